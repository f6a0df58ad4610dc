"""A bar on the terminal while something takes long; silent everywhere else."""

import sys

from ita_tui.words.said import document_command as words

_BAR_CELLS = 30
_FEW_PARTS = 200
"""Fewer parts than this are done before a bar could be read."""


class ProgressBar:
    """Called with (done, total); draws on stderr, and clears its line when all is done."""

    def __init__(self, told: str = words.MAKING) -> None:
        self._told = told
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()
        self._percent = -1

    def __call__(self, done: int, total: int) -> None:
        """Show how far it is; nothing changes within one per cent."""
        percent = 100 * done // max(1, total)
        if not self._is_seen or total < _FEW_PARTS or percent == self._percent:
            return
        self._percent = percent
        filled = _BAR_CELLS * percent // 100
        bar = "█" * filled + "░" * (_BAR_CELLS - filled)
        text = f"\r{self._told} {bar} {percent:3}%"
        sys.stderr.write(text if done < total else "\r\x1b[K")
        sys.stderr.flush()
