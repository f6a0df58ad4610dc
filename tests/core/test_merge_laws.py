"""The laws of merging, whatever two sides type."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from ita_tui.core.record.edits import add_log_entry, put_measure
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import LogEntry, Measure, Record
from ita_tui.core.record.three_way import Side
from ita_tui.core.slips.kinds import comparable
from ita_tui.core.slips.merge import SlipMerge, apply_merge, merge_slip
from ita_tui.core.slips.model import Slip, make_slip
from tests.cases import cases
from tests.core.built_slips import (
    MADE_ON,
    STEM,
    UNIT,
    Change,
    changes,
    entries,
    filled_in,
    places_of,
    records,
    slip_of,
    through_file,
    value_at,
    with_change,
)

FEW = cases(0.6, is_slow=True)


def filled_slip(record: Record, typed: list[Change]) -> Slip:
    """The unit's slip with what was typed, through its file."""
    slip = make_slip(record, UNIT, stem=STEM, made_on=MADE_ON)
    for change in typed:
        slip = filled_in(slip, change)
    return through_file(slip, record)


def both_sides(data: st.DataObject) -> tuple[Record, Record, Slip, list[Change], list[Change]]:
    """A record as it was and as it is, and a slip that was filled in meanwhile."""
    before = data.draw(records)
    blank = make_slip(before, UNIT, stem=STEM, made_on=MADE_ON)
    assume(places_of(blank, before))
    ours = data.draw(changes(blank, before))
    theirs = data.draw(changes(blank, before))
    now = before
    for change in ours:
        now = with_change(now, change)
    return before, now, filled_slip(before, theirs), ours, theirs


@FEW
@given(records)
def test_an_unfilled_slip_changes_nothing(record: Record) -> None:
    merge = merge_slip(record, slip_of(record))
    assert merge == SlipMerge()
    merged = apply_merge(record, merge)
    assert merged == record
    assert write_record(merged, None) == write_record(record, None)


@FEW
@given(records, st.data())
def test_an_unfilled_slip_leaves_what_the_record_changed(
    record: Record, data: st.DataObject
) -> None:
    slip = slip_of(record)
    assume(places_of(slip, record))
    now = record
    for change in data.draw(changes(slip, record)):
        now = with_change(now, change)
    assert apply_merge(now, merge_slip(now, slip)) == now


@FEW
@given(st.data())
def test_each_field_goes_by_who_changed_it(data: st.DataObject) -> None:
    before, now, slip, _, theirs = both_sides(data)
    merge = merge_slip(now, slip)
    merged = apply_merge(now, merge)
    typed = {change.parts: change.value for change in theirs}
    sides = {field.parts: field.side for field in merge.fields}
    for place in places_of(slip, before):
        was, is_now = comparable(value_at(before, place)), comparable(value_at(now, place))
        filled = typed.get(place, was)
        result = comparable(value_at(merged, place))
        if filled == was:
            assert result == is_now
        elif is_now == was:
            assert (result, sides[place]) == (filled, Side.THEIRS)
        else:
            assert result == is_now
        is_conflict = filled not in (was, is_now) and is_now != was
        assert (sides.get(place) is Side.CONFLICT) == is_conflict


@FEW
@given(st.data())
def test_merging_twice_is_merging_once(data: st.DataObject) -> None:
    _, now, slip, _, _ = both_sides(data)
    merge = merge_slip(now, slip)
    places = [field.parts for field in merge.of(Side.CONFLICT)]
    chosen = data.draw(st.sets(st.sampled_from(places))) if places else set()
    once = apply_merge(now, merge, chosen)
    again = merge_slip(once, slip)
    assert apply_merge(once, again) == once
    assert not again.of(Side.THEIRS)
    assert {field.parts for field in again.of(Side.CONFLICT)} == set(places) - chosen


@FEW
@given(records, st.lists(entries, max_size=3))
def test_new_entries_arrive_once_and_change_no_other(record: Record, added: list[LogEntry]) -> None:
    slip = make_slip(record, UNIT, stem=STEM, made_on=MADE_ON)
    assume(slip.measures)
    key = next(iter(slip.measures))
    new = {
        f"new{place}x": replace(entry, corrects="", step="", participants=None, text="ก")
        for place, entry in enumerate(added)
    }
    new = {name: replace(entry, date=entry.date or MADE_ON) for name, entry in new.items()}
    measure = replace(slip.measures[key], log={**slip.measures[key].log, **new})
    filled = through_file(replace(slip, measures={**slip.measures, key: measure}), record)
    once = apply_merge(record, merge_slip(record, filled))
    log = once.measures[key].log
    assert list(log.items())[: len(record.measures[key].log)] == list(
        record.measures[key].log.items()
    )
    assert len(log) <= len(record.measures[key].log) + len(new)
    assert bool(new) <= (len(log) > 0)
    assert apply_merge(once, merge_slip(once, filled)) == once


@FEW
@given(records, st.data())
def test_a_changed_entry_comes_as_a_correction(record: Record, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(record.measures) or ["m1"]))
    measure = replace(record.measures.get(key, Measure(title="ก")), owners=(UNIT,))
    entry = replace(data.draw(entries), step="", corrects="", unit=UNIT)
    record = add_log_entry(put_measure(record, key, measure), key, entry)
    slip = make_slip(record, UNIT, stem=STEM, made_on=MADE_ON)
    entry_key = data.draw(st.sampled_from(list(slip.measures[key].log)))
    sheet = slip.measures[key]
    changed = replace(sheet.log[entry_key], place="ที่ใหม่แน่นอน", participants=7)
    sheet = replace(sheet, log={**sheet.log, entry_key: changed})
    filled = through_file(replace(slip, measures={**slip.measures, key: sheet}), record)
    merged = apply_merge(record, merge_slip(record, filled))
    before, after = record.measures[key].log, merged.measures[key].log
    assert {name: after[name] for name in before} == dict(before)
    (fresh,) = set(after) - set(before)
    corrected = replace(before[entry_key], place=changed.place, participants=7)
    assert after[fresh] == replace(corrected, corrects=entry_key)
    assert apply_merge(merged, merge_slip(merged, filled)) == merged
