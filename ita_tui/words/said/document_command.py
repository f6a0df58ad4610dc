"""What the command ``document`` says."""

from collections.abc import Sequence

from ita_tui.words.said.documents import beside

OUTPUT = "ไฟล์หรือโฟลเดอร์ที่จะเขียน หรือ - ออกทางจอ (ไม่ระบุ = ข้างแฟ้ม ตั้งชื่อตามแฟ้ม ส่วน txt ออกทางจอ)"
DIGITS = "ตัวเลข: thai เลขไทย, latin เลขอารบิก (ไม่ระบุ = ตามที่ตั้งไว้ในแฟ้ม)"
TEMPLATE = "เอกสาร .docx ของหน่วยงาน ใช้แบบอักษร หัวกระดาษ และตราครุฑจากไฟล์นี้ แล้วต่อเนื้อหาท้ายไฟล์"
ROUND = "รอบของรายงานผล: 6 หรือ 12 เดือน (ไม่ระบุ = ตามสภาพ ณ วันนี้)"
ON = "ทำรายงานผลเสมือนเป็นวันนี้ เช่น '22 ต.ค. 67' หรือ 2024-10-22 (ปกติคือวันนี้)"
WITH = (
    "แฟ้มของอีกปี: ใส่ตารางผลของมาตรการ (ก่อนและหลัง) ใน followup และ measures "
    "(ไม่ระบุ: measures ใช้แฟ้มปีก่อนที่แฟ้มนี้เริ่มมา followup ใช้แฟ้มปีถัดไปที่อยู่ข้างกัน)"
)
FORCE = "เขียนทับไฟล์ที่มีอยู่แล้วโดยไม่ถาม"
ANYWAY = "พิมพ์ทั้งที่เอกสารยังไม่พร้อม พร้อมเหตุผล ซึ่งจะเก็บไว้ในแฟ้ม"
MAKING = "กำลังทำเอกสาร"
FORMS = {
    "docx": ("Word", "เวิร์ด"),
    "html": ("HTML", "เว็บและพิมพ์จากเบราว์เซอร์"),
    "md": ("Markdown", "หน้าเว็บ"),
    "txt": ("ข้อความ", "ข้อความ"),
}
"""The forms of files by their endings: what each is called, and what it is for."""


def kind(*, names: Sequence[tuple[str, str]]) -> str:
    """Help of the argument: each document by its key and its name."""
    return f"เอกสาร: {', '.join(f'{key} {name}' for key, name in names)}"


def to(*, forms: Sequence[tuple[str, str]]) -> str:
    """Help of the option: each form by its ending and what it is for."""
    told = ", ".join(f"{ending} {use}" for ending, use in forms)
    return f"รูปแบบ: {told} (ไม่ระบุ = ตามนามสกุลของ -o หรือ docx)"


def file_name(*, name: str, months: int | None) -> str:
    """The end of a file's name."""
    return name + (f"-{months}-เดือน" if months else "")


def ending_contradicts(*, name: str, form: str) -> str:
    """The name of the output ends as another form than ``--to``."""
    return (
        f"ชื่อไฟล์ {name} ไม่ตรงกับ --to {form} จึงไม่ได้พิมพ์ โปรดแก้ชื่อไฟล์ให้ลงท้ายด้วย .{form} "
        "หรือสั่งโดยไม่ใส่ --to"
    )


def unknown_ending(*, name: str, known: tuple[str, ...]) -> str:
    """The name of the output does not say what is wanted."""
    return f"ไม่รู้ว่าต้องการรูปแบบใดจากชื่อ {name} โปรดให้ลงท้ายด้วย {' '.join(known)} หรือระบุ --to"


NOT_ON_SCREEN = "ไฟล์ Word ออกทางจอไม่ได้ โปรดระบุชื่อไฟล์ด้วย -o หรือเลือก --to txt, md หรือ html"
"""A Word file cannot go to the terminal."""
ONLY_FOR_WORD = "--template ใช้ได้กับเอกสาร Word (--to docx) เท่านั้น"
"""A template with another form than Word."""
ONLY_FOR_FOLLOWUP = "--round ใช้ได้กับรายงานผล (followup) เท่านั้น"
"""A round with another document."""


def bad_template(*, name: str) -> str:
    """The template is no Word document."""
    return (
        f"ใช้ {name} เป็นแม่แบบไม่ได้ เพราะไม่ใช่เอกสาร Word (.docx) ที่อ่านได้ "
        "โปรดเปิดใน Word แล้วบันทึกเป็น .docx"
    )


def not_ready(*, document: str, blocking: int) -> str:
    """The document has errors in it."""
    told = beside(document, "ยังไม่พร้อมพิมพ์")
    return f"{told} มีจุดที่ต้องแก้ก่อน {blocking} จุด"


HOW_TO_PRINT_ANYWAY = (
    'พิมพ์ตามที่เป็นอยู่โดยยังไม่มีเหตุผล โปรดแก้แล้วสั่งใหม่ หรือใส่ --anyway "เหตุผล" เพื่อเก็บเหตุผลไว้ในแฟ้ม'
)
"""What to do, where nobody can be asked."""
ASK_REASON = "ถ้าจะพิมพ์ตามที่เป็นอยู่ โปรดพิมพ์เหตุผลแล้วกด Enter (Enter เปล่า = ไม่พิมพ์): "
NOT_PRINTED = "ไม่ได้พิมพ์เอกสาร"
REASON_KEPT = "เก็บเหตุผลที่พิมพ์ทั้งที่ยังไม่พร้อมไว้ในแฟ้มแล้ว"


def overruled(*, headings: bool, font: str, numbered: bool) -> str:
    """What of the office's own file was not followed; empty for nothing."""
    parts = [
        "หัวข้อใช้ตัวดำและขนาดของเอกสารนี้แทนสีและเส้นของแม่แบบ" if headings else "",
        f"แม่แบบไม่ได้กำหนดแบบอักษรไทย จึงใช้ {font}" if font else "",
        "ใส่เลขหน้าไว้ท้ายหน้า เพราะแม่แบบไม่มี" if numbered else "",
    ]
    return " · ".join(part for part in parts if part)


def pictures_left(*, too_many: int, unusable: int) -> str:
    """Pictures that would make the file too large, and such as are too large or broken."""
    told = (
        f"{too_many} ภาพ เพราะไฟล์จะใหญ่เกินส่งอีเมล" if too_many else "",
        f"{unusable} ภาพ เพราะไฟล์ภาพใหญ่เกินไปหรือเสีย" if unusable else "",
    )
    return f"ไม่ได้ใส่ภาพ {' และ '.join(filter(None, told))} ชื่อไฟล์ของภาพอยู่ในรายการเอกสารแนบแล้ว"


def emblem_left(*, name: str) -> str:
    """The picture of the emblem is not there, or none that can be shown."""
    return (
        f"ไม่ได้ใส่ภาพตราครุฑ เพราะไม่พบไฟล์ {name} หรือเปิดเป็นภาพไม่ได้ "
        "โปรดวางไฟล์ชื่อนี้ (.png หรือ .jpg) ไว้ในโฟลเดอร์ของแฟ้ม"
    )


def evidence_absent(*, count: int) -> str:
    """Evidence that is named and has no file."""
    return f"ไม่พบไฟล์หลักฐาน {count} รายการ ในเอกสารจะเขียนว่าไม่พบไฟล์ โปรดตรวจชื่อไฟล์หรือวางไฟล์ไว้ในโฟลเดอร์"


REASON_EMPTY = 'โปรดใส่เหตุผลหลัง --anyway เช่น --anyway "ร่างให้ปลัดตรวจก่อน"'
"""A reason without a letter."""
