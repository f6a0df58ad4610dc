"""The score grid: drawn line by line, edited in place like a spreadsheet."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import compress
from pathlib import Path

from textual import events
from textual.geometry import Offset
from textual.message import Message

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.arrangement import KINDS
from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.core.values import replace
from ita_tui.ui.widgets.score_selection import ScoreSelection
from ita_tui.ui.widgets.score_typing import SHORTCUTS, Draft, DraftChanged, EnteredScore
from ita_tui.ui.work.cell_range import Cell, next_cell
from ita_tui.ui.work.keys import bindings, label_of
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import MOVES


class ScoreGrid(ScoreSelection):
    """Every node of the tree, or every item under its issue, with its scores.

    A number, Enter, a number, Enter: Enter on an item goes to the next item, and on an indicator
    to the next indicator, so that a printed list is typed straight down; so do the arrows while
    something is typed, else they go to every row; in a selection Enter and Tab go round it. What is
    being typed is taken by Enter, Tab and the arrows alone; else the cursor stays.
    """

    BINDINGS = bindings("grid")

    class Pasted(Message):
        """Text of several lines or columns was pasted at the cursor."""

        def __init__(
            self,
            text: str,
            lists: Sequence[Sequence[str]],
            kinds: Sequence[ScoreKind],
            announced: Sequence[str] = (),
        ) -> None:
            super().__init__()
            self.text = text
            """The text as it came."""
            self.lists = lists
            """Node codes from the cursor down: a column fills the first list with room for it."""
            self.kinds = kinds
            """The columns from the one that the cursor stands in: those in sight come first."""
            self.announced = announced
            """The codes of the announced rows whose figures would go into items."""

    class PathDropped(Message):
        """The path of a table file was pasted: a file that was dragged onto the terminal."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path
            """Where the file is."""

    def __init__(self, take: Callable[[EnteredScore], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._take = take
        self._doubts = ""
        """Why a score typed where the cursor came by walking may be meant for elsewhere."""
        self._goes_down_a_list = False
        """Whether a score was just taken: then a letter is text, as from paper, and no shortcut."""

    def _begin_record(self, view: View) -> None:
        self._draft = None
        super()._begin_record(view)

    def _lay_out(self, code: str) -> None:
        super()._lay_out(code)
        self._doubts = ""
        self._stop_list()

    def _stop_list(self) -> bool:
        """Let letters be shortcuts again; False where they were."""
        was_list, self._goes_down_a_list = self._goes_down_a_list, False
        if was_list:
            self.post_message(DraftChanged(""))
        return was_list

    @property
    def takes_letters(self) -> bool:
        """Whether a letter is typed here, and is no shortcut."""
        return self.is_editing or self._goes_down_a_list

    @property
    def _draft_shown(self) -> str | None:
        cells = self.arrangement.cells_of(self.column)
        return self._draft.shown_in(cells) if self._draft else None

    def search(self, wanted: str) -> int:
        """Walk the rows that hold a search key from now on; letters are shortcuts."""
        self._stop_list()
        return super().search(wanted)

    # --- moving --------------------------------------------------------------------------

    def go_to(self, code: str, kind: ScoreKind | None = None) -> None:
        """Put the cursor on a node, changing the order where the node is not in this one.

        It stays in its column where no kind is given, and where it is in a selection of the cell.
        """
        if self.is_free() and not self._is_selected(code, kind):
            self._show_node(code)
            if kind is not None:
                self._turn_to(KINDS.index(kind))

    def _is_selected(self, code: str, kind: ScoreKind | None) -> bool:
        is_in_columns = kind is not None and KINDS.index(kind) in self._columns
        return is_in_columns and any(self.rows[row].code == code for row in self._rows)

    def go_on_typing(self, code: str, kind: ScoreKind, text: str) -> None:
        """Put a text that nobody accepted back into its cell, to be gone on with."""
        self.go_to(code, kind)
        if self.row.code == code and not self.is_editing:
            self._set_draft(Draft(text))

    def may_go(self, row: int) -> bool:
        """The cursor stays in a cell where something is half typed."""
        return self.is_free()

    def watch_highlighted(self, before: int | None, now: int | None) -> None:
        """A row that is no item was perhaps not meant, until one says so."""
        super().watch_highlighted(before, now)
        is_item = now is None or self.row.is_leaf
        self._doubts = "" if is_item else words.announced_asked(title=self.row.title)

    def _walk(self, cell: Cell, *, sure: bool = False, keeps_range: bool = False) -> None:
        """Take what is being typed and go on, to where perhaps nobody looks."""
        before, taken, level = self._cell, self.is_editing, self.row.level
        if self.take_draft(sure=sure):
            self._goes_down_a_list = taken
            if not keeps_range:
                self._let_go()
            left = self._at
            self.go(cell[0])
            if self._at == left or self._column != cell[1]:  # else it is all told and drawn
                self._turn_to(cell[1])
            if taken and before == cell:
                self._doubts = words.LAST_CELL_ASKED
            elif taken and level is self.row.level:
                self._doubts = ""

    def _walk_round(self, step: int, *, across: bool) -> bool:
        """Go to the next cell of the selection; False where it has no other cell."""
        rows, columns = self._rows, self._columns
        if self._range is None or len(rows) * len(columns) == 1:
            return False
        cell = next_cell(self._cell, rows, columns, step=step, across=across)
        self._walk(cell, sure=not across, keeps_range=True)
        return True

    def action_move(self, step: int) -> None:
        """Go up or down one row; while something is typed, within the list that is typed."""
        rows = self._on_list(step) if self.is_editing else filter(self.is_able, self._beyond(step))
        self._walk((next(rows, self._at), self._column))

    def _beyond(self, step: int) -> range:
        return range(self._at + step, len(self.rows) if step > 0 else -1, step)

    def _on_list(self, step: int) -> Iterator[int]:
        """The rows that a list goes on with: those of its level, then others that are typed."""
        here, beyond = self.row, self._beyond(step)
        yield from (row for row in beyond if self.rows[row].level is here.level)
        others = (
            self.is_able(row) and (self.rows[row].is_leaf or not here.is_leaf) for row in beyond
        )
        yield from compress(beyond, others)

    def action_turn(self, step: int) -> None:
        """Go left or right one typed column."""
        self._walk((self._at, self._nearest_column(self._column, step)))

    def action_tab(self, step: int) -> None:
        """Go left or right one typed column, or round the selection."""
        if not self._walk_round(step, across=True):
            self.action_turn(step)

    def action_block(self, step: int) -> None:
        """Go to the edge of a block of scores, as a spreadsheet does."""
        self._walk((self._edge_of_block(self._at, step), self._column))

    def action_switch_order(self) -> None:
        """Go round the tree, the issues, and the column under the cursor rising and falling."""
        if self.view is not None and self.is_free():
            has_issues = bool(self.view.framework.issues)
            self.look_at(self.arrangement.next_order(self.column, has_issues=has_issues))

    def action_resize(self, cells: int) -> None:
        """Make the column under the cursor wider or narrower."""
        self.arrangement = self.arrangement.resized(self.column, cells)
        self._fit()

    def clicked(self, row: int, place: Offset, times: int) -> None:
        """Put the cursor on the row and the column; a double click edits."""
        super().clicked(row, place, times)
        if not self.half_typed:
            self._doubts = ""
            self._stop_list()
            if times == 2:
                self.action_edit()

    # --- typing --------------------------------------------------------------------------

    def action_paste(self) -> None:
        """Paste what was copied in this program; the terminal's own paste comes as one."""
        if self.app.clipboard:
            self.post_message(events.Paste(self.app.clipboard))
        else:
            self.notify(words.HOW_TO_PASTE, timeout=4, markup=False)

    def _is_typed(self, character: str | None) -> bool:
        """A digit, a Thai letter that would leave the cell, in a list of scores every letter."""
        if super()._is_typed(character) or (character and self._begins_word(character)):
            return True
        is_sign = character in SHORTCUTS and not getattr(self.app, "is_thai_layout", False)
        is_text = character is not None and character.isprintable() and not is_sign
        return self._goes_down_a_list and is_text

    def _begins_word(self, character: str) -> bool:
        """Whether a Thai letter neither moves nor edits here: then it is perhaps of a word.

        It is still the shortcut under the same finger, once Enter says so.
        """
        key = KEDMANEE_TO_US.get(character, "")
        is_letter = not character.isascii() and character.isalpha() and key not in SHORTCUTS
        own_keys = getattr(self.app, "own_keys", {})
        return is_letter and key not in MOVES and not label_of(key, ("grid",), own_keys)

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
        """Leave the cell as it was, else the selection, else the filter; letters are shortcuts."""
        was_list = self._stop_list()
        if self.drop_draft() or was_list:
            return
        if self.is_searched:
            self.action_end_search()
        elif self._range is not None:
            self._let_go()
        elif not self.arrangement.is_whole:
            self.look_at(self.arrangement.all_rows())

    def on_paste(self, event: events.Paste) -> None:
        """A single value goes into the cell; more is shown first, a file's path opens it."""
        from ita_tui.store.file_choice import table_in

        event.stop()
        event.prevent_default()
        text = event.text.strip("\r\n")
        if "\n" in text or "\r" in text or "\t" in text:
            kinds = [KINDS[n] for n in (self._column, *self._columns_from(self._column, 1))]
            announced = self._announced_in(event.text) if self.row.is_leaf else []
            self.post_message(
                self.Pasted(event.text, self._lists_for(event.text), kinds, announced)
            )
        elif path := table_in(text):
            self.post_message(self.PathDropped(path))
        elif text.strip():
            self._bring_in(text.strip())

    def _lists_for(self, text: str) -> Sequence[Sequence[str]]:
        """The lists of codes from the cursor down, of which a pasted column fills the first.

        From an announced row they are of its level; where there are too few of them, and from an
        item, they are the items. What was copied here goes back into rows of every level.
        """
        below = [self.rows[row] for row in range(self._at, len(self.rows)) if self.is_able(row)]
        items = [row.code for row in below if row.is_leaf]
        if self.row.is_leaf:
            return [items]
        if self._is_copied_here(text):
            return [[row.code for row in below]]
        return [[row.code for row in below if row.level is self.row.level], items]

    def _is_copied_here(self, text: str) -> bool:
        return text.splitlines() == self.app.clipboard.splitlines()

    def _announced_in(self, text: str) -> Sequence[str]:
        """The codes of the announced rows of a text that was copied here."""
        copied = self._copied_rows if self._is_copied_here(text) else ()
        return [row.code for row in copied if not row.is_leaf]

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
        if self._range is not None or not self.row.is_leaf:
            self._clear_selected()
        elif self.view.record.score(self.row.code, self.kind) is not None:
            self._take(self._entered(None))
        else:
            self.notify(words.NOTHING_SELECTED, timeout=4, markup=False)

    def action_accept(self) -> None:
        """Take what was typed and go down the list: from an item to the next item.

        A letter that stands alone is the shortcut that it would have been elsewhere.
        """
        key, label = self._shortcut(self._draft)
        if label:
            self.action_cancel()
            self.app.simulate_key(key)
            return
        if not self._walk_round(1, across=False):
            self._walk((next(self._on_list(1), self._at), self._column), sure=True)

    def action_fill(self) -> None:
        """Put what was typed into every cell of the selection, which stays; else begin to type."""
        if self.is_editing:
            self.take_draft(sure=True, take=self._fill_with)
        else:
            self.action_edit()

    def _fill_with(self, entered: EnteredScore) -> None:
        self._fill([replace(it, score=entered.score) for it in self._scores()])

    def _doubt(self, score: str) -> str:
        return words.asked_again(doubt=self._doubts, score=score) if self._doubts else ""

    def _entered(self, score: Decimal | None) -> EnteredScore:
        return EnteredScore(self.row.code, self.kind, score)
