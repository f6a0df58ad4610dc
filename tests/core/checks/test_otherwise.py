"""Figures that are right, though they look like another figure that would be wrong."""

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
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
    "ทั้ง 3 ข้อของตัวชี้วัดที่ 8 (e7 e8 e9) มี 2 ข้อที่ผ่าน",
    "ดีขึ้น 5 ข้อ ลดลง 4 ข้อ เท่าเดิม 1 ข้อ ไม่ผ่าน e9",
    "ไม่ถึงเป้า 85 หนึ่งข้อ คือ e9",
    # words of other nodes, of an aim, of what may be
    "มุ่งให้ e9 ที่ได้ 68.28 จากปีก่อน 70.00 กลับมาสูงขึ้น",
    "เป้าหมายของ e9 คือ 85.00 ซึ่งสูงกว่าปีนี้ 16.72 คะแนน",
    "ข้อ e9 ได้ 68.28 ขาด 16.72 เท่านั้นก็ผ่าน",
    "ถ้า e9 ได้ถึง 85 คะแนนเฉลี่ยของข้อ EIT จะเพิ่มจาก 91.06 เป็น 93.84",
    "คะแนนขยับขึ้นหลายข้อ ยกเว้น e7 และ e1",
    "ผ่านคือ e7 e8 (e9 ไม่ผ่าน)",
    "e7-e9 เฉลี่ย 85.66 ลดลง 0.38 คะแนน",
    "จากเดิมที่ e8 ยังต่ำกว่าเกณฑ์ บัดนี้ได้ 94.70",
    "e3 ได้ 98.79 สูงกว่า e1 3.58 คะแนน",
    "ข้อที่ผ่าน 9 ข้อ คิดเป็นร้อยละ 90.00 ไม่ผ่านเพียง e9",
]


@pytest.mark.parametrize("text", RIGHT, ids=range(len(RIGHT)))
def test_a_right_figure_is_not_blamed_for_what_it_looks_like(
    text: str, ita_2567: Framework, sample: Record
) -> None:
    assert faults(ita_2567, told(sample), "2", text) == []


UNSAID = [
    ("ผ่านเฉพาะ e1 e2 e3 e7 e8 o11 o12 o13 o25 นอกนั้นไม่ผ่าน", True),
    ("ผ่านเฉพาะ e1 e2 e3 e7 o11 o12 o13 o25 อีก 2 ข้อไม่ผ่าน", False),
    ("ที่ต้องแก้ คือ e7 ข้อ 8 ข้อ 9", True),
    ("ที่ต้องแก้ คือ e7 ข้อ 8", False),
]


@pytest.mark.parametrize(("text", "is_told"), UNSAID, ids=range(len(UNSAID)))
def test_what_is_left_over_is_spoken_of_where_all_of_it_falls_short(
    text: str, is_told: bool, ita_2567: Framework, sample: Record
) -> None:
    open_ = check_record(ita_2567, set_narrative(told(sample), "2", text)).open
    omits = [it for it in open_ if it.at == "issues.2.narrative" and "omits" in it.rule]
    assert bool(omits) is not is_told


WRONG: list[Saying] = [
    ("คะแนนของ EIT คือ {} คะแนน", "92.34", "91.34"),
    ("ข้อ e8 ได้ {} คะแนน", "94.70", "94.07"),
]


@pytest.mark.parametrize("saying", WRONG, ids=range(len(WRONG)))
def test_a_wrong_one_still_is(saying: Saying, ita_2567: Framework, sample: Record) -> None:
    assert_told(ita_2567, sample, saying)
