"""What headers, headings and cells say of the scores beside them, as offices write them."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.reader import read_rows
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_2567, scores_of


def read(text: str, kind: ScoreKind = ScoreKind.OWN) -> tuple[dict[str, str], list[str]]:
    """The scores, and the sentences about what was not read."""
    scope = scope_of(framework_2567(), kind=kind, agency="เทศบาลตำบลหนองบัว")
    reading = read_rows(split_rows(text), scope)
    found = {code: str(score) for code, score in scores_of(reading).items()}
    return found, [problem.message for problem in reading.problems]


@pytest.mark.parametrize(
    "advice",
    [
        "ควรให้ได้คะแนนสูงขึ้นในปี 2568",
        "คะแนนลดลงจากปี 2566",
        "นำผลคะแนนไปปรับปรุงในปีงบประมาณ พ.ศ. 2568",
        "เตรียมการประเมิน ITA ปี 2568",
    ],
)
def test_the_year_of_an_advice_is_not_that_of_the_table(advice: str) -> None:
    header, row = "ข้อ\tประเด็น\tคะแนน\tข้อเสนอแนะ", "o9\tรายงานผลการดำเนินงานประจำปี\t77.67"
    for lines in (
        (header, f"{row}\t{advice}"),
        (header, f"\t\t\t{advice}", row),
        (header, f"1. การปฏิบัติหน้าที่\t\t\t{advice}", row),
        (f"{header} {advice}", row),
        (f"{row}\t{advice}",),
    ):
        assert read("\n".join(lines)) == ({"o9": "77.67"}, [])


def test_the_year_of_a_heading_is_that_of_the_table() -> None:
    header, row = "ข้อ\tประเด็น\tคะแนน\tข้อเสนอแนะ", "o9\tรายงานผลการดำเนินงานประจำปี\t77.67"
    heading = "ผลการประเมิน ITA ปี 2566"
    for lines in ((heading, header, row), (header, heading, row), (heading, row)):
        found, [message] = read("\n".join(lines))
        assert not found
        assert "ของปี 2566" in message


@pytest.mark.parametrize("own", ["หน่วยงาน", "เทศบาล", "อบต.", "องค์กร", "ของเรา"])
@pytest.mark.parametrize("mean", ["ค่าเฉลี่ยประเทศ", "ค่าเฉลี่ย"])
def test_a_column_named_agency_beside_means_holds_its_scores(own: str, mean: str) -> None:
    for text in (
        f"ตัวชี้วัด\t{own}\t{mean}\nการปฏิบัติหน้าที่\t94.20\t92.91\n",
        f"ข้อ\t{own}\t{mean}\no9\t94.20\t92.91\n",
    ):
        [(code, score)] = read(text)[0].items()
        assert (code in ("1", "o9"), score) == (True, "94.20")
        assert read(text, ScoreKind.REFERENCE)[0] == {code: "92.91"}


@pytest.mark.parametrize("row", ["ตัวชี้วัด\t{}\nการปฏิบัติหน้าที่\t92.91", "ข้อ\t{}\no9\t92.91"])
def test_means_of_others_alone_are_told_with_the_kind_that_takes_them(row: str) -> None:
    text = row.format("ค่าเฉลี่ยประเทศ")
    found, [message] = read(text)
    assert not found
    assert "--kind reference" in message
    assert list(read(text, ScoreKind.REFERENCE)[0].values()) == ["92.91"]


def test_the_caption_of_a_second_table_says_that_it_is_of_others() -> None:
    text = (
        "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t94.20\nการใช้งบประมาณ\t88.15\n"
        "ตารางที่ 2 ค่าเฉลี่ยคะแนนระดับประเทศ\n"
        "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t92.91\nการใช้งบประมาณ\t86.82\n"
    )
    found, [message] = read(text)
    assert found == {"1": "94.20", "2": "88.15"}
    assert "บรรทัด 6 อยู่ใต้หัวตารางของค่าเฉลี่ย" in message
    assert read(text, ScoreKind.REFERENCE) == ({"1": "92.91", "2": "86.82"}, [])
    title = "ภาพรวมจังหวัดบึงกาฬ\nตัวชี้วัด\tคะแนนเฉลี่ย\nการปฏิบัติหน้าที่\t92.91\n"
    assert not read(title)[0]
    assert read(title, ScoreKind.REFERENCE)[0] == {"1": "92.91"}


def test_the_number_of_an_indicator_on_a_card_is_no_score() -> None:
    text = "ตัวชี้วัดที่ 1\nการปฏิบัติหน้าที่\n94.20\nตัวชี้วัดที่ 2\nการใช้งบประมาณ\n88.15\n"
    assert read(text) == ({"1": "94.20", "2": "88.15"}, [])
    assert not read("ตัวชี้วัดที่ 8\nการปรับปรุงระบบการทำงาน\nคะแนน 79.91\n")[0]


@pytest.mark.parametrize(
    "cell",
    [
        *("88.15 / ผ่านดี", "88.15/ผ่านดี", "88.15 - ผ่านดี", "88.15, ผ่านดี", "88.15; ผ่าน"),
        *("88.15 : A", "88.15 ระดับดี", "88.15 เต็ม 100", "88.15 คะแนน / 100 คะแนน"),
        *("ได้คะแนน 88.15 อยู่ในระดับผ่านดี", "88.15 ต่ำกว่าเกณฑ์", "88.15เปอร์เซ็นต์"),
    ],
)
def test_a_score_is_read_beside_words_of_its_level(cell: str) -> None:
    text = f"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t94.20\nการใช้งบประมาณ\t{cell}\n"
    assert read(text) == ({"1": "94.20", "2": "88.15"}, [])


@pytest.mark.parametrize(
    "cell",
    [
        *("88.15 คะแนน (ร้อยละ 88.15)", "88.15 (ผ่านดี) อันดับ 1", "88.15 ⚠ ต้องปรับปรุง"),
        *("ประมาณ 95", "88.15-89.20", "88 .15", "88. 15", "8 8.15", "86.82 70.00", "l00"),
        *("x 88.15", "94.2O", "8133"),
    ],
)
@pytest.mark.parametrize("form", ["การใช้งบประมาณ\t{}", "2 การใช้งบประมาณ {}"])
def test_what_is_like_a_score_beside_an_indicator_is_named(cell: str, form: str) -> None:
    first = form.format("94.20").replace("2 ", "1 ").replace("การใช้งบประมาณ", "การปฏิบัติหน้าที่")
    found, [message] = read(f"{first}\n{form.format(cell)}\n")
    assert found == {"1": "94.20"}
    assert cell.split(maxsplit=1)[0] in message


def test_the_per_cent_beside_points_of_a_full_mark_are_the_scores() -> None:
    text = (
        "เครื่องมือ\tคะแนนเต็ม\tคะแนนที่ได้\tร้อยละ\n"
        "IIT\t30\t27.01\t90.03\nEIT\t30\t26.00\t86.68\nOIT\t40\t39.75\t99.38\n"
    )
    assert read(text) == ({"IIT": "90.03", "EIT": "86.68", "OIT": "99.38"}, [])


def test_what_to_do_about_two_columns_can_be_done_with_the_header_there() -> None:
    _, [message] = read("ตัวชี้วัด\tก่อนชี้แจง\tหลังชี้แจง\nการปฏิบัติหน้าที่\t90.20\t94.20\n")
    assert "คัดลอกหัวตาราง" not in message
    assert "เขียน “คะแนน” เป็นหัวของช่องคะแนน" in message


def test_a_result_in_the_place_of_the_score_is_quoted() -> None:
    _, [message] = read("ข้อ\tรายการ\tผล\no1\tโครงสร้าง\tไม่ผ่าน\n")
    assert "“ไม่ผ่าน”" in message
    assert "ว่าง" not in message


def test_short_names_of_offices_are_names_of_their_items() -> None:
    text = "o7\tแผนพัฒนาท้องถิ่น (พ.ศ. 2566–2570)\t90.00\no8\tแผน No Gift Policy ของเรา\t80.00\n"
    found, [message] = read(text)
    assert found == {"o7": "90.00"}
    assert "อาจเป็นชื่อย่อ" in message


@pytest.mark.parametrize("first", ["ตัวชี้วัด", "ด้าน", "เรื่อง", ""])
@pytest.mark.parametrize("name", ["ข้อ", "ปี", "หน้า", "ครั้งที่", "เป้าหมาย", "ห้องประชุม"])
def test_a_number_under_a_name_that_does_not_say_score_is_asked(first: str, name: str) -> None:
    for rows in (
        f"{first}\t{name}\nการปฏิบัติหน้าที่\t11\nการใช้งบประมาณ\t12",
        f"ที่\t{first}\t{name}\n1\tการปฏิบัติหน้าที่\t81.11\n2\tการใช้งบประมาณ\t92.12",
    ):
        found, messages = read(rows)
        assert not found
        assert f"“{name}”" in messages[0]


@pytest.mark.parametrize("names", ["ด้าน\tครั้งที่ 1\tครั้งที่ 2", "เรื่อง\tก่อน\tหลัง"])
def test_equal_numbers_under_two_unknown_names_are_asked(names: str) -> None:
    found, messages = read(f"{names}\nการปฏิบัติหน้าที่\t81.11\t81.11\nการใช้งบประมาณ\t92.12\t92.12")
    assert not found
    assert "หลายตัว" in messages[0]


def test_a_column_of_results_holds_the_scores_where_no_other_holds_numbers() -> None:
    rows = "การปฏิบัติหน้าที่\t81.11\t{}\nการใช้งบประมาณ\t92.12\t{}"
    assert read(f"ด้าน\tผล\n{rows}")[0] == {"1": "81.11", "2": "92.12"}
    assert read(f"ด้าน\tผล\tหน้า\n{rows.format(3, 4)}")[0] == {}


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_a_number_of_another_indicator_than_the_title_is_asked(gap: str) -> None:
    titles = ("การใช้งบประมาณ", "การปฏิบัติหน้าที่", "การใช้อำนาจ")
    rows = (f"ตัวชี้วัดที่ {n}{gap}{title}\t8{n}.10\n" for n, title in enumerate(titles, 1))
    found, [first, second] = read("".join(rows))
    assert found == {"3": "83.10"}
    assert "การใช้งบประมาณ" in first
    assert "การปฏิบัติหน้าที่" in second


def test_indicators_may_be_counted_anew_for_each_instrument() -> None:
    text = "ตัวชี้วัดที่ 1 คุณภาพการดำเนินงาน\t91.10\nตัวชี้วัดที่ 2 ประสิทธิภาพการสื่อสาร\t82.20\n"
    assert read(text)[0] == {"6": "91.10", "7": "82.20"}
    assert read(text.replace("ตัวชี้วัดที่ ", ""))[0] == {"6": "91.10", "7": "82.20"}


@pytest.mark.parametrize(
    "name",
    [
        *("คะแนนสอบ", "คะแนนความเสี่ยง", "คะแนน PMQA", "คะแนนดิบ (เต็ม 300)", "คะแนนเป้า"),
        *("ร้อยละการเบิกจ่าย", "ร้อยละความสำเร็จของแผน", "เห็นด้วย (ร้อยละ)", "% กิจกรรม"),
        *("ค่าเฉลี่ย มทร.", "คะแนนเฉลี่ยเขตสุขภาพ", "คะแนนโรงพยาบาลบ้านนา"),
    ],
)
def test_a_word_for_scores_beside_other_words_is_no_name_of_scores(name: str) -> None:
    rows = "การปฏิบัติหน้าที่\t81.11\nการใช้งบประมาณ\t92.12"
    found, [message] = read(f"ตัวชี้วัด\t{name}\n{rows}")
    assert not found
    assert name in message or "ค่าเฉลี่ย" in message
    beside = "การปฏิบัติหน้าที่\t81.11\t70.70\nการใช้งบประมาณ\t92.12\t71.71"
    assert read(f"ตัวชี้วัด\t{name}\tคะแนน\n{beside}")[0] == {"1": "70.70", "2": "71.71"}


@pytest.mark.parametrize("cell", ["85-90", "เก้าสิบ", "ยังไม่ประกาศ"])
def test_words_in_a_column_of_scores_are_named(cell: str) -> None:
    rows = "การปฏิบัติหน้าที่\t94.20\tดี\nการใช้งบประมาณ\t{}\tดี\n"
    found, [message] = read(f"ตัวชี้วัด\tคะแนน\tระดับ\n{rows.format(cell)}")
    assert found == {"1": "94.20"}
    assert f"ตัวชี้วัดที่ 2 มี “{cell}”" in message


@pytest.mark.parametrize("row", ["o2=เก้าสิบ", "o2 เก้าสิบเต็ม", "o2\tเก้าสิบเต็มร้อยไม่มีที่ติ"])
def test_words_for_a_number_are_no_empty_cell(row: str) -> None:
    found, [message] = read(f"o1\t94.20\n{row}\n")
    assert found == {"o1": "94.20"}
    assert "เก้าสิบ" in message
    assert "ว่าง" not in message


@pytest.mark.parametrize("last", ["\t", "\t-"])
def test_a_number_of_another_column_is_not_what_stands_for_the_score(last: str) -> None:
    rows = f"คะแนนรวม ITA\t88{last}\nการปฏิบัติหน้าที่\t91.20\t89.20\n"
    text = f"ตัวชี้วัด\tคะแนน 2567\tคะแนน 2566\n{rows}"
    assert read(text, ScoreKind.PREVIOUS) == ({"1": "89.20"}, [])
