"""Rules about what a narrative says is not there yet, and is: a measure, or a score.

A draft says so until it is drafted again after what it lacked was entered.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.texts import indicators_named, place_of
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.problem import Severity
from ita_tui.words.said import checks_lacking as words
from ita_tui.words.understood import lacking as understood

NEAR = 40
"""Characters before words in which it is told of when, or why, they are said."""


def says_no_measure(case: Case) -> Iterator[Remark]:
    """A narrative that says of gaps which are answered that no measure answers them."""
    for issue, narrative in case.narratives.items():
        gaps = [it for it in case.gaps if case.framework.part_of(it.issue) == issue]
        for said, begin in _said(narrative, understood.NO_MEASURE_YET, since=understood.TURNS):
            named = _named(narrative, begin, said.start())
            meant = [it for it in gaps if it.code in named] or gaps
            if meant and all(it.measures for it in meant):
                codes = [it.code for it in meant]
                measures = dict.fromkeys(key for it in meant for key in it.measures)
                message = words.no_measure(said=said[0], items=codes, measures=[*measures])
                yield tell(place_of(issue), message, said[0], *codes)


def says_no_score(case: Case) -> Iterator[Remark]:
    """A narrative that says of what has a score that it has none."""
    for issue, narrative in case.narratives.items():
        for said, scores in _said_unscored(case, issue, narrative):
            message = words.no_score(said=said, scores=scores)
            yield tell(place_of(issue), message, said, *scores)


def _said_unscored(
    case: Case, issue: str, narrative: Narrative
) -> Iterator[tuple[str, dict[str, Decimal]]]:
    """The words that say it, and the scores that there are all the same, by code."""
    text, items = narrative.letters.text, case.narrated[issue].items
    typed = {code: case.typed[code] for code in items if code in case.typed}
    for said, _ in _said(narrative, understood.NO_SCORE_OF):
        ends = [text.find(it, said.end()) for it in understood.ENDS]
        end = min((it for it in ends if it >= 0), default=len(text))
        named = _named(narrative, said.end(), end)
        if there := {code: score for code, score in case.typed.items() if code in named}:
            yield said[0], there
    for said, _ in _said(narrative, understood.NO_SCORE):
        if typed:
            yield said[0], typed
    for said, _ in _said(narrative, understood.SOME_WITHOUT):
        if len(typed) == len(items):
            yield said[0], typed


def _said(
    narrative: Narrative, pattern: str, *, since: tuple[str, ...] = ()
) -> Iterator[tuple[re.Match[str], int]]:
    """Where a text says something of now, and where what it says it of begins."""
    text, start = narrative.letters.text, 0
    for found in re.finditer(pattern, text):
        turns = [text.rfind(it, start, found.start()) for it in ("\n", *since)]
        begin = max(start, *turns)
        near = begin if since else max(begin, found.start() - NEAR)
        if not any(it in text[near : found.start()] for it in understood.NOT_OF_NOW):
            yield found, begin
        start = found.end()


def _named(narrative: Narrative, begin: int, end: int) -> set[str]:
    """The items and indicators that stand in a part of a text."""
    quoted = {it.code for it in narrative.quotes if begin <= it.start < end}
    return quoted.union(indicators_named(narrative.letters.latin[begin:end]))


RULES = (
    Rule("narrative-says-no-measure", Severity.ERROR, says_no_measure, Part.PLACE),
    Rule("narrative-says-no-score", Severity.ERROR, says_no_score, Part.PLACE),
)
"""The rules of this topic."""
