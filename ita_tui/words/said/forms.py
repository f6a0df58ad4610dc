"""Titles of the forms about the record itself, and what is said of what stands in them."""

from collections.abc import Sequence

TITLES = {
    "memo": "บันทึกข้อความ",
    "results": "ผลที่ประกาศ",
    "agency": "ข้อมูลหน่วยงาน",
    "settings": "ค่าตั้งของแฟ้ม",
}
"""Title of the form of each table."""
CLAIM_EDITED = "แก้การจัดอันดับ"
PLACE_EXPECTED = "อันดับไม่ถูกต้อง โปรดใส่จำนวนเต็มตั้งแต่ 1 หรือเว้นว่าง"


def edited(*, what: str) -> str:
    """What an edit of a table is called in undo."""
    return f"แก้{what}"


def claim_title(*, key: str) -> str:
    """Title of the form of a ranking claim."""
    return f"การจัดอันดับ {key}"


def one_of(*, known: Sequence[str]) -> str:
    """A word that is not one of those allowed."""
    return f"โปรดใส่คำใดคำหนึ่งต่อไปนี้ หรือเว้นว่าง: {', '.join(known)}"
