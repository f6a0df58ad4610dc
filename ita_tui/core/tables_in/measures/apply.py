"""Measures of a table held against a record: what is new, what changes, what is in doubt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.faults import measure_faults
from ita_tui.core.problem import Problem, Unreadable, error, note
from ita_tui.core.record.edits import (
    add_units,
    fresh_measure_key,
    fresh_step_key,
    put_measure,
    unread_keys,
)
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.tables_in.measures.draft import CellText, Draft, text_of
from ita_tui.core.tables_in.measures.fields import (
    ITEMS,
    MEASURE_FIELDS,
    PERIOD,
    STEP_FIELDS,
    Surroundings,
    Values,
    read_field,
    shown_value,
    together,
)
from ita_tui.core.tables_in.measures.result import (
    Change,
    ImportStatus,
    MeasureImport,
    MeasureResult,
)
from ita_tui.core.tables_out.measures import measure_cells, step_cells
from ita_tui.core.tables_out.sheet import Cell, plain_text
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_tables as words

_KEY = re.compile("[A-Za-z][A-Za-z0-9_-]*")
"""A key that a new measure or step may bring along; a bare number counts rows."""


class _By(StrEnum):
    """How a measure or step of the table was found in the record."""

    KEY = "key"
    TITLE = "title"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class _Known:
    """The measure or step of the record that one of the table is."""

    by: _By
    """How it was found; a new one by nothing."""
    key: str
    """Its key, or that of a new one."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What cells give beyond what the record says."""

    values: Values
    changes: Sequence[Change]
    """The same as a person reads it."""
    problems: Sequence[Problem]
    """What was not read, or is said otherwise in the record."""


def import_measures(record: Record, framework: Framework, drafts: Sequence[Draft]) -> MeasureImport:
    """Hold measures against a record.

    One whose key the record has is that measure: what its row says replaces what the record says; a
    blank cell replaces nothing. One without a key but with the title of a measure of the record is
    that measure too, but only fills what is empty there. Any other one is new.
    """
    after = record
    results: list[MeasureResult] = []
    problems: list[Problem] = []
    brought = [draft.key for draft in drafts if _KEY.fullmatch(draft.key)]
    for draft in drafts:
        known = _known(draft, record, after, brought)
        if isinstance(known, Problem):
            problems.append(known)
            continue
        around = Surroundings(record, framework, is_ours=bool(draft.key))
        before = Measure() if known.by is _By.NOTHING else record.measures[known.key]
        measure, read = _measured(draft, before, known, around)
        problems += read.problems
        if measure != before:
            owners = (*read.values.get("owners", ()), *_new_owners(before, measure))
            after = put_measure(add_units(after, owners), known.key, measure)
        status = ImportStatus.SAME if measure == before else ImportStatus.CHANGED
        result = MeasureResult(
            line=draft.line,
            key=known.key,
            title=measure.title,
            status=ImportStatus.NEW if known.by is _By.NOTHING else status,
            changes=tuple(read.changes),
            steps=len(measure.steps),
        )
        results.append(result)
    problems += (*_faults(after, framework, results), *_without_items(drafts, results))
    return MeasureImport(
        record=after,
        results=tuple(results),
        problems=tuple(sorted(problems, key=lambda found: found.line or 0)),
        units=after.agency.units[len(record.agency.units) :],
    )


def _known(draft: Draft, record: Record, after: Record, brought: Sequence[str]) -> _Known | Problem:
    """Which measure of the record a draft is; a problem where that is in doubt.

    ``after`` has the measures above it as well; ``brought`` are the keys of the table.
    """
    title = clean_line(draft.text("title"))
    wanted = search_key(title)
    titled = [
        it for it, one in record.measures.items() if wanted and search_key(one.title) == wanted
    ]
    if draft.key in record.measures:
        if not titled or draft.key in titled:
            return _Known(_By.KEY, draft.key)
        message = words.title_of_another(
            line=draft.line, key=draft.key, title=title, other=titled[0]
        )
        return error("title-of-another-measure", message, line=draft.line)
    if len(titled) == 1:
        return _Known(_By.TITLE, titled[0])
    if "title" not in draft.cells:
        message = words.row_without_measure(line=draft.line)
        return error("row-without-measure", message, line=draft.line)
    taken = {*after.measures, *unread_keys(after.rest, "measures")}
    if draft.key in brought and draft.key not in taken:
        return _Known(_By.NOTHING, draft.key)
    reserved = {key: Measure() for key in brought}
    held = replace(after, measures={**after.measures, **reserved})
    return _Known(_By.NOTHING, fresh_measure_key(held))


def _measured(
    draft: Draft, before: Measure, known: _Known, around: Surroundings
) -> tuple[Measure, _Read]:
    """The measure with what its rows say of it and of its steps."""
    cells = measure_cells(known.key, before)
    read = _read(MEASURE_FIELDS, draft, before, cells, known, around)
    kept = _kept(draft, known.key, cells) if known.by is _By.KEY else ()
    changes, problems = [*read.changes], [*read.problems, *kept]
    measure = replace(before, **read.values)
    for step in draft.steps:
        found = _known_step(step, measure)
        if found.by is _By.NOTHING and "step_text" not in step.cells:
            continue
        there = measure.steps.get(found.key, Step())
        place = replace(found, key=f"{known.key}/{found.key}")
        own = _read(STEP_FIELDS, step, there, step_cells(found.key, there), place, around)
        steps = {**measure.steps, found.key: replace(there, **own.values)}
        measure = replace(measure, steps=steps)
        changes += (replace(change, step=found.key) for change in own.changes)
        problems += own.problems
    return measure, _Read(read.values, changes, problems)


def _known_step(draft: Draft, measure: Measure) -> _Known:
    if draft.key in measure.steps:
        return _Known(_By.KEY, draft.key)
    wanted = search_key(draft.text("step_text"))
    same = [key for key, step in measure.steps.items() if search_key(step.text) == wanted]
    if wanted and not draft.key and same:
        return _Known(_By.TITLE, same[0])
    is_free = draft.key not in unread_keys(measure.rest, "steps")
    is_brought = _KEY.fullmatch(draft.key) and is_free
    return _Known(_By.NOTHING, draft.key if is_brought else fresh_step_key(measure))


def _read(
    fields: Sequence[str],
    draft: Draft,
    before: Measure | Step,
    cells: Mapping[str, Cell],
    known: _Known,
    around: Surroundings,
) -> _Read:
    """What a draft gives in some fields beyond ``before``, of which ``cells`` is what is shown."""
    values: Values = {}
    changes: list[Change] = []
    problems: list[Problem] = []
    for name in fields:
        if draft.text(name) in ("", plain_text(cells.get(name))):
            continue
        found, refused = _values_of(name, draft.cells[name], around)
        problems += refused
        line = draft.cells[name][0].line
        for attribute, value in found.items():
            old = values.get(attribute, getattr(before, attribute))
            was, after = shown_value(attribute, old), shown_value(attribute, value)
            if value != old and (attribute in values or (old and known.by is _By.TITLE)):
                message = words.differs_from_record(
                    line=line, key=known.key, field=name, here=after, there=was
                )
                problems.append(error("measure-differs", message, line=line))
            elif value != old:
                values[attribute] = value
                shown = attribute if name == PERIOD else name
                changes.append(Change(field=shown, step="", before=was, after=after))
    return _Read(values, changes, problems)


def _values_of(
    name: str, parts: tuple[CellText, ...], around: Surroundings
) -> tuple[Values, list[Problem]]:
    """The values of one field; what cannot be read of it is told."""
    found: list[Values] = []
    refused: list[Problem] = []
    for part in parts:
        try:
            found.append(read_field(name, part.text, around))
        except Unreadable as refusal:
            message = words.field_unreadable(line=part.line, field=name, why=str(refusal))
            refused.append(error("measure-field-unreadable", message, line=part.line))
    if refused and len(parts) > 1:
        try:
            return read_field(name, text_of(parts), around), []
        except Unreadable:
            pass  # it is not one text, parted by rows
    return together(found), refused


def _kept(draft: Draft, key: str, cells: Mapping[str, Cell]) -> Iterator[Problem]:
    """A note of each blank cell that leaves what the record says."""
    for name in MEASURE_FIELDS:
        if name in draft.blanks and (there := plain_text(cells.get(name)).strip()):
            message = words.kept_although_blank(line=draft.line, key=key, field=name, there=there)
            yield note("blank-cell-kept", message, line=draft.line)


def _faults(
    record: Record, framework: Framework, results: Sequence[MeasureResult]
) -> Iterator[Problem]:
    """What is wrong with the measures that changed."""
    for result in results:
        if result.status is not ImportStatus.SAME:
            measure = record.measures[result.key]
            for fault in measure_faults(result.key, measure, record, framework):
                message = words.in_measure(line=result.line, key=result.key, message=fault.message)
                yield replace(fault, line=result.line, message=message)


def _without_items(drafts: Sequence[Draft], results: Sequence[MeasureResult]) -> Iterator[Problem]:
    """Name the new measures without items, where others have some; no rule asks for them."""
    new = {result.line for result in results if result.status is ImportStatus.NEW}
    lines = [it.line for it in drafts if ITEMS in it.blanks and it.line in new]
    if lines and any(ITEMS in draft.cells for draft in drafts):
        yield note("blank-cell", words.new_without(lines=lines, field=ITEMS), line=lines[0])


def _new_owners(before: Measure, after: Measure) -> Iterator[str]:
    """The owners of the steps that differ."""
    for key, step in after.steps.items():
        yield from step.owners if step != before.steps.get(key) else ()
