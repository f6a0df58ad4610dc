"""Tables of what the checks found."""

from collections.abc import Iterable

from ita_tui.core.checks.finding import Finding
from ita_tui.core.record.model import Record
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import cli_check as words


def finding_table(found: Iterable[Finding]) -> ShownTable:
    """Findings as they are sorted."""
    columns = (
        ShownColumn(words.SEVERITY),
        ShownColumn(words.PLACE),
        ShownColumn(words.FOUND, is_text=True),
        ShownColumn(words.RULE),
    )
    rows = tuple((words.SEVERITIES[it.severity.value], it.at, it.message, it.rule) for it in found)
    return ShownTable(columns, rows)


def set_aside_table(found: Iterable[tuple[str, Finding]], record: Record) -> ShownTable:
    """Findings that may stand, each with its reason."""
    columns = (
        ShownColumn(words.PLACE),
        ShownColumn(words.FOUND, is_text=True),
        ShownColumn(words.REASON, is_text=True),
        ShownColumn(words.RULE),
    )
    rows = tuple((it.at, it.message, record.set_aside[key].reason, it.rule) for key, it in found)
    return ShownTable(columns, rows)
