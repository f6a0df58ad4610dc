"""A framework as deep as its scores are known: what only an indicator has, an indicator says."""

from collections.abc import Collection, Iterator

from ita_tui.core.framework.model import Framework, Issue, NodeKind
from ita_tui.core.values import replace

_CUT = (NodeKind.INDICATOR, NodeKind.SUB_INDICATOR)


def as_known(framework: Framework, typed: Collection[str]) -> Framework:
    """The framework in which a typed node with nothing typed below it is a leaf.

    ``typed`` are the codes that have a score. What is shown to all are the ten indicators; each is
    then a gap, a row of the documents and a matter for the checks, as an item is. It belongs to the
    issue of its items, where they have but one. Instruments and the total are never cut.
    """
    cut = [code for code in framework.nodes if _is_cut(framework, code, typed)]
    if not cut:
        return framework
    gone = {below for code in cut for below in nodes_below(framework, code)}
    nodes = {code: node for code, node in framework.nodes.items() if code not in gone}
    for code in cut:
        nodes[code] = replace(nodes[code], children=(), issue=_issue_of(framework, code))
    issues = {
        code: replace(issue, items=tuple(_items(framework, issue, cut, gone)))
        for code, issue in framework.issues.items()
    }
    return replace(framework, nodes=nodes, issues=issues)


def nodes_below(framework: Framework, code: str) -> Iterator[str]:
    """The codes of everything below a node, in tree order."""
    for child in framework.nodes[code].children:
        yield child
        yield from nodes_below(framework, child)


def _is_cut(framework: Framework, code: str, typed: Collection[str]) -> bool:
    node = framework.nodes[code]
    return (
        code in typed
        and node.kind in _CUT
        and bool(node.children)
        and not any(below in typed for below in nodes_below(framework, code))
    )


def _issue_of(framework: Framework, code: str) -> str | None:
    leaves = (framework.nodes[below] for below in nodes_below(framework, code))
    issues = {leaf.issue for leaf in leaves if not leaf.children}
    return issues.pop() if len(issues) == 1 else None


def _items(
    framework: Framework, issue: Issue, cut: Collection[str], gone: Collection[str]
) -> Iterator[str]:
    """The items of an issue, with a node that was cut in the place of the first one below it."""
    above = {below: code for code in cut for below in nodes_below(framework, code)}
    seen = set()
    for item in issue.items:
        if item not in gone:
            yield item
        elif above[item] not in seen and _issue_of(framework, above[item]) == issue.code:
            seen.add(above[item])
            yield above[item]
