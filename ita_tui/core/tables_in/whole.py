"""A whole report at once: its scores, its measures, its analysis by issue and its memo."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_in.measures.opened import Taken, take_measures
from ita_tui.core.tables_in.printed import rows_as_stored
from ita_tui.core.tables_in.report import Report, read_report, take_report
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What a report gave."""

    record: Record
    """The record afterwards; the very same where nothing changes."""
    taken: Taken
    """Its measures."""
    report: Report
    """What it says beside scores and measures."""
    kept: tuple[str, ...]
    """Dotted places where the record says something else, and keeps it."""
    scores: int
    """How many scores it has in its tables."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How much it holds of each."""
        return {
            "scores": self.scores,
            "measures": len(self.taken.done.results),
            "steps": sum(result.steps for result in self.taken.done.results),
            "issues": len(self.report.narratives),
            "memo": len(self.report.memo),
            "agency": 0 if "agency.name" in self.kept else len(self.report.agency),
            "claims": len(self.report.results.get("ranking", ())),
            "declared": len(self.report.declared),
        }

    @property
    def has_more(self) -> bool:
        """Whether there is more than scores."""
        return any(self.counts[it] for it in ("measures", "issues", "memo"))


def take_whole(
    record: Record,
    framework: Framework,
    scores: Mapping[str, Decimal],
    kind: ScoreKind,
    *,
    rows: Sequence[TextRow],
    grids: Sequence[Grid],
    is_text: bool,
) -> Whole:
    """Read the rest of a report whose ``scores`` are read; what the record says itself stays."""
    scored = set_scores(record, kind, scores)
    taken = take_measures(scored, framework, grids, {}, is_text=is_text)
    report = read_report(rows_as_stored(record, rows), framework)
    after, kept = take_report(taken.done.record, report)
    return Whole(record=after, taken=taken, report=report, kept=kept, scores=len(scores))
