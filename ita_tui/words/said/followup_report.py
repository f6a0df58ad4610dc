"""The words of the follow-up report."""

from ita_tui.words.said.documents import fact
from ita_tui.words.said.fields import printed_label
from ita_tui.words.said.screens import STATE_NAMES

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
DONE = "ทำแล้ว"
OPEN = "ยังไม่ทำ"
LATE = "เลยกำหนด"
PERCENT = "ร้อยละที่ทำแล้ว"
ALL = "รวม"
WITHOUT_OWNER = "ไม่ระบุผู้รับผิดชอบ"
COUNTED_ONCE = (
    "ขั้นตอนที่หลายหน่วยรับผิดชอบนับในทุกหน่วยนั้น แถวรวมนับแต่ละขั้นตอนครั้งเดียว และเลยกำหนดเป็นส่วนหนึ่งของยังไม่ทำ"
)
STATE = "สถานะ"
OWNERS = "ผู้รับผิดชอบ"
NO_STEPS = "ยังไม่มีขั้นตอน"
REPORTER = "ผู้รายงาน"
WITHOUT_ISSUE = "มาตรการที่ไม่อยู่ในประเด็นใด"

_STEP_STATES = {
    "open": "ยังไม่ทำ",
    "due-soon": "ยังไม่ทำ\n(ใกล้ครบกำหนด)",
    "late": "ยังไม่ทำ\n(เลยกำหนด {late_days} วัน)",
    "done": "ทำแล้ว",
    "done-late": "ทำแล้ว\n(ช้า {late_days} วัน)",
}


_DETAILS = {"unit": "หน่วย: {}", "participants": "ผู้เข้าร่วม: {} คน"}
"""What an entry of the log says in a line, where it is said otherwise than by its label."""


def step_state(*, state: str, late_days: str) -> str:
    """Whether a step was done; on a line of its own by how many days it was late."""
    return _STEP_STATES[state].format(late_days=late_days)


def as_of(*, day: str) -> str:
    """The day the report speaks of."""
    return f"ข้อมูล ณ วันที่ {day}"


def year_and_round(*, year: str, round_name: str) -> str:
    """The fiscal year of the measures, and the round where there is one."""
    return f"ประจำปีงบประมาณ พ.ศ. {year}" + (f" {round_name}" if round_name else "")


def summary(
    *, agency: str, day: str, measures: str, measures_done: str, steps: str, steps_done: str
) -> str:
    """How far all measures together have come."""
    return (
        f"ณ วันที่ {day} {agency}มีมาตรการที่ต้องดำเนินการ {measures} มาตรการ {steps} ขั้นตอน "
        f"ทำครบแล้ว {measures_done} มาตรการ และทำแล้ว {steps_done} ขั้นตอน"
    )


def states(*, counted: tuple[tuple[str, str], ...]) -> str:
    """How many measures are in each state; (state, number) each."""
    parts = [f"{STATE_NAMES[state]} {number} มาตรการ" for state, number in counted]
    return f"แยกตามสถานะ: {' '.join(parts)}"


def late(*, days: str) -> str:
    """By how many days something is late."""
    return f"เลยมา {days} วัน"


def progress(*, state: str, done: str, total: str) -> str:
    """The state of a measure with its steps."""
    return f"{state} (ทำแล้ว {done} จาก {total} ขั้นตอน)"


def entry(*, day: str, step: str, text: str) -> str:
    """One entry of the log; ``step`` is empty where it is about the whole measure."""
    about = f" (ขั้นตอนที่ {step})" if step else ""
    return f"{day}{about} {text}".strip()


def detail(*, key: str, value: str) -> str:
    """One further thing that an entry of the log says, by its key in the record."""
    other = _DETAILS.get(key)
    return other.format(value) if other else fact(name=printed_label("log", key), value=value)


UNDATED = "ไม่ระบุวันที่"
"""An entry without a day."""
