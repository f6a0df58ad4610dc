"""The words of the Thai calendar: months, quarters, the fiscal year, what stands around dates."""

MONTHS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม"),
    *("กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
)
"""Full names, January first."""

MONTHS_SHORT = (
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค."),
    *("พ.ย.", "ธ.ค."),
)
"""Abbreviations, January first."""

MONTH_ENDINGS = ("คม", "ยน", "พันธ์")
"""What is left off the name of a month in speech: ตุลา, เมษา, กุมภา."""

MONTHS_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""English names, January first; three letters are enough."""

QUARTER = "ไตรมาส"
"""A quarter of the fiscal year."""

QUARTERS = f"(?:{QUARTER}|[Qq])"
"""Pattern of the word before the number of a quarter."""

ORDINAL = "ที่"
"""What may stand between a word and its number."""

HALF = "(?:รอบ ?)?(?:6(?: ?เดือน)?|ครึ่งปี)"
"""Pattern of half a fiscal year, before the word that says which."""

FIRST_HALF, LAST_HALF = "แรก", "หลัง"
"""October to March, and April to September."""

YEAR = "ปี"
"""A year."""

FISCAL_YEAR = "ปีงบประมาณ"
"""A fiscal year: 1 October to 30 September."""

FISCAL_YEARS = f"{FISCAL_YEAR}|ปีงบ"
"""Pattern of the same, as it is also said."""

WHOLE_YEAR = (
    *("ตลอดปีงบประมาณ", "ตลอดทั้งปีงบประมาณ", "ทั้งปีงบประมาณ", "ปีงบประมาณ", "ตลอดปีงบ", "ทั้งปีงบ"),
    *("ปีงบ", "ตลอดทั้งปี", "ตลอดปี", "ทั้งปี"),
)
"""Ways to write "all through the fiscal year", without blanks."""

PARTS_OF_YEAR = {
    "ต้นปีงบประมาณ": 1,
    "ต้นปีงบ": 1,
    "ปลายปีงบประมาณ": 4,
    "ปลายปีงบ": 4,
}
"""Ways to say a quarter of the fiscal year without its number, longest first → the quarter."""

BUDDHIST_ERA = ("พ.ศ.", "พ.ศ", "พศ.", "พศ")
"""Ways to write "Buddhist era" before a year."""

COMMON_ERA = ("ค.ศ.", "ค.ศ", "คศ.", "คศ")
"""Ways to write "common era" before a year."""

UNTIL = ("จนถึง", "ถึง")
"""Words between the first and the last day of a period, longest first."""

BY_THEN = ("ภายใน", "ไม่เกิน", "จนถึง", "ถึง")
"""Before a day or period: only its last day is meant."""

FROM_THEN = ("เป็นต้นไป",)
"""Behind a day or period: only its first day is meant."""

DAY = "วัน"
"""A day; with a weekday and "the" it may stand before a date: วันอังคารที่."""

FROM = "ตั้งแต่"
"""Before the first day of a period."""

BEFORE_DATES = (FROM, "ระหว่าง", "เดือน")
"""Words that may stand before a date and say nothing about it."""

PERIOD_DASH = " – "
"""Between the first and the last day of a period."""


def from_day_on(*, day: str) -> str:
    """A period whose last day is not known; ``day`` is a finished date."""
    return f"{FROM} {day}"


def up_to_day(*, day: str) -> str:
    """A period whose first day is not known; ``day`` is a finished date."""
    return f"ถึง {day}"


RECURRENCE_WORDS = {
    ("ทุกไตรมาส", "ไตรมาสละ", "เป็นรายไตรมาส", "ทุกๆไตรมาส"): 3,
    ("ทุก3เดือน", "ทุกสามเดือน", "ปีละ4ครั้ง", "ปีละสี่ครั้ง"): 3,
    ("ทุก6เดือน", "ทุกหกเดือน", "ปีละ2ครั้ง", "ปีละสองครั้ง"): 6,
    ("ทุก4เดือน", "ทุกสี่เดือน", "ปีละ3ครั้ง", "ปีละสามครั้ง"): 4,
    ("ทุก2เดือน", "ทุกสองเดือน", "ปีละ6ครั้ง", "ปีละหกครั้ง"): 2,
    ("ทุกเดือน", "เดือนละ", "เป็นรายเดือน", "เป็นประจำทุกเดือน", "ปีละ12ครั้ง"): 1,
}
"""What says how often something comes round, without blanks → months."""

LAST_YEAR = (
    *("ปีงบประมาณที่ผ่านมา", "ปีงบประมาณก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว", "ปีก่อนหน้า", "ปีก่อน", "ปีกลาย"),
    *("รอบก่อน", "รอบที่แล้ว", "รอบที่ผ่านมา", "ครั้งก่อน", "ครั้งที่แล้ว", "ครั้งที่ผ่านมา"),
)
"""Words for the fiscal year before; where one begins another, the longer first."""
