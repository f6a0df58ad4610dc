"""The page for a browser."""

import re
from itertools import pairwise

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Digits, Record
from ita_tui.core.values import replace
from ita_tui.documents.blocks import (
    Document,
    Fields,
    Heading,
    Paragraph,
    Run,
    Section,
    cell,
    row,
    table,
)
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.html_page import render_html
from tests.core.checks.changing import links
from tests.documents.built import built
from tests.documents.outline import Outline
from tests.documents.templates import picture


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_the_page_is_one_thai_file_that_prints_on_a4(
    sample: Record, ita_2567: Framework, kind: str
) -> None:
    page = render_html(built(sample, ita_2567, kind))
    assert page.startswith('<!DOCTYPE html>\n<html lang="th">')
    assert '<meta charset="utf-8">' in page
    assert "size: A4 portrait" in page
    assert '"TH Sarabun New"' in page
    for outside in ("http:", "https:", "url(", "@import", "src=", 'href="h'):
        assert outside not in page
    Outline(page)


def test_tables_have_heads_that_browsers_repeat(sample: Record, ita_2567: Framework) -> None:
    page = render_html(built(sample, ita_2567, "measures"))
    assert page.count("<thead>") == 4
    assert "thead { display: table-header-group; }" in page
    assert "tbody { break-before: avoid; }" in page
    assert "tr { break-inside: avoid; }" in page
    assert 'rowspan="6"' in page


def test_pages_are_numbered_in_the_documents_digits(sample: Record, ita_2567: Framework) -> None:
    assert "counter(page, thai)" in render_html(built(sample, ita_2567, "memo"))
    latin = render_html(built(sample, ita_2567, "memo", digits=Digits.LATIN))
    assert "counter(page)" in latin


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_page_has_one_name_and_headings_that_go_down_step_by_step(
    put_right: Record, ita_2567: Framework, kind: str
) -> None:
    tags = Outline(render_html(built(links()(put_right), ita_2567, kind))).tags
    levels = [int(tag[1]) for tag in tags if tag[0] == "h" and tag[1:].isdigit()]
    assert [at for at, level in enumerate(levels) if level == 1] == [0]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(levels) > 1 or kind in ("scores", "clarification")


def test_an_emblem_is_shown_where_its_place_is(sample: Record, ita_2567: Framework) -> None:
    for kind, shown in (("memo", 1), ("measures", 1), ("followup", 0)):
        document = replace(built(sample, ita_2567, kind), emblem=picture().getvalue())
        page = render_html(document)
        assert page.count('<img alt="ตราของหน่วยงาน" src="data:image/png;base64,') == shown


def test_what_stands_in_a_record_never_becomes_markup() -> None:
    evil = "<script>alert(1)</script>&amp;\"'\x00\x1b"
    section = Section(
        blocks=(
            Heading(lines=(evil, evil)),
            Fields(fields=((evil, evil),)),
            Paragraph(runs=(Run(evil, bold=True),)),
        )
    )
    page = render_html(Document(title=evil, author=evil, sections=(section,), thai_digits=True))
    found = Outline(page)
    assert "script" not in found.tags
    assert found.text.count("<script>alert(1)</script>&amp;\"'") == 6
    assert "\x1b" not in page


def test_a_table_of_many_columns_keeps_its_widths_and_is_scrolled_on_a_screen() -> None:
    def page(*widths: int) -> str:
        made = table(widths, "ก" * len(widths), (row(*map(cell, "ข" * len(widths))),))
        section = Section(blocks=(made,))
        return render_html(Document(title="", author="", sections=(section,), thai_digits=True))

    [look] = re.findall(r"\.(look-\d+) \{ min-width: 100mm \}", page(10, 20, 30, 40))
    assert f'<div class="wide" tabindex="0">\n<table class="{look}">' in page(10, 20, 30, 40)
    assert "min-width: 60mm" not in page(10, 20, 30)


def test_the_right_edge_of_a_table_is_printed() -> None:
    """Chromium cuts what lies beyond the text: half a rule of a table as wide as the text is."""
    document = Document(title="", author="", sections=(), thai_digits=True)
    print_rules = render_html(document).split("@media print {", 1)[1].split("\n}", 1)[0]
    assert "min-width: 0 !important" in print_rules
    assert "max-width: calc(100% - 1px)" in print_rules


def test_a_long_name_of_a_page_is_cut(sample: Record, ita_2567: Framework) -> None:
    named = replace(sample, agency=replace(sample.agency, name="มหาวิทยาลัยเทคโนโลยี" * 5))
    page = render_html(built(named, ita_2567, "memo"))
    [title] = re.findall("<title>(.*)</title>", page)
    assert title.endswith("…")
    assert len(title) <= 70  # as html-validate wants it


def test_a_long_name_may_break_in_a_narrow_cell_and_a_day_may_not() -> None:
    name, day = "กลุ่มงานบริหารทั่วไป", "ภายใน ๓๐ ก.ย. ๖๘"
    made = table((30, 30), ("ก", "ข"), [row(cell(name), cell(day))])
    section = Section(blocks=(made,))
    document = Document(title="ก", author="", sections=(section,), thai_digits=True, names=(name,))
    found = render_html(document)
    assert f'<span class="whole long">{name}</span>' in found
    assert f'<span class="whole">{day}</span>' in found
    assert "td:not([colspan]) .long, .beside .long {" in found


def test_a_short_label_is_not_torn_and_marks_of_a_heading_stay_on_its_page() -> None:
    paragraph = Paragraph(runs=(Run("จ่ายจริง (บาท): ", bold=True), Run("๑๕,๐๐๐")))
    section = Section(blocks=(paragraph,))
    found = render_html(Document(title="ก", author="", sections=(section,), thai_digits=True))
    assert '<b class="whole">จ่ายจริง\u00a0(บาท):\u00a0</b>' in found
    # What rises above a line is printed on the page before, where the line begins a page.
    assert ".level-1 { padding-top: 1mm;" in found


def test_a_long_name_that_may_break_is_whole_within_its_own_part(
    sample: Record, ita_2567: Framework
) -> None:
    found = render_html(built(sample, ita_2567, "measures"))
    assert '<span class="whole long">เทศบาลตำบล<span class="whole">ศรีพนา</span></span>' in found
