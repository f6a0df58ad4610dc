"""Scores inside a text: after the title in the same cell, or on a line without columns."""

import re
from collections.abc import Sequence
from functools import cache

from ita_tui.core.matching.titles import Fit, letter_key
from ita_tui.core.tables_in.text.cell import CellKind, TextCell
from ita_tui.core.tables_in.text.kinds import Scope
from ita_tui.core.tables_in.text.number_cell import has_digit, number_cell
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.values import dataclass
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood import values

_UNITS = (values.POINTS, "%")
_SHORTEST_PART = 8
"""Letters of a title that are surely a part of it."""
_MOST_BEHIND = 6
"""Words that may stand between a score and the end of the line: other numbers, the result."""
_LONGEST_SPILL = 30
"""Letters behind a title after which a number belongs to another sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What stands behind a code."""

    title: str
    """The text up to the first number that was taken, or all of it."""
    numbers: tuple[TextCell, ...]
    """The numbers that stand where a score stands."""
    narrative: bool
    """Whether it is a sentence that quotes the item, not a row of a table."""
    perhaps_narrative: bool = False
    """Whether it begins as the title and goes on as a sentence: it is one, or two columns."""


def scan(text: str, code: str, scope: Scope, *, before: str = "") -> Scan:
    """Find the numbers behind the title of ``code`` in ``text``.

    ``before`` is the key of the part of the title that stood on the lines above. A number in the
    title itself is none, nor is one that stands in or behind another sentence.
    """
    titles = scope.titles
    longest = max(map(len, titles.keys[code])) + _LONGEST_SPILL + 1
    numbers: list[TextCell] = []
    lead: list[str] = []
    key, quotes = before, False
    parts = text.split()
    for place, part in enumerate(parts):
        if numbers and (part in _UNITS or part in marks.STATUS_WORDS):
            continue
        cell = _number(part)
        if cell is None and place == len(parts) - 1 and titles.fit(key, code) is Fit.FULL:
            cell = _year(part)
        if cell is None and has_digit(part) and _is_other_code(part, code):
            quotes = True
            break
        last = len(parts) - place <= _MOST_BEHIND and all(map(_is_behind, parts[place + 1 :]))
        place_of_score = _PlaceOfScore(before=before, key=key, lead=lead, code=code, last=last)
        if cell is not None and (
            numbers
            or (cell.is_numeric and place_of_score.takes(cell, scope))
            or (not cell.is_numeric and titles.fit(key, code) is Fit.FULL)
        ):
            numbers.append(cell)
            continue
        if numbers:
            break
        lead.append(part)
        key += letter_key(part)
        if len(key) > longest:
            break
    if numbers:
        return Scan(title=" ".join(lead), numbers=tuple(numbers), narrative=False)
    return _without_number(text, " ".join(lead), code, scope, before, quotes=quotes)


def _number(part: str) -> TextCell | None:
    """The number that a word is, or the sign for none; None where it is a word, or a year."""
    if part.casefold() in marks.NO_SCORE_MARKS:
        return TextCell(text=part, kind=CellKind.BLANK)
    cell = (
        number_cell(part, part) if has_digit(part) or part.casefold() in marks.NO_NUMBERS else None
    )
    if cell is None or (part[0].isdigit() and cell.kind is CellKind.OTHER_NUMBER):
        return None
    return None if cell.score is None and _code_like().match(part) else cell


def _year(part: str) -> TextCell | None:
    """The year that a word is; None where it is none."""
    cell = number_cell(part, part) if has_digit(part) else None
    return cell if cell is not None and cell.kind is CellKind.OTHER_NUMBER else None


def _is_behind(part: str) -> bool:
    """Whether a word may stand between a score and the end of the line."""
    return part in marks.STATUS_WORDS or part in _UNITS or _number(part) is not None


def _without_number(
    text: str, lead: str, code: str, scope: Scope, before: str, *, quotes: bool
) -> Scan:
    """A text without a score: a title, a part of one beside another column, or a narrative."""
    titles = scope.titles
    key = before + letter_key(lead)
    if titles.fit(key, code) is not Fit.OVER and titles.strays(before, lead, code):
        title = _beginning(lead, titles.follow(before, lead, code))
        behind = text[len(title) :]
        return Scan(
            title=title, numbers=(), narrative=False, perhaps_narrative=titles.has_cue(behind)
        )
    if quotes and titles.fit(key, code) is Fit.PART and len(key) >= _SHORTEST_PART:
        return Scan(title=lead, numbers=(), narrative=False)
    narrative = quotes or titles.is_narrative(key, code)
    return Scan(title=text, numbers=(), narrative=narrative)


def _beginning(text: str, key: str) -> str:
    """The words of ``text`` that make ``key``."""
    words_of_key: list[str] = []
    for word in text.split():
        if letter_key(" ".join(words_of_key)) == key:
            break
        words_of_key.append(word)
    return " ".join(words_of_key)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlaceOfScore:
    """A place behind a code where a number was found."""

    before: str
    """Key of the title on the lines above."""
    key: str
    """Key of the title and of the words up to here."""
    lead: Sequence[str]
    """The words of this text up to here."""
    code: str
    """The item."""
    last: bool
    """Whether no other words follow."""

    def takes(self, cell: TextCell, scope: Scope) -> bool:
        """Whether a score stands here."""
        titles = scope.titles
        number = letter_key(cell.text)
        if (
            self.key
            and number
            and any(own.startswith(self.key + number) for own in titles.keys[self.code])
        ):
            return False  # a number in the title
        fit = titles.fit(self.key, self.code)
        if fit in (Fit.EMPTY, Fit.FULL, Fit.PART):
            return True
        # A part of the title with other words behind it has another column beside it.
        lead = " ".join(self.lead)
        if fit is not Fit.OVER and titles.strays(self.before, lead, self.code):
            return False
        if fit is Fit.NEAR:
            return True
        if titles.is_narrative(self.key, self.code):
            return False
        # A title in other words: only a decimal that ends the line is surely not a part of it.
        if fit is Fit.FAR:
            return self.last and _has_decimals(cell)
        spill = self.key[len(self.key) - max(0, titles.spill(self.key, self.code)) :]
        return _has_decimals(cell) or _before_score().fullmatch(spill) is not None


def _has_decimals(cell: TextCell) -> bool:
    """Whether a number is typed with a decimal point."""
    return "." in cell.text or "," in cell.text


def _is_other_code(part: str, code: str) -> bool:
    """Whether a word is the code of another item."""
    found = split_item_code(part)
    return found is not None and not found[1] and found[0] != code


@cache
def _code_like() -> re.Pattern[str]:
    """A number with a leading zero."""
    return re.compile("[0๐][0-9๐-๙]")


@cache
def _before_score() -> re.Pattern[str]:
    """What may stand between a title and a whole number that is its score."""
    some = "|".join(map(letter_key, marks.BEFORE_SCORE))
    return re.compile(f"(?:{some}|2[0-9]{{3}})*")
