"""Lines of the screen ภาพรวม: figures as bars, and what stands open, each a place to go."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from textual.content import Content

from ita_tui.core.framework.model import TOTAL, Issue, Node, NodeKind
from ita_tui.core.measures.groups import Grouping, MeasureStanding, grouped, standings
from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.next_step import NextStep, due_soon
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import IssueText, ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.explain_level import explain_level
from ita_tui.core.scores.gaps import PassState, gaps, pass_state
from ita_tui.core.scores.rollup import NodeResult
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.numbers import format_difference, format_score
from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.render.cells import READABLE_CELLS, fitted, right_fitted, shortened, width_of
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.gap_lines import ANSWER_CELLS, issue_cells, item_entries, score_bar
from ita_tui.ui.widgets.state_styles import (
    BAR_STYLE,
    MEASURE_STYLES,
    SCORE_STYLES,
    SEVERITY_STYLES,
)
from ita_tui.ui.work.view import View
from ita_tui.words.said import agenda, findings
from ita_tui.words.said import overview as words
from ita_tui.words.said import screens as said

LEVEL = "level"
"""Key of the line of the level."""
STATE = "state:"
"""Begins the key of the line of the measures in one state."""
_FIGURE_CELLS = 8
_CHANGE_CELLS = 8
_WIDE_CELLS = 54
LEAST_DUE = 3
"""So many of what is due are shown where there is no room for more; so few gaps say nothing."""
_SHOWN = (NodeKind.INSTRUMENT, NodeKind.INDICATOR)


class Tally(NamedTuple):
    """How much stands open: what takes longer to find out than to draw."""

    errors: int
    """Findings of this severity."""
    warnings: int
    """Likewise."""
    notes: int
    """Likewise."""
    ready: int
    """Documents that nothing stands in the way of."""
    papers: int
    """All documents."""


def next_entry(step: NextStep, width_cells: int) -> Entry:
    """The next step, which stands over all else."""
    told = words.next_line(stage=step.stage.value, count=step.count)
    lead = f"▶ {words.NEXT}: "
    line = shortened(told, max(1, width_cells - width_of(lead)))
    return Entry(step.at, Content.assemble((lead, "bold"), line))


def score_entries(view: View, width_cells: int) -> Iterator[Entry]:
    """The total with its level, and each instrument and indicator as a bar."""
    before = None
    if ScoreKind.PREVIOUS in view.record.known_kinds:
        before = assess(view.framework, view.record, ScoreKind.PREVIOUS).results
    for node in view.framework.nodes.values():
        if node.code == TOTAL or node.kind in _SHOWN:
            past = _figure(before[node.code]) if before is not None else None
            yield _score_entry(view, node, past, width_cells)
        if node.code == TOTAL:
            told = shortened(f" {_level_told(view)}", width_cells)
            yield Entry(LEVEL, Content.styled(told, "$text-muted"), ("", _level_told(view)))


def gap_entries(view: View, width_cells: int, most: int) -> Iterator[Entry]:
    """The items that fall short most, as many as fit into ``most`` lines with their heading."""
    found = gaps(view.framework, view.record)[: max(0, most - 1)]
    if found and most > LEAST_DUE:
        yield _heading(words.BELOW, said.ITEM_TITLES)
        short = Issue(code=LEVEL, title=words.BELOW, items=tuple(gap.code for gap in found))
        bars = _bar_cells(width_cells)
        for entry in item_entries(
            view, short, ScoreKind.OWN, width_cells=width_cells, most_bar_cells=bars
        ):
            yield replace(entry, key=join("scores", entry.key))


def _figure(result: NodeResult) -> Decimal | None:
    """What is known of a node: its computed score, else the announced one."""
    return result.typed if result.computed is None else result.computed


def _score_entry(view: View, node: Node, past: Decimal | None, width_cells: int) -> Entry:
    score = _figure(view.own.results[node.code])
    settings = view.record.settings
    state = pass_state(settings, score)
    style = SCORE_STYLES.get(state, "")
    bar_cells = _bar_cells(width_cells)
    change_cells = _CHANGE_CELLS if past is not None else 0
    # In a wide panel the gaps stand below with the measures beside: the bars are in one line.
    beside_cells = ANSWER_CELLS if width_cells >= _WIDE_CELLS else change_cells
    room = min(width_cells, READABLE_CELLS) - _FIGURE_CELLS - bar_cells
    title_cells = max(4, room - beside_cells - 1)
    code = "" if node.code == TOTAL else f"{said.shown_code(code=node.code)} "
    name = "  " * (node.kind is NodeKind.INDICATOR) + code + node.title
    figure = right_fitted("" if score is None else format_score(score), _FIGURE_CELLS - 2)
    sign = said.PASS_SIGNS[state] if state in (PassState.BELOW, PassState.NEAR) else " "
    beside = ""
    if past is not None:
        told = format_score(past) if score is None else format_difference(score - past)
        beside = right_fitted(told, change_cells)
    bar_style = "$text-muted" if score is None else style or BAR_STYLE
    line = Content.assemble(
        (fitted(name, title_cells), "" if node.kind is NodeKind.INDICATOR else "bold"),
        (f"{figure}{sign} ", style),
        (score_bar(score, settings.pass_mark, bar_cells, past), bar_style),
        (beside, "$text-muted"),
    )
    return Entry(join("scores", node.code), line, _score_cells(node, score, past))


def _score_cells(node: Node, score: Decimal | None, past: Decimal | None) -> tuple[str, ...]:
    figures = [] if score is None else [format_score(score)]
    if past is not None:
        figures = [*(figures or [""]), format_score(past)]
        figures += [] if score is None else [format_difference(score - past)]
    return (said.shown_code(code=node.code), node.title, *figures)


def _bar_cells(width_cells: int) -> int:
    return max(0, min(max(12, width_cells // 5), width_cells // 3, 24))


def _level_told(view: View) -> str:
    found = explain_level(view.framework, view.record)
    if found.next_better is None:
        return found.sentences[0] if view.own.level is None else words.HIGHEST
    lacking = " ".join(
        words.condition(name=said.shown_code(code=it.code), points=format_score(it.missing_points))
        for it in found.held_back_by
    )
    return words.lacks(level=found.next_better.title, conditions=lacking)


def open_entries(
    view: View,
    tally: Tally | None,
    width_cells: int,
    most_due: int,
) -> Iterator[Entry]:
    """Issues, measures, findings and documents; what is not looked into yet says so."""
    if view.framework.issues:
        yield _heading(words.ISSUES, said.ISSUE_TITLES)
    yield from _issues(view, width_cells)
    yield _heading(words.MEASURES)
    yield from _measures(view, width_cells, most_due)
    yield _heading(words.CHECKS)
    yield _findings(tally, width_cells)
    yield _heading(words.PAPERS)
    told = words.papers(ready=tally.ready, total=tally.papers) if tally else words.LOOKING
    cells = words.papers_copied(ready=tally.ready, total=tally.papers) if tally else ()
    yield Entry("documents", Content(f" {told}"), cells)


def spaced(entries: Sequence[Entry], room_lines: int) -> Iterator[Entry]:
    """The entries with an empty line over each heading, where there is room for all of them."""
    headings = sum(not it.key for it in entries[1:])
    has_room = len(entries) + headings <= room_lines
    for number, entry in enumerate(entries):
        if has_room and number and not entry.key:
            yield Entry("", Content(""))
        yield entry


def _heading(text: str, titles: tuple[str, ...] = ()) -> Entry:
    """A heading; in a copy, what stands over the cells below."""
    return Entry("", Content.styled(text, "bold"), titles)


def _issues(view: View, width_cells: int) -> Iterator[Entry]:
    for issue in view.framework.issues.values():
        states = [pass_state(view.record.settings, view.record.score(it)) for it in issue.items]
        below = states.count(PassState.BELOW)
        has_narrative = bool(view.record.issues.get(issue.code, IssueText()).narrative.strip())
        told = words.issue_line(
            below=below,
            near=states.count(PassState.NEAR),
            missing=states.count(PassState.UNSCORED),
            has_narrative=has_narrative,
        )
        style = SCORE_STYLES[PassState.BELOW] if below else "$text-muted"
        room = max(4, width_cells - len(told) - 2)
        title = fitted(said.issue_entry(code=issue.code, title=issue.title), room)
        line = Content.assemble(f" {title} ", (told, style))
        cells = issue_cells(issue, states, has_narrative)
        yield Entry(join("issues", issue.code), line, cells)


def _measures(view: View, width_cells: int, most_due: int) -> Iterator[Entry]:
    found = standings(view.record, view.today)
    if not found:
        yield Entry("measures", Content(f" {words.NO_MEASURES}"))
    for state, members in grouped(found, view.framework, Grouping.STATE):
        style = MEASURE_STYLES.get(members[0].progress.state, "")
        cells = (said.STATES[state], str(len(members)))
        yield Entry(f"{STATE}{state}", Content.styled(f" {' '.join(cells)}", style), cells)
    late = sorted((it for it in found if it.progress.late_days), key=_lateness)
    for it in (*late, *due_soon(view.record, view.today))[:most_due]:
        days, day = it.progress.late_days, it.progress.next_due or view.today
        when = agenda.late(days=days) if days else format_date(day, short=True)
        told = shortened(f" {words.due_on(day=when, title=it.measure.title)}", width_cells)
        style = MEASURE_STYLES[MeasureState.LATE] if days else ""
        line = Content(told).stylize(style, 0, len(when) + 1) if days else Content(told)
        yield Entry(join("measures", it.key), line, (when, it.key, it.measure.title))


def _lateness(it: MeasureStanding) -> int:
    """What is late longest comes first."""
    return -it.progress.late_days


def _findings(tally: Tally | None, width_cells: int) -> Entry:
    """How many there are of each severity, by name where there is room for that."""
    if tally is None:
        return Entry("problems", Content(f" {words.LOOKING}"))
    counts = zip(Severity, (tally.errors, tally.warnings, tally.notes), strict=True)
    found = [(severity, count) for severity, count in counts if count]
    if not found:
        return Entry("problems", Content(f" {words.NOTHING_FOUND}"))
    named, bare = (
        Content.assemble(
            *(
                (f" {findings.SIGNS[it]}{names.get(it, '')} {count}", SEVERITY_STYLES[it])
                for it, count in found
            )
        )
        for names in ({it: f" {name}" for it, name in findings.SEVERITIES.items()}, {})
    )
    cells = [cell for it, count in found for cell in (findings.SEVERITIES[it], str(count))]
    line = named if named.cell_length <= width_cells else bare
    return Entry("problems", line, tuple(cells))
