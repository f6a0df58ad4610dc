"""What the checks say of figures: declared scores, levels, rankings, items."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ita_tui.words.said.fields import LABELS
from ita_tui.words.said.findings import RuleWords
from ita_tui.words.said.records import led, named, quoted

MOVE_TO_REFERENCE = "ย้ายคะแนนรายข้อไปช่องค่าอ้างอิง"
_KINDS = {"reference": "คะแนนอ้างอิง", "previous": "คะแนนปีก่อน"}
_MOST_CODES = 12


def listed(found: Sequence[str]) -> str:
    """Several codes, the first of many."""
    if len(found) <= _MOST_CODES:
        return " ".join(found)
    return f"{' '.join(found[:_MOST_CODES])} และอีก {len(found) - _MOST_CODES} รายการ"


def outside_interval(
    *,
    code: str,
    score: Decimal,
    low: Decimal,
    high: Decimal,
    by_ranking: bool,
    by_items: bool,
) -> str:
    """A figure that cannot be."""
    if by_items:
        known = "คะแนนรายข้อที่กรอกแล้ว"
    else:
        known = "ตัวเลขอื่นที่แจ้งไว้" + ("และการจัดอันดับ" if by_ranking else "")
    if f"{low:.2f}" == f"{high:.2f}":
        where = f"ต้องเป็น {low:.2f}"
    else:
        where = f"ต้องอยู่ระหว่าง {low:.2f} ถึง {high:.2f}"
    return f"{led(code)}ที่แจ้งไว้ {score} เป็นไปไม่ได้ ตาม{known} {where} โปรดตรวจกับประกาศผล"


def differs_from_items(*, code: str, score: Decimal, computed: Decimal, count: int) -> str:
    """A figure that is not what the items give."""
    difference = abs(score - computed)
    return (
        f"{led(code)}แจ้งไว้ {score} แต่คะแนนรายข้อ {count} ข้อคำนวณได้ {computed} "
        f"ต่างกัน {difference} โปรดตรวจว่าตัวเลขใดถูก"
    )


def rounded_twice(*, code: str, score: Decimal, computed: Decimal) -> str:
    """A figure that is a cent off."""
    return (
        f"{led(code)}แจ้งไว้ {score} คำนวณได้ {computed} ต่างกัน 0.01 "
        "น่าจะเกิดจากการปัดเศษก่อนรวม ควรปัดเศษครั้งเดียวตอนท้าย"
    )


def hundred_but_below(
    *, code: str, short: int, known: int, lowest: tuple[Decimal, str], computed: Decimal | None
) -> str:
    """A full figure over items that are not full."""
    score, item = lowest
    gives = f" คะแนนรายข้อคำนวณได้ {computed}" if computed is not None else ""
    return (
        f"{led(code)}แจ้งไว้ 100.00 แต่ {short} จาก {known} ข้อที่กรอกได้ไม่ถึง 100 "
        f"(ต่ำสุดคือ {item} ได้ {score}){gives} โปรดตรวจทั้งสองแห่ง"
    )


def national_mean(*, total: Decimal, year: int, status: str) -> str:
    """A total that is a mean of all agencies."""
    doubt = "" if status == "confirmed" else " (ค่าเฉลี่ยนี้ยังไม่ยืนยัน)"
    return (
        f"คะแนนรวมที่แจ้งไว้ {total} เท่ากับค่าเฉลี่ยของหน่วยงานทั้งประเทศปี {year}{doubt} "
        "โปรดตรวจว่าไม่ได้นำค่าเฉลี่ยมาเป็นคะแนนของหน่วยงาน"
    )


def level_unknown(*, level: str, known: Sequence[str]) -> str:
    """A level that the framework does not have."""
    return f"เกณฑ์ของปีนี้ไม่มีระดับ {quoted(level)} ระดับที่มีคือ {', '.join(known)} โปรดแก้ระดับ"


def level_differs(
    *,
    declared: str,
    possible: Sequence[str],
    total: Decimal | None,
    instruments: Mapping[str, Decimal],
) -> str:
    """A level that the figures do not give."""
    if total is None or not instruments:
        return (
            f"ระดับที่แจ้งไว้คือ {declared} แต่ตามตัวเลขที่มี ระดับเป็นได้เพียง {' หรือ '.join(possible)} "
            "โปรดตรวจกับประกาศผล"
        )
    parts = " ".join(f"{code} {score}" for code, score in instruments.items())
    return (
        f"ระดับที่แจ้งไว้คือ {declared} แต่คะแนนรวม {total} ({parts}) "
        f"อยู่ในระดับ {' หรือ '.join(possible)} โปรดตรวจกับประกาศผล"
    )


def claim_score(*, node: str, claimed: Decimal, known: Decimal) -> str:
    """A claim that quotes another score."""
    return f"การจัดอันดับเขียนว่า{led(node)}ได้ {claimed} แต่คะแนนในแฟ้มคือ {known} โปรดตรวจว่าตัวเลขใดถูก"


def use_claim_score(*, node: str, score: Decimal) -> str:
    """Name of a fix."""
    return f"แก้คะแนนของ{led(node)}ในการจัดอันดับเป็น {score}"


def not_lowest(*, node: str, score: Decimal, lower: tuple[Decimal, str]) -> str:
    """What is said to be the lowest is not."""
    return (
        f"การจัดอันดับเขียนว่า{named(node)} ({score}) น้อยที่สุด แต่{led(lower[1])}ได้ {lower[0]} "
        "ซึ่งน้อยกว่า โปรดแก้การจัดอันดับ"
    )


def wrong_place(
    *,
    node: str,
    score: Decimal,
    place: int,
    first: int,
    higher: Sequence[tuple[Decimal, str]],
) -> str:
    """A place that the figures do not give."""
    above = ""
    if higher:
        best = max(higher)
        above = f" เพราะมี {len(higher)} รายการที่ได้คะแนนมากกว่า เช่น {named(best[1])} {best[0]}"
    return (
        f"การจัดอันดับให้{named(node)} ({score}) เป็นอันดับที่ {place} "
        f"แต่ตามคะแนนคืออันดับที่ {first}{above} โปรดแก้การจัดอันดับ"
    )


def use_node(*, node: str, score: Decimal) -> str:
    """Name of a fix."""
    return f"แก้เป็น{named(node)} {score}"


def tie(*, node: str, other: str, score: Decimal, place: int, shared: int) -> str:
    """Equal scores with different places."""
    return (
        f"{led(node)}กับ{led(other)}ได้ {score} เท่ากัน แต่จัดเป็นอันดับที่ {place} กับ {shared} "
        f"คะแนนเท่ากันควรเป็นอันดับที่ {shared} ร่วมกัน"
    )


def share_place(*, node: str, place: int) -> str:
    """Name of a fix."""
    return f"แก้{led(node)}เป็นอันดับที่ {place}"


def wrong_name(*, node: str, title: str, other: str) -> str:
    """A claim that calls its node by another's title."""
    return f"การจัดอันดับของ{named(node)} ({title}) เรียกด้วยชื่อของ{led(other)}โปรดแก้รหัสหรือชื่อให้ตรงกัน"


def score_missing(*, code: str) -> str:
    """A score that was not typed."""
    return f"ยังไม่ได้กรอกคะแนนของ{led(code)}จึงคำนวณคะแนนรวมไม่ได้ โปรดกรอกให้ครบ"


def scores_missing(*, codes: Sequence[str], of: int) -> str:
    """Many scores that were not typed."""
    return f"ยังไม่ได้กรอกคะแนน {len(codes)} จาก {of} รายการ ได้แก่ {listed(codes)} โปรดกรอกให้ครบ"


def own_equals(*, kind: str, count: int) -> str:
    """Two columns that are one."""
    return (
        f"คะแนนของเราเท่ากับ{_KINDS[kind]}ทุกตัว ({count} รายการ) น่าจะวางคอลัมน์เดียวกันสองช่อง "
        "โปรดตรวจว่าช่องใดถูก"
    )


def may_be_average(*, codes: Sequence[str]) -> str:
    """Items that are most likely an average."""
    return (
        f"คะแนนรายข้อขัดกับตัวเลขที่แจ้งไว้ {len(codes)} รายการ ({listed(codes)}) "
        "ตารางนี้จึงน่าจะเป็นค่าเฉลี่ยของกลุ่ม ไม่ใช่คะแนนของหน่วยงาน (ข้อสันนิษฐาน ยังไม่ยืนยัน) "
        "ถ้าใช่ โปรดย้ายไปช่องค่าอ้างอิง แล้วกรอกคะแนนของหน่วยงานเอง"
    )


def mark_unlikely(*, name: str, mark: Decimal) -> str:
    """A mark that is so low that it must be mistyped."""
    return f"{LABELS[f'settings.{name}']}คือ {mark:.2f} ซึ่งต่ำผิดปกติ น่าจะพิมพ์ตก โปรดแก้ เช่น 85.00"


RULES = {
    "declared-outside-interval": RuleWords(
        "คะแนนที่แจ้งไว้เป็นไปไม่ได้ตามตัวเลขอื่น",
        "คำนวณว่าคะแนนที่แจ้งไว้อยู่ได้ในช่วงใด จากคะแนนอื่นที่แจ้ง คะแนนรายข้อ และการจัดอันดับ "
        "(เช่น ถ้าน้อยที่สุดคือตัวชี้วัดที่ 8 ได้ 87.84 ทุกตัวชี้วัดต้องได้ไม่น้อยกว่านั้น) "
        "แล้วบอกเมื่ออยู่นอกช่วงเกิน 0.01",
        "ผู้อ่านรายงานบวกเลขตามแล้วจะพบว่าตัวเลขในตารางเดียวกันเป็นจริงพร้อมกันไม่ได้",
        "เทียบคะแนนทั้งหมดกับประกาศผลทีละตัว แล้วแก้ตัวที่พิมพ์ผิด",
    ),
    "declared-is-national-mean": RuleWords(
        "คะแนนรวมเท่ากับค่าเฉลี่ยทั้งประเทศ",
        "เทียบคะแนนรวมที่แจ้งไว้กับค่าเฉลี่ยของหน่วยงานทั้งประเทศ เมื่อตรงกันทุกทศนิยมแต่คะแนนรายข้อคำนวณได้เป็นอย่างอื่น",
        "ถ้าคัดลอกค่าเฉลี่ยของประเทศมา บันทึกข้อความจะรายงานคะแนนที่ไม่ใช่ของหน่วยงาน",
        "เปิดประกาศผลหน้าของหน่วยงาน แล้วกรอกคะแนนรวมของหน่วยงานเอง",
    ),
    "hundred-but-items-below": RuleWords(
        "แจ้งไว้ 100 แต่มีข้อที่ไม่ถึง 100",
        "ดูคะแนนที่แจ้งไว้เต็ม 100.00 ว่าทุกข้อข้างใต้ได้ 100 ด้วยหรือไม่",
        "ค่าเฉลี่ยเต็มร้อยได้ต่อเมื่อทุกข้อเต็มร้อย ตารางที่พิมพ์จะขัดกันเองให้ผู้อ่านเห็น",
        "ตรวจทั้งคะแนนที่แจ้งไว้และคะแนนรายข้อว่ามาจากประกาศผลของหน่วยงานเดียวกัน",
    ),
    "declared-differs-from-items": RuleWords(
        "คะแนนที่แจ้งไว้ไม่ตรงกับที่คำนวณจากรายข้อ",
        "เฉลี่ยคะแนนรายข้อขึ้นไปทีละชั้น ปัดเศษครั้งเดียวตอนท้าย แล้วบอกเมื่อต่างจากคะแนนที่แจ้งไว้เกิน 0.01",
        "คะแนนรายข้อกับคะแนนตัวชี้วัดอยู่ในเอกสารชุดเดียวกัน ผู้ตรวจจะถามว่าตัวใดถูก",
        "หาข้อที่พิมพ์ผิดหรือคะแนนที่แจ้งผิดจากประกาศผล แล้วแก้เพียงตัวนั้น",
    ),
    "declared-rounded-twice": RuleWords(
        "คะแนนที่แจ้งไว้ต่างจากที่คำนวณ 0.01",
        "ดูคะแนนที่แจ้งไว้ซึ่งต่างจากค่าที่คำนวณจากรายข้อพอดี 0.01",
        "มักเกิดจากปัดเศษทีละชั้นก่อนรวม ตัวเลขจึงไม่ตรงกับประกาศผลแม้คำนวณถูกวิธีอื่น (การปัดครึ่งขึ้นยังไม่ยืนยัน)",
        "ใช้ค่าตามประกาศผล หรือค่าที่ปัดเศษครั้งเดียวตอนท้าย",
    ),
    "level-differs-from-rule": RuleWords(
        "ระดับที่แจ้งไว้ไม่ตรงกับคะแนน",
        "หาระดับจากคะแนนรวมและคะแนนต่ำสุดของเครื่องมือ ตามเงื่อนไขของเกณฑ์ปีนั้น แล้วเทียบกับระดับที่แจ้งไว้",
        "ระดับคือสิ่งแรกที่ผู้บริหารอ่านในบันทึกข้อความ ระดับที่ผิดทำให้รายงานทั้งฉบับผิด",
        "เปิดดูเงื่อนไขด้วยคำสั่ง explain แฟ้ม level แล้วแก้ระดับหรือคะแนนตามประกาศผล",
    ),
    "level-unknown": RuleWords(
        "ระดับที่แจ้งไว้ไม่มีในเกณฑ์ของปี",
        "เทียบชื่อระดับที่แจ้งไว้กับชื่อระดับทั้งหมดของเกณฑ์ปีนั้น",
        "แต่ละปีเรียกระดับไม่เหมือนกัน ชื่อของปีอื่นในเอกสารแสดงว่าคัดลอกมา",
        "เขียนชื่อระดับตามที่ประกาศผลใช้",
    ),
    "ranking-contradicts-scores": RuleWords(
        "การจัดอันดับขัดกับคะแนน",
        "นำคะแนนและอันดับที่เขียนในการจัดอันดับ (สูงที่สุด น้อยที่สุด อันดับที่) ไปเทียบกับคะแนนในแฟ้ม",
        "บันทึกข้อความพิมพ์การจัดอันดับเป็นประโยค ถ้าขัดกับตารางในหน้าเดียวกันจะดูเหมือนรายงานเท็จ",
        "แก้คะแนน รหัส หรืออันดับ ตัวที่ไม่ตรงกับประกาศผล",
    ),
    "ranking-tie": RuleWords(
        "คะแนนเท่ากันแต่จัดคนละอันดับ",
        "หารายการที่คะแนนเท่ากันถึงทศนิยมสองตำแหน่งแต่เขียนอันดับต่างกัน",
        "ผู้อ่านจะเห็นคะแนนเดียวกันอยู่สองอันดับโดยไม่มีเหตุผล",
        "ให้อันดับเดียวกัน หรือตรวจว่าคะแนนตัวใดพิมพ์ผิด",
    ),
    "ranking-wrong-name": RuleWords(
        "การจัดอันดับเรียกชื่อไม่ตรงกับรหัส",
        "เทียบชื่อที่เขียนในการจัดอันดับกับชื่อตัวชี้วัดของรหัสนั้น",
        "ประโยคที่พิมพ์จะยกย่องหรือตำหนิตัวชี้วัดที่ไม่ใช่ตัวจริง",
        "ถ้าชื่อถูก ให้แก้รหัส ถ้ารหัสถูก ให้แก้ชื่อ",
    ),
    "items-may-be-average": RuleWords(
        "คะแนนรายข้อน่าจะเป็นค่าเฉลี่ยของกลุ่ม",
        "ดูว่าคะแนนรายข้อทั้งตารางขัดกับคะแนนที่แจ้งไว้หลายตัวพร้อมกัน ตัวละ 1 คะแนนขึ้นไป "
        "(ข้อสันนิษฐานจากรายงานจริงฉบับหนึ่ง ยังไม่ยืนยัน)",
        "รายงานบางฉบับพิมพ์ค่าเฉลี่ยของกลุ่มไว้ข้างคะแนนของหน่วยงาน ถ้ากรอกผิดช่อง "
        "บทวิเคราะห์ทุกประเด็นจะวิเคราะห์คะแนนของผู้อื่น",
        "ตรวจหัวคอลัมน์ในประกาศผล ถ้าเป็นค่าเฉลี่ย ให้ย้ายทั้งตารางไปช่องค่าอ้างอิง",
    ),
    "own-equals-reference": RuleWords(
        "คะแนนของเราเท่ากับคะแนนอ้างอิงทุกตัว",
        "เทียบช่องคะแนนของเรากับช่องค่าอ้างอิงทั้งคอลัมน์",
        "เมื่อสองคอลัมน์เหมือนกันทุกตัว การเทียบกับค่าอ้างอิงในเอกสารจะไม่มีความหมาย",
        "วางคอลัมน์ค่าอ้างอิงใหม่จากประกาศผล หรือลบออกถ้าไม่ใช้",
    ),
    "own-equals-previous": RuleWords(
        "คะแนนของเราเท่ากับคะแนนปีก่อนทุกตัว",
        "เทียบช่องคะแนนของเรากับช่องคะแนนปีก่อนทั้งคอลัมน์",
        "ไม่มีหน่วยงานใดได้คะแนนเท่าเดิมทุกข้อ เอกสารจะรายงานผลของปีก่อนเป็นผลของปีนี้",
        "วางคะแนนปีนี้หรือคะแนนปีก่อนใหม่ ช่องใดช่องหนึ่งคัดลอกซ้ำ",
    ),
    "mark-unlikely": RuleWords(
        "เกณฑ์ผ่านต่ำผิดปกติ",
        "ดูเกณฑ์ผ่านรายข้อและค่าเป้าหมายของคะแนนรวมว่าไม่ต่ำกว่า 50",
        "เกณฑ์ที่พิมพ์ตกตัวเลขทำให้ข้อที่ต้องแก้กลายเป็นผ่านทั้งหมด",
        "แก้เกณฑ์เป็นค่าที่ใช้จริง เช่น 85.00",
    ),
    "score-missing": RuleWords(
        "ยังไม่ได้กรอกคะแนน",
        "หาข้อที่ยังไม่มีคะแนนของเรา",
        "เมื่อขาดแม้ข้อเดียว คะแนนรวมในเอกสารจะบอกได้เพียงเป็นช่วง",
        "กรอกคะแนนของข้อนั้นที่หน้าคะแนน หรือวางทั้งตารางจากประกาศผล",
    ),
}
"""The rules of this topic by name."""
