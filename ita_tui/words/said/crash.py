"""What is said when the program stops by itself, and of what was being typed when it did."""

from pathlib import Path

from ita_tui.words.said.fields import place_name


def stopped(*, log: Path | None, unsaved: str) -> str:
    """Something unforeseen ended the program; ``unsaved`` says what is not on disk."""
    saved = unsaved or "ทุกอย่างที่รับค่าแล้วบันทึกอยู่ในแฟ้ม เปิดโปรแกรมใหม่แล้วทำงานต่อได้"
    where = (
        f"รายละเอียดสำหรับผู้พัฒนาอยู่ที่ {log} (ไม่มีข้อมูลของหน่วยงานในไฟล์นี้)"
        if log is not None
        else "โปรดแจ้งผู้พัฒนาว่ากำลังทำสิ่งใดอยู่"
    )
    return f"โปรแกรมหยุดเพราะเกิดข้อผิดพลาดที่ไม่ได้คาดไว้ {saved}\n{where}"


def not_saved(*, reason: str) -> str:
    """The last edit is not on disk."""
    return f"สิ่งที่แก้ล่าสุดยังไม่ได้บันทึก: {reason}"


DIFFERENCE_LEGEND = "[−ข้อความในแฟ้มที่จะหายไป−] [+ข้อความที่พิมพ์ค้างไว้+]"
PRESS_AGAIN = "ทิ้งแล้วนำกลับไม่ได้ กด d อีกครั้งเพื่อทิ้ง หรือ Esc เพื่อเก็บไว้ก่อน"
THROWN_AWAY = "ทิ้งข้อความที่พิมพ์ค้างไว้แล้ว แฟ้มไม่เปลี่ยน"
PUT_OFF = "ยังไม่ได้ใส่ข้อความที่พิมพ์ค้างไว้ เก็บไว้แล้ว จะถามอีกเมื่อเปิดแฟ้มนี้ครั้งหน้า"
TITLE = "พบข้อความที่พิมพ์ค้างไว้"
FORM_FILLED = "นำข้อความที่พิมพ์ค้างไว้กลับมาแล้ว กด Ctrl+S เพื่อบันทึก หรือ Esc สองครั้งเพื่อทิ้ง"


def narrative_found(*, code: str) -> str:
    """A narrative that was not accepted yet."""
    return f"{TITLE}: {place_name(('issues', code))} ก่อนโปรแกรมหยุดทำงาน"


def score_found(*, place: str) -> str:
    """A score that nobody accepted."""
    return f"{TITLE}: {place} ก่อนโปรแกรมหยุดทำงาน (ยังไม่ได้ใส่ในแฟ้ม)"


def form_found(*, title: str, text: str) -> str:
    """A form that was not saved, and what stands in its first line."""
    about = f" ({text})" if text else ""
    return f"{TITLE}ในแบบฟอร์ม “{title}”{about} เปิดแบบฟอร์มนั้นอีกครั้งเพื่อทำต่อ"


def put_back(*, code: str) -> str:
    """What putting a narrative back is called in undo."""
    return f"นำ{place_name(('issues', code))} ที่พิมพ์ค้างไว้กลับมา"
