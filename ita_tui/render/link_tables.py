"""Public links that come in, as a table."""

from collections.abc import Iterable

from ita_tui.core.tables_in.links import LinkResult
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.render.table import ShownTable, number, table_of, text, word
from ita_tui.words.said import import_links as words
from ita_tui.words.said.import_tables import STATUSES


def link_import_table(results: Iterable[LinkResult]) -> ShownTable:
    """The links of a list that are new or change."""
    return table_of(
        [it for it in results if it.status is not ImportStatus.SAME],
        number(words.LINE, lambda it: str(it.line)),
        word(words.STATUS, lambda it: STATUSES[it.status.value]),
        word(words.ITEM, lambda it: it.link.item),
        text(words.ADDRESS, lambda it: f"{it.link.label} {it.link.url}".strip()),
    )
