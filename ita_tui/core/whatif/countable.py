"""Which typed figures make up the total, and which are missing for it."""

from collections.abc import Iterator, Mapping

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.scores.rollup import NodeResult
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Countable:
    """The nodes by which the total stands or falls, each in tree order."""

    adjustable: tuple[str, ...]
    """Codes of the deepest nodes with a known figure: the items, or a node that was typed and has
    not all of its children. What stands below such a node does not count."""
    missing: tuple[str, ...]
    """Codes of the highest nodes of which nothing is known; empty where the total is computed."""


def countable(framework: Framework, results: Mapping[str, NodeResult]) -> Countable:
    """Sort the nodes of a roll-up. A typed total counts for nothing: the rest decides the level."""
    found = list(_below(framework, results, TOTAL))
    return Countable(
        tuple(code for code, is_known in found if is_known),
        tuple(code for code, is_known in found if not is_known),
    )


def _below(
    framework: Framework, results: Mapping[str, NodeResult], code: str
) -> Iterator[tuple[str, bool]]:
    for child in framework.nodes[code].children:
        result = results[child]
        if result.exact is not None:
            yield from _below(framework, results, child)
        elif result.typed is not None:
            yield child, True
        elif _is_anything_known(framework, results, child):
            yield from _below(framework, results, child)
        else:
            yield child, False


def _is_anything_known(framework: Framework, results: Mapping[str, NodeResult], code: str) -> bool:
    return any(
        results[child].typed is not None or _is_anything_known(framework, results, child)
        for child in framework.nodes[code].children
    )
