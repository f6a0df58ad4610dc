"""A difference as it is shown: every stretch with signs, so that colour is not needed."""

from collections.abc import Iterable

from ita_tui.core.drafting.compare import DiffRun, Fate
from ita_tui.words.said import drafting as words

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
