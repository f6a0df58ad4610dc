"""The figures of a text and what each says: one pass over its words, from left to right.

A figure is a number, a date, a year, a level, or a word that compares. What is said of it follows
from the words between it and what is spoken of; where they do not tell, it is not understood, and
never an error. Nothing here knows a record: what is true is for the checks.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum, auto

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.narratives.tokens import Token, is_filling, is_owned
from ita_tui.core.thai.day_text import BE_OFFSET, LEAST_BE
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import calendar
from ita_tui.words.understood import figure_cues as words

NEAR = 60
"""Characters between a cue and what it is about, but for titles."""

HEAD = 40
"""Characters before a node that say whether it is spoken of by itself."""

FAR = 160
"""Characters between a year and the word that says what it is of."""

CENTURY_BE = 2500
"""What is left off a year of two digits."""

MOST_INSTRUMENTS = 3
"""There are no more."""

STILL_WISHED = 30
"""Characters between a word of wishing and the item that it is wished of."""

WISHED = 60
"""Characters that a word of wishing reaches."""


class Said(Enum):
    """What a claim says of its subject."""

    NOTHING = auto()
    """The figure is not understood."""
    NOWHERE = auto()
    """It is a figure of the results, of whatever it may be."""
    SCORE = auto()
    PREVIOUS = auto()
    REFERENCE = auto()
    DISTANCE = auto()
    """How far it is from the mark."""
    MARK = auto()
    """The pass mark itself, or how far it is from it."""
    CHANGE = auto()
    """How far it moved since last year."""
    WEIGHT = auto()
    PASSING = auto()
    """How many items pass."""
    FAILING = auto()
    """How many items fall short."""
    ITEMS = auto()
    """How many items there are."""
    RISING = auto()
    """How many items rose."""
    FALLING = auto()
    """How many items fell."""
    ABOVE = auto()
    """It is at or above a number."""
    BELOW = auto()
    """It is below a number."""
    HIGHEST = auto()
    LOWEST = auto()
    OVER_OTHER = auto()
    """It is above another node."""
    UNDER_OTHER = auto()
    ROSE_MOST = auto()
    FELL_MOST = auto()
    ROSE = auto()
    FELL = auto()
    OVER_MEAN = auto()
    UNDER_MEAN = auto()
    LEVEL = auto()
    ANNOUNCED = auto()
    RESULTS_OF = auto()
    """The fiscal year that was assessed."""
    MEASURES_OF = auto()
    """The fiscal year of the measures."""
    YEAR = auto()
    """Some fiscal year."""
    INSIDE = auto()
    """It belongs to an instrument."""
    OF_INDICATOR = auto()
    """It belongs to an indicator."""
    MONTH = auto()
    """A month, or a day, of a year."""
    NAMED = auto()
    """An item is named by its code."""
    FATE = auto()
    """Items passed, or fell short."""
    BAHT = auto()
    PEOPLE = auto()
    STAYING = auto()
    """How many items kept their score."""
    REACHING = auto()
    """How many items reach a number, and fall short of the next."""
    OVER = auto()
    """How many items are at or above the reference."""
    UNDER = auto()
    """How many items are below the reference."""
    FORMERLY_FAILING = auto()
    """How many items fell short last year."""
    SHARE_PASSING = auto()
    """How many items of a hundred pass."""
    LEAST = auto()
    """The lowest score of an issue."""
    MOST = auto()
    """The highest score of an issue."""
    SPREAD = auto()
    """How far those two are apart."""
    MEAN = auto()
    """The mean of the scores of an issue."""
    FLOOR = auto()
    """No item of an issue is below it."""
    CEILING = auto()
    """Every item of an issue is below it."""
    ALL_ROSE = auto()
    ALL_FELL = auto()
    APART = auto()
    """How far a score is from a number beside it."""
    DIFFERENCE = auto()
    """How far two nodes are apart."""
    WEIGHTED = auto()
    """What a score weighs in the total."""
    RELATIVE = auto()
    """By how much of a hundred a score moved."""
    SIGNED = auto()
    """By how much a score moved, with its sign."""
    ABOUT = auto()
    """A score, roughly."""
    OVER_MARK = auto()
    UNDER_MARK = auto()
    """On which side of the pass mark a score is."""
    PASSES = auto()
    FAILS = auto()
    PLACE = auto()
    """Which place from the highest a node has among the others of its kind."""
    WAS_PASSING = auto()
    WAS_FAILING = auto()
    """On which side of the pass mark a score was last year."""
    EACH = auto()
    """Each of a list has the same score."""
    RANKED = auto()
    """It does not stand above the one before it."""
    OVER_NATION = auto()
    UNDER_NATION = auto()
    """On which side of the mean of the country it is."""
    CALLED = auto()
    """What it is called."""
    WITHIN = auto()
    """The issue has items of an instrument."""
    INDICATORS = auto()
    """How many indicators there are."""
    MEASURES = auto()
    """How many measures an issue has."""
    MEASURE_TITLE = auto()
    MEASURE_NUMBER = auto()
    """Which of the measures it is."""
    STEP_NUMBER = auto()
    """Which step of a measure it is."""
    QUANTITY = auto()
    """How much of something a step did."""
    ROUND = auto()
    """How often a measure comes round."""
    STEPS = auto()
    TARGET = auto()
    """How many steps a measure has, and what it is to reach."""
    AIM = auto()
    """What a measure is to reach."""
    OWNER = auto()
    PERIOD = auto()
    """What a measure of the issue is called, who carries it out, and when."""
    ASSESSED = auto()
    """The fiscal year of these results."""
    BEFORE = auto()
    """The fiscal year before them."""
    PLANNED = auto()
    """The fiscal year to come."""
    DISTRICT = auto()
    PROVINCE = auto()
    FULL = auto()
    """It has the full mark."""
    NATION = auto()
    """The mean of the country."""
    SHARE_FAILING = auto()
    """How many items of a hundred fall short."""
    MARGIN = auto()
    """How many more items pass than fall short."""
    MOSTLY_PASSING = auto()
    MOSTLY_FAILING = auto()
    """Most items pass, or fall short."""
    SHORT = auto()
    """How many items are below a number."""
    BETWEEN = auto()
    """How many items are between two numbers."""
    PASS_MARK = auto()
    """The pass mark, told as such."""
    LEVEL_FLOOR = auto()
    """The least score of a level."""
    SPAN_START = auto()
    SPAN_END = auto()
    """The years in which a fiscal year begins and ends."""


RANKS = (Said.HIGHEST, Said.LOWEST, Said.ROSE_MOST, Said.FELL_MOST)
"""What is told of a place among others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim:
    """What a text says at one place."""

    said: Said
    """What it says."""
    value: str
    """What it says it is, in Latin digits: a number, a level, a year, a code."""
    start: int
    """Where the figure begins in the text."""
    end: int
    """Where it ends."""
    begin: int
    """Where the words begin that say it."""
    stop: int
    """Where they end."""
    subject: str = ""
    """Code of the node that it is said of; empty for the issue, or the agency."""
    others: tuple[str, ...] = ()
    """Codes spoken of beside it, any of which may be meant."""
    scope: tuple[str, ...] = ()
    """Codes of the instruments that it is limited to; none for all."""
    bounds: tuple[str, ...] = ()
    """Numbers beside it by which it is meant."""
    day: date | None = None
    """The date that it says."""
    is_plain: bool = False
    """Whether it stands in a sentence that was read as a whole."""
    is_sure: bool = True
    """Whether it is a claim where it is not true; else only its truth can be told."""


def claims_in(
    letters: Letters, tokens: list[Token], framework: Framework
) -> tuple[FigureClaim, ...]:
    """What a text says of every figure in it, in order."""
    return tuple(_Grammar(letters, tokens, framework.fiscal_year_be).claims())


# --- the grammar -------------------------------------------------------------------------

_SPEAKING = {
    "rise": Said.ROSE,
    "fall": Said.FELL,
}


_WEIGHING = ("weight", "weighted")
"""Cues of weights."""

_OF_ONE = (Said.SCORE, Said.NOTHING)
"""What a number is that stands by itself."""

_NTH_INDICATOR = f"{words.INDICATOR}{words.WHICH[0]}"
_SHARES = (Said.SHARE_PASSING, Said.SHARE_FAILING)
"""How many of a hundred."""

_MOVING = (Said.RISING, Said.FALLING)
"""Numbers of items that are told beside another year."""


class _Grammar:
    """Goes through the words of one text."""

    def __init__(self, letters: Letters, tokens: list[Token], fiscal_year: int) -> None:
        self._letters = letters
        self._fiscal_year = fiscal_year
        self._tokens = tokens
        self._subjects: list[Token] = []
        self._scope: list[str] = []
        self._apart: FigureClaim | None = None
        """What was just said of one node beside another."""
        self._is_weighing = False
        """Whether weights are told, one instrument after the other."""
        self._moved: Token | None = None
        """The word that so many items rose, or fell, which may be listed behind."""
        self._cues: list[Token] = []
        """The cues since the last figure of this clause."""
        self._begun = 0
        """Where the clause begins."""
        self._aside: tuple[str, ...] | None = None
        """What else a figure may be of where what was named last is only beside it."""
        self._last_year = 0
        """0 this year, 1 last year, 2 open."""
        self._is_year_fresh = False
        self._mood: int = -WISHED * 2
        self._told_until = 0
        """Where the last number ends that was told of what is spoken of."""
        self._run: list[FigureClaim] = []
        """Scores that stand beside each other, each waiting for its subject."""

    def claims(self) -> Iterator[FigureClaim]:
        """What is said, in order."""
        own = self._own_year()
        if any(it.kind == "now" for it in self._tokens):
            own = max(own, self._fiscal_year)
        before: Token | None = None
        for index, token in enumerate(self._tokens):
            after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
            kind = token.kind
            if kind != "number" and not (kind == "order" and self._run):
                yield from self._settle(in_order=False)
            if kind == "order":
                yield from self._settle(in_order=True)
            elif kind == "break":
                is_line = self._letters.text[token.start : token.start + 1] == "\n"
                self._begin(token.start, is_new=is_line or bool(token.value))
            elif kind == "anew" and self._is_title(token):
                continue
            elif kind == "anew":
                self._subjects, self._cues = [], [it for it in self._cues if it.kind == "mood"]
            elif kind == "subject":
                yield from self._subject(token, before, after)
            elif kind == "number":
                said = self._of_many(token, after) or self._number(token)
                said = self._listed(said, token, after)
                if said.said is not Said.WEIGHT:
                    self._told_until = said.stop if said.subject else 0
                run = self._run
                if said.said is Said.SCORE:
                    if run and not self._fills(run[-1].end, token.start):
                        yield from self._settle(in_order=False)
                    self._run.append(said)
                else:
                    yield from self._settle(in_order=False)
                    yield said
                self._cues = []
            elif kind == "count":
                further = self._tokens[index + 2 : index + 3]
                is_counted = bool(further) and further[0].kind == "count"
                counted = self._count(token, after, is_counted=is_counted)
                scope = self._scope_behind(counted, index + 1)
                yield replace(counted, scope=scope) if scope else counted
            elif kind == "year":
                yield self._year(token, own)
            elif kind == "date" or kind == "month":
                yield self._date(token)
            elif kind in ("baht", "people"):
                yield self._amount(token)
            elif kind == "level":
                yield self._level(token)
            else:
                yield from self._cue(token, after)
            before = token
        yield from self._settle(in_order=False)

    def _is_title(self, token: Token) -> bool:
        """Whether a title is that of what was just named by its number."""
        subject = self._subjects[-1] if self._subjects else None
        return subject is not None and (
            token.start < subject.last or not self._letters.between(subject.end, token.start)
        )

    def _own_year(self) -> int:
        """The latest year that is not that of measures, or of a wish; 0 where there is none."""
        role, place, latest = "", 0, 0
        for token in self._tokens:
            if token.kind in ("measure", "outcome", "mood"):
                role, place = token.kind, token.end
            elif token.kind == "year":
                is_ahead = role in ("measure", "mood") and token.start - place <= FAR
                latest = latest if is_ahead else max(latest, int(token.value))
        return latest

    def _begin(self, place: int, *, is_new: bool) -> None:
        if is_new:
            self._subjects = []
        self._begun, self._aside = place, None
        self._scope, self._cues, self._moved = [], [], None
        self._is_weighing = False
        self._last_year, self._is_year_fresh = 0, False
        self._mood = -WISHED * 2

    # --- what is spoken of

    def _subject(
        self, token: Token, before: Token | None, after: Token | None
    ) -> Iterator[FigureClaim]:
        is_list = (
            before is not None
            and before.kind == "subject"
            and before.value.isupper() == token.value.isupper()
            and self._fills(before.last, token.start)
        )
        is_instrument = token.value.isupper()
        if is_instrument and before is not None and is_list and before.value == token.value:
            self._subjects[-1:] = [replace(before, last=token.end)]
            return  # its name, and in brackets how it is called in short
        if is_instrument and before is not None and before.kind == "subject" and not is_list:
            inside = self._inside(before, token, after)
            if inside is not None:
                yield inside
                self._subjects = [replace(before, last=token.end)]
                return
        if is_instrument:
            self._scope = [*self._scope, token.value] if is_list else [token.value]
            if self._has_best(token):
                self._subjects = []
                return
        compared = self._compared(token)
        if compared is not None:
            yield compared
        self._apart = replace(compared, stop=token.last) if compared is not None else None
        if not is_list:
            self._aside = self._set_aside(token)
            self._subjects = []
            moved = self._moved
            self._moved = None
            if moved is not None and before is not None and before.kind == "count":
                self._moved = moved if self._leads(before.end, token.start) else None
            if not self._is_year_fresh:
                self._last_year = 0
            self._cues = [it for it in self._cues if self._is_kept(it, token)]
            if token.start - self._mood > STILL_WISHED:
                self._mood = -WISHED * 2
        if self._moved is not None:
            told = self._said(
                _SPEAKING[self._moved.kind], token, subject=token.value, stop=token.end
            )
            yield replace(told, begin=self._moved.start)
        self._subjects.append(token)

    def _set_aside(self, token: Token) -> tuple[str, ...] | None:
        """What else a figure may be of: the item of an instrument, one side of a comparison.

        None where what is named is spoken of by itself.
        """
        before = self._letters.between(max(self._begun, token.start - HEAD), token.start)
        for word in letter_keys(words.NAMING_NODES):
            before = before.removesuffix(word)
        others = tuple(it.value for it in self._subjects if it.start >= self._begun)
        if others and before.endswith(letter_keys(words.BESIDE)):
            return others
        if not token.value.isupper() and token.value != TOTAL:
            return None
        owner = before.removesuffix(letter_key(words.OF))
        if owner != before and not owner.endswith(letter_keys(words.SCORES_OF)):
            return others
        is_told = not others or self._told_until > self._subjects[-1].start
        is_judged = any(it.kind in ("pass", "fail") for it in self._cues)
        is_item = any(not it.isupper() and it != TOTAL for it in others)
        return others if is_item and not is_told and not is_judged else None

    def _has_best(self, instrument: Token) -> bool:
        """Whether an instrument is only that of the item that is highest, or lowest."""
        rank = next((it for it in reversed(self._cues) if it.kind in ("highest", "lowest")), None)
        if rank is None:
            return False
        return is_owned(self._letters.latin, (rank.start, rank.end), instrument.start)

    def _is_kept(self, cue: Token, subject: Token) -> bool:
        """Whether a cue is still of what follows: a wish, or the mean "of item …"."""
        near = self._letters.between(max(cue.end, subject.start - 12), subject.start)
        is_of = cue.kind == "reference" and near.endswith(letter_keys(words.OF_ITEM))
        return cue.kind == "mood" or (is_of and subject.start - cue.end <= NEAR)

    def _compared(self, other: Token) -> FigureClaim | None:
        """What is said where one node is held against another: "o8 ได้มากกว่าข้อ o10"."""
        cue = self._cues[-1] if self._cues else None
        if cue is None or cue.kind not in ("above", "below") or len(self._subjects) != 1:
            return None
        subject = self._subjects[0]
        if not self._reaches(subject, cue) or not self._fills(cue.end, other.start):
            return None
        said = Said.OVER_OTHER if cue.kind == "above" else Said.UNDER_OTHER
        told = self._said(said, cue, subject=subject.value, value=other.value, stop=other.end)
        return replace(told, begin=subject.start, others=(other.value,))

    def _inside(self, item: Token, instrument: Token, after: Token | None) -> FigureClaim | None:
        """What is said where an item is told to be of an instrument: it is still spoken of."""
        between = self._letters.between(item.last, instrument.start)
        is_begun = ")" in self._letters.text[item.last : instrument.start]
        is_begun = is_begun or (after is not None and after.kind in ("subject", "pass", "fail"))
        if between not in letter_keys(words.INSIDE) or item.value.isupper() or is_begun:
            return None
        return FigureClaim(
            said=Said.INSIDE,
            value=instrument.value,
            start=instrument.start,
            end=instrument.end,
            begin=item.start,
            stop=instrument.end,
            subject=item.value,
        )

    # --- words that compare

    def _cue(self, token: Token, after: Token | None) -> Iterator[FigureClaim]:
        kind = token.kind
        self._is_weighing = self._is_weighing or kind in _WEIGHING
        moved = self._cues[-1] if self._cues and self._cues[-1].kind in ("rise", "fall") else None
        if (
            moved
            and kind in ("highest", "lowest")
            and not self._letters.between(moved.end, token.start)
        ):
            is_most = kind == "highest"
            self._cues[-1] = replace(
                moved, kind=f"{moved.kind}_most" if is_most else "second", end=token.end
            )
            return
        if kind == "mood":
            self._mood = token.end
        elif kind == "fact":
            self._mood = -WISHED * 2
            return
        elif kind in ("last", "now"):
            self._last_year = int(kind == "last")
            self._is_year_fresh = True
        elif kind in ("rise", "fall") and after is not None and self._counts(token, after):
            self._moved = token
        elif kind in ("rise", "fall") and self._subjects:
            subject = self._subjects[-1]
            if self._reaches(subject, token):
                yield self._said(_SPEAKING[kind], token, subject=subject.value)
        elif kind == "reference" and self._subjects:
            yield from self._side_of_mean(token)
        # A word that is of nothing before it may be of what follows.
        self._cues.append(replace(token, last=1))

    def _counts(self, token: Token, after: Token) -> bool:
        """Whether a word tells of so many items, and not of the one before it: "ลดลง 3 ข้อ"."""
        behind = self._letters.latin[token.end : token.end + NEAR]
        is_since = re.match(words.SINCE_SO_MANY, behind) is not None
        return is_since or (
            after.kind == "count" and not self._letters.between(token.end, after.start)
        )

    def _side_of_mean(self, token: Token) -> Iterator[FigureClaim]:
        side = next((it for it in self._cues[-1:] if it.kind in ("above", "below")), None)
        subject = self._subjects[-1]
        if side is None or not self._fills(side.end, token.start):
            return
        if self._reaches(subject, side):
            said = Said.OVER_MEAN if side.kind == "above" else Said.UNDER_MEAN
            whose = self._letters.text[token.start : token.end + 20]
            yield self._said(said, side, subject=subject.value, value=whose, stop=token.end)

    def _leads(self, start: int, end: int) -> bool:
        """Whether words stand between two places that say what follows."""
        key = self._letters.between(start, end)
        return self._fills(start, end) and any(it in key for it in letter_keys(words.LEADING))

    def _reaches(self, subject: Token, cue: Token) -> bool:
        """Whether nothing but figures and filling words stand between a subject and a cue."""
        if self._told_until > subject.start:
            between = self._letters.text[self._told_until : cue.start].strip()
            if between in ("", "(", *words.GOING_ON):
                return True
        if cue.start - subject.last > 2 * NEAR or cue.start < subject.last:
            return False
        return self._fills(subject.last, cue.start, figures=True)

    def _said(
        self,
        said: Said,
        cue: Token,
        *,
        subject: str,
        value: str = "",
        others: tuple[str, ...] = (),
        stop: int = 0,
    ) -> FigureClaim:
        before = self._letters.between(max(0, cue.start - 12), cue.start)
        is_denied = before.endswith(letter_keys(words.NEGATING)) or self._is_aimed(cue)
        begin = self._subjects[-1].start if self._subjects and not stop else cue.start
        return FigureClaim(
            said=said,
            value=value,
            start=cue.start,
            end=cue.end,
            begin=begin,
            stop=stop or cue.end,
            subject=subject,
            others=others,
            scope=tuple(self._scope),
            is_sure=(not is_denied and not self._is_wished(cue.start) and self._last_year == 0)
            or (
                said in (Said.ROSE, Said.FELL) and not is_denied and not self._is_wished(cue.start)
            ),
        )

    def _is_aimed(self, cue: Token) -> bool:
        """Whether a word of rising goes on with what is to be reached: เพิ่มขึ้น…เป็นไม่น้อยกว่า 85."""
        behind = self._letters.between(cue.end, cue.end + NEAR)
        is_rise = cue.kind in ("rise", "fall")
        return is_rise and any(it in behind for it in letter_keys(words.TO_BE_REACHED))

    # --- numbers of several together

    def _of_many(self, token: Token, after: Token | None) -> FigureClaim | None:
        """A number of several nodes together; None where it is of one."""
        said, subject, others, is_sure = Said.NOTHING, "", tuple[str, ...](), False
        cue = self._cues[-1] if self._cues else None
        is_joined = after is not None and self._fills(token.end, after.start)
        is_followed = after is not None and is_joined and after.kind in ("number", "order")
        is_alone = not self._run and not is_followed
        if self._is_weighing and self._is_beside_instrument(token):
            subject = self._subjects[-1].value
            said = Said.NOTHING if "." in token.value else Said.WEIGHT
            is_sure = said is Said.WEIGHT
        elif cue is not None and cue.kind in ("pass", "fail") and self._is_share(cue, token):
            said = Said.SHARE_PASSING if cue.kind == "pass" else Said.SHARE_FAILING
            is_sure = self._is_of_whole_scope(cue) and self._is_surely_share(cue, token)
        elif is_alone and len(self._subjects) > 1 and self._is_averaged(token):
            is_sure = self._is_own_average(token)
            said = Said.MEAN if is_sure else Said.NOTHING
            others = tuple(it.value for it in self._subjects)
        else:
            self._is_weighing = False
            return None
        return FigureClaim(
            said=said,
            value=token.value,
            start=token.start,
            end=token.end,
            begin=cue.start if cue is not None and not subject else token.start,
            stop=token.end,
            subject=subject,
            others=others,
            scope=tuple(self._scope) if said in _SHARES else (),
            is_sure=is_sure and self._last_year == 0 and not self._is_wished(token.start),
        )

    def _is_beside_instrument(self, token: Token) -> bool:
        """Whether a number stands right behind an instrument: "EIT ร้อยละ 30"."""
        subject = self._subjects[-1] if self._subjects else None
        if subject is None or not subject.value.isupper():
            return False
        return self._letters.between(subject.last, token.start) in letter_keys(words.WEIGHING)

    def _is_share(self, cue: Token, token: Token) -> bool:
        """Whether a number says how many items of a hundred pass: "ผ่านเกณฑ์ร้อยละ 80 ของข้อ"."""
        between = self._letters.between(cue.end, token.start)
        is_of_item = any(not it.value.isupper() for it in self._subjects)
        if is_of_item or letter_key(words.PER_CENT) not in between:
            return False
        if not self._fills(cue.end, token.start):
            return False
        behind = self._letters.latin[token.end : token.end + 2 * NEAR]
        is_full = token.value.partition(".")[0] == "100"
        is_told = letter_key(words.AMOUNTING) in between or is_full
        return is_told or re.match(words.OF_ITEMS, behind) is not None

    def _is_surely_share(self, cue: Token, token: Token) -> bool:
        """Whether a number is no pass mark: "ผ่านเกณฑ์ร้อยละ 80 (8 จาก 10 ข้อ)" may be either."""
        is_broken = "." in token.value and not token.value.endswith(".00")
        behind = self._letters.latin[token.end : token.end + 2 * NEAR]
        is_amount = letter_key(words.AMOUNTING) in self._letters.between(cue.end, token.start)
        is_so_many = re.match(words.SO_MANY_OF, behind) is not None
        return is_amount or (is_broken if is_so_many else bool(re.match(words.OF_ITEMS, behind)))

    def _is_of_whole_scope(self, cue: Token) -> bool:
        """Whether what is said of items is of all those that were named, and of no others."""
        first = self._subjects[0].start if self._subjects else cue.start
        near = self._letters.between(max(0, first - 16), first)
        is_joined = any(it in near for it in letter_keys(words.JOINING_INSTRUMENTS))
        return len(self._scope) <= 1 and not is_joined and not self._is_denied(cue, Said.PASSING)

    def _is_averaged(self, token: Token) -> bool:
        """Whether a number is a mean that stands behind a list of items."""
        if any(it.value.isupper() for it in self._subjects):
            return False
        between = self._letters.latin[self._subjects[-1].last : token.start]
        return words.AVERAGE in between or any(it.kind == "reference" for it in self._cues)

    def _is_own_average(self, token: Token) -> bool:
        """Whether it is the mean of those items, and of nobody's else."""
        first, last = self._subjects[0], self._subjects[-1]
        mean = next((it for it in self._cues if it.kind == "reference"), None)
        if mean is not None and mean.end <= first.start:
            said = self._letters.text[mean.start : mean.end]
            return said == words.MEAN and self._fills(last.last, token.start)
        between = self._letters.between(last.last, token.start).replace(
            letter_key(words.MEAN), "", 1
        )
        return is_filling(between)

    # --- numbers

    def _number(self, token: Token) -> FigureClaim:
        apart, self._apart = self._apart, None
        if apart is not None and self._letters.between(apart.stop, token.start) in letter_keys(
            words.APART
        ):
            value, start, end = token.value, token.start, token.end
            return replace(apart, said=Said.DIFFERENCE, value=value, start=start, end=end, stop=end)
        latin = self._letters.latin
        before = latin[max(0, token.start - 10) : token.start].rstrip(" (:=")
        behind = latin[token.end : token.end + 12].lstrip()
        has_unit = behind.startswith((words.POINTS, "%")) or before.endswith(words.PER_CENT)
        said, is_sure, begin = Said.NOTHING, False, token.start
        subject = self._subjects[-1] if self._subjects else None
        is_counted = behind.startswith(words.INDICATOR) and not behind.startswith(_NTH_INDICATOR)
        if "." in token.value or has_unit or (self._tells_mark(token) and not is_counted):
            said, is_sure, begin = self._meaning(token, subject)
            if said is Said.SCORE and not (is_sure or has_unit or "." in token.value):
                said = Said.NOTHING
        elif subject is not None and before.endswith((*words.GOT, *words.IS)):
            # A bare number may be its score; only its truth can be told.
            said, is_sure, begin = Said.SCORE, False, subject.start
        is_beside = self._is_beside(subject, token)
        if is_beside and not self._aside:
            subject = None
        claim = FigureClaim(
            said=said,
            value=token.value,
            start=token.start,
            end=token.end,
            begin=begin,
            stop=token.end
            + (len(latin[token.end :][:7]) if behind.startswith(words.POINTS) else 0),
            subject=subject.value if subject else "",
            others=(*(it.value for it in self._subjects[:-1]), *(self._aside or ())),
            is_sure=is_sure and not is_beside and not self._is_wished(token.start),
        )
        is_score = subject is not None and claim.said in (Said.SCORE, Said.PREVIOUS)
        if is_score and self._last_year == 1 and self._is_year_fresh:
            self._last_year = 2
        return claim

    def _is_beside(self, subject: Token | None, token: Token) -> bool:
        """Whether a number may be of another than what was named last."""
        if self._aside is None or subject is None:
            return False
        return subject.last > token.start or bool(self._letters.between(subject.last, token.start))

    def _listed(self, said: FigureClaim, token: Token, after: Token | None) -> FigureClaim:
        """A number as it is meant where others, or its own item in brackets, stand behind it."""
        latin = self._letters.latin
        if after is None or said.said is Said.MEAN:
            return said
        if after.kind == "subject" and "." in token.value and said.said in _OF_ONE:
            is_inside = latin[token.end : after.start].strip() == "("
            if is_inside and latin[after.last : after.last + 1] == ")":
                return replace(said, said=Said.SCORE, subject=after.value, is_sure=False)
        is_joined = after.kind == "number" and self._fills(token.end, after.start)
        if not is_joined or "(" in latin[token.end : after.start] or said.said in _OF_ONE:
            return said
        # Of several things said of several: "ห่างจากเกณฑ์ 4.69 และ 15.25 คะแนนตามลำดับ".
        if said.said is Said.WEIGHT:
            return replace(said, said=Said.NOTHING, subject="", is_sure=False)
        return replace(said, is_sure=False)

    def _tells_mark(self, token: Token) -> bool:
        return bool(self._cues) and self._cues[-1].kind in (
            *("above", "below", "gap", "mark", "weight", "fail", "pass"),
        )

    def _meaning(self, token: Token, subject: Token | None) -> tuple[Said, bool, int]:
        """What a number is: by the last cue before it that nothing but filling parts from it."""
        cues = [it for it in self._cues if it.kind not in ("mood", "second", "order", "announced")]
        cue = cues[-1] if cues else None
        kinds = {it.kind for it in cues}
        before = self._letters.between(max(0, token.start - 14), token.start)
        is_signed = self._letters.latin[token.start - 1 : token.start] in words.SIGNS
        if subject is not None and is_signed and token.start:
            return Said.CHANGE, True, subject.start
        is_of = subject is not None and (cue is None or cue.end > subject.start)
        if "weighted" in kinds:
            return Said.NOTHING, False, token.start
        if cue is not None and self._fills(cue.end, token.start):
            is_share = before.endswith(letter_key(words.PER_CENT))
            if is_share and cue.kind in ("rise", "fall", "last"):
                return Said.NOTHING, False, token.start
            begin = subject.start if is_of and subject else cue.start
            if cue.kind == "weight":
                return Said.WEIGHT, subject is not None, begin
            is_got = cue.kind != "mark" and before.endswith(letter_keys(words.GOT))
            if cue.kind in ("mark", "fail", "pass") and not is_got:
                of_subject = is_of and bool(kinds & {"below", "above", "gap", "fail", "pass"})
                return Said.MARK, True, begin if of_subject else cue.start
            if cue.kind == "gap":
                return (Said.CHANGE if "last" in kinds else Said.DISTANCE), is_of, begin
            if cue.kind in ("above", "below") and is_of and subject is not None:
                is_close = self._fills(subject.last, cue.start, figures=True)
                return (Said.ABOVE if cue.kind == "above" else Said.BELOW), is_close, begin
            if cue.kind in ("rise", "fall"):
                return Said.CHANGE, is_of, begin
            if cue.kind in ("highest", "lowest") and is_of and subject is not None:
                is_close = self._fills(subject.last, cue.start, figures=True)
                # "lowest 75.96 (o8), and highest 95.20" is not of the item before it.
                is_close = (
                    is_close and words.AND not in self._letters.text[subject.last : cue.start]
                )
                return Said.SCORE, is_close and self._last_year == 0, begin
        if subject is None:
            return Said.NOTHING, False, token.start
        if "reference" in kinds:
            whose = letter_key(self._letters.latin[max(cues[-1].end, subject.last) : token.start])
            is_told = cues[-1].kind == "reference" and is_filling(_without_means(whose))
            return Said.REFERENCE, is_told, subject.start
        if kinds & {"rise", "fall"}:
            if before.endswith(letter_keys(words.FROM)):
                return Said.PREVIOUS, True, subject.start
            if before.endswith(letter_keys(words.NOW_AT)):
                return Said.SCORE, True, subject.start
            is_change = "last" in kinds or bool(kinds & {"rise", "fall"})
            return Said.CHANGE, is_change and self._fills(cues[-1].end, token.start), subject.start
        if self._last_year == 1:
            return Said.PREVIOUS, True, subject.start
        return Said.SCORE, self._is_own_score(token, subject, cues, before), subject.start

    def _is_own_score(self, token: Token, subject: Token, cues: list[Token], before: str) -> bool:
        """Whether a number is surely the score of what stands before it."""
        first = max([subject.last, *(it.end for it in cues if it.kind == "now")])
        is_close = token.start >= subject.last and self._fills(first, token.start, figures=True)
        if before.endswith(letter_keys(words.BY)):
            return False
        others = {"reference", "mark", "above", "below"}
        is_said = before.endswith(letter_keys(words.GOT)) and others.isdisjoint(
            it.kind for it in cues
        )
        is_first = self._told_until <= subject.start
        return (is_close or is_said) and is_first and self._last_year == 0

    def _settle(self, *, in_order: bool) -> Iterator[FigureClaim]:
        """Give the scores that stand beside each other to those that stand beside each other."""
        run, self._run = self._run, []
        if len(run) < 2 or not self._subjects:
            yield from run
            return
        if len(run) == len(self._subjects):
            for claim, subject in zip(run, self._subjects, strict=True):
                yield replace(
                    claim,
                    subject=subject.value,
                    others=(),
                    begin=self._subjects[0].start,
                    is_sure=run[0].is_sure,
                )
            return
        # So many scores in order, and another number of nodes: whose they are is not known.
        for it in run:
            if in_order:
                codes = tuple(one.value for one in self._subjects)
                yield replace(it, said=Said.NOTHING, subject="", others=codes, is_sure=False)
            else:
                yield replace(it, is_sure=False)

    # --- numbers of items

    def _count(self, token: Token, after: Token | None, *, is_counted: bool) -> FigureClaim:
        behind = re.compile(words.COUNTED).match(self._letters.latin, token.end)
        end = behind.end() if behind else token.end
        near = self._letters.between(max(0, token.start - 16), token.start)
        said, begin, stop, is_known = Said.NOTHING, token.start, end, True
        told = self._told(token)
        if self._moved is not None and self._letters.between(self._moved.end, token.start):
            self._moved = None
        if self._moved is not None:
            said = Said.RISING if self._moved.kind == "rise" else Said.FALLING
        elif self._is_total_of(token):
            said = Said.PASSING if self._cues[-1].kind == "pass" else Said.FAILING
            begin = self._cues[-1].start
        elif self._is_all_of_those(token):
            said = Said.PASSING if self._cues[-1].kind == "pass" else Said.FAILING
            begin, is_known = self._cues[-1].start, self._is_of_which(self._cues[-1])
        elif near.endswith(letter_keys(words.ALL_OF)) or self._is_out_of(token.start):
            said = Said.ITEMS
        elif told is not None:
            said = Said.PASSING if told.kind == "pass" else Said.FAILING
            begin = told.start
        elif after is not None and after.kind in ("pass", "fail") and not is_counted:
            if self._letters.between(end, after.start) in ("", *letter_keys(words.WHICH)):
                said, stop = (Said.PASSING if after.kind == "pass" else Said.FAILING), after.end
        elif near.endswith(letter_keys(words.HAS)):
            said = Said.ITEMS
        is_rest = near.endswith(letter_keys(words.REST))
        is_turned = is_rest and told is not None and said is not Said.NOTHING
        if is_turned or near.endswith(letter_key(words.EVERY)) or self._is_denied(told, said):
            said = Said.NOTHING
        return FigureClaim(
            said=said,
            value=token.value,
            start=token.start,
            end=token.end,
            begin=begin,
            stop=stop,
            others=("rest",) if is_rest else (),
            scope=tuple(self._scope),
            is_sure=is_known
            and not self._is_wished(token.start)
            and (self._last_year == 0 or (said in _MOVING and self._last_year == 2)),
        )

    def _is_total_of(self, token: Token) -> bool:
        """Whether a number is all that pass, or fall short: "ผ่านเกณฑ์ทั้งหมด 6 ข้อ"."""
        cue = self._cues[-1] if self._cues else None
        if cue is None or cue.kind not in ("pass", "fail"):
            return False
        return self._letters.between(cue.end, token.start) in letter_keys(words.ALTOGETHER)

    def _is_all_of_those(self, token: Token) -> bool:
        """Whether a number is of all those that pass, or fall short: "ข้อที่ไม่ผ่านทั้ง 2 ข้อ"."""
        cue = self._cues[-1] if self._cues else None
        if cue is None or cue.kind not in ("pass", "fail"):
            return False
        is_all = self._letters.between(cue.end, token.start) in letter_keys(words.ALL_OF_THOSE)
        return is_all and (self._is_of_which(cue) or bool(self._subjects))

    def _is_of_which(self, cue: Token) -> bool:
        """Whether a cue says which items are meant: "ข้อที่ไม่ผ่าน"."""
        return self._letters.between(max(0, cue.start - 16), cue.start).endswith(
            letter_keys(words.ITEMS_WHICH)
        )

    def _scope_behind(self, counted: FigureClaim, index: int) -> tuple[str, ...]:
        """The instruments right behind a number of items: "ทั้ง 4 ข้อของ OIT"."""
        end, scope = counted.stop, list[str]()
        for token in self._tokens[index : index + MOST_INSTRUMENTS]:
            linking = words.OF_INSTRUMENT if not scope else words.AND_INSTRUMENT
            is_linked = self._letters.between(end, token.start) in letter_keys(linking)
            if token.kind != "subject" or not token.value.isupper() or not is_linked:
                break
            scope.append(token.value)
            end = token.end
        return tuple(scope)

    def _is_out_of(self, place: int) -> bool:
        """Whether a number of items is that of which others are taken: "3 ใน 7 ข้อ", "3/7 ข้อ"."""
        before = self._letters.latin[max(0, place - 6) : place].rstrip()
        return bool(re.search(words.OUT_OF, before))

    def _told(self, token: Token) -> Token | None:
        """The word before a number of items that says what they are."""
        told = next((it for it in reversed(self._cues) if it.kind != "mark"), None)
        if told is None or told.kind not in ("pass", "fail"):
            return None
        between = self._letters.latin[told.end : token.start]
        is_close = not re.search(words.SO_MANY_ITEMS, between)
        return told if is_close and self._fills(told.end, token.start, figures=True) else None

    def _is_denied(self, cue: Token | None, said: Said) -> bool:
        if cue is None or said not in (Said.PASSING, Said.FAILING) or cue.kind == "mark":
            return False
        before = self._letters.between(max(0, cue.start - 12), cue.start)
        return before.endswith(letter_keys(words.NEGATING))

    # --- years, days, levels

    def _year(self, token: Token, own: int) -> FigureClaim:
        start = token.start
        role = next((it for it in reversed(self._cues) if it.kind in ("measure", "outcome")), None)
        said, begin = Said.YEAR, token.start
        if role is not None and start - role.end <= FAR:
            said = Said.MEASURES_OF if role.kind == "measure" else Said.RESULTS_OF
            begin = role.start
        is_former = int(token.value) < self._fiscal_year
        self._last_year = int(int(token.value) < own) or (2 if is_former else 0)
        self._is_year_fresh = True
        return FigureClaim(
            said=said,
            value=token.value,
            start=start,
            end=token.end,
            begin=begin,
            stop=token.end,
            is_sure=not self._is_wished(start),
        )

    def _date(self, token: Token) -> FigureClaim:
        said, begin = Said.MONTH, token.start
        cue = next((it for it in reversed(self._cues) if it.kind == "announced"), None)
        if (
            cue is not None
            and token.kind == "date"
            and token.start - cue.end <= 150
            and not self._letters.between(cue.end, token.start).count(letter_key(words.SIGNED_ON))
        ):
            said, begin = Said.ANNOUNCED, cue.start
        return FigureClaim(
            said=said,
            value=token.value,
            start=token.start,
            end=token.end,
            begin=begin,
            stop=token.end,
            day=_day(token.value),
            is_sure=not self._is_wished(token.start) or said is Said.ANNOUNCED,
        )

    def _amount(self, token: Token) -> FigureClaim:
        is_baht = token.kind == "baht"
        before = self._letters.between(max(0, token.start - 24), token.start)
        cues = letter_keys(words.BUDGET if is_baht else words.TOOK_PART)
        doubts = letter_keys(words.NOT_THE_BUDGET if is_baht else words.INVITED)
        return FigureClaim(
            said=Said.BAHT if is_baht else Said.PEOPLE,
            value=token.value,
            start=token.start,
            end=token.end,
            begin=token.start,
            stop=token.end,
            is_sure=any(it in before for it in cues) and not any(it in before for it in doubts),
        )

    def _level(self, token: Token) -> FigureClaim:
        subject = self._subjects[-1].value if self._subjects else ""
        beside = next((it for it in reversed(self._cues) if it.end <= token.start), None)
        is_beside = (
            beside is not None
            and beside.kind in ("gap", "above", "below")
            and self._fills(beside.end, token.start)
        )
        is_own = subject in ("", TOTAL) and not is_beside
        return FigureClaim(
            said=Said.LEVEL if is_own else Said.NOTHING,
            value=token.value,
            start=token.start,
            end=token.end,
            begin=self._letters.latin.rfind(words.LEVEL, 0, token.start),
            stop=token.end,
            is_sure=not self._is_wished(token.start) and self._last_year == 0,
        )

    # --- the text

    def _is_wished(self, place: int) -> bool:
        return 0 <= place - self._mood <= WISHED

    def _fills(self, start: int, end: int, *, figures: bool = False) -> bool:
        """Whether nothing but filling words stands between two places; and figures, if asked."""
        if end - start > 3 * NEAR:
            return False
        between = self._letters.latin[start:end]
        if "\n" in between:
            return False
        key = letter_key(between)
        if figures:
            key = re.sub("[0-9]+", "", key)
        return is_filling(key)


def _without_means(key: str) -> str:
    """Letters without the words that say of whom a mean is."""
    for word in letter_keys(words.MEANS_OF):
        key = key.replace(word, "", 1)
    return key


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
