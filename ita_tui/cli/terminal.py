"""What a command tells and asks: its exit code, sentences, tables, JSON, questions, progress.

Everything that is printed goes through here and is made harmless: no file name, no argument and
nothing that stands in a file can order the terminal about.
"""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ita_tui.core.thai.clean import clean_line, harmless, with_escapes

if TYPE_CHECKING:
    from ita_tui.render.table import ShownTable

FINE = 0
"""Done, nothing to report."""
PROBLEMS = 1
"""Done, and problems were found."""
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
INTERRUPTED = 130
"""Stopped by Ctrl+C."""

STDOUT = "-"
"""The name that stands for stdout."""

_BAR_CELLS = 30
_FEW_PARTS = 200
"""Fewer parts than this are done before a bar could be read."""


class OutputLost(Exception):
    """What a command told could not be written down; what it did is done."""


def reader_has_gone(error: Exception) -> bool:
    """Whether what reads the output (head, less) has ended: there is nobody left to tell.

    Windows calls a closed pipe an invalid argument, and names no file with it.
    """
    if sys.platform == "win32" and isinstance(error, OSError) and error.filename is None:
        return error.errno in (errno.EPIPE, errno.EINVAL)
    return isinstance(error, BrokenPipeError)


@contextmanager
def _telling() -> Iterator[None]:
    """Go on in silence where stdout takes no more: the command does its work to the end.

    Raises what ``reader_has_gone`` knows.
    """
    try:
        yield
    except OSError as error:
        if reader_has_gone(error):
            raise
        sys.stdout = None


def flush_stdout() -> None:
    """Bring out what was said. Raises OutputLost where not all of it is, BrokenPipeError."""
    with _telling():
        print(end="", flush=True)
    if sys.stdout is None:
        raise OutputLost


def say(text: object = "", *, end: str = "\n") -> None:
    """Print on stdout. Raises BrokenPipeError."""
    with _telling():
        print(harmless(str(text)), end=end)


def warn(text: object) -> None:
    """Print on stderr; who closed it does not want to hear."""
    with suppress(OSError):
        print(harmless(str(text)), file=sys.stderr)


def print_json(value: Any) -> None:
    """Print one JSON document: stable keys, Thai as Thai, scores as numbers of two decimals."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_score)
    with _telling():
        print(with_escapes(text))


def _score(value: Decimal) -> float:
    from ita_tui.core.thai.numbers import round_score

    return float(round_score(value))


def put_stdout(content: bytes) -> None:
    """Write bytes to stdout as they are: a pipe on Windows would change the ends of lines."""
    with _telling():
        if raw := getattr(sys.stdout, "buffer", None):
            sys.stdout.flush()
            raw.write(content)
        else:
            print(content.decode("utf-8"), end="")


def print_table(table: "ShownTable") -> None:
    """Print a table: drawn by Rich on a terminal, tab-separated plain text in a pipe."""
    if is_shown():
        with _telling():
            _print_on_terminal(table)
        return
    for row in (tuple(column.title for column in table.columns), *table.rows):
        say("\t".join(row))


def _print_on_terminal(table: "ShownTable") -> None:
    from ita_tui.core.thai.marks import wants_wide_marks
    from ita_tui.render.rich_table import print_rich
    from ita_tui.render.table import ShownTable
    from ita_tui.store.word_list import load_segmenter
    from ita_tui.ui.toolkit.rich_thai import break_thai_lines, count_marks_as_cells

    has_wide_marks = wants_wide_marks(os.environ)
    if has_wide_marks:
        count_marks_as_cells()
    break_thai_lines(load_segmenter)
    rows = tuple(tuple(map(harmless, row)) for row in table.rows)
    print_rich(ShownTable(table.columns, rows, table.title), decompose=not has_wide_marks)


def is_shown() -> bool:
    """Whether what is printed stands on a terminal; a stream that was closed shows nothing."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_terminal() -> bool:
    """Whether both keyboard and output are a terminal; a program without a console has neither."""
    return all(it is not None and it.isatty() for it in (sys.stdin, sys.stdout))


def ask(question: str, known: tuple[str, ...], again: str, *, or_else: str) -> str:
    """One of the known answers, typed with either layout on; ``or_else`` where input ends."""
    from ita_tui.core.thai.keyboard import typed_in_thai
    from ita_tui.core.thai.numbers import to_latin_digits

    while True:
        typed = _typed(question)
        if typed is None:
            return or_else
        answer = typed_in_thai(to_latin_digits(typed))
        if answer in known:
            return answer
        say(again)


def ask_line(question: str) -> str:
    """A line of text, cleaned; empty where input ends."""
    return _typed(question) or ""


def _typed(question: str) -> str | None:
    try:
        return clean_line(input(harmless(question)))
    except EOFError:
        say()
        return None


class ProgressBar:
    """Called with (done, total); draws on stderr, and clears its line when all is done."""

    def __init__(self, told: str) -> None:
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
