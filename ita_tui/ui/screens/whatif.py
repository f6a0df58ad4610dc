"""ลองปรับคะแนน: scores tried on a sheet, and the least that reaches a level; the record stays."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from ita_tui.core.framework.model import Level
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.whatif.plan import NoPlan, Objective, Plan, plan_to
from ita_tui.core.whatif.sheet import WhatIfSheet
from ita_tui.core.whatif.targets import set_targets, targets_of
from ita_tui.render.whatif import standing_lines
from ita_tui.ui.screens.list_screen import ListScreen
from ita_tui.ui.widgets.score_typing import DraftChanged, EnteredScore
from ita_tui.ui.widgets.whatif_list import WhatIfList, heading_line, row_codes
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import whatif as words
from ita_tui.words.said.keys import Shown


class WhatIfScreen(ListScreen):
    """What the figures would be, over a list of scores to try."""

    CSS_PATH = "whatif.tcss"
    OWN_KEYS = keys.WHATIF_KEYS
    HELP_TOPIC = "whatif"
    BINDINGS = bindings("whatif")

    def __init__(self) -> None:
        super().__init__()
        self._sheet: WhatIfSheet | None = None
        self._plan: Plan | None = None
        self._planned_from: object = None
        self._objective = Objective.ITEMS
        self._by_gain = True

    def compose_body(self) -> Iterable[Widget]:
        """How the sheet stands, and its rows."""
        yield Static(id="whatif-total")
        yield Static(id="whatif-instruments")
        yield Static(id="whatif-told")
        yield Static(id="whatif-heading")
        yield WhatIfList(self._try, id="whatif-list")

    @property
    def _rows(self) -> WhatIfList:
        return self.query_one(WhatIfList)

    def watch_view(self, before: View | None, view: View | None) -> None:  # type: ignore[override]
        """Keep the tried scores on the record as it now stands; another record begins anew."""
        if view is None:
            return
        if self._sheet is None or before is None or before.path != view.path:
            self._sheet, self._plan = (
                WhatIfSheet(framework=view.framework, record=view.record),
                None,
            )
        else:
            self._sheet = self._sheet.moved_to(view.framework, view.record)
        self.redraw()

    def fill(self, view: View) -> None:
        """Draw the sheet: how it stands, and every row."""
        sheet = self._sheet
        if sheet is None:
            return
        total, instruments = standing_lines(sheet)
        self.query_one("#whatif-total", Static).update(Content(total))
        self.query_one("#whatif-instruments", Static).update(Content(instruments))
        self.query_one("#whatif-heading", Static).update(heading_line(self._rows.width_cells))
        self._rows.fill(sheet, row_codes(sheet, by_gain=self._by_gain))
        self._tell_draft(DraftChanged(""))

    def _put(self, sheet: WhatIfSheet) -> None:
        """Show another sheet; a plan of which nothing is left is no plan."""
        self._sheet = sheet
        if not sheet.by_plan:
            self._plan = None
        self.redraw()

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """Those of a row where something is typed, else the screen's."""
        moves = (keys.CARET,) if self._rows.is_mending else ()
        return (*moves, *keys.TYPING_TRIED) if self._rows.takes_letters else keys.WHATIF_KEYS

    @property
    def _is_as_planned(self) -> bool:
        """Whether the sheet is what the plan made of it, on the scores that it began from."""
        return self._sheet is not None and self._planned_from == _start_of(self._sheet)

    @on(DraftChanged)
    def _tell_draft(self, message: DraftChanged) -> None:
        self.show_keys()
        line = self.query_one("#whatif-told", Static)
        line.set_class(message.refused, "-refused")
        line.update(Content(message.told or self._plan_line()))

    def _plan_line(self) -> str:
        if self._plan is None or not self._is_as_planned:
            return words.objective_shown(objective=self._objective.value)
        return words.planned_short(
            level=self._plan.level.title,
            objective=self._plan.objective.value,
            count=len(self._plan.scores),
            points=format_score(self._plan.raised_points),
        )

    def _try(self, it: EnteredScore) -> None:
        if self._sheet is None:
            return
        tried = self._sheet.with_score(it.code, it.score)
        if it.score is None and tried == self._sheet:
            self.workbench.tell(words.CLEARED_ONE)
        self._put(tried)

    # --- plans ---------------------------------------------------------------------------

    def action_plan(self) -> None:
        """Ask for a level, and fill in the least that reaches it."""
        from ita_tui.ui.screens.chooser import Chooser

        sheet = self._sheet if self._rows.is_free() else None
        if sheet is None:
            return
        view, levels = self.workbench.view, sheet.framework.levels
        if view is not None and view.own.level in levels:
            levels = levels[: levels.index(view.own.level)]
        if not levels:
            self.workbench.tell(words.HIGHEST_ALREADY)
            return
        choices = [Choice(str(place), it.title, _asks(it)) for place, it in enumerate(levels)]

        def plan(chosen: str | None) -> None:
            if chosen is not None:
                self._plan_to(levels[int(chosen)])

        self.app.push_screen(Chooser(words.CHOOSE_LEVEL, choices), plan)

    def _plan_to(self, level: Level) -> None:
        if self._sheet is None:
            return
        found = plan_to(self._sheet, level, self._objective)
        if isinstance(found, NoPlan):
            self.workbench.tell(found.reason, is_fault=True)
            return
        self._plan = found
        if not found.scores:
            self.workbench.tell(words.level_reached(level=level.title))
        elif found.least_points < found.raised_points:
            points = format_score(found.raised_points - found.least_points)
            self.workbench.tell(words.perhaps_less(points=points))
        planned = self._sheet.with_plan(found.scores)
        self._planned_from = _start_of(planned)
        self._put(planned)

    def action_switch_objective(self) -> None:
        """Have as little of the other thing; a plan that is on the sheet is made anew."""
        kinds = list(Objective)
        self._objective = kinds[(kinds.index(self._objective) + 1) % len(kinds)]
        if self._plan is not None:
            self._plan_to(self._plan.level)
        else:
            self.redraw()

    def action_save_targets(self) -> None:
        """Ask whether to write what was raised into the measures, as one edit."""
        sheet = self._sheet if self._rows.is_free() else None
        if sheet is None:
            return
        targets = targets_of(sheet.record, sheet.changes)
        edit = partial(set_targets, framework=sheet.framework, changes=targets)
        if not targets:
            self.workbench.tell(words.NOTHING_TO_SAVE)
        elif edit(sheet.record) is sheet.record:
            self.workbench.tell(words.TARGETS_THERE_ALREADY)
        else:
            told = words.targets_saved(count=len(targets))
            self.workbench.ask(Edited(edit, words.TARGETS_SAVED), told)

    # --- the sheet -----------------------------------------------------------------------

    def action_clear_all(self) -> None:
        """Begin anew with the record's scores."""
        if self._sheet is None:
            return
        if not self._sheet.changes:
            self.workbench.tell(words.NOTHING_TO_CLEAR)
        self._put(self._sheet.cleared())

    def action_sort(self) -> None:
        """Change between the order of gains and the order of the tree."""
        self._by_gain = not self._by_gain
        self.redraw()

    def action_back(self) -> None:
        """Leave what is being typed; where nothing is, go back to where one came from."""
        if not self.take_back():
            self.workbench.back()

    def take_back(self) -> bool:
        """Leave the row as it was; False where nothing was being typed."""
        return self._rows.drop_draft()


def _start_of(sheet: WhatIfSheet) -> object:
    """What a plan depends on, and the plan itself; not the rest of the record."""
    return sheet.record.scores, sheet.by_hand, sheet.by_plan


def _asks(level: Level) -> str:
    least = level.min_instrument
    return words.level_hint(
        min_total=format_score(level.min_total),
        min_instrument=None if least is None else format_score(least),
    )
