"""Whether a document can be printed as it stands: what is blank, contradictory or unsigned in it.

What the checks found open is held against what each document prints; the blanks of the document
are added. Errors block the printing, warnings and notes are shown.
"""

from collections.abc import Iterable, Iterator

from ita_tui.core.checks.finding import Finding, Part
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import dataclass

_IN_NONE = frozenset({"set_aside", "printed"})
"""Tables of the record that no document prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a document prints, so that what is wrong elsewhere does not stand in its way."""

    parts: frozenset[Part] = frozenset()
    """The parts that rules name."""
    leaves_out: frozenset[str] = frozenset()
    """Tables of the record that it does not print; one that nobody named is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """What stands between a document and its printing."""

    findings: tuple[Finding, ...] = ()
    """What is blank or wrong in the document, worst first."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What is to be put right before it is printed, or needs a reason."""
        return tuple(it for it in self.findings if it.severity is Severity.ERROR)

    @property
    def is_ready(self) -> bool:
        """Whether it may be printed at once."""
        return not self.blocking


def readiness(
    contents: Contents,
    framework: Framework,
    *,
    found: Iterable[Finding],
    blanks: Iterable[Finding],
) -> Readiness:
    """Hold a document against ``found``, what the checks have open, and against its ``blanks``."""
    listed = [*_that_matter(contents, framework, found), *blanks]
    order = list(Severity)
    listed.sort(key=lambda it: order.index(it.severity))
    return Readiness(findings=tuple(listed))


def concerns(contents: Contents, found: Finding, framework: Framework) -> bool:
    """Whether a finding of the checks matters to a document."""
    from ita_tui.core.checks.catalogue import PARTS

    part = PARTS.get(found.rule, Part.PLACE)
    if part is not Part.PLACE:
        return part in contents.parts
    table, *below = parts_of(found.at) or ("",)
    if table == "scores":
        return _part_of_node(below[0] if below else "", framework) in contents.parts
    return table not in _IN_NONE and table not in contents.leaves_out


def _part_of_node(code: str, framework: Framework) -> Part:
    node = framework.nodes.get(code)
    if node is None:
        return Part.FIGURES
    return Part.UPPER_SCORES if node.children else Part.ITEM_SCORES


def _that_matter(
    contents: Contents, framework: Framework, found: Iterable[Finding]
) -> Iterator[Finding]:
    for it in found:
        # The blanks of the memo are told one by one.
        is_told_anyway = it.rule == "memo-incomplete" and parts_of(it.at)[:1] == ("memo",)
        if not is_told_anyway and concerns(contents, it, framework):
            yield it
