"""The words of the follow-up report."""

from ita_tui.words.said.documents import listed

NAME = "รายงานผล"
"""The document as people call it."""
LONG_NAME = "รายงานผลการดำเนินการ"
"""The document as the help of the command has it."""
TITLE = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
ROUNDS = {6: "รอบ 6 เดือน", 12: "รอบ 12 เดือน"}
"""What a round of follow-up is called, by its months."""
SUMMARY = "สรุปผลการดำเนินการ"
BY_UNIT = "ผลการดำเนินการแยกตามหน่วย"
BY_MEASURE = "ผลการดำเนินการรายมาตรการ"
UNIT = "หน่วย"
STEPS = "ขั้นตอนทั้งหมด"
OUTCOMES = {
    "done": "ดำเนินการแล้วเสร็จ",
    "in-progress": "อยู่ระหว่างดำเนินการ",
    "not-begun": "ยังไม่ได้ดำเนินการ",
    "missed": "ไม่แล้วเสร็จตามกำหนด",
}
"""What came of a step or a measure."""
PERCENT = "ร้อยละที่\nแล้วเสร็จ"
ALL = "รวม"
WITHOUT_OWNER = "ไม่ระบุผู้รับผิดชอบ"
COUNTED_ONCE = "ขั้นตอนที่หลายหน่วยรับผิดชอบนับในทุกหน่วยนั้น แถวรวมนับแต่ละขั้นตอนครั้งเดียว"
BUDGET = "งบประมาณและการใช้จ่าย"
PLANNED = "งบประมาณตามแผน (บาท)"
SPENT = "จ่ายจริง (บาท)"
LEFT = "คงเหลือ (บาท)"
PERCENT_SPENT = "ร้อยละที่จ่าย"
LATE = "ขั้นตอนที่ล่าช้ากว่ากำหนด"
NOTHING_LATE = "ไม่มีขั้นตอนที่ล่าช้ากว่ากำหนด"
OBSTACLES = "ปัญหาอุปสรรค"
UNFINISHED = "ปัญหาอุปสรรคของมาตรการที่ยังไม่แล้วเสร็จ และการดำเนินการต่อไป"
NO_OBSTACLE = "ไม่ได้บันทึกปัญหาอุปสรรคไว้"
STEPS_TO_SET = "กำหนดขั้นตอนการดำเนินงาน ผู้รับผิดชอบ และกำหนดแล้วเสร็จ"
"""What comes next where a measure has no steps."""
SILENT_ROUNDS = "รอบที่ไม่มีบันทึกการดำเนินงาน"
"""The rounds of a recurring measure of which nothing is known."""
NUMBER = "ที่"
DUE = "กำหนดแล้วเสร็จ"
STATE = "สถานะ"
OWNERS = "ผู้รับผิดชอบ"
LATE_TITLES = (NUMBER, "มาตรการและขั้นตอน", OWNERS, DUE, "วันที่แล้วเสร็จ", "ล่าช้า (วัน)")
UNFINISHED_TITLES = (NUMBER, "มาตรการ", OBSTACLES, "การดำเนินการต่อไป")
JUST_DUE = "ครบกำหนด"
"""In place of the days of a step that was due on the very day of the report."""
NO_STEPS = "ยังไม่ได้กำหนดขั้นตอน"
WITHOUT_ISSUE = "มาตรการที่ไม่อยู่ในประเด็นใด"
STEP_TITLES = (NUMBER, "ขั้นตอน/วิธีการปฏิบัติ", STATE)
TOLD = {"result": "ผลการดำเนินงาน", "evidence": "เอกสารแนบ", "obstacle": OBSTACLES}
"""What was written down of a step."""
OTHERWISE = "การดำเนินงานอื่นของมาตรการนี้"
CLOSING = "การดำเนินการต่อไปและการรับรองรายงาน"
EFFECTS = "ผลของมาตรการต่อคะแนนของปีถัดไป"
ALL_DONE = "ดำเนินการแล้วเสร็จครบทุกขั้นตอน"
NOTHING_PLANNED = "ยังไม่มีมาตรการที่ต้องดำเนินการ"
NOTHING_ATTACHED = "รายงานนี้ไม่มีเอกสารแนบ เพราะยังไม่ได้บันทึกหลักฐานไว้"
SIGNERS = ("ผู้รายงาน", "ผู้ตรวจสอบ", "ผู้รับรองรายงาน")
ANNEX = "ภาคผนวก รายการเอกสารแนบ"
PICTURES = "ภาพประกอบ"
"""The pictures among the evidence."""
ANNEX_TITLES = ("เอกสารแนบ", "ใช้ประกอบ", "ชื่อเอกสารหรือลิงก์")


def picture(*, number: str, name: str) -> str:
    """What stands below a picture."""
    return f"เอกสารแนบ {number}: {name}"


def step_state(*, state: str, due: str, day: str, late_days: str) -> str:
    """What came of a step, its last day, the day it was done, and by how many days it was late."""
    late = f" ({'ช้า' if day else 'เกิน'} {late_days} วัน)" if late_days else ""
    lines = [f"กำหนด {due}{late}"] if due else []
    return "\n".join((*lines, f"{OUTCOMES[state]} {day}".rstrip()))


def as_of(*, day: str) -> str:
    """The day the report speaks of."""
    return f"ข้อมูล ณ วันที่ {day}"


def year_and_round(*, year: str, round_name: str) -> str:
    """The fiscal year of the measures, and the round where there is one."""
    return f"ประจำปีงบประมาณ พ.ศ. {year}" + (f" {round_name}" if round_name else "")


def summary(
    *, agency: str, day: str, measures: str, steps: str, steps_done: str, percent: str
) -> str:
    """How far all steps together have come; no ``steps`` where none are planned."""
    told = f"ณ วันที่ {day} {agency}มีมาตรการที่ต้องดำเนินการ {measures} มาตรการ"
    if not steps:
        return f"{told} {NO_STEPS}"
    return (
        f"{told} {steps} ขั้นตอน ดำเนินการแล้วเสร็จ {steps_done} จาก {steps} ขั้นตอน คิดเป็นร้อยละ {percent}"
    )


def outcomes(*, counted: tuple[tuple[str, str], ...]) -> str:
    """How many measures came to what; (outcome, number) each."""
    parts = [f"{OUTCOMES[outcome]} {number} มาตรการ" for outcome, number in counted]
    return f"เมื่อพิจารณาเป็นรายมาตรการ {listed(tuple(parts))}"


def late_steps(*, missed: str, done: str) -> str:
    """How many steps were not done by their last day, and how many after it; empty for none."""
    told = (
        f"ขั้นตอนที่ไม่แล้วเสร็จตามกำหนดมี {missed} ขั้นตอน" if missed else "",
        f"ขั้นตอนที่แล้วเสร็จหลังกำหนดมี {done} ขั้นตอน" if done else "",
    )
    return f"{listed(tuple(filter(None, told)))} ตามรายการในหัวข้อ{LATE}"


def spent_by(*, day: str) -> str:
    """Money as the record told of it on a day: it does not say when what was spent."""
    return f"จ่ายจริงที่บันทึก ณ {day} (บาท)"


def progress(*, state: str, done: str, total: str) -> str:
    """What came of a measure, and how many of its steps are done; an empty total for none."""
    return f"{state} (แล้วเสร็จ {done} จาก {total} ขั้นตอน)" if total else state


def of_step(*, number: str, text: str) -> str:
    """What is said of one step."""
    return f"ขั้นตอนที่ {number}: {text}"


def undated(*, steps: str) -> str:
    """How many steps have no last day, so that nobody can say whether they are late."""
    return f"ขั้นตอนที่ยังไม่มีกำหนดแล้วเสร็จมี {steps} ขั้นตอน จึงยังบอกไม่ได้ว่าล่าช้าหรือไม่"


def numbered_from(numbers: tuple[str, ...]) -> str:
    """Numbers in order; of three and more without a gap the first and the last."""
    first, last = (int(one.replace(",", "")) for one in (numbers[0], numbers[-1]))
    if len(numbers) > 2 and last - first == len(numbers) - 1:
        return f"{numbers[0]} ถึง {numbers[-1]}"
    return listed(numbers)


def next_step(
    *, number: str, text: str, due: str, is_missed: bool, is_over: bool, others: tuple[str, ...]
) -> str:
    """The step that comes next, and the numbers of the others.

    Its last day may be over on the day that the report speaks of, or on the day that it is made.
    """
    step = f"ดำเนินการขั้นตอนที่ {number} {text}"
    since = " ก่อนวันจัดทำรายงาน" if is_over else ""
    if is_missed:
        told = f"เร่ง{step} ซึ่งครบกำหนดแล้วเมื่อ {due} ให้แล้วเสร็จ"
    else:
        told = f"{step} (กำหนดแล้วเสร็จ {due}{since})" if due else step
    return f"{told} และดำเนินการขั้นตอนที่ {numbered_from(others)}" if others else told


def left(*, measures: tuple[str, ...], steps: str) -> str:
    """What is still to be done; no ``steps`` where none of it has any."""
    told = f"มาตรการที่ยังต้องดำเนินการต่อ ได้แก่ มาตรการที่ {numbered_from(measures)}"
    return f"{told} รวม {steps} ขั้นตอน" if steps else told


def attached(*, count: str, absent: str) -> str:
    """How much evidence is listed, and of how much of it there is no file; empty for none."""
    but = f" ซึ่งยังไม่พบไฟล์ {absent} รายการ" if absent else ""
    return f"รายงานนี้มีเอกสารแนบ {count} รายการ ตามภาคผนวก{but}"


def absent(*, name: str) -> str:
    """A piece of evidence whose file is not where the record says."""
    return f"{name} – ไม่พบไฟล์"


def nothing_told(*, names: tuple[str, ...]) -> str:
    """What nobody wrote down of any step."""
    return f"ยังไม่ได้บันทึก{listed(names)}ของขั้นตอนใด"


def entry(*, day: str, text: str, place: str, unit: str, people: str) -> str:
    """One entry of the log as a sentence; whatever is not known is left out."""
    parts = (
        day,
        text,
        f"ณ {place}" if place else "",
        f"โดย{unit}" if unit else "",
        f"ผู้เข้าร่วม {people} คน" if people else "",
    )
    return " ".join(part for part in parts if part)


def of_whole(*, text: str, attached: str, obstacle: str) -> str:
    """What was done of a whole measure; numbers of what is attached, empty for none."""
    parts = (
        text,
        f"({TOLD['evidence']} {attached})" if attached else "",
        f"{OBSTACLES}: {obstacle}" if obstacle else "",
    )
    return " ".join(part for part in parts if part)


def on_day(*, day: str, text: str) -> str:
    """What was said on a day; empty where nobody knows on which, or where it stands beside."""
    return f"{day} {text}".lstrip()


def now_called(*, item: str, later: str, year: str) -> str:
    """What a measure answers, which has another code in the year of the later scores."""
    return f"{item}\nในปี {year} คือ{_node(later)}"


def measured_above(*, item: str, score: str, above: str, later: str, year: str) -> str:
    """What a measure answers, its own score, and what is compared in its place."""
    name = _node(above) if above == later else f"{_node(above)} (ปี {year} คือ{_node(later)})"
    return f"{item} ได้ {score}\nข้อนี้ไม่มีในปี {year} จึงเทียบด้วย{name}"


def _node(code: str) -> str:
    if not code[:1].isdigit():
        return f"ข้อ {code}"
    return f"ตัวชี้วัด{'ย่อย' if '.' in code else ''}ที่ {code}"


def used_by(*, measure: str, step: str) -> str:
    """What a piece of evidence shows."""
    return f"มาตรการที่ {measure}" + (f" ขั้นตอนที่ {step}" if step else "")


def in_folder(*, name: str, folder: str) -> str:
    """Where a file lies beside the record."""
    return f"{name} (โฟลเดอร์ {folder})" if folder else name
