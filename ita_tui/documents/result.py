"""What several documents show of a result: its box, the indicators, failing items, charts."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, NodeKind, Status
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.explain_level import explain_level
from ita_tui.core.scores.gaps import Gap, PassState, gaps, pass_state
from ita_tui.core.values import replace
from ita_tui.documents.blocks import (
    Align,
    Cell,
    Chart,
    ChartForm,
    Orientation,
    Paragraph,
    Row,
    Series,
    Table,
    cell,
    facts,
    line,
    note,
    row,
    table,
)
from ita_tui.documents.figures import (
    Figure,
    as_printed,
    figure_of,
    leaf_name,
    marked,
    places,
    printed,
    printed_total,
    unknown_figures,
    upper_figures,
)
from ita_tui.documents.grid import evened, without_empty_columns
from ita_tui.documents.heights import height_mm
from ita_tui.documents.kind import Source
from ita_tui.documents.paper import text_height_mm, text_width_mm
from ita_tui.words.said import documents as shared
from ita_tui.words.said import result as words

_BOX_MM = (65, 50, 45)
_FAILING_MM = (49, 21, 67, 23)
"""Item, score, measure, unit and day; the score keeps its width."""


def score_cell(
    source: Source, score: Decimal | None, *, bold: bool = False, is_computed: bool = False
) -> Cell:
    """A score, under the others; one below the pass mark has a sign and is bold."""
    shown = source.script.score(score) + (words.COMPUTED_MARK if is_computed else "")
    if pass_state(source.record.settings, score) is not PassState.BELOW:
        return cell(shown, align=Align.END, bold=bold)
    return cell(f"{words.BELOW_SIGN} {shown}", align=Align.END, bold=True)


def below_notes(source: Source) -> Iterator[Paragraph]:
    """What the sign beside a score means, where any has it."""
    if gaps(source.framework, source.record):
        yield note(_below(source))


def _below(source: Source) -> str:
    mark = source.script.score(source.record.settings.pass_mark)
    return words.below_note(sign=words.BELOW_SIGN, mark=mark)


# --- the box --------------------------------------------------------------------------------


def result_box(source: Source) -> Table:
    """Total, level, target, instruments, last year, the nation, and what the next level lacks."""
    script = source.script
    found = printed_total(source)
    total = found.total.score
    told = [
        (words.TOTAL, _shown(source, found.total, words.points)),
        (words.LEVEL, script.text(found.level) or words.UNKNOWN),
        (source.target_name, _compared(source, source.record.settings.target, total)),
    ]
    instruments = [
        words.instrument(code=one.node.code, score=_shown(source, one))
        for one in upper_figures(source)
        if one.node.kind is NodeKind.INSTRUMENT
    ]
    told.append((words.INSTRUMENTS, " ".join(instruments)))
    told.append((words.MEAN, _mean(source, total)))
    before = _previous(source, TOTAL)
    if before.score is not None:
        mark = words.COMPUTED_MARK if before.is_computed else ""
        told.append((words.LAST_YEAR, _compared(source, before.score, total, mark)))
    told = [fact for fact in told if fact[1]]
    rows = [
        row(*(_fact(name, value) for name, value in told[at : at + 3]))
        for at in range(0, len(told), 3)
    ]
    missing = -len(told) % 3
    if missing:
        name, value = told[-1]
        rows[-1] = row(*rows[-1].cells[:-1], _fact(name, value, columns=1 + missing))
    if next_level := _next_level(source):
        rows.append(row(_fact(words.NEXT_LEVEL, next_level, columns=3)))
    return Table(widths_mm=_BOX_MM, head=(), body=tuple(rows), is_whole=True, is_small=True)


def _fact(name: str, value: str, *, columns: int = 1) -> Cell:
    return Cell(paragraphs=facts(((name, value),)), columns=columns)


def _shown(source: Source, one: Figure, told: Callable[..., str] | None = None) -> str:
    """A figure, marked where it was computed; ``told`` puts it into words."""
    if one.score is None:
        return words.UNKNOWN
    shown = source.script.score(one.score) + (words.COMPUTED_MARK if one.is_computed else "")
    return told(score=shown) if told else shown


def mark_notes(source: Source) -> Iterator[str]:
    """What the marks beside figures mean that stand in the box or the table."""
    figures = *upper_figures(source), printed_total(source).total, _previous(source, TOTAL)
    if any(one.is_computed for one in figures):
        yield words.SOME_COMPUTED
    settings = source.record.settings
    if any(pass_state(settings, it.score) is PassState.BELOW for it in indicators_of(figures)):
        yield _below(source)


def _mean(source: Source, total: Decimal | None) -> str:
    mean = source.framework.national_means.get(source.record.fiscal_year_be)
    return marked(_compared(source, mean.total, total), mean.status) if mean else ""


def _compared(source: Source, before: Decimal, now: Decimal | None, mark: str = "") -> str:
    shown = source.script.score(before) + mark
    if now is None:
        return shown
    return words.compared(score=shown, difference=source.script.signed(now - before))


def has_last_year(source: Source, figures: Sequence[Figure]) -> bool:
    """Whether an indicator's score of the year before is known; then a half has no places."""
    return any(previous_of(source, it.node.code) is not None for it in indicators_of(figures))


def previous_of(source: Source, code: str) -> Decimal | None:
    """The score of a node the year before, as typed or computed; None where it is not known."""
    return _previous(source, code).score


def _previous(source: Source, code: str) -> Figure:
    result = printed(source, ScoreKind.PREVIOUS).results[code]
    return figure_of(source.framework.nodes[code], result)


def _next_level(source: Source) -> str:
    """What the level above the computed one lacks; empty where another level was declared.

    It is reckoned from the figures that are printed beside it.
    """
    script, assessment = source.script, printed(source)
    declared, level = source.record.results.level, assessment.level
    if declared and (level is None or level.title != declared):
        return ""
    explained = explain_level(source.framework, as_printed(source))
    if not any(level.is_reached for level in explained.lines):
        return words.UNKNOWN
    if explained.next_better is None:
        return words.BEST_LEVEL
    nodes, results, better = source.framework.nodes, assessment.results, explained.next_better
    asked = next(it.conditions for it in explained.lines if it.level == better)
    missing = {
        it.name: it.needed - (figure_of(nodes[it.code], results[it.code]).score or 0)
        for it in asked
    }
    lacking = [
        words.lacks(name=name, points=script.score(points))
        for name, points in missing.items()
        if points > 0
    ]
    title = marked(script.text(better.title), better.status)
    return words.next_level(title=title, lacking=", ".join(lacking) or words.CONFLICT)


# --- the indicators -------------------------------------------------------------------------


def indicators_of(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures that are of indicators."""
    return tuple(one for one in figures if one.node.kind is NodeKind.INDICATOR)


def indicator_table(source: Source, figures: Sequence[Figure], *, halves: bool = False) -> Table:
    """Each indicator with its score, its place, and last year's where that is known.

    ``halves`` puts the second half of the rows beside the first.
    """
    found = indicators_of(figures)
    before = [previous_of(source, one.node.code) for one in found]
    place_of, script = places(source, figures), source.script
    has_before = any(score is not None for score in before)
    year = source.record.fiscal_year_be
    titles = [words.INDICATOR, words.year(year=source.year), shared.PLACE]
    widths = [46, 19, 15] if halves else [100, 34, 26]
    if has_before:
        titles[2:2] = [words.year(year=script.year(year - 1)), words.DIFFERENCE]
        # Beside one another there is no room for the places, too.
        widths = [36, 14, 14, 16] if halves else [74, 24, 22, 22, 18]
        if halves:
            titles[1:] = [source.year, script.year(year - 1), words.DIFFERENCE]
    rows = []
    for one, last in zip(found, before, strict=True):
        place = place_of.get(one.node.code)
        is_short = halves and one.score is None  # a half has no room for the words
        unknown = cell(shared.NONE if is_short else words.UNKNOWN, align=Align.END)
        known = score_cell(source, one.score, is_computed=one.is_computed)
        cells = [
            cell(script.text(shared.item(code=one.node.code, title=one.node.title))),
            unknown if one.score is None else known,
            cell(shared.NONE if place is None else script.number(place), align=Align.CENTER),
        ]
        if has_before:
            cells[2:2] = _beside(source, last, one.score)
        rows.append(row(*cells[: len(widths)]))
    if halves and rows:
        half = (len(rows) + 1) // 2
        blank = row(*(cell("") for _ in titles))
        right = [*rows[half:], blank][:half]
        rows = [row(*one.cells, *two.cells) for one, two in zip(rows, right, strict=False)]
        widths, titles = widths * 2, titles * 2
    return table(widths, titles, rows, is_whole=True, is_small=True)


def place_notes(source: Source, figures: Sequence[Figure]) -> Iterator[str]:
    """How the places of the indicators are counted."""
    yield words.SOME_OPEN if unknown_figures(source, figures) else words.PLACES


def _beside(source: Source, before: Decimal | None, now: Decimal | None) -> list[Cell]:
    return [
        cell(source.script.score(before), align=Align.END),
        cell(source.script.difference(before, now), align=Align.END),
    ]


def indicator_bars(source: Source, figures: Sequence[Figure]) -> Chart | Paragraph:
    """The indicators as bars; where too few of them are known, that they are."""
    found = indicators_of(figures)
    known = sum(one.score is not None for one in found)
    if 2 * known > len(found):
        return _indicator_chart(source, found, ChartForm.BARS)
    known_told, count = source.script.number(known), source.script.number(len(found))
    return line(words.too_little_known(known=known_told, count=count))


def indicator_radar(source: Source, figures: Sequence[Figure]) -> Iterator[Chart]:
    """The indicators as a radar, where all are known: a gap in it would look like a nought."""
    found = indicators_of(figures)
    if all(one.score is not None for one in found):
        yield _indicator_chart(source, found, ChartForm.RADAR)


def _indicator_chart(source: Source, found: Sequence[Figure], form: ChartForm) -> Chart:
    """The indicators against the pass mark, beside last year's where that is known."""
    script = source.script
    year = source.record.fiscal_year_be
    now = [one.score for one in found]
    before = [previous_of(source, one.node.code) for one in found]
    series = [series_of(source, words.year(year=source.year), now)]
    if any(score is not None for score in before):
        series.append(series_of(source, words.year(year=script.year(year - 1)), before))
    mark = source.record.settings.pass_mark
    return Chart(
        form=form,
        title=words.indicator_chart(year=source.year),
        labels=tuple(
            script.text(shared.item(code=one.node.code, title=one.node.title)) for one in found
        ),
        series=tuple(series),
        mark=series_of(source, words.mark(score=script.score(mark)), [mark] * len(found)),
    )


def series_of(source: Source, name: str, values: Sequence[Decimal | None]) -> Series:
    """A series with its figures written out."""
    shown = (words.UNKNOWN if one is None else source.script.score(one) for one in values)
    return Series(name, tuple(values), tuple(shown))


def trend_chart(source: Source) -> Iterator[Chart]:
    """The total beside the nation's from year to year, where last year's is known."""
    year, means = source.record.fiscal_year_be, source.framework.national_means
    own = {year - 1: previous_of(source, TOTAL), year: printed_total(source).total.score}
    if None in own.values():
        return
    years = sorted({*own, *(one for one in means if one <= year)})
    nation = [means[one].total if one in means else None for one in years]
    series = [series_of(source, source.agency, [*map(own.get, years)])]
    if any(score is not None for score in nation):
        open_ones = [it for it in years if it in means and means[it].status is Status.INFERRED]
        name = words.mean_chart(years=" ".join(map(source.script.year, open_ones)))
        series.append(series_of(source, name, nation))
    yield Chart(
        form=ChartForm.TREND,
        title=words.trend_chart(),
        labels=tuple(source.script.year(one) for one in years),
        series=tuple(series),
    )


# --- failing items --------------------------------------------------------------------------


_MOST_KEPT_WHOLE = 8
"""Rows of failing items that stay on one page; more begin where there is room."""


def failing_table(source: Source, most: int | None = None) -> Table | None:
    """The items below the pass mark, worst first, with what answers each; None for none.

    ``most``: how many of them at the most; None for all.
    """
    found = gaps(source.framework, source.record)[:most]
    if not found:
        return None
    below = words.below(name=leaf_name(source))
    titles = (below, words.SCORE_AND_GAP, words.MEASURE, words.UNIT_AND_DUE)
    rows = [_failing(source, gap) for gap in found]
    widths_mm = evened(rows, _FAILING_MM, (0, 2, 3))
    made = without_empty_columns(table(widths_mm, titles, rows, is_small=True))
    needed_mm = height_mm((made,), text_width_mm(Orientation.PORTRAIT))
    is_short = needed_mm <= text_height_mm(Orientation.PORTRAIT)
    return replace(made, is_whole=is_short and len(found) <= _MOST_KEPT_WHOLE)


def _failing(source: Source, gap: Gap) -> Row:
    script, measures = source.script, [source.record.measures[key] for key in gap.measures]
    title = source.framework.nodes[gap.code].title
    owners = dict.fromkeys(unit for measure in measures for unit in measure.owners)
    days = [measure.end for measure in measures if measure.end]
    answers = [script.text(measure.title) for measure in measures]
    gap_points = words.gap(points=script.score(gap.gap_points))
    due = [script.day(max(days), short=True)] if days else []
    carried = "\n".join([*source.owners(owners), *due])
    return Row(
        cells=(
            cell(script.text(shared.item(code=gap.code, title=title))),
            Cell(
                paragraphs=(
                    line(script.score(gap.score), bold=True, align=Align.END),
                    line(gap_points, align=Align.END),
                )
            ),
            cell("\n".join(answers) or words.NO_MEASURE, bold=not answers),
            cell(carried or shared.NONE),
        )
    )
