"""A version of a record given as bytes: of another program, or from the history."""

from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import read_record, record_of, record_tables, write_record
from ita_tui.core.record.model import Record
from ita_tui.core.record.three_way import (
    FieldChange,
    Parts,
    Side,
    changes_between,
    differences,
    merged_tables,
)
from ita_tui.core.values import dataclass
from ita_tui.store.text import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What this program and another one made of one record."""

    raw: bytes
    """The other one's file, as it was compared."""
    base: dict[str, Any]
    """The tables that both began with."""
    mine: dict[str, Any]
    """The tables of this program."""
    theirs: dict[str, Any]
    """The tables of the other one."""

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """Every field that either changed."""
        return changes_between(self.base, self.mine, self.theirs)

    def of(self, side: Side) -> tuple[FieldChange, ...]:
        """The fields that one side changed, or both."""
        return tuple(change for change in self.changes if change.side is side)

    def merged(self, take_theirs: frozenset[Parts]) -> Record | None:
        """Both in one; theirs at ``take_theirs``. None where that would be no record."""
        return record_of(merged_tables(self.base, self.mine, self.theirs, take_theirs))[0]


def record_of_bytes(raw: bytes) -> Record | None:
    """The record that some bytes are; None where they are none."""
    text, _ = decode(raw)
    return read_record(text)[0] if text is not None else None


def compare_outside(
    base: bytes, mine: Record, theirs: bytes, framework: Framework | None
) -> Outside | None:
    """Hold two versions against what both began with.

    None where one of them is no record, or is of another framework: then only one can be taken.
    """
    began, other = record_of_bytes(base), record_of_bytes(theirs)
    if began is None or other is None or other.framework != mine.framework:
        return None
    return Outside(
        raw=theirs,
        base=_tables(began, framework),
        mine=_tables(mine, framework),
        theirs=_tables(other, framework),
    )


def version_differences(
    now: Record, version: Record, framework: Framework | None
) -> tuple[FieldChange, ...]:
    """The fields that would change if ``version`` took the place of ``now``."""
    return differences(_tables(now, framework), _tables(version, framework))


def _tables(record: Record, framework: Framework | None) -> dict[str, Any]:
    """The tables as they would be read back: every value of one kind, however it was written."""
    from ita_tui.core.toml.parsing import parse_toml

    found = parse_toml(write_record(record, framework))[0]
    return found or record_tables(record, framework)
