"""Words of the command ``framework``."""

from collections.abc import Sequence
from pathlib import Path

ACTION = "check ตรวจไฟล์เกณฑ์ · diff เทียบเกณฑ์สองปี · map บอกหรือเสนอว่าข้อใดของปีก่อนคือข้อใดของปีนี้"
FILES = "ไฟล์เกณฑ์ หรือชื่อเกณฑ์ เช่น ita-2567 (diff และ map ใช้สองชื่อ)"
WANT_ONE = "framework check ใช้ไฟล์หรือชื่อเกณฑ์หนึ่งชื่อ เช่น ita-tui framework check ita-2569.toml"
WANT_TWO = "โปรดบอกเกณฑ์สองปี เช่น ita-tui framework diff ita-2567 ita-2568"
MAP_HEAD = "# รหัสของปีก่อน = รหัสของปีหลัง; บรรทัดที่ status เป็น doubtful คือข้อเสนอที่ยังไม่แน่ โปรดตรวจ"
UNSURE = "?"
NOTHING = "–"
SAME = "เกณฑ์ทั้งสองเหมือนกัน"

_KINDS = {
    "instrument": "เครื่องมือ",
    "indicator": "ตัวชี้วัด",
    "sub_indicator": "ตัวชี้วัดย่อย",
    "item": "ข้อ",
}


def counted(
    *, framework: str, title: str, kinds: Sequence[tuple[str, int, int]], issues: int
) -> str:
    """What a framework holds: of each kind how many, and how many of them are not confirmed."""
    parts = [
        f"{_KINDS[kind]} {count}" + (f" (ยังไม่ยืนยัน {open_count})" if open_count else "")
        for kind, count, open_count in kinds
        if count
    ]
    return f"{framework} {title}\n{' · '.join(parts)} · ประเด็น {issues}"


def sound(*, path: Path) -> str:
    """A framework file that can be used."""
    return f"{path}: ใช้ได้"


def same_code_other_title(*, code: str, before: str, after: str) -> str:
    """A node that kept its code and changed its title."""
    return f"= {code} เปลี่ยนชื่อ: {before} → {after}"


def moved(*, before: str, after: str, title: str, mark: str) -> str:
    """Nodes that have other codes now."""
    return f"~ {before} → {after} {title}{mark and f' {mark}'}"


def new(*, code: str, title: str) -> str:
    """A node that the earlier year does not have."""
    return f"+ {code} {title}"


def gone(*, code: str, title: str) -> str:
    """A node that the later year does not have."""
    return f"- {code} {title}"


def issue_changed(*, code: str, before: str, after: str) -> str:
    """An issue with another title."""
    return f"ประเด็นที่ {code}: {before} → {after}"


def levels_changed(*, before: str, after: str) -> str:
    """Another rule of levels."""
    return f"ระดับ: {before} → {after}"
