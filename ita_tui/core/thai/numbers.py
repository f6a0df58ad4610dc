"""Digits, scores and amounts of money: read as people type them, rounded once, shown."""

import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import cache

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.clean import clean_line, without_invisible
from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.words.said import reading
from ita_tui.words.understood import values as marks

_CENT = Decimal("0.01")
NOISE = Decimal("1e-15")
"""Thirds and sevenths are not exact: two figures nearer than this are the same figure."""
_HIGHEST = Decimal(100)
MOST_BAHT = Decimal(10) ** 12
_MINUS = ("-", "–", "−")
_THAI_ROW = str.maketrans({thai: us for thai, us in KEDMANEE_TO_US.items() if us in "0123456789."})


def parse_score(text: str) -> Decimal:
    """The score that was typed: 0–100 inclusive, with exactly two decimals.

    Raises Unreadable for anything else, more than two typed decimals included.
    """
    bare = _bare_score(text)
    if not bare:
        raise Unreadable(reading.SCORE_MISSING)
    if _has_thai_letter(bare):
        bare = bare.translate(_THAI_ROW)
    if "," in bare:
        bare = _with_decimal_point(bare, text)
    if bare.startswith(_MINUS) and _is_number(bare[1:]):
        raise Unreadable(reading.score_negative(shown=clean_line(text)))
    if not _is_number(bare):
        raise Unreadable(reading.score_not_a_number(shown=clean_line(text)))
    return _checked_score(bare, text)


def parse_typed_score(text: str) -> Decimal:
    """The same of a text that hands typed: "88." and ".5" are taken as a spreadsheet takes them.

    Raises Unreadable.
    """
    bare = text.strip()
    if bare.count(".") == 1:
        bare = f"0{bare}" if bare.startswith(".") else bare.removesuffix(".")
    return parse_score(bare)


def was_typed_in_thai_layout(text: str) -> bool:
    """Whether ``text`` is a number only because its keys were struck with the Thai layout on.

    True for ``ตภ.ถต`` (94.59): to be shown to the user before it is taken.
    """
    bare = _bare_score(text)
    return _has_thai_letter(bare) and _is_number(bare.translate(_THAI_ROW).replace(",", ".", 1))


def parse_baht(text: str) -> Decimal:
    """The amount in baht that was typed: 0 or more, with exactly two decimals.

    Thousands separators may stand every three digits. Raises Unreadable for anything else.
    """
    shown = clean_line(text)
    bare = to_latin_digits(shown).removeprefix("฿").removesuffix(marks.BAHT).strip()
    # "1,200.-" is how a round amount is written on paper.
    bare = bare.removesuffix(".-").strip()
    if not bare:
        raise Unreadable(reading.BAHT_MISSING)
    if bare.startswith(_MINUS) and _is_number(bare[1:].replace(",", "")):
        raise Unreadable(reading.baht_negative(shown=shown))
    plain = bare.replace(",", "")
    if not _is_number(plain):
        raise Unreadable(reading.baht_not_a_number(shown=shown))
    if not _is_grouped(bare):
        raise Unreadable(reading.baht_groups(shown=shown))
    if _decimals(plain) > 2:
        raise Unreadable(reading.baht_decimals(shown=shown))
    amount = Decimal(plain)
    if amount > MOST_BAHT:
        raise Unreadable(reading.baht_too_much(shown=shown))
    return amount.quantize(_CENT)


def round_score(exact: Decimal) -> Decimal:
    """``exact`` to two decimals: the one rounding of the program, done once, at the end.

    Half-up; no published source confirms which way the ITA rounds a tie. Thirds and sevenths are
    not exact in Decimal, so what lies within 1e-15 of a tie is first made the tie that it is in
    real arithmetic; true values of this tree are never that near without being ties.
    """
    return exact.quantize(NOISE, ROUND_HALF_EVEN).quantize(_CENT, ROUND_HALF_UP)


def format_score(score: Decimal | None, *, thai_digits: bool = False) -> str:
    """``score`` with two decimals; a dash for None."""
    if score is None:
        return reading.NOTHING_SHOWN
    # Adding zero turns a rounded -0.00 into 0.00.
    shown = str(round_score(score) + 0)
    return to_thai_digits(shown) if thai_digits else shown


def format_difference(points: Decimal | None) -> str:
    """A difference in points with its sign, two decimals; a dash for None."""
    return reading.NOTHING_SHOWN if points is None else f"{points:+.2f}"


def _bare_score(text: str) -> str:
    """``text`` in Latin digits without what may stand around a score.

    Not cleaned: on the Thai number row a doubled mark is two digits (``ึึ`` is 77).
    """
    bare = to_latin_digits(without_invisible(text)).strip()
    if not bare.isascii() or bare.endswith("%"):
        bare = bare.removeprefix(marks.PER_CENT).removesuffix(marks.POINTS).strip()
        bare = bare.removesuffix("%").strip()
    return bare


def _has_thai_letter(text: str) -> bool:
    """Whether any Thai letter or mark, digits apart, is in ``text``."""
    return not text.isascii() and any("ก" <= char <= "๎" for char in text)


def _is_number(text: str) -> bool:
    """Whether ``text`` is ASCII digits, with at most one point between digits."""
    whole, point, fraction = text.partition(".")
    return text.isascii() and whole.isdigit() and (fraction.isdigit() or not point)


def _decimals(number: str) -> int:
    """Digits after the point."""
    return len(number.partition(".")[2])


def _with_decimal_point(bare: str, text: str) -> str:
    """``bare`` with its one comma as decimal point; raises where it cannot be one."""
    whole, _, fraction = bare.partition(",")
    if whole.isdigit() and fraction.isdigit() and len(fraction) <= 2:
        return f"{whole}.{fraction}"
    if _is_number(bare.replace(",", "")) and _is_grouped(bare):
        raise Unreadable(reading.score_thousands(shown=clean_line(text)))
    raise Unreadable(reading.score_not_a_number(shown=clean_line(text)))


def _checked_score(number: str, text: str) -> Decimal:
    """``number`` as a score; raises where a score cannot be so."""
    if _decimals(number) > 2:
        raise Unreadable(reading.score_decimals(shown=clean_line(text)))
    # ๐๑๔ in a score cell is the code o14, not 14 points.
    if number.isdigit() and number.startswith("0") and len(number) > 1:
        raise Unreadable(reading.score_like_a_code(shown=clean_line(text)))
    score = Decimal(number)
    if score > _HIGHEST:
        raise Unreadable(reading.score_over_100(shown=clean_line(text)))
    return score.quantize(_CENT)


def _is_grouped(bare: str) -> bool:
    """Whether the commas of ``bare``, if any, stand every three digits of the whole part."""
    whole, _, fraction = bare.partition(".")
    first, *groups = whole.split(",")
    if not groups:
        return "," not in fraction
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in groups) and "," not in fraction


_LATIN = "0123456789"
_THAI = "๐๑๒๓๔๕๖๗๘๙"
_TO_LATIN = str.maketrans(_THAI, _LATIN)
_TO_THAI = str.maketrans(_LATIN, _THAI)


def to_latin_digits(text: str) -> str:
    """``text`` with ๐–๙ as 0–9; as long as before, so that positions stay valid."""
    # To translate a text takes ten times as long as to see that it has no such digit.
    return text.translate(_TO_LATIN) if _thai_digit().search(text) else text


@cache
def _thai_digit() -> re.Pattern[str]:
    return re.compile(f"[{_THAI}]")


def to_thai_digits(text: str) -> str:
    """``text`` with 0–9 as ๐–๙; as long as before."""
    return text.translate(_TO_THAI)
