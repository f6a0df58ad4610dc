"""Sentences about a record that is open in another program."""

from datetime import datetime
from pathlib import Path

from ita_tui.words.understood.calendar import MONTHS_SHORT

READ_ONLY = "อ่านอย่างเดียว"
"""Mark in the status line."""
SOMEBODY = "ผู้ใช้อื่น"
EDIT_REFUSED = "แฟ้มนี้เปิดแบบอ่านอย่างเดียว จึงยังแก้ไม่ได้"


def holder(*, user: str, machine: str, since: datetime | None) -> str:
    """Who has the record open, and since when."""
    who = f"{user or SOMEBODY} ที่เครื่อง {machine}" if machine else user or SOMEBODY
    return f"{who} ตั้งแต่{_moment(since)}" if since else who


def held(*, name: str, holder: str) -> str:
    """The record is open elsewhere: a command may not write it."""
    return f"{name} เปิดอยู่ในโปรแกรมอื่นโดย {holder} จึงไม่บันทึกเพื่อไม่ให้ข้อมูลทับกัน โปรดปิดโปรแกรมนั้นแล้วลองใหม่"


def name_taken(*, path: Path) -> str:
    """Something else has the name of the lock, and the folder knows no other way."""
    return f"กันการเขียนซ้อนกันไม่ได้ เพราะมี {path} ที่ไม่ใช่ไฟล์ของโปรแกรม จึงไม่บันทึก โปรดลบสิ่งนั้นแล้วลองใหม่"


def opened_read_only(*, holder: str) -> str:
    """The record is open elsewhere: this window only shows it."""
    return (
        f"แฟ้มนี้เปิดอยู่แล้วโดย {holder} หน้าต่างนี้จึงเปิดแบบอ่านอย่างเดียว "
        "เมื่อโปรแกรมนั้นปิด หน้าต่างนี้จะแก้ไขได้เองโดยไม่ต้องเปิดใหม่"
    )


def edit_refused(*, holder: str) -> str:
    """An edit in a window that only shows."""
    return f"{EDIT_REFUSED} เพราะเปิดอยู่โดย {holder} โปรดปิดโปรแกรมนั้นก่อน"


NOW_YOURS = "โปรแกรมอื่นปิดแฟ้มนี้แล้ว หน้าต่างนี้แก้ไขได้แล้ว"


def _moment(since: datetime) -> str:
    day = f"{since.day} {MONTHS_SHORT[since.month - 1]} {since.year + 543}"
    return f"วันที่ {day} เวลา {since:%H:%M} น."
