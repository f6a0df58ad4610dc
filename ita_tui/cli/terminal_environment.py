"""What the environment tells about the terminal, without asking it anything."""

import locale
import os
import sys
from collections.abc import Mapping

from ita_tui.cli.terminal import is_terminal
from ita_tui.core.terminal_advice import PLAIN_TERM, Probe, Terminal
from ita_tui.core.thai.marks import wants_wide_marks

_SIGNS = {
    "WT_SESSION": "Windows Terminal",
    "KITTY_WINDOW_ID": "kitty",
    "ALACRITTY_WINDOW_ID": "Alacritty",
    "ConEmuPID": "ConEmu",
    "MLTERM": "mlterm",
}
_VERSIONED_SIGNS = {
    "KONSOLE_VERSION": "Konsole",
    "VTE_VERSION": "VTE",
    "XTERM_VERSION": "",
    "TERMINAL_EMULATOR": "",
}
_INSIDE = {"TMUX": "tmux", "STY": "screen"}


def describe(widths: Mapping[Probe, int], environment: Mapping[str, str]) -> Terminal:
    """Everything known about the terminal: its answers, its size, its environment, the system."""
    columns, rows = _size()
    return Terminal(
        is_terminal=is_terminal(),
        widths=widths,
        columns=columns,
        rows=rows,
        name=terminal_name(environment),
        inside=inside_of(environment),
        term=environment.get("TERM", ""),
        colours=colours(environment),
        is_colour_off=_is_colour_off(environment),
        stdout_encoding=getattr(sys.stdout, "encoding", ""),
        locale_encoding=locale.getencoding(),
        windows_build=_windows_build(),
        has_wide_marks=wants_wide_marks(environment),
    )


def terminal_name(environment: Mapping[str, str]) -> str:
    """Name and version of the terminal; empty where no sign of it is known."""
    program = environment.get("TERM_PROGRAM", "")
    if program:
        return f"{program} {environment.get('TERM_PROGRAM_VERSION', '')}".strip()
    if inside := inside_of(environment):
        # The signs of the terminal outside are those of the day the session was begun.
        return inside
    for sign, name in _VERSIONED_SIGNS.items():
        if version := environment.get(sign, ""):
            return f"{name} {version}".strip()
    return next((name for sign, name in _SIGNS.items() if environment.get(sign)), "")


def colours(environment: Mapping[str, str]) -> str:
    """How many colours the terminal has: ``truecolor``, ``256``, ``16`` or ``none``."""
    term = environment.get("TERM", "")
    if term == PLAIN_TERM or _is_colour_off(environment):
        return "none"
    if environment.get("COLORTERM") in ("truecolor", "24bit") or environment.get("WT_SESSION"):
        return "truecolor"
    return "256" if term.endswith("256color") else "16"


def _is_colour_off(environment: Mapping[str, str]) -> bool:
    return environment.get("NO_COLOR", "") != ""


def inside_of(environment: Mapping[str, str]) -> str:
    """Program that stands between this one and the window; empty where there is none."""
    return next((name for sign, name in _INSIDE.items() if environment.get(sign)), "")


def _size() -> tuple[int | None, int | None]:
    """Columns and rows of the output; None where it has none or does not tell."""
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):  # closed, or no terminal
        return None, None
    return columns or None, rows or None


def _windows_build() -> int | None:
    if sys.platform == "win32":
        return sys.getwindowsversion().build
    return None
