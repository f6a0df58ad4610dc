"""Numbers of one sentence that follow from others of it: differences, sides, shares, orders."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from tests.core.checks.told import Saying, faults, told

SAYINGS = [
    # how far two are apart: e7 got 94.01 (last year 95.00), e8 94.70 (93.11), e9 falls short
    ("คะแนนหล่นจาก 95.00 เหลือ 94.01 หรือ {} คะแนน", "0.99", "1.99"),
    ("ข้อ e8 ได้ 94.70 คะแนน ข้อ e7 ได้ 94.01 คะแนน สองข้อนี้ห่างกัน {} คะแนน", "0.69", "0.96"),
    ("ข้อ e8 ขึ้นมา {} คะแนนกว่า", "1", "3"),
    ("ข้อ e8 ขึ้นมาเกือบ {} คะแนน", "2", "4"),
    ("ข้อ e7 ได้ 94.01 คะแนน ชนะค่าเฉลี่ยของจังหวัดบึงกาฬอยู่ {} คะแนน", "1.01", "9.01"),
    # which side of the mark
    ("ปีก่อนได้ 95.00 ปีนี้เหลือ 94.01 คะแนน {}เกณฑ์ 85 คะแนนที่เราตั้งกันไว้", "สูงกว่า", "ต่ำกว่า"),
    # shares
    ("มีข้อที่ไม่ผ่านเกณฑ์เพียงข้อ e9 คิดเป็นร้อยละ {} ของทั้งหมด", "10.00", "16.25"),
    ("ไม่ผ่านเกณฑ์ 1 ใน 10 ข้อ หรือร้อยละ {}", "10.00", "20.00"),
    # a list longer than its number: four fell
    ("ข้อที่คะแนนตกจากปีก่อนมี {} ข้อ ได้แก่ e1 e7 e9 o25", "4", "3"),
    # orders
    ("เรียงจากมากไปน้อย {}", "e8 e7 e9", "e7 e8 e9"),
]


@pytest.mark.parametrize("saying", SAYINGS, ids=range(len(SAYINGS)))
def test_what_does_not_add_up_is_found(saying: Saying, ita_2567: Framework, sample: Record) -> None:
    sentence, right, wrong = saying[:3]
    assert faults(ita_2567, told(sample), "2", sentence.format(right)) == []
    assert faults(ita_2567, told(sample), "2", sentence.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "ข้อ e7 ได้ 94.01 คะแนน ถึงเกณฑ์ แต่ลดลงจาก 95.00 คะแนนในปีก่อน",
        "ข้อ e7 ควรเพิ่มขึ้นอีก 3.33 คะแนน",
        "ค่าเฉลี่ยของอำเภออื่นลดลง 3.33 คะแนน",
    ],
)
def test_what_may_be_meant_otherwise_is_not(text: str, ita_2567: Framework, sample: Record) -> None:
    assert faults(ita_2567, told(sample), "2", text) == []
