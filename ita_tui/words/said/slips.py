"""Work slips: what stands in them, and what is said when they come back."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ita_tui.words.said.records import quoted

PEOPLE = "คน"
"""Unit that may follow a number of participants."""

FOLDER = "ใบงาน"
"""Folder beside the record that slips go to."""

UNIT = "หน่วย"
MEASURES = "มาตรการ"
STEPS = "ขั้นตอน"
FILE = "ไฟล์"
WHERE = "ช่อง"
BEFORE = "เดิม (ตอนออกใบงาน)"
OURS = "ในแฟ้มขณะนี้"
THEIRS = "ในใบงาน"
AFTER = "ค่าหลังรวม"
SOURCE = "มาจาก"
NEW_ENTRY = "บันทึกการดำเนินงานใหม่"
FROM_RECORD = "แฟ้ม"
NOTHING = "–"
QUESTION = "1 = คงค่าในแฟ้ม   2 = ใช้ค่าจากใบงาน   3 = ข้ามที่เหลือทั้งหมด (คงค่าในแฟ้ม) : "
ASK_AGAIN = "โปรดพิมพ์ 1, 2 หรือ 3 แล้วกด Enter"
SAVE_REST = "ยังมีช่องที่รวมไม่ได้ บันทึกช่องอื่นที่ไม่ขัดกันลงแฟ้มหรือไม่   1 = บันทึก   2 = ไม่บันทึก : "
ASK_SAVE_AGAIN = "โปรดพิมพ์ 1 หรือ 2 แล้วกด Enter"
SLIP_FILE = "ใบงานที่ได้คืนมา (.slip.docx .slip.xlsx หรือ .slip.toml) ระบุได้หลายไฟล์"
ONLY_UNIT = "ออกใบงานเฉพาะหน่วยนี้ (ไม่ระบุ = ทุกหน่วยที่มีมาตรการ)"
TO_FOLDER = f"โฟลเดอร์ที่จะวางใบงาน (ไม่ระบุ = โฟลเดอร์ {FOLDER} ข้างแฟ้ม)"
RETURN_BY = 'วันสุดท้ายที่ให้ส่งคืน พิมพ์ไว้บนใบงาน เช่น "15 เม.ย. 2568" (ไม่ระบุ = เว้นให้เขียน)'
WITHOUT_OFFICE = (
    "ยังไม่มีส่วนเสริม office จึงไม่ได้ออกใบงานแบบ Word และ Excel ติดตั้งด้วย pip install 'ita-tui[office]'"
)
"""The slips were made in plain forms only."""
FORCE = "เขียนทับใบงานที่มีอยู่แล้ว"
DRY_RUN = "แสดงผลการรวมเท่านั้น ไม่ถามและไม่บันทึก"
TAKE_CLEAR = "บันทึกช่องที่ไม่ขัดกัน แม้มีช่องอื่นที่รวมไม่ได้"


def how_to_fill_in(*, unit: str, agency: str) -> str:
    """The comment at the head of a slip."""
    return (
        f"ใบงานของ{unit}  {agency}\n"
        "\n"
        "วิธีกรอก\n"
        'พิมพ์ระหว่างเครื่องหมาย "" หลังเครื่องหมาย = ช่องที่ยังไม่มีข้อมูลให้เว้น "" ไว้ ใช้เลขไทยหรือเลขอารบิกก็ได้\n'
        "ถ้าข้อความมีเครื่องหมาย \" หรือ \\ หรือมีหลายบรรทัด ให้พิมพ์ระหว่าง ''' กับ '''\n"
        "ข้อความหลังเครื่องหมาย # เป็นคำอธิบาย ไม่ต้องแก้\n"
        "เสร็จแล้วบันทึกเป็น UTF-8 แล้วส่งไฟล์นี้คืนผู้ดูแลแฟ้ม"
    )


ABOUT_BASE = (
    "────────────────────────────────────────\n"
    "จบส่วนที่ต้องกรอก โปรดอย่าแก้ส่วนล่างนี้\n"
    "เป็นค่าตอนออกใบงาน ใช้เทียบว่าฝ่ายใดแก้ช่องใด"
)
"""The comment before the copy of what stood in the record."""


def measure_comment(*, title: str, period: str) -> str:
    """The comment over a measure."""
    return f"════════ มาตรการ: {title}\nระยะเวลา: {period}"


def step_comment(*, number: int, text: str, due: str) -> str:
    """The comment over a step."""
    return f"ขั้นตอน {number}: {text}" + (f"  (กำหนดเสร็จ {due})" if due else "")


ENTRY_COMMENT = "บันทึกการดำเนินงานที่มีอยู่แล้ว ถ้าแก้ โปรแกรมจะเก็บของเดิมไว้ด้วย"
"""The comment over a log entry that stands in the record."""


def new_entry_comment(*, steps: Sequence[str]) -> str:
    """The comment over the blank log entry."""
    told = f"ขั้นตอนของท่าน: {' '.join(steps)}\n" if steps else ""
    return (
        "บันทึกการดำเนินงานใหม่ (ถ้าไม่มีให้เว้นไว้) ต้องมีวันที่และสิ่งที่ทำ\n"
        f"{told}ถ้ามีหลายครั้ง ให้คัดลอกทั้งชุดไปต่อท้าย แล้วเปลี่ยนชื่อในวงเล็บเหลี่ยมไม่ให้ซ้ำกัน"
    )


def unknown_format(*, found: str, known: str) -> str:
    """A slip of a version that this program does not know."""
    return f"ใบงานนี้เป็นรูปแบบ {quoted(found)} แต่โปรแกรมนี้อ่านได้เฉพาะ {known} โปรดใช้โปรแกรมรุ่นใหม่กว่านี้"


def not_a_slip(*, known: str) -> str:
    """A TOML file that does not say that it is a slip."""
    return f'ไฟล์นี้ไม่ใช่ใบงาน เพราะไม่มีบรรทัด format = "{known}" โปรดเลือกไฟล์ .slip.toml ที่ได้คืนมา'


NOT_A_SLIP_FORM = (
    "ไฟล์ Word หรือ Excel นี้ไม่ใช่ใบงานที่โปรแกรมออกให้ โปรดเลือกไฟล์ .slip.docx หรือ .slip.xlsx ที่ได้คืนมา"
)
"""An office file that carries no slip."""
ROW_TWICE = "แถวนี้มีอยู่สองแถวในใบงาน โปรดลบแถวที่ซ้ำ แล้วรวมใหม่"
"""The same step or measure stands in two rows."""


def row_without_address(*, text: str) -> str:
    """A row that somebody added, or whose unseen address was deleted."""
    return (
        f"แถว {quoted(text)} ไม่ใช่แถวของใบงาน (แถวที่เพิ่มเอง หรือช่องแรกถูกลบ) โปรดย้ายสิ่งที่กรอก"
        "ไปแถวที่เตรียมไว้ หรือออกใบงานใหม่แล้วกรอกใหม่ แล้วรวมใหม่"
    )


def sheet_error(*, text: str) -> str:
    """What a workbook shows where a formula failed."""
    return f"{quoted(text)} คือสูตรที่คำนวณไม่ได้ โปรดพิมพ์ค่าแทนสูตร แล้วรวมใหม่"


BASE_CHANGED = (
    "ส่วน [base] ท้ายใบงานหายไปหรือถูกแก้ จึงบอกไม่ได้ว่าฝ่ายใดแก้ช่องใด "
    "โปรดออกใบงานใหม่ แล้วย้ายสิ่งที่กรอกไว้ไปใส่ส่วนบนของใบงานใหม่"
)
"""The copy of what stood in the record is not what was written."""
UNKNOWN_FIELD = "ใบงานไม่มีช่องชื่อนี้ จึงรับค่าไม่ได้ โปรดแก้ชื่อให้ตรงกับช่องในใบงาน หรือย้ายค่าไปช่องที่ถูกต้อง"
"""A key that slips do not have."""


def count_not_a_number(*, value: str) -> str:
    """A number of people that is none."""
    return f"{quoted(value)} ไม่ใช่จำนวนคน โปรดพิมพ์เป็นจำนวนเต็ม เช่น 120"


def count_out_of_range(*, value: object, most: int) -> str:
    """A number of people that cannot be."""
    return f"จำนวน {quoted(value)} คนใช้ไม่ได้ ต้องเป็น 0 ถึง {most:,} โปรดแก้ให้ถูกต้อง"


def other_record(*, key: str, slip: object, record: object) -> str:
    """The slip was made of another record."""
    what = {"record": "แฟ้มชื่อ", "agency": "หน่วยงาน", "fiscal_year_be": "ปีงบประมาณ"}[key]
    return (
        f"ใบงานนี้ออกจาก{what} {quoted(slip)} แต่แฟ้มนี้คือ {quoted(record)} โปรดเลือกแฟ้มให้ตรงกับใบงาน "
        f"ถ้าแฟ้มเดิมเพียงแต่เปลี่ยนชื่อ โปรดแก้บรรทัด {key} ในใบงานให้ตรง"
    )


NOT_ON_SLIP = "ไม่มีรายการนี้ในใบงานตอนที่ออกไป จึงรับค่าไม่ได้ โปรดแก้ชื่อในวงเล็บเหลี่ยมให้ตรงกับใบงาน"
"""Something was filled in that the slip did not ask for."""


def measure_gone(*, title: str) -> str:
    """The measure was deleted from the record meanwhile."""
    return (
        f"มาตรการ {quoted(title)} ถูกลบจากแฟ้มแล้ว สิ่งที่กรอกจึงไม่มีที่ลง โปรดเพิ่มมาตรการนั้นคืน หรือบันทึกลงแฟ้มเอง"
    )


def step_gone(*, text: str) -> str:
    """The step was deleted from the record meanwhile."""
    return f"ขั้นตอน {quoted(text)} ถูกลบจากแฟ้มแล้ว สิ่งที่กรอกจึงไม่มีที่ลง โปรดเพิ่มขั้นตอนนั้นคืน หรือบันทึกลงแฟ้มเอง"


ENTRY_GONE = "บันทึกการดำเนินงานนี้ไม่มีในแฟ้มแล้ว สิ่งที่แก้จึงไม่มีที่ลง โปรดกรอกเป็นรายการใหม่"
"""The log entry is no longer in the record."""


def renamed(*, before: str, now: str) -> str:
    """The measure or step reads otherwise than on the slip."""
    return f"ตอนออกใบงานชื่อ {quoted(before)} ตอนนี้ชื่อ {quoted(now)} โปรดตรวจว่าสิ่งที่กรอกยังตรงเรื่อง"


UNREADABLE_IN_RECORD = "ค่าในแฟ้มของช่องนี้อ่านไม่ได้ จึงไม่เขียนทับ โปรดแก้ค่าในแฟ้มก่อน แล้วรวมใบงานอีกครั้ง"
"""What the record holds in this field cannot be read."""
ENTRY_WITHOUT_DATE = 'บันทึกการดำเนินงานนี้ยังไม่มีวันที่ โปรดกรอก เช่น "20 ธ.ค. 2567"'
"""A new log entry has no date."""
ENTRY_WITHOUT_TEXT = "บันทึกการดำเนินงานนี้ยังไม่บอกสิ่งที่ทำ โปรดกรอกช่อง text"
"""A new log entry does not say what was done."""


def unknown_step(*, step: str, known: Iterable[str]) -> str:
    """A log entry is about a step that the measure does not have."""
    steps = " ".join(f"{number} ({key})" for number, key in enumerate(known, 1))
    return f"มาตรการนี้ไม่มีขั้นตอน {quoted(step)} ใช้ได้เฉพาะขั้นตอน {steps or NOTHING} โปรดแก้หรือเว้นไว้"


def conflict(*, ours: str, theirs: str, base: str) -> str:
    """Both sides changed a field differently."""
    return (
        f"ขัดกัน: ในแฟ้ม {quoted(ours)} ในใบงาน {quoted(theirs)} (เดิม {quoted(base)}) "
        "โปรดรวมในเทอร์มินัลเพื่อเลือกค่า หรือแก้ให้ตรงกัน"
    )


def conflict_title(*, place: str, at: str, file: str) -> str:
    """What stands over the two sides of a conflict."""
    return f"ขัดกัน: {place} [{at}] จาก {file}"


def field_of(*, keys: Iterable[str], title: str, field: str) -> str:
    """A field by the keys of what it belongs to, and by the names that people know it by."""
    return f"{'/'.join(keys)} {title} › {field}"


def from_slip(*, unit: str) -> str:
    """A value that a slip brought."""
    return f"ใบงาน {unit}"


def entry_summary(*, date: str, text: str, place: str) -> str:
    """A log entry on one line."""
    return " · ".join(part for part in (date, text, place) if part)


def slip_result(
    *, path: Path, unit: str, taken: int, entries: int, known: int, kept: int, open_: int
) -> str:
    """What one slip did."""
    parts = [f"รับจากใบงาน {taken} ช่อง", f"บันทึกการดำเนินงานใหม่ {entries} รายการ"]
    if known:
        parts.append(f"มีในแฟ้มแล้ว {known} รายการ")
    if kept:
        parts.append(f"คงค่าในแฟ้ม {kept} ช่อง")
    if open_:
        parts.append(f"ยังรวมไม่ได้ {open_} รายการ")
    return f"{path.name} ({unit}): {' · '.join(parts)}"


def nothing_to_save(*, path: Path) -> str:
    """Nothing is new to the record."""
    return f"ไม่มีข้อมูลใหม่สำหรับ {path} ไฟล์ไม่เปลี่ยนแปลง"


ONLY_SHOWN = "ยังไม่ได้บันทึก (แสดงผลการรวมเท่านั้น)"
"""A dry run."""


def refused(*, path: Path, open_: int) -> str:
    """Nothing was saved, since something is left open."""
    return (
        f"มี {open_} รายการที่รวมไม่ได้ตามที่แจ้งข้างต้น จึงยังไม่บันทึกสิ่งใดลง {path} "
        "โปรดแก้ใบงานหรือรวมในเทอร์มินัล หรือสั่งด้วย --take-clear เพื่อบันทึกเฉพาะช่องที่ไม่ขัดกัน"
    )


def unusable(*, path: Path) -> str:
    """At least one slip cannot be read; nothing was merged."""
    return f"มีใบงานที่ใช้ไม่ได้ตามที่แจ้งข้างต้น จึงไม่ได้รวมใบงานใดเข้า {path} โปรดแก้แล้วรวมใหม่"


def unknown_unit(*, unit: str, known: Iterable[str]) -> str:
    """``--unit`` names a unit that has nothing to report."""
    return f"ไม่มีมาตรการหรือขั้นตอนของ {quoted(unit)} ที่มีคือ {', '.join(known) or NOTHING} โปรดแก้ชื่อ"


def due_before_made(*, due: str, made_on: str) -> str:
    """``--due`` names a day before the slips are made."""
    return (
        f"กำหนดส่งคืน {due} อยู่ก่อนวันที่ออกใบงาน ({made_on}) จึงไม่ได้ออกใบงาน "
        "โปรดแก้วันที่หลัง --due หรือไม่ระบุเพื่อเว้นให้เขียน"
    )


def no_units(*, path: Path) -> str:
    """No measure has an owner."""
    return f"แฟ้ม {path} ไม่มีมาตรการที่ระบุผู้รับผิดชอบ จึงไม่มีใบงานให้ออก โปรดใส่ผู้รับผิดชอบก่อน"


def without_owner(*, keys: Iterable[str]) -> str:
    """Measures that are, whole or in part, on no slip."""
    return f"มาตรการที่ยังไม่ระบุผู้รับผิดชอบ จึงไม่อยู่ในใบงานหรืออยู่ไม่ครบ: {' '.join(keys)}"


def slips_in_the_way(*, paths: Iterable[Path]) -> str:
    """Slips would be overwritten."""
    names = "\n".join(f"  {path}" for path in paths)
    return (
        f"มีใบงานเหล่านี้อยู่แล้ว จึงยังไม่ได้เขียนใบงานใด:\n{names}\n"
        "โปรดระบุโฟลเดอร์อื่นด้วย -o หรือเขียนทับด้วย --force"
    )


def slips_made(*, count: int, folder: Path) -> str:
    """Slips were written."""
    return f"ออกใบงาน {count} หน่วยไว้ที่ {folder} แล้ว (.docx .xlsx หรือ .toml สำหรับกรอก .html สำหรับพิมพ์)"


def too_many_units(*, count: int, most: int) -> str:
    """A record that names more units than any office has."""
    return (
        f"แฟ้มนี้ระบุผู้รับผิดชอบ {count:,} หน่วย จึงไม่ได้ออกใบงาน (ได้ไม่เกิน {most} หน่วย) "
        "โปรดตรวจช่องผู้รับผิดชอบของมาตรการ"
    )
