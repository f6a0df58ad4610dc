"""What tables did that others made to try the reader: columns, cells, provinces, measures."""

from decimal import Decimal

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Agency, Record, ScoreKind
from ita_tui.core.tables_in.measures.opened import take_measures
from ita_tui.core.tables_in.scores.across import read_across
from ita_tui.core.tables_in.scores.layout import apart
from ita_tui.core.tables_in.scores.reader import read_rows
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_2567, framework_of, scores_of

INDICATORS = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)


def read(
    text: str, kind: ScoreKind = ScoreKind.OWN, year: int = 2567
) -> tuple[dict[str, str], list[str]]:
    reading = read_rows(split_rows(text), scope_of(framework_of(year), kind=kind))
    found = {code: str(score) for code, score in scores_of(reading).items()}
    return found, [problem.rule for problem in reading.problems]


@pytest.mark.parametrize(
    ("names", "scores"),
    [
        ("ผลหน่วยงาน ปี 66\tผลหน่วยงาน ปี 67\tค่าเฉลี่ย อปท. ปี 67", ("90.22", "90.11", "90.33")),
        ("คะแนน ปี 2566\tคะแนน ปี 2567\tค่าเฉลี่ย อปท.", ("90.22", "90.11", "90.33")),
        ("ปี 2566\tปี 2567\tค่าเฉลี่ย 3 ปี", ("90.22", "90.11", None)),
    ],
)
def test_a_mean_of_others_or_of_years_is_nobodys_own_score(
    names: str, scores: tuple[str, str, str | None]
) -> None:
    text = f"ตัวชี้วัด\t{names}\nการปฏิบัติหน้าที่\t90.11\t90.22\t90.33\n"
    own, previous, reference = scores
    assert read(text)[0] == {"1": own}
    assert read(text, ScoreKind.PREVIOUS)[0] == {"1": previous}
    if reference is not None:
        assert read(text, ScoreKind.REFERENCE)[0] == {"1": reference}


def test_a_year_that_is_not_there_is_not_the_mean_of_those_that_are() -> None:
    text = "ตัวชี้วัด\t2566\t2567\tเฉลี่ย\nการปฏิบัติหน้าที่\t90.11\t90.22\t90.33\n"
    assert read(text, year=2565) == ({}, ["table-of-another-year"])


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("ข้อ\tปี 2566\t\tปี 2567", "\tหน่วยงาน\tค่าเฉลี่ย\tหน่วยงาน\tค่าเฉลี่ย"),
        ("ข้อ\tหน่วยงาน\t\tค่าเฉลี่ยประเทศ", "\t2566\t2567\t2566\t2567"),
    ],
)
def test_years_over_own_scores_and_means_or_below_them_say_which_is_which(
    upper: str, lower: str
) -> None:
    numbers = ("11.11", "22.22", "33.33", "44.44")
    text = "\n".join((upper, lower, "\t".join(("i1", *numbers))))
    own = 2 if upper.startswith("ข้อ\tปี") else 1
    assert read(text)[0] == {"i1": numbers[own]}
    assert read(text, ScoreKind.PREVIOUS)[0] == {"i1": numbers[0]}
    assert read(text, ScoreKind.REFERENCE)[0] == {"i1": numbers[3]}


def test_a_column_named_by_the_agency_is_its_own_and_the_mean_beside_it_of_others() -> None:
    upper, lower = "ข้อ\tปี 2566\t\tปี 2567", "\tทต.ก\tค่าเฉลี่ย\tทต.ก\tค่าเฉลี่ย"
    rows = split_rows(f"{upper}\n{lower}\ni1\t11.11\t22.22\t33.33\t44.44\n")
    for kind, agency, score in (
        (ScoreKind.OWN, "เทศบาลตำบล ก", ["33.33"]),
        (ScoreKind.PREVIOUS, "เทศบาลตำบล ก", ["11.11"]),
        (ScoreKind.REFERENCE, "เทศบาลตำบล ก", ["44.44"]),
        (ScoreKind.OWN, "เทศบาลตำบล ข", []),
    ):
        reading = read_rows(rows, scope_of(framework_2567(), kind=kind, agency=agency))
        assert [str(one.score) for one in reading.read] == score


def test_own_scores_of_several_years_are_nobodys_mean() -> None:
    text = "ตัวชี้วัด\tปี 2566\tปี 2567\nการปฏิบัติหน้าที่\t90.11\t90.22\n"
    assert read(text, ScoreKind.REFERENCE)[0] == {}


@pytest.mark.parametrize("total", ["37.98", "235.50"])
def test_a_mean_beside_a_sum_is_the_score(total: str) -> None:
    text = f"ตัวชี้วัด\tคะแนนรวม\tคะแนนเฉลี่ย\nการปฏิบัติหน้าที่\t{total}\t75.95\n"
    assert read(text) == ({"1": "75.95"}, [])


def test_means_of_several_years_are_those_of_others_where_these_are_asked_for() -> None:
    text = "ตัวชี้วัด\tค่าเฉลี่ย 2566\tค่าเฉลี่ย 2567\nการปฏิบัติหน้าที่\t90.11\t90.22\n"
    assert read(text, ScoreKind.REFERENCE)[0] == {"1": "90.22"}


@pytest.mark.parametrize("name", ["เฉลี่ย IIT", "คะแนนเฉลี่ย IIT", "ค่าเฉลี่ย (IIT)", "IIT เฉลี่ย"])
def test_the_mean_of_an_instrument_is_its_score(name: str) -> None:
    text = f"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t90.11\n{name}\t90.22\n"
    assert read(text) == ({"1": "90.11", "IIT": "90.22"}, [])


@pytest.mark.parametrize("name", ["ค่าเฉลี่ย IIT จังหวัด", "เฉลี่ย IIT ทั้งประเทศ"])
def test_the_mean_of_others_is_no_score_of_an_instrument(name: str) -> None:
    text = f"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t90.11\n{name}\t90.22\n"
    assert read(text) == ({"1": "90.11"}, ["row-unread"])


def test_ten_indicators_within_their_weights_are_parts_of_the_total() -> None:
    points = ("4.33", "4.56", "5.53", "5.31", "5.83", "8.61", "8.73", "6.87", "20.00", "13.68")
    rows = "".join(f"{name}\t{it}\n" for name, it in zip(INDICATORS, points, strict=True))
    assert read(f"ตัวชี้วัด\tคะแนนที่ได้\n{rows}") == ({}, ["score-weighted"])


@pytest.mark.parametrize(
    "cell",
    [
        *("ได้ 91.01", "คะแนน 91.01", "= 91.01", "91.01 คะแนน (ผ่าน)", "91.01 จาก 100 คะแนน"),
        *("ระดับ A (91.01)", "91.01 (A)", "เท่ากับ 91.01", "ผ่าน 91.01", "91.01 (+2.25)", "▲ 91.01"),
    ],
)
def test_a_score_beside_its_result_is_read(cell: str) -> None:
    assert read(f"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t{cell}\n") == ({"1": "91.01"}, [])
    assert read(f"ข้อ\tคะแนน (เพิ่ม/ลด)\ni1\t{cell}\n") == ({"i1": "91.01"}, [])


def test_what_is_no_score_in_a_column_of_scores_is_named() -> None:
    text = "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t91.01\nการใช้งบประมาณ\t-5.00\n"
    assert read(text) == ({"1": "91.01"}, ["row-unread"])


def test_a_heading_with_its_score_in_brackets_is_read() -> None:
    text = (
        "ข้อ\tคะแนน\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (คะแนนเฉลี่ย ๘๘.๑๑)\t\ni1\t91.01\n"
        "การใช้งบประมาณ (77.00)\t\ni4\t66.00\n"
    )
    assert read(text)[0] == {"1": "88.11", "i1": "91.01", "2": "77.00", "i4": "66.00"}


def test_a_title_with_its_year_behind_it_is_not_held_for_another() -> None:
    framework = framework_of(2569)
    rows = "".join(
        f"{node.code}\t{node.title} ประจำปีงบประมาณ พ.ศ. 2569\t90.00\n"
        for node in framework.items
        if node.code.startswith("o") and "งบประมาณ พ.ศ." not in node.title
    )
    reading = read_rows(split_rows(f"ข้อ\tรายการ\tคะแนน\n{rows}"), scope_of(framework))
    assert len(reading.read) == rows.count("\n")
    assert reading.problems == ()


# --- agencies in rows --------------------------------------------------------------------

AGENCIES = ("เทศบาลตำบลศรีพนา", "อบต.โสกก่าม")


def across(head: str, width: int) -> dict[str, dict[str, str]]:
    rows = ""
    for at, agency in enumerate(AGENCIES):
        numbers = (f"{9 - at}{place % 10}.{at}1" for place in range(1, width + 1))
        rows += "\t".join((agency, *numbers)) + "\n"
    table = read_across(split_rows(f"{head}\n{rows}"), scope_of(framework_of(2568)))
    found = table.rows if table is not None else ()
    return {row.label: {code: str(it) for code, it in row.scores.items()} for row in found}


TEN = [str(number) for number in range(1, 11)]


@pytest.mark.parametrize(
    "head",
    [
        "หน่วยงาน\tIIT\t\t\t\t\tEIT\t\t\tOIT\t\n\t" + "\t".join(f"ตัวชี้วัดที่ {it}" for it in TEN),
        "หน่วยงาน\tIIT\t\t\t\t\tEIT\t\t\tOIT\t\n\t" + "\t".join(INDICATORS),
        "หน่วยงาน\tIIT\t\t\t\t\tEIT\t\t\tOIT\t\n\t" + "\t".join(TEN),
        "หน่วยงาน\t" + "\t".join(f"ตชว.{it}" for it in TEN),
        "ชื่อส่วนราชการ\t" + "\t".join(f"{at}. {it}" for at, it in enumerate(INDICATORS, 1)),
        "หน่วยงาน\t" + "\t".join(TEN),
    ],
)
def test_indicators_are_known_however_they_stand_over_their_columns(head: str) -> None:
    found = across(head, 10)
    assert list(found) == list(AGENCIES)
    assert all(list(scores) == TEN for scores in found.values())
    assert found[AGENCIES[0]]["3"] == "93.01"


def test_columns_that_count_the_indicators_of_each_instrument_are_those() -> None:
    head = "หน่วยงาน\tI1\tI2\tI3\tI4\tI5\tE1\tE2\tE3\tO1\tO2"
    assert list(across(head, 10)[AGENCIES[1]]) == [str(number) for number in range(1, 11)]


def test_columns_that_count_are_no_scores_and_a_sum_of_the_year_is_the_total() -> None:
    head = "หน่วยงาน\tจำนวนผู้ตอบ IIT\tIIT ปี 67\tIIT ปี 68\tรวม ปี 67\tรวม ปี 68"
    assert across(head, 5)[AGENCIES[1]] == {"IIT": "83.11", "total": "85.11"}


@pytest.mark.parametrize(
    "label", ["Max", "Mean", "S.D.", "SD", "ส่วนเบี่ยงเบนมาตรฐาน", "มัธยฐาน", "คะแนนสูงสุด", "เป้าหมาย"]
)
def test_a_row_of_statistics_is_of_no_agency(label: str) -> None:
    rows = split_rows(f"หน่วยงาน\tIIT\tEIT\tOIT\n{label}\t90.11\t91.11\t92.11\n")
    table = read_across(rows, scope_of(framework_2567()))
    assert table is not None
    assert not table.rows[0].is_named


# --- measures ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        *("รวม,,,25000", "รวมทั้งสิ้น,,,25000", "รวม 2 โครงการ,,,25000", ",ยอดรวม,,25000"),
        *("หมายเหตุ: ปรับได้,,,", "(ลงชื่อ) ..... ผู้จัดทำ,,,", "ที่มา: แผนของกอง,,,"),
    ],
)
def test_a_row_below_the_measures_is_none(ita_2567: Framework, row: str) -> None:
    text = f"มาตรการ,ผู้รับผิดชอบ,กำหนดแล้วเสร็จ,งบประมาณ\nรวมพลังสุจริต,กองคลัง,มีนาคม 2568,25000\n{row}\n"
    record = Record(framework=ita_2567.id, fiscal_year_be=2567, agency=Agency(name="เทศบาล ก"))
    taken = take_measures(record, ita_2567, [csv_grid(text)], {}, is_text=False)
    assert [result.title for result in taken.done.results] == ["รวมพลังสุจริต"]
    [measure] = [taken.done.record.measures[it.key] for it in taken.done.results]
    assert str(measure.end) == "2025-03-31"


@pytest.mark.parametrize("between", ["\t", "\t\t", "\t\t\t"])
def test_blocks_of_a_table_stand_side_by_side_with_or_without_a_gap(between: str) -> None:
    text = "\n".join(
        between.join(block)
        for block in (
            ("ตัวชี้วัด\tคะแนน", "ตัวชี้วัด\tคะแนน"),
            ("การปฏิบัติหน้าที่\t90.11", "การใช้อำนาจ\t90.33"),
            ("การใช้งบประมาณ\t90.22", ""),
        )
    )
    assert read(text) == ({"1": "90.11", "3": "90.33", "2": "90.22"}, [])


def test_a_row_with_all_its_cells_is_read_by_its_header_whatever_the_others_are_called() -> None:
    names = "น้อย\tมาก\tคะแนน\tข้อมูลอื่น"
    assert read(f"ข้อ\t{names}\ni1\t33.22\t66.78\t90.11\t12.34\n") == ({"i1": "90.11"}, [])


def test_a_row_that_may_have_slipped_is_not_read_by_its_header() -> None:
    assert "85" not in read("ข้อ\tเรื่อง\tคะแนน\tเกณฑ์\ni1\t94.59\t85\t\n")[0].values()


@pytest.mark.parametrize(
    "names",
    [
        "ปีงบประมาณ 2566 (A)\tปีงบประมาณ 2567 (B)\tผลต่าง (B-A)",
        "คะแนน ปี 2566\tคะแนน ปี 2567\t+/-",
        "ค่าเป้าหมาย\tผลการดำเนินงาน\tS.D.",
    ],
)
def test_letters_of_columns_and_other_numbers_do_not_hide_the_scores(names: str) -> None:
    text = f"ตัวชี้วัด\t{names}\nการปฏิบัติหน้าที่\t90.11\t90.22\t0.11\n"
    assert read(text) == ({"1": "90.22"}, [])


def test_a_share_of_one_among_longer_shares_is_no_score() -> None:
    text = "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t0.9212\nการใช้งบประมาณ\t1.00\nการใช้อำนาจ\t0.8833\n"
    assert read(text)[0] == {}


def test_tables_with_nodes_side_by_side_are_read_one_below_another() -> None:
    first = "หน่วยงาน\tIIT\tEIT\tOIT\nทต.ก\t80.11\t80.22\t80.33\nทต.ข\t70.11\t70.22\t70.33\n"
    second = "หน่วยงาน\tตัวชี้วัดที่ 1\tตัวชี้วัดที่ 2\nทต.ก\t90.11\t90.22\nทต.ข\t60.11\t60.22\n"
    reading = read_rows(split_rows(f"{first}\n{second}"), scope_of(framework_2567(), agency="ทต.ข"))
    found = {"IIT": "70.11", "EIT": "70.22", "OIT": "70.33", "1": "60.11", "2": "60.22"}
    assert {code: str(score) for code, score in scores_of(reading).items()} == found


def test_numbers_over_and_under_titles_are_of_neither() -> None:
    titles, numbers = "\t".join(INDICATORS[:3]), "90.11\t90.22\t90.33"
    assert read(f"{numbers}\n{titles}\n80.11\t80.22\t80.33\n")[0] == {}
    assert read(f"{titles}\n{numbers}\n")[0] == {"1": "90.11", "2": "90.22", "3": "90.33"}


@pytest.mark.parametrize("full", [1, 5, 10])
def test_scores_of_another_scale_are_told(full: int) -> None:
    rows = "".join(f"{name}\t{full * 0.9:.2f}\n" for name in INDICATORS)
    assert read(f"ตัวชี้วัด\tคะแนน (เต็ม {full})\n{rows}") == ({}, ["score-of-another-scale"])


def test_a_table_under_a_heading_of_the_mean_of_others_is_theirs() -> None:
    own = "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t90.11\n"
    theirs = "ค่าเฉลี่ยระดับประเทศ\nตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t80.11\nการใช้งบประมาณ\t80.22\n"
    assert read(own + theirs) == ({"1": "90.11"}, ["table-of-others"])
    assert read(theirs, ScoreKind.REFERENCE)[0] == {"1": "80.11", "2": "80.22"}


def test_one_number_on_a_page_of_several_columns_of_scores_may_be_any_of_them() -> None:
    names = "ตัวชี้วัด        คะแนน        ตัวชี้วัด        คะแนน"
    text = f"{names}\nการปฏิบัติหน้าที่        90.11\n"
    reading = read_rows(split_rows(text), scope_of(framework_2567()))
    assert (reading.read, [row.line for row in reading.unread]) == ((), [2])


def test_agencies_in_two_blocks_side_by_side_are_all_read() -> None:
    text = "ที่\tหน่วยงาน\tคะแนน\tที่\tหน่วยงาน\tคะแนน\n1\tทต.ก\t90.11\t2\tทต.ข\t80.11\n"
    scope = scope_of(framework_2567())
    table = read_across(list(apart(split_rows(text), scope)), scope)
    assert table is not None
    assert [(row.label, dict(row.scores)) for row in table.rows] == [
        ("ทต.ก", {"total": Decimal("90.11")}),
        ("ทต.ข", {"total": Decimal("80.11")}),
    ]


def test_a_table_of_how_well_local_agencies_work_is_of_another_assessment() -> None:
    text = "ผลการประเมิน LPA\nรายการ\tคะแนน\nผลการประเมิน ITA\t3.00\nการเปิดเผยข้อมูล\t5.00\n"
    assert read(text) == ({}, ["table-of-another-assessment"])


def test_the_number_of_a_node_in_a_heading_is_no_score() -> None:
    text = "ข้อ\tรายการ\tคะแนน\nตัวชี้วัดย่อยที่ 9.1\no1\tโครงสร้าง\t90.11\n"
    assert read(text) == ({"o1": "90.11"}, [])


def test_a_heading_on_a_page_ends_with_its_score_whatever_blanks_are_in_it() -> None:
    text = "แบบวัดการเปิดเผยข้อมูลสาธารณะ      (OIT) คะแนนเฉลี่ย90.11\nการเปิดเผยข้อมูล      90.22\n"
    assert read(text)[0] == {"OIT": "90.11", "9": "90.22"}


@pytest.mark.parametrize("heading", ["ปี {}", "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {}"])
def test_each_table_is_of_the_year_that_the_heading_above_it_says(heading: str) -> None:
    tables = {
        2567: "การปฏิบัติหน้าที่\t90.11\n",
        2566: "การปฏิบัติหน้าที่\t80.11\nการใช้งบประมาณ\t80.22\n",
    }
    text = "".join(f"{heading.format(it)}\nตัวชี้วัด\tคะแนน\n{rows}" for it, rows in tables.items())
    assert read(text) == ({"1": "90.11"}, ["rows-of-another-year"])
    last = {"1": "80.11", "2": "80.22"}
    assert read(text, ScoreKind.PREVIOUS) == (last, ["rows-of-another-year"])


def test_a_table_across_under_a_heading_of_another_year_is_not_read() -> None:
    first = "ปี 2566\nหน่วยงาน\tIIT\tEIT\tOIT\nทต.ก\t80.11\t80.22\t80.33\n"
    second = "ปี 2567\nหน่วยงาน\tคะแนนรวม\nทต.ก\t90.11\n"
    reading = read_rows(split_rows(first + second), scope_of(framework_2567(), agency="ทต.ก"))
    assert {code: str(score) for code, score in scores_of(reading).items()} == {"total": "90.11"}


def test_own_scores_under_a_heading_that_speaks_of_others_too_stay_the_own() -> None:
    title = "ค่าเฉลี่ยคะแนนของหน่วยงาน เทียบกับระดับประเทศ"
    text = f"{title}\nตัวชี้วัด\tคะแนนหน่วยงาน\tระดับประเทศ\nการปฏิบัติหน้าที่\t90.11\t80.11\n"
    assert read(text) == ({"1": "90.11"}, [])
    assert read(text, ScoreKind.REFERENCE)[0] == {"1": "80.11"}


def test_an_empty_column_of_issues_leaves_the_issue_to_the_heading(ita_2567: Framework) -> None:
    text = "ประเด็น\tมาตรการ\tผู้รับผิดชอบ\nประเด็นที่ 2 การให้บริการ\t\t\n\tพัฒนาระบบ\tกองคลัง\n"
    record = Record(agency=Agency(name="ทต.ก"), framework="ita-2567", fiscal_year_be=2567)
    done = take_measures(record, ita_2567, [csv_grid(text)], {}, is_text=False).done
    assert [(it.title, it.issue) for it in done.record.measures.values()] == [("พัฒนาระบบ", "2")]


@pytest.mark.parametrize("rounds", ["รอบที่ 1\tรอบที่ 2", "ก่อน\tหลัง", ""])
def test_two_rounds_that_are_equal_by_chance_are_asked_in_every_row(rounds: str) -> None:
    rows = (
        f"{title}\t8{n}.39\t8{n}.{39 if n % 2 else 41}\n" for n, title in enumerate(INDICATORS[:8])
    )
    found, rules = read(f"ตัวชี้วัด\t{rounds}\n{''.join(rows)}" if rounds else "".join(rows))
    assert found == {}
    assert rules == ["score-two-numbers"] * 8


def test_a_remark_in_brackets_hides_no_year_of_a_column() -> None:
    text = "ตัวชี้วัด\tปี 2566 (ก่อน)\tปี 2567 (หลัง)\nการปฏิบัติหน้าที่\t71.19\t73.39\n"
    assert read(text)[0] == {"1": "73.39"}


@pytest.mark.parametrize(
    "parts", [("I1.1\tขั้นตอน",), ("i1.1\tขั้นตอน", "i1.2\tเวลา"), ("I1.1 ขั้นตอน", "I1.2 เวลา")]
)
def test_questions_within_an_item_are_told_and_are_not_its_score(parts: tuple[str, ...]) -> None:
    rows = "".join(f"{part}\t8{n}.11\n" for n, part in enumerate(parts))
    reading = read_rows(
        split_rows(f"ข้อ\tคำถาม\tคะแนน\nI1\tคำถามหลัก\t\n{rows}I2\tอีกข้อ\t83.33\n"),
        scope_of(framework_of(2567)),
    )
    assert scores_of(reading).keys() <= {"i2"}
    assert [row.line for row in reading.unread][: len(parts)] == [3, 4][: len(parts)]


def test_shares_of_a_hundred_stand_beside_points_that_name_their_full_marks() -> None:
    text = "ตัวชี้วัด\tคะแนน (เต็ม 5)\tคิดเป็นร้อยละ\nการปฏิบัติหน้าที่\t4.56\t91.20\n"
    assert read(text)[0] == {"1": "91.20"}
