"""What is wrong in the measures of a record: each fault with its place and what to do.

Errors are what cannot be used, warnings what contradicts the rest of the record, notes what may be
right and deserves a look. A value is kept and used whatever is said of it here.

Every command loads this module, and most records need little of it: what only dates, links and logs
need is imported where there is one.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, error, note, warning
from ita_tui.core.record.model import ALL_UNITS, LogEntry, Measure, Record, Step
from ita_tui.core.toml.shape import join
from ita_tui.words.said import measure_faults as words
from ita_tui.words.said.records import (
    MEASURE_WITHOUT_TITLE,
    end_before_start,
    unknown_issue,
    unknown_item,
)


def faults(record: Record, framework: Framework) -> Iterator[Problem]:
    """Everything that is wrong in the measures and their evidence, in the order of the file."""
    for key, measure in record.measures.items():
        yield from measure_faults(key, measure, record, framework)
    for path, file in record.evidence.items():
        at = join("evidence", path)
        if file.sha256 and not _is_checksum(file.sha256):
            yield warning("bad-checksum", words.BAD_CHECKSUM, f"{at}.sha256")
        yield from _outside_year(file.copied_on, record, framework, f"{at}.copied_on")


def measure_faults(
    key: str, measure: Measure, record: Record, framework: Framework
) -> Iterator[Problem]:
    """Everything that is wrong in one measure of ``record``, which need not hold it yet."""
    at = join("measures", key)
    yield from _head(measure, record, framework, at)
    for step_key, step in measure.steps.items():
        step_at = join(f"{at}.steps", step_key)
        yield from _step(step, measure, record, framework, step_at)
    for entry_key, entry in measure.log.items():
        yield from _entry(entry, measure, record, framework, join(f"{at}.log", entry_key))
    if measure.log:
        yield from _corrections(measure, at)


def _head(measure: Measure, record: Record, framework: Framework, at: str) -> Iterator[Problem]:
    if not measure.title:
        yield error("measure-without-title", MEASURE_WITHOUT_TITLE, f"{at}.title")
    if measure.issue and measure.issue not in framework.issues:
        message = unknown_issue(code=measure.issue, framework=framework.id)
        yield error("unknown-issue", message, f"{at}.issue")
    yield from _items(measure.items, framework, f"{at}.items")
    yield from _units(measure.owners, record, f"{at}.owners")
    start, end = measure.start, measure.end
    if start and end and end < start and not _is_typed_in_be(start):
        from ita_tui.core.thai.dates import format_date

        message = end_before_start(start=format_date(start), end=format_date(end))
        yield error("end-before-start", message, f"{at}.end")
    budget, spent = measure.budget_baht, measure.spent_baht
    if budget is not None and spent is not None and spent > budget:
        message = words.spent_over_budget(spent=spent, budget=budget)
        yield warning("spent-over-budget", message, f"{at}.spent_baht")


def _step(
    step: Step, measure: Measure, record: Record, framework: Framework, at: str
) -> Iterator[Problem]:
    if not step.text:
        yield error("step-without-text", words.STEP_WITHOUT_TEXT, f"{at}.text")
    yield from _items(step.items, framework, f"{at}.items")
    yield from _units(step.owners, record, f"{at}.owners")
    if step.due is not None and is_outside_period(step.due, measure):
        from ita_tui.core.thai.dates import format_date, format_period

        period = format_period(measure.start, measure.end)
        message = words.due_outside_period(due=format_date(step.due), period=period)
        yield warning("due-outside-period", message, f"{at}.due")
    yield from _outside_year(step.done_on, record, framework, f"{at}.done_on")
    yield from _links(step.evidence, f"{at}.evidence")


def is_outside_period(day: date, measure: Measure) -> bool:
    """Whether a day lies before the first or after the last day of a measure, where it has them.

    A period that ends before it begins has no inside, and is told as such.
    """
    start, end = measure.start, measure.end
    if start is not None and end is not None and end < start:
        return False
    is_outside = (start is not None and day < start) or (end is not None and day > end)
    return is_outside and not _is_typed_in_be(day)


def _entry(
    entry: LogEntry, measure: Measure, record: Record, framework: Framework, at: str
) -> Iterator[Problem]:
    if entry.date is None:
        yield warning("log-without-date", words.LOG_WITHOUT_DATE, f"{at}.date")
    yield from _outside_year(entry.date, record, framework, f"{at}.date")
    if entry.step and entry.step not in measure.steps:
        message = words.log_of_unknown_step(step=entry.step, known=measure.steps)
        yield error("unknown-step", message, f"{at}.step")
    if not entry.text:
        yield warning("log-without-text", words.TEXT_IS_EMPTY, f"{at}.text")
    yield from _units((entry.unit,), record, f"{at}.unit")
    if entry.participants is not None and entry.participants < 0:
        yield error("negative-participants", words.NEGATIVE_PARTICIPANTS, f"{at}.participants")
    yield from _links(entry.evidence, f"{at}.evidence")


def _corrections(measure: Measure, at: str) -> Iterator[Problem]:
    from ita_tui.core.measures.log import circular_corrections, corrections

    circular = circular_corrections(measure.log)
    standing = corrections(measure.log)
    for key, entry in measure.log.items():
        place = f"{join(f'{at}.log', key)}.corrects"
        if key in circular:
            yield error("correction-cycle", words.CORRECTION_CYCLE, place)
        elif entry.corrects and entry.corrects not in measure.log:
            message = words.unknown_correction(corrects=entry.corrects)
            yield error("unknown-correction", message, place)
        elif entry.corrects and standing[entry.corrects] != key:
            message = words.corrected_twice(corrects=entry.corrects, last=standing[entry.corrects])
            yield warning("corrected-twice", message, place)


def _items(codes: Iterable[str], framework: Framework, at: str) -> Iterator[Problem]:
    for code in codes:
        if code not in framework.nodes:
            yield error("unknown-item", unknown_item(code=code, framework=framework.id), at)


def _units(units: Iterable[str], record: Record, at: str) -> Iterator[Problem]:
    # An office that never listed its units is not told that each of them is unknown.
    named = record.agency.units
    for unit in units:
        if unit and named and unit != ALL_UNITS and unit not in named:
            from ita_tui.core.record.names import is_agency_unit

            if not is_agency_unit(record, unit):
                yield warning("unknown-unit", words.unknown_unit(unit=unit), at)


def _links(evidence: Iterable[str], at: str) -> Iterator[Problem]:
    for text in evidence:
        from ita_tui.core.measures.evidence import EvidenceForm, evidence_form
        from ita_tui.words.said.evidence import bad_link

        if evidence_form(text) is EvidenceForm.BAD_LINK:
            yield warning("bad-link", bad_link(evidence=text), at)


def _outside_year(
    day: date | None, record: Record, framework: Framework, at: str
) -> Iterator[Problem]:
    # A record of another year than its framework's is told of once, and so is a day in B.E.
    if day is None or record.fiscal_year_be != framework.fiscal_year_be or _is_typed_in_be(day):
        return
    from ita_tui.core.thai.dates import fiscal_year_be_of, format_date

    if fiscal_year_be_of(day) != record.measures_year_be:
        shown = format_date(day, short=True)
        message = words.outside_fiscal_year(day=shown, year=record.measures_year_be)
        yield note("outside-fiscal-year", message, at)


def _is_typed_in_be(day: date) -> bool:
    """Whether the checks tell of the day's own year."""
    from ita_tui.core.thai.day_text import is_typed_in_be

    return is_typed_in_be(day)


def _is_checksum(text: str) -> bool:
    return len(text) == 64 and all(character in "0123456789abcdefABCDEF" for character in text)
