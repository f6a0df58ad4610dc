"""``ita-tui log``: one entry of a measure's log, appended and saved at once, and told."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ita_tui.cli.log_place import LogPlace, log_place
from ita_tui.cli.measures import day, unit_named
from ita_tui.cli.reading import Opened, open_record, refuse_where_held, told
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say, warn
from ita_tui.core.measures.evidence import EvidenceForm, evidence_form, is_link
from ita_tui.core.measures.faults import faults
from ita_tui.core.record.edits import (
    add_log_entry,
    correct_log_entry,
    note_evidence,
    put_step,
)
from ita_tui.core.record.format import LOG_ENTRY
from ita_tui.core.record.model import EvidenceFile, LogEntry, Record, Step
from ita_tui.core.record.typed import typed_keys
from ita_tui.core.tables_out.part import json_of
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import replace
from ita_tui.store import evidence as store
from ita_tui.store.fault import StoreFault
from ita_tui.store.record_file import RecordFile
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import evidence as evidence_words
from ita_tui.words.said import measures as words
from ita_tui.words.said.fields import label
from ita_tui.words.said.measure_faults import TEXT_IS_EMPTY


def _text(text: str) -> str:
    cleaned = clean(text).strip()
    if not cleaned:
        raise ArgumentTypeError(TEXT_IS_EMPTY)
    return cleaned


def _count(text: str) -> int:
    number = to_latin_digits(clean_line(text)).replace(",", "")
    if not (number.isascii() and number.isdigit() and len(number) <= 9):
        raise ArgumentTypeError(words.count_unreadable(shown=clean_line(text)))
    return int(number)


_BY_KIND: Mapping[str, dict[str, Any]] = {
    "line": {"metavar": "TEXT", "type": clean_line},
    "text": {"metavar": "TEXT", "type": clean},
    "integer": {"metavar": "N", "type": _count},
    "date": {"metavar": "DATE", "type": day},
    "lines": {"metavar": "FILE", "action": "append"},
}
"""How a field of an entry is given, by its kind."""
_OTHERWISE: Mapping[str, dict[str, Any]] = {
    "text": {"required": True, "type": _text},
    "unit": {"metavar": "UNIT"},
    "date": {"help": words.LOG_ON},
    "evidence": {"help": words.LOG_EVIDENCE},
}
"""What else is so of one field."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("measure", metavar="MEASURE[/STEP]", help=words.LOG_MEASURE)
    for key in typed_keys(LOG_ENTRY):
        given = _BY_KIND[LOG_ENTRY.keys[key].name] | _OTHERWISE.get(key, {})
        name = "--on" if key == "date" else f"--{key}"
        parser.add_argument(name, dest=key, **{"help": label(("log", key)), **given})
    parser.add_argument("--copy", action="store_true", help=words.LOG_COPY)
    parser.add_argument("--done", action="store_true", help=words.LOG_DONE)
    parser.add_argument("--corrects", metavar="KEY", help=words.LOG_CORRECTS)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out: whatever can be refused is refused before anything is written."""
    opened = open_record(options.record)
    refuse_where_held(opened)
    today = date.today()
    place = log_place(opened.record, options.measure, options.corrects)
    changes = _changes(opened.record, place, options, today)
    done = _done(opened.record, place, changes["date"]) if options.done else None
    _refuse_bad_links(options.evidence or ())
    copies: dict[str, EvidenceFile] = {}
    try:
        if options.evidence is not None:
            changes["evidence"] = _evidence(opened, place, options, today, copies)
        record = _logged(opened.record, place, changes, done, copies)
        RecordFile(opened.loaded).save(record, today)
    except StoreFault:
        # What nobody will ever find again is not left behind.
        for copy in copies:
            store.discard_copy(opened.loaded.path, copy)
        raise
    _report(opened.loaded.path, record, place, done=options.done, as_json=options.json)
    _tell_new_faults(opened, record)
    return PROBLEMS if opened.has_errors else FINE


def _tell_new_faults(opened: Opened, record: Record) -> None:
    """What the entry brought with it, such as a date outside the fiscal year."""
    for problem in faults(record, opened.framework):
        if problem not in opened.loaded.problems:
            warn(told(opened.loaded.path, problem))


def _changes(record: Record, place: LogPlace, options: Namespace, today: date) -> dict[str, Any]:
    """The fields of the entry that were given; a correction keeps the others as they were."""
    given = {key: getattr(options, key) for key in typed_keys(LOG_ENTRY)}
    changes = {key: value for key, value in given.items() if value is not None}
    if options.unit:
        changes["unit"] = unit_named(record, options.unit)
    before = record.measures[place.measure].log.get(place.corrects)
    day_before = before.date if before else None
    return {**changes, "step": place.step, "date": options.date or day_before or today}


def _done(record: Record, place: LogPlace, done_on: date) -> Step:
    """The step, done on that day. Raises StoreFault where that would rewrite another day."""
    if not place.step:
        raise StoreFault(words.DONE_NEEDS_STEP)
    step = record.measures[place.measure].steps.get(place.step)
    if step is None:  # the entry that is corrected names a step that is gone
        known = tuple(record.measures[place.measure].steps)
        raise StoreFault(words.unknown_step(name=place.step, measure=place.measure, known=known))
    if step.done_on not in (None, done_on) and not place.corrects:
        shown = format_date(step.done_on, short=True)
        raise StoreFault(words.done_already(step=place.step, day=shown))
    return replace(step, done_on=done_on)


def _refuse_bad_links(evidence: list[str] | tuple[()]) -> None:
    for text in evidence:
        if evidence_form(clean_line(text)) is EvidenceForm.BAD_LINK:
            raise StoreFault(evidence_words.bad_link(evidence=clean_line(text)))


def _evidence(
    opened: Opened,
    place: LogPlace,
    options: Namespace,
    today: date,
    copies: dict[str, EvidenceFile],
) -> tuple[str, ...]:
    """The evidence as the record names it; what is copied is noted in ``copies`` at once."""
    path = opened.loaded.path
    names = []
    for text in options.evidence:
        named = store.named_from_record(path, text)
        if options.copy and _can_be_copied(named, opened.record):
            source = store.find_source(path, text)
            named, note = store.copy_evidence(path, source, today, str(place).replace("/", "-"))
            copies[named] = note
        names.append(named)
    return tuple(dict.fromkeys(name for name in names if name))


def _can_be_copied(named: str, record: Record) -> bool:
    """Whether evidence is a file, and not a copy already."""
    return bool(named) and named not in record.evidence and not is_link(named)


def _logged(
    record: Record,
    place: LogPlace,
    changes: Mapping[str, Any],
    done: Step | None,
    copies: Mapping[str, EvidenceFile],
) -> Record:
    if place.corrects:
        record = correct_log_entry(record, place.measure, place.corrects, **changes)
    else:
        record = add_log_entry(record, place.measure, LogEntry(**changes))
    if done is not None:
        record = put_step(record, place.measure, place.step, done)
    for path, note in copies.items():
        record = note_evidence(record, path, note)
    return record


def _report(path: Path, record: Record, place: LogPlace, *, done: bool, as_json: bool) -> None:
    """Tell the last entry of the measure on stdout, and doubts about evidence on stderr."""
    key, entry = list(record.measures[place.measure].log.items())[-1]
    evidence = {name: store.check_evidence(path, name) for name in entry.evidence}
    done_on = record.measures[place.measure].steps[place.step].done_on if done else None
    if as_json:
        print_json(_document(place, key, entry, evidence) | {"done_on": json_of(done_on)})
    else:
        say(words.logged(key=key, place=str(place), day=_shown(entry.date), text=entry.text))
        _print_rest(key, entry, evidence)
        if done_on is not None:
            say(words.step_done(step=place.step, day=_shown(done_on)))
        say(words.saved(path=path))
    for name, state in evidence.items():
        if state is store.EvidenceState.MISSING:
            told = evidence_words.evidence_missing(evidence=name, folder=path.parent)
            warn(told)
        elif state is store.EvidenceState.OUTSIDE:
            warn(evidence_words.evidence_outside(evidence=name))


def _document(
    place: LogPlace, key: str, entry: LogEntry, evidence: Mapping[str, store.EvidenceState]
) -> dict[str, Any]:
    """The entry with every field that the format has; null where it holds nothing."""
    values = {field: getattr(entry, field) for field in ("corrects", *LOG_ENTRY.keys)}
    fields = {field: None if it == "" else json_of(it) for field, it in values.items()}
    shown = [{"name": name, "state": state.value} for name, state in evidence.items()]
    head = {"measure": place.measure, "step": None, "entry": key}
    return {**head, **fields, "evidence": shown}


def _print_rest(key: str, entry: LogEntry, evidence: Mapping[str, store.EvidenceState]) -> None:
    if entry.corrects:
        say(words.logged_instead(key=key, corrects=entry.corrects))
    for field in typed_keys(LOG_ENTRY):
        value = getattr(entry, field)
        if field not in ("date", "text", "evidence") and value not in (None, ""):
            say(words.detail(label=label(("log", field)), value=value))
    for name, state in evidence.items():
        say(evidence_words.evidence_line(evidence=name, state=state.value))


def _shown(day: date | None) -> str:
    return words.NONE if day is None else format_date(day, short=True)
