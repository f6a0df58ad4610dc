"""What is not read, and what is said about it."""

import re
from decimal import Decimal

import pytest

from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.result import TableReading
from tests.core.table_texts import (
    NARRATIVE,
    SCORES,
    framework_2564,
    framework_2567,
    lines,
    scores_of,
    table,
    thai,
    wrapped,
)

HEADER = "รหัส\tข้อ\tคะแนนปี 2566\tคะแนนปี 2567\tเกณฑ์\tส่วนต่าง"


def _title(code: str) -> str:
    return framework_2567().nodes[code].title


def _read(text: str, *, fiscal_year_be: int | None = None) -> TableReading:
    return read_text_table(text, framework_2567(), fiscal_year_be=fiscal_year_be)


def _rules(reading: TableReading) -> list[tuple[str, int | None, str | None]]:
    return [(problem.rule, problem.line, problem.code) for problem in reading.problems]


def test_two_numbers_without_a_header_are_reported() -> None:
    reading = _read(f"i1\t{_title('i1')}\t94.59\t85\n")
    assert reading.read == ()
    assert _rules(reading) == [("score-two-numbers", 1, "i1")]
    assert "94.59" in reading.problems[0].message
    assert "85" in reading.problems[0].message


def test_equal_numbers_are_one() -> None:
    assert scores_of(_read("i1\tก\t94.59\t๙๔.๕๙\n")) == {"i1": Decimal("94.59")}


def test_a_header_that_names_two_score_columns_decides_nothing() -> None:
    reading = _read(f"รหัส\tข้อ\tคะแนน ก\tคะแนน ข\ni1\t{_title('i1')}\t85\t86\n")
    assert _rules(reading) == [("score-two-numbers", 2, "i1")]


def test_the_last_header_decides() -> None:
    text = "รหัส\tคะแนน\tเกณฑ์\ni1\t94.59\t85\nรหัส\tเกณฑ์\tคะแนน\ni2\t85\t95.43\n"
    assert scores_of(_read(text)) == {"i1": Decimal("94.59"), "i2": Decimal("95.43")}


def test_the_year_that_is_asked_for_chooses_the_column() -> None:
    text = f"{HEADER}\ni1\t{_title('i1')}\t90.00\t94.59\t85\t+9.59\n"
    assert scores_of(_read(text)) == {"i1": Decimal("94.59")}
    assert scores_of(_read(text, fiscal_year_be=2566)) == {"i1": Decimal("90.00")}


def test_an_empty_cell_under_the_year_is_not_filled_from_beside_it() -> None:
    reading = _read(f"{HEADER}\ni1\t{_title('i1')}\t90.00\t\t85\t\n")
    assert _rules(reading) == [("score-missing", 2, "i1")]


def test_a_number_under_the_name_of_another_number_is_no_score() -> None:
    reading = _read(f"รหัส\tข้อ\tเกณฑ์\ni1\t{_title('i1')}\t85\n")
    assert reading.read == ()
    assert _rules(reading) == [("table-of-others", 2, None)]
    assert "เกณฑ์" in reading.problems[0].message


def test_a_row_with_a_cell_left_out_is_not_read_by_its_column() -> None:
    reading = _read(f"เครื่องมือ\tรหัส\tข้อ\tคะแนน\tเกณฑ์\ni1\t{_title('i1')}\t\t85\n")
    assert reading.read == ()
    assert [problem.code for problem in reading.problems] == ["i1"]


def test_a_name_over_two_columns_decides_nothing() -> None:
    reading = _read(f"รหัส\tข้อ\tคะแนน\t\ni1\t{_title('i1')}\t90.00\t94.59\n")
    assert _rules(reading) == [("score-two-numbers", 2, "i1")]


def test_a_table_of_another_year_is_refused() -> None:
    reading = _read(f"รหัส\tข้อ\tคะแนนปี 2566\ni1\t{_title('i1')}\t90\n")
    assert reading.read == ()
    assert _rules(reading) == [("table-of-another-year", 1, None)]
    assert reading.problems[0].severity is Severity.ERROR
    assert [row.line for row in reading.unread] == [2]


def test_beside_the_table_of_the_year_those_of_other_years_do_not_count() -> None:
    text = "รหัส\tคะแนนปี 2566\ni1\t90\ni2\t91\nรหัส\tคะแนนปี 2567\ni1\t94.59\ni2\t\n"
    reading = _read(text)
    assert scores_of(reading) == {"i1": Decimal("94.59")}
    other_year = ("rows-of-another-year", 2, None)
    assert _rules(reading) == [other_year, ("score-missing", 6, "i2")]


def test_the_same_score_twice_is_read_once() -> None:
    reading = _read("i1\tก\t94.59\nข้อความ\ni1\tก\t94.59\n")
    assert [(read.line, read.code) for read in reading.read] == [(1, "i1")]
    assert reading.problems == ()
    assert reading.ignored_lines == 1


def test_different_scores_of_one_item_are_a_conflict_that_names_both() -> None:
    reading = _read("i1\tก\t94.59\nข้อความ\ni1\tก\t94.60\n")
    assert reading.read == ()
    assert _rules(reading) == [("score-conflict", 1, "i1")]
    for part in ("บรรทัด 1", "94.59", "บรรทัด 3", "94.60"):
        assert part in reading.problems[0].message


def test_a_row_whose_numbers_all_deny_the_score_is_a_conflict() -> None:
    reading = _read("i1\tก\t94.59\ni1\tก\t80\t85\n")
    assert _rules(reading) == [("score-conflict", 1, "i1")]


@pytest.mark.parametrize("planted", ["\ni10\t\t50.00\n", "\ni10 50.00\n", "\ni๑๐\t๕๐.๐๐\n"])
@pytest.mark.parametrize("delimiter", ["\t", ",", " ", "   ", "|"])
def test_a_planted_conflict_is_found(planted: str, delimiter: str) -> None:
    text = table(lambda n, line: [line.code, line.title, str(line.score)], delimiter=delimiter)
    reading = _read(text + planted)
    assert _rules(reading) == [("score-conflict", 27, "i10")]
    assert scores_of(reading) == {code: s for code, s in SCORES.items() if code != "i10"}


@pytest.mark.parametrize(
    ("code", "of"), [("i1", "i2"), ("o35", "o34"), ("i1", "e1"), ("o9", "o19"), ("o1", "o2")]
)
def test_the_title_of_another_item_is_reported(code: str, of: str) -> None:
    reading = _read(f"{code}\t{_title(of)}\t94.59\n")
    assert reading.read == ()
    assert _rules(reading) == [("title-of-another-item", 1, code)]
    assert f"ข้อ {of}" in reading.problems[0].message


def test_the_title_of_another_item_with_a_slip_is_reported() -> None:
    reading = _read(f"i1 {_title('e1').replace('ปฏิบัติ', 'ปฎบัติ')}\t94.59\n")
    assert _rules(reading) == [("title-of-another-item", 1, "i1")]


@pytest.mark.parametrize("delimiter", ["\t", " ", "   ", "\n"])
@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("o3", "อำนวยการหน้าที่"),
        ("i11", "ในหน่วยงานของท่าน มีเจ้าหน้าที่ ที่นำ ทรัพย์สินของราชการไปใช้เพื่อประโยชน์ส่วนตัว มากนักน้อยเพียงใด"),
        ("o19", "รายงานผล"),
        ("o35", "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม..."),
        ("i5", "ในหน่วยงานของท่าน มีเจ้าหน้าที่เบิก"),
        ("o13", "E - service"),
        ("o31", "รายงานผลการดำเนินการจัดการความเสี่ยงทุจริต"),
        ("o2", "ผู้บริหาร"),
    ],
)  # fmt: skip
def test_slips_and_titles_cut_off_are_read(code: str, title: str, delimiter: str) -> None:
    reading = _read(f"{code}{delimiter if delimiter == chr(9) else ' '}{title}{delimiter}94.59\n")
    assert scores_of(reading) == {code: Decimal("94.59")}
    assert reading.problems == ()


@pytest.mark.parametrize(
    "text", ["IIT\te1\t{}\t95.21\n", "IIT e1 {} 95.21\n", "IIT   e1 {}   95.21\n"]
)
def test_an_instrument_that_is_not_the_item_s_is_reported(text: str) -> None:
    reading = _read(text.format(_title("e1")))
    assert reading.read == ()
    assert _rules(reading) == [("instrument-contradicts-code", 1, "e1")]


UNREADABLE = ["194.59", "94.591", "1e2", "nan", "٩٤.٥٩", "2567", "94..59", "9O.50", "94.59/150"]


@pytest.mark.parametrize("stands", [*UNREADABLE, "-5", "+9.59", "abc", "๒๕๖๗"])
def test_an_unreadable_cell_is_reported_with_what_stands_there(stands: str) -> None:
    reading = _read(f"i1\t{_title('i1')}\t{stands}\ni2\t{_title('i2')}\t95.43\n")
    assert scores_of(reading) == {"i2": Decimal("95.43")}
    assert _rules(reading) == [("score-unreadable", 1, "i1")]
    assert stands in reading.problems[0].message


@pytest.mark.parametrize("stands", UNREADABLE[:6])
def test_an_unreadable_number_without_columns_is_reported(stands: str) -> None:
    reading = _read(f"i1 {_title('i1')} {stands}\ni2 {_title('i2')} 95.43\n")
    assert scores_of(reading) == {"i2": Decimal("95.43")}
    assert _rules(reading) == [("score-unreadable", 1, "i1")]
    assert stands in reading.problems[0].message


@pytest.mark.parametrize("delimiter", ["\t", " ", "|"])
@pytest.mark.parametrize("stands", ["", "-", "–", "N/A"])
def test_an_empty_cell_is_a_warning(stands: str, delimiter: str) -> None:
    rows = [("i1", _title("i1"), stands), ("i2", _title("i2"), "95.43")]
    reading = _read("\n".join(delimiter.join(row) for row in rows))
    assert scores_of(reading) == {"i2": Decimal("95.43")}
    assert _rules(reading) == [("score-missing", 1, "i1")]
    assert reading.problems[0].severity is Severity.WARNING
    assert stands in reading.problems[0].message


def test_a_score_that_stands_elsewhere_is_not_missed() -> None:
    assert _read(f"i1\t{_title('i1')}\t-\ni1\t{_title('i1')}\t94.59\n").problems == ()


def test_an_unreadable_number_beside_a_readable_one_is_not_passed_over() -> None:
    reading = _read(f"i1\t{_title('i1')}\t194.59\t85\n")
    assert _rules(reading) == [("score-two-numbers", 1, "i1")]


def test_a_code_the_framework_lacks_is_reported_where_it_has_a_score() -> None:
    assert _rules(_read("o99\tอะไร\t95.43\n")) == [("code-unknown", 1, "o99")]
    assert _rules(_read("o99\tอะไร\n")) == [("table-without-scores", None, None)]


def test_two_codes_before_one_score_are_reported() -> None:
    assert [rule for rule, _, _ in _rules(_read("i1\ti2\t94.59\n"))] == ["codes-in-one-row"]


def test_a_whole_number_before_the_code_may_count_the_rows() -> None:
    assert _rules(_read(f"1\ti1\t{_title('i1')}\n2\ti2\t{_title('i2')}\n")) == [
        ("score-missing", 1, "i1"),
        ("score-missing", 2, "i2"),
    ]
    reading = _read(f"95\ti1\t{_title('i1')}\n90\ti2\t{_title('i2')}\n")
    assert [rule for rule, _, _ in _rules(reading)] == ["score-unclear"] * 2


def test_a_whole_number_before_the_code_is_a_score_where_the_column_has_decimals() -> None:
    text = f"95\ti1\t{_title('i1')}\n95.43\ti2\t{_title('i2')}\n"
    assert scores_of(_read(text)) == {"i1": Decimal(95), "i2": Decimal("95.43")}


def test_titles_first_and_scores_after_are_not_matched_by_guess() -> None:
    some = lines()[:5]
    text = "\n".join([*(f"{x.code} {x.title}" for x in some), *(str(x.score) for x in some)])
    reading = _read(text)
    assert reading.read == ()
    assert _rules(reading) == [("score-unclear", 1, "i1")]
    assert all(line.code in reading.problems[0].message for line in some)


def test_two_items_before_one_score_on_its_own_line_are_not_told_apart_by_guess() -> None:
    text = f"i1 {_title('i1')}\n94.59\ni2 {_title('i2')}\ni3 {_title('i3')}\n99.34\n"
    reading = _read(text)
    assert scores_of(reading) == {"i1": Decimal("94.59")}
    assert [rule for rule, _, _ in _rules(reading)] == ["score-unclear"]


@pytest.mark.parametrize(
    "narrative",
    [
        "๐๙ รายงานผลการดำเนินงานประจำปีที่ไม่ผ่านเกณฑ์ (๘๕ คะแนน) ที่ต้องปรับปรุง",
        "e๓ ท่านเคยใช้งานระบบการให้บริการออนไลน์ (E-Service) ของหน่วยงานที่ไม่ผ่านเกณฑ์ (๘๕ คะแนน) ที่",
        "๐๗ แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน ๐๘ แผนและความก้าวหน้าในการดำเนินงาน",
        "i๑๐ ในหน่วยงานของท่าน มี เจ้าหน้าที่ ที่ขอยืมทรัพย์สิน ที่ไม่ผ่าน เกณฑ์ (๘๕ คะแนน)",
        "๐๙ รายงานผลการดำเนินงานประจำปี คะแนนต้องไม่ต่ำกว่า ๘๕",
    ],
)
def test_a_narrative_that_begins_with_a_code_gives_nothing(narrative: str) -> None:
    alone = _read(narrative)
    assert alone.read == ()
    assert [problem.rule for problem in alone.problems] == ["table-without-scores"]
    text = table(lambda n, line: [line.code, line.title, str(line.score)])
    for width in (200, 60, 35):
        reading = _read("\n".join(wrapped(narrative, width)) + "\n" + text)
        assert scores_of(reading) == SCORES
        assert reading.problems == ()


def test_a_narrative_between_a_code_and_its_score_steals_nothing() -> None:
    rows = [f"i12 {_title('i12')}", *wrapped(NARRATIVE, 45), thai("88.93")]
    rows += [f"{code} {_title(code)} {SCORES[code]}" for code in ("o7", "o8", "o9", "i10")]
    reading = _read("\n".join(rows))
    assert scores_of(reading) == {code: SCORES[code] for code in ("i12", "o7", "o8", "o9", "i10")}
    assert reading.problems == ()


def test_the_number_of_a_page_is_not_a_score() -> None:
    reading = _read(f"i1 {_title('i1')}\n12\n\fi2 {_title('i2')} 95.43\n")
    assert scores_of(reading) == {"i2": Decimal("95.43")}
    assert [(problem.rule, problem.code) for problem in reading.problems] == [
        ("score-unclear", "i1")
    ]


def test_a_total_below_an_item_without_a_score_is_not_its_score() -> None:
    for text in ("e1\t{}\t\nรวม\t95.00\n", "e1\t{}\nเฉลี่ย\t95.00\n", "e1 {}\nเฉลี่ย 95.00\n"):
        reading = _read(text.format(_title("e1")))
        assert reading.read == ()
        assert [problem.code for problem in reading.problems] == ["e1"]


@pytest.mark.parametrize("text", ["", " \n\n", "สวัสดี\nวันนี้ประชุม ๙ นาฬิกา\n", "1\t96.45\n2\t95\n"])
def test_a_text_without_scores_says_what_to_do(text: str) -> None:
    reading = _read(text)
    assert reading.read == ()
    assert _rules(reading) == [("table-without-scores", None, None)]
    assert "คัดลอก" in reading.problems[0].message
    assert reading.ignored_lines == len([line for line in text.split("\n") if line.strip()])


def test_every_score_that_is_taken_out_is_missed_and_no_other_is_put_in_its_place() -> None:
    text = table(
        lambda n, line: [str(n), line.instrument, f"{line.code} {line.title}", str(line.score)],
        header="ลำดับ\tเครื่องมือ\tข้อ\tคะแนน",
    )
    for code, score in SCORES.items():
        reading = _read(re.sub(rf"\t{score}$", "\t", text, flags=re.MULTILINE))
        assert scores_of(reading) == {c: s for c, s in SCORES.items() if c != code}
        assert [problem.code for problem in reading.problems] == [code]


def test_a_number_in_a_title_is_no_score() -> None:
    for delimiter in ("\t", " ", "   "):
        framework = framework_2564()
        rows = [f"{node.code} {node.title}{delimiter}90.25" for node in framework.items]
        reading = read_text_table("\n".join(rows), framework)
        assert scores_of(reading) == {node.code: Decimal("90.25") for node in framework.items}
        assert reading.problems == ()
