"""Words that stand around single values: scores, amounts, codes."""

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
