"""Whether a Windows console draws: one before Windows 10 shows the terminal's orders as letters."""

import sys
from typing import Protocol

_DRAWS = 0x0004
"""Windows' ENABLE_VIRTUAL_TERMINAL_PROCESSING."""

_NOTHING = "\x1b[m"
"""An order that shows nothing, to a console that takes orders."""


class Console(Protocol):
    """What is asked of a console."""

    def mode(self) -> int | None:
        """Its output mode; None where the output is no console."""

    def set_mode(self, mode: int) -> bool:
        """Take a mode; whether it did."""

    def column(self) -> int:
        """The column of the cursor."""

    def write(self, text: str) -> None:
        """Show a text."""


def draws(console: Console) -> bool:
    """Whether the console takes orders and does not show them; it is left as it was.

    Some say that they take them, and do not: what counts is that the cursor stays.
    """
    mode = console.mode()
    if mode is None:
        return True
    if not console.set_mode(mode | _DRAWS):
        return False
    before = console.column()
    console.write(_NOTHING)
    moved = console.column() - before
    if moved:
        console.write("\b" * moved + " " * moved + "\b" * moved)
    console.set_mode(mode)
    return moved == 0


def stdout_draws() -> bool:
    """Whether what the program writes to can draw a screen."""
    if sys.platform == "win32":
        return draws(_Stdout())
    return True


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Screen(ctypes.Structure):
        _fields_ = (
            ("size", wintypes._COORD),
            ("cursor", wintypes._COORD),
            ("colours", wintypes.WORD),
            ("window", wintypes.SMALL_RECT),
            ("largest", wintypes._COORD),
        )

    class _Stdout:
        """The console that stdout is, by Windows' own calls."""

        def __init__(self) -> None:
            self._windows = ctypes.WinDLL("kernel32")
            self._windows.GetStdHandle.restype = wintypes.HANDLE
            self._handle = wintypes.HANDLE(self._windows.GetStdHandle(-11))

        def mode(self) -> int | None:
            mode = wintypes.DWORD()
            found = self._windows.GetConsoleMode(self._handle, ctypes.byref(mode))
            return mode.value if found else None

        def set_mode(self, mode: int) -> bool:
            return bool(self._windows.SetConsoleMode(self._handle, mode))

        def column(self) -> int:
            screen = _Screen()
            self._windows.GetConsoleScreenBufferInfo(self._handle, ctypes.byref(screen))
            column: int = screen.cursor.X
            return column

        def write(self, text: str) -> None:
            written = wintypes.DWORD()
            self._windows.WriteConsoleW(self._handle, text, len(text), ctypes.byref(written), None)
