"""What holds on every screen: Thai words, keys that work, text that is only ever text."""

import re
from itertools import cycle
from pathlib import Path
from tempfile import gettempdir

import pytest
from rich.cells import cell_len
from textual.content import Span
from textual.style import Style

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import new_record, set_narrative
from ita_tui.store.record_file import create_record
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.messages import Edited
from ita_tui.words.said.help import TOPICS
from tests.ui.driving import NARROW, SCREEN_KEYS, WIDE, opened
from tests.ui.survey import DIALOGS, PANES, PLACES, go_to, survey

THAI = re.compile("[ก-๛]")
LATIN_WORD = re.compile("[A-Za-z]{4,}")
KEY_NAMES = {"Enter", "Space", "Delete", "Backspace", "Home", "PageUp", "PageDown", "Ctrl", "Shift"}
PROPER_NAMES = {"Excel", "Word", "Service", "Gift", "Policy", "TOML", "sample", "toml"}
IN_A_DOCUMENT = {"Integrity", "Transparency", "Assessment"}
FORMS = {"HTML", "Markdown", "docx", "html", "xlsx"}
IN_THE_FILE = {"history", "settings", "pass", "mark"}
ALLOWED = KEY_NAMES | PROPER_NAMES | FORMS | IN_A_DOCUMENT | IN_THE_FILE
HOSTILE = {
    "style": "[red]x[/red]",
    "action": "[@click=app.quit]x[/]",
    "closing": "[/]",
    "open": "[link=",
    "escape": r"\u001b[31mx\u001b]0;t\u0007",
    "long": "ก" * 300,
    "wide": "💣" * 50,
}

both_sizes = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


@both_sizes
def test_every_place_is_reached(size: tuple[int, int]) -> None:
    shown = {seen.name: seen.shown for seen in survey(size)}
    assert shown.keys() == {*PLACES, *PANES, *DIALOGS}
    assert len({shown[name] for name in (*PLACES, *DIALOGS)}) == len(PLACES) + len(DIALOGS)


def test_every_binding_has_a_thai_name() -> None:
    for seen in survey(NARROW):
        for binding in seen.bindings:
            is_nameless = not binding.show and not binding.description
            assert is_nameless or THAI.search(binding.description), (seen.name, binding)
        for binding in seen.offered:
            assert THAI.search(binding.description), (seen.name, binding)


@both_sizes
def test_no_screen_holds_an_english_word(size: tuple[int, int]) -> None:
    for seen in survey(size):
        for word in LATIN_WORD.findall(seen.shown):
            # A dialog may cover a part of a word behind it.
            allowed = (*ALLOWED, *LATIN_WORD.findall(gettempdir()))  # where the records lie
            known = [it for it in allowed if it.startswith(word) or it.endswith(word)]
            assert known or word.startswith("tmp"), (seen.name, word)


SIZES = [(60, 20), NARROW, (100, 30), WIDE, (200, 50)]


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


every_size = pytest.mark.parametrize("size", SIZES, ids=named)


@pytest.mark.parametrize("size", [(40, 15), (59, 24), (80, 19)])
async def test_a_window_that_is_too_small_is_told_what_it_needs(
    size: tuple[int, int], record_path: Path
) -> None:
    async with opened(record_path) as hands:
        for keys in PLACES.values():
            await go_to(hands, keys)
            await hands.pilot.resize_terminal(*size)
            await hands.settle()
            assert "โปรดขยายหน้าต่างเป็น 60×20 ขึ้นไป" in hands.shown
            await hands.pilot.resize_terminal(60, 20)
            await hands.settle()
            assert "โปรดขยาย" not in hands.shown


@every_size
def test_no_line_of_a_list_is_longer_than_the_list(size: tuple[int, int]) -> None:
    """The toolkit would cut it without a mark."""
    for seen in survey(size):
        for line, width_cells in seen.lines:
            assert cell_len(line) <= width_cells, (seen.name, line)


@pytest.mark.parametrize("size", [*SIZES, (50, 17), (40, 15)], ids=named)
def test_nothing_is_cut_without_a_mark(size: tuple[int, int]) -> None:
    for seen in survey(size):
        assert not seen.cut, seen.name


async def test_a_line_that_a_small_window_cuts_ends_with_a_mark(record_path: Path) -> None:
    async with opened(record_path, (40, 15)) as hands:
        await hands.press("f8")
        line = next(it for it in hands.shown.split("\n") if "การแก้ไขของวันนี้ ล่าสุด" in it)
        assert "…" in line


async def test_in_a_narrow_window_the_pane_with_the_cursor_has_the_room(record_path: Path) -> None:
    async with opened(record_path, (60, 20)) as hands:
        for name, keys in PANES.items():
            await go_to(hands, keys)
            pane = hands.app.focused
            assert pane is not None
            assert pane.size.width > hands.app.size.width // 2, name


def test_every_entry_of_every_line_of_keys_does_something() -> None:
    for seen in survey(NARROW):
        assert seen.keys
        for label, action, is_there in seen.keys:
            assert is_there, (seen.name, action)
            assert THAI.search(label), (seen.name, label)


async def test_under_a_dialog_no_key_of_a_screen_does_anything(record_path: Path) -> None:
    async with opened(record_path) as hands:
        for name, keys in DIALOGS.items():
            await go_to(hands, keys)
            before = hands.app.current_mode, hands.app.screen
            assert isinstance(before[1], Dialog), name
            await hands.press(*SCREEN_KEYS.values(), "f8", "f12")
            assert (hands.app.current_mode, hands.app.screen) == before, name


async def test_under_a_dialog_no_key_of_a_screen_is_shown(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        for keys in (("f4", "a"), ("f2", "ctrl+p"), ("f3", "e", "escape", "f1"), ("f4", "l")):
            await go_to(hands, keys)
            lines = hands.shown.splitlines()
            assert not re.search(r"F1\W?วิธีใช้|F9\W?แฟ้ม", "\n".join(lines[-2:])), keys
            assert "เส้นเวลา" not in lines[-2], keys
            shown = [bar.render().plain for bar in hands.app.screen.query(KeyBar)]
            assert all(shown), keys
            await hands.press("escape", "escape", "escape")
            assert "F9แฟ้ม" in hands.shown.replace(" ", ""), keys


async def test_a_dialog_under_a_dialog_shows_no_keys_until_it_is_in_front_again(
    record_path: Path,
) -> None:
    async with opened(record_path, WIDE) as hands:
        await hands.press("f4", "l", "escape")
        under = hands.app.screen.query_one(KeyBar)
        assert under.render().plain
        await hands.press("a")
        assert not under.render().plain
        await hands.press("escape")
        assert under.render().plain
        assert under.render().plain.strip()[:12] in hands.shown


async def test_the_lowest_line_marks_the_screen_that_one_is_on(record_path: Path) -> None:
    async with opened(record_path) as hands:
        for name, key in SCREEN_KEYS.items():
            await hands.press(key)
            line = hands.find(".footer", KeyBar).render()
            marked = {line.plain[it.start : it.end].strip() for it in line.spans if _is_turned(it)}
            assert key.upper() in marked, name
            assert len(marked) <= 2, name


def _is_turned(span: Span) -> bool:
    return isinstance(span.style, Style) and bool(span.style.reverse)


def test_every_dialog_explains_itself() -> None:
    for seen in survey(NARROW):
        assert not seen.name.startswith("help") or seen.topic == ""
        assert seen.name not in DIALOGS or seen.name.startswith("help") or seen.topic in TOPICS


async def test_an_empty_list_says_so_and_offers_no_key_that_needs_a_row(
    ita_2567: Framework, tmp_path: Path
) -> None:
    path, empty = tmp_path / "bare.toml", set()
    create_record(path, new_record(ita_2567, agency_name="เทศบาล"), ita_2567)
    async with opened(path) as hands:
        for name, keys in PLACES.items():
            await go_to(hands, keys)
            listed = hands.app.focused
            if isinstance(listed, LineList) and listed.chosen is None:
                empty.add(name)
                bar, body = hands.find(".own-keys", KeyBar), hands.shown.splitlines()[1:-2]
                assert any(map(THAI.search, body)), name
                assert {"Enter", "Space"}.isdisjoint(key for key, _, _ in bar.entries), name
        await hands.press("f4", "a", *"ม", "ctrl+s")
        assert "Enter แก้ไข" in hands.shown
    assert empty == {"measures", "timeline", "agenda", "coverage"}


async def test_text_of_a_record_is_shown_as_it_is(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    next_one = cycle(HOSTILE.values())
    fields = "name|narrative|title|text|expected_result|reference_name"
    pattern = re.compile(rf'^({fields}) = ".*"$', re.MULTILINE)
    text = pattern.sub(lambda it: f'{it[1]} = "{next(next_one)}"', text)
    record_path.write_text(text, encoding="utf-8")
    everything = ""
    async with opened(record_path, WIDE) as hands:
        for keys in PLACES.values():
            await go_to(hands, keys)
            everything += hands.shown
        for _ in range(4):
            await hands.press("f4", "down")
            everything += hands.shown
            await hands.press("e", "escape", "tab", "e", "escape", "shift+tab")
        await hands.press("d", "ctrl+z", "ctrl+f", "m", "1", "enter")
        assert not hands.has_left
    assert "\x1b" not in everything
    for name in ("style", "action", "closing", "open"):
        assert HOSTILE[name] in everything, name


@pytest.mark.parametrize("asking", [("f3", "o3"), ("f2", "palette")])
async def test_a_form_asked_for_from_elsewhere_goes_back_there(
    asking: tuple[str, str], record_path: Path
) -> None:
    screen, how = asking
    async with opened(record_path) as hands:
        await hands.press(screen)
        before = hands.screen
        if how == "palette":
            await hands.press("ctrl+p")
            await hands.write("เพิ่มมาตรการ")
            await hands.press("enter")
        else:
            hands.app.answer_item("1", how)
            await hands.settle()
        assert hands.screen == "FormScreen"
        await hands.press("escape")
        assert hands.screen == before


async def test_a_question_answered_with_no_says_that_nothing_changed(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        hands.app.ask(Edited(lambda record: set_narrative(record, "1", "ก"), "ลอง"))
        await hands.settle()
        assert hands.screen == "Question"
        await hands.press("enter")  # the answer that changes nothing comes first
        assert hands.told[-1] == "ไม่มีสิ่งใดเปลี่ยน"
    assert record_path.read_bytes() == before


async def test_no_key_stands_in_both_lines_of_keys(record_path: Path) -> None:
    async with opened(record_path, (160, 40)) as hands:
        for key in ("f7", "f2", "f9"):
            await hands.press(key)
            bars = [
                {key for key, *_ in bar.entries if key} for bar in hands.app.screen.query(KeyBar)
            ]
            assert not set.intersection(*bars), key
