"""Driving the app as hands do, and reading what is on its screen and on disk."""

import asyncio
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import WorkerCancelled

from ita_tui.store.fault import StoreFault
from ita_tui.ui.app import ItaApp
from ita_tui.ui.screens.waiting import WaitingScreen
from ita_tui.ui.toolkit.line_list import LineList

TODAY = date(2024, 11, 1)
NARROW = (80, 24)
WIDE = (120, 40)
SCREEN_KEYS = {
    "overview": "f7",
    "scores": "f2",
    "gaps": "f3",
    "measures": "f4",
    "problems": "f5",
    "documents": "f6",
    "records": "f9",
}
_FRAMES = 2
"""So many are waited for: what is put off until after a frame may put off more."""

_MOST_ROUNDS = 1000
"""So often it is looked whether keys still wait to be taken, where none should wait for ever."""

_SECONDS = count(1)
"""When keys are pressed: a hand takes its time, however fast a test is."""

NAMED_CHARACTERS = {"space": " ", "tab": "\t", "enter": "\r"}
DISK_FULL = "ดิสก์เต็ม โปรดลบไฟล์ที่ไม่ใช้"

W = TypeVar("W", bound=Widget)


@dataclass(frozen=True)
class Hands:
    """A user at the running app."""

    app: ItaApp
    """The app."""
    pilot: Pilot[None]
    """The toolkit's own driver."""

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait until all is done."""
        for key in keys:
            await self._send(key, key if len(key) == 1 else NAMED_CHARACTERS.get(key))
        await self.settle()

    async def hurry(self, *keys: str) -> None:
        """Press keys without waiting for any to be done; then wait until all is."""
        for key in keys:
            self._post(key, key if len(key) == 1 else NAMED_CHARACTERS.get(key))
        await self.settle()

    async def pour(self, text: str) -> None:
        """Send text as a terminal does that pastes it as keys, all at once."""
        at = next(_SECONDS)
        for character in text:
            self._post("enter" if character == "\n" else character, character, at=at)
        await self.settle()

    async def write(self, text: str) -> None:
        """Type text as a terminal sends it; the toolkit's pilot loses Thai marks."""
        for character in text:
            await self._send(character, character)
        await self.settle()

    async def fill(self, field: str, text: str) -> None:
        """Put a text into a field of the form in front, in place of what stands there."""
        line = self.find(f"#field-{field}", Input)
        line.focus()
        line.value = text
        await self._through()

    async def paste(self, text: str) -> None:
        """Paste text from elsewhere."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(
        self, selector: str, x: int, y: int, *, times: int = 1, button: int = 1
    ) -> None:
        """Click on a widget at a place inside it."""
        await self.pilot.click(selector, offset=(x, y), times=times, button=button)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is left to do, be it beside the screen."""
        await self._settle()
        while not self.has_left and isinstance(self.app.screen, WaitingScreen):
            await asyncio.sleep(0.01)
            if not isinstance(self.app.screen, WaitingScreen):
                await self._settle()

    async def work_through(self) -> None:
        """Wait until the work beside the screen is done, be it begun anew meanwhile.

        Work is cancelled where newer work takes its place: that is no fault, the newer one counts.
        """
        await self.settle()
        async with asyncio.timeout(60):
            while unfinished := [it for it in self.app.workers if not it.is_finished]:
                for worker in unfinished:
                    with suppress(WorkerCancelled):
                        await worker.wait()
                await self.settle()

    async def _settle(self) -> None:
        await self._through()
        for _ in range(_MOST_ROUNDS):
            if self.has_left or not (self.app._ahead or self.app._is_screen_coming):
                break
            if isinstance(self.app.screen, WaitingScreen):
                break
            await asyncio.sleep(0.001)  # whether a letter is of a word is seen in some of them
            await self._through()
        for _ in range(_FRAMES):
            await self._through()
            nodes = (self.app, self.app.screen) if not self.has_left else ()
            drawn = [(node, asyncio.Event()) for node in nodes]
            waits = [it.wait() for node, it in drawn if node.call_after_refresh(it.set)]
            await asyncio.wait_for(asyncio.gather(*waits), 60)
            await asyncio.wait_for(self.app.animator.wait_until_complete(), 60)
        await self._through()

    @property
    def has_left(self) -> bool:
        """Whether the program is being left."""
        return self.app._exit

    async def _send(self, key: str, character: str | None) -> None:
        self._post(key, character)
        await self._through()

    def _post(self, key: str, character: str | None, *, at: int = 0) -> None:
        name = _character_to_key(key) if len(key) == 1 else key
        event = events.Key(name, character)
        event.time = at or next(_SECONDS)
        self.app.post_message(event)

    async def _through(self) -> None:
        """Wait until no task of the loop can go on: each waits for a timer, a thread or a file.

        Asking each widget costs more than what it does; the pilot's own pause takes 20 ms a key.
        """
        ready = getattr(asyncio.get_running_loop(), "_ready", None)
        if ready is None:  # a loop that is not made of Python's own, ``BaseEventLoop``
            await self.pilot.pause()
            return
        async with asyncio.timeout(60):
            await asyncio.sleep(0)
            while ready:
                await asyncio.sleep(0)

    def find(self, selector: str, kind: type[W]) -> W:
        """The widget of the screen in front."""
        return self.app.screen.query_one(selector, kind)

    def prompt(self, selector: str, key: str) -> str:
        """What an entry of a list reads."""
        entries = self.find(selector, LineList).rows
        return next(entry.prompt.plain for entry in entries if entry.key == key)

    @property
    def screen(self) -> str:
        """Name of the screen in front."""
        return type(self.app.screen).__name__

    @property
    def shown(self) -> str:
        """Everything that stands on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def status(self) -> str:
        """The status line of the screen at the bottom of the stack."""
        return str(self.app.screen_stack[0].query_one(".status", Static).content)

    @property
    def told(self) -> list[str]:
        """What was told in passing, oldest first."""
        return [note.message for note in self.app._notifications]

    @property
    def notes(self) -> set[str]:
        """What tells the notes of now apart; on a slow machine older ones have gone meanwhile."""
        return {note.identity for note in self.app._notifications}

    def refusal(self, field: str) -> str:
        """The sentence under a field of the form in front."""
        line = self.find(f"#told-{field}", Static)
        return str(line.content) if line.display else ""


@asynccontextmanager
async def opened(
    path: Path, size: tuple[int, int] = NARROW, *, at: str = "scores", tells: bool = False
) -> AsyncIterator[Hands]:
    """The app opened on a record, with one of its screens in front, or on a folder.

    Where it ``tells``, what is told is drawn.
    """
    with pytest.MonkeyPatch.context() as patched:
        # Most stories are of one screen: what the first one takes to come is not waited for.
        patched.setattr(ItaApp, "DEFAULT_MODE", at)
        app = ItaApp(path, today=TODAY)
    async with app.run_test(size=size, notifications=tells) as pilot:
        hands = Hands(app, pilot)
        await hands.settle()
        yield hands


def on_disk(path: Path) -> dict[str, Any]:
    """The record as it is in its file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def score_on_disk(path: Path, code: str, kind: str = "own") -> float | None:
    """One score as it is in the file."""
    score = on_disk(path)["scores"].get(code, {}).get(kind)
    return None if score is None else float(score)


def fail_to_save(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, until undone, nothing can be written."""

    def refuse(*_: object, **__: object) -> None:
        raise StoreFault(DISK_FULL)

    monkeypatch.setattr("ita_tui.store.record_file.write_atomically", refuse)
    monkeypatch.setattr("ita_tui.store.history.write_atomically", refuse)
