"""What the what-if sheet says: the command, the screen, and the targets that it writes."""

from collections.abc import Sequence

TO_LEVEL = "ระดับที่ต้องการ เป็นชื่อ (เช่น ผ่านดีเยี่ยม) หรือลำดับในไฟล์เกณฑ์ (1 คือสูงสุด)"
BY = "items แก้น้อยข้อที่สุด แล้วเพิ่มคะแนนน้อยที่สุด (ปกติ) หรือ points เพิ่มคะแนนรวมทุกข้อน้อยที่สุด"
SET = "ลองเปลี่ยนคะแนนหนึ่งข้อ เช่น e9=85 (ระบุซ้ำได้)"
SAVE = "บันทึกเป็นค่าเป้าหมายของมาตรการ (ไม่ระบุ = ไม่แก้แฟ้ม)"

GAINS = "คะแนนรวมที่เพิ่มได้จากแต่ละข้อ"
CHANGES = "คะแนนที่เปลี่ยน"
NEW = "ใหม่"
NOW = "ตอนนี้"
TO_PASS = "ถึงเกณฑ์"
TO_100 = "ถึง 100"
GAIN = "ผลต่อรวม"
OBJECTIVES = {"items": "น้อยข้อที่สุด", "points": "น้อยคะแนนที่สุด"}

TARGETS_SAVED = "บันทึกแผนเป็นค่าเป้าหมาย"
NOTHING_TO_SAVE = "ยังไม่มีข้อใดที่ลองเพิ่มคะแนน จึงไม่มีค่าเป้าหมายให้บันทึก"
NOTHING_TO_CLEAR = "ยังไม่ได้ลองเปลี่ยนคะแนนข้อใด"
CHOOSE_LEVEL = "เลือกระดับที่ต้องการ"
CHOOSE_LEVEL_FIRST = "กด l เลือกระดับที่ต้องการก่อน"


def missing_scores(*, named: Sequence[str]) -> str:
    """Nothing can be planned: some figures are missing."""
    shown = ", ".join(named[:5])
    more = f" และอีก {len(named) - 5} รายการ" if len(named) > 5 else ""
    return f"ยังคำนวณคะแนนรวมไม่ได้ จึงวางแผนไม่ได้ เพราะยังไม่มีคะแนนของ {shown}{more} โปรดกรอกก่อน"


def level_out_of_reach(*, level: str) -> str:
    """A level that is not reached even with 100 everywhere."""
    return f"ถึงระดับ {level} ไม่ได้ แม้ทุกข้อได้ 100 คะแนน"


def unknown_level(*, shown: str, known: Sequence[str]) -> str:
    """A level that the framework does not have."""
    listed = ", ".join(f"{number} {title}" for number, title in enumerate(known, 1))
    return f"ไม่มีระดับ “{shown}” ในเกณฑ์ของปีนี้ ระดับที่มีคือ {listed}"


def set_expected(*, shown: str) -> str:
    """``--set`` without an equals sign."""
    return f"“{shown}” ต้องเขียนเป็น ข้อ=คะแนน เช่น e9=85"


def without_effect(*, code: str) -> str:
    """A change that changes nothing."""
    return (
        f"เปลี่ยนคะแนนของ {code} แล้วคะแนนรวมไม่เปลี่ยน เพราะคะแนนรวมคิดจากคะแนนของรายการอื่น "
        "(ข้อที่อยู่ด้านล่าง หรือตัวชี้วัดที่กรอกไว้แทน) โปรดเปลี่ยนที่รายการนั้น"
    )


def target(*, code: str, score: str) -> str:
    """The figure that an item is to reach, as it stands in a measure's target."""
    return f"{code} ≥ {score}"


TARGET_SEPARATOR = " · "


def measure_title(*, code: str, title: str) -> str:
    """Title of a measure that is begun for an item that no measure answers."""
    return f"ยกระดับคะแนนข้อ {code} {title}"
