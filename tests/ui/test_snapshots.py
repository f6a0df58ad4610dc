"""Pictures of the screens. Taken anew with ``make snap``; look at them before you commit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from ita_tui.ui.app import ItaApp
from tests.ui.driving import NARROW, TODAY, WIDE, Hands

SCREENS = {
    "overview": (),
    "scores": ("f2", "down", "down", "right"),
    "print-order": ("f2", "s"),
    "gaps": ("f3",),
    "measures": ("f4",),
    "problems": ("f5", "down"),
    "documents": ("f6",),
    "form": ("f4", "e"),
    "help": ("f2", "f1"),
}
CASES = [
    *((name, NARROW) for name in SCREENS if name != "print-order"),
    *(
        (name, WIDE)
        for name in (
            "overview",
            "scores",
            "print-order",
            "gaps",
            "measures",
            "problems",
            "documents",
        )
    ),
]


@pytest.mark.parametrize(
    ("name", "size"), CASES, ids=[f"{name}-{size[0]}x{size[1]}" for name, size in CASES]
)
def test_a_screen_looks_as_it_did(
    name: str,
    size: tuple[int, int],
    record_path: Path,
    snap_compare: Callable[..., bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A cursor that blinks is on a picture or is not.
    monkeypatch.setattr("textual.widgets.Input.cursor_blink", False)
    monkeypatch.setattr("textual.widgets.TextArea.cursor_blink", False)

    async def press(pilot: Pilot[None]) -> None:
        hands = Hands(app, pilot)
        await hands.settle()
        await hands.press(*SCREENS[name])
        await hands.work_through()

    app = ItaApp(record_path, today=TODAY)
    assert snap_compare(app, terminal_size=size, run_before=press)
