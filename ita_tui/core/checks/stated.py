"""The state of everything in a text that can be true or not: figures, codes, words of passing.

Each place of the text has one state; where two claims share it, the worse is told.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import eq, gt, lt

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.figured import Figured, State, Weighed
from ita_tui.core.checks.narrative_fates import failing_among_all, passing_among_none
from ita_tui.core.checks.narratives import is_strange
from ita_tui.core.checks.texts import Text
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.fate_words import fate_words
from ita_tui.core.narratives.figures import RANKS, FigureClaim, Said
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.values import replace
from ita_tui.words.understood import narrative_cues as words

_MOST_BEFORE = 30
"""Characters before a place that tell what it is."""
_MOVES = {Said.RISING: gt, Said.FALLING: lt, Said.STAYING: eq}
_MAY_BE_TAKEN = (Said.NOTHING, *_MOVES)
_WORST_FIRST = (State.FALSE, State.TRUE, State.OPEN)


def stated(
    case: Case, text: Text, narrative: Narrative, weighed: Iterable[Weighed]
) -> Figured | None:
    """A text with all its states, of which ``weighed`` are the figures'; None where it has none."""
    figures = tuple(_as_taken(case, text, it) for it in weighed)
    found = [*figures, *_codes(case, text, narrative, figures)]
    if text.is_narrative:
        found += _fates(case, str(text.parts[1]), narrative, figures)
    kept: list[Weighed] = []
    for it in sorted(found, key=lambda it: (it.claim.start, it.claim.end)):
        if not kept or it.claim.start >= kept[-1].claim.end:
            kept.append(it)
        elif _WORST_FIRST.index(it.state) < _WORST_FIRST.index(kept[-1].state):
            kept[-1] = it
    return Figured(at=text.at, text=text.text, weighed=tuple(kept)) if kept else None


def _as_taken(case: Case, text: Text, it: Weighed) -> Weighed:
    """A figure as it was weighed, but for what its place alone shows to be right."""
    claim = it.claim
    if it.state is not State.OPEN or not (text.is_narrative and claim.said in _MAY_BE_TAKEN):
        return it
    before = text.text[max(0, claim.start - _MOST_BEFORE) : claim.start]
    issue = case.narrated.get(claim.value)
    is_right = False
    if claim.said in _MOVES:
        is_right = claim.value == _moved(case, str(text.parts[1]), claim)
    elif issue is not None and re.search(words.NUMBER_OF_AN_ISSUE, before):
        is_right = text.text[claim.end :].lstrip().startswith(issue.title)
    elif re.search(words.ITEMS_TO_MEND, before):
        is_right = claim.value == str(_passing(case, str(text.parts[1])).count(False))
    return replace(it, state=State.TRUE) if is_right else it


def _moved(case: Case, issue: str, claim: FigureClaim) -> str:
    """How many items of an issue rose, or fell, of those whose scores of both years are known."""
    if claim.scope or claim.subject:
        return ""
    moved = _MOVES[claim.said]
    pairs = (
        (case.typed.get(code), case.record.score(code, ScoreKind.PREVIOUS))
        for code in case.narrated[issue].items
    )
    known = [(now, past) for now, past in pairs if now is not None and past is not None]
    return str(sum(moved(now, past) for now, past in known))


def _passing(case: Case, issue: str) -> list[bool]:
    """Of each item of an issue whose score is known, whether it passed."""
    scores = (case.typed.get(code) for code in case.narrated[issue].items)
    return [it >= case.record.settings.pass_mark for it in scores if it is not None]


def _codes(
    case: Case, text: Text, narrative: Narrative, figures: tuple[Weighed, ...]
) -> Iterator[Weighed]:
    """The codes: right where they are of the issue, wrong where a finding says so."""
    issue = _issue_of(case, text)
    items = case.narrated[issue].items if issue in case.narrated else ()
    judged = case.judged.get(issue, ()) if text.is_narrative else ()
    right = {it.quote.start: it.right_code for it in judged}
    untop = [it.claim for it in figures if it.state is State.FALSE and it.claim.said in RANKS]
    wrong = {(it.subject, place) for it in untop for place in (it.begin, it.stop)}
    for quote in narrative.quotes:
        if quote.in_range or quote.end == quote.start:
            continue
        if not wrong.isdisjoint({(quote.code, quote.start), (quote.code, quote.end)}):
            yield _code(quote, State.FALSE)
        elif not text.is_narrative or quote.start not in right:
            is_own = quote.code in items and not text.is_narrative
            yield _code(quote, State.TRUE if is_own else State.OPEN)
        elif right[quote.start] is not None or quote.code not in case.framework.nodes:
            yield _code(quote, State.FALSE, right[quote.start])
        else:
            is_wrong = is_strange(case, issue, narrative, quote.code)
            yield _code(quote, State.FALSE if is_wrong else State.TRUE)


def _issue_of(case: Case, text: Text) -> str:
    """The issue that a text is of; none for the memo's."""
    if text.is_narrative:
        return str(text.parts[1])
    if not text.is_of_measure:
        return ""
    return case.framework.part_of(case.record.measures[str(text.parts[1])].issue)


def _code(quote: Quote, state: State, right: str | None = None) -> Weighed:
    return _weighed(Said.NAMED, quote.code, (quote.start, quote.end), state, right)


def _weighed(
    said: Said, value: str, place: tuple[int, int], state: State, right: str | None = None
) -> Weighed:
    start, end = place
    claim = FigureClaim(said=said, value=value, start=start, end=end, begin=start, stop=end)
    return Weighed(claim=claim, state=state, right=(right,) if right else ())


def _fates(
    case: Case, issue: str, narrative: Narrative, figures: tuple[Weighed, ...]
) -> Iterator[Weighed]:
    """The words of passing and falling short; those of a number of items are told with it."""
    named: dict[tuple[int, int], list[int]] = {}
    for number, place in narrative.said_at.items():
        named.setdefault(place, []).append(number)
    wrong = {place for _, place in failing_among_all(case, issue, narrative)}
    wrong |= {place for _, place in passing_among_none(case, issue, narrative)}
    every = {it.place for it in narrative.every if it.is_sure}
    counted = sorted((it.claim.begin, it.claim.stop) for it in figures if it.claim.said in _COUNTS)
    for place in dict.fromkeys((*narrative.fates, *named)):
        agrees = [_agrees(case, narrative, number) for number in named.get(place, ())]
        is_counted = _is_inside(place, counted)
        if not agrees and place not in every and is_counted:
            continue
        state = State.OPEN
        if place in wrong or False in agrees:
            state = State.FALSE
        elif agrees:
            state = State.OPEN if None in agrees else State.TRUE
        elif (place in every and case.has_scores) or _has_such_items(case, issue, narrative, place):
            state = State.TRUE
        yield _weighed(Said.FATE, narrative.letters.text[slice(*place)], place, state)


_COUNTS = (Said.PASSING, Said.FAILING, Said.ITEMS, Said.MARK, Said.DISTANCE, Said.ABOVE, Said.BELOW)
"""Figures whose words may be those of passing."""


def _is_inside(place: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether a place stands inside one of some spans that are in order."""
    index = bisect_right(spans, (place[0], sys.maxsize))
    return index > 0 and spans[index - 1][1] >= place[1]


def _has_such_items(case: Case, issue: str, narrative: Narrative, place: tuple[int, int]) -> bool:
    """Whether "the items that fell short", or passed, are some of the issue."""
    text, (start, end) = narrative.letters.text, place
    if not re.search(words.THE_ITEMS_THAT, text[max(0, start - _MOST_BEFORE) : start]):
        return False
    kinds = [it.kind for it in fate_words(letter_key(text[start:end]))]
    passing = _passing(case, issue)
    return ("fail" in kinds and False in passing) or ("pass" in kinds and True in passing)


def _agrees(case: Case, narrative: Narrative, number: int) -> bool | None:
    """Whether an item did what is said of it; None where its score is not known."""
    score = case.typed.get(narrative.quotes[number].code)
    if score is None:
        return None
    return (score >= case.record.settings.pass_mark) is (number in narrative.passed)


def stated_texts(case: Case) -> Iterator[Figured]:
    """Every text of a record that has something to state, in the order of the file."""
    for text, narrative in case.read.items():
        found = stated(case, text, narrative, case.weighed[text])
        if found is not None:
            yield found
