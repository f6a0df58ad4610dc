"""A file that an office holds, opened by what is in it, whatever its name says."""

from pathlib import Path

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.decode import decode_table
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.rows import TextRow, rows_of_sheet, split_rows
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.text import read_bytes
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import import_tables as words

ENDINGS = (".docx", ".odt", ".xlsx", ".xlsm", ".xls", ".ods", ".pdf", ".csv", ".tsv", ".txt")
"""Names of files that can hold a table end so."""
_PLAIN = ("", ".csv", ".tsv", ".txt")
_ARCHIVE = b"PK"
_RICH_TEXT = b"{\\rtf"
_XML = b"<?xml"
_TEXT_DOCUMENT = b"opendocument.text"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""A PDF may have some bytes before its mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """What a file gave: the sheets of a workbook, or one text."""

    text: str = ""
    """The text of a file without sheets; pages of a PDF begin with a form feed."""
    sheets: tuple[Grid, ...] = ()
    """The sheets of a workbook to choose from."""
    hidden: tuple[str, ...] = ()
    """Names of the hidden sheets that were left out."""
    document: Grid | None = None
    """The paragraphs and rows of a Word file."""
    is_pdf: bool = False
    """Whether ``text`` only looks like the page: scores are taken from it, after a look."""

    @property
    def rows(self) -> list[TextRow]:
        """The rows of a file without sheets; none of one with sheets."""
        if self.sheets or self.hidden:
            return []
        return rows_of_sheet(self.document) if self.document else split_rows(self.text)

    @property
    def is_text(self) -> bool:
        """Whether there is only a text, whose rows may be broken."""
        return not self.sheets and self.document is None

    def grids(self) -> tuple[Grid, ...]:
        """The sheets, the one document, or a text as a sheet; none of a PDF."""
        if self.sheets or self.is_pdf:
            return self.sheets
        if self.document is not None:
            return (self.document,)
        return (csv_grid(self.text),)


def open_tables(path: Path, sheet: str | None = None) -> TableFile:
    """Read a file. Raises StoreFault where it cannot be read, or has no such ``sheet``."""
    raw = read_bytes(path, too_large=lambda **_: words.file_too_large(path=path))
    grids = sheets_of(path, raw)
    if grids is not None:
        return _of_sheets(grids, sheet)
    if sheet is not None:
        raise StoreFault(words.SHEET_NEEDS_WORKBOOK)
    if raw.startswith(_ARCHIVE):
        return TableFile(document=document_of(path, raw))
    if _PDF in raw[:_PDF_WITHIN]:
        from ita_tui.store.workbook.pages_pdf import read_pdf

        return TableFile(text=read_pdf(path, raw), is_pdf=True)
    if raw.startswith(_RICH_TEXT):
        raise StoreFault(words.old_document(path=path))
    if raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_XML):
        raise StoreFault(words.unknown_office_file(path=path))
    return TableFile(text=table_text(raw, str(path)))


def document_of(path: Path, raw: bytes) -> Grid:
    """The paragraphs and rows of a document. Raises StoreFault."""
    from ita_tui.store.workbook.package import DOCUMENT, Package

    package = Package(path, raw)
    if package.find(DOCUMENT):
        from ita_tui.store.workbook.word import read_word

        return read_word(package)
    from ita_tui.store.workbook.text_odt import read_text_document

    return read_text_document(package)


def table_text(raw: bytes, name: str) -> str:
    """The text of a text file. Raises StoreFault."""
    try:
        return decode_table(raw)[0]
    except Unreadable as refusal:
        raise StoreFault(cli_words.cannot_read_table(name=name, reason=str(refusal))) from refusal


def sheets_of(path: Path, raw: bytes) -> tuple[Grid, ...] | None:
    """All sheets of a workbook; None for another kind of file. Raises StoreFault."""
    if not raw and path.suffix.casefold() not in _PLAIN:
        raise StoreFault(words.broken_file(path=path))
    if raw.startswith(_OLD_OFFICE):
        return _old_sheets(path, raw)
    if not raw.startswith(_ARCHIVE):
        return None
    from ita_tui.store.workbook.package import CONTENT, DOCUMENT, WORKBOOK, Package

    package = Package(path, raw)
    if package.find(WORKBOOK):
        from ita_tui.store.workbook.reader import read_workbook

        return read_workbook(package)
    if package.find(DOCUMENT) or (_TEXT_DOCUMENT in raw[:200] and package.find(CONTENT)):
        return None
    if b"opendocument.spreadsheet" in raw[:200] and package.find(CONTENT):
        from ita_tui.store.workbook.sheets_ods import read_opendocument

        return read_opendocument(package)
    raise StoreFault(words.unknown_office_file(path=path))


def _old_sheets(path: Path, raw: bytes) -> tuple[Grid, ...]:
    """The sheets of an office file of before 2007, or of a new one with a password."""
    streams = {
        name
        for name in ("Workbook", "Book", "WordDocument", "EncryptedPackage")
        if name.encode("utf-16-le") + b"\0\0" in raw
    }
    if "EncryptedPackage" in streams:
        raise StoreFault(words.has_password(path=path))
    if "WordDocument" in streams:
        raise StoreFault(words.old_document(path=path))
    if not streams:
        raise StoreFault(words.unknown_office_file(path=path))
    from ita_tui.store.workbook.sheets_xls import read_old_workbook

    return read_old_workbook(path, raw)


def _of_sheets(grids: tuple[Grid, ...], sheet: str | None) -> TableFile:
    if sheet is not None:
        named = [grid for grid in grids if grid.name.strip() == sheet.strip()]
        if not named:
            known = [grid.name for grid in grids]
            raise StoreFault(words.no_such_sheet(name=sheet, known=known))
        return TableFile(sheets=tuple(named[:1]))
    return TableFile(
        sheets=tuple(grid for grid in grids if not grid.is_hidden),
        hidden=tuple(grid.name for grid in grids if grid.is_hidden and grid.rows),
    )
