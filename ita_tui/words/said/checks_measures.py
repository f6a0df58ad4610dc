"""What the checks say of measures."""

from collections.abc import Sequence
from decimal import Decimal

from ita_tui.words.said.findings import RuleWords
from ita_tui.words.said.records import named, quoted

_DAYS = {"start": "วันเริ่ม", "end": "วันสิ้นสุด"}


def gap_without_measure(*, code: str, title: str, score: Decimal, gap_points: Decimal) -> str:
    """A failing item that nothing answers."""
    return (
        f"{named(code)} {title} ได้ {score} ต่ำกว่าเกณฑ์อยู่ {gap_points} คะแนน แต่ยังไม่มีมาตรการรองรับ "
        "โปรดเพิ่มมาตรการ หรือใส่รหัสข้อนี้ในมาตรการที่มี"
    )


def items_all_pass(*, key: str, items: Sequence[str]) -> str:
    """A measure for items that pass with room."""
    return (
        f"มาตรการ {key} รองรับข้อ {' '.join(items)} ซึ่งผ่านเกณฑ์แล้วและไม่ใกล้เกณฑ์ "
        "โปรดตรวจว่าตั้งใจ หรือแก้รหัสข้อ"
    )


def names_no_item(*, key: str, items: Sequence[str]) -> str:
    """A measure that names no item, in an issue that has gaps."""
    return (
        f"มาตรการ {key} ไม่ได้ระบุข้อที่รองรับ ทั้งที่ประเด็นนี้มีข้อที่ต่ำกว่าเกณฑ์และยังไม่มีมาตรการคือ {' '.join(items)} "
        "โปรดใส่รหัสข้อที่มาตรการนี้รองรับ"
    )


def name_items(*, key: str, items: Sequence[str]) -> str:
    """Name of a fix."""
    return f"ใส่ข้อ {' '.join(items)} ในมาตรการ {key}"


def without_dates(*, key: str, has_start: bool, has_end: bool) -> str:
    """A measure without dates."""
    if has_start:
        lacks = "วันสิ้นสุด"
    elif has_end:
        lacks = "วันเริ่ม"
    else:
        lacks = "วันเริ่มและวันสิ้นสุด"
    return f"มาตรการ {key} ยังไม่มี{lacks} โปรดใส่ระยะเวลา"


def period_too_short(*, key: str, period: str, months: int, said_by: str) -> str:
    """A recurrence that the period has no room for."""
    says = f"มีข้อความ {quoted(said_by)} (ทุก {months} เดือน)" if said_by else f"ทำทุก {months} เดือน"
    return f"มาตรการ {key} {says} แต่ระยะเวลามีเพียง {period} ซึ่งสั้นกว่าหนึ่งรอบ โปรดแก้ระยะเวลาหรือความถี่"


def starts_before_approval(*, key: str, start: str, approved: str) -> str:
    """A measure that starts before it is proposed."""
    return (
        f"มาตรการ {key} เริ่ม {start} ก่อนวันที่ในบันทึกข้อความที่เสนอมาตรการ ({approved}) "
        "โปรดแก้วันเริ่มหรือวันที่ในบันทึกข้อความ"
    )


def start_on(*, key: str, day: str) -> str:
    """Name of a fix."""
    return f"แก้วันเริ่มของมาตรการ {key} เป็น {day}"


def outside_year(*, key: str, name: str, day: str, year: int) -> str:
    """A day outside the year of the measures."""
    return (
        f"{_DAYS[name]}ของมาตรการ {key} ({day}) อยู่นอกปีงบประมาณ พ.ศ. {year} ซึ่งเป็นปีของมาตรการ "
        "โปรดแก้วันที่"
    )


def without_owner(*, key: str) -> str:
    """A measure that nobody carries out."""
    return f"มาตรการ {key} ยังไม่มีผู้รับผิดชอบ โปรดใส่สำนักหรือกองที่รับผิดชอบ"


def overlap(*, key: str, other: str, same_title: bool, items: Sequence[str]) -> str:
    """Two measures that do the same."""
    why = "ชื่อเหมือนกัน" if same_title else f"รองรับข้อ {' '.join(items)} โดยหน่วยเดียวกัน"
    return f"มาตรการ {key} กับ {other} {why} ในช่วงเวลาที่ทับกัน โปรดรวมเป็นมาตรการเดียว หรือแบ่งงานให้ชัด"


RULES = {
    "gap-without-measure": RuleWords(
        "ข้อที่ต่ำกว่าเกณฑ์ยังไม่มีมาตรการ",
        "หามาตรการหรือขั้นตอนที่ระบุรหัสของข้อที่ต่ำกว่าเกณฑ์ผ่านรายข้อ",
        "การวิเคราะห์ผลต้องตามด้วยมาตรการทุกจุดที่ตก ข้อที่ไม่มีมาตรการจะถูกถามในปีถัดไป",
        "เพิ่มมาตรการให้ข้อนั้น หรือใส่รหัสข้อในมาตรการที่ตอบอยู่แล้ว",
    ),
    "measure-without-gap": RuleWords(
        "มาตรการไม่ได้รองรับข้อที่ต่ำกว่าเกณฑ์",
        "ดูข้อที่มาตรการระบุว่าผ่านแล้วทั้งหมด หรือไม่ได้ระบุข้อทั้งที่ประเด็นยังมีข้อที่ตก",
        "ผู้อ่านจะไม่เห็นว่ามาตรการนี้แก้ปัญหาใดในตารางวิเคราะห์",
        "ใส่รหัสข้อที่มาตรการรองรับ ถ้าตั้งใจรักษามาตรฐานไว้ก็คงไว้ได้",
    ),
    "measure-without-dates": RuleWords(
        "มาตรการไม่มีระยะเวลา",
        "ดูวันเริ่มและวันสิ้นสุดของมาตรการ",
        "ช่องระยะเวลาในแผนจะว่าง และรายงานติดตามบอกไม่ได้ว่าล่าช้าหรือไม่",
        "ใส่วันเริ่มและวันสิ้นสุดภายในปีงบประมาณของมาตรการ",
    ),
    "period-too-short-for-recurrence": RuleWords(
        "ระยะเวลาสั้นกว่าความถี่",
        "เทียบความถี่ เช่น ทุกไตรมาส (3 เดือน) กับระยะเวลาของมาตรการหรือขั้นตอน",
        "งานที่ว่าทำทุกไตรมาสแต่มีเวลาสองเดือน ทำไม่ได้แม้แต่รอบเดียว",
        "ขยายระยะเวลา หรือลดความถี่",
    ),
    "starts-before-approval": RuleWords(
        "มาตรการเริ่มก่อนวันที่เสนอ",
        "เทียบวันเริ่มของมาตรการกับวันที่ในบันทึกข้อความที่เสนอมาตรการ",
        "เอกสารจะแสดงว่าลงมือทำก่อนผู้บริหารเห็นชอบ",
        "เลื่อนวันเริ่มไปหลังวันที่เสนอ หรือแก้วันที่ของบันทึกข้อความถ้าพิมพ์ผิด",
    ),
    "outside-fiscal-year": RuleWords(
        "วันที่อยู่นอกปีงบประมาณของมาตรการ",
        "ดูวันเริ่มและวันสิ้นสุดว่าอยู่ในปีงบประมาณถัดจากปีที่ประเมิน (1 ต.ค. ถึง 30 ก.ย.)",
        "มาตรการที่ทำนอกปีงบประมาณนั้น ใช้เป็นหลักฐานของการประเมินรอบถัดไปไม่ได้",
        "แก้วันที่ ตรวจดูปีเป็นพิเศษ",
    ),
    "measure-without-owner": RuleWords(
        "มาตรการไม่มีผู้รับผิดชอบ",
        "ดูว่ามาตรการหรือทุกขั้นตอนของมันมีสำนักหรือกองที่รับผิดชอบ",
        "แผนที่ไม่มีผู้รับผิดชอบจะไม่มีผู้ใดรายงานผล",
        "ใส่ชื่อสำนักหรือกองจากรายชื่อหน่วย",
    ),
    "measures-overlap": RuleWords(
        "มาตรการซ้ำกันในช่วงเวลาเดียวกัน",
        "หามาตรการที่ชื่อเหมือนกัน หรือรองรับข้อเดียวกันโดยหน่วยเดียวกัน ในช่วงเวลาที่ทับกัน",
        "แผนจะดูเหมือนมีหลายมาตรการทั้งที่เป็นงานเดียว และต้องรายงานผลซ้ำ",
        "รวมเป็นมาตรการเดียว หรือเขียนให้เห็นว่าทำต่างกันอย่างไร",
    ),
}
"""The rules of this topic by name."""
