"""Fields in which two versions differ, as lines for people."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ita_tui.core.record.format import RECORD
from ita_tui.core.record.three_way import FieldChange
from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.dates import format_date
from ita_tui.core.toml.shape import kind_at, names_at
from ita_tui.core.whatif.targets import target_in_words
from ita_tui.words.said import changes as words
from ita_tui.words.said.fields import label, place_name

_MOST_LETTERS = 60
"""Of one value; a narrative is told by its beginning."""


def place_of(change: FieldChange) -> str:
    """Where a field stands, in Thai."""
    place = place_name(change.parts)
    kind, is_entry = kind_at(RECORD, change.parts)
    if kind is None or is_entry or kind.inner is not None:
        return place
    names = names_at(RECORD, change.parts)
    return words.place_in_version(place=place, key=names[-1], field=label(names))


def change_line(change: FieldChange) -> str:
    """A field as it was and as it is on this side, or on the other where only that changed it."""
    after = change.theirs if change.mine == change.base else change.mine
    return words.change_line(
        place=place_of(change), before=_value(change, change.base), after=_value(change, after)
    )


def conflict_line(change: FieldChange, *, takes_theirs: bool) -> str:
    """A field that both sides changed."""
    return words.conflict_line(
        place=place_of(change),
        mine=_value(change, change.mine),
        theirs=_value(change, change.theirs),
        takes_theirs=takes_theirs,
    )


def _value(change: FieldChange, value: Any) -> str:
    text = value_text(value)
    return target_in_words(text) if change.parts[-1] == "target" else text


def value_text(value: Any) -> str:
    """A value on one line, cut where it is long."""
    if value is None or value in ("", []):
        return words.NOTHING
    if isinstance(value, date):
        return format_date(value, short=True)
    if isinstance(value, Mapping):
        names = ("title", "text", "wording", "label", "url")
        title = next((value[name] for name in names if value.get(name)), None)
        return value_text(title) if title else words.many(count=len(value))
    if isinstance(value, list):
        return _short(", ".join(value_text(entry) for entry in value[:20]))
    return _short(str(value))


def _short(text: str) -> str:
    line = without_invisible(" ".join(text.split()))
    return line if len(line) <= _MOST_LETTERS else f"{line[:_MOST_LETTERS].rstrip()}…"
