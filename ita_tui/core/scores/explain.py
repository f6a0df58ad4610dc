"""Explain: from a figure down to the items, with the arithmetic in Thai.

The figures are those of ``roll_up``: nothing is computed here a second time.
"""

from collections.abc import Iterator, Mapping

from ita_tui.core.framework.model import TOTAL, Framework, Node, NodeKind, Status
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.arithmetic import formula_of
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.rollup import NodeResult, effective_weight, is_complete
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.words.said import explain as words
from ita_tui.words.said import screens as said


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedLine:
    """One node of an explanation."""

    depth: int
    """0 for the node that was asked for, 1 for its children, and so on."""
    code: str
    """Its code."""
    title: str
    """Its official title."""
    is_item: bool
    """Whether it is an item of the assessment."""
    result: NodeResult
    """What is known of it."""
    figure: str
    """The figure as shown: a score, or the interval it lies in."""
    formula: str
    """The arithmetic in Thai; for a leaf that was asked for or not typed, what its figure is."""
    remarks: tuple[str, ...]
    """Whatever else has to be known of it, in Thai."""
    is_confirmed: bool
    """Whether a source confirms the entry of the framework."""
    source: str
    """Where the entry comes from, in Thai."""

    @property
    def heading(self) -> str:
        """The node and its figure."""
        return words.heading(
            code=self.code, title=self.title, figure=self.figure, is_item=self.is_item
        )


def explain(
    framework: Framework,
    record: Record,
    code: str,
    *,
    kind: ScoreKind = ScoreKind.OWN,
    most_depth: int | None = None,
) -> tuple[ExplainedLine, ...]:
    """Explain a node and everything below it, down to ``most_depth`` where given (0: itself).

    Raises KeyError for an unknown code.
    """
    results = assess(framework, record, kind).results
    told: dict[str, str] = {}
    return tuple(
        _line(framework, results, node, depth, told)
        for depth, node in _downwards(framework, framework.nodes[code], 0, most_depth)
    )


def _downwards(
    framework: Framework, node: Node, depth: int, most_depth: int | None
) -> Iterator[tuple[int, Node]]:
    yield depth, node
    if most_depth is None or depth < most_depth:
        for child in node.children:
            yield from _downwards(framework, framework.nodes[child], depth + 1, most_depth)


def _line(
    framework: Framework,
    results: Mapping[str, NodeResult],
    node: Node,
    depth: int,
    told: dict[str, str],
) -> ExplainedLine:
    result = results[node.code]
    formula, remarks = _formula(framework, results, node, depth)
    if depth == 0 and node.code != TOTAL:
        weight = effective_weight(framework, node.code) * 100
        remarks.append(said.weight(percent=format_score(weight)))
    is_confirmed = node.status is Status.CONFIRMED
    if not is_confirmed:
        remarks.append(_unconfirmed(node, told))
    return ExplainedLine(
        depth=depth,
        code=node.code,
        title=node.title,
        is_item=node.kind is NodeKind.ITEM,
        result=result,
        figure=_figure(result),
        formula=formula,
        remarks=tuple(remarks),
        is_confirmed=is_confirmed,
        source=node.source,
    )


def _figure(result: NodeResult) -> str:
    if is_complete(result):
        return format_score(result.typed if result.computed is None else result.computed)
    return words.between(low=format_score(result.low), high=format_score(result.high))


def _formula(
    framework: Framework, results: Mapping[str, NodeResult], node: Node, depth: int
) -> tuple[str, list[str]]:
    """The arithmetic of a node, and what has to be said of its figures."""
    result = results[node.code]
    if not node.children:
        return _leaf(result, depth), []
    formulas = formula_of(framework, node, results)
    if len(formulas) == 1:
        text = formulas[0].text
    else:
        text = words.least_and_most(least=formulas[0].text, most=formulas[1].text)
    remarks = [*_declared(node, result), *(it.remark for it in formulas if it.remark)]
    missing = [code for code in node.children if not is_complete(results[code])]
    if missing:
        remarks.append(words.lacks(codes=missing))
    return text, remarks


def _leaf(result: NodeResult, depth: int) -> str:
    """Where a leaf's figure comes from; below its parent that goes without saying."""
    if result.typed is None:
        return words.NOT_TYPED
    return "" if depth else words.TYPED


def _declared(node: Node, result: NodeResult) -> Iterator[str]:
    """How a typed figure stands to what follows from below."""
    if result.typed is None:
        return
    declared = format_score(result.typed)
    if result.computed is not None:
        if result.difference_points:
            sign = "+" if result.difference_points > 0 else "−"
            yield words.declared_differs(
                declared=declared,
                computed=format_score(result.computed),
                difference=f"{sign}{format_score(abs(result.difference_points))}",
            )
        return
    if not result.low <= result.typed <= result.high:
        low, high = format_score(result.low), format_score(result.high)
        yield words.declared_outside(declared=declared, low=low, high=high)
    if node.code != TOTAL:
        yield words.counts_as_typed(declared=declared)


def _unconfirmed(node: Node, told: dict[str, str]) -> str:
    """That an entry is not confirmed; why, only where it was not said above."""
    first = told.setdefault(node.source, node.code)
    if first != node.code and node.source:
        return words.unconfirmed_like(code=first)
    return said.unconfirmed(source=node.source)
