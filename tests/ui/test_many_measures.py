"""Stories of the list of measures: grouped, sorted, narrowed, many changed at once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Label

from ita_tui.core.measures.groups import Grouping
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import ALL_UNITS, Agency, Measure, Record, Step
from ita_tui.store.records import load_record
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.measure_lines import measure_key
from tests.ui.driving import NARROW, WIDE, Hands, on_disk, opened

NEW_UNIT = "กองการศึกษา"


def written(path: Path, record: Record) -> Path:
    path.write_text(write_record(record, None), encoding="utf-8")
    return path


def chosen(hands: Hands) -> str | None:
    return hands.find("#measure-list", LineList).chosen


def shown_measures(hands: Hands) -> list[str]:
    """The keys of the measures, each as often as it stands in the list."""
    entries = hands.find("#measure-list", LineList).rows
    return [measure_key(entry.key) for entry in entries if entry.key]


def owned_by_two(count: int = 3) -> Record:
    """Measures that each stand under two owners."""
    owners = ("สำนักปลัด", "กองคลัง")
    measures = {f"m{n}": Measure(title=f"งานที่ {n}", owners=owners) for n in range(1, count + 1)}
    agency = Agency(units=owners)
    return Record(framework="ita-2567", fiscal_year_be=2567, agency=agency, measures=measures)


async def test_the_cursor_stays_on_its_measure_however_the_list_is_arranged(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", *["down"] * 4)
        assert chosen(hands) == "m5"
        for key in ("z", "s", "z", "s", "z", "s", "z"):
            await hands.press(key)
            assert measure_key(chosen(hands)) == "m5"
        assert set(shown_measures(hands)) == set(on_disk(record_path)["measures"])


async def test_the_list_is_narrowed_to_a_unit_and_shown_whole_again(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "down", "down")
        assert chosen(hands) == "m3"
        await hands.press("f")
        await hands.write("สำนักปลัด")
        await hands.press("enter")
        assert chosen(hands) == "m3"
        few = shown_measures(hands)
        assert len(few) > 0
        assert f"{len(few)} จาก 9 มาตรการ" in hands.shown
        await hands.press("z")
        assert measure_key(chosen(hands)) == "m3"
        await hands.press("f", "enter")
        assert measure_key(chosen(hands)) == "m3"
        assert "9 มาตรการ ·" in hands.shown


async def test_a_narrowed_list_that_runs_empty_says_so_and_a_new_measure_is_shown(
    tmp_path: Path,
) -> None:
    steps = {"s1": Step(text="ขั้นเดียว", done_on=date(2024, 10, 1))}
    record = replace(owned_by_two(2), measures={"m1": Measure(title="เสร็จแล้ว", steps=steps)})
    async with opened(written(tmp_path / "r.toml", record)) as hands:
        await hands.press("f4", "f", "down", "enter")
        assert shown_measures(hands) == ["m1"]
        await hands.press("tab", "space")
        assert shown_measures(hands) == []
        assert "กด f เพื่อเลือกใหม่" in hands.shown
        await hands.press("shift+tab", "a")
        await hands.write("งานใหม่")
        await hands.press("ctrl+s")
        assert chosen(hands) == "m2"
        assert sorted(shown_measures(hands)) == ["m1", "m2"]


async def test_three_marked_measures_are_changed_in_one_edit_and_brought_back_in_one(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    measures = on_disk(record_path)["measures"]
    async with opened(record_path) as hands:
        await hands.press("f4", "space", "space", "down", "space", "b")
        assert "3" in str(hands.find("#form-title", Label).content)
        await hands.fill("owners", "กองคลัง")
        await hands.fill("period", "ม.ค. 68 - มิ.ย. 68")
        await hands.press("ctrl+s")
        assert hands.screen == "MeasuresScreen"
        changed = on_disk(record_path)["measures"]
        different = [key for key in measures if changed[key] != measures[key]]
        assert different == ["m1", "m2", "m4"]
        for key in different:
            assert changed[key]["owners"] == ["กองคลัง"]
            assert (changed[key]["start"], changed[key]["end"]) == (
                date(2025, 1, 1),
                date(2025, 6, 30),
            )
            assert changed[key]["steps"] == measures[key]["steps"]
        await hands.press("b")
        assert hands.screen == "MeasuresScreen"
        assert "กด Space" in hands.told[-1]
        await hands.press("ctrl+z")
        assert on_disk(record_path)["measures"] == measures
        await hands.press("ctrl+z")
    assert record_path.read_bytes() == before


async def test_what_is_left_empty_for_many_stays_as_it_was(record_path: Path) -> None:
    before = record_path.read_bytes()
    measures = on_disk(record_path)["measures"]
    async with opened(record_path) as hands:
        await hands.press("f4", "space", "space", "b", "ctrl+s")
        assert hands.screen == "MeasuresScreen"
        assert record_path.read_bytes() == before
        await hands.press("up", "up", "space", "space", "b")
        await hands.fill("owners", ALL_UNITS)
        await hands.press("ctrl+s")
    changed = on_disk(record_path)["measures"]
    assert {key: measure.get("start") for key, measure in changed.items()} == {
        key: measure.get("start") for key, measure in measures.items()
    }


async def test_marking_stays_in_the_group_where_the_cursor_is(tmp_path: Path) -> None:
    async with opened(written(tmp_path / "r.toml", owned_by_two())) as hands:
        await hands.press("f4", "z")
        await hands.press(*["down"] * 3)
        second = chosen(hands)
        assert measure_key(second) == "m1"
        assert second != "m1"
        await hands.press("space")
        assert measure_key(chosen(hands)) == "m2"
        assert chosen(hands) != "m2"
        assert shown_measures(hands) == ["m1", "m2", "m3"] * 2


async def test_an_unknown_unit_is_told_at_its_field_and_named_by_saving_again(
    record_path: Path,
) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f4", "e")
        await hands.fill("owners", f"กองคลัง, {NEW_UNIT}")
        await hands.press("ctrl+s")
        assert hands.screen == "FormScreen"
        assert NEW_UNIT in hands.refusal("owners")
        assert "Ctrl+S" in hands.refusal("owners")
        assert on_disk(record_path) == before
        await hands.press("ctrl+s")
        assert hands.screen == "MeasuresScreen"
        after = on_disk(record_path)
        assert after["agency"]["units"] == [*before["agency"]["units"], NEW_UNIT]
        assert after["measures"]["m1"]["owners"] == ["กองคลัง", NEW_UNIT]
        await hands.press("ctrl+z")
    assert on_disk(record_path) == before


async def test_a_new_unit_of_many_measures_and_of_a_step_is_named_once(record_path: Path) -> None:
    units = on_disk(record_path)["agency"]["units"]
    async with opened(record_path) as hands:
        await hands.press("f4", "space", "space", "b")
        await hands.fill("owners", NEW_UNIT)
        await hands.press("ctrl+s", "ctrl+s", "tab", "e")
        await hands.fill("owners", f"{NEW_UNIT}, กองช่าง")
        await hands.press("ctrl+s")
        assert "กองช่าง" in hands.refusal("owners")
        await hands.press("ctrl+s")
    assert on_disk(record_path)["agency"]["units"] == [*units, NEW_UNIT, "กองช่าง"]


async def test_marks_and_filter_are_not_carried_into_another_record(record_path: Path) -> None:
    other = owned_by_two()
    written(record_path.with_name("other.toml"), other)
    async with opened(record_path) as hands:
        await hands.press("f4", "f")
        await hands.write("สำนักปลัด")
        await hands.press("enter", "space", "space")
        assert hands.app.open_record(record_path.with_name("other.toml")) == ""
        await hands.settle()
        await hands.press("f4")
        assert shown_measures(hands) == list(other.measures)
        await hands.press("b")
        assert hands.screen == "MeasuresScreen"


@pytest.mark.parametrize("key", ["m@1", "m1@2", "ก ข", "1"])
async def test_a_measure_of_any_key_is_chosen_under_each_of_its_owners(
    tmp_path: Path, key: str
) -> None:
    record = owned_by_two()
    record = replace(record, measures={**record.measures, key: replace(record.measures["m1"])})
    path = written(tmp_path / "r.toml", record)
    async with opened(path) as hands:
        for _ in Grouping:
            await hands.press("f4", "end")
            assert measure_key(chosen(hands)) == key
            await hands.press("e")
            assert hands.screen == "FormScreen"
            await hands.press("escape", "z")
        await hands.press("v", "end", "enter")
        assert measure_key(chosen(hands)) == key


def no_issues() -> Record:
    done = {"s1": Step(text="ขั้นแรก", done_on=date(2020, 11, 1), items=("o9",))}
    return Record(
        framework="ita-2564",
        fiscal_year_be=2564,
        agency=Agency(units=("กองคลัง",)),
        measures={
            "m1": Measure(title="ไม่อยู่ในประเด็นใด", owners=("กองคลัง",), steps=done),
            "m2": Measure(title="ประเด็นที่ไม่มี", issue="3", end=date(2021, 9, 30)),
        },
    )


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize(
    "record",
    [
        no_issues(),
        replace(no_issues(), measures={}),
        replace(owned_by_two(), measures={}),
        replace(owned_by_two(), fiscal_year_be=0),
        replace(owned_by_two(), fiscal_year_be=99999),
    ],
    ids=["2564", "2564 without measures", "without measures", "no year", "a year too far"],
)
async def test_every_screen_of_measures_stands_whatever_the_record_lacks(
    tmp_path: Path, size: tuple[int, int], record: Record
) -> None:
    path = written(tmp_path / "r.toml", record)
    before = path.read_bytes()
    async with opened(path, size) as hands:
        for place in ("measures", "timeline", "coverage"):
            hands.app.action_go(place)
            await hands.settle()
            for title in (measure.title for measure in record.measures.values()):
                assert place == "coverage" or title[:8] in hands.shown
            await hands.press("z", "s", "z", "z", "down", "up", "end", "home")
            assert hands.screen == f"{place.capitalize()}Screen"
        hands.app.action_go("measures")
        await hands.settle()
        for keys in (("f", "escape"), ("b", "escape"), ("l", "escape", "escape"), ("v", "escape")):
            await hands.press(*keys)
        await hands.press("v", "v", "v", "enter", "escape", "v", "v", "v", "v")
        assert hands.screen == "MeasuresScreen"
        assert hands.app.return_code in (0, None)
    assert path.read_bytes() == before


async def test_a_record_without_issues_takes_a_measure(tmp_path: Path) -> None:
    path = written(tmp_path / "r.toml", no_issues())
    async with opened(path) as hands:
        await hands.press("f4", "a")
        await hands.write("งานใหม่")
        await hands.press("ctrl+s")
        assert chosen(hands) == "m3"
    loaded = load_record(path)
    assert loaded.record is not None
    assert loaded.record.measures["m3"].title == "งานใหม่"


async def test_moving_the_cursor_does_not_make_the_list_anew(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4")
        found = hands.find("#measure-list", LineList)
        before = [id(entry) for entry in found.rows]
        await hands.press("down", "down", "up", "end", "home", "pagedown")
        assert [id(entry) for entry in found.rows] == before


async def test_the_marked_are_counted_beside_their_states_and_all_are_marked_by_one_key(
    record_path: Path,
) -> None:
    async with opened(record_path, at="measures") as hands:
        signs = [entry.prompt.plain[1:2] for entry in hands.find("#measure-list", LineList).rows]
        await hands.press("space", "space")
        assert "เลือกไว้ 2" in hands.shown
        entries = hands.find("#measure-list", LineList).rows
        assert [entry.prompt.plain[1:2] for entry in entries] == signs
        assert sum("▶" in entry.prompt.plain for entry in entries) == 2
        await hands.press("ctrl+a")
        assert "เลือกไว้ 9" in hands.shown
        await hands.press("ctrl+a")
        assert "เลือกไว้" not in hands.shown


async def test_many_measures_share_a_recurrence_a_target_and_a_budget(record_path: Path) -> None:
    before = on_disk(record_path)["measures"]
    async with opened(record_path) as hands:
        await hands.press("f4", "space", "space", "b")
        await hands.fill("recurrence", "ทุก 3 เดือน")
        await hands.fill("budget_baht", "15,000")
        await hands.press("ctrl+s")
        assert "แก้ 2 มาตรการพร้อมกัน แล้ว" in hands.told[-1]
        await hands.press("home")
        assert "งบประมาณ 15,000.00 บาท" in hands.shown
        changed = on_disk(record_path)["measures"]
        for key in ("m1", "m2"):
            added = {"recurrence": "quarter", "budget_baht": 15000.0}
            assert changed[key] == {**before[key], **added}
        await hands.press("ctrl+z")
        assert on_disk(record_path)["measures"] == before


async def test_a_measure_is_moved_within_its_group_and_back(record_path: Path) -> None:
    before = list(on_disk(record_path)["measures"])
    async with opened(record_path) as hands:
        await hands.press("f4", "down", "m")
        listed = hands.find("#measure-list", LineList)
        assert list(on_disk(record_path)["measures"])[:3] == ["m1", "m3", "m2"]
        assert "m2 " in listed.text_of(listed.highlighted or 0)
        await hands.press("m")  # the next one is of another group
        assert list(on_disk(record_path)["measures"])[:3] == ["m1", "m3", "m2"]
        await hands.press("u", "s", "u")
        assert list(on_disk(record_path)["measures"]) == before
        assert "ลำดับในแฟ้ม" in hands.told[-1]


async def test_units_that_are_not_named_are_told_together(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("f4", "e")
        await hands.fill("owners", "กองหนึ่ง, กองสอง และกองสาม")
        await hands.press("ctrl+s")
        assert "“กองหนึ่ง” “กองสอง” “กองสาม”" in hands.shown
        await hands.press("ctrl+s")
        assert hands.screen == "MeasuresScreen"
    owners = on_disk(record_path)["measures"]["m1"]["owners"]
    assert owners == ["กองหนึ่ง", "กองสอง", "กองสาม"]


async def test_a_form_says_how_it_reads_a_period_and_a_day(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("f4", "e")
        await hands.fill("period", "Q2")
        await hands.press("tab")
        assert "คือ มกราคม – มีนาคม 2568" in hands.shown
        await hands.press("escape", "escape", "tab", "e")
        await hands.fill("due", "15 ธค 67")
        await hands.press("tab")
        assert "คือ 15 ธันวาคม 2567" in hands.shown
