"""Years, days, amounts and levels, with what they are told as."""

import re
from collections.abc import Iterable
from datetime import date

from ita_tui.core.framework.model import TOTAL
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.reading import Reading, claim_of
from ita_tui.core.narratives.tokens import Token
from ita_tui.core.thai.day_text import BE_OFFSET, LEAST_BE
from ita_tui.core.values import replace
from ita_tui.words.understood import calendar
from ita_tui.words.understood import figure_cues as words

FAR = 160
"""Characters between a year and the word that says what it is of."""

FAR_DAY = 150
"""Characters between a word of announcing and its day."""

CENTURY_BE = 2500
"""What is left off a year of two digits."""


def own_year(tokens: Iterable[Token], fiscal_year: int) -> int:
    """The latest year that is not that of measures, or of a wish; 0 where there is none.

    Where a text speaks of now, it is at least the fiscal year that was assessed.
    """
    role, place, latest = "", 0, 0
    for token in tokens:
        if token.kind in ("measure", "outcome", "mood"):
            role, place = token.kind, token.end
        elif token.kind == "now":
            latest = max(latest, fiscal_year)
        elif token.kind == "year":
            is_ahead = role in ("measure", "mood") and token.start - place <= FAR
            latest = latest if is_ahead else max(latest, int(token.value))
    return latest


def year_of(reading: Reading, token: Token, own: int) -> FigureClaim:
    """Which fiscal year it is, by the word before it; what is told behind it is of that year."""
    role = next((it for it in reversed(reading.cues) if it.kind in ("measure", "outcome")), None)
    said, begin = Said.YEAR, token.start
    if role is not None and token.start - role.end <= FAR:
        said = Said.MEASURES_OF if role.kind == "measure" else Said.RESULTS_OF
        begin = role.start
    is_former = int(token.value) < reading.fiscal_year
    reading.last_year = int(int(token.value) < own) or (2 if is_former else 0)
    reading.is_year_fresh = True
    return claim_of(said, token, begin=begin, is_sure=not reading.is_wished(token.start))


def day_of(reading: Reading, token: Token) -> FigureClaim:
    """A day or a month: that of the announcement, behind a word for it."""
    cue = next((it for it in reversed(reading.cues) if it.kind == "announced"), None)
    is_near = cue is not None and token.start - cue.end <= FAR_DAY and token.kind == "date"
    if cue is not None and is_near:
        between = reading.letters.between(cue.end, token.start)
        is_near = letter_key(words.SIGNED_ON) not in between
    if cue is not None and is_near:
        told = claim_of(Said.ANNOUNCED, token, begin=cue.start)
    else:
        told = claim_of(Said.MONTH, token, is_sure=not reading.is_wished(token.start))
    return replace(told, day=_day(token.value))


def amount_of(reading: Reading, token: Token) -> FigureClaim:
    """Baht or people; surely the budget, or who took part, where that stands before."""
    is_baht = token.kind == "baht"
    before = reading.letters.between(max(0, token.start - 24), token.start)
    cues = letter_keys(words.BUDGET if is_baht else words.TOOK_PART)
    doubts = letter_keys(words.NOT_THE_BUDGET if is_baht else words.INVITED)
    return claim_of(
        Said.BAHT if is_baht else Said.PEOPLE,
        token,
        is_sure=any(it in before for it in cues) and not any(it in before for it in doubts),
    )


def level_of(reading: Reading, token: Token) -> FigureClaim:
    """A level: that of the agency, where no other node is spoken of."""
    subject = reading.subjects[-1].value if reading.subjects else ""
    beside = next((it for it in reversed(reading.cues) if it.end <= token.start), None)
    is_beside = (
        beside is not None
        and beside.kind in ("gap", "above", "below")
        and reading.fills(beside.end, token.start)
    )
    is_own = subject in ("", TOTAL) and not is_beside
    return claim_of(
        Said.LEVEL if is_own else Said.NOTHING,
        token,
        begin=reading.letters.latin.rfind(words.LEVEL, 0, token.start),
        is_sure=not reading.is_wished(token.start) and reading.last_year == 0,
    )


def _day(text: str) -> date | None:
    """The day that a date says; None where there is no such day."""
    number = re.match("[0-9]+", text)
    first = int(number[0]) if number else 1
    if "/" in text:
        first, month, year = map(int, text.split("/"))
        return _real_day(year, month, first)
    said = re.findall("[0-9]+", text)[-1]
    year = int(said) + (CENTURY_BE if len(said) <= len("67") else 0)
    names = (*calendar.MONTHS, *calendar.MONTHS_SHORT)
    month = next((at % 12 + 1 for at, name in enumerate(names) if name in text), 0)
    return _real_day(year, month, first)


def _real_day(year: int, month: int, first: int) -> date | None:
    try:
        return date(year - BE_OFFSET if year >= LEAST_BE else year, month, first)
    except ValueError:
        return None
