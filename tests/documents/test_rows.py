"""A document as rows for a copy: none of its text is lost, and a table stays one."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.documents.blocks import Chart
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.paper import plain
from ita_tui.documents.rows import rows_of
from tests.documents.built import blocks, built, tables, texts


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_text_of_a_document_is_in_a_row(
    kind: str, sample: Record, ita_2567: Framework
) -> None:
    document = built(sample, ita_2567, kind, months=6)
    found = {cell for row in rows_of(document) for cell in row}
    charts = {it.alternative for it in blocks(document) if isinstance(it, Chart)}
    assert {plain(text) for text in texts(document) if text not in charts} <= found
    for chart in (it for it in blocks(document) if isinstance(it, Chart)):
        assert {*chart.labels, *(text for one in chart.series for text in one.shown)} <= found


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_table_has_each_row_under_its_columns(
    kind: str, sample: Record, ita_2567: Framework
) -> None:
    document = built(sample, ita_2567, kind, months=6)
    rows = rows_of(document)
    for table in tables(document):
        count = len(table.widths_mm)
        assert sum(len(row) == count for row in rows) >= len(table.head) + len(table.body)
