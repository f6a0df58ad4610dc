"""Finding and replacing what the officer wrote: narratives, measures with their steps, the memo.

What was done stays as it was written: logs are only ever added to.
"""

from collections.abc import Callable, Mapping
from typing import Any

from ita_tui.core.record.format import RECORD
from ita_tui.core.record.model import Record
from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.marks import snap
from ita_tui.core.toml.shape import Kind, Merge, Shape
from ita_tui.core.values import dataclass, replace

TABLES = ("issues", "measures", "memo")
"""The tables whose texts are the officer's own words."""
_Change = Callable[[tuple[str, ...], str], str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text that reads as what was looked for."""

    parts: tuple[str, ...]
    """Keys of the field, outermost first."""
    text: str
    """The whole field."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""


def texts(record: Record) -> tuple[str, ...]:
    """Every text that the officer wrote, in the order of the record."""
    found: list[str] = []

    def keep(_parts: tuple[str, ...], text: str) -> str:
        found.append(text)
        return text

    _changed(record, keep)
    return tuple(found)


def hits(record: Record, wanted: str) -> tuple[Hit, ...]:
    """Every place that reads as ``wanted``, in the order of the record."""
    found: list[Hit] = []

    def look(parts: tuple[str, ...], text: str) -> str:
        found.extend(Hit(parts, text, at, at + len(wanted)) for at in _starts(text, wanted))
        return text

    _changed(record, look)
    return tuple(found)


def replaced(record: Record, wanted: str, instead: str) -> Record:
    """The record with every hit of ``wanted`` reading ``instead``."""

    def put(_parts: tuple[str, ...], text: str) -> str:
        pieces, done = [], 0
        for start in _starts(text, wanted):
            pieces += [text[done:start], instead]
            done = start + len(wanted)
        return clean("".join([*pieces, text[done:]])) if done else text

    return _changed(record, put)


def _starts(text: str, wanted: str) -> list[int]:
    """Where ``wanted`` stands, one behind the other, cutting no letter from its marks."""
    starts: list[int] = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        is_whole = snap(text, at) == at and (end == len(text) or snap(text, end) == end)
        if is_whole:
            starts.append(at)
        at = text.find(wanted, end if is_whole else at + 1)
    return starts


def _changed(record: Record, change: _Change) -> Record:
    tables = {key: _of(RECORD.keys[key], getattr(record, key), (key,), change) for key in TABLES}
    return replace(record, **tables)


def _of(kind: Kind, value: Any, parts: tuple[str, ...], change: _Change) -> Any:
    """The value of a key with its texts changed; the same value where none was."""
    if kind.inner is not None and kind.is_keyed:
        if kind.merge is Merge.LOG:
            return value
        entries: Mapping[str, Any] = {
            key: _table(kind.inner, entry, (*parts, key), change) for key, entry in value.items()
        }
        return value if entries == value else entries
    if kind.inner is not None:
        return _table(kind.inner, value, parts, change)
    if kind.holds == "posts":
        after = tuple(filter(None, (change(parts, post) for post in value)))
        return value if after == value else after
    is_text = kind.name in ("text", "line") and not kind.holds and kind.is_asked
    return change(parts, value) if is_text and value else value


def _table(shape: Shape, value: Any, parts: tuple[str, ...], change: _Change) -> Any:
    changes = {
        key: after
        for key, kind in shape.keys.items()
        if (after := _of(kind, before := getattr(value, key), (*parts, key), change)) is not before
    }
    return replace(value, **changes) if changes else value
