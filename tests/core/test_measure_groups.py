"""Measures in groups, sorted."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import Grouping, MeasureOrder, MeasureStanding, grouped, standings
from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.record.model import ALL_UNITS, Agency, Measure, Record, Step
from tests.core.built_records import records as record_strategy

TODAY = date(2025, 3, 1)
DAY = timedelta(days=1)
Groups = tuple[tuple[str, tuple[MeasureStanding, ...]], ...]


def in_groups(
    record: Record,
    framework: Framework,
    grouping: Grouping,
    order: MeasureOrder = MeasureOrder.RECORD,
) -> dict[str, list[str]]:
    groups = grouped(standings(record, TODAY), framework, grouping, order)
    return {name: [standing.key for standing in members] for name, members in groups}


def test_issues_come_in_print_order_and_measures_without_one_last(ita_2567: Framework) -> None:
    issues = {"m1": "7", "m2": "99", "m3": "1", "m4": "", "m5": "7"}
    record = Record(measures={key: Measure(issue=issue) for key, issue in issues.items()})
    assert in_groups(record, ita_2567, Grouping.ISSUE) == {
        "1": ["m3"],
        "7": ["m1", "m5"],
        "": ["m2", "m4"],
    }
    assert list(in_groups(record, ita_2567, Grouping.ISSUE)) == ["1", "7", ""]


def test_without_issues_every_measure_is_in_the_nameless_group(ita_2564: Framework) -> None:
    record = Record(measures={"m1": Measure(issue="1"), "m2": Measure()})
    assert in_groups(record, ita_2564, Grouping.ISSUE) == {"": ["m1", "m2"]}


def test_a_measure_stands_under_each_of_its_owners_and_all_units_are_spelt_out(
    ita_2567: Framework,
) -> None:
    record = Record(
        agency=Agency(units=("สำนักปลัด", "กองคลัง")),
        measures={
            "m1": Measure(owners=("กองช่าง", "กองคลัง")),
            "m2": Measure(),
            "m3": Measure(owners=(ALL_UNITS,)),
            "m4": Measure(owners=("กอง คลัง", "กองคลัง")),
        },
    )
    assert in_groups(record, ita_2567, Grouping.OWNER) == {
        "กองช่าง": ["m1"],
        "กองคลัง": ["m1", "m3", "m4"],
        "สำนักปลัด": ["m3"],
        "": ["m2"],
    }
    assert list(in_groups(record, ita_2567, Grouping.OWNER))[-1] == ""
    nobody = replace(record, agency=Agency())
    assert in_groups(nobody, ita_2567, Grouping.OWNER)[ALL_UNITS] == ["m3"]


def test_states_come_worst_first(ita_2567: Framework) -> None:
    done = {"s1": Step(done_on=TODAY)}
    record = Record(
        measures={
            "done": Measure(steps=done),
            "not-started": Measure(start=TODAY + DAY, end=TODAY + 200 * DAY),
            "in-progress": Measure(
                start=TODAY, end=TODAY + 200 * DAY, steps={**done, "s2": Step()}
            ),
            "no-dates": Measure(),
            "at-risk": Measure(start=TODAY - 200 * DAY, end=TODAY),
            "late": Measure(end=TODAY - DAY),
        }
    )
    groups = in_groups(record, ita_2567, Grouping.STATE)
    assert groups == {name: [name] for name in groups}
    expected = ["late", "at-risk", "no-dates", "in-progress", "not-started", "done"]
    assert list(groups) == expected
    assert set(expected) == {state.value for state in MeasureState}


def test_what_is_due_next_comes_first_and_what_is_never_due_last(ita_2567: Framework) -> None:
    ends = {"m1": None, "m2": TODAY, "m3": TODAY - DAY, "m4": TODAY, "m5": None}
    record = Record(measures={key: Measure(end=end) for key, end in ends.items()})
    order = in_groups(record, ita_2567, Grouping.ISSUE, MeasureOrder.NEXT_DUE)[""]
    assert order == ["m3", "m2", "m4", "m1", "m5"]


def test_what_has_come_least_far_comes_first(ita_2567: Framework) -> None:
    def with_done(count: int) -> Measure:
        return Measure(
            steps={f"s{n}": Step(done_on=TODAY if n < count else None) for n in range(4)}
        )

    record = Record(measures={f"m{n}": with_done(n) for n in (3, 1, 4, 0, 2)})
    order = in_groups(record, ita_2567, Grouping.OWNER, MeasureOrder.PROGRESS)[""]
    assert order == ["m0", "m1", "m2", "m3", "m4"]


@given(record_strategy, st.sampled_from(Grouping), st.sampled_from(MeasureOrder))
def test_each_measure_stands_once_in_each_of_its_groups_and_no_group_is_empty(
    ita_2567: Framework, record: Record, grouping: Grouping, order: MeasureOrder
) -> None:
    found = standings(record, TODAY)
    groups = grouped(found, ita_2567, grouping, order)
    names = [name for name, _ in groups]
    assert len(set(names)) == len(names)
    assert all(members for _, members in groups)
    for standing in found:
        of_it = [name for name, members in groups if standing in members]
        keys = [it.key for _, members in groups for it in members]
        wanted = max(1, len(standing.units)) if grouping is Grouping.OWNER else 1
        assert len(of_it) == keys.count(standing.key) == wanted
    assert {s.key for _, members in groups for s in members} == set(record.measures)


@given(record_strategy, st.sampled_from(Grouping))
def test_measures_that_are_equal_in_the_order_keep_the_records_order(
    ita_2567: Framework, record: Record, grouping: Grouping
) -> None:
    for order in MeasureOrder:
        for _, members in grouped(standings(record, TODAY), ita_2567, grouping, order):
            places = [list(record.measures).index(standing.key) for standing in members]
            if order is MeasureOrder.RECORD:
                assert places == sorted(places)
            for one, other in pairwise(members):
                same_due = one.progress.next_due == other.progress.next_due
                same_percent = one.progress.progress_percent == other.progress.progress_percent
                same = same_due if order is MeasureOrder.NEXT_DUE else same_percent
                if order is not MeasureOrder.RECORD and same:
                    after = list(record.measures).index(other.key)
                    assert list(record.measures).index(one.key) < after


@pytest.mark.parametrize("grouping", Grouping)
def test_a_record_without_measures_has_no_groups(ita_2567: Framework, grouping: Grouping) -> None:
    assert in_groups(Record(), ita_2567, grouping) == {}
