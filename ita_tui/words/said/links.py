"""Words of the screen of public links."""

TITLE = "ลิงก์บนเว็บไซต์ของข้อ OIT"
NO_LINK = "ยังไม่มีลิงก์"
NO_PUBLIC_ITEMS = "เกณฑ์ของปีนี้ไม่มีข้อ OIT จึงไม่มีลิงก์ให้ใส่"
NOTHING_READ = "ไม่พบลิงก์ที่ขึ้นต้นด้วย https:// หรือ http:// ในสิ่งที่วาง"
ITEM_EXPECTED = "ไม่มีข้อ OIT นี้ในเกณฑ์ของปี โปรดใส่รหัส เช่น o7"
ADDRESS_EXPECTED = "โปรดใส่ที่อยู่เต็มที่ขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง"


def counted(*, links: int, without: int) -> str:
    """How many links there are, and how many items lack one."""
    missing = f" · ยังไม่มีลิงก์ {without} ข้อ" if without else " · ครบทุกข้อ"
    return f"{TITLE}: {links} ลิงก์{missing}"


def form_title(*, item: str) -> str:
    """Title of the form of a link."""
    return f"ลิงก์ของข้อ {item}" if item else "ลิงก์ของข้อ OIT"


def checked(*, day: str) -> str:
    """The day a link was last seen to open."""
    return f"ตรวจ {day}"


def added(*, item: str) -> str:
    """What adding a link is called in undo."""
    return f"เพิ่มลิงก์ของข้อ {item}"


def edited(*, item: str) -> str:
    """What changing a link is called in undo."""
    return f"แก้ลิงก์ของข้อ {item}"


def deleted(*, item: str) -> str:
    """What deleting a link is called in undo."""
    return f"ลบลิงก์ของข้อ {item}"
