"""The sheets of measures: their columns, which other programs of the office know by name."""

from datetime import date
from pathlib import Path

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.tables_out.book import make_sheets
from ita_tui.core.tables_out.sheet import SheetName
from tests.cli.running import python

HEADERS = {
    "summary": {
        "code": "รหัส",
        "fact": "รายการ",
        "value": "ค่า / คะแนน",
        "previous": "คะแนนปีก่อน",
        "change": "ผลต่างจากปีก่อน",
        "reference": "คะแนนอ้างอิง",
    },
    "measures": {
        "key": "รหัสมาตรการ",
        "title": "มาตรการ",
        "issue": "ประเด็นที่",
        "issue_title": "ชื่อประเด็น",
        "items": "รองรับข้อ",
        "owners": "ผู้รับผิดชอบ",
        "start": "วันเริ่ม",
        "end": "วันสิ้นสุด",
        "recurrence": "ความถี่",
        "expected_result": "ผลที่คาด",
        "target": "ค่าเป้าหมาย",
        "budget_baht": "งบประมาณ (บาท)",
        "spent_baht": "จ่ายจริง (บาท)",
        "continues": "ต่อจากมาตรการปีก่อน",
        "state": "สถานะ",
        "progress_percent": "ความคืบหน้า (%)",
        "steps_done": "ขั้นตอนที่ทำแล้ว",
        "steps_total": "ขั้นตอนทั้งหมด",
        "late_days": "เลย (วัน)",
        "next_due": "กำหนดถัดไป",
    },
    "steps": {
        "key": "รหัสมาตรการ",
        "title": "มาตรการ",
        "step_key": "รหัสขั้นตอน",
        "step_text": "ขั้นตอน",
        "step_items": "ข้อที่ขั้นตอนรองรับ",
        "step_owners": "ผู้รับผิดชอบขั้นตอน",
        "step_due": "กำหนดเสร็จ",
        "step_done_on": "วันที่ทำเสร็จ",
        "step_state": "สถานะขั้นตอน",
        "step_result": "ผลการดำเนินงาน",
        "step_evidence": "หลักฐาน",
        "step_obstacle": "ปัญหาอุปสรรค",
    },
    "log": {
        "key": "รหัสมาตรการ",
        "title": "มาตรการ",
        "log_key": "รหัสบันทึก",
        "date": "วันที่",
        "step": "รหัสขั้นตอน",
        "step_text": "ขั้นตอน",
        "text": "สิ่งที่ทำ",
        "unit": "หน่วยที่ทำ",
        "place": "สถานที่",
        "participants": "ผู้เข้าร่วม (คน)",
        "evidence": "หลักฐาน",
        "obstacle": "ปัญหาอุปสรรค",
        "corrects": "แก้บันทึก",
        "corrected_by": "แก้แล้วด้วย",
    },
    "scores": {
        "code": "รหัส",
        "title": "รายการ",
        "kind": "ชนิด",
        "issue": "ประเด็นที่",
        "own": "คะแนนของเรา",
        "reference": "คะแนนอ้างอิง",
        "previous": "คะแนนปีก่อน",
        "computed": "คะแนนที่คำนวณได้",
        "low": "ต่ำสุดที่เป็นไปได้",
        "high": "สูงสุดที่เป็นไปได้",
        "difference": "ต่าง (ของเรา − คำนวณ)",
        "note": "หมายเหตุ",
        "order": "ลำดับตามเกณฑ์",
    },
    "gaps": {
        "code": "รหัส",
        "title": "รายการ",
        "issue": "ประเด็นที่",
        "issue_title": "ชื่อประเด็น",
        "score": "คะแนน",
        "pass_mark": "เกณฑ์ผ่านรายข้อ",
        "gap_points": "ห่างเกณฑ์ (คะแนน)",
        "cost_points": "ผลต่อรวม",
        "measures": "มาตรการที่รองรับ",
        "owners": "ผู้รับผิดชอบมาตรการ",
        "order": "ลำดับตามเกณฑ์",
    },
    "links": {
        "item": "ข้อ",
        "title": "รายการ",
        "label": "ชื่อที่แสดง",
        "url": "ลิงก์",
        "owner_unit": "หน่วยที่ดูแล",
        "checked_on": "วันที่ตรวจล่าสุด",
        "note": "หมายเหตุ",
    },
    "checks": {
        "severity": "ระดับ",
        "message": "สิ่งที่พบ",
        "place": "พบที่",
        "at": "ตำแหน่งในแฟ้ม",
        "rule": "ชื่อกฎ",
    },
}
"""Key and heading of every column of every sheet, in its order."""


@pytest.mark.parametrize("name", SheetName)
def test_the_columns_of_a_sheet_stay_what_they_are(
    name: SheetName, sample: Record, ita_2567: Framework
) -> None:
    (sheet,) = make_sheets([name], sample, ita_2567, today=date(2025, 2, 1))
    columns = [(column.key, column.title) for column in sheet.columns]
    assert columns == list(HEADERS[name].items())


def test_a_new_key_of_the_format_goes_out_and_comes_in_by_itself(tmp_path: Path) -> None:
    done = python("-m", "tests.core.new_field", home=tmp_path)
    assert (done.code, done.err) == (0, "")


def test_a_sheet_that_was_sorted_otherwise_goes_back_into_official_order(
    sample: Record, ita_2567: Framework
) -> None:
    (sheet,) = make_sheets([SheetName.SCORES], sample, ita_2567, today=date(2025, 2, 1))
    by_code = sorted(sheet.rows, key=lambda row: str(row[0]))
    codes = [str(row[0]) for row in sorted(by_code, key=lambda row: str(row[-1]).zfill(3))]
    assert codes == list(ita_2567.nodes)
    assert codes.index("o2") < codes.index("o10")
