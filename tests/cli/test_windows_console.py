"""A Windows console that cannot draw is told before anything is drawn on it."""

from pathlib import Path

import pytest

from ita_tui.cli import open_app
from ita_tui.cli.windows_console import draws
from tests.cli.running import run


class Screen:
    """A console that takes modes or refuses them, and shows orders or heeds them."""

    def __init__(self, *, takes: bool, heeds: bool) -> None:
        self.takes, self.heeds = takes, heeds
        self.now = 3
        self.shown = ""

    def mode(self) -> int | None:
        return self.now

    def set_mode(self, mode: int) -> bool:
        if self.takes:
            self.now = mode
        return self.takes

    def column(self) -> int:
        return len(self.shown)

    def write(self, text: str) -> None:
        for character in "" if text.startswith("\x1b") and self.heeds else text:
            self.shown = self.shown[:-1] if character == "\b" else self.shown + character


@pytest.mark.parametrize(
    ("takes", "heeds", "expected"),
    [(True, True, True), (True, False, False), (False, False, False)],
)
def test_a_console_draws_where_it_heeds_orders_and_is_left_as_it_was(
    takes: bool, heeds: bool, expected: bool
) -> None:
    screen = Screen(takes=takes, heeds=heeds)
    assert draws(screen) is expected
    assert (screen.now, screen.shown) == (3, "")


def test_what_is_no_console_is_not_asked() -> None:
    screen = Screen(takes=False, heeds=False)
    screen.mode = lambda: None  # type: ignore[method-assign]
    assert draws(screen)


def test_the_app_says_so_and_does_not_start(
    monkeypatch: pytest.MonkeyPatch, sample_path: Path
) -> None:
    monkeypatch.setattr(open_app, "is_terminal", lambda: True)
    monkeypatch.setattr(open_app, "stdout_draws", lambda: False)
    done = run(sample_path)
    assert (done.code, done.out) == (2, "")
    assert "Windows Terminal" in done.err
