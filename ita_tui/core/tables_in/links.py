"""A list of public links, of whatever form, held against a record: what is new, what changes.

An address is known by its own form, an item by its code; the other fields stand in columns that
have a name. A row without a code goes on with the item above.
"""

import re
from collections.abc import Container, Iterable, Mapping
from functools import cache
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Unreadable, error
from ita_tui.core.record.edits import LINK_KEY, fresh_link_key
from ita_tui.core.record.format import LINK
from ita_tui.core.record.links import address_key
from ita_tui.core.record.model import PublicLink, Record
from ita_tui.core.record.names import known_units
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.tables_in.source.headings import FieldNames, field_names
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.codes import parse_code, split_item_code
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_links as words
from ita_tui.words.said.fields import LABELS
from ita_tui.words.understood.links import BEGINNINGS, COLUMNS

_ADDRESS = re.compile(r"(?i:https?://|www\.)[^\s<>\"”]+")
_AROUND = " \t\n:-–—|,;()"
_LOOKED_AT = 400
"""Rows among which the heading of a column of addresses is looked for."""
_ITEM, _URL, _LABEL = "item", "url", "label"
Values = dict[str, Any]
"""Field of a link → value."""


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
        rows, told = _read(grid, framework, record)
        problems += told
        for line, values in rows:
            place = (values[_ITEM], address_key(values[_URL]))
            key = known.setdefault(place, f"{LINK_KEY}{number}")
            old = links.get(key)
            number += old is None
            # The address may be spelt another way, and is what the office wrote.
            kept = {} if old is None else {_URL: old.url}
            links[key] = replace(old or PublicLink(), **{**values, **kept})
            status = ImportStatus.SAME if links[key] == old else ImportStatus.CHANGED
            status = ImportStatus.NEW if old is None else status
            results.append(LinkResult(line=line, key=key, link=links[key], status=status))
    return LinkImport(
        record=record if links == record.links else replace(record, links=links),
        results=tuple(results),
        problems=tuple(problems),
    )


def _read(
    grid: Grid, framework: Framework, record: Record
) -> tuple[list[tuple[int, Values]], list[Problem]]:
    """(row, fields that it gives) of each link, always item and url; and what is told."""
    titles = {node.code: search_key(node.title) for node in framework.public_items}
    units = {search_key(unit): unit for unit in reversed(known_units(record))}
    places: Mapping[str, int] = {}
    item = ""
    found: list[tuple[int, Values]] = []
    problems: list[Problem] = []
    bare: dict[str, int] = {}
    """Row that says more of an item than its code, while no address comes for it."""
    for row in grid.rows:
        addresses = _addresses(row, places.get(_URL))
        if not addresses and (header := _named(row)):
            places, item = header, ""
            continue
        try:
            item, label = _item_of(row, places, item, titles)
        except Unreadable as refusal:
            item = ""
            problems.append(_unread("link-item-unreadable", refusal, row))
            continue
        text = clean_line(row.at(places[_URL])).strip("-–—") if _URL in places else ""
        if not addresses and text:
            message = words.no_address(line=row.number, text=text)
            problems.append(error("link-without-address", message, line=row.number))
        elif not addresses and _URL not in places and item and label:
            bare.setdefault(item, row.number)
        elif addresses and not item:
            message = words.without_item(line=row.number)
            problems.append(error("link-without-item", message, line=row.number))
        elif addresses:
            values, refused = _further(row, places, units)
            problems += refused
            values = {_LABEL: label, **values, _ITEM: item}
            if search_key(values[_LABEL]) in ("", titles[item]):
                values.pop(_LABEL)
            bare.pop(item, None)
            found += ((row.number, {**values, _URL: url}) for url in addresses)
    for of_bare, line in bare.items() if found else ():
        message = words.bare_item(line=line, item=of_bare)
        problems.append(error("link-without-address", message, line=line))
    return found, sorted(problems, key=lambda it: it.line or 0)


def _item_of(
    row: GridRow, places: Mapping[str, int], above: str, known: Container[str]
) -> tuple[str, str]:
    """The item of a row, else the one ``above``, and what stands behind its code.

    Raises Unreadable where a cell of codes means something else.
    """
    place = places.get(_ITEM)
    cells = row.cells if place is None else (row.at(place),)
    for cell in filter(str.strip, cells):
        bare = _ADDRESS.sub(" ", clean(cell)).strip()
        found = split_item_code(bare)
        if found is not None and found[0] in known:
            rest = clean_line(found[1]).strip(_AROUND)
            others = () if places else tuple(it for it in row.cells if it is not cell)
            return found[0], rest or _bare_label(others)
        if place is not None or found is not None:
            return parse_code(bare, known), ""
    return above, "" if places else _bare_label(row.cells)


def _further(
    row: GridRow, places: Mapping[str, int], units: Mapping[str, str]
) -> tuple[Values, list[Problem]]:
    """What the other columns say; a blank says nothing."""
    found: Values = {}
    refused: list[Problem] = []
    for name, place in places.items():
        text = clean(row.at(place)).strip()
        kind = LINK.keys[name]
        if name in (_ITEM, _URL) or not text:
            continue
        line = clean_line(text)
        try:
            found[name] = parse_date(text) if kind.name == "date" else line
        except Unreadable as refusal:
            refused.append(_unread("link-field-unreadable", refusal, row))
        if kind.name == "text":
            found[name] = text
        elif kind.holds == "unit":
            found[name] = units.get(search_key(line), line)
    return found, refused


def _unread(rule: str, refusal: Unreadable, row: GridRow) -> Problem:
    return error(rule, words.unread(line=row.number, why=str(refusal)), line=row.number)


def _addresses(row: GridRow, place: int | None) -> list[str]:
    cells = row.cells if place is None else (row.at(place),)
    found = [it.rstrip(".,;)]") for cell in cells for it in _ADDRESS.findall(clean(cell))]
    return [it if "://" in it else f"https://{it}" for it in dict.fromkeys(found)]


def _bare_label(cells: Iterable[str]) -> str:
    """What stands beside the address in a row of no known columns."""
    rest = (clean_line(_ADDRESS.sub(" ", clean(cell))).strip(_AROUND) for cell in cells)
    return next(filter(None, rest), "")


def _named(row: GridRow) -> dict[str, int]:
    """The columns that a row names, if it is a header: with a column of addresses or two others.

    The name that this program writes comes before those that others give.
    """
    found = {
        name: places[0] for names in _names() for name, places in names.places(row.cells).items()
    }
    return found if _URL in found or len(found) > 1 else {}


@cache
def _names() -> tuple[FieldNames, FieldNames]:
    own = field_names([(name, LABELS[f"links.{name}"]) for name in LINK.keys], {})
    return field_names((), COLUMNS, BEGINNINGS), own
