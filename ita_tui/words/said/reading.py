"""What is said when a score, an amount, a code, a date or a period cannot be read.

``shown`` is what was typed, already cleaned and on one line; each sentence says what is wrong and
what to type instead.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ita_tui.words.said.records import quoted

EXAMPLE_BE = 2567
"""The fiscal year of examples where none is known, Buddhist era."""
NOTHING_SHOWN = "–"
"""Stands where there is no value."""
SCORE_MISSING = "ยังไม่ได้พิมพ์คะแนน โปรดพิมพ์ตัวเลข 0 ถึง 100 เช่น 94.59"
"""No score was typed."""


class Said(NamedTuple):
    """A sentence with what to do about it, which is an option of a command here, a key there."""

    message: str
    """As it is said on the command line."""
    in_app: str = ""
    """As it is said in the app; empty where that is the same."""


def either(told: str, *, command: str, app: str, then: str = "") -> Said:
    """What is told, and behind it what to do on each surface; ``then`` comes last on both."""
    return Said(f"{told}{command}{then}", f"{told}{app}{then}")


def with_option(*, option: str) -> str:
    """Behind a message on the command line: the option that puts it right."""
    return f" (ในคำสั่งใส่ {option})"


def score_not_a_number(*, shown: str) -> str:
    """What was typed is not a number."""
    return f"{quoted(shown)} ไม่ใช่ตัวเลขคะแนน โปรดพิมพ์ตัวเลข 0 ถึง 100 เช่น 94.59 หรือ ๙๔.๕๙"


def score_over_100(*, shown: str) -> str:
    """The score is more than 100."""
    return f"คะแนน {quoted(shown)} เกิน 100 ถ้าลืมจุดทศนิยม โปรดพิมพ์ใหม่ เช่น 94.59"


def score_negative(*, shown: str) -> str:
    """The score is below 0."""
    return f"คะแนน {quoted(shown)} ติดลบ โปรดพิมพ์ตัวเลข 0 ถึง 100"


def score_decimals(*, shown: str) -> str:
    """The score has more than two decimals."""
    return f"คะแนน {quoted(shown)} มีทศนิยมเกิน 2 ตำแหน่ง โปรดพิมพ์ทศนิยมไม่เกิน 2 ตำแหน่ง เช่น 94.59"


def score_thousands(*, shown: str) -> str:
    """The score has a thousands separator."""
    return f"คะแนน {quoted(shown)} มีเครื่องหมายจุลภาคคั่นหลักพัน แต่คะแนนต้องไม่เกิน 100 โปรดพิมพ์ใหม่ เช่น 94.59"


def score_like_a_code(*, shown: str) -> str:
    """The score begins with a needless zero, as item codes do."""
    return f"{quoted(shown)} ขึ้นต้นด้วยศูนย์เหมือนรหัสข้อ ถ้าเป็นคะแนน โปรดพิมพ์โดยไม่มีศูนย์นำหน้า"


BAHT_MISSING = "ยังไม่ได้พิมพ์จำนวนเงิน โปรดพิมพ์ตัวเลขเป็นบาท เช่น 12,500 หรือ 0"
"""No amount was typed."""


def baht_not_a_number(*, shown: str) -> str:
    """What was typed is not an amount."""
    return f"{quoted(shown)} ไม่ใช่จำนวนเงิน โปรดพิมพ์ตัวเลขเป็นบาท เช่น 12,500 หรือ 12,500.50"


def baht_negative(*, shown: str) -> str:
    """The amount is below 0."""
    return f"จำนวนเงิน {quoted(shown)} ติดลบ โปรดพิมพ์ตัวเลขตั้งแต่ 0 ขึ้นไป"


def baht_decimals(*, shown: str) -> str:
    """The amount has more than two decimals."""
    return f"จำนวนเงิน {quoted(shown)} มีเศษสตางค์เกิน 2 ตำแหน่ง โปรดพิมพ์ไม่เกิน 2 ตำแหน่ง เช่น 12,500.50"


def baht_groups(*, shown: str) -> str:
    """The thousands separators do not stand every three digits."""
    return f"เครื่องหมายจุลภาคใน {quoted(shown)} ไม่ได้คั่นทุกสามหลัก โปรดพิมพ์ใหม่ เช่น 12,500 หรือ 12500"


def baht_too_much(*, shown: str) -> str:
    """The amount is too large to be a budget."""
    return f"จำนวนเงิน {quoted(shown)} มากเกินไป โปรดตรวจจำนวนหลักแล้วพิมพ์ใหม่"


def code_missing(*, codes: Sequence[str]) -> str:
    """No code was typed; ``codes`` are some that the framework has."""
    return f"ยังไม่ได้พิมพ์รหัส โปรดพิมพ์{_such_codes(codes)}"


def code_unknown(*, shown: str, codes: Sequence[str]) -> str:
    """No code of the framework fits what was typed; ``codes`` are some that it has."""
    return f"ไม่พบรหัส {quoted(shown)} ในเกณฑ์การประเมินนี้ โปรดพิมพ์{_such_codes(codes)}"


def _such_codes(codes: Sequence[str]) -> str:
    return f"รหัสข้อหรือเลขตัวชี้วัด เช่น {', '.join(codes)}" if codes else "รหัสข้อหรือเลขตัวชี้วัด"


def code_lacks_letter(*, shown: str, codes: tuple[str, ...]) -> str:
    """A bare number is no indicator; ``codes`` are the items that carry it."""
    return f"ไม่มีตัวชี้วัด {quoted(shown)} ถ้าหมายถึงข้อ โปรดพิมพ์ {_either(codes)}"


def code_ambiguous(*, shown: str, codes: tuple[str, ...]) -> str:
    """Several codes of the framework fit what was typed."""
    return f"{quoted(shown)} อ่านได้หลายอย่าง โปรดพิมพ์ให้ชัดว่า {_either(codes)}"


def _either(codes: tuple[str, ...]) -> str:
    """The codes as a choice."""
    return " หรือ ".join(codes)


def date_missing(*, year_be: int = EXAMPLE_BE) -> str:
    """No date was typed."""
    return f"ยังไม่ได้พิมพ์วันที่ โปรดพิมพ์ เช่น 22 ต.ค. {year_be} หรือ 22/10/{year_be}"


def date_unknown(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """What was typed is not a date."""
    return f"{quoted(shown)} ไม่ใช่วันที่ที่อ่านได้ โปรดพิมพ์ เช่น 22 ต.ค. {year_be} หรือ 22/10/{year_be}"


def date_impossible(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """The calendar has no such day."""
    return f"ไม่มีวันที่ {quoted(shown)} ในปฏิทิน โปรดตรวจวันและเดือน แล้วพิมพ์ใหม่ เช่น 28 ก.พ. {year_be + 1}"


def date_month_number(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """The number of the month is not 1 to 12."""
    return f"เดือนใน {quoted(shown)} ไม่ใช่ 1 ถึง 12 โปรดพิมพ์เรียงเป็น วัน/เดือน/ปี เช่น 22/10/{year_be}"


def date_lacks_day(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """There is no day in the date."""
    return f"{quoted(shown)} ยังไม่มีวันที่ โปรดพิมพ์วัน เดือน และปี เช่น 22 ต.ค. {year_be}"


def date_lacks_year(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """There is no year in the date."""
    return f"{quoted(shown)} ยังไม่มีปี โปรดพิมพ์วัน เดือน และปี เช่น 22 ต.ค. {year_be}"


def date_year(*, shown: str, first_be: int, last_be: int) -> str:
    """The year is far from any fiscal year of the assessment."""
    return f"ปีใน {quoted(shown)} ไม่อยู่ระหว่าง พ.ศ. {first_be} ถึง {last_be} โปรดตรวจปี แล้วพิมพ์ใหม่"


def period_missing(*, year_be: int = EXAMPLE_BE) -> str:
    """No period was typed."""
    return f"ยังไม่ได้พิมพ์ช่วงเวลา โปรดพิมพ์ เช่น {_months(year_be)} หรือ ไตรมาส 1"


def period_unknown(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """What was typed is not a period."""
    return (
        f"{quoted(shown)} ไม่ใช่ช่วงเวลาที่อ่านได้ "
        f"โปรดพิมพ์ เช่น {_months(year_be)}, ไตรมาส 1 หรือ ตลอดปีงบประมาณ"
    )


def period_backwards(*, shown: str, year_be: int = EXAMPLE_BE) -> str:
    """The period ends before it begins."""
    return f"ช่วงเวลา {quoted(shown)} สิ้นสุดก่อนวันเริ่ม โปรดพิมพ์ปีให้ครบทั้งสองข้าง เช่น {_months(year_be)}"


def _months(year_be: int) -> str:
    """The first half of the fiscal year that begins in a year."""
    return f"ต.ค. {year_be} – มี.ค. {year_be + 1}"


def with_examples(hint: str, *, year_be: int, codes: Sequence[str]) -> str:
    """A hint that names examples, with those of a year and of its framework."""
    examples = {
        "{year}": str(year_be),
        "{short}": f"{year_be % 100:02}",
        "{next}": f"{(year_be + 1) % 100:02}",
        "{codes}": " ".join(codes),
    }
    for name, example in examples.items():
        hint = hint.replace(name, example)
    return hint
