"""How an app of the toolkit ends on an exception, and how it is halted and goes on.

A must hook: the toolkit shows a traceback with the values of an exception, and has no public way to
show something else. Where these names go, a test says so; the app would end as the toolkit has it.
"""

import asyncio
import codecs
import contextlib
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial, wraps
from types import FrameType
from typing import Any

from rich.console import RenderableType
from textual.app import App
from textual.driver import Driver
from textual.worker import WorkerFailed
from typing_extensions import override

Handler = Callable[[int, FrameType | None], object]
"""What a signal is handled by."""


_MOST_BEGINNINGS = 1000
"""So many broken letters come from no keyboard."""


class StoppingApp(App[None]):
    """Ends with words of its own, and takes the signals of job control between two events."""

    def last_words(self, error: Exception) -> RenderableType:
        """What is shown on the terminal after an exception that nobody foresaw."""
        return type(error).__name__

    @override
    def _handle_exception(self, error: Exception) -> None:
        """Stop after an exception that nobody foresaw; the toolkit calls this for each."""
        self._return_code = 1
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error  # the toolkit does not chain them
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self._exit_renderables.append(self.last_words(error))
        self._close_messages_no_wait()

    def heed_signal(self, name: str, heed: Callable[[int], object]) -> None:
        """Have a signal taken by the loop, where the system has it."""
        number = getattr(signal, name, None)
        if number is not None:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, heed, int(number))

    def heed_hang_up(self, heed: Callable[[], object]) -> None:
        """Have the end of the terminal taken by the loop, where the system can wait for it.

        It sends a signal only to the program that the terminal began with, which may be another
        that started this one; the toolkit would go on to read from nothing.
        """
        if sys.__stdin__ is None or not hasattr(select, "poll"):
            return
        loop, poll = asyncio.get_running_loop(), select.poll()
        poll.register(sys.__stdin__, 0)  # of its end it tells even where nothing is asked

        def wait() -> None:
            if any(told & select.POLLHUP for _, told in poll.poll()):
                with contextlib.suppress(RuntimeError):  # the loop has ended with the app
                    loop.call_soon_threadsafe(heed)

        threading.Thread(target=wait, name="hang-up", daemon=True).start()

    def heed_threads(self) -> None:
        """Stop after an exception of any thread as after one of our own."""

        def tell(failed: threading.ExceptHookArgs) -> None:
            if isinstance(failed.exc_value, Exception):
                self.call_later(self._handle_exception, failed.exc_value)

        threading.excepthook = tell

    def heed_job_control(self) -> None:
        """Halt and go on from the loop, as the terminal's driver would inside whatever runs.

        The driver writes to a queue; where a halt comes while the program is inside that queue, and
        holds its lock, the program would wait for itself for ever.
        """
        halt, go_on = (_handler_of(name) for name in ("SIGTSTP", "SIGCONT"))
        if halt is None or go_on is None:
            return

        def resumed(number: int) -> None:
            # Where the terminal did not ask for the halt, its driver still runs.
            if self._is_driver_halted:
                go_on(number, None)
            self.refresh()  # the terminal's screen is empty

        def halted(number: int) -> None:
            if self._is_driver_halted:
                os.kill(os.getpid(), signal.SIGSTOP)
            else:
                halt(number, None)
            resumed(int(signal.SIGCONT))

        self.heed_signal("SIGTSTP", halted)
        self.heed_signal("SIGCONT", resumed)

    @property
    def _is_driver_halted(self) -> bool:
        return bool(getattr(self._driver, "_must_signal_resume", False))


def reading_on(driver: type[Driver]) -> type[Driver]:
    """The driver, whose reader of keys is stopped by no byte, and by no exception in silence.

    The toolkit ends with a traceback on what is no UTF-8, as terminals of another encoding send
    and as pastes may hold; here it is a mark like any other letter.
    """
    module = sys.modules[driver.__module__]
    if monitor := getattr(getattr(module, "win32", None), "EventMonitor", None):
        if not hasattr(monitor.run, "__wrapped__"):
            monitor.run = beginning_again(monitor.run)
        return driver
    read = getattr(driver, "run_input_thread", None)
    if read is None or not hasattr(module, "getincrementaldecoder"):
        return driver
    setattr(module, "getincrementaldecoder", _forgiving_decoder)  # noqa: B010

    def run_input_thread(self: Any) -> None:
        try:
            read(self)
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    return type(driver.__name__, (driver,), {"run_input_thread": run_input_thread})


def beginning_again(run: Callable[[Any], None]) -> Callable[[Any], None]:
    """What reads the keys on Windows: the toolkit notes an exception of it, and is deaf from then.

    A broken letter costs that letter; a console that is gone ends the program.
    """

    @wraps(run)
    def run_again(self: Any) -> None:
        for _ in range(_MOST_BEGINNINGS):
            run(self)
            if self.exit_event.is_set():
                return
        self.app.call_later(self.app._handle_exception, OSError())

    return run_again


def _forgiving_decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def _handler_of(name: str) -> Handler | None:
    """What the driver handles a signal with; None where it, or the system, has none."""
    number = getattr(signal, name, None)
    handler = signal.getsignal(number) if number is not None else None
    return handler if callable(handler) and not isinstance(handler, signal.Handlers) else None
