"""The words of the memo (บันทึกข้อความ)."""

from ita_tui.words.said.documents import listed

NAME = "บันทึกข้อความ"
"""The document as people call it."""
TITLE = "บันทึกข้อความ"
UNIT = "ส่วนราชการ"
NUMBER = "ที่"
DATE = "วันที่"
SUBJECT = "เรื่อง"
TO = "เรียน"
TO_SEPARATOR = "/"
BACKGROUND = "เรื่องเดิม"
FACTS = "ข้อเท็จจริง"
PROPOSAL = "ข้อเสนอแนะ"
TAKE_NOTE = "จึงเรียนมาเพื่อโปรดทราบและพิจารณาสั่งการ"
"""How it closes where there is nothing yet to approve."""


def catchword(*, word: str) -> str:
    """The word with which the next page begins, at the foot of this one."""
    return f"/{word}..."


def failing(*, count: str, shown: str, mark: str, is_complete: bool, name: str) -> str:
    """The sentence before the table of what fails; ``name``: items, or indicators.

    ``shown``: how many of them the table has; empty for all.
    """
    which = "ที่" if is_complete else "ที่ทราบผลแล้วและ"
    told = f"{name}{which}ได้คะแนนต่ำกว่าเกณฑ์ {mark} คะแนน มี {count} {name}"
    if shown:
        return f"{told} ตามเอกสารแนบ โดย {shown} {name}ที่ห่างเกณฑ์มากที่สุดและมาตรการที่รองรับ มีดังนี้"
    return f"{told} และมาตรการที่รองรับ มีดังนี้"


def none_failing(*, mark: str, is_complete: bool, name: str) -> str:
    """That nothing is known to fail."""
    which = "ที่" if is_complete else "ที่ทราบผลแล้ว"
    return f"ไม่มี{name}{which}ได้คะแนนต่ำกว่าเกณฑ์ {mark} คะแนน"


def closing(*, next_year: str, one: str, two: str, three: str) -> str:
    """What is asked of whoever it is addressed to."""
    return (
        f"จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบโปรด ({one}) อนุมัติมาตรการประจำปีงบประมาณ พ.ศ. {next_year} "
        f"({two}) แจ้งเวียนทุกหน่วยงานให้ถือปฏิบัติ และ ({three}) ให้เผยแพร่บนเว็บไซต์"
    )


def opinion(*, post: str) -> str:
    """The heading over the place for a superior's opinion."""
    return f"ความเห็น{post}"


def background(*, agency: str, year: str, announced_on: str) -> str:
    """What went before: the agency was assessed, and when the result came out; empty for none."""
    told = f" โดยสำนักงาน ป.ป.ช. ประกาศผลการประเมินแล้วเมื่อวันที่ {announced_on}" if announced_on else ""
    return (
        f"{agency} เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        f"(Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. {year}{told}"
    )


def result(
    *,
    agency: str,
    year: str,
    score: str,
    is_computed: bool,
    level: str,
    target: str,
    reached: bool | None,
) -> str:
    """The total, its level, and whether the target was reached; None where that is not known.

    ``target`` is told with its name.
    """
    by = " ซึ่งคำนวณจากคะแนนระดับย่อย" if is_computed else ""
    against = {
        True: f" ถึง{target}",
        False: f" ยังไม่ถึง{target}",
        None: f" โดยมี{target}",
    }[reached]
    return (
        f"ผลการประเมินของ{agency} ประจำปีงบประมาณ พ.ศ. {year} ได้คะแนนรวม {score} คะแนน{by} "
        f"อยู่ในระดับ {level}{against}"
    )


def target(*, name: str, score: str) -> str:
    """What the total is held against."""
    return f"{name} {score} คะแนน"


def ranking(*, sentences: tuple[str, ...], is_announced: bool) -> str:
    """The ranking as one paragraph: as it was announced, or as the scores have it."""
    by = "ตามการจัดอันดับที่ประกาศ" if is_announced else "เมื่อเรียงผลการประเมินตามคะแนน"
    return f"{by} {' '.join(sentences)}"


def rank(
    *, place: str, wordings: tuple[str, ...], score: str, is_first: bool, is_last: bool
) -> str:
    """One place of the ranking; several with one score share it."""
    shared = "เท่ากัน" if len(wordings) > 1 else ""
    if is_last and not is_first:
        name = "คะแนนน้อยที่สุด คือ"
    elif is_first:
        name = f"คะแนนมากที่สุด (อันดับที่ {place}) คือ"
    else:
        name = f"อันดับที่ {place} คือ"
    return f"{name} {listed(wordings)} {score} คะแนน{shared}"


def proposal(
    *,
    unit: str,
    next_year: str,
    measures: str,
    steps: str,
    is_analysed: bool,
    by_issue: bool,
    is_assigned: bool,
) -> str:
    """What is proposed: take note of the analysis, and have the measures carried out.

    No analysis is spoken of that is not written, no unit and day that were not set.
    """
    way = "รายประเด็น" if by_issue else ""
    analysed = f"วิเคราะห์ผลการประเมิน{way}และ"
    asked = (
        "ให้ทุกหน่วยดำเนินการและรายงานผลตามกำหนด"
        if is_assigned
        else "กำหนดผู้รับผิดชอบและระยะเวลาให้ครบ แล้วดำเนินการและรายงานผล"
    )
    return (
        f"{unit}ได้{analysed if is_analysed else ''}"
        "จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
        f"ปีงบประมาณ พ.ศ. {next_year} รวม {measures} มาตรการ {steps} ขั้นตอน ตามเอกสารแนบ "
        f"เห็นควร{asked}"
    )


def proposal_without(*, agency: str, next_year: str, has_failing: bool) -> str:
    """What is proposed where there are no measures yet."""
    if not has_failing:
        return (
            f"เพื่อรักษาผลการประเมิน เห็นควรให้{agency}จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
            f"ประจำปีงบประมาณ พ.ศ. {next_year}"
        )
    return (
        f"เห็นควรให้{agency}จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
        f"ประจำปีงบประมาณ พ.ศ. {next_year} ให้ตรงกับข้อที่ต้องปรับปรุง"
    )


OFFICER = "เจ้าหน้าที่"
"""Who has analysed, where no unit is named."""
