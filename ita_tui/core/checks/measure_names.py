"""Where a text names measures of a record: by a good part of a title, or of a step."""

from collections.abc import Iterator
from itertools import islice

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.letters import Letters
from ita_tui.core.record.model import Record
from ita_tui.core.values import dataclass
from ita_tui.words.understood import measures_told as words

LEAST = 10
"""Letters at the beginning of a title or a step by which it is named."""

LEAST_WITHIN = 14
"""Letters out of its midst by which it is."""

MOST, MOST_STEPS = 200, 20
"""Measures, and steps of each, that are looked for."""


@dataclass(frozen=True, slots=True)
class NamedMeasure:
    """A measure that a text names."""

    measure: str
    """Its key."""
    step: str
    """The key of the step by which it is named; empty for its title."""
    start: int
    """Where it is named in the text."""
    end: int
    """Where that ends."""


class MeasureNames:
    """What names the measures of one record: letters in a row that only one of them has."""

    def __init__(self, record: Record, framework: Framework) -> None:
        self._rows: dict[str, tuple[str, str]] = {}
        self._first: set[str] = set()
        common = [it.title for it in framework.nodes.values()]
        common += [it.title for it in framework.issues.values()]
        # What the framework speaks of itself names no measure.
        self._common = letter_key("\n".join((*common, record.agency.name, *record.agency.units)))
        shared = set[str]()
        for key, measure in islice(record.measures.items(), MOST):
            steps = islice(measure.steps.items(), MOST_STEPS)
            for step, text in (("", measure.title), *((it, step.text) for it, step in steps)):
                letters = _bare(text)
                self._first.add(letters[:LEAST])
                for row in _rows(letters):
                    known = self._rows.setdefault(row, (key, step))
                    if known[0] != key:
                        shared.add(row)
        for row in shared:
            del self._rows[row]

    def named_in(self, letters: Letters) -> Iterator[NamedMeasure]:
        """The measures that a text names, in order; one after the other of one only once."""
        key, at = letters.key, 0
        most = len(key) - LEAST
        while at <= most:
            found = self._rows.get(key[at : at + LEAST])
            if found is None:
                at += 1
                continue
            first, last = at, at + 1
            while self._of(key, last) == found[0]:
                last += 1
            at = last
            end = last + LEAST - 1
            row = key[first:end]
            is_first = row[:LEAST] in self._first
            if len(row) < (LEAST if is_first else LEAST_WITHIN) or row in self._common:
                continue
            yield NamedMeasure(*found, letters.place(first), letters.end_of(end))
            at = end

    def _of(self, key: str, at: int) -> str | None:
        found = self._rows.get(key[at : at + LEAST])
        return found[0] if found is not None else None


def _bare(title: str) -> str:
    letters = letter_key(title)
    for head in map(letter_key, words.HEADS):
        letters = letters.removeprefix(head)
    return letters


def _rows(letters: str) -> Iterator[str]:
    return (letters[at : at + LEAST] for at in range(len(letters) - LEAST + 1))
