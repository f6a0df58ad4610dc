"""What the first letters of a line in a table of measures tell, and what its texts are."""

import re

from ita_tui.words.understood import column_names

CONTINUES = re.compile(r"[(]?[0-9๐-๙]{1,2}[.)]|[-–—•*▪●○■]")
"""What an entry of a list begins with."""
LIST_NUMBER = re.compile(r"\A\s*[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*")
"""The number of a row before its title."""
_NOTE = re.compile(column_names.NOTES)
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
