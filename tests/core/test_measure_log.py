"""The log: appended, corrected with a trace, never hidden."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.measures.log import (
    Happened,
    circular_corrections,
    corrections,
    current_entries,
    entries_by_date,
    happened,
    latest_of,
)
from ita_tui.core.record.edits import add_log_entry, correct_log_entry, note_evidence
from ita_tui.core.record.model import EvidenceFile, LogEntry, Measure, Record, Step

MONDAY, TUESDAY = date(2025, 1, 13), date(2025, 1, 14)


def log(**corrects: str) -> dict[str, LogEntry]:
    """Entries by key, each with what it corrects."""
    return {key: LogEntry(text=key, corrects=other) for key, other in corrects.items()}


def test_entries_get_the_next_free_key_and_nothing_else_changes() -> None:
    record = Record(measures={"m1": Measure(steps={"s1": Step(text="ก")}), "m2": Measure()})
    first = add_log_entry(record, "m1", LogEntry(text="หนึ่ง"))
    second = add_log_entry(first, "m1", LogEntry(text="สอง", step="s1"))
    assert list(second.measures["m1"].log) == ["l1", "l2"]
    assert second.measures["m1"].steps == record.measures["m1"].steps
    assert second.measures["m2"] is record.measures["m2"]
    assert record.measures["m1"].log == {}


def test_an_entry_that_could_not_be_read_keeps_its_key() -> None:
    record = Record(measures={"m1": Measure(rest={"log": {"l7": 5}})})
    assert list(add_log_entry(record, "m1", LogEntry()).measures["m1"].log) == ["l8"]
    broken = Record(measures={"m1": Measure(rest={"log": 5})})
    assert list(add_log_entry(broken, "m1", LogEntry()).measures["m1"].log) == ["l1"]


def test_a_correction_is_a_new_entry_and_the_old_one_stays_as_it_was() -> None:
    old = LogEntry(date=MONDAY, text="ประชุม", participants=5, rest={"x": 1})
    record = Record(measures={"m1": Measure(log={"l1": old})})
    corrected = correct_log_entry(record, "m1", "l1", participants=15)
    found = corrected.measures["m1"].log
    assert found["l1"] is old
    assert found["l2"] == LogEntry(date=MONDAY, text="ประชุม", participants=15, corrects="l1")


@pytest.mark.parametrize(("measure", "entry"), [("m9", "l1"), ("m1", "l9")])
def test_what_is_not_there_cannot_be_corrected(measure: str, entry: str) -> None:
    record = Record(measures={"m1": Measure(log={"l1": LogEntry()})})
    with pytest.raises(KeyError):
        correct_log_entry(record, measure, entry, text="x")


def test_evidence_is_noted_by_its_path() -> None:
    note = EvidenceFile(sha256="0" * 64)
    record = note_evidence(Record(), "r-evidence/a.pdf", note)
    assert record.evidence == {"r-evidence/a.pdf": note}
    assert note_evidence(record, "r-evidence/a.pdf", note) is record


def test_entries_are_shown_by_day_and_those_of_one_day_as_they_were_written() -> None:
    one = Measure(
        log={
            "l1": LogEntry(date=TUESDAY),
            "l2": LogEntry(),
            "l3": LogEntry(date=MONDAY, step="s1"),
            "l4": LogEntry(date=TUESDAY, step="s1"),
        }
    )
    assert list(entries_by_date(one)) == ["l3", "l1", "l4", "l2"]


def test_only_the_last_of_a_chain_of_corrections_counts() -> None:
    entries = log(l1="", l2="l1", l3="l2", l4="")
    assert corrections(entries) == {"l1": "l2", "l2": "l3"}
    assert list(current_entries(Measure(log=entries))) == ["l3", "l4"]
    assert [latest_of(entries, key) for key in entries] == ["l3", "l3", "l3", "l4"]


def test_a_correction_of_what_is_not_there_counts_and_hides_nothing() -> None:
    entries = log(l1="", l2="l9")
    assert list(current_entries(Measure(log=entries))) == ["l1", "l2"]


@pytest.mark.parametrize(
    ("entries", "circular", "current"),
    [
        (log(l1="l1"), {"l1"}, ["l1"]),
        (log(l1="l2", l2="l1"), {"l1", "l2"}, ["l1", "l2"]),
        (log(l1="l2", l2="l3", l3="l2"), {"l2", "l3"}, ["l1", "l3"]),
        (log(l0="", l1="l3", l2="l1", l3="l2", l4="l0"), {"l1", "l2", "l3"}, None),
    ],
    ids=["itself", "two", "a tail", "three"],
)
def test_a_circle_of_corrections_hides_nothing(
    entries: dict[str, LogEntry], circular: set[str], current: list[str] | None
) -> None:
    assert circular_corrections(entries) == circular
    if current is not None:
        assert list(current_entries(Measure(log=entries))) == current


logs = st.dictionaries(
    st.sampled_from([f"l{n}" for n in range(8)]),
    st.builds(LogEntry, corrects=st.sampled_from(["", "l99", *(f"l{n}" for n in range(8))])),
)


@given(logs)
def test_whatever_corrects_whatever_something_counts(entries: dict[str, LogEntry]) -> None:
    current = current_entries(Measure(log=entries))
    assert bool(current) == bool(entries)
    for key in entries:
        latest = latest_of(entries, key)
        assert latest in current
    assert set(current) | set(corrections(entries)) == set(entries)


def test_what_happened_is_counted_without_what_was_corrected() -> None:
    measure = Measure(
        steps={"s1": Step(evidence=("a.pdf",), obstacle="ช้า")},
        log={
            "l1": LogEntry(text="ก", evidence=("b.pdf",), obstacle="x"),
            "l2": LogEntry(text="ข", corrects="l1", evidence=("a.pdf", "c.pdf")),
        },
    )
    assert happened(measure) == Happened(entries=1, evidence=2, obstacles=1)
    assert happened(Measure()) == Happened(entries=0, evidence=0, obstacles=0)
