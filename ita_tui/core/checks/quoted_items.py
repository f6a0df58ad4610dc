"""Each code that a narrative quotes, held against its wording, its score and its fate."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from ita_tui.core.checks.case import Case
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.table.titles import alike, letter_key
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.words import narrative_cues as cues

LEAST_LETTERS = 8
"""A shorter beginning of a title does not tell one item from another."""

SURE_PART = 0.5
SURE_LETTERS = 24
"""So much of a title, or so many letters of it, make it another item's."""

CLEARLY_LONGER = 6
"""Letters by which another title must fit better than the item's own."""

NEARLY = 0.8
"""Wording that is so much alike to a title is that title with slips."""


class Because(StrEnum):
    """What shows that a code is the wrong one."""

    WORDING = "wording"
    SCORE = "score"
    FATE = "fate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A quoted code and what is wrong with it."""

    quote: Quote
    """The code in the text."""
    right_code: str | None = None
    """The item that is meant, where the code is another's."""
    because: Because | None = None
    """What shows it."""
    wrong_score: Decimal | None = None
    """A score quoted for it that is not its own."""
    score_place: tuple[int, int] = (0, 0)
    """Where that score stands in the text."""
    is_failed: bool = False
    """Whether the text says that it fell short."""


def judged_quotes(case: Case, issue: str) -> tuple[Judged, ...]:
    """Every code that the narrative of an issue quotes."""
    narrative = case.narratives[issue]
    return tuple(_judge(case, issue, narrative, number) for number in range(len(narrative.quotes)))


def _judge(case: Case, issue: str, narrative: Narrative, number: int) -> Judged:
    quote = narrative.quotes[number]
    is_failed = number in narrative.failed
    if quote.code not in case.framework.nodes or quote.in_range:
        return Judged(quote=quote, is_failed=is_failed and not quote.in_range)
    said = narrative.letters.key[_letters_of(narrative, quote)]
    worded = _worded(case, narrative, quote, said)
    wrong_score, place = _wrong_score(case, narrative, quote)
    right, because = None, None
    if worded is not None and worded != quote.code:
        right, because = worded, Because.WORDING
    elif worded is None:
        right, because = _by_figures(case, issue, narrative, quote, wrong_score, is_failed)
    return Judged(
        quote=quote,
        right_code=right,
        because=because,
        wrong_score=wrong_score,
        score_place=place,
        is_failed=is_failed,
    )


def _letters_of(narrative: Narrative, quote: Quote) -> slice:
    """The letters between a code and the next."""
    letters = narrative.letters
    return slice(letters.letter_at(quote.end), letters.letter_at(quote.stop))


def _worded(case: Case, narrative: Narrative, quote: Quote, said: str) -> str | None:
    """The item whose title stands after the code, or before a code in brackets; None for neither.

    The code's own title counts where it fits no less than any other.
    """
    after = _best(case, quote.code, lambda title: _shared_beginning(said, title))
    if after is not None:
        return after
    text = narrative.letters.text
    if text[: quote.start].rstrip().endswith(("(", "(ข้อ", "[")):
        before = narrative.letters.key[: narrative.letters.letter_at(quote.start)]
        return _best(case, quote.code, lambda title: _shared_end(before, title))
    near = alike(said[: len(case.titles.keys[quote.code][0])], case.titles.keys[quote.code][0])
    return quote.code if near >= NEARLY else None


def _best(case: Case, own: str, fit: Callable[[str], int]) -> str | None:
    """The item whose title fits best; the code's own where no other fits clearly better."""
    mine = max(map(fit, case.titles.keys[own]))
    best, code = 0, None
    for other in case.titles.items:
        for title in case.titles.keys[other]:
            shared = fit(title)
            # Two items may begin alike; another's title tells only by most of it.
            if shared > best and shared >= min(SURE_LETTERS, len(title) * SURE_PART):
                best, code = shared, other
    return own if mine and best < mine + CLEARLY_LONGER else code


def _shared_beginning(said: str, title: str) -> int:
    """Letters of a title's beginning that a text begins with; 0 where they are too few to tell."""
    shared = 0
    for one, other in zip(said, title, strict=False):
        if one != other:
            break
        shared += 1
    return shared if shared >= min(LEAST_LETTERS, len(title)) and shared >= 2 else 0


def _shared_end(said: str, title: str) -> int:
    """Letters of a whole title that a text ends with; 0 where it does not."""
    return len(title) if len(title) >= LEAST_LETTERS and said.endswith(title) else 0


def _by_figures(
    case: Case,
    issue: str,
    narrative: Narrative,
    quote: Quote,
    wrong_score: Decimal | None,
    is_failed: bool,
) -> tuple[str | None, Because | None]:
    """The item that is meant where no wording tells: by its score, or as the one that fails."""
    items = case.framework.issues[issue].items
    if wrong_score is not None:
        same = [code for code in items if case.typed.get(code) == wrong_score]
        return (same[0], Because.SCORE) if len(same) == 1 else (None, None)
    score = case.typed.get(quote.code)
    if not is_failed or score is None or score < case.record.settings.pass_mark:
        return None, None
    named = {it.code for it in narrative.quotes}
    unnamed = [gap.code for gap in case.gaps if gap.issue == issue and gap.code not in named]
    return (unnamed[0], Because.FATE) if len(unnamed) == 1 else (None, None)


def _wrong_score(
    case: Case, narrative: Narrative, quote: Quote
) -> tuple[Decimal | None, tuple[int, int]]:
    """The first score told of an item that is no figure of it."""
    score = case.typed.get(quote.code)
    if score is None:
        return None, (0, 0)
    known = set(_figures_of(case, quote.code))
    text = to_latin_digits(narrative.letters.text)
    for match in _score().finditer(text, quote.end, quote.stop):
        before = letter_key(text[max(quote.end, match.start() - 24) : match.start()])
        is_other = any(letter_key(word) in before[-10:] for word in cues.ANOTHER_FIGURE)
        if is_other:
            continue
        group = match.lastgroup or 0
        told = Decimal(match[group])
        return (None, (0, 0)) if told in known else (told, match.span(group))
    return None, (0, 0)


def _figures_of(case: Case, code: str) -> Iterator[Decimal]:
    """Every figure that a text may rightly tell of an item."""
    scores = case.record.scores[code]
    settings = case.record.settings
    own = case.typed[code]
    yield from (own, abs(settings.pass_mark - own), settings.pass_mark, settings.target)
    for other in (scores.reference, scores.previous):
        if other is not None:
            yield from (other, abs(own - other))


@cache
def _score() -> re.Pattern[str]:
    """A score with two decimals, said to be one: 70.16 คะแนน, ร้อยละ 70.16, ได้ 70.16."""
    number = r"(?<![0-9.,])(?:100\.00|[0-9]{1,2}\.[0-9]{2})(?![0-9]|[.,][0-9])"
    return re.compile(
        rf"(?:(?:ร้อยละ|ได้|คะแนน|เท่ากับ) ?)(?P<a>{number})|(?P<b>{number})(?= ?(?:คะแนน|%))"
    )
