"""Whether a document can be printed as it stands: what is blank, contradictory or unsigned in it.

What the checks found open is held against what each document prints; the blanks of the document
are added. Errors block the printing, warnings and notes are shown.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.printing.blanks import blanks
from ita_tui.core.printing.document_kind import DocumentKind
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import dataclass

_MEMO, _MEASURES = DocumentKind.MEMO, DocumentKind.MEASURES
_FOLLOWUP, _SCORES = DocumentKind.FOLLOWUP, DocumentKind.SCORES
_FIGURES = frozenset({_MEMO, _MEASURES, _SCORES})
_ALL = frozenset(DocumentKind)

_OF_RULE = {
    "items-may-be-average": _FIGURES,
    "own-equals-reference": _FIGURES,
    "own-equals-previous": _FIGURES,
    "score-missing": _FIGURES,
    "gap-without-measure": frozenset({_MEASURES}),
    "measure-without-gap": frozenset({_MEASURES}),
    "measures-overlap": frozenset({_MEASURES}),
    "starts-before-approval": frozenset({_MEASURES}),
    "period-too-short-for-recurrence": frozenset({_MEASURES}),
    "memo-incomplete": frozenset({_MEMO}),
}
"""Documents that a rule matters to, where the place of the finding does not tell."""

_OF_TABLE = {
    "settings": frozenset({_MEMO, _MEASURES}),
    "results": frozenset({_MEMO}),
    "memo": frozenset({_MEMO}),
    "issues": frozenset({_MEASURES}),
    "measures": frozenset({_MEASURES, _FOLLOWUP}),
    "evidence": frozenset({_FOLLOWUP}),
    "set_aside": frozenset[DocumentKind](),
    "printed": frozenset[DocumentKind](),
}
"""Documents that print a table of the record; a table that is not here is in all of them."""


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
    record: Record,
    framework: Framework,
    kind: DocumentKind,
    *,
    as_of: date,
    found: Iterable[Finding],
) -> Readiness:
    """Hold a document against ``found``, what the checks have open, and against its own blanks.

    ``as_of`` is the day the follow-up speaks of.
    """
    listed = [*_that_matter(kind, framework, found), *blanks(record, framework, kind, as_of)]
    order = list(Severity)
    listed.sort(key=lambda it: order.index(it.severity))
    return Readiness(findings=tuple(listed))


def documents_of(found: Finding, framework: Framework) -> frozenset[DocumentKind]:
    """The documents that a finding of the checks matters to."""
    if found.rule in _OF_RULE:
        return _OF_RULE[found.rule]
    parts = parts_of(found.at)
    if parts[:1] == ("scores",):
        return _of_node(parts[1] if len(parts) > 1 else "", framework)
    return _OF_TABLE.get(parts[0] if parts else "", _ALL)


def _of_node(code: str, framework: Framework) -> frozenset[DocumentKind]:
    """The memo prints what stands above the items, the analysis the items, the table both."""
    node = framework.nodes.get(code)
    if node is None:
        return _FIGURES
    return frozenset({_MEMO, _SCORES} if node.children else {_MEASURES, _SCORES})


def _that_matter(
    kind: DocumentKind, framework: Framework, found: Iterable[Finding]
) -> Iterator[Finding]:
    for it in found:
        # The blanks of the memo are told one by one.
        is_told_anyway = it.rule == "memo-incomplete" and parts_of(it.at)[:1] == ("memo",)
        if not is_told_anyway and kind in documents_of(it, framework):
            yield it
