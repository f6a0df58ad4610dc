"""Keys that come faster than the screen follows, as from a slow machine that catches up."""

from pathlib import Path

import pytest
from textual.widgets import Input

from ita_tui.ui.widgets.narrative import NarrativeEditor
from tests.ui.driving import SCREEN_KEYS, on_disk, opened, score_on_disk

SCORES = (*"71.25", "enter", *"72.25", "enter", *"73.25", "enter")


async def test_a_backspace_in_a_line_takes_back_the_letter_before_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.hurry(*"abx", "backspace", *"cd")
        assert hands.app.screen.query(Input).first().value == "abcd"


@pytest.mark.parametrize("leaving", ["ctrl+q", "f3"])
async def test_no_score_is_lost_on_the_way_out(record_path: Path, leaving: str) -> None:
    async with opened(record_path) as hands:
        await hands.hurry(*SCORES, leaving)
        assert hands.has_left == (leaving == "ctrl+q")
    found = [score_on_disk(record_path, code) for code in ("i1", "i2", "i3")]
    assert found == [71.25, 72.25, 73.25]


async def test_no_word_of_a_narrative_is_lost_on_the_way_out(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3")
        editor = hands.find("NarrativeEditor", NarrativeEditor)
        editor.focus()
        editor.text = ""
        await hands.hurry(*"ที่ไม่ผ่านเกณฑ์", "ctrl+q")
        assert hands.has_left
    assert "ที่ไม่ผ่านเกณฑ์" in str(on_disk(record_path)["issues"])


async def test_what_is_typed_into_a_form_is_not_left_behind(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.hurry(*"abcd", "ctrl+q")
        assert not hands.has_left
        assert hands.app.screen.query(Input).first().value == "abcd"
        await hands.press("ctrl+q")
        assert hands.has_left


async def test_undo_takes_back_what_was_typed_before_it_and_no_more(record_path: Path) -> None:
    before = score_on_disk(record_path, "i3")
    async with opened(record_path) as hands:
        await hands.hurry(*"71.25", "enter", *"72.25", "enter", "ctrl+z", *"73.25", "enter")
    found = [score_on_disk(record_path, code) for code in ("i1", "i2", "i3")]
    assert found == [71.25, 73.25, before]  # the cursor is where undo changed something


async def test_redo_comes_before_what_is_typed_after_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"71.25", "enter", "ctrl+z")
        await hands.hurry("ctrl+y", *"73.25", "enter")
        assert score_on_disk(record_path, "i1") == 73.25
        await hands.press("ctrl+z")
    assert score_on_disk(record_path, "i1") == 71.25


async def test_a_form_is_saved_with_all_that_was_typed_before(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.hurry(*"abcd", "ctrl+s", "ctrl+q")
        assert hands.has_left
    assert on_disk(record_path)["measures"]["m10"]["title"] == "abcd"


async def test_targets_are_saved_with_every_score_that_was_tried_before(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "w", "r", "enter", "home")
        await hands.hurry(*"90", "enter", *"97", "enter", "ctrl+s", "down", "enter")
    measures = on_disk(record_path)["measures"]
    assert measures["m2"]["target"].endswith("e9 ≥ 90.00")
    assert measures["m10"]["target"] == "o17 ≥ 97.00"


async def test_a_step_is_ticked_in_the_measure_that_was_gone_to(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "home")
        await hands.hurry("down", "tab", "space")
    done = {
        key: [step for step in measure["steps"].values() if "done_on" in step]
        for key, measure in on_disk(record_path)["measures"].items()
    }
    assert [len(done["m1"]), len(done["m2"])] == [0, 1]


async def test_what_is_typed_behind_the_key_of_a_form_goes_into_the_form(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.hurry("f4", "a", *"XYZ", "tab", *"2")
        assert [line.value for line in hands.app.screen.query(Input)][:2] == ["XYZ", "2"]


async def test_what_is_typed_behind_a_search_is_searched_for(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.hurry("ctrl+f", *"o17", "enter", *"88", "enter")
    assert score_on_disk(record_path, "o17") == 88


async def test_a_paste_behind_the_key_of_a_form_goes_into_the_form(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4")
        await hands.hurry("a")
        await hands.paste("ข้อความ")
        assert hands.app.screen.query(Input).first().value == "ข้อความ"


async def test_what_a_terminal_pastes_as_keys_is_undone_as_one(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.pour("71.25\n72.25\n73.25\n")
        await hands.press(*"74.25", "enter")
        assert score_on_disk(record_path, "i3") == 73.25
        await hands.press("ctrl+z", "ctrl+z")
        assert record_path.read_bytes() == before
        await hands.press("ctrl+y")
        assert score_on_disk(record_path, "i3") == 73.25
    async with opened(record_path) as hands:
        await hands.press("ctrl+z")
    assert record_path.read_bytes() == before, "after the program was left, too"


@pytest.mark.parametrize("screen", SCREEN_KEYS)
async def test_a_word_that_comes_at_once_is_no_row_of_commands(
    screen: str, record_path: Path
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(SCREEN_KEYS[screen])
        for word in ("กองคลัง", "สำนักปลัด", "dormant"):
            was_in_front = hands.screen
            await hands.pour(word)
            assert hands.screen == was_in_front
            assert record_path.read_bytes() == before
            assert sorted(record_path.parent.glob("*.toml")) == [record_path]
        await hands.press("escape")
    assert record_path.read_bytes() == before


async def test_one_letter_at_once_is_the_command_that_it_always_is(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4")
        await hands.pour("z")
        assert hands.screen == "MeasuresScreen"
        await hands.pour("a")
        assert hands.screen == "FormScreen"
