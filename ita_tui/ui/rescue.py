"""An app that loses nothing when it stops: by an exception, or because the system says so."""

import asyncio
import os
from datetime import datetime
from functools import partial
from pathlib import Path

from rich.text import Text

from ita_tui.ui.toolkit.stopping import StoppingApp
from ita_tui.ui.toolkit.toasts import OnceTellingApp
from ita_tui.words.said import crash as words

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""The system shuts down; the terminal's window was closed; somebody else interrupts."""

_HANG_UP = 1
"""The number of SIGHUP, also where the system has no such signal."""

_PATIENCE_SECONDS = 3.0
"""For a terminal that may be gone to take its last orders; what was to be saved is saved."""


class RescuingApp(OnceTellingApp, StoppingApp):
    """Saves before it stops, and says so in a sentence instead of a traceback."""

    crash_log: Path | None = None
    """Where the exception that ended the app is written down; None where none did."""

    def rescue(self) -> str:
        """Bring on disk what is there; returns why not, in Thai, where that cannot be."""
        return ""

    def _rescued(self) -> str:
        """Rescue, whatever state the app is in."""
        try:
            return self.rescue()
        except Exception:
            return ""

    def last_words(self, error: Exception) -> Text:
        """A sentence that says what became of the work, and where the exception is written down."""
        from ita_tui.store.crash_log import log_crash

        reason = self._rescued()
        unsaved = words.not_saved(reason=reason) if reason else ""
        if not self.is_headless:  # a test is told by the exception itself
            self.crash_log = log_crash(error, datetime.now())
        return Text(words.stopped(log=self.crash_log, unsaved=unsaved))

    def heed_signals(self) -> None:
        """Leave in good order when the system asks for it, or a thread fails."""
        if self.is_headless:
            return
        for name in _SIGNALS:
            self.heed_signal(name, self._leave_now)
        self.heed_hang_up(partial(self._leave_now, _HANG_UP))
        self.heed_job_control()
        self.heed_threads()

    def _leave_now(self, number: int) -> None:
        self._rescued()
        asyncio.get_running_loop().call_later(_PATIENCE_SECONDS, os._exit, 128 + number)
        self.exit(return_code=128 + number)
