"""The patterns of whole sentences: which may be in a text, and each as a regular expression."""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.words.understood import calendar, comparisons, plain_statements, statements
from ita_tui.words.understood import figure_phrases as words

_SLOT = re.compile(r"<(?P<name>[a-z_]+[0-9]?)(?::(?P<kind>[a-z]+)|=(?P<words>[^>]+))?>")
_KINDS = {
    None: r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?![0-9.]*[0-9])",
    "count": rf"(?<![0-9.,])[0-9]{{1,2}}(?![0-9.])|{statements.NUMBER_WORD}+"
    f"|{'|'.join(words.NUMBER_WORDS)}",
    "year": "25[0-9]{2}",
}


def sentences(masked: str, year: int) -> Iterator[tuple[str, str]]:
    """The text, as it is or marked, with each sentence that may be in it.

    A pattern is built only where its own words are, and a text marked only where it is needed.
    """
    yield from _in_lines(_told(_anchored(), masked), masked)
    packed = masked.translate(_NOUGHTS)
    if str(year - 1) in masked:
        packed += "LAST"
    if masked.count(str(year)) < masked.count("25"):
        packed += "OTHER"
    yield from _in_lines(_told(plain_statements.TOPICS, packed), masked)
    if found := _told(statements.MARKED_TOPICS, packed):
        yield from _in_lines(found, _marked(masked, year))


def comparing(masked: str, year: int) -> list[str]:
    """The sentences of the vocabulary of comparison that may be in a text."""
    packed = masked.replace(" ", "")
    found = _told(comparisons.TOPICS, packed + "LAST" if str(year - 1) in packed else packed)
    return [phrase for _, phrase in _in_lines(found, masked)]


def _told(topics: tuple[statements.Topic, ...], packed: str) -> list[str]:
    """The sentences of those topics that a text has the words of; no call for each word."""
    found: list[str] = []
    for needed, sentences in topics:
        for group in needed:
            for word in group:
                if word in packed:
                    break
            else:
                break
        else:
            found += sentences
    return found


def _in_lines(phrases: list[str], text: str) -> Iterator[tuple[str, str]]:
    """The text with each of the sentences whose words one of its lines has in their order."""
    lines = text.split("\n") if phrases else []
    for phrase in phrases:
        needed = anchors(phrase)
        if any(has_in_order(line, needed) for line in lines):
            yield text, phrase


def has_in_order(line: str, needed: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one word of each group stands in a line, each behind the one before."""
    place = 0
    for group in needed:
        ends = [at + len(word) for word in group if (at := line.find(word, place)) >= 0]
        if not ends:
            return False
        place = min(ends)
    return True


_NOUGHTS = str.maketrans("123456789", "000000000", " ")
"""Every digit as nought, and no blanks."""


def _marked(masked: str, year: int) -> str:
    """A text in which each word that says something of a score stands as signs of its kind."""
    kinds = [kind for kind, _ in statements.MARKS]
    return _marks(year).sub(lambda it: kinds[(it.lastindex or 1) - 1] * len(it[0]), masked)


@cache
def _marks(year: int) -> re.Pattern[str]:
    every = "|".join(f"({it})" for _, it in statements.MARKS)
    return re.compile(every.replace("LAST", str(year - 1)).replace("THIS", str(year)))


@cache
def _anchored() -> tuple[statements.Topic, ...]:
    """Every sentence with its words and signs that cannot be left out."""
    return tuple((anchors(phrase), (phrase,)) for phrase in words.PHRASES)


@cache
def anchors(phrase: str) -> tuple[tuple[str, ...], ...]:
    """What a line with a sentence has, in this order: of some words and signs, each time one.

    Read in one pass. Of the ways to say a thing, each gives its longest word.
    """
    groups: list[list[_Way]] = [[[]]]  # those that are open, each with its ways so far
    for word, letters, opening, look, either, closing, seldom in _piece().findall(phrase):
        if word:
            groups[-1][-1].append((word.lstrip("\\"),))
        elif opening:
            # What is only looked for has one more way, which needs nothing.
            groups.append([[], []] if look else [[]])
        elif either:
            groups[-1].append([])
        elif closing:
            needed = _needed(groups.pop())
            if not seldom:
                groups[-1][-1] += needed
        elif letters:
            groups[-1][-1].append(tuple(letters))
    return tuple(_needed(groups[0]))


_Way = list[tuple[str, ...]]
"""What one way to say a thing needs."""


def _needed(ways: list[_Way]) -> _Way:
    """What a group needs."""
    if len(ways) == 1:
        return ways[0]
    if not all(ways):
        return []
    return [tuple(word for way in ways for word in max(way, key=lambda it: min(map(len, it))))]


@cache
def _piece() -> re.Pattern[str]:
    """A word that must be there, or what parts the words; the rest is passed over."""
    return re.compile(
        r"(?P<words>(?:[^\x00-\x7f]+|[IEO]?IT\b|ITA\b|\\[().|]|=|->)(?![?*{]))"
        r"|\[(?P<letters>[^]^\\ -][^]\\-]*)\](?![?*{])|\[[^]]*\]|\\.|\{[^}]*\}"
        r"|(?P<opening>\((?:\?(?:(?P<look><?[!=])|:))?|<[a-z_]+[0-9]?=)"
        r"|(?P<either>\|)|<[a-z_:0-9]+>|(?P<closing>[)>](?P<seldom>[?*{])?)"
    )


@cache
def pattern_of(phrase: str, levels: tuple[str, ...], year: int) -> str:
    """A sentence with its slots as a regular expression; ``year`` is the fiscal year assessed."""
    for name, said in _named(levels, year):
        phrase = phrase.replace(name, said)
    found = _SLOT.sub(lambda it: f"(?P<{it['name']}>{it['words'] or _KINDS[it['kind']]})", phrase)
    outside = re.split(r"(\[[^\]]*\])", found)
    # A blank may be left out; what stands in brackets stays as it is.
    for index in range(0, len(outside), 2):
        outside[index] = outside[index].replace(" ", " {0,2}").replace("§", "\0")
    pattern = "".join(outside)
    for name in ("item", "item2"):
        pattern = pattern.replace("\0", rf"(?<!§)(?P<{name}>§+)\)?", 1)
    return pattern


@cache
def _named(levels: tuple[str, ...], year: int) -> tuple[tuple[str, str], ...]:
    """What the names in capitals stand for."""
    titles = "|".join(map(re.escape, sorted((*levels, *words.LETTERS_OF_LEVELS), key=len)[::-1]))
    return (
        ("LEVELS", f"(?:{titles})(?![A-Za-zก-๙])"),
        ("TITLES", f"(?:{titles})(?!ดี|เยี่ยม|โดย|เกณฑ์)"),
        ("WORDS", "|".join(words.NUMBER_WORDS)),
        ("MONTHS", "|".join((*calendar.MONTHS, *calendar.MONTHS_SHORT)).replace(".", "\\.")),
        ("LAST", str(year - 1)),
        ("THIS", str(year)),
    )
