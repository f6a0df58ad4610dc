"""The rows of the score grid: what stands where, in either order, and each as a line."""

from collections.abc import Callable, Container, Mapping
from decimal import Decimal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from ita_tui.core.framework.model import TOTAL, Framework, Node
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.gaps import PassState, pass_state
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.render.cells import fitted, right_fitted
from ita_tui.render.tables import format_difference
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words
from ita_tui.words.said import tables

KINDS = (ScoreKind.OWN, ScoreKind.REFERENCE, ScoreKind.PREVIOUS)
"""The columns that are typed, left to right."""

CODE_CELLS = 6
NUMBER_CELLS = 8
INDENT_CELLS = 1
LEAST_TITLE_CELLS = 8
_NUMBER_TITLES = (tables.OWN, tables.REFERENCE, tables.PREVIOUS, tables.COMPUTED, tables.DIFFERENCE)


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


COLUMN_TITLES = (tables.CODE, tables.TITLE, *_NUMBER_TITLES)
"""What stands over the cells of a row."""


def row_cells(view: View, row: ScoreRow) -> tuple[str, ...]:
    """A row as cells of a table, for a copy."""
    found = figures(view, row)
    typed = (found.typed[kind] for kind in KINDS)
    code = words.shown_code(code=row.code)
    return (code, row.title, *typed, found.computed, found.difference)


def title_cells(width_cells: int) -> int:
    """Cells of the title column in a grid of this width."""
    return max(LEAST_TITLE_CELLS, width_cells - CODE_CELLS - NUMBER_CELLS * len(_NUMBER_TITLES))


def column_at(x: int, width_cells: int) -> int | None:
    """The typed column at a cell of the line; None where there is none."""
    offset = x - CODE_CELLS - title_cells(width_cells)
    column = offset // NUMBER_CELLS
    return column if offset >= 0 and column < len(KINDS) else None


class ScoreLines:
    """Draws lines of one width in the grid's styles."""

    def __init__(self, style: Callable[[str], Style], width_cells: int) -> None:
        """Take what gives a style by its name, and the width of a line."""
        self._style = style
        self._width_cells = width_cells
        self._title_cells = title_cells(width_cells)

    def header(self) -> Strip:
        """The titles of the columns."""
        cells = fitted(tables.CODE, CODE_CELLS) + fitted(tables.TITLE, self._title_cells)
        cells += "".join(right_fitted(title, NUMBER_CELLS - 1) + " " for title in _NUMBER_TITLES)
        return Strip([Segment(fitted(cells, self._width_cells), self._style("header"))])

    def heading(self, row: ScoreRow) -> Strip:
        """An issue over its items."""
        return Strip([Segment(fitted(row.title, self._width_cells), self._style("heading"))])

    def node(
        self,
        view: View,
        row: ScoreRow,
        cursor: int | None = None,
        draft: str | None = None,
        *,
        picked: Container[int] = (),
    ) -> Strip:
        """A node; with the cursor, the typed column that it is in, and what is typed there.

        The columns that are ``picked`` belong to the selection.
        """
        own = "leaf" if row.is_leaf else "parent"
        base = self._style(own if cursor is None else "cursor-row")
        found = figures(view, row)
        title = " " * (INDENT_CELLS * row.depth) + row.title
        segments = [
            Segment(fitted(words.shown_code(code=row.code), CODE_CELLS), base),
            Segment(fitted(title, self._title_cells - 1) + " ", base),
        ]
        for column, kind in enumerate(KINDS):
            if column != cursor:
                under = base + self._style("range") if column in picked else base
                segments.append(self._score(found, kind, under))
            elif draft is not None:
                segments.append(Segment(right_fitted(draft, NUMBER_CELLS), self._style("draft")))
            else:
                segments.append(Segment(self._score(found, kind, base).text, self._style("cursor")))
        differs = self._style("differs") if found.contradicts else Style()
        segments.append(Segment(right_fitted(found.computed, NUMBER_CELLS - 1) + " ", base))
        segments.append(
            Segment(right_fitted(found.difference, NUMBER_CELLS - 1) + " ", base + differs)
        )
        return Strip(segments).adjust_cell_length(self._width_cells, base)

    def _score(self, found: Figures, kind: ScoreKind, base: Style) -> Segment:
        """A typed score; beside the own one, the sign of how it stands."""
        is_told = kind is ScoreKind.OWN and found.state in (PassState.BELOW, PassState.NEAR)
        mark = words.PASS_SIGNS[found.state] if is_told else " "
        style = base + self._style(found.state.value) if is_told else base
        return Segment(right_fitted(found.typed[kind], NUMBER_CELLS - 1) + mark, style)
