"""The list of all actions, on every screen: each is found there, and does something."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from ita_tui.ui.screens.choices import actions_of
from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import opened, score_on_disk
from tests.ui.survey import PLACES, go_to


async def test_the_keys_of_the_palette_stand_in_a_column(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f2", "ctrl+p")
        choices = hands.find("#choices", LineList)
        lines = [it.prompt.plain for it in choices.rows]
        fitting = [it for it in lines if "  " in it and cell_len(it) <= choices.width_cells]
        assert fitting
        assert {cell_len(it) for it in fitting} == {choices.width_cells}


async def test_an_action_is_found_in_the_palette_by_a_part_of_its_name(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "ctrl+p")
        await hands.write("เพิ่มขั้น")
        await hands.press("enter")
        assert hands.screen == "FormScreen"
        assert "สิ่งที่ต้องทำ" in hands.shown


@pytest.mark.parametrize(
    ("words", "screen"),
    [
        ("เกณฑ์ผ่านรายข้อ", "FormScreen"),
        ("ค่าตั้ง", "FormScreen"),
        ("นำเข้ามาตรการ", "FileChooser"),
        ("กำหนดการ", "AgendaScreen"),
        ("เพิ่มมาตรการ", "FormScreen"),
        ("เริ่มปีใหม่", "FormScreen"),
        ("ที่มาของระดับ", "ExplainScreen"),
    ],
)
async def test_the_palette_has_what_other_screens_do(
    record_path: Path, words: str, screen: str
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5", "ctrl+p")
        await hands.write(words)
        await hands.press("enter")
        assert hands.screen == screen


async def test_the_palette_writes_the_tables_from_any_screen(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f2", "ctrl+p")
        await hands.write("excel")
        await hands.press("enter")
        await hands.work_through()
    assert record_path.with_suffix(".xlsx").exists()


async def test_the_palette_does_what_it_offers(record_path: Path) -> None:
    """Nothing is offered that does nothing; what already is, or cannot be, is left out here.

    What puts the record away leaves none to go on with: ``test_record_files`` tells of it.
    """
    left_out = ("go(", "undo", "redo", "save_again", "quit", "palette", "throw_away")
    async with opened(record_path) as hands:
        for name, place in PLACES.items():
            await go_to(hands, place)
            for choice in actions_of(hands.app.screen):
                action = choice.value.removeprefix("app.")
                if action.startswith(left_out):
                    continue
                await go_to(hands, place)
                before = (hands.shown, hands.screen, hands.app.focused, record_path.read_bytes())
                told = hands.notes
                await hands.app._run_chosen(choice.value)
                await hands.settle()
                after = (hands.shown, hands.screen, hands.app.focused, record_path.read_bytes())
                assert after != before or hands.notes - told, (name, choice)


@pytest.mark.parametrize("key", ["f2", "f3", "f4"])
async def test_undo_is_among_the_actions_of_every_screen(record_path: Path, key: str) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"90", "enter", "f7", key, "ctrl+p")
        await hands.write("ย้อนกลับ")
        assert "^Z" in hands.shown
        await hands.press("enter")
        assert hands.screen != "Chooser"
        assert score_on_disk(record_path, "i1") != 90
