"""The score grid: drawn line by line, edited in place like a spreadsheet."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_out.csv_text import tab_separated
from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.core.values import replace
from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.widgets.score_rows import (
    COLUMN_TITLES,
    KINDS,
    ScoreLines,
    ScoreRow,
    column_at,
    print_rows,
    row_cells,
    tree_rows,
)
from ita_tui.ui.widgets.score_typing import Draft, DraftChanged, EnteredScore, ScoreTyping
from ita_tui.ui.work.keys import bindings, label_of
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words


class ScoreGrid(CursorLines, ScoreTyping):
    """Every node of the tree, or every item under its issue, with its scores.

    A number, Enter, a number, Enter: Enter on an item goes to the next item, so that a printed
    list is typed straight down; so do the arrows while something is typed, else they go to every
    row. What is being typed is taken by Enter, Tab and the arrows alone; else the cursor stays.
    """

    HEADER_LINES = 1
    rows: Sequence[ScoreRow] = ()
    """The nodes, in tree order or under their issues."""
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
    BINDINGS = bindings("grid")

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """What is drawn."""

    class Changed(Message):
        """Scores were cleared or filled in, which is one edit."""

        def __init__(self, scores: Sequence[EnteredScore], what: str) -> None:
            super().__init__()
            self.scores = scores
            """The scores; None where one was cleared."""
            self.what = what
            """What the edit is called."""

    class Pasted(Message):
        """Text of several lines or columns was pasted at the cursor."""

        def __init__(self, text: str, codes: Sequence[str], kind: ScoreKind) -> None:
            super().__init__()
            self.text = text
            """The text as it came."""
            self.codes = codes
            """Node codes from the cursor down that a pasted column would fill."""
            self.kind = kind
            """The column the cursor stands in."""

    class Dropped(Message):
        """The path of a table file was pasted: a file that was dragged onto the terminal."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path
            """Where the file is."""

    def __init__(self, take: Callable[[EnteredScore], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._take = take
        self._column = 0
        self._doubts = ""
        """Why a score typed where the cursor came by walking may be meant for elsewhere."""
        self._in_print_order = False
        self._goes_down_a_list = False
        """Whether a score was just taken: then a letter is text, as from paper, and no shortcut."""
        self._anchor: tuple[int, int] | None = None
        """Row and column where a selection began; it reaches to the cursor."""

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
        """The column under the cursor."""
        return KINDS[self._column]

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Draw what changed; a new record starts at the first score that is missing."""
        if view is None:
            return
        if before is None or before.path != view.path or before.framework != view.framework:
            self._draft, self._column = None, 0
            self._lay_out(self._first_row(view))
        else:
            self.refresh()

    def _first_row(self, view: View) -> str:
        leaves = view.framework.leaves
        empty = [leaf for leaf in leaves if view.record.score(leaf.code) is None]
        return (empty or list(leaves))[0].code

    def _lay_out(self, code: str) -> None:
        """Put the rows in the chosen order, the cursor on ``code`` or the nearest scored row."""
        assert self.view is not None
        rows = (print_rows if self._in_print_order else tree_rows)(self.view.framework)
        places = (n for n, row in enumerate(rows) if row.code == code and not row.is_heading)
        self._anchor = None
        self.lay_out(rows, next(places, 0))
        self._doubts, self._goes_down_a_list = "", False

    def go_to(self, code: str) -> None:
        """Put the cursor on a node, changing the order where the node is not in this one."""
        if not self.is_free():
            return
        if self._in_print_order and all(row.is_heading or row.code != code for row in self.rows):
            self._in_print_order = False
        self._lay_out(code)

    # --- drawing -------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw the header over the rows."""
        return super().render_line(y) if y or self.view is None else self._lines.header()

    def line(self, number: int) -> Strip | None:
        """The row that stands there."""
        if self.view is None or self.row_at(number) is None:
            return None
        row = self.rows[number]
        if row.is_heading:
            return self._lines.heading(row)
        picked = self._columns if self._anchor and number in self._rows else range(0)
        if number != self.highlighted:
            return self._lines.node(self.view, row, picked=picked)
        draft = self._draft.shown if self._draft else None
        return self._lines.node(self.view, row, self._column, draft, picked=picked)

    @property
    def _lines(self) -> ScoreLines:
        return ScoreLines(self._style, self.width_cells)

    def _style(self, name: str) -> Style:
        return self.style_of(f"grid--{name}")

    # --- moving --------------------------------------------------------------------------

    def go_on_typing(self, code: str, kind: ScoreKind, text: str) -> None:
        """Put a text that nobody accepted back into its cell, to be gone on with."""
        self.go_to(code)
        if self.row.code == code and not self.is_editing:
            self._turn_to(KINDS.index(kind))
            self._set_draft(Draft(text))

    def may_go(self, row: int) -> bool:
        """The cursor stays in a cell where something is half typed."""
        return self.is_free()

    def watch_highlighted(self, before: int | None, now: int | None) -> None:
        """A row that is no item was perhaps not meant, until one says so."""
        super().watch_highlighted(before, now)
        is_item = now is None or self.row.is_leaf
        self._doubts = "" if is_item else words.announced_asked(title=self.row.title)

    def _walk(self, row: int, column: int, *, sure: bool = False) -> None:
        """Take what is being typed and go on, to where perhaps nobody looks."""
        before, taken = (self._at, self._column), self.is_editing
        if self.take_draft(sure=sure):
            self._goes_down_a_list = taken
            self._let_go()
            self.go(row)
            self._turn_to(column)
            if taken and before == (row, column):
                self._doubts = words.LAST_CELL_ASKED

    def action_move(self, step: int) -> None:
        """Go up or down one row; while something is typed, from an item to an item."""
        rows = range(self._at + step, len(self.rows) if step > 0 else -1, step)
        items_only = self.is_editing and self.row.is_leaf
        wanted = (row for row in rows if self.rows[row].is_leaf or not items_only)
        self._walk(next(filter(self.is_able, wanted), self._at), self._column)

    def _turn_to(self, column: int) -> None:
        self._column = column
        self.watch_highlighted(None, self.highlighted)

    def action_turn(self, step: int) -> None:
        """Go left or right one typed column."""
        self._walk(self._at, max(0, min(len(KINDS) - 1, self._column + step)))

    def action_switch_order(self) -> None:
        """Change between tree order and print order."""
        if self.is_free():
            self._in_print_order = not self._in_print_order
            self._lay_out(self.row.code)

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """Put the cursor on the row and the column; a double click edits."""
        if self.is_free():
            self._goes_down_a_list = False
            anchor = (self._anchor or (self._at, self._column)) if self.extends else None
            column = column_at(place.x, self.width_cells)
            self._select(anchor, row, self._column if column is None else column)
            self._doubts = ""
            if times == 2:
                self.action_edit()

    # --- selecting -----------------------------------------------------------------------

    @property
    def _rows(self) -> Sequence[int]:
        """The rows of the selection, of items alone where it began at one; else the cursor's."""
        began = self._anchor[0] if self._anchor else self._at
        first, last = sorted((self._at, began))
        return [row for row in range(first, last + 1) if self._may_select(row, began)]

    def _may_select(self, row: int, began: int) -> bool:
        """Whether a row belongs to a selection that began at another: no sum among items."""
        return self.is_able(row) and (self.rows[row].is_leaf or not self.rows[began].is_leaf)

    @property
    def _columns(self) -> range:
        """The columns of the selection; without one, that of the cursor."""
        first, last = sorted((self._column, self._anchor[1] if self._anchor else self._column))
        return range(first, last + 1)

    def _scores(self) -> list[EnteredScore]:
        """What is selected, row by row."""
        record = self.view.record if self.view is not None else Record()
        kinds = [KINDS[column] for column in self._columns]
        places = ((self.rows[row].code, kind) for row in self._rows for kind in kinds)
        return [EnteredScore(code, kind, record.score(code, kind)) for code, kind in places]

    def _select(self, anchor: tuple[int, int] | None, row: int, column: int) -> None:
        """Let the selection reach from the anchor to a cell, and say what it holds."""
        self._anchor = anchor
        self.go(row)
        self._turn_to(column)
        self.refresh()
        known = [it.score for it in self._scores() if it.score is not None]
        told = ""
        if anchor is not None and known:
            total = sum(known, Decimal(0))
            mean = format_score(round_score(total / len(known)))
            told = words.range_summed(count=len(known), total=format_score(total), mean=mean)
        self.post_message(DraftChanged(told))

    def _let_go(self) -> None:
        """Select nothing any more."""
        if self._anchor is not None:
            self._select(None, self._at, self._column)

    def action_select(self, down: int, right: int) -> None:
        """Let the selection reach one row or column further."""
        if self.is_free():
            anchor = self._anchor or (self._at, self._column)
            rows = range(
                self._at + down, len(self.rows) if down > 0 else -1, down or -len(self.rows)
            )
            wanted = (row for row in rows if self._may_select(row, anchor[0]))
            column = max(0, min(len(KINDS) - 1, self._column + right))
            self._select(anchor, next(wanted, self._at), column)

    def action_select_all(self) -> None:
        """Select every score of the column under the cursor."""
        first, last = self.nearest_row(0), self.next_row(len(self.rows), -1)
        if self.is_free() and first is not None and last is not None:
            self._select((first, self._column), last, self._column)

    def action_block(self, step: int) -> None:
        """Go to the edge of a block of scores, as a spreadsheet does."""
        record = self.view.record if self.view is not None else Record()

        def is_blank(row: int | None) -> bool:
            return row is None or record.score(self.rows[row].code, self.kind) is None

        row, after = self._at, self.next_row(self._at, step)
        goes_to_edge = not is_blank(row) and not is_blank(after)
        while after is not None and is_blank(after) is not goes_to_edge:
            row, after = after, self.next_row(after, step)
            if not goes_to_edge and not is_blank(row):
                break
        self._walk(row if goes_to_edge or after is None else after, self._column)

    def copied(self, *, whole: bool) -> list[Sequence[str]]:
        """The scores that are selected; else the row, or all rows, with titles and figures."""
        if self.view is None:
            return []
        if self._anchor and not whole:
            scores = (it.score for it in self._scores())
            shown = ["" if score is None else format_score(score) for score in scores]
            width = len(self._columns)
            return [shown[at : at + width] for at in range(0, len(shown), width)]
        rows = [row for row in self.rows if not row.is_heading] if whole else [self.row]
        titles = [COLUMN_TITLES] if whole else []
        return [*titles, *(row_cells(self.view, row) for row in rows)]

    def _change(self, scores: Sequence[EnteredScore], what: Callable[..., str]) -> None:
        if scores:
            self.post_message(self.Changed(scores, what(count=len(scores))))
        else:
            self.notify(words.NOTHING_SELECTED, timeout=4, markup=False)

    def action_cut(self) -> None:
        """Copy what is selected and clear it."""
        if self.is_free():
            self._anchor = self._anchor or (self._at, self._column)
            self.app.copy_to_clipboard(tab_separated(self.copied(whole=False)))
            self._clear_selected()

    def _clear_selected(self) -> None:
        full = [it for it in self._scores() if it.score is not None]
        self._change([replace(it, score=None) for it in full], words.range_cleared)
        self._let_go()

    def action_paste(self) -> None:
        """Paste what was copied in this program; the terminal's own paste comes as one."""
        if self.app.clipboard:
            self.post_message(events.Paste(self.app.clipboard))
        else:
            self.notify(words.HOW_TO_PASTE, timeout=4, markup=False)

    def action_fill_down(self) -> None:
        """Put the scores of the selection's first row into all its rows."""
        scores, width = self._scores(), len(self._columns)
        filled = [replace(it, score=scores[n % width].score) for n, it in enumerate(scores)]
        new = [after for before, after in zip(scores, filled, strict=True) if before != after]
        if self.is_free():
            self._change(new, words.range_filled)

    # --- typing --------------------------------------------------------------------------

    def _is_typed(self, character: str | None) -> bool:
        """A digit, and between two scores of a list every letter."""
        is_text = self._goes_down_a_list and character is not None and character.isprintable()
        return is_text or super()._is_typed(character)

    def _shortcut(self, draft: Draft | None) -> tuple[str, str]:
        """The key of a letter that stands alone, and what it would do; else nothing."""
        letter = draft.text if draft is not None else ""
        key = KEDMANEE_TO_US.get(letter, letter)
        return key, label_of(key, ("grid", "scores"), getattr(self.app, "own_keys", {}))

    def _told_of(self, draft: Draft) -> str:
        _, label = self._shortcut(draft)
        asked = words.letter_asked(letter=draft.text, label=label)
        return asked if label else super()._told_of(draft)

    def action_cancel(self) -> None:
        """Leave the cell as it was, else the selection; letters are shortcuts again."""
        self._goes_down_a_list = False
        if not self.is_editing:
            self._let_go()
        super().action_cancel()

    def on_paste(self, event: events.Paste) -> None:
        """A single value goes into the cell; more is shown first, a file's path opens it."""
        from ita_tui.store.file_choice import table_in

        event.stop()
        event.prevent_default()
        text = event.text.strip("\r\n")
        if "\n" in text or "\r" in text or "\t" in text:
            codes = [self.rows[row].code for row in self._from(self._at)]
            self.post_message(self.Pasted(event.text, codes, self.kind))
        elif path := table_in(text):
            self.post_message(self.Dropped(path))
        elif text.strip():
            self._set_draft(Draft(text.strip()))

    def _from(self, first: int) -> Iterator[int]:
        """The rows that a list fills: items where the cursor is on an item, else every node."""
        leaves_only = self.row.is_leaf
        below = range(first, len(self.rows))
        return (n for n in below if self.rows[n].is_leaf or (self.is_able(n) and not leaves_only))

    def _draw_draft(self) -> None:
        self.redraw_rows(self.highlighted)

    def action_edit(self) -> None:
        """Edit the score in the cell."""
        self._doubts = ""
        if self.view is not None:
            self._begin(self.view.record.score(self.row.code, self.kind))

    def action_erase(self) -> None:
        """Take back the last character; on a cell that is not being edited, begin with nothing."""
        self._set_draft((self._draft or Draft()).erased())

    def action_clear(self) -> None:
        """Empty the cell; what is being typed goes first."""
        if self.drop_draft() or self.view is None:
            return
        if self._anchor is not None:
            self._clear_selected()
            return
        if self.view.record.score(self.row.code, self.kind) is not None:
            self._take(self._entered(None))
        else:
            self.notify(words.NOTHING_SELECTED, timeout=4, markup=False)

    def action_accept(self) -> None:
        """Take what was typed and go down: from an item to the next item.

        A letter that stands alone is the shortcut that it would have been elsewhere.
        """
        key, label = self._shortcut(self._draft)
        if label:
            self.action_cancel()
            self.app.simulate_key(key)
            return
        self._walk(next(self._from(self._at + 1), self._at), self._column, sure=True)

    def _doubt(self, score: str) -> str:
        return words.asked_again(doubt=self._doubts, score=score) if self._doubts else ""

    def _entered(self, score: Decimal | None) -> EnteredScore:
        return EnteredScore(self.row.code, self.kind, score)
