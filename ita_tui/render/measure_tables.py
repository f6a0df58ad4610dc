"""Measures as tables: for a terminal a table a group, with bars; for a pipe one table."""

from collections.abc import Sequence

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import Grouping, MeasureStanding
from ita_tui.core.tables_in.measures.result import Change, ImportStatus, MeasureResult
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import import_tables as import_words
from ita_tui.words.said import measures as words
from ita_tui.words.said.screens import STATES

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
        return words.issue(code=name, title=issue.title) if issue else words.WITHOUT_ISSUE
    if grouping is Grouping.STATE:
        return STATES[name]
    return name or words.WITHOUT_OWNER


def group_table(title: str, found: Sequence[MeasureStanding], width_cells: int) -> ShownTable:
    """The measures of one group, with progress bars.

    Where ``width_cells`` are few the periods give way: the next due date says what matters most.
    """
    is_wide = width_cells >= WIDE_CELLS
    bar_cells = BAR_CELLS if is_wide else BAR_CELLS // 2
    columns = (
        ShownColumn(words.KEY),
        ShownColumn(words.TITLE, is_text=is_wide),
        ShownColumn(words.OWNERS),
        *((ShownColumn(words.PERIOD),) if is_wide else ()),
        ShownColumn(words.STATE),
        ShownColumn(words.PROGRESS, is_number=True),
        ShownColumn(words.NEXT_DUE, is_number=True),
    )
    rows = tuple(
        (
            standing.key,
            standing.measure.title,
            _owners(standing),
            *((_period(standing),) if is_wide else ()),
            words.state(state=standing.progress.state.value, late_days=standing.progress.late_days),
            f"{bar(standing.progress.progress_percent, bar_cells)} {_steps(standing)}",
            _next_due(standing),
        )
        for standing in found
    )
    return ShownTable(columns, rows, title)


def measure_list(groups: Sequence[Group], grouping: Grouping, framework: Framework) -> ShownTable:
    """Every measure with the group it stands in and its owners, without bars.

    A measure that stands in several groups has a row in each.
    """
    columns = (
        ShownColumn(words.GROUP),
        ShownColumn(words.KEY),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.OWNERS),
        ShownColumn(words.PERIOD),
        ShownColumn(words.STATE),
        ShownColumn(words.PROGRESS, is_number=True),
        ShownColumn(words.STEPS, is_number=True),
        ShownColumn(words.LATE_DAYS, is_number=True),
        ShownColumn(words.NEXT_DUE),
    )
    rows = tuple(
        (
            group_title(name, grouping, framework),
            standing.key,
            standing.measure.title,
            _owners(standing),
            _period(standing),
            STATES[standing.progress.state],
            f"{standing.progress.progress_percent}%",
            _steps(standing),
            str(standing.progress.late_days),
            _next_due(standing),
        )
        for name, members in groups
        for standing in members
    )
    return ShownTable(columns, rows)


def bar(percent: int, width_cells: int = BAR_CELLS) -> str:
    """Progress, 0–100, as a bar: full only for all, empty only for nothing."""
    full = percent * width_cells // 100
    if percent and not full:
        full = 1
    return "█" * full + "░" * (width_cells - full)


def _owners(standing: MeasureStanding) -> str:
    return ", ".join(standing.measure.owners) or words.NONE


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
    columns = (
        ShownColumn(import_words.ROW, is_number=True),
        ShownColumn(import_words.KEY),
        ShownColumn(import_words.TITLE, is_text=True),
        ShownColumn(import_words.WHAT_HAPPENS),
        ShownColumn(import_words.DETAILS, is_text=True),
    )
    rows = tuple(
        (
            str(result.line),
            result.key,
            result.title,
            import_words.STATUSES[result.status],
            _details(result),
        )
        for result in results
    )
    return ShownTable(columns, rows)


def _details(result: MeasureResult) -> str:
    changes = list(result.changes)
    if result.status is ImportStatus.NEW:
        # The title stands beside it, the steps are counted.
        changes = [change for change in changes if not change.step and change.field != "title"]
    told = [_told(change) for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        told.append(import_words.further_changes(count=len(changes) - _MOST_CHANGES))
    if result.status is ImportStatus.NEW and result.steps:
        told.append(import_words.steps_counted(count=result.steps))
    return " · ".join(told)


def _told(change: Change) -> str:
    told = import_words.change(field=change.field, before=change.before, after=change.after)
    return import_words.step_change(key=change.step, told=told) if change.step else told
