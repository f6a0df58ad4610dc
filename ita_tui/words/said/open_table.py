"""Words of opening a table file in the app: the chooser, the map of columns, the year's draft."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from ita_tui.words.said.records import quoted

NO_SUCH_FILE = "ไม่พบไฟล์ชื่อนี้ในโฟลเดอร์นี้ โปรดลบบางตัวอักษร หรือเว้นว่างเพื่อเลือกโฟลเดอร์อื่น"
FILTER_HINT = "พิมพ์บางส่วนของชื่อไฟล์ หรือวาง/ลากไฟล์มาที่นี่"
YEAR_TABLE_WANTED = "ทำเกณฑ์ปีใหม่: เลือกตารางคะแนนหรือเอกสาร ITA ของปีนั้น ที่มีรหัสและชื่อของตัวชี้วัดและข้อ"
"""Heading of the choice of a file from which a year's framework is made."""
FOLDER_ABOVE = "↑ โฟลเดอร์ก่อนหน้า"
PATH_TYPED = "กด Enter เพื่อไปที่ที่อยู่นี้"
NEEDS_RECORD = "โปรดเลือกแฟ้มที่จะใส่คะแนนก่อน หรือกด a สร้างแฟ้มใหม่"
NOTHING_IN_FILE = "ไม่พบคะแนนที่อ่านได้ในไฟล์นี้"
NO_MEASURES = "ไม่พบมาตรการที่จะเพิ่มหรือแก้ในไฟล์นี้"
TAKE_ALL = "กด Enter รับคะแนนอย่างเดียว หรือกด Ctrl+A รับทั้งหมด (สิ่งที่แฟ้มมีอยู่แล้วจะคงไว้)"
REPORT_TAKEN = "นำเข้ารายงานทั้งเล่ม"
PASTED = "ข้อความที่วาง"
HOW_TO_PASTE = (
    "วางตารางมาตรการที่มีหัวตาราง (เช่น ชื่อมาตรการ ผู้รับผิดชอบ ระยะเวลา) ที่นี่ "
    "หรือกด Tab ไปที่ขั้นตอน แล้ววางรายการขั้นตอน"
)
WHICH_COLUMN = "เลือกช่องที่จะบอกว่าเป็นอะไร"
READ_BY_ROWS = "อ่านทีละแถวตามรหัสและชื่อข้อ"


_USUAL = {"downloads": "ดาวน์โหลด", "desktop": "เดสก์ท็อป", "documents": "เอกสาร"}


def usual_folder(*, name: str) -> str:
    """One of the folders where files nearly always lie."""
    said = _USUAL.get(name.casefold())
    return f"→ {said} ({name})" if said else f"→ {name}"


def changed(*, when: datetime) -> str:
    """When a file was changed, after its name."""
    return f"{when.day:02}/{when.month:02}/{when.year + 543} {when:%H:%M}"


def no_such_file(*, path: Path) -> str:
    """A path that leads nowhere."""
    return f"ไม่พบ {path} โปรดตรวจที่อยู่ไฟล์"


def columns_read(*, sheet: str, columns: Sequence[tuple[str, str, str]]) -> str:
    """The map of columns: (letter, heading, what it is)."""
    place = f"แผ่นงาน {quoted(sheet)} · " if sheet else ""
    parts = " · ".join(
        f"ช่อง {letter}{f' {quoted(found)}' if found else ''} → {field}"
        for letter, found, field in columns
    )
    return place + (parts or READ_BY_ROWS)


def measures_heading(*, counts: Mapping[str, int]) -> str:
    """What a file would do to the measures; ``counts`` by what becomes of each."""
    same = f" เหมือนเดิม {counts['same']}" if counts["same"] else ""
    return f"จะเพิ่มมาตรการ {counts['new']} รายการ แก้ {counts['changed']} รายการ{same}"


def measures_taken(*, count: int) -> str:
    """The edit that takes measures out of a file."""
    return f"นำเข้ามาตรการ {count} รายการ"


def parts(counts: Mapping[str, int]) -> tuple[str, ...]:
    """What a report holds beside its scores."""
    named = {"measures": "มาตรการ {} รายการ", "issues": "บทวิเคราะห์ {} ประเด็น", "memo": "บันทึกข้อความ"}
    return tuple(said.format(counts[it]) for it, said in named.items() if counts[it])


def more_in_file(*, taken: str, more: Sequence[str]) -> str:
    """The scores were taken, and the file holds more."""
    return f"{taken}แล้ว ไฟล์นี้ยังมี{' '.join(more)} จะนำเข้าด้วยหรือไม่ (สิ่งที่แฟ้มมีอยู่แล้วจะคงไว้)"


def what_is(*, column: str) -> str:
    """Asks what a column holds."""
    return f"ช่อง {column} คือ"


def choose_column(*, columns: Sequence[str]) -> str:
    """Several columns could be the scores."""
    return f"มีหลายช่องที่อาจเป็นคะแนน คือ {', '.join(columns)} โปรดกด c จนถึงช่องที่ต้องการ"


def opened_file(*, name: str) -> str:
    """The file that the preview is of."""
    return f"ไฟล์ {name}"


def hidden(*, names: Sequence[str]) -> str:
    """Hidden sheets were not read."""
    return f"ไม่ได้อ่านแผ่นงานที่ซ่อนอยู่: {', '.join(names[:8])}"


# A year's framework.

ITEM_TITLE = "ชื่อข้อ"
ITEM_PARENT = "อยู่ใต้ตัวชี้วัด"
ITEM_ISSUE = "ประเด็นที่"
YEAR_OF_TABLE = "ปีงบประมาณ"
LIKE = "ส่วนอื่นยกจาก"
BAD_YEAR = "โปรดใส่ปี พ.ศ. สี่หลัก เช่น 2570"


def draft_of(*, name: str) -> str:
    """Heading of the form that asks for the year."""
    return f"ทำเกณฑ์จาก {name}"


def year_heading(*, name: str) -> str:
    """Heading of the draft; ``name`` is the file that it would be."""
    return f"ร่างเกณฑ์ {name} (ยังไม่ได้บันทึก)"


def doubts(*, count: int) -> str:
    """How many items are to be looked at."""
    return f"ข้อที่คาดจากข้อข้างเคียง (?) {count} ข้อ โปรดตรวจ" if count else "ไม่มีข้อที่ต้องตรวจตัวชี้วัด"


def in_issue(*, issue: str) -> str:
    """The issue of an item, after its indicator."""
    return f" · ประเด็น {issue}"


def edit_item(*, code: str) -> str:
    """Heading of the form of an item."""
    return f"แก้ข้อ {code}"


def one_of(*, known: Sequence[str]) -> str:
    """A code that is none of those that can be."""
    return f"โปรดใส่อย่างใดอย่างหนึ่ง: {' '.join(known)}"


def year_written(*, path: Path, framework: str) -> str:
    """A framework file was written."""
    return f"บันทึก {path} แล้ว ใช้ได้เมื่อสร้างแฟ้มใหม่ (n) โดยใส่เกณฑ์ {framework}"
