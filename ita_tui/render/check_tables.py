"""Tables of what the checks found."""

from collections.abc import Iterable

from ita_tui.core.checks.finding import Finding
from ita_tui.core.record import Record
from ita_tui.render.table import Column, Table
from ita_tui.words import cli_check as words


def finding_table(found: Iterable[Finding]) -> Table:
    """Findings as they are sorted."""
    columns = (
        Column(words.SEVERITY),
        Column(words.PLACE),
        Column(words.FOUND, is_text=True),
        Column(words.RULE),
    )
    rows = tuple((words.SEVERITIES[it.severity.value], it.at, it.message, it.rule) for it in found)
    return Table(columns, rows)


def set_aside_table(found: Iterable[tuple[str, Finding]], record: Record) -> Table:
    """Findings that may stand, each with its reason."""
    columns = (
        Column(words.PLACE),
        Column(words.FOUND, is_text=True),
        Column(words.REASON, is_text=True),
        Column(words.RULE),
    )
    rows = tuple((it.at, it.message, record.set_aside[key].reason, it.rule) for key, it in found)
    return Table(columns, rows)
