"""Work that may take long: what is soon done is not spoken of, what takes longer can be left."""

import threading
from collections.abc import Callable
from pathlib import Path

from ita_tui.store.fault import StoreFault
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
