"""Everything that follows from a record and its framework, computed once per record."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from ita_tui.core.framework.model import TOTAL, Framework, Level
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.levels import level_of, possible_levels
from ita_tui.core.scores.rollup import NodeResult, roll_up
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A record held against its framework, for one kind of score."""

    results: Mapping[str, NodeResult]
    """What is known of every node, in tree order."""
    level: Level | None
    """The level the computed figures give; None where the total is not computed."""
    possible: tuple[Level, ...]
    """The levels still possible, best first."""

    @property
    def total(self) -> NodeResult:
        """What is known of the total."""
        return self.results[TOTAL]


def assess(framework: Framework, record: Record, kind: ScoreKind = ScoreKind.OWN) -> Assessment:
    """Roll one kind of score up and find its level; once for the same scores."""
    return _assessed(framework, tuple(typed_scores(record, kind).items()))


@lru_cache(maxsize=8)  # one document asks for the same three some ninety times
def _assessed(framework: Framework, scores: tuple[tuple[str, Decimal], ...]) -> Assessment:
    results = roll_up(framework, dict(scores))
    return Assessment(
        results=results,
        level=level_of(framework, results),
        possible=possible_levels(framework, results),
    )


def typed_scores(record: Record, kind: ScoreKind) -> dict[str, Decimal]:
    """Every typed score of one kind, by node code."""
    return {
        code: score
        for code, scores in record.scores.items()
        if (score := scores.of(kind)) is not None
    }
