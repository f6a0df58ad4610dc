"""``ita-tui doctor`` on a terminal: the test plays the terminal at the other end of a pty."""

import json
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest

import ita_tui
from ita_tui.cli.terminal_probe import FIRST_ANSWER_SECONDS, OTHER_ANSWERS_SECONDS

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

PATIENT = (60.0, 60.0)
"""A terminal that will answer is waited for, however busy the machine is."""
IMPATIENT = (60.0, 0.1)
"""The first answer comes, the others never do: they need not be waited for."""
AT_ONCE = (0.1, 0.1)
"""No answer will come."""

_PATIENT = """
import signal
import sys
# A shell's job in the background ignores SIGINT, and hands that down to its tests.
signal.signal(signal.SIGINT, signal.default_int_handler)
from ita_tui.cli import terminal_probe
first, others = eval(sys.argv.pop(1))
terminal_probe.FIRST_ANSWER_SECONDS, terminal_probe.OTHER_ANSWERS_SECONDS = first, others
from ita_tui.cli.main import command
command()
"""

ROOT = str(Path(ita_tui.__file__).parents[1])
TOKENS = re.compile(r"(\r|\n|\x1b\[6n|\x1b\[K)")
Width = Callable[[str], int]


def stacking(text: str) -> int:
    """Marks take no cell: nearly every terminal."""
    return sum(category(character) not in ("Mn", "Cf") for character in text)


def clustering(text: str) -> int:
    """SARA AM joins the letter before it, too."""
    return sum(category(character) != "Mn" and character != "ำ" for character in text)


def in_cells(text: str) -> int:
    """Every mark takes a cell: an old console."""
    return len(text)


def in_bytes(text: str) -> int:
    """A terminal that does not read UTF-8."""
    return len(text.encode())


class PlayedTerminal:
    """What a terminal shows of what it is sent, and where its cursor then is."""

    def __init__(self, width: Width) -> None:
        self.lines = [""]
        self.answers: list[str] = []
        self._width = width
        self._is_at_start = False

    def take(self, sent: str) -> None:
        for token in filter(None, TOKENS.split(sent)):
            if token == "\r":
                self._is_at_start = True
            elif token == "\n":
                self.lines.append("")
            elif token == "\x1b[6n":
                cells = 0 if self._is_at_start else self._width(self.lines[-1])
                self.answers.append(f"\x1b[7;{cells + 1}R")
            elif token == "\x1b[K":
                self.lines[-1] = "" if self._is_at_start else self.lines[-1]
            else:
                self.lines[-1] = token if self._is_at_start else self.lines[-1] + token
                self._is_at_start = False


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One run of the command on a played terminal."""

    code: int
    sent: str
    lines: list[str]
    are_settings_kept: bool

    @property
    def shown(self) -> str:
        return "\n".join(self.lines)

    @property
    def box(self) -> list[str]:
        top = next(index for index, line in enumerate(self.lines) if line.startswith("┌"))
        return self.lines[top : top + 3]


def visit(
    width: Width | None,
    *arguments: str,
    keys: str = "",
    is_interrupted: bool = False,
    answers_only_once: bool = False,
    patience: tuple[float, float] = PATIENT,
    size: tuple[int, int] = (24, 80),
    **environment: str,
) -> Visit:
    """Run the command; ``keys`` are typed, or Ctrl+C pressed, when the terminal is first asked."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, size)
    before = termios.tcgetattr(slave)
    process = subprocess.Popen(
        [sys.executable, "-c", _PATIENT, repr(patience), "doctor", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": ROOT, **environment},
    )
    heard, answered = b"", 0
    terminal = PlayedTerminal(width or stacking)
    while True:
        has_ended = process.poll() is not None
        if select.select([master], [], [], 0.02)[0]:
            heard += os.read(master, 65536)
        elif has_ended:
            break
        terminal = PlayedTerminal(width or stacking)
        terminal.take(heard.decode(errors="ignore"))
        new = terminal.answers[answered:]
        if new and not answered:
            os.write(master, keys.encode())
            if is_interrupted:
                process.send_signal(signal.SIGINT)
        if width and not (answers_only_once and answered):
            os.write(master, "".join(new).encode())
        answered += len(new)
    are_settings_kept = termios.tcgetattr(slave) == before
    os.close(master)
    os.close(slave)
    return Visit(
        code=process.returncode,
        sent=heard.decode(),
        lines=terminal.lines,
        are_settings_kept=are_settings_kept,
    )


def cells(document: dict[str, Any]) -> dict[str, int | None]:
    return {name: entry["cells"] for name, entry in document["widths"].items()}


def rules(document: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in document["findings"]]


def test_a_good_terminal_is_told_that_all_is_well() -> None:
    done = visit(stacking)
    assert done.code == 0
    assert "เรียบร้อยดี" in done.shown
    assert "┌──────────────────────┐" in done.shown
    assert done.are_settings_kept


@pytest.mark.parametrize(
    ("width", "code", "found", "marks", "sara_am"),
    [
        (stacking, 0, [], 1, 2),
        (clustering, 0, ["mended"], 1, 1),
        (in_cells, 1, ["marks-take-cells"], 3, 2),
        (in_bytes, 1, ["not-utf8", "box-lines-wide"], 9, 6),
    ],
)
def test_each_kind_of_terminal_is_measured_and_judged(
    width: Width, code: int, found: list[str], marks: int, sara_am: int
) -> None:
    done = visit(width, "--json")
    document = json.loads(done.shown)
    assert done.code == code
    assert rules(document) == found
    assert cells(document)["marks"] == marks
    assert cells(document)["sara_am"] == sara_am
    assert None not in cells(document).values()


def test_what_is_measured_is_erased() -> None:
    done = visit(stacking)
    assert "สำนัก" in done.sent
    assert done.lines[0] == "ตรวจเทอร์มินัลกับภาษาไทย"


def test_a_silent_terminal_keeps_nobody_waiting() -> None:
    done = visit(None, patience=AT_ONCE)
    assert done.code == 1
    assert "เทอร์มินัลไม่ตอบ" in done.shown
    assert "┌" in done.shown
    assert done.are_settings_kept


def test_a_terminal_that_falls_silent_keeps_nobody_waiting() -> None:
    done = visit(stacking, "--json", answers_only_once=True, patience=IMPATIENT)
    document = json.loads(done.shown)
    assert rules(document) == ["not-measured"]
    assert set(cells(document).values()) == {None}
    assert done.are_settings_kept


def test_keys_typed_ahead_are_neither_shown_nor_taken_for_answers() -> None:
    done = visit(stacking, "--json", keys="rm -rf ที่\r\x1b[A9;9R")
    assert "rm -rf" not in done.sent
    assert rules(json.loads(done.shown)) == []
    assert done.are_settings_kept


def test_answers_are_never_shown() -> None:
    assert "[7;" not in visit(stacking).sent


def test_nobody_is_kept_waiting_for_two_seconds() -> None:
    assert FIRST_ANSWER_SECONDS + OTHER_ANSWERS_SECONDS < 2


def test_an_interruption_leaves_the_terminal_as_it_was() -> None:
    done = visit(None, is_interrupted=True)
    assert done.code == 130
    assert done.are_settings_kept


def test_a_plain_terminal_is_sent_no_control_sequences() -> None:
    done = visit(stacking, TERM="dumb")
    assert "\x1b" not in done.sent
    assert done.code == 1


def test_a_small_window_is_to_be_made_larger_and_lines_fit_into_it() -> None:
    done = visit(stacking, size=(20, 60))
    assert done.code == 1
    assert "กว้าง 60 ช่อง สูง 20 บรรทัด" in done.shown
    found = done.lines[done.lines.index("ผลตรวจ: มีสิ่งที่ควรแก้ไข") :]
    assert max(stacking(line) for line in found) <= 60


def test_the_fallback_makes_the_box_straight_where_marks_take_cells() -> None:
    done = visit(in_cells, ITA_TUI_WIDE_MARKS="1")
    assert done.code == 0
    assert len({in_cells(line) for line in done.box}) == 1
    assert len({in_cells(line) for line in visit(in_cells).box}) == 2


@pytest.mark.parametrize("width", [stacking, clustering])
def test_the_box_is_straight_where_marks_take_no_cell(width: Width) -> None:
    assert len({width(line) for line in visit(width).box}) == 1
