"""A window of any size is borne, in every place; each place is gone to once, for all sizes."""

from pathlib import Path

import pytest

from tests.ui.driving import NARROW, opened
from tests.ui.survey import DIALOGS, PLACES, go_to

SIZES = [(20, 5), (3, 2), (2, 24), (80, 1), (1, 1)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_program_is_opened_in_a_window_of_any_size(
    size: tuple[int, int], record_path: Path
) -> None:
    async with opened(record_path, size) as hands:
        await hands.press("down", "f4", "pagedown")
        await hands.pilot.resize_terminal(*NARROW)
        await go_to(hands, ("f2",))
        assert "คะแนนรวม" in hands.shown


@pytest.mark.parametrize("places", [PLACES, DIALOGS], ids=["places", "dialogs"])
async def test_every_place_bears_a_window_of_any_size(
    places: dict[str, tuple[str, ...]], record_path: Path
) -> None:
    async with opened(record_path) as hands:
        for keys in places.values():
            await go_to(hands, keys)
            for size in SIZES:
                await hands.pilot.resize_terminal(*size)
                await hands.press("down", "pagedown", "tab", "pagedown", "pageup")
            await hands.pilot.resize_terminal(*NARROW)
        await go_to(hands, ("f2",))
        assert "คะแนนรวม" in hands.shown
