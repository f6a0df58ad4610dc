"""The patterns of whole sentences: which may be in a text, and each as a regular expression."""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.words.understood import calendar, comparisons, plain_statements, statements
from ita_tui.words.understood import figure_phrases as words

_SEVERAL = 0xE000
"""The first of the signs that stand for words of which one must be there."""
_SIGNS = "\ue000-\uf8ff"

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
    for phrase, needed in _anchored():
        if all(any(map(masked.__contains__, ways)) for ways in needed):
            yield masked, phrase
    packed = masked.translate(_NOUGHTS)
    if str(year - 1) in masked:
        packed += "LAST"
    if masked.count(str(year)) < masked.count("25"):
        packed += "OTHER"
    for phrase in _told(plain_statements.TOPICS, packed):
        yield masked, phrase
    marked = ""
    for phrase in _told(statements.MARKED_TOPICS, packed):
        marked = marked or _marked(masked, year)
        yield marked, phrase


def comparing(masked: str, year: int) -> list[str]:
    """The sentences of the vocabulary of comparison that may be in a text."""
    packed = masked.replace(" ", "")
    return _told(comparisons.TOPICS, packed + "LAST" if str(year - 1) in packed else packed)


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
def _anchored() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Every sentence with its words and signs that cannot be left out."""
    return tuple((phrase, anchors(phrase)) for phrase in words.PHRASES)


def anchors(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Words and signs that every text has in which a sentence is: of each, one of several."""
    several: list[tuple[str, ...]] = []

    def group(match: re.Match[str]) -> str:
        ways: tuple[str, ...] = tuple(match[1].removeprefix("?:").split("|"))
        if match[2] or not all(map(_plain().fullmatch, ways)):
            return "|"
        if len(ways) == 1:
            return ways[0]
        if any(max(it) >= chr(_SEVERAL) for it in ways):
            return "|"
        several.append(ways)
        return chr(_SEVERAL + len(several) - 1)

    text = _SLOT.sub(lambda it: f"({it['words'] or ''})", phrase)
    text = re.sub(r"\\.|\[[^\]]*-[^\]]*\]", "|", text)
    text = re.sub(r"\[([^\]^]*)\]", lambda it: f"({'|'.join(it[1])})", text)
    while "(" in text:
        text = re.sub(r"\(([^()]*)\)([?*{]?)", group, text)
    # The letter before a sign of how often may be left out.
    sure = re.findall(f"[ก-๙]+|[§={_SIGNS}]", re.sub("[ก-๙§=][?*{]", "|", text))
    return tuple((it,) if it < chr(_SEVERAL) else several[ord(it) - _SEVERAL] for it in sure)


@cache
def _plain() -> re.Pattern[str]:
    """A way to say something that has no pattern in it."""
    return re.compile("[^][A-Za-z0-9 ^.?*+{}()|$§]+")


@cache
def compiled(phrase: str, levels: tuple[str, ...], year: int) -> re.Pattern[str]:
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
    return re.compile(pattern)


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
