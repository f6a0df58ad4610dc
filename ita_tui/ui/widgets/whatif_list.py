"""The list of the what-if sheet: a score is typed right on its row."""

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from ita_tui.core.thai.numbers import format_score
from ita_tui.core.whatif.sheet import Sheet
from ita_tui.ui.widgets.line_list import Entry, LineList
from ita_tui.ui.widgets.score_draft import Draft
from ita_tui.ui.widgets.whatif_lines import row_entry
from ita_tui.words import keys


class WhatIfList(LineList):
    """Rows of scores; digits begin a draft on the row, Enter takes it and goes down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", keys.TAKE_TRIED, show=False),
        Binding("backspace", "erase", keys.ERASE, show=False),
        Binding("delete", "clear", keys.CLEAR_TRIED),
        Binding("e", "edit", keys.EDIT_TRIED),
    ]

    class Tried(Message):
        """A score was typed on a row, or the row is to have the record's score again."""

        def __init__(self, code: str, score: Decimal | None) -> None:
            super().__init__()
            self.code = code
            """Node code."""
            self.score = score
            """The score; None for the record's own."""

    class DraftChanged(Message):
        """What is being typed changed, or was refused."""

        def __init__(self, told: str, *, refused: bool = False) -> None:
            super().__init__()
            self.told = told
            """What the user is to know of it, in Thai; empty where there is nothing to say."""
            self.refused = refused
            """Whether it was refused and stays on the row."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draft: Draft | None = None
        self._typed_at = ""
        self._sheet: Sheet | None = None
        self._is_filling = False

    @property
    def is_editing(self) -> bool:
        """Whether a score is being typed."""
        return self._draft is not None

    def fill(self, sheet: Sheet, codes: Sequence[str]) -> None:
        """Show these rows; what is being typed stays on its row, where that is still there."""
        self._sheet = sheet
        if self._typed_at not in codes:
            self._draft = None
        self._is_filling = True
        self.show([self._row(sheet, code) for code in codes])
        self._is_filling = False

    def _row(self, sheet: Sheet, code: str) -> Entry:
        draft = self._draft.shown if self._draft and code == self._typed_at else None
        return row_entry(sheet, code, self.width_cells, draft)

    def _set_draft(self, draft: Draft | None) -> None:
        if draft is not None and self._draft is None:
            self._typed_at = self.chosen or ""
        was_editing, self._draft = self.is_editing, draft
        if self._sheet is not None and (was_editing or self.is_editing):
            self.replace_option_prompt(
                self._typed_at, self._row(self._sheet, self._typed_at).prompt
            )
        self.post_message(self.DraftChanged("" if draft is None else draft.understood))

    # --- typing --------------------------------------------------------------------------

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keys that become part of a number are not shortcuts."""
        return self._is_typed(character)

    def _is_typed(self, character: str | None) -> bool:
        return (
            character is not None
            and self.chosen is not None
            and Draft.accepts(character, editing=self.is_editing)
        )

    def on_key(self, event: events.Key) -> None:
        """Begin or go on typing a score."""
        if self._is_typed(event.character) and event.character is not None:
            event.stop()
            event.prevent_default()
            self._set_draft((self._draft or Draft()).typed(event.character))

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
            self.post_message(self.Tried(self.chosen, None))

    def action_accept(self) -> None:
        """Take what was typed and go down."""
        if self.take_draft() and self.chosen != self.options[-1].id:
            self.action_cursor_down()

    def action_select(self) -> None:
        """A click puts the cursor on a row and takes nothing."""

    def cancel_draft(self) -> None:
        """Leave the row as it was."""
        self._set_draft(None)

    def take_draft(self) -> bool:
        """Tell of the score that was typed; False where it is refused and stays on its row."""
        tried, refusal = self.hand_in()
        if refusal:
            self.post_message(self.DraftChanged(refusal, refused=True))
        if tried is not None:
            self.post_message(tried)
        return not refusal

    def hand_in(self) -> tuple[Tried | None, str]:
        """The score that was typed, off the row; or why not, in Thai, and it stays there."""
        if self._draft is None:
            return None, ""
        score, refusal = self._draft.read()
        if refusal:
            return None, refusal
        self._set_draft(None)
        return None if score is None else self.Tried(self._typed_at, score), ""

    def watch_highlighted(self, highlighted: int | None) -> None:
        """The cursor leaves a row: what is typed there is taken first, or it stays."""
        super().watch_highlighted(highlighted)
        if self._is_filling or not self.is_editing or self.chosen == self._typed_at:
            return
        if not self.take_draft():
            self.highlighted = self.get_option_index(self._typed_at)
