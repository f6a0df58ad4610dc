"""The preview of an import of measures: a row a measure, with what changes."""

from ita_tui.core.measure_table.result import Change, MeasureResult, Status
from ita_tui.render.table import Column, Table
from ita_tui.words import import_tables as words

_MOST_CHANGES = 6


def measure_import_table(results: tuple[MeasureResult, ...]) -> Table:
    """What becomes of each measure of a table."""
    columns = (
        Column(words.ROW, is_number=True),
        Column(words.KEY),
        Column(words.TITLE, is_text=True),
        Column(words.WHAT_HAPPENS),
        Column(words.DETAILS, is_text=True),
    )
    rows = tuple(
        (
            str(result.line),
            result.key,
            result.title,
            words.STATUSES[result.status],
            _details(result),
        )
        for result in results
    )
    return Table(columns, rows)


def _details(result: MeasureResult) -> str:
    changes = list(result.changes)
    if result.status is Status.NEW:
        # The title stands beside it, the steps are counted.
        changes = [change for change in changes if not change.step and change.field != "title"]
    told = [_told(change) for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        told.append(words.further_changes(count=len(changes) - _MOST_CHANGES))
    if result.status is Status.NEW and result.steps:
        told.append(words.steps_counted(count=result.steps))
    return " · ".join(told)


def _told(change: Change) -> str:
    told = words.change(field=change.field, before=change.before, after=change.after)
    return words.step_change(key=change.step, told=told) if change.step else told
