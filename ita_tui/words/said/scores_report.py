"""The words of the plain table of scores."""

NAME = "ตารางคะแนน"
"""The document as people call it."""
TITLE = "ตารางคะแนนผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน (ITA)"
NODE = "รายการ"
OWN = "คะแนน"
COMPUTED = "คำนวณ"
REFERENCE = "อ้างอิง"
PREVIOUS = "ปีก่อน"
DIFFERENCE = "ผลต่าง"
DIFFERENCE_NOTE = "คอลัมน์ผลต่างคือคะแนนปีนี้ลบคะแนนปีก่อน ถ้าไม่ได้แจ้งไว้ใช้ค่าที่คำนวณได้"
TOTAL_CODE = "รวม"
UNKNOWN_NOTE = "– คือยังไม่ทราบคะแนน"
COMPUTED_NOTE = "คอลัมน์คำนวณคือค่าที่ได้จากคะแนนระดับย่อยที่กรอกไว้ ปัดเศษครั้งเดียวเป็นทศนิยม 2 ตำแหน่ง"


def reference_note(*, name: str) -> str:
    """What the reference scores are."""
    return f"คอลัมน์อ้างอิง: {name}"


def summary(
    *, score: str, level: str, below: str, pass_mark: str, name: str, is_complete: bool
) -> str:
    """The total, the level, and how many items or indicators fall short, as far as is known."""
    known = "" if is_complete else "เท่าที่ทราบผล "
    return (
        f"คะแนนรวม {score} คะแนน ระดับ {level} "
        f"{name}ที่ต่ำกว่าเกณฑ์ {pass_mark} คะแนน {known}จำนวน {below} {name}"
    )
