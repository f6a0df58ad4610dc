"""An app that holds one record: opens it, accepts every edit, and has it on disk."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.record.names import proper_names
from ita_tui.core.record.undo import changed_places
from ita_tui.core.thai.numbers import format_score
from ita_tui.store.fault import StoreFault
from ita_tui.store.records import load_record
from ita_tui.store.typed import TypedText
from ita_tui.store.word_list import load_segmenter
from ita_tui.ui.rescue import RescuingApp
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.work.keys import with_keys
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.session import Session
from ita_tui.ui.work.typed_places import SCORE
from ita_tui.ui.work.view import View
from ita_tui.words.said import files as file_words
from ita_tui.words.said import screens as words

if TYPE_CHECKING:  # the screen is loaded when it is first asked for
    from ita_tui.ui.screens.changed_outside import Answer


WATCH_SECONDS = 5
"""How often it is shown that this program lives, and looked whether another has let go."""


class RecordApp(RescuingApp):
    """The only writer of the record; every screen is given the record as it stands."""

    RECORDS_MODE: ClassVar[str] = "records"
    """The mode of the list of records, the only one where none is open."""

    own_keys: Mapping[str, str] = {}
    """The officer's own keys by the id of what they do."""
    stream = 0
    """Number of the stream of keys that is being taken: what it edits is undone as one."""

    def __init__(self, path: Path, *, today: date, is_plain: bool) -> None:
        """Open a record, or a folder; where it is plain, in the terminal's own colours."""
        self.segmenter = load_segmenter()
        """Finds Thai words, and the names of the open record."""
        self.today = today
        """The day that states and lateness are counted from."""
        self.session: Session | None = None
        """The work on the open record; None while none is open."""
        folder = path if path.is_dir() or not path.suffix else path.parent
        self.folder = folder if folder.name else folder.absolute()
        """The workspace: where the records lie."""
        self._unusable_values = 0
        self._refusal = "" if path == folder else self._open(path)
        if self.session is None:
            # Without a record no other screen is made first.
            self.DEFAULT_MODE = self.RECORDS_MODE  # type: ignore[misc]
        super().__init__(ansi_color=is_plain)

    @property
    def view(self) -> View | None:
        """The open record as it stands."""
        return self.session.view if self.session else None

    # --- opening ---------------------------------------------------------------------------

    def _tell_problems(self) -> None:
        """Say of a record that was just opened that some of its values cannot be used."""
        if self.view is not None and self.view.holder:
            self.tell(file_words.opened_read_only(holder=self.view.holder), is_fault=True)
        if self.session is not None and self.session.worth_telling:
            self.tell("\n".join(self.session.worth_telling), is_fault=True)
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
        self.segmenter = load_segmenter(proper_names(loaded.record))
        return ""

    def close_record(self) -> str:
        """Have no record open; returns why not, in Thai, where it is not on disk."""
        refusal = self._unsaved()
        if self.session is not None and not refusal:
            self.session.close()
            self.session = None
            self._hand_down()
        return refusal

    # --- what is being typed ---------------------------------------------------------------

    @property
    def typed(self) -> TypedText:
        """What is being typed and not accepted yet: into the record, or where none is open."""
        return self.session.typed if self.session is not None else self._typed_without_record

    @cached_property
    def _typed_without_record(self) -> TypedText:
        return TypedText(self.folder, self.today, is_kept=True)

    def keep_typed(self, place: str, values: Mapping[str, str] | None) -> None:
        """Keep what is being typed at a place against a crash; None: it is no longer needed."""
        if values is None:
            self.typed.drop(place)
        else:
            self.typed.keep(place, values)

    def what_waits(self) -> str:
        """What is being typed and nobody accepted yet, in Thai; it is kept against a crash."""
        return self.make_safe() or self._half_typed()

    def _half_typed(self) -> str:
        """A score that was left half typed on another screen, in Thai; empty where none was."""
        for place in self.typed.places:
            code, _, _ = place.removeprefix(SCORE).partition("\n")
            text = (self.typed_left(place) or {}).get("text", "")
            if place.startswith(SCORE) and text:
                return words.half_typed_at(told=words.half_typed(text=text), code=code)
        return ""

    def typed_left(self, place: str) -> Mapping[str, str] | None:
        """What was being typed at a place when the program stopped."""
        return self.typed.left(place)

    # --- stopping -------------------------------------------------------------------------

    def rescue(self) -> str:
        """Make safe what is being typed and save; the reason where that cannot be."""
        self.make_safe()
        return self._unsaved()

    def make_safe(self) -> str:
        """Keep what is being typed on every screen; what waits to be accepted, in Thai."""
        screens = [it for it in self.screen_stack if isinstance(it, RecordScreen | Dialog)]
        waiting = [it.make_safe() for it in reversed(screens)]
        return next(filter(None, waiting), "")

    # --- the record in another program ----------------------------------------------------

    def on_mount(self) -> None:
        """Begin to look after the lock."""
        self.set_interval(WATCH_SECONDS, self._watch_lock)

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
            self.tell(file_words.NOW_YOURS)

    def on_unmount(self) -> None:
        """Let other programs write the record."""
        if self.session is not None:
            self.session.close()

    # --- edits ---------------------------------------------------------------------------

    @property
    def no_edits(self) -> str:
        """Why no edit can be accepted now, in Thai; empty where one can."""
        holder = self.view.holder if self.view is not None else ""
        return file_words.edit_refused(holder=holder) if holder else ""

    def accept(self, edited: Edited, told: str = "") -> bool:
        """Make an edit the record, on disk before the next key.

        False where it is refused or changes nothing; else ``told`` is said of it.
        """
        if self.session is None:
            return False
        if self.no_edits:
            self.session.refuse()
            self._hand_down()
            self.tell(self.no_edits, is_fault=True)
            return False
        stream = edited.stream or self.stream
        is_taken = self.session.edit(edited.edit, edited.what, stream=stream)
        if is_taken:
            self._show_record()
            self.tell(told)
        return is_taken

    def ask(self, edited: Edited, told: str = "", *, lines: Sequence[str] = ()) -> None:
        """Show what an edit would change; it is accepted after a yes, and ``told`` said of it."""
        from ita_tui.ui.screens.question import question_about

        def decide(wanted: bool | None) -> None:
            if wanted:
                self.accept(edited, told)

        if self.no_edits:
            self.accept(edited)  # it says why it is not
        elif self.view is not None:
            self.push_screen(question_about(self.view, edited, lines), decide)

    def action_undo(self) -> None:
        """Take back what is being typed, else the last edit."""
        if isinstance(self.screen, RecordScreen) and self.screen.take_back():
            return
        self._step(Session.undo, words.undone, words.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Do the last undone edit again."""
        self._step(Session.redo, words.redone, words.NOTHING_TO_REDO)

    def _step(
        self, move: Callable[[Session], str | None], told: Callable[..., str], nothing: str
    ) -> None:
        before = self.view.record if self.view is not None else None
        what = move(self.session) if self.session else None
        if what is None or before is None or self.view is None:
            self.tell(nothing)
            return
        self._show_record()
        after = self.view.record
        places = tuple(changed_places(before, after))
        self.tell(f"{told(what=what)}{_score_changed(places, before, after)}")
        screen = self.screen
        if isinstance(screen, RecordScreen):
            at = next((place for place in places if place[0] == screen.SHOWS), None)
            if at is not None:
                screen.go_to(at)

    def action_save_again(self) -> None:
        """Try again to save; everything is saved already unless a save failed, or the file went."""
        if self.session is None:
            return
        waiting = self.what_waits()
        is_saved = not self.session.view.fault
        self.session.save_again()
        if is_saved and self.session.is_saved:
            self.tell(words.saved_but(waiting=waiting) if waiting else words.ALREADY_SAVED)
        else:
            self._show_record()

    def _show_record(self) -> None:
        """Hand the record to the screen in front, and say where it could not be saved."""
        self._hand_down()
        if self.session is None or self.session.is_saved:
            return
        if self.session.changed_outside:
            self._ask_which_version()
        else:
            put_back = file_words.put_back(path=self.session.view.path)
            self.tell(self.session.view.fault or put_back, is_fault=True)

    def _ask_which_version(self) -> None:
        from ita_tui.ui.screens.changed_outside import ChangedOutsideScreen

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

    def tell(self, told: str, *, is_fault: bool = False) -> None:
        """Show a sentence for some seconds, a fault longer; it names a key by ``{id}``."""
        if told:
            self.notify(
                with_keys(told, self.own_keys),
                severity="error" if is_fault else "information",
                timeout=20 if is_fault else 4,
                markup=False,
            )


def _score_changed(places: Sequence[tuple[str, ...]], before: Record, after: Record) -> str:
    """What became of the one score that changed, in Thai; empty where something else did."""
    if len(places) != 1 or places[0][0] != "scores":
        return ""
    _, code, named = places[0]
    kind = ScoreKind(named)
    was, now = (format_score(it.score(code, kind)) for it in (before, after))
    return words.score_changed(kind=words.kind_shown(kind=kind, name=""), before=was, after=now)
