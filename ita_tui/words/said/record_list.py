"""What the list of records says of each, and of looking after their files."""

SIGN_OPEN = "● "
"""Before the record that is open."""
TITLE = "หน่วยงาน · ไฟล์"
TITLES = ("ปี", "คะแนน", "ระดับ", "ช้า", "แก้ล่าสุด")
SIGNS_OF_ORDER = ("↓", "↑", "", "↓", "↓")
"""Behind the title of a column that the records are ordered by."""
COPY_TITLES = ("หน่วยงาน", "ปีงบประมาณ", "ไฟล์", "คะแนน", "ระดับ", "มาตรการที่เลยกำหนด", "แก้ล่าสุด")
NO_RECORD_CHOSEN = "โปรดเลือกแฟ้มก่อน"
BIN_EMPTY = "ถังขยะของโฟลเดอร์นี้ว่าง"
CHOOSE_FROM_BIN = "พิมพ์ชื่อแฟ้มที่จะนำกลับจากถังขยะ"
FIELD_NAME = "ชื่อไฟล์ใหม่"


def before_name(*, agency: str) -> str:
    """What stands before the file's name of a record."""
    return f"{agency} · " if agency else ""


def late(*, count: int) -> str:
    """How many measures are late, in a narrow column."""
    return f"✗{count}"


def copied(*, name: str) -> str:
    """A record was copied."""
    return f"ทำสำเนาเป็น {name} แล้ว กด Ctrl+Z เพื่อย้ายสำเนาลงถังขยะ"


def renamed(*, name: str) -> str:
    """A record was renamed."""
    return f"เปลี่ยนชื่อเป็น {name} แล้ว กด Ctrl+Z เพื่อใช้ชื่อเดิม"


def binned(*, name: str) -> str:
    """A record was put into the bin."""
    return f"ย้าย {name} ลงถังขยะแล้ว กด Ctrl+Z เพื่อนำกลับ หรือ u เพื่อดูถังขยะ"


def brought_back(*, name: str) -> str:
    """A record came back."""
    return f"นำ {name} กลับมาแล้ว"


def rename_title(*, name: str) -> str:
    """Title of the form that renames a record."""
    return f"เปลี่ยนชื่อแฟ้ม {name}"


def bin_entry(*, name: str, day: str, time: str) -> str:
    """A record in the bin."""
    return f"{name} · ทิ้งเมื่อ {day} {time} น."
