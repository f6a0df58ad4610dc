"""Evidence as it is written down: a link, a path beside the record, or a place elsewhere.

Only the form is looked at. No link is ever followed, and no file is touched here.
"""

import re
from enum import StrEnum


class EvidenceForm(StrEnum):
    """What a text that names evidence is."""

    LINK = "link"
    """A web address of a form that can be opened."""
    BAD_LINK = "bad-link"
    """Meant as a web address, and not one."""
    INSIDE = "inside"
    """A path that stays in the record's folder."""
    OUTSIDE = "outside"
    """A path that leads out of the record's folder, or that begins at a drive or a server."""


_LONGEST_LINK = 2048


def is_link(text: str) -> bool:
    """Whether ``text`` has the form of an http or https address; it is not asked for."""
    return evidence_form(text) is EvidenceForm.LINK


def evidence_form(text: str) -> EvidenceForm:
    """What ``text``, a clean line, is.

    Blanks and characters that cannot be seen make no link; Thai names of hosts and Thai paths do.
    """
    if _looks_like_link(text):
        fits = len(text) <= _LONGEST_LINK and _fits_a_link(text)
        return EvidenceForm.LINK if fits else EvidenceForm.BAD_LINK
    return EvidenceForm.INSIDE if _stays_inside(text) else EvidenceForm.OUTSIDE


def path_parts(text: str) -> tuple[str, ...]:
    """The folders and the name in a relative path, whichever way its slashes lean."""
    return tuple(part for part in text.replace("\\", "/").split("/") if part not in ("", "."))


def _looks_like_link(text: str) -> bool:
    # "C:/หลักฐาน" has one letter before its colon; no scheme of an address has.
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]+:(?!\\)|//|www\.", text)
    return scheme is not None and not re.match(r"www\.[^/\\]*\.pdf$", text)


def _fits_a_link(text: str) -> bool:
    found = re.fullmatch(
        r"(?i:https?)://(?P<host>[^/?#\s@:\\]+)(?P<port>:[0-9]{1,5})?(?:[/?#]\S*)?", text
    )
    if found is None or not text.isprintable():
        return False
    labels = found["host"].rstrip(".").split(".")
    letters = r"[0-9A-Za-z\u00a1-\U0010ffff_](?:[0-9A-Za-z\u00a1-\U0010ffff_-]*)"
    port_fits = found["port"] is None or 0 < int(found["port"][1:]) < 65536
    return port_fits and len(labels) > 1 and all(re.fullmatch(letters, part) for part in labels)


def _stays_inside(text: str) -> bool:
    parts = path_parts(text)
    return (
        bool(parts)
        and not text.startswith(("/", "\\", "~"))
        and not re.match("[A-Za-z]:", text)
        and ".." not in parts
        and "\0" not in text
    )
