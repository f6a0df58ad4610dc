"""What officers write in short: how far a score moved, how many did, which side all are on."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import NodeScores, Record
from tests.core.checks.told import Saying, faults, told

SAYINGS: list[Saying] = [
    # how far a score moved: e7 got 94.01 after 95.00, e8 94.70 after 93.11
    ("e8 ขึ้น {}", "1.59", "1.95"),
    ("e7 {} 0.99", "ลง", "ขึ้น"),
    ("ต้องติดตาม: e7 (94.01)\n- ต่ำกว่าปีก่อน {} คะแนน", "0.99", "1.59"),
    ("ข้อ e8 แม้จะยังไม่สูงมาก แต่ก็{}จากปีก่อน 1.59 คะแนน", "เพิ่มขึ้น", "ลดลง"),
    ("ข้อ e8 เพิ่มขึ้นจากปี 2566 มาแล้วถึง {} คะแนน", "1.59", "1.95"),
    ("ข้อ e8 ได้ 94.70 (ปี 66 = {})", "93.11", "93.17"),
    # how many moved, with a list of just so many: e1, e7, e9 and o25 fell
    ("ลดจากปีก่อน {}", "4 ข้อ: e1, e7, e9, o25", "3 ข้อ: e1, e7, e9"),
    ("ข้อ e7 ถึง e9 ผ่านเกณฑ์{}ข้อ", "สองในสาม", "หนึ่งในสาม"),
    ("เทียบค่าเฉลี่ยของจังหวัดบึงกาฬ: {}", "สูงกว่า 10 ข้อ", "สูงกว่า 9 ข้อ"),
    # which side all are on
    ("ทุกข้อยัง{}ค่าเฉลี่ยของจังหวัดบึงกาฬ", "สูงกว่า", "ต่ำกว่า"),
    ("EIT ทุกข้อ{}ค่าเฉลี่ยของจังหวัดบึงกาฬ", "สูงกว่า", "ต่ำกว่า"),
    # of which issue, and of which indicator
    ("คะแนนต่ำสุดของประเด็นที่ {} คือข้อ e9", "2", "3"),
    ("ข้อ e9 ได้คะแนนต่ำสุดของประเด็นที่ {}", "2", "5"),
    ("ข้อ i10 i11 และ i12 เฉลี่ยแล้วได้คะแนนตัวชี้วัดที่ {} เท่ากับ 89.71 คะแนน", "4", "5", "4"),
    # which place, behind a title with words of its own
    (
        "สูงสุด คือ ข้อ e3 รองลงมา คือ ข้อ {} คะแนน",
        "e2 ซึ่งได้ 95.34",
        "o25 ซึ่งได้ 94.46",
    ),
]


def _record(sample: Record) -> Record:
    """The sample with last year's scores and a mean below each of them."""
    record = told(sample)
    scores = {
        code: replace(it, reference=Decimal(60)) if it.own is not None else it
        for code, it in record.scores.items()
    }
    return replace(record, scores={**scores, "i5": scores.get("i5", NodeScores())})


@pytest.mark.parametrize("saying", SAYINGS, ids=range(len(SAYINGS)))
def test_a_short_saying_is_held_against_the_record(
    saying: Saying, ita_2567: Framework, sample: Record
) -> None:
    sentence, right, wrong, issue = (*saying, "2")[:4]
    assert faults(ita_2567, _record(sample), issue, sentence.format(right)) == []
    assert faults(ita_2567, _record(sample), issue, sentence.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "จาก 95.00 เหลือ 94.01 ข้อ e7 ยังผ่าน",
        "e9 ปีก่อน 70.00 จากผ่านเป็นไม่ผ่านไม่ใช่ เพราะปีก่อนก็ไม่ผ่าน",
        "ทั้ง 10 ข้อ ผ่าน 9 เหลือ e9",
        "e9 ไม่ผ่าน ในขณะที่ข้อ e7 และ e8 ผ่านเกณฑ์แล้ว",
        "e3 e2 และ e1 เป็นสามอันดับแรก",
        "ข้อ e9 ไม่ผ่าน เช่นเดียวกับข้อในประเด็นที่ 3 ของปีก่อน",
        "ทุกข้อต่ำกว่าค่าเฉลี่ยของประเทศ",
    ],
)
def test_nothing_is_found_in_what_is_right_or_open(
    text: str, ita_2567: Framework, sample: Record
) -> None:
    assert faults(ita_2567, _record(sample), "2", text) == []
