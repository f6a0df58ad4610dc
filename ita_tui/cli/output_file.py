"""Writing what a command made: to a file, with a question where one is in the way, or to stdout."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ita_tui.cli.asking import ask, can_ask
from ita_tui.store.fault import StoreFault
from ita_tui.store.output_file import InTheWay, write_output
from ita_tui.words import output as words

STDOUT = "-"
"""The name that stands for stdout."""


def put_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file; on a terminal ask before one in the way is overwritten.

    Raises StoreFault where it is not written.
    """
    try:
        write_output(path, content, force=force)
    except InTheWay:
        if not can_ask():
            raise
        question = words.ask_overwrite(path=path)
        if ask(question, ("1", "2"), words.ASK_OVERWRITE_AGAIN, or_else="2") != "1":
            raise StoreFault(words.left_alone(path=path)) from None
        write_output(path, content, force=True)


def put_stdout(content: bytes) -> None:
    """Write bytes to stdout as they are: a pipe on Windows would change the ends of lines."""
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(content.decode("utf-8"))
    else:
        sys.stdout.flush()
        raw.write(content)
        raw.flush()


@contextmanager
def office_extra() -> Iterator[None]:
    """Say in one sentence how to install what Word and Excel files need, where it is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in ("openpyxl", "et_xmlfile", "docx", "lxml"):
            raise
        raise StoreFault(words.office_extra_missing(package=package)) from error
