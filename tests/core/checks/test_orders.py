"""Nodes that are listed in the order of their scores: chains, numbered lists, the first of all."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from tests.core.checks.told import Saying, faults, told

SAYINGS: list[Saying] = [
    # of issue 2, from the highest on: e3 98.79, e2 95.34, e1 95.21 …, o13 92.40, and last e9
    ("{}", "e3 > e2 > e1", "e2 > e3 > e1"),
    ("ท้ายตาราง {}", "e9 68.28 < o13 92.40", "o13 92.40 < e9 68.28"),
    ("คะแนนสูงสุด 2 อันดับ\n{}", "1) e3 98.79\n2) e2 95.34", "1) e2 95.34\n2) e3 98.79"),
    ("อันดับคะแนนมากที่สุด {}", "อันดับ 1 e3 อันดับ 2 e2", "อันดับ 1 e2 อันดับ 2 e3"),
    ("ข้อที่ได้คะแนนต่ำสุด 2 อันดับ ได้แก่ {}", "1) e9 2) o13", "1) o13 2) e9"),
    ("e3 {} เป็นสองอันดับแรกของประเด็นนี้", "และ e2", "และ e1"),
    ("e3 > e2 > {} (สามอันดับแรก)", "e1", "o11"),
]


@pytest.mark.parametrize("saying", SAYINGS, ids=range(len(SAYINGS)))
def test_a_list_is_held_against_the_scores(
    saying: Saying, ita_2567: Framework, sample: Record
) -> None:
    sentence, right, wrong = saying[:3]
    assert faults(ita_2567, told(sample), "2", sentence.format(right)) == []
    assert faults(ita_2567, told(sample), "2", sentence.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "สิ่งที่ต้องเร่งแก้ไข 2 อันดับแรก 1) e9 2) o25",
        "เพิ่มขึ้นมากที่สุด 2 อันดับ 1) e8 2) e3",
        "1. e9 ประชาชนไม่รู้จักระบบ\n2. e3 ควรรักษาไว้",
    ],
)
def test_a_list_in_another_order_is_left_open(
    text: str, ita_2567: Framework, sample: Record
) -> None:
    assert faults(ita_2567, told(sample), "2", text) == []
