"""Styles are loaded as screens are shown, and then hold for all of them."""

import re
from collections import defaultdict
from pathlib import Path

from textual.widgets import Input

import ita_tui.ui
from tests.ui.driving import opened

_UI = Path(ita_tui.ui.__file__).parent


def test_an_id_is_styled_in_one_file() -> None:
    files: dict[str, set[str]] = defaultdict(set)
    for path in _UI.rglob("*.tcss"):
        for selectors in re.findall(r"^[^{}]*\{", path.read_text("utf-8"), re.MULTILINE):
            for name in re.findall(r"#[\w-]+", selectors):
                files[name].add(path.name)
    assert len(files) > 20
    assert {name: found for name, found in files.items() if len(found) > 1} == {}


async def test_what_is_typed_to_find_is_seen_after_every_other_screen(record_path: Path) -> None:
    async with opened(record_path) as hands:
        for key in ("f3", "f4", "f5", "f6", "f9", "f2"):
            await hands.press(key)
        await hands.press("ctrl+f", *"i5")
        line = hands.app.screen.query(Input).first()
        assert line.display
        assert line.size.height == 1
        assert line.value == "i5"
