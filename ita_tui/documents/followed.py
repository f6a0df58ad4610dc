"""The tables of the follow-up report: each measure with its steps, and the annex of evidence."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count

from ita_tui.core.measures.evidence import EvidenceForm, evidence_form, is_link, path_parts
from ita_tui.core.measures.outcome import MeasureOutcome, Outcome, outcome_of, silent_rounds
from ita_tui.core.measures.standing import due_day, step_late_days
from ita_tui.core.record.model import LogEntry, Measure, Step
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import (
    Align,
    Beside,
    Block,
    Cell,
    Heading,
    Paragraph,
    Picture,
    Row,
    Run,
    Table,
    Together,
    body,
    cell,
    facts,
    line,
    row,
    table,
    text_of,
)
from ita_tui.documents.grid import evened
from ita_tui.documents.kind import Source
from ita_tui.documents.kinds.measures import (
    NOT_SAID,
    measure_facts,
    measures_by_issue,
    step_text,
)
from ita_tui.documents.picture import PictureShape, picture_shape
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words
from ita_tui.words.said import measures_report, slip_sheet

_SAID_MM = (10, 57, 52)
"""Number, step, last day and state."""
_TOLD_MM = {"result": 77, "evidence": 21, "obstacle": 40}
"""What was written down of a step; a column that nobody filled leaves its room to the steps."""
_STATE_ALONE_MM = 94
"""Last day and state in one line, where nothing at all was written down."""
ANNEX_MM = (18, 46, 96)
"""Number, what it shows, its name and place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A measure of the report."""

    number: str
    """Its number, as it is written."""
    measure: Measure
    """The measure, as it was known on the day."""
    found: MeasureOutcome
    """What came of it."""
    step_numbers: Mapping[str, str]
    """The number of each step, as it is written."""

    @property
    def steps(self) -> Mapping[str, Step]:
        """Its steps."""
        return self.measure.steps

    def entries(self, key: str) -> tuple[LogEntry, ...]:
        """What the log says of a step."""
        return self.found.entries.get(key, ())

    def evidence(self, key: str, step: Step) -> tuple[str, ...]:
        """What shows for a step, its own and that of its log, each once."""
        told = (it for entry in self.entries(key) for it in entry.evidence)
        return tuple(dict.fromkeys(it for it in (*step.evidence, *told) if it))

    def obstacles(self, key: str, step: Step) -> dict[str, date | None]:
        """What stood in the way of a step, each once, with the day on which the log first says it.

        Under the empty key of the whole measure, whose ``step`` is an empty one.
        """
        found: dict[str, date | None] = {step.obstacle: None} if step.obstacle else {}
        for entry in self.entries(key):
            if entry.obstacle:
                found[entry.obstacle] = found.get(entry.obstacle) or entry.date
        return found


Parts = list[tuple[tuple[Row, ...], list[Followed]]]
"""For each issue the rows that name it, and its measures."""


def measures_followed(source: Source, *, is_over: bool) -> Parts:
    """The measures by issue, numbered through; ``source`` is as known on its day."""
    script, numbers = source.script, count(1)

    def followed(measure: Measure) -> Followed:
        return Followed(
            number=script.number(next(numbers)),
            measure=measure,
            found=outcome_of(measure, source.as_of, is_over=is_over),
            step_numbers={key: script.number(at) for at, key in enumerate(measure.steps, 1)},
        )

    none = _whole(line(measures_report.NO_MEASURES), columns=1)
    by_issue = measures_by_issue(source, 1, strays=words.WITHOUT_ISSUE, none=none)
    parts = [(heading, [*map(followed, found)]) for heading, found in by_issue]
    # An issue without measures has nothing to follow.
    return [part for part in parts if part[1]]


def evidence_numbers(every: Iterable[Followed]) -> dict[str, int]:
    """The number of each piece of evidence, from 1 in the order of the report."""
    found: dict[str, int] = {}
    for one in every:
        for key, step in one.steps.items():
            for it in one.evidence(key, step):
                found.setdefault(it, len(found) + 1)
        for entry in one.entries(""):
            for it in filter(None, entry.evidence):
                found.setdefault(it, len(found) + 1)
    return found


# --- each measure with its steps ---------------------------------------------------------


def progress_tables(source: Source, parts: Parts, numbers: Mapping[str, int]) -> Iterator[Block]:
    """What came of each step, a table a measure, whose name stands again on each of its pages.

    A column that would be empty is a sentence instead.
    """
    rows = _Rows(source, numbers)
    steps = [
        (one, key, step) for _, found in parts for one in found for key, step in one.steps.items()
    ]
    told = {key: [rows.told(key, *it) for it in steps] for key in _TOLD_MM}
    kept = [key for key in _TOLD_MM if any(told[key])]
    if missing := [words.TOLD[key] for key in _TOLD_MM if key not in kept]:
        yield body(words.nothing_told(names=tuple(missing)))
    number, step, state = _SAID_MM
    spare = sum(width for key, width in _TOLD_MM.items() if key not in kept)
    wide = state if kept else _STATE_ALONE_MM
    widths = [number, step + spare + state - wide, wide, *(_TOLD_MM[key] for key in kept)]
    if kept:
        shared_out = [1, 2, *(at for at, key in enumerate(kept, 3) if key != "evidence")]
        widths = evened([rows.of_step(*it, kept) for it in steps], widths, shared_out)
    titles = (*words.STEP_TITLES, *(words.TOLD[key] for key in kept))
    for heading, found in parts:
        issue = "".join(text_of(named.cells[0].paragraphs) for named in heading)
        for one in found:
            made = table(widths, titles, rows.of_measure(one, kept, len(widths)), is_small=True)
            name = _whole(rows.named(one, issue), columns=len(widths))
            yield replace(made, head=(name, *made.head))


class _Rows:
    """The rows of one report."""

    def __init__(self, source: Source, numbers: Mapping[str, int]) -> None:
        self._source = source
        self._script = source.script
        self._numbers = numbers

    def of_measure(self, one: Followed, kept: list[str], columns: int) -> Iterator[Row]:
        yield replace(_whole(*self._about(one), columns=columns), keep_next=True)
        if not one.steps:
            yield _whole(line(words.NO_STEPS), columns=columns)
        for key, step in one.steps.items():
            yield self.of_step(one, key, step, kept)
        if others := one.entries(""):
            told = (line(self._of_whole(one, entry)) for entry in others)
            yield _whole(line(words.OTHERWISE, bold=True), *told, columns=columns)

    def named(self, one: Followed, issue: str) -> Paragraph:
        """The number and the name of a measure, and its issue."""
        title = self._script.text(one.measure.title) or shared.BLANK_LONG
        name = Run(shared.numbered(number=one.number, text=title), bold=True)
        return Paragraph(runs=(name, Run(f" ({issue})" if issue else "")))

    def told(self, what: str, one: Followed, key: str, step: Step) -> str:
        """What was written down of a step; empty for nothing."""
        if what == "evidence":
            return self._listed(one.evidence(key, step))
        if what == "obstacle":
            stood = one.obstacles(key, step).items()
            return "\n".join(
                words.on_day(day=self._day(day, step), text=self._script.text(text))
                for text, day in stood
            )
        entries = (self._entry(one, entry, step) for entry in one.entries(key))
        return "\n".join(filter(None, (self._script.text(step.result), *entries)))

    def _day(self, day: date | None, step: Step | None) -> str:
        """A day; empty for none, and for the one that a step was done, which stands beside."""
        is_told = day is None or (step is not None and step.done_on == day)
        return "" if is_told else self._script.day(day, short=True)

    def _listed(self, evidence: Iterable[str]) -> str:
        return ", ".join(self._script.number(self._numbers[it]) for it in evidence)

    def _about(self, one: Followed) -> Iterator[Paragraph]:
        script, measure = self._script, one.measure
        done = sum(it is Outcome.DONE for it in one.found.steps.values())
        state = words.progress(
            state=words.OUTCOMES[one.found.outcome],
            done=script.number(done),
            total=script.number(len(one.steps)) if one.steps else "",
        )
        silent = (script.period(*it) for it in silent_rounds(measure, self._source.as_of))
        pairs = (
            (words.OWNERS, ", ".join(self._source.owners(measure.owners)) or shared.BLANK_SHORT),
            (slip_sheet.PERIOD, script.period(measure.start, measure.end)),
            (words.STATE, state),
        )
        yield _in_one_line(facts(pairs))
        said = {"items": NOT_SAID}
        said["spent_baht"] = (spent_label(self._source), script.value(measure.spent_baht))
        if told := measure_facts(self._source, measure, said):
            yield _in_one_line(told)
        yield from facts(((words.SILENT_ROUNDS, ", ".join(silent)),))

    def of_step(self, one: Followed, key: str, step: Step, kept: list[str]) -> Row:
        """The row of a step."""
        script, outcome = self._script, one.found.steps[key]
        due, days = due_day(step, one.measure), 0
        if outcome in (Outcome.DONE, Outcome.MISSED):
            days = step_late_days(step, one.measure, self._source.as_of)
        state = words.step_state(
            state=outcome,
            due=script.day(due, short=True) if due else "",
            day=script.day(step.done_on, short=True) if step.done_on else "",
            late_days=script.number(days) if days else "",
        )
        told = [self.told(what, one, key, step) or shared.NONE for what in kept]
        return row(
            cell(one.step_numbers[key], align=Align.CENTER),
            cell(step_text(self._source, replace(step, due=None)) or shared.BLANK_LONG),
            cell(state if kept else state.replace("\n", " ")),
            *map(cell, told),
        )

    def _of_whole(self, one: Followed, entry: LogEntry) -> str:
        """An entry that is about no step, with all that a step has columns for."""
        return words.of_whole(
            text=self._entry(one, entry),
            attached=self._listed(filter(None, entry.evidence)),
            obstacle=self._script.text(entry.obstacle),
        )

    def _entry(self, one: Followed, entry: LogEntry, step: Step | None = None) -> str:
        """An entry of the log as a sentence, without what stands beside it already."""
        script, people = self._script, entry.participants
        owners = (step.owners if step else ()) or one.measure.owners
        return words.entry(
            day=self._day(entry.date, step),
            text=script.text(entry.text),
            place=script.text(entry.place),
            unit="" if owners == (entry.unit,) else script.text(entry.unit),
            people="" if people is None else script.number(people),
        )


def spent_label(source: Source) -> str:
    """What money that was spent is called; the day of it, where that is not the report's own."""
    if source.as_of == source.recorded_on:
        return words.SPENT
    return words.spent_by(day=source.script.day(source.recorded_on, short=True))


def _whole(*paragraphs: Paragraph, columns: int) -> Row:
    """A row of one cell."""
    return row(Cell(paragraphs=paragraphs, columns=columns))


def _in_one_line(told: Iterable[Paragraph]) -> Paragraph:
    runs = [run for one in told for run in (*one.runs, Run("   "))]
    return Paragraph(runs=tuple(runs[:-1]))


# --- the evidence ------------------------------------------------------------------------


def annex_table(source: Source, every: Iterable[Followed], numbers: Mapping[str, int]) -> Table:
    """Each piece of evidence by its number, with what it shows."""
    uses: dict[str, list[str]] = {it: [] for it in numbers}
    for one in every:
        for key, step in one.steps.items():
            used = words.used_by(measure=one.number, step=one.step_numbers[key])
            for it in one.evidence(key, step):
                uses[it].append(used)
        for entry in one.entries(""):
            for it in filter(None, entry.evidence):
                uses[it].append(words.used_by(measure=one.number, step=""))
    rows = (
        row(
            cell(source.script.number(number), align=Align.CENTER),
            cell("\n".join(dict.fromkeys(uses[it]))),
            _named(it, is_absent=it in source.absent),
        )
        for it, number in numbers.items()
    )
    return table(ANNEX_MM, words.ANNEX_TITLES, rows, is_small=True)


PICTURE_MM = (74, 60)
"""Room for a picture of the annex, two beside one another."""


def annex_pictures(source: Source, numbers: Mapping[str, int]) -> Iterator[Block]:
    """The pictures among the evidence by their numbers, two beside one another."""
    shapes = {it: picture_shape(raw) for it, raw in source.pictures.items() if it in numbers}
    shown = [
        Together(blocks=tuple(_pictured(source, it, numbers[it], shape)))
        for it, shape in sorted(shapes.items(), key=lambda one: numbers[one[0]])
        if shape is not None
    ]
    if shown:
        yield Heading(lines=(words.PICTURES,), level=2)
    for at in range(0, len(shown), 2):
        two = shown[at : at + 2]
        yield Beside(groups=tuple(two) if len(two) > 1 else (*two, Together(blocks=(line(""),))))


def _pictured(source: Source, name: str, number: int, shape: PictureShape) -> Iterator[Block]:
    wide, high = PICTURE_MM
    *_, file = path_parts(name) or (name,)
    caption = words.picture(number=source.script.number(number), name=file)
    yield Picture(name=name, shape=shape, alternative=caption, wide_mm=wide, high_mm=high)
    yield line(caption, align=Align.CENTER)


def _named(evidence: str, *, is_absent: bool) -> Cell:
    """A link that can be followed; a file by its name, where it lies, and that it is not there."""
    if is_link(evidence):
        return Cell(paragraphs=(Paragraph(runs=(Run(evidence, link=evidence),)),))
    *folders, name = path_parts(evidence) or (evidence,)
    # Where on somebody's machine a file lies elsewhere concerns no reader.
    is_inside = evidence_form(evidence) is EvidenceForm.INSIDE
    told = words.in_folder(name=name, folder="/".join(folders) if is_inside else "")
    return cell(words.absent(name=told) if is_absent else told)
