"""Words by which a text tells of a measure that it names: who does it, when, for how much."""

HEADS = ("มาตรการ", "โครงการ", "กิจกรรม", "แผนงาน", "การ")
"""Beginnings of a title that a text may leave off, or put before it."""

CARRIES_OUT = (
    *(
        *("รับผิดชอบ", "เจ้าภาพ", "มอบ", "เจ้าของ", "ดูแล", "ดำเนินการโดย", "ดำเนินมาตรการ"),
        *("ขับเคลื่อน", "เป็นหลัก"),
    ),
    *("ดำเนินการ", "ให้", "โดย"),
)
"""One of these makes a unit beside a measure the one that carries it out."""

DONE_BY = (
    *("โดย", "โดยให้", "มอบหมายให้", "รับผิดชอบ", "รับผิดชอบหลัก", "รับผิดชอบโดย", "รับผิดชอบคือ", "รับผิดชอบ:"),
    *("เจ้าภาพ", "เจ้าภาพหลัก", "เจ้าภาพคือ", "เจ้าภาพ:"),
)
"""Ends of what stands right before the unit that does what a text of a measure tells."""

ASKED = ("", "ให้", "มอบ", "มอบหมาย", "มอบหมายให้", "โดย")
"""All that may stand before the unit that does what a text of a measure tells."""

NO_WORK = (
    *("และ", "กับ", "หรือ", "ของ", "ที่", "ใน", "ทุก", "ไม่", "ยัง", "มี", "เพื่อ", "ซึ่ง", "ได้รับ"),
    *("รายงาน", "ส่ง", "แจ้ง", "ให้", "ร่วม", "ขอ", "ตอบ", "รับ", "เข้าร่วม"),
)
"""Beginnings of what a unit does that only lends a hand, or of what is told of it."""

ALL_STEPS = (
    "ทั้ง",
    "ทั้งหมด",
    "ทั้งสิ้น",
    "ครบ",
    "ครบทั้ง",
    "จำนวน",
    "มี",
    "รวม",
    "แล้ว",
    "ประกอบด้วย",
    *("แบ่งเป็น", "แล้วเสร็จ", "เสร็จ"),
)
"""Ends of the words before the number of all steps of a measure, or of those done."""

DAYS_APART = (
    r"(?:(?:เร็ว|ก่อน|ช้า|ล่าช้า|หลัง)(?:กว่า)?(?:แผน|กำหนด)(?:ไป)?|ล่าช้า(?:ไป)?) ?([0-9]{1,3}) ?วัน"
)
"""Regular expression of by how many days something was done before it was due, or after."""

NAMING_OWNERS = ("รับผิดชอบ", "เจ้าภาพ", "มอบหมาย")
"""Words by which a text of a measure names a unit."""

RESPONSIBLE = (
    rf"(?:{'|'.join(NAMING_OWNERS)})(?:หลัก|โดย|คือ|ให้|ได้แก่)* ?:? ?"
    r"(?P<unit>(?:กอง(?!ทุน)|สำนัก(?!งาน)|ฝ่าย|กลุ่มงาน)[ก-๎]+)"
)
"""Regular expression of the unit that is told to carry something out, be it known or not."""

OF_PAPERS = ("ลงวัน", "ครั้งที่", "คำสั่ง", "หนังสือ", "ประกาศ", "ประชุม", "ข้อมูล", "ณ วัน")
"""Words before a day that is that of a paper, a meeting or of data."""

MEASURE_NUMBER = r"มาตรการที่ ?([0-9]{1,2})(?![0-9.])[ :]*(?:คือ|เรื่อง|มาตรการ|[“\"])* ?"
"""Regular expression of which measure it is, up to its title."""

ANSWERS = r"[”\"]? ?\(?(?:เพื่อ)?(?:ตอบ|แก้ไข|แก้|รองรับ)(?:โจทย์)? ?(?=ข้อ|ตัวชี้วัด|[oie0])(?:ข้อ(?:ที่)? ?)?"
"""Regular expression of what stands between a measure and the item that it answers."""

DEAREST = (
    r"มาตรการที่(?:ใช้|มี|ตั้ง|ได้รับ)?(?:งบประมาณ|งบ|วงเงิน)"
    r"(?:(?P<most>มาก|สูง)|น้อย|ต่ำ)(?:ที่)?สุด ?(?:คือ|ได้แก่|เป็น)? ?"
)
"""Regular expression of what stands before the measure that costs most, or least."""

WILL, OF = ("จะ", "เร่ง", "ต้อง"), ("บาทของ", "มาตรการของ", "บาท ของ", "โครงการของ")
"""Words right behind, or right before, the unit that carries a measure out."""

BUDGETS = ("งบ", "วงเงิน", "เบิกจ่าย", "ใช้เงิน", "เป็นเงิน", "ค่าใช้จ่าย")
"""Words before the budget of a measure."""

OF_THE_OFFICE = (
    "ปีก่อน",
    "ปีที่แล้ว",
    "เดิม",
    "รายจ่าย",
    "ข้อบัญญัติ",
    "เทศบัญญัติ",
    "เงินอุดหนุน",
    "รายได้",
    "แผนพัฒนา",
)
"""Words before money that is the office's, and no measure's."""

APPROVED = ("เห็นชอบ", "อนุมัติ", "อนุมัติให้ดำเนินการ", "เห็นชอบให้ดำเนินการ")
"""Ends of the words before the number of the measures that a memo is about."""

IN_ALL = ("ทั้ง", "ทั้งหมด", "ทั้งสิ้น", "รวม", "ครบ", "รวมเป็น")
"""Ends of the words before a number of all of something."""

HAS_MEASURES = (
    r"(?:[ ]|รับผิดชอบ|เป็น|เจ้าภาพ|หลัก|ดำเนินการ|ดูแล|ขับเคลื่อน|มี|จำนวน|ทั้งหมด|ทั้งสิ้น|ทั้ง|รวม|ใน|ของ"
    r"|มาตรการ|อยู่|แล้ว|จะ|ต้อง|เร่ง)*"
)
"""Regular expression of what stands between a unit and the number of measures that it has."""

HERE = "ประเด็นนี้"
"""What makes a number of measures that of an issue."""

PLAN = "ทั้งแผน"
TOGETHER = ("รวม", "ทั้งสิ้น", "ทั้งหมด", PLAN)
"""Words of the plan as a whole, and before what all measures cost together."""

MONTHS_OF_ROUNDS = {"ไตรมาส": 3, "เดือน": 1, "สัปดาห์": 0}
ROUNDS = (
    r"(?:ทุก|ประจำทุก|เป็นราย|ราย|ประจำ) ?(?:ไตรมาส|เดือน|สัปดาห์)(?!หน้า|ที่| ?[0-9]|แรก|นี้)"
    r"|(?:ไตรมาส|เดือน|สัปดาห์)ละ"
)
"""Months between two times, by the word of how often; what says so."""

TIMES_A_YEAR = "ปีละ ?([0-9]{1,2}) ?ครั้ง"
"""Regular expression of how many times a year something is done."""

STEP_NUMBER = r"ขั้น(?:ตอน)?ที่ ?([0-9]{1,2})(?![0-9.])"
"""Regular expression of which step of a measure it is."""

IS_STEP = ("เป็น", "ซึ่งเป็น", "(", "ถือเป็น", "อยู่ใน")
"""All that stands between a step that is named and its number."""

QUANTITY = (
    r"(?<![0-9.,])([0-9][0-9,]{0,6}) ?"
    r"(รายการ|หลักสูตร|คน|ราย(?!การ|งาน)|เล่ม|สัญญา|หมู่บ้าน|งาน|จุด|คลินิก|ชุด|ฉบับ"
    r"|แห่ง|ชุมชน|หน่วยงาน|ภารกิจ|กอง|กระบวนงาน|หัวข้อ|ช่องทาง|ครั้ง|เครื่อง|คัน|แบบ|ระบบ|เรื่อง)"
)
"""Regular expression of a number of what a step did, and of what it was."""

BEGINS = r"(?:เริ่ม|ตั้งแต่|ระหว่าง)(?:ต้น|ใน|ดำเนินการ|ทำ|งาน|วันที่|เดือน|[ ])*$"
ENDS = r"(?:ถึง|จนถึง|สิ้นสุด|แล้วเสร็จ|ให้เสร็จ|ภายใน|จบ|[-–])(?:สิ้น|ใน|ภายใน|วันที่|เดือน|[ ])*$"
"""Regular expressions of the text before the month in which a measure begins, or ends."""

STEP = "ขั้นตอน"
STEPS = rf"(?<![0-9.])([0-9]{{1,2}}) ?{STEP}"
"""Regular expression of a number of steps."""

AIMED = "เป้า"
TARGET = rf"{AIMED}(?:หมาย)?[^0-9\n]{{0,24}}$"
"""Regular expression of the text before the target of a measure."""

OTHER_MEASURES = r"\n|มาตรการ(?:ที่ ?[0-9]|ต่อมา|ถัดไป|อื่น)|ส่วนมาตรการ|และมาตรการ|อีกมาตรการ"
"""Regular expression of where a text goes on with another measure."""

OF_OTHERS = (
    *("ร่วมกับ", "ประสาน", "เสนอ", "รายงาน", "สนับสนุนโดย", "ปีก่อน", "ปีที่แล้ว", "เดิม", "เปลี่ยนจาก"),
    "แทน",
)
"""Words before a unit, or a figure, that is not the measure's."""

WHOLE_PERIOD = r"(?:^|\(|ระยะ|ช่วง|เวลา|ระหว่าง|ตั้งแต่|เดือน)(?:[ :]|เดือน|ดำเนินการ|เวลา)*$"
ENDS_AT_LAST = r"(?:สิ้นสุด|จบ)(?:โครงการ|มาตรการ|ใน|วันที่|เดือน|[ ])*$"
"""Regular expressions of the text before the first month of a measure, and before its last."""

TARGETS = (
    r"(?<![A-Za-z])(?P<letter>[ieoIEO]) ?(?P<number>[0-9]{1,2})(?![0-9.])"
    r"|(?<![0-9.])(?P<aim>100|[5-9][0-9])(?:\.0{1,2})?(?![0-9.])"
)
"""Regular expression of an item in a target, and of what it is to reach."""

TO_REACH = (
    r"(?:≥|>=|ไม่(?:น้อย|ต่ำ)กว่า|อย่างน้อย|(?:เพิ่ม|ขึ้น|ยกระดับ|ปรับ)?เป็น|ให้ได้|ให้ถึง|จะได้|บรรลุ"
    r"|เป้า(?:หมาย)?[^\n]{0,24}?(?:ที่|คือ|:))(?:ร้อยละ|คะแนน|ได้|ค่าเป้าหมาย|ที่|[ ])*"
    r"(?P<aim>100|[5-9][0-9])(?:\.0{1,2})?(?![0-9.%]| ?(?:คน|ราย|ครั้ง|ข้อ|วัน|%|เดือน|แห่ง|เรื่อง|บาท))"
)
"""Regular expression of a score that is to be reached."""

NO_AIM = "รวม|[IEO]IT|ตัวชี้วัด|ทุกข้อ|จาก"
OF_PEOPLE = "ผู้|คน|ประชาชน|พึงพอใจ|อบรม|ทดสอบ|ร้อยละ ?[0-9]+ ?ของ"
"""Regular expressions of what makes a number one of other nodes, or a way, or one of people."""

MONTHS_LONG = (
    r"(?:ระยะเวลา|ระยะ|ใช้เวลา|เป็นเวลา|ตลอด|ต่อเนื่อง|รวม)(?:ทั้ง|รวม|ดำเนินการ|ดำเนินงาน|ตลอด|[ :])*"
    r"(?P<months>[0-9]{1,2}) ?เดือน(?!ละ|แรก|หลัง| ?แรก)"
)
"""Regular expression of for how many months a measure is carried out."""

SHARE_DONE = (
    r"(?:ดำเนินการ|ทำ|เสร็จ|คืบหน้า|ความก้าวหน้า)(?:ไป|แล้ว|เสร็จ|คิดเป็น|ของมาตรการ|อยู่ที่|[ ])*"
    r"ร้อยละ ?(?P<share>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?![0-9.])"
    r"(?= ?(?:ของ(?:ขั้นตอน|มาตรการ|แผน)|$|\n))"
)
"""Regular expression of how many steps of a hundred are done."""

JOINING_UNITS = r"(?:[ ,/]|และ|กับ|ร่วมกับ)+"
DO_TOGETHER = ("ทำ", "ร่วมกัน", "ดำเนินการ", "รับผิดชอบ", "เป็นผู้", "จัด", "เป็นเจ้าภาพ")
"""Regular expression of what joins two units, and beginnings of what both carry out."""

MATTERS = (
    ("ยืมทรัพย์สิน", "ใช้ทรัพย์สิน", "ทรัพย์สินของราชการ", "ทรัพย์สินของทางราชการ"),
    ("จัดซื้อจัดจ้าง", "จัดหาพัสดุ"),
    ("เบิกจ่าย", "ใช้จ่ายงบประมาณ", "ใช้งบประมาณ"),
    ("E-Service", "บริการออนไลน์"),
    ("เรื่องร้องเรียน", "แจ้งเบาะแส"),
    ("No Gift Policy", "งดรับของขวัญ"),
    ("จริยธรรม",),
    ("บริหารงานบุคคล", "ทรัพยากรบุคคล"),
    ("ความเสี่ยงการทุจริต",),
    ("การใช้อำนาจ", "ธุระส่วนตัว"),
)
"""What issues are about, by words of which one is enough, each as any of the ways to say it.

A matter is of those issues whose titles, or whose items' titles, say it.
"""

LAWS = ("พระราชบัญญัติ", "ระเบียบ", "กฎหมาย")
"""A law is taught in any issue, whatever it is about."""
