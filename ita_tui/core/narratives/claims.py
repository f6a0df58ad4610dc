"""Whether a narrative says of an item that it passed or that it fell short.

Read by the cues of such texts ("ผ่านเกณฑ์ทุกข้อ", "ยกเว้นข้อ …", "ที่ไม่ผ่านเกณฑ์"), in order. What is
wished for, feared or past ("เพื่อให้ผ่านเกณฑ์") is no claim. What has no cue near it is not judged:
better nothing than a false alarm.
"""

import re
import sys
from collections.abc import Mapping
from functools import cache

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.cues import FATES, Cue, CueKind, cues_in
from ita_tui.core.narratives.figures import RANKS, FigureClaim
from ita_tui.core.narratives.grammar import claims_in
from ita_tui.core.narratives.joint_figures import joint_figures
from ita_tui.core.narratives.letters import Letters, letters_of, title_letters
from ita_tui.core.narratives.names import outside_names
from ita_tui.core.narratives.phrases import joined, with_phrases
from ita_tui.core.narratives.quotes import NEAR, Quote, is_connecting, quotes_in
from ita_tui.core.narratives.ranks import ranks_in
from ita_tui.core.narratives.tokens import tokens_in
from ita_tui.core.thai.number_words import number_in
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import narrative_cues as words
from ita_tui.words.understood.figure_cues import BESIDE, CUES, NAMING_NODES, OF_INSTRUMENT
from ita_tui.words.understood.pruning import compiled, find_each
from ita_tui.words.understood.values import ITEM, POINTS

LONGEST_LIST = 600
"""Characters of a list in brackets."""

NEVER = sys.maxsize
"""A place behind every text."""


@dataclass(frozen=True, slots=True)
class EveryClaim:
    """A sentence that every item of some instruments passed, or fell short."""

    instruments: tuple[str, ...]
    """Codes of the instruments it speaks of; none where it speaks of the whole issue."""
    place: tuple[int, int]
    """Where its words stand in the text."""
    passes: bool = True
    """Whether they are said to have passed."""
    is_sure: bool = True
    """Whether it says so of every single one."""


@dataclass(frozen=True, slots=True)
class Narrative:
    """What a narrative quotes and claims."""

    letters: Letters
    """The text and its letters."""
    quotes: tuple[Quote, ...]
    """The codes that it quotes, in order."""
    passed: frozenset[int]
    """Which of the quotes it says passed, by their number from 0."""
    failed: frozenset[int]
    """Which of the quotes it says fell short."""
    said_at: Mapping[int, tuple[int, int]]
    """Where the words stand that say it of each of these quotes."""
    fates: tuple[tuple[int, int], ...]
    """Where words of passing or falling short stand, whatever they are said of."""
    excepted: frozenset[int]
    """Which of the quotes it takes out of what it says of all."""
    every: tuple[EveryClaim, ...]
    """The sentences about every item."""
    figures: tuple[FigureClaim, ...]
    """What it says of every figure in it."""
    denied: tuple[tuple[int, int], ...] = ()
    """Where it tells what others said, and denies it."""

    def is_denied(self, place: int) -> bool:
        """Whether what stands at a place is told as others' words, and denied."""
        return _is_inside(self.denied, place)


def _is_inside(spans: tuple[tuple[int, int], ...], place: int) -> bool:
    return any(start <= place < end for start, end in spans)


def read_narrative(text: str, framework: Framework) -> Narrative:
    """Read what a narrative quotes and claims."""
    letters = letters_of(text)
    quotes = quotes_in(letters, framework)
    plain = outside_names(letters, framework)
    cues = cues_in(plain, quotes, framework)
    breaks = [cue.start for cue in cues if cue.kind is CueKind.BREAK]
    figures = _figures(letters, plain, quotes, framework, breaks)
    reader = _Reader(letters, quotes, framework, figures)
    found: list[tuple[int, int, Cue | int]] = [
        (quote.start, 0, number) for number, quote in enumerate(quotes)
    ]
    found += [(cue.start, 1, cue) for cue in cues]
    for _, _, token in sorted(found, key=lambda it: it[:2]):
        if isinstance(token, Cue):
            reader.take(token)
        else:
            reader.quote(token)
    denied = tuple(it.span() for it in find_each(words.DENIED, letters.text))
    places = reader.said_at
    said = {
        it: is_so for it, is_so in reader.claims.items() if not _is_inside(denied, places[it][0])
    }
    return Narrative(
        letters,
        quotes,
        frozenset(it for it, passes in said.items() if passes),
        frozenset(it for it, passes in said.items() if not passes),
        reader.said_at,
        tuple((cue.start, cue.end) for cue in cues if cue.kind in FATES),
        frozenset(reader.excepted),
        tuple(it for it in reader.every if not _is_inside(denied, it.place[0])),
        figures,
        denied,
    )


def _figures(
    letters: Letters,
    plain: Letters,
    quotes: tuple[Quote, ...],
    framework: Framework,
    breaks: list[int],
) -> tuple[FigureClaim, ...]:
    """What a text says of every figure in it, and of the places that nodes have, in order."""
    tokens = tokens_in(letters, plain, quotes, framework, breaks)
    figures = claims_in(plain, tokens, framework)
    ranks = [*ranks_in(plain, tokens, framework)]
    if ranks:
        figures = tuple(sorted([*figures, *ranks], key=lambda it: (it.start, it.end)))
    figures = with_phrases(figures, letters, quotes, framework)
    return joined(figures, joint_figures(letters, quotes, framework))


class _Reader:
    """Goes through the codes and the cues of one narrative in order."""

    def __init__(
        self,
        letters: Letters,
        quotes: tuple[Quote, ...],
        framework: Framework,
        figures: tuple[FigureClaim, ...],
    ) -> None:
        self._letters = letters
        self._quotes = quotes
        self._framework = framework
        self._ranked = {it.stop: it.said for it in figures if it.said in RANKS}
        """Where the codes end that are told to have a place among others."""
        self.claims: dict[int, bool] = {}
        """Number of a quote → whether it is said to have passed."""
        self.said_at: dict[int, tuple[int, int]] = {}
        """Number of a quote → where the words stand that say so."""
        self.every: list[EveryClaim] = []
        self.excepted: set[int] = set()
        self._scope: list[str] = []
        self._scope_is_open = False
        self._pending: list[int] = []
        self._last: bool | None = None
        """What was said last in this clause: passed or not."""
        self._last_place = (0, 0)
        """Where the words stand that said it."""
        self._last_is_every = False
        self._listing: bool | None = None
        """What is said of the codes that follow; None where they wait for a word."""
        self._excepting = False
        self._closed = NEVER
        """Where the brackets end that a list stands in."""
        self._is_led_list = False
        """Whether the codes of this line stand behind what is said of them."""

    def quote(self, number: int) -> None:
        """Take the next code."""
        if self._listing is not None and self._quotes[number].start > self._closed:
            self._listing = None
        self._scope_is_open = False
        if self._excepting:
            self.excepted.add(number)
        if self._pending and self._listing is None and self._is_beside(number):
            return
        if self._pending and self._turns_aside(number):
            self._listing = None
        if self._listing is None:
            self._pending.append(number)
        else:
            self.claims[number] = self._listing
            self.said_at[number] = self._last_place
            self._pending = [number]

    def _is_beside(self, number: int) -> bool:
        """Whether a code is the other side of a comparison, of which nothing more is told."""
        before = self._letters.between(self._quotes[number - 1].end, self._quotes[number].start)
        for word in NAMING_NODES:
            before = before.removesuffix(letter_key(word))
        return before.endswith(letter_keys(BESIDE))

    def _turns_aside(self, number: int) -> bool:
        """Whether a code is compared or put in order, and goes on with no list before it."""
        between = self._letters.text[self._quotes[number - 1].end : self._quotes[number].start]
        said = re.sub(r"\([^()]*\)", " ", between)
        return any(it in said for it in words.TURNING_ASIDE)

    def take(self, cue: Cue) -> None:
        """Take the next cue."""
        if cue.kind is CueKind.INSTRUMENT:
            self._instrument(cue)
        elif cue.kind is CueKind.BREAK:
            self._rest()
        elif cue.kind is CueKind.LISTING:
            said = letter_key(self._letters.latin[self._last_place[1] : cue.start])
            is_of_others = _END in said or (
                _ITEM in said and compiled(words.OTHER_LIST).search(said)
            )
            self._listing = None if is_of_others else self._last
        elif cue.kind is CueKind.EXCEPT:
            self._except(cue)
        elif cue.kind is CueKind.BESIDES:
            self._rest()
            self._excepting = True
        else:
            self._say(cue)
        self._scope_is_open = cue.kind is CueKind.INSTRUMENT

    def _instrument(self, cue: Cue) -> None:
        if self._listing is not None and self._begins_anew(cue):
            self._rest()
        if not self._scope_is_open:
            self._scope = []
        if cue.code not in self._scope:
            self._scope = [*self._scope, cue.code]
        last = self.every[-1] if self.every else None
        if last is not None and self._letters.between(last.place[1], cue.start) in letter_keys(
            OF_INSTRUMENT
        ):
            self.every[-1] = replace(last, instruments=(cue.code,))

    def _except(self, cue: Cue) -> None:
        # "passed, except …" speaks of every item, too; "fell short, except …" is its reverse.
        if self._last and not self._last_is_every:
            self.every.append(EveryClaim(tuple(self._scope), self._last_place))
        before = self._letters.text[max(0, cue.start - NEAR) : cue.start]
        is_of_fates = self._last is not None or not re.search(words.OF_MOVES, before)
        is_near = self._last is not None and cue.start - self._last_place[1] <= NEAR
        self._last_place = (self._last_place[0] if is_near else cue.start, cue.end)
        self._listing = self._last is False if is_of_fates else None
        self._pending = []
        self._excepting = True

    def _say(self, cue: Cue) -> None:
        passes = cue.kind not in (CueKind.FAIL, CueKind.NONE)
        # Where no code stands before it, those right behind it are meant.
        is_label = cue.is_label or (cue.leads and self._is_first(cue.start))
        of_all = cue.kind in (CueKind.EVERY, CueKind.NONE)
        reached = [] if is_label or cue.is_mood else self._reached(cue.start)
        is_of_so_many = self._is_of_so_many(cue, len(reached))
        if is_of_so_many:
            reached = []
        elif of_all and (cue.is_all_first or not self._touches(cue.start)):
            # "… every item passed" is about all, "i10 i11 and i12 passed, all three" is not.
            those = None if cue.is_mood else self._those_before(cue)
            reached = those or []
            if not cue.is_mood and those is None:
                place = (cue.start, cue.end)
                self.every.append(EveryClaim(tuple(self._scope), place, passes, cue.is_sure))
        for number in reached:
            self.claims[number] = passes
            self.said_at[number] = (cue.start, cue.end)
        self._rest()
        if cue.is_mood:
            return
        self._last, self._last_place = passes, (cue.start, cue.end)
        self._last_is_every = of_all
        self._listing = passes if is_label else None
        self._is_led_list = is_label and not cue.is_label
        self._closed = self._end_of_brackets(cue.end) if is_label else NEVER

    def _end_of_brackets(self, place: int) -> int:
        """Where a list in brackets right behind a place ends; never where it is in none."""
        text, depth = self._letters.text, 0
        begun = re.compile(r"[^()\n]{0,24}\(").match(text, place)
        first = next((it.start for it in self._quotes if it.start >= place), 0)
        if begun is None or begun.end() > first:
            return NEVER
        for index in range(begun.end() - 1, min(len(text), place + LONGEST_LIST)):
            depth += {"(": 1, ")": -1}.get(text[index], 0)
            if not depth:
                return index
        return NEVER

    def _is_of_so_many(self, cue: Cue, reached: int) -> bool:
        """Whether a word tells how many passed, or fell short, and not which: "ผ่าน 2 ไม่ผ่าน 1"."""
        told = re.compile(words.SO_MANY).match(self._letters.latin, cue.end)
        is_part = told is not None and told["part"] is not None
        return told is not None and (is_part or number_in(told["number"]) != reached)

    def _those_before(self, cue: Cue) -> list[int] | None:
        """The codes before "all three", and before what is said in brackets; None where of all."""
        said = self._letters.latin[cue.start : cue.end]
        told = re.match(words.ALL_SO_MANY, said)
        before = self._letters.text[: cue.start].rpartition("\n")[2]
        if told is None:
            is_aside = before.count("(") > before.count(")")
            return [] if is_aside and self._quotes and self._quotes[0].end <= cue.start else None
        number = number_in(told[1])
        codes = {self._quotes[it].code for it in self._pending}
        if len(codes) == number:
            return [*self._pending]
        named = {it.code for it in self._quotes if it.end <= cue.start}
        return [] if number <= len(named) else None

    def _is_first(self, place: int) -> bool:
        """Whether a word begins its line, or goes on with another list behind such a word."""
        line = self._letters.text[:place].rpartition("\n")[2]
        begins = line.strip(" :-–•*") in words.BEFORE_A_LIST
        return begins or self._is_led_list

    def _reached(self, place: int) -> list[int]:
        """The codes that a word after them speaks of: the last, and those joined to it."""
        reached: list[int] = []
        if self._pending and self._speaks_of_others(place):
            return reached
        for number in reversed(self._pending):
            after = self._quotes[reached[-1]].start if reached else place
            if reached and (not self._joins(number, after) or self._ends_list(number, after)):
                break
            if reached and self._is_bracketed(number, after, place):
                break
            reached.append(number)
            between = self._letters.text[self._quotes[number].end : place]
            if len(reached) == 1 and between.count("(") > between.count(")"):
                break  # what stands in brackets is of the code before them
        return reached

    def _is_bracketed(self, number: int, after: int, place: int) -> bool:
        """Whether brackets begin behind a code, in which what is said at a place stands."""
        text = self._letters.text
        return "(" in text[self._quotes[number].end : after] and ")" not in text[after:place]

    def _begins_anew(self, cue: Cue) -> bool:
        """Whether a list is over where an instrument is named: "… คือ e9 หมวด OIT ข้อ …"."""
        if not self._pending:
            return False
        last = self._quotes[self._pending[-1]]
        is_known = last.code in self._framework.nodes
        own = self._framework.instrument_of(last.code) if is_known else None
        between = self._letters.between(last.end, cue.start)
        if between in _anew():
            return True
        is_of_other = own is not None and own.code != cue.code
        word = next((it for it in _anew() if between.endswith(it)), None)
        goes_on = word is not None and between.removesuffix(word).endswith(
            letter_keys(words.JOINING)
        )
        return is_of_other and word is not None and not goes_on

    def _speaks_of_others(self, place: int) -> bool:
        """Whether words for all the others stand between the last code and a place."""
        between = self._letters.between(self._quotes[self._pending[-1]].end, place)
        is_new = re.search(f"{words.SOME_OTHERS}|{words.OF_NEW_ONES}", between)
        return bool(is_new) or any(
            letter_key(others) in between for others in (*words.OTHERS, *CUES["total"])
        )

    def _touches(self, place: int) -> bool:
        """Whether the last code stands right before a place, but for connecting words."""
        if not self._pending:
            return False
        between = self._letters.latin[self._quotes[self._pending[-1]].end : place]
        return is_connecting(between)

    def _ends_list(self, number: int, after: int) -> bool:
        """Whether a list is over at a code, with nothing that joins the next: "… และ i1 ข้อ o9"."""
        quote = self._quotes[number]
        between = self._letters.text[quote.end : after]
        ranks = self._ranked.get(quote.end), self._ranked.get(self._quotes[number + 1].end)
        if all(ranks) and ranks[0] is not ranks[1]:
            return True
        if any(it in between for it in (*words.JOINING, ",", "/")):
            return False
        start = self._quotes[number - 1].end if number else 0
        before = self._letters.text[max(start, quote.start - 16) : quote.start].rstrip()
        is_named = before.endswith(words.BEFORE_A_CODE)
        led = before.removesuffix(words.NTH).removesuffix(ITEM).rstrip()
        is_one = led.endswith(words.ONE_IS)
        if quote.end in self._ranked or (ITEM in between and (is_one or not is_named)):
            return True
        return any(it in before for it in words.JOINING)

    def _joins(self, number: int, after: int) -> bool:
        """Whether only connecting words stand between a code and the next.

        Its own title may stand there, and its score where "และ" joins the two.
        """
        quote = self._quotes[number]
        if quote.in_range:
            return True
        between = self._letters.latin[quote.end : after]
        rest = between[title_letters(between, quote.code, self._framework) :]
        if is_connecting(rest):
            return True
        told = letter_key("".join(it for it in rest if not it.isdigit()))
        return told.removeprefix(letter_key(POINTS)).removesuffix(_ITEM) in letter_keys(
            words.JOINING
        )

    def _rest(self) -> None:
        self._pending = []
        self._listing = None
        self._last = None
        self._last_is_every = False
        self._excepting = False


_ITEM, _END = letter_key(ITEM), letter_key(words.MOST)


@cache
def _anew() -> tuple[str, ...]:
    """Letter keys of the words before an instrument that begin a new sentence."""
    return tuple(sorted(map(letter_key, words.ANEW), key=len, reverse=True))
