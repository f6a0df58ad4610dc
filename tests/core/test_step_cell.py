"""Steps that stand in one cell."""

import pytest

from ita_tui.core.tables_in.measures.step_cell import split_steps

CASES = [
    ("๑. แต่งตั้งคณะทำงาน ๒. วางกรอบ ๓. เผยแพร่", 1, ("แต่งตั้งคณะทำงาน", "วางกรอบ", "เผยแพร่")),
    ("1) ก\n2) ข", 1, ("ก", "ข")),
    ("(1) ก (2) ข", 1, ("ก", "ข")),
    ("๓. จัดตั้ง ๔. จัดเวที", 3, ("จัดตั้ง", "จัดเวที")),
    (
        "1. ลดลง 2.5 เท่า 2. ติดตามผลปี 2568. 3. รายงาน",
        1,
        ("ลดลง 2.5 เท่า", "ติดตามผลปี 2568.", "รายงาน"),
    ),
    ("1. ตามข้อ 3. ของระเบียบ 2. ข", 1, ("ตามข้อ 3. ของระเบียบ", "ข")),
    ("- ก\n- ข", 1, ("ก", "ข")),
    ("ประชุม", 1, ("ประชุม",)),
    ("ประชุมตามข้อ 1. ของแผน", 1, ("ประชุมตามข้อ 1. ของแผน",)),
    ("", 1, ()),
    ("1.", 1, ()),
]


@pytest.mark.parametrize(("text", "first", "steps"), CASES)
def test_numbers_that_count_up_part_the_steps(
    text: str, first: int, steps: tuple[str, ...]
) -> None:
    assert split_steps(text, first=first) == (steps, False)


def test_several_lines_without_numbers_are_one_step_in_doubt() -> None:
    assert split_steps("ประชุม\nคณะทำงาน", first=1) == (("ประชุม คณะทำงาน",), True)


MARKED = [
    "ขั้นที่ 1 แต่งตั้ง ขั้นที่ 2 ประชุม ขั้นที่ 3 รายงาน",
    "ขั้นตอนที่ ๑ : แต่งตั้ง\nขั้นตอนที่ ๒ : ประชุม\nขั้นตอนที่ ๓ : รายงาน",
    "1.1 แต่งตั้ง\n1.2 ประชุม\n1.3 รายงาน",
    "๒.๑ แต่งตั้ง ๒.๒ ประชุม ๒.๓ รายงาน",
    "ก. แต่งตั้ง\nข. ประชุม\nค. รายงาน",
    "ก) แต่งตั้ง ข) ประชุม ค) รายงาน",
    "✓ แต่งตั้ง\n✓ ประชุม\n✓ รายงาน",
    "• แต่งตั้ง • ประชุม • รายงาน",
]


@pytest.mark.parametrize("text", MARKED)
def test_whatever_marks_the_steps_parts_them(text: str) -> None:
    assert split_steps(text, first=1) == (("แต่งตั้ง", "ประชุม", "รายงาน"), False)


UNMARKED = [
    "อบรม 1.2 ล้านบาท",
    "1.5 เท่าของงบ และ 1.6 เท่า",
    "ก. พัสดุ",
    "ขออนุมัติ ก.พ. ข. แผน",
    "• ประชุม",
    "ตามขั้นที่ 1 และขั้นที่ 2",
]


@pytest.mark.parametrize("text", UNMARKED)
def test_what_only_looks_like_a_mark_parts_nothing(text: str) -> None:
    steps, _ = split_steps(text, first=1)
    assert len(steps) == 1
