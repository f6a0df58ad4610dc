"""Files that are made from a record: nothing that is there is overwritten unless it is wanted."""

import errno
from pathlib import Path

from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.words import files as file_words
from ita_tui.words import output as words

_PROGRAMS = {
    ".xlsx": "Excel",
    ".csv": "Excel",
    ".docx": "Word",
}
"""The program that most likely has a file open, by its ending."""

_WORD_LONG_STEM = 6
"""Word puts its mark over the first two letters of a longer name."""


class InTheWay(StoreFault):
    """Something is there already, and overwriting it was not asked for."""


def write_output(path: Path, content: bytes, *, force: bool) -> None:
    """Write a file whole or not at all.

    Raises InTheWay where something is there and ``force`` is not given, StoreFault where it is
    open in an office program or cannot be written.
    """
    try:
        is_there = path.exists() or path.is_symlink()
        if path.is_dir():
            raise StoreFault(file_words.is_a_folder(path=path))
        if not path.parent.is_dir():
            raise StoreFault(file_words.no_such_folder(path=path.parent))
        mark = _mark_beside(path) if is_there else None
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error
    program = _PROGRAMS.get(path.suffix.casefold(), "")
    if mark is not None:
        raise StoreFault(words.open_elsewhere(path=path, program=program, mark=mark))
    if is_there and not force:
        raise InTheWay(words.in_the_way(path=path))
    try:
        write_atomically(path, content)
    except StoreFault as fault:
        # Windows lets no one replace a file that is open; it says so with the right to write.
        cause = fault.__cause__
        if is_there and program and isinstance(cause, OSError) and cause.errno == errno.EACCES:
            sentence = words.open_elsewhere(path=path, program=program, mark=None)
            raise StoreFault(sentence) from cause
        raise


def _mark_beside(path: Path) -> Path | None:
    """The file by which an office program says that it has ``path`` open; None without one."""
    if path.suffix.casefold() not in _PROGRAMS:
        return None
    names = [f"~${path.name}", f".~lock.{path.name}#"]
    if path.suffix.casefold() == ".docx" and len(path.stem) > _WORD_LONG_STEM:
        names.append(f"~${path.name[2:]}")
    marks = (path.with_name(name) for name in names)
    return next((mark for mark in marks if mark.exists()), None)
