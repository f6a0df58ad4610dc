"""The app in a terminal that sends rubbish: ``python -m tests.crash.dirty [TRIES] [SEED]``.

Bytes of other encodings, broken and hostile sequences, mouse reports and pastes are typed between
keys that mean something, while the window changes its size. The app stays, leaves in good order
when asked, shows no traceback, and the file is a whole record at every instant.
"""

import contextlib
import fcntl
import os
import random
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

from ita_tui.store.folders import sample_record
from ita_tui.store.records import load_record
from tests.ui.test_stopping import Terminal, terminal

RUBBISH = (
    b"\xa1\xa2\xd3",  # Thai as Windows-874 has it
    b"\xff\xfe",
    b"\xf4\x90\x80\x80",
    b"\xed\xa0\x80",  # half of a pair
    b"\x1b[M \xff\xff",  # an old mouse far to the right
    b"\x1b[<0;9999;9999M",
    b"\x1b[<99999999999;1;1M",
    b"\x1b[200~\xff\x1b[2J\x00\xe0\xb8\x1b[201~",
    b"\x1b[999;999R",
    b"\x1b]52;c;" + b"A" * 900 + b"\x07",
    b"\x1b[?9999;9$y",
    b"\x1b[",
    b"\x1bP+r\x1b\\",
    b"\x00\x7f\x80\x9b31m",
)
KEYS = (b"\x1b[A", b"\x1b[B", b"\t", b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"7", b"5", b"\r")
"""Arrows, Tab, F1 to F4, digits and Enter."""
SIZES = ((24, 80), (40, 120), (1, 1), (2, 2), (3, 200), (60, 5), (20, 60))
PIECES = 25


def try_one(path: Path, chance: random.Random) -> None:
    """Type rubbish for a while, then leave."""
    with terminal(path) as app:
        for _ in range(PIECES):
            if chance.random() < 0.15:
                _resize(app, chance.choice(SIZES))
            os.write(app.master, chance.choice(RUBBISH if chance.random() < 0.6 else KEYS))
            if chance.random() < 0.3:
                _read(app)
                _look(path)
        _resize(app, SIZES[0])
        ends = time.monotonic() + 30
        while not os.waitid(os.P_PID, app.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            # A dialog, a half-typed value, a sequence that waits for its end: each takes one.
            with contextlib.suppress(OSError):
                os.write(app.master, b"\x1b\x11")
            time.sleep(0.3)
            _read(app)
            assert time.monotonic() < ends, "it does not leave"
        code = app.end()
    assert code in (0, 1), code
    assert b"Traceback" not in app.shown
    _look(path)


def _read(app: Terminal) -> None:
    with contextlib.suppress(OSError):  # it has left
        app.forget()


def _resize(app: Terminal, size: tuple[int, int]) -> None:
    fcntl.ioctl(app.master, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))


def _look(path: Path) -> None:
    loaded = load_record(path)
    assert loaded.record is not None
    assert loaded.problems == ()


def main() -> int:
    """Try as often as was asked for."""
    tries = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    print(f"rubbish from the terminal, {tries} tries, seed {seed}", flush=True)
    for number in range(tries):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "แฟ้ม.toml"
            path.write_bytes(sample_record().read_bytes())
            try:
                try_one(path, random.Random(f"{seed}-{number}"))
            except AssertionError as wrong:
                raise AssertionError(f"seed {seed}, try {number}: {wrong}") from wrong
    print(f"{tries} tries of {PIECES} pieces: every one left in good order, no record harmed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
