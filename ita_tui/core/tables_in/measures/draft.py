"""What a table says of measures, as text, before it is held against a record."""

from collections.abc import Mapping

from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of one field and the row it stands in."""

    line: int
    text: str
    parts: "tuple[CellText, ...]" = ()
    """The texts of several rows that are one value together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDraft:
    """One step of a table."""

    line: int
    """Its row, from 1."""
    key: str
    """Its key; empty where the table has none."""
    cells: Mapping[str, CellText]
    """Text by field (``step_text``, ``step_due`` …) where there is any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureDraft:
    """One measure of a table, from one row or several."""

    line: int
    """Its first row, from 1."""
    key: str
    """Its key; empty where the table has none."""
    cells: Mapping[str, CellText]
    """Text by field where there is any."""
    blanks: frozenset[str]
    """Fields that have a column in which nothing stands."""
    steps: tuple[StepDraft, ...]
    """Its steps in order."""
