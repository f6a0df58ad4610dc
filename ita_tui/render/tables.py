"""The tables of the program, from what the core computed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.gaps import Gap
from ita_tui.core.tables_in.text.result import TableReading
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.words.said import findings as check_words
from ita_tui.words.said import tables as words


def score_table(framework: Framework, record: Record, assessment: Assessment) -> ShownTable:
    """Every node in tree order: typed, computed, bounds, difference."""
    columns = (
        ShownColumn(words.CODE),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.OWN, is_number=True),
        ShownColumn(words.REFERENCE, is_number=True),
        ShownColumn(words.PREVIOUS, is_number=True),
        ShownColumn(words.COMPUTED, is_number=True),
        ShownColumn(words.DIFFERENCE, is_number=True),
        ShownColumn(words.BOUNDS, is_number=True),
    )
    rows = tuple(
        (
            code,
            framework.nodes[code].title,
            format_score(result.typed),
            format_score(record.score(code, ScoreKind.REFERENCE)),
            format_score(record.score(code, ScoreKind.PREVIOUS)),
            format_score(result.computed),
            format_difference(result.difference_points),
            ""
            if result.below.low == result.below.high
            else f"{format_score(result.low)}–{format_score(result.high)}",
        )
        for code, result in assessment.results.items()
    )
    return ShownTable(columns, rows)


def format_difference(points: Decimal | None) -> str:
    """A difference in points with its sign, two decimals; a dash where there is none."""
    return words.NONE if points is None else f"{points:+.2f}"


def gap_table(framework: Framework, gaps: tuple[Gap, ...], title: str) -> ShownTable:
    """Gaps as they are sorted, with what each costs the total and what answers it."""
    columns = (
        ShownColumn(words.CODE),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.SCORE, is_number=True),
        ShownColumn(words.GAP, is_number=True),
        ShownColumn(words.COST, is_number=True),
        ShownColumn(words.ISSUE),
        ShownColumn(words.MEASURES),
    )
    rows = tuple(
        (
            gap.code,
            framework.nodes[gap.code].title,
            format_score(gap.score),
            format_difference(-gap.gap_points),
            format_score(round_score(gap.cost_points)),
            gap.issue or words.NONE,
            " ".join(gap.measures) or words.NO_MEASURE,
        )
        for gap in gaps
    )
    return ShownTable(columns, rows, title)


def import_table(
    framework: Framework, record: Record, reading: TableReading, kind: ScoreKind
) -> ShownTable:
    """What was read from a table, with its line, beside what the record held before."""
    scores = {row.code: row.score for row in reading.read}
    pasted = paste_table(framework, record, scores, kind)
    lines = [str(row.line) for row in reading.read]
    return ShownTable(
        (ShownColumn(words.LINE, is_number=True), *pasted.columns),
        tuple((line, *row) for line, row in zip(lines, pasted.rows, strict=True)),
    )


def paste_table(
    framework: Framework, record: Record, scores: Mapping[str, Decimal], kind: ScoreKind
) -> ShownTable:
    """New scores beside what the record holds."""
    columns = (
        ShownColumn(words.CODE),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.BEFORE, is_number=True),
        ShownColumn(words.AFTER, is_number=True),
    )
    rows = tuple(
        (
            code,
            framework.nodes[code].title,
            format_score(record.score(code, kind)),
            format_score(score),
        )
        for code, score in scores.items()
    )
    return ShownTable(columns, rows)


def finding_table(found: Iterable[Finding]) -> ShownTable:
    """Findings as they are sorted."""
    columns = (
        ShownColumn(check_words.SEVERITY),
        ShownColumn(check_words.PLACE),
        ShownColumn(check_words.FOUND, is_text=True),
        ShownColumn(check_words.RULE),
    )
    rows = tuple(
        (check_words.SEVERITIES[it.severity.value], it.at, it.message, it.rule) for it in found
    )
    return ShownTable(columns, rows)


def set_aside_table(found: Iterable[tuple[str, Finding]], record: Record) -> ShownTable:
    """Findings that may stand, each with its reason."""
    columns = (
        ShownColumn(check_words.PLACE),
        ShownColumn(check_words.FOUND, is_text=True),
        ShownColumn(check_words.REASON, is_text=True),
        ShownColumn(check_words.RULE),
    )
    rows = tuple((it.at, it.message, record.set_aside[key].reason, it.rule) for key, it in found)
    return ShownTable(columns, rows)
