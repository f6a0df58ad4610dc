"""Measures as tables."""

from datetime import date

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import Grouping, grouped, standings
from ita_tui.core.record.model import Measure, Record
from ita_tui.render.measure_tables import (
    BAR_CELLS,
    bar,
    group_table,
    group_title,
    measure_list,
)

DAY = date(2025, 3, 31)


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        (0, "░░░░░░░░░░"),
        (1, "█░░░░░░░░░"),
        (19, "█░░░░░░░░░"),
        (50, "█████░░░░░"),
        (99, "█████████░"),
        (100, "██████████"),
    ],
)
def test_a_bar_is_full_only_for_all_and_empty_only_for_nothing(percent: int, expected: str) -> None:
    assert bar(percent) == expected
    assert len(bar(percent)) == BAR_CELLS


@pytest.mark.parametrize("grouping", Grouping)
def test_every_group_has_a_title_and_every_row_every_cell(
    sample: Record, ita_2567: Framework, grouping: Grouping
) -> None:
    record = Record(measures={**sample.measures, "x": Measure(title="ก")})
    groups = grouped(standings(record, DAY), ita_2567, grouping)
    whole = measure_list(groups, grouping, ita_2567)
    assert {len(row) for row in whole.rows} == {len(whole.columns)}
    assert {row[1] for row in whole.rows} == set(record.measures)
    for name, members in groups:
        title = group_title(name, grouping, ita_2567)
        assert title
        for width_cells in (80, 120):
            table = group_table(title, members, width_cells)
            assert {len(row) for row in table.rows} == {len(table.columns)}
            assert table.title == title


def test_the_nameless_groups_say_what_is_missing(ita_2567: Framework) -> None:
    assert "ไม่อยู่ในประเด็น" in group_title("", Grouping.ISSUE, ita_2567)
    assert "ไม่มีผู้รับผิดชอบ" in group_title("", Grouping.OWNER, ita_2567)
    assert group_title("2", Grouping.ISSUE, ita_2567).startswith("ประเด็นที่ 2 ")


def test_how_late_a_measure_is_stands_beside_its_state(sample: Record, ita_2567: Framework) -> None:
    late = [one for one in standings(sample, DAY) if one.key == "m7"]
    (row,) = group_table("", late, 120).rows
    assert "✗ เลยกำหนด 151 วัน" in row
