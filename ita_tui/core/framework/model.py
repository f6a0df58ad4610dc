"""What one year of ITA is: the tree that is scored, the issues, the levels, the known means.

A framework is data (``data/frameworks/*.toml``). Nothing here knows a particular year.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.values import dataclass, field

TOTAL = "total"
"""Code of the root of every tree."""
PUBLISHED = "OIT"
"""Code of the instrument whose items are shown on the agency's web site."""


class NodeKind(StrEnum):
    """The levels of the scored tree, from the root down."""

    TOTAL = "total"
    INSTRUMENT = "instrument"
    INDICATOR = "indicator"
    SUB_INDICATOR = "sub_indicator"
    ITEM = "item"


class Status(StrEnum):
    """Whether a published source confirms a fact; what is not confirmed is shown as such."""

    CONFIRMED = "confirmed"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One place of the tree that can carry a score."""

    code: str
    """ASCII code, unique in the framework: ``total``, ``IIT``, ``9``, ``9.1``, ``o9``."""
    kind: NodeKind
    """Its level in the tree."""
    title: str
    """Official Thai title."""
    parent: str | None
    """Code of the parent; None for the total alone."""
    children: tuple[str, ...]
    """Codes of the children in official order; a node without children is typed, not computed."""
    share: Decimal
    """Weight among its siblings: 0 < share; divided by the sum of the siblings' shares."""
    aliases: tuple[str, ...] = ()
    """Other spellings of the title that are in use."""
    issue: str | None = None
    """Code of the issue an item belongs to; None for nodes above items."""
    status: Status = Status.INFERRED
    """Whether a source confirms this entry."""
    source: str = ""
    """Where the entry comes from, in Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One of the issues (ประเด็น) that cut across the tree."""

    code: str
    """Its number as text: ``1`` to ``7``."""
    title: str
    """Official Thai title, without the number."""
    items: tuple[str, ...]
    """Item codes in print order."""
    status: Status = Status.INFERRED
    """Whether a source confirms this entry."""
    source: str = ""
    """Where the entry comes from, in Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of the result; the first level whose conditions all hold is the level."""

    title: str
    """Thai title, or a letter in the years that used letters."""
    min_total: Decimal
    """Least total, inclusive, 0–100."""
    min_instrument: Decimal | None = None
    """Least score of every instrument, inclusive; None where the total alone decides."""
    status: Status = Status.INFERRED
    """Whether a source confirms this entry."""
    source: str = ""
    """Where the entry comes from, in Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalMean:
    """The published mean of the total over all agencies in one year."""

    fiscal_year_be: int
    """Fiscal year, Buddhist era."""
    total: Decimal
    """Mean of the total, 0–100, two decimals."""
    status: Status = Status.INFERRED
    """Whether a source confirms this entry."""
    source: str = ""
    """Where the entry comes from, in Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """One year's rules, complete and consistent (the loader refuses anything else)."""

    id: str
    """Name of the framework, as records refer to it: ``ita-2567``."""
    title: str
    """Thai title of the year's assessment."""
    fiscal_year_be: int
    """The fiscal year that is assessed, Buddhist era."""
    nodes: Mapping[str, Node]
    """Every node by code, in tree order: parents first, siblings in official order."""
    issues: Mapping[str, Issue]
    """The issues by code, in print order."""
    levels: tuple[Level, ...]
    """The levels, best first; the last one has no condition that can fail."""
    national_means: Mapping[int, NationalMean] = field(default_factory=dict)
    """Published means by fiscal year (B.E.)."""
    status: Status = Status.INFERRED
    """Whether a source confirms the shape as a whole."""
    source: str = ""
    """Where the framework comes from, in Thai."""

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def instruments(self) -> tuple[Node, ...]:
        """The instruments, in official order."""
        return tuple(self.nodes[code] for code in self.nodes[TOTAL].children)

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The nodes that are typed, in tree order: items, and indicators without known items."""
        return tuple(node for node in self.nodes.values() if not node.children)

    @property
    def items(self) -> tuple[Node, ...]:
        """The items, in tree order."""
        return tuple(node for node in self.nodes.values() if node.kind is NodeKind.ITEM)

    @property
    def narrated(self) -> Mapping[str, Issue]:
        """What an analysis is written of, by code: the issues; the whole where a year has none."""
        if self.issues:
            return self.issues
        leaves = tuple(node.code for node in self.leaves)
        return {TOTAL: Issue(code=TOTAL, title=self.nodes[TOTAL].title, items=leaves)}

    def part_of(self, issue: str | None) -> str:
        """The part of the analysis that what stands under an issue belongs to; "" for none.

        In a year without issues all belongs to the whole.
        """
        return (issue or "") if self.issues else TOTAL

    @property
    def public_items(self) -> tuple[Node, ...]:
        """The items that ask for something on the agency's web site, in tree order."""
        return tuple(
            node
            for node in self.items
            if (above := self.instrument_of(node.code)) and above.code == PUBLISHED
        )

    @property
    def orphans(self) -> tuple[Node, ...]:
        """The leaves that belong to no issue, in tree order."""
        return tuple(node for node in self.leaves if node.issue is None)

    def instrument_of(self, code: str) -> Node | None:
        """The instrument above (or at) ``code``; None for the total.

        Raises KeyError for an unknown code.
        """
        node = self.nodes[code]
        while node.kind is not NodeKind.INSTRUMENT:
            if node.parent is None:
                return None
            node = self.nodes[node.parent]
        return node
