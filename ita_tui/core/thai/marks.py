"""Thai marks as terminals draw them: how terminals differ, and what makes up for it."""

import re
from collections.abc import Mapping

WIDE_MARKS = "ITA_TUI_WIDE_MARKS"
"""Environment variable that makes the program count every Thai mark as one cell."""

_SARA_AM = re.compile("([ก-ฮ])([่-๋]?)ำ")


def decomposed(text: str) -> str:
    """The text with each ำ as its two parts: the same picture, as wide in every terminal.

    Not for terminals that give marks a cell: there the parts take one more than ำ.
    """
    return _SARA_AM.sub("\\1\u0e4d\\2\u0e32", text)


def wants_wide_marks(environment: Mapping[str, str]) -> bool:
    """Whether the user asked that Thai marks be counted as cells."""
    return environment.get(WIDE_MARKS, "") not in ("", "0")
