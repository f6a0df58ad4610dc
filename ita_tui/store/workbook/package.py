"""An office file (.xlsx, .docx, .ods): an archive of XML parts, opened with limits on everything.

It comes from anybody. Whatever it claims, no more than ``MOST_PART_BYTES`` of a part are unpacked;
macros, links and pictures are never looked at.
"""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from xml.parsers import expat

from ita_tui.store.fault import StoreFault
from ita_tui.words.said import import_tables as words

WORKBOOK, DOCUMENT, CONTENT = "workbook.xml", "word/document.xml", "content.xml"
"""The part that tells what a file is: of Excel, of Word, of OpenDocument."""

MOST_PARTS = 2_000
MOST_PART_BYTES = 40_000_000
"""Of one part unpacked; a sheet of ten thousand full rows is 10 MB."""
MOST_UNPACKED_BYTES = 150_000_000
"""Of all parts that are read, a part as often as it is."""
MOST_LETTERS = 10_000_000
"""Of all cells: a text that is stored once may stand in a hundred thousand of them."""
MOST_SHEETS = 50
MOST_ROWS = 20_000
"""Rows of a sheet or document that hold anything."""
MOST_ROW_NUMBER = 100_000
"""Where the last of them may stand."""
MOST_COLUMNS = 400
_CHUNK_BYTES = 65_536

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Package:
    """An opened office file."""

    def __init__(self, path: Path, raw: bytes) -> None:
        """Open ``raw``, the bytes of the file. Raises StoreFault where it is no archive."""
        self.path = path
        self._unpacked_bytes = 0
        self._letters = 0
        try:
            self._archive = zipfile.ZipFile(BytesIO(raw))
            names = self._archive.namelist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise StoreFault(words.broken_file(path=path)) from error
        if len(names) > MOST_PARTS:
            raise StoreFault(words.file_too_large(path=path))
        self.names = frozenset(names)

    def find(self, ending: str) -> str | None:
        """The first part whose name ends so; None where there is none."""
        return next((name for name in sorted(self.names) if name.endswith(ending)), None)

    def parse(self, name: str, start: Start, end: End, text: Text) -> None:
        """Walk one part; tags and attributes come without their prefix.

        Raises StoreFault where the part is missing, too large or broken.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda tag, found: start(_bare(tag), _bare_keys(found))
        parser.EndElementHandler = lambda tag: end(_bare(tag))
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            self._feed(parser, name)
        except (
            KeyError,
            RuntimeError,  # a password
            NotImplementedError,
            EOFError,
            OSError,
            ValueError,
            zipfile.BadZipFile,
            zlib.error,
            expat.ExpatError,
        ) as error:
            raise StoreFault(words.broken_file(path=self.path)) from error

    def count(self, letters: int) -> None:
        """Count letters of a cell. Raises StoreFault where all cells together hold too many."""
        self._letters += letters
        if self._letters > MOST_LETTERS:
            raise StoreFault(words.file_too_large(path=self.path))

    def _feed(self, parser: expat.XMLParserType, name: str) -> None:
        unpacked = 0
        with self._archive.open(name) as part:
            while chunk := part.read(_CHUNK_BYTES):
                unpacked += len(chunk)
                self._unpacked_bytes += len(chunk)
                if unpacked > MOST_PART_BYTES or self._unpacked_bytes > MOST_UNPACKED_BYTES:
                    raise StoreFault(words.file_too_large(path=self.path))
                parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _refuse_doctype(self, *_: object) -> None:
        """Entities can be made to swell; no office program writes any."""
        raise StoreFault(words.broken_file(path=self.path))


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _bare_keys(found: Mapping[str, str]) -> Mapping[str, str]:
    return {_bare(key): value for key, value in found.items()}
