"""Lines of the screen of years side by side: totals, each node, the lost, the measures."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from textual.content import Content

from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.measures.effect import Effect
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.scores.years import Comparison, Crossing, Lost, Year, YearRow
from ita_tui.core.tables_out.sheet import Cell, plain_text
from ita_tui.core.tables_out.years import (
    all_effects,
    announced_told,
    effects_sheet,
    levels_sheet,
    lost_sheet,
    nodes_sheet,
    notes,
    signed,
    year_sheets,
)
from ita_tui.core.thai.numbers import format_difference, format_score
from ita_tui.render.cells import ELLIPSIS, fitted, right_fitted, shortened
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.toolkit.lines import Titles
from ita_tui.words.said import years as words
from ita_tui.words.said.screens import shown_code

_CODE_CELLS, _SCORE_CELLS, _CHANGE_CELLS, _MARK_CELLS = 6, 7, 8, 3
_TREND_CELLS, _LEAST_TITLE_CELLS = 8, 8
_BESIDE_CELLS = _CODE_CELLS + _CHANGE_CELLS + _MARK_CELLS + _TREND_CELLS
"""What the columns take beside the title and the scores."""
_STYLES = {Crossing.UP: "$success", Crossing.DOWN: "$error"}
_MARKS = {Crossing.UP: "▲", Crossing.DOWN: "▼"}
_UPPER = (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)


def year_heading(found: Comparison, pair: int, width_cells: int) -> Content:
    """What stands over the columns; ``pair`` is the place, from 0, of the years in difference."""
    years = [year.record.fiscal_year_be for year in found.years]
    change = words.pair(before=years[pair], after=years[pair + 1])
    shown = years[-_shown_years(found, width_cells) :]
    named = [f"{ELLIPSIS if len(shown) < len(years) else ''}{shown[0]}", *map(str, shown[1:])]
    columns = "".join(right_fitted(year, _SCORE_CELLS) for year in named)
    lead = fitted(words.CODE, _CODE_CELLS) + fitted(words.NODE, _title_cells(found, width_cells))
    tail = right_fitted(change, _CHANGE_CELLS) + " " * _MARK_CELLS + words.TREND
    return Content.styled(shortened(lead + columns + tail, width_cells), "bold")


def year_entries(found: Comparison, pair: int, today: date, width_cells: int) -> Iterator[Entry]:
    """Every entry of the list from top to bottom."""
    yield from _levels(found, width_cells)
    yield _part(words.NODES)
    for at, (row, cells) in enumerate(zip(found.rows, nodes_sheet(found).rows, strict=True)):
        yield _node(found, row, _node_cells(found, row, cells), pair, f"node {at}", width_cells)
    if effects := all_effects(found, today):
        yield _part(words.EFFECTS)
        for at, one in enumerate(zip(effects, effects_sheet(effects).rows, strict=True)):
            yield _effect(*one, f"effect {at}", width_cells)
    if found.lost:
        yield _part(words.LOST)
        for at, lost in enumerate(zip(found.lost, lost_sheet(found).rows, strict=True)):
            yield _lost(found, *lost, f"lost {at}", width_cells)


def copied_rows(found: Comparison, today: date) -> Iterator[Sequence[str]]:
    """The scores, then the other tables, each under its headings, an empty row between two."""
    is_first = True
    for sheet in sorted(year_sheets(found, today), key=lambda it: it.title != words.NODES):
        yield from () if is_first else [("",)]
        is_first = False
        yield Titles(column.title for column in sheet.columns)
        if sheet.title == words.NODES:
            yield from (_node_cells(found, *it) for it in zip(found.rows, sheet.rows, strict=True))
        else:
            yield from (_plain_cells(row) for row in sheet.rows)


def _plain_cells(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(map(plain_text, cells))


def _node_cells(found: Comparison, row: YearRow, cells: Sequence[Cell]) -> tuple[str, ...]:
    """A row of the sheet of nodes, with nothing but a figure in the cell of a change."""
    code, title, *rest = _plain_cells(cells)
    years = len(found.years)
    changes = map(format_difference, row.changes_points)
    return (shown_code(code=code), title, *rest[:years], *changes, *rest[2 * years - 1 :])


def told_notes(found: Comparison) -> str:
    """In what the years are not on one scale, and what the blocks mean."""
    announced = {*announced_told(found)}
    signed = (f"{words.SIGN_ANNOUNCED} {it}" if it in announced else it for it in notes(found))
    return "\n".join(signed)


def _title_cells(found: Comparison, width_cells: int) -> int:
    years = _shown_years(found, width_cells)
    return max(_LEAST_TITLE_CELLS, width_cells - _BESIDE_CELLS - years * _SCORE_CELLS)


def _shown_years(found: Comparison, width_cells: int) -> int:
    """How many of the last years have a column; those before are in the trend alone."""
    room = width_cells - _BESIDE_CELLS - _LEAST_TITLE_CELLS
    return min(len(found.years), max(1, room // _SCORE_CELLS))


def _part(text: str) -> Entry:
    return Entry("", Content.styled(f"─ {text}", "bold $primary"))


def _levels(found: Comparison, width_cells: int) -> Iterator[Entry]:
    for at, (year, cells) in enumerate(zip(found.years, levels_sheet(found).rows, strict=True)):
        year_be = year.record.fiscal_year_be
        told = words.year_without_scores(year=year_be, file=year.name)
        if year.figures:
            told = words.year_line(
                year=year_be,
                total=_score(year, TOTAL),
                level=year.level or words.NOTHING,
                below=len(gaps(year.framework, year.record)),
                file=year.name,
            )
        yield Entry(f"year {at}", Content(shortened(told, width_cells)), _plain_cells(cells))


def _node(
    found: Comparison, row: YearRow, cells: tuple[str, ...], pair: int, key: str, width_cells: int
) -> Entry:
    """A node; ``cells`` are those of a copy, its code with the year it ended with."""
    crossing, points = row.crossings[pair], row.changes_points[pair]
    code = cells[0]
    head = f"{fitted(code, _CODE_CELLS - 1) if len(code) < _CODE_CELLS else code} {cells[1]}"
    lead = fitted(head, _CODE_CELLS + _title_cells(found, width_cells) - 1) + " "
    shown = [_score(year, it) for year, it in zip(found.years, row.codes, strict=True)]
    last = shown[-_shown_years(found, width_cells) :]
    scores = "".join(right_fitted(it, _SCORE_CELLS) for it in last)
    mark = f" {_MARKS[crossing]}" if crossing else ""
    change = right_fitted(format_difference(points), _CHANGE_CELLS) + fitted(mark, _MARK_CELLS)
    prompt = Content.assemble(
        (lead, "bold" if row.node.kind in _UPPER else ""),
        scores,
        (change, _STYLES[crossing] if crossing else ""),
        found.trend(row),
    )
    return Entry(key, prompt, cells)


def _score(year: Year, code: str | None) -> str:
    """What is known of a node in a year, with a sign where it is not what is computed."""
    score = year.figures.get(code or "")
    sign = words.SIGN_ANNOUNCED if code in year.computed_otherwise else ""
    return words.NOTHING if score is None else sign + format_score(score)


def _plain(score: Decimal | None) -> str:
    return words.NOTHING if score is None else format_score(score)


def _effect(found: Effect, cells: Sequence[Cell], key: str, width_cells: int) -> Entry:
    told = words.effect_line(
        measure=found.key,
        item=found.item,
        before=_plain(found.before),
        after=_plain(found.after),
        change=signed(found.change_points),
        verdict=words.VERDICTS[found.verdict],
        title=found.measure.title,
    )
    return Entry(key, Content(shortened(told, width_cells)), _plain_cells(cells))


def _lost(
    found: Comparison, lost: Lost, cells: Sequence[Cell], key: str, width_cells: int
) -> Entry:
    told = words.lost_line(
        year=found.years[lost.year].record.fiscal_year_be,
        code=lost.node.code,
        score=format_score(lost.score),
        why=words.why(became=lost.became, joined=lost.is_joined),
        title=lost.node.title,
    )
    return Entry(key, Content(shortened(told, width_cells)), _plain_cells(cells))
