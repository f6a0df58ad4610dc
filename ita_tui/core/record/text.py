"""The text of a record that is saved again and again: only what changed is written anew."""

from collections.abc import Mapping
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import (
    FORMAT,
    RECORD,
    in_tree_order,
    lined_text,
    toml_text,
    write_record,
)
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import Kind

_Part = tuple[object, str | None]
"""A value of a record, and its text; None where it cannot stand alone."""


class RecordText:
    """Writes the records of one file; values are never changed, so the same value has its text."""

    def __init__(self, framework: Framework | None) -> None:
        self._framework = framework
        self._parts: dict[tuple[str, str | None], _Part] = {}

    def of(self, record: Record) -> str:
        """The text that ``write_record`` gives."""
        if record.rest:  # it may belong into any table
            return write_record(record, self._framework)
        head: dict[str, Any] = {"format": FORMAT}
        parts: dict[tuple[str, str | None], _Part] = {}
        for key, kind in RECORD.keys.items():
            value = getattr(record, key)
            if isinstance(value, Mapping):
                for name in in_tree_order(value, self._framework) if key == "scores" else value:
                    parts[key, name] = self._part(key, name, kind, value[name])
            elif hasattr(value, "rest"):
                parts[key, None] = self._part(key, None, kind, value)
            elif (written := kind.write(value)) is not None:
                head[key] = written
        self._parts = parts
        texts = [text for _, text in parts.values()]
        if None in texts:
            return write_record(record, self._framework)
        return "\n".join(filter(None, [toml_text(head), *texts]))

    def _part(self, key: str, name: str | None, kind: Kind, value: object) -> _Part:
        """A table, or the one of that name among many."""
        known = self._parts.get((key, name))
        if known is not None and known[0] is value:
            return known
        written = kind.write(value if name is None else {name: value})
        if written is None:
            return value, ""
        # A carriage return decides how all texts of the file are written.
        return value, lined_text({key: written})
