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
CLOSING = "จึงเรียนมาเพื่อโปรดพิจารณา"
NODE = "เครื่องมือ/ตัวชี้วัด"
COMPUTED_MARK = "*"
SOME_COMPUTED = "* คำนวณจากคะแนนที่กรอกไว้ในระดับย่อย"
ALL_COMPUTED = "คะแนนทั้งหมดในตารางคำนวณจากคะแนนที่กรอกไว้ในระดับย่อย"
PLACES = "อันดับเทียบระหว่างตัวชี้วัด คะแนนเท่ากันได้อันดับเดียวกัน"


def opinion(*, post: str) -> str:
    """The heading over the place for a superior's opinion."""
    return f"ความเห็น{post}"


def background(*, agency: str, year: str, announced_on: str) -> str:
    """What went before: the agency was assessed, and when the result came out."""
    return (
        f"{agency} เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        f"(Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. {year} "
        f"โดยสำนักงาน ป.ป.ช. ประกาศผลการประเมินแล้วเมื่อวันที่ {announced_on}"
    )


def result(
    *, agency: str, year: str, score: str, level: str, target: str, reached: bool | None
) -> str:
    """The total, its level, and whether the target was reached; None where that is not known."""
    against = {
        True: f" ซึ่งถึงค่าเป้าหมายของคะแนนรวมที่กำหนดไว้ {target} คะแนน",
        False: f" ซึ่งยังไม่ถึงค่าเป้าหมายของคะแนนรวมที่กำหนดไว้ {target} คะแนน",
        None: f" โดยมีค่าเป้าหมายของคะแนนรวม {target} คะแนน",
    }[reached]
    return (
        f"ผลการประเมินของ{agency} ประจำปีงบประมาณ พ.ศ. {year} ได้คะแนนรวม {score} คะแนน "
        f"อยู่ในระดับ {level}{against}"
    )


def ranking(*, sentences: tuple[str, ...]) -> str:
    """The ranking as one paragraph."""
    return f"เมื่อเรียงผลการประเมินตามคะแนน {' '.join(sentences)}"


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


TABLE_FOLLOWS = "ผลการประเมินรายเครื่องมือและรายตัวชี้วัด มีดังนี้"
"""The sentence before the table of instruments and indicators."""


def proposal(*, agency: str, year: str, next_year: str, measures: str, steps: str) -> str:
    """What is proposed: take note of the analysis, and have the measures carried out."""
    return (
        f"เพื่อให้ผลการประเมินในปีต่อไปคงมาตรฐานและดียิ่งขึ้น เจ้าหน้าที่ได้วิเคราะห์ผลการประเมินของ{agency} "
        f"ปีงบประมาณ พ.ศ. {year} เป็นรายประเด็น และจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
        f"ประจำปีงบประมาณ พ.ศ. {next_year} รวม {measures} มาตรการ {steps} ขั้นตอน ตามเอกสารแนบ "
        "เห็นควรให้ทุกหน่วยที่รับผิดชอบดำเนินการและรายงานผลตามกำหนด"
    )
