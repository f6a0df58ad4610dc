"""What a table says of measures, as text, before it is held against a record."""

from collections.abc import Mapping

from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of one field and the row it stands in."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureText:
    """One measure of a table, or one of its steps, from one row or several."""

    line: int
    """Its first row, from 1."""
    key: str
    """Its key; empty where the table has none."""
    cells: Mapping[str, tuple[CellText, ...]]
    """Text by field where there is any; of several rows each is a part of one value."""
    blanks: frozenset[str] = frozenset()
    """Fields of a measure that have a column in which nothing stands."""
    steps: "tuple[MeasureText, ...]" = ()
    """The steps of a measure in order."""

    def text(self, name: str) -> str:
        """The text of a field; empty where there is none."""
        return text_of(self.cells.get(name, ()))


def text_of(parts: tuple[CellText, ...]) -> str:
    """The text that stands in several rows, a line each."""
    return "\n".join(part.text for part in parts)
