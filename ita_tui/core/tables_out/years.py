"""Years side by side as sheets: totals and levels, every node, what is lost, what measures did."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ita_tui.core.measures.effect import Effect, effects
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.scores.years import Comparison, YearRow, change_of, latest
from ita_tui.core.tables_out.sheet import Cell, Sheet, titled
from ita_tui.core.thai.numbers import format_score
from ita_tui.words.said import years as words
from ita_tui.words.said.screens import STATE_NAMES

TOTALS = "totals"
"""Name of the sheet of totals and levels, which a chart is drawn from."""


def signed(points: Decimal | None) -> str:
    """A difference in points with its sign and what it means; a dash where it is not known."""
    change = change_of(points)
    if points is None or change is None:
        return words.NOTHING
    return words.change(points=with_sign(points), word=change)


def with_sign(points: Decimal) -> str:
    """A difference in points with its sign."""
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return f"{sign}{format_score(abs(points))}"


def year_sheets(found: Comparison, today: date) -> tuple[Sheet, ...]:
    """The sheets of a comparison; those without rows are left out. ``today``: see ``effects``."""
    sheets = (levels_sheet(found), nodes_sheet(found), effects_sheet(all_effects(found, today)))
    rest = (lost_sheet(found), notes_sheet(found))
    return tuple(sheet for sheet in (*sheets, *rest) if sheet.rows)


def all_effects(found: Comparison, today: date) -> tuple[Effect, ...]:
    """What the measures of each year achieved in the next."""
    pairs = zip(found.years, found.years[1:], found.links, strict=False)
    return tuple(it for pair in pairs for it in effects(*pair, today))


def levels_sheet(found: Comparison) -> Sheet:
    """A row a year."""
    headings = (
        ("year", words.YEAR),
        ("agency", words.AGENCY),
        ("total", words.TOTAL),
        ("level", words.LEVEL),
        ("below", words.BELOW),
        ("file", words.FILE),
    )
    rows = (
        (
            year.record.fiscal_year_be,
            year.record.agency.name,
            year.figures.get("total"),
            year.level,
            len(gaps(year.framework, year.record)) if year.figures else None,
            year.name,
        )
        for year in found.years
    )
    return titled(TOTALS, words.LEVELS, headings, rows)


def nodes_sheet(found: Comparison) -> Sheet:
    """A row a node, with its codes where they changed, scores, changes, crossings, trend."""
    years = [year.record.fiscal_year_be for year in found.years]
    pairs = [words.pair(before=a, after=b) for a, b in pairwise(years)]
    headings = (
        ("code", words.CODE),
        ("title", words.NODE),
        *((f"score{at}", str(year)) for at, year in enumerate(years, 1)),
        *((f"change{at}", pair) for at, pair in enumerate(pairs, 1)),
        ("crossing", words.CROSSING),
        ("trend", words.TREND),
        ("was", words.WAS_CODE),
    )
    return titled("nodes", words.NODES, headings, (_node(found, row) for row in found.rows))


def _node(found: Comparison, row: YearRow) -> tuple[Cell, ...]:
    was = dict.fromkeys(code for code in row.codes if code not in (None, row.node.code))
    last, node = latest([year.framework for year in found.years], row.codes)
    year = found.years[last].record.fiscal_year_be
    is_gone = last < len(found.years) - 1
    return (
        words.code_of(code=node.code, year=year) if is_gone else node.code,
        row.node.title,
        *row.scores,
        *map(signed, row.changes_points),
        crossings_of(found, row),
        found.trend(row),
        " ".join(filter(None, was)),
    )


def crossings_of(found: Comparison, row: YearRow, pair: Callable[..., str] = words.pair) -> str:
    """Where a node crossed the pass mark, ``pair`` naming two years; empty where it did not."""
    years = [year.record.fiscal_year_be for year in found.years]
    crossings = (
        words.crossing(pair=pair(before=before, after=after), kind=it, only=len(years) == 2)
        for (before, after), it in zip(pairwise(years), row.crossings, strict=True)
        if it is not None
    )
    return " · ".join(crossings)


def effects_sheet(found: Sequence[Effect]) -> Sheet:
    """A row a measure and item."""
    headings = (
        ("key", words.CODE),
        ("title", words.MEASURE),
        ("item", words.ITEM),
        ("measured_at", words.MEASURED_AT),
        ("before", words.BEFORE),
        ("after", words.AFTER),
        ("change", words.CHANGE),
        ("state", words.STATE),
        ("verdict", words.VERDICT),
    )
    rows = (
        (
            it.key,
            it.measure.title,
            it.item,
            " → ".join(dict.fromkeys(it.measured_at)) if it.measured_at else words.NOTHING,
            it.before,
            it.after,
            signed(it.change_points),
            STATE_NAMES[it.progress.state],
            words.VERDICTS[it.verdict],
        )
        for it in found
    )
    return titled("effects", words.EFFECTS, headings, rows)


def lost_sheet(found: Comparison) -> Sheet:
    """A row for each score that has no counterpart in the next year."""
    headings = (
        ("year", words.YEAR),
        ("code", words.CODE),
        ("title", words.NODE),
        ("score", words.SCORE),
        ("why", words.WHY),
    )
    rows = (
        (
            found.years[it.year].record.fiscal_year_be,
            it.node.code,
            it.node.title,
            it.score,
            words.why(became=it.became, joined=it.is_joined),
        )
        for it in found.lost
    )
    return titled("lost", words.LOST, headings, rows)


def notes_sheet(found: Comparison) -> Sheet:
    """In what the years are not on one scale, and what the blocks mean."""
    return titled("notes", words.NOTES, (("note", words.NOTES),), ((it,) for it in notes(found)))


def notes(found: Comparison) -> Iterator[str]:
    """In what the years are not on one scale, and what the blocks mean."""
    yield from differences_told(found)
    yield words.trend_scale(least=format_score(found.least))


def announced_told(found: Comparison) -> Iterator[str]:
    """Of each year, the figures that were announced and are not what is computed."""
    for year in found.years:
        if others := year.computed_otherwise:
            named = [(code, format_score(it)) for code, it in others.items()]
            yield words.announced(year=year.record.fiscal_year_be, computed=named)


def differences_told(found: Comparison) -> Iterator[str]:
    """In what the years are not on one scale, and which of two figures of a year stands here."""
    yield from announced_told(found)
    years = [year.record.fiscal_year_be for year in found.years]
    for (before, after), kinds in zip(pairwise(years), found.differences, strict=False):
        for kind in sorted(kinds):
            yield words.difference(before=before, after=after, kind=kind)
