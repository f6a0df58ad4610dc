"""The work on one record: the one value, its past, and its file. No widgets."""

from collections.abc import Callable
from datetime import date

from ita_tui.core.framework import Framework
from ita_tui.core.record import Record
from ita_tui.core.record_toml import write_record
from ita_tui.core.undo import Timeline
from ita_tui.core.values import replace
from ita_tui.store.fault import ChangedOutside, StoreFault
from ita_tui.store.history import keep_version
from ita_tui.store.records import LoadedRecord, RecordFile
from ita_tui.ui.view import view_of

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
        self.view = view_of(path=loaded.path, framework=framework, record=record, today=today)
        """What the screens draw from."""

    def edit(self, edit: Edit, what: str) -> bool:
        """Apply an edit, called ``what`` in undo, and save; False where it changed nothing."""
        return self._move_to(self._timeline.edited(what, edit(self._timeline.now)))

    def undo(self) -> str | None:
        """Take the last edit back; returns what it was called, None where there is none."""
        past = self._timeline.past
        return past[-1][0] if self._move_to(self._timeline.undone()) else None

    def redo(self) -> str | None:
        """Do the last undone edit again; returns what it was called, None where there is none."""
        future = self._timeline.future
        return future[-1][0] if self._move_to(self._timeline.redone()) else None

    def save_again(self) -> None:
        """Try once more to save what could not be saved."""
        self._save()

    def save_over(self) -> None:
        """Save over what another program wrote; that version is kept in the history."""
        self._save(over=True)

    def keep_aside(self) -> None:
        """Keep the record as it stands in the history, before another takes its place.

        Raises StoreFault.
        """
        content = write_record(self._timeline.now, self.view.framework).encode("utf-8")
        keep_version(self.view.path, content, self._today, always=True)

    def _move_to(self, timeline: Timeline) -> bool:
        if timeline is self._timeline:
            return False
        self._timeline = timeline
        self.view = view_of(
            path=self.view.path,
            framework=self.view.framework,
            record=timeline.now,
            today=self._today,
            before=self.view,
        )
        self._save()
        return True

    def _save(self, *, over: bool = False) -> None:
        """Save; where that fails the edit stays, and the view says why."""
        fault = ""
        self.changed_outside = False
        try:
            save = self._file.overwrite if over else self._file.save
            save(self._timeline.now, self._today)
        except ChangedOutside as problem:
            self.changed_outside = True
            fault = str(problem)
        except StoreFault as problem:
            fault = str(problem)
        self.view = replace(self.view, fault=fault)
