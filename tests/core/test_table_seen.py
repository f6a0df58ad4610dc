"""What tables of an unseen judge did: pages printed too narrow, columns of others, lost letters."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.instead import told_instead
from ita_tui.core.tables_in.scores.column_role import ColumnRole, column_role
from ita_tui.core.tables_in.scores.header import Asked
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.result import TableReading
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_of


def read(text: str, kind: ScoreKind = ScoreKind.OWN, year: int = 2567) -> TableReading:
    return read_text_table(text, framework_of(year), kind=kind)


def scores(reading: TableReading) -> dict[str, str]:
    return {row.code: str(row.score) for row in reading.read}


# --- numbers that stand close together ----------------------------------------------------

NARROW = "ตัวชี้วัด      ปี2566        ปี2567     ผลต่าง\n"


@pytest.mark.parametrize(
    "row",
    [
        "4. การใช้ทรัพย์สินของราชการ95.6986.24   -9.45",
        "4. การใช้ทรัพย์สินของราชการ95.69  86.24   -9.45",
        "4. การใช้ทรัพย์สินของราชการ    95.6986.24   -9.45",
        "๔. การใช้ทรัพย์สินของราชการ๙๕.๖๙๘๖.๒๔   -๙.๔๕",
    ],
)
def test_two_scores_that_grew_together_are_two(row: str) -> None:
    reading = read(f"{NARROW}{row}\n9. การเปิดเผยข้อมูล100.00100.00    +0.00\n")
    assert scores(reading) == {"4": "86.24", "9": "100.00"}
    assert reading.unread == ()


@pytest.mark.parametrize("number", ["95.698.24", "95.69186.4"])
def test_numbers_of_which_nobody_knows_where_they_end_are_named(number: str) -> None:
    reading = read(f"{NARROW}1. การปฏิบัติหน้าที่ 80.11 81.12  +1.01\n4. การใช้อำนาจ{number}  -9.45\n")
    assert scores(reading) == {"1": "81.12"}
    assert [row.line for row in reading.unread] == [3]
    assert number in reading.unread[0].reason


def test_two_scores_that_grew_together_without_a_header_are_asked() -> None:
    reading = read("4. การใช้ทรัพย์สินของราชการ95.6986.24\n")
    assert scores(reading) == {}
    assert [row.line for row in reading.unread] == [1]


# --- columns ------------------------------------------------------------------------------


def test_means_beside_the_number_of_those_who_answered_are_scores() -> None:
    text = "ตัวชี้วัด\tจำนวนผู้ตอบ (คน)\tคะแนนเฉลี่ย\nการปฏิบัติหน้าที่\t45\t92.11\n"
    assert scores(read(text)) == {"1": "92.11"}


def test_shares_beside_the_number_of_those_who_answered_are_none() -> None:
    text = "ตัวชี้วัด\tจำนวนผู้ตอบ (คน)\tร้อยละ\nการปฏิบัติหน้าที่\t45\t92.11\n"
    assert scores(read(text)) == {}


@pytest.mark.parametrize(
    "name",
    ["สูง/ต่ำกว่าค่าเฉลี่ย", "สูงกว่าค่าเฉลี่ยประเทศ", "ผลต่างจากค่าเฉลี่ยจังหวัด", "แตกต่างจากคะแนนเฉลี่ย อปท."],
)
def test_a_column_of_how_far_scores_are_from_others_holds_no_means(name: str) -> None:
    assert column_role(name) is ColumnRole.NUMBER


def test_no_column_is_called_two_things() -> None:
    names = "ตัวชี้วัด\tคะแนนเฉลี่ย อปท. ทั่วประเทศ\tคะแนนที่ได้\tสูง/ต่ำกว่าค่าเฉลี่ย"
    text = f"{names}\n1 การปฏิบัติหน้าที่\t80.11\t81.12\t+1.01\n"
    reading = read(text, ScoreKind.REFERENCE)
    assert scores(reading) == {"1": "80.11"}
    assert reading.header is not None
    asked = Asked(fiscal_year_be=2567, kind=ScoreKind.REFERENCE)
    assert reading.header.beside(asked) == {ScoreKind.OWN: "คะแนนที่ได้"}


RESULTS = "ประเด็นการประเมิน        ร้อยละ     ผลการประเมิน     หน่วยงานรับผิดชอบ\n"


def test_results_in_words_beside_a_share_leave_it_the_score() -> None:
    text = f"{RESULTS}การเปิดเผยข้อมูล        74.70     ไม่ผ่าน     ทุกสำนัก/กอง\n"
    assert scores(read(text)) == {"9": "74.70"}


@pytest.mark.parametrize("cells", ["74.70     80.11", "74.70"])
def test_a_page_that_may_have_left_a_cell_out_is_asked(cells: str) -> None:
    reading = read(f"{RESULTS}การเปิดเผยข้อมูล        {cells}     ทุกสำนัก/กอง\n")
    assert scores(reading) == {}
    assert [row.line for row in reading.unread] == [2]


@pytest.mark.parametrize(
    "name", ["คะแนน    (     เต็ม100)", "คะแนน    (เต็ม    100)", "คะแนน (    ร้อยละ  )"]
)
def test_brackets_that_a_page_sets_apart_belong_to_the_name_before_them(name: str) -> None:
    text = (
        f"ตัวชี้วัด                        {name}\n1 การปฏิบัติหน้าที่                                93.71\n"
    )
    assert scores(read(text)) == {"1": "93.71"}


# --- nothing read -------------------------------------------------------------------------


def test_a_text_that_lost_a_letter_is_told_as_that() -> None:
    rows = "1 กรปฏิบัติหน้ที่ 96.76\n2 กรใช้งบประมณ 75.93\n3 กรใช้ทรัพย์สินของรชกร 84.31\n"
    [problem] = read(f"{rows}4 กรแก้ไขปัญหกรทุจริต 88.90\n").problems
    assert "สระ า" in problem.message
    assert "Word" in problem.message


def test_an_empty_text_is_told_as_that() -> None:
    [problem] = read("\n\n").problems
    assert "ไม่มีข้อความ" in problem.message


def test_rows_of_nothing_that_is_known_are_shown_with_one_of_them() -> None:
    [problem] = read("ความพึงพอใจต่อสถานที่\t88.10\nความพึงพอใจต่อเจ้าหน้าที่\t90.12\n").problems
    assert "ความพึงพอใจต่อสถานที่ 88.10" in problem.message
    assert "2 แถว" in problem.message


def test_letters_that_were_read_as_those_of_another_script_are_told() -> None:
    text = "ตัวชี้วัด,คะแนน\nการปฏิบัติหน้าที่,77.60\nการใช้งบประมาณ,79.08\n".encode().decode("latin-1")
    [problem] = read(text).problems
    assert "à¸" in problem.message
    assert "UTF-8" in problem.message


@pytest.mark.parametrize("names", ["มากที่สุด\tมาก\tน้อย", "มากที่สุด (คน)\tมาก (คน)\tน้อย (คน)"])
def test_numbers_of_those_who_gave_an_answer_are_never_offered_as_scores(names: str) -> None:
    [problem] = read(f"ข้อ\t{names}\ni1\t12\t23\t3\ni2\t11\t22\t4\n").problems
    assert problem.rule == "table-of-answers"
    assert "ผู้ตอบ" in problem.message
    assert "“คะแนน”" not in problem.message


def test_shares_of_those_who_answered_are_told_as_that() -> None:
    text = "ตัวชี้วัด\tจำนวนผู้ตอบ\tร้อยละ\nการปฏิบัติหน้าที่\t45\t92.11\n"
    [problem] = read(text).problems
    assert problem.rule == "table-of-answers"


LIST = ("o1", "โครงสร้าง"), ("o2", "ข้อมูลผู้บริหาร"), ("o3", "อำนาจหน้าที่"), ("o4", "ข้อมูลการติดต่อ")


@pytest.mark.parametrize(
    ("names", "beside", "told"),
    [("มี\tไม่มี", "✓\t", "เครื่องหมายถูก"), ("ลิงก์", "https://a.go.th/x", "--what links")],
)
def test_a_list_without_any_number_is_told_in_one_sentence(
    names: str, beside: str, told: str
) -> None:
    rows = "".join(f"{code}\t{title}\t{beside}\n" for code, title in LIST)
    [problem] = read(f"ข้อ\tรายการ\t{names}\n{rows}").problems
    assert problem.rule == "table-without-scores"
    assert told in problem.message
    assert "o1 ถึง o4" in problem.message


# --- years of two digits ------------------------------------------------------------------


@pytest.mark.parametrize("years", ["65\t66\t67", "๖๕\t๖๖\t๖๗", "67\t66\t65"])
def test_years_of_two_digits_alone_are_names_of_columns(years: str) -> None:
    at = 0 if years.startswith("67") else 2
    scores_of_years = ["85.17", "84.96", "81.37"]
    text = f"ตัวชี้วัด\t{years}\tแนวโน้ม\n1 การปฏิบัติหน้าที่\t{chr(9).join(scores_of_years)}\tลดลง\n"
    reading = read(text)
    assert scores(reading) == {"1": scores_of_years[at]}
    assert reading.unread == ()
    assert scores(read(text, ScoreKind.PREVIOUS)) == {"1": "84.96"}


@pytest.mark.parametrize("row", ["ข้อมูลผู้บริหาร\t66\t67", "ข้อ 9\t66\t67", "ตัวชี้วัด\t66\t90"])
def test_numbers_of_a_row_are_no_years(row: str) -> None:
    reading = read(f"{row}\n1 การปฏิบัติหน้าที่\t85.17\t84.96\n")
    assert scores(reading) == {}


# --- words beside scores ------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        "2) ด้านการใช้งบประมาณ คะแนน 90.78 คะแนน",
        "2. การใช้งบประมาณ คะแนน 90.78",
        "ตัวชี้วัดที่ 2 ด้านการใช้งบประมาณ ได้คะแนนร้อยละ 90.78",
    ],
)
def test_the_word_for_a_score_may_stand_between_a_title_and_it(row: str) -> None:
    assert scores(read(row)) == {"2": "90.78"}


def test_results_in_words_under_a_weak_name_leave_the_one_that_says_score() -> None:
    text = (
        "ที่        ตัวชี้วัด               คะแนนที่ได้     ผลการประเมิน     ผู้รับผิดชอบ\n"
        "1        การปฏิบัติหน้าที่         72.37         ผ่าน           สำนักปลัด\n"
        "2        การใช้งบประมาณ        90.78         ไม่ผ่าน         กองคลัง\n"
    )
    assert scores(read(text)) == {"1": "72.37", "2": "90.78"}


def test_a_result_beside_a_year_that_may_be_empty_is_asked() -> None:
    text = "ตัวชี้วัด          ปี 2566     ปี 2567     ผล\nการใช้งบประมาณ          90.78     ผ่าน\n"
    reading = read(text)
    assert scores(reading) == {}
    assert [row.line for row in reading.unread] == [2]


def test_a_plan_on_a_page_is_told_with_where_it_can_be_read() -> None:
    text = "มาตรการ          ผู้รับผิดชอบ          ระยะเวลา\nจัดอบรม          กองคลัง          ต.ค. 67\n"
    told = told_instead(read(text), (), split_rows(text))
    [problem] = told.problems
    assert problem.rule == "table-of-measures"
    assert "Word" in problem.message


# --- names that a page breaks -------------------------------------------------------------


def test_names_of_columns_on_the_line_above_the_others_are_of_the_same_header() -> None:
    lines = (
        *(("ตัวชี้วัด", "น้ำ"), ("", "หนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำ"), ("", "", "", "หนัก")),
        *(("IIT", "30", "84.11", "25.23"), ("EIT", "30", "85.22", "25.57")),
    )
    text = "\n".join("".join(cell.ljust(24) for cell in line) for line in lines)
    assert scores(read(text)) == {"IIT": "84.11", "EIT": "85.22"}


def test_a_title_over_a_whole_header_is_no_part_of_it() -> None:
    text = "ผลการประเมิน   รายการ\nตัวชี้วัด          คะแนน\n1 การปฏิบัติหน้าที่      93.71\n"
    assert scores(read(text)) == {"1": "93.71"}


@pytest.mark.parametrize(
    "beside", ["ประเด็นที่ 2     การใช้งบประมาณ", "คะแนนเฉลี่ย   IIT", "คะแนนของ   IIT"]
)
def test_the_number_of_an_issue_or_a_word_for_scores_may_stand_before_a_node(beside: str) -> None:
    text = f"ประเด็น     ตัวชี้วัด          คะแนน      แนวทาง\n{beside}      90.78      จัดประชุม\n"
    assert list(scores(read(text)).values()) == ["90.78"]


@pytest.mark.parametrize("beside", ["จังหวัด   IIT", "คะแนนเฉลี่ยจังหวัด   IIT", "ต่ำสุด   IIT"])
def test_other_words_before_a_node_leave_it_to_the_user(beside: str) -> None:
    text = f"ประเด็น     ตัวชี้วัด          คะแนน      แนวทาง\n{beside}      90.78      จัดประชุม\n"
    assert scores(read(text)) == {}


# --- pages of high letters, whose lines stand apart ----------------------------------------


def page(*lines: tuple[str, ...], width: int = 20) -> str:
    """Lines as a page sets them: the cells of each at the same places."""
    return "\n".join("".join(cell.ljust(width) for cell in line).rstrip() for line in lines)


def test_names_of_columns_go_on_below_a_blank_line_and_in_their_brackets() -> None:
    text = page(
        ("ข้อ", "ประเด็นการตรวจ", "คะแนนที่ได้", "คะแนนเฉลี่ย", "+/-"),
        ("", "", "รับ (เต็ม", "ระดับประเทศ"),
        (),
        ("", "", "100"),
        (),
        ("", "", "คะแนน)"),
        ("o1", "โครงสร้าง", "98.79", "76.39", "-3.40"),
        ("o2", "ข้อมูลผู้บริหาร", "77.10", "80.20", "+1.20"),
        ("o3", "อำนาจหน้าที่", "81.11", "82.22", "+0.05"),
    )
    assert scores(read(text)) == {"o1": "98.79", "o2": "77.10", "o3": "81.11"}
    means = scores(read(text, ScoreKind.REFERENCE))
    assert means == {"o1": "76.39", "o2": "80.20", "o3": "82.22"}


def test_a_title_goes_on_below_a_blank_line() -> None:
    text = page(
        ("ตัวชี้วัด", "คะแนน", "สถานะ"),
        ("ตัวชี้วัดที่ 1 การ", "95.54", "ผ่าน"),
        (),
        ("ปฏิบัติหน้าที่",),
        ("ตัวชี้วัดที่ 2 การใช้", "83.80", "ไม่ผ่าน"),
        (),
        ("งบประมาณ",),
    )
    assert scores(read(text)) == {"1": "95.54", "2": "83.80"}


def test_the_number_of_an_indicator_above_the_rest_of_its_title_is_no_score() -> None:
    text = page(
        ("ตัวชี้วัด", "คะแนน", "ค่าเฉลี่ย อปท.", "ผลการประเมิน"),
        ("ตัวชี้วัดที่ 7", "84.55", "86.50", "ผ่าน"),
        ("ประสิทธิภาพการ",),
        ("สื่อสาร",),
    )
    assert scores(read(text)) in ({"7": "84.55"}, {})


def test_a_year_of_results_is_read_beside_scores_of_another_year() -> None:
    text = "ตัวชี้วัด\tคะแนน ปี 2566\tผลการประเมิน ปี 2567\n1 การปฏิบัติหน้าที่\t90.11\t91.22\n"
    assert scores(read(text)) == {"1": "91.22"}
    assert scores(read(text, ScoreKind.PREVIOUS)) == {"1": "90.11"}


def test_a_sign_for_nothing_under_words_leaves_the_numbers_of_a_whole_row_theirs() -> None:
    text = page(
        ("ประเด็นการประเมิน", "ร้อยละ", "ผลต่าง", "แนวทางพัฒนา"),
        ("1. การปฏิบัติหน้าที่", "94.41", "+0.05", "-"),
        ("2. การใช้งบประมาณ", "94.13", "+1.20", "ประชาสัมพันธ์"),
        width=24,
    )
    assert scores(read(text)) == {"1": "94.41", "2": "94.13"}


def test_a_result_in_the_place_of_a_year_is_never_taken_for_an_empty_one() -> None:
    text = (
        "ตัวชี้วัด    ปี 2566    ปี 2567    ผล    แนวทาง\nการใช้งบประมาณ    81.20    ผ่าน    จัด    อบรม\n"
    )
    assert scores(read(text)) == {}
    assert scores(read(text, ScoreKind.PREVIOUS)) == {}


def test_the_total_below_the_last_indicator_leaves_that_its_score() -> None:
    text = "ที่\tตัวชี้วัด\tร้อยละ\tค่าเฉลี่ยจังหวัด\tผล\n10\tการป้องกันการทุจริต\t93.07\t94.62\tผ่าน\n"
    assert scores(read(f"{text}คะแนนรวม\t\t88.88\t\t\n")) == {"10": "93.07", "total": "88.88"}


def test_a_name_that_goes_on_below_stands_over_no_column_beside_it() -> None:
    text = page(
        ("ที่", "ตัวชี้วัดการ", "คะแนนที่ได้", "ค่าเฉลี่ย อปท.", "ผ่าน/ไม่ผ่าน"),
        ("", "ประเมิน", "", "ทั่วประเทศ"),
        ("1", "การปฏิบัติหน้าที่", "97.79", "74.99", "ไม่ผ่าน"),
        ("2", "การใช้งบประมาณ", "81.89", "88.86", "ผ่าน"),
        ("3", "การใช้อำนาจ", "87.27", "72.93", "ผ่าน"),
        ("คะแนนรวม", "", "88.88"),
        width=18,
    )
    own = {"1": "97.79", "2": "81.89", "3": "87.27"}
    assert scores(read(text)) in (own, own | {"total": "88.88"})
    means = scores(read(text, ScoreKind.REFERENCE))
    assert means == {"1": "74.99", "2": "88.86", "3": "72.93"}


def test_a_score_that_words_grew_round_is_told_with_its_row() -> None:
    title = "ท่านเคยใช้งานระบบการให้บริการออนไลน์68.38ไม่ผ่านเกณฑ์(E-Service)ของหน่วยงานหรือไม่"
    reading = read(f"o1 โครงสร้าง 98.79\ne9 {title}\n")
    assert scores(reading) == {"o1": "98.79"}
    assert [(row.line, "68.38" in row.reason) for row in reading.unread] == [(2, True)]


# --- what a name leaves open -------------------------------------------------------------------

TEN = ("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ")


@pytest.mark.parametrize(
    ("names", "own"),
    [
        ("ผล\tเฉลี่ย", 0),
        ("ทำได้\tคะแนนเฉลี่ยรวม", 0),
        ("ค่าเฉลี่ย\tผลงาน", 1),
        ("คะแนน (เต็ม)\tได้", 1),
        ("เต็ม\tได้", 1),
    ],
)
def test_results_beside_means_or_full_marks_are_the_scores(names: str, own: int) -> None:
    numbers = ("71.11", "91.10") if "เต็ม" not in names else ("100.00", "71.11")
    lines = [f"{number}\t{title}\t" + "\t".join(numbers) for number, title in enumerate(TEN, 1)]
    reading = read(f"ที่\tตัวชี้วัด\t{names}\n" + "\n".join(lines))
    assert scores(reading) == dict.fromkeys("123", numbers[own])


@pytest.mark.parametrize(
    ("names", "first"), [("เฉลี่ย\tปรับแล้ว", "91.10"), ("คะแนน (100)\tผลจริง", "100.00")]
)
def test_a_number_of_no_known_kind_beside_a_mean_or_a_full_mark_is_asked(
    names: str, first: str
) -> None:
    lines = [f"{number}\t{title}\t{first}\t71.11" for number, title in enumerate(TEN, 1)]
    reading = read(f"ที่\tตัวชี้วัด\t{names}\n" + "\n".join(lines))
    assert scores(reading) == {}
    assert reading.problems or reading.unread


@pytest.mark.parametrize("title", ["OIT 67", "ผลคะแนน OIT 67", "ผลคะแนนรวม 67", "EIT 66"])
def test_a_year_in_two_digits_behind_a_name_is_no_score(title: str) -> None:
    reading = read(f"{title}\nรหัส\tรายการ\tคะแนน\no1\tโครงสร้าง\t98.45\n")
    assert scores(reading) == {"o1": "98.45"}
