"""Words of the tables that go out: names of sheets and columns, and what ``export`` says."""

from collections.abc import Iterable
from pathlib import Path

from ita_tui.words.said import measures, tables
from ita_tui.words.said.fields import CHOICES, HEADINGS, LABELS

SHEETS = {
    "summary": "สรุป",
    "scores": "คะแนน",
    "gaps": "ช่องว่าง",
    "measures": "มาตรการ",
    "steps": "ขั้นตอน",
    "log": "บันทึกการดำเนินงาน",
    "links": "ลิงก์ OIT",
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

NOTHING_FOUND = "ไม่พบข้อขัดแย้งหรือสิ่งที่ต้องแก้"
"""What the sheet of checks says where it has nothing to say."""
AGENCY = "หน่วยงาน"
YEAR = "ปีงบประมาณที่ประเมิน (พ.ศ.)"
DAY = "ข้อมูล ณ วันที่"
LEVEL = "ระดับ"
TARGET, TOTAL_MARK = "ค่าเป้าหมาย (คะแนน)", "เกณฑ์ผ่านของคะแนนรวม (คะแนน)"
"""What the total is held against: the office's own, and where none was set."""
BELOW = "ข้อที่ต่ำกว่าเกณฑ์ (ข้อ)"
MEASURES = "มาตรการทั้งหมด"
MEASURES_DONE = "มาตรการที่เสร็จแล้ว"
MEASURES_LATE = "มาตรการที่เลยกำหนด"
CHART = "คะแนนรายตัวชี้วัด"
WORKBOOK = "คะแนนและมาตรการ ITA"
"""Title of a workbook."""
TYPED_WRONG = {
    "score": "คะแนนต้องเป็นตัวเลข 0 ถึง 100",
    "percent": "ร้อยละต้องเป็นตัวเลข 0 ถึง 100",
    "baht": "จำนวนเงินต้องเป็นตัวเลขตั้งแต่ 0",
    "integer": "จำนวนต้องเป็นตัวเลขตั้งแต่ 0",
    "date": "โปรดพิมพ์เป็นวันที่ เช่น 22/10/2024",
}
"""What Excel says of what cannot be, by kind of column."""
"""Of the sheet that sums up."""

COLUMNS = {
    "fact": "รายการ",
    "value": "ค่า / คะแนน",
    "change": "ผลต่างจากปีก่อน",
    "code": tables.CODE,
    "title": tables.TITLE,
    "kind": "ชนิด",
    "computed": "คะแนนที่คำนวณได้",
    "low": "ต่ำสุดที่เป็นไปได้",
    "high": "สูงสุดที่เป็นไปได้",
    "difference": "ต่าง (ของเรา − คำนวณ)",
    "order": "ลำดับตามเกณฑ์",
    "score": tables.SCORE,
    "pass_mark": LABELS["settings.pass_mark"],
    "gap_points": "ห่างเกณฑ์ (คะแนน)",
    "cost_points": tables.COST,
    "measures": "มาตรการที่รองรับ",
    "owners": "ผู้รับผิดชอบมาตรการ",
    "key": "รหัสมาตรการ",
    "issue_title": "ชื่อประเด็น",
    "period": "ระยะเวลา",
    "state": measures.STATE,
    "progress_percent": "ความคืบหน้า (%)",
    "steps_done": "ขั้นตอนที่ทำแล้ว",
    "steps_total": "ขั้นตอนทั้งหมด",
    "late_days": measures.LATE_DAYS,
    "next_due": measures.NEXT_DUE,
    "step_key": "รหัสขั้นตอน",
    "step_state": "สถานะขั้นตอน",
    "log_key": "รหัสบันทึก",
    "corrected_by": "แก้แล้วด้วย",
    "severity": "ระดับ",
    "message": "สิ่งที่พบ",
    "place": "พบที่",
    "at": LABELS["set_aside.at"],
    "rule": LABELS["set_aside.rule"],
}
"""Headings of the columns that are no field of the table that a sheet is of."""

STEP = "step_"
"""Begins the names of the columns that hold fields of a step."""


def heading(column: str, table: str = "measures") -> str:
    """Heading of a column, the same out and in: of a field of the record, or of what is added.

    ``table`` is the record's table that the sheet is of; a sheet of another one may show fields of
    its measures too.
    """
    parts = ("steps", column.removeprefix(STEP)) if column.startswith(STEP) else (table, column)
    name = ".".join(parts)
    found = HEADINGS.get(name) or LABELS.get(name) or COLUMNS.get(column)
    return found or LABELS.get(f"measures.{column}", column)


def choice(key: str, word: str) -> str:
    """What a word is called that the value of a key is one of."""
    return CHOICES.get(key, {}).get(word, word)


# The command.
TO = "รูปแบบ: toml, csv, xlsx (Excel) หรือ json"
SHEET = (
    "แผ่นงาน: summary สรุป, scores คะแนน, gaps ช่องว่าง, measures มาตรการ, steps ขั้นตอน, "
    "log บันทึกการดำเนินงาน, links ลิงก์ของข้อ OIT, checks ตรวจสอบ "
    "(csv: ไม่ระบุ = scores, xlsx: ไม่ระบุ = ทุกแผ่น)"
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


NOT_TO_THE_SCREEN = "ไฟล์ Excel ส่งออกทางจอไม่ได้ โปรดระบุชื่อไฟล์ด้วย -o"
"""A workbook cannot go to stdout."""


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
