"""The reaches that make the toolkit do less: each fails here the day its name goes."""

import inspect
import selectors
import sys
from pathlib import Path
from types import ModuleType

from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.driver import Driver
from textual.screen import Screen
from textual.widgets import OptionList

from ita_tui.ui.toolkit.dialog import Dialog
from ita_tui.ui.toolkit.speed_hooks import end_reading_at_once
from tests.ui.driving import opened

GONE = "the toolkit no longer has this private name: see the hook and the version range"


def test_the_private_names_are_still_there() -> None:
    screen = inspect.getsource(Screen)
    for name in (
        "def _refresh_layout(self, size",
        "def _compositor_refresh(self)",
        "def _screen_resized(self, size",
        "def _get_breakpoint_classes(",
        "self._css_update_count = -1",
        "if event.refresh_styles:",
    ):
        assert name in screen, f"{name}: {GONE}"
    app = inspect.getsource(App)
    assert "screen._css_update_count != self._css_update_count" in app, f"_css_update_count: {GONE}"
    assert "self.delay_update()" in inspect.getsource(App.switch_mode), f"delay_update: {GONE}"
    assert "self.stylesheet.reparse()" in inspect.getsource(App._load_screen_css), (
        f"reparse: {GONE}"
    )
    parse = inspect.getsource(Stylesheet._parse_rules)
    assert "self._parse_cache[cache_key]" in parse, f"_parse_cache: {GONE}"
    option_list = inspect.getsource(OptionList)
    for name in ("_line_cache", "_update_lines", "_option_render_cache", "_replace_option_prompt"):
        assert name in option_list, f"{name}: {GONE}"


async def test_styles_are_parsed_once_for_all_screens(record_path: Path) -> None:
    async with opened(record_path) as hands:
        cache = hands.app.stylesheet._parse_cache
        await hands.press("f3", "f4", "f2")
        known = set(cache.keys())
        await hands.press("f3", "f4", "f2", "f1")
        assert known < set(cache.keys())


async def test_a_screen_is_drawn_once_when_it_comes(record_path: Path) -> None:
    async with opened(record_path) as hands:
        drawn: list[str] = []
        display = hands.app._display

        def count(screen: Screen[object], renderable: object) -> None:
            if type(renderable).__name__ == "LayoutUpdate":  # the whole screen
                drawn.append(type(screen).__name__)
            display(screen, renderable)  # type: ignore[arg-type]

        hands.app._display = count  # type: ignore[method-assign]
        await hands.press("f3")
        assert drawn == ["GapsScreen"]
        await hands.press("f1")
        assert drawn.count("HelpScreen") == 1
        assert isinstance(hands.app.screen, Dialog)


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
