"""Tables whose nodes stand side by side."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.reader import read_text_table
from tests.core.table_texts import framework_2567, scores_of

HEAD = "หน่วยงาน\tการปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\n"
YEARS = "ปี\tตัวชี้วัดที่ 1\tตัวชี้วัดที่ 2\tตัวชี้วัดที่ 3\n2566\t90.11\t91.11\t92.11\n2567\t95.11\t96.11\t97.11\n"
TWO_ROWS = "หน่วยงาน\tตัวชี้วัด\t\t\tคะแนนรวม\n\t1\t2\t3\t\nเทศบาล ก\t90\t91\t92\t93.00\n"


def _read(text: str, kind: ScoreKind = ScoreKind.OWN) -> tuple[dict[str, str], list[str], int]:
    reading = read_text_table(text, framework_2567(), kind=kind, agency="เทศบาล ก")
    found = {code: str(score) for code, score in scores_of(reading).items()}
    return found, [problem.rule for problem in reading.problems], len(reading.unread)


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        (f"{HEAD}เทศบาล ก\t90.11\t91.11\t92.11\n", "90.11 91.11 92.11"),
        (f"{HEAD}เทศบาล ข\t1.00\t2.00\t3.00\nเทศบาล ก\t90\t91\t92\n", "90.00 91.00 92.00"),
        (YEARS, "95.11 96.11 97.11"),
    ],
)
def test_the_row_of_the_agency_or_the_year_is_read(text: str, scores: str) -> None:
    assert _read(text) == (dict(zip("123", scores.split(), strict=True)), [], 0)


def test_a_kind_chooses_its_year_and_a_header_may_have_two_rows() -> None:
    assert _read(YEARS, ScoreKind.PREVIOUS)[0] == {"1": "90.11", "2": "91.11", "3": "92.11"}
    assert _read(TWO_ROWS)[0] == {"1": "90.00", "2": "91.00", "3": "92.00", "total": "93.00"}


@pytest.mark.parametrize(
    "rows",
    ["เทศบาล ข\t90.11\t91.11\t92.11\n", "เทศบาล ก\t1\t2\t3\nเทศบาล ก\t4\t5\t6\n"],
)
def test_without_one_row_that_is_meant_nothing_is_read_and_it_is_told(rows: str) -> None:
    assert _read(HEAD + rows) == ({}, ["table-across"], rows.count("\n"))


def test_an_agency_without_a_heading_is_not_taken_for_the_record_s() -> None:
    text = "\tIIT\tEIT\tOIT\nเทศบาลตำบลอื่น\t90.11\t91.11\t92.11\n"
    assert _read(text)[:2] == ({}, ["table-across"])
    assert _read("IIT\tEIT\tOIT\n90.11\t91.11\t92.11\n")[0]["OIT"] == "92.11"


def test_a_cell_that_is_no_score_is_told() -> None:
    found, rules, unread = _read(f"{HEAD}เทศบาล ก\t90.11\t191.11\t92.11\n")
    assert (found, rules, unread) == ({"1": "90.11", "3": "92.11"}, ["score-unreadable"], 1)


def test_a_row_of_dashes_is_no_header_of_the_table_below() -> None:
    above = "ตัวชี้วัด\tเฉลี่ย\tต่ำสุด\n1 การปฏิบัติหน้าที่\t–\t–\n"
    table = "ที่\tหน่วยงาน\tคะแนนรวม\n1\tเทศบาล ข\t72.10\n2\tเทศบาล ก\t88.21\n"
    assert _read(f"{above}{table}")[0] == {"total": "88.21"}


def test_a_table_of_others_is_told_once_with_one_sentence() -> None:
    counts = "ระดับ\tร้อยละ\nผ่าน\t20.00\n"
    table = "ที่\tหน่วยงาน\tคะแนนรวม\n1\tเทศบาล ข\t72.10\n2\tเทศบาล ค\t88.21\n"
    reading = read_text_table(f"{counts}{table}", framework_2567(), agency="เทศบาล ก")
    [problem] = reading.problems
    assert problem.message.startswith(
        "ตารางนี้เป็นของหลายหน่วยงาน (2 แถว) ไม่มีแถวเดียวที่เป็นของ “เทศบาล ก”"
    )
    assert [row.line for row in reading.unread] == [2, 4, 5]
