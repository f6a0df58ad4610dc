"""What tables of real offices did to the reader, and what is right."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.text.reader import read_text_table
from ita_tui.core.tables_in.text.result import TableReading
from tests.core.table_texts import framework_2567, framework_of, scores_of


def _scores(text: str, kind: ScoreKind = ScoreKind.OWN) -> dict[str, str]:
    reading = read_text_table(text, framework_2567(), kind=kind)
    return {code: str(score) for code, score in scores_of(reading).items()}


def _rules(text: str) -> list[tuple[str, int | None, str | None]]:
    reading = read_text_table(text, framework_2567())
    return [(problem.rule, problem.line, problem.code) for problem in reading.problems]


@pytest.mark.parametrize("score", ["100.00", "๑๐๐", "100", "1.00"])
def test_a_full_score_is_a_score(score: str) -> None:
    shown = "1.00" if score == "1.00" else "100.00"
    assert _scores(f"9\tการเปิดเผยข้อมูล\t{score}\n") == {"9": shown}
    assert _scores(f"9.1 ข้อมูลพื้นฐาน {score}\n") == {"9.1": shown}


def test_a_score_that_equals_a_weight_is_known_by_its_decimals() -> None:
    assert _scores("IIT\t30.00\n") == {"IIT": "30.00"}
    assert _scores("IIT\t30\n") == {}


@pytest.mark.parametrize(
    "remark", ["ผ่านดี", "ผ่านดีเยี่ยม", "A", "ระดับ A", "กองคลัง", "ควรปรับปรุงการเผยแพร่ข้อมูล"]
)
def test_a_remark_behind_the_score_of_an_indicator_changes_nothing(remark: str) -> None:
    assert _scores(f"การปฏิบัติหน้าที่\t92.11\t{remark}\n") == {"1": "92.11"}
    header = "ตัวชี้วัด\tข้อเสนอแนะ\tคะแนน\n"
    assert _scores(f"{header}การปฏิบัติหน้าที่\t{remark}\t92.11\n") == {"1": "92.11"}


YEARS = "ตัวชี้วัด\tปี 2566\tปี 2567\tผลต่าง\n1. การปฏิบัติหน้าที่\t90.10\t94.20\t+4.10\n"
MEANS = "ข้อ\tคะแนนหน่วยงาน\tค่าเฉลี่ยประเทศ\ni1\t87.50\t94.59\n"


def test_the_kind_that_is_asked_for_chooses_the_column() -> None:
    assert _scores(YEARS) == {"1": "94.20"}
    assert _scores(YEARS, ScoreKind.PREVIOUS) == {"1": "90.10"}
    assert _scores(MEANS) == {"i1": "87.50"}
    assert _scores(MEANS, ScoreKind.REFERENCE) == {"i1": "94.59"}


@pytest.mark.parametrize(
    "row",
    [
        "o10\tนโยบายคุ้มครองข้อมูลส่วนบุคคล\t100\n",
        "o10 นโยบายคุ้มครองข้อมูลส่วนบุคคล 100.00\n",
        "o25\tการนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร\t100\n",
        "o23\tแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2569\t100\n",
        "I1 การปฏิบัติหน้าที่\t92.11\n",
    ],
)
def test_an_item_of_another_year_is_not_stored_under_its_number(row: str) -> None:
    assert _scores(row) == {}
    assert [rule for rule, _, _ in _rules(row)] == ["title-of-another-item"]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", "OIT"),
        ("OIT แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "OIT"),
        ("แบบวัดการเปิดเผยข้อมูล (OIT)", "OIT"),
        ("แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)", "IIT"),
        ("แบบวัด IIT", "IIT"),
        ("คะแนน IIT", "IIT"),
        ("IIT (ร้อยละ 30)", "IIT"),
        ("ตัวชี้วัดที่ 1", "1"),
        ("การปฏิบัติหน้าที่ (IIT)", "1"),
        ("ด้านการปฏิบัติหน้าที่", "1"),
        ("การใช้ทรัพย์สินทางราชการ", "4"),
        ("การแก้ไขปัญหาทุจริต", "5"),
        ("คะแนนรวม (100 คะแนน)", "total"),
        ("คะแนนเฉลี่ยรวม", "total"),
    ],
)
def test_the_spellings_that_offices_print_are_known(title: str, code: str) -> None:
    assert _scores(f"{title}\t92.11\n") == {code: "92.11"}


def test_a_row_whose_number_is_nobodys_is_named() -> None:
    assert _rules("i1\t90.00\nฝ่ายบริหาร\t88.00\n") == [("row-unread", 2, None)]


def test_weighted_points_are_told_with_the_scores_that_they_come_from() -> None:
    text = "เครื่องมือ\tน้ำหนัก\tคะแนนที่ได้\nIIT\t30\t29.95\nEIT\t30\t28.79\nOIT\t40\t38.31\n"
    reading = read_text_table(text, framework_2567())
    assert reading.read == ()
    assert [problem.rule for problem in reading.problems] == ["score-weighted"]
    for score in ("99.83", "95.97", "95.78"):
        assert score in reading.problems[0].message


def test_a_title_of_two_nodes_is_told_by_its_number_or_its_neighbours() -> None:
    title = "การเปิดเผยข้อมูลสาธารณะ"
    assert _scores(f"9\t{title}\t97.50\n") == {"9": "97.50"}
    neighbours = f"การปรับปรุงระบบการทำงาน\t88.40\n{title}\t97.50\n"
    assert _scores(neighbours) == {"8": "88.40", "9": "97.50"}
    assert _scores(f"IIT\t92.11\nEIT\t88.40\n{title}\t97.50\n")["OIT"] == "97.50"
    assert _rules(f"{title}\t97.50\n") == [("title-ambiguous", 1, "9")]


def test_last_year_and_this_year_are_years() -> None:
    text = "ตัวชี้วัด\tปีก่อน\tปีนี้\n1 การปฏิบัติหน้าที่\t90.10\t94.20\n"
    assert _scores(text) == {"1": "94.20"}
    assert _scores(text, ScoreKind.PREVIOUS) == {"1": "90.10"}
    latin = "Indicator\tFY2023\tFY2024\n1 การปฏิบัติหน้าที่\t90.10\t94.20\n"
    assert _scores(latin) == {"1": "94.20"}
    assert _scores(latin, ScoreKind.PREVIOUS) == {"1": "90.10"}


def test_points_beside_their_weights_are_parts_though_an_instrument_lacks() -> None:
    text = "เครื่องมือ\tคะแนนเต็ม\tคะแนนที่ได้\nIIT\t30\t29.95\nEIT\t30\t28.79\n"
    assert _scores(text) == {}
    assert _rules(text) == [("score-weighted", 2, "IIT")]


UNREAD = [
    ("i1\t90.00\nX7\t80\n", [(2, "X7 80")]),
    ("i1 90.00\nX7 80\n", [(2, "X7 80")]),
    ("X7\t80\n", [(1, "X7 80")]),
    ("ตัวชี้วัด\tคะแนน\n1 การปฏิบัติหน้าที่\t90\n2 ไม่รู้จัก\t80\n", [(3, "2 ไม่รู้จัก 80")]),
    ("i1\t95.\ni2\t94.59/100\n", [(1, "i1 95."), (2, "i2 94.59/100")]),
    ("i1\tก\t94.59\ni1\tก\t94.60\n", [(1, "i1 ก 94.59"), (2, "i1 ก 94.60")]),
]


@pytest.mark.parametrize(("text", "rows"), UNREAD)
def test_every_row_with_a_number_like_a_score_is_read_or_named(
    text: str, rows: list[tuple[int, str]]
) -> None:
    reading = read_text_table(text, framework_2567())
    assert [(row.line, row.text) for row in reading.unread] == rows
    assert all(row.reason for row in reading.unread)


def _refused(text: str, kind: ScoreKind = ScoreKind.OWN) -> TableReading:
    reading = read_text_table(text, framework_2567(), kind=kind, others=_all)
    assert reading.read == ()
    assert [problem.rule for problem in reading.problems] == ["table-of-another-year"]
    return reading


def _all() -> list[Framework]:
    return [framework_of(year) for year in range(2563, 2570)]


INDICATORS = "1 การปฏิบัติหน้าที่\t90.10\n2 การใช้งบประมาณ\t90.20\n"


@pytest.mark.parametrize(
    "head",
    [
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nตัวชี้วัด\tคะแนน\n",
        "ผลการประเมินคุณธรรมและความโปร่งใส ปี 2568 และมาตรการ ปี 2567\n",
        "ตัวชี้วัด\tคะแนนปี 2568\n",
        "ตัวชี้วัด\tScore 2025\n",
    ],
)
def test_a_table_that_says_another_year_is_refused(head: str) -> None:
    reading = _refused(head + INDICATORS)
    assert "--framework ita-2568" in reading.problems[0].message
    assert len(reading.unread) == 2


def test_two_columns_of_other_years_are_told_as_they_are() -> None:
    text = "ตัวชี้วัด\tปี 2565\tปี 2566\n1 การปฏิบัติหน้าที่\t90.10\t94.20\n"
    message = _refused(text).problems[0].message
    assert "2565 และ 2566" in message
    assert "--kind previous" in message
    assert _scores(text, ScoreKind.PREVIOUS) == {"1": "94.20"}


@pytest.mark.parametrize("year", [2563, 2564, 2565, 2566, 2568, 2569])
def test_the_list_of_another_year_is_refused_with_its_name(year: int) -> None:
    items = [node for node in framework_of(year).items if node.code.startswith("o")]
    titled = "".join(f"{node.code} {node.title}\t100\n" for node in items)
    bare = "".join(f"{node.code}\t100\n" for node in items)
    for text in (titled, bare):
        reading = _refused(text)
        assert str(year) in reading.problems[0].message
        assert len(reading.unread) == len(items)
        own = read_text_table(text, framework_of(year), others=_all)
        assert len(own.read) == len(items)


@pytest.mark.parametrize(
    "text",
    [
        "ผลการประเมิน ITA ของสถานศึกษา ปี 2567\no1\tโครงสร้าง\t100\n",
        "MOIT 1\tหน่วยงานมีการวางระบบ\t5\n",
    ],
)
def test_another_assessment_is_named_and_refused(text: str) -> None:
    assert _scores(text) == {}
    assert [rule for rule, _, _ in _rules(text)] == ["table-of-another-assessment"]


@pytest.mark.parametrize(
    "line",
    [
        "เปรียบเทียบผลการประเมิน ITA ปี 2566 กับปี 2567",
        "ผลการประเมิน ITA ปีงบประมาณ 2567 (ประกาศเมื่อ 30 กรกฎาคม 2567) และมาตรการ ปี 2568",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568",
        "วันที่ 22 ตุลาคม 2567",
    ],
)
def test_a_line_that_names_the_year_or_no_year_of_results_refuses_nothing(line: str) -> None:
    assert _scores(f"{line}\n{INDICATORS}") == {"1": "90.10", "2": "90.20"}
