"""``ita-tui doctor`` without a terminal: what can be known, as text and as JSON."""

import json
import subprocess
import sys

import pytest

from ita_tui.cli.doctor import box
from ita_tui.cli.terminal_environment import colours, terminal_name
from ita_tui.core.terminal_advice import Probe, counted_cells

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}


def doctor(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ita_tui", "doctor", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        check=False,
    )


def test_in_a_pipe_it_says_so_and_tells_what_it_knows() -> None:
    done = doctor()
    assert done.returncode == 0
    assert done.stderr == ""
    assert "ไม่ได้ต่อกับเทอร์มินัล" in done.stdout
    assert "เท่าที่ตรวจได้" in done.stdout
    assert "TERM=xterm-256color" in done.stdout
    assert "\x1b" not in done.stdout
    assert "┌" not in done.stdout


def test_json_has_the_same_keys_with_and_without_answers() -> None:
    done = doctor("--json")
    document = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(document) == [
        "is_terminal",
        "terminal",
        "inside",
        "term",
        "columns",
        "rows",
        "colours",
        "no_color",
        "stdout_encoding",
        "locale_encoding",
        "windows_build",
        "wide_marks",
        "widths",
        "findings",
    ]
    assert document["is_terminal"] is False
    assert list(document["widths"]) == [probe.value for probe in Probe]
    assert document["widths"]["marks"] == {"text": "ที่", "cells": None, "expected": 1}
    (finding,) = document["findings"]
    assert (finding["rule"], finding["severity"]) == ("no-terminal", "note")


def test_an_argument_too_many_is_wrong_usage() -> None:
    assert doctor("อะไร").returncode == 2


def test_neither_rich_nor_textual_is_loaded() -> None:
    code = (
        "import sys\n"
        "from ita_tui.cli.main import main\n"
        "main(['doctor', '--json'])\n"
        "print([name for name in ('rich', 'textual') if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("has_wide_marks", [False, True])
def test_the_box_is_straight_as_the_program_counts(has_wide_marks: bool) -> None:
    lines = box(has_wide_marks=has_wide_marks).splitlines()
    assert len({counted_cells(line, has_wide_marks=has_wide_marks) for line in lines}) == 1


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, ""),
        ({"WT_SESSION": "x"}, "Windows Terminal"),
        ({"TERM_PROGRAM": "vscode", "TERM_PROGRAM_VERSION": "1.99"}, "vscode 1.99"),
        ({"VTE_VERSION": "7006"}, "VTE 7006"),
        ({"KITTY_WINDOW_ID": "1"}, "kitty"),
        ({"XTERM_VERSION": "XTerm(379)"}, "XTerm(379)"),
        ({"TMUX": "/tmp/x", "WT_SESSION": "old"}, "tmux"),
    ],
)
def test_the_terminal_is_known_by_its_signs(environment: dict[str, str], name: str) -> None:
    assert terminal_name(environment) == name


@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"WT_SESSION": "x"}, "truecolor"),
        ({"TERM": "dumb"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
    ],
)
def test_colours_are_told_by_the_environment(environment: dict[str, str], kind: str) -> None:
    assert colours(environment) == kind
