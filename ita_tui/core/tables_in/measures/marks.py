"""What the first letters of a line in a table of measures tell, and what its texts are."""

import re
from collections.abc import Iterable

from ita_tui.core.tables_in.source.markup import without_tags
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import column_names
from ita_tui.words.understood.tables import ISSUE

CONTINUES = re.compile(r"[(]?[0-9๐-๙]{1,2}[.)]|[-–—•*▪●○■]")
"""What an entry of a list begins with."""
LIST_NUMBER = re.compile(r"\s*[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*")
"""The number of a row before its title."""
_NOTE = re.compile(column_names.NOTES)
_ISSUE = re.compile(rf"{ISSUE} ?([0-9]{{1,2}})(?![0-9])")
_LONGEST_SUM = 60
_SUM_WORDS = re.compile("|".join((*column_names.SUMS, *column_names.SUMMED)))


def is_note(text: str) -> bool:
    """Whether a text is a note, or a place for a signature, below a table."""
    return _NOTE.match(text) is not None


def is_sum(text: str) -> bool:
    """Whether a text names a sum and nothing else: รวม, รวมทั้งสิ้น 2 โครงการ."""
    bare = text.casefold()
    if len(bare) > _LONGEST_SUM or not any(word in bare for word in column_names.SUMS):
        return False
    return not any(map(str.isalpha, _SUM_WORDS.sub("", bare)))


def issue_heading(cells: Iterable[str]) -> str:
    """The number of the issue where a row is its heading; empty where it is none."""
    texts = set(filter(None, cells))
    if len(texts) != 1:
        return ""
    found = _ISSUE.match(to_latin_digits(without_tags(texts.pop())))
    return str(int(found[1])) if found else ""
