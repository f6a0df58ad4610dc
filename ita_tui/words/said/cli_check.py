"""What the command ``check`` says."""

from ita_tui.words.said.records import quoted

RULES = "แสดงชื่อกฎทุกข้อที่ใช้ตรวจ"
EXPLAIN = "อธิบายกฎหนึ่งข้อ"
RECORD_MISSING = "โปรดระบุแฟ้มที่จะตรวจ เช่น ita-tui check คะแนน-2567.toml หรือดูรายชื่อกฎด้วย --rules"
EXIT_CODES = (
    "ผลลัพธ์ของคำสั่ง: 0 ไม่พบข้อผิดหรือข้อควรระวัง (อาจมีหมายเหตุ) · 1 พบ · 2 อ่านแฟ้มไม่ได้หรือใช้คำสั่งผิด\n"
    "สิ่งที่ให้คงไว้พร้อมเหตุผล (กด s ในหน้าจอตรวจสอบ) ไม่นับ"
)
READING_RULE = "กฎของรูปแบบแฟ้ม: ค่าที่ใช้ไม่ได้ยังเก็บไว้ในไฟล์ โปรแกรมบอกวิธีแก้ในข้อความที่แจ้ง"
SET_ASIDE = "ให้คงไว้ พร้อมเหตุผล:"
SEVERITY = "ระดับ"
PLACE = "จุด"
FOUND = "สิ่งที่พบ"
RULE = "กฎ"
FIX = "วิธีแก้"
REASON = "เหตุผลที่ให้คงไว้"
SEVERITIES = {"error": "ผิด", "warning": "เตือน", "note": "หมายเหตุ"}


def explained(*, name: str, title: str, explanation: str) -> str:
    """A rule in full."""
    return f"{name}\n{title}\n{explanation}"


def unknown_rule(*, name: str) -> str:
    """No such rule."""
    return f"ไม่มีกฎชื่อ {quoted(name)} ดูรายชื่อด้วย ita-tui check --rules"


def summary(*, errors: int, warnings: int, notes: int, set_aside: int) -> str:
    """How many findings there are."""
    if not errors and not warnings and not notes:
        text = "✓ ไม่พบสิ่งที่ผิดหรือขัดแย้ง"
    else:
        text = f"ผิด {errors} · เตือน {warnings} · หมายเหตุ {notes}"
    return f"{text} · ให้คงไว้ {set_aside}" if set_aside else text
