"""The fields of a form, made from the catalogue of the record's keys."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Record
from ita_tui.core.record.names import is_agency_unit
from ita_tui.core.record.offered import offered
from ita_tui.core.record.typed import parsed, separator, shown, typed_keys, units_of
from ita_tui.core.toml.shape import Shape
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
            check=(checks or {}).get(key) or partial(parsed, shape.keys[key], framework=framework),
            offers=offered(shape.keys[key], record, framework),
            separator=separator(shape.keys[key]),
        )
        for key in keys or typed_keys(shape)
    }


def must_not_be_empty(text: str) -> None:
    """Raise Unreadable, in Thai, where nothing was typed."""
    if not text:
        raise Unreadable(words.MUST_NOT_BE_EMPTY)


def owners_check(record: Record) -> Callable[[str], None]:
    """A check that tells once of a unit that is not named: asked again, it is a new one."""
    told: set[str] = set()

    def check(text: str) -> None:
        for unit in units_of(text):
            if not is_agency_unit(record, unit) and unit not in told:
                told.add(unit)
                known = ", ".join(record.agency.units) or words.NONE
                raise Unreadable(words.unknown_unit(unit=unit, known=known))

    return check
