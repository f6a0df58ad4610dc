"""Sentences about framework files, and the words of the tree that no file holds."""

from ita_tui.words.said.records import quoted

TOTAL_TITLE = "คะแนนรวม"
FILE_HEAD = (
    "# เกณฑ์การประเมิน ITA หนึ่งปี: แก้ด้วยมือได้ โปรแกรมไม่เขียนทับ\n"
    '# status = "confirmed" คือมีแหล่งเผยแพร่ยืนยันแล้ว, "inferred" คือยังไม่ยืนยัน\n'
)
"""What a framework file that was made begins with."""
LOOK_HERE = "โปรดตรวจ parent: คาดจากข้อข้างเคียง"
"""Behind an entry that is a guess."""


def not_a_framework(*, known: str) -> str:
    """A TOML file that does not say that it is a framework."""
    return f'ไฟล์เกณฑ์ต้องมีบรรทัด format = "{known}" โปรดเลือกไฟล์อื่นหรือใช้โปรแกรมรุ่นใหม่กว่านี้'


WITHOUT_ID = 'ไฟล์เกณฑ์ไม่มีชื่อ โปรดเพิ่มบรรทัด id = "…"'
"""A framework without a name."""
WITHOUT_FISCAL_YEAR = "ไฟล์เกณฑ์ไม่มีปีงบประมาณ โปรดเพิ่มบรรทัด fiscal_year_be = 2567 (พ.ศ. ที่ประเมิน)"
"""A framework without the year that it is for."""
WITHOUT_INSTRUMENTS = "ไฟล์เกณฑ์ไม่มีเครื่องมือการประเมิน โปรดเพิ่มหมวด [instruments]"
"""A framework without a tree."""
WITHOUT_TITLE = "รายการนี้ไม่มีชื่อ โปรดเพิ่ม title"
"""An entry without a title."""
WITHOUT_LEVELS = "ไฟล์เกณฑ์ไม่มีระดับผลการประเมิน โปรดเพิ่มหมวด [levels]"
"""A framework without levels."""
BROKEN_LEVEL = "ระดับนี้ต้องมีทั้ง title และ min_total โปรดเพิ่มให้ครบ"
"""A level without a title or without a least total."""
LAST_LEVEL_HAS_CONDITION = "ระดับสุดท้ายต้องมี min_total = 0.00 และไม่มีเงื่อนไขอื่น เพื่อให้ทุกคะแนนมีระดับ"
"""Scores exist that would have no level."""
BROKEN_NATIONAL_MEAN = "ค่าเฉลี่ยระดับประเทศต้องเขียนแบบ 2567 = { total = 93.05 } โปรดแก้ให้ถูกต้อง"
"""A national mean without a year or without a figure."""


def code_twice(*, code: str) -> str:
    """The same code in two tables."""
    return f"รหัส {quoted(code)} มีอยู่แล้วในหมวดก่อนหน้า โปรดเปลี่ยนรหัส"


def unknown_parent(*, parent: str) -> str:
    """A node below something that does not stand above it."""
    return f"ไม่พบ {quoted(parent)} ในหมวดที่อยู่เหนือรายการนี้ โปรดแก้ parent"


INSTRUMENT_HAS_NO_PARENT = "เครื่องมือการประเมินอยู่ใต้คะแนนรวมเสมอ โปรดลบ parent ออก"
"""An instrument below something else than the total."""
SHARE_IS_ZERO = "น้ำหนัก (share) ต้องมากกว่า 0 โปรดแก้ตัวเลข หรือลบ share ออกเพื่อให้ทุกรายการมีน้ำหนักเท่ากัน"
"""A node that would not count."""
WEIGHTS_DO_NOT_SUM = "น้ำหนัก (share) ของเครื่องมือการประเมินต้องมากกว่า 0 และรวมกันได้ 1.00 พอดี โปรดแก้ตัวเลข"
"""The instruments' weights are not a whole."""


def unknown_item(*, code: str) -> str:
    """An issue names an item that is not there."""
    return f"ไม่มีข้อ {quoted(code)} ในหมวด [items] โปรดแก้รายการข้อของประเด็นนี้"


def item_twice(*, code: str, other: str) -> str:
    """An item stands in two issues."""
    return f"ข้อ {code} อยู่ในประเด็นที่ {other} แล้ว โปรดให้แต่ละข้ออยู่ในประเด็นเดียว"
