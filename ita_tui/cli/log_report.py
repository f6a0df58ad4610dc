"""What ``ita-tui log`` tells: the entry that was written, and what is known of its evidence."""

from datetime import date
from pathlib import Path
from typing import Any

from ita_tui.cli.log_place import LogPlace
from ita_tui.cli.terminal import print_json, say, warn
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.thai.dates import format_date
from ita_tui.store.evidence import EvidenceState, check_evidence
from ita_tui.words.said import evidence as evidence_words
from ita_tui.words.said import measures as words


def report(path: Path, record: Record, place: LogPlace, *, done: bool, as_json: bool) -> None:
    """Tell the last entry of the measure on stdout, and doubts about evidence on stderr."""
    key, entry = list(record.measures[place.measure].log.items())[-1]
    evidence = {name: check_evidence(path, name) for name in entry.evidence}
    done_on = record.measures[place.measure].steps[place.step].done_on if done else None
    if as_json:
        shown = {name: state.value for name, state in evidence.items()}
        print_json(_document(place, key, entry, shown) | {"done_on": _iso(done_on)})
    else:
        say(words.logged(key=key, place=str(place), day=_shown(entry.date), text=entry.text))
        _print_rest(key, entry, evidence)
        if done_on is not None:
            say(words.step_done(step=place.step, day=_shown(done_on)))
        say(words.saved(path=path))
    for name, state in evidence.items():
        if state is EvidenceState.MISSING:
            told = evidence_words.evidence_missing(evidence=name, folder=path.parent)
            warn(told)
        elif state is EvidenceState.OUTSIDE:
            warn(evidence_words.evidence_outside(evidence=name))


def _document(
    place: LogPlace, key: str, entry: LogEntry, evidence: dict[str, str]
) -> dict[str, Any]:
    return {
        "measure": place.measure,
        "step": entry.step or None,
        "entry": key,
        "corrects": entry.corrects or None,
        "date": _iso(entry.date),
        "text": entry.text,
        "unit": entry.unit or None,
        "place": entry.place or None,
        "participants": entry.participants,
        "evidence": [{"name": name, "state": state} for name, state in evidence.items()],
        "obstacle": entry.obstacle or None,
    }


def _print_rest(key: str, entry: LogEntry, evidence: dict[str, EvidenceState]) -> None:
    if entry.corrects:
        say(words.logged_instead(key=key, corrects=entry.corrects))
    for label, value in (
        (words.LOG_UNIT, entry.unit),
        (words.LOG_PLACE, entry.place),
        (words.LOG_PARTICIPANTS, entry.participants),
        (words.LOG_OBSTACLE, entry.obstacle),
    ):
        if value not in (None, ""):
            say(words.detail(label=label, value=value))
    for name, state in evidence.items():
        say(evidence_words.evidence_line(evidence=name, state=state.value))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _shown(day: date | None) -> str:
    return words.NONE if day is None else format_date(day, short=True)
