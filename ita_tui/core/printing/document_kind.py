"""The documents that there are, by name."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What is to be printed."""

    MEMO = "memo"
    MEASURES = "measures"
    FOLLOWUP = "followup"
    SCORES = "scores"
