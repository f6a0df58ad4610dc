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

DONE_BY = ("โดย", "โดยให้", "รับผิดชอบ", "ผู้รับผิดชอบ", "รับผิดชอบโดย", "รับผิดชอบ:", "มอบหมายให้", "เจ้าภาพ")
"""Ends of what stands right before the unit that does what a text of a measure tells."""

ASKED = ("", "ให้", "มอบ", "มอบหมาย", "มอบหมายให้", "โดย")
"""All that may stand before the unit that does what a text of a measure tells."""

NO_WORK = (
    *("และ", "กับ", "หรือ", "ของ", "ที่", "ใน", "ทุก", "ไม่", "ยัง", "มี", "เพื่อ", "ซึ่ง", "ได้รับ"),
    *("รายงาน", "ส่ง", "แจ้ง", "ให้", "ร่วม", "ขอ", "ตอบ", "รับ", "เข้าร่วม"),
)
"""Beginnings of what a unit does that only lends a hand, or of what is told of it."""

ALL_STEPS = ("ทั้ง", "ทั้งหมด", "ทั้งสิ้น", "ครบ", "ครบทั้ง", "จำนวน", "มี", "รวม", "แล้ว")
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

OF_PAPERS = ("ลงวัน", "คำสั่ง", "หนังสือ", "ประกาศ", "ประชุม", "ข้อมูล", "ณ วัน")
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

BUDGETS = ("งบ", "วงเงิน", "เบิกจ่าย", "ใช้เงิน", "ค่าใช้จ่าย")
"""Words before the budget of a measure."""

HERE = "ประเด็นนี้"
"""What makes a number of measures that of an issue."""

TOGETHER = ("รวม", "ทั้งสิ้น", "ทั้งหมด")
"""Words before what all measures cost together."""

MONTHS_OF_ROUNDS = {"ไตรมาส": 3, "เดือน": 1, "สัปดาห์": 0}
ROUNDS = (
    r"(?:ทุก|ประจำทุก|เป็นราย|ราย|ประจำ) ?(?:ไตรมาส|เดือน|สัปดาห์)(?!หน้า|ที่| ?[0-9]|แรก|นี้)"
    r"|(?:ไตรมาส|เดือน|สัปดาห์)ละ"
)
"""Months between two times, by the word of how often; what says so."""

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

STEPS = r"(?<![0-9.])([0-9]{1,2}) ?ขั้นตอน"
"""Regular expression of a number of steps."""

TARGET = r"เป้า(?:หมาย)?[^0-9\n]{0,24}$"
"""Regular expression of the text before the target of a measure."""

OTHER_MEASURES = r"\n|มาตรการ(?:ที่ ?[0-9]|ต่อมา|ถัดไป|อื่น)|ส่วนมาตรการ|และมาตรการ|อีกมาตรการ"
"""Regular expression of where a text goes on with another measure."""

OF_OTHERS = (
    *("ร่วมกับ", "ประสาน", "เสนอ", "รายงาน", "สนับสนุนโดย", "ปีก่อน", "ปีที่แล้ว", "เดิม", "เปลี่ยนจาก"),
    "แทน",
)
"""Words before a unit, or a figure, that is not the measure's."""
