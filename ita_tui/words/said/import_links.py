"""What is said of a list of public links that comes in."""

from collections.abc import Mapping
from pathlib import Path

from ita_tui.words.said.import_tables import STATUSES
from ita_tui.words.said.records import quoted

NO_LINKS = (
    "ไม่พบลิงก์ที่ขึ้นต้นด้วย https:// หรือ http:// ในตาราง โปรดใส่รหัสข้อและที่อยู่ไว้ในแถวเดียวกัน เช่น o7 https://…"
)
NOTHING_NEW = "ทุกลิงก์ในรายการมีในแฟ้มแล้ว"
EDITED = "นำเข้าลิงก์ OIT"
"""What it is called in undo."""


def without_item(*, line: int) -> str:
    """An address that belongs to no item."""
    return f"แถว {line}: มีลิงก์แต่ไม่มีรหัสข้อ จึงไม่ได้นำเข้า โปรดใส่รหัสข้อ เช่น o7 ในแถวนั้น"


def unread(*, line: int, why: str) -> str:
    """A cell that cannot be read."""
    return f"แถว {line}: {why}"


def no_address(*, line: int, text: str) -> str:
    """A cell in the column of links without an address."""
    return f"แถว {line}: {quoted(text)} ไม่ใช่ที่อยู่เว็บ จึงไม่ได้นำเข้า โปรดวางที่อยู่เต็มที่ขึ้นต้นด้วย https://"


def bare_item(*, line: int, item: str) -> str:
    """An item in a list without headings, behind which no address comes."""
    return f"แถว {line}: ไม่มีที่อยู่เว็บของข้อ {item} จึงไม่ได้นำเข้า โปรดวางที่อยู่เต็มที่ขึ้นต้นด้วย https://"


def link_line(*, line: int, status: str, item: str, url: str, label: str) -> str:
    """One link of the list, and what becomes of it."""
    told = f" ({label})" if label else ""
    return f"แถว {line}: {STATUSES[status]} {item} {url}{told}"


LINE, STATUS, ITEM, ADDRESS = "แถว", "จะ", "ข้อ", "ลิงก์"
"""Titles of the table of what comes in."""


def heading(*, counts: Mapping[str, int]) -> str:
    """What becomes of how many links."""
    return "ลิงก์ " + " · ".join(f"{STATUSES[status]} {count}" for status, count in counts.items())


def imported(*, counts: Mapping[str, int], problems: int, path: Path | None, is_same: bool) -> str:
    """What the import did."""
    told = " · ".join(f"{STATUSES[status]} {count}" for status, count in counts.items())
    unread = f" · อ่านไม่ได้ {problems} แถว" if problems else ""
    if path is None:
        return f"ลิงก์ {told}{unread} (แสดงให้ดูเท่านั้น ยังไม่ได้บันทึก)"
    return f"ลิงก์ {told}{unread} {'แฟ้มไม่เปลี่ยน' if is_same else f'บันทึกใน {path} แล้ว'}"
