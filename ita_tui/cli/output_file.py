"""Writing what a command made: to a file, with a question where one is in the way, or to stdout."""

import sys
from pathlib import Path

from ita_tui.cli.asking import ask
from ita_tui.cli.terminal_environment import is_terminal
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import is_free, write_output
from ita_tui.words.said import output_files as words

STDOUT = "-"
"""The name that stands for stdout."""


def may_write(path: Path, *sources: Path, force: bool) -> bool:
    """Whether a file may be written, after asking where one is there.

    Raises StoreFault where nobody can be asked, and where it may not be written at all.
    """
    if is_free(path, *sources) or force:
        return True
    if not is_terminal():
        raise StoreFault(words.in_the_way(path=path))
    question = words.may_overwrite(path=path)
    return ask(question, ("1", "2"), words.ASK_AGAIN, or_else="2") == "1"


def put_file(path: Path, content: bytes, *sources: Path, force: bool) -> bool:
    """Write a file, where it may be written; False where the user said no. Raises StoreFault."""
    if not may_write(path, *sources, force=force):
        print(words.left_alone(path=path), file=sys.stderr)
        return False
    write_output(path, content)
    return True


def put_stdout(content: bytes) -> None:
    """Write bytes to stdout as they are: a pipe on Windows would change the ends of lines."""
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(content.decode("utf-8"))
    else:
        sys.stdout.flush()
        raw.write(content)
        raw.flush()
