"""What the what-if sheet says: the command, the screen, and the targets that it writes."""

from collections.abc import Sequence

TO_LEVEL = "ระดับที่ต้องการ เป็นชื่อ (เช่น ผ่านดีเยี่ยม) หรือลำดับในไฟล์เกณฑ์ (1 คือสูงสุด)"
BY = "items แก้น้อยข้อที่สุด แล้วเพิ่มคะแนนน้อยที่สุด (ปกติ) หรือ points เพิ่มคะแนนน้อยที่สุด นับรวมทุกข้อ"
SET = "ลองเปลี่ยนคะแนนหนึ่งข้อ เช่น e9=85 (ระบุซ้ำได้)"
SAVE = "บันทึกเป็นค่าเป้าหมายของมาตรการ (ไม่ระบุ = ไม่แก้แฟ้ม)"

GAINS = "คะแนนรวมที่เพิ่มได้จากแต่ละข้อ"
CHANGES = "คะแนนที่เปลี่ยน"
NEW = "ใหม่"
NOW = "ตอนนี้"
TO_PASS = "ถึงเกณฑ์"
TO_100 = "ถึง 100"
GAIN = "ผลต่อรวม"
OBJECTIVES = {"items": "น้อยข้อที่สุด", "points": "น้อยคะแนนที่สุด"}

SEPARATOR = " · "
SAVE_NEEDS_CHANGES = "--save ต้องใช้กับ --to หรือ --set"
NOT_SAVED = "ยังไม่ได้แก้แฟ้ม ถ้าต้องการบันทึกเป็นค่าเป้าหมายของมาตรการ ให้สั่งซ้ำพร้อม --save"

SIGN_PLANNED = "▲"
CLEARED_ONE = "ข้อนี้ยังไม่ได้ลองเปลี่ยนคะแนน"
TARGETS_THERE_ALREADY = "ค่าเป้าหมายเหล่านี้บันทึกไว้แล้ว"

TARGETS_SAVED = "บันทึกแผนเป็นค่าเป้าหมาย"
NOTHING_TO_SAVE = "ยังไม่มีข้อใดที่ลองเพิ่มคะแนน จึงไม่มีค่าเป้าหมายให้บันทึก"
NOTHING_TO_CLEAR = "ยังไม่ได้ลองเปลี่ยนคะแนนข้อใด"
HIGHEST_ALREADY = "คะแนนในแฟ้มอยู่ในระดับสูงสุดแล้ว"
CHOOSE_LEVEL = "เลือกระดับที่ต้องการ"


def missing_scores(*, named: Sequence[str]) -> str:
    """Nothing can be planned: some figures are missing."""
    shown = ", ".join(named[:5])
    more = f" และอีก {len(named) - 5} รายการ" if len(named) > 5 else ""
    return f"ยังคำนวณคะแนนรวมไม่ได้ จึงวางแผนไม่ได้ เพราะยังไม่มีคะแนนของ {shown}{more} โปรดกรอกก่อน"


def level_out_of_reach(*, level: str) -> str:
    """A level that is not reached even with 100 everywhere."""
    return f"ถึงระดับ {level} ไม่ได้ แม้ทุกข้อได้ 100 คะแนน"


def unknown_level(*, shown: str, known: Sequence[str]) -> str:
    """A level that the framework does not have."""
    listed = ", ".join(f"{number} {title}" for number, title in enumerate(known, 1))
    return f"ไม่มีระดับ “{shown}” ในเกณฑ์ของปีนี้ ระดับที่มีคือ {listed}"


def set_expected(*, shown: str) -> str:
    """``--set`` without an equals sign."""
    return f"“{shown}” ต้องเขียนเป็น ข้อ=คะแนน เช่น e9=85"


def without_effect(*, code: str) -> str:
    """A change that changes nothing."""
    return (
        f"เปลี่ยนคะแนนของ {code} แล้วคะแนนรวมไม่เปลี่ยน เพราะคะแนนรวมคิดจากคะแนนของรายการอื่น "
        "(ข้อที่อยู่ด้านล่าง หรือตัวชี้วัดที่กรอกไว้แทน) โปรดเปลี่ยนที่รายการนั้น"
    )


def target(*, code: str, score: str) -> str:
    """The figure that an item is to reach, as it stands in a measure's target."""
    return f"{code} ≥ {score}"


def target_of_which(*, score: str, items: Sequence[str]) -> str:
    """A bound that is of no one item; ``items`` are those that the measure answers."""
    example = target(code=items[0] if items else "o1", score=score)
    return f"ค่าเป้าหมาย ≥ {score} ยังไม่บอกว่าของข้อใด โปรดพิมพ์รหัสข้อไว้ข้างหน้า เช่น {example}"


def measure_title(*, code: str, title: str) -> str:
    """Title of a measure that is begun for an item that no measure answers."""
    return f"ยกระดับคะแนนข้อ {code} {title}"


UNKNOWN = "ยังไม่มี"
"""In place of a figure of which nothing is known."""


def between(*, low: str, high: str) -> str:
    """Where a figure lies that cannot be computed yet."""
    return f"{low}–{high} (ยังไม่ครบ)"


def moved(*, before: str, after: str, difference: str) -> str:
    """A figure of the record, and that of the sheet."""
    return f"{before} → {after} ({difference})" if difference else f"{before} → {after}"


def total(*, moves: str) -> str:
    """The total, before and after."""
    return f"คะแนนรวม {moves}"


def possible(*, levels: Sequence[str]) -> str:
    """The levels that are still possible."""
    return f"ยังเป็นได้ {'/'.join(levels)}"


def level(*, before: str, after: str) -> str:
    """The level, before and after."""
    return f"ระดับ {after}" if before == after else f"ระดับ {before} → {after}"


def level_reached(*, level: str) -> str:
    """The level is reached without raising anything."""
    return f"ถึงระดับ {level} อยู่แล้ว ไม่ต้องเพิ่มคะแนนข้อใด"


def planned(*, level: str, objective: str, count: int, points: str) -> str:
    """How small the plan is."""
    return f"แผนถึงระดับ {level} แบบ{OBJECTIVES[objective]}: เพิ่ม {count} ข้อ รวม {points} คะแนนของข้อ"


def perhaps_less(*, points: str) -> str:
    """The search was cut short: how much smaller another plan could be at most."""
    return f"ยังตรวจไม่ครบทุกทาง แผนอื่นอาจเพิ่มน้อยกว่านี้ได้ไม่เกิน {points} คะแนน"


def target_saved(*, measure: str, target: str) -> str:
    """A target that was written."""
    return f"ค่าเป้าหมายของ {measure}: {target}"


def objective_shown(*, objective: str) -> str:
    """What a plan will have as little of as can be."""
    return f"แผนจะหาทางที่{OBJECTIVES[objective]} (t สลับ) · กด r เลือกระดับที่ต้องการ"


def planned_short(*, level: str, objective: str, count: int, points: str) -> str:
    """The plan on the sheet."""
    shown = f"{SIGN_PLANNED} แผนถึง {level} แบบ{OBJECTIVES[objective]} (t สลับ)"
    return f"{shown}: {count} ข้อ รวม {points} คะแนน"


def level_hint(*, min_total: str, min_instrument: str | None) -> str:
    """What a level asks for."""
    if min_instrument is None:
        return f"คะแนนรวม {min_total} ขึ้นไป"
    return f"คะแนนรวม {min_total} และทุกเครื่องมือ {min_instrument} ขึ้นไป"


def targets_saved(*, count: int) -> str:
    """Targets were written into measures."""
    return f"บันทึกค่าเป้าหมาย {count} ข้อไว้ที่มาตรการแล้ว กด {{app.undo}} เพื่อย้อนกลับ"
