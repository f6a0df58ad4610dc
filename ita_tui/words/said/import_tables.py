"""What is said of tables that come in: their files, sheets, columns and cells."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ita_tui.words.said.fields import LABELS, place_name
from ita_tui.words.said.reading import Said, either, with_option
from ita_tui.words.said.records import quoted
from ita_tui.words.said.tables_out import heading

# Help of the command.
WHAT = (
    "สิ่งที่จะอ่าน: scores คะแนน measures มาตรการพร้อมขั้นตอน links ลิงก์ของข้อ OIT หรือ all รายงานทั้งเล่ม "
    "คือคะแนน มาตรการ บทวิเคราะห์รายประเด็น และบันทึกข้อความ (ปกติ scores)"
)
SHEET = "ชื่อแผ่นงานของไฟล์ Excel ที่จะอ่าน"
_FIELDS = (name.removeprefix("measures.") for name in LABELS if name.startswith("measures."))
COLUMN = "บอกว่าช่องใดเป็นอะไร เช่น score=C หรือ title=B ใส่ซ้ำได้ คะแนน: score มาตรการ: " + ", ".join(
    ("key", *_FIELDS, "period", "step_text")
)

# The preview.
ROW = "แถว"
KEY = heading("code")
TITLE = heading("title")
WHAT_HAPPENS = "ผล"
DETAILS = "รายละเอียด"
STATUSES = {"new": "เพิ่มใหม่", "changed": "แก้ไข", "same": "ไม่เปลี่ยน"}
AGENCY = "หน่วยงาน"
FILE = "แฟ้ม"
TOTAL = "คะแนนรวม"
SCORES = "จำนวนคะแนน"


# The file.


def broken_file(*, path: Path) -> str:
    """An office file that cannot be taken apart."""
    return f"ไฟล์ {path} ชำรุดหรือตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ โปรดเปิดในโปรแกรมเดิมแล้วบันทึกใหม่โดยไม่ตั้งรหัสผ่าน"


def has_password(*, path: Path) -> str:
    """An office file that is locked."""
    return f"ไฟล์ {path} ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ โปรดเปิดในโปรแกรมเดิมแล้วบันทึกใหม่โดยไม่ตั้งรหัสผ่าน"


def old_document(*, path: Path) -> str:
    """A document of Word 97–2003, or in rich text."""
    return (
        f"{path} เป็นไฟล์ Word แบบเก่า (.doc .rtf) จึงอ่านไม่ได้ โปรดเปิดใน Word หรือ LibreOffice "
        "แล้วเลือก บันทึกเป็น (Save As) ชนิด .docx จากนั้นเปิดไฟล์ใหม่"
    )


def unknown_office_file(*, path: Path) -> str:
    """An office file of another kind."""
    return (
        f"{path} ไม่ใช่ไฟล์ที่อ่านตารางได้ ไฟล์ที่อ่านได้คือ .docx .xlsx .xls .odt .ods .pdf .csv และ .txt "
        "โปรดเปิดในโปรแกรมเดิมแล้วบันทึกเป็นชนิดใดชนิดหนึ่งนี้"
    )


def pdf_is_scanned(*, path: Path) -> str:
    """The pages of a PDF are pictures."""
    return (
        f"{path} เป็นภาพสแกน ไม่มีตัวอักษรให้อ่าน โปรดใช้ไฟล์ต้นฉบับ (Word หรือ Excel) "
        "หรือดาวน์โหลดรายงานจากระบบ ITAS ใหม่ หรือพิมพ์คะแนนเองในหน้าจอ F2"
    )


PDF_FOR_SCORES_ONLY = (
    "ไฟล์ PDF ใช้อ่านคะแนนได้อย่างเดียว มาตรการและลิงก์ให้ใช้ไฟล์ต้นฉบับ (Word หรือ Excel) หรือคัดลอกตารางมาวาง"
)
"""Measures are asked for from a PDF, whose cells cannot be told apart."""
PDF_NEEDS_A_LOOK = "คะแนนจาก PDF อาจคลาดเคลื่อน โปรดเทียบกับต้นฉบับก่อนบันทึก"
"""What is read from a PDF is looked at before it is stored."""
PDF_NOT_STORED = f"{PDF_NEEDS_A_LOOK} จึงยังไม่ได้บันทึก เมื่อเทียบแล้วสั่งใหม่โดยเพิ่ม --yes"
"""There is no terminal to ask on."""
STORE_QUESTION = "บันทึกสิ่งที่แสดงไว้หรือไม่ (y บันทึก, n ไม่บันทึก): "
STORE_ANSWERS = "โปรดพิมพ์ y หรือ n"
YES = "บันทึกโดยไม่ถาม (ปกติถามก่อนเมื่ออ่านจาก PDF ทั้งรายงาน หรือตารางของหลายหน่วยงาน)"
XLSX_INSTEAD = "เปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx"
PASTE_INSTEAD = "เปิด PDF แล้วคัดลอกตารางมาวางในหน้าจอ F2"


def file_too_large(*, path: Path) -> str:
    """A file far larger than any table of scores or measures."""
    return (
        f"ไฟล์ {path} ใหญ่เกินกว่าจะเป็นตารางคะแนนหรือมาตรการ จึงไม่ได้อ่าน "
        "โปรดคัดลอกเฉพาะตารางที่ต้องการไปไว้ในไฟล์ใหม่"
    )


FILE_FROM_PIPE = "ไฟล์ Word, Excel และ PDF อ่านจาก - ไม่ได้ โปรดระบุชื่อไฟล์แทน"
"""An office file on stdin: its name says what it is."""


# Sheets and columns.


def several_sheets(*, names: Sequence[str]) -> str:
    """More than one sheet has what is asked for."""
    return f"พบตารางในหลายแผ่นงาน คือ {_listed(names)} จึงไม่ได้อ่านแผ่นใด โปรดระบุแผ่นงาน"


def several_sheets_on_command_line(*, names: Sequence[str]) -> str:
    """The same, with the option that names one."""
    return several_sheets(names=names) + with_option(option=sheet_option(name=names[0]))


def no_such_sheet(*, name: str, known: Iterable[str]) -> str:
    """A sheet that the workbook does not have."""
    return f"ไม่มีแผ่นงานชื่อ {quoted(name)} ในไฟล์นี้ ที่มีคือ {_listed(list(known))}"


SHEET_NEEDS_WORKBOOK = "--sheet ใช้กับไฟล์ตารางที่มีแผ่นงานเท่านั้น โปรดสั่งใหม่โดยไม่ใส่ --sheet"
"""``--sheet`` with a text file."""


def column_option(*, field: str, letter: str) -> str:
    """The option of the command line that names a column."""
    return f"--column {field}={letter}"


def sheet_option(*, name: str) -> str:
    """The option of the command line that names a sheet."""
    return f'--sheet "{name}"'


_KINDS = {"own": "คะแนนของหน่วยงาน", "reference": "ค่าอ้างอิง", "previous": "คะแนนปีก่อน"}


def column_beside(*, kind: str, column: str) -> str:
    """A column has scores of another kind than those that are read."""
    return (
        f"ไม่ได้อ่านช่อง {quoted(column)} ซึ่งเป็น{_KINDS[kind]} "
        f"ถ้าต้องการนำเข้าด้วย ให้สั่งซ้ำโดยเพิ่ม --kind {kind}"
    )


def several_columns(*, field: str, columns: Sequence[str]) -> str:
    """More than one column could be the one that is looked for."""
    name = heading(field)
    return f"มีหลายช่องที่อาจเป็น “{name}” คือ {_listed(columns)} จึงไม่ได้อ่าน โปรดระบุช่อง"


def told_column_without_scores(*, column: str, numeric: Sequence[str]) -> Said:
    """The column that the user named for the scores gave none."""
    others = f"ช่องที่มีตัวเลขคือ {_listed(numeric)}" if numeric else "ไม่มีช่องใดมีตัวเลข"
    told = f"ช่อง {column} ที่ระบุไว้ไม่มีคะแนนที่อ่านได้ {others} "
    return either(told, command="โปรดระบุช่องใหม่หลัง --column", app="โปรดกด c เลือกช่องใหม่")


def column_unreadable(*, shown: str, known: Iterable[str]) -> str:
    """``--column`` with something else than FIELD=LETTER."""
    return f"--column {shown} ใช้ไม่ได้ โปรดใส่แบบ ชื่อ=ช่อง เช่น score=C ชื่อที่ใช้ได้: {' '.join(known)}"


def column_for_measures_only(*, field: str) -> str:
    """A field of measures while scores are read, or the other way round."""
    return f"--column {field} ใช้กับสิ่งที่กำลังอ่านไม่ได้ โปรดดู --what"


def column_map(
    *, sheet: str, columns: Sequence[tuple[str, str, str]], unused: Sequence[tuple[str, str]]
) -> str:
    """How the columns were understood: (letter, heading, field); others: (letter, heading)."""
    place = f"แผ่นงาน {quoted(sheet)} " if sheet else ""
    parts = [
        f"{letter} {quoted(found) + ' ' if found else ''}→ {heading(field)}"
        for letter, found, field in columns
    ]
    told = f"{place}อ่านช่องดังนี้: {' · '.join(parts)}"
    others = [f"{letter} {quoted(found)}" for letter, found in unused]
    return f"{told} · ไม่ได้ใช้: {' · '.join(others)}" if others else told


def without_header(*, sheet: str) -> str:
    """No heading says which column is which; the scores are told by the codes beside them."""
    place = f"แผ่นงาน {quoted(sheet)} " if sheet else ""
    return f"{place}ไม่มีหัวตารางที่บอกชื่อช่อง จึงอ่านเฉพาะแถวที่มีรหัสข้อและตัวเลขเดียว"


def hidden_read(*, rows: Sequence[int], columns: Sequence[str]) -> str:
    """Hidden rows or columns were read like any other."""
    parts = []
    if rows:
        parts.append(f"แถวที่ซ่อนอยู่ ({_listed([str(row) for row in rows])})")
    if columns:
        parts.append(f"ช่องที่ซ่อนอยู่ ({_listed(columns)})")
    return f"อ่าน{' และ'.join(parts)} ด้วย โปรดตรวจว่าต้องการข้อมูลส่วนนั้น"


def hidden_sheets(*, names: Sequence[str]) -> str:
    """Hidden sheets were not read."""
    return f"ไม่ได้อ่านแผ่นงานที่ซ่อนอยู่: {_listed(names)} (อ่านได้ด้วย --sheet)"


# Cells.


def rounded(*, scores: Sequence[str]) -> str:
    """Scores with more decimals in the workbook than the two that it shows."""
    return f"ไฟล์เก็บทศนิยมเกิน 2 ตำแหน่ง จึงใช้คะแนนตามที่ Excel แสดง คือ {_listed(scores)}"


def no_value(*, cells: Sequence[str]) -> str:
    """Formulas that were never worked out."""
    return f"ช่อง {_listed(cells)} เป็นสูตรที่ยังไม่มีผลลัพธ์เก็บไว้ จึงอ่านไม่ได้ โปรดเปิดไฟล์ใน Excel แล้วบันทึกอีกครั้ง"


def formula_error(*, cells: Sequence[str]) -> str:
    """Formulas that gave an error."""
    return f"ช่อง {_listed(cells)} เป็นสูตรที่ผิดพลาด จึงไม่ได้อ่าน โปรดแก้สูตรในไฟล์ต้นทาง"


# A folder of records.

FRAMEWORK = "เกณฑ์ของแฟ้มใหม่ เมื่อนำตารางของหลายหน่วยงานเข้าโฟลเดอร์ เช่น ita-2568"
RECORD_STEM = "หน่วยงาน"
"""Name of a file whose agency has no letters that a name may hold."""
FOLDER_TAKES_SCORES = "โฟลเดอร์รับได้เฉพาะตารางคะแนนที่มีหน่วยงานเป็นแถว โปรดสั่งโดยไม่ใส่ --what และ --column"
"""Measures or columns for a folder."""
FOLDER_NEEDS_FRAMEWORK = (
    "โฟลเดอร์นี้ยังไม่มีแฟ้ม หรือมีแฟ้มของหลายเกณฑ์ โปรดระบุปีของตารางด้วย เช่น --framework ita-2568"
)
"""A folder does not say of which year the table is."""
NO_AGENCIES = (
    "ไม่พบตารางที่มีหน่วยงานเป็นแถว ต้องมีหัวตารางที่มีช่อง “หน่วยงาน” กับช่องคะแนนรวม เครื่องมือ หรือตัวชี้วัด "
    "ถ้าเป็นตารางของหน่วยงานเดียว โปรดระบุแฟ้มแทนโฟลเดอร์"
)
"""No row is an agency's."""


NO_AGENCIES_IN_PDF = (
    "ไม่พบตารางที่มีหน่วยงานเป็นแถวใน PDF นี้ หรือช่องไม่ตรงกับหัวตารางจนแยกไม่ได้แน่นอน "
    "โปรดใช้ไฟล์ต้นฉบับ (Excel หรือ Word) หรือคัดลอกตารางไปไว้ใน Excel"
)
"""No row of a PDF is surely an agency's."""


def folder_of_another_year(*, line: int | None, year: int, asked: int, framework: str) -> str:
    """The table for a folder is of another year; ``framework`` is its, empty where unknown."""
    where = f" (บรรทัด {line})" if line else ""
    told = f"ตารางนี้เป็นของปี {year}{where} ไม่ใช่ของปี {asked} จึงไม่ได้อ่าน "
    again = f"โปรดสั่งใหม่โดยใช้ --framework {framework} " if framework else ""
    return f"{told}{again}หากเป็นของปี {asked} จริง โปรดแก้ปีในตารางก่อน"


def agency_weighted(*, line: int, codes: Sequence[str]) -> str:
    """The scores of the instruments are parts of the total."""
    return (
        f"แถว {line}: คะแนนของ {_listed(codes)} ไม่เกินน้ำหนักของตน จึงน่าจะเป็นคะแนนถ่วงน้ำหนัก "
        "และไม่ได้อ่านแถวนี้ โปรดแก้ในตารางให้เป็นคะแนนเต็ม 100"
    )


AGENCY_REFUSED = {
    "unnamed": "ไม่ใช่แถวของหน่วยงาน จึงไม่ได้อ่าน "
    "ถ้าเป็นหน่วยงาน โปรดเขียนชื่อให้ขึ้นต้นด้วยประเภท เช่น เทศบาลตำบล หรือ อบต.",
    "absent": "ไม่มีคะแนนที่อ่านได้ จึงไม่ได้สร้างหรือแก้แฟ้มของหน่วยงานนี้ ถ้ามีคะแนน โปรดเติมในตารางแล้วนำเข้าอีกครั้ง",
    "twice": "มีหลายแถวในตาราง จึงไม่ได้อ่านแถวใด "
    "ถ้าเป็นคนละหน่วยงานที่ชื่อเหมือนกัน โปรดใส่ช่องอำเภอ ถ้าไม่ใช่ โปรดแก้ให้เหลือแถวเดียว",
}
"""Why a row is not read as an agency's: it names none, has no number, or is one of several."""


def agency_refused(why: str, *, line: int, shown: str) -> str:
    """A row that is not read as an agency's; ``why`` is one of ``AGENCY_REFUSED``."""
    return f"แถว {line}: {quoted(shown)} {AGENCY_REFUSED[why]}"


def agencies_of_other_years(*, years: Sequence[int], asked: int, count: int) -> str:
    """Rows of a table of agencies say another year."""
    named = _listed([str(year) for year in years])
    return f"มี {count} แถวที่เขียนว่าเป็นของปี {named} ไม่ใช่ปี {asked} จึงไม่ได้อ่านแถวเหล่านั้น"


def column_of_nothing(*, column: str, name: str) -> str:
    """A column with what can be scores, and nobody knows of what."""
    shown = quoted(name) if name else "ไม่มีชื่อ"
    return (
        f"ช่อง {column} ({shown}) มีตัวเลขแบบคะแนน แต่ไม่ทราบว่าเป็นของรายการใด จึงไม่ได้อ่านช่องนี้ "
        "โปรดแก้หัวตารางให้เป็นชื่อหรือเลขของตัวชี้วัด เครื่องมือ หรือคะแนนรวม"
    )


def agency_in_files(*, line: int, agency: str, names: Sequence[str]) -> str:
    """An agency has several records of the year."""
    return (
        f"แถว {line}: {quoted(agency)} มีหลายแฟ้มของปีนี้ คือ {_listed(names)} จึงไม่ได้อ่าน "
        "โปรดนำเข้าแฟ้มที่ต้องการทีละแฟ้ม"
    )


def folder_imported(*, counts: Mapping[str, int], folder: Path | None) -> str:
    """What an import into a folder did; ``folder`` is None where it was only a look."""
    parts = [f"{STATUSES[status]} {counts.get(status, 0)}" for status in STATUSES]
    stored = f"บันทึกลง {folder} แล้ว" if folder else "ยังไม่ได้บันทึก (อ่านให้ดูเท่านั้น)"
    if not any(counts.get(status) for status in ("new", "changed")) and folder:
        stored = "ไม่มีแฟ้มใดเปลี่ยน"
    return "แฟ้มของหน่วยงาน: " + " · ".join((*parts, stored))


# Measures.


NO_MEASURES = (
    "ไม่พบตารางมาตรการ ต้องมีหัวตารางที่บอกช่องชื่อมาตรการ (เช่น “มาตรการ”) กับช่องอื่นอย่างน้อยหนึ่งช่อง เช่น "
    "“ผู้รับผิดชอบ” “ขั้นตอน” หรือ “ระยะเวลา” ถ้าช่องชื่อมาตรการใช้ชื่ออื่น โปรดระบุช่องนั้น"
)
"""No table of measures was found."""


def row_without_measure(*, line: int) -> str:
    """A row that belongs to no measure."""
    return f"แถว {line}: ไม่มีชื่อมาตรการ และไม่มีมาตรการอยู่เหนือแถวนี้ จึงไม่ได้อ่าน โปรดใส่ชื่อมาตรการ"


def rows_beside(*, lines: Sequence[int]) -> str:
    """Rows of headings, sums, notes and signatures in a table of measures."""
    shown = [str(line) for line in lines]
    return f"แถว {_listed(shown)} เป็นหัวข้อ ยอดรวม หมายเหตุ หรือลายมือชื่อ ไม่ใช่มาตรการ จึงไม่ได้อ่าน"


def plan_of_another_year(*, years: Sequence[int], asked: int) -> str:
    """The heading of a plan says other years than that of the record's measures."""
    return (
        f"หัวเรื่องเหนือตารางเขียนว่าเป็นแผนของปี {_listed([str(year) for year in years])} "
        f"แต่มาตรการของแฟ้มนี้เป็นของปี {asked} จึงไม่ได้อ่าน โปรดนำเข้าแฟ้มของปีนั้น หรือแก้ปีในหัวเรื่องก่อน"
    )


def column_perhaps(*, field: str, columns: Sequence[str]) -> str:
    """No column is known for a field, and others are not read."""
    return (
        f"ไม่พบช่อง{heading(field)}ในหัวตาราง และไม่ได้อ่านช่อง {_listed(columns)} "
        "ถ้าเป็นช่องนั้น โปรดระบุว่าช่องนั้นเป็นอะไร"
    )


def no_unit(*, shown: str) -> str:
    """What stands where an owner should has no letters."""
    return f"“{shown}” ไม่ใช่ชื่อสำนักหรือกอง โปรดตรวจว่าแถวนี้เป็นมาตรการ แล้วพิมพ์ชื่อผู้รับผิดชอบ"


def rows_below(*, lines: Sequence[int]) -> str:
    """Rows below a table of measures that are none of it."""
    shown = [str(line) for line in lines]
    return (
        f"แถว {_listed(shown)} อยู่นอกตารางมาตรการ และไม่มีระยะเวลา ขั้นตอน หรือผู้รับผิดชอบตามช่องของตาราง "
        "จึงไม่ได้อ่านเป็นมาตรการ ถ้าเป็นมาตรการ โปรดใส่หัวตารางเหนือแถวนั้น"
    )


def field_unreadable(*, line: int, field: str, why: str) -> str:
    """A cell that cannot be read; ``why`` is the reader's own sentence."""
    return f"แถว {line} ช่อง{heading(field)}: {why}"


def field_conflict(*, lines: Sequence[int], field: str, shown: Sequence[str]) -> str:
    """Rows of one measure that say different things."""
    rows = _listed([str(line) for line in lines])
    told = _listed([quoted(text) for text in shown])
    return (
        f"แถว {rows} เป็นมาตรการเดียวกันแต่ช่อง{heading(field)}ไม่ตรงกัน คือ {told} จึงไม่ได้อ่านช่องนี้ "
        "โปรดแก้ให้ตรงกัน"
    )


def differs_from_record(*, line: int, key: str, field: str, here: str, there: str) -> str:
    """A measure known by its title alone says something else than the record."""
    return (
        f"แถว {line}: มาตรการนี้มีในแฟ้มแล้ว ({key}) แต่ช่อง{heading(field)}ไม่ตรงกัน "
        f"ตารางว่า {quoted(here)} แฟ้มว่า {quoted(there)} จึงคงตามแฟ้ม "
        f"ถ้าต้องการแก้ ให้ใส่ช่อง “{heading('key')}” เป็น {key}"
    )


def kept_although_blank(*, line: int, key: str, field: str, there: str) -> str:
    """A blank cell does not clear what the record has."""
    return (
        f"แถว {line}: {key} ช่อง{heading(field)}ว่าง แต่ในแฟ้มมี {quoted(there)} จึงคงไว้ "
        "ถ้าต้องการลบให้ลบในโปรแกรม"
    )


def new_without(*, lines: Sequence[int], field: str) -> str:
    """New measures whose cell is empty, in a column that others fill."""
    shown = _listed([str(line) for line in lines])
    return (
        f"แถว {shown}: ช่อง{heading(field)}ว่าง จึงเพิ่มมาตรการโดยไม่มีข้อมูลนี้ "
        "ถ้าหมายถึงเหมือนแถวบน โปรดใส่ในตารางแล้วนำเข้าอีกครั้ง"
    )


def title_of_another(*, line: int, key: str, title: str, other: str) -> str:
    """The key is that of one measure and the title that of another."""
    return f"แถว {line}: รหัส {key} แต่ชื่อ {quoted(title)} เป็นของ {other} จึงไม่ได้อ่านแถวนี้ โปรดแก้รหัสหรือชื่อ"


def steps_in_one_cell(*, line: int) -> str:
    """Several lines in a cell of steps without numbers."""
    return (
        f"แถว {line}: ช่องขั้นตอนมีหลายบรรทัดแต่ไม่มีเลขข้อ จึงอ่านเป็นขั้นตอนเดียว "
        "ถ้าเป็นหลายขั้นตอนให้ใส่เลขข้อ เช่น 1. 2. 3."
    )


def steps_counted_badly(*, line: int) -> str:
    """The numbers of the steps leave one out, or have one twice."""
    return f"แถว {line}: เลขข้อในช่องขั้นตอนขาดหรือซ้ำ โปรดตรวจว่าแบ่งขั้นตอนถูกต้อง แล้วแก้เลขข้อให้เรียงกัน"


def day_far_away(*, shown: str, year_be: int) -> str:
    """A day that is years from the year of the measures."""
    return (
        f"{quoted(shown)} อยู่ห่างจากปีงบประมาณ {year_be} หลายปี จึงไม่ได้อ่าน "
        "โปรดตรวจปี (ปีสองหลักอ่านเป็น พ.ศ. ส่วนปี ค.ศ. ให้ใส่สี่หลัก)"
    )


def issue_unknown(*, shown: str, known: Iterable[str]) -> str:
    """An issue that the framework does not have."""
    return f"ไม่มีประเด็น {quoted(shown)} ในเกณฑ์ของปีนี้ ที่มีคือ {_listed(list(known))}"


def choice_unknown(*, field: str, known: Sequence[str]) -> str:
    """A word that is none of those that a field is one of."""
    return f"ไม่รู้จัก{heading(field)}นี้ โปรดเว้นว่าง หรือใส่ {' หรือ '.join(known)}"


def units_added(*, units: Sequence[str]) -> str:
    """Units that were new to the agency."""
    return f"เพิ่มสำนัก/กองใหม่ในแฟ้ม: {_listed(units)} โปรดตรวจว่าสะกดตรงกับชื่อที่ใช้อยู่"


def imported_measures(
    *, counts: Mapping[str, int], problems: int, path: Path | None, is_same: bool
) -> str:
    """What an import of measures did."""
    parts = [f"{STATUSES[status]} {count}" for status, count in counts.items()]
    if problems:
        parts.append(f"ต้องตรวจ {problems} รายการ")
    if is_same:
        parts.append("แฟ้มไม่เปลี่ยน")
    else:
        parts.append(f"บันทึกลง {path} แล้ว" if path else "ยังไม่ได้บันทึก (อ่านให้ดูเท่านั้น)")
    return "มาตรการ: " + " · ".join(parts)


REPORT_IS_TEXT = (
    "--what all อ่านรายงานทั้งเล่มจากไฟล์ .docx หรือข้อความเท่านั้น และไม่ใช้กับ --column "
    "ไฟล์ Excel และ PDF ให้อ่านทีละอย่างด้วย --what scores หรือ --what measures"
)
"""A whole report out of a workbook or a PDF."""


def report_found(*, counts: Mapping[str, int]) -> tuple[str, ...]:
    """What a whole report holds."""
    return (
        f"คะแนน {counts['scores']} ข้อ · มาตรการ {counts['measures']} มาตรการ "
        f"{counts['steps']} ขั้นตอน · บทวิเคราะห์ {counts['issues']} ประเด็น",
        f"บันทึกข้อความ {counts['memo']} ช่อง · ข้อความจัดอันดับ {counts['claims']} ข้อความ · "
        f"คะแนนที่บันทึกข้อความประกาศ {counts['declared']} ค่า · หน่วยงาน {counts['agency']} ช่อง",
    )


REPORT_PARTS = {"memo_text": "ย่อหน้าของบันทึกข้อความ", "preface": "คำนำ", "names": "ชื่อผู้ลงนาม"}
"""Names of the parts of a report that are not taken."""


def report_left(*, parts: Sequence[str]) -> tuple[str, ...]:
    """What a report holds and a record has no place for; ``parts`` are of ``REPORT_PARTS``."""
    if not parts:
        return ()
    named = _listed([REPORT_PARTS[part] for part in parts])
    return (f"ไม่ได้เก็บในแฟ้ม: {named} หากต้องใช้ โปรดเติมในเอกสารที่พิมพ์ออกมา",)


def report_kept(*, places: Sequence[str]) -> tuple[str, ...]:
    """What the record says otherwise, and keeps; ``places`` are dotted keys."""
    if not places:
        return ()
    named = [place_name(place.split(".")) for place in places]
    return (f"ในแฟ้มมีอยู่แล้วและไม่ตรงกับรายงาน จึงคงตามแฟ้ม: {_listed(named)}",)


def report_imported(*, path: Path | None, is_same: bool) -> str:
    """What an import of a whole report did; ``path`` is None where it was only a look."""
    if path is None:
        return "ยังไม่ได้บันทึก (อ่านให้ดูเท่านั้น)"
    return f"แฟ้ม {path} ไม่เปลี่ยน" if is_same else f"บันทึกลง {path} แล้ว"


def check_next(*, path: Path) -> str:
    """What to do after a whole report was taken in."""
    return f"ขั้นต่อไป: ตรวจรายงานด้วย ita-tui check {path}"


def change(*, field: str, before: str, after: str) -> str:
    """One change in the preview."""
    name = heading(field)
    return f"{name}: {quoted(before)} → {quoted(after)}" if before else f"{name}: {quoted(after)}"


def baht(*, amount: str) -> str:
    """An amount of money."""
    return f"{amount} บาท"


def in_measure(*, line: int, key: str, message: str) -> str:
    """A fault of a measure of the table, with its row."""
    return f"แถว {line} ({key}): {message}"


def rows_joined(*, rows: Sequence[tuple[int, int]]) -> str:
    """Lines that are one row, its cells broken over them; ``rows`` are first and last line."""
    shown = [f"{first}–{last}" for first, last in rows]
    return f"ต่อบรรทัดที่ขาดเป็นแถวเดียวกัน: {_listed(shown)} โปรดตรวจชื่อและขั้นตอน"


def lines_left(*, lines: Sequence[int]) -> str:
    """Lines below the header that are no rows of the table."""
    shown = [str(line) for line in lines]
    return f"บรรทัด {_listed(shown)} ไม่ใช่แถวของตาราง (ไม่มีช่องครบ) จึงไม่ได้อ่าน โปรดตรวจต้นฉบับ"


def rows_short(*, lines: Sequence[int], width: int) -> str:
    """Rows with fewer cells than the header."""
    shown = [str(line) for line in lines]
    return (
        f"แถว {_listed(shown)} มีช่องไม่ครบ {width} ช่องตามหัวตาราง จึงอ่านเท่าที่มี โปรดตรวจว่าแต่ละช่องถูกที่ "
        "ถ้าคัดลอกจาก Word แล้วแถวขาด ให้นำเข้าไฟล์ .docx แทน"
    )


def months_apart(*, line: int, months: Sequence[str]) -> str:
    """Months that are ticked with gaps between them."""
    return (
        f"แถว {line}: เดือนที่ทำเครื่องหมาย ({_listed(months)}) ไม่ต่อเนื่องกัน "
        "จึงอ่านเป็นช่วงตั้งแต่เดือนแรกถึงเดือนสุดท้าย โปรดตรวจระยะเวลา"
    )


def no_ticks(*, lines: Sequence[int]) -> str:
    """A plan with months as columns has rows without a tick."""
    shown = [str(line) for line in lines]
    return (
        f"แถว {_listed(shown)}: ช่องเดือนไม่มีเครื่องหมาย (สีพื้นของช่องอ่านไม่ได้) จึงยังไม่มีระยะเวลา "
        "โปรดใส่เอง หรือใส่เครื่องหมายเช่น x ในช่องเดือน"
    )


def steps_counted(*, count: int) -> str:
    """How many steps a new measure has."""
    return f"{count} ขั้นตอน"


def step_change(*, key: str, told: str) -> str:
    """One change of a step in the preview."""
    return f"{key} {told}"


def _listed(parts: Sequence[str]) -> str:
    if len(parts) > 8:
        return f"{', '.join(parts[:8])} และอีก {len(parts) - 8}"
    return ", ".join(parts)
