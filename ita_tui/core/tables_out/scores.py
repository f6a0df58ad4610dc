"""The sheets of scores: every node of the tree, and the items that fall short."""

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import NodeScores, Record, ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import Gap, gaps
from ita_tui.core.tables_out.sheet import Cell, Sheet, SheetName, columns_of, joined_parts, sheet_of
from ita_tui.core.thai.numbers import round_score
from ita_tui.words.said import tables_out as words

SCORE_COLUMNS = columns_of(
    (
        *("code", "title", "kind", "issue", *map(str, ScoreKind)),
        *("computed", "low", "high", "difference", "note"),
    ),
    "scores",
)
"""Columns of the sheet of scores; the importer knows them by these names."""


def scores_sheet(record: Record, framework: Framework) -> Sheet:
    """Every node in tree order, then what the record holds under codes of another framework."""
    results = assess(framework, record).results
    rows: list[tuple[Cell, ...]] = []
    for code, node in framework.nodes.items():
        result, typed = results[code], record.scores.get(code, NodeScores())
        is_open = bool(node.children) and result.exact is None
        rows.append(
            (
                code,
                node.title,
                words.KINDS[node.kind],
                node.issue,
                *_typed(typed),
                result.computed,
                result.low if is_open else None,
                result.high if is_open else None,
                result.difference_points,
                typed.note or None,
            )
        )
    for code, typed in record.scores.items():
        if code not in framework.nodes:
            nothing = (None, None, None, None)
            rows.append((code, None, None, None, *_typed(typed), *nothing, typed.note or None))
    return sheet_of(SheetName.SCORES, SCORE_COLUMNS, rows)


def _typed(scores: NodeScores) -> tuple[Cell, ...]:
    return tuple(scores.of(kind) for kind in ScoreKind)


def gaps_sheet(record: Record, framework: Framework, kind: ScoreKind = ScoreKind.OWN) -> Sheet:
    """The items below the pass mark, worst first, with what answers them and who carries it out."""
    columns = columns_of(
        (
            *("code", "title", "issue", "issue_title", "score", "pass_mark"),
            *("gap_points", "cost_points", "measures", "owners"),
        ),
        "gaps",
    )
    rows = (_gap_row(gap, record, framework) for gap in gaps(framework, record, kind))
    return sheet_of(SheetName.GAPS, columns, rows)


def _gap_row(gap: Gap, record: Record, framework: Framework) -> tuple[Cell, ...]:
    issue = framework.issues.get(gap.issue or "")
    owners = (owner for key in gap.measures for owner in record.measures[key].owners)
    return (
        gap.code,
        framework.nodes[gap.code].title,
        gap.issue,
        issue.title if issue else None,
        gap.score,
        record.settings.pass_mark,
        gap.gap_points,
        round_score(gap.cost_points),
        joined_parts(gap.measures) or None,
        joined_parts(tuple(dict.fromkeys(owners))) or None,
    )
