"""Whole reports of offices, read from rows."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import new_record
from ita_tui.core.tables_in.agency import agency_in
from ita_tui.core.tables_in.report import read_report, take_report
from ita_tui.core.tables_in.source.rows import split_rows

BESIDE = (
    "ประเด็น\tข้อ\tคะแนน\tบทวิเคราะห์\n"
    "ประเด็นที่ ๑ กระบวนการ\ti1\t95.11\tผ่านทุกข้อ\n\ti2\t94.22\t\n"
    "ประเด็นที่ ๔ การกำกับ\ti10\t81.11\tข้อ i10 ต่ำกว่าเกณฑ์\n\ti11\t93.33\t\n"
)


def test_an_issue_in_a_column_of_its_own_says_whose_analysis_it_is(ita_2567: Framework) -> None:
    narratives = read_report(split_rows(BESIDE), ita_2567).narratives
    assert narratives == {"1": "ผ่านทุกข้อ", "4": "ข้อ i10 ต่ำกว่าเกณฑ์"}


SENT = "ส่วนราชการ สำนักปลัด สำนักงานเทศบาลตำบลท่าทอง อำเภอเมือง จังหวัดเลย ๔๒๐๐๐"
SUBJECT = "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของเทศบาลตำบลท่าทอง พ.ศ. ๒๕๖๗"
WHOLE = {
    "name": "เทศบาลตำบลท่าทอง",
    "kind": "เทศบาลตำบล",
    "district": "เมือง",
    "province": "เลย",
    "postal_code": "42000",
}


def test_a_report_says_whose_it_is_and_where_they_are() -> None:
    assert agency_in([SENT, SUBJECT]) == WHOLE
    assert agency_in(["เทศบาลตำบลท่าทอง อำเภอเมือง จังหวัดเลย"]).keys() == WHOLE.keys() - {
        "postal_code"
    }


@pytest.mark.parametrize(
    "lines",
    [
        (SENT,),
        (SUBJECT, "ผลการประเมินของเทศบาลตำบลท่าเงิน"),
        ("การดำเนินงานของหน่วยงานภาครัฐ",),
        ("ร่วมกับเทศบาลตำบลท่าทอง",),
        ("ผลการประเมินของเทศบาลตำบลข้างเคียง",),
    ],
)
def test_what_names_no_owner_or_several_says_nothing_of_the_agency(lines: tuple[str, ...]) -> None:
    assert agency_in(lines) == {}


def test_an_agency_that_the_record_names_otherwise_is_kept_and_told(ita_2567: Framework) -> None:
    report = read_report(split_rows(f"{SENT}\n{SUBJECT}\n"), ita_2567)
    record, kept = take_report(new_record(ita_2567, agency_name="ทต.ท่าทอง"), report)
    assert (record.agency.name, record.agency.province, kept) == ("ทต.ท่าทอง", "เลย", ())
    other = new_record(ita_2567, agency_name="เทศบาลตำบลท่าเงิน")
    record, kept = take_report(other, report)
    assert (record.agency, kept) == (other.agency, ("agency.name",))


@pytest.mark.parametrize(
    ("said", "total", "level"),
    [
        ("ในภาพรวม 91.47 คะแนน อยู่ในระดับ ผ่านดี สูงกว่าค่าเฉลี่ยประเทศ 93.05 คะแนน", "91.47", "ผ่านดี"),
        ("ปี 2566 ได้ 88.88 คะแนน ระดับ ผ่าน และปี 2567 ได้ 91.47 คะแนน ระดับ ผ่านดี", "91.47", "ผ่านดี"),
        ("ค่าเป้าหมาย 85 คะแนน ผลการประเมิน 91.47 คะแนน ระดับ ผ่านดี", "91.47", "ผ่านดี"),
        ("เพิ่มขึ้นจากปี 2566 จำนวน 3.33 คะแนน เป็น 91.47 คะแนน", "91.47", ""),
        ("คะแนนรวม 91.47 ลดลงจากปีก่อนที่ได้ 95.00 คะแนน", "91.47", ""),
        ("ค่าเฉลี่ยระดับประเทศได้ 93.05 คะแนน", "", ""),
        ("กำหนดเป้าหมายภาพรวม 85.00 คะแนน", "", ""),
        ("การปฏิบัติหน้าที่ ได้ 98.20 คะแนน", "", ""),
        ("IIT ได้ 98.20 คะแนน และในภาพรวมเพิ่มขึ้นเป็น 91.47 คะแนน", "91.47", ""),
        ("สู่ระดับถัดไป: ผ่านดีเยี่ยม: คะแนนรวม ขาดอีก 1.95, EIT ขาดอีก 1.94", "", ""),
        ("\nคะแนนรวม: ๙๓.๐๕ คะแนน\tระดับ: ผ่านดี\tเกณฑ์ผ่าน: ๘๕.๐๐ (+๘.๐๕)", "93.05", "ผ่านดี"),
    ],
)
def test_a_figure_is_taken_by_its_role(
    said: str, total: str, level: str, ita_2567: Framework
) -> None:
    text = f"ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 {said}\n"
    report = read_report(split_rows(text), ita_2567)
    assert {code: str(score) for code, score in report.declared.items()} == (
        {"total": total} if total else {}
    )
    assert report.results.get("level", "") == level
    assert report.doubts == ()


def test_what_is_not_sure_in_a_memo_is_told(ita_2567: Framework) -> None:
    text = "บันทึกข้อความ\nวันที่ 31 พฤศจิกายน 2567\nคะแนนรวม 91.47 คะแนน ส่วนคะแนนรวม 92.00 คะแนน\n"
    report = read_report(split_rows(text), ita_2567)
    assert (dict(report.memo), dict(report.declared)) == ({}, {})
    assert len(report.doubts) == 2


def test_an_analysis_is_taken_without_the_heading_in_its_first_line(ita_2567: Framework) -> None:
    long = "จากผลการวิเคราะห์: ประเด็นนี้ หน่วยงานควรปรับปรุงการเผยแพร่ข้อมูลให้ดีขึ้น"
    text = f"ประเด็นที่ 1 กระบวนการ\nการวิเคราะห์ผลการประเมิน: {long}\n{long}\n"
    assert read_report(split_rows(text), ita_2567).narratives == {"1": f"{long} {long}"}


def test_paragraphs_below_the_headings_of_issues_are_their_analysis(ita_2567: Framework) -> None:
    long = "จากผลการประเมินในประเด็นนี้ หน่วยงานควรปรับปรุงการเผยแพร่ข้อมูลให้ดีขึ้น"
    text = (
        f"ประเด็นที่ 1 กระบวนการ\nข้อ\tชื่อ\tคะแนน\ni1\tเรื่อง\t90.10\n{long}\nต่อไป\n"
        f"ประเด็นที่ ๒ การให้บริการ\n{long}\nมาตรการ ปี 2568\n"
        f"มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\nจัดทำ\t1. ก่อ\tกองช่าง\n{long}\n"
    )
    narratives = read_report(split_rows(text), ita_2567).narratives
    assert narratives == {"1": f"{long} ต่อไป", "2": long}
