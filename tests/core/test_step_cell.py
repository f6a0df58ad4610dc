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
