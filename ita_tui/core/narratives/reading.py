"""What was read of a text so far: what is spoken of, the words of the clause, and its year."""

import re

from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.narratives.tokens import Token, is_filling
from ita_tui.words.understood import figure_cues as words

NEAR = 60
"""Characters between a cue and what it is about, but for titles."""

WISHED = 60
"""Characters that a word of wishing reaches."""


class Reading:
    """A text and how far it is read."""

    def __init__(self, letters: Letters, fiscal_year: int) -> None:
        self.letters = letters
        self.fiscal_year = fiscal_year
        self.subjects: list[Token] = []
        """What is spoken of."""
        self.scope: list[str] = []
        """The instruments that are spoken of."""
        self.moved: Token | None = None
        """The word that so many items rose, or fell, which may be listed behind."""
        self.cues: list[Token] = []
        """The cues since the last figure of this clause."""
        self.begun = 0
        """Where the clause begins."""
        self.aside: tuple[str, ...] | None = None
        """What else a figure may be of where what was named last is only beside it."""
        self.is_weighing = False
        """Whether weights are told, one instrument after the other."""
        self.last_year = 0
        """0 this year, 1 last year, 2 open."""
        self.is_year_fresh = False
        """Whether no score was told since the year."""
        self.mood: int = -WISHED * 2
        """Where the last word of wishing ends."""
        self.told_until = 0
        """Where the last number ends that was told of what is spoken of."""

    def begin(self, place: int, *, is_new: bool) -> None:
        """Begin a clause; in a new sentence, nothing is spoken of yet."""
        if is_new:
            self.subjects = []
        self.begun, self.aside = place, None
        self.scope, self.cues, self.moved = [], [], None
        self.is_weighing = False
        self.last_year, self.is_year_fresh = 0, False
        self.state_facts()

    def state_facts(self) -> None:
        """Go on with what is so, and no longer with what is wished for."""
        self.mood = -WISHED * 2

    # --- the text

    def is_wished(self, place: int) -> bool:
        """Whether what stands at a place is only wished for."""
        return 0 <= place - self.mood <= WISHED

    def is_negated(self, cue: Token) -> bool:
        """Whether the words before a cue turn it, or leave it open."""
        before = self.letters.between(max(0, cue.start - 12), cue.start)
        return before.endswith(letter_keys(words.NEGATING))

    def fills(self, start: int, end: int, *, figures: bool = False) -> bool:
        """Whether nothing but filling words stands between two places; and figures, if asked."""
        if end - start > 3 * NEAR:
            return False
        between = self.letters.latin[start:end]
        if "\n" in between:
            return False
        key = letter_key(between)
        if figures:
            key = re.sub("[0-9]+", "", key)
        return is_filling(key)

    def leads(self, start: int, end: int) -> bool:
        """Whether words stand between two places that say what follows."""
        key = self.letters.between(start, end)
        return self.fills(start, end) and any(it in key for it in letter_keys(words.LEADING))

    def reaches(self, subject: Token, cue: Token) -> bool:
        """Whether nothing but figures and filling words stand between a subject and a cue."""
        if self.told_until > subject.start:
            between = self.letters.text[self.told_until : cue.start].strip()
            if between in ("", "(", *words.GOING_ON):
                return True
        if cue.start - subject.last > 2 * NEAR or cue.start < subject.last:
            return False
        return self.fills(subject.last, cue.start, figures=True)


def claim_of(
    said: Said,
    token: Token,
    *,
    begin: int | None = None,
    stop: int | None = None,
    subject: str = "",
    others: tuple[str, ...] = (),
    scope: tuple[str, ...] = (),
    is_sure: bool = True,
) -> FigureClaim:
    """What is said by a figure; ``begin`` and ``stop`` are those of its words, if it has more."""
    return FigureClaim(
        said=said,
        value=token.value,
        start=token.start,
        end=token.end,
        begin=token.start if begin is None else begin,
        stop=token.end if stop is None else stop,
        subject=subject,
        others=others,
        scope=scope,
        is_sure=is_sure,
    )
