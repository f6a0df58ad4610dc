"""The fields of a form, made from the catalogue of the record's keys."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Record
from ita_tui.core.record.names import is_agency_unit
from ita_tui.core.record.offered import offered, unlikely
from ita_tui.core.record.typed import (
    most_characters,
    parsed,
    separator,
    shown,
    typed_keys,
    units_of,
)
from ita_tui.core.toml.shape import Kind, Shape
from ita_tui.ui.forms.form import Field
from ita_tui.words.said import fields as names
from ita_tui.words.said import screens as words


def fields_of(
    shape: Shape,
    table: str,
    value: Any,
    framework: Framework | None = None,
    record: Record | None = None,
    *,
    checks: Mapping[str, Callable[[str], object]] | None = None,
    hints: Mapping[str, str] | None = None,
    keys: tuple[str, ...] = (),
) -> dict[str, Field]:
    """A field for each key that the form of a table asks for, with what stands in ``value``.

    What is known of its answers follows from its kind, the framework and the record. ``keys``
    narrows them; ``checks`` say more than the key's own kind does.
    """
    return {
        key: Field(
            key=key,
            label=names.LABELS[f"{table}.{key}"],
            value=shown(shape.keys[key], getattr(value, key)),
            hint=(hints or {}).get(key, names.HINTS.get(f"{table}.{key}", "")),
            check=(checks or {}).get(key) or _check(shape.keys[key], framework),
            read_as=partial(_as_shown, shape.keys[key]) if shape.keys[key].name == "date" else None,
            offers=offered(shape.keys[key], record, framework),
            separator=separator(shape.keys[key]),
            most_characters=most_characters(shape.keys[key]),
        )
        for key in keys or typed_keys(shape)
    }


def _check(kind: Kind, framework: Framework | None) -> Callable[[str], None]:
    """A check of what a key can hold; it tells once of a text that is hardly meant."""
    told: set[str] = set()

    def check(text: str) -> None:
        parsed(kind, text, framework=framework)
        reason = "" if text in told else unlikely(kind, text)
        if reason:
            told.add(text)
            raise Unreadable(reason)

    return check


def _as_shown(kind: Kind, text: str) -> str:
    """A text as it will stand in the field."""
    return shown(kind, parsed(kind, text))


def must_not_be_empty(text: str) -> None:
    """Raise Unreadable, in Thai, where nothing was typed."""
    if not text:
        raise Unreadable(words.MUST_NOT_BE_EMPTY)


def owners_check(record: Record) -> Callable[[str], None]:
    """A check that tells once of units that are not named: asked again, they are new ones."""
    told: set[str] = set()

    def check(text: str) -> None:
        units = [it for it in units_of(text) if not is_agency_unit(record, it) and it not in told]
        if units:
            told.update(units)
            raise Unreadable(words.unknown_units(units=units, known=record.agency.units))

    return check
