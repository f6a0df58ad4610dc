"""Names that columns of measures go by, in our own tables and in those of others."""

from collections.abc import Mapping

from ita_tui.words.said import tables_out as out

OWN_HEADINGS = {
    "key": out.MEASURE_KEY,
    "title": out.MEASURE,
    "issue": out.ISSUE,
    "items": out.ITEMS,
    "owners": out.OWNERS,
    "start": out.START,
    "end": out.END,
    "recurrence": out.RECURRENCE,
    "expected_result": out.EXPECTED,
    "target": out.TARGET,
    "budget_baht": out.BUDGET,
    "spent_baht": out.SPENT,
    "step_key": out.STEP_KEY,
    "step_text": out.STEP,
    "step_items": out.STEP_ITEMS,
    "step_owners": out.STEP_OWNERS,
    "step_due": out.DUE,
    "step_done_on": out.DONE_ON,
    "step_result": out.RESULT,
    "step_evidence": out.EVIDENCE,
    "step_obstacle": out.OBSTACLE,
}
"""Heading of each column of measures and steps in a table that this program wrote."""

DERIVED_HEADINGS = (
    out.ISSUE_TITLE,
    out.STATE,
    out.PROGRESS,
    out.STEPS_DONE,
    out.STEPS_TOTAL,
    out.LATE_DAYS,
    out.NEXT_DUE,
    out.STEP_STATE,
    out.ANSWERED_BY,
    out.ANSWERING_OWNERS,
)
"""Columns of such a table that are worked out, and never read."""

FIELD_NAMES = {**OWN_HEADINGS, "period": "ระยะเวลา", "code": out.CODE, "score": out.SCORE}
"""What a field is called, in the list of columns and in messages."""

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "title": (
        "ชื่อมาตรการ",
        "มาตรการ/กิจกรรม",
        "มาตรการ/แนวทาง",
        "แนวทาง/มาตรการ",
        "กิจกรรม",
        "โครงการ/กิจกรรม",
        "มาตรการ/โครงการ/กิจกรรม",
        "วิธีการนำผลวิเคราะห์ไปสู่การปฏิบัติ",
        "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
    ),
    "issue": ("ประเด็น",),
    "items": ("ข้อคำถาม", "ข้อที่รองรับ", "รหัสข้อ"),
    "owners": ("ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ", "ส่วนราชการ"),
    "period": (
        "ระยะเวลา",
        "ระยะเวลาดำเนินการ",
        "วัน เดือน ปี ที่ดำเนินการ",
        "วัน เดือน ปี",
        "ห้วงเวลา",
        "ห้วงเวลาดำเนินการ",
    ),
    "start": ("เริ่ม", "วันที่เริ่ม", "วันเริ่มต้น", "เริ่มต้น"),
    "end": ("สิ้นสุด", "วันที่สิ้นสุด", "ถึงวันที่"),
    "recurrence": ("รอบ", "ความถี่ในการดำเนินการ"),
    "expected_result": ("ผลที่คาดหวัง", "ผลที่คาดว่าจะได้รับ", "ผลลัพธ์ที่คาดหวัง"),
    "target": ("เป้าหมาย", "ตัวชี้วัด/ค่าเป้าหมาย", "ตัวชี้วัดความสำเร็จ"),
    "budget_baht": ("งบประมาณ", "งบประมาณ(บาท)"),
    "spent_baht": ("จ่ายจริง", "ใช้จ่ายจริง", "งบประมาณที่ใช้"),
    "step_text": ("ขั้นตอน/วิธีการปฏิบัติ", "ขั้นตอนการดำเนินงาน", "วิธีการปฏิบัติ", "ขั้นตอนการปฏิบัติ"),
}
"""Other names that columns of measures go by, as a whole."""

BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "title": ("มาตรการ", "วิธีการนำผล", "ชื่อมาตรการ"),
    "owners": ("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"),
    "period": ("ระยะเวลา", "วันเดือนปี", "ห้วงเวลา"),
    "expected_result": ("ผลที่คาด",),
    "target": ("ค่าเป้าหมาย",),
    "budget_baht": ("งบประมาณ",),
    "step_text": ("ขั้นตอน",),
}
"""Beginnings of such names, where no column has a whole one."""

BLANKS = ("", "-", "–", "—", "ไม่มี", "ไม่ระบุ")
"""What stands in a cell to say that there is nothing."""

NO_BUDGET = ("ไม่ใช้งบประมาณ", "ไม่มีงบประมาณ", "ไม่ใช้งบ")
"""Ways to say that a measure costs nothing."""

MONTHLY = ("ทุกเดือน", "รายเดือน", "เดือนละครั้ง", "เดือนละ 1 ครั้ง")
QUARTERLY = ("ทุกไตรมาส", "รายไตรมาส", "ไตรมาสละครั้ง", "ไตรมาสละ 1 ครั้ง")
