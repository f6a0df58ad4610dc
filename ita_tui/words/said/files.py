"""Sentences about files and folders, and about a record that is open in another program."""

from datetime import datetime
from pathlib import Path

from ita_tui.words.understood.calendar import MONTHS_SHORT


def not_found(*, path: Path) -> str:
    """Nothing is there."""
    return f"ไม่พบไฟล์ {path} โปรดตรวจชื่อไฟล์และโฟลเดอร์"


def no_such_folder(*, path: Path) -> str:
    """The folder that a file should go into is not there."""
    return f"ไม่พบโฟลเดอร์ {path} โปรดสร้างโฟลเดอร์ก่อนหรือเลือกที่อื่น"


def folder_closed(*, path: Path) -> str:
    """A file may be written, but its folder takes no new one, or lets none be replaced."""
    return (
        f"โฟลเดอร์ {path} ไม่ให้สร้างหรือแทนไฟล์ จึงบันทึกไม่ได้ "
        "โปรดขอสิทธิ์เขียนในโฟลเดอร์จากเจ้าของหรือผู้ดูแลเครื่อง หรือทำสำเนาไว้ในโฟลเดอร์ของท่าน"
    )


def no_permission(*, path: Path) -> str:
    """The system does not allow it."""
    return f"ไม่มีสิทธิ์อ่านหรือเขียน {path} โปรดปิดโปรแกรมอื่นที่เปิดไฟล์นี้อยู่ หรือติดต่อผู้ดูแลเครื่อง แล้วลองใหม่"


def in_use(*, path: Path) -> str:
    """Another program has it open and lets nobody else at it."""
    return f"โปรแกรมอื่นเปิด {path} อยู่ จึงอ่านหรือเขียนไม่ได้ โปรดปิดไฟล์ในโปรแกรมนั้น แล้วลองใหม่"


def read_only_disk(*, path: Path) -> str:
    """The disk takes no writing."""
    return f"ดิสก์ที่เก็บ {path} เขียนไม่ได้ โปรดใช้โฟลเดอร์ในดิสก์อื่น แล้วลองใหม่"


def marked_read_only(*, path: Path) -> str:
    """Somebody marked the file as one that is not to be written."""
    return f"{path} ถูกตั้งเป็นอ่านอย่างเดียว จึงไม่เขียนทับ โปรดยกเลิกการตั้งอ่านอย่างเดียวที่คุณสมบัติของไฟล์ แล้วลองใหม่"


def rights_would_change(*, path: Path) -> str:
    """Somebody who may open the file now could not any more."""
    return (
        f"บันทึก {path} ไม่ได้ เพราะหลังบันทึกจะมีผู้ที่เปิดไฟล์นี้ไม่ได้อีก โปรดให้เจ้าของไฟล์ตั้งสิทธิ์ให้กลุ่มอ่านและเขียนได้ "
        "หรือให้เจ้าของไฟล์บันทึกเอง"
    )


def cannot_sync(*, path: Path) -> str:
    """A disk that cannot promise to keep what is written."""
    return f"ดิสก์ของ {path} ยืนยันไม่ได้ว่าข้อมูลลงดิสก์แล้ว จึงไม่บันทึกที่นั่น โปรดใช้โฟลเดอร์ในดิสก์อื่น แล้วลองใหม่"


def link_to_itself(*, path: Path) -> str:
    """A link that leads to itself."""
    return f"{path} เป็นทางลัดที่วนกลับมาที่เดิม โปรดลบทางลัดนี้แล้วเลือกไฟล์จริง"


def disk_gone(*, path: Path) -> str:
    """The disk or the network drive does not answer as it should."""
    return f"ดิสก์หรือไดรฟ์เครือข่ายที่เก็บ {path} ไม่ตอบสนอง โปรดตรวจว่าเสียบหรือเชื่อมต่ออยู่ แล้วลองใหม่"


def disk_full(*, path: Path) -> str:
    """No room is left."""
    return f"ดิสก์เต็ม จึงบันทึก {path} ไม่ได้ โปรดลบไฟล์ที่ไม่ใช้ แล้วลองใหม่"


def is_a_folder(*, path: Path) -> str:
    """A folder where a file should be."""
    return f"{path} เป็นโฟลเดอร์ ไม่ใช่ไฟล์ โปรดระบุชื่อไฟล์"


def not_a_folder(*, path: Path) -> str:
    """A file where a folder should be."""
    return f"ส่วนหนึ่งของ {path} ไม่ใช่โฟลเดอร์ โปรดตรวจที่อยู่ของไฟล์"


def not_a_file(*, path: Path) -> str:
    """A device or the like."""
    return f"{path} ไม่ใช่ไฟล์ธรรมดา โปรดเลือกไฟล์อื่น"


def already_there(*, path: Path) -> str:
    """A file in the way."""
    return f"มี {path} อยู่แล้ว จึงไม่เขียนทับ โปรดใช้ชื่ออื่น"


def name_too_long(*, path: Path) -> str:
    """The system takes no such long name."""
    return f"ชื่อไฟล์ยาวเกินไป: {path.name[:60]}… โปรดใช้ชื่อที่สั้นลง"


def bad_name(*, path: Path) -> str:
    """The system takes no such name."""
    shown = repr(str(path)).replace(r"\\", "\\")
    return f'ชื่อไฟล์ใช้ไม่ได้: {shown} โปรดใช้ชื่ออื่น ที่ไม่มี < > : " / \\ | ? * และไม่ลงท้ายด้วยจุดหรือช่องว่าง'


def too_large(*, path: Path, most_bytes: int) -> str:
    """A file far larger than any record."""
    return f"{path} ใหญ่เกิน {most_bytes // 1_000_000} MB จึงไม่ใช่แฟ้ม ITA โปรดเลือกไฟล์อื่น"


def other_fault(*, path: Path, error: Exception) -> str:
    """Anything else that the system says."""
    return (
        f"อ่านหรือเขียน {path} ไม่ได้ ({type(error).__name__}: {error}) "
        "โปรดตรวจดิสก์และโฟลเดอร์ที่เก็บไฟล์ แล้วลองใหม่"
    )


def changed_outside(*, path: Path) -> str:
    """Another program wrote the file."""
    return f"{path.name} ถูกแก้จากที่อื่นหลังจากเปิดไว้ โปรดเลือกว่าจะใช้ฉบับใด ทั้งสองฉบับจะถูกเก็บไว้"


def put_back(*, path: Path) -> str:
    """The file had been moved, renamed or removed while it was open."""
    return (
        f"{path.name} ถูกย้าย เปลี่ยนชื่อ หรือลบไปขณะที่เปิดอยู่ จึงเขียนแฟ้มชื่อเดิมขึ้นใหม่พร้อมข้อมูลล่าสุด "
        "ถ้าตั้งใจเปลี่ยนชื่อ โปรดเปิดแฟ้มชื่อใหม่ แล้วลบแฟ้มที่ไม่ใช้"
    )


def framework_says_other_id(*, path: Path, says: str) -> str:
    """A framework file whose name and id disagree."""
    return f"ไฟล์เกณฑ์ {path.name} ระบุ id เป็น “{says}” ไม่ตรงกับชื่อไฟล์ โปรดแก้ให้ตรงกัน"


def in_framework(*, path: Path, at: str, message: str) -> str:
    """A problem inside a framework file."""
    place = f" ({at})" if at else ""
    return f"ไฟล์เกณฑ์ {path}{place}: {message}"


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


def lock_name_taken(*, path: Path) -> str:
    """Something else has the name of the lock, and the folder knows no other way."""
    return f"กันการเขียนซ้อนกันไม่ได้ เพราะมี {path} ที่ไม่ใช่ไฟล์ของโปรแกรม จึงไม่บันทึก โปรดลบสิ่งนั้นแล้วลองใหม่"


def folder_locked(*, path: Path) -> str:
    """Something else has the name of the lock: all records of the folder are locked instead."""
    return (
        f"มี {path} ที่ไม่ใช่ไฟล์ของโปรแกรม โปรแกรมจึงกันการเขียนซ้อนกันด้วยวิธีสำรอง "
        "ซึ่งอาจกันแฟ้มอื่นในโฟลเดอร์เดียวกันด้วย ลบสิ่งนั้นแล้วเปิดใหม่จะใช้ได้ตามปกติ"
    )


def folder_held(*, path: Path) -> str:
    """Another program has locked the folder, for want of a lock of the record's own."""
    return (
        f"โปรแกรมอื่นกำลังเขียนในโฟลเดอร์นี้ และมี {path} ที่ไม่ใช่ไฟล์ของโปรแกรม จึงไม่บันทึกเพื่อไม่ให้ข้อมูลทับกัน "
        "โปรดลบสิ่งนั้นหรือปิดโปรแกรมนั้นแล้วลองใหม่"
    )


NO_HOME = "จำการตั้งค่าไม่ได้ เพราะบัญชีผู้ใช้นี้ไม่มีโฟลเดอร์ของตน โปรดให้ผู้ดูแลเครื่องตรวจบัญชี"
"""There is no folder for what is set for the program."""


STATE_DAMAGED = "ไฟล์ที่โปรแกรมจำข้อความที่พิมพ์ค้างหรือลำดับการย้อนกลับของแฟ้มนี้เสีย จึงเริ่มจำใหม่ ข้อมูลในแฟ้มยังอยู่ครบ"
"""What a program remembers beside the record could not be read."""


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


def undecoded_letters(*, line: str) -> str:
    """A name in another encoding would have to be written into the record."""
    return f"ยังไม่ได้บันทึก เพราะอ่านตัวอักษรใน “{line}” ไม่ได้ (ไม่ใช่ UTF-8) โปรดเปลี่ยนชื่อไฟล์หรือพิมพ์ข้อความนั้นใหม่"
