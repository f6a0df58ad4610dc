"""What the screens say, apart from keys and help."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ita_tui.words.said.records import analysed

PROGRAM = "โต๊ะทำงาน ITA"
NO_RECORD = "ยังไม่ได้เปิดแฟ้ม"
NO_AGENCY = "ไม่ระบุหน่วยงาน"
SAVED = "✓ บันทึกแล้ว"
NOT_SAVED = "✗ ยังไม่บันทึก"
SCORE = "คะแนน"
DECLARED = "แจ้งไว้"
DECLARED_OTHER = (" (แจ้งไว้ {score})", " ≠{score}", " ≠")
"""Behind the computed total, one that was announced and is another; shorter and shorter."""
SIGN_PASS = "✓"
PASS_SIGNS = {"unscored": "·", "below": "▼", "near": "≈", "passed": SIGN_PASS}
"""The sign of how a score stands against the pass mark."""
SIGN_MARKED = "▶"
WITHOUT_ISSUE = "ไม่อยู่ในประเด็นใด"
EVERY_GAP = {"distance": "ทุกข้อ · ห่างมากก่อน", "cost": "ทุกข้อ · ฉุดคะแนนมากก่อน"}
"""All gaps in one list, by what they are sorted by."""
TOTAL_CODE = "รวม"
NO_SCORE_YET = "ยังไม่ได้กรอกคะแนน"
UNANSWERED = "✗ ยังไม่มีมาตรการรองรับ"

NOTHING_TO_UNDO = "ไม่มีสิ่งที่จะย้อนกลับ"
NOTHING_TO_REDO = "ไม่มีสิ่งที่จะทำซ้ำ"
ALREADY_SAVED = "ทุกอย่างบันทึกแล้ว"
OPEN_A_RECORD_FIRST = "โปรดเปิดแฟ้มก่อน: เลือกแฟ้มแล้วกด Enter หรือกด {records.new_record} เพื่อสร้างแฟ้มใหม่"
HOW_TO_QUIT = "ออกจากโปรแกรมด้วย {app.quit}"
COPIED_BY_TERMINAL = (
    "(ส่งผ่านเทอร์มินัล ถ้าวางแล้วไม่มี ให้ส่งออกเป็นไฟล์ที่ F6 หรือทดสอบด้วย ita-tui doctor --clipboard)"
)
"""Said once where no command of the system takes the copy: a terminal gives no answer."""
CHOOSE_ACTION = "พิมพ์เพื่อหาคำสั่ง"
SEARCH_LIST = "พิมพ์คำที่ค้นหาในรายการนี้"
NO_LIST_HERE = "ตรงนี้ไม่มีรายการให้ค้นหา ค้นหาทั้งแฟ้มด้วย Ctrl+F"
FIND_PLACE = "พิมพ์รหัสหรือชื่อข้อ ประเด็น หรือมาตรการ"
NOTHING_FOUND = "ไม่พบ"

ISSUE_TITLES = (
    "ประเด็น",
    "ชื่อประเด็น",
    "ข้อที่ต่ำกว่าเกณฑ์",
    "ข้อที่ใกล้เกณฑ์",
    "ข้อที่ยังไม่มีคะแนน",
    "บทวิเคราะห์",
)
ITEM_TITLES = ("ข้อ", "รายการ", "คะแนน", "มาตรการที่รองรับ")
TIMELINE_TITLES = ("รหัส", "มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ระยะเวลา")
MEASURE_TITLES = ("รหัส", "มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ขั้นตอน")
"""What stands over the entries in a copy of them."""
HAS_NARRATIVE = {True: "มี", False: "ยังไม่มี", None: ""}
"""Whether an issue has one, in a copy; None where there is none to write."""

NOTHING_SELECTED = "ไม่มีคะแนนที่จะเปลี่ยน เลือกช่วงด้วย Shift+ลูกศรก่อน"
HOW_TO_PASTE = "ยังไม่ได้คัดลอกในโปรแกรมนี้ วางจากที่อื่นด้วย Ctrl+Shift+V หรือคลิกขวาของเทอร์มินัล"

NO_NARRATIVE = "ข้อเหล่านี้ไม่อยู่ในประเด็นใด จึงไม่มีบทวิเคราะห์"
NO_OTHER_KIND = "แฟ้มนี้มีคะแนนเพียงชนิดเดียว"
NO_ITEMS = "เกณฑ์ของปีนี้ไม่มีข้อมูลประเด็น"

MEASURE = "มาตรการ"
STEPS = "ขั้นตอน"
NO_TIMELINE = "ยังไม่มีมาตรการ กด F4 แล้วกด a เพื่อเพิ่ม"
NOTHING_TO_SHOW = "ไม่มีมาตรการตามที่เลือกแสดง กด f เพื่อเลือกใหม่"
OWNERS = "ผู้รับผิดชอบ"
PERIOD = "ระยะเวลา"
ANSWERS = "รองรับข้อ"
NONE = "–"
STATE_SIGNS = {
    "no-dates": "○",
    "not-started": "○",
    "in-progress": "◐",
    "at-risk": "◑",
    "late": "✗",
    "done": "●",
}
"""The sign of a measure's state."""
STATE_NAMES = {
    "no-dates": "ไม่มีกำหนดเวลา",
    "not-started": "ยังไม่เริ่ม",
    "in-progress": "กำลังทำ",
    "at-risk": "ใกล้ครบกำหนด",
    "late": "เลยกำหนด",
    "done": "เสร็จแล้ว",
}
"""What a measure's state is called."""
STATES = {state: f"{sign} {STATE_NAMES[state]}" for state, sign in STATE_SIGNS.items()}
"""A measure's state with its sign."""
GROUPINGS = {"issue": "ตามประเด็น", "owner": "ตามผู้รับผิดชอบ", "state": "ตามสถานะ"}
ORDERS = {"record": "ตามลำดับในแฟ้ม", "next-due": "ตามกำหนด", "progress": "ตามความคืบหน้า"}
WITHOUT_OWNER = "ไม่มีผู้รับผิดชอบ"
NO_DATES_SHORT = "ไม่มีกำหนดเวลา"
OUTSIDE_YEAR = "อยู่นอกปีงบประมาณ"
NOTHING_CHANGED = "ไม่มีสิ่งใดเปลี่ยน"
MOVED_IN_THE_ORDER_OF_THE_FILE = "เลื่อนมาตรการได้เมื่อเรียงตามลำดับในแฟ้ม กด s จนเป็นลำดับนั้นก่อน"
NOTHING_MARKED = "ยังไม่ได้เลือกมาตรการ กด Space ที่มาตรการเพื่อเลือกก่อน"
EVERYTHING = "ทั้งหมด"
CHOOSE_FILTER = "เลือกว่าจะแสดงมาตรการใด"
SPLIT_TITLE = "แยกเป็นสองขั้นตอน"
FIELD_FIRST = "ขั้นตอนแรก"
FIELD_SECOND = "ขั้นตอนที่สอง"
LOG_TITLE = "บันทึกการดำเนินงาน"
EVIDENCE_COPIED = "คัดลอกหลักฐานไว้ในโฟลเดอร์หลักฐานข้างแฟ้มแล้ว"
NOTHING_TO_COPY = "ขั้นตอนนี้ไม่มีไฟล์หลักฐานที่ต้องคัดลอก"
NO_LOG = "ยังไม่มีบันทึก กด a เพื่อเพิ่ม"
RECURRENCES = {"month": "ทุกเดือน", "quarter": "ทุกไตรมาส"}

ADD_MEASURE_TITLE = "เพิ่มมาตรการ"
EDIT_MEASURE_TITLE = "แก้ไขมาตรการ"
ADD_STEP_TITLE = "เพิ่มขั้นตอน"
EDIT_STEP_TITLE = "แก้ไขขั้นตอน"
NEW_RECORD_TITLE = "สร้างแฟ้มใหม่"

FIELD_PERIOD = "ระยะเวลา"
FIELD_EXPECTED = "ผลที่คาด"
FIELD_TARGET = "ค่าเป้าหมาย"
FIELD_DUE = "กำหนดเสร็จ"
FIELD_DONE_ON = "วันที่ทำเสร็จ"
FIELD_FRAMEWORK = "เกณฑ์ของปี"
FIELD_FILE = "ชื่อไฟล์"
HINT_PERIOD = "เช่น ต.ค. {short} - มี.ค. {next} หรือ ตลอดปีงบประมาณ"
SIGN_OFFERS = "▾"
"""Behind a field whose answers are known."""
PERIODS = (
    "ตลอดปีงบประมาณ",
    "ไตรมาส 1",
    "ไตรมาส 2",
    "ไตรมาส 3",
    "ไตรมาส 4",
    "ไตรมาส 1-2",
    "ไตรมาส 3-4",
)
"""Ways to write a period that the field offers; each is one that can be read."""
MUST_NOT_BE_EMPTY = "ช่องนี้ว่างอยู่ โปรดใส่ข้อความ"
PRESS_AGAIN_TO_DISCARD = "มีข้อความที่ยังไม่บันทึก กด Esc อีกครั้งเพื่อทิ้ง หรือ Ctrl+S เพื่อบันทึก"

FIND_RECORD_HINT = "พิมพ์ส่วนหนึ่งของชื่อหน่วยงาน ปี หรือชื่อไฟล์ (Esc แสดงทุกแฟ้ม)"

KEEP_MINE = "ใช้ฉบับบนหน้าจอนี้"
TAKE_THEIRS = "ใช้ฉบับที่แก้จากที่อื่น"

NOTHING_UNDERSTOOD = "ไม่พบคะแนนที่อ่านได้ในข้อความที่วาง"
_KINDS = {"own": "คะแนนของเรา", "reference": "คะแนนอ้างอิง", "previous": "คะแนนปีก่อน"}


def year_short(*, year: int) -> str:
    """The fiscal year, short."""
    return f"ปีงบ {year}"


NO_SCORES = "ยังไม่มีคะแนน"


def score_between(*, low: str, high: str) -> str:
    """A total that is not known yet."""
    return f"คะแนน {low}–{high} (ยังไม่ครบ)"


def issue_heading(*, code: str, title: str) -> str:
    """An issue, as a heading."""
    return analysed(code) if code == "total" else f"{analysed(code)} {title}"


def new_by_table(*, year: bool, agency: bool) -> str:
    """Heading of a new record from a table, which says its year, or the agency, or neither."""
    told = "และ".join(name for name, is_said in (("ปี", year), ("หน่วยงาน", agency)) if is_said)
    told = f"{told}ตามที่ตารางบอก โปรดตรวจ" if told else "ตารางไม่บอกปีและหน่วยงาน โปรดใส่"
    return f"{NEW_RECORD_TITLE}จากตาราง: {told}"


def issue_number(*, code: str) -> str:
    """An issue by its number."""
    return f"ประเด็นที่ {code}"


def understood_as(*, score: str) -> str:
    """What a number typed with the Thai layout on will be taken as."""
    return f"แป้นพิมพ์ไทย: อ่านเป็น {score} กด Enter เพื่อรับ"


def shown_code(*, code: str) -> str:
    """A node's code as an officer reads it."""
    return TOTAL_CODE if code == "total" else code


def score_edited(*, code: str) -> str:
    """Name of an edit of one score."""
    return f"แก้คะแนน {shown_code(code=code)}"


def pasted(*, count: int) -> str:
    """Name of an edit of many scores."""
    return f"วางคะแนน {count} ข้อ"


def narrative_edited(*, code: str) -> str:
    """Name of an edit of a narrative."""
    return f"แก้บทวิเคราะห์{analysed(code)}"


def units_dropped(*, units: Sequence[str]) -> str:
    """Name of an edit that takes units out of the agency's list."""
    return f"เอา{', '.join(f'“{it}”' for it in units)} ออกจากรายชื่อหน่วย"


UNITS_UNUSED = "ไม่มีมาตรการ ขั้นตอน บันทึก หรือลิงก์ใดใช้หน่วยนี้แล้ว ถ้าเป็นชื่อที่พิมพ์ผิด ให้เอาออก"
"""Of units that a correction left without anything to do."""


def measure_added(*, title: str) -> str:
    """Name of an edit that adds a measure."""
    return f"เพิ่มมาตรการ {title}"


def measure_edited(*, title: str) -> str:
    """Name of an edit of a measure."""
    return f"แก้มาตรการ {title}"


def measure_deleted(*, title: str) -> str:
    """Name of an edit that deletes a measure."""
    return f"ลบมาตรการ {title}"


def marked_deleted(*, count: int) -> str:
    """Name of an edit that deletes the marked measures."""
    return f"ลบ {count} มาตรการที่เลือก"


def step_edited(*, text: str) -> str:
    """Name of an edit of a step."""
    return f"แก้ขั้นตอน {text}"


def steps_added(*, count: int) -> str:
    """Name of an edit that adds the steps of a list."""
    return f"เพิ่ม {count} ขั้นตอนจากรายการ"


def step_deleted(*, text: str) -> str:
    """Name of an edit that deletes a step."""
    return f"ลบขั้นตอน {text}"


def step_moved(*, text: str) -> str:
    """Name of an edit that moves a step."""
    return f"เลื่อนขั้นตอน {text}"


def step_split(*, text: str) -> str:
    """Name of an edit that splits a step."""
    return f"แยกขั้นตอน {text}"


def part_done(*, text: str, day: str) -> str:
    """What the result of two steps in one says of the one that alone is done."""
    return f"ทำแล้วเมื่อ {day}: {text}"


def picked(*, count: int, every: int) -> str:
    """How many of a list are ticked."""
    return f"เลือกไว้ {count} จาก {every}"


def steps_joined(*, text: str) -> str:
    """Name of an edit that joins two steps."""
    return f"รวมขั้นตอน {text}"


def measure_moved(*, title: str) -> str:
    """Name of an edit that moved a measure."""
    return f"เลื่อนมาตรการ {title}"


def marked_changed(*, count: int) -> str:
    """Name of an edit of many measures."""
    return f"แก้ {count} มาตรการพร้อมกัน"


def marked_title(*, count: int) -> str:
    """Title of the form for many measures."""
    return f"แก้ {count} มาตรการที่เลือกพร้อมกัน (ช่องที่เว้นว่างไม่เปลี่ยน)"


def log_added(*, title: str) -> str:
    """Name of an edit that adds a log entry."""
    return f"บันทึกการดำเนินงาน {title}"


def log_of(*, title: str) -> str:
    """Heading over the log of a measure."""
    return f"บันทึกการดำเนินงาน: {title}"


def log_step(*, number: int) -> str:
    """The step that an entry is about."""
    return f"ขั้นตอนที่ {number}"


def log_place(*, place: str) -> str:
    """Where it was done."""
    return f"สถานที่ {place}"


def log_participants(*, count: int) -> str:
    """How many took part."""
    return f"ผู้เข้าร่วม {count} คน"


def log_evidence(*, evidence: str) -> str:
    """The evidence of an entry."""
    return f"หลักฐาน {evidence}"


def log_obstacle(*, obstacle: str) -> str:
    """What stood in the way."""
    return f"ปัญหาอุปสรรค {obstacle}"


def log_corrects(*, key: str) -> str:
    """An entry that stands for an earlier one."""
    return f"แก้ไขบันทึก {key}"


def log_corrected(*, key: str) -> str:
    """An entry that a later one stands for."""
    return f"✎ แก้ไขแล้วในบันทึก {key}"


def evidence_copied(*, text: str) -> str:
    """Name of an edit that copies evidence."""
    return f"เก็บหลักฐานของขั้นตอน {text}"


def step_evidence(*, count: int, missing: int) -> str:
    """How much evidence a step names, and how much of it is not there."""
    text = f"หลักฐาน {count}"
    return f"{text} (ไม่พบ {missing})" if missing else text


def copied(*, lines: int, is_table: bool) -> str:
    """What was copied."""
    if is_table:
        return f"คัดลอก {lines} แถวแล้ว วางใน Excel หรือ Word ได้เป็นตาราง"
    return f"คัดลอก {lines} บรรทัดแล้ว"


def range_summed(*, count: int, total: str, mean: str, left_out: int) -> str:
    """The scores of one level that are selected, and how many others are."""
    told = f"เลือกไว้ {count} คะแนน · รวม {total} · เฉลี่ย {mean}"
    return told + (f" · ไม่นับอีก {left_out} คะแนนของระดับอื่น" if left_out else "")


def range_cleared(*, count: int) -> str:
    """Name of an edit that clears scores."""
    return f"ล้าง {count} คะแนน"


def range_filled(*, count: int, over: int) -> str:
    """Name of an edit that fills scores downwards, some over others."""
    return f"เติมลง {count} คะแนน" + (f" ทับคะแนนเดิม {over} ช่อง" if over else "")


BLANK_ABOVE = "ช่องบนยังว่าง จึงไม่มีคะแนนให้เติมลง"


def announced_changed(*, codes: Sequence[str]) -> str:
    """Announced scores are among those that an edit of many changes."""
    return f"รวมคะแนนที่ประกาศ {len(codes)} แถว ซึ่งไม่ใช่คะแนนรายข้อ: {' '.join(codes)}"


def list_heading(
    *, grouping: str, order: str, filtered: str, shown: int, total: int, marked: int
) -> str:
    """How the list of measures is arranged.

    What is marked and what it leaves out comes first, lest it be cut off.
    """
    first = [f"เลือกไว้ {marked}"] if marked else []
    every = f"{total} มาตรการ"
    first.append(f"เฉพาะ {filtered} {shown} จาก {every}" if filtered else every)
    return " · ".join([*first, GROUPINGS[grouping], ORDERS[order]])


def coverage_count(*, failing: int, holes: int) -> str:
    """How many failing items there are, and how many no measure answers."""
    if not failing:
        return "✓ ไม่มีข้อที่ต่ำกว่าเกณฑ์ ในบรรดาข้อที่มีคะแนน"
    if not holes:
        return f"ข้อที่ต่ำกว่าเกณฑ์ {failing} ข้อ · ✓ มีมาตรการรองรับทุกข้อ"
    return f"ข้อที่ต่ำกว่าเกณฑ์ {failing} ข้อ · ✗ ยังไม่มีมาตรการรองรับ {holes} ข้อ"


def step_ticked(*, text: str) -> str:
    """Name of an edit that ticks a step."""
    return f"ทำเครื่องหมายขั้นตอน {text}"


def word_typed(*, word: str) -> str:
    """A word came all at once where letters are commands."""
    return f"“{word}” มาเป็นคำ จึงไม่ทำตามทีละตัวอักษร ถ้าจะค้นหา กด {{app.search}} ก่อน แล้วพิมพ์คำนั้น"


def deleted(*, what: str) -> str:
    """Something was deleted, and how to get it back."""
    return f"{what} แล้ว กด {{app.undo}} เพื่อนำกลับ"


def stored(*, what: str) -> str:
    """What a file gave is in the record, and how to take it out again."""
    return f"{what}แล้ว กด {{app.undo}} เพื่อย้อนกลับ"


def undone(*, what: str) -> str:
    """An edit was taken back."""
    return f"ย้อนกลับ: {what}"


def score_changed(*, kind: str, before: str, after: str) -> str:
    """What a score was and is, behind the name of what was undone."""
    return f" · {kind} {before} → {after}"


def redone(*, what: str) -> str:
    """An undone edit was done again."""
    return f"ทำซ้ำ: {what}"


def problem_at(*, line: int | None, at: str, message: str) -> str:
    """A problem with its place."""
    place = f"บรรทัด {line} " if line else ""
    where = f"[{at}] " if at else ""
    return f"{place}{where}{message}"


def cannot_open(*, name: str) -> str:
    """A record that cannot be opened; the reasons follow."""
    return f"เปิดแฟ้ม {name} ไม่ได้ ไฟล์ไม่ถูกแก้ไข"


def file_has_problems(*, count: int) -> str:
    """A record that was opened, some of whose values cannot be used."""
    return f"แฟ้มนี้มี {count} รายการที่ใช้ไม่ได้ ค่าเดิมยังเก็บไว้ กด F5 เพื่อดูและแก้"


def belongs_to(*, code: str, title: str) -> str:
    """The node above."""
    return f"อยู่ใน {code} {title}"


def weight(*, percent: str) -> str:
    """How much a node weighs in the total."""
    return f"น้ำหนัก {percent}% ของคะแนนรวม"


def instead_of(*, text: str) -> str:
    """A number is being typed in the place of one that was refused."""
    return f"ไม่ได้รับคะแนน “{text}” กำลังพิมพ์ค่าใหม่แทน"


def letter_asked(*, letter: str, label: str) -> str:
    """A letter in a column of scores that is a shortcut elsewhere."""
    return f"“{letter}” ไม่ใช่คะแนน กด Enter เพื่อ {label} หรือ Esc เพื่อยกเลิก"


def half_typed(*, text: str) -> str:
    """A score stands half typed where somebody wants to go on."""
    return f"คะแนน “{text}” ยังพิมพ์ค้างอยู่ กด Enter เพื่อรับ หรือ Esc เพื่อยกเลิก"


def half_typed_at(*, told: str, code: str) -> str:
    """A score that was left half typed, and where."""
    return f"{shown_code(code=code)}: {told}"


LAST_CELL_ASKED = "ช่องนี้เพิ่งรับค่าไป และไม่มีช่องถัดไปแล้ว"


def announced_asked(*, title: str) -> str:
    """The cursor came by walking to a row that is no item."""
    return f"แถวนี้เป็นคะแนนที่ประกาศของ “{title}” ไม่ใช่คะแนนรายข้อ"


def asked_again(*, doubt: str, score: str) -> str:
    """A score may be meant for another place; Enter says that it is meant for this one."""
    return f"{doubt} กด Enter อีกครั้งถ้าจะใส่คะแนน {score} ในช่องนี้ หรือ Esc เพื่อยกเลิก"


def column_meant(*, kind: str, name: str) -> str:
    """What the column under the cursor holds, where that is not the own score."""
    if kind == "reference":
        return f"ช่องนี้: คะแนนอ้างอิง {name}".rstrip()
    return "ช่องนี้: คะแนนของหน่วยงานในปีก่อน" if kind == "previous" else ""


def unconfirmed(*, source: str) -> str:
    """An entry of the framework that no source confirms."""
    return f"ยังไม่ยืนยัน: {source}" if source else "ยังไม่ยืนยัน"


def below_pass_mark(*, gap: str, pass_mark: str, cost: str) -> str:
    """An item that falls short."""
    return f"▼ ต่ำกว่าเกณฑ์ {pass_mark} อยู่ {gap} คะแนน ทำให้คะแนนรวมหายไป {cost}"


def above_pass_mark(*, margin: str, pass_mark: str) -> str:
    """An item that passes."""
    return f"✓ ผ่านเกณฑ์ {pass_mark} เกินมา {margin} คะแนน"


NEAR_MEANT = "≈ ผ่านแล้วแต่ใกล้เกณฑ์ (ไม่ได้แปลว่าประมาณ)"
"""What the sign beside a score that passes by little means."""
SIGNS_MEANT = "▼ ต่ำกว่าเกณฑ์ ≈ ผ่านแต่ใกล้เกณฑ์"


def answered_by(*, measures: str) -> str:
    """The measures that answer an item."""
    return f"มีมาตรการรองรับ: {measures}"


def lies_between(*, low: str, high: str) -> str:
    """A node that cannot be computed yet."""
    return f"คะแนนด้านล่างยังไม่ครบ จะอยู่ระหว่าง {low} ถึง {high}"


def computed_from_below(*, score: str) -> str:
    """A node's computed figure."""
    return f"คำนวณจากคะแนนด้านล่างได้ {score}"


def typed_differs(*, points: str) -> str:
    """A typed figure that is not the computed one."""
    return f"≠ ตัวเลขที่กรอกต่างจากที่คำนวณ {points} คะแนน โปรดตรวจกับประกาศผล"


def level_line(*, computed: str | None, possible: Sequence[str], declared: str) -> str:
    """The level, computed or possible, and what was declared."""
    if computed:
        text = f"ระดับ {computed}"
    elif len(possible) == 1:
        text = f"ระดับต้องเป็น {possible[0]}"
    else:
        text = f"ระดับที่ยังเป็นไปได้: {', '.join(possible)}"
    return f"{text} (แจ้งไว้ {declared})" if declared and declared != computed else text


def issue_entry(*, code: str, title: str) -> str:
    """An issue in the list."""
    return title if code == "total" else f"{code} {title}"


def issue_counts(*, below: int, near: int, missing: int, has_narrative: bool | None) -> str:
    """How an issue stands, under its title; None where it has no narrative to write."""
    parts = []
    if below:
        parts.append(f"▼ {below} ข้อ")
    if near:
        parts.append(f"≈ {near} ข้อ")
    if missing:
        parts.append(f"ไม่มีคะแนน {missing} ข้อ")
    if not parts:
        parts.append("✓ ผ่านทุกข้อ")
    if has_narrative is not None:
        parts.append("มีบทวิเคราะห์" if has_narrative else "ไม่มีบทวิเคราะห์")
    return " · ".join(parts)


NOTHING_NEW = "ทุกค่าที่วางมีในแฟ้มแล้ว จึงไม่มีสิ่งใดเปลี่ยน"
"""A paste of several columns that says what stands there already."""
HAPPENED_SIGNS = ("✎", "▣", "!")
"""Behind a measure's title: entries of its log, evidence, obstacles."""


def happened(*, entries: int, evidence: int, obstacles: int) -> str:
    """What a measure's log and steps hold; empty where they hold nothing."""
    counts = (("บันทึก", entries), ("หลักฐาน", evidence), ("ปัญหาอุปสรรค", obstacles))
    signed = zip(HAPPENED_SIGNS, counts, strict=True)
    return " · ".join(f"{sign} {name} {count}" for sign, (name, count) in signed if count)


def step_result(*, result: str) -> str:
    """What came of a step."""
    return f"→ {result}"


def step_obstacle(*, obstacle: str) -> str:
    """What stood in the way of a step."""
    return f"! {obstacle}"


def step_entries(*, count: int) -> str:
    """How many entries of the log are about a step."""
    return f"บันทึก {count}"


def measure_count(*, done: int, total: int) -> str:
    """Steps done of all."""
    return f"{done}/{total} ขั้น"


def measure_days(*, late_days: int) -> str:
    """How late a measure is."""
    return f"เลยมา {late_days} วัน" if late_days else ""


def baht(*, planned: Decimal | None, spent: Decimal | None) -> str:
    """Budget planned and spent."""
    budget, paid = (NONE if it is None else f"{it:,.2f}" for it in (planned, spent))
    return f"งบประมาณ {budget} บาท จ่ายจริง {paid} บาท"


def read_as(*, shown: str) -> str:
    """How what was typed in a form is understood."""
    return f"คือ {shown}"


def issue_must_be(*, known: str) -> str:
    """An issue's number that is not there."""
    return f"ไม่มีประเด็นนี้ โปรดใส่เลขประเด็น {known}"


def unknown_units(*, units: Sequence[str], known: Sequence[str]) -> str:
    """Units that the record does not name."""
    named = " ".join(f"“{unit}”" for unit in units)
    there = ", ".join((*known, "ทุกสำนัก/กอง"))
    return f"แฟ้มนี้ยังไม่มีหน่วย {named} ที่มีคือ {there} ถ้าเป็นหน่วยใหม่จริง กด Ctrl+S อีกครั้งเพื่อเพิ่ม"


def not_among_known(*, text: str, near: Sequence[str]) -> str:
    """A text that is none of the answers that are known."""
    like = f" เช่น {', '.join(near)}" if near else ""
    return f"“{text}” ไม่อยู่ในรายการ (กด ↓ ดู{like}) ถ้าถูกต้องแล้ว กด Ctrl+S อีกครั้ง"


def kind_for_district(*, text: str) -> str:
    """The kind of an agency in the place of the district's name."""
    return f"“{text}” เป็นชื่อหรือประเภทหน่วยงาน ช่องนี้คือชื่ออำเภอ เช่น เซกา ถ้าถูกต้องแล้ว กด Ctrl+S อีกครั้ง"


DONE_IN_THE_FUTURE = "วันที่ทำเสร็จต้องไม่เกินวันนี้ ถ้ายังไม่ได้ทำ โปรดเว้นว่าง"
"""A step that is said to have been done on a day that has not come."""
COUNT_EXPECTED = "จำนวนคนไม่ถูกต้อง โปรดใส่จำนวนเต็ม เช่น 35"
"""A number of people that is no number."""


def unknown_framework(*, known: str) -> str:
    """A framework that is not to be had, and the key that makes one."""
    return (
        f"ไม่พบเกณฑ์การประเมินนี้ โปรดเลือกจาก {known} "
        "หรือกด Esc แล้วกด {records.draft_year} ในรายการแฟ้มเพื่อทำเกณฑ์ปีใหม่จากตาราง"
    )


def lines_joined(*, count: int, read: str) -> str:
    """Several lines were pasted into a field of one line; ``read`` is what that will be."""
    if read:
        return f"วางมา {count} บรรทัด เมื่อบันทึกจะเป็น {read} โปรดตรวจก่อนบันทึก"
    return f"วางมา {count} บรรทัด รวมเป็นบรรทัดเดียวแล้ว โปรดตรวจก่อนบันทึก"


def line_too_long(*, characters: int, most: int) -> str:
    """A text that is too long for a field of one line; nothing of it was put in."""
    return (
        f"ไม่ได้ใส่ เพราะจะยาว {characters:,} ตัวอักษร "
        f"ช่องนี้รับได้ไม่เกิน {most:,} ตัวอักษร โปรดวางเฉพาะส่วนที่ต้องการ"
    )


def step_meant(*, text: str, due: str) -> str:
    """How the text of a step that says when it is due is understood."""
    return f"{text} (กำหนดเสร็จ {due})"


def steps_meant(*, count: int) -> str:
    """How a text that lists steps is understood."""
    return f"{count} ขั้นตอน"


def form_unsaved(*, title: str) -> str:
    """A form was being filled in when the program was to be left."""
    return f"แบบฟอร์ม “{title}” ยังไม่บันทึก เปิดอีกครั้งจะพบข้อความที่พิมพ์ค้างไว้"


def saved_but(*, waiting: str) -> str:
    """Everything that was accepted is saved, and this was not accepted."""
    return f"ที่รับค่าแล้วบันทึกครบ แต่ค่านี้ยังไม่บันทึก · {waiting}"


def refused_on_leaving(*, reason: str) -> str:
    """What is half typed cannot be taken; leaving again throws it away."""
    return f"{reason} (กด {{app.quit}} อีกครั้งเพื่อออกโดยไม่บันทึกสิ่งนี้)"


def period_kept_within(*, start: str, end: str) -> str:
    """A step that is due outside its measure's period."""
    return f"กำหนดเสร็จต้องอยู่ในช่วงของมาตรการ ({start} – {end}) โปรดแก้วันที่"


def paste_title(*, codes: Sequence[str], kind: str, over: int) -> str:
    """What a paste would do to these rows, and how many scores that stand there become others."""
    first, last = (shown_code(code=codes[at]) for at in (0, -1))
    rows = f"ที่ {first}" if len(codes) == 1 else f"ตั้งแต่ {first} ถึง {last}"
    told = f"อ่านได้ {len(codes)} ข้อ จะใส่ในช่อง {_KINDS[kind]} {rows}"
    return f"{told} · แทนค่าเดิม {over} ค่า" if over else told


def paste_beside(*, counts: Mapping[str, int], is_taken: bool) -> str:
    """What a table has for other kinds of scores, and whether it is taken too."""
    columns = " และ ".join(f"{_KINDS[kind]} {count} ข้อ" for kind, count in counts.items())
    if is_taken:
        return f"ใส่ช่องอื่นของตารางด้วย: {columns} (กด i ถ้าไม่ใส่)"
    return f"ตารางยังมี{columns} จะไม่ใส่ (กด i ถ้าจะใส่ด้วย)"


def announced_into_items(*, codes: Sequence[str]) -> str:
    """What was copied has announced scores, and is put into items."""
    return f"ที่คัดลอกมามีคะแนนที่ประกาศของ {' '.join(codes)} ด้วย ซึ่งจะลงในช่องคะแนนรายข้อ"


def paste_problems(*, count: int, has_table: bool) -> str:
    """Heading of what deserves a look; what is put in stands in the table, where there is one."""
    return f"โปรดตรวจ {count} เรื่อง" + (" (จะใส่เฉพาะที่อยู่ในตารางด้านล่าง)" if has_table else "")


def unread_row(*, line: int, text: str) -> str:
    """A row of a table that was not taken."""
    return f"   บรรทัด {line}: {text}"


def more_values_than_rows(*, extra: int) -> str:
    """A pasted column that is longer than the rows below the cursor."""
    return f"มีค่าเกินจำนวนแถวที่เหลืออยู่ {extra} ค่า ส่วนที่เกินจะไม่ถูกใส่"


HOLE_SIGN = "✗"
HOLE = f"{HOLE_SIGN} ไม่มี"
UNANSWERED_ENTER = "✗ ยังไม่มีมาตรการรองรับ กด Enter เพื่อเพิ่ม"


def narrative_length(*, words: int, letters: int) -> str:
    """How long a narrative is."""
    return f"{words:,} คำ {letters:,} ตัวอักษร" if letters else ""


def narrative_of(*, code: str, title: str, about: Sequence[str]) -> str:
    """Heading over a narrative: whose it is, what there is to say of it, then the whole title."""
    titles = [title] if code != "total" else []
    return " · ".join([f"บทวิเคราะห์{analysed(code)}", *filter(None, about), *titles])


def kind_shown(*, kind: str, name: str) -> str:
    """Which scores the gap review holds against the pass mark."""
    return f"{_KINDS[kind]} {name}".rstrip() if kind == "reference" else _KINDS[kind]


def folder_heading(*, folder: object, count: int) -> str:
    """The workspace and how many records it holds."""
    return f"โฟลเดอร์ {folder} · {count} แฟ้ม"


def folder_being_read(*, folder: object, percent: int) -> str:
    """The workspace while the agencies' names are being read."""
    return f"โฟลเดอร์ {folder} · กำลังอ่านชื่อหน่วยงาน {percent}%"


def framework_offered(*, year: int, items: int) -> str:
    """A year that can be begun, behind the name of its framework."""
    return f"ปีงบประมาณ {year} · {items} ข้อ"


def default_file_name(*, framework: str) -> str:
    """A name for a new record; not the framework's own, which may stand beside it."""
    return f"คะแนน-{framework.rpartition('-')[2]}.toml"


BAD_FILE_NAME = (
    'ชื่อไฟล์ใช้ไม่ได้ โปรดใส่ชื่อที่ไม่มีเครื่องหมาย / \\ : * ? " < > | ไม่ขึ้นต้นหรือลงท้ายด้วยจุด '
    "และไม่ใช่ชื่อที่ Windows สงวนไว้ เช่น con"
)
"""A file name that is empty or a path."""


def file_is_there(*, name: str) -> str:
    """A file of that name exists."""
    return f"มีไฟล์ {name} อยู่แล้ว โปรดใช้ชื่ออื่น"


PASTE_BEING_READ = "กำลังอ่านข้อความที่วาง"


def being_read(*, name: str) -> str:
    """A file is being read."""
    return f"กำลังอ่าน {name}"


def waited(*, seconds: int) -> str:
    """How long something takes already."""
    return f"{'█' * (seconds % 20)}{'░' * (20 - seconds % 20)} {seconds} วินาที"


_ANSWERS_TOLD = 6
"""So many of the known answers of a field the help names."""


def field_explained(*, label: str, hint: str, answers: Sequence[str]) -> str:
    """A field of a form, in the help."""
    parts = [label, hint]
    if answers:
        further = f" … รวม {len(answers)}" if len(answers) > _ANSWERS_TOLD else ""
        parts.append(f"เลือกได้: {', '.join(answers[:_ANSWERS_TOLD])}{further}")
    return " — ".join(part for part in parts if part)


def changed_outside_title(*, name: str) -> str:
    """Question: which of two versions to keep."""
    return f"{name} ถูกแก้จากที่อื่นหลังจากเปิดไว้"


CHANGED_OUTSIDE_EXPLAINED = "ฉบับที่ไม่ได้เลือกจะถูกเก็บไว้ในโฟลเดอร์ .history ข้างแฟ้มนี้ ไม่มีสิ่งใดหายไป"


def rows_found(*, count: int) -> str:
    """How many rows of a list were found, and the keys that walk them."""
    return f"พบ {count} แถว · n ถัดไป · N ก่อนหน้า · Esc จบการค้นหา"


def window_too_small(*, cells: int, lines: int) -> str:
    """The window has less room than the screens need."""
    return f"โปรดขยายหน้าต่างเป็น {cells}×{lines} ขึ้นไป"


def nothing_edited_here(*, cells: int, lines: int) -> str:
    """A key that edits was pressed in a window that has less room than the screens need."""
    return f"{window_too_small(cells=cells, lines=lines)} จึงจะพิมพ์หรือแก้ได้ ตอนนี้ดูได้อย่างเดียว"


def no_measures(*, holes: int, has_scores: bool) -> str:
    """What to do where there is no measure yet, with the keys of it."""
    told = [
        "ยังไม่มีมาตรการ เริ่มได้หลายทาง:",
        "",
        "{measures.add_measure}  เพิ่มมาตรการเอง",
        "{measures.open_table}  นำเข้าจากไฟล์ Word หรือ Excel หรือวางตารางที่คัดลอกมา",
    ]
    if holes:
        told.append(f"{{app.gaps}}  เลือกจากข้อที่ต่ำกว่าเกณฑ์ {holes} ข้อ แล้วกด Enter เพิ่มมาตรการให้ข้อนั้น")
    if not has_scores:
        told.append("{app.scores}  กรอกคะแนนก่อน โปรแกรมจะบอกว่าข้อใดต้องมีมาตรการ")
    return "\n".join(told)
