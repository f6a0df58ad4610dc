"""What the record was, before each edit of the day and on earlier days, held against what it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.core.record.model import Record
from ita_tui.core.thai.dates import format_date
from ita_tui.render.cells import shortened
from ita_tui.render.change_lines import change_line
from ita_tui.store.fault import StoreFault
from ita_tui.store.history import Version, versions_of
from ita_tui.store.text import read_bytes
from ita_tui.store.undo_log import Earlier
from ita_tui.store.versions import record_of_bytes, version_differences
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.words.said import changes as words
from ita_tui.words.said import keys

_MOST_LINES = 60
"""Fields that are shown of one comparison."""


_MOST_EDITS = 200
"""Edits of the day that are listed."""


class _Past(NamedTuple):
    """What the record was at some time."""

    line: str
    """How it is listed."""
    what: str
    """What going back to it is called in undo."""
    read: Callable[[], bytes]
    """Its file; raises StoreFault."""


class HistoryScreen(Dialog[Edited]):
    """Gives the edit that goes back, or None; it is an edit like any other, undone by one key."""

    CSS_PATH = ["../forms/form.tcss", "changed_outside.tcss"]
    HELP_TOPIC = "history"
    BINDINGS = bindings("history")

    def __init__(self, view: View, edits: Iterable[Earlier]) -> None:
        """Take the record as it stands, and the edits of the day, the latest first."""
        super().__init__()
        self._view = view
        self._edits = {
            f"edit-{number}": _Past(
                words.edit_entry(at=edit.at, what=edit.what),
                words.back_before(what=edit.what),
                partial(bytes, edit.content),
            )
            for number, edit in enumerate(islice(edits, _MOST_EDITS))
        }
        self._versions: dict[str, _Past] = {}
        self._told = words.NO_VERSIONS

    def compose(self) -> ComposeResult:
        """What the record was, over what going back to it would change."""
        with Vertical(id="form"):
            yield Label(Content(words.HISTORY_TITLE), id="form-title")
            yield LineList(id="versions")
            yield Label(Content(words.HISTORY_HEADING), id="changes-title")
            yield LineList(id="version-changes")
            yield KeyBar(keys.HISTORY_KEYS, classes="own-keys")

    def on_mount(self) -> None:
        """List the edits and the versions, newest first."""
        try:
            self._versions = {it.name: _past(it) for it in versions_of(self._view.path)}
        except StoreFault as fault:
            self._told = str(fault)
        if not self._edits and not self._versions:
            self.query_one(KeyBar).show(keys.NO_HISTORY_KEYS)
            self.query_one("#changes-title").display = False
        self._list.focus()
        self._list.follow(self._compare)
        self._show()

    @property
    def _list(self) -> LineList:
        return self.query_one("#versions", LineList)

    @on(LineList.Refitted)
    def _show(self) -> None:
        self._list.show(
            [
                *self._entries(words.EDITS_OF_TODAY, self._edits, words.NO_EARLIER_EDITS),
                *self._entries(words.VERSIONS, self._versions, self._told),
            ]
        )
        self._compare()

    def _entries(self, heading: str, found: Mapping[str, _Past], nothing: str) -> Iterator[Entry]:
        yield Entry("", Content(heading))
        for key, past in found.items():
            yield Entry(key, self._fitted(past.line))
        if not found:
            yield Entry("", self._fitted(f"  {nothing}").stylize("not bold $text-muted"))

    def _fitted(self, line: str) -> Content:
        return Content(shortened(line, max(10, self._list.width_cells)))

    @property
    def _chosen(self) -> _Past | None:
        key = self._list.chosen or ""
        return self._edits.get(key) or self._versions.get(key)

    def _compare(self) -> None:
        """Show what would change; a version is read when the cursor comes to stand on it."""
        chosen = self._chosen
        lines: list[str] = []
        if chosen is not None:
            record = self._record(chosen)
            lines = [words.UNREADABLE] if record is None else self._differences(record)
        entries = [Entry(str(number), Content(line)) for number, line in enumerate(lines)]
        self.query_one("#version-changes", LineList).show(entries)

    def _differences(self, record: Record) -> list[str]:
        changes = version_differences(self._view.record, record, self._view.framework)
        lines = [change_line(change) for change in changes[:_MOST_LINES]]
        if len(changes) > _MOST_LINES:
            lines.append(words.further(count=len(changes) - _MOST_LINES))
        return lines or [words.NO_DIFFERENCE]

    def _record(self, past: _Past) -> Record | None:
        """What the record was; None where it is no record, or one of another framework."""
        try:
            record = record_of_bytes(past.read())
        except StoreFault:
            return None
        if record is None or record.framework != self._view.record.framework:
            return None
        return record

    @on(LineList.Chosen, "#versions")
    def action_take(self) -> None:
        """Go back to what is under the cursor."""
        chosen = self._chosen
        record = self._record(chosen) if chosen is not None else None
        if chosen is not None and record is not None:
            self.dismiss(Edited(lambda _now: record, chosen.what))

    def action_close(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)


def _past(version: Version) -> _Past:
    kept = version.kept
    day = format_date(kept.day)
    line = words.version_entry(
        day=day, number=kept.number, size_bytes=kept.size_bytes, until=version.until
    )
    return _Past(line, words.restored_edit(day=day), partial(read_bytes, version.path))
