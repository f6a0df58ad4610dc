"""The lines of the score grid as strips: the header, a heading, a node with its figures."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.gaps import PassState
from ita_tui.render.cells import fitted, right_fitted
from ita_tui.ui.widgets.score_rows import Figures, ScoreRow, figures
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens
from ita_tui.words.said import tables as words

KINDS = (ScoreKind.OWN, ScoreKind.REFERENCE, ScoreKind.PREVIOUS)
"""The columns that are typed, left to right."""

CODE_CELLS = 6
NUMBER_CELLS = 8
INDENT_CELLS = 1
LEAST_TITLE_CELLS = 8
_NUMBER_TITLES = (words.OWN, words.REFERENCE, words.PREVIOUS, words.COMPUTED, words.DIFFERENCE)


def title_cells(width_cells: int) -> int:
    """Cells of the title column in a grid of this width."""
    return max(LEAST_TITLE_CELLS, width_cells - CODE_CELLS - NUMBER_CELLS * len(_NUMBER_TITLES))


def column_at(x: int, width_cells: int) -> int | None:
    """The typed column at a cell of the line; None where there is none."""
    offset = x - CODE_CELLS - title_cells(width_cells)
    column = offset // NUMBER_CELLS
    return column if offset >= 0 and column < len(KINDS) else None


class ScoreLines:
    """Draws lines of one width in the grid's styles."""

    def __init__(self, style: Callable[[str], Style], width_cells: int) -> None:
        """Take what gives a style by its name, and the width of a line."""
        self._style = style
        self._width_cells = width_cells
        self._title_cells = title_cells(width_cells)

    def header(self) -> Strip:
        """The titles of the columns."""
        cells = fitted(words.CODE, CODE_CELLS) + fitted(words.TITLE, self._title_cells)
        cells += "".join(right_fitted(title, NUMBER_CELLS - 1) + " " for title in _NUMBER_TITLES)
        return Strip([Segment(fitted(cells, self._width_cells), self._style("header"))])

    def heading(self, row: ScoreRow) -> Strip:
        """An issue over its items."""
        return Strip([Segment(fitted(row.title, self._width_cells), self._style("heading"))])

    def node(self, view: View, row: ScoreRow) -> Strip:
        """A node without the cursor."""
        return self._node(view, row, self._style("leaf" if row.is_leaf else "parent"))

    def node_under_cursor(self, view: View, row: ScoreRow, column: int, draft: str | None) -> Strip:
        """The node with the cursor in a typed column, and what is being typed there."""
        return self._node(view, row, self._style("cursor-row"), column, draft)

    def _node(
        self,
        view: View,
        row: ScoreRow,
        base: Style,
        cursor: int | None = None,
        draft: str | None = None,
    ) -> Strip:
        found = figures(view, row)
        title = " " * (INDENT_CELLS * row.depth) + row.title
        segments = [
            Segment(fitted(screens.shown_code(code=row.code), CODE_CELLS), base),
            Segment(fitted(title, self._title_cells - 1) + " ", base),
        ]
        for column, kind in enumerate(KINDS):
            if column != cursor:
                segments.append(self._score(found, kind, base))
            elif draft is not None:
                segments.append(Segment(right_fitted(draft, NUMBER_CELLS), self._style("draft")))
            else:
                segments.append(Segment(self._score(found, kind, base).text, self._style("cursor")))
        differs = self._style("differs") if found.contradicts else Style()
        segments.append(Segment(right_fitted(found.computed, NUMBER_CELLS - 1) + " ", base))
        segments.append(
            Segment(right_fitted(found.difference, NUMBER_CELLS - 1) + " ", base + differs)
        )
        return Strip(segments).adjust_cell_length(self._width_cells, base)

    def _score(self, found: Figures, kind: ScoreKind, base: Style) -> Segment:
        """A typed score; beside the own one, the sign of how it stands."""
        is_told = kind is ScoreKind.OWN and found.state in (PassState.BELOW, PassState.NEAR)
        mark = screens.PASS_SIGNS[found.state] if is_told else " "
        style = base + self._style(found.state.value) if is_told else base
        return Segment(right_fitted(found.typed[kind], NUMBER_CELLS - 1) + mark, style)
