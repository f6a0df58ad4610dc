"""Sentences that explain a figure by what stands below it, and a level by its conditions."""

from collections.abc import Sequence

from ita_tui.words.said.screens import shown_code

NODE = "รหัสข้อ ตัวชี้วัด หรือเครื่องมือ เช่น o9, 9.1, IIT หรือคำว่า รวม (ปกติ) หรือ ระดับ"
LEVEL_WORDS = ("level", "ระดับ")
"""Ways to ask for the level instead of a node."""

LEVEL_TITLE = "ระดับผลการประเมิน"
EXPLAIN_TITLE = "ที่มาของคะแนน"
OPEN_LEVEL = "ดูระดับ: เงื่อนไขใดผ่านแล้ว และเงื่อนไขใดยังขาด"

PLUS = " + "
SIGN_HOLDS = "✓"
SIGN_MISSED = "✗"
SIGN_OPEN = "?"
SIGN_DIFFERS = "≠"
REACHED = "← ระดับที่ได้"


ROUNDING = (
    "หมายเหตุ: โปรแกรมคำนวณต่อด้วยค่าที่ยังไม่ปัดเศษ แล้วปัดเป็นทศนิยม 2 ตำแหน่งครั้งเดียวตอนแสดงผล "
    "(ครึ่งหนึ่งปัดขึ้น ซึ่งยังไม่ยืนยันว่าตรงกับวิธีของ ป.ป.ช.) ตัวตั้งจึงแสดงทศนิยมมากกว่า 2 ตำแหน่งเมื่อจำเป็น"
)
"""How figures are rounded, said once over an explanation."""


def named(*, code: str, title: str) -> str:
    """A node as it is called: code and title; the total by its title alone."""
    return title if code == "total" else f"{code} {title}"


def heading(*, code: str, title: str, figure: str, is_item: bool) -> str:
    """A node with its figure, over its arithmetic."""
    return f"{'ข้อ ' if is_item else ''}{named(code=code, title=title)} {figure}"


def between(*, low: str, high: str) -> str:
    """A figure of which only the ends are known."""
    return f"อยู่ระหว่าง {low} ถึง {high}"


def weighted_part(*, share: str, code: str, figure: str) -> str:
    """One part of a weighted sum."""
    return f"({share} × {shown_code(code=code)} {figure})"


def mean(*, parts: Sequence[str], figure: str) -> str:
    """A plain mean; of one, that one itself."""
    if len(parts) == 1:
        return f"{parts[0]} = {figure}"
    return f"({PLUS.join(parts)}) ÷ {len(parts)} = {figure}"


def weighted(*, parts: Sequence[str], whole: str, figure: str) -> str:
    """A weighted mean; ``whole`` is the sum of the weights, empty where that is one."""
    total = PLUS.join(parts)
    return f"({total}) ÷ {whole} = {figure}" if whole else f"{total} = {figure}"


def least_and_most(*, least: str, most: str) -> str:
    """The arithmetic of both ends."""
    return f"อย่างน้อย {least} · อย่างมาก {most}"


TYPED = "คะแนนที่กรอกไว้"
"""A leaf with a score."""
NOT_TYPED = "ยังไม่ได้กรอกคะแนน จึงนับเป็นช่วง 0.00 ถึง 100.00"
"""A leaf without a score."""


def before_rounding(*, exact: str, figure: str) -> str:
    """Four decimals do not show which way the figure was rounded."""
    return f"ค่าก่อนปัดเศษคือ {exact} จึงปัดเป็น {figure}"


def declared_differs(*, declared: str, computed: str, difference: str) -> str:
    """A typed figure that is not the computed one."""
    return (
        f"≠ แจ้งไว้ {declared} แต่คำนวณจากรายการด้านล่างได้ {computed} (ต่าง {difference}) "
        "โปรแกรมนับด้วยค่าที่คำนวณ"
    )


def declared_outside(*, declared: str, low: str, high: str) -> str:
    """A typed figure that what is known below does not allow."""
    return f"≠ แจ้งไว้ {declared} แต่คะแนนด้านล่างเป็นไปได้เฉพาะ {low} ถึง {high} โปรดตรวจกับประกาศผล"


def counts_as_typed(*, declared: str) -> str:
    """A parent that stands in for children that are not all known."""
    return f"คะแนนด้านล่างยังไม่ครบ จึงนับด้วยตัวเลขที่กรอกไว้ คือ {declared}"


def lacks(*, codes: Sequence[str]) -> str:
    """The children whose figure is not known."""
    return f"ยังขาดคะแนนของ {' '.join(codes)}"


def unconfirmed_like(*, code: str) -> str:
    """An entry whose source was told a few lines above."""
    return f"ยังไม่ยืนยัน (เหตุผลเดียวกับ {shown_code(code=code)})"


# Levels.


def condition(*, sign: str, name: str, needed: str, figure: str) -> str:
    """One condition, and the figure it is held against."""
    return f"{sign} {name} ตั้งแต่ {needed} · {figure}"


def got(*, figure: str) -> str:
    """The figure that a condition is held against."""
    return f"ได้ {figure}"


def short_by(*, missing: str) -> str:
    """How far a figure is from what a condition asks for."""
    return f"ขาดอีก {missing} คะแนน"


def short_by_at_least(*, missing: str) -> str:
    """How far a figure that is not quite known is from what a condition asks for."""
    return f"ขาดอีกอย่างน้อย {missing} คะแนน"


NO_CONDITION = "ไม่มีเงื่อนไข: ใช้เมื่อไม่เข้าระดับใดข้างต้น"
"""The last level takes what is left."""


def level_is(*, title: str) -> str:
    """The level that the figures give."""
    return f"ระดับที่คำนวณได้: {title}"


LEVEL_IS_BEST = "เป็นระดับสูงสุดแล้ว"
"""No level is better."""


def held_back(*, title: str, parts: Sequence[str]) -> str:
    """What stands between the level and the next better one."""
    return f"ระดับถัดไปคือ {title} ติดที่ {joined(parts)}"


def held_back_part(*, name: str, missing: str) -> str:
    """One condition that holds a level back."""
    return f"{name} (ขาดอีก {missing})"


def still_possible(*, titles: Sequence[str]) -> str:
    """The levels that the missing scores leave open."""
    if len(titles) == 1:
        return f"คะแนนยังไม่ครบ แต่ระดับเป็นได้เพียง {titles[0]}"
    return f"คะแนนยังไม่ครบ ระดับที่ยังเป็นไปได้: {joined(titles)}"


def level_lacks(*, codes: Sequence[str]) -> str:
    """What is to be known before the level is."""
    return f"ที่ยังไม่ทราบแน่: {joined([shown_code(code=code) for code in codes])}"


def level_declared(*, declared: str, computed: str) -> str:
    """A declared level that is not the computed one."""
    return f"≠ แจ้งไว้ว่า {declared} แต่คำนวณได้ {computed} โปรดตรวจกับประกาศผล"


def level_declared_impossible(*, declared: str) -> str:
    """A declared level that the known scores rule out."""
    return f"≠ แจ้งไว้ว่า {declared} แต่คะแนนที่มีอยู่เป็นระดับนั้นไม่ได้ โปรดตรวจกับประกาศผล"


MAY_BE = "ยังเป็นไปได้"
"""A level that is still possible."""


def ruled_out_by(*, names: Sequence[str]) -> str:
    """A level whose conditions cannot hold any more."""
    return f"เป็นไปไม่ได้แล้ว ติดที่ {joined(names)}"


RULED_OUT_BY_BETTER = "ไม่ใช่ระดับนี้ เพราะได้ระดับที่ดีกว่า"
"""A level whose conditions hold, and so do those of a better one."""
RULED_OUT_TOGETHER = "เป็นไปไม่ได้แล้ว เพราะเงื่อนไขเป็นจริงพร้อมกันไม่ได้"
"""A level whose conditions can hold one by one, and not all at once."""


def joined(names: Sequence[str]) -> str:
    """Names as a Thai list: ก ข และ ค."""
    if len(names) < 2:
        return "".join(names)
    return f"{' '.join(names[:-1])} และ {names[-1]}"
