"""Keys that come faster than the screen follows, as from a slow machine that catches up."""

from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from tests.ui.driving import opened


async def test_a_backspace_in_a_line_takes_back_the_letter_before_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        for character in "abx\bcd":
            name = "backspace" if character == "\b" else _character_to_key(character)
            hands.app.post_message(events.Key(name, character))
        await hands.settle()
        assert hands.app.screen.query(Input).first().value == "abcd"
