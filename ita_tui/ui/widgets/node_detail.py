"""The pane that explains the node under the cursor."""

from itertools import zip_longest

from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.widget import Widget

from ita_tui.core.framework import TOTAL, Node, Status
from ita_tui.core.record import ScoreKind
from ita_tui.core.scores.gaps import gap_of
from ita_tui.core.scores.rollup import effective_weight
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.render.cells import shortened
from ita_tui.render.tables import format_difference
from ita_tui.ui.view import View
from ita_tui.ui.widgets.score_rows import Row
from ita_tui.words import screens as words


class NodeDetail(Widget):
    """Full title, place in the tree, distance to the pass mark, and what is told while typing.

    It follows every move of the cursor, so it wraps its lines once and draws those that changed.
    """

    auto_links = False
    view: reactive[View | None] = reactive(None, layout=False, repaint=False)
    """What is drawn."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row: Row | None = None
        self._kind = ScoreKind.OWN
        self._told = ""
        self._refused = False
        self._lines: list[Content] = []

    @property
    def content(self) -> Content:
        """What stands in the pane."""
        return Content("\n").join(self._lines)

    def render(self) -> Content:
        """What stands in the pane."""
        return self.content

    def watch_view(self) -> None:
        """Draw the node with its new figures."""
        self._draw()

    def on_resize(self) -> None:
        """Fit the explanation into the new size."""
        self._draw()
        self.refresh()

    def show(self, row: Row, kind: ScoreKind) -> None:
        """Explain another row."""
        self._row, self._kind = row, kind
        self._draw()

    def tell(self, told: str, *, refused: bool) -> None:
        """Say something about what is being typed, above the explanation."""
        if told != self._told:
            self._told, self._refused = told, refused
            self._draw()

    def _draw(self) -> None:
        if (
            self.view is None
            or self._row is None
            or self._row.code not in self.view.framework.nodes
        ):
            return
        lines = [Content(line) for line in explanation(self.view, self._row.code, self._kind)]
        lines[0] = lines[0].stylize("bold")
        if self._told:
            style = "$text-error bold" if self._refused else "$text-accent bold"
            lines.insert(0, Content.styled(self._told, style))
        before, self._lines = self._lines, fitted_lines(lines, self.size)
        for y, (old, new) in enumerate(zip_longest(before, self._lines)):
            if old is None or new is None or (old.plain, old.spans) != (new.plain, new.spans):
                self.refresh(Region(0, y, self.size.width, 1))


def fitted_lines(lines: list[Content], size: Size) -> list[Content]:
    """The lines wrapped into ``size``; where they do not all fit, the last one says so."""
    if not size.width or not size.height:
        return lines
    wrapped = [part for line in lines for part in line.wrap(size.width)]
    if len(wrapped) > size.height:
        kept = wrapped[: size.height]
        kept[-1] = Content(shortened(kept[-1].plain.rstrip() + " " * size.width, size.width))
        wrapped = kept
    return wrapped


def explanation(view: View, code: str, kind: ScoreKind) -> list[str]:
    """What there is to know of a node, the most needed first."""
    node = view.framework.nodes[code]
    lines = [f"{code} {node.title}" if code != TOTAL else node.title]
    lines += _figures(view, node)
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


def _figures(view: View, node: Node) -> list[str]:
    return _leaf_figures(view, node) if not node.children else _parent_figures(view, node)


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
    return [words.above_pass_mark(margin=format_score(-gap.gap_points), pass_mark=pass_mark)]


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
