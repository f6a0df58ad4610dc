"""Whose scores a table holds: the agency's of the record, another's, or means of others."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.reader import read_text_table
from tests.core.table_texts import framework_2567, scores_of

OWN = "เทศบาลตำบลหนองบัว"
TABLE = "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t94.20\nการใช้งบประมาณ\t88.15\n"
ROW = "ทต.หนองบัว\t90.03\t86.68\t99.38"
MEAN = "ค่าเฉลี่ยจังหวัด\t91.00\t87.00\t95.00"


def _read(text: str, kind: ScoreKind = ScoreKind.OWN) -> tuple[dict[str, str], str]:
    reading = read_text_table(text, framework_2567(), kind=kind, agency=OWN)
    found = {code: str(score) for code, score in scores_of(reading).items()}
    return found, " ".join(problem.message for problem in reading.problems)


@pytest.mark.parametrize(
    "heading",
    [
        "หน่วยงาน: เทศบาลตำบลศรีพนา",
        "หน่วยงาน\tเทศบาลตำบลศรีพนา",
        "คะแนน ITA เทศบาลตำบลศรีพนา ปี 2567",
        "ผลการประเมินของ อบต.ศรีพนา อำเภอเซกา จังหวัดบึงกาฬ",
    ],
)
def test_a_table_that_says_it_is_another_agency_s_is_refused(heading: str) -> None:
    found, told = _read(f"{heading}\n{TABLE}")
    assert found == {}
    assert "ศรีพนา" in told
    assert OWN in told
    assert len(_read(f"{heading}\n{TABLE}", ScoreKind.REFERENCE)[0]) == 2


@pytest.mark.parametrize(
    "heading",
    [
        f"หน่วยงาน: {OWN} อำเภอเมือง",
        "คะแนน ITA ทต. หนองบัว ปี 2567",
        "คะแนนของเทศบาลตำบลหนองบัวปี 2567",
        "ที่มา: อบจ.บึงกาฬ",
        "ตารางเทียบเทศบาลตำบลหนองบัวกับเทศบาลตำบลศรีพนา",
        "ข้อมูลจากเทศบาลตำบลศรีพนา",
        "ทต.ก ทต.ข",
    ],
)
def test_a_heading_with_the_own_name_or_with_partners_refuses_nothing(heading: str) -> None:
    assert _read(f"{heading}\n{TABLE}")[0] == {"1": "94.20", "2": "88.15"}


@pytest.mark.parametrize("head", ["หน่วยงาน", ""])
@pytest.mark.parametrize("rows", [(ROW, MEAN), (MEAN, ROW)])
def test_a_reference_is_read_from_the_row_of_means(head: str, rows: tuple[str, str]) -> None:
    text = "\n".join((f"{head}\tIIT\tEIT\tOIT", *rows))
    assert _read(text, ScoreKind.REFERENCE)[0] == {"IIT": "91.00", "EIT": "87.00", "OIT": "95.00"}
    assert _read(text)[0] == {"IIT": "90.03", "EIT": "86.68", "OIT": "99.38"}


@pytest.mark.parametrize("others", [[], [MEAN, MEAN.replace("จังหวัด", "ประเทศ")]])
def test_without_one_row_of_means_a_reference_is_asked_for(others: list[str]) -> None:
    found, told = _read("\n".join(("หน่วยงาน\tIIT\tEIT\tOIT", ROW, *others)), ScoreKind.REFERENCE)
    assert found == {}
    assert "ค่าอ้างอิง" in told


@pytest.mark.parametrize("beside", ["คะแนนเต็ม", "น้ำหนัก", "คะแนนเต็ม (30/30/40)"])
@pytest.mark.parametrize("name", ["คิดเป็นร้อยละ", "เทียบร้อยละ", "%", "ร้อยละของคะแนนเต็ม"])
def test_points_beside_their_shares_of_a_hundred_are_no_scores(beside: str, name: str) -> None:
    rows = ("IIT\t30\t28.20\t94.00", "EIT\t30\t27.00\t90.00", "OIT\t40\t38.00\t95.00")
    text = "\n".join((f"เครื่องมือ\t{beside}\tคะแนนที่ได้\t{name}", *rows))
    assert _read(text)[0] == {"IIT": "94.00", "EIT": "90.00", "OIT": "95.00"}


def test_a_share_of_the_total_beside_a_score_is_none() -> None:
    rows = ("IIT\t94.00\t30\t28.20", "EIT\t90.00\t30\t27.00", "OIT\t95.00\t40\t38.00")
    text = "\n".join(("เครื่องมือ\tคะแนน\tน้ำหนัก\tคิดเป็นร้อยละ", *rows))
    assert _read(text)[0] == {"IIT": "94.00", "EIT": "90.00", "OIT": "95.00"}


@pytest.mark.parametrize("name", ["หน้า", "ค่าเป้าหมาย", "ร้อยละความพึงพอใจ", "อบต.ศรีพนา"])
def test_numbers_that_are_no_scores_are_told_by_the_name_of_their_column(name: str) -> None:
    found, told = _read(TABLE.replace("คะแนน", name))
    assert found == {}
    assert f"“{name}”" in told


@pytest.mark.parametrize(
    ("title", "is_read"),
    [
        ("ผลการประเมิน ITA พ.ศ. 2566 เพื่อใช้ปรับปรุงในปี 2567", False),
        ("ผลการประเมิน ITA ปี 2567 เพื่อใช้ปรับปรุงในปี 2568", True),
        ("มาตรการส่งเสริมความโปร่งใส ปี 2567 จากผลการประเมิน ITA ปี 2566", False),
        ("ผลการประเมิน ITA ปี 2566 และ 2567", True),
        ("ผลการประเมิน ITA ปี 2566 เทียบกับปี 2567", False),
    ],
)
def test_the_year_of_results_is_that_of_the_table(title: str, *, is_read: bool) -> None:
    assert bool(_read(f"{title}\n{TABLE}")[0]) is is_read


@pytest.mark.parametrize(
    "heading",
    [
        "ผล IIT EIT OIT ปี {}",
        "ผลการตรวจประเมินรอบปี {}",
        "ปีที่ประเมิน: {}",
        "แบบวัด IIT ปีงบประมาณ พ.ศ. {}",
        "ผลการสำรวจ IIT ปี {}",
        "IIT {}",
    ],
)
def test_a_heading_about_the_assessment_says_its_year(heading: str) -> None:
    assert _read(f"{heading.format(2567)}\n{TABLE}")[0]
    assert not _read(f"{heading.format(2566)}\n{TABLE}")[0]


@pytest.mark.parametrize(
    "heading",
    ["สรุปผล ITA66", "รายงาน ITA ปี ๖๖", "ITA Report Fiscal Year 2023", "ผลการประเมิน ITA 68"],
)
def test_a_year_is_written_short_or_of_the_common_era(heading: str) -> None:
    found, told = _read(f"{heading}\n{TABLE}")
    assert found == {}
    assert "256" in told


@pytest.mark.parametrize(
    "heading",
    [
        "การประเมินตาม พ.ร.ป. ว่าด้วยการป้องกันการทุจริต พ.ศ. 2561",
        "ผลการประเมิน ITA เพื่อจัดทำแผน ปี 2568",
        "แบบวัด OIT 40 คะแนน",
        "ประเมิน ณ วันที่ 5 มกราคม พ.ศ. 2568",
    ],
)
def test_the_year_of_a_law_of_a_plan_or_of_a_day_is_none_of_results(heading: str) -> None:
    assert _read(f"{heading}\n{TABLE}")[0].keys() == {"1", "2"}


def test_the_source_below_a_table_says_its_year() -> None:
    found, told = _read(f"{TABLE}ที่มา: ผลการประเมิน ITA ปี 2566\n")
    assert found == {}
    assert "2566" in told


def test_the_year_of_a_title_is_no_total() -> None:
    assert _read(f"ผลการประเมิน ITA 67\n{TABLE}")[0].keys() == {"1", "2"}


def test_a_title_without_its_first_word_is_a_short_name() -> None:
    assert _read(TABLE.replace("\nการ", "\n"))[0] == {"1": "94.20", "2": "88.15"}


@pytest.mark.parametrize("cue", ["ของ", ""])
@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("กรมการปกครอง", "กรมที่ดิน"),
        ("มหาวิทยาลัยมหิดล", "มหาวิทยาลัยมหาสารคาม"),
        ("โรงพยาบาลน่าน", "โรงพยาบาลแพร่"),
        (OWN, f"{OWN}แดง"),
        (OWN, f"{OWN}ใหญ่"),
        (OWN, f"{OWN}ตอง"),
        (OWN, "โรงพยาบาลหนองบัว"),
        ("มหาวิทยาลัยราชภัฏพระนคร", "มรภ.ธนบุรี"),
        ("การไฟฟ้านครหลวง", "การไฟฟ้าส่วนภูมิภาค"),
        ("กองทุนเพื่อการศึกษา", "กองทุนเพื่อการออม"),
        ("สำนักงานเขตบางรัก", "สำนักงานเขตปทุมวัน"),
        ("สำนักงาน ก.พ.", "สำนักงาน ก.ล.ต."),
        ("จังหวัดน่าน", "จังหวัดแพร่"),
    ],
)
def test_a_heading_with_the_name_of_any_other_agency_refuses(
    own: str, other: str, cue: str
) -> None:
    heading = "ผลการประเมิน ITA {}{} ประจำปี 2567\n" + TABLE
    for owner, count in ((own, 2), (other, 0)):
        reading = read_text_table(heading.format(cue, owner), framework_2567(), agency=own)
        assert len(reading.read) == count


@pytest.mark.parametrize("own", [OWN, "โรงพยาบาลน่าน", "จุฬาลงกรณ์มหาวิทยาลัย"])
@pytest.mark.parametrize(
    "heading",
    [
        "ผลการประเมิน ITA ของสำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
        "ผลการประเมิน ITA ตามแนวทางของกรมส่งเสริมการปกครองท้องถิ่น",
        "กระทรวงสาธารณสุข",
        "อำเภอเมือง จังหวัดแพร่",
        "สำนักงานปลัด",
        "อันดับที่ 3 ของจังหวัด จาก 140 หน่วยงาน",
        "{}\nเทียบกับโรงพยาบาลแพร่",
        "ผลการประเมิน ITA {} ปี 2567 ร่วมกับโรงพยาบาลแพร่",
    ],
)
def test_those_who_assess_or_stand_above_are_not_whose_results_they_are(
    heading: str, own: str
) -> None:
    reading = read_text_table(f"{heading.format(own)}\n{TABLE}", framework_2567(), agency=own)
    assert len(reading.read) == 2


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("ผลการประเมิน ITA ปี 2567 ค่าเฉลี่ยของเทศบาลตำบลทั่วประเทศ", 0),
        ("ผลการประเมิน ITA ปี 2567 ภาพรวมประเทศ", 0),
        ("คะแนน ITA ภาพรวมจังหวัดบึงกาฬ", 0),
        ("ผลการประเมิน ITA ปี 2567 เทียบกับค่าเฉลี่ยระดับประเทศ", 2),
        (f"คะแนนเฉลี่ยรายตัวชี้วัด {OWN} จังหวัดบึงกาฬ", 2),
        ("ผลการประเมิน ITA ปี 2567 ภาพรวมหน่วยงาน", 2),
        ("ค่าเฉลี่ยระดับประเทศ 93.05 คะแนน หน่วยงานได้ 91.47 คะแนน", 2),
    ],
)
def test_a_heading_over_the_means_of_others_says_so_anywhere(heading: str, count: int) -> None:
    assert len(_read(f"{heading}\n{TABLE}")[0]) == count


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        (" (ปี 2566)", 0),
        (" ปี 2566", 0),
        (" (ค่าเฉลี่ยประเทศ)", 0),
        (" (เป้าหมาย)", 0),
        (" (ปีก่อน)", 0),
        (" ปี 2567", 2),
        (" (ปี 2567)", 2),
        (" (เป้าหมาย 90)", 2),
        (" (สูงสุด)", 2),
        (" (ร้อยละ 30)", 2),
    ],
)
def test_what_stands_behind_a_name_says_which_of_its_numbers_is_meant(
    behind: str, count: int
) -> None:
    rows = TABLE.replace("หน้าที่\t", f"หน้าที่{behind}\t").replace("มาณ\t", f"มาณ{behind}\t")
    found, told = _read(rows)
    assert len(found) == count
    assert found or told


def test_of_two_rows_of_a_name_that_of_the_year_is_read() -> None:
    rows = "การปฏิบัติหน้าที่ ปี 2566\t84.20\nการปฏิบัติหน้าที่ ปี 2567\t94.20\n"
    assert _read(f"ตัวชี้วัด\tคะแนน\n{rows}")[0] == {"1": "94.20"}
    assert _read(f"ตัวชี้วัด\tคะแนน\n{rows}", ScoreKind.PREVIOUS)[0] == {"1": "84.20"}


@pytest.mark.parametrize(
    "heading",
    [
        *("ผล IIT EIT OIT ปี 2566", "สรุปผล ITA66", "ผลการตรวจประเมินรอบปี 2566"),
        *("ปีที่ประเมิน: 2566", "รายงาน ITA ปี ๖๖", "ITA Report Fiscal Year 2023", "IIT 2566"),
    ],
)
def test_any_line_that_names_another_year_of_results_refuses(heading: str) -> None:
    found, told = _read(f"{heading}\n{TABLE}")
    assert found == {}
    assert "2566" in told
