"""The settings of the program: their dialog, and what is wrong in their file."""

TITLE = "ตั้งค่าโปรแกรม"
KEPT = "บันทึกค่าตั้งของโปรแกรมแล้ว"


def unreadable(*, path: object) -> str:
    """The file of the settings cannot be read."""
    return f"อ่าน {path} ไม่ได้ จึงใช้ค่าตั้งเดิมของโปรแกรม โปรดตรวจว่าเป็นไฟล์ TOML แบบ UTF-8 ที่เปิดอ่านได้"


def unusable(*, key: str, told: str) -> str:
    """A value of the settings cannot be used."""
    return f"settings.toml: {key}: {told}"


def no_such_path(*, path: object) -> str:
    """A folder or file that is not there."""
    return f"ไม่พบ {path} โปรดตรวจชื่อ หรือเว้นว่างไว้"
