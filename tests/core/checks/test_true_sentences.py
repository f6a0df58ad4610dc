"""True sentences in other writers' words, for the sample: nothing is found in them."""

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record

TRUE = [
    ("1", "ไม่ผ่าน 1 ข้อ คือ o9 (77.67) นอกนั้นผ่าน"),
    ("1", "ไม่ผ่าน 1 ข้อ คือ ข้อ o9 (77.67 คะแนน) อีก 6 ข้อผ่านเกณฑ์"),
    ("1", "ข้อ o9 มิได้อยู่ในระดับที่ผ่านเกณฑ์"),
    ("1", "ข้อ o9 ยังห่างไกลจากการผ่านเกณฑ์"),
    ("1", "ข้อ o9 ไม่อาจถือว่าผ่านเกณฑ์"),
    ("1", "ข้อ o9 เกณฑ์ผ่าน 85 คะแนน ได้ 77.67"),
    ("1", "ข้อ o8 มิใช่ข้อที่ไม่ผ่านเกณฑ์ ข้อ o9 ไม่ผ่าน"),
    ("1", "ข้อ 9 ของ OIT ไม่ผ่าน นอกนั้นไม่มีข้อใดต่ำกว่าเกณฑ์"),
    ("5", "ข้อที่ไม่ผ่าน คือ o16-17"),
    ("5", "ข้อที่ไม่ผ่าน คือ o16/o17"),
    ("5", "ข้อที่ไม่ผ่าน คือ o16, 17"),
    ("5", "ข้อที่ไม่ผ่าน คือ ๐๑๖ และ๐๑๗"),
    ("5", "ข้อ OIT ข้อ 16 และข้อ 17 ไม่ผ่านเกณฑ์"),
    ("1", "ข้อที่ไม่ผ่าน คือ เรื่องรายงานผลการดำเนินงานประจำปี\nเครื่องมือ IIT ได้ 95.11 คะแนน"),
    ("3", "ประเด็นนี้ผ่านทุกข้อ เผยแพร่แผนปฏิบัติการป้องกันการทุจริตบนเว็บไซต์"),
    ("1", "ข้อ o9 ไม่ผ่าน (ผู้รับผิดชอบ: สำนักปลัดเทศบาลตำบล ระยะเวลา: ต.ค. 2567)"),
    ("1", "ข้อ o9 ไม่ผ่าน เช่นเดียวกับเทศบาลตำบลทั่วประเทศ"),
]


@pytest.mark.parametrize(("issue", "text"), TRUE, ids=range(len(TRUE)))
def test_nothing_is_found_in_a_true_sentence(
    issue: str, text: str, ita_2567: Framework, put_right: Record
) -> None:
    found = check_record(ita_2567, set_narrative(put_right, issue, text)).open
    assert [it.message for it in found if it.at == f"issues.{issue}.narrative"] == []
