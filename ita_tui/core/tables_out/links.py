"""The sheet of public links: a row a link, in the order of the items; what is read back from it."""

from collections.abc import Iterator
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import LINK
from ita_tui.core.record.links import links_by_item
from ita_tui.core.record.model import ALL_UNITS, Record
from ita_tui.core.record.names import known_units
from ita_tui.core.tables_out.sheet import Cell, Sheet, SheetName, columns_of, sheet_of
from ita_tui.core.values import replace


def links_sheet(record: Record, framework: Framework) -> Sheet:
    """Every OIT item with its links, one without a link too, so that the list can be filled in."""
    units = (*known_units(record), ALL_UNITS)
    columns = columns_of(("item", "title", *(key for key in LINK.keys if key != "item")), "links")
    offering = tuple(
        replace(column, options=units) if column.key == "owner_unit" else column
        for column in columns
    )
    return sheet_of(SheetName.LINKS, offering, _rows(record, framework))


def _rows(record: Record, framework: Framework) -> Iterator[tuple[Cell, ...]]:
    known = links_by_item(record)
    public = {node.code: node.title for node in framework.public_items}
    for item in dict.fromkeys((*public, *known)):
        links: list[Any] = [*known.get(item, {}).values()] or [None]
        for link in links:
            fields = (getattr(link, key, None) or None for key in LINK.keys if key != "item")
            yield (item or None, public.get(item), *fields)
