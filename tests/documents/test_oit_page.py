"""The page of public links, and the sheet that clarifies disputed items."""

from datetime import date

from markdown_it import MarkdownIt

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Digits, PublicLink, Record
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.values import replace
from ita_tui.documents.blocks import Heading, Table, Together
from ita_tui.documents.html_page import render_html
from ita_tui.documents.markdown import render_markdown
from ita_tui.words.said.documents import BLANK_LONG, BLANK_SHORT
from tests.documents.built import built, cells, tables, whole

LINKS = {
    "l1": PublicLink(
        item="o7",
        label="แผน [2567] <b>|",
        url="https://a.go.th/7?a=1&b=(2)",
        owner_unit="สำนักปลัด",
        checked_on=date(2024, 5, 31),
    ),
    "l2": PublicLink(item="o7", url="https://a.go.th/7b"),
    "l3": PublicLink(
        item="o16", label="งวดงาน", url="https://a.go.th/16", note="เผยแพร่ 15 ม.ค. 67"
    ),
    "l4": PublicLink(item="o17", label="ร้าย", url="javascript:alert(1)"),
    "l5": PublicLink(item="o17", url="https://a.go.th/<|>`x`"),
}


def test_the_page_has_every_item_in_order_and_every_link_beside_its_own(
    sample: Record, ita_2567: Framework
) -> None:
    document = built(replace(sample, links=LINKS), ita_2567, "oit-page", digits=Digits.LATIN)
    rows = [cells(row) for table in tables(document) for row in table.body]
    codes = [row[0] for row in rows if len(row) == 5]
    assert codes == [node.code for node in ita_2567.public_items]
    at = next(n for n, row in enumerate(rows) if row[0] == "o7")
    assert rows[at][2:] == ["แผน [2567] <b>|", "สำนักปลัด", "31 พ.ค. 67"]
    assert rows[at + 1] == ["https://a.go.th/7b", "–", "–"]
    # That no link is known is not that nothing was published.
    assert {*rows[0][2:]} == {BLANK_SHORT}


def test_a_browser_is_led_by_headings_and_column_heads_and_runs_nothing(
    sample: Record, ita_2567: Framework
) -> None:
    page = render_html(built(replace(sample, links=LINKS), ita_2567, "oit-page"))
    assert page.count("<h1") == 1
    assert page.index("<h1") < page.index("<h2") < page.index("<h3")
    assert page.count('<th scope="col">') == 7 * 5
    assert '<a href="https://a.go.th/7?a=1&amp;b=(2)">' in page
    assert 'href="javascript' not in page
    assert "ร้าย" in page


def test_markdown_leads_where_the_page_does(sample: Record, ita_2567: Framework) -> None:
    text = render_markdown(built(replace(sample, links=LINKS), ita_2567, "oit-page"))
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert 'href="https://a.go.th/7?a=1&amp;b=(2)"' in html
    assert 'href="https://a.go.th/7b"' in html
    assert 'href="https://a.go.th/%3C%7C%3E%60x%60"' in html
    assert html.count("<a ") == 4
    assert "<b>" not in html


def test_the_sheet_clarifies_what_was_published_and_yet_falls_short(
    sample: Record, ita_2567: Framework
) -> None:
    document = built(replace(sample, links=LINKS), ita_2567, "clarification", digits=Digits.LATIN)
    text = whole(document)
    # o9 falls short as well, but shows nothing; o7 has links and passed.
    assert "ได้เผยแพร่ข้อมูลบนเว็บไซต์แล้ว" in text
    assert "จำนวน 2 ข้อ" in text
    assert [line for line in text.split("\n") if line.startswith(("o7 ", "o9 "))] == []
    assert "o16 ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ได้ " in text
    assert "คำชี้แจง: เผยแพร่ 15 ม.ค. 67" in text
    first, second = tables(document)
    assert cells(first.body[0]) == ["1", "งวดงาน\nhttps://a.go.th/16", "–", "–"]
    assert len(second.body) == 2


def test_without_any_link_the_sheet_is_a_form_of_what_falls_short(
    sample: Record, ita_2567: Framework
) -> None:
    document = built(replace(sample, links={}), ita_2567, "clarification", digits=Digits.LATIN)
    short = [it for it in gaps(ita_2567, sample) if it.code.startswith("o")]
    assert len(tables(document)) == len(short)
    assert cells(tables(document)[0].body[0])[1] == BLANK_LONG
    assert "ไม่มีข้อ" not in whole(document)
    assert "เผยแพร่" not in whole(document).split("ดังนี้")[0].split("2567")[-1]
    none = replace(sample, links={}, scores={})
    assert "ไม่มีข้อที่ทราบผลแล้วและได้คะแนนต่ำกว่า" in whole(built(none, ita_2567, "clarification"))


def test_nothing_is_said_of_what_the_record_does_not_know(
    sample: Record, ita_2567: Framework
) -> None:
    """Neither that anything was published, nor how many items fall short in all."""
    shown = whole(built(replace(sample, links={}), ita_2567, "oit-page"))
    assert "เทศบาลตำบลศรีพนาเผยแพร่ข้อมูล" not in shown
    assert "เทศบาลตำบลศรีพนาต้องเผยแพร่" in shown
    scores = {code: it for code, it in sample.scores.items() if code != "o26"}
    for known, is_complete in ((sample.scores, True), (scores, False)):
        shown = whole(built(replace(sample, scores=known, links={}), ita_2567, "clarification"))
        assert ("เท่าที่ทราบผล จำนวน" in shown) is not is_complete
        assert "ได้คะแนนของข้อ OIT ต่ำกว่า" in shown


def test_what_is_said_of_an_item_stays_with_its_links(sample: Record, ita_2567: Framework) -> None:
    document = built(replace(sample, links=LINKS), ita_2567, "clarification")
    kept = [it for it in document.sections[0].blocks if isinstance(it, Together)]
    found = [[type(one) for one in it.blocks][:2] for it in kept[:-1]]
    assert found == [[Heading, Table]] * 2
    assert all(table.is_whole for table in tables(document))
