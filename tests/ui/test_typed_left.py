"""Stories of text that was being typed when the program stopped."""

from pathlib import Path

import pytest
from textual.widgets import Input

from ita_tui.ui.widgets import narrative
from tests.ui.driving import Hands, on_disk, opened


async def crash_while_writing(hands: Hands) -> None:
    """Write a narrative, and stop before the hands rest."""
    await hands.press("f3", "n", "ctrl+home")
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


async def test_what_is_not_wanted_is_offered_once(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await crash_while_writing(hands)
    async with opened(record_path) as hands:
        await hands.press("escape")
    async with opened(record_path) as hands:
        assert hands.screen == "ScoresScreen"
    assert on_disk(record_path) == before


async def test_what_was_handed_in_is_not_offered(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "n", "ctrl+home")
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
