"""A table as plain values: columns and cells, before anything decides how it looks."""

from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """One column."""

    title: str
    """Heading, in Thai."""
    is_number: bool = False
    """Whether its cells are numbers, which stand at the right."""
    is_text: bool = False
    """Whether its cells are long text, which may wrap."""


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A finished table."""

    columns: tuple[ShownColumn, ...]
    """The columns."""
    rows: tuple[tuple[str, ...], ...]
    """The rows, as long as there are columns."""
    title: str = ""
    """Title over the table."""
