"""Text measured and fitted in terminal cells: Thai marks take none, so ``len`` never serves."""

from functools import lru_cache

from rich.cells import cell_len, split_text

ELLIPSIS = "…"
"""The mark that says something was cut."""

READABLE_CELLS = 110
"""In a wider line a figure would stand too far from its name."""

_LEAST_OF_FIRST = 10
"""Cells of the first of two texts, however long the second is."""
_LEADING_VOWELS = "เแโใไ"
_FOLLOWING = "ะาำๅๆฯ"


def width_of(text: str) -> int:
    """How many cells ``text`` takes."""
    return cell_len(text)


def fitted(text: str, width_cells: int) -> str:
    """``text`` in exactly ``width_cells`` cells: padded, or cut with a mark that says so."""
    short = shortened(text, width_cells)
    return short + " " * (width_cells - cell_len(short))


def right_fitted(text: str, width_cells: int) -> str:
    """Like ``fitted``, at the right edge."""
    short = shortened(text, width_cells)
    return " " * (width_cells - cell_len(short)) + short


def shortened_inside(before: str, after: str, width_cells: int) -> str:
    """Two texts in at most ``width_cells`` cells; the cut goes through the first one.

    Where the second alone has no room, its middle is cut: how it ends tells it apart.
    """
    room = width_cells - cell_len(after)
    if room >= min(cell_len(before), _LEAST_OF_FIRST) or room > width_cells // 2:
        return shortened(before, room) + after
    kept = shortened(before, min(_LEAST_OF_FIRST, width_cells // 3))
    rest = width_cells - cell_len(kept)
    end = _end_of(after, rest // 2)
    return kept + shortened(after, rest - cell_len(end)) + end


@lru_cache(maxsize=1024)  # a cursor key draws the same rows over and over
def shortened(text: str, width_cells: int) -> str:
    """``text`` in at most ``width_cells`` cells; a cut leaves a mark and no broken syllable."""
    if cell_len(text) <= width_cells:
        return text
    if width_cells < 1:
        return ""
    kept, cut = split_text(text, width_cells - 1)
    # No vowel is parted from its consonant: a leading one goes, a following one takes its base.
    while kept and (cut[:1] in _FOLLOWING or kept[-1] in _LEADING_VOWELS):
        smaller, _ = split_text(kept, cell_len(kept) - 1)
        kept, cut = smaller, text[len(smaller) :]
    return kept.rstrip().rstrip(_LEADING_VOWELS + " ") + ELLIPSIS


def shortened_before(text: str, width_cells: int) -> str:
    """The end of ``text`` in at most ``width_cells`` cells, behind a mark where it is cut."""
    if cell_len(text) <= width_cells:
        return text
    return ELLIPSIS[:width_cells] + _end_of(text, max(0, width_cells - 1))


def _end_of(text: str, width_cells: int) -> str:
    """The end of ``text`` in at most so many cells; it begins with no vowel of what is cut."""
    before, end = split_text(text, max(0, cell_len(text) - width_cells))
    while end and (end[0] in _FOLLOWING or not cell_len(end[0]) or before[-1:] in _LEADING_VOWELS):
        letter, end = split_text(end, 1)
        before += letter
    return end
