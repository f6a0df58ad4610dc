"""Sentences about what is wrong in the measures of a record."""

from collections.abc import Iterable
from decimal import Decimal

from ita_tui.words.said.records import quoted

TEXT_IS_EMPTY = "บันทึกนี้ยังไม่มีข้อความ โปรดใส่สิ่งที่ทำ"
"""An entry that says nothing."""


def unknown_unit(*, unit: str) -> str:
    """An owner or a doer that is not one of the agency's units."""
    return (
        f"{quoted(unit)} ไม่อยู่ในรายชื่อหน่วยของแฟ้มนี้ โปรดแก้ชื่อ หรือเพิ่มในช่องสำนัก/กอง (units) ของข้อมูลหน่วยงาน"
    )


STEP_WITHOUT_TEXT = "ขั้นตอนนี้ยังไม่มีข้อความ โปรดใส่สิ่งที่ต้องทำ"
"""A step that says nothing."""


def due_outside_period(*, due: str, period: str) -> str:
    """A step that is due before its measure begins or after it ends."""
    return f"กำหนดเสร็จ {due} อยู่นอกช่วงของมาตรการ ({period}) โปรดแก้กำหนดเสร็จหรือช่วงของมาตรการ"


def spent_over_budget(*, spent: Decimal, budget: Decimal) -> str:
    """More was spent than planned."""
    return f"จ่ายจริง {spent:,} บาท เกินงบประมาณที่ตั้งไว้ {budget:,} บาท โปรดตรวจตัวเลข หรือบันทึกเหตุผลไว้"


def outside_fiscal_year(*, day: str, year: int) -> str:
    """A day that is not in the year of the measures."""
    return f"วันที่ {day} อยู่นอกปีงบประมาณ พ.ศ. {year} ซึ่งเป็นปีของมาตรการ โปรดตรวจว่าถูกต้อง"


LOG_WITHOUT_DATE = "บันทึกนี้ยังไม่มีวันที่ โปรดใส่วันที่ทำ"
"""An entry that does not say when."""


def log_of_unknown_step(*, step: str, known: Iterable[str]) -> str:
    """An entry about a step that the measure does not have."""
    return f"มาตรการนี้ไม่มีขั้นตอน {quoted(step)} ที่มีคือ {' '.join(known)} โปรดแก้รหัสขั้นตอน"


NEGATIVE_PARTICIPANTS = "จำนวนผู้เข้าร่วมติดลบไม่ได้ โปรดใส่จำนวนเต็มตั้งแต่ 0 ขึ้นไป"
"""Fewer than no people."""


def unknown_correction(*, corrects: str) -> str:
    """A correction of an entry that is not there."""
    return f"ไม่มีบันทึก {quoted(corrects)} ให้แก้ โปรดแก้รหัสในช่อง corrects หรือลบช่องนี้"


CORRECTION_CYCLE = "บันทึกนี้แก้กันเป็นวง จึงไม่ถือว่ารายการใดถูกแก้ โปรดลบช่อง corrects ของรายการที่เขียนก่อน"
"""Entries that correct one another in a circle."""


def corrected_twice(*, corrects: str, last: str) -> str:
    """Two entries that correct the same one."""
    return (
        f"มีหลายรายการแก้บันทึก {corrects} โปรดแก้ช่อง corrects ของรายการหลังสุด ({last}) ให้อ้างรายการก่อนหน้า"
    )


BAD_CHECKSUM = "ค่า sha256 ต้องเป็นเลขฐานสิบหก 64 ตัว โปรดคัดลอกหลักฐานใหม่"
"""A SHA-256 that is none."""
