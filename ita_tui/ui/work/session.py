"""The work on one record: the one value, its past, and its file. No widgets."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import Record
from ita_tui.core.record.undo import Timeline
from ita_tui.core.values import replace
from ita_tui.store.fault import ChangedOutside, StoreFault
from ita_tui.store.history import keep_version
from ita_tui.store.lock import HeldByOther, RecordLock, holder_of
from ita_tui.store.record_file import RecordFile
from ita_tui.store.records import LoadedRecord
from ita_tui.store.typed import TypedText
from ita_tui.store.undo_log import Earlier, UndoLog
from ita_tui.ui.work.view import view_of
from ita_tui.words.said import changes as change_words
from ita_tui.words.said import files as words

if TYPE_CHECKING:  # two versions are compared where another program wrote the file
    from ita_tui.core.record.three_way import Parts
    from ita_tui.store.versions import Outside

Edit = Callable[[Record], Record]
"""A function record → record."""


class Session:
    """Every accepted edit becomes the record now, is saved at once, and can be undone."""

    def __init__(
        self, loaded: LoadedRecord, record: Record, framework: Framework, today: date
    ) -> None:
        self._file = RecordFile(loaded)
        self._timeline = Timeline(record)
        self._today = today
        self.changed_outside = False
        """Whether the last save stopped because another program wrote the file."""
        self.was_put_back = False
        """Whether the last save put back a file that had been moved, renamed or removed."""
        self._lock: RecordLock | None = None
        self.view = view_of(
            path=loaded.path,
            framework=framework,
            record=record,
            today=today,
            holder=self._held_by(),
        )
        """What the screens draw from."""
        self._stream = (0, "")
        """Number of the stream of keys that made the last edit, and what its first is called."""
        self.typed = TypedText(loaded.path, today, is_kept=not self.view.holder)
        """What is being typed and not accepted yet."""
        self._log = UndoLog(loaded.path, loaded.raw, today, is_kept=not self.view.holder)

    @property
    def worth_telling(self) -> tuple[str, ...]:
        """What somebody who opens the record should know of its surroundings, in Thai."""
        stands_in = self._lock.stands_in if self._lock is not None else None
        is_damaged = self.typed.is_damaged or self._log.is_damaged
        return (
            *([words.folder_locked(path=stands_in)] if stands_in is not None else []),
            *([words.STATE_DAMAGED] if is_damaged else []),
        )

    @property
    def is_saved(self) -> bool:
        """Whether the last save went as it should, into the file that was opened."""
        return not self.view.fault and not self.was_put_back

    def _held_by(self) -> str:
        """Take the right to write; who has it, where somebody else does."""
        try:
            self._lock = self._file.hold(datetime.now())
        except HeldByOther as held:
            return str(held.holder)
        return ""

    def beat(self) -> None:
        """Show that this program lives, on a network drive that knows no locks."""
        if self._lock is not None:
            self._lock.beat()

    def is_free(self) -> bool:
        """Whether a record that is only shown here could be written now."""
        return holder_of(self.view.path, datetime.now()) is None

    def close(self) -> None:
        """Let other programs write the record."""
        self._file.let_go()

    def refuse(self) -> None:
        """Draw anew without an edit that cannot be made."""
        self.view = replace(self.view)

    def edit(self, edit: Edit, what: str, *, stream: int = 0) -> bool:
        """Apply an edit, called ``what`` in undo, and save; False where it changed nothing.

        Edits by one stream of keys, whose number is not 0, are undone as one.
        """
        before = self._timeline
        after = before if self.view.holder else before.edited(what, edit(before.now))
        if after is before:
            return False
        of_stream, first = self._stream
        joins = stream == of_stream != 0
        if joins:
            what = change_words.made_at_once(first=first, last=what)
            after = before.joined(what, after.now)
        self._move_to(after, what, joins=joins)
        self._stream = (stream, first if joins else what)
        return True

    def undo(self) -> str | None:
        """Take the last edit back; returns what it was called, None where there is none."""
        past = self._timeline.past
        if not past:
            return self._undo_earlier()
        what = past[-1][0]
        return what if self._move_to(self._timeline.undone(), what, undoes=True) else None

    def _undo_earlier(self) -> str | None:
        """Take back the last edit of an earlier run of this day, where the file is still its."""
        from ita_tui.store.versions import record_of_bytes

        earlier = self._log.last(self._file.on_disk)
        record = record_of_bytes(earlier[1]) if earlier is not None else None
        if earlier is None or record is None or self.view.fault:
            return None
        what, now = earlier[0], self._timeline
        self._move_to(Timeline(record, (), (*now.future, (what, now.now))), what, undoes=True)
        return what

    def edits_of_today(self) -> Iterator[Earlier]:
        """The edits of this day, the latest first, each with the file as it was before it."""
        return self._log.back(self._file.on_disk)

    def redo(self) -> str | None:
        """Do the last undone edit again; returns what it was called, None where there is none."""
        future = self._timeline.future
        if not future:
            return None
        return future[-1][0] if self._move_to(self._timeline.redone(), future[-1][0]) else None

    def save_again(self) -> None:
        """Try once more to save what could not be saved."""
        self._save()

    def save_over(self) -> None:
        """Save over what another program wrote; that version is kept in the history."""
        self._save(over=True)

    def outside(self) -> "Outside | None":
        """What this program and another one made of the record; None where that cannot be told."""
        from ita_tui.store.versions import compare_outside

        try:
            theirs = self._file.read_outside()
        except StoreFault:
            return None
        return compare_outside(self._file.on_disk, self._timeline.now, theirs, self.view.framework)

    def take_both(self, outside: "Outside", take_theirs: "frozenset[Parts]") -> None:
        """Go on with both versions in one, of the clashes theirs at ``take_theirs``.

        Both are kept in the history; undo brings this program's own back. Where that fails the
        view says why, and nothing is taken.
        """
        record = outside.merged(take_theirs)
        if record is None:
            return
        own = self._content()
        try:
            self.keep_aside()
        except StoreFault as problem:
            self.view = replace(self.view, fault=str(problem))
            return
        self._timeline = self._timeline.edited(change_words.MERGED, record)
        self._show_now()
        self._save(change_words.MERGED, over=True, known=outside.raw, own=own)

    def keep_aside(self) -> None:
        """Keep the record as it stands in the history, before another takes its place.

        Raises StoreFault.
        """
        keep_version(self.view.path, self._content(), self._today, always=True)

    def _content(self) -> bytes:
        """The record as it stands, as it is written."""
        return write_record(self._timeline.now, self.view.framework).encode("utf-8")

    def _move_to(
        self, timeline: Timeline, what: str, *, undoes: bool = False, joins: bool = False
    ) -> bool:
        if timeline is self._timeline:
            return False
        self._timeline = timeline
        self._stream = (0, "")
        self._show_now()
        self._save(what, undoes=undoes, joins=joins)
        return True

    def _show_now(self) -> None:
        self.view = view_of(
            path=self.view.path,
            framework=self.view.framework,
            record=self._timeline.now,
            today=self._today,
            before=self.view,
        )

    def _save(
        self,
        what: str = change_words.SAVED_LATER,
        *,
        over: bool = False,
        known: bytes | None = None,
        own: bytes = b"",
        undoes: bool = False,
        joins: bool = False,
    ) -> None:
        """Save; where that fails the edit stays, and the view says why.

        What another program wrote is no step of ours: undo leads from the new version to this
        program's own, which is ``own`` where both were joined, and on to what it read.
        """
        fault = ""
        self.changed_outside = self.was_put_back = False
        before = self._file.on_disk
        added: list[str] = []

        def note(old: bytes, new: bytes) -> None:
            steps = [(what, before if over else old, new)]
            if own:
                steps = [(change_words.SAVED_LATER, before, own), (what, own, new)]
            for name, one, other in steps:
                if not undoes and one != other:
                    (self._log.join if joins else self._log.add)(name, one, other)
                    added.append(name)

        self._file.before_write = note
        try:
            if over:
                self._file.overwrite(self._timeline.now, self._today, known=known)
            else:
                self.was_put_back = self._file.save(self._timeline.now, self._today)
            if undoes:
                self._log.take_back(before, self._file.on_disk)
        except StoreFault as problem:
            self.changed_outside = isinstance(problem, ChangedOutside)
            fault = str(problem)
            for _ in added:
                self._log.withdraw()
        self.view = replace(self.view, fault=fault)
