"""The tables of a roll-up of many records."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.many.report import Told, late_by_unit, levels_in_order
from ita_tui.core.many.spread import Spread
from ita_tui.core.many.summary import LevelBasis
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import rollup as words
from ita_tui.words.said import tables as table_words

_FIGURES = (
    ShownColumn(words.RECORDS, is_number=True),
    ShownColumn(words.MEAN, is_number=True),
    ShownColumn(words.DEVIATION, is_number=True),
    ShownColumn(words.LEAST, is_number=True),
    ShownColumn(words.LOWER_QUARTILE, is_number=True),
    ShownColumn(words.MEDIAN, is_number=True),
    ShownColumn(words.UPPER_QUARTILE, is_number=True),
    ShownColumn(words.MOST, is_number=True),
)


ROOMY_CELLS = 110
"""From this width on all figures stand beside a title; below it the count and the deviation go."""

_LEFT_OUT = (words.RECORDS, words.DEVIATION)


def narrowed(table: ShownTable, width_cells: int) -> ShownTable:
    """The table without the figures that a window of this width has no room for."""
    if width_cells >= ROOMY_CELLS:
        return table
    kept = [at for at, it in enumerate(table.columns) if it.title not in _LEFT_OUT]
    columns = tuple(table.columns[at] for at in kept)
    return ShownTable(
        columns, tuple(tuple(row[at] for at in kept) for row in table.rows), table.title
    )


def level_table(told: Told, framework: Framework) -> ShownTable:
    """How many records have each level, and what it rests on."""
    counts: dict[str, dict[LevelBasis, int]] = {}
    for level, basis, count in levels_in_order(told, framework):
        counts.setdefault(level, {})[basis] = count
    columns = (
        ShownColumn(words.LEVEL),
        ShownColumn(words.COMPUTED, is_number=True),
        ShownColumn(words.DECLARED, is_number=True),
        ShownColumn(words.RECORDS, is_number=True),
        ShownColumn(words.PER_CENT, is_number=True),
    )
    rows = (
        (
            level or words.INCOMPLETE,
            str(found.get(LevelBasis.COMPUTED, 0)),
            str(found.get(LevelBasis.DECLARED, 0)),
            str(sum(found.values())),
            format_score(Decimal(100 * sum(found.values())) / told.records),
        )
        for level, found in counts.items()
    )
    return ShownTable(columns, tuple(rows), words.LEVELS)


def group_table(groups: Iterable[Told], framework: Framework, by: str) -> ShownTable:
    """The total of each group."""
    place = list(framework.nodes).index(TOTAL)
    rows = tuple(
        (
            group.name or (words.INCOMPLETE if by == "level" else words.NAMELESS),
            *_figures(group.spreads[place]),
        )
        for group in groups
    )
    return ShownTable(
        (ShownColumn(words.GROUP[by], is_text=True), *_FIGURES), rows, words.GROUPS[by]
    )


def spread_table(told: Told, framework: Framework) -> ShownTable:
    """How the scores of every node are spread, in tree order."""
    columns = (
        ShownColumn(table_words.CODE),
        ShownColumn(table_words.TITLE, is_text=True),
        *_FIGURES,
    )
    rows = tuple(
        (code, node.title, *_figures(spread))
        for (code, node), spread in zip(framework.nodes.items(), told.spreads, strict=True)
    )
    return ShownTable(columns, rows, words.SPREADS)


def below_table(told: Told, framework: Framework) -> ShownTable:
    """The items by how often they are below the mark."""
    columns = (
        ShownColumn(table_words.CODE),
        ShownColumn(table_words.TITLE, is_text=True),
        ShownColumn(words.BELOW_COUNT, is_number=True),
        ShownColumn(words.SCORED, is_number=True),
    )
    scored = dict(zip(framework.nodes, told.spreads, strict=True))
    rows = tuple(
        (code, framework.nodes[code].title, str(count), str(spread.count if spread else 0))
        for code, count in told.below
        for spread in (scored[code],)
    )
    return ShownTable(columns, rows, words.BELOW)


def late_table(told: Told, day: date) -> ShownTable:
    """Late measures of each unit."""
    columns = (ShownColumn(words.UNIT, is_text=True), ShownColumn(words.LATE_COUNT, is_number=True))
    rows = tuple((unit or words.NOBODY, str(count)) for unit, count in late_by_unit(told, day))
    return ShownTable(columns, rows, words.LATE)


def _figures(spread: Spread | None) -> tuple[str, ...]:
    if spread is None:
        return ("0", *(table_words.NONE for _ in _FIGURES[1:]))
    figures = (
        spread.mean,
        spread.deviation,
        spread.least,
        spread.lower_quartile,
        spread.median,
        spread.upper_quartile,
        spread.most,
    )
    return (str(spread.count), *map(format_score, figures))
