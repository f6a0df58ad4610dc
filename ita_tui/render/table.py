"""A table as plain values: columns and cells, before anything decides how it looks."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from ita_tui.core.values import dataclass

Of = TypeVar("Of")
"""What a row is of."""


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


Column = tuple[ShownColumn, Callable[[Of], str]]
"""A column, and what stands in it for whatever a row is of."""


def word(title: str, cell: Callable[[Of], str]) -> Column[Of]:
    """A column of codes, names and other words that stay on one line."""
    return ShownColumn(title), cell


def number(title: str, cell: Callable[[Of], str]) -> Column[Of]:
    """A column of numbers."""
    return ShownColumn(title, is_number=True), cell


def text(title: str, cell: Callable[[Of], str]) -> Column[Of]:
    """A column of long text."""
    return ShownColumn(title, is_text=True), cell


def table_of(items: Iterable[Of], *columns: Column[Of], title: str = "") -> ShownTable:
    """A table with a row for each of the items."""
    rows = tuple(tuple(cell(item) for _, cell in columns) for item in items)
    return ShownTable(tuple(column for column, _ in columns), rows, title)
