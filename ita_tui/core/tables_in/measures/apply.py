"""Measures of a table held against a record: what is new, what changes, what is in doubt."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.faults import measure_faults
from ita_tui.core.problem import Problem, Unreadable, error, note
from ita_tui.core.record.edits import (
    add_units,
    free_keys,
    fresh_step_keys,
    put_measure,
    unread_keys,
)
from ita_tui.core.record.model import Measure, Record, Step
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
    FieldChange,
    ImportStatus,
    MeasureImport,
    MeasureResult,
)
from ita_tui.core.tables_in.measures.texts import CellText, MeasureText, text_of
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
    changes: Sequence[FieldChange]
    """The same as a person reads it."""
    problems: Sequence[Problem]
    """What was not read, or is said otherwise in the record."""


def import_measures(
    record: Record, framework: Framework, drafts: Sequence[MeasureText]
) -> MeasureImport:
    """Hold measures against a record.

    One whose key the record has is that measure: what its row says replaces what the record says; a
    blank cell replaces nothing. One without a key but with the title of a measure of the record is
    that measure too, but only fills what is empty there. Any other one is new.
    """
    after = record
    results: list[MeasureResult] = []
    problems: list[Problem] = []
    brought = {draft.key for draft in drafts if _KEY.fullmatch(draft.key)}
    taken = {*record.measures, *unread_keys(record.rest, "measures")}
    fresh = free_keys("m", (*taken, *brought))
    titles: dict[str, list[str]] = {}
    for key, one in record.measures.items():
        titles.setdefault(search_key(one.title), []).append(key)
    for draft in drafts:
        known = _known(draft, titles, record.measures)
        if known is None:
            is_taken = draft.key in taken or draft.key in after.measures
            is_free = draft.key in brought and not is_taken
            known = _Known(_By.NOTHING, draft.key if is_free else next(fresh))
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


def _known(
    draft: MeasureText, titles: Mapping[str, Sequence[str]], measures: Container[str]
) -> _Known | Problem | None:
    """The measure of the record that a draft is, None for a new one; a problem where in doubt.

    ``titles`` are the keys of the ``measures`` of the record by what their titles are searched by.
    """
    title = draft.text("title")
    titled = titles.get(search_key(title), ()) if title else ()
    if draft.key in measures and titled and draft.key not in titled:
        message = words.title_of_another(
            line=draft.line, key=draft.key, title=clean_line(title), other=titled[0]
        )
        return error("title-of-another-measure", message, line=draft.line)
    if draft.key in measures:
        return _Known(_By.KEY, draft.key)
    if len(titled) == 1:
        return _Known(_By.TITLE, titled[0])
    if not title:
        message = words.row_without_measure(line=draft.line)
        return error("row-without-measure", message, line=draft.line)
    return None


def _measured(
    draft: MeasureText, before: Measure, known: _Known, around: Surroundings
) -> tuple[Measure, _Read]:
    """The measure with what its rows say of it and of its steps."""
    cells = measure_cells(known.key, before)
    read = _read(MEASURE_FIELDS, draft, before, cells, known, around)
    kept = _kept(draft, known.key, cells) if known.by is _By.KEY else ()
    changes, problems = [*read.changes], [*read.problems, *kept]
    steps = dict(before.steps)
    texts: dict[str, str] = {}
    for key, one in steps.items():
        texts.setdefault(search_key(one.text), key)
    unread = unread_keys(before.rest, "steps")
    fresh = fresh_step_keys(before)
    for step in draft.steps:
        text = search_key(step.text("step_text"))
        is_brought = _KEY.fullmatch(step.key) and step.key not in unread
        if step.key in steps:
            found = _Known(_By.KEY, step.key)
        elif not step.key and text and text in texts:
            found = _Known(_By.TITLE, texts[text])
        elif not step.cells.get("step_text"):
            continue
        else:
            free = (key for key in fresh if key not in steps)
            found = _Known(_By.NOTHING, step.key if is_brought else next(free))
        there = steps.get(found.key, Step())
        place = replace(found, key=f"{known.key}/{found.key}")
        own = _read(STEP_FIELDS, step, there, step_cells(found.key, there), place, around)
        steps[found.key] = replace(there, **own.values)
        texts.setdefault(search_key(steps[found.key].text), found.key)
        changes += (replace(change, step=found.key) for change in own.changes)
        problems += own.problems
    measure = replace(before, **read.values, steps=steps)
    return measure, _Read(read.values, changes, problems)


def _read(
    fields: Sequence[str],
    draft: MeasureText,
    before: Measure | Step,
    cells: Mapping[str, Cell],
    known: _Known,
    around: Surroundings,
) -> _Read:
    """What a draft gives in some fields beyond ``before``, of which ``cells`` is what is shown."""
    values: Values = {}
    changes: list[FieldChange] = []
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
                changes.append(FieldChange(field=shown, step="", before=was, after=after))
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


def _kept(draft: MeasureText, key: str, cells: Mapping[str, Cell]) -> Iterator[Problem]:
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


def _without_items(
    drafts: Sequence[MeasureText], results: Sequence[MeasureResult]
) -> Iterator[Problem]:
    """Name the new measures without items, where others have some; no rule asks for them."""
    new = {result.line for result in results if result.status is ImportStatus.NEW}
    lines = [it.line for it in drafts if ITEMS in it.blanks and it.line in new]
    if lines and any(ITEMS in draft.cells for draft in drafts):
        yield note("blank-cell", words.new_without(lines=lines, field=ITEMS), line=lines[0])


def _new_owners(before: Measure, after: Measure) -> Iterator[str]:
    """The owners of the steps that differ."""
    for key, step in after.steps.items():
        yield from step.owners if step != before.steps.get(key) else ()
