"""Markdown for a web page."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.documents.blocks import Document, Paragraph, Run, Section
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.markdown import render_markdown
from tests.documents.built import built


def markdown(text: str, *, bold: bool = False) -> str:
    paragraph = Paragraph(runs=(Run(text, bold),))
    section = Section(blocks=(paragraph,))
    document = Document(title="", author="", sections=(section,), thai_digits=True)
    return render_markdown(document).removesuffix("\n")


def test_an_issue_stands_between_two_tables(sample: Record, ita_2567: Framework) -> None:
    lines = render_markdown(built(sample, ita_2567, "measures")).split("\n")
    assert sum(line == "|---|---|---|" for line in lines) == 2 + 7
    at = lines.index("**ประเด็นที่ ๔ กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ**")
    assert lines[at + 1] == ""
    assert lines[at + 2].startswith("| **เครื่องมือการประเมิน** | **ข้อคำถาม** |")
    assert lines[at + 4].startswith("| IIT | **i๑๐ ")
    assert lines[at + 5].startswith("| IIT | i๑๑ ")


def test_every_row_of_a_table_has_as_many_cells_as_its_head(
    sample: Record, ita_2567: Framework
) -> None:
    for kind in DOCUMENTS:
        columns = 0
        for line in render_markdown(built(sample, ita_2567, kind)).split("\n"):
            if not line.startswith("|"):
                columns = 0
            elif columns:
                assert line.count("|") - line.count("\\|") == columns
            else:
                columns = line.count("|")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# หัวข้อ", "\\# หัวข้อ"),
        ("- ข้อ", "\\- ข้อ"),
        ("12. ข้อ", "12\\. ข้อ"),
        ("๑. ข้อ", "๑. ข้อ"),
        ("a*b_c`d|e", "a\\*b\\_c\\`d\\|e"),
        ("[x](y)", "\\[x\\](y)"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("ก\nข", "ก<br>ข"),
        ("\x1b[31m", "\\[31m"),
    ],
)
def test_what_stands_in_a_record_is_text(text: str, shown: str) -> None:
    assert markdown(text) == shown


def test_stars_touch_the_words_that_they_make_bold() -> None:
    assert markdown(" ก ข ", bold=True) == "**ก ข** "
    assert markdown("  ", bold=True) == ""
