"""Failing items against measures as a matrix, the holes in plain sight."""

from textual.content import Content

from ita_tui.core.measures.coverage import Coverage
from ita_tui.core.scores.gaps import Gap, PassState
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.cells import fitted, right_fitted
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words

COLUMN_CELLS = 4
LEAST_TITLE_CELLS = 20
LEAD_CELLS = 5 + 8
"""Code, then score and its sign."""


def shown_measures(found: Coverage, width_cells: int) -> tuple[tuple[str, ...], int]:
    """The measures whose columns fit, and how many further ones do not."""
    room = (width_cells - LEAD_CELLS - LEAST_TITLE_CELLS - 8) // COLUMN_CELLS
    shown = found.measures[: max(1, room)]
    return shown, len(found.measures) - len(shown)


def coverage_heading(found: Coverage, width_cells: int) -> Content:
    """The measures over their columns."""
    shown, further = shown_measures(found, width_cells)
    columns = "".join(right_fitted(key, COLUMN_CELLS) for key in shown)
    more = f" +{further}" if further else ""
    lead = fitted("", width_cells - len(shown) * COLUMN_CELLS - 8)
    return Content.styled(lead + columns + more, "bold")


def coverage_entry(view: View, found: Coverage, gap: Gap, width_cells: int) -> Entry:
    """One failing item: a dot under each measure that answers it, or the hole."""
    shown, _ = shown_measures(found, width_cells)
    title_cells = width_cells - LEAD_CELLS - len(shown) * COLUMN_CELLS - 8
    title = fitted(view.framework.nodes[gap.code].title, title_cells - 1) + " "
    marks = "".join(
        right_fitted("●" if key in gap.measures else "·", COLUMN_CELLS) for key in shown
    )
    hole = "" if gap.measures else f" {words.HOLE}"
    style = "" if gap.measures else "$text-error bold"
    return Entry(
        gap.code,
        Content.assemble(
            fitted(gap.code, 5),
            title,
            (fitted(f"{format_score(gap.score)}{words.PASS_SIGNS[PassState.BELOW]}", 8), style),
            marks,
            (fitted(hole, 8), style),
        ),
    )
