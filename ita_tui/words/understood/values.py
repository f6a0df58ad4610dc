"""Words that stand around single values: scores, amounts, codes; and words for numbers."""

POINTS = "คะแนน"
"""Unit that may follow a score."""

UNITS = (POINTS, "%")
"""What may follow a score."""

PER_CENT = "ร้อยละ"
"""Word that may stand before a score."""

BAHT = "บาท"
"""Unit that may follow an amount of money."""

OTHER_UNITS = (
    *("บาท", "ล้าน", "แสน", "คน", "ราย", "ครั้ง", "เมตร", "กม", "กิโล", "ไร่", "น.", "นาฬิกา", "ชั่วโมง"),
    *("วัน", "เดือน", "ปี", "แห่ง", "โครงการ", "ตร", "นาที", "เท่า", "ตัน", "ลบ", "ฉบับ", "เรื่อง", ".-"),
    *("ครัวเรือน", "หลังคา", "ขึ้นไป", "หน่วยงาน", "โมง"),
)
"""Beginnings of what stands right behind a number that is no score."""

ITEM = "ข้อ"
"""Word that may stand before an item code."""

AND = "และ"
"""Joins two item codes."""

INDICATOR = "ตัวชี้วัด"
"""Word that may stand before the number of an indicator."""

SUB_INDICATOR = "ตัวชี้วัดย่อย"
"""Word that may stand before the number of a sub-indicator."""

TOTAL_WORDS = ("รวม", "ภาพรวม", "คะแนนรวม", "รวมทั้งหมด", "คะแนนภาพรวม")
"""Ways to write "the total", without blanks."""

DIGITS = {
    word: number
    for number, word in enumerate(
        ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
    )
} | {"เอ็ด": 1, "ยี่": 2}
"""Words for one figure."""

POWERS = {word: 10**power for power, word in enumerate(("สิบ", "ร้อย", "พัน", "หมื่น", "แสน"), 1)}
"""Words behind a figure for the power of ten that it counts."""

MILLION = "ล้าน"
"""The word for a million, before which a whole number may stand."""

STEP_NUMBER = r"\(?(?:ขั้นตอน|ขั้น|ข้อ)?(?:ที่)? ?([0-9]{1,4})[.)]?"
"""How people write the number of a step."""

COUNTED = (
    *(POINTS, BAHT, ITEM, INDICATOR, "มาตรการ", "ขั้นตอน", "ประเด็น", "แห่ง", "หน่วย", "หน่วยงาน"),
    *("วัน", "เดือน", "ปี", "ชั่วโมง", "นาที", "ครั้ง", "รอบ", "คน", "ราย", "รายการ", "เรื่อง"),
    *("หน้า", "ภาพ", "แฟ้ม", "ฉบับ", "เล่ม", "ชุด"),
)
"""What is counted: it stays on the line of its figure."""
