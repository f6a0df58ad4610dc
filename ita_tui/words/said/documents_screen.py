"""What the screen เอกสาร says, its keys, and its page of the help."""

from pathlib import Path

from ita_tui.words.said.document_command import FORMS, MAKING

HELP_PAGE = (
    (
        "เอกสาร — ตรวจความพร้อม ดูตัวอย่าง แล้วพิมพ์ลงไฟล์",
        "ซ้าย: เอกสารและความพร้อม (✓ พร้อม · "
        "✗ จำนวนจุดที่ต้องแก้ก่อน) กับรูปแบบ ตัวเลข และที่เก็บไฟล์\n"
        "ขวา: สิ่งที่ว่าง ขัดแย้ง หรือยังไม่มีผู้ลงนาม และตัวอย่างของเอกสารตามที่จะพิมพ์",
    ),
    (
        "ในหน้าจอนี้",
        "Enter พิมพ์ลงไฟล์ · Tab ไปยังสิ่งที่ต้องแก้ (Enter ไปยังจุดนั้น) และตัวอย่าง",
    ),
    (
        "เมื่อยังไม่พร้อม",
        "ถ้ามีจุดที่ผิดหรือว่าง โปรแกรมจะถามเหตุผลก่อนพิมพ์ และเก็บเหตุผลไว้ในแฟ้ม "
        "คำเตือนและหมายเหตุไม่ห้ามพิมพ์ ไฟล์ที่มีอยู่แล้วจะถามก่อนเขียนทับ\n"
        "สิ่งที่ตรวจแล้วว่าถูกต้อง ให้คงไว้พร้อมเหตุผลที่หน้าจอตรวจสอบ (F5)",
    ),
)

DIGITS = {"thai": "เลขไทย", "latin": "เลขอารบิก"}
ROUNDS = {None: "ณ วันนี้", 6: "รอบ 6 เดือน", 12: "รอบ 12 เดือน"}
FORMAT = "รูปแบบ"
NUMBERS = "ตัวเลข"
FILE = "ไฟล์"
FOLDER = "ที่เก็บ"
TEMPLATE = "แม่แบบ"
BESIDE_THE_RECORD = "ข้างแฟ้ม"
NO_TEMPLATE = "ไม่ใช้"
PREVIEW = "ตัวอย่าง"
MAKING_PREVIEW = "กำลังทำตัวอย่าง…"

READY = "✓ พร้อมพิมพ์"
NOT_READY = "✗ ยังไม่พร้อมพิมพ์"
LIST_TITLES = ("เอกสาร", "ความพร้อม", "สิ่งที่ต้องแก้")
"""What stands over the documents in a copy of them."""
READY_SIGN = "✓"
UNREADY_SIGN = "✗"

CHOOSE_ORDER_PART = "เลือกสิ่งที่จะแก้"
ORDER_PARTS = {
    "path": "ชื่อไฟล์และที่เก็บ",
    "template": "แม่แบบ Word ที่มีหัวกระดาษของหน่วยงาน",
    "signers": "ชื่อผู้ลงนามและภาพตราครุฑ",
}
REASON_TITLE = "เอกสารยังไม่พร้อม จะพิมพ์ตามที่เป็นอยู่เพราะ"
FIELD_REASON = "เหตุผล"
HINT_REASON = "เช่น ร่างให้ปลัดตรวจก่อน (เก็บไว้ในแฟ้ม)"
PATH_TITLE = "ไฟล์ที่จะพิมพ์ลง"
FIELD_PATH = "ไฟล์"
HINT_PATH = "ชื่อไฟล์ หรือโฟลเดอร์ (ว่าง = ข้างแฟ้ม)"
TEMPLATE_TITLE = "แม่แบบ Word ของหน่วยงาน"
FIELD_TEMPLATE = "ไฟล์ Word"
HINT_TEMPLATE = "เช่น หัวกระดาษ.docx ข้างแฟ้ม จำไว้ในแฟ้ม ไฟล์ที่อื่นจำไว้ในเครื่องนี้ (ว่าง = ไม่ใช้)"
SIGNERS_TITLE = "ชื่อผู้ลงนามและตราครุฑ"
SIGNERS_EDITED = "ชื่อผู้ลงนามและตราครุฑ"
FIELD_EMBLEM = "ไฟล์ภาพตราครุฑ"
HINT_EMBLEM = "เช่น ตราครุฑ.png ในโฟลเดอร์ของแฟ้ม (ว่าง = เว้นที่ไว้)"
EMBLEM_ENDING = "ภาพตราครุฑต้องเป็นไฟล์ .png หรือ .jpg"
EMBLEM_BESIDE = "โปรดคัดลอกภาพตราครุฑมาไว้ในโฟลเดอร์เดียวกับแฟ้ม แล้วใส่ชื่อไฟล์"
TEMPLATE_EDITED = "แม่แบบ Word"

OVERWRITE = "เขียนทับ"
LEAVE = "ไม่เขียน"
STOPPED = "หยุดทำเอกสารแล้ว ไม่มีไฟล์ใดถูกเขียน"
BUSY = "กำลังทำเอกสารอยู่ โปรดรอสักครู่"
REASON_NOT_KEPT = "ไม่ได้พิมพ์ เพราะเก็บเหตุผลลงแฟ้มไม่ได้ โปรดกด Ctrl+S บันทึกแฟ้มให้ได้ก่อนแล้วพิมพ์ใหม่"


EFFECTS = "ผล"
"""Label of what measures achieved, as far as the record of the other year tells."""


def effects(*, rose: int, total: int) -> str:
    """How often a measure was done and its item rose."""
    return f"มาตรการที่ทำแล้วคะแนนเพิ่ม {rose} จาก {total} ข้อ"


def document(*, name: str, has_rounds: bool, months: int | None) -> str:
    """One document of the list."""
    return f"{name} {ROUNDS[months]}" if has_rounds else name


def heading(*, is_ready: bool, errors: int, warnings: int, notes: int) -> str:
    """Whether the document is ready, and how much there is to look at."""
    counts = {"ต้องแก้": errors, "เตือน": warnings, "หมายเหตุ": notes}
    told = [f"{name} {count}" for name, count in counts.items() if count]
    return " · ".join([READY if is_ready else NOT_READY, *told])


def format_name(*, form: str) -> str:
    """A form with the ending of its files."""
    return f"{FORMS[form][0]} (.{form})"


def progress(*, percent: int) -> str:
    """How far the making of a document is."""
    filled = 20 * percent // 100
    return f"{MAKING} {'█' * filled}{'░' * (20 - filled)} {percent:3}% (Esc หยุด)"


def printed_anyway(*, name: str) -> str:
    """Name of the edit that keeps the reason."""
    return f"เหตุผลที่พิมพ์{name}"


def done(*, path: Path) -> str:
    """The file is there."""
    return f"✓ เขียน {path} แล้ว กด o เปิดโฟลเดอร์"


def overwrite_title(*, name: str) -> str:
    """A file is in the way."""
    return f"มี {name} อยู่แล้ว"


def opened(*, path: Path) -> str:
    """The folder is shown by the system."""
    return f"เปิดโฟลเดอร์ {path} แล้ว"


def cannot_open(*, path: Path) -> str:
    """The system has nothing that shows folders."""
    return f"เครื่องนี้เปิดโฟลเดอร์จากโปรแกรมไม่ได้ ไฟล์อยู่ที่ {path}"


def unknown_ending(*, known: tuple[str, ...]) -> str:
    """The ending of a file's name says nothing."""
    return f"ชื่อไฟล์ต้องลงท้ายด้วย {' '.join(known)}"


TEMPLATE_ENDING = "แม่แบบต้องเป็นไฟล์ Word ที่ลงท้ายด้วย .docx"


def name_of(*, post: str) -> str:
    """The field for the name of the holder of a post."""
    return f"ชื่อ{post}" if post else "ชื่อผู้ลงนาม"
