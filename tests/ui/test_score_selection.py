"""Stories of hands that know a spreadsheet: ranges typed round, filtered, ordered, by mouse."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.geometry import Offset

from ita_tui.core.scores.arrangement import Column, Only
from ita_tui.ui.widgets.score_grid import ScoreGrid
from ita_tui.ui.work.cell_range import next_cell
from tests.ui.driving import Hands, on_disk, opened, score_on_disk


def grid(hands: Hands) -> ScoreGrid:
    return hands.find("#grid", ScoreGrid)


def shown_codes(hands: Hands) -> list[str]:
    return [row.code for row in grid(hands).rows if not row.is_heading]


@given(
    st.lists(st.integers(0, 9), min_size=1, unique=True).map(sorted),
    st.lists(st.integers(0, 2), min_size=1, unique=True).map(sorted),
    st.booleans(),
)
def test_going_round_a_range_meets_every_cell_once(
    rows: list[int], columns: list[int], across: bool
) -> None:
    at, seen = (rows[0], columns[0]), []
    for _ in range(len(rows) * len(columns)):
        seen.append(at)
        after = next_cell(at, rows, columns, step=1, across=across)
        assert next_cell(after, rows, columns, step=-1, across=across) == at
        at = after
    assert at == seen[0]
    assert sorted(seen) == sorted((row, column) for row in rows for column in columns)


async def test_what_is_typed_in_a_selection_goes_round_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("shift+down", "shift+down")
        for score in ("11", "22", "33", "44"):
            await hands.press(*score, "enter")
        assert grid(hands).row.code == "i2"
        await hands.press("tab", *"77", "tab")
    scores = [score_on_disk(record_path, code) for code in ("i1", "i2", "i3", "i4")]
    assert scores == [44, 22, 77, 95.66]


async def test_what_is_typed_is_put_into_every_cell_that_is_selected(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("shift+down", "shift+down", *"11", "ctrl+enter", *"22", "ctrl+j")
        assert grid(hands).row.code == "i1"
        scores = [score_on_disk(record_path, code) for code in ("i1", "i2", "i3", "i4")]
        assert scores == [22, 22, 22, 95.66]
        await hands.press("ctrl+z", *"101", "ctrl+j")
        assert "101✗" in hands.shown
        assert score_on_disk(record_path, "i2") == 11


async def test_the_key_of_the_screen_edits_the_cell_once_it_is_in_front(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "f2", "f2", "backspace", "1", "f2", "enter")
        assert score_on_disk(record_path, "i1") == 94.51


async def test_an_arrow_leaves_the_selection_with_what_was_typed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("shift+down", "shift+down", *"11", "down", *"22", "down", "delete")
    scores = [score_on_disk(record_path, code) for code in ("i1", "i2", "i3")]
    assert scores == [11, 22, None]


async def test_fill_down_without_a_selection_takes_the_score_above(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("down", "ctrl+d")
        assert score_on_disk(record_path, "i2") == 94.59
        await hands.press("ctrl+z", "ctrl+shift+down", "delete")
    assert [score_on_disk(record_path, code) for code in ("i2", "i3")] == [None, None]
    assert on_disk(record_path)["scores"]["i1"]["own"] == 94.59


async def test_an_empty_column_shows_while_one_is_in_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        assert "อ้างอิง" not in hands.shown
        assert "ปีก่อน" not in hands.shown
        await hands.press("right", "right")
        assert "ปีก่อน" in hands.shown
        assert "อ้างอิง" not in hands.shown
        await hands.press(*"80", "enter", "left", "left")
        assert "ปีก่อน" in hands.shown
    assert score_on_disk(record_path, "i1", "previous") == 80


async def test_a_column_is_put_away_and_stepped_over(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("c", *"ต่าง", "enter")
        assert " ต่าง" not in hands.shown.splitlines()[1]
        grid(hands).look_at(grid(hands).arrangement)
        await hands.press("right", "c", "enter")
        assert grid(hands).column is Column.REFERENCE, "one that is looked at is shown"
        await hands.press("c", "enter", "right")
        assert grid(hands).column is Column.PREVIOUS


async def test_only_gaps_show_and_a_pasted_column_goes_to_them_alone(record_path: Path) -> None:
    before = on_disk(record_path)["scores"]
    async with opened(record_path) as hands:
        await hands.press("f", "down", "enter")
        assert grid(hands).arrangement.only is Only.GAPS
        codes = shown_codes(hands)
        assert len(codes) == 6
        assert "เฉพาะที่ต่ำกว่าเกณฑ์ · 6 แถว" in hands.shown
        await hands.press("home")
        await hands.paste("90.00\n91.00\n92.00\n")
        await hands.press("enter")
        after = on_disk(record_path)["scores"]
        changed = [code for code in after if after[code] != before.get(code)]
        assert changed == codes[:3]
        assert shown_codes(hands) == codes, "no row goes from under the hands"
        await hands.press("home", "ctrl+a", "ctrl+d")
        after = on_disk(record_path)["scores"]
        assert {after[code]["own"] for code in codes} == {90.0}
        await hands.press("s")
        assert grid(hands).arrangement.only is Only.ALL, "what was filtered for is gone"
        await hands.press("escape", "escape")
        assert grid(hands).arrangement.is_whole
    assert list(after) == list(before), "the order of the record is its own"


async def test_rows_with_a_text_show_and_one_that_is_gone_to_is_shown(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f")
        await hands.write("No Gift")
        await hands.press("enter")
        assert shown_codes(hands) == ["o26", "o27", "o28"]
        await hands.press("f")
        await hands.write("ไม่มีคำนี้")
        await hands.press("enter")
        assert "ไม่มีแถวใด" in hands.told[-1]
        assert shown_codes(hands) == ["o26", "o27", "o28"]
        await hands.press("ctrl+f", *"o35", "enter")
        assert grid(hands).row.code == "o35"
        assert grid(hands).arrangement.is_whole


async def test_a_title_that_is_clicked_orders_and_the_record_does_not(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.click("#grid", 60, 0)
        assert grid(hands).arrangement.by is Column.OWN
        scores = [score_on_disk(record_path, code) for code in shown_codes(hands)[:59]]
        assert scores == sorted(scores, key=float)  # type: ignore[arg-type]
        assert "ของเรา↑" in hands.shown
        await hands.click("#grid", 60, 0)
        assert "ของเรา↓" in hands.shown
        await hands.click("#grid", 20, 0)
        assert grid(hands).arrangement.by is None
    assert record_path.read_bytes() == before


async def test_the_mouse_selects_what_it_is_dragged_over(record_path: Path) -> None:
    async with opened(record_path) as hands:
        at = Offset(60, 4)
        await hands.pilot.mouse_down("#grid", offset=at)
        for y in (5, 6):
            hands.app.screen._forward_event(move(hands, 60, y))
        await hands.settle()
        await hands.pilot.mouse_up("#grid", offset=(60, 6))
        await hands.settle()
        assert "เลือกไว้ 3 คะแนน" in hands.shown
        await hands.click("#grid", 60, 5, button=3)
        assert hands.screen == "Chooser"
        await hands.press("escape")
        assert "เลือกไว้ 3 คะแนน" in hands.shown, "the right button keeps what it is on"
        await hands.press("ctrl+c")
        assert hands.app.clipboard == "94.59\n95.43\n99.34"


def move(hands: Hands, x: int, y: int) -> events.MouseMove:
    top = grid(hands).region.y
    return events.MouseMove(
        grid(hands),
        x,
        y + top,
        0,
        1,
        1,
        shift=False,
        meta=False,
        ctrl=False,
        screen_x=x,
        screen_y=y + top,
    )


async def test_a_column_is_made_wider_and_narrower(record_path: Path) -> None:
    async with opened(record_path) as hands:
        usual = title_of_i1(hands)
        await hands.press("greater_than_sign", "greater_than_sign")
        assert grid(hands).arrangement.cells_of(Column.OWN) == 10
        assert len(title_of_i1(hands)) < len(usual)
        await hands.press(*["less_than_sign"] * 9)
        assert grid(hands).arrangement.cells_of(Column.OWN) == 7
        assert len(title_of_i1(hands)) > len(usual)


def title_of_i1(hands: Hands) -> str:
    line = next(line for line in hands.shown.splitlines() if line.startswith("i1 "))
    return line.partition("…")[0]


async def test_a_block_goes_right_and_down_from_the_cursor_once_it_was_looked_at(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.paste("90.00\t80\r\n91\t\r\n")
        assert "90.00" in hands.shown
        assert record_path.read_bytes() == before
        await hands.press("enter")
        cells = [
            score_on_disk(record_path, code, kind)
            for code in ("i1", "i2")
            for kind in ("own", "reference")
        ]
        assert cells == [90, 80, 91, None]
        await hands.press("shift+down", "shift+right", "ctrl+c", "down", "down", "ctrl+v")
        await hands.press("enter")
        assert score_on_disk(record_path, "i3") == 90
        assert score_on_disk(record_path, "i3", "reference") == 80
        await hands.press("ctrl+z", "ctrl+z")
    assert record_path.read_bytes() == before


@pytest.mark.parametrize("columns", [0, 2])
@pytest.mark.parametrize("is_file", [True, False])
async def test_all_columns_of_a_table_are_taken_at_once_after_a_look(
    record_path: Path, columns: int, is_file: bool
) -> None:
    table = "ข้อ\tปี 2566\tปี 2567\tค่าเฉลี่ยจังหวัด\ni1\t91.22\t92.33\t90.11\ni2\t80.00\t81.00\t82.00\n"
    file = record_path.with_name("สองปี.tsv")
    file.write_text(table, encoding="utf-8")
    before = on_disk(record_path)["scores"]["i1"]
    async with opened(record_path) as hands:
        await hands.press(*["right"] * columns)
        await hands.paste(str(file) if is_file else table)
        assert "ใส่ช่องอื่นของตารางด้วย" in hands.shown
        await hands.press("enter")
        wanted = {"own": 92.33, "previous": 91.22, "reference": 90.11}
        assert {it: score_on_disk(record_path, "i1", it) for it in wanted} == wanted
        await hands.press("ctrl+z")
    assert on_disk(record_path)["scores"]["i1"] == before


async def test_other_columns_of_a_table_are_left_by_a_key(record_path: Path) -> None:
    before = on_disk(record_path)["scores"]["i1"]
    async with opened(record_path) as hands:
        await hands.paste("ข้อ\tปี 2566\tปี 2567\ni1\t91.22\t92.33\n")
        await hands.press("i")
        assert "ตารางยังมีคะแนนปีก่อน 1 ข้อ จะไม่ใส่" in hands.shown
        await hands.press("enter")
    assert on_disk(record_path)["scores"]["i1"] == {**before, "own": 92.33}


async def test_a_table_of_one_column_is_not_offered_twice(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("right")
        await hands.paste("ข้อ\tคะแนน\ni1\t91.22\ni2\t80.00\n")
        await hands.press("enter")
        assert hands.screen == "ScoresScreen"
    assert score_on_disk(record_path, "i1", "reference") == 91.22


async def test_what_is_told_of_a_selection_is_of_now(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("shift+down", "ctrl+d")
        assert "รวม 189.18" in hands.shown
        await hands.press("ctrl+z")
        assert "รวม 190.02" in hands.shown
        await hands.press("f", "down", "enter")
        assert "เลือกไว้" not in hands.shown


async def test_all_is_selected_where_one_looks_and_home_lets_it_go(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("end", "ctrl+a")
        assert grid(hands).row.code == "o35"
        assert round(grid(hands).scroll_y) == grid(hands).max_scroll_y
        assert "59" in hands.shown
        await hands.press("home")
        assert round(grid(hands).scroll_y) == 0
        await hands.press("ctrl+a")
        assert round(grid(hands).scroll_y) == 0
        await hands.press("down", "delete")
    assert score_on_disk(record_path, "o35") is not None, "an arrow selects nothing any more"


async def test_home_shows_the_row_it_stands_on_already(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home")
        grid(hands).scroll_to(y=20, animate=False, immediate=True)
        await hands.press("home")
        assert round(grid(hands).scroll_y) == 0


async def test_what_was_pasted_is_left_selected(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("down")
        await hands.paste("50\n51\n52\n")
        await hands.press("enter")
        assert grid(hands).row.code == "i2"
        assert [row[0] for row in grid(hands).copied(whole=False)] == ["50.00", "51.00", "52.00"]
        await hands.paste("60\t61\n62\t63\n")
        await hands.press("enter")
        assert grid(hands).copied(whole=False) == [["60.00", "61.00"], ["62.00", "63.00"]]
        await hands.press("delete")
    assert [score_on_disk(record_path, it) for it in ("i2", "i3", "i4")] == [None, None, 52]


async def test_what_was_pasted_here_and_there_leaves_nothing_between_selected(
    record_path: Path,
) -> None:
    between = ["o7", "o8", "o9", "o10"]
    async with opened(record_path) as hands:
        await hands.paste("o6\t90\no11\t88\n")
        await hands.press("enter", "delete")
        assert grid(hands).row.code == "o6"
    assert score_on_disk(record_path, "o6") is None
    assert None not in [score_on_disk(record_path, code) for code in (*between, "o11")]


async def test_a_selection_reaches_a_page_or_the_end(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+shift+end")
        assert len(grid(hands).copied(whole=False)) == 59
        assert "o35" in hands.shown
        await hands.press("ctrl+shift+home", "shift+pagedown")
        assert 1 < len(grid(hands).copied(whole=False)) < 20
        assert grid(hands).row.code == "i1"


@pytest.mark.parametrize(
    "keys", [("delete",), ("ctrl+x",), ("ctrl+d",), (*"50", "ctrl+j", "ctrl+j")]
)
async def test_announced_scores_of_a_selection_change_after_a_yes_only(
    keys: tuple[str, ...], record_path: Path
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("home", *"92", "enter", "enter", "home", "ctrl+shift+end", *keys)
        assert hands.screen == "Question"
        assert "คะแนนที่ประกาศ" in hands.shown
        await hands.press("escape", "ctrl+z")
    assert record_path.read_bytes() == before


async def test_an_announced_score_is_cleared_after_a_yes_only(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home", "delete", "enter")  # the answer that changes nothing comes first
        assert "total" in on_disk(record_path)["scores"]
        await hands.press("delete", "down", "enter")
        assert "total" not in on_disk(record_path)["scores"]


async def test_a_blank_cell_fills_nothing_down(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("delete")
        before = record_path.read_bytes()
        await hands.press("ctrl+shift+end", "ctrl+d")
        assert "ช่องบนยังว่าง" in hands.shown
    assert record_path.read_bytes() == before


async def test_a_column_out_of_sight_is_passed_over_while_another_shows(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("right", "right", *"80", "enter", "up", "left", "left")
        assert "อ้างอิง" not in hands.shown
        await hands.press("right")
        assert grid(hands).kind == "previous"
        await hands.press("left")
        await hands.paste("60\t61\n62\t63\n")
        await hands.press("enter")
    assert [score_on_disk(record_path, it, "previous") for it in ("i1", "i2")] == [61, 63]
    assert score_on_disk(record_path, "i1", "reference") is None


async def test_announced_figures_that_would_go_into_items_are_named(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home", *"92", "enter", "enter", "home", *["shift+down"] * 4, "ctrl+c")
        await hands.press("end", *["up"] * 6)
        await hands.paste(hands.app.clipboard)
        assert "คะแนนที่ประกาศของ total" in hands.shown


async def test_a_selection_sums_up_its_items_alone(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("home", *"92", "enter", "enter", "home", "ctrl+shift+end")
        every = grid(hands).copied(whole=False)
        codes = [row.code for row in grid(hands).rows if row.is_leaf]
        items = [score for code in codes if (score := score_on_disk(record_path, code)) is not None]
        assert f"เลือกไว้ {len(items)} คะแนน" in hands.shown
        assert f"รวม {sum(items):.2f}" in hands.shown.replace(",", "")
        left_out = len([row for row in every if row[0]]) - len(items)
        assert left_out > 0
        assert f"ไม่นับอีก {left_out} คะแนนของระดับอื่น" in hands.shown
