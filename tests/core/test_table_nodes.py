"""Instruments, indicators and the total: read only where the row clearly is theirs."""

from decimal import Decimal

import pytest

from ita_tui.core.tables_in.scores.reader import read_text_table
from tests.core.table_texts import framework_2567, scores_of


def _scores(text: str) -> dict[str, str]:
    reading = read_text_table(text, framework_2567())
    return {code: str(score) for code, score in scores_of(reading).items()}


def test_full_codes_alone_beside_a_number_are_read() -> None:
    text = "IIT\t95.11\nEIT\t92.34\nOIT\t93.04\n9.1\t98.39\ntotal\t93.45\n"
    assert _scores(text) == {
        "IIT": "95.11", "EIT": "92.34", "OIT": "93.04", "9.1": "98.39", "total": "93.45",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("การปฏิบัติหน้าที่\t96.45", "1"),
        ("1\tการปฏิบัติหน้าที่\t96.45", "1"),
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t96.45", "1"),
        ("IIT\tการปฏิบัติหน้าที่\t96.45", "1"),
        ("2. การใช้งบประมาณ 96.45", "2"),
        ("9.1 ข้อมูลพื้นฐาน 96.45", "9.1"),
        ("การปรับปรุงการทำงาน   ๙๖.๔๕", "8"),
        ("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)\t96.45", "OIT"),
        ("คะแนนรวม\t96.45", "total"),
    ],
)
def test_a_title_alone_beside_a_number_is_read(row: str, code: str) -> None:
    assert _scores(row) == {code: "96.45"}


@pytest.mark.parametrize(
    "row",
    [
        "1\t96.45",
        "IIT\tคำถามอื่น\t96.45",
        "รวม\t96.45",
        "IIT\t30",
        "IIT 30",
        "OIT ส่วนที่ 1\t96.45",
        "ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ\t96.45",
        "การปฏิบัติหน้าที่คะแนนที่ได้คิดเป็นร้อยละ ๙๖.๔๕",
    ],
)
def test_what_may_mean_something_else_is_not_read(row: str) -> None:
    assert _scores(row) == {}


def test_the_instrument_of_an_item_s_row_gets_no_score() -> None:
    title = framework_2567().nodes["i1"].title
    assert _scores(f"IIT\ti1\t{title}\t94.59\n") == {"i1": "94.59"}


def test_a_header_chooses_between_weight_and_score() -> None:
    text = "ตัวชี้วัด\tน้ำหนัก\tคะแนน\nIIT\t30\t95.11\nการปฏิบัติหน้าที่\t20\t96.45\n"
    assert _scores(text) == {"IIT": "95.11", "1": "96.45"}


def test_a_title_with_two_numbers_and_no_header_is_reported() -> None:
    reading = read_text_table("การปฏิบัติหน้าที่\t20\t96.45\n", framework_2567())
    assert reading.read == ()
    assert [(problem.rule, problem.code) for problem in reading.problems] == [
        ("score-two-numbers", "1")
    ]


def test_the_item_is_the_deepest_of_the_titles_in_a_row() -> None:
    nodes = framework_2567().nodes
    row = [nodes["IIT"].title, nodes["1"].title, nodes["i1"].title, "94.59"]
    assert scores_of(read_text_table("\t".join(row), framework_2567())) == {"i1": Decimal("94.59")}
