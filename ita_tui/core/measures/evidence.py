"""Evidence as it is written down: a link, a path beside the record, or a place elsewhere.

Only the form is looked at: no link is ever followed, and no file is touched here.
"""

import re
from enum import StrEnum


class EvidenceForm(StrEnum):
    """What a text that names evidence is."""

    LINK = "link"
    BAD_LINK = "bad-link"
    INSIDE = "inside"
    OUTSIDE = "outside"


_LONGEST_LINK = 2048
_MEANT_AS_LINK = r"(?i:[a-z][a-z0-9+.-]*:[/\\]{2}|https?\b[:;/\\]|www\.[^/\\]+\.)"
_LABEL = "(?!-)[0-9A-Za-z_\u00a1-\U0010ffff-]+(?<!-)"


def evidence_form(text: str) -> EvidenceForm:
    """What ``text``, a clean line, is.

    link: an http or https address, of a form that can be opened. bad-link: meant as an address, and
    not one. inside: a path that stays in the record's folder. outside: any other path.
    """
    if is_link(text):
        return EvidenceForm.LINK
    # A pattern takes longer to compile than a command has for a name that cannot be meant so.
    if (":" in text or text[:1] in "hHwW") and re.match(_MEANT_AS_LINK, text):
        return EvidenceForm.BAD_LINK
    return EvidenceForm.INSIDE if _stays_inside(text) else EvidenceForm.OUTSIDE


def is_link(text: str) -> bool:
    """Whether ``text`` has the form of an http or https address; the address is not asked for.

    Thai host names and paths are fine; blanks, what cannot be seen, and user names are not.
    """
    if "://" not in text:
        return False
    found = re.fullmatch(
        rf"(?i:https?)://{_LABEL}(?:\.{_LABEL})*\.?(?::(?P<port>[0-9]{{1,5}}))?(?:[/?#]\S*)?", text
    )
    if found is None or len(text) > _LONGEST_LINK or not text.isprintable():
        return False
    return found["port"] is None or 0 < int(found["port"]) < 65536


def is_picture_name(text: str) -> bool:
    """Whether a path in the record's folder names a JPEG or PNG file."""
    ending = text.casefold().rpartition(".")[2]
    return ending in ("jpg", "jpeg", "png") and evidence_form(text) is EvidenceForm.INSIDE


def path_parts(text: str) -> tuple[str, ...]:
    """The folders and the name in a relative path, whichever way its slashes lean."""
    return tuple(part for part in text.replace("\\", "/").split("/") if part not in ("", "."))


def _names_drive(text: str) -> bool:
    return text[1:2] == ":" and text[0].isascii() and text[0].isalpha()


def _stays_inside(text: str) -> bool:
    parts = path_parts(text)
    leaves = text.startswith(("/", "\\", "~")) or _names_drive(text)
    # Windows takes ".. " for ".."; whatever is only dots and blanks is no name.
    return (
        bool(parts) and not leaves and all(part.strip(". ") and "\0" not in part for part in parts)
    )
