"""What the checks say of the public links of OIT items."""

from collections.abc import Sequence

from ita_tui.words.said.fields import LABELS
from ita_tui.words.said.findings import RuleWords
from ita_tui.words.said.records import quoted

_MOST_CODES = 40


def not_an_address(*, url: str) -> str:
    """A link that no browser opens."""
    if not url:
        return "ลิงก์นี้ยังไม่มีที่อยู่ โปรดใส่ที่อยู่ที่ขึ้นต้นด้วย https:// หรือ http://"
    return f"{quoted(url)} ไม่ใช่ที่อยู่เว็บที่เปิดได้ โปรดใส่ที่อยู่เต็มที่ขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง"


def no_such_item(*, code: str) -> str:
    """A link of no OIT item."""
    if not code:
        return "ลิงก์นี้ยังไม่บอกว่าเป็นของข้อใด โปรดใส่รหัสข้อ OIT เช่น o7"
    return f"{quoted(code)} ไม่ใช่ข้อ OIT ของเกณฑ์ปีนี้ โปรดแก้รหัสข้อของลิงก์"


def twice(*, other: str, item: str, is_same: bool) -> str:
    """An address that stands at another link too."""
    if is_same:
        return f"ข้อ {item} มีที่อยู่นี้แล้วในลิงก์ {other} โปรดลบหนึ่งลิงก์"
    return f"ที่อยู่นี้ใช้กับข้อ {item} ด้วย (ลิงก์ {other}) ถ้าหน้าเว็บเดียวตอบสองข้อก็ไม่ต้องแก้"


def delete(*, key: str) -> str:
    """Name of a fix."""
    return f"ลบลิงก์ {key}"


def other_year(*, found: Sequence[int], year: int, field: str) -> str:
    """A label or an address of another year."""
    years = ", ".join(map(str, found))
    return (
        f"{LABELS[f'links.{field}']}บอกปี {years} แต่แฟ้มนี้เป็นปี {year} "
        "อาจเป็นข้อมูลของปีก่อน โปรดตรวจและเปลี่ยนเป็นของปีนี้"
    )


def missing(*, codes: Sequence[str]) -> str:
    """Items without a link."""
    more = f" และอีก {len(codes) - _MOST_CODES} ข้อ" if len(codes) > _MOST_CODES else ""
    return (
        f"ข้อ OIT ที่ยังไม่มีลิงก์ {len(codes)} ข้อ: {' '.join(codes[:_MOST_CODES])}{more} "
        "โปรดใส่ลิงก์ของแต่ละข้อในหน้าคะแนน"
    )


def evidence_other_year(*, name: str, said: int, year: int) -> str:
    """Evidence whose name tells an earlier year."""
    return (
        f"หลักฐาน {quoted(name)} บอกปี {said} แต่มาตรการเป็นของปี {year} โปรดตรวจว่าแนบแฟ้มของปีก่อนมาหรือไม่"
    )


RULES = {
    "link-form": RuleWords(
        "ลิงก์ OIT เปิดไม่ได้",
        "ดูที่อยู่ของลิงก์ว่าไม่ว่าง ไม่มีช่องว่าง และขึ้นต้นด้วย https:// หรือ http://",
        "ผู้ตรวจเปิดลิงก์ที่ผิดรูปไม่ได้ และจะไม่ให้คะแนนข้อนั้น",
        "คัดลอกที่อยู่จากช่องของเบราว์เซอร์มาวางใหม่ทั้งบรรทัด",
    ),
    "link-item": RuleWords(
        "ลิงก์ OIT ไม่มีข้อ หรือเป็นของข้อที่ไม่ต้องเผยแพร่",
        "ดูรหัสข้อของลิงก์ว่าเป็นข้อ OIT ของปี",
        "ลิงก์ที่ไม่มีข้อจะไม่ปรากฏในหน้าเว็บ ITA ที่พิมพ์ออกไป",
        "ใส่รหัสข้อ OIT ที่ลิงก์นี้ตอบ เช่น o9",
    ),
    "link-twice": RuleWords(
        "ลิงก์ OIT ซ้ำ",
        "หาที่อยู่เดียวกันที่อยู่สองครั้งในข้อเดียว หรือใช้กับสองข้อ",
        "ข้อ OIT แต่ละข้อถามหาคนละเรื่อง ลิงก์เดียวกันสองข้อมักตอบได้ข้อเดียว",
        "ลบรายการที่ซ้ำ หรือใส่ที่อยู่ของหน้าที่ตรงกับข้อ",
    ),
    "link-other-year": RuleWords(
        "ลิงก์ OIT เป็นของปีอื่น",
        "อ่านปี พ.ศ. และ ค.ศ. ในชื่อและที่อยู่ของลิงก์ แล้วดูว่ามีปีที่ประเมินหรือไม่",
        "ผู้ตรวจให้คะแนนเฉพาะข้อมูลของปีที่ประเมิน ลิงก์ของปีก่อนเท่ากับไม่มี",
        "เปลี่ยนเป็นหน้าของปีที่ประเมิน",
    ),
    "link-missing": RuleWords(
        "ข้อ OIT ยังไม่มีลิงก์",
        "เมื่อเริ่มใส่ลิงก์แล้ว หาข้อ OIT ที่ยังไม่มีลิงก์ใดเลย",
        "หน้าเว็บ ITA ที่พิมพ์จะขาดข้อเหล่านี้ และคณะผู้ตรวจจะถือว่าไม่เผยแพร่",
        "ใส่ลิงก์ของแต่ละข้อที่หน้าคะแนน",
    ),
    "evidence-of-another-year": RuleWords(
        "หลักฐานเป็นของปีก่อน",
        "อ่านปีในชื่อไฟล์และลิงก์ของหลักฐาน แล้วเทียบกับปีของมาตรการ",
        "ผู้ประเมินเปิดหลักฐานดู หลักฐานของปีอื่นไม่แสดงว่าได้ทำในปีนี้",
        "แนบหลักฐานของปีนี้แทน",
    ),
}
"""The rules of this topic by name."""
