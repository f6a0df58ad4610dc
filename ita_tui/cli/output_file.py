"""Writing what a command made: a file, with a question where one is in the way."""

from pathlib import Path

from ita_tui.cli.terminal import ask, is_terminal, warn
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import is_free, write_output
from ita_tui.words.said import output_files as words


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


def refuse_in_the_way(path: Path, *sources: Path, force: bool) -> None:
    """Raises StoreFault where a file is in the way and nobody can be asked about it."""
    if not is_terminal():
        may_write(path, *sources, force=force)


def put_file(path: Path, content: bytes, *sources: Path, force: bool) -> bool:
    """Write a file, where it may be written; False where the user said no. Raises StoreFault."""
    if not may_write(path, *sources, force=force):
        warn(words.left_alone(path=path))
        return False
    write_output(path, content)
    return True
