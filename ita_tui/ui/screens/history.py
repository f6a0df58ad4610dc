"""The earlier versions of the record, each held against the record as it stands."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.core.record.model import Record
from ita_tui.core.thai.dates import format_date
from ita_tui.core.values import dataclass
from ita_tui.render.cells import shortened
from ita_tui.render.change_lines import change_line
from ita_tui.store.fault import StoreFault
from ita_tui.store.history import Version, versions_of
from ita_tui.store.text import read_bytes
from ita_tui.store.versions import record_of_bytes, version_differences
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.view import View
from ita_tui.words.said import changes as words
from ita_tui.words.said import keys

_MOST_LINES = 60
"""Fields that are shown of one comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenVersion:
    """A version to bring back."""

    record: Record
    """What it holds."""
    day: str
    """Its day, in Thai."""


class HistoryScreen(Dialog[ChosenVersion]):
    """Gives a version to go on with, or None; bringing one back is an edit like any other."""

    CSS_PATH = ["../forms/form.tcss", "changed_outside.tcss"]
    HELP_TOPIC = "history"
    BINDINGS = bindings("history")

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._versions: dict[str, Version] = {}
        self._told = ""

    def compose(self) -> ComposeResult:
        """The versions, over what the one under the cursor would change."""
        with Vertical(id="form"):
            yield Label(Content(words.HISTORY_TITLE), id="form-title")
            yield LineList(id="versions")
            yield Label(Content(words.HISTORY_HEADING), id="changes-title")
            yield LineList(id="version-changes")
            yield KeyBar(keys.HISTORY_KEYS, classes="own-keys")

    def on_mount(self) -> None:
        """List the versions, newest first."""
        try:
            found = versions_of(self._view.path)
        except StoreFault as fault:
            found, self._told = (), str(fault)
        self._versions = {version.name: version for version in found}
        if not found:
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
        entries = [Entry(name, self._fitted(_line(it))) for name, it in self._versions.items()]
        told = self._told or words.NO_VERSIONS
        self._list.show(entries or [Entry("", self._fitted(told))])
        self._compare()

    def _fitted(self, line: str) -> Content:
        return Content(shortened(line, max(10, self._list.width_cells)))

    def _compare(self) -> None:
        """Show what would change; a version is read when the cursor comes to stand on it."""
        version = self._versions.get(self._list.chosen or "")
        lines: list[str] = []
        if version is not None:
            record = self._record(version)
            lines = [words.UNREADABLE] if record is None else self._differences(record)
        entries = [Entry("", self._fitted(line)) for line in lines]
        self.query_one("#version-changes", LineList).show(entries)

    def _differences(self, record: Record) -> list[str]:
        changes = version_differences(self._view.record, record, self._view.framework)
        lines = [change_line(change) for change in changes[:_MOST_LINES]]
        if len(changes) > _MOST_LINES:
            lines.append(words.further(count=len(changes) - _MOST_LINES))
        return lines or [words.NO_DIFFERENCE]

    def _record(self, version: Version) -> Record | None:
        """What a version holds; None where it is no record, or one of another framework."""
        try:
            record = record_of_bytes(read_bytes(version.path))
        except StoreFault:
            return None
        if record is None or record.framework != self._view.record.framework:
            return None
        return record

    @on(LineList.Chosen, "#versions")
    def action_take(self) -> None:
        """Bring back the version under the cursor."""
        version = self._versions.get(self._list.chosen or "")
        record = self._record(version) if version is not None else None
        if version is not None and record is not None:
            self.dismiss(ChosenVersion(record=record, day=format_date(version.kept.day)))

    def action_close(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)


def _line(version: Version) -> str:
    kept = version.kept
    return words.version_entry(
        day=format_date(kept.day), number=kept.number, size_bytes=kept.size_bytes
    )
