"""The app: its keys, the screens, and the ways between them."""

import gc
import os
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.driver import Driver
from textual.theme import Theme as ToolkitTheme

from ita_tui.core.record.model import Measure, ScoreKind
from ita_tui.core.scores.gaps import measures_by_item
from ita_tui.core.settings import ProgramSettings, Theme
from ita_tui.core.thai.marks import wants_wide_marks
from ita_tui.store.fault import StoreFault
from ita_tui.store.last_record import remember_record
from ita_tui.store.settings import load_settings, read_own_keys, read_settings, write_settings
from ita_tui.ui.modes import FIRST, MODES
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.small_window import SmallWindowApp
from ita_tui.ui.toolkit.lines import Lines, Titles
from ita_tui.ui.toolkit.searching import Searched
from ita_tui.ui.toolkit.speed_hooks import (
    break_only_what_is_too_wide,
    draw_only_what_changed,
    end_reading_at_once,
    parse_once,
    render_only_what_is_drawn,
    sparing,
)
from ita_tui.ui.toolkit.steady_screen import Dialog, SteadyScreen
from ita_tui.ui.toolkit.stopping import reading_on
from ita_tui.ui.toolkit.thai_hooks import decomposing, speak_thai
from ita_tui.ui.toolkit.typing_ahead import TypingAhead, WordTyped
from ita_tui.ui.toolkit.wire import draw_only_letters, read_only_letters
from ita_tui.ui.work.keys import bindings, checked
from ita_tui.ui.work.messages import Edited, PlaceChosen
from ita_tui.ui.work.themes import theme_of, worn
from ita_tui.words.said import screens as words
from ita_tui.words.said.settings import KEPT as SETTINGS_KEPT

if TYPE_CHECKING:  # the forms are loaded when one is first asked for
    from ita_tui.ui.forms.form import Values
    from ita_tui.ui.forms.record import RecordForm


class ItaApp(TypingAhead, SmallWindowApp):
    """The officer's workbench: one record, shown by screens."""

    CSS_PATH = "app.tcss"
    DEFAULT_MODE = FIRST
    MODES = MODES  # type: ignore[assignment]
    TITLE = words.PROGRAM
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("app")

    def __init__(self, path: Path, *, today: date) -> None:
        speak_thai(lambda: self.segmenter)
        draw_only_letters()
        read_only_letters()
        draw_only_what_changed()
        render_only_what_is_drawn()
        break_only_what_is_too_wide()
        self.settings, self._wrong_keys = load_settings()
        theme = theme_of(worn(self.settings.theme))
        super().__init__(path, today=today, is_plain=theme.name == Theme.TERMINAL)
        parse_once(self.stylesheet)
        self.animation_level = "none"  # a page key moves in one frame
        self._refused_on_leaving = "", 0
        """Why it was not left at once, and the stream of keys that asked for it."""
        self._told_of_terminal = False
        self._came_from: dict[str, str] = {}
        """The screen that was left for another, by the name of that."""
        self._take_own_keys()
        self._begin_in(theme)

    # --- starting ------------------------------------------------------------------------

    def _take_own_keys(self) -> None:
        """Read the officer's own keys; what is wrong with them is told once the app stands."""
        given, refusal = read_own_keys()
        self._wrong_keys += [refusal] if refusal else []
        if given:
            self.own_keys, wrong = checked(given)
            self._wrong_keys += wrong
            self.set_keymap(dict(self.own_keys))

    def _begin_in(self, theme: ToolkitTheme) -> None:
        """Take the colours that are set, before any style is read."""
        self.register_theme(theme)
        self.set_reactive(ItaApp.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def wear(self, theme: Theme) -> None:
        """Show every screen in the colours of a theme, or in what of them the terminal can."""
        taken = theme_of(worn(theme))
        self.register_theme(taken)
        self.ansi_color = taken.name == Theme.TERMINAL
        self.theme = taken.name

    def on_mount(self) -> None:
        """Say what is wrong with the record, or why it could not be opened."""
        self._tell_problems()
        if self._wrong_keys:
            self.tell("\n".join(self._wrong_keys), is_fault=True)
        self.heed_signals()
        if self._refusal:
            self.call_after_refresh(self._refuse)

    def _refuse(self) -> None:
        from ita_tui.ui.screens.records import RecordsScreen

        if isinstance(self.screen, RecordsScreen):
            self.screen.refuse(self._refusal)

    def on_ready(self) -> None:
        """What start-up made lives until the end: it is never looked through again."""
        gc.freeze()
        gc.enable()
        self._begin_with_record()

    def _begin_with_record(self) -> None:
        """Begin with it the next time; offer what was being typed in it."""
        if self.view is not None:
            remember_record(self.view.path)
        self._offer_typed()

    def _offer_typed(self) -> None:
        if self.typed.places:
            from ita_tui.ui.typing_back import offer_typed

            offer_typed(self, self._go_on_typing)

    def _go_on_typing(self, code: str, kind: ScoreKind, text: str) -> None:
        """Show the scores, with a text that nobody accepted back in its cell."""
        from ita_tui.ui.screens.scores import ScoresScreen

        self.action_go("scores")
        screen = self.screen_stack[0]
        if isinstance(screen, ScoresScreen):
            screen.call_later(screen.go_on_typing, code, kind, text)

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, with ำ sent so that borders stay straight."""
        driver = sparing(reading_on(super().get_driver_class()))
        end_reading_at_once(driver)
        # Where every mark takes a cell, the parts of ำ would take one more than is counted.
        return driver if wants_wide_marks(os.environ) else decomposing(driver)

    def open_record(self, path: Path) -> str:
        """Open another record and show it; returns why not, in Thai, where it cannot."""
        refusal = self._unsaved() or self._open(path)
        if not refusal:
            self.action_go(FIRST)
            self._tell_problems()
            self._begin_with_record()
        return refusal

    async def action_quit(self) -> None:
        """Leave; where something is half typed or unsaved, when one asks twice and nothing else."""
        refusal = " · ".join(filter(None, (self._unsaved(), self.what_waits())))
        told, asked_by = self._refused_on_leaving
        self._refused_on_leaving = refusal, self.stream
        if refusal and (refusal != told or self.stream > asked_by + 1):
            self.tell(words.refused_on_leaving(reason=refusal))
        else:
            self.exit()

    # --- going about ---------------------------------------------------------------------

    @on(WordTyped)
    def _tell_word(self, message: WordTyped) -> None:
        self.tell(words.word_typed(word=message.word))

    def go(self, name: str) -> None:
        """Show a screen."""
        self.action_go(name)

    def action_go(self, name: str) -> None:
        """Show a screen, made on first use; without a record there is only the list of records."""
        if self.session is None and name != self.RECORDS_MODE:
            self.tell(words.OPEN_A_RECORD_FIRST)
            return
        if isinstance(self.screen, RecordScreen) and name != self.current_mode:
            self.tell(self.screen.make_safe())
        if name != self.current_mode:
            self._came_from[name] = self.current_mode
        is_there = name == self.current_mode
        self.switch_mode(name)
        if isinstance(self.screen, RecordScreen) and not is_there:
            self.screen.call_later(self.screen.begin)

    def back(self) -> None:
        """Show the screen from which one came to this one."""
        self.switch_mode(self._came_from.get(self.current_mode, FIRST))

    @on(PlaceChosen)
    def go_to_place(self, message: PlaceChosen) -> None:
        """Show the screen that has a place, at that place."""
        from ita_tui.core.toml.shape import parts_of
        from ita_tui.ui.forms.record import form_at

        parts = parts_of(message.at)
        view = self.view
        form = form_at(parts, view.record, view.framework) if view is not None else None
        if form is not None:
            self._fill_in(form)
            return
        name = {"issues": "gaps", "measures": "measures"}.get(parts[0] if parts else "", "scores")
        before = self.current_mode
        self.action_go(name)
        self.screen.call_later(self._point_at, parts, before)  # once it has the record

    def _fill_in(self, form: "RecordForm") -> None:
        """Ask for a part of the record that no screen shows."""

        def take(values: "Values | None") -> None:
            if values is not None:
                self.accept(Edited(lambda record: form.edit(record, values), form.what))

        self.push_screen(form.screen, take)

    def _point_at(self, parts: tuple[str, ...], before: str) -> None:
        if isinstance(self.screen, RecordScreen):
            self.screen.go_to(parts)
            self._let_give_up(before)

    def answer_item(self, issue: str, item: str) -> None:
        """Show the measure that answers an item, or add one that starts filled in."""
        from ita_tui.ui.screens.measures import MeasuresScreen

        if self.view is None:
            return
        answers = measures_by_item(self.view.record).get(item, ())
        before = self.current_mode
        self.action_go("measures")

        def show() -> None:
            screen = self.screen
            if isinstance(screen, MeasuresScreen):
                if answers:
                    screen.go_to(("measures", answers[0]))
                else:
                    screen.add_measure(Measure(issue=issue, items=(item,)))
                    self._let_give_up(before)

        self.screen.call_later(show)  # once it has the record

    def delay_update(self, delay: float = 0) -> None:
        """Wait for nothing: a screen is drawn when it stands.

        The toolkit waits for a time, which is most of what a key to another screen takes.
        """

    def action_help(self) -> None:
        """Explain the screen in front and its keys."""
        from ita_tui.ui.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, Dialog | RecordScreen):
            self.push_screen(HelpScreen(screen.HELP_TOPIC, self.own_keys, screen.help_page))

    def action_palette(self) -> None:
        """Choose an action by name."""
        from ita_tui.ui.screens.choices import actions_elsewhere, actions_of
        from ita_tui.ui.screens.chooser import Chooser

        choices = actions_of(self.screen)
        if self.session is not None and isinstance(self.screen, RecordScreen):
            others = (mode for mode in MODES if mode != self.current_mode)
            choices += actions_elsewhere(others, self.own_keys)
        self.push_screen(Chooser(words.CHOOSE_ACTION, choices), self._run_chosen)

    async def _run_chosen(self, chosen: str | None) -> None:
        """Do what was chosen, where it is done."""
        from ita_tui.ui.screens.choices import FORM

        where, _, action = (chosen or "").rpartition("\n")
        if where == FORM:
            self.post_message(PlaceChosen(action))
        elif where:
            before = self.current_mode
            self.action_go(where)
            self.call_after_refresh(self._run_from, before, action)  # once it has the record
        elif action.startswith(("app.", "screen.")):
            await self.run_action(action)
        else:
            await self._run_here(action)

    async def _run_from(self, before: str, action: str) -> None:
        await self._run_here(action)
        self._let_give_up(before)

    def _let_give_up(self, before: str) -> None:
        """Go back to the screen that a dialog was asked for from, where it is left unanswered."""
        if isinstance(self.screen, Dialog) and self.current_mode != before:
            self.screen.gives_up = self.back

    async def _run_here(self, action: str) -> None:
        for active in self.screen.active_bindings.values():
            if active.binding.action == action:
                await self.run_action(action, active.node)
                return

    def action_find(self) -> None:
        """Find an item, an issue or a measure, and go there."""
        from ita_tui.ui.screens.choices import places_of
        from ita_tui.ui.screens.chooser import Chooser

        if self.view is None:
            self.tell(words.OPEN_A_RECORD_FIRST)
            return

        def go(at: str | None) -> None:
            if at is not None:
                self.post_message(PlaceChosen(at))

        self.push_screen(Chooser(words.FIND_PLACE, places_of(self.view)), go)

    def action_replace(self) -> None:
        """Replace a text of the record wherever it stands, after a look at each place."""
        from ita_tui.ui.screens import replacing

        view = self.view
        if view is None:
            self.tell(words.OPEN_A_RECORD_FIRST)
            return
        if isinstance(self.screen, RecordScreen):
            self.screen.make_safe()  # what is being written is looked through, too

        def ask(values: "Values | None") -> None:
            if values is None or self.view is None:
                return
            told = replacing.replaced_told(self.view.record, values)

            def decide(wanted: bool | None) -> None:
                if wanted:
                    self.accept(replacing.replacing(values), told)

            self.push_screen(replacing.replace_question(self.view.record, values), decide)

        self.push_screen(replacing.replace_form(lambda: (self.view or view).record), ask)

    def action_settings(self) -> None:
        """Ask for the settings of the program, and keep them."""
        from ita_tui.ui.forms.program import SettingsForm

        self.settings = read_settings()  # the file may be written by hand, or by another window
        form = SettingsForm(self.settings)

        def keep(values: "Values | None") -> None:
            if values is not None:
                fault = self.keep_settings(form.settings_of(values))
                self.tell(fault or SETTINGS_KEPT, is_fault=bool(fault))

        self.push_screen(form, keep)

    def keep_settings(self, settings: ProgramSettings) -> str:
        """Go by these settings from now on, and remember them; returns why not, in Thai."""
        self.settings = settings
        self.wear(settings.theme)
        try:
            write_settings(settings)
        except StoreFault as fault:
            return str(fault)
        return ""

    def action_search(self) -> None:
        """Find a row of the list that has the cursor; n and N go on from there."""
        from ita_tui.ui.screens.choices import rows_of
        from ita_tui.ui.screens.chooser import Chooser

        searched = self.focused
        rows = rows_of(searched) if isinstance(searched, Searched) else []
        if not isinstance(searched, Searched) or not rows:
            self.tell(words.NO_LIST_HERE)
            return
        chooser = Chooser(words.SEARCH_LIST, rows)

        def go(row: str | None) -> None:
            searched.focus()
            if row is not None:
                if chooser.wanted:
                    self.tell(words.rows_found(count=searched.search(chooser.wanted)))
                searched.show_hit(int(row))

        self.push_screen(chooser, go)

    def action_history(self) -> None:
        """Show what the open record was: before each edit of the day, and on earlier days."""
        from ita_tui.ui.screens.history import HistoryScreen

        if self.session is None:
            self.tell(words.OPEN_A_RECORD_FIRST)
            return

        def take(chosen: Edited | None) -> None:
            if chosen is not None:
                self.ask(chosen)

        self.push_screen(HistoryScreen(self.session.view, self.session.edits_of_today()), take)

    def action_copy(self, whole: bool = False) -> None:
        """Copy what is chosen where the cursor is, or the whole; where nothing is, say so."""
        from ita_tui.core.tables_out.csv_text import tab_separated

        focused = self.focused
        screen = self.screen
        rows = screen.copied_whole() if whole and isinstance(screen, SteadyScreen) else []
        if not rows and isinstance(focused, Lines):
            rows = focused.copied(whole=whole)
        if rows:
            count = sum(not isinstance(row, Titles) and any(row) for row in rows)
            self.copy_to_clipboard(tab_separated(rows), count)
        else:
            self.tell(words.HOW_TO_QUIT)

    def copy_to_clipboard(self, text: str, rows: int = 0) -> None:
        """Copy by the terminal, and by the system's own command where there is one; say so.

        It is told as so many rows; 0: as its lines.
        """
        from ita_tui.store.clipboard import copier

        super().copy_to_clipboard(text)
        told = words.copied(lines=rows or text.count("\n") + 1, is_table="\t" in text)
        command = copier()
        if command is not None:
            self.run_worker(partial(self._copy_by, command, text), thread=True)
        elif word := self._word_of_terminal():
            told = f"{told} {word}"
        self.tell(told)

    def _copy_by(self, command: Sequence[str], text: str) -> None:
        from ita_tui.store.clipboard import copy_to_system

        if not copy_to_system(command, text):
            self.call_from_thread(lambda: self.tell(self._word_of_terminal()))

    def _word_of_terminal(self) -> str:
        """That the terminal alone was handed a copy, to which it gives no answer: said once."""
        word = "" if self._told_of_terminal else words.COPIED_BY_TERMINAL
        self._told_of_terminal = True
        return word
