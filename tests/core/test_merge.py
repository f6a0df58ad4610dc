"""Merging a slip, case by case; the laws stand in test_merge_laws."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ita_tui.core.problem import Severity
from ita_tui.core.record.model import LogEntry, Measure, PublicLink, Record, Step
from ita_tui.core.record.three_way import Side
from ita_tui.core.slips.merge import SlipMerge, apply_merge, belongs_to, merge_slip
from ita_tui.core.slips.model import Slip, make_slip
from ita_tui.core.toml.shape import dotted
from tests.core.built_slips import MADE_ON, STEM, UNIT, Change, filled_in, with_change
from tests.core.test_slip import RECORD

SPENT = ("measures", "m1", "spent_baht")
DONE = ("measures", "m1", "steps", "s1", "done_on")
NEW = LogEntry(date=date(2024, 12, 3), step="s1", text="ประชุม", place="ห้องประชุม")


def blank() -> Slip:
    return make_slip(RECORD, UNIT, stem=STEM, made_on=MADE_ON)


def with_entries(**entries: LogEntry) -> Slip:
    """The unit's slip with log entries of its measure m1."""
    slip = blank()
    measure = replace(slip.measures["m1"], log={**slip.measures["m1"].log, **entries})
    return replace(slip, measures={**slip.measures, "m1": measure})


def log_of(record: Record) -> dict[str, LogEntry]:
    return dict(record.measures["m1"].log)


def rules(merge: SlipMerge) -> dict[str, str]:
    return {problem.at: problem.rule for problem in merge.problems}


def without_measure(key: str) -> Record:
    kept = {other: measure for other, measure in RECORD.measures.items() if other != key}
    return replace(RECORD, measures=kept)


def with_measure(key: str, measure: Measure) -> Record:
    return replace(RECORD, measures={**RECORD.measures, key: measure})


def test_a_conflict_keeps_the_record_until_the_slips_side_is_chosen() -> None:
    slip = filled_in(blank(), Change(SPENT, Decimal(700)))
    record = with_change(RECORD, Change(SPENT, Decimal(600)))
    merge = merge_slip(record, slip)
    (conflict,) = merge.of(Side.CONFLICT)
    assert (conflict.base, conflict.mine, conflict.theirs) == (500, 600, 700)
    assert dotted(conflict.parts) == "measures.m1.spent_baht"
    assert apply_merge(record, merge) == record
    assert apply_merge(record, merge, [SPENT]).measures["m1"].spent_baht == 700


def test_both_sides_alike_is_nothing_to_do() -> None:
    change = Change(DONE, date(2024, 12, 3))
    record = with_change(RECORD, change)
    merge = merge_slip(record, filled_in(blank(), change))
    assert [field.side for field in merge.fields] == [Side.BOTH_ALIKE]
    assert apply_merge(record, merge) == record


def test_a_field_that_was_emptied_in_the_slip_is_emptied() -> None:
    merge = merge_slip(RECORD, filled_in(blank(), Change(SPENT, None)))
    assert apply_merge(RECORD, merge).measures["m1"].spent_baht is None


def test_a_new_entry_gets_a_fresh_key_and_the_slips_unit() -> None:
    merged = apply_merge(RECORD, merge_slip(RECORD, with_entries(new1=NEW)))
    assert list(log_of(merged)) == ["l1", "l2", "l3", "l4"]
    assert log_of(merged)["l4"] == replace(NEW, unit=UNIT)


def test_an_entry_under_a_key_that_the_record_took_meanwhile_is_new_all_the_same() -> None:
    measure = RECORD.measures["m1"]
    ours = LogEntry(date=date(2024, 12, 1), text="ของแฟ้ม")
    record = with_measure("m1", replace(measure, log={**measure.log, "l4": ours}))
    merged = apply_merge(record, merge_slip(record, with_entries(l4=NEW)))
    assert log_of(merged)["l4"] == ours
    assert log_of(merged)["l5"] == replace(NEW, unit=UNIT)


def test_the_same_entry_twice_on_a_slip_is_one() -> None:
    merge = merge_slip(RECORD, with_entries(new1=NEW, new2=NEW, new3=replace(NEW, text="อีกครั้ง")))
    assert [new.parts[-1] for new in merge.entries] == ["l4", "l5"]
    assert [known.parts[-1] for known in merge.known] == ["new2"]


def test_entries_of_two_units_are_two() -> None:
    record = apply_merge(RECORD, merge_slip(RECORD, with_entries(new1=NEW)))
    other = with_entries(new1=replace(NEW, unit="กองช่าง"))
    assert len(log_of(apply_merge(record, merge_slip(record, other)))) == 5


def test_a_fresh_key_is_none_that_an_entry_corrects() -> None:
    dangling = LogEntry(text="ก", date=MADE_ON, corrects="l9")
    measure = RECORD.measures["m1"]
    record = with_measure("m1", replace(measure, log={**measure.log, "l4": dangling}))
    merged = apply_merge(record, merge_slip(record, with_entries(new1=NEW)))
    assert list(log_of(merged))[-1] == "l10"


def test_a_corrected_entry_is_compared_with_what_stands_for_it() -> None:
    slip = with_entries(l2=replace(blank().base["m1"].log["l2"], place="ศาลา"))
    measure = RECORD.measures["m1"]
    later = replace(measure.log["l2"], corrects="l2", participants=9)
    record = with_measure("m1", replace(measure, log={**measure.log, "l4": later}))
    merged = apply_merge(record, merge_slip(record, slip))
    assert log_of(merged)["l5"] == replace(later, corrects="l4", place="ศาลา")
    rival = replace(later, place="วัด")
    record = with_measure("m1", replace(measure, log={**measure.log, "l4": rival}))
    (conflict,) = merge_slip(record, slip).of(Side.CONFLICT)
    assert dotted(conflict.parts) == "measures.m1.log.l2.place"


@pytest.mark.parametrize(
    ("entry", "at", "rule"),
    [
        (replace(NEW, date=None), "measures.m1.log.new1.date", "log-date"),
        (replace(NEW, text=""), "measures.m1.log.new1.text", "log-text"),
        (replace(NEW, step="s9"), "measures.m1.log.new1.step", "log-step"),
    ],
)
def test_an_entry_that_lacks_something_is_told_and_not_taken(
    entry: LogEntry, at: str, rule: str
) -> None:
    merge = merge_slip(RECORD, with_entries(new1=entry))
    assert (rules(merge), merge.entries) == ({at: rule}, ())


def test_an_entry_with_a_field_that_could_not_be_read_is_not_taken() -> None:
    merge = merge_slip(RECORD, with_entries(new1=replace(NEW, rest={"participants": -1})))
    assert merge.entries == ()


def test_an_old_entry_may_not_lose_its_text() -> None:
    slip = with_entries(l2=replace(blank().base["m1"].log["l2"], text=""))
    assert rules(merge_slip(RECORD, slip)) == {"measures.m1.log.l2.text": "log-text"}


def test_what_was_filled_in_for_a_deleted_measure_is_told() -> None:
    record = without_measure("m1")
    assert rules(merge_slip(record, blank())) == {}
    for slip in (filled_in(blank(), Change(DONE, MADE_ON)), with_entries(new1=NEW)):
        assert rules(merge_slip(record, slip)) == {"measures.m1": "measure-gone"}


def test_what_was_filled_in_for_a_deleted_step_is_told() -> None:
    record = with_measure("m1", replace(RECORD.measures["m1"], steps={}))
    assert rules(merge_slip(record, blank())) == {}
    filled = filled_in(blank(), Change(DONE, MADE_ON))
    assert rules(merge_slip(record, filled)) == {"measures.m1.steps.s1": "step-gone"}


def test_what_was_filled_in_for_an_entry_that_is_gone_is_told() -> None:
    record = with_measure("m1", replace(RECORD.measures["m1"], log={}))
    slip = with_entries(l2=replace(blank().base["m1"].log["l2"], place="ศาลา"))
    assert rules(merge_slip(record, blank())) == {}
    assert rules(merge_slip(record, slip)) == {"measures.m1.log.l2": "entry-gone"}


def test_what_the_slip_did_not_ask_for_is_told() -> None:
    slip = blank()
    measure = slip.measures["m1"]
    more = replace(measure, steps={**measure.steps, "s2": Step(result="ก")})
    slip = replace(slip, measures={"m1": more, "m3": measure})
    assert rules(merge_slip(RECORD, slip)) == {
        "measures.m1.steps.s2": "not-on-slip",
        "measures.m3": "not-on-slip",
    }


def test_a_value_that_the_record_holds_and_cannot_read_is_not_overwritten() -> None:
    step = Step(text="ขั้นของมาตรการ", rest={"done_on": "ปลายปี"})
    record = with_measure("m1", replace(RECORD.measures["m1"], steps={"s1": step}))
    merge = merge_slip(record, filled_in(blank(), Change(DONE, MADE_ON)))
    assert rules(merge) == {dotted(DONE): "unreadable-in-record"}
    assert apply_merge(record, merge) == record


def test_a_value_that_the_slip_could_not_give_changes_nothing() -> None:
    slip = blank()
    measure = replace(slip.measures["m1"], spent_baht=None, rest={"spent_baht": -5})
    merge = merge_slip(RECORD, replace(slip, measures={"m1": measure}))
    assert merge.fields == ()


def test_what_arrives_under_another_title_is_a_warning() -> None:
    measure = RECORD.measures["m1"]
    steps = {**measure.steps, "s1": replace(measure.steps["s1"], text="เรื่องอื่น")}
    record = with_measure("m1", replace(measure, title="ชื่อใหม่", steps=steps))
    assert merge_slip(record, blank()).problems == ()
    problems = merge_slip(record, filled_in(blank(), Change(DONE, MADE_ON))).problems
    assert {problem.at for problem in problems} == {"measures.m1", "measures.m1.steps.s1"}
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_a_slip_of_another_record_is_known() -> None:
    slip = blank()
    assert belongs_to(slip, RECORD, stem=STEM) == ()
    assert [p.at for p in belongs_to(slip, RECORD, stem="อื่น")] == ["record"]
    other_year = replace(slip, fiscal_year_be=2566)
    assert [p.at for p in belongs_to(other_year, RECORD, stem=STEM)] == ["fiscal_year_be"]
    other_agency = replace(slip, agency="ที่อื่น")
    assert [p.at for p in belongs_to(other_agency, RECORD, stem=STEM)] == ["agency"]


def test_a_file_name_that_the_system_spells_apart_is_the_same() -> None:
    assert belongs_to(replace(blank(), record="é"), RECORD, stem="e\u0301") == ()


def test_a_slip_leaves_the_public_links_as_they_are() -> None:
    links = {"l1": PublicLink(item="o1", url="https://a.go.th/1", owner_unit=UNIT)}
    record = replace(RECORD, links=links)
    slip = filled_in(make_slip(record, UNIT, stem=STEM, made_on=MADE_ON), Change(SPENT, Decimal(7)))
    merge = merge_slip(record, slip)
    assert not merge.problems
    assert apply_merge(record, merge).links == links
