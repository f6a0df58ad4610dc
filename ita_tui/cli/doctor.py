"""``ita-tui doctor``: does this terminal show Thai as the program counts it, and what to change."""

import os
from argparse import ArgumentParser, Namespace
from typing import Any

from ita_tui.cli.terminal import (
    FINE,
    PROBLEMS,
    UNUSABLE,
    ask_line,
    is_terminal,
    print_json,
    say,
)
from ita_tui.cli.terminal_environment import describe, inside_of
from ita_tui.cli.terminal_probe import hand_to_terminal, measure
from ita_tui.core.problem import Problem
from ita_tui.core.terminal_advice import (
    EXPECTED_CELLS,
    PLAIN_TERM,
    PROBE_TEXTS,
    Probe,
    Terminal,
    advice,
    counted_cells,
    needs_change,
)
from ita_tui.core.thai.marks import decomposed
from ita_tui.store.clipboard import copier, copy_to_system
from ita_tui.words.said import doctor as words
from ita_tui.words.said.cli import JSON

_INDENT = "  "


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--json", action="store_true", help=JSON)
    either.add_argument("--clipboard", action="store_true", help=words.CLIPBOARD)


def run(options: Namespace) -> int:
    """Ask the terminal, and say what to change; the exit code is 1 where there is something."""
    can_ask = is_terminal() and os.environ.get("TERM") != PLAIN_TERM
    if options.clipboard:
        return _try_clipboard(can_ask=can_ask)
    terminal = describe(measure(PROBE_TEXTS) if can_ask else {}, os.environ)
    findings = advice(terminal)
    if options.json:
        print_json(_document(terminal, findings))
    else:
        _print(terminal, findings)
    return PROBLEMS if needs_change(findings) else FINE


def _try_clipboard(*, can_ask: bool) -> int:
    """Copy a text as the app does, and have the user paste it: a terminal gives no answer.

    The text is another one each time, so that what was copied before is no answer.
    """
    if not can_ask:
        say(words.NO_CLIPBOARD_TEST)
        return UNUSABLE
    text = words.clipboard_text(number=1000 + int.from_bytes(os.urandom(2), "big") % 9000)
    command = copier()
    hand_to_terminal(text)
    taken = command is not None and copy_to_system(command, text)
    say(words.clipboard_sent(text=text, command=command[0] if command and taken else ""))
    if text in ask_line(words.PASTE_HERE):
        say(words.CLIPBOARD_WORKS)
        return FINE
    say(words.clipboard_fails(inside=inside_of(os.environ)))
    return PROBLEMS


def box(*, has_wide_marks: bool) -> str:
    """The test line within straight borders, counted and sent as the app counts and sends it."""
    text = words.TEST_LINE
    line = "─" * (counted_cells(text, has_wide_marks=has_wide_marks) + 2)
    sent = text if has_wide_marks else decomposed(text)
    return f"┌{line}┐\n│ {sent} │\n└{line}┘"


def _print(terminal: Terminal, findings: tuple[Problem, ...]) -> None:
    say(words.TITLE)
    _print_facts(terminal)
    say()
    # Near the end, where it is still to be seen however small the window is.
    if terminal.is_terminal:
        say(box(has_wide_marks=terminal.has_wide_marks))
        say(words.LOOK_AT_BOX)
        say()
    if terminal.is_terminal:
        say(words.HOW_TO_TRY_CLIPBOARD)
    say(_result(terminal, findings))
    for finding in findings:
        line = words.finding_line(severity=finding.severity.value, message=finding.message)
        say("\n".join(_lines(line, terminal)))


def _result(terminal: Terminal, findings: tuple[Problem, ...]) -> str:
    if needs_change(findings):
        return words.TO_CHANGE
    return words.ALL_WELL if terminal.widths else words.NOTHING_FOUND


def _lines(text: str, terminal: Terminal) -> list[str]:
    """The text in lines that fit the terminal, broken at spaces; as it is where none is known."""
    if not terminal.columns:
        return [_INDENT + text]
    # Where marks may take cells a line breaks early rather than within a word.
    wide = terminal.widths.get(Probe.MARKS) != EXPECTED_CELLS[Probe.MARKS]
    lines: list[str] = []
    line = _INDENT
    for word in text.split(" "):
        longer = f"{line}{word} "
        if line.strip() and counted_cells(longer, has_wide_marks=wide) > terminal.columns:
            lines.append(line.rstrip())
            longer = f"{_INDENT}  {word} "
        line = longer
    return [*lines, line.rstrip()]


def _print_facts(terminal: Terminal) -> None:
    say(words.terminal_line(name=terminal.name, term=terminal.term))
    say(words.size_line(columns=terminal.columns, rows=terminal.rows))
    say(words.colours_line(colours=terminal.colours, is_off=terminal.is_colour_off))
    say(words.encoding_line(stdout=terminal.stdout_encoding, locale=terminal.locale_encoding))
    if terminal.windows_build is not None:
        say(words.windows_line(build=terminal.windows_build))
    if terminal.widths:
        say(words.WIDTHS)
        for probe, expected in EXPECTED_CELLS.items():
            measured = terminal.widths.get(probe)
            name = words.PROBES[probe.value]
            say(words.width_line(name=name, measured=measured, expected=expected))


def _document(terminal: Terminal, findings: tuple[Problem, ...]) -> dict[str, Any]:
    return {
        "is_terminal": terminal.is_terminal,
        "terminal": terminal.name or None,
        "inside": terminal.inside or None,
        "term": terminal.term or None,
        "columns": terminal.columns,
        "rows": terminal.rows,
        "colours": terminal.colours,
        "no_color": terminal.is_colour_off,
        "stdout_encoding": terminal.stdout_encoding,
        "locale_encoding": terminal.locale_encoding,
        "windows_build": terminal.windows_build,
        "wide_marks": terminal.has_wide_marks,
        "widths": {
            probe.value: {
                "text": text,
                "cells": terminal.widths.get(probe),
                "expected": EXPECTED_CELLS[probe],
            }
            for probe, text in PROBE_TEXTS.items()
        },
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity.value,
                "message": finding.message,
            }
            for finding in findings
        ],
    }
