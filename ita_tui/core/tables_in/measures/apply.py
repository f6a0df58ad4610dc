"""Measures of a table held against a record: what is new, what changes, what is in doubt."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.faults import measure_faults
from ita_tui.core.problem import Problem, Severity, Unreadable
from ita_tui.core.record.edits import (
    add_units,
    fresh_measure_key,
    fresh_step_key,
    put_measure,
    unread_keys,
)
from ita_tui.core.record.model import Measure, Record, Step
from ita_tui.core.tables_in.measures.draft import CellText, MeasureDraft, StepDraft
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
from ita_tui.core.tables_in.measures.rows import problem
from ita_tui.core.tables_out.measures import measure_cells, step_cells
from ita_tui.core.tables_out.sheet import Cell, plain_text
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import replace
from ita_tui.words.said import import_tables as words

_KEY = re.compile("[A-Za-z][A-Za-z0-9_-]*")
"""A key that a new measure or step may bring along; a bare number counts rows."""


class _By(StrEnum):
    """How a measure or step of the table was found in the record."""

    KEY = "key"
    TITLE = "title"
    NOTHING = "nothing"


def import_measures(
    record: Record, framework: Framework, drafts: Sequence[MeasureDraft]
) -> MeasureImport:
    """Hold measures against a record.

    One whose key the record has is that measure: what its row says replaces what the record says; a
    blank cell replaces nothing. One without a key but with the title of a measure of the record is
    that measure too, but only fills what is empty there. Any other one is new.
    """
    return _Import(record, framework, drafts).run()


class _Import:
    """One import under way."""

    def __init__(
        self, record: Record, framework: Framework, drafts: Sequence[MeasureDraft]
    ) -> None:
        self._before = record
        self._record = record
        self._framework = framework
        self._drafts = drafts
        self._around = Surroundings(record, framework)
        self._problems: list[Problem] = []
        self._brought = {draft.key for draft in drafts if _KEY.fullmatch(draft.key)}

    def run(self) -> MeasureImport:
        results = []
        for draft in self._drafts:
            result = self._measure(draft)
            if result is not None:
                results.append(result)
        for result in results:
            if result.status is not ImportStatus.SAME:
                measure = self._record.measures[result.key]
                for fault in measure_faults(result.key, measure, self._record, self._framework):
                    message = words.in_measure(
                        line=result.line, key=result.key, message=fault.message
                    )
                    self._problems.append(replace(fault, line=result.line, message=message))
        self._tell_empty(results)
        units = self._record.agency.units[len(self._before.agency.units) :]
        return MeasureImport(
            record=self._record,
            results=tuple(results),
            problems=tuple(sorted(self._problems, key=lambda found: found.line or 0)),
            units=units,
        )

    def _measure(self, draft: MeasureDraft) -> MeasureResult | None:
        self._around = replace(self._around, is_ours=bool(draft.key))
        by, key = self._found(draft)
        if key is None:
            return None
        before = self._before.measures.get(key, Measure()) if by is not _By.NOTHING else Measure()
        if by is _By.NOTHING and "title" not in draft.cells:
            self._tell("row-without-measure", words.row_without_measure(line=draft.line), draft)
            return None
        cells = measure_cells(key, before)
        values, changes = self._read(MEASURE_FIELDS, draft.cells, before, cells, by, key)
        if by is _By.KEY:
            self._tell_blanks(draft, key, cells)
        after = replace(before, **values)
        after, step_changes = self._steps(draft, after, key)
        if after != before:
            owners = [*values.get("owners", ()), *_new_step_owners(before, after)]
            self._record = put_measure(add_units(self._record, owners), key, after)
        return MeasureResult(
            line=draft.line,
            key=key,
            title=after.title,
            status=_status(by, before, after),
            changes=(*changes, *step_changes),
            steps=len(after.steps),
        )

    def _found(self, draft: MeasureDraft) -> tuple[_By, str | None]:
        """Which measure of the record a draft is; no key at all where that is in doubt."""
        known = self._before.measures
        title = search_key(draft.cells["title"].text) if "title" in draft.cells else ""
        titled = [key for key, one in known.items() if title and search_key(one.title) == title]
        if draft.key in known:
            if titled and draft.key not in titled:
                shown = clean_line(draft.cells["title"].text)
                message = words.title_of_another(
                    line=draft.line, key=draft.key, title=shown, other=titled[0]
                )
                self._tell("title-of-another-measure", message, draft)
                return _By.NOTHING, None
            return _By.KEY, draft.key
        if len(titled) == 1:
            return _By.TITLE, titled[0]
        unread = unread_keys(self._record.rest, "measures")
        is_free = draft.key not in self._record.measures and draft.key not in unread
        if draft.key in self._brought and is_free:
            return _By.NOTHING, draft.key
        reserved = {key: Measure() for key in self._brought}
        held = replace(self._record, measures={**self._record.measures, **reserved})
        return _By.NOTHING, fresh_measure_key(held)

    def _steps(
        self, draft: MeasureDraft, measure: Measure, key: str
    ) -> tuple[Measure, list[Change]]:
        changes: list[Change] = []
        for found in draft.steps:
            by, step_key = _step_found(found, measure)
            before = measure.steps.get(step_key, Step())
            if by is _By.NOTHING and "step_text" not in found.cells:
                continue
            cells = step_cells(step_key, before)
            place = f"{key}/{step_key}"
            values, told = self._read(STEP_FIELDS, found.cells, before, cells, by, place)
            after = replace(before, **values)
            if after != before or by is _By.NOTHING:
                measure = replace(measure, steps={**measure.steps, step_key: after})
                changes += (replace(change, step=step_key) for change in told)
        return measure, changes

    def _read(
        self,
        fields: Sequence[str],
        texts: Mapping[str, CellText],
        before: Measure | Step,
        cells: Mapping[str, Cell],
        by: _By,
        place: str,
    ) -> tuple[Values, list[Change]]:
        """The values that differ from ``before``, and the changes as they are shown."""
        values: Values = {}
        changes: list[Change] = []
        for name in fields:
            cell = texts.get(name)
            if cell is None or cell.text == plain_text(cells.get(name)):
                continue
            for attribute, value in self._values_of(name, cell).items():
                old = values.get(attribute, getattr(before, attribute))
                if value == old:
                    continue
                was, after = shown_value(attribute, old), shown_value(attribute, value)
                if attribute in values or (old and by is _By.TITLE):
                    self._tell_difference(name, cell, after, was, place)
                    continue
                values[attribute] = value
                field = attribute if name == PERIOD else name
                changes.append(Change(field=field, step="", before=was, after=after))
        return values, changes

    def _values_of(self, name: str, cell: CellText) -> Values:
        """The values of one cell; what cannot be read of it is told."""
        found: list[Values] = []
        refused: list[tuple[CellText, str]] = []
        for part in cell.parts or (cell,):
            try:
                found.append(read_field(name, part.text, self._around))
            except Unreadable as refusal:
                refused.append((part, str(refusal)))
        if refused and cell.parts:
            try:
                return read_field(name, cell.text, self._around)  # one text, parted by rows
            except Unreadable:
                pass
        for part, why in refused:
            message = words.field_unreadable(line=part.line, field=name, why=why)
            self._tell("measure-field-unreadable", message, part)
        return together(found)

    def _tell_difference(
        self, name: str, cell: CellText, here: str, there: str, place: str
    ) -> None:
        message = words.differs_from_record(
            line=cell.line, key=place, field=name, here=here, there=there
        )
        self._tell("measure-differs", message, cell)

    def _tell_blanks(self, draft: MeasureDraft, key: str, cells: Mapping[str, Cell]) -> None:
        for name in MEASURE_FIELDS:
            if name in draft.blanks and (there := plain_text(cells.get(name)).strip()):
                message = words.kept_although_blank(
                    line=draft.line, key=key, field=name, there=there
                )
                found = problem("blank-cell-kept", message, draft.line, Severity.NOTE)
                self._problems.append(found)

    def _tell_empty(self, results: Sequence[MeasureResult]) -> None:
        """Name the new measures without items, where others have some; no rule asks for them."""
        new = {result.line for result in results if result.status is ImportStatus.NEW}
        lines = [it.line for it in self._drafts if ITEMS in it.blanks and it.line in new]
        if lines and any(ITEMS in draft.cells for draft in self._drafts):
            message = words.new_without(lines=lines, field=ITEMS)
            self._problems.append(problem("blank-cell", message, lines[0], Severity.NOTE))

    def _tell(self, rule: str, message: str, at: MeasureDraft | CellText) -> None:
        self._problems.append(problem(rule, message, at.line))


def _step_found(draft: StepDraft, measure: Measure) -> tuple[_By, str]:
    if draft.key in measure.steps:
        return _By.KEY, draft.key
    text = draft.cells.get("step_text")
    wanted = search_key(text.text) if text else ""
    same = [key for key, step in measure.steps.items() if search_key(step.text) == wanted]
    if wanted and not draft.key and same:
        return _By.TITLE, same[0]
    if _KEY.fullmatch(draft.key) and draft.key not in unread_keys(measure.rest, "steps"):
        return _By.NOTHING, draft.key
    return _By.NOTHING, fresh_step_key(measure)


def _status(by: _By, before: Measure, after: Measure) -> ImportStatus:
    if by is _By.NOTHING:
        return ImportStatus.NEW
    return ImportStatus.SAME if after == before else ImportStatus.CHANGED


def _new_step_owners(before: Measure, after: Measure) -> tuple[str, ...]:
    return tuple(
        owner
        for key, step in after.steps.items()
        if step != before.steps.get(key)
        for owner in step.owners
    )
