"""Three years of 300 agencies, against figures reckoned by hand."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from ita_tui.core.many.movers import Mover, YearStep
from ita_tui.core.many.years import ManyYears
from ita_tui.core.scores.years import Crossing, Difference, Movement
from ita_tui.store.many.gather import roll_up_folders
from tests.store.rollup.province import AGENCIES, record_text, write_province


def years_of(folder: Path, state: Path | None = None) -> ManyYears:
    found = roll_up_folders((folder,), None, state=state, jobs=1, progress=lambda *_: None)
    assert (found.unreadable, found.of_maps, found.faulty) == ({}, (), {})
    assert found.years is not None
    return found.years


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("province")
    write_province(folder)
    return folder


@pytest.fixture(scope="module")
def years(province: Path) -> ManyYears:
    return years_of(province)


def mover(step: YearStep, number: int) -> Mover:
    (found,) = (it for it in step.movers if it.agency == f"เทศบาลตำบลที่ {number}")
    return found


def test_the_totals_of_each_year_reckoned_by_hand(years: ManyYears) -> None:
    assert years.years == (2566, 2567, 2568)
    assert [one.whole.records for one in years.rollups] == [AGENCIES] * 3
    total = years.trends[0]
    # 65.10, 65.20 … 95.00 have the mean (65.10 + 95.00) / 2 = 80.05, which is the median too.
    # A third each gains 2, loses 1, stays: the mean gains (2 − 1 + 0) / 3 = 0.33 a year, and
    # 80.05 + 2 × 0.3333… = 80.72.
    assert total.means == (Decimal("80.05"), Decimal("80.38"), Decimal("80.72"))
    assert total.spreads[0] is not None
    assert total.spreads[0].median == Decimal("80.05")
    assert total.changes_points == (Decimal("0.33"), Decimal("0.34"))
    assert [it.node.code for it in years.trends] == [
        *("total", "IIT", "1", "2", "3", "4", "5", "EIT", "6", "7", "8", "OIT", "9", "10")
    ]


def test_who_rose_and_who_fell_reckoned_by_hand(years: ManyYears) -> None:
    for step in years.steps:
        assert len(step.movers) == AGENCIES
        assert [len(step.moved(change)) for change in Movement] == [100, 100, 100]
        assert step.mean_change_points == Decimal("0.33")
        assert (step.only_before, step.only_after) == (0, 0)
    first, second = years.steps
    assert first.moved(Movement.ROSE)[0].agency == "เทศบาลตำบลที่ 102"  # as a dictionary sorts
    # Agency 3: 65.30 → 67.30 → 66.30
    assert mover(first, 3).scores == (Decimal("65.30"), Decimal("67.30"))
    assert mover(second, 3).scores == (Decimal("67.30"), Decimal("66.30"))
    assert mover(second, 3).change_points == Decimal("-1.00")


def test_who_crossed_the_target_and_whose_level_moved(years: ManyYears) -> None:
    first, _ = years.steps
    # Up to 85.00 by 2 come 83.00 to 84.90 of numbers that 3 divides: 180, 183 … 198. Down by 1 from
    # 85.00 to 85.90 come those with remainder 1: 202, 205, 208.
    ups = [it for it in first.movers if it.crossing is Crossing.UP]
    assert sorted(it.agency for it in ups) == [f"เทศบาลตำบลที่ {n}" for n in range(180, 200, 3)]
    downs = [it.agency for it in first.movers if it.crossing is Crossing.DOWN]
    assert sorted(downs) == [f"เทศบาลตำบลที่ {number}" for number in (202, 205, 208)]
    # 85 is also where the level ผ่านดี begins; 70 and 95 are the other edges. Up over 70 come 48 and
    # 51 … (68.00 to 69.90: 30, 33 … 48), over 95 (93.00 to 94.90: 282, 285 … 297) and 300, at 95.00
    # before. Down under 70 come 52, 55, 58 (70.00 to 70.90); none from 95.00, which is 300 alone.
    levels = years.level_changes(0)
    assert levels.count(Movement.ROSE) == 7 + 7 + 6
    assert levels.count(Movement.FELL) == 3 + 3
    assert mover(first, 198).levels == ("ต้องปรับปรุง", "ผ่านดี")
    assert len(years.level_changes(1)) == AGENCIES


def test_years_of_other_items_say_so(years: ManyYears) -> None:
    assert years.differences == (frozenset({Difference.ITEMS}), frozenset({Difference.ITEMS}))


def test_what_is_remembered_of_years_is_what_was_found(
    province: Path, years: ManyYears, tmp_path: Path
) -> None:
    for path in province.rglob("*.toml"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    assert years_of(province, tmp_path) == years
    assert years_of(province, tmp_path) == years
    assert len(list((tmp_path / "rollup").iterdir())) == 2


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Five agencies of two years, of which not all can be told of."""
    for year in (2566, 2567):
        for number in range(1, 6):
            folder = tmp_path / str(year)
            folder.mkdir(exist_ok=True)
            (folder / f"{number}.toml").write_text(record_text(number, year), encoding="utf-8")
    return tmp_path


def put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_whoever_is_not_clear_is_not_compared(few: Path) -> None:
    (few / "2567" / "1.toml").unlink()
    put(few / "2567" / "2-copy.toml", record_text(2, 2567))
    put(few / "2566" / "3.toml", record_text(3, 2566, scores={"1": Decimal("90.00")}))
    (step,) = years_of(few).steps
    assert sorted(it.agency for it in step.movers) == ["เทศบาลตำบลที่ 4", "เทศบาลตำบลที่ 5"]
    assert (step.only_before, step.only_after) == (3, 3)


def test_a_district_tells_two_agencies_of_one_name_apart(few: Path) -> None:
    scores = {str(code): Decimal("90.00") for code in range(1, 11)}
    for year in (2566, 2567):
        other = record_text(1, year, scores=scores, district="เซกา")
        put(few / str(year) / "1-other.toml", other)
    put(few / "2566" / "4.toml", record_text(4, 2566, district=""))
    (step,) = years_of(few).steps
    same = [it for it in step.movers if it.agency == "เทศบาลตำบลที่ 1"]
    assert [(it.district, *it.scores) for it in same] == [
        ("เซกา", Decimal("90.00"), Decimal("90.00")),
        ("เมือง", Decimal("65.10"), Decimal("64.10")),
    ]
    assert mover(step, 4).scores == (Decimal("65.40"), Decimal("64.40"))


def test_instruments_weigh_as_the_framework_says(few: Path) -> None:
    scores = {str(code): Decimal(90) for code in range(1, 9)} | {
        "9": Decimal(80),
        "10": Decimal(70),
    }
    put(few / "2567" / "5.toml", record_text(5, 2567, scores=scores))
    (step,) = years_of(few).steps
    # 0.3 × 90 + 0.3 × 90 + 0.4 × (80 + 70) / 2 = 54 + 30
    assert mover(step, 5).scores == (Decimal("65.50"), Decimal("84.00"))
    assert step.moved(Movement.ROSE)[0].agency == "เทศบาลตำบลที่ 5"


def test_years_with_other_levels_compare_scores_alone(few: Path) -> None:
    for number in range(1, 6):
        put(few / "2566" / f"{number}.toml", record_text(number, 2565))
    found = years_of(few)
    assert found.years == (2565, 2567)
    assert Difference.LEVELS in found.differences[0]
    assert found.level_changes(0) == (None,) * 5
    assert found.trends[0].changes_points != (None,)


def test_records_of_another_framework_of_the_year_stand_apart(few: Path) -> None:
    own = record_text(9, 2566).replace("fiscal_year_be = 2566", "fiscal_year_be = 2567")
    put(few / "2567" / "9.toml", own)
    found = years_of(few)
    assert found.apart == {2567: 1}
    assert (found.steps[0].only_before, found.steps[0].only_after) == (0, 0)
