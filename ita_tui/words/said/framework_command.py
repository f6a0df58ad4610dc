"""Words of the command ``framework``."""

from collections.abc import Sequence
from pathlib import Path

from ita_tui.words.said.records import quoted

ACTION = (
    "check ตรวจไฟล์เกณฑ์ · diff เทียบเกณฑ์สองปี · map เสนอว่าข้อใดของปีก่อนคือข้อใดของปีนี้ "
    "· from ทำไฟล์เกณฑ์จากตารางหรือเอกสารของปีนั้น"
)
FILES = "ไฟล์เกณฑ์ หรือชื่อเกณฑ์ เช่น ita-2567 (diff และ map ใช้สองชื่อ; from ใช้ไฟล์ตาราง)"
LIKE = "from: เกณฑ์ที่ยกส่วนที่ตารางไม่ได้บอกมาใช้ (ปกติปีที่ใกล้ที่สุด)"
YEAR = "from: ปีงบประมาณของตาราง (พ.ศ.) ถ้าตารางไม่ได้บอก"
OUTPUT = "from: ไฟล์เกณฑ์ที่จะเขียน (ปกติ ita-ปี.toml ในโฟลเดอร์ที่สั่ง)"
WANT_ONE = "framework check ใช้ไฟล์หรือชื่อเกณฑ์หนึ่งชื่อ เช่น ita-tui framework check ita-2569.toml"
WANT_TWO = "โปรดบอกเกณฑ์สองปี เช่น ita-tui framework diff ita-2567 ita-2568"
MAP_HEAD = "# รหัสของปีก่อน = รหัสของปีหลัง; บรรทัดที่มี ? ท้ายบรรทัดคือข้อเสนอที่ยังไม่แน่ โปรดตรวจ"
UNSURE = "?"
NOTHING = "–"
SAME = "เกณฑ์ทั้งสองเหมือนกัน"

WANT_TABLE = "โปรดบอกไฟล์ตาราง เช่น ita-tui framework from รายการ-OIT.docx"
NO_ITEMS_IN_TABLE = (
    "ไม่พบรหัสข้อ (เช่น i1, e3, o9) ในตารางนี้ จึงทำไฟล์เกณฑ์ไม่ได้ ถ้ามีเพียงตัวชี้วัด 10 ตัว ให้ใช้เกณฑ์ที่มีอยู่ "
    "เช่น ita-tui new แฟ้ม.toml --framework ita-2569"
)
NO_YEAR_IN_TABLE = "ตารางไม่ได้บอกว่าเป็นของปีใด โปรดบอกด้วย --year เช่น --year 2570"


def framework_title(*, fiscal_year_be: int) -> str:
    """The title of a year's assessment."""
    return (
        "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        f"ประจำปีงบประมาณ พ.ศ. {fiscal_year_be}"
    )


def from_document(*, name: str) -> str:
    """Where an entry is from: the office's document."""
    return f"เอกสารของหน่วยงาน: {name}"


def from_year(*, like: str) -> str:
    """Where an entry is from: another year."""
    return f"ยกมาจาก {like} เป็นข้อสันนิษฐาน ยังไม่ได้เทียบกับประกาศของปีนี้"


def drafted(*, name: str, like: str) -> str:
    """Where a drafted framework as a whole is from."""
    return f"ทำจาก {name} ส่วนที่เอกสารไม่ได้บอกยกมาจาก {like} ทั้งฉบับจึงยังไม่ยืนยัน"


def read_from(*, name: str, year: int, told: bool, counts: Sequence[tuple[str, int]]) -> str:
    """What a table gave."""
    parts = " · ".join(f"{instrument} {count} ข้อ" for instrument, count in counts)
    whose = "ตามที่เอกสารบอก" if told else "ตามที่ท่านบอก"
    return f"อ่านจาก {name}: ปี {year} ({whose}) · {parts}"


def taken_from(*, like: str, parts: Sequence[str]) -> str:
    """What another year gave."""
    return f"ยกมาจาก {like} (ข้อสันนิษฐาน): เครื่องมือและน้ำหนัก · ระดับ · {' · '.join(parts)}"


INDICATORS_OF_OTHER_YEAR = "ชื่อตัวชี้วัด"
ISSUES_OF_OTHER_YEAR = "ประเด็น"
ISSUES_OF_TABLE = "ประเด็นและลำดับการพิมพ์ ตามเอกสาร"
NO_ISSUES = "ไม่มีประเด็น ข้อจึงเรียงตามตัวชี้วัด"


def parents_from(*, table: int, same: int, guessed: int) -> str:
    """Where the parents of the items are from."""
    told = f"ตัวชี้วัดของข้อ: ตามเอกสาร {table} · ตามข้อเดียวกันของปีอื่น {same}"
    return f"{told} · คาดจากข้อข้างเคียง {guessed}" if guessed else told


def look_at(*, code: str, title: str, parent: str) -> str:
    """An item whose parent is a guess."""
    return f"โปรดตรวจ: {code} {title} → ตัวชี้วัด {parent} ?"


def without_title(*, codes: Sequence[str]) -> str:
    """Items whose titles do not stand in the table."""
    return f"ไม่มีชื่อข้อในเอกสาร ใช้ชื่อของปีอื่นหรือรหัสแทน: {' '.join(codes)}"


def two_titles(*, code: str, titles: Sequence[str]) -> str:
    """A code with several titles."""
    told = " / ".join(quoted(title) for title in titles[:3])
    return f"โปรดตรวจ: {code} มีหลายชื่อในเอกสาร คือ {told} ใช้ชื่อแรก"


def missing_between(*, codes: Sequence[str]) -> str:
    """Codes that the numbering leaves out."""
    return f"โปรดตรวจ: เลขข้อไม่ต่อเนื่อง ไม่พบ {' '.join(codes)}"


def typed_above(*, instruments: Sequence[str]) -> str:
    """Instruments without items in the table."""
    return f"เอกสารไม่มีข้อของ {' '.join(instruments)} จึงกรอกคะแนนที่ตัวชี้วัดโดยตรง"


def bad_framework_name(*, name: str) -> str:
    """A framework is called by its file's name."""
    return (
        f"ชื่อไฟล์เกณฑ์ {quoted(name)} ใช้ไม่ได้ โปรดใช้อักษรอังกฤษ ตัวเลข - และ _ แล้วลงท้าย .toml "
        "เช่น ita-2570.toml"
    )


def framework_is_there(*, path: Path) -> str:
    """A framework file is never written over."""
    return f"มีไฟล์ {path} อยู่แล้ว จึงไม่เขียนทับ โปรดใช้ชื่ออื่นด้วย -o"


def written(*, path: Path, framework: str) -> str:
    """A framework file that was made, and what to do with it."""
    return (
        f"เขียน {path} แล้ว โปรดเปิดตรวจและแก้ได้ด้วยมือ จากนั้น\n"
        f"  ita-tui framework check {path}\n"
        f"  ita-tui new คะแนน.toml --framework {framework} --agency ชื่อหน่วยงาน"
    )


_KINDS = {
    "instrument": "เครื่องมือ",
    "indicator": "ตัวชี้วัด",
    "sub_indicator": "ตัวชี้วัดย่อย",
    "item": "ข้อ",
}


def counted(
    *, framework: str, title: str, kinds: Sequence[tuple[str, int, int]], issues: int
) -> str:
    """What a framework holds: of each kind how many, and how many of them are not confirmed."""
    parts = [
        f"{_KINDS[kind]} {count}" + (f" (ยังไม่ยืนยัน {open_count})" if open_count else "")
        for kind, count, open_count in kinds
        if count
    ]
    return f"{framework} {title}\n{' · '.join(parts)} · ประเด็น {issues}"


def sound(*, path: Path) -> str:
    """A framework file that can be used."""
    return f"{path}: ใช้ได้"


def same_code_other_title(*, code: str, before: str, after: str) -> str:
    """A node that kept its code and changed its title."""
    return f"= {code} เปลี่ยนชื่อ: {before} → {after}"


def moved(*, before: str, after: str, title: str, mark: str) -> str:
    """Nodes that have other codes now."""
    return f"~ {before} → {after} {title}{mark and f' {mark}'}"


def new(*, code: str, title: str) -> str:
    """A node that the earlier year does not have."""
    return f"+ {code} {title}"


def gone(*, code: str, title: str) -> str:
    """A node that the later year does not have."""
    return f"- {code} {title}"


def issue_changed(*, code: str, before: str, after: str) -> str:
    """An issue with another title."""
    return f"ประเด็นที่ {code}: {before} → {after}"


def levels_changed(*, before: str, after: str) -> str:
    """Another rule of levels."""
    return f"ระดับ: {before} → {after}"
