"""Figures told of several nodes, or of several figures, together: shares, means and sums."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.narratives.joint_figures import joint_figures
from ita_tui.core.narratives.letters import letters_of
from ita_tui.core.narratives.quotes import quotes_in
from ita_tui.core.record.model import Record
from tests.core.checks.told import Saying, assert_told, faults, told

SAYINGS: list[Saying] = [
    # shares of items: nine of ten pass, e9 falls short; of last year's ten, five rose and four fell
    ("ผ่าน 9/10 ข้อ = {}% ส่วน e9 ไม่ผ่าน", "90", "85"),
    ("ข้อที่ผ่านมี 9 ข้อ (ร้อยละ {}) ส่วน e9 ไม่ผ่าน", "90.00", "91.00"),
    ("ข้อที่คะแนนเพิ่มขึ้นมี 5 ข้อ หรือร้อยละ {} ของทั้งหมด", "50.00", "55.00"),
    ("มีข้อที่คะแนนเพิ่มขึ้น {}% ของข้อทั้งหมด", "50", "40"),
    ("สัดส่วนผ่าน {}% ไม่ผ่าน 10% คือ e9", "90", "95"),
    ("ทั้ง 10 ข้อ ผ่าน 9 คิดเป็น {}%", "90", "80"),
    # of the mark, and of last year: e9 got 68.28 after 70.00, e8 94.70 after 93.11
    ("ข้อ e9 ได้ 68.28 คะแนน คิดเป็นร้อยละ {} ของเกณฑ์", "80.33", "82.33"),
    ("ข้อ e8 เพิ่มขึ้นร้อยละ {} จากปีก่อน", "1.71", "2.71"),
    ("ข้อ e8 เพิ่มจาก 93.11 เป็น 94.70 คิดเป็นอัตราการเติบโต {}%", "1.71", "2.17"),
    # means
    ("EIT เฉลี่ย 6 ข้อ = {} คะแนน ไม่ผ่าน e9", "91.05", "92.05"),
    ("เฉลี่ยข้อ e7 กับ e8 ได้ {} คะแนน", "94.36", "95.36"),
    ("ข้อ e7 ถึง e9 มีคะแนนเฉลี่ย {} คะแนน", "85.66", "86.66"),
    ("คะแนนเฉลี่ยของประเด็นนี้ 10 ข้อ เท่ากับ {} คะแนน", "92.06", "94.10"),
    # how far two are apart
    ("ข้อ e8 นำ e7 อยู่ {} คะแนน", "0.69", "0.96"),
    ("ส่วนต่างของ e8 กับ e9 เท่ากับ {} คะแนน", "26.42", "24.62"),
    # sums: two answers below the mark of issue 5
    ("ข้อ o16 ขาด 3.82 ข้อ o17 ขาด 14.84 รวมขาด {} คะแนน", "18.66", "19.66", "5"),
    ("o16 o17 ขาดเกณฑ์รวมกัน {} คะแนน เฉลี่ยข้อละ 9.33 คะแนน", "18.66", "16.88", "5"),
]


@pytest.mark.parametrize("saying", SAYINGS, ids=range(len(SAYINGS)))
def test_a_joint_figure_is_held_against_all_it_is_of(
    saying: Saying, ita_2567: Framework, sample: Record
) -> None:
    assert_told(ita_2567, sample, saying)


@pytest.mark.parametrize(
    "text",
    [
        "บุคลากรร้อยละ 88.24 ของทั้งหมดตอบแบบวัด",
        "ข้อ e7 และ e8 ได้คะแนนเฉลี่ย 94.01 และ 94.70 ตามลำดับ",
        "ควรให้ข้อที่ผ่านมีสัดส่วนร้อยละ 95 ของข้อทั้งหมด",
        "ค่าเฉลี่ยของ EIT ในอำเภอคือ 77.77 คะแนน",
    ],
)
def test_what_is_of_something_else_is_left_open(
    text: str, ita_2567: Framework, sample: Record
) -> None:
    assert faults(ita_2567, told(sample), "2", text) == []


@pytest.mark.parametrize(
    "said", ["o1 และ o2 ", "เฉลี่ยของ o1 ถึง ", "รวม ขาด 3 ข้อ ", "6 ข้อ จาก ร้อยละ "]
)
def test_reading_a_long_text_takes_no_longer_than_it_is(said: str, ita_2567: Framework) -> None:
    letters = letters_of(said * 2000)
    assert joint_figures(letters, quotes_in(letters, ita_2567), ita_2567) == {}
