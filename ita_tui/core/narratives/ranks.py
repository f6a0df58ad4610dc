"""What a text says of the place of a node among others: highest, lowest, second, above all others.

Either the node follows ("ข้อที่ได้คะแนนสูงสุด คือ ข้อ o10"), or it stands before ("ข้อ o10 ได้คะแนนสูงสุด").
The nodes among which it stands are told beside it, or are those that the text is of.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.narratives.tokens import Token, by_first_letter, consists_of, is_owned
from ita_tui.core.values import dataclass
from ita_tui.words.understood import figure_cues
from ita_tui.words.understood import rank_cues as words
from ita_tui.words.understood.values import INDICATOR, ITEM

FAR = 160
"""Characters between a word of rank and the node that it is of."""

NEAR = 40
"""Characters before a word of rank that say what it is a rank of."""

MOST_TOKENS = 80
"""Words behind a word of rank that are looked at."""

WISHED = 60
"""Characters that a word of wishing reaches."""

CHAIN = 260
"""Characters between one place and the next: "รองลงมา"."""

_SAID = {
    "highest": Said.HIGHEST,
    "lowest": Said.LOWEST,
    "rise_most": Said.ROSE_MOST,
    "fall_most": Said.FELL_MOST,
}


class _Rank(NamedTuple):
    """A word of rank."""

    said: Said
    first: int
    """The place that it says, from 1."""
    start: int
    end: int
    last: int
    """The last place that it says: more than one for "three highest"."""


@dataclass(frozen=True, slots=True)
class _Among:
    """The nodes among which a place is."""

    instruments: tuple[str, ...]
    kind: str
    """``issue`` or ``instrument`` where it is told, ``all``, or empty where it is not."""


def ranks_in(letters: Letters, tokens: list[Token], framework: Framework) -> Iterator[FigureClaim]:
    """Every place among others that a text tells, in order."""
    if any(it.kind in _KINDS for it in tokens):
        yield from _Ranks(letters, tokens, framework).claims()


class _Ranks:
    """Goes through the words of rank of one text."""

    def __init__(self, letters: Letters, tokens: list[Token], framework: Framework) -> None:
        self._letters = letters
        self._tokens = tokens
        self._framework = framework
        self._before: _Rank | None = None
        self._urgent = -CHAIN * 2
        """Where the last place ends that is one of urgency."""

    def claims(self) -> Iterator[FigureClaim]:
        paired = -1
        for index, token in enumerate(self._tokens):
            rank = self._rank(index, token) if token.kind in _KINDS else None
            if rank is None:
                continue
            if pair := self._pair(index, rank):
                yield from pair
                paired = index + 1
                continue
            if index == paired:
                continue
            behind = self._behind(index, rank) or self._indicator(rank)
            ahead = self._ahead(index, rank, is_ordinal=token.kind == "second")
            is_led = bool(behind) and self._is_led(rank.end, behind[0].start)
            is_listed = token.kind == "second" or not self._nodes_before(index)
            is_behind = bool(behind) and (is_led or (is_listed and not ahead))
            nodes = behind if is_behind else ahead
            if not nodes:
                continue
            yield from self._claims(index, rank, nodes, is_behind=is_behind)
            self._before = rank._replace(last=rank.first + len(nodes) - 1)

    def _pair(self, index: int, rank: _Rank) -> list[FigureClaim]:
        """Two places of two nodes: "สูงสุดและต่ำสุด ได้แก่ i3 และ o9 ตามลำดับ"."""
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        if following is None or following.kind not in _SAID:
            return []
        if self._letters.between(rank.end, following.start) not in ("", *letter_keys(words.JOINED)):
            return []
        other = self._rank(index + 1, following)
        nodes = self._behind(index + 1, other) if other is not None else []
        if other is None or len(nodes) != len((rank, other)):
            return []
        return [
            claim
            for one, node in zip((rank, other), nodes, strict=True)
            for claim in self._claims(index + 1, one, [node], is_behind=True)
        ]

    # --- the word itself

    def _rank(self, index: int, token: Token) -> _Rank | None:
        key = self._letters.between(max(0, token.start - NEAR), token.start)
        if key.endswith(letter_keys(words.NO_RANKS)):
            return None
        if token.kind == "second":
            return self._ordinal(token)
        is_of_any = self._letters.text.startswith(words.OF_ANYTHING, token.start)
        if is_of_any and not key.endswith(letter_keys(words.RIGHT_BEFORE)):
            return None
        before = self._tokens[index - 1] if index else None
        kind, start = token.kind, token.start
        is_change = before is not None and before.kind in ("rise", "fall")
        if before is not None and is_change and not self._letters.between(before.end, token.start):
            if kind == "lowest":
                return None
            kind, start = f"{before.kind}_most", before.start
        behind = self._letters.latin[token.end : token.end + 12]
        is_told = not _DIGITS.isdisjoint(behind) and any(it in behind for it in words.PLACES)
        several = is_told and re.compile(words.SEVERAL).match(self._letters.latin, token.end)
        count = int(several["count"]) if several else 1
        end = several.end() if several else token.end
        return _Rank(_SAID[kind], 1, start, end, count)

    def _ordinal(self, token: Token) -> _Rank | None:
        """The place that "รองลงมา" or "อันดับที่ 2" says."""
        said, former = self._letters.latin[token.start : token.end], self._before
        is_chained = former is not None and token.start - former.end <= CHAIN
        if "".join(said.split()).startswith(words.NEXT):
            if former is None or not is_chained:
                return None
            return _Rank(former.said, former.last + 1, token.start, token.end, former.last + 1)
        latin = self._letters.latin
        match = re.compile(words.ORDINAL).match(latin, token.end)
        if match is None or re.search(words.SO_MANY, latin[max(0, token.start - 6) : token.start]):
            return None
        place = words.ORDINALS.get(match["place"]) or int(match["place"])
        near = latin[max(0, token.start - 2 * NEAR) : token.start]
        if token.start - self._urgent <= CHAIN or any(it in near for it in words.URGENT):
            self._before, self._urgent = None, token.end
            return None
        if former is not None and "\n" in latin[former.end : token.start]:
            is_chained = is_chained and place > 1  # the first of another line begins anew
        if former is not None and is_chained and place > 0:
            return _Rank(former.said, place, token.start, match.end(), place)
        near = latin[max(0, token.start - 2 * NEAR) : match.end() + 2 * NEAR]
        if not re.search(words.OF_SCORES, near):
            return None
        is_rising = words.RISING_ORDER in near
        said_kind = Said.LOWEST if place < 0 or is_rising else Said.HIGHEST
        return _Rank(said_kind, abs(place), token.start, match.end(), abs(place))

    # --- what it is of

    def _behind(self, index: int, rank: _Rank) -> list[Token]:
        """The nodes that follow: "สูงสุด คือ ข้อ o8 และ o9"."""
        found: list[Token] = []
        for place in range(index + 1, min(len(self._tokens), index + MOST_TOKENS)):
            token = self._tokens[place]
            if token.kind == "break" or token.start - (found[-1].last if found else rank.end) > FAR:
                break
            if token.kind != "subject":
                is_over = token.kind in _KINDS and token.start >= rank.end and not found
                if is_over or token.kind in _OTHER_HEADS:
                    break
                continue
            if not found and token.value.isupper() and not self._is_led(rank.end, token.start):
                continue  # among whose items it is
            rank_at = (rank.start, rank.end)
            if token.value.isupper() and is_owned(self._letters.latin, rank_at, token.start):
                break
            if not (self._lists(found, token) if found else self._is_of(rank, token)):
                break
            if found and self._has_own_word(place):
                break
            found.append(token)
            count = rank.last - rank.first + 1
            if (not self._goes_on(token) and len(found) >= count) or len(found) == count > 1:
                break
        return found

    def _has_own_word(self, place: int) -> bool:
        """Whether something else is said of a node: "และข้อ e9 ได้คะแนนน้อยที่สุด"."""
        node = self._tokens[place]
        behind = (it for it in self._tokens[place + 1 : place + 5] if it.kind != "number")
        following = next(behind, None)
        if following is None or following.start - node.last > NEAR:
            return False
        said = self._letters.text[node.last : following.start]
        return following.kind in (*_KINDS, "pass", "fail") and words.WHICH not in said

    def _is_of(self, rank: _Rank, node: Token) -> bool:
        """Whether a place is that of the node behind it."""
        between, is_led = self._plain(rank.end, node.start), self._is_led(rank.end, node.start)
        if consists_of(between, _between()):
            return is_led or not between.replace(_ITEM, "")
        # A title in other words may stand before a code in brackets.
        said = self._letters.text[rank.end : node.start].rstrip().removesuffix(ITEM).rstrip()
        lead = re.compile(words.LEAD).match(self._letters.latin, rank.end)
        return lead is not None and said.endswith("(") and said.count("(") == said.count(")") + 1

    def _lists(self, found: list[Token], node: Token) -> bool:
        """Whether a node goes on with those that have the place: "o8 o9 และ o10"."""
        start = found[-1].last
        if node.value.isupper() != found[0].value.isupper():
            return False
        is_over = len(found) > 1 and self._is_joined(found[-2].last, found[-1].start)
        if is_over and not self._is_joined(start, node.start):
            return False
        return consists_of(self._plain(start, node.start), _between_listed())

    def _is_joined(self, start: int, end: int) -> bool:
        return any(it in self._letters.text[start:end] for it in words.JOINED)

    def _indicator(self, rank: _Rank) -> list[Token]:
        """The indicator that follows by its title alone: "ตัวชี้วัดที่สูงสุด คือ การใช้งบประมาณ"."""
        if _INDICATOR not in self._letters.between(max(0, rank.start - NEAR), rank.start):
            return []
        letters, first = self._letters, self._letters.letter_at(rank.end)
        behind = letters.key[first : first + FAR]
        for title, code in _indicators(self._framework).items():
            place = behind.find(title)
            said = behind[: max(0, place)]
            is_led = any(it in said for it in letter_keys(words.LEADING))
            if place >= 0 and is_led and consists_of(said, _between()):
                start = letters.places[first + place]
                end = letters.end_of(first + place + len(title))
                return [Token("subject", start, end, code, end)]
        return []

    def _goes_on(self, token: Token) -> bool:
        """Whether another node of the same place follows right behind: "คือ o8 และ o9"."""
        behind = self._letters.latin[token.last : token.last + 14]
        if not any(it in behind for it in (*words.JOINED, ",", "/")):
            return False
        return re.compile(words.AND_NODE).match(behind) is not None

    def _is_led(self, start: int, end: int) -> bool:
        key, text = self._letters.between(start, end), self._letters.text[start:end]
        return any(it in key for it in letter_keys(words.LEADING)) or any(it in text for it in ":=")

    def _ahead(self, index: int, rank: _Rank, *, is_ordinal: bool) -> list[Token]:
        """The node that stands before: "ข้อ o8 ได้คะแนนสูงสุด"."""
        before = self._nodes_before(index)
        if not before:
            return []
        between = self._plain(before[-1].last, rank.start)
        if self._letters.latin[before[-1].last : rank.start].startswith(")") and re.match(
            words.TO_BRACKETED, self._letters.latin[rank.end : rank.end + NEAR]
        ):
            return []  # "สูงสุด 97.66 (i2) ต่ำสุด 84.12 (o8)"
        if len(before) > 1 and letter_key(figure_cues.AVERAGE) in between:
            return []  # what is told of a whole list
        said = self._letters.text[rank.start : rank.end]
        near = self._letters.between(max(0, before[-1].start - 16), before[-1].start)
        is_scored = any(it in between for it in letter_keys(words.SCORED)) or said.startswith(
            words.VERBS
        )
        is_scored = is_scored or near.endswith(letter_keys(words.SCORED[:1]))
        if is_ordinal:  # "o31 98.97 คะแนน อันดับที่ 2 o27" begins with the place
            is_scored = between.endswith(letter_keys(words.TAKES))
        is_told = is_scored and consists_of(between, _ahead_between())
        if not is_told or rank.start - before[-1].last > FAR:
            return []
        nodes = [before[-1]]
        for node in reversed(before[:-1]):
            said = self._letters.latin[node.last : nodes[0].start]
            is_listed = consists_of(
                self._letters.between(node.last, nodes[0].start), _between_listed()
            )
            if not is_listed or not any(it in said for it in (*words.JOINED, ",")):
                break
            nodes.insert(0, node)
        return nodes

    def _nodes_before(self, index: int) -> list[Token]:
        """The nodes before a word, back to where its clause begins."""
        found: list[Token] = []
        tokens = self._tokens[max(0, index - 12) : index]
        for token in reversed(tokens):
            is_title = token.kind == "anew" and any(
                it.start < token.start < it.last for it in tokens
            )
            if token.kind in ("break", "anew") and not is_title:
                break
            if token.kind == "subject":
                found.append(token)
        return found[::-1]

    # --- what is said

    def _claims(
        self, index: int, rank: _Rank, nodes: list[Token], *, is_behind: bool
    ) -> Iterator[FigureClaim]:
        among = self._among(index, rank, nodes[0], is_behind=is_behind)
        is_sure = self._is_sure(index, rank) and not (is_behind and self._is_of_part(index, rank))
        signed = re.compile(words.SIGNED).match(self._letters.latin, nodes[-1].last)
        is_sure = is_sure and not (signed and rank.said in (Said.HIGHEST, Said.LOWEST))
        last = max(rank.last, rank.first + len(nodes) - 1)
        if is_behind and len(nodes) == 1:
            yield from self._score(index, rank, nodes[0], is_sure=is_sure)
        codes = tuple(it.value for it in nodes)
        for number, node in enumerate(nodes):
            yield FigureClaim(
                said=rank.said,
                value=among.kind,
                start=rank.start if not number else node.start,
                end=rank.end if not number else node.end,
                begin=min(rank.start, node.start) if not number else node.start,
                stop=node.end if is_behind else rank.end,
                subject=node.value,
                others=tuple(it for it in codes if it != node.value),
                scope=among.instruments,
                bounds=(str(rank.first), str(last)),
                is_sure=is_sure,
            )

    def _score(
        self, index: int, rank: _Rank, node: Token, *, is_sure: bool
    ) -> Iterator[FigureClaim]:
        """The score between a place and its node: "สูงสุด 98.64 คะแนน คือ ข้อ e6"."""
        for token in self._tokens[index + 1 : index + 3]:
            if _is_node(token):
                return
            if token.kind == "number" and rank.end <= token.start < node.start:
                is_score = rank.said in (Said.HIGHEST, Said.LOWEST) and "." in token.value
                yield FigureClaim(
                    said=Said.SCORE if is_score else Said.NOTHING,
                    value=token.value,
                    start=token.start,
                    end=token.end,
                    begin=token.start,
                    stop=node.end,
                    subject=node.value,
                    is_sure=is_sure,
                )

    def _among(self, index: int, rank: _Rank, node: Token, *, is_behind: bool) -> _Among:
        """The nodes among which it stands, as far as that is told."""
        others = (it.start for it in self._tokens[index + 1 : index + 12] if not _is_node(it))
        following = next((it for it in others if it >= rank.end), rank.end + NEAR)
        stop = node.start if is_behind else min(following, rank.end + NEAR)
        behind = self._letters.latin[rank.end : stop]
        if not is_behind:
            behind = behind.partition("\n")[0]
        former = [it.last for it in self._tokens[max(0, index - 12) : index] if _is_node(it)]
        head = self._letters.latin[max(0, rank.start - NEAR, *former) : rank.start]
        told = [
            it.value
            for it in self._tokens[index + 1 : index + 12]
            if rank.end <= it.start < stop and _is_node(it) and it.value.isupper()
            if re.compile(words.OF_NODE).search(self._letters.latin[rank.end : it.start])
        ]
        if told and not node.value.isupper():
            return _Among(tuple(told), "instrument")
        if any(it in f"{head} {behind}" for it in words.OF_ALL):
            return _Among(self._section(index), "all")
        if any(it in f"{head} {behind}" for it in figure_cues.OF_ISSUE):
            return _Among((), "issue")
        return _Among(self._section(index), "")

    def _section(self, index: int) -> tuple[str, ...]:
        """The instrument that was named last before, in the same line."""
        for token in reversed(self._tokens[max(0, index - 40) : index]):
            if token.kind == "break" and self._letters.text[token.start : token.start + 1] == "\n":
                break
            if token.kind == "subject" and token.value.isupper():
                return (token.value,)
        return ()

    def _is_of_part(self, index: int, rank: _Rank) -> bool:
        """Whether a place is among a part that is told in other words: "ด้านการเปิดเผยข้อมูล …"."""
        former = [it.last for it in self._tokens[max(0, index - 12) : index] if _is_node(it)]
        head = self._letters.latin[max(0, rank.start - NEAR, *former) : rank.start]
        return re.search(words.OF_PART, head.rpartition("\n")[2]) is not None

    def _is_sure(self, index: int, rank: _Rank) -> bool:
        """Whether it is said of this year, and neither wished for nor denied."""
        named = (it.last for it in self._tokens[max(0, index - 3) : index] if _is_node(it))
        before = self._letters.between(max(0, rank.start - NEAR, *named), rank.start)
        if any(it in before for it in letter_keys(words.DENYING)):
            return False
        if before.endswith(letter_keys(figure_cues.NEGATING[:5])):
            return False
        for token in self._clause_before(index):
            if token.kind == "now":
                return True
            if token.kind == "mood" and rank.start - token.end <= WISHED:
                return False
            is_former = token.kind == "year" and int(token.value) < self._framework.fiscal_year_be
            if token.kind == "last" or is_former:
                return False
        return True

    def _clause_before(self, index: int) -> Iterator[Token]:
        """The words before one in its clause, the nearest first, and the time right before it."""
        least = 0
        for token in reversed(self._tokens[max(0, index - 12) : index]):
            if token.end < least:
                break
            if token.kind == "break":
                if not self._letters.text.startswith(words.HEADS, token.start):
                    break
                least = token.start - WISHED // 3
            yield token

    # --- the text

    def _plain(self, start: int, end: int) -> str:
        """The letters between two places without the digits."""
        return re.sub("[0-9]+", "", self._letters.between(start, end))


def _is_node(token: Token) -> bool:
    return token.kind == "subject"


_KINDS = ("highest", "lowest", "second")
_OTHER_HEADS = ("anew", "pass", "fail")
_DIGITS = frozenset("23456789")
_INDICATOR, _ITEM = letter_key(INDICATOR), letter_key(ITEM)


@cache
def _between() -> Mapping[str, list[str]]:
    return by_first_letter((*figure_cues.FILLING, *words.BETWEEN))


@cache
def _between_listed() -> Mapping[str, list[str]]:
    return by_first_letter((*figure_cues.FILLING, *words.LISTED))


@cache
def _ahead_between() -> Mapping[str, list[str]]:
    return by_first_letter((*figure_cues.FILLING, *words.AHEAD))


@lru_cache(maxsize=8)
def _indicators(framework: Framework) -> dict[str, str]:
    """Letter keys of the indicators' titles → their codes, the longer first."""
    titles = {
        letter_key(title): node.code
        for node in framework.nodes.values()
        if node.kind is NodeKind.INDICATOR
        for title in (node.title, *node.aliases)
    }
    return dict(sorted(titles.items(), key=lambda it: -len(it[0])))
