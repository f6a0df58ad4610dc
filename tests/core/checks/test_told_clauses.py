"""What is told of one node, or of several in order, in a clause with no word that says what."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from tests.core.checks.told import Saying, assert_told

SAYINGS: list[Saying] = [
    ("ข้อ e7/ข้อ e8 = {} ผ่านหมด", "94.01/94.70", "94.70/94.01"),
    ("e7, e8 ได้ {} ตามลำดับ", "94.01, 94.70", "94.70, 94.01"),
    ("ข้อ e7 ปีนี้ทำได้ {} คะแนน", "94.01", "94.10"),
    ("ข้อ e7 ปีก่อนเคยได้ {} คะแนน", "95.00", "94.01"),
    ("ข้อ e9 ไม่ผ่าน ผลต่างกับเกณฑ์ของข้อ e7 คือ {} คะแนน", "9.01", "9.10"),
    ("ข้อ e9 ไม่ผ่าน ผลต่างสองปีของข้อ e8 เท่ากับ {} คะแนน", "1.59", "1.95"),
    ("ข้อ e9 ไม่ผ่าน พิสัยของคะแนน (e3 ลบ e9) คือ {} คะแนน", "30.51", "33.51"),
    ("ข้อ e9 ไม่ผ่าน ตัวชี้วัดที่ 8 อยู่ในลำดับที่ {} จากสิบตัวชี้วัด", "10", "7"),
    ("ข้อ e9 ไม่ผ่าน ตัวชี้วัดที่ 8 เป็นอันดับ {} ของทุกตัวชี้วัด", "10", "2"),
]


@pytest.mark.parametrize("saying", SAYINGS, ids=range(len(SAYINGS)))
def test_a_figure_is_held_against_those_of_its_node(
    saying: Saying, ita_2567: Framework, put_right: Record
) -> None:
    assert_told(ita_2567, put_right, saying)
