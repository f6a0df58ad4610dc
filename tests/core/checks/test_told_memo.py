"""What the memo tells of the results and of the plan: true in one way, wrong in the other."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import put_at
from ita_tui.core.record.model import Record
from tests.core.checks.told import told

BUDGETS = {"m1": Decimal(10000), "m2": Decimal(60000), "m6": Decimal(25500), "m9": Decimal(9000)}
"""Budgets of four measures: 104,500 baht together, of which 25,500 are the treasury's."""

FIGURES = (
    ("ได้คะแนนรวม {} คะแนน", "93.45", "94.35"),
    ("ปีนี้ได้ 93.45 คะแนน สูงกว่าปีที่แล้ว {} คะแนน", "1.25", "1.52"),
    ("EIT ได้ {} คะแนน", "92.34", "93.24"),
    ("ปีก่อน EIT ได้ {} คะแนน", "90.00", "91.00"),
    ("EIT เพิ่มขึ้นจากปีก่อน {} คะแนน", "2.34", "3.24"),
    ("IIT สูงกว่า EIT อยู่ {} คะแนน", "2.77", "3.77"),
    ("EIT 92.34 เกิน 85 แค่ {}", "7.34", "7.43"),
    ("OIT ผ่าน 85 มาเพียง {} คะแนน", "8.04", "8.40"),
    ("ข้อ o17 ขาดอีก {} คะแนนจึงจะถึงเกณฑ์ 85", "14.84", "14.48"),
    ("ไม่ผ่านเกณฑ์ {} ข้อ จากทั้งหมด 59 ข้อ", "6", "7"),
    ("ไม่ผ่านเกณฑ์ 6 ข้อ จากทั้งหมด {} ข้อ", "59", "61"),
    ("ต้องปรับปรุง {} ข้อ คือ i10 e9 o9 o16 o17 o19", "6", "5"),
    ("EIT มีน้ำหนักร้อยละ {}", "30", "40"),
    ("มาตรการทั้ง {} มาตรการ เห็นชอบตามเสนอ", "9", "8"),
    ("อนุมัติ {} มาตรการ", "9", "8"),
    ("มาตรการทั้ง 9 มาตรการ รวม {} ขั้นตอน", "44", "42"),
    ("ให้รายงานทั้งสิ้น {} ขั้นตอนของมาตรการ", "44", "46"),
    ("อนุมัติมาตรการตามเสนอ วงเงินรวมทั้งสิ้น {} บาท", "104,500", "110,000"),
    ("ให้กองคลังใช้งบประมาณ {} บาท เร่งเผยแพร่ข้อมูล", "25,500", "30,000"),
    ("กองคลังรับผิดชอบ {} มาตรการ", "1", "2"),
)
COMPARED = (
    ("คะแนนรวม{}จากปีก่อน", "เพิ่มขึ้น", "ลดลง"),
    ("ทุกเครื่องมือ{}", "เกิน 90", "เกิน 95"),
    ("ทุกเครื่องมือ{} 95.50", "ต่ำกว่า", "ไม่ต่ำกว่า"),
    ("เครื่องมือที่ได้คะแนนน้อยที่สุดคือ {}", "EIT", "OIT"),
    ("ส่วนตัวชี้วัดที่ {} ได้คะแนนสูงที่สุดในสิบตัวชี้วัด", "3 การใช้อำนาจ", "1 การปฏิบัติหน้าที่"),
    ("ตัวชี้วัด{}ได้คะแนนมากที่สุดในบรรดาตัวชี้วัดทั้งสิบ", "การใช้อำนาจ", "การใช้งบประมาณ"),
    ("เครื่องมือที่ต่ำกว่า 93 คะแนน คือ {}", "EIT", "OIT"),
    ("{} เพียงเครื่องมือเดียวที่ต่ำกว่า 93", "EIT", "IIT"),
    ("ข้อที่ไม่ผ่านเกณฑ์ทั้ง 6 ข้อ คือ i10 e9 o9 o16 o17 และ {} ให้รายงาน", "o19", "o18"),
    ("ให้เร่งแก้ไขข้อ i10 e9 o9 o16 o17 และ {}", "o19", "o20"),
    ("ผล ITA ปี 67 = 93.45 {}", "ผ่านดี", "ผ่านดีเยี่ยม"),
    ("ปีนี้เราได้{}", "ผ่านดี", "ผ่านดีเยี่ยม"),
    ("ระดับ{} ขอให้รักษาไว้", "ผ่านดี", "ผ่าน"),
    ("คะแนนรวม{}ค่าเฉลี่ยระดับประเทศ", "สูงกว่า", "ต่ำกว่า"),
)
UNTOLD = (
    "ปีหน้าให้ได้ผ่านดีเยี่ยม ทุกเครื่องมือต้องเกิน 95",
    "ถ้าคะแนนตกจะไม่ได้ผ่านดี",
    "ให้ทุกข้อผ่านเกณฑ์ 85 คะแนนในปีถัดไป",
    "เงินตามข้อบัญญัติงบประมาณรายจ่ายรวม 45,000,000 บาท ใช้ทำมาตรการได้",
    "ลดขั้นตอนการให้บริการเหลือทั้งหมด 3 ขั้นตอน",
    "ให้เร่งแก้ไขข้อ i10 e9 และ o20",
    "เห็นควรอนุมัติตามเสนอ และให้กองช่างรายงานทุกเดือน",
)
"""Of what is wished for, of other money and of other steps, nothing is said."""


def planned(record: Record) -> Record:
    """The sample with last year's scores and some budgets."""
    measures = {
        key: replace(it, budget_baht=BUDGETS.get(key)) for key, it in record.measures.items()
    }
    return replace(told(record), measures=measures)


def found(framework: Framework, record: Record, text: str) -> list[tuple[str, str]]:
    """The rules and messages of what is found in an opinion."""
    at = ("memo", "opinions", "1", "text")
    every = check_record(framework, put_at(planned(record), at, text)).open
    return [
        (it.rule, it.message)
        for it in every
        if it.at == ".".join(at) and it.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(
    ("rule", "saying"),
    [
        *(("memo-wrong-figure", it) for it in FIGURES),
        *(("memo-wrong-comparison", it) for it in COMPARED),
    ],
)
def test_the_memo_is_read_as_a_narrative_is(
    rule: str, saying: tuple[str, str, str], ita_2567: Framework, put_right: Record
) -> None:
    text, right, wrong = saying
    assert found(ita_2567, put_right, text.format(right)) == []
    assert rule in [it for it, _ in found(ita_2567, put_right, text.format(wrong))]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_the_memo_wishes_for_is_not_held_against_it(
    text: str, ita_2567: Framework, put_right: Record
) -> None:
    assert found(ita_2567, put_right, text) == []
