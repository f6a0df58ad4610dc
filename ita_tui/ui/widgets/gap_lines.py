"""Issues and items as lines: how each stands against the pass mark."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from textual.content import Content

from ita_tui.core.checks.figured import Figured, State
from ita_tui.core.framework.model import Issue
from ita_tui.core.record.model import IssueText, ScoreKind
from ita_tui.core.scores.gaps import (
    Gap,
    GapOrder,
    PassState,
    gap_of,
    gaps,
    known_framework,
    measures_by_item,
    pass_state,
)
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.render.bars import bar
from ita_tui.render.cells import READABLE_CELLS, fitted, right_fitted, shortened
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.state_styles import BAR_STYLE, SCORE_STYLES
from ita_tui.ui.work.view import View
from ita_tui.words.said import findings
from ita_tui.words.said import screens as words

BAR_CELLS = 12
LEAST_BAR_CELLS = 6
"""A shorter bar says nothing: the title has its place."""
LEAST_TITLE_CELLS = 12
ANSWER_CELLS = 8
"""Room of the measures that answer an item."""
_NARROW_ANSWER_CELLS, _NARROW_TITLE_CELLS = 4, 4
"""Room of them and of the title where both would leave none to the bar."""
_FIGURE_CELLS = 14
"""What the code and the score take, and the blanks between."""
BAR_FLOOR = Decimal(40)
"""Score at the left end of a bar; nearly every score lies between it and 100."""


WITHOUT_ISSUE = "-"
"""Stands for the issue of the leaves that belong to none."""
EVERY_GAP = "*"
"""Stands for an issue of all items that fall short."""
NO_ISSUES = frozenset({WITHOUT_ISSUE, EVERY_GAP})
"""What stands among the issues and is none: it has no narrative."""


def issue_groups(
    view: View, kind: ScoreKind, order: GapOrder = GapOrder.DISTANCE
) -> dict[str, Issue]:
    """The issues by code, one for the leaves that belong to none, and one of all that fall short.

    That last one is in this order. Each has its items, or indicators where no more is known of
    scores of the kind.
    """
    framework = known_framework(view.framework, view.record, kind)
    groups = dict(framework.narrated)
    if framework.issues and framework.orphans:
        items = tuple(node.code for node in framework.orphans)
        groups[WITHOUT_ISSUE] = Issue(code=WITHOUT_ISSUE, title=words.WITHOUT_ISSUE, items=items)
    short = tuple(gap.code for gap in gaps(view.framework, view.record, kind, order))
    title = words.EVERY_GAP[order]
    return {**groups, EVERY_GAP: Issue(code=EVERY_GAP, title=title, items=short)}


def issue_entries(
    view: View,
    kind: ScoreKind,
    order: GapOrder = GapOrder.DISTANCE,
    *,
    width_cells: int,
) -> Iterator[Entry]:
    """The issues in print order, each with how many items fall short."""
    leaves = tuple(it.code for it in known_framework(view.framework, view.record, kind).leaves)
    for issue in issue_groups(view, kind, order).values():
        states = [_state(view, code, kind) for code in issue.items]
        if issue.code == EVERY_GAP:  # what has no score is no gap, and has not passed
            every = (_state(view, code, kind) for code in leaves)
            states += [it for it in every if it is PassState.UNSCORED]
        has_narrative = None
        if issue.code not in NO_ISSUES:
            has_narrative = bool(view.record.issues.get(issue.code, IssueText()).narrative)
        counts = words.issue_counts(
            below=states.count(PassState.BELOW),
            near=states.count(PassState.NEAR),
            missing=states.count(PassState.UNSCORED),
            has_narrative=has_narrative,
        )
        style = SCORE_STYLES[PassState.BELOW] if PassState.BELOW in states else "$text-muted"
        title = shortened(words.issue_entry(code=issue.code, title=issue.title), width_cells)
        counted = (shortened(f"  {counts}", width_cells), style)
        line = Content.assemble(title, "\n", counted)
        yield Entry(issue.code, line, issue_cells(issue, states, has_narrative))


def issue_cells(
    issue: Issue, states: Sequence[PassState], has_narrative: bool | None
) -> tuple[str, ...]:
    """How an issue stands as cells of a table, under ``ISSUE_TITLES``."""
    counted = (PassState.BELOW, PassState.NEAR, PassState.UNSCORED)
    counts = (str(states.count(it)) for it in counted)
    return (issue.code, issue.title, *counts, words.HAS_NARRATIVE[has_narrative])


def _state(view: View, code: str, kind: ScoreKind) -> PassState:
    return pass_state(view.record.settings, view.record.score(code, kind))


def item_entries(
    view: View, issue: Issue, kind: ScoreKind, *, width_cells: int, most_bar_cells: int = BAR_CELLS
) -> Iterator[Entry]:
    """The items of an issue in print order: score, bar against the pass mark, measures."""
    answers = measures_by_item(view.record)
    title_cells, bar_cells, answer_cells = _item_columns(width_cells, most_bar_cells)
    for code in issue.items:
        score, state = view.record.score(code, kind), _state(view, code, kind)
        style = SCORE_STYLES.get(state, "")
        title = fitted(view.framework.nodes[code].title, title_cells)
        figure = right_fitted("" if score is None else format_score(score), 6)
        answered = ",".join(answers.get(code, ()))
        is_hole = not answered and state is PassState.BELOW
        if is_hole:
            answered = words.HOLE if answer_cells >= ANSWER_CELLS else words.HOLE_SIGN
        line = Content.assemble(
            fitted(code, 4) + " " + title + " ",
            (figure + words.PASS_SIGNS[state] + " ", style),
            (score_bar(score, view.record.settings.pass_mark, bar_cells), style or BAR_STYLE),
            (" " + fitted(answered, answer_cells), style if is_hole else ""),
        )
        shown = "" if score is None else format_score(score)
        names = ", ".join(answers.get(code, ()))
        yield Entry(code, line, (code, view.framework.nodes[code].title, shown, names))


def _item_columns(width_cells: int, most_bar_cells: int) -> tuple[int, int, int]:
    """The room of titles, bars and measures; a bar is kept as long as a title stands beside it."""
    room = min(width_cells, READABLE_CELLS) - _FIGURE_CELLS
    answer_cells, least_title_cells = ANSWER_CELLS, LEAST_TITLE_CELLS
    if room - answer_cells - least_title_cells < LEAST_BAR_CELLS:
        answer_cells, least_title_cells = _NARROW_ANSWER_CELLS, _NARROW_TITLE_CELLS + 1
    room -= answer_cells
    bar_cells = min(most_bar_cells, room - least_title_cells)
    if answer_cells < ANSWER_CELLS:
        bar_cells = min(bar_cells, LEAST_BAR_CELLS)
    bar_cells = bar_cells if bar_cells >= LEAST_BAR_CELLS else 0
    return max(_NARROW_TITLE_CELLS, room - bar_cells - 1), bar_cells, answer_cells


def score_bar(
    score: Decimal | None,
    pass_mark: Decimal,
    width_cells: int = BAR_CELLS,
    past: Decimal | None = None,
) -> str:
    """A bar from ``BAR_FLOOR`` to 100, with the pass mark as a line through it.

    Where the ``past`` score is known its end is marked; as long as there is no other, the bar is
    drawn up to it.
    """
    scale = Decimal(100) - BAR_FLOOR
    full = 0 if score is None else int((score - BAR_FLOOR) * width_cells / scale)
    mark = int((pass_mark - BAR_FLOOR) * width_cells / scale)
    is_short = score is not None and score < pass_mark
    if score is not None and not is_short:
        full = max(full, mark + 1)  # what passes reaches the mark, whatever a cell stands for
    other = None
    if past is not None and width_cells:
        other = max(0, min(width_cells, int((past - BAR_FLOOR) * width_cells / scale)) - 1)
        full = other if score is None else full
    return bar(range(full), width_cells, is_strong=is_short, mark=mark, other=other)


def item_detail(view: View, code: str, kind: ScoreKind) -> Content:
    """The item under the cursor in full: title, distance to the pass mark, measures."""
    node = view.framework.nodes[code]
    gap = gap_of(view.framework, view.record, code, kind)
    title = Content.styled(f"{code} {node.title}", "bold")
    return Content("\n").join([title, *map(Content, _standing(view, code, gap))])


def _standing(view: View, code: str, gap: Gap | None) -> list[str]:
    if gap is None:
        return [words.NO_SCORE_YET]
    measures, pass_mark = view.record.measures, format_score(view.record.settings.pass_mark)
    lines = [words.answered_by(measures=f"{key} {measures[key].title}") for key in gap.measures]
    if gap.gap_points <= 0:
        margin = format_score(-gap.gap_points)
        return [words.above_pass_mark(margin=margin, pass_mark=pass_mark), *lines]
    short = words.below_pass_mark(
        gap=format_score(gap.gap_points),
        pass_mark=pass_mark,
        cost=format_score(round_score(gap.cost_points)),
    )
    return [short, *(lines or [words.UNANSWERED_ENTER])]


def figures_line(figured: Figured) -> str:
    """How many figures of a text are true, contradicted and not understood, with their signs."""
    return findings.figure_states(
        right=figured.count(State.TRUE),
        wrong=figured.count(State.FALSE),
        unread=figured.count(State.OPEN),
    )
