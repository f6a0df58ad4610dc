"""Text of every screen is copied by dragging the mouse over it."""

from pathlib import Path

import pytest

from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import NARROW, opened
from tests.ui.survey import DIALOGS, PLACES, go_to


async def test_what_is_copied_after_a_drag_is_text_that_stands_there(record_path: Path) -> None:
    width, height = NARROW
    drags = ((2, 3), (2, 19), (width // 2, height // 2))
    async with opened(record_path) as hands:
        for keys in {**PLACES, **DIALOGS}.values():
            await go_to(hands, keys)
            for x, y in drags:
                hands.app._clipboard = "ของเดิม"
                await hands.pilot.mouse_down(offset=(x, y))
                await hands.pilot.hover(offset=(width - 3, y + 2))
                await hands.pilot.mouse_up(offset=(width - 3, y + 2))
                await hands.press("ctrl+c")
                copied = hands.app.clipboard
                names = {type(widget).__name__ for widget in hands.app.screen.walk_children()}
                assert copied.strip(), keys
                assert not any(name in copied for name in names), (keys, copied)


async def test_the_pane_of_a_score_is_copied_by_dragging_over_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.pilot.mouse_down("#detail", offset=(1, 1))
        await hands.pilot.hover("#detail", offset=(60, 2))
        await hands.pilot.mouse_up("#detail", offset=(60, 2))
        await hands.press("ctrl+c")
        assert hands.app.clipboard.startswith("i1 การปฏิบัติงาน")


@pytest.mark.parametrize(
    ("keys", "copied"), [(("shift+down",), "94.59\n95.43"), (("down", "up"), "i1\tการปฏิบัติงาน")]
)
async def test_what_was_chosen_last_is_copied_and_no_text_dragged_over_before(
    record_path: Path, keys: tuple[str, ...], copied: str
) -> None:
    async with opened(record_path) as hands:
        await hands.pilot.mouse_down("#detail", offset=(1, 1))
        await hands.pilot.hover("#detail", offset=(60, 2))
        await hands.pilot.mouse_up("#detail", offset=(60, 2))
        await hands.press(*keys, "ctrl+c")
        assert hands.app.clipboard.startswith(copied)


async def test_a_list_is_copied_by_dragging_over_it_and_shows_what_is_taken(
    record_path: Path,
) -> None:
    async with opened(record_path, at="measures") as hands:
        await hands.pilot.mouse_down("#measure-list", offset=(2, 1))
        await hands.pilot.hover("#measure-list", offset=(30, 3))
        await hands.pilot.mouse_up("#measure-list", offset=(30, 3))
        await hands.settle()
        lines = hands.shown.splitlines()
        top = hands.find("#measure-list", LineList).region.y
        await hands.press("ctrl+c")
        copied = hands.app.clipboard.splitlines()
        assert len(copied) == 3
        assert copied[0] in lines[top + 1]
        assert lines[top + 2].startswith(copied[1])
        assert lines[top + 3].startswith(copied[2])
        assert hands.screen == "MeasuresScreen"
