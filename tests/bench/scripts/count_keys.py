"""Press keys in the app on a record, and write to a file how many calls each took."""

import asyncio
import json
import statistics
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

from textual import events
from textual.pilot import Pilot

from ita_tui.ui.app import ItaApp
from ita_tui.ui.screens.paste_preview import PastePreview

SCREENS = {"scores": "f2", "gaps": "f3", "measures": "f4", "checks": "f5"}

calls = 0


def count(_frame: FrameType, event: str, _more: Any) -> None:
    """One more call."""
    global calls  # noqa: PLW0603
    calls += event in ("call", "c_call")


async def press(pilot: Pilot[None], *keys: str) -> int:
    """Calls that a key takes: the median of several."""
    global calls  # noqa: PLW0603
    counts: list[int] = []
    for key in keys:
        calls = 0
        sys.setprofile(count)
        await pilot.press(key)
        sys.setprofile(None)
        counts.append(calls)
    return round(statistics.median(counts))


async def journeys(record: Path) -> dict[str, int]:
    """Each journey's calls a key, once everything was seen."""
    found = {"opening a record once more": await opening(record)}
    async with ItaApp(record, today=date(2024, 11, 1)).run_test(size=(120, 40)) as pilot:
        for name, screen in SCREENS.items():
            await pilot.press(screen, "down", "up", "down", "up")
            found[f"a cursor key in {name}"] = await press(pilot, *("down", "up") * 5)
        await pilot.press("f4", "tab")
        found["ticking a step"] = await press(pilot, *("space",) * 6)
        await pilot.press("f2")
        found["a digit of a score"] = await press(pilot, *("7", "backspace") * 4)
        found["switching screens"] = await press(pilot, *("f3", "f2") * 3)
        found["accepting a score"] = await accept(pilot)
        found["accepting 59 pasted scores"] = await paste(pilot)
    return found


async def opening(record: Path) -> int:
    """Calls from nothing to the first screen, when all is imported and the record was looked at."""
    global calls  # noqa: PLW0603
    found = 0
    for _ in range(2):
        calls = 0
        sys.setprofile(count)
        async with ItaApp(record, today=date(2024, 11, 1)).run_test(size=(120, 40)) as pilot:
            sys.setprofile(None)
            found = calls
            await pilot.press("down", "up")
    return found


async def paste(pilot: Pilot[None]) -> int:
    """Calls of Enter in the preview of as many scores as there are items, from the first on."""
    await pilot.press("ctrl+home")
    column = "\n".join(f"{60 + number % 40}.25" for number in range(59))
    pilot.app.post_message(events.Paste(column))
    while not isinstance(pilot.app.screen, PastePreview) or pilot.app.screen.is_coming:
        await pilot.pause(0.05)
    return await press(pilot, "enter")


async def accept(pilot: Pilot[None]) -> int:
    """Calls of Enter behind a score that was typed."""
    counts: Sequence[int] = []
    for score in ("71", "72", "73", "74", "75"):
        await pilot.press(*score)
        counts = [*counts, await press(pilot, "enter")]
    return round(statistics.median(counts))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(asyncio.run(journeys(Path(sys.argv[2])))))
