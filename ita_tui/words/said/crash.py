"""What is said when the program stops by itself."""

from pathlib import Path


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
