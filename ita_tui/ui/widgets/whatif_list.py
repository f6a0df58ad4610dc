"""The what-if sheet as a list: a score is typed right on its row."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from textual import events
from textual.content import Content

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.rollup import effective_weights
from ita_tui.core.thai.numbers import format_difference, format_score, round_score
from ita_tui.core.whatif.sheet import (
    Gain,
    WhatIfSheet,
    countable_of,
    gain_of,
    gains,
    most_gain_first,
)
from ita_tui.render.cells import fitted, right_fitted
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.widgets.score_typing import EnteredScore, ScoreTyping
from ita_tui.ui.work.keys import bindings
from ita_tui.words.said import screens, tables
from ita_tui.words.said import whatif as words

CODE_CELLS = 6
NUMBER_CELLS = 9
LEAST_TITLE_CELLS = 6
DRAFT_STYLE = "reverse bold"


class WhatIfList(LineList, ScoreTyping):
    """Rows of scores; digits begin a draft on the row, Enter takes it and goes down."""

    IS_ROUND = False  # what is typed behind the last row is not meant for the first
    BINDINGS = bindings("tried")

    def __init__(self, take: Callable[[EnteredScore], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._take = take
        self.titles = COPY_TITLES
        self._sheet: WhatIfSheet | None = None
        self._weights: Mapping[str, Decimal] = {}

    def fill(self, sheet: WhatIfSheet, codes: Sequence[str]) -> None:
        """Show these rows; what is being typed stays on its row, where that is still there."""
        self._sheet = sheet
        self._weights = effective_weights(sheet.framework)
        if self.chosen not in codes:
            self._draft = None
        self.show([self._row(sheet, code) for code in codes])

    def _row(self, sheet: WhatIfSheet, code: str) -> Entry:
        typed = self._draft if code == self.chosen else None
        draft = typed.shown_in(NUMBER_CELLS - 1) if typed else None
        gain = gain_of(sheet, code, self._weights)
        return row_entry(sheet, code, gain, self.width_cells, draft)

    def _draw_draft(self) -> None:
        if self._sheet is not None and self.chosen is not None:
            self.replace(self._row(self._sheet, self.chosen))

    def may_go(self, row: int) -> bool:
        """The cursor stays on a row where something is half typed."""
        return row == self.highlighted or self.is_free()

    def action_move(self, step: int) -> None:
        """Take what was typed and go up or down."""
        if self.take_draft():
            super().action_move(step)

    # --- typing --------------------------------------------------------------------------

    def _is_typed(self, character: str | None) -> bool:
        return self.chosen is not None and super()._is_typed(character)

    def on_paste(self, event: events.Paste) -> None:
        """A single value goes onto the row; a sheet takes no columns."""
        event.stop()
        event.prevent_default()
        if self.chosen is not None and event.text.strip():
            self._bring_in(" ".join(event.text.split()))

    def action_erase(self) -> None:
        """Take back the last character."""
        if self._draft is not None:
            self._set_draft(self._draft.erased())

    def action_edit(self) -> None:
        """Edit the score that stands on the row."""
        if self._sheet is not None and self.chosen is not None:
            self._begin(self._sheet.score(self.chosen))

    def action_clear(self) -> None:
        """Give the row the record's score again; what is being typed goes first."""
        if not self.drop_draft() and self.chosen is not None:
            self._take(self._entered(None))

    def action_accept(self) -> None:
        """Take what was typed and go down."""
        if self.rows and self.take_draft():
            self.highlighted = (self.highlighted or 0) + 1

    def action_choose(self) -> None:
        """A click puts the cursor on a row and takes nothing."""

    def _entered(self, score: Decimal | None) -> EnteredScore:
        return EnteredScore(self.chosen or "", ScoreKind.OWN, score)


def row_codes(sheet: WhatIfSheet, *, by_gain: bool) -> tuple[str, ...]:
    """What can be tried: what counts in the record, and what is missing there.

    By gain, what is missing stands first. The record's gains decide, not those of the sheet, so
    that no row jumps away from under the cursor while scores are tried.
    """
    before = sheet.cleared()
    found = countable_of(before)
    if by_gain:
        return (*found.missing, *(gain.code for gain in most_gain_first(gains(before))))
    shown = {*found.adjustable, *found.missing}
    return tuple(code for code in sheet.framework.nodes if code in shown)


COPY_TITLES = (tables.CODE, tables.TITLE, words.NOW, words.NEW, words.TO_PASS, words.TO_100)
"""What stands over the rows in a copy."""


def heading_line(width_cells: int) -> Content:
    """The titles of the columns."""
    code, title, *figures = COPY_TITLES
    line = fitted(code, CODE_CELLS) + fitted(title, _title_cells(width_cells))
    line += "".join(map(_points, figures))
    return Content.styled(fitted(line, width_cells), "bold")


def row_entry(
    sheet: WhatIfSheet, code: str, gain: Gain | None, width_cells: int, draft: str | None = None
) -> Entry:
    """One row; ``draft`` is what is being typed into it."""
    title = sheet.framework.nodes[code].title
    before = _points(format_score(sheet.before(code)))
    tried, style = _tried(sheet, code, draft)
    figures = before, tried, _to_pass(sheet, gain), _to_100(gain)
    head = fitted(code, CODE_CELLS) + fitted(title, _title_cells(width_cells) - 1) + " "
    line = Content.assemble(head + before, (tried, style), *figures[2:])
    return Entry(code, line, (code, title, *(it.strip() for it in figures)))


def _title_cells(width_cells: int) -> int:
    return max(LEAST_TITLE_CELLS, width_cells - CODE_CELLS - 4 * NUMBER_CELLS)


def _tried(sheet: WhatIfSheet, code: str, draft: str | None) -> tuple[str, str]:
    if draft is not None:
        return right_fitted(draft, NUMBER_CELLS - 1) + " ", DRAFT_STYLE
    tried = sheet.score(code)
    if tried is None or tried == sheet.before(code):
        return " " * NUMBER_CELLS, ""
    sign = words.SIGN_PLANNED if code in sheet.by_plan else " "
    return right_fitted(format_score(tried), NUMBER_CELLS - 1) + sign, "$text-accent bold"


def _to_pass(sheet: WhatIfSheet, gain: Gain | None) -> str:
    """What the pass mark would gain; a tick where it is passed."""
    if gain is None:
        return _points(tables.NONE)
    is_passed = gain.score >= sheet.record.settings.pass_mark
    return _points(screens.SIGN_PASS if is_passed else _signed(gain.to_pass))


def _to_100(gain: Gain | None) -> str:
    return _points(tables.NONE if gain is None else _signed(gain.to_100))


def _signed(points: Decimal) -> str:
    return format_difference(round_score(points))


def _points(shown: str) -> str:
    return right_fitted(shown, NUMBER_CELLS - 1) + " "
