"""Sentences about text that was being typed when the program stopped."""

TITLE = "พบข้อความที่พิมพ์ค้างไว้"
FORM_FILLED = "นำข้อความที่พิมพ์ค้างไว้กลับมาแล้ว กด Ctrl+S เพื่อบันทึก หรือ Esc สองครั้งเพื่อทิ้ง"


def narrative_found(*, code: str) -> str:
    """A narrative that was not accepted yet."""
    return f"{TITLE}: บทวิเคราะห์ประเด็นที่ {code} ก่อนโปรแกรมหยุดทำงาน"


def form_found(*, title: str) -> str:
    """A form that was not saved."""
    return f"{TITLE}ในแบบฟอร์ม “{title}” เปิดแบบฟอร์มนั้นอีกครั้งเพื่อทำต่อ"


def put_back(*, code: str) -> str:
    """What putting a narrative back is called in undo."""
    return f"นำบทวิเคราะห์ที่ {code} ที่พิมพ์ค้างไว้กลับมา"
