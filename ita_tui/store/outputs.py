"""Documents on disk: a name beside the record, and nothing overwritten unasked."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ita_tui.core.thai.clean import harmless
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.text import is_device, place_inside, read_bytes
from ita_tui.words.said import files as file_words
from ita_tui.words.said import output_files as words

MOST_TEMPLATE_BYTES = 50_000_000
"""A letterhead with its emblem is far smaller."""

_MOST_STEM_BYTES = 110
"""Of the record's name in that of a file beside it: 36 Thai letters, so that with the longest name
of a document or a unit, and an ending, the whole stays below 255."""

MOST_NAME_BYTES = 255
"""Of a file's name, on the systems that hold the least."""

FORBIDDEN = re.compile(r'[/\\:*?"<>|]')
"""What no file name may hold on Windows, or what parts a path."""


def is_usable_name(name: str) -> bool:
    """Whether every system can hold a file of this name: a record travels to a Windows PC."""
    return (
        name.isprintable()
        and name == name.rstrip(". ")
        and not FORBIDDEN.search(name)
        and not is_device(name)
    )


def refuse_unusable_name(path: Path) -> None:
    """Raise StoreFault where the name of ``path`` is one that some system cannot hold."""
    if len(os.fsencode(path.name)) > MOST_NAME_BYTES:
        raise StoreFault(file_words.name_too_long(path=path))
    if not is_usable_name(path.name):
        raise StoreFault(file_words.bad_name(path=path))


def stem_of(record: Path) -> str:
    """The record's name in those of files that are made from it: short, and text on any system."""
    stem = harmless(record.stem).encode()[:_MOST_STEM_BYTES].decode("utf-8", "ignore")
    return stem.replace("\ufffd", "-")


def path_beside(record: Path, end: str) -> Path:
    """Where a file goes that nobody named: beside its record, named after it and ``end``."""
    return record.with_name(stem_of(record) + end)


def is_folder(path: Path) -> bool:
    """Whether a path is a folder that is there, in which a file is to be put.

    A link with a file's ending is none: it may have come with the records, and lead anywhere.
    Raises StoreFault where nothing can have that name.
    """
    try:
        return path.is_dir() and not (path.suffix and path.is_symlink())
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error


def is_in_the_way(path: Path, *, of: Path | None = None) -> bool:
    """Whether something is at ``path`` already, be it a broken link.

    A file ``of`` which only the case of letters is to be changed is not in its own way, though
    Windows finds it under both names. Raises StoreFault.
    """
    try:
        is_there = path.exists() or path.is_symlink()
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error
    if of is None or of.name == path.name or of.name.casefold() != path.name.casefold():
        return is_there
    return is_there and not are_one_file(path, of)


def are_one_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file that is there. Raises StoreFault."""
    try:
        return one.exists() and other.exists() and one.samefile(other)
    except (OSError, ValueError) as error:
        raise fault_of(error, one) from error


def refuse_what_is_open(path: Path) -> None:
    """Raise StoreFault where Word or LibreOffice says that it has ``path`` open."""
    try:
        if path.is_file() and (mark := _mark_of_open(path)):
            raise StoreFault(words.open_elsewhere(path=path, mark=mark))
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error


def refuse_without_folder(path: Path) -> None:
    """Raise StoreFault where the folder of ``path`` is not there."""
    if not is_in_the_way(path.parent):
        raise StoreFault(file_words.no_such_folder(path=path.parent))


def is_free(path: Path, *sources: Path) -> bool:
    """Whether nothing is at ``path`` yet; where something is, the user may let it be overwritten.

    Raises StoreFault where no answer would help: it is one of the ``sources`` that the file is
    made from, another program has it open, or its folder is not there.
    """
    if any(are_one_file(path, source) for source in sources):
        raise StoreFault(words.is_the_source(path=path))
    refuse_unusable_name(path)
    refuse_what_is_open(path)
    refuse_without_folder(path)
    return not is_in_the_way(path)


def write_output(path: Path, content: bytes) -> None:
    """Put a document at ``path``, in the place of what is there. Raises StoreFault."""
    refuse_unusable_name(path)
    refuse_what_is_open(path)
    refuse_without_folder(path)
    try:
        write_atomically(path, content, follows=False)
    except StoreFault as fault:
        # Windows refuses to replace a file that a program holds open.
        if isinstance(fault.__cause__, PermissionError) and is_in_the_way(path):
            raise StoreFault(words.held_open(path=path)) from fault
        raise


def own_template(record: Path, name: str) -> Path:
    """The Word file in its folder that a record names. Raises StoreFault for one elsewhere."""
    with suppress(OSError, ValueError, RuntimeError):
        if found := place_inside(record.parent, name):
            return found
    raise StoreFault(words.template_outside(name=name))


def read_template(path: Path, named_in: Path | None = None) -> bytes:
    """The bytes of an office's own document; ``named_in`` is the record that names it, if one does.

    Raises StoreFault.
    """
    if named_in is not None:
        name = path.relative_to(named_in.parent) if path.is_relative_to(named_in.parent) else path
        path = own_template(named_in, str(name))
    return read_bytes(path, MOST_TEMPLATE_BYTES, words.template_too_large)


@contextmanager
def needed_extra(extra: str, *, instead: str) -> Iterator[None]:
    """Say in one sentence how to install a missing extra, and ``instead``: how to do without it.

    Raises StoreFault.
    """
    try:
        yield
    except ImportError as error:
        # Our own modules are there; what is missing or broken is of the extra.
        if (error.name or "").startswith("ita_tui"):
            raise
        told = words.extra_missing(extra=extra, python=sys.executable, instead=instead)
        raise StoreFault(told) from error


@contextmanager
def office_extra(
    *, instead: str = words.CSV_INSTEAD, template: Path | None = None
) -> Iterator[None]:
    """Say in one sentence what keeps a Word or Excel file from being made.

    That the ``office`` extra is missing, or that the office's own file, the ``template``, cannot
    be used. Raises StoreFault.
    """
    from ita_tui.core.printing import UnusableTemplate

    try:
        with needed_extra("office", instead=instead):
            yield
    except UnusableTemplate as error:
        from ita_tui.words.said.document_command import bad_template

        raise StoreFault(bad_template(name=str(template))) from error


def _mark_of_open(path: Path) -> Path | None:
    """The file that tells others that ``path`` is open: Word's or LibreOffice's.

    Word's hides the first letters of a name, two at the most.
    """
    name = path.name
    hidden = 2 if len(path.stem) > 7 else 1 if len(path.stem) == 7 else 0
    marks = (f"~${name[hidden:]}", f".~lock.{name}#")
    return next((path.with_name(mark) for mark in marks if path.with_name(mark).exists()), None)
