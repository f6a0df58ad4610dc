"""The words of the page of OIT links and of the sheet that clarifies disputed items."""

from collections.abc import Sequence

NAME = "หน้า ITA ของเว็บไซต์"
TITLE = "การเปิดเผยข้อมูลสาธารณะ (OIT)"
ITEM = "ข้อ"
LINKS = "ข้อมูลที่เผยแพร่"
UNIT = "หน่วยที่ดูแล"
CHECKED = "ตรวจล่าสุด"
NO_LINKS = "ยังไม่มีลิงก์ของข้อ OIT หน้าเว็บจะไม่มีข้อมูล โปรดใส่ลิงก์ในหน้าคะแนน (F2)"

CLARIFICATION = "ใบชี้แจงข้อ OIT"
"""The other document as people call it."""
CLARIFICATION_TITLE = "คำชี้แจงผลการประเมินแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"
ADDRESS = "ข้อมูลและที่อยู่บนเว็บไซต์"
ORDER = "ที่"
NOTE = "คำชี้แจง"
NO_SIGNER = "ยังไม่มีตำแหน่งผู้ลงนามของบันทึกข้อความ ใบชี้แจงจะเว้นเป็นเส้นประ"
NO_DISPUTED = "ไม่มีข้อ OIT ที่ได้คะแนนต่ำกว่าเกณฑ์ จึงไม่มีข้อที่ต้องชี้แจง"


def intro(*, agency: str, year: str, is_published: bool) -> str:
    """What the page is; ``is_published``: whether the record says where anything is published."""
    if is_published:
        return f"{agency}เผยแพร่ข้อมูลตามแบบวัดการเปิดเผยข้อมูลสาธารณะ {year} ดังนี้"
    return f"ข้อมูลที่{agency}ต้องเผยแพร่ตามแบบวัดการเปิดเผยข้อมูลสาธารณะ {year} มีดังนี้"


def indicator(*, code: str, title: str) -> str:
    """Heading of an indicator, or of a part of one."""
    return f"ตัวชี้วัดที่ {code} {title}"


def without_links(*, codes: Sequence[str]) -> str:
    """Items that fall short, and nobody wrote down where they were published."""
    return (
        f"ข้อ {' '.join(codes)} ได้คะแนนต่ำกว่าเกณฑ์ แต่ยังไม่ได้บันทึกลิงก์ ใบชี้แจงจะเว้นเป็นเส้นประ "
        "หากเผยแพร่ไว้แล้ว โปรดใส่ลิงก์ในหน้าคะแนน (F2)"
    )


def clarified(*, agency: str, count: str, mark: str, is_published: bool, is_complete: bool) -> str:
    """What the sheet asks for.

    ``is_published``: whether the record says where it is published; ``is_complete``: whether the
    score of every OIT item is known.
    """
    known = "" if is_complete else " เท่าที่ทราบผล"
    told = f"ได้คะแนนของข้อ OIT ต่ำกว่า {mark} คะแนน{known} จำนวน {count} ข้อ "
    asked = "ขอชี้แจงเพื่อประกอบการพิจารณาทบทวนผลการประเมิน ดังนี้"
    if is_published:
        return f"{agency}ได้เผยแพร่ข้อมูลบนเว็บไซต์แล้วตามที่อยู่ในตาราง แต่{told}จึง{asked}"
    return f"{agency}{told}{asked}"


def nothing_disputed(*, agency: str, mark: str, is_complete: bool) -> str:
    """That nothing is to be clarified: no item falls short, of those whose score is known."""
    which = "" if is_complete else "ที่ทราบผลแล้วและ"
    return (
        f"{agency}ไม่มีข้อ{which}ได้คะแนนต่ำกว่า {mark} คะแนน จึง{'' if is_complete else 'ยัง'}ไม่มีข้อที่ขอชี้แจง"
    )


def dated(*, day: str) -> str:
    """When it is signed: written by hand."""
    return f"วันที่ {day}"


def addressed(*, to: str) -> str:
    """Whom it is for: written by hand."""
    return f"เรียน {to}"


def scored(*, code: str, title: str, score: str) -> str:
    """Heading of a disputed item."""
    return f"{code} {title} ได้ {score} คะแนน"
