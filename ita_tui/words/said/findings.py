"""What is said of findings: on the screen ตรวจสอบ, by the command ``check`` and in tables."""

from typing import NamedTuple

from ita_tui.words.said.records import quoted

CLEAN = "✓ ไม่พบสิ่งที่ผิดหรือขัดแย้งในแฟ้ม"
SEVERITIES = {"error": "ผิด", "warning": "เตือน", "note": "หมายเหตุ"}
"""How much a finding matters."""
SIGNS = {"error": "✗", "warning": "!", "note": "·"}
SET_ASIDE_SIGN = "○"
SET_ASIDE = "ให้คงไว้"
NO_FIX = "โปรแกรมแก้ให้ไม่ได้ กด Enter ไปยังจุดนั้นแล้วแก้"
DRAFT_ANEW = "ร่างบทวิเคราะห์ใหม่จากคะแนนและมาตรการในแฟ้ม"
CHOOSE_PART = "เลือกข้อมูลของแฟ้มที่จะแก้"
REASON_TITLE = "ให้คงไว้ พร้อมเหตุผล"
FIELD_REASON = "เหตุผล"
HINT_REASON = "เช่น ตรวจกับประกาศผลแล้ว ตัวเลขถูกต้อง"
ADD_MEASURE = "เพิ่มมาตรการให้ข้อนี้"


TITLES = ("ระดับ", "ที่", "สิ่งที่พบ")
"""What stands over the findings in a copy of them."""


class RuleWords(NamedTuple):
    """The words of one rule."""

    title: str
    """What is wrong where it finds something."""
    looks_at: str
    """What it looks at, and holds against what."""
    matters: str
    """What comes of it on paper."""
    act: str
    """What the officer can do."""


def heading(*, errors: int, warnings: int, notes: int, set_aside: int) -> str:
    """How many findings there are."""
    found = f"ผิด {errors} · เตือน {warnings} · หมายเหตุ {notes}"
    text = found if errors or warnings or notes else CLEAN
    return f"{text} · ให้คงไว้ {set_aside}" if set_aside else text


NOTHING_TO_SHOW = "ไม่มีรายการ กด f เพื่อเลือกสิ่งที่แสดง หรือ F6 เพื่อพิมพ์เอกสาร"
EVERYTHING = "ทั้งหมด"
FIXABLE = "ที่โปรแกรมแก้ให้ได้"
READING = "ค่าในไฟล์ที่ใช้ไม่ได้"
"""A group of what was found while the file was read."""
CHOOSE_FILTER = "เลือกว่าจะแสดงสิ่งใด: ระดับ กฎ หรือที่"
GROUPINGS = {"severity": "ตามระดับ", "rule": "ตามกฎ", "place": "ตามที่"}

FIGURE_SIGNS = {"verified": "✓", "contradicted": "✗", "not_understood": "?"}
"""Signs of the states of a figure in a text."""


def figures_checked(*, known: int, every: int) -> str:
    """How many figures of the texts were held against the record."""
    return f"ตรวจแล้ว {known} จาก {every} ตัวเลขในข้อความ"


def figure_states(*, right: int, wrong: int, unread: int) -> str:
    """How many figures of a text were checked, and with their signs those that are not true."""
    told = f"เทียบกับแฟ้มได้ {right + wrong} จาก {right + wrong + unread} ตัวเลข"
    told += f" {FIGURE_SIGNS['contradicted']} ไม่ตรง {wrong}" if wrong else ""
    return f"{told} {FIGURE_SIGNS['not_understood']} ตรวจเอง {unread}" if unread else told


def count(*, count: int) -> str:
    """How many findings."""
    return f"{count} รายการ"


def group(*, title: str, count: int) -> str:
    """Heading over the findings of one group."""
    return f"{title} {count} รายการ"


def arranged(*, grouping: str, wanted: str, shown: int, marked: int) -> str:
    """How the list is arranged, behind how many findings there are."""
    parts = [f"เฉพาะ {wanted} {shown}"] if wanted else []
    parts += [GROUPINGS[grouping]] if grouping != "severity" else []
    parts += [f"เลือกไว้ {marked}"] if marked else []
    return "".join(f" · {part}" for part in parts)


def many_set_aside(*, count: int) -> str:
    """Name of an edit that lets several findings stand."""
    return f"ให้คงไว้ {count} รายการ"


def many_fixed(*, count: int) -> str:
    """Name of an edit that puts several findings right."""
    return f"แก้ {count} รายการที่เลือก"


def not_fixed(*, count: int) -> str:
    """Marked findings that stay: no program can, or another fix of the same place comes first."""
    return f"อีก {count} รายการที่เลือกไว้ยังคงอยู่ เพราะแก้ให้ไม่ได้ หรืออยู่ในที่เดียวกัน" if count else ""


def reason_title(*, count: int) -> str:
    """Title of the form for several findings."""
    return f"ให้คงไว้ {count} รายการที่เลือก พร้อมเหตุผลเดียวกัน"


def fix(*, label: str) -> str:
    """What the fix would do."""
    return f"กด r: {label}"


def fixed(*, label: str) -> str:
    """A fix was made."""
    return f"{label} แล้ว กด {{app.undo}} เพื่อนำกลับ"


def reason(*, reason: str, day: str) -> str:
    """Why a finding may stand."""
    return f"ให้คงไว้เพราะ: {reason} ({day})" if day else f"ให้คงไว้เพราะ: {reason}"


def set_aside(*, place: str) -> str:
    """Name of an edit that lets a finding stand."""
    return f"ให้คงไว้: {place}"


def brought_back(*, place: str) -> str:
    """Name of an edit that takes that back."""
    return f"นำกลับมาตรวจ: {place}"


# The command, and the tables that it shows.
RULES = "แสดงชื่อกฎทุกข้อที่ใช้ตรวจ"
EXPLAIN = "อธิบายกฎหนึ่งข้อ"
RECORD_MISSING = "โปรดระบุแฟ้มที่จะตรวจ เช่น ita-tui check คะแนน-2567.toml หรือดูรายชื่อกฎด้วย --rules"
EXIT_CODES = (
    "ผลลัพธ์ของคำสั่ง: 0 ไม่พบข้อผิดหรือข้อควรระวัง (อาจมีหมายเหตุ) · 1 พบ · 2 อ่านแฟ้มไม่ได้หรือใช้คำสั่งผิด\n"
    "สิ่งที่ให้คงไว้พร้อมเหตุผล (กด h ในหน้าจอตรวจสอบ) ไม่นับ"
)
SEVERITY = "ระดับ"
PLACE = "จุด"
FOUND = "สิ่งที่พบ"
RULE = "กฎ"
REASON = "เหตุผลที่ให้คงไว้"


def explained(*, name: str, rule: RuleWords) -> str:
    """A rule in full."""
    return (
        f"{name}\n{rule.title}\nสิ่งที่ดู: {rule.looks_at}\n"
        f"ผลต่อเอกสาร: {rule.matters}\nสิ่งที่ควรทำ: {rule.act}"
    )


def unknown_rule(*, name: str) -> str:
    """No such rule."""
    return f"ไม่มีกฎชื่อ {quoted(name)} ดูรายชื่อด้วย ita-tui check --rules"
