"""Words of rising, of sides and of ends, held against the figures beside them by what these are."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from tests.core.checks.told import Saying, faults, told

SAYINGS = [
    # e7 got 94.01 (last year 95.00), e8 94.70 (93.11), e9 falls short
    ("เรื่องนี้ปีก่อนได้ 95.00 ปีนี้ได้ 94.01 แปลว่าเรา{}", "แย่ลง", "ดีขึ้น"),
    ("ข้อ e8 {}จาก 93.11 เป็น 94.70", "ขึ้น", "ลง"),
    ("ข้อ e7 ปี {} ได้ 95.00 คะแนน", "2566", "2565"),
    ("ข้อ e8 {}ข้อ e7", "ชนะ", "แพ้"),
    ("ค่าสูงสุดของประเด็นนี้คือ {}", "98.79", "97.89"),
    ("ข้อ e9 ไม่ถึงเกณฑ์ นอกนั้น{}", "ผ่านหมด", "ผ่านไม่ได้"),
    ("เกณฑ์ขั้นต่ำรายข้อซึ่งเทศบาลกำหนดไว้ {} คะแนน", "85", "80"),
    ("ข้อที่ไม่ผ่านมี 1 ใน 10 ข้อ {}กึ่งหนึ่ง", "ไม่ถึง", "เกินกว่า"),
    ("ข้อที่คะแนนดีขึ้น คือ {}", "e8", "e7"),
]


@pytest.mark.parametrize("saying", SAYINGS, ids=range(len(SAYINGS)))
def test_a_word_that_the_figures_contradict_is_found(
    saying: Saying, ita_2567: Framework, sample: Record
) -> None:
    sentence, right, wrong = saying[:3]
    assert faults(ita_2567, told(sample), "2", sentence.format(right)) == []
    assert faults(ita_2567, told(sample), "2", sentence.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "ข้อ e7 ปีก่อนได้ 95.00 ปีนี้ได้ 94.01 ต้องเร่งให้ดีขึ้น",
        "ถ้าปรับปรุงข้อ e9 จะบรรลุเป้าหมาย",
        "ความต่างระหว่างข้อที่สูงสุดกับข้อที่ต่ำสุดของประเด็นนี้ อยู่ที่ 30.51 คะแนน",
    ],
)
def test_what_is_wished_for_is_not(text: str, ita_2567: Framework, sample: Record) -> None:
    assert faults(ita_2567, told(sample), "2", text) == []
