"""The table of scores: its rows and columns as they are looked at, drawn line by line."""

from collections.abc import Sequence

from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.arrangement import (
    KINDS,
    Arrangement,
    Column,
    ScoreRow,
    columns_of,
    filled_columns,
    rows_of,
)
from ita_tui.core.values import replace
from ita_tui.render.cells import width_of
from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.widgets.score_rows import (
    INDENT_CELLS,
    Layout,
    ScoreLines,
    laid_out,
    shows_the_same,
)
from ita_tui.ui.work.cell_range import CellRange
from ita_tui.ui.work.view import View
from ita_tui.words.said import arrangement as words


class ScoreTable(CursorLines):
    """The nodes that are looked at, with the columns that hold anything or that one is in."""

    ALLOW_SELECT = False  # a drag selects cells
    HEADER_LINES = 1
    rows: Sequence[ScoreRow] = ()
    """The nodes, in the order in which they are looked at."""
    COMPONENT_CLASSES = {
        "grid--header",
        "grid--heading",
        "grid--parent",
        "grid--leaf",
        "grid--below",
        "grid--near",
        "grid--differs",
        "grid--cursor-row",
        "grid--cursor",
        "grid--draft",
        "grid--range",
    }

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """What is drawn."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._column = 0
        self._range: CellRange | None = None
        self.arrangement = Arrangement()
        """How the table is looked at."""
        self._filled: frozenset[Column] = frozenset()
        self._layout = Layout((), 0, 0)
        self._longest_title = 0

    # --- what it holds -------------------------------------------------------------------

    def is_able(self, row: int) -> bool:
        """Whether a row can carry a score."""
        return not self.rows[row].is_heading

    @property
    def _at(self) -> int:
        return self.highlighted or 0

    @property
    def row(self) -> ScoreRow:
        """The row under the cursor."""
        return self.rows[self._at]

    @property
    def row_below(self) -> ScoreRow:
        """The row that the cursor goes down to."""
        below = self.next_row(self._at, 1)
        return self.row if below is None else self.rows[below]

    @property
    def kind(self) -> ScoreKind:
        """The kind of the scores in the column under the cursor."""
        return KINDS[self._column]

    @property
    def column(self) -> Column:
        """The column under the cursor."""
        return Column(self.kind.value)

    @property
    def filled(self) -> frozenset[Column]:
        """The columns that hold a figure."""
        return self._filled

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Draw what changed; a new record starts at the first score that is missing."""
        if view is None:
            return
        self._filled = filled_columns(view.framework, view.record, view.own)
        if before is None or before.path != view.path or before.framework != view.framework:
            self._begin_record(view)
        else:
            self._fit()
            others = (n for n, row in enumerate(self.rows) if not shows_the_same(row, before, view))
            self.redraw_rows(*others, *self._rows)

    def _begin_record(self, view: View) -> None:
        self._column = 0
        self.arrangement = self.arrangement.all_rows()
        leaves = view.framework.leaves
        empty = [leaf for leaf in leaves if view.record.score(leaf.code) is None]
        self._lay_out((empty or list(leaves))[0].code)

    def _lay_out(self, code: str) -> None:
        """Put the rows in the chosen order, the cursor on ``code`` or the nearest scored row."""
        if self.view is not None:
            self._range = None
            view = self.view
            rows = rows_of(view.framework, view.record, view.own, self.arrangement)
            self._longest_title = max(
                (width_of(row.title) + INDENT_CELLS * row.depth for row in rows), default=0
            )
            places = (n for n, row in enumerate(rows) if row.code == code and not row.is_heading)
            self.lay_out(rows, next(places, 0))
            self._fit()

    def text_of(self, row: int) -> str:
        """What a row reads, whole where its line is cut."""
        return f"{self.rows[row].code} {self.rows[row].title}"

    def look_at(self, arrangement: Arrangement) -> None:
        """Look at the table otherwise; the cursor stays on its node where that is still there.

        Of a new order by figures one wants to see the first.
        """
        is_ordered_anew = (arrangement.by, arrangement.falls) != (
            self.arrangement.by,
            self.arrangement.falls,
        )
        # What was filtered for may be gone meanwhile; a table without rows is none.
        self.arrangement = arrangement if self.has_rows(arrangement) else arrangement.all_rows()
        if not self._may_stand_in(self._column):
            self._column = 0
        self._lay_out("" if arrangement.by and is_ordered_anew else self.row.code)

    def has_rows(self, arrangement: Arrangement) -> bool:
        """Whether a way of looking at the table shows anything."""
        view = self.view
        return view is not None and any(
            not row.is_heading
            for row in rows_of(view.framework, view.record, view.own, arrangement)
        )

    def _show_node(self, code: str) -> None:
        """Put the cursor on a node, and look at the whole tree where it is not to be seen."""
        if all(row.is_heading or row.code != code for row in self.rows):
            self.arrangement = replace(self.arrangement.all_rows(), by=None, by_issue=False)
        self._lay_out(code)

    # --- drawing -------------------------------------------------------------------------

    @property
    def _columns(self) -> Sequence[int]:
        """The typed columns of the selection; without one, that of the cursor."""
        columns = self._range.columns if self._range else range(self._column, self._column + 1)
        return [it for it in columns if self._may_stand_in(it)]

    def _may_stand_in(self, column: int) -> bool:
        return self.arrangement.may_stand_in(Column(KINDS[column].value))

    def _columns_from(self, column: int, step: int) -> Sequence[int]:
        """The columns beyond one that the cursor may stand in: those in sight come first."""
        beyond = range(column + step, len(KINDS) if step > 0 else -1, step) if step else ()
        shown = [it.value for it, _ in self._layout.columns]
        able = filter(self._may_stand_in, beyond)
        return sorted(able, key=lambda it: KINDS[it].value not in shown)

    @property
    def _picked(self) -> list[Column]:
        return [Column(KINDS[it].value) for it in self._columns]

    def refit(self) -> None:
        """Give the columns their places in the new width."""
        self._fit()
        super().refit()

    def _fit(self) -> None:
        columns = columns_of(self.arrangement, self._filled, [self.column, *self._picked])
        layout = laid_out(self.arrangement, columns, self._longest_title, self.width_cells)
        if layout != self._layout:
            self._layout = layout
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the header over the rows."""
        if y or self.view is None:
            return super().render_line(y)
        return self._lines.header(self.arrangement, self._told_of_rows)

    @property
    def _told_of_rows(self) -> str:
        """What is left of the rows, in Thai; empty where all show."""
        view = self.view
        if self.arrangement.is_whole or view is None:
            return ""
        wanted = rows_of(view.framework, view.record, view.own, self.arrangement)
        shown, left = (sum(not row.is_heading for row in rows) for rows in (self.rows, wanted))
        return words.rows_shown(shown=shown, left=left, told=filter_told(self.arrangement))

    def line(self, number: int) -> Strip | None:
        """The row that stands there."""
        if self.view is None or self.row_at(number) is None:
            return None
        row = self.rows[number]
        if row.is_heading:
            return self._lines.heading(row)
        picked = self._picked if self._range and number in self._rows else ()
        if number != self.highlighted:
            return self._lines.node(self.view, row, picked=picked)
        return self._lines.node(self.view, row, self.column, self._draft_shown, picked=picked)

    @property
    def _rows(self) -> Sequence[int]:
        """The rows of the selection; without one, that of the cursor."""
        return [self._at]

    @property
    def _draft_shown(self) -> str | None:
        """What is being typed under the cursor; None where nothing is."""
        return None

    @property
    def _lines(self) -> ScoreLines:
        return ScoreLines(self._style, self._layout)

    def _style(self, name: str) -> Style:
        return self.style_of(f"grid--{name}")


def filter_told(arrangement: Arrangement) -> str:
    """Which rows show, in Thai."""
    if arrangement.text:
        return words.only_with(text=arrangement.text)
    if arrangement.is_whole:
        return words.EVERYTHING
    return words.filter_choice(only=arrangement.only.value, kind=arrangement.kind.value)
