"""The status line: agency, year, score, level, saved or not. Always there."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Static

from ita_tui.core.framework.model import TOTAL
from ita_tui.core.scores.rollup import ANYTHING
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.cells import shortened
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words
from ita_tui.words.said.files import READ_ONLY

_LEAST_AGENCY_CELLS = 16
LEAST_CELLS, LEAST_LINES = 60, 20
"""The smallest window that every screen works in."""


def is_too_small(window: Size) -> bool:
    """Whether a window is smaller than that."""
    return window.width < LEAST_CELLS or window.height < LEAST_LINES


class StatusLine(Static):
    """One line that says which record this is, how it stands, and whether it is on disk.

    In too small a window it says what the window needs, and in a second line the score.
    """

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """What is drawn."""

    def watch_view(self) -> None:
        """Draw the new state."""
        self._draw()

    def refit(self) -> None:
        """Fit the line into a window of another size."""
        self._draw()

    on_resize = refit

    def _draw(self) -> None:
        view, is_small = self.view, is_too_small(self.app.size)
        text = words.NO_RECORD if view is None else self._of_record(view, is_small=is_small)
        if is_small:
            needed = words.window_too_small(cells=LEAST_CELLS, lines=LEAST_LINES)
            text = f"{needed}\n{text}"
        self.update(Content(text), layout=False)
        self.set_class(is_small, "-small")
        self.set_class(view is not None and bool(view.fault or view.holder), "-fault")

    def _of_record(self, view: View, *, is_small: bool) -> str:
        state = words.NOT_SAVED if view.fault else words.SAVED
        if view.holder:
            state = READ_ONLY
        if is_small:
            return f"{score_sentence(view, brevity=len(words.DECLARED_OTHER) - 1)} · {state}"
        year = words.year_short(year=view.record.fiscal_year_be)
        for brevity, _ in enumerate(words.DECLARED_OTHER):
            right = f"{year} · {score_sentence(view, brevity=brevity)} · {state}"
            room = self.size.width - cell_len(f" · {right}")
            if room >= _LEAST_AGENCY_CELLS:
                break
        agency = shortened(view.record.agency.name or words.NO_AGENCY, max(8, room))
        return f"{agency} · {right}"


def score_sentence(view: View, *, brevity: int = 0) -> str:
    """The total and the level, or what is known of them; the brevity of an announced total, too."""
    total = view.own.total
    declared = view.record.score(TOTAL)
    level = view.own.level
    if total.computed is not None and level is not None:
        text = f"{words.SCORE} {format_score(total.computed)} {level.title}"
        if declared not in (None, total.computed):
            text += words.DECLARED_OTHER[brevity].format(score=format_score(declared))
        return text
    if declared is not None:
        levels = "/".join(level.title for level in view.own.possible)
        return f"{words.DECLARED} {format_score(declared)} {levels}"
    if total.below == ANYTHING:
        return words.NO_SCORES
    return words.score_between(low=format_score(total.low), high=format_score(total.high))
