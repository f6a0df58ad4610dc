"""Sentences about framework files, and the words of the tree that no file holds."""

from ita_tui.words.said.records import quoted

TOTAL_TITLE = "คะแนนรวม"


def not_a_framework(*, known: str) -> str:
    """A TOML file that does not say that it is a framework."""
    return f'ไฟล์เกณฑ์ต้องมีบรรทัด format = "{known}" โปรดเลือกไฟล์อื่นหรือใช้โปรแกรมรุ่นใหม่กว่านี้'


def without_id() -> str:
    """A framework without a name."""
    return 'ไฟล์เกณฑ์ไม่มีชื่อ โปรดเพิ่มบรรทัด id = "…"'


def without_fiscal_year() -> str:
    """A framework without the year that it is for."""
    return "ไฟล์เกณฑ์ไม่มีปีงบประมาณ โปรดเพิ่มบรรทัด fiscal_year_be = 2567 (พ.ศ. ที่ประเมิน)"


def without_instruments() -> str:
    """A framework without a tree."""
    return "ไฟล์เกณฑ์ไม่มีเครื่องมือการประเมิน โปรดเพิ่มหมวด [instruments]"


def without_title() -> str:
    """An entry without a title."""
    return "รายการนี้ไม่มีชื่อ โปรดเพิ่ม title"


def without_levels() -> str:
    """A framework without levels."""
    return "ไฟล์เกณฑ์ไม่มีระดับผลการประเมิน โปรดเพิ่มหมวด [levels]"


def broken_level() -> str:
    """A level without a title or without a least total."""
    return "ระดับนี้ต้องมีทั้ง title และ min_total โปรดเพิ่มให้ครบ"


def last_level_has_condition() -> str:
    """Scores exist that would have no level."""
    return "ระดับสุดท้ายต้องมี min_total = 0.00 และไม่มีเงื่อนไขอื่น เพื่อให้ทุกคะแนนมีระดับ"


def broken_national_mean() -> str:
    """A national mean without a year or without a figure."""
    return "ค่าเฉลี่ยระดับประเทศต้องเขียนแบบ 2567 = { total = 93.05 } โปรดแก้ให้ถูกต้อง"


def code_twice(*, code: str) -> str:
    """The same code in two tables."""
    return f"รหัส {quoted(code)} มีอยู่แล้วในหมวดก่อนหน้า โปรดเปลี่ยนรหัส"


def unknown_parent(*, parent: str) -> str:
    """A node below something that does not stand above it."""
    return f"ไม่พบ {quoted(parent)} ในหมวดที่อยู่เหนือรายการนี้ โปรดแก้ parent"


def instrument_has_no_parent() -> str:
    """An instrument below something else than the total."""
    return "เครื่องมือการประเมินอยู่ใต้คะแนนรวมเสมอ โปรดลบ parent ออก"


def share_is_zero() -> str:
    """A node that would not count."""
    return "น้ำหนัก (share) ต้องมากกว่า 0 โปรดแก้ตัวเลข หรือลบ share ออกเพื่อให้ทุกรายการมีน้ำหนักเท่ากัน"


def weights_do_not_sum() -> str:
    """The instruments' weights are not a whole."""
    return "น้ำหนัก (share) ของเครื่องมือการประเมินต้องมากกว่า 0 และรวมกันได้ 1.00 พอดี โปรดแก้ตัวเลข"


def unknown_item(*, code: str) -> str:
    """An issue names an item that is not there."""
    return f"ไม่มีข้อ {quoted(code)} ในหมวด [items] โปรดแก้รายการข้อของประเด็นนี้"


def item_twice(*, code: str, other: str) -> str:
    """An item stands in two issues."""
    return f"ข้อ {code} อยู่ในประเด็นที่ {other} แล้ว โปรดให้แต่ละข้ออยู่ในประเด็นเดียว"
