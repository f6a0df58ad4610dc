"""A list of public links, of whatever form, held against a record: what is new, what changes.

An address is known by its own form, an item by its code; the other fields stand in columns that
have a name. A row without a code goes on with the item above.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity, Unreadable
from ita_tui.core.record.edits import LINK_KEY, fresh_link_key
from ita_tui.core.record.format import LINK
from ita_tui.core.record.links import address_key
from ita_tui.core.record.model import PublicLink, Record
from ita_tui.core.record.names import known_units
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.codes import parse_code, split_item_code
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_links as words
from ita_tui.words.said.fields import LABELS
from ita_tui.words.understood.links import COLUMNS

_ADDRESS = re.compile(r"(?i:https?://|www\.)[^\s<>\"”]+")
_AROUND = " \t\n:-–—|,;()"
_LOOKED_AT = 400
"""Rows among which the heading of a column of addresses is looked for."""
_ITEM, _URL, _LABEL = "item", "url", "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkResult:
    """What becomes of one link of the list."""

    line: int
    """Its row, from 1."""
    key: str
    """Its key in the record."""
    link: PublicLink
    """The link as it is afterwards."""
    status: ImportStatus
    """What is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkImport:
    """What a list gives."""

    record: Record
    """The record afterwards; the very same where nothing changes."""
    results: tuple[LinkResult, ...]
    """Every link that was read, in the order of the list."""
    problems: tuple[Problem, ...]
    """Rows with an address that were not read, and cells that were not, by row."""


def import_links(record: Record, framework: Framework, grids: Iterable[Grid]) -> LinkImport:
    """Hold a list against a record.

    A link whose item and address the record has is that link: what its row says replaces what the
    record says, a blank cell replaces nothing. Any other is new; none is taken out.
    """
    problems: list[Problem] = []
    results: list[LinkResult] = []
    known = {(it.item, address_key(it.url)): key for key, it in record.links.items()}
    links = dict(record.links)
    every = tuple(grids)
    # A workbook of ours has addresses of evidence in other sheets, too.
    listing = [grid for grid in every if any(_URL in _named(row) for row in grid.rows[:_LOOKED_AT])]
    number = int(fresh_link_key(record).removeprefix(LINK_KEY))
    for grid in listing or every:
        for line, values in _Rows(grid, framework, record, problems).links():
            place = (values[_ITEM], address_key(values[_URL]))
            status = ImportStatus.CHANGED if place in known else ImportStatus.NEW
            if status is ImportStatus.NEW:
                known[place], number = f"{LINK_KEY}{number}", number + 1
            else:
                values.pop(_URL)  # it may be spelt another way, and is what the office wrote
            key = known[place]
            old = links.get(key, PublicLink())
            links[key] = replace(old, **values)
            status = ImportStatus.SAME if links[key] == old else status
            results.append(LinkResult(line=line, key=key, link=links[key], status=status))
    return LinkImport(
        record=record if links == record.links else replace(record, links=links),
        results=tuple(results),
        problems=tuple(problems),
    )


class _Rows:
    """The walk over the rows of one table."""

    def __init__(
        self, grid: Grid, framework: Framework, record: Record, problems: list[Problem]
    ) -> None:
        self._grid = grid
        self._nodes = {node.code: node for node in framework.public_items}
        self._units = {search_key(unit): unit for unit in reversed(known_units(record))}
        self._problems = problems
        self._places: Mapping[str, int] = {}
        self._item = ""
        self._without_address: dict[str, GridRow] = {}
        """The row that says more of an item than its code, while no address comes for it."""

    def links(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """(row, fields that it gives) of each link: always item and url."""
        before, has_any = len(self._problems), False
        for found in self._links():
            has_any = True
            yield found
        for item, row in self._without_address.items() if has_any else ():
            self._tell("link-without-address", words.bare_item(line=row.number, item=item), row)
        self._problems[before:] = sorted(self._problems[before:], key=lambda it: it.line or 0)

    def _links(self) -> Iterator[tuple[int, dict[str, Any]]]:
        for row in self._grid.rows:
            addresses = _addresses(row, self._places.get(_URL))
            if not addresses and (places := _named(row)):
                self._places, self._item = places, ""
                continue
            told = len(self._problems)
            item, label = self._item_of(row)
            if not addresses:
                self._tell_without_address(row, item if label else "")
            elif not item:
                if len(self._problems) > told:
                    continue  # it was said that its code is none
                self._tell("link-without-item", words.without_item(line=row.number), row)
            else:
                values = {**self._further(row), _ITEM: item}
                values.setdefault(_LABEL, label)
                if not values[_LABEL] or _is_title(values[_LABEL], self._nodes[item].title):
                    values.pop(_LABEL)
                self._without_address.pop(item, None)
                for url in addresses:
                    yield row.number, {**values, _URL: url}

    def _item_of(self, row: GridRow) -> tuple[str, str]:
        """The item of a row, else that of the row above, and what stands behind its code."""
        place = self._places.get(_ITEM)
        cells = row.cells if place is None else (row.at(place),)
        for cell in filter(str.strip, cells):
            bare = _ADDRESS.sub(" ", clean(cell)).strip()
            found = split_item_code(bare)
            if found is not None and found[0] in self._nodes:
                self._item = found[0]
                rest = clean_line(found[1]).strip(_AROUND)
                others = () if self._places else tuple(it for it in row.cells if it is not cell)
                return found[0], rest or _bare_label(others)
            if place is not None or found is not None:
                return self._item_refused(bare, row), ""
        return self._item, "" if self._places else _bare_label(row.cells)

    def _item_refused(self, text: str, row: GridRow) -> str:
        """The item that a cell of codes means otherwise: what it says is not of the one above."""
        try:
            self._item = parse_code(text, self._nodes)
        except Unreadable as refusal:
            self._item = ""
            self._tell("link-item-unreadable", words.unread(line=row.number, why=str(refusal)), row)
        return self._item

    def _further(self, row: GridRow) -> dict[str, Any]:
        """What the other columns say; a blank says nothing."""
        found: dict[str, Any] = {}
        for name, place in self._places.items():
            text = clean(row.at(place)).strip()
            if name in (_ITEM, _URL) or not text:
                continue
            try:
                found[name] = self._read(name, text)
            except Unreadable as refusal:
                message = words.unread(line=row.number, why=str(refusal))
                self._tell("link-field-unreadable", message, row)
        return found

    def _read(self, name: str, text: str) -> str | date:
        if LINK.keys[name].name == "date":
            return parse_date(text)
        line = clean_line(text)
        if LINK.keys[name].holds == "unit":
            return self._units.get(search_key(line), line)
        return text if LINK.keys[name].name == "text" else line

    def _tell_without_address(self, row: GridRow, item: str) -> None:
        place = self._places.get(_URL)
        if place is None and item:
            self._without_address.setdefault(item, row)
        elif place is not None and (text := clean_line(row.at(place)).strip("-–—")):
            message = words.no_address(line=row.number, text=text)
            self._tell("link-without-address", message, row)

    def _tell(self, rule: str, message: str, row: GridRow) -> None:
        found = Problem(rule=rule, severity=Severity.ERROR, message=message, line=row.number)
        self._problems.append(found)


def _addresses(row: GridRow, place: int | None) -> list[str]:
    cells = row.cells if place is None else (row.at(place),)
    found = [it.rstrip(".,;)]") for cell in cells for it in _ADDRESS.findall(clean(cell))]
    return [it if "://" in it else f"https://{it}" for it in dict.fromkeys(found)]


def _bare_label(cells: Iterable[str]) -> str:
    """What stands beside the address in a row of no known columns."""
    rest = (clean_line(_ADDRESS.sub(" ", clean(cell))).strip(_AROUND) for cell in cells)
    return next(filter(None, rest), "")


def _is_title(label: str, title: str) -> bool:
    return search_key(label) == search_key(title)


def _named(row: GridRow) -> dict[str, int]:
    """The columns that a row names, if it is a header: with a column of addresses or two others."""
    cells = [search_key(cell) for cell in row.cells]
    found: dict[str, int] = {}
    for names in _names():
        for place, cell in enumerate(cells):
            if (name := names.get(cell)) is not None:
                found.setdefault(name, place)
    return found if _URL in found or len(found) > 1 else {}


@cache
def _names() -> tuple[dict[str, str], dict[str, str]]:
    """Field by the name that this program writes, and by each of those that others give it."""
    own = {search_key(LABELS[f"links.{name}"]): name for name in LINK.keys}
    return own, {search_key(it): name for name, names in COLUMNS.items() for it in names}
