"""What stands in the fields of a form: a value as text, and text as the value, by its kind."""

import re
from collections.abc import Callable, Container, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.dates import format_date, parse_date
from ita_tui.core.thai.numbers import format_score, parse_baht, parse_typed_score, to_latin_digits
from ita_tui.core.toml.shape import Kind, Shape
from ita_tui.core.values import replace
from ita_tui.words.said import fields as words
from ita_tui.words.said import screens as said
from ita_tui.words.understood import agencies, column_names

_SEPARATORS = {"items": " ", "units": ", ", "names": ", "}
"""What parts the lines of a list, by what they are; other lines may hold commas."""
_OTHERS = "; "
_MOST_DIGITS = 7
MOST_CHARACTERS = 2_000
"""Of a line that holds one answer, such as a name."""
MOST_OF_SEVERAL = 20_000
"""Of a line that holds a list, or several lines as one."""


def typed_keys(shape: Shape) -> tuple[str, ...]:
    """The keys of a table that its form asks for, in their order."""
    return tuple(key for key, kind in shape.keys.items() if kind.is_asked and kind.inner is None)


def shown(kind: Kind, value: Any) -> str:
    """A value as it stands in a field; empty for none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _SEPARATORS.get(kind.holds, _OTHERS).join(value)
    if isinstance(value, StrEnum):
        return called(kind)[value.value]
    if isinstance(value, Decimal):
        return format_score(value)
    return format_date(value) if isinstance(value, date) else " ".join(str(value).split())


def separator(kind: Kind) -> str:
    """What parts the answers of a list in its field; empty where a key has but one."""
    return _SEPARATORS.get(kind.holds, _OTHERS) if kind.name == "lines" else ""


def most_characters(kind: Kind) -> int:
    """So many characters can be typed into the field of a key."""
    return MOST_OF_SEVERAL if kind.name in ("lines", "text") else MOST_CHARACTERS


def parsed(kind: Kind, text: str, framework: Framework | None = None) -> Any:
    """The value that a text says, cleaned and on one line. Raises Unreadable, in Thai."""
    read = _BY_CONTENT.get(kind.holds) or _BY_KIND[kind.name]
    return read(kind, text, framework)


def taken(
    shape: Shape, before: Any, values: Mapping[str, str], framework: Framework | None = None
) -> Any:
    """``before`` with what the fields say; a field that shows what it did keeps its value.

    A field shows one line: line breaks and what else it cannot show stay where nothing was typed.
    """
    changes = {
        key: parsed(shape.keys[key], text, framework)
        for key, text in values.items()
        if key in shape.keys and text != shown(shape.keys[key], getattr(before, key))
    }
    return replace(before, **changes)


def known_issues(framework: Framework) -> str:
    """The first and the last issue, as one text."""
    codes = list(framework.issues)
    return f"{codes[0]}–{codes[-1]}" if codes else said.NONE


def issue_of(text: str, framework: Framework | None) -> str:
    """The issue that a number means. Raises Unreadable where the framework has no such issue."""
    code = to_latin_digits(text)
    if code and framework and framework.issues and code not in framework.issues:
        raise Unreadable(said.issue_must_be(known=known_issues(framework)))
    return code


def items_of(text: str, known: Container[str]) -> tuple[str, ...]:
    """The ``known`` items that codes parted by commas or blanks mean, each once.

    Raises Unreadable.
    """
    parts = text.replace(",", " ").split()
    return tuple(dict.fromkeys(parse_code(part, known) for part in parts))


def listed(text: str, separator: str) -> tuple[str, ...]:
    """The parts of a list in a line, each once."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(separator) if part.strip()))


def units_of(text: str) -> tuple[str, ...]:
    """The units that a line names, each once: by commas, and by "and" where a unit follows."""
    return listed(re.sub(column_names.AND_A_UNIT, ",", text), ",")


def posts_of(text: str) -> tuple[str, ...]:
    """The posts that a line names, each once: by semicolons, and by "and" where a post follows."""
    return listed(re.sub(agencies.AND_A_POST, _OTHERS, text), _OTHERS.strip())


def _lines(kind: Kind, text: str, _: Framework | None) -> tuple[str, ...]:
    parts = listed(text, _SEPARATORS.get(kind.holds, _OTHERS).strip())
    return tuple(dict.fromkeys(map(_without_quotes, parts)))


def _without_quotes(text: str) -> str:
    """A path as Windows copies it, without the quotes around it."""
    bare = text[1:-1] if text.startswith('"') and text.endswith('"') else ""
    return bare if bare and '"' not in bare else text


def _count(_kind: Kind, text: str, _: Framework | None) -> int | None:
    number = to_latin_digits(text).replace(",", "").removesuffix(column_names.PEOPLE).rstrip()
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS):
        raise Unreadable(said.COUNT_EXPECTED)
    return int(number)


def _rank(kind: Kind, text: str, framework: Framework | None) -> int | None:
    number = _count(kind, text, framework)
    if number is not None and not 1 <= number <= 999:
        raise Unreadable(words.PLACE_EXPECTED)
    return number


def _word(kind: Kind, text: str, _: Framework | None) -> Any:
    names = called(kind)
    for word, name in names.items():
        if text in (word, name, *column_names.OTHER_WORDS.get(word, ())):
            return kind.read(word, "", [])[0]
    if text:
        raise Unreadable(words.one_of(known=tuple(names.values())))
    return kind.default


def called(kind: Kind) -> dict[str, str]:
    """What each word of a key is called."""
    names = {word: name for table in words.CHOICES.values() for word, name in table.items()}
    return {word: names.get(word, word) for word in kind.options}


def _level(_kind: Kind, text: str, framework: Framework | None) -> str:
    known = [level.title for level in framework.levels] if framework else []
    if text and text not in known:
        raise Unreadable(words.one_of(known=known))
    return text


def _unless_empty(read: Callable[[str], Any]) -> Callable[[Kind, str, Framework | None], Any]:
    return lambda _kind, text, _around: read(text) if text else None


_BY_KIND: Mapping[str, Callable[[Kind, str, Framework | None], Any]] = {
    "line": lambda _kind, text, _: text,
    "text": lambda _kind, text, _: text,
    "lines": _lines,
    "score": _unless_empty(parse_typed_score),
    "baht": _unless_empty(parse_baht),
    "date": _unless_empty(parse_date),
    "integer": _count,
    "word": _word,
}
_BY_CONTENT: Mapping[str, Callable[[Kind, str, Framework | None], Any]] = {
    "units": lambda _kind, text, _: units_of(text),
    "posts": lambda _kind, text, _: posts_of(text),
    "items": lambda _kind, text, framework: items_of(text, framework.nodes if framework else ()),
    "issue": lambda _kind, text, framework: issue_of(text, framework),
    "node": lambda _kind, text, framework: parse_code(text, framework.nodes if framework else ()),
    "level": _level,
    "rank": _rank,
    "digits": lambda _kind, text, _: to_latin_digits(text),
}
