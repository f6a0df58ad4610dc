"""Stories of the overview: the first screen of an open record, everything on it a place to go."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from textual.screen import Screen

from ita_tui.core.framework.model import Framework
from ita_tui.core.next_step import NextStep, Stage
from ita_tui.core.record.edits import new_record
from ita_tui.store.frameworks import load_framework
from ita_tui.store.last_look import keep_look
from ita_tui.store.record_file import create_record
from ita_tui.ui.screens import overview
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.overview_lines import LEAST_DUE, next_entry
from ita_tui.words.said.overview import LOOKING
from tests.ui.driving import NARROW, TODAY, WIDE, Hands, opened


def keys_of(hands: Hands, selector: str) -> list[str]:
    return [entry.key for entry in hands.find(selector, LineList).rows if entry.key]


@pytest.mark.parametrize("size", [(60, 20), NARROW, WIDE])
async def test_an_open_record_is_shown_as_a_whole_first(
    record_path: Path, size: tuple[int, int]
) -> None:
    async with opened(record_path, size, at="overview") as hands:
        assert hands.screen == "OverviewScreen"
        assert "ขั้นต่อไป: กำหนดมาตรการให้ข้อที่ต่ำกว่าเกณฑ์อีก" in hands.shown
        assert "93.45" in hands.shown
        assert "ระดับผ่านดีเยี่ยม ยังขาด รวม 1.55 EIT 2.66 OIT 1.96" in hands.shown
        shown = keys_of(hands, "#overview-scores")
        items = [key for key in shown if key.startswith(("scores.i", "scores.e", "scores.o"))]
        assert len(shown) - len(items) == 1 + 1 + 3 + 10
        assert bool(items) == (size[1] >= 40)  # where there is room for them
        assert hands.prompt("#overview-open", "problems").lstrip().startswith("✗")
        assert hands.prompt("#overview-open", "documents").startswith(" พร้อมพิมพ์")


async def test_every_line_leads_to_its_place(record_path: Path) -> None:
    places = {
        "#next-step": {"coverage": "CoverageScreen"},
        "#overview-scores": {
            "scores.total": "ScoresScreen",
            "level": "ExplainScreen",
            "scores.9": "ScoresScreen",
        },
        "#overview-open": {
            "issues.2": "GapsScreen",
            "state:not-started": "MeasuresScreen",
            "problems": "ProblemsScreen",
            "documents": "DocumentsScreen",
        },
    }
    async with opened(record_path, at="overview") as hands:
        for selector, lines in places.items():
            for key, screen in lines.items():
                assert key in keys_of(hands, selector)
                lines_of = hands.find(selector, LineList)
                lines_of.focus()
                lines_of.highlighted = [entry.key for entry in lines_of.rows].index(key)
                await hands.press("enter")
                assert hands.screen == screen, key
                await hands.press("escape", "f7")


async def test_an_edit_elsewhere_changes_the_next_step(ita_2567: Framework, tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    create_record(path, new_record(ita_2567, agency_name="เทศบาล"), ita_2567)
    async with opened(path, at="overview") as hands:
        assert "เริ่มกรอกคะแนน 59 ข้อ" in hands.shown
        assert "ยังไม่มีคะแนน" in hands.shown.splitlines()[0]
        await hands.press("enter")
        assert hands.screen == "ScoresScreen"
        await hands.press(*"90", "enter", "f7")
        assert "กรอกคะแนนที่ยังขาดอีก 58 ข้อ" in hands.shown
        await hands.press("n")
        assert hands.screen == "ScoresScreen"


async def test_last_years_score_stands_beside_this_years(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+f", *"IIT", "enter", "right", "right", *"90", "enter", "enter")
        await hands.press("f7")
        assert "+5.11" in hands.prompt("#overview-scores", "scores.IIT")
        assert "+" not in hands.prompt("#overview-scores", "scores.EIT")
        assert "◇" in hands.prompt("#overview-scores", "scores.IIT")
        assert "◇ ปีก่อน" in hands.shown


async def test_last_years_score_stands_there_before_this_years_is_known(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8").replace("own = ", "previous = ")
    record_path.write_text(text, encoding="utf-8")
    async with opened(record_path, at="overview") as hands:
        line = hands.prompt("#overview-scores", "scores.OIT")
        assert "━━" in line
        assert line.endswith("93.04")


async def test_a_tall_window_shows_the_items_that_fall_short(record_path: Path) -> None:
    async with opened(record_path, (120, 40), at="overview") as hands:
        keys = [entry.key for entry in hands.find("#overview-scores", LineList).rows]
        below = list(filter(None, keys[keys.index("") :]))
        assert below[0] == "scores.e9"
        assert len(below) == 6
        assert "ต่ำกว่าเกณฑ์ ห่างมากก่อน" in hands.shown
        await hands.press("tab", "end", "enter")
        assert hands.screen == "ScoresScreen"
    async with opened(record_path, (80, 24), at="overview") as hands:
        assert "ต่ำกว่าเกณฑ์ ห่างมากก่อน" not in hands.shown


async def test_the_narrowest_window_says_whether_the_record_is_saved(record_path: Path) -> None:
    async with opened(record_path, (60, 20), at="overview") as hands:
        line = hands.shown.split("\n")[0]
        assert "เทศบาลตำบลศรี" in line
        assert "93.45" in line
        assert line.endswith("✓ บันทึกแล้ว")


@pytest.mark.parametrize(("size", "is_spaced"), [(NARROW, False), (WIDE, True)])
async def test_an_empty_line_stands_over_each_heading_where_there_is_room(
    record_path: Path, size: tuple[int, int], is_spaced: bool
) -> None:
    async with opened(record_path, size, at="overview") as hands:
        entries = hands.find("#overview-open", LineList).rows
        headings = [place for place, it in enumerate(entries) if not it.key and it.prompt.plain]
        assert len(headings) == 4
        assert [not entries[it - 1].prompt.plain for it in headings[1:]] == [is_spaced] * 3


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("width_cells", [56, 76])
def test_the_next_step_fits_into_its_line(stage: Stage, width_cells: int) -> None:
    entry = next_entry(NextStep(stage, "scores", 12), width_cells)
    assert entry.prompt.cell_length <= width_cells


async def test_no_heading_stands_over_nothing(tmp_path: Path) -> None:
    framework, _ = load_framework("ita-2569", tmp_path)
    assert framework is not None
    assert not framework.issues
    path = tmp_path / "new.toml"
    create_record(path, new_record(framework, agency_name="เทศบาล"), framework)
    async with opened(path, at="overview") as hands:
        entries = hands.find("#overview-open", LineList).rows
        told = [it.key for it in entries if it.prompt.plain]
        assert told[-1]
        assert "" not in [after for key, after in pairwise(told) if not key]


async def test_what_is_late_stands_there_by_name_the_longest_first(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.driving.TODAY", date(2026, 1, 1))
    async with opened(record_path, at="overview") as hands:
        measures = [it for it in keys_of(hands, "#overview-open") if it.startswith("measures.")]
        told = [hands.prompt("#overview-open", it) for it in measures]
        days = [int(it.split()[1]) for it in told]
        assert len(days) == LEAST_DUE
        assert days == sorted(days, reverse=True)


async def test_what_was_found_the_last_time_stands_there_at_once(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview.OverviewScreen, "_look", lambda _: None)
    async with opened(record_path, at="overview") as hands:
        assert hands.prompt("#overview-open", "problems").strip() == LOOKING
    keep_look(record_path, TODAY, (3, 0, 12, 2, 7))
    async with opened(record_path, at="overview") as hands:
        assert hands.prompt("#overview-open", "problems").split() == (
            ["✗", "ผิด", "3", "·", "หมายเหตุ", "12"]
        )
        assert "2" in hands.prompt("#overview-open", "documents")
    keep_look(record_path, TODAY, (1234, 567, 1289, 2, 7))
    async with opened(record_path, at="overview") as hands:
        shown = hands.prompt("#overview-open", "problems")
        assert shown.split() == ["✗", "1234", "!", "567", "·", "1289"]


async def test_it_is_looked_again_whatever_was_found_the_last_time(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_once(screen: Screen[None], _: float, look: Callable[[], None]) -> None:
        screen.call_later(look)

    monkeypatch.setattr(overview.OverviewScreen, "set_timer", at_once)
    found = []
    for kept in ((), (0, 0, 0, 7, 7), (1, 2)):
        keep_look(record_path, TODAY, kept)
        async with opened(record_path, at="overview") as hands:
            await hands.press("tab")
            found.append(
                [entry.prompt.plain for entry in hands.find("#overview-open", LineList).rows]
            )
    assert found[0] == found[1] == found[2]
    assert LOOKING not in found[0]


@pytest.mark.parametrize("lines", range(20, 27))
async def test_what_scrolls_is_fitted_beside_its_scrollbar(lines: int, record_path: Path) -> None:
    for _ in range(2):  # the second time the figures of the last look are there at once
        async with opened(record_path, (80, lines), at="overview") as hands:
            await hands.press("right", "right")
            panel = hands.find("#overview-open", LineList)
            shown = [panel.line(number) for number in range(1, 8)]
            assert all(it is not None and set("▼≈✓") & set(it.text) for it in shown)
