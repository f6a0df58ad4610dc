"""What the checks say of the public links of OIT items."""

from collections.abc import Sequence

from ita_tui.words.said.fields import LABELS
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


RULES = {
    "link-form": (
        "ลิงก์ OIT เปิดไม่ได้",
        "ที่อยู่ว่าง มีช่องว่าง หรือไม่ขึ้นต้นด้วย https:// ผู้ตรวจจะเปิดไม่ได้และไม่ให้คะแนนข้อนั้น",
    ),
    "link-item": (
        "ลิงก์ OIT ไม่มีข้อ หรือเป็นของข้อที่ไม่ต้องเผยแพร่",
        "รหัสข้อของลิงก์ว่าง พิมพ์ผิด หรือไม่ใช่ข้อ OIT ของปี ลิงก์จะไม่อยู่ในหน้าเว็บ ITA",
    ),
    "link-twice": (
        "ลิงก์ OIT ซ้ำ",
        "ที่อยู่เดียวกันอยู่สองครั้งในข้อเดียว หรือใช้กับสองข้อ",
    ),
    "link-other-year": (
        "ลิงก์ OIT เป็นของปีอื่น",
        "ชื่อหรือที่อยู่บอกปี และไม่มีปีที่ประเมิน มักเป็นลิงก์ของปีก่อนที่ยังไม่ได้เปลี่ยน",
    ),
    "link-missing": (
        "ข้อ OIT ยังไม่มีลิงก์",
        "เริ่มใส่ลิงก์แล้วแต่ยังไม่ครบทุกข้อ หน้าเว็บ ITA จะขาดข้อเหล่านี้",
    ),
}
"""The rules of this topic by name: what each looks for, why it matters and what to do."""
