"""The app itself in a terminal, killed while somebody types: what the screen confirmed is on disk.

``python -m tests.crash.screen [KILLS] [SEED]``; needs tmux. Scores are typed down the column; at a
random instant the screen is read and the app killed with ``kill -9``. Every score that stands on
that screen above the cursor, beside "บันทึกแล้ว", must be in the file.
"""

import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

from ita_tui.store.folders import sample_record
from ita_tui.words.said.screens import SAVED
from tests.cli.running import ROOT
from tests.crash.busy import scores_on_disk

COLUMNS, LINES = 120, 80
MOST_SECONDS = 60
"""For the app to stand on the screen."""
LONGEST_TYPING_SECONDS = 1.5
LONGEST_PAUSE_SECONDS = 0.4
"""Between two goes: now the app keeps up, now it does not."""
KEYS_AT_ONCE = 3
"""Scores that are typed in one go, as fast as a terminal takes them."""


class Terminal:
    """The app on one record, in a terminal of its own."""

    def __init__(self, path: Path, socket: Path) -> None:
        self._tmux = ("tmux", "-f", "/dev/null", "-S", str(socket))
        app = f"exec {shlex.quote(sys.executable)} -m ita_tui {shlex.quote(str(path))}"
        environment = f"cd {shlex.quote(str(ROOT))}; export HOME={shlex.quote(str(path.parent))}; "
        size = ("-x", str(COLUMNS), "-y", str(LINES))
        self._do("new-session", "-d", *size, environment + app)
        self.process = int(self._do("display-message", "-p", "#{pane_pid}"))
        self._wait()
        self._do("send-keys", "F2")

    def _do(self, *arguments: str) -> str:
        command = [*self._tmux, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def _wait(self) -> None:
        until = time.monotonic() + MOST_SECONDS
        while SAVED not in self.shown():
            assert time.monotonic() < until, self.shown()
            time.sleep(0.1)

    def shown(self) -> str:
        """What stands on the screen."""
        return self._do("capture-pane", "-p")

    def type(self, scores: list[Decimal]) -> None:
        """Type scores, each with Enter."""
        for score in scores:
            self._do("send-keys", str(score), "Enter")

    def kill(self) -> None:
        """``kill -9``, and the terminal with it."""
        os.kill(self.process, signal.SIGKILL)
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)


def confirmed(shown: str, typed: dict[str, Decimal]) -> dict[str, Decimal]:
    """The typed scores that a screen shows as saved; the last row may still be in the making."""
    if SAVED not in shown:
        return {}
    found: dict[str, Decimal] = {}
    for line in shown.splitlines():
        row = re.match(r"\s*([ieo][0-9]+)\s.*", line)
        code = row[1] if row else ""
        if code in typed and re.search(rf"(?<![0-9.]){typed[code]}(?![0-9])", line):
            found[code] = typed[code]
    # A row that is being typed into shows its figure before it is taken.
    last = next((code for code in reversed(typed) if code in found), "")
    found.pop(last, None)
    return found


def kill_once(path: Path, socket: Path, chance: random.Random, start: int) -> tuple[int, int]:
    """Type for a while and kill; how many scores were typed and how many confirmed."""
    before = scores_on_disk(path)
    codes = [code for code in before if re.fullmatch("[ieo][0-9]+", code)]
    codes.sort(key=lambda code: ("ieo".index(code[0]), int(code[1:])))
    # What was half typed when the last one was killed would be offered back, to the first keys.
    for left in path.parent.glob("**/typing/*.json"):
        left.unlink()
    terminal = Terminal(path, socket)
    typed: dict[str, Decimal] = {}
    until = time.monotonic() + chance.random() * LONGEST_TYPING_SECONDS
    while time.monotonic() < until and len(typed) < len(codes) - KEYS_AT_ONCE:
        coming = codes[len(typed) : len(typed) + KEYS_AT_ONCE]
        values = [Decimal(1000 + (start + len(typed) + at) % 8999).scaleb(-2) for at in range(3)]
        typed.update(zip(coming, values, strict=True))
        terminal.type(values)
        time.sleep(chance.random() * LONGEST_PAUSE_SECONDS)
    shown = terminal.shown()
    terminal.kill()
    seen = confirmed(shown, typed)
    after = scores_on_disk(path)
    lost = {code: score for code, score in seen.items() if after.get(code) != score}
    assert not lost, f"confirmed on the screen and not on disk: {lost}\n{shown}"
    # The file is what it was with a beginning of what was typed, and nothing else.
    expected, known = dict(before), [dict(before)]
    for code, score in typed.items():
        expected[code] = score
        known.append(dict(expected))
    assert dict(after) in known, "the file holds something that nobody typed in this order"
    return len(typed), len(seen)


def main() -> int:
    """Kill as often as was asked for, and tell what came of it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    if shutil.which("tmux") is None:
        print("tmux is not here (apt-get install tmux): left out")
        return 0
    chance, began = random.Random(seed), time.monotonic()
    typed = seen = 0
    print(f"the app in a terminal, {kills} kills, seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "แฟ้ม.toml"
        path.write_bytes(sample_record().read_bytes())
        for number in range(kills):
            more, shown = kill_once(path, Path(folder) / "tmux", chance, typed)
            typed, seen = typed + more, seen + shown
            if number % 20 == 19:
                print(f"{number + 1} kills, {seen} confirmed on the screen", flush=True)
    print(
        f"{kills} kills, {typed} scores typed, {seen} confirmed on the screen, none lost; "
        f"{time.monotonic() - began:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
