"""A list under last year's codes, read as the scores of the year before."""

from pathlib import Path

import pytest

from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.result import TableReading
from ita_tui.store.other_years import others_beside
from tests.core.table_texts import framework_of

OTHERS = others_beside(Path("/nowhere"))


def _read(text: str, kind: ScoreKind = ScoreKind.PREVIOUS) -> TableReading:
    return read_text_table(text, framework_of(2568), kind=kind, others=OTHERS)


def _list(*codes: str, titled: bool = True) -> str:
    nodes = framework_of(2567).nodes
    rows = (
        f"{code}\t{nodes[code].title if titled else ''}\t85.0{n}\n" for n, code in enumerate(codes)
    )
    return "".join(rows)


def test_scores_of_last_year_go_to_what_its_items_became() -> None:
    reading = _read("1\tการปฏิบัติหน้าที่\t90.10\n" + _list("o9", "o34", "o1", "o35"))
    found = {row.code: str(row.score) for row in reading.read}
    assert found == {"1": "90.10", "o7": "85.00", "o27": "85.01", "o28": "85.03"}
    note, gone = reading.problems
    assert (note.severity, gone.rule) == (Severity.NOTE, "code-without-counterpart")
    assert "o34 → o27" in note.message
    assert [(row.line, row.text) for row in reading.unread] == [(4, "o1 โครงสร้าง 85.02")]


def test_a_list_of_last_year_is_not_this_year_s_own() -> None:
    reading = _read(_list("o9", "o34", "o35"), ScoreKind.OWN)
    assert reading.read == ()
    assert [problem.rule for problem in reading.problems] == ["table-of-another-year"]


def test_codes_alone_are_last_year_s_only_where_this_year_has_them_not() -> None:
    of_last = _read(_list("o34", "o9", titled=False))
    assert {row.code for row in of_last.read} == {"o27", "o7"}
    bare = _list("o9", "o10", titled=False)
    for head in ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n", "ข้อ\tชื่อ\tคะแนนปี 2567\n"):
        of_either = _read(head + bare)
        assert of_either.read == ()
        assert len(of_either.unread) == 2
        assert "2567" in of_either.problems[0].message
    assert {row.code for row in _read(bare).read} == {"o9", "o10"}


def test_beside_this_year_s_scores_the_codes_are_this_year_s() -> None:
    text = "ข้อ\tปี 2567\tปี 2568\no9\t80.00\t90.00\no10\t81.00\t91.00\n"
    assert {row.code: str(row.score) for row in _read(text).read} == {"o9": "80.00", "o10": "81.00"}


@pytest.mark.parametrize("counted", [True, False])
def test_a_list_of_titles_alone_is_held_against_every_year(*, counted: bool) -> None:
    items = [node for node in framework_of(2566).items if node.code.startswith("o")]
    rows = (
        f"{n}\t{node.title}\t85.0{n % 9}\n" if counted else f"{node.title}\t85.0{n % 9}\n"
        for n, node in enumerate(items, 1)
    )
    reading = read_text_table("".join(rows), framework_of(2567), others=OTHERS)
    assert reading.read == ()
    [refused] = reading.problems
    assert (refused.rule, refused.year_be) == ("table-of-another-year", 2566)
    assert "--framework ita-2566" in refused.message


def test_a_column_of_last_year_under_a_title_of_this_year_is_last_year_s() -> None:
    text = "ผล ITA ปี 2568\nตัวชี้วัด\tปีก่อน\tปีนี้\tต่าง\nการปฏิบัติหน้าที่\t80.12\t75.07\t-5.05\n"
    for kind, score in ((ScoreKind.PREVIOUS, "80.12"), (ScoreKind.OWN, "75.07")):
        assert {row.code: str(row.score) for row in _read(text, kind).read} == {"1": score}
