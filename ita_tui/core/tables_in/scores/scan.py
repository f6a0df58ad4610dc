"""Scores inside a text: after the title in the same cell, or on a line without columns."""

import re

from ita_tui.core.matching.titles import Fit, Titles, letter_key
from ita_tui.core.tables_in.scores.cell import CellKind, TextCell, has_digit, number_cell
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.values import dataclass
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.values import UNITS

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
    numbers: tuple[TextCell, ...] = ()
    """The numbers that stand where a score stands."""
    narrative: bool = False
    """Whether it is a sentence that quotes the item, not a row of a table."""
    perhaps_narrative: bool = False
    """Whether it begins as the title and goes on as a sentence: it is one, or two columns."""


def scan(text: str, code: str, titles: Titles, *, before: str = "") -> Scan:
    """Find the numbers behind the title of ``code`` in ``text``.

    ``before`` is the key of the part of the title that stood on the lines above. A number in the
    title itself is none, nor is one that stands in or behind another sentence.
    """
    longest = max(map(len, titles.keys[code])) + _LONGEST_SPILL + 1
    numbers: list[TextCell] = []
    key, lead, quotes = before, "", False
    parts = text.split()
    for place, part in enumerate(parts):
        if numbers and (part in UNITS or part in marks.STATUS_WORDS):
            continue
        cell = _number(part)
        if cell is None and has_digit(part):
            if place == len(parts) - 1 and titles.fit(key, code) is Fit.FULL:
                cell = _year(part)
            elif _is_other_code(part, code):
                quotes = True
                break
        place_of = _Place(code=code, before=before, key=key, lead=lead, behind=parts[place + 1 :])
        if cell is not None and (numbers or _takes(cell, place_of, titles)):
            numbers.append(cell)
            continue
        if numbers:
            break
        lead = f"{lead} {part}".lstrip()
        key += letter_key(part)
        if len(key) > longest:
            break
    if numbers:
        return Scan(title=lead, numbers=tuple(numbers))
    return _without_number(text, lead, code, titles, before, quotes=quotes)


def _number(part: str) -> TextCell | None:
    """The number that a word is, or the sign for none; None where it is a word, or a year."""
    if part.casefold() in marks.NO_SCORE_MARKS:
        return TextCell(text=part, kind=CellKind.BLANK)
    is_tried = has_digit(part) or part.casefold() in marks.NO_NUMBERS
    cell = number_cell(part, part) if is_tried else None
    if cell is None or (part[0].isdigit() and cell.kind is CellKind.OTHER_NUMBER):
        return None
    return None if cell.score is None and re.match("[0๐][0-9๐-๙]", part) else cell


def _year(part: str) -> TextCell | None:
    """The year that a word is; None where it is none."""
    cell = number_cell(part, part)
    return cell if cell is not None and cell.kind is CellKind.OTHER_NUMBER else None


def _is_behind(part: str) -> bool:
    """Whether a word may stand between a score and the end of the line."""
    return part in marks.STATUS_WORDS or part in UNITS or _number(part) is not None


def _without_number(
    text: str, lead: str, code: str, titles: Titles, before: str, *, quotes: bool
) -> Scan:
    """A text without a score: a title, a part of one beside another column, or a narrative."""
    key = before + letter_key(lead)
    fit = titles.fit(key, code)
    if fit is not Fit.OVER and titles.strays(before, lead, code):
        title = _beginning(lead, titles.follow(before, lead, code))
        return Scan(title=title, perhaps_narrative=titles.has_cue(text[len(title) :]))
    if quotes and fit is Fit.PART and len(key) >= _SHORTEST_PART:
        return Scan(title=lead)
    return Scan(title=text, narrative=quotes or titles.is_narrative(key, code))


def _beginning(text: str, key: str) -> str:
    """The words of ``text`` that make ``key``."""
    beginning = ""
    for word in text.split():
        if letter_key(beginning) == key:
            break
        beginning = f"{beginning} {word}".lstrip()
    return beginning


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A place behind a code where a number was found."""

    code: str
    """The item."""
    before: str
    """Key of the title on the lines above."""
    key: str
    """Key of the title and of the words up to here."""
    lead: str
    """The words of this text up to here."""
    behind: list[str]
    """The words after it."""


def _takes(cell: TextCell, at: _Place, titles: Titles) -> bool:
    """Whether a score stands here."""
    code, key, behind = at.code, at.key, at.behind
    fit = titles.fit(key, code)
    if not cell.is_numeric:
        return fit is Fit.FULL
    number = letter_key(cell.text)
    if key and number and any(own.startswith(key + number) for own in titles.keys[code]):
        return False  # a number in the title
    if fit in (Fit.EMPTY, Fit.FULL, Fit.PART):
        return True
    # A part of the title with other words behind it has another column beside it.
    if fit is not Fit.OVER and titles.strays(at.before, at.lead, code):
        return False
    if fit is Fit.NEAR:
        return True
    if titles.is_narrative(key, code):
        return False
    # A title in other words: only a decimal that ends the line is surely not a part of it.
    if fit is Fit.FAR:
        return cell.has_decimals and len(behind) < _MOST_BEHIND and all(map(_is_behind, behind))
    spill = key[len(key) - max(0, titles.spill(key, code)) :]
    some = "|".join(map(letter_key, marks.BEFORE_SCORE))
    return cell.has_decimals or re.fullmatch(f"(?:{some}|2[0-9]{{3}})*", spill) is not None


def _is_other_code(part: str, code: str) -> bool:
    """Whether a word is the code of another item."""
    found = split_item_code(part)
    return found is not None and not found[1] and found[0] != code
