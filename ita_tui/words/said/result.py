"""The words of what several documents show of a result: box, tables, charts."""

TOTAL = "คะแนนรวม"
LEVEL = "ระดับ"
MEAN = "ค่าเฉลี่ยประเทศ"
LAST_YEAR = "ปีก่อน"
INSTRUMENTS = "เครื่องมือ"
NEXT_LEVEL = "สู่ระดับถัดไป"
BEST_LEVEL = "อยู่ในระดับสูงสุดแล้ว"
UNKNOWN = "ยังไม่ทราบผล"
INDICATOR = "ตัวชี้วัด"
DIFFERENCE = "ผลต่าง"
SCORE_AND_GAP = "คะแนน/ขาด"
MEASURE = "มาตรการ"
UNIT_AND_DUE = "หน่วย/ภายใน"
NO_MEASURE = "ยังไม่มีมาตรการรองรับ"
COMPUTED_MARK = "*"
SOME_COMPUTED = "* คำนวณจากคะแนนที่กรอกไว้ในระดับย่อย"
CONFLICT = "บอกไม่ได้ เพราะตัวเลขขัดกัน"
"""Of what the next level lacks, where the level's own figures say another level."""
PLACES = "อันดับเทียบระหว่างตัวชี้วัด คะแนนเท่ากันได้อันดับเดียวกัน"
SOME_OPEN = "ตัวชี้วัดที่ยังไม่ทราบผลอาจเปลี่ยนอันดับ จึงแสดงเฉพาะอันดับที่แน่นอนแล้ว"
BELOW_SIGN = "▼"
"""Beside a score below the pass mark; it stands in bold, too."""


def points(*, score: str) -> str:
    """A score with its unit."""
    return f"{score} คะแนน"


def instrument(*, code: str, score: str) -> str:
    """The score of one instrument."""
    return f"{code} {score}"


def year(*, year: str) -> str:
    """A column of scores of one year."""
    return f"ปี {year}"


def compared(*, score: str, difference: str) -> str:
    """A score of before with the difference to it."""
    return f"{score} ({difference})"


def mean_chart(*, years: str) -> str:
    """The series of the nation's means; ``years``: of which no source confirms the mean."""
    return f"{MEAN} (ปี {years} ยังไม่ยืนยัน)" if years else MEAN


def next_level(*, title: str, lacking: str) -> str:
    """What the next level lacks."""
    return f"{title}: {lacking}"


def lacks(*, name: str, points: str) -> str:
    """One thing that the next level lacks."""
    return f"{name} ขาดอีก {points}"


def lacks_unknown(*, name: str) -> str:
    """One thing of which it is not known whether it is enough."""
    return f"{name} ยังไม่ทราบผล"


def below(*, name: str) -> str:
    """What falls short: items, or indicators."""
    return f"{name}ที่ต่ำกว่าเกณฑ์"


def below_note(*, sign: str, mark: str) -> str:
    """What the sign beside a score means."""
    return f"{sign} ต่ำกว่าเกณฑ์ {mark} คะแนน"


def indicator_chart(*, year: str) -> str:
    """The chart of the indicators."""
    return f"คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {year}"


def trend_chart() -> str:
    """The chart of totals from year to year."""
    return "คะแนนรวมเทียบกับค่าเฉลี่ยทั่วประเทศ"


def mark(*, score: str) -> str:
    """The line that the figures are held against."""
    return f"เกณฑ์ {score} คะแนน"


def mark_line(*, mark: str) -> str:
    """What the line across the bars of a chart is."""
    return f"เส้นตั้ง: {mark}"


def too_little_known(*, known: str, count: str) -> str:
    """Why no chart is drawn."""
    return f"ยังไม่แสดงแผนภูมิ เพราะทราบคะแนนเพียง {known} จาก {count} ตัวชี้วัด"


def gap(*, points: str) -> str:
    """How far a score is below the pass mark."""
    return f"({points})"
