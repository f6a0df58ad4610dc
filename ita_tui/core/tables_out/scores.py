"""The sheets of scores: every node of the tree, and the items that fall short."""

from collections import Counter
from datetime import date

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.measures.groups import standings
from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.record.model import NodeScores, Record, ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import Gap, gaps
from ita_tui.core.tables_out.sheet import (
    Cell,
    Highlight,
    Sheet,
    SheetName,
    Tone,
    code_cell,
    columns_of,
    joined_parts,
    sheet_of,
)
from ita_tui.core.thai.numbers import round_score
from ita_tui.words.said import tables_out as words

SCORE_COLUMNS = columns_of(
    (
        *("code", "title", "kind", "issue", *map(str, ScoreKind)),
        *("computed", "low", "high", "difference", "note", "order"),
    ),
    "scores",
)
"""Columns of the sheet of scores; the importer knows them by these names."""


def scores_sheet(record: Record, framework: Framework) -> Sheet:
    """Every node in tree order, then what the record holds under codes of another framework."""
    results = assess(framework, record).results
    rows: list[tuple[Cell, ...]] = []
    for order, (code, node) in enumerate(framework.nodes.items(), 1):
        result, typed = results[code], record.scores.get(code, NodeScores())
        is_open = bool(node.children) and result.exact is None
        rows.append(
            (
                code_cell(code),
                node.title,
                words.KINDS[node.kind],
                code_cell(node.issue or ""),
                *_typed(typed),
                result.computed,
                result.low if is_open else None,
                result.high if is_open else None,
                result.difference_points,
                typed.note or None,
                order,
            )
        )
    for code, typed in record.scores.items():
        if code not in framework.nodes:
            nothing = (None, None, None, None)
            note = typed.note or None
            rows.append((code_cell(code), None, None, None, *_typed(typed), *nothing, note, None))
    return sheet_of(SheetName.SCORES, SCORE_COLUMNS, rows, below_mark(record, "own", "computed"))


def below_mark(record: Record, *columns: str) -> tuple[Highlight, ...]:
    """Scores below the pass mark, and those that are near it."""
    mark, near = record.settings.pass_mark, record.settings.near_points
    return tuple(
        Highlight(column=column, tone=tone, below=below)
        for column in columns
        for tone, below in ((Tone.BAD, mark), (Tone.NEAR, mark + near))
    )


def summary_sheet(record: Record, framework: Framework, today: date) -> Sheet:
    """Whose record it is, of which year and day, and its upper scores beside the others."""
    assessment, settings = assess(framework, record), record.settings
    level = record.results.level or (assessment.level.title if assessment.level else "")
    states = Counter(one.progress.state for one in standings(record, today))
    facts: tuple[tuple[str, Cell], ...] = (
        (words.AGENCY, record.agency.name or None),
        (words.YEAR, record.fiscal_year_be or None),
        (words.DAY, today),
        (words.LEVEL, level or None),
        (words.TARGET if settings.has_own_target else words.TOTAL_MARK, settings.target),
        (words.BELOW, len(gaps(framework, record))),
        (words.MEASURES, len(record.measures)),
        (words.MEASURES_DONE, states[MeasureState.DONE]),
        (words.MEASURES_LATE, states[MeasureState.LATE]),
    )
    rows: list[tuple[Cell, ...]] = [(None, name, value, None, None, None) for name, value in facts]
    upper = (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    # The indicators stand one below the other: a chart is drawn from them.
    for code, node in sorted(
        ((code, node) for code, node in framework.nodes.items() if node.kind in upper),
        key=lambda it: upper.index(it[1].kind),
    ):
        typed, result = record.scores.get(code, NodeScores()), assessment.results[code]
        own = typed.own if typed.own is not None else result.computed
        change = None if own is None or typed.previous is None else own - typed.previous
        rows.append((code_cell(code), node.title, own, typed.previous, change, typed.reference))
    columns = columns_of(("code", "fact", "value", "previous", "change", "reference"), "scores")
    return sheet_of(SheetName.SUMMARY, columns, rows)


def _typed(scores: NodeScores) -> tuple[Cell, ...]:
    return tuple(scores.of(kind) for kind in ScoreKind)


def gaps_sheet(record: Record, framework: Framework, kind: ScoreKind = ScoreKind.OWN) -> Sheet:
    """The items below the pass mark, worst first, with what answers them and who carries it out."""
    columns = columns_of(
        (
            *("code", "title", "issue", "issue_title", "score", "pass_mark"),
            *("gap_points", "cost_points", "measures", "owners", "order"),
        ),
        "gaps",
    )
    order = {code: number for number, code in enumerate(framework.nodes, 1)}
    found = gaps(framework, record, kind)
    rows = ((*_gap_row(gap, record, framework), order[gap.code]) for gap in found)
    return sheet_of(SheetName.GAPS, columns, rows)


def _gap_row(gap: Gap, record: Record, framework: Framework) -> tuple[Cell, ...]:
    issue = framework.issues.get(gap.issue or "")
    owners = (owner for key in gap.measures for owner in record.measures[key].owners)
    return (
        code_cell(gap.code),
        framework.nodes[gap.code].title,
        code_cell(gap.issue or ""),
        issue.title if issue else None,
        gap.score,
        record.settings.pass_mark,
        gap.gap_points,
        round_score(gap.cost_points),
        joined_parts(gap.measures) or None,
        joined_parts(tuple(dict.fromkeys(owners))) or None,
    )
