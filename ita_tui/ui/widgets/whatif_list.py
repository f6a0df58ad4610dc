"""The list of the what-if sheet: a score is typed right on its row."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from textual import events

from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.core.whatif.sheet import WhatIfSheet
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.widgets.score_draft import Draft
from ita_tui.ui.widgets.score_typing import DraftChanged, ScoreTyping
from ita_tui.ui.widgets.whatif_lines import row_entry
from ita_tui.ui.work.keys import bindings


@dataclass(frozen=True, slots=True)
class Tried:
    """A score was typed on a row, or the row is to have the record's score again."""

    code: str
    """Node code."""
    score: Decimal | None
    """The score; None for the record's own."""


class WhatIfList(LineList, ScoreTyping[Tried]):
    """Rows of scores; digits begin a draft on the row, Enter takes it and goes down."""

    BINDINGS = bindings("tried")

    def __init__(self, take: Callable[[Tried], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._take = take
        self._typed_at = ""
        self._sheet: WhatIfSheet | None = None

    def fill(self, sheet: WhatIfSheet, codes: Sequence[str]) -> None:
        """Show these rows; what is being typed stays on its row, where that is still there."""
        self._sheet = sheet
        if self._typed_at not in codes:
            self._draft = None
        self.show([self._row(sheet, code) for code in codes])

    def _row(self, sheet: WhatIfSheet, code: str) -> Entry:
        draft = self._draft.shown if self._draft and code == self._typed_at else None
        return row_entry(sheet, code, self.width_cells, draft)

    def _set_draft(self, draft: Draft | None) -> None:
        if draft is not None and self._draft is None:
            self._typed_at = self.chosen or ""
        was_editing, self._draft = self.is_editing, draft
        if self._sheet is not None and (was_editing or self.is_editing):
            self.replace(self._row(self._sheet, self._typed_at))
        self.post_message(DraftChanged("" if draft is None else draft.understood))

    def may_go(self, row: int) -> bool:
        """The cursor leaves a row: what is typed there is taken first, or it stays."""
        return row == self.highlighted or self.take_draft()

    # --- typing --------------------------------------------------------------------------

    def _is_typed(self, character: str | None) -> bool:
        return self.chosen is not None and super()._is_typed(character)

    def on_paste(self, event: events.Paste) -> None:
        """A single value goes onto the row; a sheet takes no columns."""
        event.stop()
        event.prevent_default()
        if self.chosen is not None and event.text.strip():
            self._set_draft(Draft(" ".join(event.text.split())))

    def action_erase(self) -> None:
        """Take back the last character."""
        if self._draft is not None:
            self._set_draft(self._draft.erased())

    def action_edit(self) -> None:
        """Edit the score that stands on the row."""
        if self._draft is None and self._sheet is not None and self.chosen is not None:
            score = self._sheet.score(self.chosen)
            self._set_draft(Draft("" if score is None else format_score(score)))

    def action_clear(self) -> None:
        """Give the row the record's score again."""
        self._set_draft(None)
        if self.chosen is not None:
            self._take(Tried(self.chosen, None))

    def action_accept(self) -> None:
        """Take what was typed and go down."""
        if self.row_count and self.take_draft():
            self.highlighted = (self.highlighted or 0) + 1

    def action_choose(self) -> None:
        """A click puts the cursor on a row and takes nothing."""

    def cancel_draft(self) -> None:
        """Leave the row as it was."""
        self._set_draft(None)

    def _entered(self, score: Decimal) -> Tried:
        return Tried(self._typed_at, score)
