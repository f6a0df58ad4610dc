"""The parts of a workbook that its sheets refer to: the list of sheets, texts, formats."""

import posixpath
import re
from collections.abc import Mapping

from ita_tui.core.tables_in.source.number_format import NumberKind, kind_of_format
from ita_tui.core.values import dataclass, field
from ita_tui.store.workbook.package import WORKBOOK, Package

_WHITE = ("FFFFFFFF///", "00FFFFFF///", "/0//", "///9")
"""White by its parts, by the theme, by the list of old colours."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """One sheet of the list."""

    name: str
    """Name of its tab."""
    part: str
    """Name of its part in the archive."""
    is_hidden: bool
    """Whether the workbook hides it."""


@dataclass(slots=True, kw_only=True)
class BookParts:
    """What stands once for all sheets."""

    sheets: list[SheetPart] = field(default_factory=list)
    """The sheets in order."""
    texts: list[str] = field(default_factory=list)
    """Texts by number."""
    kinds: list[NumberKind] = field(default_factory=list)
    """What a number means, by number of its style."""
    fills: list[str] = field(default_factory=list)
    """Colour of a cell, by number of its style; empty for none and for white."""
    since_1904: bool = False
    """Whether days count from 1904."""


def read_parts(package: Package) -> BookParts:
    """Read what the sheets refer to. Raises StoreFault."""
    parts = BookParts()
    book = package.find(WORKBOOK) or ""
    folder, _, file = book.rpartition("/")
    targets = _targets(package, f"{folder}/_rels/{file}.rels".lstrip("/"), folder)
    _read_book(package, book, targets, parts)
    for kind, reader in (("sharedStrings", _read_texts), ("styles", _read_styles)):
        part = targets.get(kind) or posixpath.join(folder, f"{kind}.xml")
        if part in package.names:
            reader(package, part, parts)
    return parts


def plain_text(text: str) -> str:
    """A stored text without the escapes for what XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _targets(package: Package, rels: str, folder: str) -> dict[str, str]:
    """Part by id of the reference, and by kind of the part; never one outside the archive."""
    found: dict[str, str] = {}

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "Relationship" and given.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", "")))
            found[given.get("Id", "")] = target.lstrip("/")
            found.setdefault(given.get("Type", "").rpartition("/")[2], target.lstrip("/"))

    if rels in package.names:
        package.parse(rels, start, _nothing, _nothing)
    return found


def _read_book(package: Package, name: str, targets: Mapping[str, str], parts: BookParts) -> None:
    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "workbookPr":
            parts.since_1904 = given.get("date1904") in ("1", "true")
        elif tag == "sheet":
            part = targets.get(given.get("id", ""), "")
            # A sheet of charts alone has a part of another kind.
            if part in package.names and "chartsheet" not in part:
                hidden = given.get("state", "visible") != "visible"
                parts.sheets.append(
                    SheetPart(name=given.get("name", ""), part=part, is_hidden=hidden)
                )

    package.parse(name, start, _nothing, _nothing)


def _read_texts(package: Package, name: str, parts: BookParts) -> None:
    collected: list[str] = []
    inside: list[str] = []

    def start(tag: str, _: Mapping[str, str]) -> None:
        inside.append(tag)
        if tag == "si":
            collected.clear()

    def end(tag: str) -> None:
        inside.pop()
        if tag == "si":
            parts.texts.append(plain_text("".join(collected)))

    def text(part: str) -> None:
        # rPh spells a Japanese text out again.
        if inside and inside[-1] == "t" and "rPh" not in inside:
            collected.append(part)

    package.parse(name, start, end, text)


def _read_styles(package: Package, name: str, parts: BookParts) -> None:
    codes: dict[str, str] = {}
    colours: list[str] = []
    inside: list[str] = []

    def start(tag: str, given: Mapping[str, str]) -> None:
        inside.append(tag)
        if tag == "fill":
            colours.append("")
        elif tag == "fgColor" and colours and "fills" in inside:
            colour = "/".join(given.get(key, "") for key in ("rgb", "theme", "tint", "indexed"))
            colours[-1] = "" if colour in _WHITE else colour
        elif tag == "numFmt":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif tag == "xf" and "cellXfs" in inside:
            number = given.get("numFmtId", "0")
            code = codes.get(number, "")
            fill = given.get("fillId", "")
            is_known = fill.isdecimal() and len(fill) < 6 and int(fill) < len(colours)
            parts.fills.append(colours[int(fill)] if is_known else "")
            parts.kinds.append(kind_of_format(int(number) if number.isdigit() else 0, code))

    package.parse(name, start, lambda _: _drop(inside), _nothing)


def _drop(inside: list[str]) -> None:
    inside.pop()


def _nothing(*_: object) -> None:
    """Nothing is done with it."""
