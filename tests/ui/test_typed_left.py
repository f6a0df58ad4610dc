"""Stories of text that was being typed when the program stopped."""

import shutil
from pathlib import Path

import pytest
from textual.containers import Vertical
from textual.widgets import Input

from ita_tui.ui.screens.typed_left import TypedLeftScreen
from ita_tui.ui.widgets import narrative
from ita_tui.ui.widgets.score_grid import ScoreGrid
from tests.ui.driving import Hands, on_disk, opened, score_on_disk


async def crash_while_writing(hands: Hands) -> None:
    """Write a narrative, and stop before the hands rest."""
    await hands.press("f3", "e", "ctrl+home")
    await hands.write("คำใหม่")
    # A crash hands nothing in.
    hands.app.rescue = lambda: ""  # type: ignore[method-assign]
    hands.app.screen.query_one(narrative.NarrativeEditor).hand_in = lambda: None  # type: ignore


@pytest.fixture(autouse=True)
def _hands_that_never_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrative, "REST_SECONDS", 1000)


async def test_a_narrative_that_was_being_written_is_offered_back(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await crash_while_writing(hands)
    assert on_disk(record_path) == before
    async with opened(record_path) as hands:
        assert hands.screen == "TypedLeftScreen"
        assert "คำใหม่" in hands.shown
        await hands.press("enter")
        assert on_disk(record_path)["issues"]["1"]["narrative"].startswith("คำใหม่")
        await hands.press("ctrl+z")
    assert on_disk(record_path) == before
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"


async def test_a_text_that_nobody_answers_for_is_offered_again(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await crash_while_writing(hands)
    async with opened(record_path) as hands:
        await hands.press("escape")
        assert "ถามอีก" in hands.told[-1]
        # What is written meanwhile does not take its place.
        await hands.press("f3", "e", "ctrl+home")
        await hands.write("อีกคำ")
        await hands.press("escape")
    async with opened(record_path) as hands:
        assert "คำใหม่" in hands.shown
        await hands.press("d")
        assert hands.screen == "TypedLeftScreen"
        assert "อีกครั้ง" in hands.shown
        await hands.press("d")
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"
        await hands.press("ctrl+z")
    assert on_disk(record_path) == before


async def test_the_offer_shows_where_the_text_differs(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "ctrl+end")
        await hands.write("\n".join(f"บรรทัด {number}" for number in range(1, 41)))
        await hands.press("escape", "e", "ctrl+end")
        await hands.write("ต่อท้าย")
        hands.app.rescue = lambda: ""  # type: ignore[method-assign]
        hands.app.screen.query_one(narrative.NarrativeEditor).hand_in = lambda: None  # type: ignore
    async with opened(record_path) as hands:
        assert "[+ต่อท้าย+]" in hands.shown


async def test_what_was_handed_in_is_not_offered(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "ctrl+home")
        await hands.write("คำใหม่")
        await hands.press("escape")
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"


async def test_a_form_that_was_being_filled_in_is_filled_again(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", "มาตรการใหม่")
    async with opened(record_path) as hands:
        assert "พบข้อความที่พิมพ์ค้างไว้" in hands.told[0]
        await hands.press("f4", "a")
        assert hands.find("#field-title", Input).value == "มาตรการใหม่"
        assert "นำข้อความที่พิมพ์ค้างไว้กลับมาแล้ว" in hands.refusal("form")
        await hands.press("ctrl+s")
        assert hands.screen == "MeasuresScreen"
        assert "มาตรการใหม่" in str(on_disk(record_path)["measures"])
        await hands.press("a")
        assert hands.find("#field-title", Input).value == ""


async def test_a_form_that_was_left_on_purpose_is_empty_the_next_time(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", "มาตรการใหม่")
        await hands.press("escape", "escape", "a")
        assert hands.find("#field-title", Input).value == ""


async def test_a_form_that_the_program_was_left_from_is_filled_again(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", "มาตรการใหม่")
        await hands.press("f1", "ctrl+q")
        assert not hands.has_left
        assert "ยังไม่บันทึก" in hands.told[-1]
        await hands.press("ctrl+q")
        assert hands.has_left
    async with opened(record_path) as hands:
        assert "พบข้อความที่พิมพ์ค้างไว้" in hands.told[0]
        await hands.press("f4", "a")
        assert hands.find("#field-title", Input).value == "มาตรการใหม่"


async def test_the_form_of_a_first_record_is_filled_again_too(tmp_path: Path) -> None:
    async with opened(tmp_path, at="records") as hands:
        await hands.press("a")
        await hands.fill("name", "เทศบาลตำบลใหม่")
        await hands.press("ctrl+q", "ctrl+q")
        assert hands.has_left
    async with opened(tmp_path, at="records") as hands:
        assert "เทศบาลตำบลใหม่" in hands.told[0]
        await hands.press("a")
        assert hands.find("#field-name", Input).value == "เทศบาลตำบลใหม่"


async def half_type_a_score(hands: Hands) -> None:
    """Type a part of a score into the reference column of i2, and stop."""
    await hands.press("down", "right", *"61.")


async def test_a_score_half_typed_is_offered_back_and_the_record_keeps_its_value(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await half_type_a_score(hands)
    assert record_path.read_bytes() == before
    async with opened(record_path) as hands:
        assert hands.screen == "TypedLeftScreen"
        assert "คะแนน i2 คะแนนอ้างอิง" in hands.shown
        assert "61." in hands.shown
        await hands.press("enter")
        assert hands.find("#grid", ScoreGrid).typed == "61."
        assert record_path.read_bytes() == before
    async with opened(record_path) as hands:
        await hands.press("enter", *"11", "enter")
        assert score_on_disk(record_path, "i2", "reference") == 61.11
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"


@pytest.mark.parametrize("giving_up", ["escape", "ctrl+z", "enter"])
async def test_a_score_that_was_taken_or_given_up_is_not_offered(
    record_path: Path, giving_up: str
) -> None:
    async with opened(record_path) as hands:
        await half_type_a_score(hands)
        await hands.press("f3", "f2", "5", giving_up)
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"


async def test_a_score_that_is_thrown_away_is_offered_no_more(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await half_type_a_score(hands)
        await hands.press("ctrl+q", "ctrl+q")
    async with opened(record_path) as hands:
        assert hands.screen == "TypedLeftScreen"
        await hands.press("d", "delete", "f7", "f2")
        assert not hands.find("#grid", ScoreGrid).is_editing
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"
    assert record_path.read_bytes() == before


async def test_a_score_half_typed_waits_in_the_record_that_it_belongs_to(
    record_path: Path,
) -> None:
    other = Path(shutil.copy(record_path, record_path.with_name("other.toml")))
    both = record_path.read_bytes()
    async with opened(record_path) as hands:
        await half_type_a_score(hands)
        await hands.press("f9")
        assert hands.app.open_record(other) == ""
        await hands.settle()
        await hands.press("f7", "f2")
        assert not hands.find("#grid", ScoreGrid).is_editing
        await hands.press("f9")
        assert hands.app.open_record(record_path) == ""
        await hands.settle()
        assert hands.screen == "TypedLeftScreen"
        await hands.press("enter")
        assert hands.find("#grid", ScoreGrid).typed == "61."
    assert (record_path.read_bytes(), other.read_bytes()) == (both, both)


async def test_a_score_kept_for_a_node_that_is_not_there_is_forgotten(record_path: Path) -> None:
    async with opened(record_path) as hands:
        hands.app.keep_typed("scores\nx9\nown", {"text": "5"})
        hands.app.keep_typed("scores\ni1\nmine", {"text": "5"})
        hands.app.keep_typed("scores\ni1\nown", {"text": "94.59"})
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"


@pytest.mark.parametrize("lines", [1, 60])
async def test_the_offer_is_as_high_as_the_text_and_a_long_one_scrolls(
    lines: int, record_path: Path
) -> None:
    text = "\n".join(f"บรรทัด {number}" for number in range(1, lines + 1))
    async with opened(record_path) as hands:
        hands.app.push_screen(TypedLeftScreen("พบข้อความ", text))
        await hands.settle()
        box = hands.find("#help-box", Vertical).region
        assert box.height == (7 if lines == 1 else 22)
        await hands.press("end")
        assert f"บรรทัด {lines}" in hands.shown
        assert "นำกลับมาใส่" in hands.shown
