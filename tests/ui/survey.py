"""One walk over every screen and dialog, and what was seen on the way."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import cast

from rich.cells import cell_len
from textual import actions
from textual.app import App
from textual.binding import Binding
from textual.content import Content
from textual.css.styles import RulesMap
from textual.dom import DOMNode
from textual.geometry import Size
from textual.widgets import Input, Static

from ita_tui.store.folders import sample_record
from ita_tui.ui.screens.help import HelpScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.status_line import is_too_small
from tests.ui.driving import NARROW, Hands, opened

PLACES = {
    "overview": ("f7",),
    "scores": ("f2",),
    "gaps": ("f3",),
    "measures": ("f4",),
    "timeline": ("f4", "v"),
    "agenda": ("f4", "v", "v"),
    "coverage": ("f4", "v", "v", "v"),
    "problems": ("f5",),
    "documents": ("f6",),
    "records": ("f9",),
    "whatif": ("f3", "w"),
}
"""The keys that lead to each screen."""
PANES = {
    "items": ("f3", "tab"),
    "steps": ("f4", "tab"),
    "preview": ("f6", "tab"),
}
"""The keys that lead to other panes of screens; in a narrow window they then have more room."""
DIALOGS = {
    "measure form": ("f4", "a"),
    "step form": ("f4", "i"),
    "marked form": ("f4", "space", "b"),
    "log": ("f4", "l", "escape"),
    "log form": ("f4", "l"),
    "split form": ("f4", "tab", "S"),
    "filter": ("f4", "f"),
    "new record": ("f9", "a"),
    "reason form": ("f5", "h"),
    "printing reason form": ("f6", "p"),
    "printing path form": ("f6", "e", "enter"),
    "template form": ("f6", "e", "down", "enter"),
    "signers form": ("f6", "e", "down", "down", "enter"),
    "memo form": ("f5", "e", "enter"),
    "agency form": ("f5", "e", "down", "enter"),
    "results form": ("f5", "e", "down", "down", "down", "enter"),
    "level to reach": ("f3", "w", "r"),
    "earlier versions": ("f8",),
    "replacing form": ("f2", "ctrl+r"),
    "settings form": ("f2", "f12"),
    "palette": ("f2", "ctrl+p"),
    "search": ("f2", "ctrl+f"),
    "links": ("f2", "U"),
    "link form": ("f2", "U", "a"),
    "explanation": ("f2", "x"),
    "explanation of the level": ("f2", "L"),
    "difference to the draft": ("f3", "r"),
    **{f"help of {name}": (*place, "f1") for name, place in PLACES.items()},
}
"""The keys that lead to each dialog."""


@dataclass(frozen=True)
class Seen:
    """What was seen in one place."""

    name: str
    """Which screen or dialog."""
    shown: str
    """Everything on the screen."""
    bindings: tuple[Binding, ...]
    """What our own classes bind there, hidden or not."""
    offered: tuple[Binding, ...]
    """What the palette would offer, whoever bound it."""
    keys: tuple[tuple[str, str, bool], ...]
    """(label, action, whether there is such an action) of the lines of keys."""
    topic: str
    """What F1 explains there; empty where it explains nothing, and in other windows than NARROW."""
    lines: tuple[tuple[str, int], ...]
    """(line, cells it has) of the lists whose lines do not wrap."""
    cut: tuple[str, ...]
    """What stands in less room than it takes, with no mark of a cut."""


@cache
def survey(size: tuple[int, int]) -> tuple[Seen, ...]:
    """Every screen and dialog of the sample record in a window of this size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(sample_record(), Path(folder) / "sample.toml"))
        return asyncio.run(_walk(path, size))


async def go_to(hands: Hands, keys: tuple[str, ...]) -> None:
    """Go to a place from wherever one is."""
    await hands.press("escape")
    while len(hands.app.screen_stack) > 1:
        await hands.press("escape")
    # In front already, the key of the scores edits one.
    is_there = keys[:1] == ("f2",) and hands.screen == "ScoresScreen"
    await hands.press(*keys[is_there:])


async def _walk(path: Path, size: tuple[int, int]) -> tuple[Seen, ...]:
    found = []
    async with opened(path, size) as hands:
        for name, keys in {**PLACES, **DIALOGS, **PANES}.items():
            if is_too_small(Size(*size)):  # no key opens what edits: it is there before
                await hands.pilot.resize_terminal(*NARROW)
            await go_to(hands, keys)
            if hands.app.size != size:
                await hands.pilot.resize_terminal(*size)
                await hands.settle()
            seen = _look(hands, name, hands.shown.replace(str(path.parent), ""))
            # What is explained is the same in every window: it is asked for in one.
            found.append(replace(seen, topic=await _topic(hands)) if size == NARROW else seen)
    return tuple(found)


async def _topic(hands: Hands) -> str:
    before = hands.app.screen
    if isinstance(before, HelpScreen):
        return ""
    await hands.press("f1")
    is_explained = hands.screen == "HelpScreen"
    await hands.press("f1")
    assert hands.app.screen is before
    return str(getattr(before, "HELP_TOPIC", "")) if is_explained else ""


def _look(hands: Hands, name: str, shown: str) -> Seen:
    screen = hands.app.screen
    return Seen(
        name=name,
        shown=shown,
        bindings=tuple(
            binding
            for node in (hands.app, screen, *screen.walk_children())
            for binding in _own_bindings(node)
        ),
        offered=tuple(
            active.binding for active in screen.active_bindings.values() if active.binding.show
        ),
        keys=tuple(
            (label, action, _is_there(action, hands.app, screen))
            for bar in screen.query(KeyBar)
            for _, label, action in bar.entries
        ),
        topic="",
        lines=tuple(
            (line, lines.width_cells)
            for lines in screen.query(LineList)
            if lines.styles.text_wrap == "nowrap"
            for entry in lines.rows
            for line in entry.prompt.plain.split("\n")
        ),
        cut=tuple(_cut(screen)),
    )


def _cut(screen: DOMNode) -> Iterator[str]:
    """The texts of a screen that are cut without a mark."""
    for static in screen.query(Static):
        text, room = static.visual, static.content_size
        if not isinstance(text, Content) or not room.area:
            continue
        is_folded = static.styles.text_wrap != "nowrap"
        is_marked = static.styles.text_overflow == "ellipsis"
        if is_folded:
            is_marked = static.render_line(room.height - 1).text.rstrip().endswith("…")
        lines = text.get_height(cast(RulesMap, static.styles), room.width) if is_folded else 1
        longest = 0 if is_folded else max(map(cell_len, text.plain.split("\n")))
        if not is_marked and (lines > room.height or longest > room.width):
            yield text.plain
    for line in screen.query(Input):
        room = line.content_size
        if room.area and not line.value and cell_len(str(line.placeholder)) > room.width:
            yield str(line.placeholder)


def _own_bindings(node: DOMNode) -> Iterator[Binding]:
    for kind in type(node).__mro__:
        if kind.__module__.startswith("ita_tui"):
            yield from (it for it in vars(kind).get("BINDINGS", ()) if isinstance(it, Binding))


def _is_there(action: str, app: App[None], screen: DOMNode) -> bool:
    space, called, _ = actions.parse(action)
    target = {"app": app, "screen": screen}.get(space)
    return target is not None and hasattr(target, f"action_{called}")
