"""The pane that explains the node under the cursor."""

from textual.reactive import reactive

from ita_tui.core.framework.model import TOTAL, Node, Status
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.arrangement import ScoreRow
from ita_tui.core.scores.gaps import PassState, gap_of, pass_state
from ita_tui.core.scores.rollup import effective_weight
from ita_tui.core.thai.numbers import format_difference, format_score, round_score
from ita_tui.ui.widgets.text_lines import StyledLine, TextPane
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words


class NodeDetail(TextPane):
    """Full title, place in the tree, distance to the pass mark, and what is told while typing."""

    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """What is drawn."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row: ScoreRow | None = None
        self._kind = ScoreKind.OWN
        self._told = ""
        self._refused = False

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Draw the node with its new figures."""
        if before is None or view is None or before.path != view.path:
            self.forget_breaks()
        self._draw()

    def explain(self, row: ScoreRow, kind: ScoreKind) -> None:
        """Explain another row."""
        self._row, self._kind = row, kind
        self._draw()

    def tell(self, told: str, *, refused: bool) -> None:
        """Say something about what is being typed, above the explanation."""
        if told != self._told:
            self._told, self._refused = told, refused
            self._draw()

    def show_next(self, row: ScoreRow) -> None:
        """Make ready for the row that the cursor is likely to go to."""
        self.fitted(self._explained(row))

    def _draw(self) -> None:
        lines = self._explained(self._row)
        if lines and self._told:
            lines.insert(0, StyledLine(self._told, "refused" if self._refused else "told"))
        if lines:
            self.show_lines(lines)

    def _explained(self, row: ScoreRow | None) -> list[StyledLine]:
        """A row in full; empty where there is none."""
        if self.view is None or row is None or row.code not in self.view.framework.nodes:
            return []
        title, *others = explanation(self.view, row.code, self._kind)
        return [StyledLine(title, "strong"), *map(StyledLine, others)]


def explanation(view: View, code: str, kind: ScoreKind) -> list[str]:
    """What there is to know of a node, the most needed first."""
    node = view.framework.nodes[code]
    lines = [f"{code} {node.title}" if code != TOTAL else node.title]
    lines += (_parent_figures if node.children else _leaf_figures)(view, node)
    lines.append(_place(view, node))
    lines.append(words.column_meant(kind=kind.value, name=view.record.settings.reference_name))
    if node.status is not Status.CONFIRMED:
        lines.append(words.unconfirmed(source=node.source))
    return [line for line in lines if line]


def _place(view: View, node: Node) -> str:
    weight = effective_weight(view.framework, node.code)
    parts = []
    if node.parent and node.parent != TOTAL:
        parent = view.framework.nodes[node.parent]
        parts.append(words.belongs_to(code=parent.code, title=parent.title))
    if node.issue:
        parts.append(words.issue_number(code=node.issue))
    parts.append(words.weight(percent=format_score(round_score(weight * 100))))
    return " · ".join(parts)


def _leaf_figures(view: View, node: Node) -> list[str]:
    gap = gap_of(view.framework, view.record, node.code)
    if gap is None:
        return [words.NO_SCORE_YET]
    pass_mark = format_score(view.record.settings.pass_mark)
    if gap.gap_points > 0:
        measures = ", ".join(gap.measures)
        return [
            words.below_pass_mark(
                gap=format_score(gap.gap_points),
                pass_mark=pass_mark,
                cost=format_score(round_score(gap.cost_points)),
            ),
            words.answered_by(measures=measures) if measures else words.UNANSWERED,
        ]
    state = pass_state(view.record.settings, view.record.score(node.code))
    above = words.above_pass_mark(margin=format_score(-gap.gap_points), pass_mark=pass_mark)
    return [above, words.NEAR_MEANT] if state is PassState.NEAR else [above]


def _parent_figures(view: View, node: Node) -> list[str]:
    result = view.own.results[node.code]
    if result.computed is None:
        lines = [words.lies_between(low=format_score(result.low), high=format_score(result.high))]
    else:
        lines = [words.computed_from_below(score=format_score(result.computed))]
    if result.difference_points:
        lines.append(words.typed_differs(points=format_difference(result.difference_points)))
    if node.code == TOTAL:
        lines.append(
            words.level_line(
                computed=view.own.level.title if view.own.level else None,
                possible=[level.title for level in view.own.possible],
                declared=view.record.results.level,
            )
        )
    return lines
