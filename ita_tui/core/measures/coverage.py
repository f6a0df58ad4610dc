"""Coverage: each failing item against the measures that answer it."""

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.gaps import Gap, gaps
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """The failing items and the measures that answer any of them."""

    rows: tuple[Gap, ...]
    """The failing items, worst first; a row without measures is a hole."""
    measures: tuple[str, ...]
    """Keys of the measures that answer at least one of them, in the record's order."""

    @property
    def holes(self) -> tuple[str, ...]:
        """Codes of the failing items that no measure answers, worst first."""
        return tuple(gap.code for gap in self.rows if not gap.measures)


def coverage(framework: Framework, record: Record, kind: ScoreKind = ScoreKind.OWN) -> Coverage:
    """Hold every failing item against the measures."""
    rows = gaps(framework, record, kind)
    answering = {key for gap in rows for key in gap.measures}
    return Coverage(rows, tuple(key for key in record.measures if key in answering))
