"""What the checks say of names and spelling."""

from ita_tui.words.said.findings import RuleWords
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
    "other-agency": RuleWords(
        "มาตรการหรือบันทึกข้อความมีชื่อหน่วยงานอื่น",
        "หาชื่อเทศบาล อบต. อบจ. กรม โรงพยาบาล มหาวิทยาลัย และสำนักงาน ในมาตรการและบันทึกข้อความ "
        "ที่ไม่ใช่ชื่อของหน่วยงานนี้",
        "ชื่อหน่วยงานอื่นในแผนแสดงว่าคัดลอกแผนของเขามาโดยไม่ได้อ่าน",
        "แก้เป็นชื่อของหน่วยงาน หากตั้งใจกล่าวถึงหน่วยงานนั้น ให้คงไว้พร้อมเหตุผล",
    ),
    "name-variant": RuleWords(
        "ชื่อเดียวกันสะกดสองแบบ",
        "เทียบชื่อกองและสำนักในมาตรการกับรายชื่อหน่วย และชื่อตัวชี้วัดกับเกณฑ์ของปี หาชื่อที่เกือบเหมือนกัน",
        "เอกสารจะแยกงานของกองเดียวเป็นสองกอง และนับผลแยกกัน",
        "เลือกสะกดแบบเดียวทั้งแฟ้ม โดยยึดรายชื่อหน่วยหรือเกณฑ์",
    ),
    "likely-typing-slip": RuleWords(
        "น่าจะพิมพ์ผิด",
        "หาคำราชการที่มักพิมพ์ผิด และชื่อข้อในบทวิเคราะห์ที่ต่างจากเกณฑ์เพียงหนึ่งหรือสองตัวอักษร",
        "คำสะกดผิดในเอกสารที่เสนอผู้บริหารทำให้เรื่องถูกส่งกลับมาแก้",
        "อ่านคำนั้นในข้อความ แล้วแก้ตามที่แนะนำถ้าพิมพ์ผิดจริง",
    ),
}
"""The rules of this topic by name."""
