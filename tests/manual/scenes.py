"""What the manual's pictures show: for each the hands' way from the opened sample to it."""

import hashlib
import os
import re
import shutil
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from ita_tui.store.folders import sample_record
from tests.ui.driving import TODAY, Hands

SIZE = (100, 30)
FOLDER = Path("ITA")
RECORD = FOLDER / "คะแนน-2567.toml"
PASTED = "\n".join(f"{code}\t{score}" for code, score in (("i1", "95.10"), ("i2", "๙๖.๒๕")))


@dataclass(frozen=True)
class Text:
    """A text that is typed, or pasted."""

    text: str
    is_pasted: bool = False


FIRST_START = "welcome"
"""The scene that begins in an empty folder."""

SCENES: dict[str, tuple[str | Text, ...]] = {
    FIRST_START: (),
    "records": ("f9",),
    "new-record": ("f9", "a"),
    "overview": ("f7",),
    "scores": ("f7", "f2", "ctrl+f", Text("o9"), "enter"),
    "typing": ("f7", "f2", "ctrl+f", Text("o16"), "enter", Text("86.5")),
    "paste": ("f7", "f2", Text(PASTED, is_pasted=True)),
    "gaps": ("f3",),
    "measures": ("f4",),
    "measure-form": ("f4", "e"),
    "timeline": ("f4", "v"),
    "problems": ("f5",),
    "documents": ("f6",),
    "versions": ("f7", "f2", "ctrl+f", Text("o16"), "enter", Text("86.5"), "enter", "f8"),
    "new-year": ("f9", "n"),
    "help": ("f7", "f2", "f1"),
}


def workspace(folder: Path, name: str) -> Path:
    """Make in an empty folder what a scene begins with; returns what is opened, from there."""
    (folder / FOLDER).mkdir()
    if name == FIRST_START:
        return FOLDER
    shutil.copy(sample_record(), folder / RECORD)
    changed = datetime.combine(TODAY, time(9)).timestamp()
    os.utime(folder / RECORD, (changed, changed))
    return RECORD


async def play(hands: Hands, name: str) -> None:
    """Go to a scene."""
    for step in SCENES[name]:
        if isinstance(step, str):
            await hands.press(step)
        elif step.is_pasted:
            await hands.paste(step.text)
        else:
            await hands.write(step.text)
    await hands.work_through()  # how the records stand is read beside the list


def fingerprint(hands: Hands) -> str:
    """What tells a screen from another one; the folder and the time of day differ each time."""
    shown = re.sub(r"\b[0-9]{2}:[0-9]{2}\b", "", hands.shown)
    lines = [line for line in shown.split("\n") if "โฟลเดอร์ /" not in line]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:16]
