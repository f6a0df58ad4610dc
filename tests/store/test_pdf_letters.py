"""A PDF whose fonts leave letters without a name, as LibreOffice prints them."""

import io
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
)

from ita_tui.store.workbook.tables import open_tables

NAMED = "<01> <0E01>\n<02> <0E23>\n<03> <0E07>\n<04> <0E19>"
NAMELESS = (
    "BT /F 10 Tf 72 700 Td <01> Tj /Span<</ActualText<FEFF0E32>>>\nBDC\n"
    "1 0 0 1 80 700 Tm\n/F 10 Tf<05>Tj\nEMC\n1 0 0 1 88 700 Tm <0203> Tj "
    "1 0 0 1 110 700 Tm <05> Tj 1 0 0 1 118 700 Tm <04> Tj ET\n"
)
"""Glyphs of which one is named where it stands first, and stands once more without."""


def printed(content: str, names: str) -> bytes:
    """A page with one font, some of whose glyphs have names."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(width=595, height=842)
    table = DecodedStreamObject()
    ranges = (
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{names.count('> <')} beginbfchar"
    )
    table.set_data(f"begincmap\n{ranges}\n{names}\nendbfchar\nendcmap\n".encode())
    font = {"/Type": "/Font", "/Subtype": "/TrueType", "/BaseFont": "/Loma"}
    named = DictionaryObject({NameObject(key): NameObject(it) for key, it in font.items()})
    named[NameObject("/FirstChar")], named[NameObject("/LastChar")] = (
        NumberObject(1),
        NumberObject(6),
    )
    named[NameObject("/Widths")] = ArrayObject([NumberObject(500)] * 6)
    named[NameObject("/ToUnicode")] = writer._add_object(table)
    fonts = DictionaryObject({NameObject("/F"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(content.encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.write(made := io.BytesIO())
    return made.getvalue()


@pytest.mark.parametrize("names", [NAMED, f"{NAMED}\n<06> <0E0A>"])
def test_a_letter_that_the_page_names_is_read_wherever_it_stands(
    tmp_path: Path, names: str
) -> None:
    path = tmp_path / "t.pdf"
    path.write_bytes(printed(NAMELESS * 4, names))
    assert "".join(open_tables(path).text.split("\n")[0].split()) == "การงาน" * 4


@pytest.mark.parametrize("more", ["", "\n<06> <0E32>"])
def test_a_letter_that_the_font_names_wrongly_is_read_right_where_the_page_names_it(
    tmp_path: Path, more: str
) -> None:
    path = tmp_path / "t.pdf"
    path.write_bytes(printed(NAMELESS * 4, f"{NAMED}\n<05> <0E30>{more}"))
    assert "".join(open_tables(path).text.split("\n")[0].split()) == "การงะน" * 4
