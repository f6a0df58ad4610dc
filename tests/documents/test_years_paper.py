"""The paper of years side by side."""

from ita_tui.core.record.model import Digits
from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.documents.kind import Script
from ita_tui.documents.years_paper import years_document
from ita_tui.words.said import years as words
from tests.core.test_compare_years import ON, three_years
from tests.documents.built import cells, tables, texts


def test_a_paper_has_the_digits_of_the_record_no_file_and_no_blocks() -> None:
    document = years_document(three_years(), ON, Script(Digits.THAI))
    told = " ".join(texts(document))
    assert ".toml" not in told
    assert "total" not in told
    assert not set(told) & set("▁▂▃▄▅▆▇█→0123456789")


def test_what_stands_in_one_year_alone_is_told_of_once() -> None:
    found = three_years()
    document = years_document(found, ON, Script(Digits.THAI))
    compared = next(it for it in tables(document) if cells(it.head[0])[1] == words.NODE)
    alone = tables(document)[-1]
    several = [row for row in found.rows if sum(it is not None for it in row.scores) > 1]
    assert len(compared.body) == len(several)
    lost = {(it.year, it.node.code) for it in found.lost}
    single = {
        (at, row.codes[at])
        for row in found.rows
        for at, score in enumerate(row.scores)
        if score is not None and row not in several
    }
    assert len(alone.body) == len(lost | single)
    shown = [tuple(cells(row)[:2]) for row in alone.body]
    assert len(set(shown)) == len(shown)
    assert shown[0][0] == to_thai_digits(str(found.years[0].record.fiscal_year_be))


def test_no_row_is_wider_than_the_paper() -> None:
    for table in tables(years_document(three_years(), ON, Script(Digits.LATIN))):
        assert sum(table.widths_mm) == 257
        assert min(table.widths_mm) > 10
