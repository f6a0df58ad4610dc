"""A year's framework made from a table: what is from where, put right, and written to a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from ita_tui.core.framework.model import Framework
from ita_tui.core.framework.writing import write_framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.years.draft import (
    DraftItem,
    Origin,
    YearDraft,
    doubts_of,
    framework_of,
    told_of,
)
from ita_tui.core.tables_in.years.table import YearTable
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import replace
from ita_tui.store.fault import StoreFault
from ita_tui.store.year_file import (
    draft_from_file,
    free_framework_path,
    nearest_framework,
    read_year_file,
    write_new_framework,
)
from ita_tui.ui.forms.fields import must_not_be_empty
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.ui.forms.new_record import meant_framework, offered_years, year_name
from ita_tui.ui.screens.file_chooser import choose_file
from ita_tui.ui.screens.waiting import wait_for
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said import open_table as words
from ita_tui.words.said import screens as screen_words


class YearDraftScreen(Dialog[Path]):
    """Gives the file that was written, or None."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "year"
    BINDINGS = bindings("year")

    def __init__(self, table: YearTable, draft: YearDraft, folder: Path) -> None:
        super().__init__()
        self._table = table
        self._draft = draft
        self._path = free_framework_path(folder, draft.id)

    def compose(self) -> ComposeResult:
        """What was taken from where, what is to be looked at, and the items."""
        with Vertical(id="help-box"):
            yield Label(Content(words.year_heading(name=self._path.name)), classes="help-heading")
            yield Static(id="paste-map")
            yield LineList(id="year-items")
            yield Static(id="chooser-refusal", markup=False)
            yield KeyBar(keys.YEAR, classes="own-keys")

    def on_mount(self) -> None:
        """Begin at the first item that is to be looked at."""
        self.query_one(LineList).focus()
        self.draw()
        self.action_next_doubt()

    @on(LineList.Refitted)
    def draw(self) -> None:
        """Show the draft as it stands."""
        told = [*told_of(self._table, self._draft)]
        others = [it for it in doubts_of(self._table, self._draft) if "?" not in it]
        doubtful = self._draft.doubtful
        told += [*others, words.doubts(count=len(doubtful))]
        self.query_one("#paste-map", Static).update(Content("\n".join(told)))
        entries = [
            Entry(
                item.code,
                Content.assemble(
                    (item.code, "bold"),
                    f" {item.title}",
                    (
                        f"  → {self._place(item)}",
                        "$text-muted" if item.code not in doubtful else "bold",
                    ),
                ),
            )
            for item in self._draft.items
        ]
        self.query_one(LineList).show(entries)

    def _place(self, item: DraftItem) -> str:
        node = self._draft.like.nodes.get(item.parent)
        title = self._draft.groups.get(item.parent) or (node.title if node else "")
        issue = words.in_issue(issue=item.issue) if item.issue else ""
        mark = " ?" if item.parent_from is Origin.NEIGHBOUR else ""
        return f"{item.parent} {title}{issue}{mark}"

    def action_next_doubt(self) -> None:
        """Go to the next item whose place is a guess."""
        shown = self.query_one(LineList)
        codes = [item.code for item in self._draft.items]
        now = codes.index(shown.chosen) + 1 if shown.chosen in codes else 0
        doubtful = set(self._draft.doubtful)
        at = next((code for code in (*codes[now:], *codes[:now]) if code in doubtful), None)
        if at is not None:
            shown.show(shown.rows, at=at)

    @on(LineList.Chosen)
    def action_edit(self) -> None:
        """Ask for the title, the indicator and the issue of the item under the cursor."""
        code = self.query_one(LineList).chosen
        item = next((it for it in self._draft.items if it.code == code), None)
        if item is None:
            return
        parents = self._draft.parents(item.code)
        fields = [
            Field(key="title", label=words.ITEM_TITLE, value=item.title, check=must_not_be_empty),
            Field(
                key="parent",
                label=words.ITEM_PARENT,
                value=item.parent,
                check=lambda text: _one_of(text, parents),
            ),
        ]
        if self._draft.issues:
            issues = ("", *self._draft.issues)
            fields.append(
                Field(
                    key="issue",
                    label=words.ITEM_ISSUE,
                    value=item.issue,
                    check=lambda text: _one_of(text, issues),
                )
            )

        def take(values: Values | None) -> None:
            if values is None:
                return
            changed = replace(
                item,
                title=values["title"],
                parent=_one_of(values["parent"], parents),
                parent_from=Origin.USER,
                issue=to_latin_digits(values.get("issue", item.issue)),
            )
            self._draft = self._draft.with_item(changed)
            self.draw()

        heading = words.edit_item(code=item.code)
        self.app.push_screen(FormScreen(heading, fields, is_edit=False), take)

    def action_save(self) -> None:
        """Write the framework file."""
        text = write_framework(framework_of(self._draft), self._draft.doubtful)
        try:
            write_new_framework(self._path, text)
        except StoreFault as fault:
            self.query_one("#chooser-refusal", Static).update(str(fault))
            return
        self.dismiss(self._path)

    def action_cancel(self) -> None:
        """Leave without a file."""
        self.dismiss(None)


def choose_year_table(
    app: App[None], workbench: Workbench, *, then: Callable[[], None] | None = None
) -> None:
    """Let the user choose a table, ask of which year it is, and show the draft.

    ``then`` goes on once the framework is written.
    """
    take = partial(_ask_year, app, workbench, then)
    choose_file(app, workbench.folder, take, heading=words.YEAR_TABLE_WANTED)


def _ask_year(
    app: App[None], workbench: Workbench, then: Callable[[], None] | None, path: Path
) -> None:
    folder = workbench.folder
    told = screen_words.being_read(name=path.name)

    def read() -> tuple[int | None, Framework]:
        year = read_year_file(path, folder).fiscal_year_be
        return year, nearest_framework(folder, year)

    def ask(found: tuple[int | None, Framework]) -> None:
        year, like = found
        fields = (
            Field(key="year", label=words.YEAR_OF_TABLE, value=str(year or ""), check=_year),
            Field(
                key="like",
                label=words.LIKE,
                value=year_name(like.id),
                check=lambda text: meant_framework(text, folder),
                offers=offered_years(folder),
            ),
        )
        title = words.draft_of(name=path.name)
        app.push_screen(FormScreen(title, fields, is_edit=False), take)

    def take(values: Values | None) -> None:
        if values is not None:
            draft = partial(
                draft_from_file,
                path,
                folder,
                year_be=_year(values["year"]),
                like=meant_framework(values["like"], folder),
            )
            wait_for(app, workbench, told, draft, show)

    def show(found: tuple[YearTable, YearDraft]) -> None:
        app.push_screen(YearDraftScreen(*found, folder), tell)

    def tell(written: Path | None) -> None:
        if written is not None:
            workbench.tell(words.year_written(path=written, framework=written.stem))
            if then is not None:
                then()

    wait_for(app, workbench, told, read, ask)


def _year(text: str) -> int:
    """The fiscal year that was typed. Raises Unreadable."""
    year = to_latin_digits(text).strip()
    if not (year.isdecimal() and len(year) == 4 and 2500 <= int(year) < 2700):
        raise Unreadable(words.BAD_YEAR)
    return int(year)


def _one_of(text: str, known: tuple[str, ...]) -> str:
    """The code that was typed, in Latin digits. Raises Unreadable."""
    bare = to_latin_digits(text).strip()
    if bare not in known:
        raise Unreadable(words.one_of(known=[it for it in known if it]))
    return bare
