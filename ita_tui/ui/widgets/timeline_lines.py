"""Measures as bars over the twelve months of the fiscal year, today marked."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from ita_tui.core.measures.groups import MeasureStanding
from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.measures.timeline import MONTHS_IN_YEAR, cell_of, month_starts, span_of
from ita_tui.core.thai.dates import format_period
from ita_tui.render.bars import bar
from ita_tui.render.cells import fitted
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.state_styles import MEASURE_STYLES
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words
from ita_tui.words.understood.calendar import MONTHS_SHORT

NAME_CELLS = 18


def cells_per_month(width_cells: int) -> int:
    """How wide a month is drawn, 2–6 cells, so that name and year fit."""
    return max(2, min(6, (width_cells - NAME_CELLS - 4) // MONTHS_IN_YEAR))


def months_line(view: View, width_cells: int) -> Content:
    """The months over the bars, beginning with October."""
    per_month = cells_per_month(width_cells)
    name_cells = width_cells - per_month * MONTHS_IN_YEAR
    year = view.record.measures_year_be
    line = fitted(words.year_short(year=year), name_cells)
    for start in month_starts(year):
        name = MONTHS_SHORT[start.month - 1]
        # In a narrow month the full stops give way, then the last letter: no name touches the next.
        shorter = (name, name.replace(".", ""), set_cell_size(name, per_month - 1))
        fits = (it for it in shorter if cell_len(it) < per_month)
        line += fitted(next(fits, ""), per_month)
    return Content.styled(line, "bold")


def timeline_entry(view: View, standing: MeasureStanding, key: str, width_cells: int) -> Entry:
    """One measure: state, name, and its bar."""
    per_month = cells_per_month(width_cells)
    name_cells = width_cells - per_month * MONTHS_IN_YEAR
    style = MEASURE_STYLES.get(standing.progress.state, "$primary")
    sign = words.STATE_SIGNS[standing.progress.state]
    name = fitted(f" {sign} {standing.key} {standing.measure.title}", name_cells - 1) + " "
    measure = standing.measure
    cells = (
        standing.key,
        measure.title,
        ", ".join(measure.owners),
        words.STATE_NAMES[standing.progress.state],
        format_period(measure.start, measure.end, short=True),
    )
    return Entry(key, Content.assemble(name, (_bar(view, standing, per_month), style)), cells)


def _bar(view: View, standing: MeasureStanding, per_month: int) -> str:
    year = view.record.measures_year_be
    span = span_of(standing.measure, year, per_month)
    width_cells = MONTHS_IN_YEAR * per_month
    if span is None:
        # Not by its state: a measure without dates may be done, or late by one of its steps.
        has_dates = standing.measure.start or standing.measure.end
        return fitted(words.OUTSIDE_YEAR if has_dates else words.NO_DATES_SHORT, width_cells)
    first = month_starts(year)[0]
    is_now = first <= view.today < first.replace(year=first.year + 1)
    return bar(
        range(span[0], span[1] + 1),
        width_cells,
        is_strong=standing.progress.state is MeasureState.LATE,
        mark=cell_of(view.today, year, per_month) if is_now else None,
        edge_cells=per_month,
    )
