"""What a text of a measure tells of its plan: true in one way, wrong in the other."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import put_at
from ita_tui.core.record.model import Record

SAYINGS = (
    ("จัดอบรมโดยกองช่างกับ{}ทำร่วมกัน", "กองคลัง", "กองการศึกษา"),
    ("ดำเนินการโดยกองช่างร่วมกับ{}", "กองคลัง", "กองการศึกษา"),
    ("ใช้เวลาดำเนินการ {} เดือน", "6", "5"),
    ("ระยะ {} เดือน (ม.ค. 68 – มิ.ย. 68)", "6", "8"),
    ("ระหว่าง ม.ค. 2568 – {}", "มิ.ย. 2568", "ส.ค. 2568"),
    ("ตั้งแต่ ม.ค. 68 ถึง {}", "มิ.ย. 68", "ก.ค. 68"),
    ("เริ่มเดือน{}", "มกราคม 2568", "กุมภาพันธ์ 2568"),
    ("สิ้นสุดเดือน{}", "มิถุนายน 2568", "พฤษภาคม 2568"),
    ("i10 ≥ {}", "90", "92"),
    ("ข้อ i10 ได้ไม่น้อยกว่า {} คะแนน", "90", "88"),
    ("ยกระดับข้อ i10 ให้ได้ {} คะแนน", "90", "95"),
    ("ตั้งเป้าข้อ i10 ไว้ที่ {} คะแนน", "90", "93"),
    ("ข้อ i10 ขาดเกณฑ์อยู่ {} คะแนน", "2.29", "2.92"),
    ("ประกอบด้วย {} ขั้นตอน", "4", "3"),
    ("รวม {} เดือน", "6", "9"),
    ("เจ้าภาพหลัก {} ใช้เวลา 6 เดือน", "กองช่าง", "กองการศึกษา"),
)
"""Told of a measure for i10 (82.71) of two units, from January to June, of four steps."""

UNTOLD = (
    "กองช่างและกองคลังร่วมกันอบรม โดยเชิญกองการศึกษาเข้าร่วมด้วย",
    "ใช้เวลาให้บริการลดลงจาก 3 เดือน เหลือ 1 เดือน",
    "ผู้เข้าอบรมไม่น้อยกว่าร้อยละ 80 ผ่านการทดสอบ",
    "บรรลุค่าเป้าหมาย 90 คะแนน",
    "i10 ผ่านเกณฑ์ 85 และคะแนนรวมไม่น้อยกว่า 95",
    "ทดสอบระบบ มี.ค. – เม.ย. 2568 แล้วเปิดใช้จริง",
    "รายงานผลทุก 3 เดือน",
    "i10 เพิ่มจาก 82.71 เป็น 95",
)


def found(framework: Framework, record: Record, place: tuple[str, ...], text: str) -> list[str]:
    """What is found in a text of the measure."""
    own = replace(
        record.measures["m5"],
        items=("i10",),
        owners=("กองช่าง", "กองคลัง"),
        start=date(2025, 1, 1),
        end=date(2025, 6, 30),
        target="i10 ≥ 90.00",
        recurrence=None,
    )
    record = replace(record, measures={**record.measures, "m5": own})
    units = tuple(dict.fromkeys((*record.agency.units, "กองช่าง", "กองคลัง", "กองการศึกษา")))
    record = replace(record, agency=replace(record.agency, units=units))
    parts = ("measures", "m5", *place)
    known = {it.message for it in check_record(framework, record).open}
    every = check_record(framework, put_at(record, parts, text)).open
    return [
        it.message
        for it in every
        if it.at == ".".join(parts) and it.severity is not Severity.NOTE
        if it.message not in known
    ]


@pytest.mark.parametrize("saying", SAYINGS)
def test_a_measure_is_told_as_its_fields_have_it(
    saying: tuple[str, str, str], ita_2567: Framework, put_right: Record
) -> None:
    text, right, wrong = saying
    at = ("expected_result",)
    assert found(ita_2567, put_right, at, text.format(right)) == []
    (message,) = found(ita_2567, put_right, at, text.format(wrong))
    assert wrong in message


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_of_others_is_not_held_against_a_measure(
    text: str, ita_2567: Framework, put_right: Record
) -> None:
    assert found(ita_2567, put_right, ("expected_result",), text) == []


def test_the_share_of_the_steps_that_are_done_is_counted(
    ita_2567: Framework, put_right: Record
) -> None:
    steps = put_right.measures["m5"].steps
    first, *_ = steps
    done = replace(steps[first], done_on=date(2025, 2, 3), result="-")
    record = put_at(put_right, ("measures", "m5", "steps"), {**steps, first: done})
    at = ("steps", first, "result")
    share = Decimal(100) / len(steps)
    assert found(ita_2567, record, at, f"ดำเนินการแล้วร้อยละ {share:.0f} ของมาตรการ") == []
    assert found(ita_2567, record, at, "ดำเนินการแล้วร้อยละ 80 ของมาตรการ") != []
    assert found(ita_2567, record, at, "ดำเนินการแล้วร้อยละ 80 ของกลุ่มเป้าหมาย") == []
