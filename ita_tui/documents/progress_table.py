"""The table of the follow-up: each measure with its steps and its log, by issue."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.log import current_entries
from ita_tui.core.measures.standing import is_done, progress_of, step_late_days, step_state
from ita_tui.core.record.model import LogEntry, Measure, Record, Step
from ita_tui.core.values import replace
from ita_tui.documents.blocks import Align, Cell, Paragraph, Row, RowKind, Run, Table
from ita_tui.documents.cells import HANGING_MM, cell, facts, group, head, line
from ita_tui.documents.implementation_table import measures_by_issue
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words
from ita_tui.words.said import measures_report, slip_sheet
from ita_tui.words.said.screens import STATE_NAMES

WIDTHS_MM = (10, 62, 40, 26, 47, 37, 35)
"""Number, step, state, day, result, evidence, obstacle."""


def progress_table(record: Record, framework: Framework, script: Script, as_of: date) -> Table:
    """Every measure with what was known on ``as_of``; those of no issue stand last."""
    builder = _Progress(record, framework, script, as_of)
    titles = (
        slip_sheet.NUMBER,
        slip_sheet.STEP,
        words.STATE,
        slip_sheet.DONE_ON,
        slip_sheet.RESULT,
        slip_sheet.EVIDENCE,
        slip_sheet.OBSTACLE,
    )
    return Table(widths_mm=WIDTHS_MM, head=head(titles), body=tuple(builder.rows()) or (_none(),))


class _Progress:
    """The rows of one table."""

    def __init__(self, record: Record, framework: Framework, script: Script, as_of: date) -> None:
        self._record = record
        self._framework = framework
        self._script = script
        self._as_of = as_of

    def rows(self) -> Iterator[Row]:
        number = 0
        for code, found in measures_by_issue(self._record, self._framework):
            if code:
                title = shared.issue(code=code, title=self._framework.issues[code].title)
                yield group(self._script.text(title), len(WIDTHS_MM))
                if not found:
                    yield _none()
            elif found and self._framework.issues:
                yield group(words.WITHOUT_ISSUE, len(WIDTHS_MM))
            for measure in found:
                number += 1
                yield from self._measure(number, measure)

    def _measure(self, number: int, measure: Measure) -> Iterator[Row]:
        numbers = {key: self._script.number(at) for at, key in enumerate(measure.steps, 1)}
        title = self._script.text(measure.title) or shared.BLANK_LONG
        named = shared.numbered(number=self._script.number(number), text=title)
        about = (line(named, bold=True), *self._facts(measure))
        yield Row(cells=(Cell(paragraphs=about, columns=len(WIDTHS_MM)),), kind=RowKind.GROUP)
        if not measure.steps:
            yield Row(cells=(cell(words.NO_STEPS, columns=len(WIDTHS_MM)),))
        for key, step in measure.steps.items():
            yield self._step(numbers[key], measure, step)
        if entries := self._entries(measure):
            log = (self._entry(entry, numbers) for entry in entries)
            paragraphs = (line(f"{slip_sheet.LOG}:", bold=True), *log)
            yield Row(cells=(Cell(paragraphs=paragraphs, columns=len(WIDTHS_MM)),))

    def _entries(self, measure: Measure) -> tuple[LogEntry, ...]:
        """The log as it stood on the day; an entry without a date is taken to belong to it."""
        known = {
            key: entry
            for key, entry in measure.log.items()
            if entry.date is None or entry.date <= self._as_of
        }
        return tuple(current_entries(replace(measure, log=known)).values())

    def _facts(self, measure: Measure) -> tuple[Paragraph, ...]:
        """Who and when and how far in one line; what was planned and spent in another."""
        text, progress = self._script.text, progress_of(measure, self._as_of)
        state = words.progress(
            state=STATE_NAMES[progress.state],
            done=self._script.number(progress.steps_done),
            total=self._script.number(progress.steps_total),
        )
        if progress.late_days:
            state = f"{state} {words.late(days=self._script.number(progress.late_days))}"
        lines = (
            (
                (words.OWNERS, text(" ".join(measure.owners)) or shared.BLANK_SHORT),
                (slip_sheet.PERIOD, self._script.period(measure.start, measure.end)),
                (words.STATE, state),
            ),
            (
                (slip_sheet.EXPECTED, text(measure.expected_result)),
                (slip_sheet.TARGET, text(measure.target)),
                (slip_sheet.BUDGET, self._baht(measure.budget_baht)),
                (slip_sheet.SPENT, self._baht(measure.spent_baht)),
            ),
        )
        found = (_in_one_line(facts(pairs)) for pairs in lines)
        return tuple(one for one in found if one is not None)

    def _baht(self, amount: Decimal | None) -> str:
        return "" if amount is None else self._script.baht(amount)

    def _step(self, number: str, measure: Measure, step: Step) -> Row:
        done = is_done(step, self._as_of)
        # What came of a step that was done later was not known on the day.
        told = done or step.done_on is None
        late_days = step_late_days(step, measure, self._as_of)
        state = words.step_state(
            state=step_state(step, measure, self._as_of).value,
            late_days=self._script.number(late_days) if late_days else "",
        )
        owners = self._script.text(" ".join(step.owners))
        due = self._script.day(step.due, short=True) if step.due else ""
        day = self._script.day(step.done_on, short=True) if done else ""
        text = measures_report.step(text=self._script.text(step.text), owners=owners, due=due)
        shown = (
            self._script.text(step.result) if told else "",
            "\n".join(step.evidence) if told else "",
            self._script.text(step.obstacle),
        )
        return Row(
            cells=(
                cell(number, align=Align.CENTER),
                cell(text or shared.BLANK_LONG),
                cell(state),
                cell(day or shared.NONE, align=Align.CENTER),
                *(cell(value or shared.NONE) for value in shown),
            )
        )

    def _entry(self, entry: LogEntry, numbers: dict[str, str]) -> Paragraph:
        text, people = self._script.text, entry.participants
        day = self._script.day(entry.date, short=True) if entry.date else words.UNDATED
        step = numbers.get(entry.step, text(entry.step))
        parts = (
            words.entry(day=day, step=step, text=text(entry.text)),
            words.unit(name=text(entry.unit)) if entry.unit else "",
            words.place(name=text(entry.place)) if entry.place else "",
            "" if people is None else words.participants(count=self._script.number(people)),
            _named(slip_sheet.EVIDENCE, ", ".join(entry.evidence)),
            _named(slip_sheet.OBSTACLE, text(entry.obstacle)),
        )
        shown = " · ".join(part for part in parts if part)
        return line(shown, hanging_mm=HANGING_MM)


def _none() -> Row:
    return Row(cells=(cell(measures_report.NO_MEASURES, columns=len(WIDTHS_MM)),))


def _named(name: str, value: str) -> str:
    return shared.fact(name=name, value=value) if value else ""


def _in_one_line(pairs: tuple[Paragraph, ...]) -> Paragraph | None:
    runs = [run for one in pairs for run in (*one.runs, Run("   "))]
    return Paragraph(runs=tuple(runs[:-1])) if runs else None
