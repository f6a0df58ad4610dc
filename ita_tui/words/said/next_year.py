"""Words of a new year that is begun from the last one's record."""

from collections.abc import Sequence
from pathlib import Path

from ita_tui.words.said.records import named
from ita_tui.words.said.years import why

FROM = "เริ่มจากแฟ้มปีก่อน: นำหน่วยงาน สำนัก/กอง ค่าที่ตั้งไว้ ตำแหน่งในบันทึก ลิงก์ OIT และคะแนนปีก่อนมาให้"
"""Help of ``--from``."""
CONTINUE = "มาตรการของปีก่อนที่ทำต่อ เช่น m1,m3 หรือ all (ไม่ระบุ = บอกรายชื่อให้เลือก)"
"""Help of ``--continue``."""
AGENCY_OR_FROM = "โปรดระบุ --framework และ --agency หรือ --from แฟ้มปีก่อน ดูวิธีใช้ด้วย ita-tui new --help"
ALL = "all"

CHOOSE_A_RECORD = "โปรดเลือกแฟ้มที่จะใช้เริ่มปีใหม่ก่อน"


MAKE_FRAMEWORK = "ทำเกณฑ์จากตารางหรือเอกสารของปีนั้น"
WHICH_TABLE_MAKES_ONE = (
    "เมื่อประกาศเกณฑ์แล้ว ใช้ตารางคะแนนหรือเอกสาร ITA ของปีนั้น (Word, Excel, PDF)",
    "ที่มีรหัสและชื่อของตัวชี้วัดและข้อ โปรแกรมจะทำเกณฑ์ให้ตรวจ แล้วเริ่มปีใหม่ต่อให้",
)


def no_later_framework(*, year: int) -> str:
    """No framework of a later year is to be had."""
    return f"ยังไม่มีเกณฑ์ของปี {year} ในโปรแกรม จึงยังเริ่มปี {year} จากแฟ้มนี้ไม่ได้"


def cannot_begin_from(*, path: Path) -> str:
    """The earlier record or its framework cannot be used."""
    return f"เริ่มปีใหม่จากแฟ้ม {path} ไม่ได้ เพราะแฟ้มหรือเกณฑ์ของแฟ้มนั้นใช้ไม่ได้ โปรดแก้ตามที่แจ้งก่อน"


def not_later(*, year: int, framework: str) -> str:
    """The framework is not of a later year than the record."""
    return f"เกณฑ์ {framework} ไม่ใช่ปีหลังจาก พ.ศ. {year} ของแฟ้มเดิม โปรดเลือกเกณฑ์ของปีถัดไป"


def no_such_measure(*, keys: Sequence[str], known: Sequence[str]) -> str:
    """A measure that is to go on and is not there, or is done."""
    return f"ไม่มีมาตรการ {', '.join(keys)} ที่ทำต่อได้ในแฟ้มปีก่อน ที่ทำต่อได้คือ {', '.join(known) or 'ไม่มี'}"


def carried(*, scores: int, listed: int, continued: int, left: int) -> str:
    """What came along and what did not, in numbers."""
    return (
        f"คะแนนปีก่อนที่นำมาแล้ว {scores} รายการ · ไม่มีข้อเทียบ {listed} รายการ\n"
        f"มาตรการที่ทำต่อ {continued} · ที่ยังไม่เสร็จหรือทำทุกรอบแต่ไม่ได้เลือก {left}"
    )


def taken_as_announced(*, scores: Sequence[tuple[str, ...]]) -> str:
    """Which previous scores are those announced, and not what the items of that year give."""
    told = ", ".join(
        f"{named(code)} {score} (คำนวณได้ {computed})" for code, score, computed in scores
    )
    return f"คะแนนปีก่อนที่ใช้ตามที่แจ้งไว้ ไม่ใช่ที่คำนวณจากรายข้อ: {told}"


def links_carried(*, count: int) -> str:
    """Links of the web site that came along."""
    return f"ลิงก์ OIT ที่นำมาแล้ว {count} ลิงก์ โปรดเปิดดูและเปลี่ยนเป็นของปีใหม่"


def lost_link(*, key: str, item: str, title: str) -> str:
    """A link whose item has no place in the later year."""
    return f"  ลิงก์ {key} ของข้อ {item} ไม่มีข้อเทียบในปีใหม่ จึงไม่ได้นำมา · {title}"


def listed_score(*, code: str, title: str, score: str, became: Sequence[str], joined: bool) -> str:
    """A score that has no place in the later year, and why."""
    reason = why(became=became, joined=joined)
    return f"  {code} {score} {reason} · {title}"


def measure_line(*, key: str, title: str, into: str = "") -> str:
    """A measure that goes on or may go on."""
    return f"  {key} {title}" + (f" → {into}" if into else "")


CONTINUED = "มาตรการที่ทำต่อ:"
MAY_GO_ON = "มาตรการที่อาจทำต่อ (เพิ่ม --continue แล้วสั่งใหม่ หรือคัดลอกเองภายหลัง):"
WITHOUT_PLACE = "คะแนนปีก่อนที่ไม่มีข้อเทียบ:"


def lost_items(*, key: str, items: Sequence[str]) -> str:
    """Items of a measure that has gone on that are gone themselves."""
    return f"  {key}: ข้อ {', '.join(items)} ไม่มีข้อเทียบในปีใหม่ โปรดระบุข้อที่รองรับเอง"


def question(*, done: int, total: int, comes_round: bool) -> str:
    """How a measure that may go on stands."""
    return "ทำเป็นประจำ" if comes_round else f"ทำแล้ว {done} จาก {total} ขั้นตอน"


WHICH_GO_ON = "มาตรการใดทำต่อในปีใหม่"


def title(*, name: str) -> str:
    """The heading of the form."""
    return f"เริ่มปีใหม่จากแฟ้ม {name}"


CREATE = "สร้างแฟ้มปีใหม่"
DO_NOT_CREATE = "ยังไม่สร้าง"


def create(*, name: str) -> str:
    """Whether the record is to be made, with what comes along below."""
    return f"สร้างแฟ้ม {name} ตามนี้หรือไม่"


def no_record(*, name: str) -> str:
    """A file that was chosen as last year's is no record."""
    return f"{name} ไม่ใช่แฟ้มของโปรแกรมนี้ โปรดเลือกแฟ้มคะแนนของปีก่อน (.toml)"
