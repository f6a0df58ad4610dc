"""The screens by name; all but the first are imported when they are first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from textual.screen import Screen

from ita_tui.ui.screens.scores import ScoresScreen

FIRST = "scores"
"""The screen that the app starts with."""

_LATER = {
    "gaps": ("ita_tui.ui.screens.gaps", "GapsScreen"),
    "measures": ("ita_tui.ui.screens.measures", "MeasuresScreen"),
    "timeline": ("ita_tui.ui.screens.timeline", "TimelineScreen"),
    "coverage": ("ita_tui.ui.screens.coverage", "CoverageScreen"),
    "whatif": ("ita_tui.ui.screens.whatif", "WhatIfScreen"),
    "problems": ("ita_tui.ui.screens.problems", "ProblemsScreen"),
    "documents": ("ita_tui.ui.screens.documents", "DocumentsScreen"),
    "records": ("ita_tui.ui.screens.records", "RecordsScreen"),
}


def _made_later(module: str, name: str) -> Callable[[], Screen[Any]]:
    def make() -> Screen[Any]:
        screen: Screen[Any] = getattr(import_module(module), name)()
        return screen

    return make


MODES: dict[str, Callable[[], Screen[Any]]] = {
    FIRST: ScoresScreen,
    **{name: _made_later(*place) for name, place in _LATER.items()},
}
"""What makes each screen."""
