"""The tables and charts of the paper about many agencies."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.many.movers import Mover, YearStep
from ita_tui.core.many.report import FrameworkRollup
from ita_tui.core.many.spread import Spread
from ita_tui.core.many.summary import Summary, score_of
from ita_tui.core.many.years import ManyYears
from ita_tui.core.scores.years import Movement
from ita_tui.core.thai.numbers import round_score
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import (
    Align,
    Cell,
    Chart,
    ChartForm,
    Row,
    Series,
    Table,
    cell,
    group,
    row,
    table,
)
from ita_tui.documents.kind import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import province_report as words

MOST_MOVERS = 8
"""Agencies that rose most, and that fell most."""
MOST_ITEMS = 10
"""Items that are most often below the mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """What the paper is made from."""

    rollup: FrameworkRollup
    """The year that it is about."""
    framework: Framework
    """Its framework."""
    agencies: Sequence[Summary]
    """The records of that roll-up."""
    years: ManyYears | None
    """The years side by side, of which this is the last; None where there is one."""
    apart: int
    """Records of the year that are of another framework."""
    unreadable: int
    """Files that could not be read."""
    on: date
    """The day on which measures are late."""
    script: Script
    """In what digits it is written."""

    @property
    def year(self) -> str:
        """The fiscal year."""
        return self.script.year(self.rollup.fiscal_year_be)

    @property
    def step(self) -> YearStep | None:
        """From the year before to this one."""
        return self.years.steps[-1] if self.years else None

    @property
    def province(self) -> str:
        """The one province of all; empty where there are several."""
        places = {one.province for one in self.agencies}
        return next(iter(places)) if len(places) == 1 else ""

    def place(self, one: Summary | Mover) -> str:
        """Where an agency is, without what holds for all."""
        province = "" if self.province else one.province
        return self.script.text(shared.place(district=one.district, province=province))

    def count(self, number: int) -> str:
        """A whole number."""
        return self.script.number(number)


def share(part: int, whole: int) -> Decimal:
    """Per hundred."""
    return round_score(Decimal(100 * part) / whole) if whole else Decimal(0)


# --- levels ---------------------------------------------------------------------------------


def _rollups(source: Province) -> Sequence[FrameworkRollup]:
    """The years that have the same levels as the last."""
    years = source.years
    if years is None:
        return (source.rollup,)
    others = [place for place, _ in enumerate(years.steps) if years.has_other_levels(place)]
    return years.rollups[max(others, default=-1) + 1 :]


def _level_counts(source: Province) -> dict[str, list[int]]:
    """For each level of this year, best first, the records of each of the years."""
    counts = {
        title: [
            sum(count for level, _, count in one.whole.levels if level == title)
            for one in _rollups(source)
        ]
        for title in (*(it.title for it in source.framework.levels), "")
    }
    return {title: found for title, found in counts.items() if title or any(found)}


def level_table(source: Province) -> Table:
    """How many agencies have each level, in each year that has these levels."""
    years = [source.script.year(one.fiscal_year_be) for one in _rollups(source)]
    titles = [words.LEVEL, *(words.year(year=year) for year in years[:-1])]
    titles += [words.year(year=years[-1]) if years[1:] else words.COUNT, words.SHARE]
    rows = [
        row(
            cell(source.script.text(title or words.UNKNOWN_LEVEL)),
            *(cell(source.count(count), align=Align.END) for count in counts),
            cell(source.script.score(share(counts[-1], len(source.agencies))), align=Align.END),
        )
        for title, counts in _level_counts(source).items()
    ]
    widths = [160 - 22 * (len(titles) - 1), *(22 for _ in titles[1:])]
    return table(widths, titles, rows, is_whole=True, is_small=True)


def level_chart(source: Province) -> Chart:
    """Shares of this year, and of the year before."""
    counts = _level_counts(source)
    rollups = list(enumerate(_rollups(source)))[-2:]
    series = [
        _series(
            source,
            words.year(year=source.script.year(one.fiscal_year_be)),
            [share(found[at], one.whole.records) for found in counts.values()],
        )
        for at, one in reversed(rollups)
    ]
    return Chart(
        form=ChartForm.BARS,
        title=words.SHARES,
        labels=tuple(source.script.text(title or words.UNKNOWN_LEVEL) for title in counts),
        series=tuple(series),
    )


def _series(source: Province, name: str, values: Sequence[Decimal | None]) -> Series:
    return Series(name, tuple(values), tuple(map(source.script.score, values)))


# --- instruments and indicators -------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    """One node in this year and the year before."""

    name: str
    kind: NodeKind
    spread: Spread | None
    before: Decimal | None


def _nodes(source: Province) -> list[_Node]:
    before = {}
    if source.years:
        before = {it.codes[-1]: it.means[-2] for it in source.years.trends}
    pairs = zip(source.framework.nodes.values(), source.rollup.whole.spreads, strict=True)
    return [
        _Node(
            name=source.script.text(shared.item(code=node.code, title=node.title)),
            kind=node.kind,
            spread=spread,
            before=before.get(node.code),
        )
        for node, spread in pairs
        if node.kind in (NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    ]


def node_table(source: Province) -> Table:
    """The instruments and indicators, and what became of their means since the year before."""
    titles = [words.NODE, words.MEAN, words.MEDIAN, words.LEAST, words.MOST]
    if source.step:
        titles += [words.year(year=source.script.year(source.step.before)), words.DIFFERENCE]
    rows = (_node_row(source, one) for one in _nodes(source))
    widths = [160 - 17 * (len(titles) - 1), *(17 for _ in titles[1:])]
    return table(widths, titles, rows, is_whole=True, is_small=True)


def _node_row(source: Province, one: _Node) -> Row:
    bold = one.kind is NodeKind.INSTRUMENT
    names = ("mean", "median", "least", "most")
    figures = [None if one.spread is None else getattr(one.spread, name) for name in names]
    shown = list(map(source.script.score, figures))
    if source.step:
        shown += [
            source.script.score(one.before),
            source.script.difference(one.before, figures[0]),
        ]
    return row(
        cell(one.name, bold=bold),
        *(cell(figure, align=Align.END, bold=bold) for figure in shown),
    )


def node_chart(source: Province) -> Chart:
    """The means of the indicators, beside those of the year before."""
    found = [one for one in _nodes(source) if one.kind is NodeKind.INDICATOR]
    means = [None if one.spread is None else one.spread.mean for one in found]
    series = [_series(source, words.year(year=source.year), means)]
    if source.step:
        name = words.year(year=source.script.year(source.step.before))
        series.append(_series(source, name, [one.before for one in found]))
    return Chart(
        form=ChartForm.BARS,
        title=words.indicator_chart(year=source.year),
        labels=tuple(one.name for one in found),
        series=tuple(series),
    )


def trend_chart(source: Province, years: ManyYears) -> Chart:
    """The mean total beside the nation's."""
    spreads = [one.whole.spreads[0] for one in years.rollups]
    nation = [source.framework.national_means.get(year) for year in years.years]
    series = [_series(source, words.MEAN, [None if it is None else it.mean for it in spreads])]
    if any(nation):
        totals = [None if it is None else it.total for it in nation]
        series.append(_series(source, words.NATION, totals))
    return Chart(
        form=ChartForm.TREND,
        title=words.TREND,
        labels=tuple(map(source.script.year, years.years)),
        series=tuple(series),
    )


# --- who rose and fell, what is below the mark -------------------------------------------------


def mover_table(source: Province, step: YearStep) -> Table:
    """Who rose most, and who fell most."""
    titles = (words.AGENCY, words.PLACE, words.BEFORE, words.AFTER, words.DIFFERENCE)
    rows: list[Row] = []
    for name, change in ((words.ROSE, Movement.ROSE), (words.FELL, Movement.FELL)):
        found = step.moved(change)[:MOST_MOVERS]
        if found:
            rows += (group(name, len(titles)), *(_mover_row(source, it) for it in found))
    return table((58, 45, 19, 19, 19), titles, rows, is_whole=True, is_small=True)


def _mover_row(source: Province, one: Mover) -> Row:
    script = source.script
    return row(
        cell(script.text(one.agency)),
        cell(source.place(one)),
        *(cell(script.score(score), align=Align.END) for score in one.scores),
        cell(script.signed(one.change_points), align=Align.END),
    )


def below_table(source: Province) -> Table:
    """The items that are most often below the mark."""
    nodes = source.framework.nodes
    spreads = dict(zip(nodes, source.rollup.whole.spreads, strict=True))
    titles = (words.ITEM, words.BELOW_COUNT, words.SCORED_COUNT, words.MEAN)
    rows = (
        row(
            cell(source.script.text(shared.item(code=code, title=nodes[code].title))),
            cell(source.count(count), align=Align.END),
            cell(source.count(spread.count), align=Align.END),
            cell(source.script.score(spread.mean), align=Align.END),
        )
        for code, count in source.rollup.whole.below[:MOST_ITEMS]
        if (spread := spreads[code]) is not None
    )
    return table((88, 26, 26, 20), titles, rows, is_whole=True, is_small=True)


# --- the agencies ---------------------------------------------------------------------------


def agencies_table(source: Province) -> Table:
    """Every agency, by level, the best total of each first."""
    instruments = [node.code for node in source.framework.instruments]
    titles = [words.NUMBER, words.AGENCY, words.PLACE, words.TOTAL]
    titles += [words.DIFFERENCE] if source.step else []
    titles += [*instruments, words.BELOW_ITEMS, words.LATE_MEASURES]
    numbers = [20 for _ in titles[3:]]
    widths = [12, 60, 257 - 12 - 60 - sum(numbers), *numbers]
    places = [0, *(list(source.framework.nodes).index(code) for code in instruments)]
    moved = {}
    if source.step:
        moved = {(it.agency, it.district, it.province): it for it in source.step.movers}
    rows: list[Row] = []
    number = 0
    for title in (*(it.title for it in source.framework.levels), ""):
        found = [it for it in source.agencies if it.level == title]
        found.sort(key=lambda it: (-(it.total_cents or 0), it.agency))
        if found:
            name = words.level_group(level=title, count=source.count(len(found)))
            rows.append(group(source.script.text(name), len(titles)))
        for one in found:
            number += 1
            mover = moved.get((one.agency, one.district, one.province))
            rows.append(_agency_row(source, number, one, mover, places))
    return table(widths, titles, rows, is_small=True)


def _agency_row(
    source: Province, number: int, one: Summary, mover: Mover | None, places: Sequence[int]
) -> Row:
    script = source.script
    total, *scores = (one.cents[place] for place in places)
    beside = shared.NONE if mover is None else script.signed(mover.change_points)
    shown = [script.score(score_of(it)) for it in (total, *scores)]
    if source.step:
        shown.insert(1, beside)
    counts = (len(one.below), one.late_on(source.on))
    return row(
        cell(source.count(number), align=Align.CENTER),
        cell(script.text(one.agency) or words.NAMELESS),
        cell(source.place(one)),
        *map(_figure, shown),
        *(_figure(source.count(it) if it else shared.NONE) for it in counts),
    )


def _figure(text: str) -> Cell:
    return cell(text, align=Align.END)
