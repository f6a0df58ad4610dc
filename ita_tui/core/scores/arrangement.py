"""A table of scores as it is looked at: which rows and columns, and in what order.

What is looked at never changes the record, nor the order of anything in it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.model import TOTAL, Framework, Node, NodeKind, Status
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.gaps import gaps, known_framework
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.said import arrangement as words
from ita_tui.words.said import screens


class Column(StrEnum):
    """A column of figures, left to right; those that are typed go by the kind of their scores."""

    OWN = "own"
    REFERENCE = "reference"
    PREVIOUS = "previous"
    COMPUTED = "computed"
    DIFFERENCE = "difference"


KINDS = (ScoreKind.OWN, ScoreKind.REFERENCE, ScoreKind.PREVIOUS)
"""The columns that are typed, left to right."""

NARROWEST_CELLS, USUAL_CELLS, WIDEST_CELLS = 7, 8, 16
"""Cells of a column of figures: 100.00 with its sign takes the narrowest."""


class Only(StrEnum):
    """Which rows are shown."""

    ALL = ""
    GAPS = "gaps"
    """What is below the pass mark."""
    BLANK = "blank"
    """Items without a score."""
    UNCONFIRMED = "unconfirmed"
    """What no published source confirms."""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row of the table."""

    code: str
    """Node code; for a heading, the issue's code."""
    title: str
    """What stands in the title column."""
    depth: int
    """Indentation in steps, from 0."""
    is_heading: bool = False
    """Whether the row is a heading, which carries no score."""
    is_leaf: bool = False
    """Whether the row is a node whose score is typed and never computed."""
    level: NodeKind | None = None
    """Its level in the tree; None for a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How the table is looked at."""

    by_issue: bool = False
    """Whether items stand under their issues, as in print, and not in the tree."""
    by: Column | None = None
    """The column whose figures order the rows; None for the framework's own order."""
    falls: bool = False
    """Whether the highest figure comes first; what is blank comes last either way."""
    only: Only = Only.ALL
    """Which rows are shown."""
    kind: ScoreKind = ScoreKind.OWN
    """Whose scores decide what is a gap and what is blank."""
    text: str = ""
    """What every row has in its code or title; empty for anything."""
    wanted: Mapping[Column, bool] = field(default_factory=dict)
    """Columns that were chosen or put away; the others show when they hold anything."""
    cells: Mapping[Column, int] = field(default_factory=dict)
    """Widths that were chosen."""

    @property
    def is_whole(self) -> bool:
        """Whether every row is shown."""
        return self.only is Only.ALL and not self.text

    def all_rows(self) -> "Arrangement":
        """The same with every row."""
        return replace(self, only=Only.ALL, text="")

    def next_order(self, by: Column, *, has_issues: bool) -> "Arrangement":
        """Go round the orders: the tree, the issues, a column rising, the same falling.

        Where the year has no issues, what they would order is left out.
        """
        if self.by is not None:
            order = replace(self, by=None) if self.falls else self
            return replace(order, by_issue=False, falls=not self.falls)
        is_next = has_issues and not self.by_issue
        return replace(self, by_issue=is_next, by=None if is_next else by)

    def ordered_by(self, by: Column | None) -> "Arrangement":
        """A column rising, then falling, then the framework's own order; None at once for that."""
        if by is None or (by is self.by and self.falls):
            return replace(self, by=None, falls=False)
        return replace(self, by=by, falls=by is self.by)

    def cells_of(self, column: Column) -> int:
        """Width of a column in cells."""
        return self.cells.get(column, USUAL_CELLS)

    def resized(self, column: Column, by_cells: int) -> "Arrangement":
        """With a column so much wider, as far as that goes."""
        cells = min(max(self.cells_of(column) + by_cells, NARROWEST_CELLS), WIDEST_CELLS)
        return replace(self, cells={**self.cells, column: cells})

    def may_stand_in(self, column: Column) -> bool:
        """Whether the cursor may go into a column: an empty one shows while it is there."""
        return self.wanted.get(column, True)


def figure(record: Record, own: Assessment, row: ScoreRow, column: Column) -> Decimal | None:
    """The figure of a row in a column; None where there is none."""
    if column is Column.COMPUTED:
        return None if row.is_leaf else own.results[row.code].computed
    if column is not Column.DIFFERENCE:
        return record.score(row.code, ScoreKind(column.value))
    if not row.is_leaf:
        return own.results[row.code].difference_points
    found, *others = (record.score(row.code, kind) for kind in KINDS)
    other = next((score for score in others if score is not None), None)
    return None if found is None or other is None else found - other


def filled_columns(framework: Framework, record: Record, own: Assessment) -> frozenset[Column]:
    """The columns that hold a figure."""
    rows = tree_rows(framework)
    absent = {*ScoreKind} - {*record.known_kinds}
    return frozenset(
        column
        for column in Column
        if column.value not in absent
        and any(figure(record, own, row, column) is not None for row in rows)
    )


def columns_of(
    arrangement: Arrangement, filled: Collection[Column], at: Collection[Column]
) -> tuple[Column, ...]:
    """The columns that show: chosen, or holding something and not put away; those one is ``at``."""
    return tuple(
        it
        for it in Column
        if it is Column.OWN or it in at or arrangement.wanted.get(it, it in filled)
    )


# --- rows --------------------------------------------------------------------------------


def rows_of(
    framework: Framework, record: Record, own: Assessment, arrangement: Arrangement
) -> tuple[ScoreRow, ...]:
    """The rows that show, in their order; a heading stands over what it has."""
    rows = (print_rows if arrangement.by_issue else tree_rows)(framework)
    if arrangement.by is not None:
        column = arrangement.by
        rows = _ordered(
            tree_rows(framework), lambda row: figure(record, own, row, column), arrangement.falls
        )
    if arrangement.is_whole:
        return rows
    is_wanted = _filter(framework, record, arrangement)
    return tuple(_with_their_headings(row for row in rows if row.is_heading or is_wanted(row)))


def tree_rows(framework: Framework) -> tuple[ScoreRow, ...]:
    """Every node in tree order."""
    depth: dict[str, int] = {TOTAL: 0}
    for node in framework.nodes.values():
        if node.parent is not None:
            depth[node.code] = depth[node.parent] + 1
    return tuple(_node_row(node, depth[node.code]) for node in framework.nodes.values())


def print_rows(framework: Framework) -> tuple[ScoreRow, ...]:
    """The items under their issues, in print order; what has no issue comes last."""
    rows: list[ScoreRow] = []
    for issue in framework.issues.values():
        title = screens.issue_heading(code=issue.code, title=issue.title)
        rows.append(ScoreRow(issue.code, title, 0, is_heading=True))
        rows += (_node_row(framework.nodes[code], 1) for code in issue.items)
    if framework.orphans:
        rows.append(ScoreRow("", screens.WITHOUT_ISSUE, 0, is_heading=True))
        rows += (_node_row(node, 1) for node in framework.orphans)
    return tuple(rows)


def _node_row(node: Node, depth: int) -> ScoreRow:
    return ScoreRow(node.code, node.title, depth, is_leaf=not node.children, level=node.kind)


def _ordered(
    rows: Sequence[ScoreRow], of: Callable[[ScoreRow], Decimal | None], falls: bool
) -> tuple[ScoreRow, ...]:
    """Items by a figure, and behind them the sums: a sum among its items would say nothing."""
    flat = [replace(row, depth=0) for row in rows]
    heading = ScoreRow("", words.SUMS, 0, is_heading=True)
    items = _by_figure([row for row in flat if row.is_leaf], of, falls)
    return (*items, heading, *_by_figure([row for row in flat if not row.is_leaf], of, falls))


def _by_figure(
    rows: Sequence[ScoreRow], of: Callable[[ScoreRow], Decimal | None], falls: bool
) -> list[ScoreRow]:
    figures = {row.code: found for row in rows if (found := of(row)) is not None}
    known = [row for row in rows if row.code in figures]
    known.sort(key=lambda row: -figures[row.code] if falls else figures[row.code])
    return [*known, *(row for row in rows if row.code not in figures)]


def _filter(
    framework: Framework, record: Record, arrangement: Arrangement
) -> Callable[[ScoreRow], bool]:
    """Whether a row that is no heading is shown."""
    nodes, kind, wanted = framework.nodes, arrangement.kind, search_key(arrangement.text)
    match arrangement.only:
        case Only.GAPS:
            codes = frozenset(gap.code for gap in gaps(framework, record, kind))
        case Only.BLANK:
            leaves = known_framework(framework, record, kind).leaves
            codes = frozenset(it.code for it in leaves if record.score(it.code, kind) is None)
        case Only.UNCONFIRMED:
            codes = frozenset(it.code for it in nodes.values() if it.status is not Status.CONFIRMED)
        case Only.ALL:
            codes = frozenset(nodes)
    return lambda row: row.code in codes and wanted in search_key(f"{row.code} {row.title}")


def _with_their_headings(rows: Iterable[ScoreRow]) -> Iterable[ScoreRow]:
    heading: ScoreRow | None = None
    for row in rows:
        if row.is_heading:
            heading = row
            continue
        if heading is not None:
            yield heading
            heading = None
        yield row
