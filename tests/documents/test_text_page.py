"""The preview in terminal cells."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.documents.blocks import Align, Cell, Document, Paragraph, Row, Run, Section, Table
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.text_page import TextSheet, column_cells, render_text
from ita_tui.render.cells import width_of
from ita_tui.store.word_list import load_segmenter
from tests.documents.built import built, texts


def sheet(width_cells: int) -> TextSheet:
    return TextSheet(width_cells=width_cells, cell_len=width_of, segmenter=load_segmenter())


@pytest.mark.parametrize("width_cells", [40, 80, 120])
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_no_line_is_wider_than_the_sheet_and_no_word_is_lost(
    sample: Record, ita_2567: Framework, kind: str, width_cells: int
) -> None:
    document = built(sample, ita_2567, kind, months=None)
    page = render_text(document, sheet(width_cells))
    assert max(map(width_of, page.split("\n"))) <= width_cells
    letters = sum(len("".join(text.split())) for text in texts(document))
    drawn = sum(not char.isspace() and char not in "─│┌┐└┘├┤┬┴┼═╴╶╵╷" for char in page)
    assert drawn >= letters


def test_a_cell_of_several_rows_is_drawn_through_the_line_between_them() -> None:
    def cell(text: str, rows: int = 1) -> Cell:
        return Cell(paragraphs=(Paragraph(runs=(Run(text),)),), rows=rows)

    table = Table(
        widths_mm=(10, 10),
        head=(),
        body=(Row(cells=(cell("a"), cell("1\n2\n3\n4", rows=2))), Row(cells=(cell("b"),))),
    )
    document = Document(
        title="", author="", sections=(Section(blocks=(table,)),), thai_digits=False
    )
    assert render_text(document, sheet(15)).split("\n") == [
        "┌──────┬──────┐",
        "│a     │1     │",
        "├──────┤2     │",
        "│b     │3     │",
        "│      │4     │",
        "└──────┴──────┘",
        "",
    ]


def test_columns_share_the_sheet_as_they_share_the_paper() -> None:
    assert sum(column_cells((23, 60, 20, 57), 80)) == 75
    assert column_cells((1, 1), 4) == [1, 1] or sum(column_cells((1, 1), 4)) <= 2


def test_a_day_and_a_number_with_its_unit_stay_on_one_line() -> None:
    told = "กำหนด ๓๐ พ.ย. ๖๙ ได้ ๗๗.๖๗ คะแนน"
    assert sheet(14).lines(told) == ["กำหนด", "๓๐ พ.ย. ๖๙ ได้", "๗๗.๖๗ คะแนน"]
    assert sheet(6).lines("๓๐ พ.ย. ๖๙") == ["๓๐", "พ.ย.", "๖๙"]


def test_thai_breaks_at_words_and_indents_are_kept() -> None:
    lines = sheet(20).lines("การประเมินคุณธรรมและความโปร่งใส", first=4, hanging=0)
    assert lines[0] == "    การประเมินคุณธรรม"
    assert "".join(lines).strip() == "การประเมินคุณธรรมและความโปร่งใส"
    assert sheet(9).lines("กข", align=Align.CENTER) == ["   กข"]
    assert sheet(3).lines("abcdefgh") == ["abc", "def", "gh"]
