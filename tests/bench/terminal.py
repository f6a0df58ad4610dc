"""A program in a terminal of its own: what it writes, when, and what it costs.

Needs Linux (``/proc`` and pseudo-terminals). The terminal answers only what the toolkit asks.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

COLUMNS, ROWS = 120, 40
QUIET_MS = 300
"""So long without output, and the program stands."""
KEY_QUIET_MS = 80
"""So long without output, and a key is answered."""
_RESTING_S = 0.02
"""CPU time below which a program does nothing for ``QUIET_MS``."""
_WORKING_S = 0.005
"""CPU time from which a program still works at a key, within ``KEY_QUIET_MS``."""
PATIENCE_S = 30
"""After so long a program that does not answer has failed."""

_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-9;:?<=>]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|.)"
)
_ASKS_ABOUT_FRAMES = b"\x1b[?2026$p"
_END_OF_FRAME = b"\x1b[?2026l"
_KEYS = {
    "down": b"\x1b[B", "up": b"\x1b[A", "enter": b"\r", "escape": b"\x1b", "tab": b"\t",
    "backspace": b"\x7f",
    "space": b" ", "f1": b"\x1bOP", "f2": b"\x1bOQ", "f3": b"\x1bOR", "f4": b"\x1bOS",
    "f5": b"\x1b[15~", "f6": b"\x1b[17~", "ctrl+end": b"\x1b[1;5F", "ctrl+a": b"\x01",
    "ctrl+c": b"\x03", "ctrl+q": b"\x11", "ctrl+p": b"\x10",
}  # fmt: skip


class ProgramFailed(Exception):
    """The program ended early or never answered; the message ends with what it wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one key brought about."""

    seconds: float
    """From the key to the last byte it brought about."""
    cpu_seconds: float
    """CPU time the program spent on it."""
    written_bytes: int
    """Bytes it wrote."""
    frames: int
    """Frames it drew."""


class Terminal:
    """One run of a program, from its start to its end."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._output = bytearray()
        self._last_output = 0.0
        self._may_end = False
        self.first_paint_s: float | None = None
        """From the start to the first output that can be seen."""
        self._started = time.monotonic()
        self.pid, self._pty = pty.fork()
        if self.pid == 0:
            os.execve(command[0], list(command), dict(environment))
        fcntl.ioctl(self._pty, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._poll = select.poll()
        self._poll.register(self._pty, select.POLLIN)

    def wait_until_it_stands(self) -> float:
        """Wait until nothing more is drawn; seconds from the start to the last output."""
        while self.first_paint_s is None:
            self._read(QUIET_MS)
            self._give_up_when_late(self._started)
        self.wait_until_quiet(QUIET_MS)
        return self._last_output - self._started

    def wait_until_quiet(self, quiet_ms: float) -> None:
        """Wait until there was no output for so long."""
        begun = time.monotonic()
        while self._read(quiet_ms):
            self._give_up_when_late(begun)

    def press(self, key: str) -> Answer:
        """Press a key and wait until what it brings about is drawn."""
        self.wait_until_quiet(KEY_QUIET_MS)
        written, cpu = len(self._output), self._cpu_seconds()
        frames = self._output.count(_END_OF_FRAME)
        begun = time.monotonic()
        os.write(self._pty, _KEYS.get(key) or key.encode())
        worked = -1.0
        while len(self._output) == written and worked + _RESTING_S < (now := self._cpu_seconds()):
            worked = now  # a key that draws nothing is answered when the program rests
            self._read(QUIET_MS)
            self._give_up_when_late(begun)
        self._wait_until_answered(begun)
        return Answer(
            seconds=max(0.0, self._last_output - begun),
            cpu_seconds=self._cpu_seconds() - cpu,
            written_bytes=len(self._output) - written,
            frames=self._output.count(_END_OF_FRAME) - frames,
        )

    def _wait_until_answered(self, begun: float) -> None:
        """Wait until there is no output and no work that may still bring some about."""
        is_answered, worked = False, self._cpu_seconds()
        while not is_answered:
            was_written, now = self._read(KEY_QUIET_MS), self._cpu_seconds()
            is_answered = not was_written and now < worked + _WORKING_S
            worked = now
            self._give_up_when_late(begun)

    def idle(self, seconds: float) -> tuple[int, int]:
        """Leave it alone for so long; bytes it wrote, and how often it woke up."""
        self.wait_until_quiet(1000)
        written, woken = len(self._output), self._wake_ups()
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left * 1000)
        return len(self._output) - written, self._wake_ups() - woken

    def peak_bytes(self) -> int:
        """The most memory it had resident so far."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) * 1024

    def leave(self, key: str = "ctrl+q") -> float:
        """Press the key that ends it; seconds until the program is gone."""
        begun = time.monotonic()
        self._may_end = True
        os.write(self._pty, _KEYS.get(key) or key.encode())
        while not os.waitpid(self.pid, os.WNOHANG)[0]:
            self._read(1)
            self._give_up_when_late(begun)
        took = time.monotonic() - begun
        os.close(self._pty)
        return took

    def shows(self, text: str) -> bool:
        """Whether a text was ever written in one piece."""
        return text.encode() in _ESCAPES.sub(b"", bytes(self._output))

    def stop(self) -> None:
        """End a program that has failed."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def _read(self, timeout_ms: float) -> bool:
        """Take in output, waiting at most so long; whether there was any."""
        if not self._poll.poll(timeout_ms):
            return False
        try:
            new = os.read(self._pty, 65536)
        except OSError:  # it has closed its end and is about to be gone
            if not self._may_end:
                raise self._failed("it ended early") from None
            time.sleep(0.001)
            return False
        self._last_output = time.monotonic()
        self._output += new
        if _ASKS_ABOUT_FRAMES in new:
            os.write(self._pty, b"\x1b[?2026;2$y")
        if self.first_paint_s is None and _ESCAPES.sub(b"", new).strip():
            self.first_paint_s = self._last_output - self._started
        return True

    def _give_up_when_late(self, begun: float) -> None:
        if time.monotonic() - begun > PATIENCE_S:
            raise self._failed(f"no answer after {PATIENCE_S} s")

    def _failed(self, why: str) -> ProgramFailed:
        shown = _ESCAPES.sub(b"", bytes(self._output[-2000:])).decode(errors="replace")
        return ProgramFailed(f"{why}: {shown}")

    def _cpu_seconds(self) -> float:
        return time.clock_gettime((~self.pid << 3) | 2)

    def _wake_ups(self) -> int:
        return sum(
            int(re.findall(r"\nvoluntary_ctxt_switches:\s+(\d+)", status.read_text())[0])
            for status in Path(f"/proc/{self.pid}/task").glob("*/status")
        )
