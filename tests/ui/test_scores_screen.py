"""Stories of the score screen: typing, refusals, pasting, undo."""

import shutil
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key

from ita_tui.core.record.model import ScoreKind
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.node_detail import NodeDetail
from ita_tui.ui.widgets.score_grid import ScoreGrid
from ita_tui.ui.widgets.score_typing import MOST_CHARACTERS
from tests.ui.driving import Hands, on_disk, opened, score_on_disk

SCORED_ITEMS = 59
"""Items that the source document holds a score of."""


def grid(hands: Hands) -> ScoreGrid:
    return hands.find("#grid", ScoreGrid)


def detail(hands: Hands) -> str:
    return " ".join(str(hands.find("#detail", NodeDetail).content).split())


async def test_five_scores_typed_one_after_the_other_are_there_when_the_record_is_opened_again(
    record_path: Path,
) -> None:
    typed = {"i1": 61.5, "i2": 62.0, "i3": 63.25, "i4": 64.0, "i5": 100.0}
    async with opened(record_path) as hands:
        for score in typed.values():
            await hands.press(*str(score), "enter")
        assert grid(hands).row.code == "i6"
        await hands.press("f3")
        assert "▼ 4" in hands.prompt("#issue-list", "1")
    assert {code: score_on_disk(record_path, code) for code in typed} == typed
    async with opened(record_path) as hands:
        shown = hands.shown
        assert all(f"{score:.2f}" in shown for score in typed.values())
        assert "บันทึกแล้ว" in hands.status


async def test_thai_digits_are_a_score(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.write("๙๔.๐๑")
        await hands.press("enter")
    assert score_on_disk(record_path, "i1") == 94.01


async def test_digits_typed_with_the_thai_layout_on_are_told_and_taken(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.write("ตภใจๅ")
        assert "94.01" in detail(hands)
        await hands.press("enter")
    assert score_on_disk(record_path, "i1") == 94.01


async def test_a_refused_score_stays_in_its_cell_with_its_sentence(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        for bad in ("101", "-5", "1.2.3", "12.345", ".", "1,234", "๑๒๓", "9" * 30):
            await hands.press("e", *["backspace"] * 5)
            await hands.write(bad)
            for key in ("enter", "down", "tab", "pagedown", "end", "s"):
                await hands.press(key)
                assert grid(hands).row.code == "i1"
                assert grid(hands).is_editing
            assert "คะแนน" in detail(hands)
            await hands.press("escape")
            assert not grid(hands).is_editing
    assert record_path.read_bytes() == before


async def test_a_refused_score_does_not_wander_to_another_cell(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*"101", "ctrl+f", "o", "9", "enter")
        assert grid(hands).row.code == "i1"
        assert grid(hands).is_editing
    assert record_path.read_bytes() == before


async def test_a_letter_inside_a_score_is_refused_and_not_dropped(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*"1e5", "enter")
        assert "1e5" in hands.shown
        assert grid(hands).is_editing
    assert record_path.read_bytes() == before


@pytest.mark.parametrize("taking", ["enter", "tab", "shift+tab", "right", "left", "down", "up"])
async def test_a_score_is_taken_in_its_own_cell_by_enter_tab_and_the_arrows(
    taking: str, record_path: Path
) -> None:
    before = on_disk(record_path)["scores"]
    async with opened(record_path) as hands:
        await hands.press(*"12.34", taking)
    after = on_disk(record_path)["scores"]
    assert after == {**before, "i1": {**before["i1"], "own": 12.34}}


async def test_arrows_take_what_is_typed_anew_and_move_in_what_is_mended(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("e", "left", "left", "7", "delete", "home", "delete")
        assert grid(hands).typed == "4.79"
        assert "▏4.79" in hands.shown
        assert "เลื่อนในช่อง" in hands.shown.splitlines()[-2]
        await hands.press("f2", "right")
        assert score_on_disk(record_path, "i1") == 4.79
        await hands.press("left", *"101", "f2", "left", "backspace", "f2")
        assert "แก้ในช่อง" in hands.shown.splitlines()[-2]
        await hands.press("down")
        assert score_on_disk(record_path, "i1") == 11


async def test_what_is_pasted_goes_to_the_caret_of_a_score_that_is_mended(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("e", "home", "delete")
        await hands.paste("8")
        assert grid(hands).typed == "84.59"
        await hands.press("escape", "7")
        await hands.paste("66")
        assert grid(hands).typed == "66"
        await hands.paste("9" * 190_000)
        assert len(grid(hands).typed) <= MOST_CHARACTERS
        await hands.press("enter")
        assert "เกิน 100" in detail(hands)
    assert score_on_disk(record_path, "i1") == 94.59


async def test_a_refused_score_is_mended_where_it_is_wrong(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"9459", "enter", "f2", "left", "left", ".", "enter")
        assert score_on_disk(record_path, "i1") == 94.59
        await hands.press("up", "e", "home", "9", "enter", "delete", "enter")
        assert score_on_disk(record_path, "i1") == 94.59


LEAVING = ("f1", "f3", "f5", "f9", "ctrl+f", "ctrl+p", "ctrl+q", "pagedown", "end", "ctrl+s")


@pytest.mark.parametrize("leaving", [*LEAVING, "ctrl+y", "f8", "delete"])
async def test_a_score_half_typed_is_not_taken_by_going_elsewhere(
    leaving: str, record_path: Path
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*"12.34", leaving)
    assert record_path.read_bytes() == before


async def test_a_score_half_typed_waits_in_its_cell(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*"12.3", "f3")
        assert hands.told[-1].startswith("i1: คะแนน “12.3” ยังพิมพ์ค้างอยู่")
        await hands.press("f2", *"4", "pagedown")
        assert "ยังพิมพ์ค้างอยู่" in detail(hands)
        await hands.click("#grid", 50, 7)
        assert grid(hands).typed == "12.34"
        assert record_path.read_bytes() == before
        await hands.press("enter")
        assert score_on_disk(record_path, "i1") == 12.34


async def test_leaving_with_a_score_half_typed_asks_once_and_changes_nothing(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*"12", "ctrl+q")
        assert not hands.has_left
        assert "“12” ยังพิมพ์ค้างอยู่" in hands.told[-1]
        await hands.press("ctrl+q")
        assert hands.has_left
    assert record_path.read_bytes() == before


@pytest.mark.parametrize("screen", ["f2", "f3"])
@pytest.mark.parametrize(("typed", "told"), [("101", "เกิน 100"), ("12.3", "ยังพิมพ์ค้างอยู่")])
async def test_the_key_to_save_says_what_was_not_accepted_and_where(
    typed: str, told: str, screen: str, record_path: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*typed, screen, "ctrl+s")
        assert "i1: คะแนน" in hands.told[-1]
        assert typed in hands.told[-1]
        assert "ยังไม่บันทึก" in hands.told[-1]
        assert told in hands.told[-1] or screen != "f2"
        await hands.press("f2", "escape", "ctrl+s")
        assert hands.told[-1] == "ทุกอย่างบันทึกแล้ว"


async def test_leaving_from_another_screen_asks_about_a_score_half_typed(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"87", "f3", "ctrl+q")
        assert not hands.has_left
        assert "i1: คะแนน “87” ยังพิมพ์ค้างอยู่" in hands.told[-1]
        await hands.press("ctrl+q")
        assert hands.has_left
    assert score_on_disk(record_path, "i1") == 94.59


@pytest.mark.parametrize("word", ["ไม่มี", "sale"])
async def test_a_word_typed_down_a_list_of_scores_runs_no_command(
    record_path: Path, word: str
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"90", "enter")
        await hands.write(word)
        assert hands.screen == "ScoresScreen"
        await hands.press("enter")
        assert "✗" in hands.shown
        await hands.press("escape", "w")
        assert hands.screen == "WhatIfScreen"
    assert score_on_disk(record_path, "i2") == 95.43


async def test_a_letter_alone_down_a_list_asks_and_enter_means_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"90", "enter")
        await hands.write("ป")
        assert "“ป” ไม่ใช่คะแนน กด Enter เพื่อ ที่มาของคะแนน" in hands.shown
        await hands.press("enter")
        assert hands.screen == "ExplainScreen"


async def test_undo_first_takes_back_what_is_being_typed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"55", "enter", *"33", "ctrl+z")
        assert not grid(hands).is_editing
        assert score_on_disk(record_path, "i1") == 55
        await hands.press("ctrl+z")
        assert score_on_disk(record_path, "i1") == 94.59


async def test_what_is_typed_after_a_refusal_stands_in_its_place(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"876", "enter")
        assert "876✗" in hands.shown
        await hands.press(*"97")
        assert grid(hands).typed == "97"
        assert "ไม่ได้รับคะแนน “876”" in detail(hands)
        await hands.press("enter")
        assert grid(hands).row.code == "i2"
        await hands.press(*"1011", "enter", "backspace", "backspace", *".5", "enter")
    assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [97, 10.5]


@pytest.mark.parametrize("key", ["down", "enter"])
async def test_scores_typed_downwards_meet_only_items(record_path: Path, key: str) -> None:
    announced = {code for code in on_disk(record_path)["scores"] if code[0] not in "ieo"}
    async with opened(record_path) as hands:
        for number in range(59):
            await hands.press(*f"{20 + number}", key)
    scores = on_disk(record_path)["scores"]
    items = [code for code in scores if code[0] in "ieo"]
    assert [scores[code]["own"] for code in items] == [20 + number for number in range(59)]
    assert {code for code in scores if code not in items} == announced


async def test_scores_typed_upwards_meet_only_items(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("end")
        for number in range(30):
            await hands.press(*f"{20 + number}", "up")
            assert grid(hands).row.is_leaf
    assert score_on_disk(record_path, "o35") == 20


@pytest.mark.parametrize("key", ["down", "enter"])
async def test_a_list_of_indicators_goes_down_the_indicators(key: str, tmp_path: Path) -> None:
    path = tmp_path / "2569.toml"
    path.write_text(
        'format = "ita-record/1"\nframework = "ita-2569"\nfiscal_year_be = 2569\n', encoding="utf-8"
    )
    async with opened(path) as hands:
        for number in range(10):
            await hands.press(*f"{80 + number}", key)
        assert {f"{number}": 79 + number for number in range(1, 11)} == {
            code: it["own"] for code, it in on_disk(path)["scores"].items()
        }
        await hands.press("home", "down", "down", *["shift+down"] * 9, "ctrl+c")
        assert hands.app.clipboard.splitlines()[-2:] == ["88.00", "89.00"]


@pytest.mark.parametrize("typed", ["-5", "=1+2", "+"])
async def test_a_sign_is_typed_and_refused_with_a_sentence(typed: str, record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*typed, "enter")
        assert grid(hands).typed == typed
        assert f"“{typed}”" in detail(hands)
    assert record_path.read_bytes() == before


async def test_an_announced_figure_that_was_walked_to_is_asked_about(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("up")
        assert not grid(hands).row.is_leaf
        code = grid(hands).row.code
        for key in ("enter", "tab", "down", "tab"):
            await hands.press(*"66", key)
            assert "เป็นคะแนนที่ประกาศของ" in detail(hands)
            assert grid(hands).row.code == code
        assert record_path.read_bytes() == before
        await hands.press("enter")
    assert score_on_disk(record_path, code) == 66


async def test_an_announced_figure_that_is_meant_is_taken_at_once(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("up", "e", *["backspace"] * 5, *"66", "enter")
        await hands.press("home")
        await hands.click("#grid", 42, 1)
        await hands.press(*"88", "enter", "ctrl+f")
        await hands.write("การใช้อำนาจ")
        await hands.press("enter", *"77", "enter")
    assert [score_on_disk(record_path, code) for code in ("1", "3", "total")] == [66, 77, 88]


async def test_a_score_typed_after_the_last_one_does_not_take_its_place(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("end", *"20", "enter", *"21", "enter")
        assert "ไม่มีช่องถัดไปแล้ว" in detail(hands)
        assert score_on_disk(record_path, "o35") == 20
        await hands.press("enter")
        assert score_on_disk(record_path, "o35") == 21


async def test_delete_takes_what_is_being_typed_and_not_what_stands_there(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"20", "delete")
        assert not grid(hands).is_editing
        assert score_on_disk(record_path, "i1") == 94.59
        await hands.press("delete")
    assert score_on_disk(record_path, "i1") is None


async def test_another_record_begins_in_the_column_of_own_scores(record_path: Path) -> None:
    other = Path(shutil.copy(record_path, record_path.with_name("other.toml")))
    async with opened(record_path) as hands:
        await hands.press("right", "right", "f9")
        assert hands.app.open_record(other) == ""
        await hands.settle()
        await hands.press("f2")
        assert grid(hands).kind is ScoreKind.OWN


async def test_last_years_column_of_a_table_of_two_years_goes_into_last_year(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("right", "right")
        await hands.paste("ข้อ\tปี 2566\tปี 2567\ni1\t81.5\t91.22\ni2\t82.5\t92.22\n")
        await hands.press("enter")
    found = [score_on_disk(record_path, code, "previous") for code in ("i1", "i2")]
    assert found == [81.5, 82.5]


async def test_edits_are_undone_and_done_again_on_disk_too(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"50", "enter", *"51", "enter", "home")
        await hands.press("down", "down", "down", "delete")
        assert grid(hands).row.code == "i1"
        assert score_on_disk(record_path, "i1") is None
        await hands.press("ctrl+z")
        assert score_on_disk(record_path, "i1") == 50
        await hands.press("ctrl+z", "ctrl+z")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [94.59, 95.43]
        await hands.press("ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [None, 51]
        assert hands.told[-1] == "ไม่มีสิ่งที่จะทำซ้ำ"


async def test_a_score_goes_into_the_column_under_the_cursor(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("right", *"70", "right", *"80", "enter")
    assert score_on_disk(record_path, "i1", "reference") == 70
    assert score_on_disk(record_path, "i1", "previous") == 80


async def test_the_cursor_never_rests_on_a_heading(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("s")
        keys = ["home", "up", *["pagedown"] * 8, "down", "end", "enter", *["pageup"] * 8]
        for key in keys:
            await hands.press(key)
            assert not grid(hands).row.is_heading, key


async def test_a_click_puts_the_cursor_where_it_was_made(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.click("#grid", 50, 7)
        row = hands.shown.splitlines()[8]
        assert row.startswith(grid(hands).row.code)
        await hands.click("#grid", 46, 0)
        assert row.startswith(grid(hands).row.code)


async def test_a_click_on_a_line_of_keys_does_what_the_key_does(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.click(".own-keys", 17, 0)
        assert grid(hands).is_editing
        await hands.press("escape")
        await hands.click(".footer", 30, 0)
        assert hands.screen == "GapsScreen"


async def test_one_pasted_value_goes_into_the_cell_to_be_confirmed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.paste(" 77.25\n")
        assert hands.screen == "ScoresScreen"
        await hands.press("enter")
    assert score_on_disk(record_path, "i1") == 77.25


async def test_a_pasted_column_is_shown_first_and_taken_with_enter(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.paste("50\n๕๑.๐๐\n\n101\n54\n")
        assert hands.screen == "PastePreview"
        assert "อ่านได้ 3 ข้อ" in hands.shown
        assert "บรรทัด 4:" in hands.shown
        assert score_on_disk(record_path, "i1") == 94.59
        await hands.press("enter")
        found = [score_on_disk(record_path, f"i{number}") for number in range(1, 6)]
        assert found == [50, 51, 99.34, 95.66, 54]
        await hands.press("ctrl+z")
        assert score_on_disk(record_path, "i5") == 95.57


@pytest.mark.parametrize("text", ["50\n51\n", "i1\tx\t50\ni2\tx\t51\n", "เรื่อง\nอื่น\n"])
async def test_a_paste_that_is_cancelled_changes_nothing(text: str, record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.paste(text)
        assert hands.screen == "PastePreview"
        await hands.press("escape")
        assert hands.screen == "ScoresScreen"
    assert record_path.read_bytes() == before


async def test_a_paste_without_a_score_takes_nothing_on_enter(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.paste("[red]x[/red]\n[@click=app.quit]y[/]\n\x1b[31m\n")
        await hands.press("enter")
        assert hands.screen == "ScoresScreen"
    assert record_path.read_bytes() == before


async def test_every_score_of_a_whole_table_is_taken_by_its_code(record_path: Path) -> None:
    scores = on_disk(record_path)["scores"]
    items = [code for code in scores if code[0] in "ieo"]
    table = "".join(f"{code}\tชื่อข้อ\t{60 + n / 100:.2f}\n" for n, code in enumerate(items))
    async with opened(record_path) as hands:
        await hands.press("down", "down", "right")
        await hands.paste(table)
        assert f"อ่านได้ {len(items)} ข้อ" in hands.shown
        await hands.press("enter")
    taken = [score_on_disk(record_path, code, "reference") for code in items]
    assert len(items) == SCORED_ITEMS
    assert taken == [round(60 + n / 100, 2) for n in range(len(items))]


async def test_scores_that_are_typed_faster_than_the_screen_follows_keep_their_rows(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        for character in "10.01\r10.02\r10.03\r":
            name = "enter" if character == "\r" else _character_to_key(character)
            hands.app.post_message(events.Key(name, character))
        await hands.settle()
    assert [score_on_disk(record_path, code) for code in ("i1", "i2", "i3")] == [
        10.01,
        10.02,
        10.03,
    ]


async def _keys_shown(hands: Hands) -> str:
    return hands.shown.splitlines()[-2]


async def test_the_line_of_keys_says_when_letters_are_typed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        assert "ค้นหา" in await _keys_shown(hands)
        await hands.press("8")
        assert "ตัวอักษรเป็นข้อความ" in await _keys_shown(hands)
        await hands.press("8", "enter")
        assert "ตัวอักษรเป็นข้อความ" in await _keys_shown(hands)
        await hands.press("escape")
        assert "ค้นหา" in await _keys_shown(hands)
        await hands.press("9", "enter", "down")
        assert "ค้นหา" in await _keys_shown(hands)


async def test_a_slash_searches_the_scores_but_is_a_digit_of_the_thai_layout(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("9", "0", "enter", "/")
        assert hands.screen == "Chooser"
        await hands.write("i9")
        await hands.press("enter")
        assert hands.find("#grid", ScoreGrid).row.code == "i9"
        assert "n ที่พบถัดไป" in await _keys_shown(hands)
        await hands.press("escape")
        assert "n ที่พบถัดไป" not in await _keys_shown(hands)
        await hands.press("escape")
        await hands.write("ตต")
        await hands.press("enter", "/")
        assert hands.find("#grid", ScoreGrid).typed == "/"
        await hands.press("escape", "escape", "ฝ")
        assert hands.screen == "Chooser"


async def test_a_column_is_made_wider_and_narrower_in_either_layout(record_path: Path) -> None:
    async with opened(record_path) as hands:
        grid = hands.find("#grid", ScoreGrid)
        before = hands.shown
        await hands.press(">")
        assert (wide := hands.shown) != before
        await hands.press("<")
        assert hands.shown == before
        await hands.press("ฬ")
        assert hands.shown == wide
        await hands.press("ฒ")
        assert hands.shown == before
        assert not grid.is_editing


@pytest.mark.parametrize("word", ["ไม่มี", "แก้", "นางสาว", "ป", "ว่าง"])
async def test_a_thai_word_in_an_untouched_cell_opens_nothing(record_path: Path, word: str) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        grid = hands.find("#grid", ScoreGrid)
        code = grid.row.code
        await hands.write(word)
        assert hands.screen == "ScoresScreen"
        assert (grid.typed, grid.row.code) == (word, code)
        await hands.press("escape")
        assert not grid.is_editing
    assert on_disk(record_path) == before


async def test_a_thai_letter_alone_is_the_shortcut_once_enter_says_so(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.write("ป")
        assert "ที่มาของคะแนน" in hands.shown
        await hands.press("enter")
        assert hands.screen == "ExplainScreen"


async def test_the_line_of_keys_says_what_a_letter_needs_in_the_layout_that_is_on(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        assert "x ที่มา" in await _keys_shown(hands)
        await hands.write("ป")
        await hands.press("escape")
        assert "x Enter ที่มา" in await _keys_shown(hands)
        await hands.press("s", "s")
        assert "x ที่มา" in await _keys_shown(hands)


async def test_undo_goes_to_what_it_changes_and_says_it(record_path: Path) -> None:
    async with opened(record_path) as hands:
        grid = hands.find("#grid", ScoreGrid)
        await hands.press("right", *"90", "enter", "escape", "end", "left", "ctrl+z")
        assert (grid.row.code, grid.kind) == ("i1", ScoreKind.REFERENCE)
        assert "อ้างอิง 90.00 → –" in hands.told[-1]
        await hands.press("end", "ctrl+y")
        assert grid.row.code == "i1"
        assert "อ้างอิง – → 90.00" in hands.told[-1]


async def test_a_measure_that_is_brought_back_has_the_cursor(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "down", "d", "end", "ctrl+z")
        listed = hands.find("#measure-list", LineList)
        assert "m2 " in listed.text_of(listed.highlighted or 0)


async def test_numbers_pasted_on_an_indicator_go_to_the_indicators(record_path: Path) -> None:
    before = [score_on_disk(record_path, code) for code in ("i1", "i2")]
    async with opened(record_path) as hands:
        grid(hands).go_to("1")
        await hands.paste("".join(f"9{number}.00\n" for number in range(10)))
        assert "อ่านได้ 10 ข้อ" in hands.shown
        assert "แทนค่าเดิม" in hands.shown
        await hands.press("enter")
        assert [score_on_disk(record_path, code) for code in ("1", "2", "10")] == [90, 91, 99]
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == before
        assert "วางคะแนน 10 ข้อ แล้ว" in " ".join(hands.told)


@pytest.mark.parametrize(
    ("cursor", "count", "first", "last", "left"),
    [
        ("total", 36, "i1", "o12", 0),
        ("IIT", 3, "IIT", "OIT", 0),
        ("IIT", 4, "i1", "i4", 0),
        ("i3", 4, "i3", "i6", 0),
        ("o34", 4, "o34", "o35", 2),
    ],
)
@pytest.mark.parametrize("columns", [1, 2])
async def test_a_pasted_column_goes_to_the_items_or_to_the_announced_rows_it_fits(
    cursor: str, count: int, first: str, last: str, left: int, columns: int, record_path: Path
) -> None:
    before = on_disk(record_path)["scores"]
    async with opened(record_path) as hands:
        grid(hands).go_to(cursor)
        await hands.paste("\t".join(["50.01"] * columns).join(["", *["\n"] * count]))
        assert f"ตั้งแต่ {first} ถึง {last}" in hands.shown
        assert (f"{left} ค่า ส่วนที่เกินจะไม่ถูกใส่" in hands.shown) is bool(left)
        assert on_disk(record_path)["scores"] == before
        await hands.press("enter")
        after = on_disk(record_path)["scores"]
        changed = [code for code in after if after[code] != before.get(code)]
        assert (changed[0], changed[-1], len(changed)) == (first, last, count - left)
        assert len({code[0].islower() for code in changed}) == 1, "items, or announced rows"
