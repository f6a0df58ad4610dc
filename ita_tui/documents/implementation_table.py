"""The table of the measures: who carries out what, by which steps, and when."""

from collections.abc import Iterator

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Measure, Record, Step, answered_items
from ita_tui.documents.blocks import Align, Cell, Row, Table
from ita_tui.documents.cells import HANGING_MM, cell, facts, group, head, line
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import measures_report as words
from ita_tui.words.said import slip_sheet

WIDTHS_MM = (45, 30, 57, 28)
"""Measure, owners, steps, period."""


def implementation_table(record: Record, framework: Framework, script: Script) -> Table:
    """Every measure in its issue; those of no issue stand last."""
    return Table(
        widths_mm=WIDTHS_MM,
        head=head((words.MEASURE, words.OWNERS, words.STEPS, words.PERIOD)),
        body=tuple(_groups(record, framework, script)) or (_none(),),
    )


def measures_by_issue(
    record: Record, framework: Framework
) -> Iterator[tuple[str, tuple[Measure, ...]]]:
    """(issue code, its measures) in print order; the empty code stands for no known issue, last."""
    for code in framework.issues:
        yield code, tuple(one for one in record.measures.values() if one.issue == code)
    strays = (one for one in record.measures.values() if one.issue not in framework.issues)
    yield "", tuple(strays)


def _groups(record: Record, framework: Framework, script: Script) -> Iterator[Row]:
    for code, found in measures_by_issue(record, framework):
        if code:
            title = shared.issue(code=code, title=framework.issues[code].title)
            yield group(script.text(title), len(WIDTHS_MM))
            if not found:
                yield _none()
        elif found and framework.issues:
            yield group(words.MEASURES_WITHOUT_ISSUE, len(WIDTHS_MM))
        for measure in found:
            yield _row(measure, script)


def _none() -> Row:
    dash = cell(shared.NONE, align=Align.CENTER)
    return Row(cells=(cell(words.NO_MEASURES), dash, dash, dash))


def _row(measure: Measure, script: Script) -> Row:
    owners = "\n".join(map(script.text, measure.owners))
    period = script.period(measure.start, measure.end)
    if measure.recurrence:
        often = slip_sheet.RECURRENCE[measure.recurrence.value]
        period = words.recurring(period=period, recurrence=often)
    return Row(
        cells=(
            _measure(measure, script),
            cell(owners or shared.BLANK_SHORT, align=Align.CENTER),
            _steps(tuple(measure.steps.values()), script),
            cell(period, align=Align.CENTER),
        )
    )


def _measure(measure: Measure, script: Script) -> Cell:
    """The title, and below it whatever else was planned."""
    budget = measure.budget_baht
    planned = facts(
        (
            (words.ANSWERS, script.text(" ".join(answered_items(measure)))),
            (slip_sheet.EXPECTED, script.text(measure.expected_result)),
            (slip_sheet.TARGET, script.text(measure.target)),
            (words.BUDGET, "" if budget is None else words.baht(amount=script.baht(budget))),
        )
    )
    return Cell(paragraphs=(line(script.text(measure.title) or shared.BLANK_LONG), *planned))


def _steps(steps: tuple[Step, ...], script: Script) -> Cell:
    if not steps:
        return cell(shared.BLANK_LONG)
    return Cell(
        paragraphs=tuple(
            line(
                shared.numbered(number=script.number(number), text=_step(step, script)),
                hanging_mm=HANGING_MM,
            )
            for number, step in enumerate(steps, 1)
        )
    )


def _step(step: Step, script: Script) -> str:
    return words.step(
        text=script.text(step.text),
        owners=script.text(" ".join(step.owners)),
        due=script.day(step.due, short=True) if step.due else "",
    )
