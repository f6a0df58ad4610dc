"""A later year begun from an earlier one: all is accounted for, and nothing leaks."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.next_year import NextYear, Succession, next_year, offered
from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.record.model import (
    Measure,
    Memo,
    NodeScores,
    Opinion,
    PublicLink,
    Record,
    Recurrence,
    ScoreKind,
    Step,
)
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import replace
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework, load_map
from ita_tui.store.next_year import account, beginning
from ita_tui.store.records import load_record
from tests.core.built_records import records

TODAY = date(2025, 9, 30)


def framework_of(year: int) -> Framework:
    found, _ = load_framework(f"ita-{year}", Path())
    assert found is not None
    return found


BEFORE, AFTER = framework_of(2567), framework_of(2568)
LINKS: CodeMap = load_map(BEFORE, AFTER, Path())[0]


def begun(last: Record, *keep: str) -> NextYear:
    return next_year(last, BEFORE, AFTER, LINKS, keep=keep, today=TODAY, file_name="ก่อน.toml")


@given(records, st.data())
def test_every_score_and_measure_has_exactly_one_fate(last: Record, data: st.DataObject) -> None:
    may = offered(last, TODAY)
    keep = tuple(key for key in may if data.draw(st.booleans()))
    found = begun(last, *keep)
    assert set(found.scores) == set(last.scores)
    assert set(found.measures) == set(last.measures)
    assert set(found.public_links) == set(last.links)
    assert {key for key, fate in found.measures.items() if fate is Succession.CONTINUED} == set(
        keep
    )
    assert [it.continues for it in found.record.measures.values()] == [
        clean_line(key) for key in last.measures if key in keep
    ]
    for code, fate in found.scores.items():
        own = last.score(code)
        assert (fate is Succession.DROPPED) == (own is None)
        if fate is Succession.CARRIED:
            later = LINKS.counterpart(code)
            assert later is not None
            assert found.record.score(later, ScoreKind.PREVIOUS) == own


@given(records)
def test_nothing_of_the_earlier_results_and_doings_comes_along(last: Record) -> None:
    found = begun(last, *last.measures).record
    assert not found.issues
    assert not found.evidence
    assert not found.set_aside
    assert not found.printed
    assert found.results == Record().results
    assert (found.memo.number, found.memo.date, found.memo.subject) == ("", None, "")
    assert not any(opinion.text for opinion in found.memo.opinions.values())
    for scores in found.scores.values():
        assert (scores.own, scores.reference, scores.note) == (None, None, "")
    for link in found.links.values():
        assert (link.checked_on, link.note) == (None, "")
    for measure in found.measures.values():
        assert not measure.log
        assert (measure.budget_baht, measure.spent_baht, measure.target) == (None, None, "")
        for step in measure.steps.values():
            assert (step.done_on, step.result, step.evidence, step.obstacle) == (None, "", (), "")
    again, problems = read_record(write_record(found, AFTER))
    assert again == found
    assert problems == ()


LAST = Record(
    framework="ita-2567",
    fiscal_year_be=2567,
    scores={
        "total": NodeScores(own=Decimal("93.05")),
        "o13": NodeScores(own=Decimal("80.00"), reference=Decimal("90.00")),
        "o1": NodeScores(own=Decimal("100.00")),
        "i1": NodeScores(own=Decimal("90.00")),
        "i2": NodeScores(own=Decimal("91.00")),
        "i3": NodeScores(own=Decimal("92.00")),
        "o2": NodeScores(reference=Decimal("50.00")),
    },
    measures={
        "m1": Measure(
            title="พัฒนา E-Service",
            issue="2",
            items=("o13", "e9", "o14"),
            start=date(2024, 2, 29),
            end=date(2025, 9, 30),
            expected_result="จาก 80.00 เป็น 90",
            steps={"s1": Step(text="สำรวจ", due=date(2025, 1, 31), done_on=date(2025, 1, 2))},
        ),
        "m2": Measure(title="เสร็จ", steps={"s1": Step(text="ทำ", done_on=date(2025, 1, 2))}),
        "m3": Measure(
            title="ทุกไตรมาส",
            recurrence=Recurrence.QUARTER,
            expected_result="โปร่งใส",
            steps={"s1": Step(text="ทำ", done_on=date(2025, 1, 2))},
        ),
        "m4": Measure(title="ค้าง", steps={"s1": Step(text="ทำ")}),
    },
)


def test_a_carry_over_counted_by_hand() -> None:
    assert offered(LAST, TODAY) == ("m3", "m4")
    undone = replace(
        LAST.measures["m1"], steps={**LAST.measures["m1"].steps, "s2": Step(text="อบรม")}
    )
    last = replace(
        LAST,
        measures={**LAST.measures, "m1": undone},
        memo=Memo(signer="หัวหน้า", number="1", opinions={"1": Opinion(post="ปลัด", text="ดี")}),
    )
    found = begun(last, "m1", "m3")
    assert found.measures == {
        "m1": Succession.CONTINUED,
        "m2": Succession.DROPPED,
        "m3": Succession.CONTINUED,
        "m4": Succession.LISTED,
    }
    assert found.scores == {
        "total": Succession.CARRIED,
        "o13": Succession.CARRIED,
        "o1": Succession.LISTED,
        "i1": Succession.LISTED,
        "i2": Succession.LISTED,
        "i3": Succession.LISTED,
        "o2": Succession.DROPPED,
    }
    previous = {code: it.previous for code, it in found.record.scores.items()}
    # Indicator 1 was computed from its items, which the later year does not list.
    assert previous == {
        "total": Decimal("93.05"),
        "1": Decimal("91.00"),
        "o10": Decimal("80.00"),
    }
    first, second = found.record.measures.values()
    assert (first.continues, first.issue, first.items) == ("m1", "2", ("o10", "o12"))
    assert (first.start, first.end) == (date(2025, 2, 28), date(2026, 9, 30))
    assert first.steps["s1"] == Step(text="สำรวจ", due=date(2026, 1, 31))
    assert (first.expected_result, second.expected_result) == ("", "โปร่งใส")
    assert found.lost_items == {"m1": ("e9",)}
    assert found.record.memo == Memo(signer="หัวหน้า", opinions={"1": Opinion(post="ปลัด")})
    assert found.record.previous_record == "ก่อน.toml"


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(9999, 12, 31), None])
def test_no_day_is_too_late_to_be_moved(day: date | None) -> None:
    found = begun(replace(LAST, measures={"m1": Measure(title="ก", start=day)}), "m1")
    moved = found.record.measures["m1"].start
    assert moved == (date(2025, 2, 28) if day == date(2024, 2, 29) else None)


def test_what_was_announced_is_taken_before_what_was_computed_and_both_are_told() -> None:
    found = beginning(load_record(sample_record()), AFTER)
    (told,) = (it for it in account(found, found.record((), TODAY)) if "แจ้งไว้" in it)
    assert "คะแนนรวม 93.05 (คำนวณได้ 93.45)" in told


def test_links_go_where_their_items_went_and_what_has_no_place_is_listed() -> None:
    gone = next(node.code for node in BEFORE.public_items if not LINKS.became(node.code))
    last = replace(
        LAST,
        links={
            "l1": PublicLink(item="o34", label="มาตรการ", url="https://a.go.th/34", note="ของปีก่อน"),
            "l2": PublicLink(item=gone, url="https://a.go.th/x"),
            "l5": PublicLink(item="o1", url="https://a.go.th/1", checked_on=TODAY),
        },
    )
    found = begun(last)
    assert found.public_links == {
        "l1": Succession.CARRIED,
        "l2": Succession.LISTED,
        "l5": Succession.CARRIED,
    }
    assert found.record.links == {
        "l1": PublicLink(item="o27", label="มาตรการ", url="https://a.go.th/34"),
        "l2": PublicLink(item="o1", url="https://a.go.th/1"),
    }
