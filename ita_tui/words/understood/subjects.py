"""Words by which a text names indicators, instruments and the total."""

from ita_tui.words.understood.figure_phrases import COUNT

INDICATOR = "ตัวชี้วัด"

NUMBERED = (
    r"ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?[0-9]{1,2}(?:\.[0-9]{1,2})?(?![0-9])"
    r"(?: ?(?:,|และ|กับ) ?(?:ตัวชี้วัด)?(?:ที่)? ?[0-9]{1,2}(?![0-9.,]| ?(?:ข้อ|คะแนน|ตัว)))*"
)
"""Regular expression of indicators by their numbers."""

ITS_NUMBER = r" ?\((?:ตัวชี้วัด(?:ที่)? ?)?[0-9]{1,2}\)"
"""Regular expression of the number of an indicator right behind its title."""

UPPER = (
    r"(?:แบบวัด|แบบตรวจ|แบบ|เครื่องมือ"
    r"|หมวด)? ?(?<![A-Za-z])(?P<instrument>[IEO]IT)(?![A-Za-z0-9]| ?ข้อ ?[0-9])"
    r"|คะแนน(?:เฉลี่ย|ผลการประเมิน|การประเมิน)? ?(?:ITA ?)?(?:โดย|ใน)?(?:รวม|ภาพรวม)(?!ทุกข้อ|ทั้ง"
    rf"|ของ(?:ทุก)?ข้อ| ?(?:{COUNT}) ?ข้อ|กัน| ?(?:ของ|ใน|ราย|ทั้ง|แต่ละ){0, 2}ประเด็น)"
)
"""Regular expression of an instrument, or of the total."""

FORMER_OF_TWO = r"(?:ตัว|ข้อ|รายการ|เรื่อง)(?P<which>แรก|หลัง)(?=[ ได้มีเพิ่มลดขึ้นลงสูงต่ำไผขา(])"
"""Regular expression of the first, or the last, of the two that were named before."""

_HEADS = (
    *("ตัวชี้วัด", "ด้าน", "คือ", "ได้แก่", "เรื่อง", "และ", "กับ", "ว่า", "ส่วน", "หัวข้อ", "แต่", "คะแนน", "ของ"),
    *("ขณะที่", "โดย", "ทำให้", "เนื่องจาก", "ดู", "เห็น"),
)
_TAILS = (
    *(
        *("ได้", "มี", "อยู่", "นั้น", "ซึ่ง", "สูง", "ต่ำ", "เพิ่ม", "ลด", "ผ่าน", "ไม่", "เป็น", "ขึ้น"),
        *("ยัง", "กลับ", "ดีขึ้น"),
    ),
    *(
        *("แย่", "และ", "กับ", "จาก", "ขาด", "ห่าง", "เหลือ", "ใน", "ของ", "ที่", "ปี", "เท่ากับ"),
        *("คือ", "ก็", "ร้อยละ"),
    ),
)


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether a title at a place stands for itself, and is no part of a longer phrase."""
    before, behind = text[max(0, start - 14) : start].rstrip(), text[end : end + 8]
    is_begun = not before or not "ก" <= text[start - 1] <= "๎" or before.endswith(_HEADS)
    is_ended = not behind or not "ก" <= behind[0] <= "๎" or behind.startswith(_TAILS)
    return is_begun and is_ended
