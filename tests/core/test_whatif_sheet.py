"""The what-if sheet: figures change on it, and never in the record."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import NodeScores, Record, ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.whatif.sheet import (
    WhatIfSheet,
    assessed,
    countable_of,
    gain_of,
    gains,
    most_gain_first,
    uncounted,
)
from tests.core.built_records import scores as some_scores


@pytest.fixture
def sheet(ita_2567: Framework, sample: Record) -> WhatIfSheet:
    return WhatIfSheet(framework=ita_2567, record=sample)


def test_a_sheet_without_changes_says_what_the_record_says(sheet: WhatIfSheet) -> None:
    assert assessed(sheet) == assess(sheet.framework, sheet.record)


@given(data=st.data())
def test_a_change_gives_the_figures_that_the_record_would_have(
    data: st.DataObject, ita_2567: Framework, sample: Record
) -> None:
    codes = st.sampled_from([item.code for item in ita_2567.items])
    changes = data.draw(st.dictionaries(codes, some_scores, min_size=1, max_size=5))
    sheet = WhatIfSheet(framework=ita_2567, record=sample).with_scores(changes)
    edited = set_scores(sample, ScoreKind.OWN, changes)
    expected = assess(ita_2567, edited)
    assert assessed(sheet).total.computed == expected.total.computed
    assert assessed(sheet).level == expected.level
    assert sheet.record is sample


def test_a_change_to_the_records_own_score_is_none(sheet: WhatIfSheet) -> None:
    changed = sheet.with_score("e9", Decimal(85))
    assert changed.changes == {"e9": Decimal(85)}
    assert changed.with_score("e9", Decimal("68.28")).changes == {}
    assert changed.with_score("e9", None).changes == {}
    assert changed.cleared().changes == {}


def test_changes_stand_in_tree_order_those_of_a_plan_above_those_by_hand(
    sheet: WhatIfSheet,
) -> None:
    by_hand = sheet.with_score("o17", Decimal(80)).with_score("e9", Decimal(85))
    both = by_hand.with_plan({"o17": Decimal(90), "i1": Decimal(99)})
    assert list(both.changes) == ["i1", "e9", "o17"]
    assert both.score("o17") == 90
    assert both.with_plan({}) == by_hand
    by_hand_again = both.with_score("o17", Decimal(85))
    assert by_hand_again.score("o17") == 85
    assert by_hand_again.by_plan == {"i1": Decimal(99)}
    assert both.with_score("i1", None).score("i1") == sheet.before("i1")


def test_gains_are_points_of_the_total_not_rounded_and_the_largest_stands_first(
    sheet: WhatIfSheet,
) -> None:
    found = most_gain_first(gains(sheet))
    assert [gain.code for gain in found[:3]] == ["e9", "o17", "o19"]
    e9 = found[0]
    assert e9.to_pass == pytest.approx((85 - Decimal("68.28")) / 30, abs=Decimal("1e-20"))
    after = assessed(sheet.with_score("e9", Decimal(100))).total.exact
    before = assessed(sheet).total.exact
    assert after is not None
    assert before is not None
    assert after - before == pytest.approx(e9.to_100, abs=Decimal("1e-20"))
    passing = gain_of(sheet, "i1")
    assert passing is not None
    assert passing.to_pass == 0
    assert len(found) == 59


def test_gains_follow_the_sheet(sheet: WhatIfSheet) -> None:
    changed = gain_of(sheet.with_score("e9", Decimal(100)), "e9")
    assert changed is not None
    assert changed.to_pass == changed.to_100 == 0


def test_a_missing_score_has_no_gain_and_can_be_tried(ita_2567: Framework, sample: Record) -> None:
    record = set_scores(sample, ScoreKind.OWN, {"8": None, "e9": None})
    sheet = WhatIfSheet(framework=ita_2567, record=record)
    assert gain_of(sheet, "e9") is None
    assert assessed(sheet).level is None
    tried = sheet.with_score("e9", Decimal("68.28"))
    assert assessed(tried).total.computed == Decimal("93.45")
    assert countable_of(tried).missing == ()
    assert uncounted(tried) == ()


def test_a_typed_total_no_longer_narrows_the_level_once_scores_are_different(
    ita_2567: Framework,
) -> None:
    record = Record(scores={"total": NodeScores(own=Decimal("99.00"))})
    sheet = WhatIfSheet(framework=ita_2567, record=record)
    assert [level.title for level in assessed(sheet).possible] == ["ผ่านดีเยี่ยม"]
    assert len(assessed(sheet.with_score("IIT", Decimal(50))).possible) > 1


def test_a_change_that_nothing_counts_is_named(sheet: WhatIfSheet) -> None:
    assert uncounted(sheet.with_scores({"9": Decimal(90), "o1": Decimal(90)})) == ("9",)


def test_changes_move_to_the_record_as_it_now_stands(
    sheet: WhatIfSheet, ita_2564: Framework, sample: Record
) -> None:
    changed = sheet.with_score("e9", Decimal(85)).with_plan(
        {"o17": Decimal(90), "o19": Decimal(95)}
    )
    edited = set_scores(
        sample, ScoreKind.OWN, {"e9": Decimal(85), "o17": Decimal(91), "i1": Decimal(50)}
    )
    moved = changed.moved_to(sheet.framework, edited)
    assert moved.changes == {"o19": Decimal(95)}
    assert moved.before("i1") == 50
    other_year = changed.moved_to(ita_2564, replace(sample, scores={}))
    assert other_year.changes.keys() == {"o17", "o19"}  # codes that both years have
    assert changed.moved_to(sheet.framework, sample) == changed
