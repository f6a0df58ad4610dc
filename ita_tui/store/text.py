"""Text files as offices have them: a BOM, Windows line ends, an old Thai encoding."""

import re
from pathlib import Path

from ita_tui.core.problem import Problem, Severity
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.words.said import files as file_words
from ita_tui.words.said import records as words

MOST_BYTES = 8_000_000
"""A record of two thousand measures is 2 MB; what is larger is not a record."""

_BOM = b"\xef\xbb\xbf"

_HEAD_BYTES = 65_536
"""The format stands before the first table, though comments may stand before it."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a file of sensible size. Raises StoreFault."""
    try:
        if path.is_dir():  # Windows would call it a matter of rights
            raise StoreFault(file_words.is_a_folder(path=path))
        if not path.is_file() and path.exists():
            raise StoreFault(file_words.not_a_file(path=path))
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise StoreFault(file_words.too_large(path=path, most_bytes=MOST_BYTES))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise fault_of(error, path) from error


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
