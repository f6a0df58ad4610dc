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
    return f"ทำสำเนาเป็น {name} แล้ว กด {{app.undo}} เพื่อย้ายสำเนาลงถังขยะ"


def copy_undone(*, name: str) -> str:
    """A copy was taken back."""
    return f"ย้ายสำเนา {name} ลงถังขยะแล้ว ถ้าจะใช้อีก กด {{records.open_bin}} เลือกจากถังขยะ"


def renamed(*, name: str) -> str:
    """A record was renamed."""
    return f"เปลี่ยนชื่อเป็น {name} แล้ว กด {{app.undo}} เพื่อใช้ชื่อเดิม"


def rename_undone(*, name: str) -> str:
    """A record has its name of before again."""
    return f"กลับไปใช้ชื่อ {name} แล้ว"


def binned(*, name: str) -> str:
    """A record was put into the bin."""
    return f"ย้าย {name} ลงถังขยะแล้ว กด {{app.undo}} เพื่อนำกลับ หรือ {{records.open_bin}} เพื่อดูถังขยะ"


def bin_asked(*, name: str) -> str:
    """Whether the record that is open is to go into the bin."""
    return f"แฟ้มที่เปิดอยู่ {name} จะถูกปิดและย้ายลงถังขยะ"


KEEP_IT = "ไม่ย้าย เปิดไว้ตามเดิม"
BIN_IT = "ปิดแฟ้มนี้แล้วย้ายลงถังขยะ"


def brought_back(*, name: str) -> str:
    """A record came back."""
    return f"นำ {name} กลับมาแล้ว"


def rename_title(*, name: str) -> str:
    """Title of the form that renames a record."""
    return f"เปลี่ยนชื่อแฟ้ม {name}"


def bin_entry(*, name: str, day: str, time: str) -> str:
    """A record in the bin."""
    return f"{name} · ทิ้งเมื่อ {day} {time} น."
