"""What a text of a measure, or the memo, tells of the plan is held against the record's fields."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import put_at
from ita_tui.core.record.model import LogEntry, Record, Step
from ita_tui.core.values import replace
from tests.core.checks.told import faults, told

DAY = datetime.date
MEASURE = "มาตรการป้องกันการใช้จ่ายงบประมาณที่ไม่สมควร"
STEP, LOG = ("measures", "m6", "steps", "s1"), ("measures", "m6", "log", "1")
TITLE, AIM, TARGET = (("measures", "m6", it) for it in ("title", "expected_result", "target"))
OPINION = ("memo", "opinions", "1", "text")


@pytest.fixture
def planned(put_right: Record) -> Record:
    """The sample with steps, a log and budgets; the total rose from 92.20 to 93.45."""
    steps = {
        "s1": Step(
            text="ทำคู่มือ",
            due=DAY(2025, 1, 31),
            done_on=DAY(2025, 1, 20),
            result="แล้วเสร็จ",
            evidence=("a.pdf",),
        ),
        "s2": Step(text="ประกาศคู่มือ", due=DAY(2025, 3, 31)),
        "s3": Step(text="รายงานผล", due=DAY(2025, 9, 30)),
    }
    entry = LogEntry(date=DAY(2025, 1, 20), step="s1", text="ประชุม", unit="กองคลัง", participants=34)
    measure = replace(
        put_right.measures["m6"],
        budget_baht=Decimal(56_000),
        steps=steps,
        log={"1": entry},
    )
    return told(replace(put_right, measures={**put_right.measures, "m6": measure}))


FIELDS: list[tuple[tuple[str, ...], str, Any, Any]] = [
    (STEP, "result", "เสร็จเมื่อวันที่ 20 มกราคม 2568", "เสร็จเมื่อวันที่ 11 มกราคม 2568"),
    (STEP, "result", "เผยแพร่ 20 มกราคม 2568", "เผยแพร่ 20 มีนาคม 2568"),
    (STEP, "obstacle", "ประชุม 20 มกราคม 2568 ไม่ครบองค์", "ประชุม 20 กุมภาพันธ์ 2568 ไม่ครบองค์"),
    (STEP, "result", "เสร็จก่อนกำหนด 11 วัน", "เสร็จก่อนกำหนด 21 วัน"),
    (STEP, "result", "ขั้นตอนที่ 1 แล้วเสร็จ", "ขั้นตอนที่ 2 แล้วเสร็จ"),
    (STEP, "text", "ทำคู่มือ เป็นขั้นตอนแรกจากทั้งหมด 3 ขั้นตอน", "ทำคู่มือ จากทั้งหมด 4 ขั้นตอน"),
    (STEP, "result", "มีผู้มาร่วม 34 คน", "มีผู้มาร่วม 43 คน"),
    (STEP, "text", "กองคลังทำคู่มือ", "สำนักปลัดทำคู่มือ"),
    (STEP, "text", "ทำคู่มือ (รับผิดชอบ: กองคลัง)", "ทำคู่มือ (รับผิดชอบ: กองพัสดุ)"),
    (STEP, "text", "ทำคู่มือตามข้อ o16", "ทำคู่มือตามข้อ o16 ข้อมูลการติดต่อ"),
    (STEP, "text", "ทำคู่มือข้อ o16 ซึ่งไม่ผ่านเกณฑ์", "ทำคู่มือข้อ o16 ซึ่งผ่านเกณฑ์แล้ว"),
    (LOG, "text", "ประชุมเมื่อ 20 มกราคม 2568", "ประชุมเมื่อ 28 มกราคม 2568"),
    (TITLE, "", f"ให้กองคลังใช้{MEASURE}", f"ให้สำนักปลัดใช้{MEASURE}"),
    (TITLE, "", f"{MEASURE} ปี 2568", f"{MEASURE} ปี 2565"),
    (TITLE, "", f"{MEASURE} (o16 และ o17)", f"{MEASURE} (o16 และ o18)"),
    (
        TITLE,
        "",
        f"{MEASURE} (พฤศจิกายน 2567 – กันยายน 2568)",
        f"{MEASURE} (มกราคม 2568 – กันยายน 2568)",
    ),
    (AIM, "", "ข้อ o16 เพิ่มจาก 81.18 เป็น 90 คะแนน", "ข้อ o16 เพิ่มจาก 70.16 เป็น 90 คะแนน"),
    (AIM, "", "ข้อ o16 (81.18) และ o17 (70.16) ผ่านเกณฑ์", "ข้อ o16 (81.18) และ o17 (81.18) ผ่านเกณฑ์"),
    (TARGET, "", "คะแนนไม่น้อยกว่า 90", "คะแนนไม่น้อยกว่า 40"),
    (OPINION, "", "เห็นชอบทั้ง 9 มาตรการ", "เห็นชอบทั้ง 8 มาตรการ"),
    (OPINION, "", "มาตรการทั้งหมดใช้งบประมาณรวม 56,000 บาท", "มาตรการทั้งหมดใช้งบประมาณรวม 65,000 บาท"),
    (OPINION, "", "คะแนนเพิ่มขึ้นจากปีก่อน", "คะแนนลดลงจากปีก่อน"),
    (OPINION, "", "ทุกตัวชี้วัดผ่าน มี 0 ตัวชี้วัดที่ไม่ผ่าน", "มี 2 ตัวชี้วัดที่ไม่ผ่าน"),
    (OPINION, "", "ให้เทศบาลตำบลศรีพนาเร่งแก้ไข", "ให้เทศบาลตำบลหนองบัวแดงเร่งแก้ไข"),
    (("memo", "subject"), "", "คะแนน ITA ประจำปี 2567", "คะแนน ITA ประจำปี 2568"),
    (("memo", "subject"), "", "แผนยกระดับคะแนน ITA ประจำปี 2568", "แผนยกระดับคะแนน ITA ประจำปี 2570"),
    (("memo", "to"), "", ("นายอำเภอเซกา",), ("นายอำเภอพรเจริญ",)),
]


@pytest.mark.parametrize(("place", "name", "right", "wrong"), FIELDS, ids=range(len(FIELDS)))
def test_what_is_told_of_the_plan_is_one_of_its_fields(
    place: tuple[str, ...],
    name: str,
    right: Any,
    wrong: Any,
    ita_2567: Framework,
    planned: Record,
) -> None:
    parts = (*place, name) if name else place
    at = ".".join(parts[:3] if "log" in parts else parts)  # a log gets a further entry

    def found(said: Any) -> list[str]:
        record = put_at(planned, parts=parts, value=said)
        open_ = check_record(ita_2567, record).open
        return [
            it.message for it in open_ if it.at.startswith(at) and it.severity is not Severity.NOTE
        ]

    assert found(right) == []
    assert found(wrong) != []


IN_NARRATIVES = [
    (f"{MEASURE} เริ่มวันที่ {{}} 2567", "1 พฤศจิกายน", "11 พฤศจิกายน"),
    (f"{MEASURE} ให้แล้วเสร็จภายในวันที่ {{}} 2568", "30 กันยายน", "20 กันยายน"),
    (f"มาตรการที่ {{}} {MEASURE}", "6", "3"),
    (f"{MEASURE} ตอบข้อ {{}}", "o16", "o19"),
    ("มาตรการที่ใช้งบประมาณมากที่สุดคือ {}", MEASURE, "จัดอบรมเกี่ยวกับการใช้ทรัพย์สินของราชการ"),
    ("ได้กำหนดมาตรการไว้ทั้งหมด {} มาตรการ ประเด็นนี้มี 1 มาตรการ", "9", "7"),
]


@pytest.mark.parametrize(("sentence", "right", "wrong"), IN_NARRATIVES)
def test_what_a_narrative_tells_of_the_plan_is_one_of_its_fields(
    sentence: str, right: str, wrong: str, ita_2567: Framework, planned: Record
) -> None:
    steps = planned.measures["m5"]
    cheap = {**planned.measures, "m5": replace(steps, budget_baht=Decimal(5_000))}
    record = replace(planned, measures=cheap)
    assert faults(ita_2567, record, "5", sentence.format(right)) == []
    assert faults(ita_2567, record, "5", sentence.format(wrong)) != []
