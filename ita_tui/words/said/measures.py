"""What the command line says of measures and their log."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ita_tui.words.said.records import quoted
from ita_tui.words.said.screens import STATES

BY = "จัดกลุ่ม: issue ตามประเด็น, owner ตามผู้รับผิดชอบ, state ตามสถานะ (ปกติ issue)"
ONLY_LATE = "เฉพาะมาตรการที่เลยกำหนด"
ONLY_OWNER = "เฉพาะมาตรการที่หน่วยนี้รับผิดชอบทั้งหมดหรือบางขั้นตอน"
ON = "ดูสถานะ ณ วันที่นี้ เช่น '22 ต.ค. 67' หรือ 2024-10-22 (ปกติคือวันนี้)"
STATE_RULES = """\
สถานะคิดจากขั้นตอน บันทึกการดำเนินงาน และวันที่ โดยใช้ข้อแรกที่ตรง:
  เสร็จแล้ว: มีขั้นตอน และทำครบทุกขั้นตอน
  เลยกำหนด: วันสิ้นสุด หรือกำหนดเสร็จของขั้นตอนที่ยังไม่ทำ ผ่านไปแล้ว
  ไม่มีกำหนดเวลา: ไม่ได้ระบุทั้งวันเริ่มและวันสิ้นสุด
  ใกล้ครบกำหนด: ถึงวันเริ่มหรือลงมือแล้ว และเหลือไม่เกิน 30 วัน
    (มาตรการที่สั้น: หนึ่งในสามสุดท้ายของระยะเวลา)
  ยังไม่เริ่ม: ยังไม่มีขั้นตอนที่ทำแล้วและยังไม่มีบันทึกการดำเนินงาน
  กำลังทำ: ลงมือแล้วและยังมีเวลา
ความคืบหน้าคือร้อยละของขั้นตอนที่ทำแล้ว จำนวนวันที่เลยนับจากกำหนดแรกที่พลาด
กำหนดถัดไปคือกำหนดแรกของขั้นตอนที่ยังไม่ทำ ถ้าไม่มี ใช้วันสิ้นสุด
ความถี่ (ทุกเดือน ทุกไตรมาส) ไม่มีผลต่อสถานะ รอบที่ต้องติดตามให้ใส่เป็นขั้นตอนที่มีกำหนดเสร็จ"""

LOG_MEASURE = "รหัสมาตรการ หรือ มาตรการ/ขั้นตอน เช่น m1 หรือ m1/s2"
LOG_ON = "วันที่ทำ เช่น '22 ต.ค. 67' หรือ 2024-10-22 (ปกติคือวันนี้)"
LOG_EVIDENCE = "ไฟล์หรือลิงก์ที่เป็นหลักฐาน ใส่ซ้ำได้หลายครั้ง"
LOG_COPY = "คัดลอกไฟล์หลักฐานไว้ในโฟลเดอร์หลักฐานข้างแฟ้ม"
LOG_DONE = "ทำเครื่องหมายว่าขั้นตอนนี้เสร็จแล้ว"
LOG_CORRECTS = "แก้บันทึกเดิม เช่น l3 ด้วยรายการใหม่ ส่วนที่ไม่ได้ระบุคงตามเดิม บันทึกเดิมยังเก็บไว้"

GROUP = "กลุ่ม"
KEY = "รหัส"
TITLE = "มาตรการ"
OWNERS = "ผู้รับผิดชอบ"
PERIOD = "ระยะเวลา"
STATE = "สถานะ"
PROGRESS = "ความคืบหน้า"
STEPS = "ขั้นตอน"
LATE_DAYS = "เลย (วัน)"
NEXT_DUE = "กำหนดถัดไป"
NONE = "–"
WITHOUT_ISSUE = "ไม่อยู่ในประเด็นใด"
WITHOUT_OWNER = "ไม่มีผู้รับผิดชอบ"
STEP_STATES = {
    "open": "ยังไม่ทำ",
    "due-soon": "ใกล้ครบกำหนด",
    "late": "เลยกำหนด",
    "done": "ทำแล้ว",
    "done-late": "ทำแล้ว (ช้า)",
}

_MOST_NAMED = 20


def listed(names: Iterable[str]) -> str:
    """Names one after another; of many, the first."""
    found = tuple(names)
    shown = " ".join(found[:_MOST_NAMED])
    return f"{shown} …" if len(found) > _MOST_NAMED else shown or "(ยังไม่มี)"


# Lists.


def heading(*, agency: str, year: int, day: str) -> str:
    """Over the list: whose measures, of which fiscal year, seen on which day."""
    return f"{agency or 'ไม่ระบุหน่วยงาน'} มาตรการปีงบประมาณ พ.ศ. {year} ณ วันที่ {day}"


def state(*, state: str, late_days: int) -> str:
    """How a measure stands, with its sign, and how many days it is late."""
    return f"{STATES[state]} {late_days} วัน" if late_days else STATES[state]


def counted(*, total: int, states: Sequence[tuple[str, int]]) -> str:
    """How many measures are shown, and how many are in each state."""
    parts = [f"{STATES[state]} {count}" for state, count in states]
    return " · ".join([f"{total} มาตรการ", *parts])


NOTHING_TO_SHOW = "ไม่มีมาตรการที่ตรงกับที่ขอดู"
"""No measure is left."""


# The log.


def logged(*, key: str, place: str, day: str, text: str) -> str:
    """An entry was written."""
    return f"บันทึก {key} ของ {place} วันที่ {day} แล้ว: {text}"


def logged_instead(*, key: str, corrects: str) -> str:
    """An entry stands for an earlier one."""
    return f"{key} ใช้แทน {corrects} ({corrects} ยังเก็บไว้)"


def step_done(*, step: str, day: str) -> str:
    """A step was marked as done."""
    return f"ขั้นตอน {step} ทำเสร็จเมื่อ {day}"


def detail(*, label: str, value: object) -> str:
    """One further thing that was written."""
    return f"{label}: {value}"


def saved(*, path: Path) -> str:
    """The record is on disk."""
    return f"บันทึกลง {path} แล้ว"


def unknown_measure(*, name: str, known: Iterable[str]) -> str:
    """A measure that the record does not have."""
    return f"ไม่มีมาตรการ {quoted(name)} ในแฟ้มนี้ ที่มีคือ {listed(known)} โปรดแก้รหัส ยังไม่ได้บันทึกสิ่งใด"


def unknown_step(*, name: str, measure: str, known: Iterable[str]) -> str:
    """A step that the measure does not have."""
    return (
        f"มาตรการ {measure} ไม่มีขั้นตอน {quoted(name)} ที่มีคือ {listed(known)} โปรดแก้รหัส ยังไม่ได้บันทึกสิ่งใด"
    )


def unknown_entry(*, name: str, measure: str, known: Iterable[str]) -> str:
    """A log entry that the measure does not have."""
    return f"มาตรการ {measure} ไม่มีบันทึก {quoted(name)} ที่มีคือ {listed(known)} โปรดแก้รหัส ยังไม่ได้บันทึกสิ่งใด"


def unknown_unit_asked(*, name: str, known: Iterable[str]) -> str:
    """A unit that the record does not name."""
    return f"ไม่มีหน่วย {quoted(name)} ในแฟ้มนี้ ที่มีคือ {listed(known)} โปรดแก้ชื่อ"


def already_corrected(*, name: str, latest: str) -> str:
    """An entry that another one stands for already."""
    return f"บันทึก {name} ถูกแก้ด้วย {latest} แล้ว โปรดระบุ --corrects {latest} ยังไม่ได้บันทึกสิ่งใด"


DONE_NEEDS_STEP = "--done ใช้กับขั้นตอน โปรดระบุขั้นตอนด้วย เช่น m1/s2 ยังไม่ได้บันทึกสิ่งใด"
"""``--done`` without a step."""


def done_already(*, step: str, day: str) -> str:
    """A step that was done on another day."""
    return (
        f"ขั้นตอน {step} ทำเสร็จเมื่อ {day} อยู่แล้ว โปรดสั่งโดยไม่ใส่ --done "
        "หรือแก้วันที่ด้วย --corrects พร้อม --done ยังไม่ได้บันทึกสิ่งใด"
    )


def count_unreadable(*, shown: str) -> str:
    """Something that is no number of people."""
    return f"{quoted(shown)} ไม่ใช่จำนวนคน โปรดใส่จำนวนเต็มตั้งแต่ 0 ขึ้นไป เช่น 120"
