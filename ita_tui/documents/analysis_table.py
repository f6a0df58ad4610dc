"""The table of the analysis: each item once, by issue in print order, the narrative beside it."""

from collections.abc import Iterator
from itertools import groupby

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.documents.blocks import Align, Cell, Row, Table
from ita_tui.documents.cells import cell, group, head
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import measures_report as words

WIDTHS_MM = (24, 58, 22, 56)
"""Instrument, item, score, narrative."""


def analysis_table(record: Record, framework: Framework, script: Script) -> Table:
    """Every leaf of the tree in its issue; those of no issue stand last."""
    return Table(
        widths_mm=WIDTHS_MM,
        head=head(
            (
                words.INSTRUMENT,
                words.ITEM,
                words.score_of(year=script.year(record.fiscal_year_be)),
                words.NARRATIVE,
            )
        ),
        body=tuple(_groups(record, framework, script)),
    )


def _groups(record: Record, framework: Framework, script: Script) -> Iterator[Row]:
    for issue in framework.issues.values():
        title = shared.issue(code=issue.code, title=issue.title)
        yield group(script.text(title), len(WIDTHS_MM))
        text = record.issues.get(issue.code)
        narrative = script.text(text.narrative) if text else ""
        yield from _rows(
            issue.items, _narrative(narrative, len(issue.items)), record, framework, script
        )
    if orphans := tuple(node.code for node in framework.orphans):
        if framework.issues:
            yield group(words.WITHOUT_ISSUE, len(WIDTHS_MM))
        beside = cell(shared.NONE, align=Align.CENTER, rows=len(orphans))
        yield from _rows(orphans, beside, record, framework, script)


def _narrative(text: str, items: int) -> Cell:
    """The narrative beside the items; a few dotted lines to write on where there is none."""
    blank = "\n".join([shared.BLANK_LONG] * min(3, max(1, items)))
    return cell(text or blank, rows=max(1, items))


def _rows(
    codes: tuple[str, ...], narrative: Cell, record: Record, framework: Framework, script: Script
) -> Iterator[Row]:
    if not codes:
        dash = cell(shared.NONE, align=Align.CENTER)
        yield Row(cells=(dash, cell(shared.NONE), dash, narrative))
        return
    is_first = True
    for instrument, run in groupby(codes, lambda code: _instrument(framework, code)):
        same = tuple(run)
        for index, code in enumerate(same):
            node = framework.nodes[code]
            name = shared.item(code=script.text(code), title=script.text(node.title))
            cells = [
                *([cell(instrument, align=Align.CENTER, rows=len(same))] if not index else []),
                cell(name),
                cell(script.score(record.score(code)), align=Align.CENTER),
                *([narrative] if is_first else []),
            ]
            is_first = False
            yield Row(cells=tuple(cells))


def _instrument(framework: Framework, code: str) -> str:
    instrument = framework.instrument_of(code)
    return instrument.code if instrument else ""
