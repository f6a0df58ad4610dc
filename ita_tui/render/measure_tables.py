"""Measures as tables: for a terminal a table a group, with bars; for a pipe one table."""

from collections.abc import Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import Grouping, MeasureStanding
from ita_tui.core.tables_in.measures.result import FieldChange, ImportStatus, MeasureResult
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.render.table import ShownTable, number, table_of, text, word
from ita_tui.words.said import import_tables as import_words
from ita_tui.words.said import measures as words
from ita_tui.words.said.changes import further
from ita_tui.words.said.screens import STATES, issue_heading

BAR_CELLS = 10
"""Width of a progress bar."""

WIDE_CELLS = 100
"""Width of a terminal on which every column has room."""

Group = tuple[str, tuple[MeasureStanding, ...]]
"""Name of a group, empty for "none", and its measures."""


def group_title(name: str, grouping: Grouping, framework: Framework) -> str:
    """The heading of a group of measures."""
    if grouping is Grouping.ISSUE:
        issue = framework.issues.get(name)
        return issue_heading(code=name, title=issue.title) if issue else words.WITHOUT_ISSUE
    if grouping is Grouping.STATE:
        return STATES[name]
    return name or words.WITHOUT_OWNER


def group_table(title: str, found: Sequence[MeasureStanding], width_cells: int) -> ShownTable:
    """The measures of one group, with progress bars.

    Where ``width_cells`` are few the periods give way: the next due date says what matters most.
    """
    is_wide = width_cells >= WIDE_CELLS
    bar_cells = BAR_CELLS if is_wide else BAR_CELLS // 2
    return table_of(
        found,
        word(words.KEY, lambda one: one.key),
        (text if is_wide else word)(words.TITLE, lambda one: one.measure.title),
        word(words.OWNERS, _owners),
        *((word(words.PERIOD, _period),) if is_wide else ()),
        word(words.STATE, _state),
        number(
            words.PROGRESS,
            lambda one: f"{bar(one.progress.progress_percent, bar_cells)} {_steps(one)}",
        ),
        number(words.NEXT_DUE, _next_due),
        title=title,
    )


def measure_list(groups: Sequence[Group], grouping: Grouping, framework: Framework) -> ShownTable:
    """Every measure with the group it stands in and its owners, without bars.

    A measure that stands in several groups has a row in each.
    """
    members = ((name, standing) for name, found in groups for standing in found)
    return table_of(
        members,
        word(words.GROUP, lambda it: group_title(it[0], grouping, framework)),
        word(words.KEY, lambda it: it[1].key),
        text(words.TITLE, lambda it: it[1].measure.title),
        word(words.OWNERS, lambda it: _owners(it[1])),
        word(words.PERIOD, lambda it: _period(it[1])),
        word(words.STATE, lambda it: STATES[it[1].progress.state]),
        number(words.PROGRESS, lambda it: f"{it[1].progress.progress_percent}%"),
        number(words.STEPS, lambda it: _steps(it[1])),
        number(words.LATE_DAYS, lambda it: str(it[1].progress.late_days)),
        word(words.NEXT_DUE, lambda it: _next_due(it[1])),
    )


def bar(percent: int, width_cells: int = BAR_CELLS) -> str:
    """Progress, 0–100, as a bar: full only for all, empty only for nothing."""
    full = percent * width_cells // 100
    if percent and not full:
        full = 1
    return "█" * full + "░" * (width_cells - full)


def _owners(standing: MeasureStanding) -> str:
    return ", ".join(standing.measure.owners) or words.NONE


def _state(standing: MeasureStanding) -> str:
    progress = standing.progress
    return words.state(state=progress.state, late_days=progress.late_days)


def _period(standing: MeasureStanding) -> str:
    return format_period(standing.measure.start, standing.measure.end, short=True)


def _steps(standing: MeasureStanding) -> str:
    return f"{standing.progress.steps_done}/{standing.progress.steps_total}"


def _next_due(standing: MeasureStanding) -> str:
    due = standing.progress.next_due
    return words.NONE if due is None else format_date(due, short=True)


_MOST_CHANGES = 6


def measure_import_table(results: tuple[MeasureResult, ...]) -> ShownTable:
    """What becomes of each measure of a table."""
    return table_of(
        results,
        number(import_words.ROW, lambda result: str(result.line)),
        word(import_words.KEY, lambda result: result.key),
        text(import_words.TITLE, lambda result: result.title),
        word(import_words.WHAT_HAPPENS, lambda result: import_words.STATUSES[result.status]),
        text(import_words.DETAILS, _details),
    )


def _details(result: MeasureResult) -> str:
    changes = list(result.changes)
    if result.status is ImportStatus.NEW:
        # The title stands beside it, the steps are counted.
        changes = [change for change in changes if not change.step and change.field != "title"]
    told = [_told(change) for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        told.append(further(count=len(changes) - _MOST_CHANGES))
    if result.status is ImportStatus.NEW and result.steps:
        told.append(import_words.steps_counted(count=result.steps))
    return " · ".join(told)


def _told(change: FieldChange) -> str:
    told = import_words.change(field=change.field, before=change.before, after=change.after)
    return import_words.step_change(key=change.step, told=told) if change.step else told
