"""The border between TOML and values: a shape declares a table once, and reads and writes it.

Reading never raises for bad data: what cannot be taken becomes a problem and stays in ``rest``,
so that writing gives it back. What is unknown stays in ``rest`` too. A shape lists its keys in the
order in which they are written.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, cast

from ita_tui.core.problem import Problem, error, note
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.numbers import MOST_BAHT
from ita_tui.core.values import dataclass, field, stated
from ita_tui.words.said import records as words

HUNDRED = Decimal(100)
CENT = Decimal("0.01")

_PART = r'"(?:\\.|[^"\\])*"|[^."]+'
"""One key, bare or quoted."""


class Refused(Exception):
    """A value that cannot be taken: a rule's name and a Thai sentence; caught in this module."""

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message


class Merge(StrEnum):
    """How tables under keys come together where two versions changed them."""

    FIELDS = "fields"
    """Field by field, whoever made the table."""
    ENTRIES = "entries"
    """Field by field where both had it; made anew or deleted it is one change, as a whole."""
    LOG = "log"
    """As entries, but two new ones under one key are two entries: neither is lost."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of value is read from TOML and written back, and what else is known of it."""

    read: Callable[[Any, str, list[Problem]], tuple[Any, Any]]
    """(value, dotted key, problems) → (what was taken, what was left); raises Refused."""
    write: Callable[[Any], Any]
    """What was taken → TOML value; None where there is nothing to write."""
    default: Any = None
    """What stands in the value where the key is absent."""
    name: str = ""
    """What it is called in the pages of the formats: ``line``, ``score`` …"""
    inner: "Shape | None" = None
    """Shape of the table, or of each of the tables, that the value is."""
    options: tuple[str, ...] = ()
    """The words of which the value is one."""
    holds: str = ""
    """What lines are, where they are more than text: ``items``, ``units``, ``issue`` …"""
    is_keyed: bool = False
    """Whether it is tables under keys of their own."""
    merge: Merge = Merge.FIELDS
    """How the tables of two versions come together."""
    by_unit: bool = False
    """Whether the unit that carries a measure out is asked for it, on its slip."""
    is_asked: bool = True
    """Whether the form of its table asks for it."""
    limits: str = ""
    """Unit, range and default, for the pages of the formats."""
    about: str = ""
    """What it means, for the pages of the formats."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: the class it becomes and its keys, which are the class's field names."""

    make: Callable[..., Any]
    """The frozen dataclass; called with the keys found, and ``rest`` where anything was left."""
    keys: Mapping[str, Kind]
    """Kind of each key, in the order in which they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlTable:
    """A table of a format: each field is stated by ``known``, ``table`` or ``keyed``."""

    rest: Mapping[str, Any] = field(default_factory=dict)
    """What the file holds and this version does not know, or cannot take."""


@cache
def shape_of(table: Callable[..., Any]) -> Shape:
    """The shape of a table's class, as its fields state it."""
    return Shape(table, table.__value_facts__)  # type: ignore[attr-defined]


def read_table(shape: Shape, table: Mapping[str, Any], at: str, problems: list[Problem]) -> Any:
    """Build the value of a table; append to ``problems`` what could not be taken."""
    taken: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for key, value in table.items():
        where = join(at, key)
        kind = shape.keys.get(key)
        if kind is None:
            rest[key] = value
            problems.append(note("unknown-key", words.UNKNOWN_KEY, where))
            continue
        try:
            taken[key], left = kind.read(value, where, problems)
        except Refused as refused:
            rest[key] = value
            problems.append(error(refused.rule, refused.message, where))
        else:
            if left:
                rest[key] = left
    return shape.make(**taken, rest=rest) if rest else shape.make(**taken)


def tell_kept(shape: Shape, value: Any, at: str, problems: list[Problem]) -> None:
    """Append the problems that reading the table of ``value`` would give, in its order.

    What was taken is sound; only what stands in ``rest`` is read once more.
    """
    untouched = shape.make() if value.rest else None
    kept = dict(value.rest)
    for key, kind in shape.keys.items():
        now = getattr(value, key)
        if key not in kept:
            _tell_inside(kind, now, join(at, key), problems)
        elif now != getattr(untouched, key) and (written := kind.write(now)) is not None:
            both = _merged({key: written}, {key: kept.pop(key)})
            read_table(shape, {key: both[key]}, at, problems)
    for key, left in kept.items():
        read_table(shape, {key: left}, at, problems)


def _tell_inside(kind: Kind, value: Any, at: str, problems: list[Problem]) -> None:
    if kind.inner is None:
        return
    if not kind.is_keyed:
        tell_kept(kind.inner, value, at, problems)
        return
    for key, entry in value.items():
        tell_kept(kind.inner, entry, join(at, key), problems)


def write_table(shape: Shape, value: Any) -> dict[str, Any]:
    """Give the TOML table of a value, with everything that was kept in ``rest``.

    What was refused stands in the file until something is typed in its place.
    """
    table: dict[str, Any] = {}
    untouched = shape.make() if value.rest else None
    for key, kind in shape.keys.items():
        now = getattr(value, key)
        if key in value.rest and now == getattr(untouched, key):
            continue
        written = kind.write(now)
        if written is not None:
            table[key] = written
    return _merged(table, value.rest)


@lru_cache(maxsize=4096)  # a folder of records has the same keys over and over
def join(at: str, key: str) -> str:
    """Dotted key of ``key`` below ``at``, quoted and escaped where TOML needs it."""
    bare = key.isascii() and key.replace("-", "_").replace("_", "a").isalnum()
    part = key if bare else f'"{"".join(map(_escaped, key))}"'
    return f"{at}.{part}" if at else part


def kind_at(shape: Shape, parts: Sequence[str]) -> tuple[Kind | None, bool]:
    """The kind of a place below ``shape``, and whether the place is one of its tables under keys.

    None where the format has no such place.
    """
    kind: Kind | None = None
    is_entry = False
    inside: Shape | None = shape
    for part in parts:
        if kind is not None and kind.is_keyed and not is_entry:
            is_entry = True
            continue
        kind = inside.keys.get(part) if inside is not None else None
        if kind is None:
            return None, False
        inside, is_entry = kind.inner, False
    return kind, is_entry


def names_at(shape: Shape, parts: Sequence[str]) -> tuple[str, ...]:
    """The keys of a place without those that somebody chose: ``measures.m1.title`` without m1."""
    return tuple(part for at, part in enumerate(parts) if not kind_at(shape, parts[: at + 1])[1])


def dotted(parts: Sequence[str]) -> str:
    """The dotted key of some keys, outermost first; ``parts_of`` takes it apart again."""
    at = ""
    for part in parts:
        at = join(at, part)
    return at


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    # A key is shown on the terminal: what would act there instead of being seen is spelt out.
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _merged(table: dict[str, Any], rest: Mapping[str, Any]) -> dict[str, Any]:
    """``table`` with what ``rest`` adds; what is in the table wins."""
    for key, value in rest.items():
        if key not in table:
            table[key] = value
        elif isinstance(table[key], dict) and isinstance(value, Mapping):
            table[key] = _merged(table[key], value)
    return table


def _scalar(
    read: Callable[[Any], Any], write: Callable[[Any], Any], default: Any, name: str, **known: Any
) -> Kind:
    return Kind(lambda value, _at, _problems: (read(value), None), write, default, name, **known)


def _wrong_type(expected: str, value: object) -> Refused:
    return Refused("wrong-type", words.wrong_type(expected=expected, found=value))


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise _wrong_type(words.TYPE_TEXT, value)
    return clean(value)


def _read_line(value: object) -> str:
    if not isinstance(value, str):
        raise _wrong_type(words.TYPE_TEXT, value)
    return clean_line(value)


def _read_number(value: object, expected: str) -> Decimal:
    # A TOML bool is a Python int; it is not a number.
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _wrong_type(expected, value)
    number = Decimal(value)
    if not number.is_finite():
        raise _wrong_type(expected, value)
    return number


def _read_score(value: object) -> Decimal:
    score = _read_number(value, words.TYPE_SCORE)
    if not 0 <= score <= HUNDRED:
        raise Refused("score-out-of-range", words.score_out_of_range(value=score))
    exact = score.quantize(CENT)
    if score != exact:
        raise Refused("too-many-decimals", words.too_many_decimals(value=score))
    return abs(exact)  # TOML has a -0.0


def _read_baht(value: object) -> Decimal:
    amount = _read_number(value, words.TYPE_BAHT)
    if not 0 <= amount <= MOST_BAHT:
        raise Refused("baht-out-of-range", words.baht_out_of_range(value=amount))
    if amount != amount.quantize(CENT):
        raise Refused("too-many-decimals", words.too_many_decimals(value=amount))
    return abs(amount.quantize(CENT))


def _read_integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong_type(words.TYPE_INTEGER, value)
    return value


def _read_date(value: object) -> date:
    # A TOML date-time is a Python date too; a record holds days only.
    if type(value) is not date:
        raise _wrong_type(words.TYPE_DATE, value)
    return value


def _read_texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise _wrong_type(words.TYPE_TEXTS, value)
    return tuple(clean_line(entry) for entry in value)


def _same(value: Any) -> Any:
    return value


TEXT = _scalar(_read_text, lambda value: value or None, "", "text")
"""Text of several lines."""
LINE = _scalar(_read_line, lambda value: value or None, "", "line")
"""Text of one line."""
SCORE = _scalar(_read_score, _same, None, "score")
"""0–100 inclusive, at most two decimals."""
BAHT = _scalar(_read_baht, _same, None, "baht")
"""Baht, 0 to 10**12 inclusive, at most two decimals."""
INTEGER = _scalar(_read_integer, _same, None, "integer")
"""A whole number."""
DATE = _scalar(_read_date, _same, None, "date")
"""A TOML local date, C.E."""
TEXTS = _scalar(_read_texts, lambda value: list(value) or None, (), "lines")
"""An array of one-line texts."""


def known(kind: Kind, about: str = "", **facts: Any) -> Any:
    """A field of a table's class: its kind, what it means, and any of the further facts.

    Its default is the kind's where none is given.
    """
    facts.setdefault("default", kind.default)
    one = Kind(  # seventy times at every start: a plain call costs a third of ``replace``
        kind.read,
        kind.write,
        name=kind.name,
        inner=kind.inner,
        options=kind.options,
        is_keyed=kind.is_keyed,
        merge=kind.merge,
        about=about,
        **facts,
    )
    return stated(one.default, one)


def choice(options: type[StrEnum]) -> Kind:
    """One of the words of an enumeration."""

    def read(value: object) -> StrEnum:
        if not isinstance(value, str):
            raise _wrong_type(words.TYPE_TEXT, value)
        try:
            return options(value)
        except ValueError:
            raise Refused(
                "unknown-word", words.unknown_word(value=value, known=tuple(options))
            ) from None

    write = lambda value: None if value is None else str(value)  # noqa: E731
    return _scalar(read, write, None, "word", options=tuple(map(str, options)))


def table(of: Shape | type[Any]) -> Kind:
    """A table inside a table."""
    shape = _shape(of)

    def read(value: object, at: str, problems: list[Problem]) -> tuple[Any, None]:
        if not isinstance(value, dict):
            raise _wrong_type(words.TYPE_TABLE, value)
        return read_table(shape, value, at, problems), None

    write = lambda value: write_table(shape, value) or None  # noqa: E731
    return Kind(read, write, shape.make(), "table", shape)


def keyed(of: Shape | type[Any], merge: Merge = Merge.FIELDS) -> Kind:
    """Tables under keys of their own, such as ``[measures.m1]``; kept in the order of the file."""
    shape = _shape(of)

    def read(value: object, at: str, problems: list[Problem]) -> tuple[Any, dict[str, Any]]:
        if not isinstance(value, dict):
            raise _wrong_type(words.TYPE_TABLE, value)
        taken: dict[str, Any] = {}
        left: dict[str, Any] = {}
        for key, entry in value.items():
            where = join(at, key)
            if not key.isprintable():
                left[key] = entry
                problems.append(error("unreadable-key", words.UNREADABLE_KEY, where))
            elif isinstance(entry, dict):
                taken[key] = read_table(shape, entry, where, problems)
            else:
                left[key] = entry
                message = words.wrong_type(expected=words.TYPE_TABLE, found=entry)
                problems.append(error("wrong-type", message, where))
        return taken, left

    def write(value: Mapping[str, Any]) -> dict[str, Any] | None:
        return {key: write_table(shape, entry) for key, entry in value.items()} or None

    default: Any = field(default_factory=dict)
    return Kind(read, write, default, "table", shape, is_keyed=True, merge=merge)


def _shape(of: Shape | type[Any]) -> Shape:
    return of if isinstance(of, Shape) else shape_of(cast(Callable[..., Any], of))


def texts_by_key() -> Kind:
    """A table whose every value is a text."""

    def read(value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            raise _wrong_type(words.TYPE_TABLE, value)
        return {key: _read_text(text) for key, text in value.items()}

    return _scalar(read, lambda value: dict(value) or None, field(default_factory=dict), "texts")


def parts_of(at: str) -> tuple[str, ...]:
    """The keys of a dotted key, without quotes: ``scores."9.1".own`` is scores, 9.1, own."""
    return tuple(
        re.sub(r"\\(?:U([0-9A-F]{8})|(.))", _meant, quoted[1:-1]) if quoted[0] == '"' else quoted
        for quoted in re.findall(_PART, at)
    )


def _meant(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else escape[2]
