"""What the measures of one year achieved: the items they answered, before and after."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.measures.standing import MeasureProgress, MeasureState, progress_of
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.scores.years import Year
from ita_tui.core.values import dataclass

_FULL = Decimal(100)


class Verdict(StrEnum):
    """A measure's follow-up held against what became of an item's score."""

    DONE_ROSE = "done-rose"
    DONE_NOT = "done-not"
    """Done, and the score fell or stayed."""
    DONE_FULL = "done-full"
    """Done, and the score was full before and is full still."""
    NOT_DONE = "not-done"
    """Whatever became of the score."""
    UNKNOWN = "unknown"
    """Done, and one of the two scores is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A measure and one of the items that it answers."""

    key: str
    """Key of the measure."""
    measure: Measure
    """The measure."""
    progress: MeasureProgress
    """How far it had come on the day."""
    item: str
    """Code of the item in the earlier year; empty where the measure names none."""
    measured_at: tuple[str, str] | None
    """(earlier, later) code of what is compared: the item, else the nearest node above it that
    both years have; None where there is none.
    """
    own_before: Decimal | None
    """Score of the item itself in the earlier year; None where it is not known."""
    later_year_be: int
    """The later year, Buddhist era."""
    before: Decimal | None
    """Score of that in the earlier year."""
    after: Decimal | None
    """Score of that in the later year."""

    @property
    def change_points(self) -> Decimal | None:
        """After minus before; None where either is not known."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def verdict(self) -> Verdict:
        """What is to be said of it."""
        if self.progress.state is not MeasureState.DONE:
            return Verdict.NOT_DONE
        if self.change_points is None:
            return Verdict.UNKNOWN
        if self.change_points > 0:
            return Verdict.DONE_ROSE
        return Verdict.DONE_FULL if self.before == self.after == _FULL else Verdict.DONE_NOT


def effects(last: Year, now: Year, links: CodeMap, today: date) -> tuple[Effect, ...]:
    """Each measure of ``last`` with each item it answers, in the record's order.

    ``today`` is the day up to which something counts as done. Nothing where ``now`` has no score.
    """
    return tuple(_effects(last, now, links, today)) if now.figures else ()


def _effects(last: Year, now: Year, links: CodeMap, today: date) -> Iterator[Effect]:
    for key, measure in last.record.measures.items():
        progress = progress_of(measure, today)
        for item in answered_items(measure) or ("",):
            codes = _measured_at(item, last, links)
            yield Effect(
                key=key,
                measure=measure,
                progress=progress,
                item=item,
                measured_at=codes,
                own_before=last.figures.get(item),
                later_year_be=now.record.fiscal_year_be,
                before=last.figures.get(codes[0]) if codes else None,
                after=now.figures.get(codes[1]) if codes else None,
            )


def _measured_at(item: str, last: Year, links: CodeMap) -> tuple[str, str] | None:
    """The item and its counterpart, else those of the nearest node above; not an instrument's."""
    node = last.framework.nodes.get(item)
    while node is not None and node.code not in {it.code for it in last.framework.instruments}:
        if later := links.counterpart(node.code):
            return node.code, later
        node = last.framework.nodes[node.parent] if node.parent else None
    return None
