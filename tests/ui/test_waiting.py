"""Work that may take long: what is soon done is not spoken of, what takes longer can be left."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from ita_tui.core.tables_in.scores import paste
from ita_tui.store.fault import StoreFault
from ita_tui.ui.screens import next_year
from ita_tui.ui.screens.waiting import WaitingScreen, wait_for
from tests.ui.driving import Hands, opened


async def _begin(hands: Hands, work: Callable[[], int], taken: list[int]) -> None:
    wait_for(hands.app, hands.app, "กำลังอ่าน ผล.pdf", work, taken.append)
    await hands.pilot.pause()


async def _until(hands: Hands, is_so: Callable[[], bool]) -> None:
    while not is_so():
        await hands.pilot.pause(0.01)


async def test_keys_typed_during_short_work_go_to_what_comes_of_it(record_path: Path) -> None:
    may_go_on = threading.Event()
    taken: list[int] = []

    def work() -> int:
        may_go_on.wait(30)
        return 1

    async with opened(record_path) as hands:
        await _begin(hands, work, taken)
        hands._post("f4", None)
        may_go_on.set()
        await _until(hands, lambda: bool(taken))
        await hands.settle()
        assert hands.screen == "MeasuresScreen"


async def test_long_work_says_so_and_is_left_with_escape(record_path: Path) -> None:
    may_go_on = threading.Event()
    taken: list[int] = []

    def work() -> int:
        may_go_on.wait(30)
        return 1

    async with opened(record_path) as hands:
        await _begin(hands, work, taken)
        waiting = hands.app.screen
        assert isinstance(waiting, WaitingScreen)
        await _until(hands, lambda: not waiting.is_coming)
        assert "กำลังอ่าน ผล.pdf" in hands.shown
        assert "วินาที" in hands.shown
        await hands.pilot.press("f1", "escape", "escape")
        assert hands.screen == "ScoresScreen"
        may_go_on.set()
        await hands.press("f4")
        assert taken == []


async def test_what_cannot_be_done_is_told(record_path: Path) -> None:
    def work() -> int:
        raise StoreFault("อ่านไม่ได้")

    async with opened(record_path) as hands:
        await _begin(hands, work, [])
        await _until(hands, lambda: bool(hands.told))
        assert hands.told[-1] == "อ่านไม่ได้"
        assert hands.screen == "ScoresScreen"


@pytest.mark.parametrize(
    ("at", "event", "place", "work", "screen"),
    [
        ("scores", events.Paste("90\n91"), paste, "read_paste", "PastePreview"),
        ("records", events.Key("n", "n"), next_year, "load_record", "FormScreen"),
    ],
)
async def test_a_paste_and_last_years_record_are_read_beside_the_screen(
    at: str,
    event: events.Event,
    place: object,
    work: str,
    screen: str,
    record_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_go_on = threading.Event()
    real = getattr(place, work)

    def slow(*given: object, **named: object) -> object:
        may_go_on.wait(30)
        return real(*given, **named)

    monkeypatch.setattr(place, work, slow)
    async with opened(record_path, at=at) as hands:
        hands.app.post_message(event)
        await _until(hands, lambda: isinstance(hands.app.screen, WaitingScreen))
        may_go_on.set()
        await _until(hands, lambda: not isinstance(hands.app.screen, WaitingScreen))
        await hands.settle()
        assert hands.screen == screen
