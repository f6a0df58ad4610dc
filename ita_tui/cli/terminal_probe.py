"""Asking the terminal how many cells a text takes: write it, then ask where the cursor is.

The terminal is silenced meanwhile, so that neither its answers nor keys typed ahead are shown, and
is always put back as it was. Keys typed ahead are thrown away.
"""

import re
import sys
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic

from ita_tui.core.terminal_advice import Probe

FIRST_ANSWER_SECONDS = 1.0
"""How long the first answer is waited for: a terminal that gives none is asked nothing more."""
OTHER_ANSWERS_SECONDS = 0.7
"""How long all other answers together are waited for."""

_ASK = "\x1b[6n"
_ANSWER = re.compile(r"\x1b\[[0-9]+;([0-9]+)R")
_ERASE_LINE = "\r\x1b[K"


def measure(texts: Mapping[Probe, str]) -> dict[Probe, int]:
    """Cells that each text takes on this terminal; a text without an answer is missing.

    Standard input and output must be a terminal, its cursor at the start of an empty line. Takes
    less than the two waiting times together, whatever the terminal does.
    """
    try:
        with _silenced():
            return _asked(texts)
    except OSError:
        # Not a terminal after all, or one that refuses to be set.
        return {}


def hand_to_terminal(text: str) -> None:
    """Ask the terminal to put a text on the clipboard (OSC 52), to which it gives no answer."""
    _write(f"\x1b]52;c;{b64encode(text.encode()).decode()}\a")


def _asked(texts: Mapping[Probe, str]) -> dict[Probe, int]:
    try:
        _write("\r" + _ASK)
        if not _columns(1, FIRST_ANSWER_SECONDS):
            return {}
        # All in one go: over a slow line every question would cost a journey of its own.
        _write("".join(f"{_ERASE_LINE}{text}{_ASK}" for text in texts.values()) + _ERASE_LINE)
        columns = _columns(len(texts), OTHER_ANSWERS_SECONDS)
        return {probe: column - 1 for probe, column in zip(texts, columns, strict=False)}
    finally:
        _write(_ERASE_LINE)


def _columns(count: int, seconds: float) -> list[int]:
    """The columns (from 1) in the next ``count`` answers, fewer where time runs out."""
    deadline = monotonic() + seconds
    heard = ""
    columns: list[int] = []
    while len(columns) < count and (left := deadline - monotonic()) > 0:
        heard += _read(left)
        columns = [int(column) for column in _ANSWER.findall(heard)]
    return columns[:count]


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes
    from time import sleep

    _INPUT, _OUTPUT = -10, -11
    _LINE_INPUT, _ECHO_INPUT, _KEYS_AS_SEQUENCES = 0x2, 0x4, 0x200
    _OBEY_SEQUENCES = 0x4
    _PAUSE_SECONDS = 0.005

    @contextmanager
    def _silenced() -> Iterator[None]:
        """No echo and no waiting for Enter; control sequences are obeyed. Raises OSError."""
        keyboard = _mode(_INPUT)
        output = _mode(_OUTPUT)
        _set_mode(_INPUT, keyboard & ~(_LINE_INPUT | _ECHO_INPUT) | _KEYS_AS_SEQUENCES)
        try:
            _set_mode(_OUTPUT, output | _OBEY_SEQUENCES)
            yield
        finally:
            while msvcrt.kbhit():
                msvcrt.getwch()
            _set_mode(_OUTPUT, output)
            _set_mode(_INPUT, keyboard)

    def _write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def _read(seconds: float) -> str:
        """What was typed or answered, as soon as there is something; waits no longer than told."""
        deadline = monotonic() + seconds
        while not msvcrt.kbhit():
            if monotonic() >= deadline:
                return ""
            sleep(_PAUSE_SECONDS)
        return msvcrt.getwch()

    def _mode(number: int) -> int:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetStdHandle.restype = wintypes.HANDLE
        mode = wintypes.DWORD()
        handle = wintypes.HANDLE(kernel.GetStdHandle(number))
        if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            raise ctypes.WinError(ctypes.get_last_error())
        return mode.value

    def _set_mode(number: int, mode: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetStdHandle.restype = wintypes.HANDLE
        handle = wintypes.HANDLE(kernel.GetStdHandle(number))
        if not kernel.SetConsoleMode(handle, wintypes.DWORD(mode)):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import os
    import select
    import termios

    _LOCAL_FLAGS, _CONTROL_CHARACTERS = 3, 6

    @contextmanager
    def _silenced() -> Iterator[None]:
        """No echo and no waiting for Enter; Ctrl+C still ends the program. Raises OSError."""
        keyboard = sys.stdin.fileno()
        if _is_in_background(keyboard):
            raise OSError
        try:
            before = termios.tcgetattr(keyboard)
            silent = termios.tcgetattr(keyboard)
            silent[_LOCAL_FLAGS] &= ~(termios.ECHO | termios.ICANON)
            silent[_CONTROL_CHARACTERS][termios.VMIN] = 0
            silent[_CONTROL_CHARACTERS][termios.VTIME] = 0
            termios.tcsetattr(keyboard, termios.TCSANOW, silent)
        except termios.error as error:
            raise OSError(*error.args) from error
        try:
            yield
        finally:
            # Not TCSAFLUSH, which waits for output that a stopped terminal never takes.
            termios.tcflush(keyboard, termios.TCIFLUSH)
            termios.tcsetattr(keyboard, termios.TCSANOW, before)

    def _is_in_background(keyboard: int) -> bool:
        """Whether setting the terminal would stop this program instead."""
        try:
            return os.tcgetpgrp(keyboard) != os.getpgrp()
        except OSError:
            # Not the terminal that controls this program: nothing is stopped.
            return False

    def _write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def _read(seconds: float) -> str:
        """What was typed or answered, as soon as there is something; waits no longer than told."""
        keyboard = sys.stdin.fileno()
        if not select.select([keyboard], [], [], seconds)[0]:
            return ""
        # Answers are ASCII; what else is typed does not matter.
        return os.read(keyboard, 4096).decode("ascii", errors="replace")
