"""The follow-up report: what each measure and each step has come to on a day."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.measures.groups import standings
from ita_tui.core.measures.log import current_entries
from ita_tui.core.measures.standing import (
    MeasureState,
    StepState,
    is_done,
    progress_of,
    step_late_days,
    step_state,
    step_units,
)
from ita_tui.core.printing import ROUNDS, Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.format import LOG_ENTRY
from ita_tui.core.record.model import ALL_UNITS, LogEntry, Measure, Step
from ita_tui.core.record.names import known_units
from ita_tui.core.record.typed import typed_keys
from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.documents.blocks import (
    HANGING_MM,
    Align,
    Block,
    Cell,
    Heading,
    Orientation,
    Paragraph,
    Row,
    RowKind,
    Run,
    Section,
    Signature,
    Table,
    Together,
    body,
    cell,
    facts,
    line,
    row,
    table,
)
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.documents.kinds.measures import (
    NOT_SAID,
    effect_section,
    measure_blanks,
    measure_facts,
    measures_by_issue,
    step_text,
)
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words
from ita_tui.words.said import measures_report, slip_sheet
from ita_tui.words.said import readiness as blank_words
from ita_tui.words.said.fields import label
from ita_tui.words.said.screens import STATE_NAMES

UNITS_MM = (38, 26, 22, 23, 25, 26)
"""Unit, all steps, done, open, late, per cent."""
PROGRESS_MM = (10, 62, 40, 26, 47, 37, 35)
"""Number, step, state, day, result, evidence, obstacle."""

_Placed = tuple[Measure, Step]


def followup(source: Source) -> Iterator[Section]:
    """Build the report: how far all have come, and each measure for itself."""
    yield Section(blocks=tuple(_summary(source)))
    yield from effect_section(source)
    yield Section(blocks=tuple(_details(source)), orientation=Orientation.LANDSCAPE)


def _summary(source: Source) -> Iterator[Block]:
    round_name = source.script.text(words.ROUNDS[source.months] if source.months else "")
    lines = (
        words.TITLE,
        words.year_and_round(year=source.next_year, round_name=round_name),
        source.agency_and_place,
        words.as_of(day=source.script.day(source.as_of)),
    )
    yield Heading(lines=lines, level=1)
    yield Heading(lines=(words.SUMMARY,))
    yield from map(body, _sentences(source))
    yield Heading(lines=(words.BY_UNIT,))
    yield _unit_table(source)
    yield line(words.COUNTED_ONCE)


def _sentences(source: Source) -> Iterator[str]:
    number = source.script.number
    found = [one.progress for one in standings(source.record, source.as_of)]
    counted = Counter(progress.state for progress in found)
    yield words.summary(
        agency=source.agency,
        day=source.script.day(source.as_of),
        measures=number(len(found)),
        measures_done=number(counted[MeasureState.DONE]),
        steps=number(sum(progress.steps_total for progress in found)),
        steps_done=number(sum(progress.steps_done for progress in found)),
    )
    if found:
        states = (state for state in MeasureState if counted[state])
        yield words.states(counted=tuple((it.value, number(counted[it])) for it in states))


def _details(source: Source) -> Iterator[Block]:
    yield Heading(lines=(words.BY_MEASURE,), level=1)
    told = (label(("steps", key)) for key in ("done_on", "result", "evidence", "obstacle"))
    titles = (slip_sheet.NUMBER, slip_sheet.STEP, words.STATE, *told)
    yield table(PROGRESS_MM, titles, _progress(source))
    reporter = shared.signer(role=words.REPORTER)
    lines = (reporter, shared.NAME_HERE, shared.POST_HERE, shared.SIGNED_ON)
    yield Together(blocks=(Signature(lines=lines),))


# --- how far each unit has come ----------------------------------------------------------


def _unit_table(source: Source) -> Table:
    """A row for each unit that has steps, and one for all steps, each counted once."""
    record = source.record
    every = [(one, step) for one in record.measures.values() for step in one.steps.values()]
    by_unit: dict[str, list[_Placed]] = {name: [] for name in (*known_units(record), ALL_UNITS)}
    for measure, step in every:
        for name in step_units(record, measure, step) or ("",):
            by_unit.setdefault(name, []).append((measure, step))
    rows = [
        _unit(source, source.script.text(name) or words.WITHOUT_OWNER, found)
        for name, found in by_unit.items()
        if found
    ]
    total = _unit(source, words.ALL, every, RowKind.TOTAL)
    titles = (words.UNIT, words.STEPS, words.DONE, words.OPEN, words.LATE, words.PERCENT)
    return table(UNITS_MM, titles, (*rows, total))


def _unit(source: Source, name: str, found: list[_Placed], kind: RowKind = RowKind.BODY) -> Row:
    number, bold = source.script.number, kind is RowKind.TOTAL
    states = [step_state(step, measure, source.as_of) for measure, step in found]
    done = sum(is_done(step, source.as_of) for _, step in found)
    counts = (len(found), done, len(found) - done, states.count(StepState.LATE))
    percent = number(_percent(done, len(found))) if found else shared.NONE
    return row(
        cell(name, bold=bold),
        *(cell(it, align=Align.CENTER, bold=bold) for it in (*map(number, counts), percent)),
        kind=kind,
    )


def _percent(done: int, total: int) -> int:
    """Steps done per hundred, half-up."""
    return int((Decimal(100 * done) / total).quantize(Decimal(1), ROUND_HALF_UP))


# --- each measure with its steps and its log ---------------------------------------------


def _progress(source: Source) -> Iterator[Row]:
    none, number = _whole(line(measures_report.NO_MEASURES)), 0
    for heading, found in measures_by_issue(
        source, len(PROGRESS_MM), strays=words.WITHOUT_ISSUE, none=none
    ):
        yield from heading
        for measure in found:
            number += 1
            yield from _measure(source, number, measure)


def _whole(*paragraphs: Paragraph, kind: RowKind = RowKind.BODY) -> Row:
    """A row of one cell."""
    return row(Cell(paragraphs=paragraphs, columns=len(PROGRESS_MM)), kind=kind)


def _measure(source: Source, number: int, measure: Measure) -> Iterator[Row]:
    script = source.script
    numbers = {key: script.number(at) for at, key in enumerate(measure.steps, 1)}
    title = script.text(measure.title) or shared.BLANK_LONG
    named = shared.numbered(number=script.number(number), text=title)
    about = (_standing(source, measure), measure_facts(source, measure, {"items": NOT_SAID}))
    lines = (_in_one_line(told) for told in about if told)
    yield _whole(line(named, bold=True), *lines, kind=RowKind.GROUP)
    if not measure.steps:
        yield _whole(line(words.NO_STEPS))
    for key, step in measure.steps.items():
        yield _step(source, numbers[key], measure, step)
    if entries := _entries(source, measure):
        log = (_entry(source, entry, numbers) for entry in entries)
        yield _whole(line(f"{slip_sheet.LOG}:", bold=True), *log)


def _entries(source: Source, measure: Measure) -> Iterable[LogEntry]:
    """The log as it stood on the day; an entry without a date is taken to belong to it."""
    known = {
        key: entry
        for key, entry in measure.log.items()
        if entry.date is None or entry.date <= source.as_of
    }
    return current_entries(replace(measure, log=known)).values()


def _standing(source: Source, measure: Measure) -> tuple[Paragraph, ...]:
    """Who and when and how far."""
    script, progress = source.script, progress_of(measure, source.as_of)
    state = words.progress(
        state=STATE_NAMES[progress.state],
        done=script.number(progress.steps_done),
        total=script.number(progress.steps_total),
    )
    if progress.late_days:
        state = f"{state} {words.late(days=script.number(progress.late_days))}"
    return facts(
        (
            (words.OWNERS, script.text(" ".join(measure.owners)) or shared.BLANK_SHORT),
            (slip_sheet.PERIOD, script.period(measure.start, measure.end)),
            (words.STATE, state),
        )
    )


def _in_one_line(told: Iterable[Paragraph]) -> Paragraph:
    runs = [run for one in told for run in (*one.runs, Run("   "))]
    return Paragraph(runs=tuple(runs[:-1]))


def _step(source: Source, number: str, measure: Measure, step: Step) -> Row:
    script, done = source.script, is_done(step, source.as_of)
    # What came of a step that was done later was not known on the day.
    told = done or step.done_on is None
    late_days = step_late_days(step, measure, source.as_of)
    state = words.step_state(
        state=step_state(step, measure, source.as_of).value,
        late_days=script.number(late_days) if late_days else "",
    )
    day = script.day(step.done_on, short=True) if done else shared.NONE
    shown = (
        script.text(step.result) if told else "",
        "\n".join(step.evidence) if told else "",
        script.text(step.obstacle),
    )
    return Row(
        cells=(
            cell(number, align=Align.CENTER),
            cell(step_text(step, script) or shared.BLANK_LONG),
            cell(state),
            cell(day, align=Align.CENTER),
            *(cell(value or shared.NONE) for value in shown),
        )
    )


def _entry(source: Source, entry: LogEntry, numbers: dict[str, str]) -> Paragraph:
    script = source.script
    parts = [
        words.entry(
            day=script.day(entry.date, short=True) if entry.date else words.UNDATED,
            step=numbers.get(entry.step, script.text(entry.step)),
            text=script.text(entry.text),
        )
    ]
    for key in typed_keys(LOG_ENTRY):
        value = getattr(entry, key)
        if key not in ("date", "text") and value not in (None, "", ()):
            parts.append(words.detail(key=key, value=script.value(value)))
    return line(" · ".join(parts), hanging_mm=HANGING_MM)


# --- what is blank -----------------------------------------------------------------------


def _blanks(source: Source) -> Iterator[Finding]:
    """Steps that were done and show nothing for it, and late ones that nobody explains."""
    yield from measure_blanks(source)
    every = source.record.measures.values()
    if every and not any(current_entries(one) or _is_begun(one, source) for one in every):
        yield finding("blank-followup", Severity.ERROR, "measures", blank_words.NOTHING_DONE)
    for key, measure in source.record.measures.items():
        for step_key, step in measure.steps.items():
            at = join(f"{join('measures', key)}.steps", step_key)
            if is_done(step, source.as_of):
                if missing := tuple(_missing(measure, step_key, step)):
                    told = blank_words.done_without(key=key, step=step_key, missing=missing)
                    yield finding("blank-result", Severity.ERROR, at, told)
            elif step_state(step, measure, source.as_of) is StepState.LATE and not step.obstacle:
                days = step_late_days(step, measure, source.as_of)
                told = blank_words.late_without_reason(key=key, step=step_key, days=days)
                yield finding("blank-obstacle", Severity.WARNING, at, told)


def _is_begun(measure: Measure, source: Source) -> bool:
    """Whether any step of it was done, or says what came of it."""
    steps = measure.steps.values()
    return any(is_done(it, source.as_of) or it.result or it.evidence or it.obstacle for it in steps)


def _missing(measure: Measure, step_key: str, step: Step) -> Iterator[str]:
    """What a done step lacks; its log may hold it."""
    log = [it for it in current_entries(measure).values() if it.step == step_key]
    if not step.result and not any(entry.text for entry in log):
        yield blank_words.RESULT
    if not step.evidence and not any(entry.evidence for entry in log):
        yield blank_words.EVIDENCE


SPEC = DocumentSpec(
    place=3,
    name=words.NAME,
    long_name=words.LONG_NAME,
    title=words.TITLE,
    rounds=ROUNDS,
    build=followup,
    blanks=_blanks,
    contents=Contents(leaves_out=frozenset({"settings", "results", "memo", "issues"})),
)
