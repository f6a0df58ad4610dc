"""Figures whose subject is not sure: right sentences are left alone, their wrong twins found."""

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record

PAIRS = [
    ("1.1 ข้อ o9 {} ไม่ผ่าน 1.2 ข้อ o8 87.30 ผ่าน", "77.67", "71.67"),
    ("ข้อ o9 ของ OIT ได้ {} คะแนน ไม่ผ่านเกณฑ์", "77.67", "71.67"),
    ("ข้อ o9 (77.67) ต่ำกว่าข้อ o8 (87.30) อยู่ 9.63 และ{}เกณฑ์", "ไม่ผ่าน", None),
    ("ข้อ o9 ไม่ผ่าน ข้อ i3 เครื่องมือ IIT มีคะแนน {}", "99.34", "99.43"),
    ("ข้อ i3 และ o9 ได้ 99.34 และ {} คะแนนตามลำดับ ข้อหลังไม่ผ่าน", "77.67", "71.67"),
    ("หมวด OIT ไม่ผ่าน {} ข้อ (o9 = 77.67) ข้อ i3 ได้ 99.34", "1", "2"),
    ("ข้อ o9 ไม่ผ่าน ข้ออ้างที่ว่าข้อ i3 ได้ 50.00 และไม่ผ่านเกณฑ์นั้น คลาดเคลื่อน", "", None),
    ("ข้อ o9 {} เมื่อปีกลายข้อ i3 ไม่ผ่านเกณฑ์", "ไม่ผ่าน", None),
]
"""A sentence of the first issue, what is right in it, and what is wrong; none is known wrong."""


@pytest.mark.parametrize(("sentence", "right", "wrong"), PAIRS, ids=range(len(PAIRS)))
def test_only_what_is_surely_told_is_blamed(
    sentence: str, right: str, wrong: str | None, ita_2567: Framework, put_right: Record
) -> None:
    def found(told: str) -> list[str]:
        record = set_narrative(put_right, "1", sentence.format(told))
        open_now = check_record(ita_2567, record).open
        return [it.message for it in open_now if it.at == "issues.1.narrative"]

    assert found(right) == []
    assert wrong is None or found(wrong)
