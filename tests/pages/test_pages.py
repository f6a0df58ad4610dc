"""The pages of every document of the four records, as this machine's programs lay them out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from ita_tui.core.slips.model import make_slip, slip_units
from ita_tui.core.tables_out.book import make_sheets
from ita_tui.core.tables_out.sheet import SheetName
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import Chart, Document, Heading, RowKind, Table
from ita_tui.documents.job import Wish, build
from ita_tui.documents.slip_sheet import slip_document
from ita_tui.documents.workbook import workbook_bytes
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework
from ita_tui.words.said.documents import NAME_HERE, NONE, POST_HERE, SIGN_HERE, SIGNED_ON
from ita_tui.words.said.measures_report import CONTENTS
from tests.documents.built import blocks, cells, tables, texts
from tests.documents.templates import TEMPLATES, picture
from tests.pages.drawn import (
    Page,
    blue_box,
    documents,
    lay_out_web,
    lay_out_word,
    missing,
    pages_of,
    stands_out,
    write,
    write_templated,
)
from tests.pages.records import RECORDS, YEAR_END, played_through, put_right

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not here: {', '.join(missing())}")

MOST_PAGES = {
    "put-right-memo": 2,
    "put-right-measures": 14,
    "-memo": 3,
    "-measures": 15,
    "-scores": 5,
    "-followup": 10,
    "-oit-page": 4,
    "-clarification": 2,
}
"""By record and kind of document, the first that fits; the annex of a follow-up is not counted."""
_SOME_LETTERS = 40
"""Letters of a sentence or two, beside those that places to sign are made of."""
_EDGE_MM = 9
"""Nothing is printed nearer to the edge of the paper: printers do not reach it."""
_HEAD_MM = 65
"""The head of a table that goes on stands above this."""
_LINE = 1.3
"""Height of a word of the font, by its size."""
_WORKBOOK_PAGES = 19
_START = 12
_ROWS_FOUND = 3
"""A page with so many rows of a table goes on with that table."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A document with its pages."""

    stem: str
    document: Document
    pages: tuple[Page, ...]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, ...]:
    """Every document of each record, by Word file and by page of the web."""
    made = {stem: document for name in RECORDS for stem, document in documents(name)}
    return tuple(_printed(made, tmp_path_factory.mktemp("printed")))


def _printed(made: Mapping[str, Document], folder: Path) -> Iterator[Printed]:
    """Each program runs once: to start takes it longer than what it does."""
    write(made, folder)
    word, web = folder / "docx", folder / "html"
    for place in (word, web):
        place.mkdir()
    lay_out_word((folder / f"{stem}.docx" for stem in made), word)
    lay_out_web((folder / f"{stem}.html" for stem in made), web)
    for stem, document in made.items():
        for place in (word, web):
            yield Printed(f"{stem} {place.name}", document, pages_of(place / f"{stem}.pdf"))


def letters(text: str) -> Counter[str]:
    """How often each letter stands in a text, whichever way an am is written."""
    return Counter(sign for sign in text.replace("ำ", "ํา") if not sign.isspace())


def test_no_document_has_more_pages_than_an_office_would_print(
    printed: tuple[Printed, ...],
) -> None:
    counted = {one.stem: len(_before_annex(one.pages)) for one in printed}
    assert {at: many for at, many in counted.items() if many > MOST_PAGES[_kind(at)]} == {}


def _before_annex(pages: tuple[Page, ...]) -> list[Page]:
    """The pages but upright ones that follow wide ones."""
    is_wide = [page.width > page.height for page in pages]
    return [page for page, wide in zip(pages, is_wide, strict=True) if wide or not is_wide[0]]


@pytest.mark.parametrize("office", TEMPLATES)
def test_an_offices_own_file_adds_few_pages_and_leaves_no_signature_alone(
    office: str, tmp_path: Path
) -> None:
    write_templated("year", tmp_path, office)
    lay_out_word(sorted(tmp_path.glob("*.docx")), tmp_path)
    pages = {path.stem: pages_of(path) for path in tmp_path.glob("*.pdf")}
    counted = {stem: len(_before_annex(found)) for stem, found in pages.items()}
    assert {at: many for at, many in counted.items() if many > MOST_PAGES[_kind(at)] + 2} == {}
    assert not any(_signs_alone(page) for found in pages.values() for page in found)


def test_no_signature_stands_alone_on_a_page(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        assert not any(map(_signs_alone, one.pages)), one.stem


def _signs_alone(page: Page) -> bool:
    signs = letters("".join((SIGN_HERE, NAME_HERE, POST_HERE, SIGNED_ON, "-๑๒๓๔๕๖๗๘๙๐"))).keys()
    others = sum(sign not in signs for sign in page.text)
    return "(ลงชื่อ)" in page.text and others <= _SOME_LETTERS


def test_a_slip_of_a_logged_year_has_two_pages_a_measure_at_the_most(tmp_path: Path) -> None:
    record = played_through()
    slips = {
        str(number): make_slip(record, unit, stem="r", made_on=YEAR_END)
        for number, unit in enumerate(slip_units(record))
    }
    made = {
        number: slip_document(slip, record, return_by=YEAR_END) for number, slip in slips.items()
    }
    for one in _printed(made, tmp_path):
        slip = slips[one.stem.split()[0]]
        assert len(one.pages) <= 2 * len(slip.measures), slip.unit
        assert not any(map(_signs_alone, one.pages)), slip.unit


def test_the_emblem_stands_whole_where_official_letters_have_it(tmp_path: Path) -> None:
    memo = dict(documents("put-right"))["put-right-memo"]
    emblem = picture(400, 420).getvalue()
    for one in _printed({"memo": replace(memo, emblem=emblem)}, tmp_path):
        pdf = tmp_path / one.stem.split()[1] / "memo.pdf"
        left, top, right, bottom = blue_box(pdf)
        assert (left, top) == pytest.approx((30, 15), abs=1.5), one.stem
        assert (right - left, bottom - top) == pytest.approx((14.3, 15), abs=1), one.stem


def test_on_a_telephone_nothing_is_cut_and_no_figure_torn(tmp_path: Path) -> None:
    for name in RECORDS:
        write(dict(documents(name)), tmp_path)
    long = put_right()
    long = replace(long, agency=replace(long.agency, name="โรงพยาบาลสมเด็จพระยุพราชสว่างแดนดิน"))
    framework, _ = load_framework(long.framework, sample_record().parent)
    assert framework is not None
    write({"long": build(long, framework, Wish(kind="measures", today=YEAR_END))}, tmp_path)
    assert stands_out(sorted(tmp_path.glob("*.html")), 400) == {}


def test_nothing_of_a_workbook_is_printed_smaller_than_eight_points(tmp_path: Path) -> None:
    record = played_through()
    framework, _ = load_framework(record.framework, sample_record().parent)
    assert framework is not None
    sheets = make_sheets(SheetName, record, framework, today=YEAR_END)
    (tmp_path / "year.xlsx").write_bytes(workbook_bytes(sheets, made_on=YEAR_END))
    lay_out_word((tmp_path / "year.xlsx",), tmp_path)
    pages = pages_of(tmp_path / "year.pdf")
    smallest = [min(word.bottom - word.top for word in page.words) for page in pages]
    assert min(smallest) / _LINE * 72 / 25.4 > 8
    assert len(pages) <= _WORKBOOK_PAGES


def test_no_page_of_memo_and_report_is_more_than_half_empty_but_the_cover(
    printed: tuple[Printed, ...],
) -> None:
    for one in printed:
        if "-memo" in one.stem or "-measures" in one.stem:
            feet = [max((word.bottom for word in page.words), default=0) for page in one.pages]
            halves = [page.height / 2 for page in one.pages]
            bare = [at for at, foot in enumerate(feet, 1) if at > 1 and foot < halves[at - 1]]
            assert bare == [], one.stem


def test_no_column_of_a_year_that_was_followed_is_empty(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        for table in tables(one.document) if one.stem.startswith("year-followup") else ():
            rows = [cells(row) for row in table.body if len(row.cells) == len(table.widths_mm)]
            for at, title in enumerate(cells(table.head[0])):
                assert {row[at] for row in rows} - {"", NONE}, f"{one.stem}: {title}"


def _kind(stem: str) -> str:
    return next(kind for kind in MOST_PAGES if kind in stem)


def test_every_letter_of_a_document_stands_on_its_pages(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        found = letters("".join(page.text for page in one.pages))
        # What a chart shows is told in words to those who cannot see it, and not on paper.
        charts = (it.alternative for it in blocks(one.document) if isinstance(it, Chart))
        written = letters("".join(texts(one.document))) - letters("".join(charts))
        assert written - found == Counter(), one.stem


def test_nothing_reaches_beyond_where_printers_print(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        for page in one.pages:
            outside = [
                word
                for word in page.words
                if min(word.left, page.width - word.right) < _EDGE_MM
                or min(word.top, page.height - word.bottom) < _EDGE_MM - 5
            ]
            assert outside == [], one.stem


def test_a_table_that_goes_on_has_its_head_on_each_page(printed: tuple[Printed, ...]) -> None:
    for one in printed:
        whole = "".join("".join(texts(one.document)).split())
        for table in tables(one.document):
            head = letters("".join(text for row in table.head for text in cells(row)))
            for page in _pages_with(table, one.pages, whole)[1:]:
                top = letters("".join(word.text for word in page.words if word.top < _HEAD_MM))
                assert head - top == Counter(), f"{one.stem}: {page.text[:80]}"


def test_nothing_that_names_what_follows_stands_at_the_foot_of_a_page(
    printed: tuple[Printed, ...],
) -> None:
    for one in printed:
        heads = [*_names(one.document)]
        for page in (it for it in one.pages if CONTENTS not in it.text):
            for head in heads:
                found = letters(head)
                assert found != _foot(page, found.total()), f"{one.stem}: {head}"


def _names(document: Document) -> Iterator[str]:
    """Headings, heads of tables, and rows that name a group."""
    for block in blocks(document):
        if isinstance(block, Heading):
            yield block.lines[-1]
    for table in tables(document):
        groups = (row for row in table.body if row.kind is RowKind.GROUP)
        yield from filter(None, ("".join(cells(row)) for row in (*table.head, *groups)))


def _foot(page: Page, count: int) -> Counter[str]:
    """The letters of the lowest words of a page, so many of them."""
    found = Counter[str]()
    for word in sorted(page.words, key=lambda word: -word.bottom):
        if found.total() >= count:
            break
        found += letters(word.text)
    return found


def _pages_with(table: Table, pages: tuple[Page, ...], whole: str) -> list[Page]:
    """The pages that show rows of a table, told by what stands once in the whole document."""
    found = [_start(text) for row in table.body for text in cells(row)]
    told = [start for start in found if len(start) == _START and whole.count(start) == 1]
    return [page for page in pages if sum(start in page.text for start in told) >= _ROWS_FOUND]


def _start(text: str) -> str:
    """What a text begins with, which any column has room for in one line."""
    return "".join(text.split())[:_START]
