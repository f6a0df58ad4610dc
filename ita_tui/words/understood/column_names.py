"""Names that columns of measures go by in the tables of others, and words of their cells."""

from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "title": (
        "ชื่อมาตรการ",
        "มาตรการ/กิจกรรม",
        "มาตรการ/แนวทาง",
        "แนวทาง/มาตรการ",
        "กิจกรรม",
        "โครงการ",
        "โครงการ/กิจกรรม",
        "โครงการ/มาตรการ",
        "กิจกรรม/โครงการ",
        "มาตรการ/โครงการ/กิจกรรม",
        "วิธีการนำผลวิเคราะห์ไปสู่การปฏิบัติ",
        "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
    ),
    "issue": ("ประเด็น",),
    "items": ("ข้อคำถาม", "ข้อที่รองรับ", "รหัสข้อ", "ข้อ", "ข้อที่"),
    "owners": (
        "ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง",
        "หน่วยงานที่รับผิดชอบ",
        "หน่วยงานรับผิดชอบ",
        "ส่วนราชการ",
        "หน่วยงานหลัก",
        "เจ้าภาพ",
        "เจ้าภาพหลัก",
    ),
    "period": (
        "ระยะเวลาดำเนินการ",
        "วัน เดือน ปี ที่ดำเนินการ",
        "วัน เดือน ปี",
        "วันที่ดำเนินการ",
        "เดือนที่ดำเนินการ",
        "ห้วงเวลา",
        "ห้วงเวลาดำเนินการ",
        "เวลา",
        "กำหนดการ",
        "ปฏิทิน",
    ),
    "start": ("เริ่ม", "วันที่เริ่ม", "วันเริ่มต้น", "เริ่มต้น", "ตั้งแต่"),
    "end": ("สิ้นสุด", "วันที่สิ้นสุด", "วันสิ้นสุด", "ถึงวันที่", "ถึง"),
    "recurrence": ("รอบ", "ความถี่ในการดำเนินการ"),
    "expected_result": ("ผลที่คาดหวัง", "ผลที่คาดว่าจะได้รับ", "ผลลัพธ์ที่คาดหวัง"),
    "target": ("เป้าหมาย", "ตัวชี้วัด/ค่าเป้าหมาย", "ตัวชี้วัดความสำเร็จ"),
    "budget_baht": ("งบประมาณ",),
    "spent_baht": ("จ่ายจริง", "ใช้จ่ายจริง", "งบประมาณที่ใช้"),
    "step_text": (
        "ขั้นตอน/วิธีการปฏิบัติ",
        "ขั้นตอนการดำเนินงาน",
        "วิธีการปฏิบัติ",
        "ขั้นตอนการปฏิบัติ",
        "กลไกการปฏิบัติ",
        "แนวทางการปฏิบัติ",
        "แนวทางการดำเนินการ",
        "แนวทางการดำเนินงาน",
        *("แนวทางปฏิบัติ", "แนวทางดำเนินการ", "แนวทางดำเนินงาน"),
        *("การดำเนินการ", "กระบวนการ", "วิธีการ"),
    ),
}
"""Names that others give to a column, as a whole, by its field."""

ACTIVITIES = ("กิจกรรม", "กิจกรรมย่อย", "กิจกรรมการดำเนินงาน", "กิจกรรมที่ดำเนินการ")
"""Names of a column of steps, where another one names the measures."""

BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "title": ("มาตรการ", "วิธีการนำผล", "ชื่อมาตรการ"),
    "owners": (
        *("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานผู้รับผิดชอบ", "ส่วนราชการที่รับผิดชอบ"),
        *("ส่วนราชการผู้รับผิดชอบ", "กองที่รับผิดชอบ", "สำนัก/กองที่รับผิดชอบ", "ผู้ที่รับผิดชอบ"),
        *("กลุ่มที่รับผิดชอบ", "กลุ่มงานที่รับผิดชอบ", "เจ้าของงาน", "เจ้าของเรื่อง"),
    ),
    "period": (
        *("ระยะเวลา", "วันเดือนปี", "ห้วงเวลา", "ช่วงเวลา", "ช่วงระยะเวลา", "กรอบเวลา"),
        *("กรอบระยะเวลา", "กำหนดเวลา", "กำหนดระยะเวลา", "เวลาดำเนิน", "เวลาที่ดำเนิน", "ปฏิทินการ"),
    ),
    "end": (
        *("กำหนดแล้วเสร็จ", "กำหนดเสร็จ", "กำหนดส่ง", "กำหนดวันแล้วเสร็จ", "แล้วเสร็จ", "เสร็จภายใน"),
        *("เสร็จสิ้น", "ภายในวันที่", "ภายในเดือน", "วันแล้วเสร็จ", "วันที่แล้วเสร็จ", "วันครบกำหนด"),
    ),
    "expected_result": ("ผลที่คาด",),
    "target": ("ค่าเป้าหมาย",),
    "budget_baht": ("งบประมาณ",),
    "step_text": (
        *("ขั้นตอน", "วิธีดำเนิน", "วิธีการดำเนิน"),
        *("รายละเอียดการดำเนิน", "รายละเอียดกิจกรรม", "รายละเอียดขั้นตอน"),
    ),
    "items": ("ประเด็นที่ต้อง", "ข้อที่ต้อง"),
}
"""Beginnings of such names, where no column has a whole one."""

OTHERS = (
    *("ลำดับ", "ลำดับที่", "ที่", "ชื่อ", "ชื่อ-สกุล", "ชื่อสกุล", "ตำแหน่ง", "สังกัด", "โทร", "โทรศัพท์"),
    *("วันที่", "หมายเหตุ", "ปัญหา", "อุปสรรค", "ผู้รายงาน", "ผลการดำเนินงาน", "ความเสี่ยง", "โอกาส"),
    *("ผลกระทบ", "ระดับ", "คะแนน", "ตัวชี้วัด", "รายการ", "จำนวน", "สถานะ", "ลายมือชื่อ"),
)
"""Names of columns of other tables than plans."""

LATE = "ล่าช้า"
"""A column whose name begins so is of a report on steps, each of which is in a row of its own."""

PERHAPS_ITEMS = ("ประเด็นที่ต้อง",)
"""A column whose name begins so holds items only where its cells begin with codes."""

BLANKS = ("", "-", "–", "—", "ไม่มี", "ไม่ระบุ")
"""What stands in a cell to say that there is nothing."""

AS_ABOVE = ("〃", "″", "”", '"', "''", ",,")
"""What stands in a cell to say the same as in the cell above."""

NO_BUDGET = ("ไม่ใช้งบประมาณ", "ไม่มีงบประมาณ", "ไม่ใช้งบ")
"""Ways to say that a measure costs nothing."""

OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "month": ("รายเดือน", "เดือนละครั้ง", "เดือนละ 1 ครั้ง", "ทุก 1 เดือน"),
    "quarter": ("รายไตรมาส", "ไตรมาสละครั้ง", "ไตรมาสละ 1 ครั้ง", "ทุก 3 เดือน", "ทุกสามเดือน"),
}
"""What others write for the words that a value is one of."""

EVERY_UNIT = (
    "ทุกสำนัก/กอง",
    "ทุกกอง",
    "ทุกสำนัก",
    "ทุกกอง/สำนัก",
    "ทุกสำนัก กอง",
    "ทุกสำนัก/ทุกกอง",
    "ทุกส่วนราชการ",
    "ทุกหน่วยงาน",
    "ทุกส่วนงาน",
    "ทุกหน่วยงานในสังกัด",
)
"""Ways to say that every unit is meant."""

SCALES = {"พัน": 1000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
"""Words for how many baht a number counts."""

SCALE = rf"({'|'.join(SCALES)})(?: ?บาท)"
"""Pattern of such a word with the one for baht."""

DIVISIONS = ("สำนัก", "กอง", "ส่วน", "ศูนย์", "หน่วย", "ทุก")
"""Words that the name of a division begins with."""

OFFICES = ("งาน", "ฝ่าย", "กลุ่ม")
"""Words that the name of an office within a division begins with."""

AT_LEAST = ">=|=>|≥|>"
"""Pattern of the sign before the least score that is wanted."""

WITHIN = "ภายใน "
"""What stands before the last day of a step, in brackets behind it."""

LEAST_IN_WORDS = r"(?:ข้อ |ตัวชี้วัดที่ )([0-9a-z.]+) ไม่น้อยกว่า ([0-9.]+) คะแนน"
"""Pattern of the same in a document: what is to reach it, and the score."""

_DIVISION = f"(?:{'|'.join(DIVISIONS[:-1])}|ทุก(?:{'|'.join((*DIVISIONS[:-1], *OFFICES))}))"
AND_A_UNIT = rf"\s*และ\s*(?={_DIVISION})"
"""Pattern of "and" before the name of a division."""

PEOPLE = "คน"
"""What may stand behind the number of those who took part."""

BEFORE_UNITS = r"(?:ผู้รับผิดชอบ|หน่วยงาน)?(?:หลัก|ร่วม|รอง|สนับสนุน) ?:"
"""Pattern of what the part of a unit in a measure is called."""

BETWEEN_UNITS = (
    r"\s*(?:/|\+|&|\s|(?<!\s)และ|(?<=\s)และ)\s*"
    rf"(?={_DIVISION}|{'|'.join(OFFICES)}|โรงเรียน|คณะ)"
    r"|\s*[/+&]\s*(?=ผู้บริหาร|พนักงาน|ข้าราชการ|บุคลากร|เจ้าหน้าที่|ลูกจ้าง)"
)
"""Pattern of what stands between the names of two units."""

BULLETS = "•*▪●○■□◦·►➢➤◆◇❖✦✓✔☑√"
"""Signs before the entries of a list."""

STEP_VERBS = (
    *("แต่งตั้ง", "จัด", "ประชุม", "ประชาสัมพันธ์", "เผยแพร่", "ดำเนินการ", "ติดตาม"),
    *("ประเมินผล", "รายงาน", "สรุป", "เสนอ", "ขออนุมัติ", "ศึกษา", "วิเคราะห์", "สำรวจ"),
    *("รวบรวม", "ทบทวน", "กำหนด", "วางแผน", "ชี้แจง", "อบรม", "ฝึกอบรม", "สร้าง", "พัฒนา"),
    *("ปรับปรุง", "แก้ไข", "ตรวจสอบ", "แจ้งเวียน", "ประกาศ", "มอบหมาย", "เชิญ", "คัดเลือก"),
    *("เตรียม", "ถ่ายทอด", "สื่อสาร", "กำกับ", "ลงพื้นที่", "ถอดบทเรียน", "ขับเคลื่อน"),
)
"""What a step begins with: a thing that is done."""

GOES_ON = (
    *("เพื่อ", "และ", "หรือ", "โดย", "ให้", "ของ", "ใน", "ที่", "การ", "จาก", "แก่", "กับ"),
    *("ตาม", ",", "/", "-"),
)
"""A line that ends so goes on with the next one."""

TITLE_GOES_ON = r"\s*[(](?:ต่อ|(?:ขั้นตอน|ขั้น)(?:ที่)? ?[0-9๐-๙]+ ?[-–—] ?[0-9๐-๙]+)[)]\s*$"
"""Pattern of what a measure's title ends with where its row goes on with one above."""

STEP_WORDS = "(?:ขั้นตอนที่|ขั้นที่|ขั้นตอน|ลำดับที่)"
"""Pattern of the words before the number of a step."""

LIST_LETTERS = "กขคงจฉชซฌญ"
"""Letters that count the entries of a list, in order."""

SUMMED = (
    *("ทั้งสิ้น", "ทั้งหมด", "ทั้งปี", "ย่อย", "สุทธิ", "จำนวน", "ยอด", "ผล", "เป็น", "ของ", "และ", "ที่", "ทุก"),
    *(
        "งบประมาณ",
        "ค่าใช้จ่าย",
        "เงิน",
        "งบ",
        "บาท",
        "โครงการ",
        "มาตรการ",
        "กิจกรรม",
        "รายการ",
        "ประเด็น",
        "ข้อ",
    ),
)
"""Words that may stand around one for a sum, in a row that sums up others."""
SUMS = ("รวม", "total", "sum")
"""Words for a sum."""

HEADING_WORDS = (
    "(?:ประเด็น|ด้าน|มิติ|ตัวชี้วัด|เครื่องมือ|ยุทธศาสตร์|กลยุทธ์|หมวด|แผนงาน|ส่วนที่|เป้าประสงค์|วัตถุประสงค์)"
)
"""Pattern of what a heading over the rows of a plan begins with."""

NOTES = (
    r"[*]|จึง(?:เรียน|เสนอ|ขอเสนอ)"
    r"|[(]?(?:หมายเหตุ|ข้อเสนอแนะ|ข้อสังเกต|หมายเหตุฯ|(?:แหล่ง)?ที่มา|แหล่งข้อมูล|ข้อมูล ณ|อ้างอิง"
    r"|ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้เสนอ|ผู้เห็นชอบ|ผู้ตรวจ(?:สอบ)?"
    r"|ผู้รายงาน|ผู้อนุมัติ)[)]?(?:[ .…:_–-]|$)"
)
"""Pattern of what a note, or a place for a signature, below a table begins with."""
