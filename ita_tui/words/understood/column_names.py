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
    "owners": ("ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ", "ส่วนราชการ"),
    "period": (
        "ระยะเวลาดำเนินการ",
        "วัน เดือน ปี ที่ดำเนินการ",
        "วัน เดือน ปี",
        "ห้วงเวลา",
        "ห้วงเวลาดำเนินการ",
        "เวลา",
        "กำหนดการ",
        "ปฏิทิน",
    ),
    "start": ("เริ่ม", "วันที่เริ่ม", "วันเริ่มต้น", "เริ่มต้น"),
    "end": ("สิ้นสุด", "วันที่สิ้นสุด", "ถึงวันที่"),
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
    ),
}
"""Names that others give to a column, as a whole, by its field."""

BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "title": ("มาตรการ", "วิธีการนำผล", "ชื่อมาตรการ"),
    "owners": ("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"),
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
    "step_text": ("ขั้นตอน", "วิธีดำเนิน", "วิธีการดำเนิน"),
    "items": ("ประเด็นที่ต้อง", "ข้อที่ต้อง"),
}
"""Beginnings of such names, where no column has a whole one."""

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

DIVISIONS = ("สำนัก", "กอง", "ส่วน", "ศูนย์", "หน่วย", "ทุก")
"""Words that the name of a division begins with."""

OFFICES = ("งาน", "ฝ่าย")
"""Words that the name of an office within a division begins with."""

AND_A_UNIT = rf"\s*และ\s*(?=(?:{'|'.join(DIVISIONS)}))"
"""Pattern of "and" before the name of a division."""

BETWEEN_UNITS = (
    r"\s*(?:/|\+|&|\s|(?<!\s)และ|(?<=\s)และ)\s*"
    rf"(?=(?:{'|'.join((*DIVISIONS, 'งาน', 'ฝ่าย', 'โรงเรียน', 'คณะ'))}))"
)
"""Pattern of what stands between the names of two units."""

BULLETS = "•*▪●○■□◦·►➢➤◆◇❖✦✓✔☑√"
"""Signs before the entries of a list."""

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

NOTES = (
    r"[(]?(?:หมายเหตุ|หมายเหตุฯ|(?:แหล่ง)?ที่มา|แหล่งข้อมูล|อ้างอิง|ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้เสนอ|ผู้เห็นชอบ|ผู้ตรวจ(?:สอบ)?"
    r"|ผู้รายงาน|ผู้อนุมัติ)[)]?(?:[ .…:_–-]|$)"
)
"""Pattern of what a note, or a place for a signature, below a table begins with."""
