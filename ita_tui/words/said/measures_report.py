"""The words of the report of the analysis and the measures."""

from collections.abc import Sequence

from ita_tui.words.said.documents import INDICATOR, ITEM, listed

NAME = "การวิเคราะห์และมาตรการ"
"""The document as people call it."""
FILE_NAME = "มาตรการ"
"""What a file of it is named after its record's name."""
TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
COVER = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส\nภายในหน่วยงาน"
FOREWORD = "คำนำ"
CONTENTS = "สารบัญ"
SUMMARY = "สรุปผลการประเมิน"
SUPERVISION = "การกำกับติดตามและการรายงานผล"
EFFECTS = "ผลของมาตรการปีก่อนต่อคะแนนของปีนี้"
ANNEX = "ภาคผนวก"
OFFICE = "ผู้รับผิดชอบงาน ITA"
"""Who gathers the reports, where no unit is named."""
ANALYSIS = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"
IMPLEMENTATION = "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ"
INSTRUMENT = "เครื่องมือการประเมิน"
QUESTION = "ข้อคำถาม"
NARRATIVE = "การวิเคราะห์ผลการประเมิน"
MEASURE = "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ"
OWNERS = "ผู้รับผิดชอบ/\nผู้ที่เกี่ยวข้อง"
STEPS = "ขั้นตอน/วิธีการปฏิบัติ"
PERIOD = "วัน เดือน ปี\nที่ดำเนินการ"
MEASURES_WITHOUT_ISSUE = "มาตรการอื่นที่ไม่อยู่ในประเด็นใด"


def without_measures(*, issues: Sequence[str]) -> str:
    """The issues that have no measure yet."""
    return f"ประเด็นที่ยังไม่มีมาตรการ: ประเด็นที่ {' '.join(issues)}"


NO_MEASURES = "ยังไม่มีมาตรการ"
BUDGET = "งบประมาณ"


def made_by(*, unit: str, month: str) -> str:
    """The foot of the cover: who made the report, where that is known, and in which month."""
    return f"จัดทำโดย {unit}\n{month}" if unit else month


def score_of(*, year: str) -> str:
    """The heading of the column of scores, on two lines."""
    return f"คะแนน\nปี {year}"


def baht(*, amount: str) -> str:
    """An amount of money."""
    return f"{amount} บาท"


def recurring(*, period: str, recurrence: str) -> str:
    """A period of something that comes round."""
    return f"{period}\n({recurrence})"


def step(*, text: str, owners: str, due: str) -> str:
    """A step, with its own owners and its own last day where it has them."""
    own = [owners, f"ภายใน {due}" if due else ""]
    apart = ", ".join(part for part in own if part)
    return f"{text} ({apart})" if apart else text


def why(*, year: str) -> str:
    """The first paragraph of the foreword: what the assessment is for."""
    return (
        "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
        f"(Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. {year} "
        "ช่วยให้หน่วยงานเห็นระดับคุณธรรมและความโปร่งใสของตนเอง "
        "แล้วใช้ผลคะแนนและข้อเสนอแนะไปปรับปรุงการทำงานให้ตรวจสอบได้ ให้บริการประชาชนอย่างเป็นธรรม "
        "และเป็นไปตามหลักธรรมาภิบาล"
    )


def what(
    *, agency: str, year: str, indicators: tuple[str, ...], count: str, name: str, by_issue: bool
) -> str:
    """The second paragraph: the indicators with their scores, and how they are looked at."""
    parted = f"โดยแยกคะแนนราย{name}ออกเป็นประเด็น " if by_issue else ""
    return (
        f"รายงานฉบับนี้วิเคราะห์ผลการประเมินของ{agency} ปีงบประมาณ พ.ศ. {year} จากตัวชี้วัด {count} ตัวชี้วัด "
        f"ได้แก่ {listed(indicators)} {parted}เพื่อให้เห็น{name}ที่ต้องปรับปรุง"
    )


def indicator(*, number: str, title: str, score: str) -> str:
    """One indicator in a sentence."""
    return f"({number}) {title} {score} คะแนน"


def indicator_unknown(*, number: str, title: str) -> str:
    """One indicator whose score is not known."""
    return f"({number}) {title} (ยังไม่ทราบผล)"


def then(
    *,
    agency: str,
    next_year: str,
    measures: str,
    steps: str,
    is_analysed: bool,
    is_complete: bool,
) -> str:
    """The third paragraph: what is done about it; ``is_complete``: by whom and when, too.

    No analysis is spoken of that is not written.
    """
    analysed = "นำผลการวิเคราะห์ไป" if is_analysed else ""
    told = "พร้อมผู้รับผิดชอบและระยะเวลา " if is_complete else ""
    return (
        f"{agency}ได้{analysed}กำหนดมาตรการประจำปีงบประมาณ พ.ศ. {next_year} "
        f"รวม {measures} มาตรการ {steps} ขั้นตอน {told}"
        "เพื่อให้ทุกหน่วยใช้เป็นแนวทางทำงานร่วมกัน "
        "ติดตามผลได้ และยกระดับคุณธรรมและความโปร่งใสของหน่วยงานอย่างต่อเนื่อง"
    )


def further(*, title: str, first: str, last: str) -> str:
    """A measure that is named again beside further steps, on whatever page these stand."""
    return f"{title}\n(ขั้นตอนที่ {first}–{last})"


def failing(*, name: str, is_complete: bool) -> str:
    """Over the table of what falls short: items, or indicators; whether all of them are known."""
    which = "ที่" if is_complete else "ที่ทราบผลแล้วและ"
    return f"{name}{which}ต่ำกว่าเกณฑ์ พร้อมมาตรการที่รองรับ"


def without_issue(*, name: str) -> str:
    """Items or indicators of no issue."""
    return f"{name}อื่นที่ไม่อยู่ในประเด็นใด"


def answers(*, name: str) -> str:
    """What a measure is to improve: items, or indicators."""
    return f"{name}ที่มุ่งแก้ไข"


def at_least(*, code: str, score: str) -> str:
    """The least score that something is to reach; the codes of items begin with a letter."""
    which = f"{ITEM} {code}" if code[:1].isalpha() else f"{INDICATOR}ที่ {code}"
    return f"{which} ไม่น้อยกว่า {score} คะแนน"


def budget_total(*, amount: str, count: str) -> str:
    """The budget of all measures that have one."""
    return f"รวมงบประมาณ {amount} บาท จาก {count} มาตรการที่ระบุงบประมาณ"


def reporting(*, next_year: str) -> str:
    """That the units carry the measures out and tell of it."""
    return (
        f"ให้หน่วยงานที่รับผิดชอบดำเนินการตามมาตรการประจำปีงบประมาณ พ.ศ. {next_year} ภายในกำหนด "
        "และรายงานผลการดำเนินงาน หลักฐาน และปัญหาอุปสรรค เพื่อให้ผู้บริหารกำกับติดตาม"
    )


def rounds(*, first: str, last: str) -> str:
    """When the units report."""
    return f"การรายงานผลมี 2 รอบ คือ รอบ 6 เดือน ข้อมูล ณ วันที่ {first} และรอบ 12 เดือน ข้อมูล ณ วันที่ {last}"


def gathering(*, unit: str) -> str:
    """Who gathers the reports, and that they are published."""
    return f"{unit}รวบรวมรายงานของทุกหน่วยงานเสนอผู้บริหาร และเผยแพร่รายงานผลบนเว็บไซต์ของหน่วยงาน"
