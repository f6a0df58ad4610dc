"""The follow-up report: what came of each measure and each step by a day, and what shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.measures.log import current_entries
from ita_tui.core.measures.outcome import Outcome, known_on
from ita_tui.core.measures.standing import (
    StepState,
    due_day,
    is_done,
    step_late_days,
    step_state,
    step_units,
)
from ita_tui.core.printing import ROUNDS, Contents, day_of_round
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ALL_UNITS, Measure, Step
from ita_tui.core.record.names import known_units, spelt_out
from ita_tui.core.thai.dates import format_date
from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.documents.blocks import (
    Align,
    Beside,
    Block,
    Heading,
    Orientation,
    Row,
    RowKind,
    Section,
    Signature,
    Table,
    Together,
    body,
    cell,
    group,
    note,
    row,
    table,
)
from ita_tui.documents.effects import effect_blocks
from ita_tui.documents.followed import (
    Followed,
    annex_pictures,
    annex_table,
    evidence_numbers,
    measures_followed,
    progress_tables,
    spent_label,
)
from ita_tui.documents.grid import MOST_WHOLE_LINES, without_empty_columns
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.documents.kinds.measures import measure_blanks
from ita_tui.documents.signing import signatories
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words
from ita_tui.words.said import readiness as blank_words

UNITS_MM = (65, 28, 32, 36, 34, 36, 26)
"""Unit, all steps, those of each outcome, per cent done."""
BUDGET_MM = (73, 44, 70, 40, 30)
"""Units, planned, spent, left, per cent spent."""
LATE_MM = (10, 118, 49, 29, 29, 22)
"""Number of the step, step, owners, last day, the day it was done, days over its last day."""
UNFINISHED_MM = (12, 60, 75, 110)
"""Number, measure, obstacles, what comes next."""


def followup(source: Source) -> Iterator[Section]:
    """Build the report: how far all have come, each measure for itself, and the evidence."""
    source = replace(source, record=known_on(source.record, source.as_of))
    parts = measures_followed(source, is_over=_is_over(source))
    every = [one for _, found in parts for one in found]
    numbers = evidence_numbers(every)
    is_whole = source.months != min(ROUNDS)  # at half of the year nobody knows what came of it
    told = (
        *_summary(source, every),
        *(_late_steps(source, every) if any(one.steps for one in every) else ()),
        Heading(lines=(words.BY_MEASURE,)),
        *progress_tables(source, parts, numbers),
        *(effect_blocks(source, words.EFFECTS, Orientation.LANDSCAPE) if is_whole else ()),
    )
    blocks = (_head(source), *(told if every else ()), *_ending(source, every, tuple(numbers)))
    yield Section(blocks=blocks, orientation=Orientation.LANDSCAPE)
    if numbers:
        annex = Heading(lines=(words.ANNEX,), level=1), annex_table(source, every, numbers)
        yield Section(blocks=(*annex, *annex_pictures(source, numbers)))


def _is_over(source: Source) -> bool:
    """Whether the day of the report is over, so that what was due on it is missed."""
    last = day_of_round(source.record, date.max, source.months or max(ROUNDS))
    return source.as_of < source.made_on or source.as_of == last


# --- how far all have come ---------------------------------------------------------------


def _head(source: Source) -> Heading:
    round_name = source.script.text(words.ROUNDS[source.months] if source.months else "")
    lines = (
        words.TITLE,
        words.year_and_round(year=source.next_year, round_name=round_name),
        source.agency_and_place,
        words.as_of(day=source.script.day(source.as_of)),
    )
    return Heading(lines=lines, level=1)


def _summary(source: Source, every: list[Followed]) -> Iterator[Block]:
    yield Heading(lines=(words.SUMMARY,))
    yield from map(body, _sentences(source, every))
    if any(one.steps for one in every):
        yield Heading(lines=(words.BY_UNIT,))
        yield _unit_table(source, every)
    if any(len(_units_of(source, one, step)) > 1 for one in every for step in one.steps.values()):
        yield note(words.COUNTED_ONCE)
    if any(_has_money(one) for one in every):
        yield Heading(lines=(words.BUDGET,))
        yield _budget_table(source, every)


def _sentences(source: Source, every: list[Followed]) -> Iterator[str]:
    script, number = source.script, source.script.number
    steps = Counter(one for it in every for one in it.found.steps.values())
    yield words.summary(
        agency=source.agency,
        day=script.day(source.as_of),
        measures=number(len(every)),
        steps=number(steps.total()) if steps else "",
        steps_done=number(steps[Outcome.DONE]),
        percent=_percent(source, steps[Outcome.DONE], steps.total()),
    )
    if every:
        measures = Counter(one.found.outcome for one in every)
        counted = tuple((it.value, number(measures[it])) for it in Outcome if measures[it])
        yield words.outcomes(counted=counted)
    late = [
        one.found.steps[key]
        for one in every
        for key, step in one.steps.items()
        if step_late_days(step, one.measure, source.as_of)
    ]
    missed, done_late = steps[Outcome.MISSED], late.count(Outcome.DONE)
    if missed or done_late:
        yield words.late_steps(
            missed=number(missed) if missed else "", done=number(done_late) if done_late else ""
        )


def _percent(source: Source, part: Decimal | int, whole: Decimal | int) -> str:
    """A share per hundred with two decimals, half-up; a dash of nothing."""
    if not whole:
        return shared.NONE
    share = (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return source.script.text(f"{share:,}")


def _units_of(source: Source, one: Followed, step: Step) -> tuple[str, ...]:
    return step_units(source.record, one.measure, step) or ("",)


def _unit_table(source: Source, every: list[Followed]) -> Table:
    """A row for each unit that has steps, and one for all steps, each counted once."""
    by_unit: dict[str, Counter[Outcome]] = {
        name: Counter() for name in (*known_units(source.record), ALL_UNITS)
    }
    total: Counter[Outcome] = Counter()
    for one in every:
        for key, step in one.steps.items():
            outcome = one.found.steps[key]
            total[outcome] += 1
            for name in _units_of(source, one, step):
                by_unit.setdefault(name, Counter())[outcome] += 1
    rows = [
        _unit(source, "".join(source.owners((name,))) or words.WITHOUT_OWNER, counts)
        for name, counts in by_unit.items()
        if counts
    ]
    titles = (words.UNIT, words.STEPS, *words.OUTCOMES.values(), words.PERCENT)
    whole = _unit(source, words.ALL, total, RowKind.TOTAL)
    return _whole_table(UNITS_MM, titles, (*rows, whole))


def _whole_table(widths_mm: Sequence[int], titles: Iterable[str], rows: Sequence[Row]) -> Table:
    """A table of sums, on one page where it is no longer than a third of it."""
    is_whole = len(rows) <= MOST_WHOLE_LINES
    return table(widths_mm, titles, rows, is_whole=is_whole, is_small=True)


def _unit(source: Source, name: str, counts: Counter[Outcome], kind: RowKind = RowKind.BODY) -> Row:
    number = source.script.number
    figures = [number(it) for it in (counts.total(), *(counts[one] for one in Outcome))]
    share = _percent(source, counts[Outcome.DONE], counts.total())
    return _figures(name, (*figures, share), kind)


def _figures(name: str, figures: Iterable[str], kind: RowKind) -> Row:
    is_bold = kind is RowKind.TOTAL
    shown = (cell(it, align=Align.END, bold=is_bold) for it in figures)
    return row(cell(name, bold=is_bold), *shown, kind=kind)


# --- what it cost, what is late, what stood in the way -----------------------------------


def _has_money(one: Followed) -> bool:
    return one.measure.budget_baht is not None or one.measure.spent_baht is not None


def _budget_table(source: Source, every: list[Followed]) -> Table:
    """Planned and spent by the units that own the measures; shared measures by themselves."""
    sums: dict[str, tuple[Decimal, Decimal | None]] = {}
    for one in filter(_has_money, every):
        units = source.owners(spelt_out(source.record, one.measure.owners))
        name = shared.listed(units) or words.WITHOUT_OWNER
        planned, spent = sums.get(name, (Decimal(0), None))
        planned += one.measure.budget_baht or 0
        sums[name] = planned, _summed((spent, one.measure.spent_baht))
    rows = [_money(source, name, *both) for name, both in sums.items()]
    planned = sum((one for one, _ in sums.values()), Decimal(0))
    spent = _summed(it for _, it in sums.values())
    whole = _money(source, words.ALL, planned, spent, RowKind.TOTAL)
    titles = (words.UNIT, words.PLANNED, spent_label(source), words.LEFT, words.PERCENT_SPENT)
    return _whole_table(BUDGET_MM, titles, (*rows, whole))


def _summed(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum in baht of the amounts that are known; None where none is."""
    known = [it for it in amounts if it is not None]
    return sum(known, Decimal(0)) if known else None


def _money(
    source: Source, name: str, planned: Decimal, spent: Decimal | None, kind: RowKind = RowKind.BODY
) -> Row:
    baht = source.script.baht
    if spent is None:
        return _figures(name, (baht(planned), shared.NONE, shared.NONE, shared.NONE), kind)
    amounts = map(baht, (planned, spent, planned - spent))
    return _figures(name, (*amounts, _percent(source, spent, planned)), kind)


def _late_steps(source: Source, every: list[Followed]) -> Iterator[Block]:
    """What is late and what was, as far as anything is, below the name of its measure."""
    late: list[Row] = []
    for one in every:
        if found := tuple(_late(source, one)):
            title = source.script.text(one.measure.title)
            named = shared.numbered(number=one.number, text=title)
            late += group(named, len(LATE_MM)), *found
    yield Heading(lines=(words.LATE,))
    if late:
        yield without_empty_columns(table(LATE_MM, words.LATE_TITLES, late, is_small=True))
    else:
        yield body(words.NOTHING_LATE)
    undated = sum(
        one.found.steps[key] is not Outcome.DONE and due_day(step, one.measure) is None
        for one in every
        for key, step in one.steps.items()
    )
    if undated:
        yield body(words.undated(steps=source.script.number(undated)))


def _late(source: Source, one: Followed) -> Iterator[Row]:
    text = source.script.text
    for key, step in one.steps.items():
        days = step_late_days(step, one.measure, source.as_of)
        if one.found.steps[key] is Outcome.MISSED or (step.done_on and days):
            yield row(
                cell(one.step_numbers[key], align=Align.CENTER),
                cell(text(step.text)),
                cell(", ".join(source.owners(_units_of(source, one, step))) or words.WITHOUT_OWNER),
                cell(source.script.day(due_day(step, one.measure), short=True), align=Align.CENTER),
                cell(
                    source.script.day(step.done_on, short=True) if step.done_on else shared.NONE,
                    align=Align.CENTER,
                ),
                cell(source.script.number(days) if days else words.JUST_DUE, align=Align.END),
            )


def _unfinished(source: Source, one: Followed) -> Row:
    """What stood in the way of a measure that is not finished, and what comes next."""
    text = source.script.text

    def stood(key: str, step: Step) -> Iterator[str]:
        for it, day in one.obstacles(key, step).items():
            told_on = source.script.day(day, short=True) if day else ""
            yield words.on_day(day=told_on, text=text(it))

    told = [
        words.of_step(number=one.step_numbers[key], text=it)
        for key, step in one.steps.items()
        for it in stood(key, step)
    ]
    told += stood("", Step())
    return row(
        cell(one.number, align=Align.CENTER),
        cell(text(one.measure.title)),
        cell("\n".join(told) or words.NO_OBSTACLE),
        cell(_next(source, one)),
    )


def _next(source: Source, one: Followed) -> str:
    """The first step that is not done, and the numbers of the others."""
    left = [key for key in one.steps if one.found.steps[key] is not Outcome.DONE]
    if not left:
        return words.STEPS_TO_SET
    key, *others = left
    due = due_day(one.steps[key], one.measure)
    return words.next_step(
        number=one.step_numbers[key],
        text=source.script.text(one.steps[key].text),
        due=source.script.day(due, short=True) if due else "",
        is_missed=one.found.steps[key] is Outcome.MISSED,
        is_over=due is not None and due < source.made_on,
        others=tuple(map(one.step_numbers.__getitem__, others)),
    )


def _ending(source: Source, every: list[Followed], attached: tuple[str, ...]) -> Iterator[Block]:
    """What stands in the way, what is left to do, and who signs."""
    left = [one for one in every if one.found.outcome is not Outcome.DONE]
    if left:
        rows = (_unfinished(source, one) for one in left)
        yield Heading(lines=(words.UNFINISHED,))
        yield table(UNFINISHED_MM, words.UNFINISHED_TITLES, rows, is_small=True)
    yield Together(blocks=tuple(_closing(source, every, left, attached)))


def _closing(
    source: Source, every: list[Followed], left: list[Followed], attached: tuple[str, ...]
) -> Iterator[Block]:
    """What is left to do, and who signs for it."""
    number = source.script.number
    open_steps = sum(it is not Outcome.DONE for one in left for it in one.found.steps.values())
    absent = len(source.absent.intersection(attached))
    sentences = [
        words.left(
            measures=tuple(one.number for one in left),
            steps=number(open_steps) if open_steps else "",
        )
        if left
        else words.ALL_DONE
        if every
        else words.NOTHING_PLANNED,
        words.attached(count=number(len(attached)), absent=number(absent) if absent else "")
        if attached
        else words.NOTHING_ATTACHED,
    ]
    signers = (
        Together(
            blocks=(Signature(lines=(shared.signer(role=role), *signed.lines, shared.SIGNED_ON)),)
        )
        for role, signed in signatories(source, *words.SIGNERS, is_narrow=False)
    )
    yield Heading(lines=(words.CLOSING,))
    yield from map(body, sentences)
    yield Beside(groups=tuple(signers))


# --- what is blank -----------------------------------------------------------------------


def _blanks(source: Source) -> Iterator[Finding]:
    """What keeps it from being true: a round that is not over, what was done without a trace."""
    yield from measure_blanks(source)
    last = day_of_round(source.record, date.max, source.months)
    if source.months and source.made_on < last:
        told = blank_words.round_not_over(months=source.months, last=format_date(last))
        yield finding("round-not-over", Severity.ERROR, "measures", told)
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
    shows_evidence=True,
    other_year=1,
    build=followup,
    blanks=_blanks,
    contents=Contents(
        parts=frozenset({Part.PERIOD}),
        leaves_out=frozenset({"settings", "results", "memo", "issues", "links"}),
        told_as_blanks=frozenset({("done-without-trace", "measures")}),
    ),
)
