"""ลิงก์ OIT: each item with the links that the agency's web site has for it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from ita_tui.core.record.edits import delete_link, fresh_link_key
from ita_tui.core.record.links import links_by_item
from ita_tui.core.record.model import PublicLink
from ita_tui.core.tables_in.links import LinkImport, import_links
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.thai.dates import format_date
from ita_tui.render.link_tables import link_import_table
from ita_tui.render.table import ShownTable
from ita_tui.store.file_choice import table_in
from ita_tui.store.workbook.tables import open_tables
from ita_tui.ui.forms.form import Values
from ita_tui.ui.forms.links import link_form, put_typed
from ita_tui.ui.screens.file_chooser import choose_file
from ita_tui.ui.screens.file_preview import read_file
from ita_tui.ui.screens.paste_preview import PastePreview, Preview
from ita_tui.ui.screens.waiting import wait_for
from ita_tui.ui.toolkit.line_list import Entry, LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.view import View
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import import_links as list_words
from ita_tui.words.said import keys
from ita_tui.words.said import links as words
from ita_tui.words.said import screens as screen_words

_OF_ITEM = "item "
"""Begins the key of an entry that stands for an item, and not for one of its links."""


class LinksScreen(Dialog[None]):
    """Every OIT item over its links; a list of links can be pasted, or opened from a file."""

    CSS_PATH = "help.tcss"
    HELP_TOPIC = "links"
    BINDINGS = bindings("links")

    def __init__(self, item: str) -> None:
        """Begin at this item; at the first where it is none."""
        super().__init__()
        self._item = item

    def compose(self) -> ComposeResult:
        """How many there are, and the list."""
        with Vertical(id="help-box"):
            yield Label(id="link-count", classes="help-heading")
            yield LineList(id="log", nothing=words.NO_PUBLIC_ITEMS)
            yield KeyBar(keys.LINKS, classes="own-keys")

    def on_mount(self) -> None:
        """Show the links, the cursor on the item."""
        self.show(_OF_ITEM + self._item)
        self._list.focus()

    @property
    def _list(self) -> LineList:
        return self.query_one(LineList)

    @property
    def _workbench(self) -> Workbench:
        return cast(Workbench, self.app)

    @property
    def _view(self) -> View:
        view = self._workbench.view
        assert view is not None
        return view

    def show(self, at: str | None = None) -> None:
        """Draw the record as it now stands."""
        view = self._view
        known = links_by_item(view.record)
        public = view.framework.public_items
        without = sum(node.code not in known for node in public)
        told = words.counted(links=len(view.record.links), without=without)
        self.query_one("#link-count", Label).update(Content(told))
        self._list.show(link_entries(view), at=at)

    @property
    def _chosen(self) -> tuple[str, PublicLink]:
        """The link under the cursor, else a new one of its item."""
        key = self._list.chosen or ""
        if key in self._view.record.links:
            return key, self._view.record.links[key]
        return "", PublicLink(item=key.removeprefix(_OF_ITEM))

    def action_add(self) -> None:
        """Add a link to the item under the cursor."""
        self._ask("", PublicLink(item=self._chosen[1].item))

    @on(LineList.Chosen)
    def action_edit(self) -> None:
        """Change the link under the cursor; at an item, add one."""
        self._ask(*self._chosen)

    def _ask(self, key: str, before: PublicLink) -> None:
        record, framework = self._view.record, self._view.framework
        place = key or fresh_link_key(record)

        def take(values: Values | None) -> None:
            if values is not None:
                put = partial(put_typed, key=place, values=values, framework=framework)
                named = words.edited if key else words.added
                self._workbench.accept(Edited(put, named(item=values["item"])))
                self.show(place)

        self.app.push_screen(link_form(before, record, framework), take)

    def action_delete(self) -> None:
        """Delete the link under the cursor; undo brings it back."""
        key, link = self._chosen
        if key:
            what = words.deleted(item=link.item)
            edited = Edited(partial(delete_link, key=key), what)
            self._workbench.accept(edited, screen_words.deleted(what=what))
            self.show(_OF_ITEM + link.item)

    # --- lists of links ------------------------------------------------------------------

    def on_paste(self, event: events.Paste) -> None:
        """Read a list that is pasted, or the file that was dragged here."""
        event.stop()
        if (path := table_in(event.text)) is not None:
            self._read_file(path)
        else:
            self._read_text(event.text)

    def action_paste(self) -> None:
        """Read what was copied in this program; the terminal's own paste comes as one."""
        if self.app.clipboard:
            self._read_text(self.app.clipboard)
        else:
            self._workbench.tell(screen_words.HOW_TO_PASTE)

    def action_open_list(self) -> None:
        """Choose a file with a list."""
        choose_file(self.app, self._workbench.folder, self._read_file)

    def _read_text(self, text: str) -> None:
        view = self._view

        def read() -> LinkImport:
            return import_links(view.record, view.framework, (csv_grid(text),))

        wait_for(self.app, self._workbench, screen_words.PASTE_BEING_READ, read, self._offer)

    def _read_file(self, path: Path) -> None:
        view = self._view

        def read(path: Path) -> LinkImport:
            return import_links(view.record, view.framework, open_tables(path).grids())

        read_file(self.app, self._workbench, path, read, self._offer)

    def _offer(self, found: LinkImport) -> None:
        """Show what a list changes, and what of it was not read; store it after a yes."""
        lines = [problem.message for problem in found.problems]
        if found.record is self._view.record:
            nothing = list_words.NOTHING_NEW if found.results else words.NOTHING_READ
            self._workbench.tell("\n".join([nothing, *lines]), is_fault=bool(lines))
            return

        def take(accepted: bool | None) -> None:
            if accepted:
                self._workbench.accept(Edited(lambda _: found.record, list_words.EDITED))
                self.show()

        self.app.push_screen(LinksPreview(found), take)

    def on_screen_resume(self) -> None:
        """Draw what was taken meanwhile."""
        if self.is_mounted and self._list.rows:
            self.show()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)


class LinksPreview(Preview):
    """What becomes of the links of a list."""

    HELP_TOPIC = "paste"
    BINDINGS = PastePreview.BINDINGS

    def __init__(self, found: LinkImport) -> None:
        super().__init__()
        self._found = found

    @property
    def heading(self) -> str:
        """What becomes of how many links."""
        return list_words.heading(counts=Counter(it.status.value for it in self._found.results))

    @property
    def refused(self) -> Sequence[str]:
        """What is not read."""
        return [problem.message for problem in self._found.problems]

    @property
    def table(self) -> ShownTable:
        """The links that are new or change."""
        return link_import_table(self._found.results)


def link_entries(view: View) -> Iterator[Entry]:
    """Each OIT item, and under it its links; links of no such item come last."""
    known = links_by_item(view.record)
    titles = {node.code: node.title for node in view.framework.public_items}
    for item in dict.fromkeys((*titles, *known)):
        links = known.get(item, {})
        mark = "" if links else f" · {words.NO_LINK}"
        heading = Content.assemble((f"{item} {titles.get(item, '')}", "bold"), (mark, "$warning"))
        yield Entry(_OF_ITEM + item, heading)
        for key, link in links.items():
            yield Entry(key, _line(link))


def _line(link: PublicLink) -> Content:
    day = words.checked(day=format_date(link.checked_on, short=True)) if link.checked_on else ""
    told = " · ".join(part for part in (link.label, link.owner_unit, day) if part)
    return Content(f"   {told}\n   {link.url}" if told else f"   {link.url}")
