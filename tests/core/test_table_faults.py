"""What tables of real offices did to the reader, and what is right."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.scores.result import TableReading
from ita_tui.core.tables_in.scores.scope import Others
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
        ("ผลคะแนน ITA ภาพรวม", "total"),
        ("IIT (30)", "IIT"),
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


def test_a_title_of_two_items_is_told_by_their_number_behind_the_instrument() -> None:
    framework, title = framework_of(2565), "รายงานผลประจำปี"
    rows = [f"{at}\tOIT {at}\t{title}\t{at}.50" for at in (28, 41)]
    reading = read_text_table("\n".join(rows), framework)
    scores = {code: str(score) for code, score in scores_of(reading).items()}
    assert (scores, reading.problems) == ({"o28": "28.50", "o41": "41.50"}, ())


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


def test_points_under_a_header_that_says_so_are_parts_but_the_total() -> None:
    text = "เครื่องมือ\tคะแนนถ่วงน้ำหนัก\nIIT (30)\t29.95\nคะแนนรวม\t97.05\n"
    assert _scores(text) == {"total": "97.05"}
    assert _rules(text) == [("score-weighted", 2, "IIT")]
    alone = "ตัวชี้วัด\tคะแนนถ่วงน้ำหนัก\nการปฏิบัติหน้าที่\t5.90\nการใช้งบประมาณ\t5.80\n"
    assert _scores(alone) == {}
    assert "จาก" not in read_text_table(alone, framework_2567()).problems[0].message
    beside = "เครื่องมือ\tคะแนน\tคะแนนถ่วงน้ำหนัก\nIIT\t99.83\t29.95\n"
    assert _scores(beside) == {"IIT": "99.83"}


def test_two_columns_that_could_be_meant_are_named() -> None:
    text = "ข้อ\tคะแนน\tเฉลี่ยจังหวัด\tเฉลี่ยประเทศ\ni1\t87.50\t90.00\t94.59\n"
    reading = read_text_table(text, framework_2567(), kind=ScoreKind.REFERENCE)
    assert reading.read == ()
    assert "เฉลี่ยจังหวัด" in reading.problems[0].message


UNREAD = [
    ("i1\t90.00\nX7\t80\n", [(2, "X7 80")]),
    ("i1 90.00\nX7 80\n", [(2, "X7 80")]),
    ("X7\t80\n", [(1, "X7 80")]),
    ("ตัวชี้วัด\tคะแนน\n1 การปฏิบัติหน้าที่\t90\n2 ไม่รู้จัก\t80\n", [(3, "2 ไม่รู้จัก 80")]),
    ("i1\t95.\ni2\t27.75/30\n", [(1, "i1 95."), (2, "i2 27.75/30")]),
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
    reading = read_text_table(text, framework_2567(), kind=kind, others=_ALL)
    assert reading.read == ()
    assert [problem.rule for problem in reading.problems] == ["table-of-another-year"]
    return reading


_ALL = Others(frameworks=lambda: [framework_of(year) for year in range(2563, 2570)])


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


def test_a_line_above_a_table_that_ends_with_a_number_is_no_row_of_it() -> None:
    text = "ตารางที่ 1\nชุมชน 12\nตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t92.11\n"
    reading = read_text_table(text, framework_2567())
    assert list(scores_of(reading)) == ["1"]
    assert reading.unread == ()


def test_a_refused_table_has_one_reason_for_all_its_rows() -> None:
    head = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n"
    reading = _refused(head + INDICATORS + "x9\t77.00\nเรื่องอื่น\t66.00\n")
    assert {row.reason for row in reading.unread} == {reading.problems[0].message}
    assert len(reading.unread) == 4


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
        own = read_text_table(text, framework_of(year), others=_ALL)
        assert len(own.read) == len(items)


@pytest.mark.parametrize(
    "text",
    [
        "ผลการประเมิน ITA ของสถานศึกษา ปี 2567\no1\tโครงสร้าง\t100\n",
        "MOIT 1\tหน่วยงานมีการวางระบบ\t5\n",
        "โรงเรียนบ้านทดสอบ\nผลการประเมินคุณธรรมและความโปร่งใส ปี 2567\n1 การปฏิบัติหน้าที่\t92.11\n",
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


NAMES = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
)
SCORES = ("98.15", "97.20", "99.45", "95.60", "97.01")
FIVE = dict(zip("12345", SCORES, strict=True))
LAYOUTS = {
    "bullets": ("", "- ตัวชี้วัดที่ {n} {name} {score} คะแนน\n"),
    "a line each": ("", "{n}. {name}\n{score}\n"),
    "instrument before": ("", "IIT : {name} {score}\n"),
    "colon": ("", "ตัวชี้วัดที่ {n} {name} : {score}\n"),
    "nation": ("ตัวชี้วัด\tคะแนน อบต.\tค่าเฉลี่ยระดับประเทศ\n", "{name}\t{score}\t90.0{n}\n"),
    "parts": ("ตัวชี้วัด\tส่วนที่ 1\tส่วนที่ 2\tคะแนนเฉลี่ย\n", "{name}\t90.0{n}\t80.0{n}\t{score}\n"),
    "extremes": ("ตัวชี้วัด\tสูงสุด\tต่ำสุด\tคะแนนเฉลี่ย\n", "{name}\t100\t20.0{n}\t{score}\n"),
    "target": ("ตัวชี้วัด\tผลปี 2567\tเป้าหมายปี 2568\n", "{name}\t{score}\t99.00\n"),
    "advice": ("ตัวชี้วัด\tคะแนน\tข้อเสนอแนะ\n", "{name}\t{score}\tให้ครบ 100% ภายในปี 2568\n"),
    "agencies": ("ตัวชี้วัด\tเทศบาลตำบลอื่น\tเทศบาลตำบลก\n", "{name}\t80.0{n}\t{score}\n"),
    "three years": (
        "ที่\tตัวชี้วัด\tปี 65\tปี 66\tปี 67\tแนวโน้ม\n",
        "{n}\t{name}\t70.0{n}\t80.0{n}\t{score}\tเพิ่มขึ้น\n",
    ),
    "sentences": ("", "ตัวชี้วัดที่ {n} {name} ได้คะแนนร้อยละ {score}\n"),
    "means": ("", "{n}) {name} มีคะแนนเฉลี่ยเท่ากับ {score} คะแนน\n"),
    "of a hundred": ("ตัวชี้วัด\tคะแนน\n", "{name}\t{score}/100\n"),
    "short years": ("ตัวชี้วัด\tปีงบฯ 67\tปีงบฯ 66\n", "{name}\t{score}\t90.0{n}\n"),
    "full marks": ("ตัวชี้วัด\tคะแนน (เต็ม 100)\n", "{name}\t{score}\n"),
    "share": ("ตัวชี้วัด\tผล (ร้อยละ)\tสัดส่วน\n", "{name}\t{score} %\t0.9{n}11\n"),
    "surveys": ("ตัวชี้วัด\tPublic\tSurvey\tคะแนนเฉลี่ย\n", "{name}\t90.0{n}\t80.0{n}\t{score}\n"),
    "link": ("ตัวชี้วัด\tคะแนน\n", "{n}. {name} https://www.x.go.th/ita/{n}\t{score}\n"),
    "torn header": (
        "ที่    ตัวชี้วัด    คะแนน    ITA    ปี2567    บทวิเคราะห์\n",
        "{n}    {name}    {score}    คะแนนลดลงจากปี\n",
    ),
    "page": (
        "ที่  เครื่องมือ/ตัวชี้วัด  คะแนน  บทวิเคราะห์\n",
        "{n}    {name}    {score}    คะแนนลดลงจากปีก่อน\n",
    ),
    "score first": ("คะแนน\tตัวชี้วัด\n", "{score}\t{n} {name}\n"),
    "weights": ("ตัวชี้วัด\tคะแนนเต็ม\tคะแนนที่ได้\tร้อยละ\n", "{name}\t100\t{score}\t{score}\n"),
}


def _layout(name: str) -> str:
    head, row = LAYOUTS[name]
    rows = zip(range(1, 6), NAMES, SCORES, strict=True)
    return head + "".join(row.format(n=n, name=title, score=score) for n, title, score in rows)


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_layouts_of_other_offices_are_read(name: str) -> None:
    reading = read_text_table(_layout(name), framework_2567(), agency="เทศบาลตำบลก", others=_ALL)
    assert {code: str(score) for code, score in scores_of(reading).items()} == FIVE
    assert (reading.problems, reading.unread) == ((), ())


def test_the_scores_of_another_agency_are_not_this_one_s() -> None:
    text = "ตัวชี้วัด\tเทศบาลตำบลอื่น\nการปฏิบัติหน้าที่\t98.15\n"
    reading = read_text_table(text, framework_2567(), agency="เทศบาลตำบลก")
    assert reading.read == ()
    assert reading.problems


@pytest.mark.parametrize("score", ["0.9{n}", "4.5{n}"])
def test_scores_of_another_scale_are_told_and_not_read(score: str) -> None:
    rows = "".join(f"{name}\t{score.format(n=n)}\n" for n, name in enumerate(NAMES))
    reading = read_text_table(f"ตัวชี้วัด\tคะแนน\n{rows}", framework_2567())
    assert [problem.rule for problem in reading.problems] == ["score-of-another-scale"]
    assert (reading.read, len(reading.unread)) == ((), 5)


def test_items_that_no_framework_has_make_a_table_of_another_year() -> None:
    text = "".join(f"I{n}\t9{n % 10}.00\n" for n in range(1, 31))
    _refused(text)
    told = read_text_table(text, framework_of(2565), others=_ALL)
    assert told.read == ()
    assert {problem.rule for problem in told.problems} == {"code-unknown"}
    assert "ตัวชี้วัด" in told.problems[0].message


def test_one_code_that_no_year_has_is_named_and_the_rest_is_read() -> None:
    years = Others(frameworks=lambda: [framework_of(year) for year in (2565, 2567)])
    text = "o6\t60.00\n{}\t50.00\no11\t25.00\n"
    reading = read_text_table(text.format("o99"), framework_2567(), others=years)
    assert list(scores_of(reading)) == ["o6", "o11"]
    assert [(it.rule, it.line, it.code) for it in reading.problems] == [("code-unknown", 2, "o99")]
    of_2565 = read_text_table(text.format("o43"), framework_2567(), others=years)
    assert [it.rule for it in of_2565.problems] == ["table-of-another-year"]


@pytest.mark.parametrize(
    "title", ["ตชว.1 การปฏิบัติหน้าที่", "ตวช.ที่ 1 การปฏิบัติหน้าที่", "ตชว 1 : การปฏิบัติหน้าที่"]
)
def test_the_short_word_for_an_indicator_stands_before_its_title(title: str) -> None:
    assert _scores(f"{title}\t92.11\n") == {"1": "92.11"}
    assert _rules(f"{title.replace('1', '3')}\t92.11\n") == [("title-ambiguous", 1, "1")]


def test_the_score_beside_an_unknown_title_is_not_the_instruments() -> None:
    header = "เครื่องมือ\tรายการ\tคะแนน\n"
    assert _scores(f"{header}IIT\tความพึงพอใจของบุคลากร\t88.19\n") == {}
    assert _scores(f"{header}IIT\tคะแนนเฉลี่ย\t88.19\nEIT\t\t87.11\n")["EIT"] == "87.11"


def test_a_score_left_of_its_title_on_a_page_is_not_the_full_mark_on_the_right() -> None:
    page = (
        "ผลคะแนน    ตัวชี้วัด              คะแนนเต็ม\n"
        "           การปฏิบัติหน้าที่         100\n86.35      การใช้งบประมาณ         100\n"
        "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)\n"
    )
    assert _scores(page) == {"2": "86.35"}
    assert {code for _, _, code in _rules(page)} <= {"1"}


@pytest.mark.parametrize("remark", ["ประชาสัมพันธ์เพิ่มเติม", "ลดลงจากปีก่อน"])
@pytest.mark.parametrize("none", ["-", "", "รอผล"])
def test_a_row_without_a_score_is_no_header_for_its_remark(remark: str, none: str) -> None:
    rows = f"ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต\t{none}\t{remark}\nตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน\t87.26\t\n"
    assert _scores(f"รายการ\tคะแนน\tแนวทางแก้ไข\n{rows}") == {"6": "87.26"}


def test_a_title_above_a_blank_line_is_no_part_of_a_header() -> None:
    page = "สรุปผลคะแนน     ITA ปีงบประมาณ     2567\n\n"
    header = "รายการประเมิน         ปี2567         ปี2566\n"
    row = "1. การปฏิบัติหน้าที่      93.07          94.85\n"
    assert _scores(page + header + row) == {"1": "93.07"}
    assert _scores(page.strip() + "\n" + header + row) == {"1": "93.07"}


def test_a_note_below_a_row_makes_its_score_nobody_elses() -> None:
    rows = "IIT\tการปฏิบัติหน้าที่\t91.11\nIIT\tการใช้งบประมาณ\t82.22\n\tส่วนนี้ประเมินโดยบุคลากร\t\n"
    assert _scores(f"แบบวัด\tรายการ\tคะแนน\n{rows}") == {"1": "91.11", "2": "82.22"}
