"""Text that is being typed and not yet accepted, kept so that a crash does not cost it.

It stands in the program's own folder, one small file a record, written as each key is pressed:
put in place whole, but not synced, since a sync at each key would be felt.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ita_tui.store.folders import read_state, state_file

_PART = "typing"
_KEPT_DAYS = 30
"""After which text that nobody asked for goes."""
_MOST_BYTES = 2_000_000
"""Of one record's file; more than hands can type."""


class TypedText:
    """What is being typed into one record, by place; a record that is only shown has none."""

    def __init__(self, path: Path, today: date, *, is_kept: bool) -> None:
        """Read what a run that broke off left."""
        self._today = today
        self._file = state_file(_PART, path, ".json") if is_kept else None
        found, self.is_damaged = read_state(self._file, _MOST_BYTES, _read)
        """Whether what was left could not be read, and is lost."""
        fresh = {place: it for place, it in (found or {}).items() if _is_fresh(it, today)}
        self._places: dict[str, dict[str, Any]] = fresh

    def left(self, place: str) -> Mapping[str, str] | None:
        """What was being typed at a place, by field; None where nothing was."""
        found = self._places.get(place)
        return found["values"] if found is not None else None

    @property
    def places(self) -> tuple[str, ...]:
        """Every place where something was being typed, oldest first."""
        return tuple(self._places)

    def keep(self, place: str, values: Mapping[str, str]) -> None:
        """Keep what now stands at a place; where that cannot be done, nothing is said."""
        if self._file is not None and self.left(place) != values:
            self._places[place] = {"day": self._today.isoformat(), "values": dict(values)}
            self._write()

    def drop(self, place: str) -> None:
        """Forget a place: what stood there was accepted, or thrown away on purpose."""
        if self._places.pop(place, None) is not None:
            self._write()

    def _write(self) -> None:
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            if not self._places:
                self._file.unlink(missing_ok=True)
                return
            new = self._file.with_suffix(f".{os.getpid()}")
            new.write_text(json.dumps(self._places, ensure_ascii=False), encoding="utf-8")
            new.replace(self._file)


def _read(raw: bytes) -> dict[str, dict[str, Any]]:
    """What was typed, by place. Raises anything where the file is damaged."""
    found: dict[str, dict[str, Any]] = json.loads(raw)
    for it in found.values():
        date.fromisoformat(it["day"])
        if not all(isinstance(text, str) for text in (*it["values"], *it["values"].values())):
            raise ValueError
    return found


def _is_fresh(typed: dict[str, Any], today: date) -> bool:
    return (today - date.fromisoformat(typed["day"])).days <= _KEPT_DAYS
