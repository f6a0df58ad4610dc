"""Two texts held against each other word by word: what was kept, what went, what came.

Shown, every stretch has signs, so that colour is not needed.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from ita_tui.core.thai.marks import cluster_starts, snap
from ita_tui.core.values import dataclass
from ita_tui.words.said import drafting as words

Split = Callable[[str], Sequence[str]]
"""Cuts a text into words; joined back they are the text."""

SHORT_KEPT = 4
"""Characters up to which what is kept between two changes is read as part of the change."""
MOSTLY_NEW = 0.3
"""Share of the longer text below which so little is kept that the texts are shown one by one."""
MOST_PAIRS = 4_000_000
"""Words of one text times words of the other, up to which they are held against each other."""


class Fate(StrEnum):
    """What became of a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class DiffRun:
    """A stretch of text that shares one fate."""

    fate: Fate
    """Whether it is in both texts, in the old one only, or in the new one only."""
    text: str
    """The stretch, never empty, never ending inside a Thai cluster."""


def compare(old: str, new: str, split: Split | None = None) -> tuple[DiffRun, ...]:
    """The runs from ``old`` to ``new``: kept and removed are the old text, kept and added the new.

    ``split`` cuts words where given (Thai has no blanks between them), else letters are compared
    cluster by cluster. Where next to nothing is kept, the old text stands before the new.
    """
    if old == new:
        return (DiffRun(Fate.KEPT, old),) if old else ()
    runs = _joined(_runs(_pieces(old, split), _pieces(new, split)))
    runs = _joined(_without_crumbs(runs))
    kept = sum(len(run.text) for run in runs if run.fate is Fate.KEPT)
    if kept < MOSTLY_NEW * max(len(old), len(new)):
        runs = [DiffRun(Fate.REMOVED, old), DiffRun(Fate.ADDED, new)]
    return tuple(run for run in runs if run.text)


def _pieces(text: str, split: Split | None) -> list[str]:
    """The words of a text, none of them beginning inside a cluster."""
    cut = list(split(text)) if split is not None else _clusters(text)
    if "".join(cut) != text:
        cut = _clusters(text)
    ends: list[int] = []
    at = 0
    for piece in cut:
        at += len(piece)
        if snap(text, at) == at and (not ends or ends[-1] < at):
            ends.append(at)
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _clusters(text: str) -> list[str]:
    """Latin words and numbers whole, everything else cluster by cluster."""
    whole = {at for found in re.finditer(r"[A-Za-z0-9.]+", text) for at in range(*found.span())[1:]}
    bounds = [start for start in cluster_starts(text) if start not in whole] + [len(text)]
    return [text[start:end] for start, end in pairwise(bounds)]


def _runs(old: list[str], new: list[str]) -> Iterator[DiffRun]:
    from difflib import SequenceMatcher  # on first use: most commands compare nothing

    if len(old) * len(new) > MOST_PAIRS:
        yield DiffRun(Fate.REMOVED, "".join(old))
        yield DiffRun(Fate.ADDED, "".join(new))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            yield DiffRun(Fate.KEPT, "".join(old[old_from:old_to]))
        else:
            yield DiffRun(Fate.REMOVED, "".join(old[old_from:old_to]))
            yield DiffRun(Fate.ADDED, "".join(new[new_from:new_to]))


def _without_crumbs(runs: Sequence[DiffRun]) -> Iterator[DiffRun]:
    """A few letters kept between two changes are told as changed, too: nobody reads confetti."""
    last = len(runs) - 1
    for place, run in enumerate(runs):
        is_crumb = run.fate is Fate.KEPT and len(run.text) <= SHORT_KEPT and 0 < place < last
        if is_crumb:
            yield DiffRun(Fate.REMOVED, run.text)
            yield DiffRun(Fate.ADDED, run.text)
        else:
            yield run


def _joined(runs: Iterator[DiffRun]) -> list[DiffRun]:
    """Neighbours of one fate as one run; between two kept runs the removed before the added."""
    joined: list[DiffRun] = []
    removed = added = ""
    for run in runs:
        if run.fate is Fate.REMOVED:
            removed += run.text
        elif run.fate is Fate.ADDED:
            added += run.text
        elif run.text:
            joined += [DiffRun(Fate.REMOVED, removed), DiffRun(Fate.ADDED, added)]
            removed = added = ""
            joined.append(run)
    joined += [DiffRun(Fate.REMOVED, removed), DiffRun(Fate.ADDED, added)]
    return [run for run in joined if run.text]


LONG = 60
"""Characters from which on a removed and an added stretch stand on lines of their own."""


def marked_parts(runs: Iterable[DiffRun]) -> tuple[tuple[Fate, str], ...]:
    """The runs in order, each with its signs; a long new stretch begins below a long old one."""
    parts: list[tuple[Fate, str]] = []
    before = DiffRun(Fate.KEPT, "")
    for run in runs:
        text = words.marked(fate=run.fate.value, text=run.text)
        is_long = len(before.text) > LONG < len(run.text)
        if before.fate is Fate.REMOVED and run.fate is Fate.ADDED and is_long:
            text = "\n" + text
        parts.append((run.fate, text))
        before = run
    return tuple(parts)
