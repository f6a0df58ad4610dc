"""The figures of a text and what each says: one pass over its words, from left to right.

A figure is a number, a date, a year, a level, or a word that compares. What is said of it follows
from the words between it and what is spoken of; where they do not tell, it is not understood, and
never an error.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives import comparing, dated
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.item_counts import count_of
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.narratives.node_numbers import joint_number, listed, number_of
from ita_tui.core.narratives.reading import NEAR, Reading, claim_of
from ita_tui.core.narratives.tokens import Token, is_owned
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues as words

HEAD = 40
"""Characters before a node that say whether it is spoken of by itself."""

STILL_WISHED = 30
"""Characters between a word of wishing and the item that it is wished of."""

_WEIGHING = ("weight", "weighted")
"""Cues of weights."""

MOST_BEHIND = 4
"""Words behind a number of items that may say of which instruments they are."""

_FATES = ("pass", "fail")
_ENDS = ("highest", "lowest")


def claims_in(
    letters: Letters, tokens: list[Token], framework: Framework
) -> tuple[FigureClaim, ...]:
    """What a text says of every figure in it, in order."""
    found = _Grammar(letters, tokens, framework.fiscal_year_be).claims()
    return tuple(sorted(found, key=lambda it: it.start))


class _Grammar:
    """Goes through the words of one text."""

    def __init__(self, letters: Letters, tokens: list[Token], fiscal_year: int) -> None:
        self._tokens = tokens
        self._now = Reading(letters, fiscal_year)
        self._own_year = dated.own_year(tokens, fiscal_year)
        self._index = 0
        """Which of the words is read."""
        self._before: Token | None = None
        """The word read before."""
        self._apart: FigureClaim | None = None
        """What was just said of one node beside another."""
        self._moved_at = -1
        """Where the last word stands that was read to say that what is spoken of moved."""
        self._run: list[FigureClaim] = []
        """Scores that stand beside each other, each waiting for its subject."""

    def claims(self) -> Iterator[FigureClaim]:
        """What is said, in order."""
        for index, token in enumerate(self._tokens):
            self._index, kind = index, token.kind
            if self._run and kind not in ("number", "order"):
                yield from self._settle(in_order=False)
            if kind == "anew" and self._is_title(token):
                continue
            yield from _READ.get(kind, _Grammar._cue)(self, token)
            self._before = token
        yield from self._settle(in_order=False)

    @property
    def _after(self) -> Token | None:
        """The word behind the one that is read."""
        following = self._index + 1
        return self._tokens[following] if following < len(self._tokens) else None

    def _break(self, token: Token) -> Iterable[FigureClaim]:
        is_line = self._now.letters.text[token.start : token.start + 1] == "\n"
        self._now.begin(token.start, is_new=is_line or bool(token.value))
        return ()

    def _anew(self, token: Token) -> Iterable[FigureClaim]:
        self._now.subjects = []
        self._now.cues = [it for it in self._now.cues if it.kind == "mood"]
        return ()

    def _is_title(self, token: Token) -> bool:
        """Whether a title is that of what was just named by its number."""
        subject = self._now.subjects[-1] if self._now.subjects else None
        return subject is not None and (
            token.start < subject.last or not self._now.letters.between(subject.end, token.start)
        )

    # --- what is spoken of

    def _subject(self, token: Token) -> Iterator[FigureClaim]:
        before = self._before
        is_list = (
            before is not None
            and before.kind == "subject"
            and before.value.isupper() == token.value.isupper()
            and self._now.fills(before.last, token.start)
        )
        is_instrument = token.value.isupper()
        if is_instrument and before is not None and is_list and before.value == token.value:
            self._now.subjects[-1:] = [replace(before, last=token.end)]
            return  # its name, and in brackets how it is called in short
        if is_instrument and before is not None and before.kind == "subject" and not is_list:
            inside = self._inside(before, token, self._after)
            if inside is not None:
                yield inside
                self._now.subjects = [replace(before, last=token.end)]
                return
        if is_instrument:
            self._now.scope = [*self._now.scope, token.value] if is_list else [token.value]
            if self._has_best(token):
                self._now.subjects = []
                return
        compared = comparing.compared(self._now, token)
        if compared is not None:
            yield compared
        self._apart = replace(compared, stop=token.last) if compared is not None else None
        if not is_list:
            self._speak_of(token)
        if self._now.moved is not None:
            yield comparing.moved_among(self._now, self._now.moved, token)
        self._now.subjects.append(token)

    def _speak_of(self, token: Token) -> None:
        """Begin to speak of another node, and no more of those before it."""
        now, before = self._now, self._before
        now.aside = self._set_aside(token)
        now.subjects = []
        if before is None or before.kind != "count" or not now.leads(before.end, token.start):
            now.moved = None
        if not now.is_year_fresh:
            now.last_year = 0
        now.cues = [it for it in now.cues if self._is_kept(it, token)]
        if token.start - now.mood > STILL_WISHED:
            now.state_facts()

    def _set_aside(self, token: Token) -> tuple[str, ...] | None:
        """What else a figure may be of: the item of an instrument, one side of a comparison.

        None where what is named is spoken of by itself.
        """
        before = self._now.letters.between(max(self._now.begun, token.start - HEAD), token.start)
        for word in letter_keys(words.NAMING_NODES):
            before = before.removesuffix(word)
        others = tuple(it.value for it in self._now.subjects if it.start >= self._now.begun)
        if others and before.endswith(letter_keys(words.BESIDE)):
            return others
        if not token.value.isupper() and token.value != TOTAL:
            return None
        owner = before.removesuffix(letter_key(words.OF))
        if owner != before and not owner.endswith(letter_keys(words.SCORES_OF)):
            return others
        is_told = not others or self._now.told_until > self._now.subjects[-1].start
        is_judged = any(it.kind in _FATES for it in self._now.cues)
        is_item = any(not it.isupper() and it != TOTAL for it in others)
        return others if is_item and not is_told and not is_judged else None

    def _has_best(self, instrument: Token) -> bool:
        """Whether an instrument is only that of the item that is highest, or lowest."""
        rank = next((it for it in reversed(self._now.cues) if it.kind in _ENDS), None)
        if rank is None:
            return False
        return is_owned(self._now.letters.latin, (rank.start, rank.end), instrument.start)

    def _is_kept(self, cue: Token, subject: Token) -> bool:
        """Whether a cue is still of what follows: a wish, or the mean "of item …"."""
        near = self._now.letters.between(max(cue.end, subject.start - 12), subject.start)
        is_of = cue.kind == "reference" and near.endswith(letter_keys(words.OF_ITEM))
        return cue.kind == "mood" or (is_of and subject.start - cue.end <= NEAR)

    def _inside(self, item: Token, instrument: Token, after: Token | None) -> FigureClaim | None:
        """What is said where an item is told to be of an instrument: it is still spoken of."""
        between = self._now.letters.between(item.last, instrument.start)
        is_begun = ")" in self._now.letters.text[item.last : instrument.start]
        is_begun = is_begun or (after is not None and after.kind in ("subject", *_FATES))
        if between not in letter_keys(words.INSIDE) or item.value.isupper() or is_begun:
            return None
        return claim_of(Said.INSIDE, instrument, begin=item.start, subject=item.value)

    # --- figures

    def _number(self, token: Token) -> Iterable[FigureClaim]:
        now, after, run = self._now, self._after, self._run
        told = joint_number(now, token, after, has_run=bool(run)) or self._of_node(token)
        told = listed(now, told, token, after)
        if told.said is not Said.WEIGHT:
            now.told_until = told.stop if told.subject else 0
        goes_on = told.said is Said.SCORE and (not run or now.fills(run[-1].end, token.start))
        found = [] if goes_on else [*self._settle(in_order=False)]
        cue = next((it for it in now.cues if it.kind in comparing.MOVING), None)
        if (
            told.said is Said.CHANGE
            and told.is_sure
            and cue is not None
            and cue.start != self._moved_at
        ):
            found.append(comparing.moved(now, cue, now.subjects[-1]))
        now.cues = []
        if told.said is not Said.SCORE:
            return [*found, told]
        self._run.append(told)
        return found

    def _of_node(self, token: Token) -> FigureClaim:
        """What a number says of the node that is spoken of, or of how far two are apart."""
        apart, self._apart = self._apart, None
        if apart is not None:
            between = self._now.letters.between(apart.stop, token.start)
            if between in letter_keys(words.APART):
                value, start, end = token.value, token.start, token.end
                difference = Said.DIFFERENCE
                return replace(apart, said=difference, value=value, start=start, end=end, stop=end)
        return number_of(self._now, token)

    def _settle(self, *, in_order: bool) -> Iterable[FigureClaim]:
        """Give the scores that stand beside each other to those that stand beside each other."""
        run, self._run = self._run, []
        nodes = self._now.subjects
        if len(run) < 2 or not nodes:
            return run
        if len(run) == len(nodes):
            begin, is_sure = nodes[0].start, run[0].is_sure
            return [
                replace(claim, subject=node.value, others=(), begin=begin, is_sure=is_sure)
                for claim, node in zip(run, nodes, strict=True)
            ]
        if not in_order:
            return [replace(it, is_sure=False) for it in run]
        # So many scores in order, and another number of nodes: whose they are is not known.
        codes, nothing = tuple(it.value for it in nodes), Said.NOTHING
        return [replace(it, said=nothing, subject="", others=codes, is_sure=False) for it in run]

    def _count(self, token: Token) -> Iterable[FigureClaim]:
        return (count_of(self._now, token, self._tokens[self._index + 1 :][:MOST_BEHIND]),)

    def _year(self, token: Token) -> Iterable[FigureClaim]:
        return (dated.year_of(self._now, token, self._own_year),)

    def _day(self, token: Token) -> Iterable[FigureClaim]:
        return (dated.day_of(self._now, token),)

    def _amount(self, token: Token) -> Iterable[FigureClaim]:
        return (dated.amount_of(self._now, token),)

    def _level(self, token: Token) -> Iterable[FigureClaim]:
        return (dated.level_of(self._now, token),)

    # --- words that compare

    def _order(self, _: Token) -> Iterable[FigureClaim]:
        return self._settle(in_order=True)

    def _cue(self, token: Token) -> Iterable[FigureClaim]:
        now, kind, after = self._now, token.kind, self._after
        now.is_weighing = now.is_weighing or kind in _WEIGHING
        last = now.cues[-1] if now.cues else None
        is_of_change = kind in _ENDS and last is not None and last.kind in comparing.MOVING
        if is_of_change and last is not None and not now.letters.between(last.end, token.start):
            most = f"{last.kind}_most" if kind == "highest" else "second"
            now.cues[-1] = replace(last, kind=most, end=token.end)
            return ()
        found = list[FigureClaim]()
        if kind == "mood":
            now.mood = token.end
        elif kind == "fact":
            now.state_facts()
            return ()
        elif kind in ("last", "now"):
            now.last_year, now.is_year_fresh = int(kind == "last"), True
        elif kind in comparing.MOVING:
            if after is not None and comparing.is_most(now, token, after):
                pass  # which of all it is
            elif after is not None and comparing.counts_moved(now, token, after):
                now.moved = token
            elif now.subjects and now.reaches(now.subjects[-1], token):
                found, self._moved_at = [comparing.moved(now, token, now.subjects[-1])], token.start
        elif kind == "reference" and now.subjects:
            found = [*comparing.side_of_mean(now, token)]
        # A word that is of nothing before it may be of what follows.
        now.cues.append(replace(token, last=1))
        return found


_READ: Mapping[str, Callable[[_Grammar, Token], Iterable[FigureClaim]]] = {
    "break": _Grammar._break,
    "anew": _Grammar._anew,
    "subject": _Grammar._subject,
    "number": _Grammar._number,
    "order": _Grammar._order,
    "count": _Grammar._count,
    "year": _Grammar._year,
    "date": _Grammar._day,
    "month": _Grammar._day,
    "baht": _Grammar._amount,
    "people": _Grammar._amount,
    "level": _Grammar._level,
}
"""Kinds of words → how each is read; every other one is a cue."""
