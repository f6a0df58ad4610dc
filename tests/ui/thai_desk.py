"""A desk with the two Thai editors, and hands to type on it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from textual import events
from textual.app import App, ComposeResult
from textual.keys import _character_to_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot

from ita_tui.core.thai.segment import Segmenter
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.toolkit.thai_text_area import ThaiTextArea

E = TypeVar("E", "Line", "Area")


class Desk(App[None]):
    """Both editors, narrow enough that most lines wrap: 16 cells and 6 lines."""

    CSS = """
    ThaiInput, ThaiTextArea { width: 16; border: none; padding: 0; }
    ThaiTextArea { height: 6; }
    """

    def __init__(self, text: str, segmenter: Segmenter | None) -> None:
        super().__init__()
        self.segmenter = segmenter
        self._text = text

    def compose(self) -> ComposeResult:
        yield ThaiInput(self._text.replace("\n", " "), compact=True, select_on_focus=False)
        yield ThaiTextArea(self._text)


@dataclass
class Hands:
    """What a test does to either editor in the same way."""

    widget: Any
    """The editor."""
    pilot: Pilot[None]
    """The toolkit's own driver, for the mouse."""

    async def press(self, *keys: str) -> None:
        """Press keys; the toolkit's own driver pauses for each of them."""
        app, widget = self.pilot.app, self.widget
        for key in keys:
            app.post_message(events.Key(key, None))
            # Down to the editor, up to the app that knows the key, and to where the focus goes.
            for node in (app, widget, app, widget, app.screen, *app.screen.children):
                await done(node)

    async def write(self, text: str) -> None:
        """Type as a terminal does; the toolkit's own driver types no Thai marks."""
        for character in text:
            self.widget.post_message(events.Key(_character_to_key(character), character))
        await done(self.widget)

    async def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.pilot.app.post_message(events.Paste(text))
        await done(self.pilot.app)
        await done(self.widget)

    async def act(self, action: str) -> None:
        """What a key of the editor would do."""
        await self.widget.run_action(action)


class Line(Hands):
    """The one-line editor."""

    widget: ThaiInput

    @property
    def text(self) -> str:
        """What stands in it; what is put in has its lines joined."""
        return self.widget.value

    @text.setter
    def text(self, text: str) -> None:
        self.widget.value = text.replace("\n", " ")

    @property
    def at(self) -> int:
        """Where the cursor is."""
        return self.widget.cursor_position

    @at.setter
    def at(self, index: int) -> None:
        self.widget.cursor_position = index

    @property
    def selected(self) -> str:
        """What is selected."""
        return self.widget.selected_text

    def ends(self) -> list[tuple[str, int]]:
        """The line and the index of both ends of the selection."""
        return [(self.widget.value, index) for index in self.widget.selection]


class Area(Hands):
    """The area."""

    widget: ThaiTextArea

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.widget.text

    @text.setter
    def text(self, text: str) -> None:
        self.widget.load_text(text)

    @property
    def at(self) -> int:
        """Where the cursor is in its line; it is put into the first one."""
        return self.widget.cursor_location[1]

    @at.setter
    def at(self, index: int) -> None:
        self.widget.move_cursor((0, index))

    @property
    def selected(self) -> str:
        """What is selected."""
        return self.widget.selected_text

    def ends(self) -> list[tuple[str, int]]:
        """The line and the index of both ends of the selection."""
        return [(self.widget.document[row], column) for row, column in self.widget.selection]


Editor = Line | Area


@asynccontextmanager
async def line_with(text: str, segmenter: Segmenter | None = None) -> AsyncIterator[Line]:
    """The line, with the keys and its cursor at the start of ``text``."""
    app = Desk(text, segmenter)
    async with app.run_test(size=(40, 12)) as pilot:
        yield await _begun(Line(app.query_one(ThaiInput), pilot))


@asynccontextmanager
async def area_with(text: str, segmenter: Segmenter | None = None) -> AsyncIterator[Area]:
    """The area, with the keys and its cursor at the start of ``text``."""
    app = Desk(text, segmenter)
    async with app.run_test(size=(40, 12)) as pilot:
        yield await _begun(Area(app.query_one(ThaiTextArea), pilot))


EDITORS: dict[str, Callable[..., AbstractAsyncContextManager[Editor]]] = {
    "line": line_with,
    "area": area_with,
}
"""Both, by the name that a test is parametrised with."""


async def _begun(editor: E) -> E:
    editor.widget.focus()
    await editor.pilot.pause()
    editor.at = 0
    return editor


async def done(node: MessagePump) -> None:
    """Wait until a node has worked off what was posted to it."""
    worked_off = asyncio.Event()
    node.call_later(worked_off.set)
    async with asyncio.timeout(60):
        await worked_off.wait()
