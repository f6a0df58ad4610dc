"""What a log entry is about: the measure, the step and the earlier entry that were named."""

from collections.abc import Mapping
from typing import Any

from ita_tui.core.measures.log import latest_of
from ita_tui.core.record.model import Record
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.words.said import measures as words


@dataclass(frozen=True, slots=True)
class LogPlace:
    """Where an entry belongs, by keys that the record has."""

    measure: str
    """Key of the measure."""
    step: str
    """Key of the step; empty where the entry is about the whole measure."""
    corrects: str
    """Key of the entry that it stands for; empty where it is a new one."""

    def __str__(self) -> str:
        return f"{self.measure}/{self.step}" if self.step else self.measure


def log_place(record: Record, name: str, corrects: str | None) -> LogPlace:
    """The place that ``MEASURE[/STEP]`` and ``--corrects`` name; digits may be Thai.

    A correction without a step is about the step of the entry that it stands for. Raises StoreFault
    with the keys there are, and where the entry was corrected before: a correction is corrected, so
    that there is one that counts.
    """
    measure_key, step_name = _split(record, name)
    measure = record.measures[measure_key]
    step_key = ""
    if step_name is not None:
        found = _key_of(step_name, measure.steps)
        if found is None:
            known = tuple(measure.steps)
            raise StoreFault(words.unknown_step(name=step_name, measure=measure_key, known=known))
        step_key = found
    if corrects is None:
        return LogPlace(measure_key, step_key, "")
    entry_key = _key_of(corrects, measure.log)
    if entry_key is None:
        known = tuple(measure.log)
        raise StoreFault(words.unknown_entry(name=corrects, measure=measure_key, known=known))
    latest = latest_of(measure.log, entry_key)
    if latest != entry_key:
        raise StoreFault(words.already_corrected(name=entry_key, latest=latest))
    return LogPlace(measure_key, step_key or measure.log[entry_key].step, entry_key)


def _split(record: Record, name: str) -> tuple[str, str | None]:
    """The measure's key, and what stands after the slash; None without one."""
    whole = _key_of(name, record.measures)
    if whole is not None:
        return whole, None
    measure_name, slash, step_name = name.rpartition("/")
    measure_key = _key_of(measure_name, record.measures)
    if measure_key is None:
        told = measure_name if slash else name
        raise StoreFault(words.unknown_measure(name=told, known=tuple(record.measures)))
    return measure_key, step_name


def _key_of(name: str, keys: Mapping[str, Any]) -> str | None:
    if name in keys:
        return name
    wanted = search_key(name)
    return next((key for key in keys if search_key(key) == wanted), None)
