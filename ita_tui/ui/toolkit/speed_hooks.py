"""Every reach into a private name of Textual that makes it do less: styles, leaving.

Each hook has a test that fails with a clear message the day its name goes; without them the program
works as well, only slower.
"""

import selectors
import sys
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter


def parse_once(stylesheet: Stylesheet) -> None:
    """Parse only what is new when a screen brings styles; the toolkit parses all of them anew.

    What was parsed is forgotten when the theme's variables change, as it must be.
    """
    setattr(stylesheet, "reparse", stylesheet.parse)  # noqa: B010


def filters_of_true_colors(app: App[Any]) -> Sequence[LineFilter]:
    """What an app does to the lines of a widget whose styles name no color of the terminal's."""
    return [it for it in app.get_line_filters() if not isinstance(it, ANSIToTruecolor)]


class _NothingToWaitFor(selectors.SelectSelector):
    """A selector that does not wait where nothing can come."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(timeout if self.get_map() else 0)


def end_reading_at_once(driver: type[Driver]) -> None:
    """Spare a tenth of a second on leaving.

    When its terminal closes, the toolkit's reader of keys looks for a last time, at no file at all.
    """
    module: Any = sys.modules[driver.__module__]
    if getattr(module, "selectors", None) is selectors:
        names: Mapping[str, object] = vars(selectors) | {"SelectSelector": _NothingToWaitFor}
        module.selectors = SimpleNamespace(**names)
