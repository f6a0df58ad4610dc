"""Each code that a narrative quotes, held against its wording, its score and its fate."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache

from ita_tui.core.framework.model import Framework, Issue
from ita_tui.core.matching.titles import Titles, alike, letter_key, letter_keys
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import JOINT, Said
from ita_tui.core.narratives.letters import title_letters
from ita_tui.core.narratives.quotes import Quote
from ita_tui.core.record.model import Record
from ita_tui.core.scores.gaps import Gap
from ita_tui.core.values import dataclass
from ita_tui.words.understood import narrative_cues as cues
from ita_tui.words.understood.clauses import is_share
from ita_tui.words.understood.figure_cues import INSIDE
from ita_tui.words.understood.pruning import compiled

LEAST_LETTERS = 8
"""A shorter beginning of a title does not tell one item from another."""

SURE_PART = 0.5
SURE_LETTERS = 24
"""So much of a title, or so many letters of it, make it another item's."""

LEAST_INSIDE = 16
"""So many letters from inside a title are a short way to say it."""

CLEARLY_LONGER = 6
"""Letters by which another title must fit better than the item's own."""

NEARLY = 0.8
"""Wording that is so much alike to a title is that title with slips."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What quotes are held against."""

    framework: Framework
    """The framework that the codes are of."""
    record: Record
    """The record with the scores and the pass mark."""
    typed: Mapping[str, Decimal]
    """Every typed own score."""
    titles: Titles
    """The framework's titles, indexed."""
    gaps: tuple[Gap, ...]
    """The leaves that fall short."""
    narrated: Mapping[str, Issue]
    """The parts of the analysis by code."""


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
    failed_at: tuple[int, int] = (0, 0)
    """Where the words stand that say so."""


def judge(known: Known, issue: str, narrative: Narrative) -> tuple[Judged, ...]:
    """Every code that the narrative of an issue quotes; codes of former years are left out.

    Of a text of no ``issue``, a code is held against its wording alone.
    """
    named = frozenset(quote.code for quote in narrative.quotes)
    return tuple(
        _judge(known, issue, narrative, number, named)
        for number, quote in enumerate(narrative.quotes)
        if not _is_former(narrative, quote)
    )


def _is_former(narrative: Narrative, quote: Quote) -> bool:
    """Whether a text says that a code is one of another year."""
    before = "".join(narrative.letters.text[max(0, quote.start - 20) : quote.start].split())
    return before.endswith(cues.FORMERLY)


def _judge(
    known: Known, issue: str, narrative: Narrative, number: int, named: frozenset[str]
) -> Judged:
    quote = narrative.quotes[number]
    is_failed = number in narrative.failed
    failed_at = narrative.said_at.get(number, (0, 0))
    if quote.code not in known.framework.nodes or quote.in_range:
        return Judged(quote=quote, is_failed=is_failed and not quote.in_range, failed_at=failed_at)
    numbers = _Numbers(known, narrative, quote)
    agrees = numbers.tells_own or (is_failed and _falls_short(known, quote.code))
    worded = _worded(known, narrative, quote, is_sure=agrees)
    wrong_score, place = numbers.wrong()
    right, because = None, None
    if worded is not None and worded != quote.code:
        right, because = worded, Because.WORDING
    elif worded is None and issue:
        right, because = _by_figures(known, issue, named, quote, wrong_score, is_failed)
    return Judged(
        quote=quote,
        right_code=right,
        because=because,
        wrong_score=wrong_score,
        score_place=place,
        is_failed=is_failed,
        failed_at=failed_at,
    )


# --- by its wording ----------------------------------------------------------------------


def _worded(known: Known, narrative: Narrative, quote: Quote, *, is_sure: bool) -> str | None:
    """The item whose title stands after the code, or before a code in brackets; None for neither.

    The code's own title counts where it fits no less than any other. Where the figures agree with
    the code (``is_sure``), a short title of another is only a way of speaking.
    """
    letters = narrative.letters
    first = letters.letter_at(quote.end)
    last = min(letters.letter_at(quote.stop), first + known.titles.longest + LEAST_LETTERS)
    said = letters.key[first:last]
    least = SURE_LETTERS if is_sure else LEAST_LETTERS

    def after(title: str) -> int:
        return _shared_beginning(said, title, letters.text, letters.places[first:last])

    inside = max(_shared_inside(said, title) for title in known.titles.keys[quote.code])
    best = _best(known, quote.code, after, least, inside)
    if best is not None:
        return best
    if letters.text[max(0, quote.start - 12) : quote.start].rstrip().endswith(("(", "(ข้อ", "[")):
        end = letters.letter_at(quote.start)
        before = letters.key[max(0, end - known.titles.longest) : end]
        return _best(known, quote.code, lambda title: _shared_end(before, title), least)
    own = known.titles.keys[quote.code][0]
    return quote.code if alike(said[: len(own)], own) >= NEARLY else None


def _falls_short(known: Known, code: str) -> bool:
    score = known.typed.get(code)
    return score is not None and score < known.record.settings.pass_mark


def _best(
    known: Known, own: str, fit: Callable[[str], int], least: int, mine: int = 0
) -> str | None:
    """The item whose title fits best; the code's own where no other fits clearly better.

    ``mine`` are letters by which its own title fits in another way.
    """
    mine = max(mine, *map(fit, known.titles.keys[own]))
    best, code = 0, None
    for other in known.titles.items:
        if other == own:
            continue
        for title in known.titles.keys[other]:
            if any(title in of_own for of_own in known.titles.keys[own]):
                continue  # "E-Service" is a part of the wording of another item
            shared = fit(title)
            # Two items may begin alike; another's title tells only by most of it.
            is_most = shared >= min(SURE_LETTERS, len(title) * SURE_PART)
            if shared > best and is_most and shared >= min(least, SURE_LETTERS):
                best, code = shared, other
    return own if mine and best < mine + CLEARLY_LONGER else code


def _shared_beginning(said: str, title: str, text: str, places: tuple[int, ...]) -> int:
    """Letters of a title's beginning that a text begins with; 0 where they are too few to tell.

    A short title counts only as a whole phrase: "โครงสร้างแผน" is not the item "โครงสร้าง".
    """
    shared = 0
    for one, other in zip(said, title, strict=False):
        if one != other:
            break
        shared += 1
    if shared < min(LEAST_LETTERS, len(title)) or shared < 2:
        return 0
    if shared == len(title) < SURE_LETTERS and shared < len(said):
        between = text[places[shared - 1] + 1 : places[shared]]
        if not any(it.isspace() or it in "()[]:,;" for it in between):
            return 0
    return shared


def _shared_inside(said: str, title: str) -> int:
    """Letters of a text's beginning that stand inside a title, as a short title's do."""
    shared = LEAST_INSIDE
    if said[:shared] not in title or len(said) < shared:
        return 0
    while shared < len(said) and said[: shared + 1] in title:
        shared += 1
    return shared


def _shared_end(said: str, title: str) -> int:
    """Letters of a whole title that a text ends with; 0 where it does not."""
    return len(title) if len(title) >= LEAST_LETTERS and said.endswith(title) else 0


# --- by its figures ----------------------------------------------------------------------


def _by_figures(
    known: Known,
    issue: str,
    named: frozenset[str],
    quote: Quote,
    wrong_score: Decimal | None,
    is_failed: bool,
) -> tuple[str | None, Because | None]:
    """The item that is meant where no wording tells: by its score, or as the one that fails."""
    items = known.narrated[issue].items
    if wrong_score is not None:
        same = [code for code in items if known.typed.get(code) == wrong_score]
        is_clear = len(same) == 1 and same[0] not in named
        return (same[0], Because.SCORE) if is_clear else (None, None)
    if not is_failed or quote.code not in known.typed or _falls_short(known, quote.code):
        return None, None
    unnamed = [
        gap.code
        for gap in known.gaps
        if known.framework.part_of(gap.issue) == issue and gap.code not in named
    ]
    return (unnamed[0], Because.FATE) if len(unnamed) == 1 else (None, None)


class _Numbers:
    """The numbers between a code and the next one."""

    def __init__(self, known: Known, narrative: Narrative, quote: Quote) -> None:
        self._all = known
        self._quote = quote
        self._latin = narrative.letters.latin
        self._quotes = narrative.quotes
        self._known = set(_figures_of(known, quote.code))
        others = (Said.PREVIOUS, Said.REFERENCE, Said.MEAN)
        self._others = {
            it.start
            for it in narrative.figures
            if it.said in (*others, *JOINT)
            or (it.subject and quote.code not in (it.subject, *it.others))
            or (it.said is Said.NOTHING and not it.subject and quote.code in it.others)
        }
        stop = min(quote.stop, quote.end + 600)
        self._found = [
            (match.span("number"), Decimal(match["number"]), match)
            for match in _number().finditer(self._latin, quote.end, stop)
        ]

    @property
    def tells_own(self) -> bool:
        """Whether one of them is a figure of the item."""
        return any(self._is_known(number) for _, number, _ in self._found)

    def _is_known(self, number: Decimal) -> bool:
        """Whether a number is a figure of the item, be it told with fewer decimals."""
        return any(number == known.quantize(number, ROUND_HALF_UP) for known in self._known)

    def wrong(self) -> tuple[Decimal | None, tuple[int, int]]:
        """The score told of the item where none of its figures is told; and its place."""
        if not self._known or self.tells_own or not self._found:
            return None, (0, 0)
        place, number, match = self._found[0]
        if place[0] in self._others:
            return None, (0, 0)  # last year's, a mean, or another's
        if is_share(self._latin, place[1]):
            return None, (0, 0)
        between = self._latin[self._quote.end : match.start()]
        title = title_letters(between, self._quote.code, self._all.framework)
        if "\n" in between[title:] or _names_instrument(between[title:]):
            return None, (0, 0)  # of what the next line, or the instrument, speaks of
        if self._is_apart(number):
            return None, (0, 0)
        if _is_filling(between[title:]) or (match["said"] and not _is_other(between)):
            return number, place
        return None, (0, 0)

    def _is_apart(self, number: Decimal) -> bool:
        """Whether a number is no score, but how far the item is from another that is named."""
        own = self._all.typed[self._quote.code]
        others = (self._all.typed.get(it.code) for it in self._quotes)
        return number * 2 < own and any(it and abs(own - it) == number for it in others)


def _is_filling(between: str) -> bool:
    """Whether nothing but words for "its score is" stands in a text."""
    rest = letter_key(between)
    for filler in letter_keys(cues.FILLERS):
        rest = rest.replace(filler, "")
    return not rest


def _names_instrument(between: str) -> bool:
    """Whether words speak of an instrument, and not only say that an item is of it."""
    named = re.search("(?<![A-Za-z])[IEO]IT(?![A-Za-z])", between)
    return named is not None and letter_key(between[: named.start()]) not in letter_keys(INSIDE)


def _is_other(between: str) -> bool:
    """Whether words before a number make it another figure, or that of another year."""
    near = letter_key(between)[-10:]
    return any(word in near for word in letter_keys(cues.ANOTHER_FIGURE)) or bool(
        compiled(cues.YEAR).search(between)
    )


def _figures_of(known: Known, code: str) -> Iterator[Decimal]:
    """Every figure that a text may rightly tell of an item; none where it has no score."""
    own = known.typed.get(code)
    if own is None:
        return
    scores = known.record.scores[code]
    settings = known.record.settings
    yield from (own, abs(settings.pass_mark - own), settings.pass_mark, settings.target)
    for other in (scores.reference, scores.previous):
        if other is not None:
            yield from (other, abs(own - other))


@cache
def _number() -> re.Pattern[str]:
    """A number that may be a score: with decimals, or with its unit; ``said`` where it is one."""
    number = r"(?<![0-9.,])(?:100(?:\.0{1,2})?|[0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9]|[.,][0-9])"
    return re.compile(
        rf"(?P<said>ได้ ?)?(?P<number>{number})(?:(?= ?(?:คะแนน|%))|(?<=\.[0-9])|(?<=\.[0-9]{{2}}))"
    )
