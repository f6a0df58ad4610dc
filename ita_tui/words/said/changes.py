"""What is said of the fields in which two versions of a record differ."""

from collections.abc import Mapping, Sequence
from pathlib import Path

NOTHING = "ไม่มี"
"""A field that is not there."""
NO_DIFFERENCE = "ไม่ต่างจากแฟ้มปัจจุบัน"
MERGE = "รวมทั้งสองฉบับ"
SAVED_LATER = "การแก้ไขที่บันทึกภายหลัง"
"""Edits that could only be saved together, after a disk had refused them."""
MERGED = "รวมกับฉบับที่แก้จากที่อื่น"
TITLE_MINE = "บนจอ"
TITLE_THEIRS = "จากที่อื่น"
CHOSEN = "●"
"""Mark of the side that is taken."""
OTHER = "○"
"""Mark of the side that is not."""


def place_in_version(*, place: str, key: str, field: str) -> str:
    """A field: the name of its place, and its own (``key`` in the file) where that lacks it."""
    if field and place.endswith(key):
        place = place[: -len(key)].rstrip()
    return place if field in place else f"{place} {field}".strip()


def change_line(*, place: str, before: str, after: str) -> str:
    """One field, as it was and as it is."""
    return f"{place}: {before} → {after}"


def conflict_line(*, place: str, mine: str, theirs: str, takes_theirs: bool) -> str:
    """One field that both sides changed; the mark shows which is taken."""
    marks = (OTHER, CHOSEN) if takes_theirs else (CHOSEN, OTHER)
    return f"{place}: {marks[0]} {TITLE_MINE} {mine}   {marks[1]} {TITLE_THEIRS} {theirs}"


def many(*, count: int) -> str:
    """A table, told by how many fields it has."""
    return f"{count} รายการ"


def merge_answer(*, conflicts: int) -> str:
    """The answer that takes both versions."""
    return f"{MERGE} (ขัดกัน {conflicts} ช่อง ใช้ฝั่งที่มี {CHOSEN})" if conflicts else MERGE


def their_changes(*, count: int) -> str:
    """Heading over what was changed elsewhere."""
    return f"แก้จากที่อื่น {count} ช่อง"


def my_changes(*, count: int) -> str:
    """Heading over what was changed here."""
    return f"แก้บนจอนี้ที่ยังไม่บันทึก {count} ช่อง"


def conflicts(*, count: int) -> str:
    """Heading over what both changed."""
    return f"แก้ทั้งสองที่ไม่ตรงกัน {count} ช่อง (Enter สลับว่าจะใช้ของใคร)"


def further(*, count: int) -> str:
    """Fields that are not shown."""
    return f"และอีก {count} ช่อง"


LEAVE_AS_IT_IS = "ไม่แก้ คงไว้ตามเดิม"
CHANGE_IT = "แก้ตามรายการด้านล่าง (ย้อนกลับได้ในครั้งเดียว)"


ENTRIES = {"measures": "มาตรการ", "links": "ลิงก์"}
"""What one entry is called, of the tables whose entries are counted."""


def change_asked(
    *, what: str, added: Mapping[str, int], deleted: Mapping[str, int], changed: int
) -> str:
    """Whether an edit is to be made: what it is called, and how much it changes.

    ``added`` and ``deleted`` are entries by their table.
    """
    counted = (
        *(f"เพิ่ม {count} {ENTRIES[table]}" for table, count in added.items()),
        *(f"ลบ {count} {ENTRIES[table]}" for table, count in deleted.items()),
        f"แก้ {changed} ช่อง" if changed else "",
    )
    return f"{what}: จะ{' '.join(part for part in counted if part)}"


MERGE_EXPLAINED = "รวมแล้วทั้งสองฉบับเดิมยังเก็บไว้ในโฟลเดอร์ .history และย้อนกลับได้ด้วย Ctrl+Z"

# --- earlier versions ------------------------------------------------------------------

SHOW_VERSION = "แสดงข้อความทั้งฉบับ"
COMPARE_VERSION = "เทียบฉบับนั้นกับแฟ้มปัจจุบันทีละช่อง"
RESTORE_VERSION = "นำฉบับนั้นกลับมาใช้แทนแฟ้มปัจจุบัน (ฉบับปัจจุบันถูกเก็บไว้เป็นฉบับก่อนด้วย)"
NO_VERSIONS = "ยังไม่มีฉบับก่อน โปรแกรมเก็บให้เมื่อแก้ไขครั้งแรกของวัน"
HISTORY_TITLE = "ฉบับก่อนของแฟ้ม และการแก้ไขของวันนี้"
HISTORY_HEADING = "สิ่งที่จะเปลี่ยนถ้านำกลับมา (ปัจจุบัน → เดิม)"
UNREADABLE = "ฉบับนี้อ่านเป็นแฟ้มไม่ได้ จึงนำกลับมาใช้ไม่ได้"


VERSIONS = "ฉบับก่อนของแต่ละวัน"
EDITS_OF_TODAY = "การแก้ไขของวันนี้ ล่าสุดอยู่บน (เลือกเพื่อกลับไปก่อนการแก้ไขนั้น)"
NO_EARLIER_EDITS = "วันนี้ยังไม่มีการแก้ไข"


def edit_entry(*, at: str, what: str) -> str:
    """One edit of the day in the list."""
    return f"{at or '–':<5} ↶ {what}"


def back_before(*, what: str) -> str:
    """What going back to before an edit is called in undo."""
    return f"กลับไปก่อน “{what}”"


def version_entry(*, day: str, number: int, size_bytes: int, until: str) -> str:
    """One earlier version in the list."""
    which = f" ฉบับที่ {number}" if number > 1 else ""
    time = f" ก่อน {until} น." if until else ""
    return f"{day}{time}{which} · {max(1, round(size_bytes / 1000)):,} KB"


def no_such_version(*, name: str, known: Sequence[str]) -> str:
    """A version that there is not."""
    told = " ".join(known[:10]) or NOTHING
    return f"ไม่มีฉบับก่อนชื่อ {name} ที่มีคือ {told} ดูทั้งหมดด้วย ita-tui history แฟ้ม"


def cannot_restore(*, name: str) -> str:
    """A version that is no record."""
    return f"ฉบับ {name} อ่านเป็นแฟ้มไม่ได้ จึงไม่นำกลับมาแทนแฟ้มปัจจุบัน โปรดเลือกฉบับอื่น"


def restored(*, name: str, path: Path) -> str:
    """A version took the record's place."""
    return f"นำฉบับ {name} กลับมาใช้ใน {path} แล้ว ฉบับก่อนหน้านี้เก็บไว้ใน .history"


def restored_edit(*, day: str) -> str:
    """What bringing a version back is called in undo."""
    return f"นำฉบับ {day} กลับมา"


def made_at_once(*, first: str, last: str) -> str:
    """Several edits that are undone as one, by the first and the last of them."""
    return f"{first} ถึง {last}"
