"""j, k, g and G move in every list and pane, ? explains, / searches; in both layouts."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.core.thai.search import search_key
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.lines import CursorLines, Lines
from ita_tui.ui.toolkit.searching import across_breaks
from ita_tui.ui.widgets.text_lines import SheetView
from ita_tui.words.said.keys import KEYS, MOVES
from tests.ui.driving import Hands, opened
from tests.ui.survey import DIALOGS, PLACES, go_to

TO_KEDMANEE = {us: thai for thai, us in KEDMANEE_TO_US.items()}
LETTERS = [letter for letter in MOVES if len(letter) == 1]


def test_no_place_has_a_key_that_moves_everywhere() -> None:
    for place in KEYS.values():
        for key in place:
            assert not {*key.keys.split(",")} & MOVES.keys(), key.id


def _state(hands: Hands) -> tuple[object, ...]:
    pane = hands.app.focused
    row = pane.highlighted if isinstance(pane, CursorLines) else None
    place = pane.cursor_location if isinstance(pane, TextArea) else None
    # Where it goes: a pane is there a frame or two later.
    return hands.screen, pane, row, place, pane.scroll_target_y if pane is not None else None


async def _panes(hands: Hands) -> list[int]:
    """How often Tab leads to each pane that can be moved in; the grid has Tab for its columns."""
    found, seen = [], []
    for tabs in range(6):
        pane = hands.app.focused
        if pane in seen:
            break
        seen.append(pane)
        is_moved_in = isinstance(pane, Lines | TextArea) or (pane is not None and pane.id == "help")
        if is_moved_in and not isinstance(pane, Input):
            found.append(tabs)
        await hands.press("tab")
    return found


MOVED_IN = {
    **PLACES,
    **{
        name: keys
        for name, keys in DIALOGS.items()
        if name in ("log", "earlier versions", "explanation", "help of gaps", "reading")
    },
}


@pytest.mark.parametrize("name", MOVED_IN)
async def test_each_letter_moves_as_its_key_does(name: str, record_path: Path) -> None:
    async with opened(record_path, (80, 24)) as hands:
        await go_to(hands, MOVED_IN[name])
        panes = await _panes(hands)
        assert panes, name
        for tabs in panes:
            await go_to(hands, MOVED_IN[name])
            await hands.press(*["tab"] * tabs)
            is_text = isinstance(hands.app.focused, TextArea)
            edges = [] if is_text else [("home", "ctrl+home"), ("end", "ctrl+end")]
            letters = [(MOVES[letter], letter, TO_KEDMANEE[letter]) for letter in LETTERS]
            for keys in (*letters, *edges):
                states = []
                for key in keys:
                    for one in ("home", "down", "down", key):  # a pane moves after it is drawn
                        await hands.press(one)
                    states.append(_state(hands))
                assert all(state == states[0] for state in states), (name, tabs, keys)


async def test_a_search_walks_its_hits_and_gives_the_letters_back(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "home", "/")
        await hands.write("คู่มือ")
        await hands.press("enter")
        listed = hands.find("#measure-list", LineList)
        found = []
        for _ in range(3):
            assert "คู่มือ" in listed.text_of(listed.highlighted or 0)
            found.append(listed.highlighted)
            await hands.press("n")
        await hands.press("N")
        assert listed.highlighted == found[-1]
        await hands.press("escape")
        before = listed.highlighted
        await hands.press("n")
        assert listed.highlighted == before


async def test_escape_drops_what_is_typed_where_nothing_is_searched(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "w", *"77", "escape", "r")
        assert hands.screen == "Chooser"


async def test_the_question_mark_explains_the_screen(record_path: Path) -> None:
    async with opened(record_path) as hands:
        for name, keys in PLACES.items():
            await go_to(hands, keys)
            await hands.press("?")
            assert hands.screen == "HelpScreen", name


async def test_letters_are_typed_where_one_types(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a", *"jkgG?/")
        assert isinstance(hands.app.focused, Input)
        assert hands.app.focused.value == "jkgG?/"
        await hands.press("escape", "escape", "f3", "e", "ctrl+home", *"jkg")
        assert hands.find("#narrative", TextArea).text.startswith("jkg")


async def test_a_search_walks_the_lines_of_a_narrative_and_selects_them(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "tab", "tab", "/")
        await hands.write("ผ่านเกณฑ์")
        await hands.press("enter")
        text = hands.find("#narrative", TextArea)
        walked = []
        for _ in range(3):
            assert "ผ่านเกณฑ์" in search_key(text.selected_text)
            walked.append(text.selection)
            await hands.press("n")
        assert walked[0] != walked[1]
        await hands.press("N")
        assert text.selection == walked[-1]
        assert text.read_only
        await hands.press("escape", "e")
        assert not text.read_only


@pytest.mark.parametrize("keys", [("f6", "tab", "tab"), ("f2", "f1")])
async def test_a_search_walks_the_lines_of_a_text(keys: tuple[str, ...], record_path: Path) -> None:
    async with opened(record_path, (80, 24)) as hands:
        await hands.press(*keys, "/")
        await hands.write("คะแนน")
        await hands.press("enter")
        page = hands.app.focused
        assert isinstance(page, SheetView)
        screen, walked = hands.screen, []
        for _ in range(3):
            hit = page.found_from
            assert hit in page.hits()
            assert page.scroll_target_y <= hit < page.scroll_target_y + page.height_lines
            walked.append(hit)
            await hands.press("n")
        assert len(set(walked)) == len(walked)
        await hands.press("escape")
        assert hands.screen == screen
        assert not page.is_searched


@pytest.mark.parametrize("keys", [DIALOGS["links"], DIALOGS["explanation"], PLACES["agenda"]])
async def test_a_list_in_a_dialog_is_searched_as_any_other(
    keys: tuple[str, ...], record_path: Path
) -> None:
    async with opened(record_path) as hands:
        await hands.press("end")
        await go_to(hands, keys)
        listed = hands.app.focused
        assert isinstance(listed, LineList)
        last = listed.text_of(len(listed.rows) - 1)
        await hands.press("/")
        await hands.write(last[:12])
        await hands.press("enter")
        assert hands.app.focused is listed
        assert listed.is_searched
        assert search_key(last[:12]) in search_key(listed.text_of(listed.highlighted or 0))


def test_a_word_is_found_that_the_break_of_a_line_cut() -> None:
    assert across_breaks(["ผ่าน", "เกณฑ์ ผ่านเกณฑ์", "", "เกณฑ์"], "ผ่านเกณฑ์") == [0, 1]
    assert across_breaks(["ก", "ข"], "ค") == []


async def test_the_ends_of_a_narrative_that_is_read_are_those_of_its_text(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "tab", "tab", "G")
        text = hands.find("#narrative", TextArea)
        assert text.cursor_location == text.document.end
        await hands.press("g")
        assert text.cursor_location == (0, 0)
        await hands.press("enter", "ctrl+home", "end")
        assert (0, 0) < text.cursor_location < text.document.end
