"""The text of a PDF, laid out as it is printed, by the package pypdf."""

import logging
import re
from io import BytesIO
from pathlib import Path
from typing import Any

from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import needed_extra
from ita_tui.store.workbook.fonts_pdf import name_letters
from ita_tui.store.workbook.package import MOST_LETTERS
from ita_tui.words.said import import_tables as words

MOST_PAGES = 100
_TORN_CODE = r"(?<!\S)([ieoIEO]) +(?=[0-9๐-๙]{1,2}(?![0-9๐-๙.,/:]))"
"""A letter before its number: they are of different fonts, which the layout sets apart."""
_FEWEST_LETTERS = 20
"""Letters a page has where it is text; a scan has a page number at most."""


def read_pdf(path: Path, raw: bytes) -> str:
    """The text, every page beginning with a form feed.

    Raises StoreFault where pypdf is not there, the file has a password or is broken, or its pages
    are pictures.
    """
    with needed_extra("pdf", instead=words.PASTE_INSTEAD):
        import pypdf
    # What the package has to say of a broken file would stand in English on the screen.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise StoreFault(words.has_password(path=path))
        pages = _pages(path, reader)
    except StoreFault:
        raise
    except Exception as error:  # a broken file makes the package fail in any way
        raise StoreFault(words.broken_file(path=path)) from error
    if sum(char.isalnum() for page in pages for char in page) < _FEWEST_LETTERS * len(pages):
        raise StoreFault(words.pdf_is_scanned(path=path))
    return "\n".join(f"\f{page}" for page in pages)


def _pages(path: Path, reader: Any) -> list[str]:
    if len(reader.pages) > MOST_PAGES:
        raise StoreFault(words.file_too_large(path=path))
    pages: list[str] = []
    letters = 0
    for page in reader.pages:
        name_letters(page)
        text = page.extract_text(extraction_mode="layout").replace("\f", " ")
        pages.append(re.sub(_TORN_CODE, r"\1", text))
        letters += len(pages[-1])
        if letters > MOST_LETTERS:
            raise StoreFault(words.file_too_large(path=path))
    return pages
