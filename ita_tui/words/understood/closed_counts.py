"""Words by which a number of items is understood: what the items are that are counted."""

from ita_tui.words.understood.figure_phrases import NUMBER_WORDS

_UNIT = (
    r"(?:ข้อ(?:คำถาม)?(?!ละ|ความ|มูล|เสนอ|ร้อง|ตกลง|บังคับ|ที่ ?[0-9]| ?[ieo] ?[0-9])|รายการ|คำถาม|เรื่อง"
    r"|ตัวชี้วัด(?!ที่|ย่อย| ?[0-9]))"
)
COUNT = (
    rf"(?<![0-9.,/:%])(?P<number>[0-9]{{1,2}}(?![0-9.,:]|/[0-9]+/)|{'|'.join(NUMBER_WORDS)})"
    rf"(?:(?:/[0-9]{{1,2}})?(?P<unit> ?{_UNIT})|(?=[ ,/]*(?:ตก|ไม่ผ่าน|ผ่าน|\(|$|\n)))"
)
BARE = "(?:ผ่าน|ตก)(?:แล้ว|เกณฑ์|ไป| )*$"
"""Regular expressions of a number of items, and of what stands before one that stands alone."""

OUT_OF = ("ของ", "ใน", "จาก", "บรรดา")
"""Ends of the words before the number of those that others are taken from."""

BEGINS_ANEW = (
    r"(?=ที่เหลือ|นอกนั้น)|[0-9]\.[0-9]{2}|[0-9] ?(?:ข้อ|คะแนน|รายการ|เรื่อง)|และ|ส่วน(?!ร่วม)|แต่"
    r"|จาก(?!เดิม|ปี)|\)|ขณะที่"
)
"""Regular expression of where what is said of a number begins anew."""

FAILING = (
    r"ไม่ผ่าน|ไม่ถึง|(?:ต่ำ|น้อย)กว่า(?:เกณฑ์|เป้า|ค่าเป้า|เส้น)|ตกเกณฑ์|สอบตก|หลุดเกณฑ์"
    r"|ยังตก|ไม่บรรลุ|ตก ?(?:เพียง|แค่|ไป)? ?§|[✗✘☒]"
)
SOFTLY_FAILING = (
    r"ต้อง(?:เร่ง)?(?:แก้|ปรับปรุง|พัฒนา|มีมาตรการ|ยกระดับ)|รองรับ"
    r"|น่าห่วง|น่าเป็นห่วง|มีปัญหา|เป็นปัญหา"
)
PASSING = (
    r"(?<!ไม่)(?<!ไม่ได้)ผ่าน(?!มา)|น่าพอใจ|ปลอดภัย|"
    r"(?<!ไม่)ถึงเกณฑ์|(?:สูง|มาก|เกิน)กว่าเกณฑ์|เกินเกณฑ์|(?<!ไม่)บรรลุ|[✓✔☑]"
)
RISING = r"เพิ่ม(?:สูง)?ขึ้น|ดีขึ้น|สูงขึ้น|ก้าวหน้า|กระเตื้อง|พัฒนาขึ้น|(?:สูง|ดี|มาก)กว่า(?:ปี|เดิม|รอบ)"
FALLING = r"ลดลง|ถดถอย|แย่ลง|ต่ำลง|ทรุด|ถอยหลัง|(?:ต่ำ|แย่|น้อย)กว่า(?:ปี|เดิม|รอบ)"
OVER = r"(?:สูง|เหนือ|ดี|มาก)กว่า(?:ค่า)?(?:คะแนน)?(?:เฉลี่ย|กลาง)"
UNDER = r"ตามหลัง|เป็นรอง|(?:ต่ำ|ด้อย|แพ้|น้อย)กว่า(?:ค่า)?(?:คะแนน)?(?:เฉลี่ย|กลาง)"
REST = r"เหลือ|อีก$|อีก ?(?:จำนวน)?$|นอกนั้น|นอกจากนี้มี"
ALTOGETHER = r"ทั้งหมด|ทั้งสิ้น|รวม|ถาม|ประกอบด้วย|ครบ"
"""Regular expressions of what is said of the items that are counted."""

LISTED = r" ?(?:นี้)? ?(?:ได้แก่|คือ|ประกอบด้วย|:|ดังนี้|[(])"
END_OF_LIST = (
    r"\n|ข้อที่(?! ?[0-9])|ส่วน(?!ร่วม|ราชการ|ได้)|แต่|อีก ?[0-9]|นอกจาก"
    r"|นอกนั้น|โดย|มาตรการ|ทั้งนี้|[0-9] ?ข้อ(?! ?[0-9ieo])|ขณะที่|ที่เหลือ"
)
"""Regular expressions of what begins a list of the items that were counted, and what ends it."""

DOUBTED = (
    "หาก",
    "ถ้า",
    "คาด",
    "เป้า",
    "ควร",
    "อย่างน้อย",
    "ไม่เกิน",
    "ประมาณ",
    "เพียง",
    "ละ",
    "วันละ",
    "มาตรการ",
    "ขั้นตอน",
    "ร้องเรียน",
    "ประเทศ",
    "แผน",
    "เอกสาร",
    "คู่มือ",
    "ประกาศ",
    "เว็บ",
    "เผยแพร่",
    "เพิ่มอีก",
    "เทศบาลอื่น",
    "งานอื่น",
    "แห่งอื่น",
)
"""Words of a clause in which a number may be of something else."""

MATTER, AND, INDICATOR, ALL = "เรื่อง", "และ", "ตัวชี้วัด", "ทั้ง"
SO_MANY = r"([0-9]{1,2}) ?ข้อ"
"""A further word for what is counted, the word before the last of a list, and a number of items."""

ASKED = r"ถาม|ประเด็นนี้(?!มีมาตรการ)"
"""Regular expression of what makes a number of matters one of items."""
