"""The rows of the score grid as plain values: what stands where, in either order."""

from collections.abc import Mapping
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework, Node
from ita_tui.core.record.model import ScoreKind
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
    mark: str
    """Sign beside the own score: below the pass mark, near it, or nothing."""
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
        mark=pass_sign(view, typed[ScoreKind.OWN]) if row.is_leaf else "",
        contradicts=bool(not row.is_leaf and result.difference_points),
    )


def _leaf_difference(typed: Mapping[ScoreKind, Decimal | None]) -> Decimal | None:
    own = typed[ScoreKind.OWN]
    other = typed[ScoreKind.REFERENCE]
    if other is None:
        other = typed[ScoreKind.PREVIOUS]
    return None if own is None or other is None else own - other


def pass_sign(view: View, score: Decimal | None) -> str:
    """The sign of a score against the pass mark: below, near, or passed with room."""
    settings = view.record.settings
    if score is None:
        return ""
    if score < settings.pass_mark:
        return words.SIGN_BELOW
    return words.SIGN_NEAR if score < settings.pass_mark + settings.near_points else ""
