"""The tables of the program, from what the core computed."""

from collections.abc import Mapping
from decimal import Decimal

from ita_tui.core.assessment import Assessment
from ita_tui.core.framework import Framework
from ita_tui.core.record import Record, ScoreKind
from ita_tui.core.scores.gaps import Gap
from ita_tui.core.table.result import TableReading
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.render.table import Column, Table
from ita_tui.words import tables as words


def score_table(framework: Framework, record: Record, assessment: Assessment) -> Table:
    """Every node in tree order: typed, computed, bounds, difference."""
    columns = (
        Column(words.CODE),
        Column(words.TITLE, is_text=True),
        Column(words.OWN, is_number=True),
        Column(words.REFERENCE, is_number=True),
        Column(words.PREVIOUS, is_number=True),
        Column(words.COMPUTED, is_number=True),
        Column(words.DIFFERENCE, is_number=True),
        Column(words.BOUNDS, is_number=True),
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
    return Table(columns, rows)


def format_difference(points: Decimal | None) -> str:
    """A difference in points with its sign, two decimals; a dash where there is none."""
    return words.NONE if points is None else f"{points:+.2f}"


def gap_table(framework: Framework, gaps: tuple[Gap, ...], title: str) -> Table:
    """Gaps as they are sorted, with what each costs the total and what answers it."""
    columns = (
        Column(words.CODE),
        Column(words.TITLE, is_text=True),
        Column(words.SCORE, is_number=True),
        Column(words.GAP, is_number=True),
        Column(words.COST, is_number=True),
        Column(words.ISSUE),
        Column(words.MEASURES),
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
    return Table(columns, rows, title)


def import_table(
    framework: Framework, record: Record, reading: TableReading, kind: ScoreKind
) -> Table:
    """What was read from a table, with its line, beside what the record held before."""
    scores = {row.code: row.score for row in reading.read}
    pasted = paste_table(framework, record, scores, kind)
    lines = [str(row.line) for row in reading.read]
    return Table(
        (Column(words.LINE, is_number=True), *pasted.columns),
        tuple((line, *row) for line, row in zip(lines, pasted.rows, strict=True)),
    )


def paste_table(
    framework: Framework, record: Record, scores: Mapping[str, Decimal], kind: ScoreKind
) -> Table:
    """New scores beside what the record holds."""
    columns = (
        Column(words.CODE),
        Column(words.TITLE, is_text=True),
        Column(words.BEFORE, is_number=True),
        Column(words.AFTER, is_number=True),
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
    return Table(columns, rows)
