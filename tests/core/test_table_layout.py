"""Pages as a PDF lays them out, and tables in two halves: each score with its own title."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.by_place import by_place
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_2567, framework_of, scores_of


def _scores(text: str, kind: ScoreKind = ScoreKind.OWN) -> dict[str, str]:
    reading = read_text_table(text, framework_2567(), kind=kind)
    return {code: str(score) for code, score in scores_of(reading).items()}


WRAPPED = """
เครื่องมือ               ตัวชี้วัด                คะแนน           ระดับ
IIT                      1. การปฏิบัติหน้าที่     ๙๒.๑๑           ผ่าน
                         2. การใช้งบ              ๘๘.๔๕           ผ่าน
                         ประมาณ
EIT                      8. การปรับปรุง           ๗๖.๗๙           ต้องปรับปรุง
                         ระบบ
                         การทำงาน
"""
CENTRED = """
ตัวชี้วัด          คะแนน
2. การใช้งบ
                   88.45
ประมาณ
3. การใช้อำนาจ     90.02
"""


def test_a_title_that_goes_on_below_its_score_is_one() -> None:
    assert _scores(WRAPPED) == {"1": "92.11", "2": "88.45", "8": "76.79"}
    assert _scores(CENTRED) == {"2": "88.45", "3": "90.02"}


def test_advice_beside_a_title_that_goes_on_is_not_a_part_of_it() -> None:
    text = (
        "ตัวชี้วัด           คะแนน    บทวิเคราะห์\n"
        "4 การใช้ทรัพย์สินของ   79.33    คะแนนลดลงจากปี\n"
        "  ราชการ                   ก่อน   2.15 คะแนน\n"
    )
    reading = read_text_table(text, framework_2567())
    assert _scores(text) == {"4": "79.33"}
    assert [(row.line, row.text) for row in reading.unread] == [(3, "ก่อน 2.15 คะแนน")]


def test_a_number_between_two_titles_stays_with_the_one_above() -> None:
    assert _scores("การใช้งบประมาณ\n88.45\nการใช้อำนาจ\n90.02\n") == {"2": "88.45", "3": "90.02"}


YEARS = [
    "ตัวชีวั้ด         ปี พ.ศ. 2566 ปี พ.ศ. 2567 หมายเหตุ\n2. การใช้งบประมาณ    87.00    88.45    ดีขึ้น\n",
    "ที่    ตัวชี้วัด    คะแนน        เพิ่ม/ลด\n           ปี2566    ปี2567\n"
    "2    การใช้งบ    87.00    88.45    +1.45\n     ประมาณ\n",
]


@pytest.mark.parametrize("text", YEARS)
def test_years_side_by_side_on_a_page_are_told_apart(text: str) -> None:
    assert _scores(text) == {"2": "88.45"}
    assert _scores(text, ScoreKind.PREVIOUS) == {"2": "87.00"}
    other = read_text_table(text, framework_of(2569))
    assert other.read == ()
    assert [problem.rule for problem in other.problems] == ["table-of-another-year"]


def test_a_score_one_blank_behind_a_title_that_goes_on_below_is_read() -> None:
    text = (
        "O8   แผนและความก้าวหน้าในการดำเนินงาน 87.30\n     และการใช้งบประมาณประจำปี\n"
        "o9   รายงานผลการดำเนินงานประจำปี   77.67\n"
    )
    assert _scores(text) == {"o8": "87.30", "o9": "77.67"}


def test_two_halves_side_by_side_are_two_tables() -> None:
    text = (
        "ตัวชี้วัด\tคะแนน\tตัวชี้วัด\tคะแนน\n"
        "1. การปฏิบัติหน้าที่\t92.11\t6. คุณภาพการดำเนินงาน\t91.20\n"
        "2. การใช้งบประมาณ\t88.45\tไม่รู้จัก\t83.12\n"
        "3. การใช้อำนาจ\t90.02\n"
    )
    assert _scores(text) == {"1": "92.11", "6": "91.20", "2": "88.45", "3": "90.02"}
    unread = read_text_table(text, framework_2567()).unread
    assert [(row.line, row.text) for row in unread] == [(3, "ไม่รู้จัก 83.12")]


@pytest.mark.parametrize("last", ["คะแนนเครื่องมือ", "คะแนนเฉลี่ย"])
@pytest.mark.parametrize("is_merged", [True, False])
def test_scores_of_instruments_in_their_own_column_are_theirs(last: str, is_merged: bool) -> None:
    below = "\t" if is_merged else "EIT\t", "" if is_merged else "86.68"
    text = (
        f"เครื่องมือ\tตัวชี้วัด\tคะแนนตัวชี้วัด\t{last}\n"
        "IIT\t1. การปฏิบัติหน้าที่\t94.20\t90.03\n"
        "EIT\t6. คุณภาพการดำเนินงาน\t92.50\t86.68\n"
        f"{below[0]}7. ประสิทธิภาพการสื่อสาร\t87.64\t{below[1]}\n"
    )
    wanted = {"1": "94.20", "IIT": "90.03", "6": "92.50", "7": "87.64", "EIT": "86.68"}
    assert _scores(text) == wanted


def test_halves_whose_items_are_named_by_their_instruments_are_read() -> None:
    text = (
        "ตัวชี้วัด (IIT)\tคะแนน\tตัวชี้วัด (EIT/OIT)\tคะแนน\n"
        "1. การปฏิบัติหน้าที่\t94.20\t6. คุณภาพการดำเนินงาน\t92.50\n"
        "2. การใช้งบประมาณ\t88.15\t7. ประสิทธิภาพการสื่อสาร\t87.64\n"
    )
    assert _scores(text) == {"1": "94.20", "2": "88.15", "6": "92.50", "7": "87.64"}


def test_a_year_in_which_indicators_of_an_instrument_are_the_same_stays_theirs() -> None:
    text = (
        "เครื่องมือ\tตัวชี้วัด\tคะแนน 2566\tคะแนน 2567\n"
        "OIT\t9. การเปิดเผยข้อมูล\t97.50\t100.00\n\t10. การป้องกันการทุจริต\t92.50\t100.00\n"
    )
    assert _scores(text) == {"9": "100.00", "10": "100.00"}


PLACED = """
ตัวชี้วัด              ผลต่าง                 คะแนน    2567           คะแนน   2566
การปฏิบัติหน้าที่      2.00                   83.57                   81.57
การใช้งบประมาณ                                85.67
การใช้อำนาจ            2.20                   95.20                   93.20
\f
การใช้ทรัพย์สินของ   2.30         97.25                95.25
ราชการ
การแก้ไขปัญหาการทุจริต   2.40       96.64                94.64
คุณภาพการดำเนินงาน   2.50         77.49                75.49
"""


def test_a_number_of_a_page_is_of_the_name_above_it() -> None:
    own = {"1": "83.57", "2": "85.67", "3": "95.20", "4": "97.25", "5": "96.64", "6": "77.49"}
    assert _scores(PLACED) == own


@pytest.mark.parametrize("head", ["สารบัญ\n", "เรื่อง          หน้า\n", "สารบัญ\nเรื่อง          หน้า\n"])
def test_the_pages_of_a_list_of_contents_are_no_scores(head: str) -> None:
    pages = "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน      10\nตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน      12\n\n"
    assert _scores(head + pages) == {}
    table = "ตัวชี้วัด                     คะแนน\n6 คุณภาพการดำเนินงาน     87.28\n"
    assert _scores(head + pages + table) == {"6": "87.28"}


def _page(*rows: tuple[str, ...]) -> str:
    """Rows of cells, each column as far from the left in letters."""
    widths = (24, 14, 14, 14, 14)
    return "\n".join("".join(map(str.ljust, row, widths)).rstrip() for row in rows) + "\n"


def test_the_names_of_a_header_go_on_in_the_line_below() -> None:
    page = _page(
        ("ตัวชี้วัด", "ค่าเฉลี่ย", "คะแนน", "คะแนน"),
        ("", "ประเทศ", "", "เต็ม"),
        ("การปฏิบัติหน้าที่", "", "68.71", "100"),
        ("การใช้งบประมาณ", "89.91", "90.53", "100"),
        ("การใช้อำนาจ", "89.88", "", "100"),
    )
    assert _scores(page) == {"1": "68.71", "2": "90.53"}


def test_a_heading_that_blanks_part_says_the_year_of_the_table_below() -> None:
    last = "ผลการประเมินประจำปีงบประมาณ พ.ศ. 2566         (ปีที่ผ่านมา)\n\n"
    table = "ตัวชี้วัด                     คะแนน\nการปฏิบัติหน้าที่            86.23\n"
    own = f"ผลการประเมินปีงบประมาณ     พ.ศ.     2567\n\n{table.replace('86.23', '90.11')}"
    assert _scores(f"{own}\n{last}{table}") == _scores(f"{last}{table}\n{own}") == {"1": "90.11"}
    assert _scores(f"เป้าหมาย คะแนน ITA 90 คะแนน\n{table}") == {"1": "86.23"}


def test_the_unit_of_a_number_that_a_page_broke_is_no_header() -> None:
    page = _page(
        ("ตัวชี้วัด", "ปี 2566", "ปี 2567", "ข้อเสนอแนะ"),
        ("การปฏิบัติหน้าที่", "84.31", "90.53", "ควร"),
        ("", "คะแนน", "คะแนน", "เพิ่มเติม"),
        ("การใช้งบประมาณ", "88.16", "91.12", "ควร"),
    )
    assert _scores(page) == {"1": "90.53", "2": "91.12"}


def test_years_that_stand_under_no_name_are_no_header_of_their_own() -> None:
    page = (
        "ลำดับ    รายการ                  คะแนนพ.ศ.   คะแนนพ.ศ.   ค่าเฉลี่ยจังหวัด\n"
        "                            2566          2567\n"
        "1       การปฏิบัติหน้าที่           80.43         79.78         80.21\n"
        "2       การใช้งบประมาณ           85.39                       85.38\n"
    )
    assert set(_scores(page).values()) <= {"79.78"}


def test_numbers_that_a_letter_moves_stand_in_one_column() -> None:
    rows = [("เครื่องมือ", "จำนวนข้อ", "น้ำหนัก"), *[("การใช้อำนาจ", at, "30") for at in ("3", "3", " 3")]]
    scope = scope_of(framework_2567())
    placed = by_place(split_rows(_page(*rows)), scope)
    assert {row.cells[1:] for row in placed} == {("จำนวนข้อ", "น้ำหนัก"), ("3", "30"), ()}
