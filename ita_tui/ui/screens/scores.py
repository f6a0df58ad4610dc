"""คะแนน: the scores typed in, the figures computed, the node under the cursor explained."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Container
from textual.widget import Widget

from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.arrangement import Arrangement, Column, Only
from ita_tui.core.values import replace
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.widgets.node_detail import NodeDetail
from ita_tui.ui.widgets.score_grid import ScoreGrid
from ita_tui.ui.widgets.score_rows import TITLES
from ita_tui.ui.widgets.score_table import filter_told
from ita_tui.ui.widgets.score_typing import DraftChanged, EnteredScore
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.typed_places import score_place
from ita_tui.ui.work.view import View
from ita_tui.words.said import arrangement as arrangement_words
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import Shown

if TYPE_CHECKING:  # what reads a paste is loaded when something is pasted
    from ita_tui.core.tables_in.scores.paste import Paste

_TEXT = "text:"
"""Begins the value of a filter by a text."""
_REST_SECONDS = 0.02
"""So long after a key it is drawn, and the program would do nothing."""


class ScoresScreen(RecordScreen):
    """The score grid with the detail of its row beside it, or below where it is narrow."""

    CSS_PATH = "scores.tcss"
    OWN_KEYS = keys.SCORES
    SHOWS = "scores"
    HELP_TOPIC = "scores"
    BINDINGS = bindings("scores")

    _at_rest: asyncio.TimerHandle | None = None
    """Runs out when no key has come for a moment."""
    _half_typed_at = ""
    """Where a score is kept that nobody accepted yet; empty where none is."""

    def compose_body(self) -> Iterable[Widget]:
        """The grid and the detail pane."""
        with Container(id="scores"):
            yield ScoreGrid(self._take, id="grid").data_bind(RecordScreen.view)
            yield NodeDetail(id="detail").data_bind(RecordScreen.view)

    def watch_view(self, before: View | None, view: View | None) -> None:
        """What is half typed in another record waits there."""
        if before is not None and view is not None and before.path != view.path:
            self._half_typed_at = ""

    @property
    def _grid(self) -> ScoreGrid:
        return self.query_one(ScoreGrid)

    @property
    def _detail(self) -> NodeDetail:
        return self.query_one(NodeDetail)

    def go_to(self, parts: tuple[str, ...]) -> None:
        """Put the cursor on ``scores.CODE``, or ``scores.CODE.KIND``; show what ``links`` hold."""
        if parts[:1] == ("links",):
            self.action_links()
        if self.view is not None and len(parts) > 1 and parts[1] in self.view.framework.nodes:
            self._grid.go_to(parts[1], *map(ScoreKind, parts[2:3]))

    def make_safe(self) -> str:
        """Keep the score that is half typed against whatever comes: nobody accepted it."""
        grid = self._grid
        place = score_place(grid.row.code, grid.kind) if grid.is_editing else ""
        if self._half_typed_at not in ("", place):
            self.workbench.keep_typed(self._half_typed_at, None)
        self._half_typed_at = place
        if not place:
            return ""
        self.workbench.keep_typed(place, {"text": grid.typed})
        return words.half_typed_at(told=grid.half_typed, code=grid.row.code)

    def take_back(self) -> bool:
        """Leave the cell as it was; False where nothing was being typed."""
        return self._grid.drop_draft()

    def go_on_typing(self, code: str, kind: ScoreKind, text: str) -> None:
        """Put a text that nobody accepted back into its cell."""
        self._grid.go_on_typing(code, kind, text)

    def action_explain(self) -> None:
        """Show what the figure under the cursor is made of."""
        grid = self._grid
        self._show_explanation(grid.row.code, grid.kind)

    def action_explain_level(self) -> None:
        """Show which condition holds the level back."""
        from ita_tui.ui.widgets.explain_lines import LEVEL

        self._show_explanation(LEVEL, ScoreKind.OWN)

    def _show_explanation(self, code: str, kind: ScoreKind) -> None:
        from ita_tui.ui.screens.explain import ExplainScreen

        if (view := self.workbench.view) is not None:
            self.app.push_screen(ExplainScreen(view, code, kind))

    def action_filter(self) -> None:
        """Show only some rows: of a kind, or those with a text."""
        from ita_tui.ui.screens.chooser import Chooser

        if not self._grid.is_free():
            return
        every = replace(self._grid.arrangement.all_rows(), kind=self._grid.kind)
        ways = {only.value: replace(every, only=only) for only in Only}

        def of_text(text: str) -> Choice:
            ways[_TEXT + text] = replace(every, text=text)
            return Choice(_TEXT + text, filter_told(ways[_TEXT + text]))

        choices = [Choice(value, filter_told(way)) for value, way in ways.items()]
        prompt = arrangement_words.CHOOSE_FILTER
        self.app.push_screen(
            Chooser(prompt, choices, of_text),
            lambda value: None if value is None else self._arrange(ways[value]),
        )

    def _arrange(self, arrangement: Arrangement) -> None:
        if self._grid.has_rows(arrangement):
            self._grid.look_at(arrangement)
        else:
            told = filter_told(arrangement)
            self.workbench.tell(arrangement_words.nothing_to_show(told=told))

    def action_columns(self) -> None:
        """Show a column, or put it away."""
        from ita_tui.ui.screens.chooser import Chooser

        grid = self._grid
        columns = [it for it in Column if it is not Column.OWN]
        choices = [Choice(it.value, TITLES[it], self._state_of(it)) for it in columns]

        def take(value: str | None) -> None:
            if value is not None:
                column = Column(value)
                wanted = {**grid.arrangement.wanted, column: not self._shows(column)}
                grid.look_at(replace(grid.arrangement, wanted=wanted))

        if grid.is_free():
            self.app.push_screen(Chooser(arrangement_words.CHOOSE_COLUMN, choices), take)

    def _shows(self, column: Column) -> bool:
        return self._grid.arrangement.wanted.get(column, column in self._grid.filled)

    def _state_of(self, column: Column) -> str:
        if self._shows(column):
            return arrangement_words.COLUMN_SHOWN
        is_empty = self._grid.arrangement.may_stand_in(column)
        return arrangement_words.COLUMN_EMPTY if is_empty else arrangement_words.COLUMN_AWAY

    def action_links(self) -> None:
        """Show the public links, at the item under the cursor."""
        from ita_tui.ui.screens.links import LinksScreen

        if self.view is not None:
            self.app.push_screen(LinksScreen(self._grid.row.code))

    def action_open_table(self) -> None:
        """Choose a table file, and see what it gives."""
        from ita_tui.ui.screens.table_preview import choose_table

        choose_table(self.app, self.workbench, self._grid.kind)

    @on(ScoreGrid.PathDropped)
    def _open_dropped(self, message: ScoreGrid.PathDropped) -> None:
        from ita_tui.ui.screens.table_preview import show_table

        show_table(self.app, self.workbench, message.path, self._grid.kind)

    def on_mount(self) -> None:
        """Let the detail follow the cursor."""
        self._grid.follow(self._explain)

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """Those of a cell where letters are typed, else the screen's."""
        if self._grid.is_mending:
            return keys.MENDING
        if self._grid.takes_letters:
            return keys.TYPING
        is_thai_layout = getattr(self.app, "is_thai_layout", False)
        return keys.SCORES_IN_THAI if is_thai_layout else keys.SCORES

    def _explain(self) -> None:
        self.show_keys()
        self._detail.explain(self._grid.row, self._grid.kind)
        if self._at_rest is not None:
            self._at_rest.cancel()
        loop = asyncio.get_running_loop()  # a timer of the toolkit costs as much as a line
        self._at_rest = loop.call_later(_REST_SECONDS, self.call_later, self._read_ahead)

    def _read_ahead(self) -> None:
        self._detail.show_next(self._grid.row_below)

    @on(DraftChanged)
    def _tell(self, message: DraftChanged) -> None:
        self.make_safe()
        self.show_keys()
        self._detail.tell(message.told, refused=message.refused)

    def _take(self, entered: EnteredScore) -> None:
        edit = partial(set_score, code=entered.code, kind=entered.kind, score=entered.score)
        self.accept(edit, words.score_edited(code=entered.code))

    @on(ScoreGrid.Changed)
    def _change(self, message: ScoreGrid.Changed) -> None:
        """Change many scores; after a yes where announced ones are among them."""

        def edit(record: Record) -> Record:
            for it in message.scores:
                record = set_score(record, it.code, it.kind, it.score)
            return record

        edited, told = Edited(edit, message.what), words.deleted(what=message.what)
        nodes = self.view.framework.nodes if self.view is not None else {}
        codes = [
            code for code in dict.fromkeys(it.code for it in message.scores) if nodes[code].children
        ]
        if codes:
            asked = words.announced_changed(codes=codes)
            self.workbench.ask(edited, told, lines=(asked,))
        else:
            self.workbench.accept(edited, told)

    @on(ScoreGrid.Pasted)
    def _read_pasted(self, message: ScoreGrid.Pasted) -> None:
        """Read what was pasted beside the screen, then show what it gives."""
        from ita_tui.core.tables_in.scores.paste import beside, read_block, read_paste
        from ita_tui.store.other_years import others_beside
        from ita_tui.ui.screens.waiting import wait_for

        if self.view is None:
            return
        view, kind = self.view, message.kinds[0]

        def read() -> "Mapping[ScoreKind, Paste]":
            read_as = partial(
                read_paste,
                message.text,
                view.framework,
                message.lists,
                fiscal_year_be=view.record.fiscal_year_be,
                others=others_beside(view.path.parent),
                agency=view.record.agency.name,
            )
            paste = read_as(kind=kind)
            if paste.scores:
                return {kind: paste, **beside(lambda it: read_as(kind=it), kind)}
            block = read_block(message.text, message.lists, message.kinds)
            filled_first = sorted(block.items(), key=lambda it: not it[1].scores)
            return dict(filled_first) or {kind: paste}

        doubts = [words.announced_into_items(codes=message.announced)] if message.announced else []
        show = partial(self._show_pasted, view, doubts)
        wait_for(self.app, self.workbench, words.PASTE_BEING_READ, read, show)

    def _show_pasted(
        self, view: View, doubts: Sequence[str], found: "Mapping[ScoreKind, Paste]"
    ) -> None:
        from ita_tui.ui.screens.paste_preview import PastePreview

        preview = PastePreview(found, view, doubts)

        def take(accepted: bool | None) -> None:
            edited = preview.edited
            if accepted and edited.edit(view.record) is view.record:
                self.workbench.tell(words.NOTHING_NEW)
            elif accepted and self.workbench.accept(edited, words.deleted(what=edited.what)):
                self._grid.select_scores(preview.taken)

        self.app.push_screen(preview, take)
