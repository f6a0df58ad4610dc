"""The rows of the score grid as plain values: what stands where, in either order."""

from collections.abc import Mapping
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework, Node
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.gaps import PassState, pass_state
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.render.tables import format_difference
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One line of the grid."""

    code: str
    """Node code; for a heading, the issue's code."""
    title: str
    """What stands in the title column."""
    depth: int
    """Indentation in steps, from 0."""
    is_heading: bool = False
    """Whether the row is an issue's heading, which carries no score."""
    is_leaf: bool = False
    """Whether the row is a node whose score is typed and never computed."""


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
        title = words.issue_heading(code=issue.code, title=issue.title)
        rows.append(ScoreRow(issue.code, title, 0, is_heading=True))
        rows += (_node_row(framework.nodes[code], 1) for code in issue.items)
    if framework.orphans:
        rows.append(ScoreRow("", words.WITHOUT_ISSUE, 0, is_heading=True))
        rows += (_node_row(node, 1) for node in framework.orphans)
    return tuple(rows)


def _node_row(node: Node, depth: int) -> ScoreRow:
    return ScoreRow(node.code, node.title, depth, is_leaf=not node.children)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one row, as text."""

    typed: Mapping[ScoreKind, str]
    """What was typed, by kind; empty where nothing was."""
    computed: str
    """The computed own score; a dash where it cannot be computed, empty for a leaf."""
    difference: str
    """Own minus computed; for a leaf, own minus reference, else own minus previous."""
    state: PassState
    """How the own score stands against the pass mark; that of a sum is not held against it."""
    contradicts: bool
    """Whether the typed own score differs from the computed one."""


def figures(view: View, row: ScoreRow) -> Figures:
    """The figures of a row."""
    typed = {kind: view.record.score(row.code, kind) for kind in ScoreKind}
    result = view.own.results[row.code]
    difference = _leaf_difference(typed) if row.is_leaf else result.difference_points
    return Figures(
        typed={kind: "" if score is None else format_score(score) for kind, score in typed.items()},
        computed="" if row.is_leaf else format_score(result.computed),
        difference="" if difference is None else format_difference(difference),
        state=pass_state(view.record.settings, typed[ScoreKind.OWN])
        if row.is_leaf
        else PassState.UNSCORED,
        contradicts=bool(not row.is_leaf and result.difference_points),
    )


def _leaf_difference(typed: Mapping[ScoreKind, Decimal | None]) -> Decimal | None:
    own = typed[ScoreKind.OWN]
    other = typed[ScoreKind.REFERENCE]
    if other is None:
        other = typed[ScoreKind.PREVIOUS]
    return None if own is None or other is None else own - other
