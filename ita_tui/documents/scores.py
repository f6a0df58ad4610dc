"""The plain table of scores: every node of the tree once, in official order."""

from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.framework.model import Framework, Node, NodeKind
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.core.scores.gaps import gaps
from ita_tui.documents.blocks import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    Row,
    RowKind,
    Section,
    Table,
)
from ita_tui.documents.cells import cell, head, line
from ita_tui.documents.figures import level_title, total_figure
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import scores_report as words

_TEXT_MM = 160
_CODE_MM = 16
_SCORE_MM = 24


def scores(record: Record, framework: Framework, script: Script) -> Document:
    """Build the table; a column of which nothing was typed is left out."""
    return Document(
        title=words.TITLE,
        author=record.agency.name,
        sections=(Section(blocks=tuple(_blocks(record, framework, script))),),
        thai_digits=script.is_thai,
    )


def _blocks(record: Record, framework: Framework, script: Script) -> Iterator[Block]:
    assessment = assess(framework, record)
    agency = script.text(record.agency.name) or shared.AGENCY_BLANK
    year = shared.fiscal_year(year=script.year(record.fiscal_year_be))
    yield Heading(lines=(words.TITLE, agency, year), level=1)
    total = total_figure(framework, assessment).score
    summary = words.summary(
        score=shared.BLANK_SHORT if total is None else script.score(total),
        level=level_title(record, assessment) or shared.BLANK_SHORT,
        below=script.number(len(gaps(framework, record))),
        pass_mark=script.score(record.settings.pass_mark),
    )
    yield line(summary, align=Align.CENTER)
    extra = _extra_kinds(record)
    yield _table(record, framework, assessment, extra, script)
    yield line(script.text(words.COMPUTED_NOTE))
    if ScoreKind.REFERENCE in extra and (name := record.settings.reference_name):
        yield line(words.reference_note(name=script.text(name)))


def _extra_kinds(record: Record) -> tuple[ScoreKind, ...]:
    """The kinds of score beside the agency's own of which any was typed."""
    return tuple(
        kind
        for kind in (ScoreKind.REFERENCE, ScoreKind.PREVIOUS)
        if any(scores.of(kind) is not None for scores in record.scores.values())
    )


def _table(
    record: Record,
    framework: Framework,
    assessment: Assessment,
    extra: tuple[ScoreKind, ...],
    script: Script,
) -> Table:
    titles = {ScoreKind.REFERENCE: words.REFERENCE, ScoreKind.PREVIOUS: words.PREVIOUS}
    numbers = (words.OWN, words.COMPUTED, *(titles[kind] for kind in extra))
    rest_mm = _TEXT_MM - _CODE_MM - _SCORE_MM * len(numbers)
    return Table(
        widths_mm=(_CODE_MM, rest_mm, *(_SCORE_MM for _ in numbers)),
        head=head((shared.CODE, words.NODE, *numbers)),
        body=tuple(
            _row(node, _scores_of(node, record, assessment, extra), script)
            for node in framework.nodes.values()
        ),
    )


def _scores_of(
    node: Node, record: Record, assessment: Assessment, extra: tuple[ScoreKind, ...]
) -> tuple[Decimal | None, ...]:
    result = assessment.results[node.code]
    others = (record.score(node.code, kind) for kind in extra)
    return (result.typed, result.computed, *others)


def _row(node: Node, found: tuple[Decimal | None, ...], script: Script) -> Row:
    is_total = node.kind is NodeKind.TOTAL
    bold = node.kind in (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    code = words.TOTAL_CODE if is_total else script.text(node.code)

    def shown(score: Decimal | None) -> Cell:
        # A leaf is never computed: an empty place says less than a dash would.
        return cell("" if score is None else script.score(score), align=Align.CENTER, bold=bold)

    return Row(
        cells=(
            cell(code, align=Align.CENTER, bold=bold),
            cell(script.text(node.title), bold=bold),
            *map(shown, found),
        ),
        kind=RowKind.TOTAL if is_total else RowKind.BODY,
    )
