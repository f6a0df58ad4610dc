"""What there is to say of one issue: its items held against the pass mark, by instrument."""

from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.model import Framework, Issue, Node
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.gaps import PassState, known_framework, measures_by_item, pass_state
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.words.said import drafting as words


class IssueStanding(StrEnum):
    """How an issue stands; each is told in a construction of its own."""

    FAIL = "fail"
    """At least one item is below the pass mark."""
    PARTIAL = "partial"
    """None is below, and some have no score yet."""
    NEAR = "near"
    """All pass, some narrowly."""
    PASS = "pass"
    """All pass, none narrowly."""
    UNSCORED = "unscored"
    """No item has a score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """One item of the issue."""

    code: str
    """Its code."""
    title: str
    """Its official title."""
    score: Decimal | None
    """The agency's own score, 0–100; None where it was not typed."""
    margin_points: Decimal
    """Score minus pass mark, in points; 0 where there is no score."""
    is_near: bool
    """Whether it passes by less than ``settings.near_points``."""
    previous: Decimal | None
    """The score of the year before."""
    reference: Decimal | None
    """The reference score."""
    measures: tuple[str, ...]
    """Keys of the measures that answer it."""

    @property
    def text(self) -> str:
        """Its code, its whole title, its score: as every draft names it."""
        return words.item(code=self.code, title=self.title, score=format_score(self.score))


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Items in print order, and which of them pass or fall short."""

    items: tuple[ItemFacts, ...]
    """The items."""

    @property
    def scored(self) -> tuple[ItemFacts, ...]:
        """Those with a score."""
        return tuple(item for item in self.items if item.score is not None)

    @property
    def unscored(self) -> tuple[ItemFacts, ...]:
        """Those without a score."""
        return tuple(item for item in self.items if item.score is None)

    @property
    def passing(self) -> tuple[ItemFacts, ...]:
        """Those at or above the pass mark."""
        return tuple(item for item in self.scored if item.margin_points >= 0)

    @property
    def failing(self) -> tuple[ItemFacts, ...]:
        """Those below it."""
        return tuple(item for item in self.scored if item.margin_points < 0)

    @property
    def near(self) -> tuple[ItemFacts, ...]:
        """Those that pass narrowly."""
        return tuple(item for item in self.items if item.is_near)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentFacts(Items):
    """The items of one issue that belong to one instrument."""

    code: str
    """Code of the instrument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueFacts(Items):
    """One issue, or the whole of a year without issues, and its items."""

    issue: Issue
    """The issue."""
    instruments: tuple[InstrumentFacts, ...]
    """Its instruments in official order, those without an item left out."""
    measures: tuple[str, ...]
    """Keys of its measures, whatever they answer."""

    @property
    def standing(self) -> IssueStanding:
        """How the issue stands."""
        if not self.scored:
            return IssueStanding.UNSCORED
        if self.unscored:
            return IssueStanding.PARTIAL  # how many of all fall short is not known yet
        if self.failing:
            return IssueStanding.FAIL
        return IssueStanding.NEAR if self.near else IssueStanding.PASS


def issue_facts(framework: Framework, record: Record, code: str) -> IssueFacts:
    """Gather what there is to say of an issue, or of the whole in a year without issues.

    Raises KeyError for an unknown one.
    """
    framework = known_framework(framework, record)
    issue = framework.narrated[code]
    answers = measures_by_item(record)
    items = tuple(
        _item(framework.nodes[item], record, answers.get(item, ())) for item in issue.items
    )
    of_instrument = {item.code: framework.instrument_of(item.code) for item in items}
    instruments = tuple(
        InstrumentFacts(
            code=node.code,
            items=tuple(item for item in items if of_instrument[item.code] == node),
        )
        for node in framework.instruments
        if node in of_instrument.values()
    )
    measures = tuple(
        key for key, it in record.measures.items() if framework.part_of(it.issue) == code
    )
    return IssueFacts(issue=issue, instruments=instruments, items=items, measures=measures)


def _item(node: Node, record: Record, measures: tuple[str, ...]) -> ItemFacts:
    score = record.score(node.code)
    margin = Decimal(0) if score is None else score - record.settings.pass_mark
    return ItemFacts(
        code=node.code,
        title=node.title,
        score=score,
        margin_points=margin,
        is_near=pass_state(record.settings, score) is PassState.NEAR,
        previous=record.score(node.code, ScoreKind.PREVIOUS),
        reference=record.score(node.code, ScoreKind.REFERENCE),
        measures=measures,
    )
