"""Files that anybody may have written: opened within bounds, and their text as offices have it."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

from ita_tui.core.measures.evidence import EvidenceForm, evidence_form, path_parts
from ita_tui.core.problem import Problem, Severity
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.words.said import files as file_words
from ita_tui.words.said import records as words

MOST_BYTES = 8_000_000
"""A record of two thousand measures is 2 MB; what is larger is not a record."""

_BOM = b"\xef\xbb\xbf"

NO_RECORDS = ("ita-framework/", "ita-slip/", "ita-phrases/")
"""Formats of files that may stand beside records."""

_HEAD_BYTES = 65_536
"""The format stands before the first table, though comments may stand before it."""


_DEVICES = frozenset(
    (
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(kind + number for kind in ("com", "lpt") for number in "0123456789¹²³"),
    )
)


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, whatever folder it is said to be in."""
    return name.replace(":", ".").partition(".")[0].rstrip().lower() in _DEVICES


def read_bytes(
    path: Path,
    most_bytes: int = MOST_BYTES,
    too_large: Callable[..., str] = file_words.too_large,
) -> bytes:
    """The bytes of an ordinary file of sensible size: no device is opened, no pipe waited for.

    ``too_large`` says, of ``path`` and ``most_bytes``, that it is not. Raises StoreFault.
    """
    try:
        _refuse_no_file(path, path.stat().st_mode)
        with open(path, "rb", opener=_opened) as file:
            status = os.fstat(file.fileno())
            _refuse_no_file(path, status.st_mode)
            raw = file.read(most_bytes + 1) if status.st_size <= most_bytes else b""
            if max(status.st_size, len(raw)) > most_bytes:
                raise StoreFault(too_large(path=path, most_bytes=most_bytes))
            return raw
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error


def _refuse_no_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):  # Windows would call it a matter of rights
        raise StoreFault(file_words.is_a_folder(path=path))
    if not stat.S_ISREG(mode):
        raise StoreFault(file_words.not_a_file(path=path))


def _opened(name: str, flags: int) -> int:
    # What is a pipe by now would keep the program waiting for a writer.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def place_inside(folder: Path, text: str) -> Path | None:
    """The place in a folder, or below it, that ``text``, which came out of a file, names.

    None where it leads elsewhere: by its form, by a link on its way, or as a device or a stream of
    Windows. Every path out of a file is opened by way of this. Raises OSError, ValueError,
    RuntimeError.
    """
    parts = path_parts(text)
    if evidence_form(text) is not EvidenceForm.INSIDE or any(map(is_device, parts)):
        return None
    if os.name == "nt" and ":" in text:
        return None
    place = folder.joinpath(*parts)
    return place if place.resolve().is_relative_to(folder.resolve()) else None


def own_file(folder: Path, *texts: str) -> Path | None:
    """The first of the places in a record's folder where a file is that is not itself a record.

    An office may put its own framework or phrases there, and may name a record so.
    """
    for text in texts:
        try:
            path = place_inside(folder, text)
            if path and path.is_file() and not declared_format(path).startswith("ita-record/"):
                return path
        except (OSError, ValueError, RuntimeError):
            continue
    return None


def declared_format(path: Path) -> str:
    """What a file says that it is, such as ``ita-record/1``; empty where it does not say.

    Raises OSError.
    """
    with path.open("rb") as file:
        return format_in(file.read(_HEAD_BYTES))


def format_in(raw: bytes) -> str:
    """What the bytes of a file say that it is; empty where they do not say."""
    head = raw[:_HEAD_BYTES].removeprefix(_BOM)
    found = re.search(rb"""^[ \t]*format[ \t]*=[ \t]*["']([a-z0-9/-]+)["']""", head, re.MULTILINE)
    return found[1].decode("ascii") if found else ""


def read_text(path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a TOML file, None where the bytes are not UTF-8. Raises StoreFault."""
    return decode(read_bytes(path))


def decode(raw: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Bytes as UTF-8 text, with a problem for what is out of the ordinary."""
    problems = []
    if raw.startswith(_BOM):
        raw = raw[len(_BOM) :]
        problems.append(_note("byte-order-mark", words.BYTE_ORDER_MARK))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = words.not_utf8(thai_encoding=_is_thai_encoding(raw))
        problem = Problem(rule="not-utf8", severity=Severity.ERROR, message=message, line=line)
        return None, (*problems, problem)
    if "\r\n" in text:
        problems.append(_note("carriage-returns", words.CARRIAGE_RETURNS))
    return text, tuple(problems)


def _is_thai_encoding(raw: bytes) -> bool:
    try:
        text = raw.decode("cp874")
    except UnicodeDecodeError:
        return False
    return "\0" not in text and any("\u0e01" <= character <= "\u0e5b" for character in text)


def _note(rule: str, message: str) -> Problem:
    return Problem(rule=rule, severity=Severity.NOTE, message=message, line=1)
