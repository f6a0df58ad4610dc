"""What is told covers neither the line of keys nor the row that it is told of."""

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from ita_tui.ui.toolkit.lines import CursorLines
from ita_tui.ui.widgets.key_bar import KeyBar
from tests.ui.driving import NARROW, SCREEN_KEYS, WIDE, opened

A_TALE = "ย้อนกลับ: " + "ลบมาตรการ จัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน " * 4


@pytest.mark.parametrize("size", [(60, 20), NARROW, WIDE])
@pytest.mark.parametrize("key", ["home", "end"])
async def test_nothing_told_covers_keys_or_cursor(
    size: tuple[int, int], key: str, record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a slow machine it would be gone before it is looked at.
    monkeypatch.setattr("textual.notifications.Notification.time_left", 600)
    async with opened(record_path, size, tells=True) as hands:
        for screen_key in SCREEN_KEYS.values():
            await hands.press(screen_key, key)
            hands.app.tell(A_TALE)
            while not hands.app.screen.query(Toast):
                await hands.settle()
            await hands.settle()
            rack = hands.app.screen.query_one(Toast).region
            assert rack.height > 2, screen_key
            for bar in hands.app.screen.query(KeyBar):
                assert not rack.overlaps(bar.region), screen_key
            focused = hands.app.focused
            assert isinstance(focused, CursorLines)
            first, last = focused.span(focused.highlighted or 0)
            top = focused.content_region.y + focused.cursor_line
            assert not {*range(top, top + last - first + 1)} & {*rack.line_range}, screen_key
            hands.app.clear_notifications()
            await hands.settle()
