"""What the checks say of the memo."""

from collections.abc import Sequence

from ita_tui.words.said.checks_figures import listed
from ita_tui.words.said.findings import RuleWords
from ita_tui.words.said.records import quoted

ACTING = (
    "รักษาราชการแทน",
    "รักษาการแทน",
    "รักษาการในตำแหน่ง",
    "รักษาการ",
    "ปฏิบัติราชการแทน",
    "ปฏิบัติหน้าที่แทน",
    "ปฏิบัติหน้าที่",
    "ทำการแทน",
)
"""Words between a signer's own post and the post that is acted for, longest first."""

_PARTS = {
    "unit": "ส่วนราชการ",
    "number": "“ที่”",
    "date": "วันที่",
    "subject": "เรื่อง",
    "to": "เรียน",
    "signer": "ผู้ลงนาม",
}


def memo_lacks(*, parts: Sequence[str], is_empty: bool) -> str:
    """A memo that lacks parts."""
    if is_empty:
        return "ยังไม่ได้กรอกบันทึกข้อความ โปรดกรอกก่อนพิมพ์เอกสาร"
    return f"บันทึกข้อความยังไม่มี {' '.join(_PARTS[part] for part in parts)} โปรดกรอกให้ครบ"


def figures_untold(*, told: Sequence[str], untold: Sequence[str]) -> str:
    """Figures that the announcement has and the record does not tell."""
    return (
        f"แจ้งคะแนนไว้เฉพาะ {_named(told)} ยังไม่ได้แจ้ง {_named(untold)} "
        "โปรดกรอกตามประกาศผลให้ครบ หรือลบค่าที่แจ้งไว้เพื่อใช้ค่าที่คำนวณ"
    )


def _named(found: Sequence[str]) -> str:
    """Instruments by code, indicators by number."""
    letters = [code for code in found if not code[:1].isdigit()]
    numbers = [code for code in found if code[:1].isdigit()]
    return " ".join([*letters, *([f"ตัวชี้วัดที่ {listed(numbers)}"] if numbers else [])])


def addressee_is_signer(*, post: str, signer: str) -> str:
    """A memo to its own signer."""
    return (
        f"บันทึกข้อความเรียนถึง {quoted(post)} แต่ผู้ลงนามคือ {quoted(signer)} ซึ่งเป็นตำแหน่งเดียวกัน "
        "โปรดแก้ผู้รับหรือผู้ลงนาม"
    )


def leave_out(*, post: str) -> str:
    """Name of a fix."""
    return f"ตัด {post} ออกจากผู้รับ"


RULES = {
    "addressee-is-signer": RuleWords(
        "ผู้รับบันทึกข้อความเป็นผู้ลงนามเอง",
        "เทียบตำแหน่งใน “เรียน” กับตำแหน่งของผู้ลงนาม รวมตำแหน่งที่รักษาราชการแทน",
        "ตามระเบียบงานสารบรรณ ไม่มีผู้ใดเสนอบันทึกถึงตนเอง งานสารบรรณจะตีเรื่องกลับ",
        "แก้ผู้รับเป็นผู้บังคับบัญชา หรือแก้ชื่อผู้ลงนาม",
    ),
    "memo-incomplete": RuleWords(
        "บันทึกข้อความยังไม่ครบ",
        "ดูส่วนหัวของบันทึกข้อความ (ส่วนราชการ “ที่” วันที่ เรื่อง เรียน ผู้ลงนาม) "
        "และคะแนนที่แจ้งไว้ว่าครบทุกตัวชี้วัดและเครื่องมือ",
        "ช่องที่ว่างจะพิมพ์ออกมาเป็นเส้นประ และตารางผลจะขาดแถว",
        "กรอกส่วนที่ขาดที่หน้าเอกสาร หรือเว้นไว้เขียนด้วยมือเมื่อลงเลขหนังสือ",
    ),
    "memo-wrong-year": RuleWords(
        "บันทึกข้อความเขียนปีหรือวันที่ไม่ตรงกับแฟ้ม",
        "อ่านปีใน “เรื่อง” ของบันทึกข้อความว่าเป็นปีของผลการประเมินหรือปีของมาตรการ แล้วเทียบกับปีของแฟ้มและปีถัดไป",
        "เมื่อคัดลอกบันทึกของปีก่อนมาใช้ ปีในเรื่องมักค้างอยู่ ทั้งที่เป็นบรรทัดแรกที่ผู้บริหารเห็น",
        "แก้ปีในเรื่องให้ตรงกับผลและมาตรการที่เสนอ",
    ),
    "memo-wrong-figure": RuleWords(
        "ตัวเลขในบันทึกข้อความไม่ตรงกับแฟ้ม",
        "อ่านคะแนน ส่วนต่าง จำนวนข้อ จำนวนมาตรการและขั้นตอน และจำนวนเงิน ในเรื่องและความเห็น แล้วเทียบกับแฟ้ม",
        "ผู้บริหารลงนามตามตัวเลขที่เขียน ถ้าต่างจากรายงานที่แนบจะต้องเสนอใหม่",
        "ดูตัวเลขที่ยกมาและค่าในแฟ้ม แล้วแก้แห่งที่ผิด",
    ),
    "memo-wrong-comparison": RuleWords(
        "คำเปรียบเทียบหรือผลในบันทึกข้อความไม่ตรงกับแฟ้ม",
        "อ่านคำว่า ผ่าน ไม่ผ่าน สูงสุด ต่ำสุด เพิ่มขึ้น ลดลง และระดับ ในเรื่องและความเห็น แล้วเทียบกับคะแนนในแฟ้ม",
        "ความเห็นที่สรุปผลผิดทำให้สั่งการผิดข้อ",
        "แก้คำหรือข้อที่กล่าวถึงในความเห็นให้ตรงกับคะแนน",
    ),
    "memo-wrong-code": RuleWords(
        "บันทึกข้อความเขียนรหัสข้อผิด",
        "เทียบรหัสในบันทึกข้อความกับชื่อที่เขียนต่อจากรหัสนั้น",
        "หน่วยที่รับคำสั่งจะไปแก้ข้ออื่น",
        "แก้รหัสให้เป็นของชื่อที่เขียนไว้ หรือแก้ชื่อ",
    ),
}
"""The rules of this topic by name."""
