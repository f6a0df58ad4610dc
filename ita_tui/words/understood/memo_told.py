"""Words by which the memo tells of the results as a whole."""

from ita_tui.words.understood.calendar import LAST_YEAR

COUNTED = (
    r" ?(?:ตัวชี้วัด(?! ?ที่ ?[0-9])|(?P<short>ตัว)(?!ชี้)"
    r"|ข้อ(?!ละ|ความ|มูล|เสนอ|ร้อง|สั่ง|ที่ ?[0-9]| ?[ieo] ?[0-9]))"
)
"""Regular expression of what stands behind a number of indicators, or of items."""

BEGINS_ANEW = r"และ|ส่วน(?!ร่วม)|แต่|ขณะที่|จาก(?:ทั้งหมด)? ?(?:[0-9]+|สิบ) ?(?:ตัวชี้วัด|ข้อ)|[,;\n]"
"""Regular expression of where what is said of a number begins anew."""

FROM = ("จาก", "จากทั้งหมด", "ใน")
"""Ends of the words before how many there are in all."""

OF_PART = "[IEO]IT|ประเด็น"
"""Regular expression of what makes a number one of a part of the items."""

BELOW = r"(?:ต่ำ|น้อย)กว่า ?[0-9]"
"""Regular expression of what says of nodes that they are below the mark."""

DOUBTED = ("หาก", "ถ้า", "เหลือ", "อย่างน้อย", "ไม่เกิน", "เป้า", "จะ", "มาตรการ", "เดิม", *LAST_YEAR)
"""Words beside a number that is not that of today."""

_YEARS = "|".join((*LAST_YEAR, "เดิม"))
MOVED = (
    r"(?:(?P<up>เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|(?<![ก-๙])ขึ้น|(?:สูง|มาก|ดี)กว่า)|ลดลง|ต่ำลง|แย่ลง|(?:ต่ำ|น้อย|แย่)กว่า)"
    rf" ?(?:จาก|เมื่อเทียบกับ|เทียบกับ|กว่า)? ?(?:{_YEARS})"
)
"""Regular expression of what says that the total moved since last year, by the side it moved to."""

OF_WHOLE = (
    r"(?:คะแนน|ผล|ITA)"
    r"(?:รวม|เฉลี่ย|ประเมิน|การประเมิน|ปีนี้|ITA|ได้|มี|ใน|ของเรา|ภาพรวม|[0-9.]|คะแนน|[ ])*$"
)
"""Regular expression of the text before it where it is of the total."""

BY = r"(?: |อยู่|ถึง|เพียง|แค่|มา|ไป|เป็นจำนวน|จำนวน|[(])*(?P<by>[0-9]{1,2}\.[0-9]{1,2})(?![0-9.]| ?%)"
"""Regular expression of by how much it moved, behind that."""

EVERY = "ทุก"
EACH = (
    rf"{EVERY}(?P<kind>เครื่องมือ|ตัวชี้วัด|ข้อ)(?:ล้วน|ต่าง|มี|ได้|คะแนน|ยัง|ก็|[ ])*"
    r"(?:(?P<rose>เพิ่ม(?:สูง)?ขึ้น|สูงขึ้น|ดีขึ้น)|(?P<fell>ลดลง|ต่ำลง|แย่ลง)"
    r"|(?:(?P<over>เกิน(?:กว่า)?|สูงกว่า|ผ่าน|ถึง|ไม่(?:ต่ำ|น้อย)กว่า)|(?P<under>(?:ต่ำ|น้อย)กว่า|ไม่ถึง))"
    r" ?(?:เกณฑ์|ร้อยละ)? ?(?P<mark>[5-9][0-9](?:\.[0-9]{1,2})?)(?![0-9.]))"
)
"""Its sign, and the regular expression of what is told of every node of a kind."""

TO_MEND = (
    r"(?:ต้อง|ให้|ควร|เร่ง|รีบ)(?:เร่ง|รีบ)?(?:แก้|ปรับปรุง|พัฒนา|ยกระดับ)|ไม่ผ่าน|ตกเกณฑ์|(?:ต่ำ|น้อย)กว่าเกณฑ์"
    r"|ไม่ถึงเกณฑ์|ยังตก|มีปัญหา"
)
"""Regular expression of the text before a list of the items that fall short."""
