"""What is known of every figure in a text: what screens, papers and commands show of it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from ita_tui.core.problem import Severity
from ita_tui.core.values import dataclass

if TYPE_CHECKING:  # who shows states reads no text
    from ita_tui.core.narratives.figures import FigureClaim


class State(StrEnum):
    """What is known of a figure in a text."""

    TRUE = "verified"
    FALSE = "contradicted"
    OPEN = "not_understood"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A claim and what the record says to it."""

    claim: "FigureClaim"
    """The claim."""
    state: State
    """What is known of it."""
    right: tuple[str, ...] = ()
    """What would be right, where that is known."""
    is_doubtful: bool = False
    """Whether something else may be what is wrong, so that it is not known how to mend it."""
    severity: Severity = Severity.WARNING
    """How much it matters where it is contradicted: an error where it is surely told."""


def unknown(claim: "FigureClaim") -> Weighed:
    """A claim of which the record does not say whether it is true."""
    return Weighed(claim=claim, state=State.OPEN)


def told(claim: "FigureClaim", is_right: bool, *right: str) -> Weighed:
    """A claim that is true, or is not, with what is right."""
    return Weighed(claim=claim, state=State.TRUE if is_right else State.FALSE, right=right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figured:
    """A text and the state of every figure in it."""

    at: str
    """Dotted key of its place."""
    text: str
    """What it says."""
    weighed: tuple[Weighed, ...]
    """Its figures, in order."""

    def count(self, *states: State) -> int:
        """How many of its figures are in some states; in any, where none is named."""
        return sum(not states or it.state in states for it in self.weighed)


def checked_of_all(texts: Iterable[Figured]) -> tuple[int, int]:
    """How many figures of some texts are held against the record, and how many there are."""
    texts = tuple(texts)
    known = sum(it.count(State.TRUE, State.FALSE) for it in texts)
    return known, sum(it.count() for it in texts)
