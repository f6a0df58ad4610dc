"""Stories of the coverage matrix: holes in plain sight, filled from where they are seen."""

from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import Measure, NodeScores, Record, Step
from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import NARROW, WIDE, Hands, on_disk, opened

ROWS = ["e9", "o17", "o9", "o19", "o16", "i10"]
HOLES = {"o9", "o16", "o17", "o19"}


def rows(hands: Hands) -> dict[str, str]:
    """The failing items, each with its line."""
    entries = hands.find("#coverage", LineList).rows
    return {entry.key: entry.prompt.plain for entry in entries}


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_failing_items_stand_worst_first_and_four_are_holes(
    record_path: Path, size: tuple[int, int]
) -> None:
    async with opened(record_path, size) as hands:
        await hands.press("f4", "v", "v", "v")
        assert list(rows(hands)) == ROWS
        assert {code for code, line in rows(hands).items() if "✗" in line} == HOLES
        assert "6 ข้อ" in hands.shown
        assert "4 ข้อ" in hands.shown
        for line in rows(hands).values():
            assert cell_len(line) == hands.find("#coverage", LineList).width_cells


async def test_a_dot_stands_under_each_measure_that_answers(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v", "v", "v")
        heading = next(line for line in hands.shown.split("\n") if " m2" in line)
        line = next(line for line in hands.shown.split("\n") if "e9 " in line)
        assert [key for key in ("m2", "m3", "m5") if key in heading] == ["m2", "m3", "m5"]
        assert line.count("●") == 2
        ends = [cell_len(heading[: heading.index(key) + 2]) for key in ("m2", "m3")]
        dots = [cell_len(line[: index + 1]) for index, mark in enumerate(line) if mark == "●"]
        assert dots == ends


async def test_a_hole_is_filled_by_a_form_that_starts_filled_in(
    record_path: Path, ita_2567: Framework
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v", "v", "v", "down", "down")
        assert hands.find("#coverage", LineList).chosen == "o9"
        await hands.press("enter")
        assert hands.screen == "FormScreen"
        assert hands.find("#field-items", Input).value == "o9"
        assert hands.find("#field-issue", Input).value == ita_2567.nodes["o9"].issue
        assert hands.find("#field-title", Input).value == ""
        await hands.press("ctrl+s")
        assert hands.refusal("title")
        await hands.fill("title", "รายงานผลให้ครบ")
        await hands.press("ctrl+s", "v", "v", "v")
        assert "✗" not in rows(hands)["o9"]
        assert "●" in rows(hands)["o9"]
        assert "3 ข้อ" in hands.shown
        assert on_disk(record_path)["measures"]["m10"]["items"] == ["o9"]
        await hands.press("ctrl+z")
        assert "✗" in rows(hands)["o9"]


async def test_a_form_that_is_left_adds_nothing(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f4", "v", "v", "v", "down", "enter", "escape")
        assert hands.screen == "CoverageScreen"
        assert {code for code, line in rows(hands).items() if "✗" in line} == HOLES
    assert record_path.read_bytes() == before


async def test_an_answered_item_leads_to_its_measure(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v", "v", "v", "enter")
        assert hands.screen == "MeasuresScreen"
        assert hands.find("#measure-list", LineList).chosen == "m2"
        await hands.press("v", "v", "v", "end", "enter")
        assert hands.find("#measure-list", LineList).chosen == "m5"


async def test_the_matrix_answers_from_the_first_key_on_whatever_screen_was_shown(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        hands.app.action_go("coverage")
        await hands.settle()
        await hands.press("end", "enter")
        assert hands.screen == "MeasuresScreen"
        assert hands.find("#measure-list", LineList).chosen == "m5"


@pytest.mark.parametrize("size", [NARROW, WIDE, (40, 12)])
async def test_more_measures_than_fit_are_counted_and_no_answered_item_is_called_a_hole(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    measures = {f"m{number}": Measure(title="ก", items=("o9",)) for number in range(1, 41)}
    measures["m41"] = Measure(title="ข", steps={"s1": Step(text="ค", items=("o17",))})
    scores = {code: NodeScores(own=Decimal(50)) for code in ("o9", "o17", "o19")}
    record = Record(framework="ita-2567", fiscal_year_be=2567, scores=scores, measures=measures)
    path = tmp_path / "r.toml"
    path.write_text(write_record(record, None), encoding="utf-8")
    async with opened(path, size) as hands:
        await hands.press("f4", "v", "v", "v")
        assert {code for code, line in rows(hands).items() if "✗" in line} == {"o19"}
        assert "+" in hands.shown


async def test_without_scores_there_is_nothing_to_cover(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_text(
        write_record(Record(framework="ita-2567", fiscal_year_be=2567), None), encoding="utf-8"
    )
    async with opened(path) as hands:
        await hands.press("f4", "v", "v", "v", "enter", "down")
        assert hands.screen == "CoverageScreen"
        assert "✓ ไม่มีข้อที่ต่ำกว่าเกณฑ์" in hands.shown
