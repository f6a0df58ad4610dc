"""Evidence files: whether they are there, and copies of them in a folder beside the record.

Only the record's own folder is looked into for what a record says; a file elsewhere is read only
where the user names it, and nothing is ever written but into the evidence folder.
"""

import contextlib
from datetime import date
from enum import StrEnum
from itertools import count
from pathlib import Path

from ita_tui.core.measures.evidence import EvidenceForm, evidence_form, path_parts
from ita_tui.core.record.model import EvidenceFile
from ita_tui.core.thai.clean import clean_line, is_whole
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.outputs import FORBIDDEN
from ita_tui.store.rights import make_own_folder
from ita_tui.store.text import place_inside, read_bytes
from ita_tui.words.said import evidence as words
from ita_tui.words.said.cli import argument_is_no_utf8

MOST_PICTURE_BYTES = 10_000_000
"""Of a picture that is printed."""
MOST_BYTES = 100_000_000
"""A photograph is 5 MB, a scanned report 50; a film belongs elsewhere."""


class EvidenceState(StrEnum):
    """What is known of a piece of evidence."""

    FOUND = "found"
    MISSING = "missing"
    LINK = "link"
    BAD_LINK = "bad-link"
    OUTSIDE = "outside"


def check_evidence(record_path: Path, text: str) -> EvidenceState:
    """What is known of the evidence that a record names as ``text``.

    found, missing: a file in the record's folder or below. link, bad-link: by its form alone.
    outside: a path that leads elsewhere, which is not looked for (it may be on a network).
    """
    form = evidence_form(text)
    if form is not EvidenceForm.INSIDE:
        return EvidenceState(form.value)
    try:
        found = place_inside(_folder_of(record_path), text)
        if found is None:
            return EvidenceState.OUTSIDE
        return EvidenceState.FOUND if found.is_file() else EvidenceState.MISSING
    except (OSError, ValueError, RuntimeError):
        return EvidenceState.MISSING


def named_from_record(record_path: Path, text: str) -> str:
    """``text``, typed by the user in some folder, as a record names it: clean and on one line.

    A file that lies in the record's folder is named from there; anything else stays as typed.
    Raises StoreFault for a name that no text can hold.
    """
    if not is_whole(text):
        raise StoreFault(argument_is_no_utf8(argument=text))
    named = clean_line(text)
    if evidence_form(named) in (EvidenceForm.LINK, EvidenceForm.BAD_LINK):
        return named
    if check_evidence(record_path, named) is EvidenceState.FOUND:
        return named
    try:
        found = Path(text).resolve()
        folder = _folder_of(record_path)
        if found.is_relative_to(folder) and found.is_file():
            return found.relative_to(folder).as_posix()
    except (OSError, ValueError, RuntimeError):
        pass
    return named


def find_source(record_path: Path, text: str) -> Path:
    """The file that the user means by ``text``: from where the user is, else from the record."""
    with contextlib.suppress(OSError, ValueError):
        beside = _folder_of(record_path).joinpath(*path_parts(text))
        if not Path(text).is_file() and check_evidence(record_path, text) is EvidenceState.FOUND:
            return beside
    return Path(text)


def copy_evidence(
    record_path: Path, source: Path, today: date, key: str
) -> tuple[str, EvidenceFile]:
    """Copy a file that the user named into the record's evidence folder.

    ``key`` (``m1-s2``) begins the copy's name, so that the folder sorts by measure. Gives the path
    to write into the record, relative to its folder, and what to note of the file. No file is
    overwritten. Raises StoreFault.
    """
    content = read_bytes(source, MOST_BYTES, words.evidence_too_large)
    folder = _evidence_folder(record_path)
    try:
        target = _reserved(folder, copy_name(source.name, key))
    except (OSError, ValueError) as error:
        raise fault_of(error, folder) from error
    try:
        write_atomically(target, content, like=source, follows=False)
    except StoreFault:
        _discard(target)
        raise
    original = _printable(clean_line(source.name))
    note = EvidenceFile(sha256=_sha256(content), copied_on=today, original=original)
    return f"{folder.name}/{target.name}", note


def is_absent(record_path: Path, text: str) -> bool:
    """Whether a record names a file of its folder as evidence that is not there."""
    return check_evidence(record_path, text) is EvidenceState.MISSING


def read_picture(record_path: Path, text: str) -> bytes | None:
    """The bytes of a picture that a record names; None where it is not there or too large."""
    if check_evidence(record_path, text) is not EvidenceState.FOUND:
        return None
    try:
        place = place_inside(_folder_of(record_path), text)
        return None if place is None else read_bytes(place, MOST_PICTURE_BYTES)
    except (StoreFault, OSError, ValueError, RuntimeError):
        return None


def discard_copy(record_path: Path, relative: str) -> None:
    """Take a copy away again whose record could not be saved; raises nothing."""
    with contextlib.suppress(OSError, ValueError, RuntimeError):
        _discard(_folder_of(record_path).joinpath(*path_parts(relative)))


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError, ValueError):
        path.unlink()


def copy_name(name: str, key: str) -> str:
    """The name of a copy: one that every system takes, short, visible, in no other folder."""
    stem, dot, suffix = _hardened(name).rpartition(".")
    if not dot or not stem or len(suffix) > 8:
        stem, suffix = _hardened(name), ""
    # A Thai letter is three bytes, and a name may have no more than 255.
    front = "-".join(
        part for part in (_hardened(key)[:12].rstrip(". "), stem[:36].rstrip(". ")) if part
    )
    return f"{front or 'evidence'}{f'.{suffix}' if suffix else ''}"


def _hardened(name: str) -> str:
    return FORBIDDEN.sub("-", clean_line(_printable(clean_line(name)))).strip(". ")


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


def _folder_of(record_path: Path) -> Path:
    return record_path.resolve().parent


def _evidence_folder(record_path: Path) -> Path:
    """``<record>-evidence`` beside the record, made where it is not there. Raises StoreFault."""
    try:
        record = record_path.resolve()
        folder = record.parent / f"{_hardened(record.stem)[:60] or 'record'}-evidence"
        # A link to somewhere else would take the copy out of the workspace.
        make_own_folder(folder)
    except NotADirectoryError as error:
        raise StoreFault(words.evidence_folder_taken(path=folder)) from error
    except (OSError, ValueError) as error:
        raise fault_of(error, record_path) from error
    return folder


def _reserved(folder: Path, name: str) -> Path:
    """An empty new file of that name, or of that name with the first free number."""
    front, dot, suffix = name.rpartition(".")
    for number in count(1):
        tail = "" if number == 1 else f" ({number})"
        target = folder / (f"{front}{tail}.{suffix}" if dot else f"{name}{tail}")
        try:
            with target.open("xb"):
                return target
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")


def _sha256(content: bytes) -> str:
    from hashlib import sha256  # loads a large library that only copying needs

    return sha256(content).hexdigest()
