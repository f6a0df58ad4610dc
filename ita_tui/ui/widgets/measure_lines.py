"""Measures and steps as lines: the list, the detail, the steps."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from ita_tui.core.framework import Framework
from ita_tui.core.measures import MeasureProgress, MeasureState, progress_of
from ita_tui.core.record import Measure, Step
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.core.thai.numbers import format_score
from ita_tui.render.cells import fitted, shortened
from ita_tui.ui.view import View
from ita_tui.ui.widgets.line_list import Entry
from ita_tui.words import screens as words

BAR_CELLS = 10
STATE_STYLES = {
    MeasureState.LATE: "$text-error bold",
    MeasureState.AT_RISK: "$text-warning",
    MeasureState.NO_DATES: "$text-warning",
    MeasureState.DONE: "$text-success",
}


def measure_entries(view: View, *, width_cells: int) -> list[Entry]:
    """The measures under their issues, in print order; those without an issue come last."""
    entries: list[Entry] = []
    for code, title in _groups(view.framework):
        found = [
            (key, measure)
            for key, measure in view.record.measures.items()
            if (measure.issue if measure.issue in view.framework.issues else "") == code
        ]
        if found:
            heading = words.issue_heading(code=code, title=title) if code else title
            entries.append(Entry("", Content.styled(shortened(heading, width_cells), "bold")))
            entries += (_measure_entry(view, key, measure, width_cells) for key, measure in found)
    return entries


def _groups(framework: Framework) -> Iterator[tuple[str, str]]:
    for issue in framework.issues.values():
        yield issue.code, issue.title
    yield "", words.WITHOUT_ISSUE


def _measure_entry(view: View, key: str, measure: Measure, width_cells: int) -> Entry:
    progress = progress_of(measure, view.today)
    sign = words.STATES[progress.state][0]
    count = f"{progress.steps_done}/{progress.steps_total}"
    room = max(4, width_cells - len(key) - len(count) - 4)
    line = Content.assemble(
        (sign, STATE_STYLES.get(progress.state, "")),
        f" {key} {fitted(measure.title, room)} ",
        (count, "dim"),
    )
    return Entry(key, line)


def progress_bar(progress: MeasureProgress, width_cells: int = BAR_CELLS) -> str:
    """Steps done as a bar, full for all."""
    full = progress.progress_percent * width_cells // 100
    return "█" * full + "░" * (width_cells - full)


def measure_detail(view: View, measure: Measure) -> Content:
    """Everything of a measure but its steps."""
    progress = progress_of(measure, view.today)
    lines = [
        Content.styled(measure.title, "bold"),
        Content.assemble(
            (words.STATES[progress.state], STATE_STYLES.get(progress.state, "")),
            f"  {progress_bar(progress)} ",
            words.measure_count(done=progress.steps_done, total=progress.steps_total),
            f"  {words.measure_days(late_days=progress.late_days)}",
        ),
    ]
    owners = ", ".join(measure.owners) or words.NONE
    lines.append(_labelled(words.OWNERS, owners))
    period = format_period(measure.start, measure.end, thai_digits=view.thai_digits)
    if measure.recurrence:
        period += f" ({words.RECURRENCES[measure.recurrence]})"
    lines.append(_labelled(words.PERIOD, period))
    lines.append(_labelled(words.ANSWERS, _answered(view, measure)))
    if measure.expected_result:
        lines.append(_labelled(words.FIELD_EXPECTED, measure.expected_result))
    if measure.target:
        lines.append(_labelled(words.FIELD_TARGET, measure.target))
    if measure.budget_baht is not None or measure.spent_baht is not None:
        planned, spent = format_score(measure.budget_baht), format_score(measure.spent_baht)
        lines.append(Content(words.baht(planned=planned, spent=spent)))
    return Content("\n").join(lines)


def _answered(view: View, measure: Measure) -> str:
    parts = []
    for code in measure.items:
        score = view.record.score(code)
        parts.append(code if score is None else f"{code} ({format_score(score)})")
    return ", ".join(parts) or words.NONE


def _labelled(label: str, text: str) -> Content:
    return Content.assemble((f"{label}: ", "$text-muted"), text)


def step_entries(view: View, measure: Measure) -> list[Entry]:
    """The steps of a measure, each with its box."""
    return [
        Entry(key, _step_line(view, number, step))
        for number, (key, step) in enumerate(measure.steps.items(), 1)
    ]


def _short(view: View, day: date) -> str:
    return format_date(day, short=True, thai_digits=view.thai_digits)


def _step_line(view: View, number: int, step: Step) -> Content:
    box = "☑" if step.done_on else "☐"
    line = f"{box} {number}. {step.text}"
    if step.done_on:
        line += f" ({words.FIELD_DONE_ON} {_short(view, step.done_on)})"
    elif step.due:
        line += f" ({words.FIELD_DUE} {_short(view, step.due)})"
    return Content(line)
