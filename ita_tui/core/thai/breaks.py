"""Where a line of mixed Thai and other text may break.

After white space and at Thai word boundaries; never so that a line begins with a mark, a following
vowel, ๆ, ฯ or a closing sign, or ends with a leading vowel, an opening sign or an abbreviation.
Numbers, codes and words of other scripts stay whole.
"""

from itertools import pairwise

from ita_tui.core.thai.marks import joins_previous
from ita_tui.core.thai.segment import Segmenter, is_thai_letter

_OPENING = "([{“‘«"
_CLOSING = ")]}”’»"
_SEPARATING = "/,;:!?-–—"
"""A line may break after these where they stand between Thai words."""
_NEVER_FIRST = _CLOSING + ",.:;!?%ๆฯะาำๅ"
_NEVER_LAST = _OPENING + ".เแโใไ"
"""The full stop ends an abbreviation, and พ.ศ.๒๕๖๗ or จ.บึงกาฬ is read as one."""
_HIS_EXCELLENCY = "ฯพณฯ"
"""The one word that begins with ฯ."""


def break_positions(text: str, segmenter: Segmenter) -> list[int]:
    """Indices within ``text``, rising, before which a line may break.

    Spaces belong to the word before them, those at the start of ``text`` to the first word.
    """
    positions = []
    at = 0
    seen = ""  # the last character before ``at`` that is no white space; "" at the start
    for word in segmenter.words(text):
        if seen and _may_break(text, at, seen):
            positions.append(at)
        at += len(word)
        if not word.isspace():
            seen = word[-1]
    return positions


def chunks(
    text: str, segmenter: Segmenter, *, indent_apart: bool = False
) -> list[tuple[int, int, str]]:
    """``text`` cut at every permitted break: start, end (exclusive) and the text between.

    A chunk has its white space at its end. White space at the start of ``text`` is a chunk of its
    own with ``indent_apart``; else it is part of the first one, and text that is nothing but white
    space has no chunk.
    """
    indent = len(text) - len(text.lstrip())
    if not indent_apart and indent == len(text):
        return []
    cuts = [0, *break_positions(text, segmenter), len(text)]
    if indent_apart and 0 < indent < len(text):
        cuts.insert(1, indent)
    return [(start, end, text[start:end]) for start, end in pairwise(cuts) if start < end]


def _may_break(text: str, at: int, seen: str) -> bool:
    """Whether a line may break before ``at``, where two words of the segmenter meet."""
    before, after = text[at - 1], text[at]
    if after.isspace() or joins_previous(after) or seen in _OPENING:
        return False
    if after in _NEVER_FIRST and not text.startswith(_HIS_EXCELLENCY, at):
        return False
    if before.isspace():
        return True
    return before not in _NEVER_LAST and _may_touch(text, at)


def _may_touch(text: str, at: int) -> bool:
    """The same, with no white space before ``at``: at least one side must be Thai."""
    before, after = text[at - 1], text[at]
    thai_before = is_thai_letter(before) or before in "ๆฯ"
    if not is_thai_letter(after):
        return thai_before and (after in _OPENING + "ฯ" or _is_foreign_word(text[at : at + 2]))
    if thai_before or before in _CLOSING:
        return True
    if before in _SEPARATING:
        return at > 1 and (is_thai_letter(text[at - 2]) or text[at - 2] in "ๆฯ." + _CLOSING)
    return at > 1 and _is_foreign_word(text[at - 2 : at]) and _is_thai_word(text[at : at + 2])


def _is_foreign_word(letters: str) -> bool:
    """Whether two characters belong to a Latin word (IT, E-) and not to a code (i๑, o9)."""
    return letters.isascii() and letters[:1].isalpha() and letters[1:].replace("-", "a").isalpha()


def _is_thai_word(letters: str) -> bool:
    return len(letters) == 2 and all(map(is_thai_letter, letters))
