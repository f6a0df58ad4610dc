"""What the checks say of names and spelling."""

from ita_tui.words.said.records import quoted


def unit_variant(*, name: str, other: str, is_listed: bool) -> str:
    """A unit in two spellings."""
    where = "ในรายชื่อหน่วยของแฟ้ม" if is_listed else "ในที่อื่นของแฟ้ม"
    return f"ชื่อหน่วย {quoted(name)} คล้ายกับ {quoted(other)} {where} ถ้าเป็นหน่วยเดียวกัน โปรดสะกดให้เหมือนกัน"


def indicator_variant(*, code: str, name: str, title: str) -> str:
    """An indicator in two spellings."""
    return (
        f"ตัวชี้วัดที่ {code} เขียนว่า {quoted(name)} แต่ชื่อตามเกณฑ์คือ {quoted(title)} โปรดสะกดให้เหมือนกันทั้งฉบับ"
    )


def spell_as(*, old: str, new: str) -> str:
    """Name of a fix."""
    return f"แก้ {quoted(old)} เป็น {quoted(new)}"


def typing_slip(*, slip: str, meant: str) -> str:
    """A word that is likely misspelt."""
    return f"{quoted(slip)} น่าจะพิมพ์ผิด ที่ถูกคือ {quoted(meant)} โปรดตรวจ"


RULES = {
    "other-agency": (
        "มาตรการหรือบันทึกข้อความมีชื่อหน่วยงานอื่น",
        "มีชื่อของหน่วยงานอื่น มักเกิดจากคัดลอกจากหน่วยงานอื่น",
    ),
    "name-variant": (
        "ชื่อเดียวกันสะกดสองแบบ",
        "ชื่อหน่วยหรือชื่อตัวชี้วัดสะกดไม่เหมือนกันในแฟ้ม เอกสารที่พิมพ์จะดูเหมือนเป็นคนละชื่อ",
    ),
    "likely-typing-slip": (
        "น่าจะพิมพ์ผิด",
        "คำที่มักพิมพ์ผิด หรือชื่อข้อที่เขียนต่างจากเกณฑ์เล็กน้อย",
    ),
}
"""The rules of this topic by name: what each looks for, why it matters and what to do."""
