"""Scores inside a text: after the title in the same cell, or on a line without columns."""

from dataclasses import dataclass

from ita_tui.core.table.kinds import Cell, Kind, Scope, has_digit, number_cell
from ita_tui.core.table.titles import Fit, letter_key
from ita_tui.core.thai.codes import split_item_code
from ita_tui.words import table as words

_LONGEST_SPILL = 30
"""Letters behind a title after which a number belongs to another sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What stands behind a code."""

    title: str
    """The text up to the first number that was taken, or all of it."""
    numbers: tuple[Cell, ...]
    """The numbers that stand where a score stands."""
    narrative: bool
    """Whether it is a sentence that quotes the item, not a row of a table."""


def scan(text: str, code: str, scope: Scope, *, before: str = "") -> Scan:
    """Find the numbers behind the title of ``code`` in ``text``.

    ``before`` is the key of the part of the title that stood on the lines above. A number in the
    title itself is none, nor is one that stands in or behind another sentence.
    """
    if not has_digit(text):
        key = before + letter_key(text)
        return Scan(title=text, numbers=(), narrative=scope.titles.is_narrative(key, code))
    numbers: list[Cell] = []
    lead: list[str] = []
    title: str | None = None
    parts = text.split()
    longest = max(map(len, scope.titles.keys[code])) + _LONGEST_SPILL + 1
    key = before
    narrative = False
    for place, part in enumerate(parts):
        cell = number_cell(part) if has_digit(part) else None
        if cell is not None and cell.kind is not Kind.OTHER_NUMBER:
            last = all(word in words.STATUS_WORDS + ("คะแนน", "%") for word in parts[place + 1 :])
            if _is_score(cell, key, code, scope, last=last, behind=bool(numbers)):
                title = " ".join(lead) if title is None else title
                numbers.append(cell)
                continue
        elif cell is None and has_digit(part) and _is_other_code(part, code):
            narrative = not numbers
            break
        lead.append(part)
        key += letter_key(part)
        if len(key) > longest:
            break
    if title is None:
        title = text
        whole = before + letter_key(text[: 4 * longest])
        narrative = narrative or scope.titles.is_narrative(whole, code)
    return Scan(title=title, numbers=tuple(numbers), narrative=narrative)


def _is_score(cell: Cell, key: str, code: str, scope: Scope, *, last: bool, behind: bool) -> bool:
    """Whether a number behind the title ``key`` stands where a score stands."""
    titles = scope.titles
    if any(own.startswith(key + letter_key(cell.text)) and key for own in titles.keys[code]):
        return False  # a number in the title
    fit = titles.fit(key, code)
    if fit in (Fit.EMPTY, Fit.FULL, Fit.PART, Fit.NEAR):
        return True
    if titles.is_narrative(key, code):
        return False
    if fit is Fit.OVER:
        return True
    # A title in other words: only a number that ends the line is surely not a part of it.
    return last or behind


def _is_other_code(part: str, code: str) -> bool:
    """Whether a word is the code of another item."""
    found = split_item_code(part)
    return found is not None and not found[1] and found[0] != code
