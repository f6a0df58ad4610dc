"""The plain table of scores: every node of the tree once, in official order."""

from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.framework.model import TOTAL, Node, NodeKind
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import gaps
from ita_tui.documents.blocks import (
    Align,
    Block,
    Heading,
    Row,
    RowKind,
    Section,
    Table,
    cell,
    line,
    row,
    table,
)
from ita_tui.documents.figures import total_and_level
from ita_tui.documents.kind import DocumentSpec, Script, Source
from ita_tui.words.said import documents as shared
from ita_tui.words.said import readiness as blank_words
from ita_tui.words.said import scores_report as words

_TEXT_MM = 160
_CODE_MM = 16
_SCORE_MM = 24


def scores(source: Source) -> Iterator[Section]:
    """Build the table; a column of which nothing was typed is left out."""
    yield Section(blocks=tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    record, script = source.record, source.script
    year = shared.fiscal_year(year=source.year)
    yield Heading(lines=(words.TITLE, source.agency, year), level=1)
    total, level = total_and_level(source)
    summary = words.summary(
        score=shared.BLANK_SHORT if total is None else script.score(total),
        level=level or shared.BLANK_SHORT,
        below=script.number(len(gaps(source.framework, record))),
        pass_mark=script.score(record.settings.pass_mark),
    )
    yield line(summary, align=Align.CENTER)
    extra = [
        kind for kind in (ScoreKind.REFERENCE, ScoreKind.PREVIOUS) if _has_scores(source, kind)
    ]
    yield _table(source, extra)
    yield line(script.text(words.COMPUTED_NOTE))
    if ScoreKind.REFERENCE in extra and (name := record.settings.reference_name):
        yield line(words.reference_note(name=script.text(name)))


def _has_scores(source: Source, kind: ScoreKind) -> bool:
    return any(scores.of(kind) is not None for scores in source.record.scores.values())


def _table(source: Source, extra: list[ScoreKind]) -> Table:
    titles = {ScoreKind.REFERENCE: words.REFERENCE, ScoreKind.PREVIOUS: words.PREVIOUS}
    numbers = (words.OWN, words.COMPUTED, *(titles[kind] for kind in extra))
    rest_mm = _TEXT_MM - _CODE_MM - _SCORE_MM * len(numbers)
    results = assess(source.framework, source.record).results
    rows = []
    for node in source.framework.nodes.values():
        others = (source.record.score(node.code, kind) for kind in extra)
        found = (results[node.code].typed, results[node.code].computed, *others)
        rows.append(_row(node, found, source.script))
    widths_mm = (_CODE_MM, rest_mm, *(_SCORE_MM for _ in numbers))
    return table(widths_mm, (shared.CODE, words.NODE, *numbers), rows)


def _row(node: Node, found: tuple[Decimal | None, ...], script: Script) -> Row:
    is_total = node.kind is NodeKind.TOTAL
    bold = node.kind in (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    code = words.TOTAL_CODE if is_total else script.text(node.code)
    # A leaf is never computed: an empty place says less than a dash would.
    shown = ("" if score is None else script.score(score) for score in found)
    return row(
        cell(code, align=Align.CENTER, bold=bold),
        cell(script.text(node.title), bold=bold),
        *(cell(score, align=Align.CENTER, bold=bold) for score in shown),
        kind=RowKind.TOTAL if is_total else RowKind.BODY,
    )


def _blanks(source: Source) -> Iterator[Finding]:
    """A table of scores without a score."""
    if not _has_scores(source, ScoreKind.OWN):
        yield finding("blank-scores", Severity.ERROR, f"scores.{TOTAL}", blank_words.NO_SCORES)


SPEC = DocumentSpec(
    place=4,
    name=words.NAME,
    title=words.TITLE,
    build=scores,
    blanks=_blanks,
    contents=Contents(
        parts=frozenset({Part.FIGURES, Part.UPPER_SCORES, Part.ITEM_SCORES}),
        leaves_out=frozenset(
            {"settings", "results", "memo", "issues", "measures", "evidence", "links"}
        ),
    ),
)
