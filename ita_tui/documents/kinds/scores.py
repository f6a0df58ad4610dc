"""The plain table of scores: every node of the tree once, in official order."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.framework.model import TOTAL, Node, NodeKind
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ScoreKind
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
    note,
    row,
    table,
    text_of,
)
from ita_tui.documents.figures import (
    Figure,
    are_items_known,
    assessed,
    figure_of,
    leaf_name,
    printed_total,
)
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.documents.result import below_notes, score_cell
from ita_tui.words.said import documents as shared
from ita_tui.words.said import readiness as blank_words
from ita_tui.words.said import scores_report as words
from ita_tui.words.said.result import COMPUTED_MARK, SOME_COMPUTED

_OWN = 2
"""Column of one's own scores."""
_TEXT_MM = 160
_CODE_MM = 14
_OWN_MM, _SCORE_MM = 21, 17
"""One's own score may have a sign before it."""
_ROOMY_SCORE_MM = 24
"""Where there are no columns of other scores."""


def scores(source: Source) -> Iterator[Section]:
    """Build the table; a column of which nothing was typed is left out."""
    yield Section(blocks=tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    record, script = source.record, source.script
    year = shared.fiscal_year(year=source.year)
    yield Heading(lines=(words.TITLE, source.agency, year), level=1)
    found = printed_total(source)
    total = found.total.score
    summary = words.summary(
        score=shared.BLANK_SHORT if total is None else script.score(total),
        level=found.level or shared.BLANK_SHORT,
        below=script.number(len(gaps(source.framework, record))),
        pass_mark=script.score(record.settings.pass_mark),
        name=leaf_name(source),
        is_complete=are_items_known(source),
    )
    yield line(summary, align=Align.CENTER)
    extra = [
        kind for kind in (ScoreKind.REFERENCE, ScoreKind.PREVIOUS) if _has_scores(source, kind)
    ]
    yield from below_notes(source)
    made = _table(source, extra)
    if any(text_of(one.cells[_OWN].paragraphs) == shared.NONE for one in made.body):
        yield note(words.UNKNOWN_NOTE)
    yield from map(note, _computed_note(source, made))
    yield made
    if ScoreKind.PREVIOUS in extra:
        yield note(words.DIFFERENCE_NOTE)
    if ScoreKind.REFERENCE in extra and (name := record.settings.reference_name):
        yield note(words.reference_note(name=script.text(name)))


def _is_told_otherwise(source: Source) -> bool:
    """Whether a score that was typed is not what is computed from those below it."""
    results = assessed(source).results.values()
    return any(None not in (it.typed, it.computed) and it.typed != it.computed for it in results)


def _computed_note(source: Source, made: Table) -> Iterator[str]:
    if _is_told_otherwise(source):
        yield source.script.text(words.COMPUTED_NOTE)
    elif any(text_of(one.cells[_OWN].paragraphs).endswith(COMPUTED_MARK) for one in made.body):
        yield SOME_COMPUTED


def _has_scores(source: Source, kind: ScoreKind) -> bool:
    return any(scores.of(kind) is not None for scores in source.record.scores.values())


def _table(source: Source, extra: list[ScoreKind]) -> Table:
    titles = {ScoreKind.REFERENCE: words.REFERENCE, ScoreKind.PREVIOUS: words.PREVIOUS}
    computed = [words.COMPUTED] if _is_told_otherwise(source) else []
    numbers = [words.OWN, *computed, *(titles[kind] for kind in extra)]
    if ScoreKind.PREVIOUS in extra:
        numbers.append(words.DIFFERENCE)
    others_mm = [_SCORE_MM if extra else _ROOMY_SCORE_MM for _ in numbers[1:]]
    scores_mm = (_OWN_MM if extra else _ROOMY_SCORE_MM, *others_mm)
    widths_mm = (_CODE_MM, _TEXT_MM - _CODE_MM - sum(scores_mm), *scores_mm)
    rows = _rows(source, extra)
    return table(widths_mm, (shared.CODE, words.NODE, *numbers), rows, is_small=bool(extra))


def _rows(source: Source, extra: list[ScoreKind]) -> Iterator[Row]:
    own = assessed(source).results
    known = source.known.nodes
    has_both = _is_told_otherwise(source)
    before = assessed(source, ScoreKind.PREVIOUS).results
    for code, node in source.framework.nodes.items():
        if code not in known and not any(source.record.score(code, kind) for kind in extra):
            continue
        figure = figure_of(node, own[code])
        found = [own[code].typed, own[code].computed] if has_both else [figure.score]
        if ScoreKind.REFERENCE in extra:
            found.append(source.record.score(code, ScoreKind.REFERENCE))
        if ScoreKind.PREVIOUS not in extra:
            yield _row(source, known.get(code, node), figure, found)
            continue
        then, now = (figure_of(node, results[code]).score for results in (before, own))
        difference = source.script.difference(then, now)
        found.append(then)
        yield _row(source, known.get(code, node), figure, found, difference)


def _row(
    source: Source,
    node: Node,
    figure: Figure,
    found: Sequence[Decimal | None],
    difference: str | None = None,
) -> Row:
    """The row of a node; ``difference`` None where the table has no such column."""
    is_total, script = node.kind is NodeKind.TOTAL, source.script
    is_leaf = not node.children
    bold = node.kind in (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    code = words.TOTAL_CODE if is_total else script.text(node.code)
    # A leaf is never computed: an empty place says less than a dash would.
    shown = ["" if score is None else script.score(score) for score in found]
    shown += [] if difference is None else [difference]
    scores = [cell(score, align=Align.END, bold=bold) for score in shown]
    if is_leaf or figure.score is None or found[0] is not None:
        scores[0] = score_cell(source, found[0], bold=bold, is_computed=figure.is_computed)
    return row(
        cell(code, align=Align.CENTER, bold=bold),
        cell(script.text(node.title), bold=bold),
        *scores,
        kind=RowKind.TOTAL if is_total else RowKind.BODY,
        keep_next=not is_leaf,
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
