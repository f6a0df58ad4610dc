"""The level of a result, its band edges, and the levels that are still possible."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ita_tui.core.framework.model import TOTAL, Framework, Level
from ita_tui.core.record.edits import set_score, set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.levels import level_of, possible_levels
from ita_tui.core.scores.rollup import Interval, roll_up
from tests.cases import cases
from tests.core.built_records import scores
from tests.core.built_trees import (
    BY_INSTRUMENT,
    BY_LETTER,
    completed,
    even,
    framework_of,
    half_up,
    trees_with_scores,
)

D = Decimal
WEIGHTS = (D("0.30"), D("0.30"), D("0.40"))


def level(framework: Framework, typed: dict[str, Decimal]) -> str | None:
    found = level_of(framework, roll_up(framework, typed))
    return found.title if found else None


def possible(
    framework: Framework,
    typed: dict[str, Decimal],
    limits: dict[str, Interval] | None = None,
) -> list[str]:
    return [found.title for found in possible_levels(framework, roll_up(framework, typed, limits))]


def three(*figures: str) -> dict[str, Decimal]:
    return dict(zip(("IIT", "EIT", "OIT"), map(D, figures), strict=True))


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (("95.00", "95.00", "95.00"), "ผ่านดีเยี่ยม"),
        (("100", "100", "100"), "ผ่านดีเยี่ยม"),
        (("94.99", "99.00", "99.00"), "ผ่านดี"),
        (("99.00", "99.00", "94.99"), "ผ่านดี"),
        (("94.99", "94.99", "94.99"), "ผ่านดี"),
        (("85.00", "85.00", "85.00"), "ผ่านดี"),
        (("84.99", "90.00", "90.00"), "ผ่าน"),
        (("100", "100", "84.99"), "ผ่าน"),
        (("84.99", "84.99", "85.02"), "ผ่าน"),
        (("84.99", "84.99", "84.99"), "ต้องปรับปรุง"),
        (("100", "100", "62.00"), "ต้องปรับปรุง"),
        (("70.00", "70.00", "70.00"), "ต้องปรับปรุง"),
        (("69.99", "69.99", "69.99"), "ต้องปรับปรุงโดยด่วน"),
        (("0", "0", "0"), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_2567_edges(ita_2567: Framework, figures: tuple[str, ...], expected: str) -> None:
    typed = three(*figures)
    assert level(ita_2567, typed) == expected
    assert possible(ita_2567, typed) == [expected]


def test_2567_real_cases(ita_2567: Framework) -> None:
    # 94.64 with the EIT below 85; 97.90 with one instrument below 95.
    low_eit = three("98.00", "84.00", "100.00")
    assert roll_up(ita_2567, low_eit)[TOTAL].computed == D("94.60")
    low_eit["IIT"] = D("98.13")
    assert roll_up(ita_2567, low_eit)[TOTAL].computed == D("94.64")
    assert level(ita_2567, low_eit) == "ผ่าน"
    one_below = three("94.00", "99.00", "100.00")
    assert roll_up(ita_2567, one_below)[TOTAL].computed == D("97.90")
    assert level(ita_2567, one_below) == "ผ่านดี"


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        *(("100", "AA"), ("95.00", "AA"), ("94.99", "A"), ("85.00", "A"), ("84.99", "B")),
        *(("75.00", "B"), ("74.99", "C"), ("65.00", "C"), ("64.99", "D"), ("55.00", "D")),
        *(("54.99", "E"), ("50.00", "E"), ("49.99", "F"), ("0", "F")),
    ],
)
def test_2564_edges(ita_2564: Framework, total: str, expected: str) -> None:
    assert level(ita_2564, three(total, total, total)) == expected
    assert possible(ita_2564, {"total": D(total)}) == [expected]
    assert possible(ita_2564, three(total, total, total)) == [expected]


@pytest.mark.parametrize(
    ("below", "above", "expected"),
    [
        ("94.99", "95.00", "ดีเยี่ยม"),
        ("84.99", "85.00", "ดี"),
        ("69.99", "70.00", "ปรับปรุง"),
    ],
)
def test_half_a_cent_below_an_edge_is_the_edge_and_no_score_falls_between(
    below: str, above: str, expected: str
) -> None:
    framework = framework_of([(D(1), even(2))])
    typed = {"a1": D(below), "a2": D(above)}
    assert roll_up(framework, typed)[TOTAL].exact == (D(below) + D(above)) / 2
    assert level(framework, typed) == expected
    assert possible(framework, typed) == [expected]


@pytest.mark.parametrize(("edge", "title"), [("95", "ดีเยี่ยม"), ("85", "ดี"), ("70", "ปรับปรุง")])
@pytest.mark.parametrize("swap", [False, True])
def test_an_edge_that_thirds_hide_is_the_edge(edge: str, title: str, swap: bool) -> None:
    framework = framework_of([(D(1), even(2, 3))])
    cent, least = D("0.01"), D(edge)
    parts = [(least - cent, least - cent, least), (least - cent, least, least)]
    first, second = reversed(parts) if swap else parts
    typed = {f"a1{place}": figure for place, figure in enumerate(first, 1)}
    typed |= {f"a2{place}": figure for place, figure in enumerate(second, 1)}
    assert level(framework, typed) == title
    assert possible(framework, typed) == [title]


@given(trees_with_scores(), st.data())
def test_where_the_total_is_computed_its_level_is_the_only_possible_one(
    case: tuple[Framework, dict[str, Decimal]], data: st.DataObject
) -> None:
    framework, typed = case
    typed |= {node.code: data.draw(scores) for node in framework.leaves}
    assert possible(framework, typed) == [level(framework, typed)]


@given(st.lists(st.integers(84_00, 96_00), min_size=59, max_size=59))
@cases(0.25)
def test_2567_full_scores_near_the_edges_leave_one_level(
    ita_2567: Framework, cents: list[int]
) -> None:
    typed = {
        node.code: D(cent).scaleb(-2) for node, cent in zip(ita_2567.leaves, cents, strict=True)
    }
    assert possible(ita_2567, typed) == [level(ita_2567, typed)]


def test_where_the_total_is_not_computed_there_is_no_level(ita_2567: Framework) -> None:
    assert level(ita_2567, {"total": D("99.00")}) is None
    assert level(ita_2567, {"IIT": D("99.00"), "EIT": D("99.00")}) is None


# Typed totals alone.


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("100", ["ผ่านดีเยี่ยม"]),
        ("98.50", ["ผ่านดีเยี่ยม"]),
        ("98.49", ["ผ่านดีเยี่ยม", "ผ่านดี"]),
        ("95.50", ["ผ่านดีเยี่ยม", "ผ่านดี"]),
        ("95.49", ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"]),
        ("95.00", ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"]),
        ("94.99", ["ผ่านดี", "ผ่าน"]),
        ("85.00", ["ผ่านดี", "ผ่าน"]),
        ("84.99", ["ต้องปรับปรุง"]),
        ("70.00", ["ต้องปรับปรุง"]),
        ("69.99", ["ต้องปรับปรุงโดยด่วน"]),
        ("0", ["ต้องปรับปรุงโดยด่วน"]),
    ],
)
def test_2567_levels_possible_from_a_typed_total_alone(
    ita_2567: Framework, total: str, expected: list[str]
) -> None:
    assert possible(ita_2567, {"total": D(total)}) == expected


def test_a_typed_total_and_one_instrument(ita_2567: Framework) -> None:
    assert possible(ita_2567, {"total": D("93.00"), "EIT": D("84.99")}) == ["ผ่าน"]
    assert possible(ita_2567, {"total": D("93.90"), "EIT": D("94.99")}) == ["ผ่านดี", "ผ่าน"]
    assert possible(ita_2567, {"total": D("96.00"), "EIT": D("94.99")}) == ["ผ่านดี"]


def test_a_typed_total_that_contradicts_what_is_below_does_not_count(ita_2567: Framework) -> None:
    figures = {"9": D(100), "10": D(100), "1": D("99.40"), "8": D("87.84"), "total": D("93.05")}
    limits = {str(number): Interval(D("87.84"), D("99.40")) for number in range(1, 11)}
    assert possible(ita_2567, figures, limits) == ["ผ่านดีเยี่ยม", "ผ่านดี"]


def test_nothing_typed_leaves_every_level(ita_2567: Framework, ita_2564: Framework) -> None:
    for framework in (ita_2567, ita_2564):
        assert possible(framework, {}) == [found.title for found in framework.levels]


def test_the_sample_reaches_the_second_level(ita_2567: Framework, sample: Record) -> None:
    assessment = assess(ita_2567, sample)
    assert assessment.level is not None
    assert assessment.level.title == "ผ่านดี"
    assert assessment.possible == (assessment.level,)


def test_one_unknown_item_of_the_sample_can_change_the_level(
    ita_2567: Framework, sample: Record
) -> None:
    def titles(record: Record) -> list[str]:
        return [found.title for found in assess(ita_2567, record).possible]

    items_only = set_scores(sample, ScoreKind.OWN, dict.fromkeys(("total", "8")))
    without_e9 = set_score(items_only, "e9", ScoreKind.OWN, None)
    assert titles(without_e9) == ["ผ่านดี", "ผ่าน"]
    # With e7 and e8 this low, the EIT stays below 85 whatever e9 is.
    hopeless = set_scores(without_e9, ScoreKind.OWN, {"e7": D("0.00"), "e8": D("40.00")})
    assert titles(hopeless) == ["ผ่าน"]
    # A typed total settles it, as long as what is below allows it.
    assert titles(set_score(without_e9, "total", ScoreKind.OWN, D("93.05"))) == ["ผ่านดี"]
    assert titles(set_score(without_e9, "total", ScoreKind.OWN, D("99.00"))) == ["ผ่านดี", "ผ่าน"]


# Against every completion.


@given(
    st.sampled_from([BY_INSTRUMENT, BY_LETTER]).flatmap(trees_with_scores),
    st.data(),
)
@cases(2)
def test_the_level_of_every_completion_is_possible(
    case: tuple[Framework, dict[str, Decimal]], data: st.DataObject
) -> None:
    framework, typed = case
    typed.pop(TOTAL, None)
    high = st.integers(84_00, 100_00).map(lambda cents: D(cents).scaleb(-2))
    figures = {node.code: data.draw(scores | high) for node in framework.leaves}
    done = completed(framework, typed, figures)
    assert level(framework, done) in possible(framework, typed)


EPSILON = Fraction(1, 10**9)
EDGES = [Fraction(edge) - Fraction(1, 200) for edge in (95, 85, 70)]


def near(low: Fraction, high: Fraction) -> list[Fraction]:
    """Figures of an interval at which a level can change, and just below them."""
    wanted = [low, high, (low + high) / 2]
    wanted += [figure for edge in EDGES for figure in (edge, edge - EPSILON)]
    return sorted({figure for figure in wanted if low <= figure <= high})


def level_by_the_book(levels: tuple[Level, ...], total: Fraction, parts: list[Fraction]) -> str:
    """The level as the published rule has it, from exact figures."""
    whole, least = half_up(total), min(map(half_up, parts))
    return next(
        found.title
        for found in levels
        if whole >= found.min_total
        and (found.min_instrument is None or least >= found.min_instrument)
    )


def reached(
    levels: tuple[Level, ...],
    ranges: list[tuple[Fraction, Fraction]],
    total: Fraction | None,
) -> Iterator[str]:
    """Levels found by trying the edges of all instruments but one, and solving for that one."""
    weights = [Fraction(weight) for weight in WEIGHTS]
    for solved in range(3):
        others = [place for place in range(3) if place != solved]
        for figures in product(*(near(*ranges[place]) for place in others)):
            parts = dict(zip(others, figures, strict=True))
            fixed = sum((weights[place] * parts[place] for place in others), Fraction(0))
            low, high = ranges[solved]
            targets = near(*(fixed + weights[solved] * end for end in (low, high)))
            targets += [fixed + weights[solved] * figure for figure in near(low, high)]
            for target in targets if total is None else [total]:
                last = (target - fixed) / weights[solved]
                if low <= last <= high:
                    yield level_by_the_book(levels, target, [last, *figures])


cents = st.integers(0, 100_00) | st.integers(84_50, 85_50) | st.integers(94_50, 95_50)
halves = st.none() | cents.map(lambda cent: D(cent).scaleb(-2))


ODD_RULES = (
    Level(title="ก", min_total=D(70), min_instrument=D(95)),
    Level(title="ข", min_total=D(95)),
    Level(title="ค", min_total=D(85), min_instrument=D(70)),
    Level(title="ง", min_total=D(70), min_instrument=D(85)),
    Level(title="จ", min_total=D(0)),
)
"""No year's rule; a framework file may hold any."""


@given(
    st.sampled_from([BY_INSTRUMENT, ODD_RULES]),
    st.lists(st.tuples(halves, halves), min_size=3, max_size=3),
    st.none() | st.none() | st.integers(60_00, 100_00).map(lambda cent: D(cent).scaleb(-2)),
)
@example(BY_INSTRUMENT, [(None, None)] * 3, D("98.50"))
@example(BY_INSTRUMENT, [(None, None)] * 3, D("98.49"))
@example(BY_INSTRUMENT, [(D("95.00"), D("94.99"))] * 3, None)
@example(ODD_RULES, [(D("95.00"), D("94.99")), (None, D("90.00")), (D("95.00"), None)], None)
@cases(0.8)
def test_a_level_is_possible_where_a_search_at_the_edges_reaches_it_and_nowhere_else(
    levels: tuple[Level, ...],
    parts: list[tuple[Decimal | None, Decimal | None]],
    total: Decimal | None,
) -> None:
    framework = framework_of([(weight, even(2)) for weight in WEIGHTS], levels)
    typed = {
        f"{code}{place}": figure
        for code, pair in zip("abc", parts, strict=True)
        for place, figure in enumerate(pair, 1)
        if figure is not None
    }
    ranges = [
        (
            sum((Fraction(part or 0) for part in pair), Fraction(0)) / 2,
            sum((Fraction(100 if part is None else part) for part in pair), Fraction(0)) / 2,
        )
        for pair in parts
    ]
    low, high = (
        sum(
            (Fraction(weight) * ends[side] for weight, ends in zip(WEIGHTS, ranges, strict=True)),
            Fraction(0),
        )
        for side in (0, 1)
    )
    exact = None if total is None else Fraction(total)
    if exact is not None and low < high and low <= exact <= high:
        typed[TOTAL] = D(total or 0)
    else:
        exact = None
    found = set(reached(framework.levels, ranges, exact))
    assert set(possible(framework, typed)) == found


@given(trees_with_scores())
def test_possible_levels_are_never_none_and_stand_best_first(
    case: tuple[Framework, dict[str, Decimal]],
) -> None:
    framework, typed = case
    found = possible_levels(framework, roll_up(framework, typed))
    assert found
    assert list(found) == [one for one in framework.levels if one in found]
