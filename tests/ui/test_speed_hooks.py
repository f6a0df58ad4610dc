"""The may hooks: what they spare, and that without the names they need the app runs."""

import re
import selectors
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich._wrap import divide_line
from textual._compositor import ChopsUpdate
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.driver import Driver
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from ita_tui.ui.toolkit import steady_screen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.speed_hooks import (
    _breaks_where_too_wide,
    end_reading_at_once,
    has_methods,
    spared,
)
from ita_tui.ui.toolkit.steady_screen import Dialog
from tests.ui.driving import WIDE, Hands, opened, score_on_disk


def whole_drawings(app: App[Any]) -> list[str]:
    """The screens that are drawn whole from now on, each time they are."""
    drawn: list[str] = []
    display = app._display

    def count(screen: Screen[object], renderable: object) -> None:
        if type(renderable).__name__ == "LayoutUpdate":
            drawn.append(type(screen).__name__)
        display(screen, renderable)  # type: ignore[arg-type]

    app._display = count  # type: ignore[method-assign]
    return drawn


async def test_a_screen_is_drawn_once_when_it_comes(record_path: Path) -> None:
    async with opened(record_path) as hands:
        drawn = whole_drawings(hands.app)
        await hands.press("f3")
        assert drawn == ["GapsScreen"]
        await hands.press("f1")
        assert drawn.count("HelpScreen") == 1
        assert isinstance(hands.app.screen, Dialog)


async def test_a_dialog_that_goes_leaves_a_screen_that_is_drawn_once(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f1")
        drawn = whole_drawings(hands.app)
        await hands.press("escape")
        assert drawn == ["ScoresScreen"]


async def test_styles_that_were_parsed_are_not_parsed_again(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "f4", "f2")
        parsed: list[str] = []
        reparse = Stylesheet.reparse

        def count(sheet: Stylesheet) -> None:
            parsed.append("all")
            reparse(sheet)

        monkeypatch.setattr(Stylesheet, "reparse", count)
        await hands.press("f3", "f4", "f2", "f1")
        assert parsed == []


async def test_a_cursor_key_draws_two_entries_and_not_the_list(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        drawn: list[int] = []
        render_line = LineList.render_line

        def count(of: LineList, y: int) -> object:
            drawn.append(y)
            return render_line(of, y)

        monkeypatch.setattr(LineList, "render_line", count)
        await hands.press("down")
        assert len(drawn) == 2


async def story(hands: Hands) -> None:
    """Scores typed, screens and lists gone through, a page, an undo."""
    await hands.press(*"95.50", "enter")
    for key, screen in {"f3": "GapsScreen", "f4": "MeasuresScreen", "f5": "ProblemsScreen"}.items():
        await hands.press(key)
        assert hands.screen == screen
        await hands.press("down", "up", "pagedown")
    await hands.press("f4", "tab", "down", "space", "f2")
    assert hands.screen == "ScoresScreen"
    assert "95.50" in hands.shown


@pytest.mark.parametrize("lost", ["_refresh_layout", "_exchange_repaint_regions"])
async def test_without_a_name_of_the_screen_the_app_runs_all_the_same(
    record_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    asked = has_methods

    def without(toolkit_class: type, **methods: int) -> bool:
        return lost not in methods and asked(toolkit_class, **methods)

    monkeypatch.setattr(steady_screen, "has_methods", without)
    async with opened(record_path) as hands:
        await story(hands)
    assert score_on_disk(record_path, "i1") == 95.5


def test_a_probe_asks_for_the_name_and_for_what_it_takes() -> None:
    class Toolkit:
        fits = 3

        def draw(self, line: int) -> None: ...

    assert has_methods(Toolkit, draw=2)
    assert not has_methods(Toolkit, draw=1)
    assert not has_methods(Toolkit, draw=3)
    assert not has_methods(Toolkit, fits=1)
    assert not has_methods(Toolkit, gone=1)


@pytest.mark.skipif(sys.platform == "win32", reason="the driver for Windows does not read so")
def test_a_reader_that_has_nothing_left_to_read_does_not_wait() -> None:
    module = ModuleType("a_driver")
    module.selectors = selectors  # type: ignore[attr-defined]
    sys.modules["a_driver"] = module
    try:
        end_reading_at_once(type("ADriver", (Driver,), {"__module__": "a_driver"}))
        assert module.selectors.SelectSelector().select(1000) == []
        assert selectors.SelectSelector is not module.selectors.SelectSelector
    finally:
        del sys.modules["a_driver"]


async def test_of_a_line_only_what_changed_is_written(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        written: list[str] = []
        display = hands.app._display

        def note(screen: Screen[object], renderable: object) -> None:
            if isinstance(renderable, ChopsUpdate):
                written.append(renderable.render_segments(hands.app.console))
            display(screen, renderable)  # type: ignore[arg-type]

        hands.app._display = note  # type: ignore[method-assign]
        await hands.press("down")
    assert written
    assert not any("│" in it for it in written)  # the edge of the pane beside the table


async def test_what_a_frame_draws_is_what_stands_there(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        spans = 0
        display = hands.app._display

        def compare(screen: Screen[object], renderable: object) -> None:
            nonlocal spans
            display(screen, renderable)  # type: ignore[arg-type]
            if not isinstance(renderable, ChopsUpdate):
                return
            whole = screen._compositor.render_strips()
            for y, first, last in renderable.spans:
                for end, (x, strip) in zip(
                    renderable.chop_ends[y], renderable.chops[y].items(), strict=False
                ):
                    left, right = max(x, first), min(end, last)
                    if left < right:
                        assert strip is not None
                        drawn = strip.crop(left - x, right - x).simplify()
                        assert drawn == whole[y].crop(left, right).simplify()
                        spans += 1

        hands.app._display = compare  # type: ignore[method-assign]
        await story(hands)
        await hands.press("f1", "down", "escape", "f3", "tab", "down", "w", *"กข", "escape")
    assert spans


def shown(data: str) -> list[tuple[str, frozenset[str], str, str]]:
    """Each letter with its attributes and colours, as a terminal takes them, and each move."""
    attributes: frozenset[str] = frozenset()
    colours = {"3": "", "4": ""}
    found: list[tuple[str, frozenset[str], str, str]] = []
    piece = re.compile(r"\x1b\[([0-9;]*)m|(\x1b\[[0-9;]*H)|(.)", re.DOTALL)
    for style, move, letter in piece.findall(data):
        if move:
            found.append((move, frozenset(), "", ""))
        if letter == " " and not attributes & {"4", "7", "9"}:
            found.append((letter, frozenset(), "", colours["4"]))  # its own color is not seen
        elif letter:
            found.append((letter, attributes, colours["3"], colours["4"]))
        for said in re.findall(r"[34]8;2;[0-9]+;[0-9]+;[0-9]+|[0-9]+", style):
            if said == "0":
                attributes, colours = frozenset(), {"3": "", "4": ""}
            elif len(said) > 1:
                colours[said[0]] = said
            else:
                attributes |= {said}
    return found


STYLES = st.builds(
    lambda attributes, fg, bg: ";".join([*attributes, *fg, *bg]),
    st.lists(st.sampled_from("13479"), unique=True, max_size=2),
    st.sampled_from([[], ["31"], ["38;2;1;2;3"], ["38;2;4;5;6"]]),
    st.sampled_from([[], ["48;2;1;2;3"], ["48;2;7;8;9"], ["44"]]),
)
RUNS = st.tuples(st.sampled_from(["", "\x1b[2;3H"]), STYLES, st.text("กa ", max_size=3))


@given(st.lists(RUNS, max_size=8))
def test_what_is_spared_on_the_wire_shows_the_same(runs: list[tuple[str, str, str]]) -> None:
    data = "".join(
        f"{move}\x1b[{style}m{text}\x1b[0m" if style else f"{move}{text}"
        for move, style, text in runs
    )
    assert shown(spared(data)) == shown(data)
    assert len(spared(data)) <= len(data)


def test_a_style_is_said_once_of_neighbours() -> None:
    style = "38;2;1;2;3;48;2;4;5;6"
    data = f"\x1b[{style}mก\x1b[0m\x1b[{style}mข\x1b[0m\x1b[1;{style}mค\x1b[0m"
    assert spared(data) == f"\x1b[{style}mกข\x1b[1mค\x1b[0m"


async def test_a_key_asks_no_widget_for_lines_that_it_does_not_draw(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []
    render = Widget.render_lines

    def counted(widget: Widget, crop: Region) -> list[Strip]:
        asked.append((type(widget).__name__, crop.height))
        return render(widget, crop)

    async with opened(record_path, WIDE) as hands:
        await hands.press("down", "up")
        monkeypatch.setattr(Widget, "render_lines", counted)
        await hands.press("down")
    assert ("ScoreGrid", 37) not in asked
    assert "ScoreGrid" in dict(asked)
    assert {"KeyBar", "StatusLine"}.isdisjoint(dict(asked))


@pytest.mark.parametrize(
    "text", ["", "ก ข", "สวัสดี ", "word " * 9, "ยาวมาก" * 9, "(ก)ๆ ฯลฯ"], ids=len
)
@pytest.mark.parametrize("width", [1, 5, 9, 40])
def test_a_line_breaks_where_it_did_without_the_hook(text: str, width: int) -> None:
    assert _breaks_where_too_wide(text, width) == divide_line(text, width)
