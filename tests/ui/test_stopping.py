"""Stories of a program that is stopped, in a terminal of its own: nothing accepted is lost."""

import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from ita_tui.store.crash_log import crash_text
from ita_tui.ui.toolkit.stopping import beginning_again
from tests.cli.running import environment
from tests.ui.driving import score_on_disk

pty = pytest.importorskip("pty")

START = """
import os
import sys
from datetime import date
from pathlib import Path
from threading import Thread
from ita_tui.ui.app import ItaApp
from ita_tui.ui.start import run_app

def broken(self):
    secret = "ความลับ"
    raise ValueError(secret)

def broken_thread(self):
    Thread(target=broken, args=(self,)).start()

def broken_reading(self):
    type(self._driver).process_message = lambda driver, _: broken(driver)
    self.tell("กดต่อ")

def broken_work(self):
    self.run_worker(lambda: broken(self), thread=True)

ItaApp.action_find = broken
ItaApp.action_history = {"thread": broken_thread, "reading": broken_reading}.get(
    os.environ.get("BROKEN"), broken_work
)
sys.exit(run_app(Path(sys.argv[1]), today=date(2024, 11, 1)))
"""
LEAD = """
import signal
import subprocess
import sys
signal.signal(signal.SIGHUP, lambda *_: None)
sys.exit(subprocess.call([sys.executable, *sys.argv[1:]]))
"""
"""Starts another program and outlives the terminal, as make does."""

DEADLINE_SECONDS = 30


@dataclass
class Terminal:
    """A terminal with the app in it."""

    pid: int
    master: int
    shown: bytes = b""

    def wait_for(self, wanted: str) -> None:
        """Read until something is on the screen."""
        ends = time.monotonic() + DEADLINE_SECONDS
        while wanted.encode() not in self.shown:
            assert time.monotonic() < ends, self.shown[-2000:].decode("utf-8", "replace")
            self._read()

    def write(self, keys: str) -> None:
        """Press keys."""
        os.write(self.master, keys.encode())

    def end(self) -> int:
        """Read on until the app has gone; its exit code, negative for a signal."""
        ends = time.monotonic() + DEADLINE_SECONDS
        while time.monotonic() < ends:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._read()
                return os.waitstatus_to_exitcode(status)
            self._read()
        raise AssertionError("still there")

    def wait_until_halted(self) -> None:
        """Read on until the app has stopped."""
        ends = time.monotonic() + DEADLINE_SECONDS
        while not os.waitpid(self.pid, os.WUNTRACED | os.WNOHANG)[0]:
            assert time.monotonic() < ends, "it neither stops nor goes on"
            self._read()

    def forget(self) -> None:
        """Read what is there, and wait for what comes from now on."""
        while select.select([self.master], [], [], 0.05)[0]:
            os.read(self.master, 65536)
        self.shown = b""

    def _read(self) -> None:

        if self.master >= 0 and select.select([self.master], [], [], 0.05)[0]:
            try:
                self.shown += os.read(self.master, 65536)
            except OSError:
                time.sleep(0.05)
        else:
            time.sleep(0.02)


@contextmanager
def begun(path: Path, broken: str = "", *, is_led: bool = False) -> Iterator[Terminal]:
    """The program in a terminal of its own."""
    pid, master = pty.fork()
    if not pid:
        chosen = {**environment(path.parent), "TERM": "xterm-256color", "BROKEN": broken}
        words = [*(["-c", LEAD] if is_led else []), "-c", START, str(path)]
        os.execve(sys.executable, [sys.executable, *words], chosen)
    app = Terminal(pid, master)
    try:
        yield app
    finally:
        try:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


@contextmanager
def terminal(path: Path, broken: str = "", *, is_led: bool = False) -> Iterator[Terminal]:
    """The program on its scores."""
    with begun(path, broken, is_led=is_led) as app:
        app.wait_for("F1")
        app.write("\x1bOQ")  # F2, from the overview to the scores
        app.wait_for("ของเรา")
        yield app


def enter_score(app: Terminal, path: Path, text: str) -> None:
    """Accept a score, and wait until it is on disk."""
    app.write(f"{text}\r")
    ends = time.monotonic() + DEADLINE_SECONDS
    while f"own = {text}" not in path.read_text(encoding="utf-8"):
        assert time.monotonic() < ends
        app._read()


SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_program_that_is_told_to_end_leaves_in_good_order(
    record_path: Path, number: signal.Signals
) -> None:
    with terminal(record_path) as app:
        enter_score(app, record_path, "12.34")
        os.kill(app.pid, number)
        assert app.end() == 128 + number
        assert b"\x1b[?1049l" in app.shown  # the terminal's own screen is back
    assert not list(record_path.parent.glob(".*.lock"))


def half_type_a_score(app: Terminal, text: str) -> None:
    """Type a score that nobody accepts, and wait until it is on the screen."""
    app.write(text)
    app.wait_for(f"{text}▏")


def is_offered_back(path: Path, text: str) -> None:
    """The program offers what was half typed, and puts it back into its cell."""
    with begun(path) as app:
        app.wait_for("คะแนน i1 คะแนนของเรา")
        app.write("\r")
        app.wait_for(f"{text}▏")


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_takes_no_score_that_is_half_typed(
    record_path: Path, number: signal.Signals
) -> None:
    before = record_path.read_bytes()
    with terminal(record_path) as app:
        half_type_a_score(app, "61.1")
        os.kill(app.pid, number)
        assert app.end() == 128 + number
    assert record_path.read_bytes() == before
    is_offered_back(record_path, "61.1")


def test_a_terminal_that_is_gone_takes_no_score_that_is_half_typed(record_path: Path) -> None:
    before = record_path.read_bytes()
    with terminal(record_path) as app:
        half_type_a_score(app, "6")
        os.close(app.master)
        app.master = -1
        assert app.end() != 0
    assert record_path.read_bytes() == before
    is_offered_back(record_path, "6")


def test_a_program_that_another_started_ends_with_its_terminal(record_path: Path) -> None:
    with terminal(record_path, is_led=True) as app:
        half_type_a_score(app, "6")
        os.close(app.master)  # of which the system tells the other alone
        app.master = -1
        assert app.end() != 0
    assert not list(record_path.parent.glob(".*.lock"))
    is_offered_back(record_path, "6")


def test_an_exception_takes_no_score_that_is_half_typed(record_path: Path) -> None:
    before = record_path.read_bytes()
    with terminal(record_path) as app:
        half_type_a_score(app, "61")
        app.write("\x06")
        assert app.end() == 1
    assert record_path.read_bytes() == before
    is_offered_back(record_path, "61")


def test_a_terminal_that_is_gone_ends_the_program_and_costs_nothing(record_path: Path) -> None:
    with terminal(record_path) as app:
        enter_score(app, record_path, "12.34")
        os.close(app.master)
        app.master = -1
        assert app.end() != 0
    assert score_on_disk(record_path, "i1") == 12.34


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGTSTP])
def test_a_program_that_was_suspended_goes_on(record_path: Path, number: signal.Signals) -> None:
    with terminal(record_path) as app:
        os.kill(app.pid, number)
        app.wait_until_halted()
        app.forget()
        os.kill(app.pid, signal.SIGCONT)
        app.wait_for("F1")  # drawn anew, the keys read by the app again
        enter_score(app, record_path, "12.34")
        app.write("\x11")
        assert app.end() == 0


HALTS = 25


def test_a_program_that_is_halted_while_it_draws_never_hangs(record_path: Path) -> None:
    """The stop comes at any moment of the drawing; the toolkit's own handler then hung at times."""
    with terminal(record_path) as app:
        for number in range(HALTS):
            app.write("\x1bOR\x1bOQ\x1b[B\x1b[B\x1b[A" * 3)  # F3, F2 and the cursor: much to draw
            time.sleep(number * 0.004)
            os.kill(app.pid, signal.SIGTSTP)
            app.wait_until_halted()
            os.kill(app.pid, signal.SIGCONT)
        app.forget()
        app.write("\x1bOR\x1bOQ")
        app.wait_for("F1")
        app.write("\x11")
        assert app.end() == 0


def test_an_exception_ends_in_a_sentence_and_a_log_without_values(record_path: Path) -> None:
    with terminal(record_path) as app:
        enter_score(app, record_path, "12.34")
        app.write("\x06")
        assert app.end() == 1
        shown = app.shown.decode("utf-8", "replace")
    assert "\x1b[?1049l" in shown
    told = shown.rpartition("\x1b[?1049l")[2]
    assert "โปรแกรมหยุด" in told
    assert "Traceback" not in shown
    assert "ValueError" not in told
    (log,) = record_path.parent.rglob("errors.log")
    assert "errors.log" in told.replace("\r\n", "")
    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "broken" in text
    assert "ความลับ" not in text
    assert str(record_path) not in text


@pytest.mark.parametrize("broken", ["thread", "reading", "work"])
def test_an_exception_of_a_thread_ends_like_any_other(record_path: Path, broken: str) -> None:
    with terminal(record_path, broken) as app:
        enter_score(app, record_path, "12.34")
        app.write("\x1b[19~")  # F8
        if broken == "reading":
            app.wait_for("กดต่อ")
            app.write("9")
        assert app.end() == 1
        shown = app.shown.decode("utf-8", "replace")
    assert "โปรแกรมหยุด" in shown.rpartition("\x1b[?1049l")[2]
    assert "Traceback" not in shown
    assert "ความลับ" not in shown
    (log,) = record_path.parent.rglob("errors.log")
    assert "broken" in log.read_text(encoding="utf-8")


def test_bytes_of_another_encoding_stop_nothing(record_path: Path) -> None:
    with terminal(record_path) as app:
        os.write(app.master, b"\xa1\xff\xe0\x80\x1b[200~\xa1\xa2\x1b[201~\x1b[D")
        app.wait_for("�")
        app.write("\x1b[3~")  # takes back what was pasted
        enter_score(app, record_path, "12.34")
        app.write("\x11")
        assert app.end() == 0


def test_a_letter_that_breaks_the_reading_of_keys_on_windows_makes_nobody_deaf() -> None:
    heard: list[str] = []
    told: list[Exception] = []

    class Monitor:
        def __init__(self, *, is_gone: bool = False) -> None:
            self.exit_event, self.is_gone = Event(), is_gone
            self.app = SimpleNamespace(
                call_later=lambda tell, error: tell(error), _handle_exception=told.append
            )

        def run(self) -> None:  # as the toolkit's, which returns after an exception
            if not self.is_gone:
                heard.append("ก")
                if len(heard) == 3:
                    self.exit_event.set()

    run = beginning_again(Monitor.run)
    run(Monitor())
    assert (heard, told) == (["ก"] * 3, [])
    run(Monitor(is_gone=True))
    assert len(told) == 1


def test_the_log_names_what_led_to_an_exception() -> None:
    try:
        try:
            raise KeyError("ความลับ")
        except KeyError as error:
            raise ValueError("ความลับ") from error
    except ValueError as error:
        text = crash_text(error, datetime(2024, 11, 1))
    assert text.index("ValueError") < text.index("KeyError")
    assert "ความลับ" not in text
