"""Words of the agenda: what is due in the officer's year."""

from collections.abc import Sequence

ON = "นับ ณ วันนี้ เช่น '1 มี.ค. 68' หรือ 2025-03-01 (ปกติคือวันนี้)"
ICS = "เขียนเป็นไฟล์ปฏิทิน .ics สำหรับ Outlook หรือปฏิทินอื่น (- ออกทางจอ)"
TITLE = "กำหนดการ"
DUE = "กำหนด"
WHAT = "สิ่งที่ต้องทำ"
ABOUT = "มาตรการ"
UNITS = "ผู้รับผิดชอบ"
LATE = "เลยกำหนด (วัน)"
NOTHING = "ไม่มีกำหนดการที่ค้างอยู่"
NOBODY = "ไม่ระบุผู้รับผิดชอบ"
PUBLICATIONS = {
    "publish_measures_on": "เผยแพร่มาตรการบนเว็บไซต์",
    "publish_report_on": "เผยแพร่รายงานผลตามมาตรการบนเว็บไซต์",
}
"""What is to be published on a day of the settings."""


def report(*, months: int, year: int) -> str:
    """A round of the follow-up report."""
    return f"รายงานผลการดำเนินการรอบ {months} เดือน ปีงบประมาณ พ.ศ. {year}"


def calendar(*, agency: str) -> str:
    """Name of the calendar."""
    return f"กำหนดการ ITA {agency}".strip()


def description(*, about: str, units: Sequence[str]) -> str:
    """What else is to be known of an event."""
    lines = (f"มาตรการ: {about}" if about else "", f"ผู้รับผิดชอบ: {', '.join(units)}" if units else "")
    return "\n".join(filter(None, lines))


def overdue_line(*, unit: str, count: int, days: int) -> str:
    """How much is overdue for a unit."""
    return f"{unit or NOBODY}: {count} ขั้นตอน นานที่สุด {days} วัน"


def late(*, days: int) -> str:
    """How long something is overdue."""
    return f"เลย {days} วัน"


def counted(*, entries: int, overdue: int) -> str:
    """Heading over the list."""
    return f"กำหนดการ {entries} รายการ · ขั้นตอนที่เลยกำหนด {overdue}"
