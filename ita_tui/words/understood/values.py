"""Words that stand around single values: scores, amounts, codes."""

POINTS = "คะแนน"
"""Unit that may follow a score."""

UNITS = (POINTS, "%")
"""What may follow a score."""

PER_CENT = "ร้อยละ"
"""Word that may stand before a score."""

BAHT = "บาท"
"""Unit that may follow an amount of money."""

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

STEP_NUMBER = r"\(?(?:ขั้นตอน|ขั้น|ข้อ)?(?:ที่)? ?([0-9]{1,4})[.)]?"
"""How people write the number of a step."""

COUNTED = (
    *(POINTS, BAHT, ITEM, INDICATOR, "มาตรการ", "ขั้นตอน", "ประเด็น", "แห่ง", "หน่วย", "หน่วยงาน"),
    *("วัน", "เดือน", "ปี", "ชั่วโมง", "นาที", "ครั้ง", "รอบ", "คน", "ราย", "รายการ", "เรื่อง"),
    *("หน้า", "ภาพ", "แฟ้ม", "ฉบับ", "เล่ม", "ชุด"),
)
"""What is counted: it stays on the line of its figure."""
