"""Find and replace in what the officer wrote."""

TITLE = "ค้นหาและแทนที่"
WANTED = "คำที่ค้นหา"
INSTEAD = "แทนที่ด้วย"
WHERE = "ในบทวิเคราะห์ มาตรการ ขั้นตอน และบันทึกข้อความ"
NOTHING = "เว้นว่าง = ลบคำนั้น"
WHAT_TO_FIND = "โปรดพิมพ์คำที่ค้นหา"
SEARCH = "ค้นหา"
LEAVE = "ไม่แทนที่"


def not_found(*, text: str) -> str:
    """The text stands nowhere."""
    return f"ไม่พบ “{text}” ในบทวิเคราะห์ มาตรการ หรือบันทึกข้อความ"


def asked(*, count: int, fields: int) -> str:
    """How often and in how many fields it would be replaced."""
    return f"พบ {count} แห่ง ใน {fields} ช่อง จะแทนที่ทั้งหมดหรือไม่"


def replace(*, count: int) -> str:
    """The answer that replaces."""
    return f"แทนที่ทั้ง {count} แห่ง"


def hit(*, place: str, before: str, wanted: str, instead: str, after: str) -> str:
    """One place, as it would read."""
    return f"{place}: …{before}[{wanted} → {instead or 'ลบ'}]{after}…"


def replaced(*, what: str, count: int) -> str:
    """What was done, and in how many places."""
    return f"{what} แล้ว {count} แห่ง"


def edited(*, wanted: str, instead: str) -> str:
    """What the edit is called in undo."""
    return f"แทนที่ “{wanted}” ด้วย “{instead}”" if instead else f"ลบ “{wanted}”"
