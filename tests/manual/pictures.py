"""``make pictures``: the manual's pictures, of the running program in a terminal with Thai.

Each scene is played in xterm on a screen that is in memory alone, and the window is taken as it
stands. Beside the pictures it is kept what their screens said, so that a test can tell when one is
older than its screen. ``make pictures SCENES="scores gaps"`` takes some anew. Look at each.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import tomli_w

from tests.manual.scenes import SCENES, SIZE, fingerprint, play, workspace

_ROOT = Path(__file__).parents[2]
PAGE = _ROOT / "data" / "manual" / "manual.html"
PICTURES = PAGE.with_name("pictures")
TAKEN = PICTURES / "taken.toml"
"""What each picture's screen said, as a fingerprint, when it was taken."""

DEBIAN = "apt-get install --no-install-recommends xvfb xterm imagemagick fonts-dejavu-core"
DEBIAN_FONTS = "fonts-tlwg-mono"
_NEEDED = ("Xvfb", "xterm", "import", "convert")
_SCREEN = ("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-noreset", "-nolisten", "tcp")
"""A screen in memory; it says its number when it is ready."""

_FONT = ("-fa", "DejaVu Sans Mono", "-fs", "12")
_SECONDS = 60


def main(names: list[str]) -> int:
    """Take the pictures of these scenes, or of all."""
    if [name for name in _NEEDED if shutil.which(name) is None]:
        print(f"on Debian: {DEBIAN} {DEBIAN_FONTS}")
        return 1
    taken = taken_screens()
    quiet = subprocess.DEVNULL
    with subprocess.Popen(_SCREEN, stdout=subprocess.PIPE, stderr=quiet, text=True) as screen:
        assert screen.stdout is not None
        display = f":{screen.stdout.readline().strip()}"
        try:
            for name in names or SCENES:
                taken[name] = _take(name, display)
                print(name)
        finally:
            screen.terminate()
    TAKEN.write_text(tomli_w.dumps(dict(sorted(taken.items()))), encoding="utf-8")
    return 0


def taken_screens() -> dict[str, str]:
    """The fingerprint of each picture's screen, by name."""
    if not TAKEN.exists():
        return {}
    taken: dict[str, str] = tomllib.loads(TAKEN.read_text(encoding="utf-8"))
    return taken


def _take(name: str, display: str) -> str:
    """Take one picture; gives its screen's fingerprint."""
    columns, rows = SIZE
    with TemporaryDirectory() as folder:
        opens = workspace(Path(folder), name)
        ready = Path(folder) / "ready"
        xterm = ["xterm", "-u8", *_FONT, "-b", "4", "-bw", "0", "-bg", "#121212", "-cr", "#121212"]
        xterm += ["-tn", "xterm-256color"]
        played = ["--play", name, str(opens), str(ready)]
        program = [sys.executable, "-m", "tests.manual.pictures", *played]
        command = [*xterm, "-geometry", f"{columns}x{rows}", "-e", *program]
        environment = {**os.environ, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        environment |= {"PYTHONPATH": str(_ROOT)}
        with subprocess.Popen(command, cwd=folder, env=environment) as window:
            end = time.monotonic() + _SECONDS
            while not ready.exists() and time.monotonic() < end and window.poll() is None:
                time.sleep(0.1)
            _shoot(PICTURES / f"{name}.png", environment)
            window.terminate()
        return ready.read_text(encoding="utf-8")


def _shoot(picture: Path, environment: dict[str, str]) -> None:
    """The window without what surrounds it, in as many colours as a screen of text has."""
    whole = picture.with_suffix(".xwd.png")
    subprocess.run(["import", "-window", "root", str(whole)], env=environment, check=True)
    smaller = [
        "-bordercolor",
        "black",
        "-border",
        "1",
        "-trim",
        "+repage",
        "+dither",
        "-colors",
        "48",
    ]
    command = ["convert", str(whole), *smaller, "-strip", "-define", "png:compression-level=9"]
    subprocess.run([*command, f"PNG8:{picture}"], check=True)
    whole.unlink()


def _play(name: str, opens: Path, ready: Path) -> None:
    """Inside the terminal: go to the scene, say that it stands, and stay."""
    # xterm draws every colour, and yet takes this word for it out of the environment.
    os.environ |= {"TEXTUAL_DISABLE_KITTY_KEY": "1", "COLORTERM": "truecolor"}
    from textual.pilot import Pilot
    from textual.widgets import Input, TextArea

    from ita_tui.ui.app import ItaApp
    from tests.ui.driving import TODAY, Hands

    Input.cursor_blink = TextArea.cursor_blink = False  # type: ignore[assignment]
    app = ItaApp(opens, today=TODAY)

    async def hands_on(pilot: Pilot[Any]) -> None:
        hands = Hands(app, pilot)
        await hands.settle()
        await play(hands, name)
        await asyncio.sleep(0.5)  # for the terminal to draw what was sent
        ready.with_suffix(".part").write_text(fingerprint(hands), encoding="utf-8")
        ready.with_suffix(".part").rename(ready)
        await asyncio.sleep(_SECONDS)

    app.run(auto_pilot=hands_on)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--play"]:
        _play(sys.argv[2], *map(Path, sys.argv[3:]))
    else:
        sys.exit(main(sys.argv[1:]))
