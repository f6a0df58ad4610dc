"""Tables whose numbers are of something else than the node that stands beside them."""

import pytest

from ita_tui.core.tables_in.scores.reader import read_rows, read_text_table
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_2567, scores_of


def _read(text: str) -> tuple[dict[str, str], int]:
    reading = read_text_table(text, framework_2567())
    return {code: str(score) for code, score in scores_of(reading).items()}, len(reading.unread)


@pytest.mark.parametrize(
    "names",
    [
        "เป้าหมาย (คน)\tตอบแล้ว (คน)\tคิดเป็นร้อยละ",
        "กลุ่มเป้าหมาย\tผู้ตอบ\tร้อยละ",
        "จำนวนผู้มีส่วนได้เสีย\tจำนวนผู้ตอบ\t%",
    ],
)
def test_the_share_of_those_who_answered_is_no_score(names: str) -> None:
    rows = "IIT\t60\t54\t90.00\nEIT\t200\t190\t95.00\n"
    assert _read(f"เครื่องมือ\t{names}\n{rows}") == ({}, 2)


def test_the_score_of_a_risk_is_none_of_an_indicator() -> None:
    rows = "ประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\nการใช้อำนาจ\t3\t4\t12\n"
    assert _read(rows)[0] == {}


def test_the_number_of_a_heading_is_no_row_that_is_left() -> None:
    title = framework_2567().nodes["o1"].title
    rows = f"9.1\tข้อมูลพื้นฐาน\t\no1\t{title}\t80.11\n"
    assert _read(f"ข้อ\tข้อมูล\tคะแนน\n{rows}") == ({"o1": "80.11"}, 0)


EACH = (
    "ตัวชี้วัด\tรายการ\tคะแนน\nการปฏิบัติหน้าที่\t{0}\t80.11\n\t{1}\t81.22\n"
    "การใช้งบประมาณ\t{0}\t82.33\n\t{1}\t83.44\n"
)


@pytest.mark.parametrize(
    ("first", "second", "scores"),
    [
        ("2566", "2567", "81.22 83.44"),
        ("ปีนี้", "ปีก่อน", "80.11 82.33"),
        ("ค่าเฉลี่ยประเทศ", "หน่วยงาน", "81.22 83.44"),
        ("2565", "2566", ""),
        ("ครั้งที่ 1", "ครั้งที่ 2", ""),
    ],
)
def test_of_several_rows_beside_a_name_one_is_read_that_says_it_is_meant(
    first: str, second: str, scores: str
) -> None:
    found, unread = _read(EACH.format(first, second))
    assert (list(found.values()), unread) == (scores.split(), 0 if scores else 4)


PARTS = "ตัวชี้วัด\tข้อคำถาม\tคะแนน\nการปฏิบัติหน้าที่\tทำตามขั้นตอน\t80.11\n\tไม่เรียกรับ\t81.22\n"
WHOLE = (
    "เครื่องมือ\tตัวชี้วัด\tคะแนน\nIIT\tการปฏิบัติหน้าที่\t80.11\n\tการใช้งบประมาณ\t\n"
    "EIT\tคุณภาพการดำเนินงาน\t81.22\n\tประสิทธิภาพการสื่อสาร\t\n"
)
ITEMS = "ข้อ\tคำถาม\tคะแนน\ni1\t{title}\t80.11\n\tประเด็นย่อยที่ 1\t81.22\n"


@pytest.mark.parametrize(("text", "unread"), [(PARTS, 2), (WHOLE, 2)])
def test_a_number_that_spans_other_rows_than_a_name_is_not_its_score(
    text: str, unread: int
) -> None:
    assert _read(text) == ({}, unread)


def test_a_row_below_the_score_of_an_item_takes_nothing_from_it() -> None:
    title = framework_2567().nodes["i1"].title
    assert _read(ITEMS.format(title=title))[0] == {"i1": "80.11"}


@pytest.mark.parametrize(
    ("heading", "is_own"),
    [
        ("ค่าเป้าหมายคะแนน ITA ปี 2567", False),
        ("ค่าเฉลี่ยคะแนน ITA ของ อปท. ในจังหวัด", False),
        ("ผลการประเมิน ITA ปี 2567 เทียบค่าเป้าหมาย 85 คะแนน", True),
    ],
)
def test_a_heading_of_targets_or_means_is_over_no_own_scores(heading: str, is_own: bool) -> None:
    text = f"{heading}\nตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t80.11\nการใช้งบประมาณ\t81.22\n"
    assert bool(_read(text)[0]) == is_own


@pytest.mark.parametrize(
    "sheet", ["ค่าเฉลี่ยประเทศ", "ค่าเฉลี่ย อปท.", "เป้าหมาย", "ทต.นาทราย", "ITA66", "หน่วยงาน"]
)
def test_the_name_of_a_sheet_is_a_heading(sheet: str) -> None:
    rows = split_rows("ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t80.11\nการใช้งบประมาณ\t81.22\n")
    scope = scope_of(framework_2567(), None, agency="เทศบาลตำบลตัวอย่าง")
    assert bool(read_rows(rows, scope, sheet).read) == (sheet == "หน่วยงาน")


PAGE = """เครื่องมือ     ตัวชี้วัด               คะแนน
IIT         การปฏิบัติหน้าที่          91.11
            การใช้งบประมาณ{0}
            การใช้อำนาจ
EIT         คุณภาพการดำเนินงาน       82.22
            ประสิทธิภาพการสื่อสาร
"""


def test_a_score_beside_an_instrument_on_a_page_is_of_no_indicator() -> None:
    assert _read(PAGE.format("")) == ({}, 2)
    assert _read(PAGE.format("          90.22"))[0] == {"1": "91.11", "2": "90.22", "6": "82.22"}


COMPUTED = "ตัวชี้วัด\tปี 2567\tอันดับ\n1 การปฏิบัติหน้าที่\t99.40\t1\n2 การใช้งบประมาณ\t96.26*\t2\n"


def test_what_a_document_of_ours_works_out_is_not_typed_and_is_told() -> None:
    noted = f"{COMPUTED}* คำนวณจากคะแนนที่กรอกไว้ในระดับย่อย\n"
    beside = "รหัส\tรายการ\tคะแนน\tคำนวณ\n1\tการปฏิบัติหน้าที่\t99.40\t96.45\n2\tการใช้งบประมาณ\t\t96.26\n"
    for text in (noted, beside):
        reading = read_text_table(text, framework_2567())
        assert {code: str(it) for code, it in scores_of(reading).items()} == {"1": "99.40"}
        assert [it.rule for it in reading.problems] == ["scores-computed"]
    assert _read(COMPUTED)[0] == {"1": "99.40", "2": "96.26"}
