"""An app that loses nothing when it stops: by an exception, or because the system says so."""

import asyncio
import contextlib
import os
import signal
from datetime import datetime
from pathlib import Path
from types import FrameType

from rich.text import Text
from textual.app import App

from ita_tui.words.said import crash as words

_SIGNALS = ("SIGTERM", "SIGHUP")
"""The system shuts down; the terminal's window was closed."""

_PATIENCE_SECONDS = 3.0
"""For a terminal that may be gone to take its last orders; what was to be saved is saved."""


class RescuingApp(App[None]):
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

    # --- exceptions ------------------------------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        """Stop after an exception that nobody foresaw; the toolkit calls this for each."""
        self._return_code = 1
        is_first = self._exception is None
        if is_first:
            self._exception = error
            self._exception_event.set()
            self._tell_end(error)
        self._close_messages_no_wait()

    def _tell_end(self, error: Exception) -> None:
        from ita_tui.store.crash_log import log_crash

        reason = self._rescued()
        unsaved = words.not_saved(reason=reason) if reason else ""
        if not self.is_headless:  # a test is told by the exception itself
            self.crash_log = log_crash(error, datetime.now())
        self._exit_renderables.append(Text(words.stopped(log=self.crash_log, unsaved=unsaved)))

    # --- signals ---------------------------------------------------------------------------

    def heed_signals(self) -> None:
        """Leave in good order when the system asks for it; Windows has other ways."""
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self._leave_now, int(number))

        self._heed_resume()

    def _heed_resume(self) -> None:
        """Draw anew after a halt; the toolkit leaves the terminal's empty screen as it is.

        Where the terminal did not ask for the halt, the toolkit would start its terminal a second
        time, with a second reader of the keys, and never end (it minds only a halt that it was
        told of before).
        """
        number = getattr(signal, "SIGCONT", None)
        start_again = signal.getsignal(number) if number is not None else None
        if number is None or not callable(start_again):
            return
        loop = asyncio.get_running_loop()

        def resumed(number: int, frame: FrameType | None) -> None:
            if getattr(self._driver, "_must_signal_resume", True):
                start_again(number, frame)
            loop.call_soon_threadsafe(self.refresh)

        signal.signal(number, resumed)

    def _leave_now(self, number: int) -> None:
        self._rescued()
        asyncio.get_running_loop().call_later(_PATIENCE_SECONDS, os._exit, 128 + number)
        self.exit(return_code=128 + number)
