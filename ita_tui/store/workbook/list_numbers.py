"""The numbers that Word itself writes before the paragraphs of a list: they stand in no text."""

import re
from collections.abc import Mapping

from ita_tui.core.values import dataclass, field
from ita_tui.store.workbook.package import Package

_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_LEVELS = 9
_DEPTHS = tuple("012345678")
_LONGEST = 40
"""Letters of the pattern of a number."""


@dataclass(slots=True)
class _Level:
    """How one level of a list counts."""

    first: int = 1
    form: str = "decimal"
    pattern: str = ""


@dataclass(slots=True)
class ListNumbers:
    """The lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """Levels by the id of the abstract list."""
    lists: dict[str, str] = field(default_factory=dict)
    """Id of the abstract list by that of the list."""
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    """First numbers by level, of the lists that begin anew."""
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    """List and level of the paragraphs of a style."""
    counts: dict[str, list[int]] = field(default_factory=dict)
    """Numbers reached by level, of each list that begins anew and of each abstract list."""
    seen: dict[str, str] = field(default_factory=dict)
    """What the paragraph at hand says of its list."""

    def begin(self) -> None:
        """A paragraph begins."""
        self.seen = {}

    def see(self, tag: str, value: str) -> None:
        """The paragraph names its style, its list or its level."""
        self.seen.setdefault(tag, value)

    def text(self) -> str:
        """The number of the paragraph with a blank behind it; empty where it has none."""
        if not self.seen:
            return ""
        seen, self.seen = self.seen, {}
        name, depth = self.styles.get(seen.get("pStyle", ""), ("", 0))
        name = seen.get("numId", name)
        if seen.get("ilvl") in _DEPTHS:
            depth = int(seen["ilvl"])
        home = self.lists.get(name, "")
        levels = self.levels.get(home, {})
        if depth not in levels:
            return ""
        firsts = self.restarts.get(name, {})
        counts = self.counts.setdefault(f"{name}." if firsts else home, [0] * _MOST_LEVELS)
        counts[depth] = counts[depth] + 1 if counts[depth] else _first(levels, firsts, depth)
        counts[depth + 1 :] = [0] * (_MOST_LEVELS - depth - 1)
        if levels[depth].form == "bullet":
            return "• "
        shown = [
            _shown(counts[it] or _first(levels, firsts, it), levels.get(it, _Level()).form)
            for it in range(_MOST_LEVELS)
        ]
        pattern = levels[depth].pattern
        number = re.sub("%([1-9])", lambda found: shown[int(found[1]) - 1], pattern)
        return f"{number} " if number else ""


def _first(levels: Mapping[int, _Level], firsts: Mapping[int, int], depth: int) -> int:
    return firsts.get(depth, levels.get(depth, _Level()).first)


def _shown(count: int, form: str) -> str:
    letters = {"thaiLetters": _THAI_LETTERS, "lowerLetter": _LATIN_LETTERS}.get(form, "")
    return letters[count - 1] if 0 < count <= len(letters) else str(count)


def read_list_numbers(package: Package) -> ListNumbers:
    """Read how the lists of a document count. Raises StoreFault."""
    found = ListNumbers()
    for ending, reader in (("word/numbering.xml", _Lists), ("word/styles.xml", _Styles)):
        if part := package.find(ending):
            package.parse(part, reader(found).start, lambda _: None, lambda _: None)
    return found


class _Lists:
    """Reads the part of lists."""

    def __init__(self, found: ListNumbers) -> None:
        self._found = found
        self._home = self._list = self._depth = ""
        self._level = _Level()

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        value = given.get("val", "")
        if tag == "abstractNum":
            self._home = given.get("abstractNumId", "")
        elif tag == "num":
            self._list, self._home = given.get("numId", ""), ""
        elif tag == "lvlOverride":
            self._depth = given.get("ilvl", "")
        elif tag == "startOverride" and value.isdecimal() and self._depth in _DEPTHS:
            firsts = self._found.restarts.setdefault(self._list, {})
            firsts[int(self._depth)] = int(value[:6])
        elif tag == "abstractNumId":
            self._found.lists[self._list] = value
        elif tag == "lvl":
            self._level = _Level()
            depth = given.get("ilvl", "")
            if depth in _DEPTHS:
                self._found.levels.setdefault(self._home, {})[int(depth)] = self._level
        elif tag == "start" and value.isdecimal():
            self._level.first = int(value[:6])
        elif tag == "numFmt":
            self._level.form = value
        elif tag == "lvlText":
            self._level.pattern = value[:_LONGEST]


class _Styles:
    """Reads which styles of paragraphs are lists."""

    def __init__(self, found: ListNumbers) -> None:
        self._found = found
        self._style = ""

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "style":
            self._style = given.get("styleId", "")
        elif tag in ("numId", "ilvl") and self._style:
            name, depth = self._found.styles.get(self._style, ("", 0))
            value = given.get("val", "")
            if tag == "numId":
                name = value
            elif value in _DEPTHS:
                depth = int(value)
            self._found.styles[self._style] = (name, depth)
