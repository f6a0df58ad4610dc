"""Figures that are right, though they look like another figure that would be wrong."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from tests.core.checks.told import Saying, assert_told, faults, told

RIGHT = [
    # weights, told like scores
    "คะแนนรวมมาจาก IIT ร้อยละ 30, EIT ร้อยละ 30 และ OIT ร้อยละ 40",
    "EIT คิดเป็น 30% ของคะแนนเต็ม",
    # the mean of the items of an instrument
    "โดยรวมข้อ EIT 91.06 และ OIT 93.56",
    "คะแนนเฉลี่ยของข้อ EIT ในประเด็นนี้ 91.06 คะแนน ปีก่อน 91.00 คะแนน",
    # how far something is from something else, told once for a whole list
    "ขยับมากที่สุด o13 (2.40 คะแนน) รองลงมา e8 (1.59 คะแนน)",
    "e8 เพิ่ม 1.59 ส่วน e7 ลด 0.99 คะแนน",
    "ยังขาด: e9 16.72",
    # numbers of items
    "ผ่าน 9 ข้อ (e1 e2 e3 e7 e8 o11 o12 o13 o25) คิดเป็นร้อยละ 90",
    "ไม่ผ่าน 1 ข้อ คือ e9 เท่ากับปีก่อนที่ไม่ผ่าน 1 ข้อ",
]


@pytest.mark.parametrize("text", RIGHT, ids=range(len(RIGHT)))
def test_a_right_figure_is_not_blamed_for_what_it_looks_like(
    text: str, ita_2567: Framework, sample: Record
) -> None:
    assert faults(ita_2567, told(sample), "2", text) == []


WRONG: list[Saying] = [
    ("คะแนนของ EIT คือ {} คะแนน", "92.34", "91.34"),
    ("ข้อ e8 ได้ {} คะแนน", "94.70", "94.07"),
]


@pytest.mark.parametrize("saying", WRONG, ids=range(len(WRONG)))
def test_a_wrong_one_still_is(saying: Saying, ita_2567: Framework, sample: Record) -> None:
    assert_told(ita_2567, sample, saying)
