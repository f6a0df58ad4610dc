"""The rows of the score grid, each as a line."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from decimal import Decimal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from ita_tui.core.scores.arrangement import Arrangement, Column, ScoreRow, figure
from ita_tui.core.scores.gaps import PassState, pass_state
from ita_tui.core.thai.numbers import format_difference, format_score
from ita_tui.core.values import dataclass
from ita_tui.render.cells import fitted, right_fitted
from ita_tui.ui.work.view import View
from ita_tui.words.said import arrangement as arrangement_words
from ita_tui.words.said import screens as words
from ita_tui.words.said import tables

CODE_CELLS = 6
INDENT_CELLS = 1
LEAST_TITLE_CELLS = 8
TITLES = {
    Column.OWN: tables.OWN,
    Column.REFERENCE: tables.REFERENCE,
    Column.PREVIOUS: tables.PREVIOUS,
    Column.COMPUTED: tables.COMPUTED,
    Column.DIFFERENCE: tables.DIFFERENCE,
}
"""What stands over the figures of a column."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one row, as text."""

    shown: Mapping[Column, str]
    """The figure of each column; empty where there is none, a dash for a sum not computed."""
    state: PassState
    """How the own score stands against the pass mark; that of a sum is not held against it."""
    contradicts: bool
    """Whether the typed own score differs from the computed one."""


def figures(view: View, row: ScoreRow, columns: Iterable[Column] = tuple(Column)) -> Figures:
    """The figures of a row in these columns."""
    record = view.record
    own = record.score(row.code) if row.is_leaf else None
    return Figures(
        shown={it: _shown(row, it, figure(record, view.own, row, it)) for it in columns},
        state=pass_state(record.settings, own) if row.is_leaf else PassState.UNSCORED,
        contradicts=bool(not row.is_leaf and view.own.results[row.code].difference_points),
    )


def shows_the_same(row: ScoreRow, before: View, view: View) -> bool:
    """Whether a row reads in one view as in the other, of the same framework."""
    old, new, code = before.record, view.record, row.code
    return row.is_heading or (
        old.scores.get(code) == new.scores.get(code)
        and old.settings == new.settings
        and (row.is_leaf or before.own.results[code] == view.own.results[code])
    )


def _shown(row: ScoreRow, column: Column, found: Decimal | None) -> str:
    if column is Column.COMPUTED and not row.is_leaf:
        return format_score(found)
    if found is None:
        return ""
    return (format_difference if column is Column.DIFFERENCE else format_score)(found)


def column_titles(columns: Iterable[Column]) -> tuple[str, ...]:
    """What stands over the cells of a row."""
    return (tables.CODE, tables.TITLE, *(TITLES[column] for column in columns))


def row_cells(view: View, row: ScoreRow, columns: Sequence[Column]) -> tuple[str, ...]:
    """A row as cells of a table, for a copy."""
    code = words.shown_code(code=row.code)
    return (code, row.title, *figures(view, row, columns).shown.values())


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns stand in a line."""

    columns: Sequence[tuple[Column, int]]
    """The columns of figures, left to right, each with its cells."""
    title_cells: int
    """Cells of the titles."""
    width_cells: int
    """Cells of the line."""

    def column_at(self, x: int) -> Column | None:
        """The column of figures at a cell of the line; None where there is none."""
        right = CODE_CELLS + self.title_cells
        for column, cells in self.columns if x >= right else ():
            right += cells
            if x < right:
                return column
        return None


def laid_out(
    arrangement: Arrangement, columns: Iterable[Column], longest_title: int, width_cells: int
) -> Layout:
    """The titles have what the figures leave, as far as the longest of them takes it."""
    figures = [(column, arrangement.cells_of(column)) for column in columns]
    left = width_cells - CODE_CELLS - sum(cells for _, cells in figures)
    title_cells = max(LEAST_TITLE_CELLS, min(left, longest_title + 1))
    return Layout(figures, title_cells, width_cells)


class ScoreLines:
    """Draws lines of one layout in the grid's styles."""

    def __init__(self, style: Callable[[str], Style], layout: Layout) -> None:
        """Take what gives a style by its name, and where the columns stand."""
        self._style = style
        self._layout = layout

    def header(self, arrangement: Arrangement, told: str) -> Strip:
        """The titles of the columns, and how the rows are looked at."""
        title = fitted(told or tables.TITLE, self._layout.title_cells)
        cells = fitted(tables.CODE, CODE_CELLS) + title
        for column, width in self._layout.columns:
            sign = arrangement_words.FALLS if arrangement.falls else arrangement_words.RISES
            named = TITLES[column]
            if column is arrangement.by:
                cells += right_fitted(named + sign, width)
            else:
                cells += right_fitted(named, width - 1) + " "
        return Strip([Segment(fitted(cells, self._layout.width_cells), self._style("header"))])

    def heading(self, row: ScoreRow) -> Strip:
        """A heading over its rows."""
        text = fitted(row.title, self._layout.width_cells)
        return Strip([Segment(text, self._style("heading"))])

    def node(
        self,
        view: View,
        row: ScoreRow,
        cursor: Column | None = None,
        draft: str | None = None,
        *,
        picked: Container[Column] = (),
    ) -> Strip:
        """A node; with the cursor, the typed column that it is in, and what is typed there.

        The columns that are ``picked`` belong to the selection.
        """
        own = "leaf" if row.is_leaf else "parent"
        base = self._style(own if cursor is None else "cursor-row")
        found = figures(view, row, [column for column, _ in self._layout.columns])
        title = " " * (INDENT_CELLS * row.depth) + row.title
        segments = [
            Segment(fitted(words.shown_code(code=row.code), CODE_CELLS), base),
            Segment(fitted(title, self._layout.title_cells - 1) + " ", base),
        ]
        for column, cells in self._layout.columns:
            if column != cursor:
                under = base + self._style("range") if column in picked else base
                segments.append(self._figure(found, column, cells, under))
            elif draft is not None:
                segments.append(Segment(right_fitted(draft, cells), self._style("draft")))
            else:
                shown = self._figure(found, column, cells, base).text
                segments.append(Segment(shown, self._style("cursor")))
        return Strip(segments).adjust_cell_length(self._layout.width_cells, base)

    def _figure(self, found: Figures, column: Column, cells: int, base: Style) -> Segment:
        """A figure; beside the own score, the sign of how it stands."""
        is_told = column is Column.OWN and found.state in (PassState.BELOW, PassState.NEAR)
        mark = words.PASS_SIGNS[found.state] if is_told else " "
        style = base + self._style(found.state.value) if is_told else base
        if column is Column.DIFFERENCE and found.contradicts:
            style += self._style("differs")
        if style is not base:
            style += base.background_style
        return Segment(right_fitted(found.shown[column], cells - 1) + mark, style)
