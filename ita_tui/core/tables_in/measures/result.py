"""What an import of measures gives: what becomes of each, and what is in doubt."""

from enum import StrEnum

from ita_tui.core.problem import Problem
from ita_tui.core.record.model import Record
from ita_tui.core.values import dataclass


class ImportStatus(StrEnum):
    """What the import does with one measure."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that changes."""

    field: str
    """Name of the column's field, such as ``owners``."""
    step: str
    """Key of the step; empty for the measure itself."""
    before: str
    """What the record says, as it is shown; empty for nothing."""
    after: str
    """What it will say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureResult:
    """What becomes of one measure of the table."""

    line: int
    """Its row, from 1."""
    key: str
    """Its key in the record."""
    title: str
    """Its title afterwards."""
    status: ImportStatus
    """What is done."""
    changes: tuple[FieldChange, ...]
    """What changes; for a new one everything that it brings."""
    steps: int
    """How many steps it has afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureImport:
    """What an import of measures gives."""

    record: Record
    """The record afterwards; the very same where nothing changes."""
    results: tuple[MeasureResult, ...]
    """Every measure that was read, in the order of the table."""
    problems: tuple[Problem, ...]
    """What was not read, or deserves a look, by row."""
    units: tuple[str, ...]
    """Units that are new to the agency."""
