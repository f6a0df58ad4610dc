"""The report of the analysis and the measures: summary, two tables by issue, supervision."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.printing import ROUNDS, Contents, day_of_round
from ita_tui.core.problem import Severity
from ita_tui.core.record.format import MEASURE
from ita_tui.core.record.model import Measure, Step, answered_items, superiors
from ita_tui.core.record.typed import typed_keys
from ita_tui.core.scores.gaps import PassState, pass_state
from ita_tui.core.thai.dates import month_of
from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.core.whatif.targets import target_in_words
from ita_tui.documents.blocks import (
    HANGING_MM,
    Align,
    Block,
    Cell,
    Emblem,
    Heading,
    Orientation,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    RowKind,
    Run,
    Section,
    Table,
    Together,
    body,
    cell,
    facts,
    group,
    line,
    note,
    outlined,
    row,
    table,
)
from ita_tui.documents.effects import effect_blocks
from ita_tui.documents.figures import (
    Figure,
    are_items_known,
    leaf_name,
    name_of,
    unconfirmed_level,
    unknown_indicators,
    upper_figures,
)
from ita_tui.documents.kind import DocumentSpec, Script, Source
from ita_tui.documents.result import (
    below_notes,
    failing_table,
    indicator_bars,
    indicator_radar,
    indicator_table,
    mark_notes,
    place_notes,
    result_box,
    score_cell,
    trend_chart,
)
from ita_tui.documents.signing import approval
from ita_tui.words.said import documents as shared
from ita_tui.words.said import fields
from ita_tui.words.said import measures_report as words
from ita_tui.words.said import readiness as blank_words
from ita_tui.words.said.memo import none_failing

COVER_EMBLEM_MM = 30
"""Height of the emblem on the cover."""
COVER_SPACE_MM, AGENCY_SPACE_MM, MAKER_SPACE_MM = 20, 55, 25
"""On the cover: above its title, above the agency, above who made it and when."""
ANALYSIS_MM = (24, 110, 26)
"""Instrument, item, score."""
MEASURES_MM = (40, 28, 67, 25)
"""Measure, owners, steps, period."""

LINES_TOGETHER = 10
"""Lines of steps that stay on one page, at the most: a third of it."""
_LINE_LETTERS = 40
"""About how many letters and marks a line of a step holds."""
PLACED = frozenset({"title", "issue", "owners", "start", "end", "recurrence"})
"""Keys of a measure that have a place of their own; the others stand below its title."""


def measures(source: Source) -> Iterator[Section]:
    """Build the report; what the record does not say is a dotted line or a dash."""
    yield Section(blocks=outlined(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    year = shared.fiscal_year(year=source.year)
    next_year = shared.fiscal_year(year=source.next_year)
    whose, figures = source.agency_and_place, upper_figures(source)
    yield from _cover(source, next_year)
    yield PageBreak()
    yield Heading(lines=(words.FOREWORD,), level=1)
    yield from map(body, _foreword(source))
    yield line(words.CONTENTS, bold=True, align=Align.CENTER)
    yield Outline()
    yield PageBreak()
    yield Heading(lines=(words.SUMMARY, year), level=1)
    yield from _summary(source, figures)
    yield Heading(lines=(words.ANALYSIS, whose, year), level=1)
    yield _analysis_table(source)
    yield from below_notes(source)  # before it LibreOffice would part it from its heading
    yield Heading(lines=(words.IMPLEMENTATION, whose, next_year), level=1)
    yield _measures_table(source)
    yield Heading(lines=(words.SUPERVISION,), level=1)
    *told, last = map(body, _supervision(source))
    yield from told
    yield Together(blocks=(last, approval(source)))
    if charts := (*indicator_radar(source, figures), *trend_chart(source)):
        yield Heading(lines=(words.ANNEX,), level=1)
        yield from charts


def _cover(source: Source, next_year: str) -> Iterator[Block]:
    whose = (source.agency, source.place) if source.place else (source.agency,)
    yield Emblem(height_mm=COVER_EMBLEM_MM)
    yield Heading(lines=(words.COVER, next_year), level=0, space_before_mm=COVER_SPACE_MM)
    yield Heading(lines=whose, level=0, space_before_mm=AGENCY_SPACE_MM)
    made_on = source.record.memo.date or source.made_on
    month = source.script.period(*month_of(made_on))
    maker = words.made_by(unit=source.unit, month=month)
    made = Paragraph(
        runs=(Run(maker, bold=True),), align=Align.CENTER, space_before_mm=MAKER_SPACE_MM
    )
    yield made


def _summary(source: Source, figures: Sequence[Figure]) -> Iterator[Block]:
    yield result_box(source)
    yield indicator_bars(source, figures)
    yield indicator_table(source, figures)
    yield from map(note, (*mark_notes(source), *place_notes(source, figures)))
    name, is_complete = leaf_name(source), are_items_known(source)
    yield Heading(lines=(words.failing(name=name, is_complete=is_complete),), level=2)
    failing = failing_table(source)
    mark = source.script.score(source.record.settings.pass_mark)
    yield failing or line(none_failing(mark=mark, is_complete=is_complete, name=name))
    yield from effect_blocks(source, words.EFFECTS, Orientation.PORTRAIT)


def _foreword(source: Source) -> Iterator[str]:
    script, found = source.script, source.record.measures.values()
    figures = [one for one in upper_figures(source) if one.node.kind is NodeKind.INDICATOR]
    yield words.why(year=source.year)
    yield words.what(
        agency=source.agency,
        year=source.year,
        indicators=tuple(_indicator(figure, script) for figure in figures),
        count=script.number(len(figures)),
        name=leaf_name(source),
        by_issue=bool(source.framework.issues),
    )
    if found:
        yield words.then(
            agency=source.agency,
            next_year=source.next_year,
            measures=script.number(len(found)),
            steps=script.number(sum(len(measure.steps) for measure in found)),
            is_analysed=source.is_analysed,
            is_complete=all(it.owners and it.start and it.end and it.steps for it in found),
        )


def _supervision(source: Source) -> Iterator[str]:
    """Who follows the measures up, and when they are reported on."""
    first, last = (day_of_round(source.record, date.max, months) for months in ROUNDS)
    text = source.script.text
    yield words.reporting(next_year=source.next_year)
    yield text(words.rounds(first=source.script.day(first), last=source.script.day(last)))
    yield words.gathering(unit=source.unit or words.OFFICE)


def _indicator(figure: Figure, script: Script) -> str:
    number, title = script.text(figure.node.code), script.text(figure.node.title)
    if figure.score is None:
        return words.indicator_unknown(number=number, title=title)
    return words.indicator(number=number, title=title, score=script.score(figure.score))


# --- the analysis ------------------------------------------------------------------------


def _analysis_table(source: Source) -> Table:
    """Every leaf of the tree in its issue, the analysis below them; those of no issue last."""
    score = words.score_of(year=source.year)
    name = leaf_name(source)
    asked = words.QUESTION if name == shared.ITEM else name
    titles = (words.INSTRUMENT, asked, score)
    return table(ANALYSIS_MM, titles, _analysis(source))


def _analysis(source: Source) -> Iterator[Row]:
    for code, issue in source.known.issues.items():
        yield issue_heading(source, code, len(ANALYSIS_MM))
        yield from _items(source, issue.items)
        yield _narrative(source, code)
    if orphans := [node.code for node in source.known.orphans]:
        if source.known.issues:
            name = words.without_issue(name=leaf_name(source))
            yield group(name, len(ANALYSIS_MM))
        yield from _items(source, orphans)
    if not source.known.issues:
        yield _narrative(source, TOTAL)


def _narrative(source: Source, code: str) -> Row:
    """What was written of an issue, over the whole width; dotted lines where nothing was."""
    text = source.record.issues.get(code)
    narrative = source.script.text(text.narrative.strip()) if text else ""
    parts = [part for part in narrative.split("\n") if part.strip()]
    blank = [shared.BLANK_LONG * 3] * 3
    first, *others = tuple(body(part) for part in parts) or tuple(map(line, blank))
    # Its name stands in the first line, so that no page ends with it.
    named = replace(first, runs=(Run(f"{words.NARRATIVE}: ", bold=True), *first.runs))
    one = Cell(paragraphs=(named, *others), columns=len(ANALYSIS_MM))
    return row(one)


def _items(source: Source, codes: Sequence[str]) -> Iterator[Row]:
    if not codes:
        dash = cell(shared.NONE, align=Align.CENTER)
        yield row(dash, cell(shared.NONE), dash)
    text, nodes = source.script.text, source.framework.nodes
    for code in codes:
        score = source.record.score(code)
        is_below = pass_state(source.record.settings, score) is PassState.BELOW
        name = text(shared.item(code=code, title=nodes[code].title))
        instrument = cell(_instrument(source, code), align=Align.CENTER)
        yield row(instrument, cell(name, bold=is_below), score_cell(source, score))


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
    pairs["target"] = (pairs["target"][0], target_in_words(pairs["target"][1]))
    return facts({**pairs, **said}.values())


def _measures_table(source: Source) -> Table:
    dash = cell(shared.NONE, align=Align.CENTER)
    none = row(cell(words.NO_MEASURES), dash, dash, dash)
    rows: list[Row] = []
    for heading, found in measures_by_issue(
        source, len(MEASURES_MM), strays=words.MEASURES_WITHOUT_ISSUE, none=none
    ):
        # Where some issues have measures, those without are told of together, below.
        rows += heading if found or not source.record.measures else ()
        for measure in found:
            rows += _measure(source, measure)
    if source.record.measures:
        rows += _without_measures(source)
    told = (it.budget_baht for it in source.record.measures.values())
    budgets = [amount for amount in told if amount is not None]
    if budgets:
        total = words.budget_total(
            amount=source.script.baht(sum(budgets, Decimal(0))),
            count=source.script.number(len(budgets)),
        )
        rows.append(row(cell(total, bold=True, columns=len(MEASURES_MM)), kind=RowKind.TOTAL))
    titles = (words.MEASURE, words.OWNERS, words.STEPS, words.PERIOD)
    return table(MEASURES_MM, titles, rows)


def _without_measures(source: Source) -> Iterator[Row]:
    """The issues that have no measure yet, in one row; none where each has one."""
    answered = {measure.issue for measure in source.record.measures.values()}
    open_ones = [source.script.text(it) for it in source.framework.issues if it not in answered]
    if open_ones:
        yield row(cell(words.without_measures(issues=open_ones), columns=len(MEASURES_MM)))


def _measure(source: Source, measure: Measure) -> Iterator[Row]:
    """A row for each step, a few of them beside the measure's name; then what it is for.

    What is named beside stands again with the next few, and these stay on one page.
    """
    script = source.script
    period = script.period(measure.start, measure.end)
    if measure.recurrence:
        often = fields.CHOICES["recurrence"][measure.recurrence.value]
        period = words.recurring(period=period, recurrence=often)
    owners = "\n".join(source.owners(measure.owners)) or shared.BLANK_SHORT
    title = script.text(measure.title) or shared.BLANK_LONG
    purpose = tuple(_purpose(source, measure))
    for few in _together(measure):
        first, last = (script.number(number) for number, _ in (few[0], few[-1]))
        named = words.further(title=title, first=first, last=last) if few[0][0] > 1 else title
        after = [cell(period, align=Align.CENTER, rows=len(few))]
        before = [
            cell(named, rows=len(few)),
            cell(owners, align=Align.CENTER, rows=len(few)),
        ]
        for number, step in few:
            text = step_text(source, step) or shared.BLANK_LONG
            numbered = shared.numbered(number=script.number(number), text=text) if number else text
            told = Cell(paragraphs=(line(numbered, hanging_mm=HANGING_MM),))
            is_last = number == len(measure.steps)
            is_kept = bool(purpose) if is_last else step is not few[-1][1]
            yield row(*before, told, *after, keep_next=is_kept)
            before, after = [], []
    yield from purpose


def _together(measure: Measure) -> list[list[tuple[int, Step]]]:
    """The steps with their numbers, so many at a time as stay on one page; number 0 for none."""
    parts: list[list[tuple[int, Step]]] = [[]]
    lines = 0
    for number, step in enumerate(measure.steps.values(), 1):
        needed = 1 + len(step.text) // _LINE_LETTERS
        if parts[-1] and lines + needed > LINES_TOGETHER:
            parts.append([])
            lines = 0
        parts[-1].append((number, step))
        lines += needed
    if len(parts) > 1 and len(parts[-1]) == 1 and len(parts[-2]) > 1:
        parts[-1].insert(0, parts[-2].pop())  # none is left over alone
    return parts if measure.steps else [[(0, Step())]]


def _purpose(source: Source, measure: Measure) -> Iterator[Row]:
    """What a measure is for, over the whole width."""
    script = source.script
    budget = "" if measure.budget_baht is None else script.baht(measure.budget_baht)
    said = {
        "items": _answered(source, measure),
        "budget_baht": (words.BUDGET, words.baht(amount=budget) if budget else ""),
        "spent_baht": NOT_SAID,
    }
    if told := measure_facts(source, measure, said):
        one = Cell(paragraphs=told, columns=len(MEASURES_MM))
        yield row(one)


def _answered(source: Source, measure: Measure) -> tuple[str, str]:
    """What a measure is to improve; a number of an indicator tells nobody which one it is."""
    items = answered_items(measure)
    known = [source.framework.nodes[code] for code in items if code in source.framework.nodes]
    titles = {it.code: it.title for it in known if it.kind is not NodeKind.ITEM}
    told = (
        shared.item(code=code, title=titles[code]) if code in titles else code for code in items
    )
    name = words.answers(name=name_of({it.kind for it in known}))
    return name, source.script.text(", ".join(told))


def step_text(source: Source, step: Step) -> str:
    """A step with its own owners and its own last day, where it has them."""
    script = source.script
    return words.step(
        text=script.text(step.text),
        owners=", ".join(source.owners(step.owners)),
        due=script.day(step.due, short=True) if step.due else "",
    )


def superior_blanks(source: Source) -> Iterator[Finding]:
    """That nobody is named who approves it."""
    if not superiors(source.record):
        yield finding("blank-opinions", Severity.WARNING, "memo.to", blank_words.OPINIONS)


def measure_blanks(source: Source) -> Iterator[Finding]:
    """Measures that are not there, or say nothing of how."""
    if not source.record.measures:
        yield finding("blank-measures", Severity.ERROR, "measures", blank_words.NO_MEASURES)
    for key, measure in source.record.measures.items():
        if not measure.steps:
            told = blank_words.without_steps(key=key)
            yield finding("blank-steps", Severity.WARNING, join("measures", key), told)


def _blanks(source: Source) -> Iterator[Finding]:
    """Figures and analyses that are missing, and what measures lack."""
    yield from unconfirmed_level(source)
    yield from unknown_indicators(source)
    for code, title in source.unanalysed.items():
        told = blank_words.without_narrative(code=code, title=title)
        told = blank_words.NO_WHOLE_NARRATIVE if code == TOTAL else told
        yield finding("blank-narrative", Severity.ERROR, join("issues", code), told)
    yield from measure_blanks(source)
    yield from superior_blanks(source)


SPEC = DocumentSpec(
    place=2,
    name=words.NAME,
    title=words.TITLE,
    file_name=words.FILE_NAME,
    shows_emblem=True,
    build=measures,
    other_year=-1,
    blanks=_blanks,
    contents=Contents(
        parts=frozenset({Part.FIGURES, Part.ITEM_SCORES, Part.PLAN, Part.PERIOD}),
        leaves_out=frozenset({"results", "memo", "evidence", "links"}),
        told_as_blanks=frozenset({("narrative-missing", "issues")}),
    ),
)
