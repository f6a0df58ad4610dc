"""The app: holds the one record, accepts every edit, and shows the screens."""

import gc
import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.driver import Driver

from ita_tui.core import edits
from ita_tui.core.problem import Severity
from ita_tui.core.proper_names import proper_names
from ita_tui.core.record import Measure
from ita_tui.core.scores.gaps import measures_by_item
from ita_tui.core.thai.marks import wants_wide_marks
from ita_tui.core.thai.segment import Segmenter
from ita_tui.store.fault import StoreFault
from ita_tui.store.records import load_record
from ita_tui.store.word_list import load_segmenter
from ita_tui.ui.hooks import decomposing, speak_thai
from ita_tui.ui.messages import Edited, PlaceChosen
from ita_tui.ui.modes import FIRST, MODES
from ita_tui.ui.rescue import RescuingApp
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.session import Session
from ita_tui.ui.thai_keys import ThaiKeys
from ita_tui.ui.view import View
from ita_tui.words import changes as change_words
from ita_tui.words import keys
from ita_tui.words import lock as lock_words
from ita_tui.words import screens as words

if TYPE_CHECKING:  # the forms are loaded when one is first asked for
    from ita_tui.ui.forms.record import RecordForm
    from ita_tui.ui.screens.form import Values


WATCH_SECONDS = 5
"""How often it is looked whether another program has let the record go."""


class ItaApp(ThaiKeys, RescuingApp):
    """The officer's workbench. The only writer of the record."""

    CSS_PATH = "app.tcss"
    DEFAULT_MODE = FIRST
    MODES = MODES  # type: ignore[assignment]
    TITLE = words.PROGRAM
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", keys.HELP, key_display="F1"),
        Binding("f2", "go('scores')", keys.SCORES_SCREEN, key_display="F2"),
        Binding("f3", "go('gaps')", keys.GAPS_SCREEN, key_display="F3"),
        Binding("f4", "go('measures')", keys.MEASURES_SCREEN, key_display="F4"),
        Binding("f5", "go('problems')", keys.PROBLEMS_SCREEN, key_display="F5"),
        Binding("f6", "go('documents')", keys.DOCUMENTS_SCREEN, key_display="F6"),
        Binding("f7", "switch_digits", keys.SWITCH_DIGITS, key_display="F7"),
        Binding("f8", "history", keys.HISTORY, key_display="F8"),
        Binding("f9", "go('records')", keys.RECORDS_SCREEN, key_display="F9"),
        Binding("ctrl+p", "palette", keys.PALETTE, key_display="^P"),
        Binding("ctrl+f", "find", keys.FIND, key_display="^F"),
        Binding("ctrl+z", "undo", keys.UNDO, key_display="^Z"),
        Binding("ctrl+y", "redo", keys.REDO, key_display="^Y"),
        Binding("ctrl+s", "save_again", keys.SAVE_AGAIN, key_display="^S"),
        Binding("ctrl+q", "quit", keys.QUIT, key_display="^Q", priority=True),
    ]

    def __init__(self, path: Path, *, today: date) -> None:
        speak_thai(lambda: self.segmenter)
        self.segmenter: Segmenter | None = None
        """Finds Thai words; None until the first screen stands."""
        self.today = today
        """The day that states and lateness are counted from."""
        self.session: Session | None = None
        """The work on the open record; None while none is open."""
        self.folder = path if path.is_dir() or not path.suffix else path.parent
        """The workspace: where the records lie."""
        self._refused_on_leaving = ""
        self._unusable_values = 0
        self._refusal = "" if path == self.folder else self._open(path)
        if self.session is None:
            # Without a record there is only the list of records; no other screen is made first.
            self.DEFAULT_MODE = "records"  # type: ignore[misc]
        super().__init__()

    @property
    def view(self) -> View | None:
        """The open record as it stands."""
        return self.session.view if self.session else None

    # --- starting ------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Say what is wrong with the record, or why it could not be opened."""
        self._tell_problems()
        self.heed_signals()
        self.set_interval(WATCH_SECONDS, self._watch_lock)
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
        self.call_after_refresh(self._learn_words)
        self._offer_typed()

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, with ำ sent so that borders stay straight."""
        driver = super().get_driver_class()
        # Where every mark takes a cell, the parts of ำ would take one more than is counted.
        return driver if wants_wide_marks(os.environ) else decomposing(driver)

    def _learn_words(self) -> None:
        """Load the word list once the first screen stands; what is on it is wrapped anew."""
        names = proper_names(self.session.view.record) if self.session else ()
        self.segmenter = load_segmenter(names)
        if self.session is None:
            return
        from ita_tui.ui.widgets.node_detail import NodeDetail

        for detail in self.screen.query(NodeDetail):
            detail.redraw()

    def open_record(self, path: Path) -> str:
        """Open another record and show its scores; returns why not, in Thai, where it cannot."""
        refusal = self._unsaved() or self._open(path)
        if not refusal:
            self.action_go("scores")
            self._tell_problems()
            self._offer_typed()
        return refusal

    def _tell_problems(self) -> None:
        """Say of a record that was just opened that some of its values cannot be used."""
        if self.view is not None and self.view.holder:
            self.tell(lock_words.opened_read_only(holder=self.view.holder), is_fault=True)
        if self.session is not None and self._unusable_values:
            told = words.file_has_problems(count=self._unusable_values)
            self.tell(told, is_fault=True)

    def _unsaved(self) -> str:
        """Why the open record is not on disk, after one more try; empty where it is."""
        if self.session is None or not self.session.view.fault:
            return ""
        self.session.save_again()
        self._hand_down()
        return self.session.view.fault

    def _open(self, path: Path) -> str:
        try:
            loaded = load_record(path)
        except StoreFault as fault:
            return str(fault)
        if loaded.record is None or loaded.framework is None:
            reasons = [
                words.problem_at(line=problem.line, at=problem.at, message=problem.message)
                for problem in loaded.problems
            ]
            return "\n".join([words.cannot_open(name=path.name), *reasons])
        before = self.session
        self.session = Session(loaded, loaded.record, loaded.framework, self.today)
        if before is not None:
            before.close()
        errors = [it for it in loaded.problems if it.severity is Severity.ERROR]
        self._unusable_values = len(errors)
        if self.segmenter is not None:
            self.segmenter = load_segmenter(proper_names(loaded.record))
        return ""

    # --- what is being typed ---------------------------------------------------------------

    def keep_typed(self, place: str, values: Mapping[str, str] | None) -> None:
        """Keep what is being typed at a place against a crash; None: it is no longer needed."""
        if self.session is None:
            return
        if values is None:
            self.session.typed.drop(place)
        else:
            self.session.typed.keep(place, values)

    def typed_left(self, place: str) -> Mapping[str, str] | None:
        """What was being typed at a place when the program stopped."""
        return self.session.typed.left(place) if self.session is not None else None

    def _offer_typed(self) -> None:
        if self.session is not None and self.session.typed.places:
            from ita_tui.ui.typing_back import offer_typed

            offer_typed(self)

    # --- stopping -------------------------------------------------------------------------

    def rescue(self) -> str:
        """Take what is half typed and save; the reason where that cannot be."""
        for screen in self.screen_stack:
            if isinstance(screen, RecordScreen):
                screen.hand_in()
        return self._unsaved()

    # --- the record in another program ----------------------------------------------------

    def _watch_lock(self) -> None:
        """Show that this program lives; take over a record that another one let go."""
        session = self.session
        if session is None:
            return
        session.beat()
        if not session.view.holder or not session.is_free():
            return
        refusal = self._open(session.view.path)
        self._hand_down()
        if refusal:
            self.tell(refusal, is_fault=True)
        elif self.view is not None and not self.view.holder:
            self.tell(lock_words.NOW_YOURS)

    def on_unmount(self) -> None:
        """Let other programs write the record."""
        if self.session is not None:
            self.session.close()

    # --- edits ---------------------------------------------------------------------------

    @on(Edited)
    def accept(self, message: Edited) -> None:
        """Make an edit the record, on disk before the next key."""
        if self.session is None:
            return
        if holder := self.session.view.holder:
            self.session.refuse()
            self._hand_down()
            self.tell(lock_words.edit_refused(holder=holder), is_fault=True)
        elif self.session.edit(message.edit, message.what):
            self._show_record()

    def action_undo(self) -> None:
        """Take the last edit back."""
        self._step(Session.undo, words.undone, words.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Do the last undone edit again."""
        self._step(Session.redo, words.redone, words.NOTHING_TO_REDO)

    def _step(
        self, move: Callable[[Session], str | None], told: Callable[..., str], nothing: str
    ) -> None:
        what = move(self.session) if self.session else None
        if what is None:
            self.tell(nothing)
            return
        self._show_record()
        self.tell(told(what=what))

    def action_switch_digits(self) -> None:
        """Show dates in the other script's digits."""
        self.accept(Edited(edits.switch_digits, words.DIGITS_SWITCHED))

    def action_save_again(self) -> None:
        """Try again to save; everything is saved already unless a save failed."""
        if self.session is None:
            return
        if not self.session.view.fault:
            self.tell(words.ALREADY_SAVED)
            return
        self.session.save_again()
        self._show_record()

    def _show_record(self) -> None:
        """Hand the record to the screen in front, and say where it could not be saved."""
        self._hand_down()
        if self.session is None or not self.session.view.fault:
            return
        if self.session.changed_outside:
            self._ask_which_version()
        else:
            self.tell(self.session.view.fault, is_fault=True)

    def _ask_which_version(self) -> None:
        from ita_tui.ui.screens.changed_outside import Answer, ChangedOutsideScreen

        session = self.session
        if session is None:
            return

        outside = session.outside()

        def decide(answer: "Answer | None") -> None:
            if answer is None:
                return
            if answer.takes == "both" and outside is not None:
                session.take_both(outside, answer.theirs)
                self._show_record()
            elif answer.takes == "theirs":
                self.tell(self._take_theirs(session), is_fault=True)
            else:
                session.save_over()
            self._hand_down()

        self.push_screen(ChangedOutsideScreen(session.view.path, outside), decide)

    def _take_theirs(self, session: Session) -> str:
        """Go on with the version on disk; returns why not, in Thai, where that cannot be."""
        try:
            session.keep_aside()
        except StoreFault as fault:
            return str(fault)
        return self._open(session.view.path)

    def _hand_down(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, RecordScreen):
                screen.view = self.view

    async def action_quit(self) -> None:
        """Leave; what is half typed is taken first, or said to be refused once."""
        screen = self.screen
        refusal = screen.hand_in() if isinstance(screen, RecordScreen) else ""
        refusal = refusal or self._unsaved()
        if refusal and refusal != self._refused_on_leaving:
            self._refused_on_leaving = refusal
            self.tell(words.refused_on_leaving(reason=refusal))
            return
        may_leave: Callable[[], bool] | None = getattr(screen, "may_leave", None)
        if may_leave is None or may_leave():
            self.exit()

    # --- going about ---------------------------------------------------------------------

    def action_go(self, name: str) -> None:
        """Show a screen, made on first use; without a record there is only the list of records."""
        if self.session is None and name != "records":
            self.tell(words.OPEN_A_RECORD_FIRST)
            return
        self.switch_mode(name)

    @on(PlaceChosen)
    def go_to_place(self, message: PlaceChosen) -> None:
        """Show the screen that has a place, at that place."""
        from ita_tui.core.dotted import parts_of
        from ita_tui.ui.forms.record import form_at

        parts = parts_of(message.at)
        view = self.view
        form = form_at(parts, view.record, view.framework) if view is not None else None
        if form is not None:
            self._fill_in(form)
            return
        name = {"issues": "gaps", "measures": "measures"}.get(parts[0] if parts else "", "scores")
        self.action_go(name)
        self.call_after_refresh(self._point_at, message.at)

    def _fill_in(self, form: "RecordForm") -> None:
        """Ask for a part of the record that no screen shows."""

        def take(values: "Values | None") -> None:
            if values is not None:
                self.accept(Edited(lambda record: form.edit(record, values), form.what))

        self.push_screen(form.screen, take)

    def _point_at(self, at: str) -> None:
        if isinstance(self.screen, RecordScreen):
            self.screen.go_to(at)

    def answer_item(self, issue: str, item: str) -> None:
        """Show the measure that answers an item, or add one that starts filled in."""
        from ita_tui.ui.screens.measures import MeasuresScreen

        if self.view is None:
            return
        answers = measures_by_item(self.view.record).get(item, ())
        self.action_go("measures")

        def show() -> None:
            screen = self.screen
            if isinstance(screen, MeasuresScreen):
                if answers:
                    screen.go_to(f"measures.{answers[0]}")
                else:
                    screen.add_measure(Measure(issue=issue, items=(item,)))

        self.call_after_refresh(show)

    def action_help(self) -> None:
        """Explain the screen in front and its keys."""
        from ita_tui.ui.screens.help import HelpScreen

        topic = self.screen.HELP_TOPIC if isinstance(self.screen, RecordScreen) else ""
        self.push_screen(HelpScreen(topic))

    def action_palette(self) -> None:
        """Choose an action by name."""
        from ita_tui.ui.screens.choices import actions_of
        from ita_tui.ui.screens.chooser import Chooser

        screen = self.screen
        self.push_screen(Chooser(words.CHOOSE_ACTION, actions_of(screen)), self._run_chosen)

    async def _run_chosen(self, action: str | None) -> None:
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

    def action_history(self) -> None:
        """Show the earlier versions of the open record; one may be brought back."""
        from ita_tui.ui.screens.history import Chosen, HistoryScreen

        if self.view is None:
            self.tell(words.OPEN_A_RECORD_FIRST)
            return

        def take(chosen: "Chosen | None") -> None:
            if chosen is not None:
                what = change_words.restored_edit(day=chosen.day)
                self.accept(Edited(lambda _now: chosen.record, what))

        self.push_screen(HistoryScreen(self.view), take)

    def action_help_quit(self) -> None:
        """Ctrl+C copies; say how one leaves."""
        self.tell(words.HOW_TO_QUIT)

    def tell(self, told: str, *, is_fault: bool = False) -> None:
        """Show a sentence for some seconds; a fault stays longer."""
        if told:
            self.notify(
                told,
                severity="error" if is_fault else "information",
                timeout=20 if is_fault else 4,
                markup=False,
            )
