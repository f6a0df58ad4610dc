"""The words of the report of the analysis and the measures."""

from ita_tui.words.said.documents import listed

NAME = "การวิเคราะห์และมาตรการ"
"""The document as people call it."""
FILE_NAME = "มาตรการ"
"""What a file of it is named after its record's name."""
TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
FOREWORD = "คำนำ"
ANALYSIS = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"
IMPLEMENTATION = "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ"
INSTRUMENT = "เครื่องมือการประเมิน"
ITEM = "ข้อคำถาม"
NARRATIVE = "การวิเคราะห์ผลการประเมิน"
MEASURE = "มาตรการ/วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ"
OWNERS = "ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง"
STEPS = "ขั้นตอน/วิธีการปฏิบัติ"
PERIOD = "ระยะเวลาดำเนินการ"
WITHOUT_ISSUE = "ข้ออื่นที่ไม่อยู่ในประเด็นใด"
MEASURES_WITHOUT_ISSUE = "มาตรการอื่นที่ไม่อยู่ในประเด็นใด"
NO_MEASURES = "ยังไม่มีมาตรการ"
ANSWERS = "รองรับข้อ"
BUDGET = "งบประมาณ"


def score_of(*, year: str) -> str:
    """The heading of the column of scores, on two lines."""
    return f"คะแนน\nปี {year}"


def baht(*, amount: str) -> str:
    """An amount of money."""
    return f"{amount} บาท"


def recurring(*, period: str, recurrence: str) -> str:
    """A period of something that comes round."""
    return f"{period} ({recurrence})"


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


def what(*, agency: str, year: str, indicators: tuple[str, ...], count: str) -> str:
    """The second paragraph: the indicators with their scores."""
    return (
        f"รายงานฉบับนี้วิเคราะห์ผลการประเมินของ{agency} ปีงบประมาณ พ.ศ. {year} จากตัวชี้วัด {count} ตัวชี้วัด "
        f"ได้แก่ {listed(indicators)} โดยแยกคะแนนรายข้อออกเป็นประเด็น เพื่อให้เห็นข้อที่ต้องปรับปรุง"
    )


def indicator(*, number: str, title: str, score: str) -> str:
    """One indicator in a sentence."""
    return f"({number}) {title} {score} คะแนน"


def indicator_unknown(*, number: str, title: str) -> str:
    """One indicator whose score is not known."""
    return f"({number}) {title}"


def then(*, agency: str, next_year: str, measures: str, steps: str) -> str:
    """The third paragraph: what is done about it."""
    return (
        f"{agency}ได้นำผลการวิเคราะห์ไปกำหนดมาตรการประจำปีงบประมาณ พ.ศ. {next_year} "
        f"รวม {measures} มาตรการ {steps} ขั้นตอน พร้อมผู้รับผิดชอบและระยะเวลา "
        "เพื่อให้ทุกหน่วยใช้เป็นแนวทางทำงานร่วมกัน "
        "ติดตามผลได้ และยกระดับคุณธรรมและความโปร่งใสของหน่วยงานอย่างต่อเนื่อง"
    )
