"""The preview of an import of measures: a row a measure, with what changes."""

from ita_tui.core.tables_in.measures.result import Change, ImportStatus, MeasureResult
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import import_tables as words

_MOST_CHANGES = 6


def measure_import_table(results: tuple[MeasureResult, ...]) -> ShownTable:
    """What becomes of each measure of a table."""
    columns = (
        ShownColumn(words.ROW, is_number=True),
        ShownColumn(words.KEY),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.WHAT_HAPPENS),
        ShownColumn(words.DETAILS, is_text=True),
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
    return ShownTable(columns, rows)


def _details(result: MeasureResult) -> str:
    changes = list(result.changes)
    if result.status is ImportStatus.NEW:
        # The title stands beside it, the steps are counted.
        changes = [change for change in changes if not change.step and change.field != "title"]
    told = [_told(change) for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        told.append(words.further_changes(count=len(changes) - _MOST_CHANGES))
    if result.status is ImportStatus.NEW and result.steps:
        told.append(words.steps_counted(count=result.steps))
    return " · ".join(told)


def _told(change: Change) -> str:
    told = words.change(field=change.field, before=change.before, after=change.after)
    return words.step_change(key=change.step, told=told) if change.step else told
