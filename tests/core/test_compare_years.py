"""Years side by side, and what measures achieved, against figures reckoned by hand."""

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.effect import Verdict
from ita_tui.core.scores.years import (
    BLOCKS,
    NO_BLOCK,
    Comparison,
    Crossing,
    Difference,
    YearRow,
    compare,
    trend,
    year_of,
)
from ita_tui.core.tables_out.years import all_effects, notes, signed
from ita_tui.core.values import replace
from ita_tui.store.frameworks import load_framework, load_map
from ita_tui.store.years import load_years, of_one_agency
from tests.cases import cases
from tests.core.built_records import records, scores

FOLDER = Path(__file__).parents[1] / "data" / "years"
ON = date(2025, 10, 1)


def three_years() -> Comparison:
    found, problems = load_years(FOLDER / f"{year}.toml" for year in (2568, 2566, 2567))
    assert problems == ()
    return found


def row_of(found: Comparison, code: str) -> YearRow:
    (row,) = (it for it in found.rows if it.codes[-1] == code)
    return row


def decimals(*texts: str) -> tuple[Decimal | None, ...]:
    return tuple(Decimal(text) if text else None for text in texts)


@pytest.mark.parametrize(
    ("code", "codes", "figures", "changes"),
    [
        # 0.3 × 78.80 + 0.3 × 81.33… + 0.4 × 91.50 = 84.64, and so on
        ("total", ("total",) * 3, ("84.64", "89.97", "91.17"), ("5.33", "1.20")),
        ("IIT", ("IIT",) * 3, ("78.80", "86.00", "88.60"), ("7.20", "2.60")),
        ("EIT", ("EIT",) * 3, ("81.33", "84.00", "86.67"), ("2.67", "2.67")),
        ("OIT", ("OIT",) * 3, ("91.50", "97.43", "96.49"), ("5.93", "-0.94")),
        ("8", ("8",) * 3, ("76.00", "74.00", "82.00"), ("-2.00", "8.00")),
        ("9.2", (None, "9.2", "9.2"), ("", "94.29", "97.00"), ("", "2.71")),
        ("9.3", ("9.3",) * 3, ("87.50", "85.00", "67.50"), ("-2.50", "-17.50")),
        ("o7", ("o13", "o9", "o7"), ("60.00", "90.00", "84.00"), ("30.00", "-6.00")),
        ("o10", ("o18", "o13", "o10"), ("40.00", "70.00", "95.00"), ("30.00", "25.00")),
        ("o13", ("o22", "o17", "o13"), ("50.00", "40.00", "85.00"), ("-10.00", "45.00")),
        ("o28", ("o43", "o35", "o28"), ("0.00", "100.00", "100.00"), ("100.00", "0.00")),
        ("o12", (None, None, "o12"), ("", "", "50.00"), ("", "")),
    ],
)
def test_scores_and_changes_reckoned_by_hand(
    code: str,
    codes: tuple[str | None, ...],
    figures: tuple[str, ...],
    changes: tuple[str, ...],
) -> None:
    row = row_of(three_years(), code)
    assert row.codes == codes
    assert row.scores == decimals(*figures)
    assert row.changes_points == decimals(*changes)


def test_what_crossed_the_mark_in_either_direction() -> None:
    crossed = {row.codes[-1]: row.crossings for row in three_years().rows if any(row.crossings)}
    up, down = Crossing.UP, Crossing.DOWN
    assert crossed == {
        **dict.fromkeys("1235", (up, None)),
        "4": (None, up),
        "7": (up, None),
        "o7": (up, down),
        "o10": (None, up),
        "o13": (None, up),
        "o15": (down, None),
        "o28": (up, None),
    }


def test_what_has_no_counterpart_is_told_and_each_score_is_in_one_place() -> None:
    found = three_years()
    lost = {(it.year, it.node.code): (it.became, it.is_joined) for it in found.lost}
    assert lost[0, "o6"] == ((), False)
    assert lost[0, "o12"] == (("o8",), True)
    assert lost[1, "9.5"] == (("9.5", "9.6"), False)
    assert lost[1, "o15"] == (("o12",), True)
    assert (0, "o13") not in lost
    for place, year in enumerate(found.years):
        told = [row.codes[place] for row in found.rows if row.scores[place] is not None]
        assert sorted(filter(None, told)) == sorted(year.figures)
        if place < 2:
            goes_on = {row.codes[place] for row in found.rows if row.codes[place + 1]} - {None}
            of_year = {code for at, code in lost if at == place}
            assert of_year | goes_on >= set(year.figures)
            assert not of_year & goes_on


def test_years_on_different_scales_say_so() -> None:
    found = three_years()
    assert [set(kinds) for kinds in found.differences] == [{Difference.ITEMS}] * 2
    assert next(iter(notes(found))).startswith("2566 กับ 2567: รายการข้อต่างกัน")
    levels = [year.level for year in found.years]
    assert levels == ["ต้องปรับปรุง", "ผ่าน", "ผ่านดี"]
    old, _ = load_framework("ita-2564", Path())
    assert old is not None
    earlier = year_of("2564.toml", found.years[0].record, old)
    link, _ = load_map(old, found.years[0].framework, Path())
    assert Difference.LEVELS in compare([earlier, found.years[0]], [link]).differences[0]


def test_what_the_measures_achieved_reckoned_by_hand() -> None:
    told = [
        (it.key, it.item, it.measured_at, it.before, it.after, it.verdict)
        for it in all_effects(three_years(), ON)
    ]
    rose, stayed, undone = Verdict.DONE_ROSE, Verdict.DONE_NOT, Verdict.NOT_DONE
    assert told == [
        ("m1", "o18", ("o18", "o13"), *decimals("40.00", "70.00"), rose),
        ("m1", "o13", ("o13", "o10"), *decimals("70.00", "95.00"), rose),
        # e9 is not listed in 2568: its indicator is compared instead
        ("m1", "e9", ("8", "8"), *decimals("74.00", "82.00"), rose),
        ("m2", "o17", ("o17", "o13"), *decimals("40.00", "85.00"), undone),
        ("m3", "o9", ("o9", "o7"), *decimals("90.00", "84.00"), stayed),
        ("m3", "o19", ("o19", "o15"), *decimals("80.00", "80.00"), stayed),
        # o6 (Q&A) is gone: its sub-indicator is compared instead
        ("m3", "o6", ("9.1", "9.1"), *decimals("100.00", "100.00"), Verdict.DONE_FULL),
    ]


def test_a_year_without_a_score_yet_tells_nothing_of_what_was_achieved() -> None:
    _, last, now = three_years().years
    begun = year_of("2568.toml", replace(now.record, scores={}), now.framework)
    link, _ = load_map(last.framework, now.framework, Path())
    assert all_effects(compare([last, begun], [link]), ON) == ()
    assert all_effects(compare([last, now], [link]), ON) != ()


@given(st.lists(st.none() | scores, max_size=6), scores)
def test_a_trend_has_a_block_a_score_and_keeps_the_order(
    found: list[Decimal | None], least: Decimal
) -> None:
    blocks = trend(found, least)
    assert len(blocks) == len(found)
    for score, block in zip(found, blocks, strict=True):
        assert (block == NO_BLOCK) == (score is None)
    pairs = [
        (score, BLOCKS.index(block))
        for score, block in zip(found, blocks, strict=True)
        if score is not None
    ]
    for a, one in pairs:
        for b, other in pairs:
            assert a > b or one <= other


@cache
def two_years() -> tuple[Framework, Framework, CodeMap]:
    old, new = (load_framework(f"ita-{year}", Path())[0] for year in (2567, 2568))
    assert old
    assert new
    return old, new, load_map(old, new, Path())[0]


@cases(0.5)
@given(records, records)
def test_any_two_records_can_be_compared(before: object, after: object) -> None:
    old, new, became = two_years()
    years = [year_of("a", before, old), year_of("b", after, new)]  # type: ignore[arg-type]
    found = compare(years, [became])
    for place, year in enumerate(years):
        told = [row.codes[place] for row in found.rows if row.scores[place] is not None]
        assert sorted(filter(None, told)) == sorted(year.figures)
    all_effects(found, ON)


@pytest.mark.parametrize(
    ("points", "told"),
    [("1.50", "+1.50 ดีขึ้น"), ("-0.01", "−0.01 ลดลง"), ("0.00", "0.00 เท่าเดิม"), (None, "–")],
)
def test_a_difference_has_a_sign_and_a_word(points: str | None, told: str) -> None:
    assert signed(None if points is None else Decimal(points)) == told


def test_a_folder_gives_the_years_of_one_agency() -> None:
    names = [f"{year}.toml" for year in (2566, 2567, 2568)]
    assert [path.name for path in of_one_agency(FOLDER)] == names
    assert [path.name for path in of_one_agency(FOLDER / "2567.toml")] == names
