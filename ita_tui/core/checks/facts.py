"""What the figures of texts are held against."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from ita_tui.core.checks.measure_names import MeasureNames
from ita_tui.core.framework.model import Framework, Issue, Node
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.rollup import NodeResult


class Facts(Protocol):
    """What a record and its framework say, against which a claim is held."""

    @property
    def record(self) -> Record:
        """The record."""

    @property
    def framework(self) -> Framework:
        """Its framework."""

    @property
    def narrated(self) -> Mapping[str, Issue]:
        """The parts of the analysis by code."""

    @property
    def typed(self) -> Mapping[str, Decimal]:
        """Every typed own score of a node that the framework has."""

    @property
    def own(self) -> Assessment:
        """What follows from the agency's own scores."""

    @property
    def former(self) -> Mapping[str, NodeResult]:
        """What follows from everything that was typed of last year's scores."""

    @property
    def measure_names(self) -> MeasureNames:
        """What names the measures of the record."""

    @property
    def has_sure_year(self) -> bool:
        """Whether the record's year is its framework's."""

    def leaves_below(self, code: str) -> tuple[Node, ...]:
        """The leaves below a node, in tree order."""

    def figure(self, code: str) -> Decimal | None:
        """The figure that a node goes by in the announcement."""
