"""The tables of the program, from what the core computed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial

from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.gaps import Gap
from ita_tui.core.scores.rollup import NodeResult
from ita_tui.core.tables_in.scores.result import TableReading
from ita_tui.core.thai.numbers import format_difference, format_score, round_score
from ita_tui.render.table import ShownColumn, ShownTable, number, table_of, text, word
from ita_tui.words.said import findings as finding_words
from ita_tui.words.said import import_tables as folder_words
from ita_tui.words.said import screens
from ita_tui.words.said import tables as words

_TITLES = {
    ScoreKind.OWN: words.OWN,
    ScoreKind.REFERENCE: words.REFERENCE,
    ScoreKind.PREVIOUS: words.PREVIOUS,
}


def score_table(framework: Framework, record: Record, assessment: Assessment) -> ShownTable:
    """Every node in tree order: typed, computed, bounds, difference."""
    reference, previous = ScoreKind.REFERENCE, ScoreKind.PREVIOUS
    return table_of(
        assessment.results.items(),
        word(words.CODE, lambda it: it[0]),
        text(words.TITLE, lambda it: framework.nodes[it[0]].title),
        number(words.OWN, lambda it: format_score(it[1].typed)),
        number(words.REFERENCE, lambda it: format_score(record.score(it[0], reference))),
        number(words.PREVIOUS, lambda it: format_score(record.score(it[0], previous))),
        number(words.COMPUTED, lambda it: format_score(it[1].computed)),
        number(words.DIFFERENCE, lambda it: format_difference(it[1].difference_points)),
        number(words.BOUNDS, lambda it: _bounds(it[1])),
    )


def _bounds(result: NodeResult) -> str:
    if result.below.low == result.below.high:
        return ""
    return f"{format_score(result.low)}–{format_score(result.high)}"


def gap_table(framework: Framework, gaps: tuple[Gap, ...], title: str) -> ShownTable:
    """Gaps as they are sorted, with what each costs the total and what answers it."""
    return table_of(
        gaps,
        word(words.CODE, lambda gap: gap.code),
        text(words.TITLE, lambda gap: framework.nodes[gap.code].title),
        number(words.SCORE, lambda gap: format_score(gap.score)),
        number(words.GAP, lambda gap: format_difference(-gap.gap_points)),
        number(words.COST, lambda gap: format_score(round_score(gap.cost_points))),
        word(words.ISSUE, lambda gap: gap.issue or words.NONE),
        word(words.MEASURES, lambda gap: " ".join(gap.measures) or words.NO_MEASURE),
        title=title,
    )


def import_table(
    framework: Framework, record: Record, reading: TableReading, kind: ScoreKind
) -> ShownTable:
    """What was read from a table, with its line, beside what the record held before."""
    scores = {row.code: row.score for row in reading.read}
    pasted = paste_table(framework, record, {kind: scores})
    lines = [str(row.line) for row in reading.read]
    return ShownTable(
        (ShownColumn(words.LINE, is_number=True), *pasted.columns),
        tuple((line, *row) for line, row in zip(lines, pasted.rows, strict=True)),
    )


def folder_table(
    rows: Iterable[tuple[int, str, str, str, Mapping[str, Decimal]]], total: str
) -> ShownTable:
    """The agencies of a table: line, name, file, what happens, scores; ``total`` is its code."""
    return table_of(
        rows,
        number(words.LINE, lambda it: str(it[0])),
        text(folder_words.AGENCY, lambda it: it[1]),
        text(folder_words.FILE, lambda it: it[2]),
        word(folder_words.WHAT_HAPPENS, lambda it: folder_words.STATUSES[it[3]]),
        number(folder_words.TOTAL, lambda it: format_score(it[4].get(total))),
        number(folder_words.SCORES, lambda it: str(len(it[4]))),
    )


def paste_table(
    framework: Framework, record: Record, taken: Mapping[ScoreKind, Mapping[str, Decimal]]
) -> ShownTable:
    """New scores of one kind beside what the record holds, and behind them those of others."""
    (kind, scores), *others = taken.items()
    return table_of(
        dict.fromkeys(code for each in taken.values() for code in each),
        word(words.CODE, lambda code: screens.shown_code(code=code)),
        text(words.TITLE, lambda code: framework.nodes[code].title),
        number(words.BEFORE, lambda code: format_score(record.score(code, kind))),
        number(words.AFTER, lambda code: format_score(scores.get(code))),
        *(number(_TITLES[other], partial(_changed, record, other, each)) for other, each in others),
    )


def _changed(record: Record, kind: ScoreKind, scores: Mapping[str, Decimal], code: str) -> str:
    """A new score, behind the one that it takes the place of."""
    before, after = record.score(code, kind), scores.get(code)
    is_other = None not in (before, after) and before != after
    return f"{format_score(before)} → {format_score(after)}" if is_other else format_score(after)


def finding_table(found: Iterable[Finding]) -> ShownTable:
    """Findings as they are sorted."""
    return table_of(
        found,
        word(finding_words.SEVERITY, lambda it: finding_words.SEVERITIES[it.severity]),
        word(finding_words.PLACE, lambda it: it.at),
        text(finding_words.FOUND, lambda it: it.message),
        word(finding_words.RULE, lambda it: it.rule),
    )


def set_aside_table(found: Iterable[tuple[str, Finding]], record: Record) -> ShownTable:
    """Findings that may stand, each with its reason."""
    return table_of(
        found,
        word(finding_words.PLACE, lambda it: it[1].at),
        text(finding_words.FOUND, lambda it: it[1].message),
        text(finding_words.REASON, lambda it: record.set_aside[it[0]].reason),
        word(finding_words.RULE, lambda it: it[1].rule),
    )
