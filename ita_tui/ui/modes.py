"""The screens by name, each imported when it is first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from textual.screen import Screen

FIRST = "overview"
"""The screen that an open record is shown with first."""

_SCREENS = {
    FIRST: ("ita_tui.ui.screens.overview", "OverviewScreen"),
    "scores": ("ita_tui.ui.screens.scores", "ScoresScreen"),
    "gaps": ("ita_tui.ui.screens.gaps", "GapsScreen"),
    "measures": ("ita_tui.ui.screens.measures", "MeasuresScreen"),
    "timeline": ("ita_tui.ui.screens.timeline", "TimelineScreen"),
    "agenda": ("ita_tui.ui.screens.agenda", "AgendaScreen"),
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
    name: _made_later(*place) for name, place in _SCREENS.items()
}
"""What makes each screen."""
