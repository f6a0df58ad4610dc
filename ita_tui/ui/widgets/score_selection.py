"""A table of scores of which cells can be selected: summed, copied, cleared, filled."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from textual import events
from textual.geometry import Offset
from textual.message import Message

from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.arrangement import KINDS, Column, ScoreRow
from ita_tui.core.tables_out.csv_text import tab_separated
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.core.values import replace
from ita_tui.ui.toolkit.lines import Titles
from ita_tui.ui.widgets.score_rows import column_titles, row_cells
from ita_tui.ui.widgets.score_table import ScoreTable
from ita_tui.ui.widgets.score_typing import DraftChanged, EnteredScore, ScoreTyping
from ita_tui.ui.work.cell_range import Cell, CellRange
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words


class ScoreSelection(ScoreTable, ScoreTyping):
    """The cursor stays where a selection began, so that what is typed goes there first."""

    class Changed(Message):
        """Scores were cleared or filled in, which is one edit."""

        def __init__(self, scores: Sequence[EnteredScore], what: str) -> None:
            super().__init__()
            self.scores = scores
            """The scores; None where one was cleared."""
            self.what = what
            """What the edit is called."""

    _picked_rows: tuple[CellRange | None, Sequence[int]] = None, ()
    """The selection, and its rows: each line that is drawn asks for them."""
    _copied_rows: Sequence[ScoreRow] = ()
    """The rows of the scores that were copied here last."""
    _pressed: Cell | None = None
    """Where the mouse was pressed and is held."""
    _was_dragged = False

    # --- what is selected ----------------------------------------------------------------

    @property
    def _cell(self) -> Cell:
        """Where the cursor stands."""
        return self._at, self._column

    @property
    def _rows(self) -> Sequence[int]:
        """The rows of the selection, of one level where it began at an item; else the cursor's."""
        chosen = self._range
        if chosen is None:
            return [self._at]
        if self._picked_rows[0] is not chosen:
            rows = [row for row in chosen.rows if self._may_select(row, chosen.began[0])]
            self._picked_rows = chosen, rows
        return self._picked_rows[1]

    def _may_select(self, row: int, began: int) -> bool:
        """Whether a row belongs to a selection that began at another: no sum among items."""
        first = self.rows[began]
        return self.is_able(row) and (not first.is_leaf or self.rows[row].level is first.level)

    def _scores(self) -> list[EnteredScore]:
        """What is selected, row by row."""
        record = self.view.record if self.view is not None else Record()
        kinds = [KINDS[column] for column in self._columns]
        places = ((self.rows[row].code, kind) for row in self._rows for kind in kinds)
        return [EnteredScore(code, kind, record.score(code, kind)) for code, kind in places]

    def _select(self, chosen: CellRange | None, cell: Cell) -> None:
        """Select a range with the cursor on a cell, and say what it holds."""
        self._range = chosen
        row, column = cell
        if row != self._at:
            self.go(row)
        self._turn_to(column)
        self.refresh()
        if chosen is not None:
            self.let_text_go()
        self._sum_up()

    def _reach(self, cell: Cell) -> None:
        """Let the selection, else one that begins at the cursor, reach a cell, which is seen."""
        chosen = self._range or CellRange(self._cell, self._cell)
        self._select(chosen.reaching(cell), self._cell)
        self.show_row(cell[0])

    def select_scores(self, taken: Mapping[ScoreKind, Collection[str]]) -> None:
        """Go to what was put in at once, and select it where it is one block and nothing else."""
        columns = [KINDS.index(kind) for kind, codes in taken.items() if codes]
        codes = {code for each in taken.values() for code in each}
        rows = [row for row, it in enumerate(self.rows) if it.code in codes and self.is_able(row)]
        if rows and self.is_free():
            first, last = (rows[0], min(columns)), (rows[-1], max(columns))
            self._select(CellRange(first, last), first)
            places = {(kind, code) for kind, codes in taken.items() for code in codes}
            if {(it.kind, it.code) for it in self._scores()} != places:
                self._let_go()

    def _sum_up(self) -> None:
        """Say what the selection holds, by items where it has any; nothing where there is none."""
        rows = {self.rows[row].code: self.rows[row] for row in self._rows}
        known = [(rows[it.code], it.score) for it in self._scores() if it.score is not None]
        told = ""
        if self._range is not None and known:
            one = next((row for row, _ in known if row.is_leaf), known[0][0])
            scores = [score for row, score in known if row.level is one.level]
            total = sum(scores, Decimal(0))
            told = words.range_summed(
                count=len(scores),
                total=format_score(total),
                mean=format_score(round_score(total / len(scores))),
                left_out=len(known) - len(scores),
            )
        self.post_message(DraftChanged(told))

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Draw what changed, and sum up anew what is selected."""
        super().watch_view(before, view)
        if self._range is not None:
            self._sum_up()

    def _lay_out(self, code: str) -> None:
        was_selected = self._range is not None
        super()._lay_out(code)
        if was_selected:
            self._sum_up()

    def _turn_to(self, column: int) -> None:
        self._column = column
        self._fit()
        self.watch_highlighted(None, self.highlighted)

    def _let_go(self) -> None:
        """Select nothing any more."""
        if self._range is not None:
            self._select(None, self._cell)

    # --- selecting -----------------------------------------------------------------------

    def _nearest_column(self, column: int, step: int) -> int:
        """The next column in sight, else one that shows itself, else the one it came from."""
        return next(iter(self._columns_from(column, step)), column)

    def action_select(self, down: int, right: int) -> None:
        """Let the selection reach one row or column further."""
        if self.is_free():
            chosen = self._range or CellRange(self._cell, self._cell)
            row, column = chosen.reaches
            rows = range(row + down, len(self.rows) if down > 0 else -1, down) if down else ()
            wanted = (it for it in rows if self._may_select(it, chosen.began[0]))
            self._reach((next(wanted, row), self._nearest_column(column, right)))

    def action_select_all(self) -> None:
        """Select every score of the column under the cursor, which stays, as does what is seen."""
        able = [row for row in range(len(self.rows)) if self.is_able(row)]
        if self.is_free() and able:
            first, last = (able[0], self._column), (able[-1], self._column)
            self._select(CellRange(first, last), self._cell)

    def action_select_page(self, direction: int) -> None:
        """Let the selection reach a page further."""
        self._reach_towards(direction, max(1, self.height_lines - self.KEPT_LINES))

    def action_select_end(self, direction: int) -> None:
        """Let the selection reach the first or the last row."""
        self._reach_towards(direction, len(self.rows))

    def _reach_towards(self, direction: int, lines: int) -> None:
        if self.is_free():
            row, column = self._range.reaches if self._range else self._cell
            wanted = min(max(row + direction * lines, 0), len(self.rows) - 1)
            self._reach((self.nearest_row(wanted) or 0, column))

    def action_page(self, direction: int) -> None:
        """Go up or down a page; nothing is selected any more."""
        if self.is_free():
            self._let_go()
            super().action_page(direction)

    def action_end(self, direction: int) -> None:
        """Go to the first or the last row; nothing is selected any more."""
        if self.is_free():
            self._let_go()
            super().action_end(direction)

    def action_select_block(self, step: int) -> None:
        """Let the selection reach to the edge of a block."""
        if self.is_free():
            row, column = self._range.reaches if self._range else self._cell
            self._reach((self._edge_of_block(row, step), column))

    def _edge_of_block(self, row: int, step: int) -> int:
        """Where a spreadsheet goes from a row with Ctrl and an arrow."""
        record = self.view.record if self.view is not None else Record()

        def is_blank(row: int) -> bool:
            return record.score(self.rows[row].code, self.kind) is None

        after = self.next_row(row, step)
        if after is None:
            return row
        goes_to_edge = not is_blank(row) and not is_blank(after)
        while after is not None and is_blank(after) is not goes_to_edge:
            row, after = after, self.next_row(after, step)
        return row if goes_to_edge or after is None else after

    # --- the mouse -----------------------------------------------------------------------

    def _cell_at(self, row: int, place: Offset) -> Cell:
        column = self._layout.column_at(place.x)
        kinds = [kind.value for kind in KINDS]
        return row, kinds.index(column.value) if column in kinds else self._column

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A drag with the left button may begin here."""
        row, place = self.row_under(event)
        self._was_dragged, self._pressed = False, None
        if row is not None and self.is_able(row) and event.button == 1 and not event.shift:
            self._pressed = self._cell_at(row, place)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select what the mouse is dragged over."""
        row, place = self.row_under(event)
        if row is None or self._pressed is None or event.button != 1 or not self.is_able(row):
            return
        cell = self._cell_at(row, place)
        if (cell != self._pressed or self._was_dragged) and self.is_free():
            self._was_dragged = True
            self._select(CellRange(self._pressed, cell), self._pressed)
            self.show_row(row)

    def on_mouse_up(self) -> None:
        """What is selected stays so."""
        self._pressed = None

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """Put the cursor on the row and the column; a double click edits."""
        if self._was_dragged or not self.is_free():
            self._was_dragged = False
            return
        cell = self._cell_at(row, place)
        if self.extends:
            self._reach(cell)
        elif times or self._range is None or row not in self._rows:
            self._select(None, cell)

    def header_clicked(self, place: Offset) -> None:
        """Order by the column whose title was clicked; by none where it is that of the rows."""
        if self.is_free():
            self.look_at(self.arrangement.ordered_by(self._layout.column_at(place.x)))

    # --- what is done with it ------------------------------------------------------------

    def copied(self, *, whole: bool) -> list[Sequence[str]]:
        """The scores that are selected; else the row, or all rows, with titles and figures."""
        if self.view is None:
            return []
        if self._range is not None and not whole:
            self._copied_rows = [self.rows[row] for row in self._rows]
            scores = (it.score for it in self._scores())
            shown = ["" if score is None else format_score(score) for score in scores]
            width = len(self._columns)
            return [shown[at : at + width] for at in range(0, len(shown), width)]
        columns = [it for it in Column if self.arrangement.may_stand_in(it)]
        rows = [row for row in self.rows if not row.is_heading] if whole else [self.row]
        titles = [Titles(column_titles(columns))] if whole else []
        return [*titles, *(row_cells(self.view, row, columns) for row in rows)]

    def _change(self, scores: Sequence[EnteredScore], what: str) -> None:
        if scores:
            self.post_message(self.Changed(scores, what))
        else:
            self.notify(words.NOTHING_SELECTED, timeout=4, markup=False)

    def action_cut(self) -> None:
        """Copy what is selected and clear it; it stays selected, as in a spreadsheet."""
        if self.is_free():
            chosen = self._range
            self._range = chosen or CellRange(self._cell, self._cell)
            self.app.copy_to_clipboard(tab_separated(self.copied(whole=False)))
            self._clear_selected()
            if chosen is None:
                self._let_go()

    def _clear_selected(self) -> None:
        full = [it for it in self._scores() if it.score is not None]
        cleared = [replace(it, score=None) for it in full]
        self._change(cleared, words.range_cleared(count=len(cleared)))

    def action_fill_down(self) -> None:
        """Put the scores of the selection's first row into all its rows.

        Where but one row is selected it is given the scores of the row above, as a spreadsheet
        does. A blank cell above fills nothing.
        """
        if not self.is_free() or self.view is None:
            return
        rows = self._rows
        first = rows[0]
        if len(rows) == 1:
            rows_above = (it for it in range(first - 1, -1, -1) if self._may_select(it, first))
            first = next(rows_above, first)
        record, code = self.view.record, self.rows[first].code
        above = {kind: record.score(code, kind) for kind in KINDS}
        scores = self._scores()
        if all(above[it.kind] is None for it in scores):
            self.post_message(DraftChanged(words.BLANK_ABOVE, refused=True))
            return
        self._fill(
            [it if above[it.kind] is None else replace(it, score=above[it.kind]) for it in scores]
        )

    def _fill(self, filled: Sequence[EnteredScore]) -> None:
        """Put other scores into what is selected."""
        changed = [
            (before.score, after)
            for before, after in zip(self._scores(), filled, strict=True)
            if before != after
        ]
        over = sum(before is not None for before, _ in changed)
        what = words.range_filled(count=len(changed), over=over)
        self._change([after for _, after in changed], what)
