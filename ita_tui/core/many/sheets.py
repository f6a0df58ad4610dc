"""What is told of many records through the years, as sheets: drawn, written to files, printed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from ita_tui.core.many.movers import Mover, YearStep
from ita_tui.core.many.report import levels_in_order
from ita_tui.core.many.years import ManyYears
from ita_tui.core.scores.years import MOST_YEARS, Crossing, Movement, trend
from ita_tui.core.tables_out.sheet import Cell, Sheet, titled
from ita_tui.core.tables_out.years import signed, with_sign
from ita_tui.core.thai.numbers import format_score
from ita_tui.words.said import rollup as words
from ita_tui.words.said import tables as table_words
from ita_tui.words.said import years as year_words
from ita_tui.words.said.documents import place

DIFFERENCE = "to"
"""What the keys of columns begin with that hold a difference to the figure beside it."""


def year_sheets(years: ManyYears, most: int | None = None) -> tuple[Sheet, ...]:
    """Trends, then who rose and fell, ``most`` of each year; sheets without rows are left out."""

    def movers(name: str, title: str, of_step: Callable[[YearStep], Sequence[Mover]]) -> Sheet:
        return movers_sheet(
            name, title, ((step, it) for step in years.steps for it in of_step(step))
        )

    sheets = (
        totals_sheet(years),
        levels_sheet(years),
        nodes_sheet(years),
        steps_sheet(years),
        movers("rose", words.ROSE_MOST, lambda step: step.moved(Movement.ROSE)[:most]),
        movers("fell", words.FELL_MOST, lambda step: step.moved(Movement.FELL)[:most]),
        movers("crossed", words.CROSSED, lambda step: [it for it in step.movers if it.crossing]),
        notes_sheet(years),
    )
    return tuple(sheet for sheet in sheets if sheet.rows)


def totals_sheet(years: ManyYears) -> Sheet:
    """A row a year: how the totals are spread."""
    headings = (
        ("year", year_words.YEAR),
        ("framework", words.FRAMEWORK),
        ("records", words.RECORDS),
        ("mean", words.MEAN),
        ("median", words.MEDIAN),
        ("least", words.LEAST),
        ("most", words.MOST),
    )
    rows = (
        (
            one.fiscal_year_be,
            one.framework,
            one.whole.records,
            *(getattr(spread, key, None) for key, _ in headings[3:]),
        )
        for one in years.rollups
        for spread in one.whole.spreads[:1]
    )
    return titled("years", words.YEARS, headings, rows)


def levels_sheet(years: ManyYears) -> Sheet:
    """A row a level, the latest year's first: how many records have it in each year."""
    counts: list[dict[str, int]] = []
    for one, framework in zip(years.rollups, years.frameworks, strict=True):
        of_year = {level.title: 0 for level in framework.levels} | {"": 0}
        for level, _, count in levels_in_order(one.whole, framework):
            of_year[level] += count
        counts.append(of_year)
    titles = dict.fromkeys(title for of_year in reversed(counts) for title in of_year if title)
    headings = (("level", words.LEVEL), *((f"y{year}", str(year)) for year in years.years))
    rows = (
        (
            title or words.INCOMPLETE,
            *(of_year.get(title, year_words.NOTHING) for of_year in counts),
        )
        for title in (*titles, "")
    )
    return titled("levels", words.YEAR_LEVELS, headings, rows)


def nodes_sheet(years: ManyYears) -> Sheet:
    """A row a node: its mean in each year, what became of it, and a block a year."""
    trends, least = years.trends, years.least
    headings = (
        ("code", table_words.CODE),
        ("title", table_words.TITLE),
        *((f"y{year}", str(year)) for year in years.years),
        *(
            (f"{DIFFERENCE}{b}", year_words.pair(before=a, after=b))
            for a, b in pairwise(years.years)
        ),
        ("trend", year_words.TREND),
    )
    rows = (
        (
            it.node.code,
            it.node.title,
            *it.means,
            *(signed(points) for points in it.changes_points),
            trend(it.means, least),
        )
        for it in trends
    )
    return titled("nodes", words.YEAR_NODES, headings, rows)


def steps_sheet(years: ManyYears) -> Sheet:
    """A column for each year to the next: how many agencies did what."""
    headings = (
        ("title", table_words.TITLE),
        *((f"y{step.after}", _pair(step)) for step in years.steps),
    )
    columns = [_step(years, place, step) for place, step in enumerate(years.steps)]
    rows = ((fact, *(column[fact] for column in columns)) for fact in columns[0])
    return titled("steps", words.STEPS, headings, rows)


def _step(years: ManyYears, place: int, step: YearStep) -> dict[str, Cell]:
    levels = years.level_changes(place)
    crossings = [it.crossing for it in step.movers]
    points = step.mean_change_points
    moved = {change: len(step.moved(change)) for change in Movement}
    return {
        words.BOTH: len(step.movers),
        words.ROSE: moved[Movement.ROSE],
        words.FELL: moved[Movement.FELL],
        words.SAME: moved[Movement.SAME],
        words.MEAN_CHANGE: year_words.NOTHING if points is None else with_sign(points),
        words.LEVEL_UP: levels.count(Movement.ROSE),
        words.LEVEL_DOWN: levels.count(Movement.FELL),
        words.LEVEL_NOT_COMPARED: levels.count(None),
        words.TARGET_UP: crossings.count(Crossing.UP),
        words.TARGET_DOWN: crossings.count(Crossing.DOWN),
        words.ONLY_BEFORE: step.only_before,
        words.ONLY_AFTER: step.only_after,
    }


def movers_sheet(name: str, title: str, found: Iterable[tuple[YearStep, Mover]]) -> Sheet:
    """A row an agency, from one year to the next."""
    headings = (
        ("step", words.STEP),
        ("agency", words.AGENCY),
        ("place", words.PLACE),
        ("before", words.BEFORE),
        ("after", words.AFTER),
        ("change", year_words.CHANGE),
        ("level", words.LEVEL),
        ("crossing", words.CROSSING),
    )
    rows = (
        (
            _pair(step),
            it.agency,
            place(district=it.district, province=it.province),
            *it.scores,
            signed(it.change_points),
            words.level_move(before=it.levels[0], after=it.levels[1]),
            words.CROSSINGS[it.crossing] if it.crossing else "",
        )
        for step, it in found
    )
    return titled(name, title, headings, rows)


def notes_sheet(years: ManyYears) -> Sheet:
    """In what the years are not on one scale, what is not told of, what the words mean."""
    notes = (*_notes(years), words.SAME_AGENCY, words.TARGET_IS)
    return titled("notes", year_words.NOTES, (("note", year_words.NOTES),), ((it,) for it in notes))


def scale_notes(years: ManyYears) -> Iterator[str]:
    """In what the years are not on one scale."""
    for (before, after), kinds in zip(pairwise(years.years), years.differences, strict=True):
        for kind in sorted(kinds):
            yield year_words.difference(before=before, after=after, kind=kind)


def _notes(years: ManyYears) -> Iterator[str]:
    yield from scale_notes(years)
    for year, records in sorted(years.apart.items()):
        yield words.apart(year=year, records=records, most=MOST_YEARS)
    yield year_words.trend_scale(least=format_score(years.least))


def _pair(step: YearStep) -> str:
    return year_words.pair(before=step.before, after=step.after)
