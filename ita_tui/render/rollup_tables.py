"""The tables of a roll-up of many records."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.many.report import Told, late_by_unit, levels_in_order
from ita_tui.core.many.spread import Spread
from ita_tui.core.many.summary import LevelBasis
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.table import Column, Of, ShownTable, number, table_of, text, word
from ita_tui.words.said import rollup as words
from ita_tui.words.said import tables as table_words

ROOMY_CELLS = 110
"""From this width on all figures stand beside a title; below it the count and the deviation go."""

LEFT_OUT = (words.RECORDS, words.DEVIATION)
"""Columns of figures for which a narrow window has no room."""


def narrowed(
    table: ShownTable,
    width_cells: int,
    left_out: Collection[str] = LEFT_OUT,
    roomy_cells: int = ROOMY_CELLS,
) -> ShownTable:
    """The table without some columns, by title, in a window narrower than ``roomy_cells``."""
    if width_cells >= roomy_cells:
        return table
    kept = [at for at, it in enumerate(table.columns) if it.title not in left_out]
    columns = tuple(table.columns[at] for at in kept)
    return ShownTable(
        columns, tuple(tuple(row[at] for at in kept) for row in table.rows), table.title
    )


def level_table(told: Told, framework: Framework) -> ShownTable:
    """How many records have each level, and what it rests on."""
    counts: dict[str, dict[LevelBasis, int]] = {}
    for level, basis, count in levels_in_order(told, framework):
        counts.setdefault(level, {})[basis] = count

    def share(level: str) -> str:
        return format_score(Decimal(100 * sum(counts[level].values())) / told.records)

    return table_of(
        counts,
        word(words.LEVEL, lambda level: level or words.INCOMPLETE),
        number(words.COMPUTED, lambda level: str(counts[level].get(LevelBasis.COMPUTED, 0))),
        number(words.DECLARED, lambda level: str(counts[level].get(LevelBasis.DECLARED, 0))),
        number(words.RECORDS, lambda level: str(sum(counts[level].values()))),
        number(words.PER_CENT, share),
        title=words.LEVELS,
    )


def group_table(groups: Iterable[Told], framework: Framework, by: str) -> ShownTable:
    """The total of each group."""
    place = list(framework.nodes).index(TOTAL)

    def total(group: Told) -> Spread | None:
        return group.spreads[place]

    nameless = words.INCOMPLETE if by == "level" else words.NAMELESS
    return table_of(
        groups,
        text(words.GROUP[by], lambda group: group.name or nameless),
        *_figures(total),
        title=words.GROUPS[by],
    )


def spread_table(told: Told, framework: Framework) -> ShownTable:
    """How the scores of every node are spread, in tree order."""
    spreads = dict(zip(framework.nodes, told.spreads, strict=True))
    return table_of(
        framework.nodes,
        word(table_words.CODE, lambda code: code),
        text(table_words.TITLE, lambda code: framework.nodes[code].title),
        *_figures(spreads.__getitem__),
        title=words.SPREADS,
    )


def below_table(told: Told, framework: Framework) -> ShownTable:
    """The items by how often they are below the mark."""
    spreads = dict(zip(framework.nodes, told.spreads, strict=True))
    return table_of(
        told.below,
        word(table_words.CODE, lambda it: it[0]),
        text(table_words.TITLE, lambda it: framework.nodes[it[0]].title),
        number(words.BELOW_COUNT, lambda it: str(it[1])),
        number(words.SCORED, lambda it: _count(spreads[it[0]])),
        title=words.BELOW,
    )


def late_table(told: Told, day: date) -> ShownTable:
    """Late measures of each unit."""
    return table_of(
        late_by_unit(told, day),
        text(words.UNIT, lambda it: it[0] or words.NOBODY),
        number(words.LATE_COUNT, lambda it: str(it[1])),
        title=words.LATE,
    )


def _figures(spread: Callable[[Of], Spread | None]) -> Iterator[Column[Of]]:
    """The columns of what is told of many scores."""

    def score(title: str, figure: Callable[[Spread], Decimal]) -> Column[Of]:
        def cell(one: Of) -> str:
            found = spread(one)
            return table_words.NONE if found is None else format_score(figure(found))

        return number(title, cell)

    yield number(words.RECORDS, lambda one: _count(spread(one)))
    yield score(words.MEAN, lambda found: found.mean)
    yield score(words.DEVIATION, lambda found: found.deviation)
    yield score(words.LEAST, lambda found: found.least)
    yield score(words.LOWER_QUARTILE, lambda found: found.lower_quartile)
    yield score(words.MEDIAN, lambda found: found.median)
    yield score(words.UPPER_QUARTILE, lambda found: found.upper_quartile)
    yield score(words.MOST, lambda found: found.most)


def _count(spread: Spread | None) -> str:
    return str(spread.count if spread else 0)
