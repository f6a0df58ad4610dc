"""The report of the analysis and the measures: cover, foreword, and two tables by issue."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.format import MEASURE
from ita_tui.core.record.model import Measure, Step, answered_items
from ita_tui.core.record.typed import typed_keys
from ita_tui.core.scores.gaps import known_framework
from ita_tui.core.tables_out.years import effects_sheet
from ita_tui.core.toml.shape import join
from ita_tui.documents.blocks import (
    HANGING_MM,
    Align,
    Block,
    Cell,
    Heading,
    Orientation,
    PageBreak,
    Paragraph,
    Row,
    Section,
    Table,
    body,
    cell,
    facts,
    group,
    line,
    row,
    table,
)
from ita_tui.documents.figures import Figure, upper_figures
from ita_tui.documents.kind import DocumentSpec, Script, Source
from ita_tui.documents.sheets import sheet_table
from ita_tui.words.said import documents as shared
from ita_tui.words.said import fields
from ita_tui.words.said import measures_report as words
from ita_tui.words.said import readiness as blank_words

COVER_SPACE_MM = 50
"""From the top of the cover to its title."""
AGENCY_SPACE_MM = 90
"""From the title on the cover to the name of the agency."""
ANALYSIS_MM = (24, 58, 22, 56)
"""Instrument, item, score, narrative."""
MEASURES_MM = (45, 30, 57, 28)
"""Measure, owners, steps, period."""

PLACED = frozenset({"title", "issue", "owners", "start", "end", "recurrence"})
"""Keys of a measure that have a place of their own; the others stand below its title."""


def measures(source: Source) -> Iterator[Section]:
    """Build the report; what the record does not say is a dotted line or a dash."""
    year = shared.fiscal_year(year=source.year)
    next_year = shared.fiscal_year(year=source.next_year)
    whose = source.agency_and_place
    cover = (source.agency, source.place) if source.place else (source.agency,)
    blocks: tuple[Block, ...] = (
        Heading(lines=(words.TITLE, next_year), level=0, space_before_mm=COVER_SPACE_MM),
        Heading(lines=cover, level=0, space_before_mm=AGENCY_SPACE_MM),
        PageBreak(),
        Heading(lines=(words.FOREWORD,), level=1),
        *map(body, _foreword(source)),
        PageBreak(),
        Heading(lines=(words.ANALYSIS, whose, year), level=1),
        _analysis_table(source),
        PageBreak(),
        Heading(lines=(words.IMPLEMENTATION, whose, next_year), level=1),
        _measures_table(source),
    )
    yield Section(blocks=blocks)
    yield from effect_section(source)


def effect_section(source: Source) -> Iterator[Section]:
    """What measures achieved from one year to the next; nothing where no other year was given."""
    if source.effects:
        found = effects_sheet(source.effects)
        heading = Heading(lines=(found.title, source.agency), level=1)
        blocks = (heading, sheet_table(found, source.script))
        yield Section(blocks=blocks, orientation=Orientation.LANDSCAPE)


def _foreword(source: Source) -> Iterator[str]:
    script, found = source.script, source.record.measures.values()
    figures = [one for one in upper_figures(source) if one.node.kind is NodeKind.INDICATOR]
    yield words.why(year=source.year)
    yield words.what(
        agency=source.agency,
        year=source.year,
        indicators=tuple(_indicator(figure, script) for figure in figures),
        count=script.number(len(figures)),
    )
    yield words.then(
        agency=source.agency,
        next_year=source.next_year,
        measures=script.number(len(found)),
        steps=script.number(sum(len(measure.steps) for measure in found)),
    )


def _indicator(figure: Figure, script: Script) -> str:
    number, title = script.text(figure.node.code), script.text(figure.node.title)
    if figure.score is None:
        return words.indicator_unknown(number=number, title=title)
    return words.indicator(number=number, title=title, score=script.score(figure.score))


# --- the analysis ------------------------------------------------------------------------


def _analysis_table(source: Source) -> Table:
    """Every leaf of the tree in its issue, the narrative beside it; those of no issue last."""
    score = words.score_of(year=source.year)
    titles = (words.INSTRUMENT, words.ITEM, score, words.NARRATIVE)
    return table(ANALYSIS_MM, titles, _analysis(source))


def _analysis(source: Source) -> Iterator[Row]:
    framework = known_framework(source.framework, source.record)
    for code, issue in framework.issues.items():
        yield issue_heading(source, code, len(ANALYSIS_MM))
        text = source.record.issues.get(code)
        narrative = source.script.text(text.narrative) if text else ""
        # A few dotted lines to write on where there is none.
        rows = max(1, len(issue.items))
        blank = "\n".join([shared.BLANK_LONG] * min(3, rows))
        yield from _items(source, issue.items, cell(narrative or blank, rows=rows))
    if orphans := [node.code for node in framework.orphans]:
        if framework.issues:
            yield group(words.WITHOUT_ISSUE, len(ANALYSIS_MM))
        dash = cell(shared.NONE, align=Align.CENTER, rows=len(orphans))
        yield from _items(source, orphans, dash)


def _items(source: Source, codes: Sequence[str], narrative: Cell) -> Iterator[Row]:
    if not codes:
        dash = cell(shared.NONE, align=Align.CENTER)
        yield row(dash, cell(shared.NONE), dash, narrative)
    text, beside = source.script.text, [narrative]
    for instrument, run in groupby(codes, lambda code: _instrument(source, code)):
        same = tuple(run)
        before = [cell(instrument, align=Align.CENTER, rows=len(same))]
        for code in same:
            name = shared.item(code=text(code), title=text(source.framework.nodes[code].title))
            score = source.script.score(source.record.score(code))
            yield row(*before, cell(name), cell(score, align=Align.CENTER), *beside)
            before = beside = []


def _instrument(source: Source, code: str) -> str:
    instrument = source.framework.instrument_of(code)
    return instrument.code if instrument else ""


# --- the measures ------------------------------------------------------------------------


def issue_heading(source: Source, code: str, columns: int) -> Row:
    """The row that names an issue."""
    title = shared.issue(code=code, title=source.framework.issues[code].title)
    return group(source.script.text(title), columns)


def measures_by_issue(
    source: Source, columns: int, *, strays: str, none: Row
) -> Iterator[tuple[tuple[Row, ...], tuple[Measure, ...]]]:
    """(rows that come first, measures) of each issue in print order; those of none come last.

    ``strays`` names the measures of no known issue; ``none`` is the row of an issue without any.
    """
    known, every = source.framework.issues, source.record.measures.values()
    for code in known:
        found = tuple(measure for measure in every if measure.issue == code)
        heading = issue_heading(source, code, columns)
        yield (heading,) if found else (heading, none), found
    if others := tuple(measure for measure in every if measure.issue not in known):
        yield (group(strays, columns),) if known else (), others
    elif not known:
        yield (none,), ()


NOT_SAID = ("", "")
"""Stands for a key that is left out."""


def measure_facts(
    source: Source, measure: Measure, said: Mapping[str, tuple[str, str]]
) -> tuple[Paragraph, ...]:
    """What was planned, a paragraph each key; ``said`` by key: (label, value) where otherwise."""
    pairs = {
        key: (fields.printed_label("measures", key), source.script.value(getattr(measure, key)))
        for key in typed_keys(MEASURE)
        if key not in PLACED
    }
    return facts({**pairs, **said}.values())


def _measures_table(source: Source) -> Table:
    dash = cell(shared.NONE, align=Align.CENTER)
    none = row(cell(words.NO_MEASURES), dash, dash, dash)
    rows: list[Row] = []
    for heading, found in measures_by_issue(
        source, len(MEASURES_MM), strays=words.MEASURES_WITHOUT_ISSUE, none=none
    ):
        rows += [*heading, *(_measure(source, measure) for measure in found)]
    titles = (words.MEASURE, words.OWNERS, words.STEPS, words.PERIOD)
    return table(MEASURES_MM, titles, rows)


def _measure(source: Source, measure: Measure) -> Row:
    script = source.script
    budget = "" if measure.budget_baht is None else script.baht(measure.budget_baht)
    said = {
        "items": (words.ANSWERS, script.text(" ".join(answered_items(measure)))),
        "budget_baht": (words.BUDGET, words.baht(amount=budget) if budget else ""),
        "spent_baht": NOT_SAID,
    }
    period = script.period(measure.start, measure.end)
    if measure.recurrence:
        often = fields.CHOICES["recurrence"][measure.recurrence.value]
        period = words.recurring(period=period, recurrence=often)
    owners = "\n".join(map(script.text, measure.owners))
    title = line(script.text(measure.title) or shared.BLANK_LONG)
    return Row(
        cells=(
            Cell(paragraphs=(title, *measure_facts(source, measure, said))),
            cell(owners or shared.BLANK_SHORT, align=Align.CENTER),
            _steps(measure, script),
            cell(period, align=Align.CENTER),
        )
    )


def _steps(measure: Measure, script: Script) -> Cell:
    texts = (
        shared.numbered(number=script.number(number), text=step_text(step, script))
        for number, step in enumerate(measure.steps.values(), 1)
    )
    paragraphs = tuple(line(text, hanging_mm=HANGING_MM) for text in texts)
    return Cell(paragraphs=paragraphs) if paragraphs else cell(shared.BLANK_LONG)


def step_text(step: Step, script: Script) -> str:
    """A step with its own owners and its own last day, where it has them."""
    return words.step(
        text=script.text(step.text),
        owners=script.text(" ".join(step.owners)),
        due=script.day(step.due, short=True) if step.due else "",
    )


def measure_blanks(source: Source) -> Iterator[Finding]:
    """Measures that are not there, or say nothing of how."""
    if not source.record.measures:
        yield finding("blank-measures", Severity.ERROR, "measures", blank_words.NO_MEASURES)
    for key, measure in source.record.measures.items():
        if not measure.steps:
            told = blank_words.without_steps(key=key)
            yield finding("blank-steps", Severity.WARNING, join("measures", key), told)


SPEC = DocumentSpec(
    place=2,
    name=words.NAME,
    title=words.TITLE,
    file_name=words.FILE_NAME,
    build=measures,
    blanks=measure_blanks,
    contents=Contents(
        parts=frozenset({Part.FIGURES, Part.ITEM_SCORES, Part.PLAN}),
        leaves_out=frozenset({"results", "memo", "evidence"}),
    ),
)
