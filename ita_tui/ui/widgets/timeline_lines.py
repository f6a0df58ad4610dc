"""Measures as bars over the twelve months of the fiscal year, today marked."""

from rich.cells import cell_len
from textual.content import Content

from ita_tui.core.measures.groups import MeasureStanding
from ita_tui.core.measures.timeline import MONTHS_IN_YEAR, cell_of, month_starts, span_of
from ita_tui.core.thai.dates import format_period
from ita_tui.render.cells import fitted
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.state_styles import MEASURE_STYLES
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words
from ita_tui.words.understood.calendar import MONTHS_SHORT

NAME_CELLS = 18
FULL, EMPTY, TODAY, TODAY_EMPTY = "█", "·", "▓", "┃"
MONTH_EDGE = "╎"


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
        # In a narrow month the full stops give way, so that no name is cut or touches the next.
        line += fitted(name if per_month > cell_len(name) else name.replace(".", ""), per_month)
    return Content.styled(line, "bold")


def timeline_entry(view: View, standing: MeasureStanding, key: str, width_cells: int) -> Entry:
    """One measure: state, name, and its bar."""
    per_month = cells_per_month(width_cells)
    name_cells = width_cells - per_month * MONTHS_IN_YEAR
    style = MEASURE_STYLES.get(standing.progress.state, "$primary")
    sign = words.STATE_SIGNS[standing.progress.state]
    name = fitted(f"{sign} {standing.key} {standing.measure.title}", name_cells - 1) + " "
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
    cells = [
        MONTH_EDGE if index % per_month == 0 else EMPTY
        for index in range(MONTHS_IN_YEAR * per_month)
    ]
    if span is None:
        # Not by its state: a measure without dates may be done, or late by one of its steps.
        has_dates = standing.measure.start or standing.measure.end
        return fitted(words.OUTSIDE_YEAR if has_dates else words.NO_DATES_SHORT, len(cells))
    for index in range(span[0], span[1] + 1):
        cells[index] = FULL
    starts = month_starts(year)
    if starts[0] <= view.today < starts[0].replace(year=starts[0].year + 1):
        now = cell_of(view.today, year, per_month)
        cells[now] = TODAY if cells[now] == FULL else TODAY_EMPTY
    return "".join(cells)
