"""Every shortcut of every screen, pressed with the Latin and with the Thai layout."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual import events
from textual.dom import DOMNode
from textual.keys import _character_to_key
from textual.widgets import Input

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.store.folders import copy_sample
from ita_tui.ui.app import ItaApp
from ita_tui.ui.widgets.score_grid import ScoreGrid
from tests.ui.driving import Hands

SCREENS = {
    "scores": ("f2",),
    "gaps": ("f3",),
    "measures": ("f4",),
    "steps": ("f4", "tab"),
    "log": ("f4", "l", "escape"),
    "timeline": ("f4", "v"),
    "agenda": ("f4", "v", "v"),
    "coverage": ("f4", "v", "v", "v"),
    "problems": ("f5",),
    "records": ("f9",),
    "whatif": ("f3", "w"),
    "help": ("f1",),
}
"""Every place that has letter shortcuts, and the keys that lead there."""
US_TO_KEDMANEE = {us: thai for thai, us in KEDMANEE_TO_US.items()}


def _letter_bindings(app: ItaApp) -> Iterator[tuple[str, str]]:
    """(key, action) of each shortcut of the screen in front that is a letter or Ctrl+letter."""
    for key, active in app.screen.active_bindings.items():
        letter = key.removeprefix("ctrl+")
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            yield key, active.binding.action


@pytest.mark.parametrize("name", list(SCREENS))
async def test_each_letter_does_the_same_in_both_layouts(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ItaApp(copy_sample(tmp_path), today=date(2024, 11, 1))
    actions: list[str] = []

    async def note(action: object, place: object = None, *_: object, **__: object) -> bool:
        called = str(action).partition("(")[0]
        if isinstance(place, DOMNode) and place.check_action(called, ()) is False:
            return False
        actions.append(str(action))
        return True

    async with app.run_test(size=(80, 24)) as pilot:
        hands = Hands(app, pilot)
        await hands.press(*SCREENS[name])
        # From here on keys are written down instead of doing anything.
        monkeypatch.setattr(app, "run_action", note)
        pressed = 0
        for key, action in list(_letter_bindings(app)):
            *control, letter = key.split("+") if "+" in key else [key]
            thai = US_TO_KEDMANEE[letter]
            for character in (letter, thai):
                actions.clear()
                named = "+".join([*control, _character_to_key(character)])
                app.post_message(events.Key(named, None if control else character))
                await hands.settle()
                if name == "scores" and action not in actions:  # it may begin a word there
                    assert hands.find("#grid", ScoreGrid).typed == character
                    hands.find("#grid", ScoreGrid).action_accept()
                    await hands.settle()
                assert action in actions, f"{name}: {key} as {character}"
                pressed += 1
        # At least the place's own shortcuts; a dialog has none of the app's.
        assert pressed >= (2 if name in ("log", "help") else 8)


async def test_typing_thai_into_a_line_still_types_thai(tmp_path: Path) -> None:
    app = ItaApp(copy_sample(tmp_path), today=date(2024, 11, 1))
    async with app.run_test(size=(80, 24)) as pilot:
        hands = Hands(app, pilot)
        await hands.press("f4", "a")
        await hands.write("ฟหกด ที่")
        assert hands.find("#field-title", Input).value == "ฟหกด ที่"
