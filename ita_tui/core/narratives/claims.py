"""Whether a narrative says of an item that it passed or that it fell short.

Read by the cues of such texts ("ผ่านเกณฑ์ทุกข้อ", "ยกเว้นข้อ …", "ที่ไม่ผ่านเกณฑ์"), in order. What is
wished for ("เพื่อให้ผ่านเกณฑ์") is no claim. What has no cue near it is not judged.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from ita_tui.core.framework import Framework
from ita_tui.core.narratives.letters import Letters, letters_of
from ita_tui.core.narratives.quotes import Quote, quotes_in
from ita_tui.core.table.titles import letter_key
from ita_tui.words import narrative_cues as cues


@dataclass(frozen=True, slots=True)
class EveryClaim:
    """A sentence that every item of some instruments passed."""

    instruments: tuple[str, ...]
    """Codes of the instruments it speaks of; none where it speaks of the whole issue."""
    excepted: tuple[str, ...]
    """Codes of the items that it excepts."""
    start: int
    """Where it stands in the text."""


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
    every: tuple[EveryClaim, ...]
    """The sentences about every item."""


def read_narrative(text: str, framework: Framework) -> Narrative:
    """Read what a narrative quotes and claims."""
    letters = letters_of(text)
    quotes = quotes_in(text, framework)
    reader = _Reader(letters)
    for _, kind, value in sorted(_tokens(letters, quotes, framework), key=lambda token: token[0]):
        reader.take(kind, value)
    return Narrative(
        letters,
        quotes,
        frozenset(it for it, passes in reader.claims.items() if passes),
        frozenset(it for it, passes in reader.claims.items() if not passes),
        tuple(
            EveryClaim(tuple(scope), tuple(quotes[it].code for it in excepted), start)
            for scope, excepted, start in reader.every
        ),
    )


_Token = tuple[int, str, object]
"""(place in the text, kind, value)."""


def _tokens(letters: Letters, quotes: tuple[Quote, ...], framework: Framework) -> list[_Token]:
    tokens: list[_Token] = [(it.start, "quote", number) for number, it in enumerate(quotes)]
    for match in _cue().finditer(letters.key):
        kind = match.lastgroup or ""
        start = letters.place(match.start())
        if kind == "instrument":
            tokens.append((start, kind, match[0].upper()))
        elif kind in ("pass_", "every") and _is_wished(letters, match.start(), quotes):
            continue
        else:
            tokens.append((start, kind, start))
    codes = {node.code for node in framework.instruments}
    tokens = [it for it in tokens if it[1] != "instrument" or it[2] in codes]
    tokens += [(match.start(), "break", None) for match in _break().finditer(letters.text)]
    return tokens


def _is_wished(letters: Letters, letter: int, quotes: tuple[Quote, ...]) -> bool:
    """Whether "passes" is wished for: the words before it, a quoted item left out, say so."""
    before = letters.key[max(0, letter - 14) : letter]
    if before.endswith(_wishes()):
        return True
    place = letters.place(letter)
    near = [it for it in quotes if it.start <= place <= it.stop]
    if not near:
        return False
    quoted = letters.letter_at(near[-1].start)
    return letters.key[max(0, quoted - 14) : quoted].endswith(_wishes())


@dataclass
class _Reader:
    """Goes through the cues of one narrative in order."""

    letters: Letters
    claims: dict[int, bool] = field(default_factory=dict)
    """Number of a quote → whether it is said to have passed."""
    every: list[tuple[list[str], list[int], int]] = field(default_factory=list)
    """(instruments, numbers of the excepted quotes, place)."""
    _scope: list[str] = field(default_factory=list)
    _scope_is_open: bool = False
    _pending: list[int] = field(default_factory=list)
    _listed: list[int] = field(default_factory=list)
    _last: bool | None = None
    """What was said last: passed or not."""
    _listing: bool | None = None
    """What is said of the quotes that follow."""
    _excepts: list[int] | None = None
    _place: int = 0

    def take(self, kind: str, value: object) -> None:
        """Take the next cue."""
        if kind == "quote":
            assert isinstance(value, int)
            self._quote(value)
        elif kind == "instrument":
            if not self._scope_is_open:
                self._scope = []
            self._scope = [*self._scope, str(value)]
        elif kind in ("pass_", "every"):
            self._say(True)
            self._place = int(str(value))
            if kind == "every":
                self._claim_every()
        elif kind == "fail":
            self._say(False)
        elif kind == "listing":
            self._listing = self._last
        elif kind == "except_":
            # "passed, except …" speaks of every item, too; "fell short, except …" is its reverse.
            if self._last and self._excepts is None:
                self._claim_every()
            self._listing = False if self._last is None else not self._last
            self._listed = []
        elif kind == "break":
            self._rest()
        self._scope_is_open = kind == "instrument"

    def _claim_every(self) -> None:
        self._excepts = []
        self.every.append((list(self._scope), self._excepts, self._place))

    def _quote(self, number: int) -> None:
        if self._listing is None:
            self._pending.append(number)
            return
        self.claims[number] = self._listing
        self._listed.append(number)
        if self._listing is False and self._excepts is not None:
            self._excepts.append(number)

    def _say(self, passes: bool) -> None:
        if self._listed and self._listing is not None and self._listing is not passes:
            # "passed: A, B and C … fell short": the last of a list, without a word between.
            self.claims[self._listed[-1]] = passes
        for number in self._pending:
            self.claims[number] = passes
        self._rest()
        self._last = passes

    def _rest(self) -> None:
        self._pending, self._listed = [], []
        self._listing = None
        self._excepts = None
        self._last = None


@cache
def _cue() -> re.Pattern[str]:
    """Every cue among the letters, the longer before the shorter."""
    fail = "|".join(map(letter_key, cues.FAIL))
    no_fail = "|".join(letter_key(none) + f"(?:{fail})" for none in cues.NONE_THAT)
    passing = "|".join(map(letter_key, cues.PASS))
    every = "|".join(map(letter_key, cues.EVERY))
    return re.compile(
        f"(?P<every>{no_fail}|(?:{every})(?:{passing})|(?:{passing})(?:{every}))"
        f"|(?P<fail>{fail})|(?P<pass_>{passing})"
        f"|(?P<except_>{'|'.join(map(letter_key, cues.EXCEPT))})"
        f"|(?P<listing>{'|'.join(map(letter_key, cues.LISTING))})"
        "|(?P<instrument>(?<![a-z])[ieo]it(?![a-z]))"
    )


@cache
def _break() -> re.Pattern[str]:
    """Where a new clause begins: a new line of its own, or "but" and the like after a blank."""
    return re.compile(rf"\n\s*\n|(?:(?<=\s)|^)(?:{'|'.join(cues.BREAKS)})")


@cache
def _wishes() -> tuple[str, ...]:
    """Ends of what stands before something that is wished for."""
    return tuple(letter_key(wish) for wish in cues.WISHES)
