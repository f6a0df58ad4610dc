"""``ita-tui import --what all``: a whole report of an office."""

from decimal import Decimal
from pathlib import Path

import pytest

from ita_tui.store.records import load_record
from tests.cli.running import run

REPORT = """\
# บันทึกข้อความ
ส่วนราชการ สำนักปลัด เทศบาลตำบลก
ที่ กก ๑๒๓๔๕/-
วันที่ ๒๒ ตุลาคม ๒๕๖๗
เรื่อง การวิเคราะห์ผลการประเมิน พ.ศ. ๒๕๖๗ และมาตรการ พ.ศ. ๒๕๖๘
เรียน ปลัดเทศบาล/นายกเทศมนตรี
ป.ป.ช. ได้ประกาศผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๗ เมื่อวันที่ ๓๐ กรกฎาคม ๒๕๖๗ นั้น
ในภาพรวม ๙๐.๑๒ คะแนน อยู่ในระดับ ผ่านดี มากที่สุด คือ การป้องกันการทุจริต (OIT ส่วนที่ ๒) คะแนนที่ได้คิดเป็นร้อยละ ๙๙.๐๐ \
และน้อยที่สุด คือ การใช้อำนาจ คะแนนที่ได้คิดเป็นร้อยละ ๘๐.๐๐
จึงเรียนมาเพื่อโปรดพิจารณา
(นางสาวก ข)
หัวหน้าฝ่าย รักษาราชการแทน
หัวหน้าสำนักปลัด
/ความเห็น...
ความเห็นปลัดเทศบาล
- เห็นควรอนุมัติ
ตามข้อ ๒
............
(นางค ง)
ปลัดเทศบาลตำบลก
ความเห็นนายกเทศมนตรี
(นายจ ฉ)

เครื่องมือ\tข้อความ\tคะแนน ปี ๒๕๖๗\tการวิเคราะห์ผลการประเมิน
<b>ประเด็นที่ ๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ</b>
IIT\ti๑ การปฏิบัติงานหรือให้บริการ\t๙๔.๕๙\tผ่านเกณฑ์ทุกข้อ แต่ยัง
OIT\t๐๙ รายงานผลการดำเนินงานประจำปี\t๗๗.๖๗\t

เครื่องมือ\tข้อความ\tคะแนน ปี ๒๕๖๗\tการวิเคราะห์ผลการประเมิน
\t๐๑๐ คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่\t๙๓.๕๔\tต้องปรับปรุงข้อ ๐๙
<b>ประเด็นที่ ๔ กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ</b>
IIT\ti๑๐ ในหน่วยงานของท่าน มีเจ้าหน้าที่\t๘๒.๗๑\tไม่ผ่านเกณฑ์

วิธีการนำผลวิเคราะห์ไปสู่การปฏิบัติ\tผู้รับผิดชอบ\tขั้นตอน/วิธีการปฏิบัติ\tวัน เดือน ปี
<b>ประเด็นที่ ๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ</b>
จัดทำคู่มือ\tกองคลัง/กองช่าง\t๑. แต่งตั้ง ๒. เผยแพร่\tตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "r.toml"
    assert run("new", made, "--framework", "ita-2567", "--agency", "เทศบาลตำบลก").code == 0
    return made


def test_a_whole_report_becomes_a_record_in_one_command(path: Path) -> None:
    done = run("import", "-", path, "--what", "all", stdin=REPORT.encode())
    assert done.code == 0
    assert "ita-tui check" in done.err
    record = load_record(path).record
    assert record is not None
    own = {code: scores.own for code, scores in record.scores.items()}
    assert own == {
        code: Decimal(score)
        for code, score in {
            "total": "90.12", "3": "80.00", "10": "99.00", "i1": "94.59", "i10": "82.71",
            "o9": "77.67", "o10": "93.54",
        }.items()
    }  # fmt: skip
    assert {issue: text.narrative for issue, text in record.issues.items()} == {
        "1": "ผ่านเกณฑ์ทุกข้อ แต่ยัง ต้องปรับปรุงข้อ ๐๙",
        "4": "ไม่ผ่านเกณฑ์",
    }
    [measure] = record.measures.values()
    assert (measure.owners, len(measure.steps)) == (("กองคลัง", "กองช่าง"), 2)
    assert record.memo.to == ("ปลัดเทศบาล", "นายกเทศมนตรี")
    assert record.memo.signer == "หัวหน้าฝ่าย รักษาราชการแทนหัวหน้าสำนักปลัด"
    assert [(it.post, it.name, it.text) for it in record.memo.opinions.values()] == [
        ("ปลัดเทศบาล", "", "- เห็นควรอนุมัติ\nตามข้อ ๒"),
        ("นายกเทศมนตรี", "", ""),
    ]
    assert (str(record.memo.date), record.memo.number) == ("2024-10-22", "กก ๑๒๓๔๕/-")
    assert (record.results.level, str(record.results.announced_on)) == ("ผ่านดี", "2024-07-30")
    claims = [(claim.claim, claim.node) for claim in record.results.ranking.values()]
    assert claims == [("highest", "10"), ("lowest", "3")]
    before = path.read_bytes()
    again = run("import", "-", path, "--what", "all", stdin=REPORT.encode())
    assert (again.code, path.read_bytes()) == (0, before)


def test_what_the_record_says_itself_stays_and_is_told(path: Path) -> None:
    run("import", "-", path, stdin=b"total\t91.00\n")
    done = run("import", "-", path, "--what", "all", "--json", stdin=REPORT.encode())
    assert done.code == 1
    assert done.json["kept"] == ["scores.total.own"]
    told = run("import", "-", path, "--what", "all", "--dry-run", stdin=REPORT.encode()).out
    assert "จึงคงตามแฟ้ม: คะแนนรวม\n" in told
    assert done.json["found"]["issues"] == 2


def test_a_look_or_a_report_of_another_year_stores_nothing(path: Path) -> None:
    before = path.read_bytes()
    assert run("import", "-", path, "--what", "all", "--dry-run", stdin=REPORT.encode()).code == 0
    other = REPORT.replace("๒๕๖๗", "๒๕๖๘")
    assert run("import", "-", path, "--what", "all", stdin=other.encode()).code == 2
    assert path.read_bytes() == before


def test_what_a_record_has_no_place_for_is_told(path: Path) -> None:
    text = f"คำนำ\nรายงานนี้\n{REPORT}".encode()
    done = run("import", "-", path, "--what", "all", stdin=text)
    for part in ("ย่อหน้าของบันทึกข้อความ", "คำนำ", "ชื่อผู้ลงนาม"):
        assert part in done.out
    again = run("import", "-", path, "--what", "all", "--json", stdin=text)
    assert again.json["left"] == ["memo_text", "preface", "names"]


def test_another_agency_s_report_stores_nothing(tmp_path: Path) -> None:
    made = tmp_path / "r.toml"
    run("new", made, "--framework", "ita-2567", "--agency", "อบต.อื่น")
    before = made.read_bytes()
    done = run("import", "-", made, "--what", "all", stdin=REPORT.encode())
    assert (done.code, made.read_bytes()) == (2, before)
    assert "เทศบาลตำบลก" in done.err


PRINTED = """
format = "ita-record/1"
framework = "ita-2567"
fiscal_year_be = 2567
agency = { name = "เทศบาลตำบลก", units = ["กองคลัง"] }

[scores]
i1 = { own = 94.59 }
i2 = { own = 95.43 }
i3 = { own = 99.34 }
2 = { own = 88.10 }
e9 = { own = 68.28 }

[issues.1]
narrative = "ปี 2567 ข้อ o7 ผ่านเกณฑ์ (85 คะแนน)"

[measures.m1]
title = "พัฒนาระบบ ระยะที่ 2"
issue = "2"
items = ["e9"]
owners = ["กองคลัง"]
start = 2024-10-01
end = 2025-09-30
recurrence = "quarter"
expected_result = "ผู้ใช้พอใจ 3 กลุ่ม\\nใช้ได้ 24 ชั่วโมง: ทุกวัน"
target = "e9 ≥ 85.00"
budget_baht = 15000.50
steps.s1 = { text = "สำรวจ 3 กลุ่ม ตาม o9", owners = ["กองคลัง"], due = 2024-12-31 }
steps.s2 = { text = "อบรม (รุ่นที่ 1)" }

[measures.m2]
title = "ทำคู่มือ"
issue = "2"
items = ["e1", "o11"]
owners = ["กองคลัง"]
budget_baht = 0.00
"""


def test_a_report_of_ours_comes_back_as_it_was(path: Path) -> None:
    printed, report = path.with_name("p.toml"), path.with_name("p.docx")
    printed.write_text(PRINTED, encoding="utf-8")
    run("document", printed, "measures", "-o", report, "--to", "docx")
    run("import", report, path, "--what", "all", "--yes")
    before, after = load_record(printed).record, load_record(path).record
    assert before is not None
    assert after is not None
    assert (after.scores, after.issues, after.measures) == (
        before.scores,
        before.issues,
        before.measures,
    )


def test_the_late_steps_of_a_report_are_no_measures(path: Path) -> None:
    header = "ที่\tมาตรการและขั้นตอน\tผู้รับผิดชอบ\tกำหนดแล้วเสร็จ\tล่าช้า (วัน)\n"
    rows = f"{header}1\tตั้งคณะทำงาน\tกองคลัง\t31 มี.ค. 68\t60\n"
    done = run("import", "-", path, "--what", "measures", "--json", stdin=rows.encode())
    assert (done.code, done.json["measures"]) == (1, [])
