"""Measures and steps as lines: the list, the detail, the steps."""

from rich.cells import cell_len
from textual.content import Content

from ita_tui.core.measures.groups import Grouping, MeasureOrder, MeasureStanding, grouped, standings
from ita_tui.core.measures.log import happened
from ita_tui.core.measures.standing import (
    MeasureProgress,
    MeasureState,
    StepState,
    progress_of,
    step_state,
)
from ita_tui.core.record.model import Measure, Step
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.core.whatif.targets import target_in_words
from ita_tui.render.bars import bar
from ita_tui.render.cells import fitted, shortened
from ita_tui.store.evidence import EvidenceState, check_evidence
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.state_styles import MEASURE_STYLES
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.view import View
from ita_tui.words.said import screens as words
from ita_tui.words.said.measures import STEP_STATES

BAR_CELLS = 10
LIST_BAR_CELLS = 5
"""Where no title would be left beside it, there is no bar."""
_KEY_CELLS, _COUNT_CELLS = 3, 5
_LEAST_TITLE_CELLS = 8
BOX_CELLS = 2
"""Width of the box before a step, and the gap behind it."""

_IN_GROUP = "\n"
"""Parts a measure's key from the number of its group; no key of a record holds it."""


@dataclass(frozen=True, slots=True)
class MeasureArrangement:
    """How the list of measures is arranged, and which are marked."""

    grouping: Grouping = Grouping.ISSUE
    """What the groups are."""
    order: MeasureOrder = MeasureOrder.RECORD
    """How they are sorted inside a group."""
    wanted: str = ""
    """Only measures of this state or unit (``state:late``, ``unit:กองคลัง``); empty for all."""
    marked: frozenset[str] = frozenset()
    """Keys of the measures that are marked for a change of many."""


def measure_key(entry_key: str | None) -> str:
    """Key of the measure that an entry of the list stands for; empty where it is none."""
    return (entry_key or "").partition(_IN_GROUP)[0]


def entry_key(key: str, group: int, shown: set[str]) -> str:
    """Key of an entry: the measure's own, with the group's number where it is in ``shown`` already.

    Under its owners a measure may stand several times. The key is noted in ``shown``.
    """
    if key in shown:
        return f"{key}{_IN_GROUP}{group}"
    shown.add(key)
    return key


def measure_entries(
    view: View, arrangement: MeasureArrangement, *, width_cells: int
) -> tuple[list[Entry], str]:
    """The measures in their groups, and how they are arranged in a line."""
    found = [
        standing
        for standing in standings(view.record, view.today)
        if _is_wanted(standing, arrangement.wanted)
    ]
    groups = grouped(tuple(found), view.framework, arrangement.grouping, arrangement.order)
    entries: list[Entry] = []
    shown: set[str] = set()
    for number, (name, members) in enumerate(groups):
        entries.append(group_heading(view, arrangement.grouping, name, width_cells))
        for standing in members:
            is_marked = standing.key in arrangement.marked
            key = entry_key(standing.key, number, shown)
            entries.append(_measure_entry(standing, key, is_marked, width_cells))
    heading = words.list_heading(
        grouping=arrangement.grouping.value,
        order=arrangement.order.value,
        filtered=_wanted_name(arrangement.wanted),
        shown=len(found),
        total=len(view.record.measures),
        marked=len(arrangement.marked & view.record.measures.keys()),
    )
    return entries, shortened(heading, width_cells)


def group_heading(view: View, grouping: Grouping, name: str, width_cells: int) -> Entry:
    """The heading over a group, as an entry that cannot be chosen."""
    title = shortened(_group_title(view, grouping, name), width_cells)
    return Entry("", Content.styled(title, "bold"))


def _group_title(view: View, grouping: Grouping, name: str) -> str:
    if grouping is Grouping.STATE:
        return words.STATES[name]
    if grouping is Grouping.OWNER:
        return name or words.WITHOUT_OWNER
    issue = view.framework.issues.get(name)
    if issue is None:
        return words.WITHOUT_ISSUE
    return words.issue_heading(code=issue.code, title=issue.title)


def filter_choices(view: View) -> list[Choice]:
    """Everything that the list can be narrowed to: all, each state, each unit."""
    found = standings(view.record, view.today)
    states = [state for state in MeasureState if any(s.progress.state is state for s in found)]
    units = dict.fromkeys(unit for standing in found for unit in standing.units)
    return [
        Choice("", words.EVERYTHING),
        *(Choice(f"state:{state.value}", words.STATES[state]) for state in states),
        *(Choice(f"unit:{unit}", unit) for unit in units),
    ]


def _is_wanted(standing: MeasureStanding, wanted: str) -> bool:
    kind, _, name = wanted.partition(":")
    if kind == "state":
        return standing.progress.state.value == name
    return kind != "unit" or name in standing.units


def _wanted_name(wanted: str) -> str:
    kind, _, name = wanted.partition(":")
    return words.STATES[name] if kind == "state" else name


def _measure_entry(standing: MeasureStanding, key: str, is_marked: bool, width_cells: int) -> Entry:
    progress = standing.progress
    mark = words.SIGN_MARKED if is_marked else " "
    count = f"{progress.steps_done}/{progress.steps_total}"
    name, counted = standing.key.ljust(_KEY_CELLS), count.rjust(_COUNT_CELLS)
    signs = zip(words.HAPPENED_SIGNS, happened(standing.measure), strict=True)
    told = "".join(sign for sign, number in signs if number)
    room = width_cells - cell_len(f"    {name} {counted}{told}")
    bar_cells = LIST_BAR_CELLS if room > LIST_BAR_CELLS + _LEAST_TITLE_CELLS else 0
    title = f"{fitted(standing.measure.title, max(4, room - bar_cells))}{told}"
    line = Content.assemble(
        (mark, "$text-accent bold"),
        (words.STATE_SIGNS[progress.state], MEASURE_STYLES.get(progress.state, "")),
        f" {name} {title} ",
        (progress_bar(progress, bar_cells), "$primary"),
        (counted, "$text-muted"),
    )
    state, owners = words.STATE_NAMES[progress.state], ", ".join(standing.measure.owners)
    return Entry(key, line, (standing.key, standing.measure.title, owners, state, count))


def progress_bar(progress: MeasureProgress, width_cells: int = BAR_CELLS) -> str:
    """Steps done as a bar, full for all."""
    full = progress.progress_percent * width_cells // 100
    return bar(range(full), width_cells)


def measure_detail(view: View, measure: Measure) -> Content:
    """Everything of a measure but its steps."""
    progress = progress_of(measure, view.today)
    lines = [
        Content.styled(measure.title, "bold"),
        Content.assemble(
            (words.STATES[progress.state], MEASURE_STYLES.get(progress.state, "")),
            f"  {progress_bar(progress)} ",
            words.measure_count(done=progress.steps_done, total=progress.steps_total),
            f"  {words.measure_days(late_days=progress.late_days)}",
        ),
    ]
    counts = happened(measure)
    if told := words.happened(**counts._asdict()):
        lines.append(Content.styled(told, "$text-muted"))
    period = format_period(measure.start, measure.end)
    if measure.recurrence:
        period += f" ({words.RECURRENCES[measure.recurrence]})"
    labelled = {
        words.OWNERS: ", ".join(measure.owners) or words.NONE,
        words.PERIOD: period,
        words.ANSWERS: _answered(view, measure),
        words.FIELD_EXPECTED: measure.expected_result,
        words.FIELD_TARGET: target_in_words(measure.target),
    }
    for label, text in labelled.items():
        if text:
            lines.append(Content.assemble((f"{label}: ", "$text-muted"), text))
    if measure.budget_baht is not None or measure.spent_baht is not None:
        told = words.baht(planned=measure.budget_baht, spent=measure.spent_baht)
        lines.append(Content(told))
    return Content("\n").join(lines)


def _answered(view: View, measure: Measure) -> str:
    parts = []
    for code in measure.items:
        score = view.record.score(code)
        parts.append(code if score is None else f"{code} ({format_score(score)})")
    return ", ".join(parts) or words.NONE


def step_entries(view: View, measure: Measure) -> list[Entry]:
    """The steps of a measure, each with its box."""
    return [
        Entry(key, _step_line(view, measure, key, number, step))
        for number, (key, step) in enumerate(measure.steps.items(), 1)
    ]


STEP_STYLES = {
    StepState.LATE: "$text-error bold",
    StepState.DUE_SOON: "$text-warning",
    StepState.DONE_LATE: "$text-warning",
}


def _step_line(view: View, measure: Measure, key: str, number: int, step: Step) -> Content:
    box = "☑" if step.done_on else "☐"
    line = f"{box} {number}. {step.text}"
    if step.done_on:
        line += f" ({words.FIELD_DONE_ON} {format_date(step.done_on, short=True)})"
    elif step.due:
        line += f" ({words.FIELD_DUE} {format_date(step.due, short=True)})"
    # The measure's own lateness stands above; here only what a step's own date says is told.
    state = step_state(step, measure, view.today)
    told = f" {STEP_STATES[state]}" if step.due and state in STEP_STYLES else ""
    if step.evidence:
        states = [check_evidence(view.path, text) for text in step.evidence]
        missing = states.count(EvidenceState.MISSING) + states.count(EvidenceState.BAD_LINK)
        line += f" · {words.step_evidence(count=len(states), missing=missing)}"
    entries = sum(entry.step == key for entry in measure.log.values())
    if entries:
        line += f" · {words.step_entries(count=entries)}"
    further = [
        words.step_result(result=_one_line(step.result)) if step.result else "",
        words.step_obstacle(obstacle=_one_line(step.obstacle)) if step.obstacle else "",
    ]
    return Content.assemble(
        line,
        (told, STEP_STYLES.get(state, "")),
        *((f"\n     {text}", "$text-muted") for text in further if text),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
