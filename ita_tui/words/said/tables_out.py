"""Words of the tables that go out: names of sheets and columns, and what ``export`` says."""

from collections.abc import Iterable
from pathlib import Path

from ita_tui.words.said import measures, screens, tables

SHEETS = {
    "scores": "คะแนน",
    "gaps": "ช่องว่าง",
    "measures": "มาตรการ",
    "steps": "ขั้นตอน",
    "log": "บันทึกการดำเนินงาน",
    "checks": "ตรวจสอบ",
}
"""Name of the tab of each sheet."""

KINDS = {
    "total": "คะแนนรวม",
    "instrument": "เครื่องมือ",
    "indicator": "ตัวชี้วัด",
    "sub_indicator": "ตัวชี้วัดย่อย",
    "item": "ข้อ",
}
"""Kind of a node of the tree."""

SEVERITIES = {"error": "ผิด", "warning": "เตือน", "note": "หมายเหตุ"}
"""How much a finding matters."""

# Columns of several sheets.
CODE = tables.CODE
TITLE = tables.TITLE
NODE_KIND = "ชนิด"
ISSUE = screens.FIELD_ISSUE
ISSUE_TITLE = "ชื่อประเด็น"
MEASURE_KEY = "รหัสมาตรการ"
MEASURE = measures.TITLE
STEP_KEY = "รหัสขั้นตอน"
STEP = measures.STEPS
OWNERS = screens.FIELD_OWNERS
ITEMS = screens.FIELD_ITEMS
EVIDENCE = screens.FIELD_EVIDENCE
OBSTACLE = screens.FIELD_OBSTACLE
STATE = measures.STATE

# Scores. Each kind of score has a name of its own, so that none can be taken for another.
OWN = "คะแนนของเรา"
REFERENCE = "คะแนนอ้างอิง"
PREVIOUS = "คะแนนปีก่อน"
COMPUTED = "คะแนนที่คำนวณได้"
LOW = "ต่ำสุดที่เป็นไปได้"
HIGH = "สูงสุดที่เป็นไปได้"
DIFFERENCE = "ต่าง (ของเรา − คำนวณ)"
NOTE = "หมายเหตุ"

# Gaps.
SCORE = tables.SCORE
PASS_MARK = "เกณฑ์ผ่านรายข้อ"
GAP = "ห่างเกณฑ์ (คะแนน)"
COST = tables.COST
ANSWERED_BY = "มาตรการที่รองรับ"
ANSWERING_OWNERS = "ผู้รับผิดชอบมาตรการ"

# Measures.
START = "วันเริ่ม"
END = "วันสิ้นสุด"
RECURRENCE = screens.FIELD_RECURRENCE
EXPECTED = screens.FIELD_EXPECTED
TARGET = screens.FIELD_TARGET
BUDGET = screens.FIELD_BUDGET
SPENT = screens.FIELD_SPENT
PROGRESS = "ความคืบหน้า (%)"
STEPS_DONE = "ขั้นตอนที่ทำแล้ว"
STEPS_TOTAL = "ขั้นตอนทั้งหมด"
LATE_DAYS = measures.LATE_DAYS
NEXT_DUE = measures.NEXT_DUE

# Steps.
STEP_OWNERS = "ผู้รับผิดชอบขั้นตอน"
STEP_ITEMS = "ข้อที่ขั้นตอนรองรับ"
DUE = screens.FIELD_DUE
DONE_ON = screens.FIELD_DONE_ON
RESULT = screens.FIELD_RESULT
STEP_STATE = "สถานะขั้นตอน"

# The log.
LOG_KEY = "รหัสบันทึก"
DATE = screens.FIELD_DATE
DONE_WHAT = screens.FIELD_DONE_WHAT
UNIT = screens.FIELD_UNIT
PLACE = screens.FIELD_PLACE
PARTICIPANTS = screens.FIELD_PARTICIPANTS
CORRECTS = "แก้บันทึก"
CORRECTED_BY = "แก้แล้วด้วย"

# Checks.
SEVERITY = "ระดับ"
MESSAGE = "สิ่งที่พบ"
AT = "ตำแหน่งในแฟ้ม"
RULE = "ชื่อกฎ"

# The command.
TO = "รูปแบบ: toml, csv, xlsx (Excel) หรือ json"
SHEET = (
    "แผ่นงาน: scores คะแนน, gaps ช่องว่าง, measures มาตรการ, steps ขั้นตอน, log บันทึกการดำเนินงาน, "
    "checks ตรวจสอบ (csv: ไม่ระบุ = scores, xlsx: ไม่ระบุ = ทุกแผ่น)"
)
PART = "เฉพาะส่วนหนึ่งของแฟ้ม (toml และ json) เช่น scores, measures หรือ measures.m1"
OUTPUT = "ไฟล์ที่จะเขียน (ไม่ระบุ = ข้างแฟ้ม) หรือ - เพื่อส่งออกทางจอ"
FORCE = "เขียนทับไฟล์ที่มีอยู่แล้วโดยไม่ถาม"
ON = "สถานะของมาตรการ ณ วันที่นี้ เช่น '22 ต.ค. 67' หรือ 2024-10-22 (ปกติคือวันนี้)"
GAPS_KIND = "ชนิดคะแนนของแผ่นช่องว่าง: own, reference, previous (ปกติ own)"
EPILOG = """\
csv: UTF-8 มี BOM เปิดด้วย Excel ได้ทันที วันที่เป็นแบบ 2024-10-22 (ปี ค.ศ.) ซึ่ง Excel อ่านเป็นวันที่
  ข้อความที่ Excel อาจนำไปคำนวณ (ขึ้นต้นด้วย = + - @) จะมี ' นำหน้า โปรแกรมนี้อ่านกลับโดยไม่มี '
xlsx: ตัวเลขและวันที่เป็นค่าจริง วันที่แสดงเป็นปี พ.ศ.
toml และ json: ทั้งแฟ้มหรือส่วนหนึ่ง ตามรูปแบบแฟ้ม"""


def exported(*, path: Path, rows: int | None) -> str:
    """A file was written; ``rows`` where it is one table."""
    return f"เขียน {path} แล้ว" + (f" ({rows} แถว)" if rows is not None else "")


def exported_sheets(*, path: Path, sheets: Iterable[tuple[str, int]]) -> str:
    """A workbook was written: its sheets with their rows."""
    listed = " · ".join(f"{title} {rows}" for title, rows in sheets)
    return f"เขียน {path} แล้ว (จำนวนแถว: {listed})"


def option_not_for(*, option: str, to: str) -> str:
    """An option that the chosen format has no use for."""
    return f"{option} ใช้กับ --to {to} ไม่ได้ โปรดดู ita-tui export --help ยังไม่ได้เขียนไฟล์"


def not_to_the_screen() -> str:
    """A workbook cannot go to stdout."""
    return "ไฟล์ Excel ส่งออกทางจอไม่ได้ โปรดระบุชื่อไฟล์ด้วย -o"


def no_such_part(*, part: str, known: Iterable[str]) -> str:
    """A part that the record does not have."""
    listed = ", ".join(known) or "(ว่าง)"
    return f"ไม่มีส่วน {part} ในแฟ้มนี้ ที่มีคือ {listed} รหัสที่มีจุดให้ใส่ในเครื่องหมายคำพูด เช่น 'scores.\"9.1\"'"


def texts_cut(*, places: Iterable[str], most: int) -> str:
    """Texts that are longer than a cell may be."""
    return (
        f"ข้อความยาวเกินที่เซลล์ของ Excel เก็บได้ ({most:,} ตัวอักษร) จึงเขียนไว้เท่าที่ได้: "
        f"{', '.join(places)} ข้อความเต็มอยู่ในแฟ้ม หรือส่งออกเป็น csv"
    )
