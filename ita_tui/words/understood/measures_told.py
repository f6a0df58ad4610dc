"""Words by which a text tells of a measure that it names: who does it, when, for how much."""

HEADS = ("มาตรการ", "โครงการ", "กิจกรรม", "แผนงาน", "การ")
"""Beginnings of a title that a text may leave off, or put before it."""

CARRIES_OUT = (
    *(
        "รับผิดชอบ",
        "เจ้าภาพ",
        "มอบ",
        "เจ้าของ",
        "ดูแล",
        "ดำเนินการโดย",
        "ดำเนินมาตรการ",
        "ขับเคลื่อน",
        "เป็นหลัก",
    ),
    *("ดำเนินการ", "ให้", "โดย"),
)
"""One of these makes a unit beside a measure the one that carries it out."""

BEGINS = r"(?:เริ่ม|ตั้งแต่|ระหว่าง)(?:ต้น|ใน|ดำเนินการ|ทำ|งาน|วันที่|เดือน|[ ])*$"
ENDS = r"(?:ถึง|จนถึง|สิ้นสุด|แล้วเสร็จ|จบ|[-–])(?:สิ้น|ใน|ภายใน|วันที่|เดือน|[ ])*$"
"""Regular expressions of the text before the month in which a measure begins, or ends."""

STEPS = r"(?<![0-9.])([0-9]{1,2}) ?ขั้นตอน"
"""Regular expression of a number of steps."""

TARGET = r"เป้า(?:หมาย)?[^0-9\n]{0,24}$"
"""Regular expression of the text before the target of a measure."""

OTHER_MEASURES = r"\n|มาตรการ(?:ที่ ?[0-9]|ต่อมา|ถัดไป|อื่น)|ส่วนมาตรการ|และมาตรการ|อีกมาตรการ"
"""Regular expression of where a text goes on with another measure."""

OF_OTHERS = (
    "ร่วมกับ",
    "ประสาน",
    "เสนอ",
    "รายงาน",
    "สนับสนุนโดย",
    "ปีก่อน",
    "ปีที่แล้ว",
    "เดิม",
    "เปลี่ยนจาก",
    "แทน",
)
"""Words before a unit, or a figure, that is not the measure's."""
