"""The sheets of scores: every node of the tree, and the items that fall short."""

from ita_tui.core.assessment import assess
from ita_tui.core.framework import Framework
from ita_tui.core.record import NodeScores, Record, ScoreKind
from ita_tui.core.scores.gaps import Gap, gaps
from ita_tui.core.sheets.sheet import Cell, Column, Sheet, SheetName, listed
from ita_tui.core.thai.numbers import round_score
from ita_tui.words import tables_out as words

SCORE_COLUMNS = (
    Column("code", words.CODE),
    Column("title", words.TITLE),
    Column("kind", words.NODE_KIND),
    Column("issue", words.ISSUE),
    Column("own", words.OWN),
    Column("reference", words.REFERENCE),
    Column("previous", words.PREVIOUS),
    Column("computed", words.COMPUTED),
    Column("low", words.LOW),
    Column("high", words.HIGH),
    Column("difference", words.DIFFERENCE),
    Column("note", words.NOTE),
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
    return Sheet(
        name=SheetName.SCORES,
        title=words.SHEETS["scores"],
        columns=SCORE_COLUMNS,
        rows=tuple(rows),
    )


def _typed(scores: NodeScores) -> tuple[Cell, ...]:
    return tuple(scores.of(kind) for kind in ScoreKind)


def gaps_sheet(record: Record, framework: Framework, kind: ScoreKind = ScoreKind.OWN) -> Sheet:
    """The items below the pass mark, worst first, with what answers them and who carries it out."""
    columns = (
        Column("code", words.CODE),
        Column("title", words.TITLE),
        Column("issue", words.ISSUE),
        Column("issue_title", words.ISSUE_TITLE),
        Column("score", words.SCORE),
        Column("pass_mark", words.PASS_MARK),
        Column("gap_points", words.GAP),
        Column("cost_points", words.COST),
        Column("measures", words.ANSWERED_BY),
        Column("owners", words.ANSWERING_OWNERS),
    )
    rows = tuple(_gap_row(gap, record, framework) for gap in gaps(framework, record, kind))
    return Sheet(name=SheetName.GAPS, title=words.SHEETS["gaps"], columns=columns, rows=rows)


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
        listed(gap.measures) or None,
        listed(tuple(dict.fromkeys(owners))) or None,
    )
