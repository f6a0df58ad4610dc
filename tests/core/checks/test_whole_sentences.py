"""Sentences read as a whole: what is true is held true, the same words are found when wrong."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.figured import State
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record

FORMER = {"i10": "80.00", "i11": "98.00", "i12": "88.93"}
"""Scores of last year; those of this year are 82.71, 97.50 and 88.93."""

PAIRS = [
    ("คะแนนรวมของเทศบาลฯ คือ {} คะแนน", "93.45", "93.54"),
    ("ในภาพรวม เทศบาลตำบลศรีพนา ได้คะแนน {} คะแนน อยู่ในระดับผ่านดี", "93.45", "93.05"),
    ("เทศบาลตำบลศรีพนา ได้ระดับ “{}” ด้วยคะแนน 93.45", "ผ่านดี", "AA"),
    ("คะแนนรวม 93.45 คะแนน สูงกว่าค่าเป้าหมาย 85 คะแนน อยู่ {} คะแนน", "8.45", "9.45"),
    ("คะแนนรวม 93.45 คะแนน {}ค่าเฉลี่ยของประเทศ", "สูงกว่า", "ต่ำกว่า"),
    ("IIT ของหน่วยงานได้ {} คะแนน", "95.11", "95.12"),
    ("ข้อ i11 ผ่านเกณฑ์ด้วยคะแนน {} คะแนน", "97.50", "98.00"),
    ("ข้อ i10 ปีที่แล้วได้ {} คะแนน ปีนี้ได้ 82.71 คะแนน", "80.00", "82.71"),
    ("ข้อ i10 เพิ่มขึ้นจาก 80.00 คะแนน เป็น 82.71 คะแนน (เพิ่มขึ้น {} คะแนน)", "2.71", "3.71"),
    ("ข้อ i11 {}จาก 98.00 คะแนน เป็น 97.50 คะแนน", "ลดลง", "เพิ่มขึ้น"),
    ("i10 80.00 → 82.71 ({})", "+2.71", "-2.71"),
    ("i11 97.50 {} 0.50", "▼", "▲"),
    ("i10 82.71 (ปี {}: 80.00)", "2566", "2565"),
    ("ข้อ i11 จากเดิมที่{}ในปี 2566 (98.00 คะแนน)", "ผ่านเกณฑ์", "ไม่ผ่านเกณฑ์"),
    ("ข้อ i11 ได้คะแนนประมาณ {} คะแนน", "97", "91"),
    ("ข้อ i11 ได้มากกว่าข้อ i10 อยู่ {} คะแนน", "14.79", "15.79"),
    ("{} i11 97.50", "✓", "✗"),
    ("มีข้อที่คะแนนเพิ่มขึ้น {} ข้อ เมื่อเทียบกับปีที่ผ่านมา", "1", "2"),
    ("เมื่อเทียบกับปีที่ผ่านมา มีข้อที่คะแนนลดลง {} ข้อ ได้แก่ i11", "1", "3"),
    ("ข้อที่คะแนนเท่าเดิมมี {} ข้อ คือ i12", "1", "2"),
    ("มี {} ข้อที่ได้คะแนนตั้งแต่ 95 คะแนนขึ้นไป", "1", "2"),
    ("คะแนน 85 แต่ไม่ถึง 95: {} ข้อ", "1", "3"),
    ("ในปี 2566 มีข้อที่ไม่ผ่านเกณฑ์ {} ข้อ", "1", "2"),
    ("มีข้อที่ผ่านเกณฑ์ 2 ข้อ จาก 3 ข้อ คิดเป็นร้อยละ {}", "66.67", "76.67"),
    ("ทั้ง {} ข้อของ IIT ผ่านเกณฑ์บ้าง", "3", "4"),
    ("ข้อที่ไม่ผ่านเกณฑ์{}ข้อ คือ ข้อ i10", "หนึ่ง", "สอง"),
    ("คะแนนรายข้ออยู่ระหว่าง {} ถึง 97.50 คะแนน", "82.71", "82.17"),
    ("คะแนนรายข้ออยู่ระหว่าง 82.71 ถึง 97.50 คะแนน ต่างกัน {} คะแนน", "14.79", "13.79"),
    ("คะแนนเฉลี่ยของทั้ง 3 ข้อ เท่ากับ {} คะแนน", "89.71", "89.17"),
    ("ทุกข้อได้คะแนนไม่ต่ำกว่า {} คะแนน", "82", "90"),
    ("เรียงลำดับคะแนนจากมากไปน้อย ได้แก่ {} i10 (82.71)", "i11 (97.50)", "i10 (82.71) i11 (97.50)"),
    ("ปีงบประมาณ พ.ศ. {} ตั้งเป้าให้สูงขึ้น", "2568", "2567"),
    ("ผลการประเมินของเทศบาลฯ ปีงบประมาณ พ.ศ. {} ประเด็นที่ 4", "2567", "2576"),
    ("อำเภอเซกา จังหวัด{}", "บึงกาฬ", "แพร่"),
    ("โดยการประเมินมีทั้งสิ้น {} ตัวชี้วัด", "10", "9"),
    ("เครื่องมือ IIT ({})", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก"),
]


def _states(framework: Framework, record: Record, text: str) -> list[State]:
    checked = check_record(framework, set_narrative(record, "4", text))
    told = next(it for it in checked.figured if it.at == "issues.4.narrative")
    return [it.state for it in told.weighed]


@pytest.mark.parametrize(("sentence", "right", "wrong"), PAIRS, ids=range(len(PAIRS)))
def test_a_sentence_that_can_be_held_true_can_be_found_wrong(
    sentence: str, right: str, wrong: str, ita_2567: Framework, put_right: Record
) -> None:
    scores = {
        code: replace(put_right.scores[code], previous=Decimal(former))
        for code, former in FORMER.items()
    }
    record = replace(put_right, scores={**put_right.scores, **scores})
    true = _states(ita_2567, record, sentence.format(right))
    assert State.TRUE in true
    assert State.FALSE not in true
    assert State.FALSE in _states(ita_2567, record, sentence.format(wrong))


def test_what_is_wished_for_is_not_held_against_the_scores(
    ita_2567: Framework, put_right: Record
) -> None:
    text = "ควรยกระดับให้ทุกข้อได้คะแนนไม่ต่ำกว่า 95 คะแนน"
    assert State.FALSE not in _states(ita_2567, put_right, text)
