"""Stories of the timeline: the months, today, and the way to a measure."""

from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import Agency, Measure, Record, Step
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.measure_lines import measure_key
from tests.ui.driving import NARROW, WIDE, Hands, on_disk, opened

MONTHS = ("ตค", "พย", "ธค", "มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย")
"""Their short names, without the full stops that a narrow month has no room for."""


def line_of(hands: Hands, key: str) -> str:
    """The line of a measure as it is drawn."""
    return hands.prompt("#timeline", key)


def months_of(hands: Hands) -> str:
    """The line of the months, as it stands on the screen."""
    return hands.shown.split("\n")[1]


def chosen(hands: Hands, which: str) -> str:
    return measure_key(hands.find(f"#{which}", LineList).chosen)


def lasting(**measures: Measure) -> Record:
    agency = Agency(units=("กองคลัง", "สำนักปลัด"))
    return Record(framework="ita-2567", fiscal_year_be=2567, agency=agency, measures=measures)


def written(path: Path, record: Record) -> Path:
    path.write_text(write_record(record, None), encoding="utf-8")
    return path


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_twelve_months_stand_over_the_bars_in_order(
    record_path: Path, size: tuple[int, int]
) -> None:
    async with opened(record_path, size) as hands:
        await hands.press("f4", "v")
        months = months_of(hands)
        places = [months.replace(".", "").find(month) for month in MONTHS]
        assert -1 not in places
        assert places == sorted(places)
        assert "68" in months
        for key, measure in on_disk(record_path)["measures"].items():
            line = line_of(hands, key)
            assert cell_len(line) == hands.find("#timeline", LineList).width_cells
            assert any(full in line for full in "━█") == ("start" in measure)


@pytest.mark.parametrize("size", [(60, 20), NARROW, (100, 30), WIDE])
async def test_no_name_of_a_month_touches_the_next(
    record_path: Path, size: tuple[int, int]
) -> None:
    async with opened(record_path, size) as hands:
        await hands.press("f4", "v")
        _, _, *names = months_of(hands).split()
        assert len(names) == len(MONTHS)


async def test_a_bar_begins_and_ends_with_its_months_and_today_is_marked(tmp_path: Path) -> None:
    record = lasting(
        m1=Measure(title="ทั้งปี", start=date(2024, 10, 1), end=date(2025, 9, 30)),
        m2=Measure(title="ครึ่งหลัง", start=date(2025, 4, 1), end=date(2025, 9, 30)),
        m3=Measure(title="วันเดียว", start=date(2024, 11, 1), end=date(2024, 11, 1)),
    )
    async with opened(written(tmp_path / "r.toml", record)) as hands:
        await hands.press("f4", "v")
        bars = {key: line_of(hands, key) for key in record.measures}
        months = months_of(hands)
        whole = next(line for line in hands.shown.split("\n") if "ทั้งปี" in line)
        october = cell_len(months[: months.index("ต")])
        assert october == cell_len(whole[: whole.index("━")])
        per_month = (len(bars["m1"]) - bars["m1"].index("━")) // 12
        bar = {key: line[-12 * per_month :] for key, line in bars.items()}
        assert bar["m1"].replace("╋", "━") == "━" * 12 * per_month
        assert bar["m1"].index("╋") == per_month
        assert bar["m2"].index("━") == 6 * per_month
        assert bar["m2"].count("━") == 6 * per_month
        assert bar["m2"].index("┃") == per_month
        assert bar["m3"].count("━") == 0
        assert bar["m3"].index("╋") == per_month


async def test_what_has_no_dates_or_lies_outside_the_year_says_which(tmp_path: Path) -> None:
    past = {"s1": Step(due=date(2024, 10, 1))}
    done = {"s1": Step(done_on=date(2024, 10, 1))}
    record = lasting(
        m1=Measure(title="ไม่มีวัน"),
        m2=Measure(title="ช้าที่ขั้นตอน", steps=past),
        m3=Measure(title="เสร็จแล้ว", steps=done),
        m4=Measure(title="ปีก่อน", start=date(2023, 10, 1), end=date(2024, 9, 30)),
        m5=Measure(title="ปีหน้า", start=date(2025, 10, 1)),
    )
    async with opened(written(tmp_path / "r.toml", record)) as hands:
        await hands.press("f4", "v")
        for key in ("m1", "m2", "m3"):
            assert "ไม่มีกำหนดเวลา" in line_of(hands, key)
        for key in ("m4", "m5"):
            assert "อยู่นอกปีงบประมาณ" in line_of(hands, key)


async def test_enter_goes_to_the_measure_on_its_screen(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v", *["down"] * 3)
        at = chosen(hands, "timeline")
        assert at == "m4"
        await hands.press("enter")
        assert hands.screen == "MeasuresScreen"
        assert chosen(hands, "measure-list") == at
        await hands.press("v")
        assert chosen(hands, "timeline") == at
        await hands.press("end", "enter")
        assert chosen(hands, "measure-list") == "m9"


async def test_enter_shows_a_measure_that_the_list_leaves_out(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "f")
        await hands.write("กองคลัง")
        await hands.press("enter", "v", "down", "down", "enter")
        assert chosen(hands, "measure-list") == "m3"


async def test_the_cursor_stays_on_its_measure_in_every_grouping(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v", *["down"] * 6)
        for _ in range(4):
            assert chosen(hands, "timeline") == "m7"
            await hands.press("z")


async def test_a_measure_under_several_owners_is_gone_to_from_each(tmp_path: Path) -> None:
    record = lasting(
        m1=Measure(title="หนึ่ง", owners=("ทุกสำนัก/กอง",)),
        m2=Measure(title="สอง", owners=("สำนักปลัด", "กองคลัง")),
    )
    async with opened(written(tmp_path / "r.toml", record)) as hands:
        for downs, key in enumerate(("m1", "m2", "m1", "m2")):
            await hands.press("f4", "v")
            if downs == 0:
                await hands.press("z")
            await hands.press("home", *["down"] * downs, "enter")
            assert chosen(hands, "measure-list") == key
            assert hands.screen == "MeasuresScreen"


async def test_an_edit_elsewhere_is_drawn_when_one_comes_back(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "v")
        before = line_of(hands, "m1")
        await hands.press("escape", "e")
        await hands.fill("period", "ส.ค. 68 - ก.ย. 68")
        await hands.press("ctrl+s", "v")
        assert line_of(hands, "m1") != before
        await hands.press("ctrl+z")
        assert line_of(hands, "m1") == before
