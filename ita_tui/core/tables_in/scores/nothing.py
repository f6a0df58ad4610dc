"""Why a text gave no score: there is none, its letters are not whole, or nobody knows whose."""

import re
from collections.abc import Sequence

from ita_tui.core.tables_in.scores.cell import has_digit
from ita_tui.core.tables_in.scores.choose import Reason
from ita_tui.core.tables_in.scores.result import TableProblem
from ita_tui.core.tables_in.scores.walk import Candidate
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.words.said import table as words
from ita_tui.words.said.reading import Said
from ita_tui.words.understood import tables as marks

_FEWEST_LETTERS = 40
"""Consonants of a text in which า stands, unless a damaged PDF lost it: it is one letter in ten."""
_FEWEST_BROKEN = 8
_FEWEST_ITEMS = 4
"""Items without a score that make a list without any."""
_NONE = (Reason.MISSING, Reason.UNREADABLE)


def why_nothing(
    rows: Sequence[TextRow],
    claims: Sequence[Candidate],
    problems: Sequence[TableProblem],
    left: Sequence[TableProblem],
) -> tuple[TableProblem, ...]:
    """The ``problems`` of a text that gave no score, or the one reason for all of them.

    ``left`` are the rows with numbers like scores that no problem is about.
    """
    text = "".join(row.text for row in rows)
    said = _damaged(text)
    if said is None and len(claims) >= _FEWEST_ITEMS and all(map(_is_without_number, claims)):
        codes = list(dict.fromkeys(claim.code for claim in claims))
        said = words.list_without_scores(codes=codes, has_links=marks.LINK in text)
    if said is None and problems:
        return tuple(problems)
    if said is None:
        first = next((row for row in rows if left and row.line == left[0].line), None)
        told = first and words.nothing_named(count=len(left), line=first.line, text=first.text)
        said = Said(told or words.NOTHING_FOUND)
    lines = tuple(line for problem in (*problems, *left) for line in problem.lines)
    return (TableProblem(rule=Reason.NOTHING, **said._asdict(), lines=lines),)


def _damaged(text: str) -> Said | None:
    """What is wrong with the letters of a text; None where nothing is."""
    if not text:
        return Said(words.NOTHING_THERE)
    if text.count(marks.BROKEN_THAI) >= _FEWEST_BROKEN:
        return Said(words.LETTERS_BROKEN)
    if len(re.findall(marks.CONSONANT, text)) > _FEWEST_LETTERS and not re.search(marks.AA, text):
        return Said(words.LETTERS_LOST)
    return None


def _is_without_number(claim: Candidate) -> bool:
    """Whether nothing that is a number stands where the score should: a tick is none."""
    shown = (text for text in claim.choice.shown if marks.LINK not in text)
    return claim.choice.rule in _NONE and not any(map(has_digit, shown))
