"""One text of a record and what it is held against; each room of the evaluation is one of these."""

from functools import cached_property

from ita_tui.core.checks.facts import Facts
from ita_tui.core.checks.wholes import Wholes
from ita_tui.core.narratives.claims import Narrative

AIMS = ("title", "target", "expected_result")
"""Texts of a measure that say what it is for."""


class TextFacts:
    """A text at its place: of an issue, the memo, or a measure."""

    def __init__(self, facts: Facts, parts: tuple[str | int, ...], narrative: Narrative) -> None:
        self._facts = facts
        self._parts = parts
        self._narrative = narrative
        self._text = narrative.letters.text
        self._latin = narrative.letters.latin
        self._is_narrative = parts[0] == "issues"
        self._is_memo = parts[0] == "memo"
        self._is_opinion = self._is_memo and parts[1] == "opinions"
        self._measure = facts.record.measures[str(parts[1])] if parts[0] == "measures" else None
        self._issue = str(parts[1]) if self._is_narrative else ""
        if self._measure is not None:
            self._issue = facts.framework.part_of(self._measure.issue)
        self._wholes = Wholes(facts, self._issue)

    @cached_property
    def _items(self) -> tuple[str, ...]:
        """The items that the text is of: its issue's, in the memo all."""
        if self._is_memo:
            return tuple(it.code for it in self._facts.framework.items)
        return self._wholes.items

    @property
    def _is_aim(self) -> bool:
        """Whether a text says what a measure is for, and not what was done."""
        return self._measure is not None and self._parts[-1] in AIMS
