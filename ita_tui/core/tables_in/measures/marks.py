"""What the first letters of a line in a table of measures tell."""

import re
from collections.abc import Iterable

from ita_tui.core.tables_in.source.markup import without_tags
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import column_names
from ita_tui.words.understood.tables import ISSUE

CONTINUES = re.compile(r"[(]?[0-9๐-๙]{1,2}[.)]|[-–—•*▪●○■]")
"""What an entry of a list begins with."""
_NOTE = re.compile(column_names.NOTES)
_ISSUE = re.compile(rf"{ISSUE} ?([0-9]{{1,2}})(?![0-9])")


def is_note(text: str) -> bool:
    """Whether a text is a note, or a place for a signature, below a table."""
    return _NOTE.match(text) is not None


def issue_heading(cells: Iterable[str]) -> str:
    """The number of the issue where a row is its heading; empty where it is none."""
    texts = set(filter(None, cells))
    if len(texts) != 1:
        return ""
    found = _ISSUE.match(to_latin_digits(without_tags(texts.pop())))
    return str(int(found[1])) if found else ""
