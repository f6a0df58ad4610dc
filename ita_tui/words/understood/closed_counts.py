"""Words by which a number of items is understood: what the items are that are counted."""

_DIGIT = "เอ็ด|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า"
_UNIT = (
    r"ข้อ(?:คำถาม)?(?!ละ|ความ|มูล|เสนอ|ร้อง|ตกลง|บังคับ|สังเกต|ที่ ?[0-9]| ?[ieo] ?[0-9])|รายการ"
    r"|คำถาม|แถว|หัวข้อ"
    r"|ตัวชี้วัด(?!ที่|ย่อย| ?[0-9])|ตัว(?!ชี้|อย่าง|แทน|เลข)|ด้าน|เรื่อง|จุด"
)
COUNT = (
    rf"(?<![0-9.,/:%])(?P<number>[0-9]{{1,2}}(?![0-9.,:])|(?:ยี่)?สิบ(?:{_DIGIT})?|{_DIGIT})"
    rf"(?:(?:/[0-9]{{1,2}})? ?(?P<unit>{_UNIT})|(?=[ ,/]*(?:ตก|ไม่|ผ่าน|จาก|ใน|เหลือ|อีก|\(|$|\n)))"
    rf"|(?:ข้อ|รายการ|ตัว|ด้าน)(?P<one>เดียว)(?!กัน)"
)
"""Regular expression of a number of items, in digits or in words."""

OUT_OF = (
    r"(?:[0-9]|ข้อ|รายการ|ตัวชี้วัด|แถว|เดียว|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า) ?(?:จาก|ใน|ของ"
    r"|/)(?:ทั้งหมด|จำนวน|ทั้งสิ้น|ทั้ง| )*$"
)
"""Regular expression of the text before a number of which another is a part."""

NO_NUMBER = r"(?:ที่|ข้อ|ประเด็น|ตาราง|ลำดับ|อันดับ|แถว|แม้แต่|สัก|ละ) ?$"
WHOLE = r"ทั้งหมด|ทั้งสิ้น|รวม|ทุกประเด็น|ทั้งองค์กร|ทั้งหน่วยงาน|ทั้งแบบ"
ASKED = "ถาม|ประเด็นนี้"
"""Regular expression of what makes a number of anything one of items."""

ALL_THOSE = r"ทั้ง ?$"
OF_THOSE = "นี้|ดังกล่าว|นั้น|หลัง|แรก|สุดท้าย|เดียวกัน"
"""Regular expressions of what stands before, and behind, a number that tells of no new items."""

FAILING = (
    r"(?:ไม่|มิได้|ไม่อาจ|มิอาจ)(?:ผ่าน|ถึง(?=เกณฑ์|เป้า| |$|[ก-ฮ]*คะแนน)|บรรลุ)|(?:ต่ำ"
    r"|น้อย)กว่า(?:เกณฑ์|เป้า|ค่าเป้า|เส้น)"
    r"|ตกเกณฑ์|สอบตก|หลุดเกณฑ์|ใต้เกณฑ์|ยังตก|[✗✘☒]"
)
SOFTLY_FAILING = (
    r"ต้อง(?:เร่ง)?(?:แก้|ปรับปรุง|พัฒนา|มีมาตรการ(?:รองรับ)?|ยกระดับ)|รองรับ"
    r"|น่าห่วง|น่าเป็นห่วง|มีปัญหา|เป็นปัญหา"
)
PASSING = (
    r"ไม่ตก|(?<!ไม่)(?<!ไม่ได้)ผ่าน(?!มา|ทาง)|น่าพอใจ|ปลอดภัย|"
    r"(?<!ไม่)ถึงเกณฑ์|(?:สูง|มาก|เกิน)กว่าเกณฑ์|เกินเกณฑ์|(?<!ไม่)บรรลุ|[✓✔☑]"
)
RISING = (
    r"เพิ่ม(?:สูง)?ขึ้น|เพิ่ม(?=จาก)|ดีขึ้น|สูงขึ้น|ก้าวหน้า|กระเตื้อง|พัฒนาขึ้น|(?:สูง|ดี|มาก)กว่า(?:ปี|เดิม|รอบ)"
    r"|ขยับขึ้น|คะแนนขึ้น(?!ไป)"
)
FALLING = (
    r"ลดลง|ลด(?=จาก)|ถดถอย|แย่ลง|ต่ำลง|ทรุด|ถอยหลัง|(?:ต่ำ|แย่|น้อย)กว่า(?:ปี|เดิม|รอบ)|คะแนน(?:ตก|ลง|หล่น)"
    r"|ตกจากปี|ร่วง|หล่น"
)
OVER = r"(?:สูง|เหนือ|ดี|มาก)กว่า(?:ค่า)?(?:คะแนน)?(?:เฉลี่ย|กลาง)"
UNDER = r"ตามหลัง|เป็นรอง|(?:ต่ำ|ด้อย|แพ้|น้อย)กว่า(?:ค่า)?(?:คะแนน)?(?:เฉลี่ย|กลาง)"
_BOUND = (
    r"[ ]*(?:ร้อยละ|คะแนน)?[ ]*(?P<{}>(?:100|[5-9][0-9])(?:\.[0-9]{{1,2}})?)(?![0-9.]"
    r"|[ ]*(?:ข้อ|รายการ))"
)
TOLD = "|".join(
    (
        rf"(?P<over_mean>{OVER})",
        rf"(?P<under_mean>{UNDER})",
        r"(?P<least>(?:ไม่(?:ต่ำ|น้อย)กว่า|ตั้งแต่)" + _BOUND.format("least_of") + ")",
        r"(?P<below>(?:ไม่ถึง|ต่ำกว่า|น้อยกว่า)" + _BOUND.format("below_of") + ")",
        r"(?P<above>(?:เกิน|มากกว่า|สูงกว่า)" + _BOUND.format("above_of") + ")",
        r"(?P<full>(?:เต็ม|ได้)[ ]*100(?:\.00)?|คะแนนเต็ม|เต็มร้อย)",
        rf"(?P<fails>{FAILING}|{SOFTLY_FAILING})",
        rf"(?P<passes>{PASSING})",
        rf"(?P<rose>{RISING})",
        rf"(?P<fell>{FALLING})",
        r"(?P<dropped>ตก(?!ลง|แต่ง|ค้าง))",
    )
)
"""Regular expressions of what is said of the items that are counted."""

BESIDE = (
    r"(?:[ :=–-]|ของประเด็นนี้|ในประเด็นนี้|การประเมิน|คือ"
    r"|ที่|ซึ่ง|มี|อยู่|ได้|ยัง|เพียง|แค่|ถึง|จำนวน|รวม|แล้ว|เกณฑ์|คะแนน|เพียง|ไป|ทั้งสิ้น|ทั้งหมด|ล้วน|ก็|ว่า)*"
)
"""Regular expression of what stands between a number and what is said of it, right beside it."""

OF_SO_MUCH = r"[0-9] ?(?:คะแนน|จุด|แต้ม|%)"
"""Regular expression of what stands between what is said of items and their number, where it is of
so many points.
"""

REST = r"(?:เหลือ|อีก|นอกนั้น|นอกจากนี้มี|อื่น)(?:มี|อยู่|อีก|เพียง|แค่|จำนวน|ทั้ง|[ ])*$"
ALTOGETHER = (
    r"(?:ใน|จาก|ของ|บรรดา|ตาราง|ทั้ง|มี(?:ข้อคำถาม|ข้อ|รายการ)?)[ ]*$|ทั้งหมด|ทั้งสิ้น|รวม|ถาม"
    r"|ประกอบด้วย|ครบ|ตารางของ"
)
"""Regular expressions of what says that a number is of all items, or of all others."""

BOTH = (
    rf"(?:{PASSING})(?:เกณฑ์)?(?:แต่|และ|ที่)(?:ยัง|ได้|มี|คะแนน|ก็|[ ])*(?:ไม่ถึง|ต่ำกว่า|เกิน|สูงกว่า"
    rf"|มากกว่า)[^ข]{{0,24}}$"
    rf"|(?:{PASSING})(?:เกณฑ์)?[ ]?(?:แต่|และ)(?:มี|ได้|คะแนน|ยัง|กลับ|ข้อ|จำนวน|[ ])*"
    r"(?:ลด|เพิ่ม|ต่ำกว่า|สูงกว่า)[^0-9ข\n]{0,40}$|(?:แม้|ถึง)(?:จะ)?(?:ผ่าน|ไม่ผ่าน)[^0-9\n]{0,30}$"
)
"""Regular expression of the text before a number of those that are both of two things."""

LISTED = r" ?(?:นี้)? ?(?:ได้แก่|คือ|ประกอบด้วย|:|ดังนี้|[(])"
END_OF_LIST = (
    r"\n|ข้อที่(?! ?[0-9])|ส่วน(?!ร่วม|ราชการ|ได้)|แต่|อีก ?[0-9]|นอกจาก"
    r"|นอกนั้น|โดย|มาตรการ|ทั้งนี้|[0-9] ?ข้อ(?! ?[0-9ieo])|ขณะที่|ที่เหลือ"
)
"""Regular expressions of what begins a list of the items that were counted, and what ends it."""

DOUBTED = (
    r"ข้อ(?:เสนอ|สังเกต|ค้นพบ)|หาก|ถ้า|คาด|เป้าหมาย|ควร|อย่างน้อย|ไม่เกิน|ประมาณ|ราว|มาตรการ|ขั้นตอน"
    r"|ร้องเรียน|ประเทศ|แผน|เอกสาร|คู่มือ"
    r"|ประกาศ|เว็บ|เผยแพร่|เพิ่มอีก|อื่น(?:มี|ใน)|งานอื่น|แห่งอื่น|ข้อย่อย|ช่องทาง|ครั้ง|(?<!เ)ราย(?!การ"
    r"|งาน)|คน|สัญญา|โครงการ|ภาพ|ช่อง|วัน|เดือน"
)
"""Regular expression of words beside which a number may be of something else."""

INSTRUMENTS = {
    "IIT": r"IIT|ภายใน|บุคลากร|เจ้าหน้าที่",
    "EIT": r"EIT|ภายนอก|ผู้รับบริการ|ประชาชน|ผู้ติดต่อ|ผู้มาติดต่อ",
    "OIT": r"OIT|เปิดเผย|เว็บ|สาธารณะ",
}
"""Regular expressions of the words by which the items of an instrument are meant."""

END_OF_BRACKETS = r"\)|\n"
AND, OF_INDICATORS, OF_ITEMS = "และ", ("ตัว", "ด้าน"), ("ข้อ", "รายการ", "คำถาม", "ตัวชี้วัด")
"""The end of a list in brackets, the word before the last of one, and how nodes are counted."""

AFTER_INDICATORS = "ตัวชี้วัด(?:ทั้งหมด|ทั้ง|[ ])*$"
"""Regular expression of the text before a number that is one of indicators."""

FROM_COUNT = r"(?:ลดลง|เพิ่มขึ้น|ลด|เพิ่ม|เหลือ)(?:จาก|[ ])*$"
COUNT_MOVED = rf"ข้อ(?:คำถาม|ที่|ซึ่ง)*(?:{FAILING}|{PASSING})(?:เกณฑ์)? ?(?:ลด|เพิ่ม|น้อยลง|มากขึ้น)"
"""Regular expressions of the text before how many fell short, and before by how many more."""

FROM_SO_MANY = (
    r"(?:ลดลง|เพิ่มขึ้น|ลด|เพิ่ม|ดีขึ้น)จาก[ ]*$"
    rf"|จาก(?:เดิม|ข้อ|ที่|เคย|มี|[ ])*(?:{FAILING}|{PASSING})?(?:เกณฑ์|อยู่|ถึง|จำนวน|[ ])*$"
)
OTHER_COUNT = r"[0-9](?: ?ข้อ)"
SO_MANY_IN = r"^[ ]*ข้อ(?:ใน|เมื่อ|ของ|[ ])*"
"""Regular expressions of the text before how many there were, of another number of items, and of
what stands between a number and its year.
"""

OF_NODE = r"[ ]*ข้อ[ ]*(?:ของ|ใน|ตาม)[ ]*"
ONE_MORE = r"§[ ]*อีก[ ]*$"
"""Regular expressions of what stands between a number and what has so many items, and before one of
the node that it goes on from.
"""

SO_MANY_OTHERS = rf"(?:[0-9]|{_DIGIT}) ?ข้อ(?! ?[0-9])"
AIM_OF = r"เป้า(?:หมาย)?(?:ของ|ราย|สำหรับ|ข้อ|[ ])*$"
AIMED = r"(?:มุ่ง|เพื่อ|หวัง|อยาก|ต้องการ|เร่ง|ผลักดัน|พยายาม)ให้[^\n]*$"
"""Regular expressions of words behind a node, and before it, by which what is told is not of it."""

REST_FAILS = (
    r"(?:นอกนั้น|นอกจากนั้น|ที่เหลือ|(?:ข้อ|รายการ)อื่น(?: ?ๆ)?|อีก ?(?:[0-9]{1,2}|"
    + _DIGIT
    + r") ?ข้อ(?:ที่เหลือ)?)"
    rf"(?:ล้วน|ทั้งหมด|ทุกข้อ|ก็|ยัง|อีก|นั้น|ที่|[0-9]{{1,2}} ?ข้อ|[ ])*(?:{FAILING}|ตก(?:เกณฑ์|หมด|ทั้งหมด))"
)
"""Regular expression of what is told of all that were not named: they fall short."""

IF, BECAME = r"ถ้า|(?<!ปัญ)หาก", r"(?:มา|ขึ้น|ลง)เป็น[ ]*$|(?:เหลือ|→|->)[ ]*$"
FATE = rf"{FAILING}|{PASSING}"
MEAN, AIM, ISSUE = "เฉลี่ย", "เป้า", "ประเด็น"
"""Words of a line before a number that make it one of what may be, of this year, of those that pass
or fall short, of a mean, of what is aimed at, or of one issue.
"""
