"""The one table of keys, what is made of it, and an officer's own keys."""

import ast
import os
import re
from collections import Counter
from pathlib import Path

import pytest

import ita_tui.ui
from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.store.settings import read_own_keys
from ita_tui.ui.app import ItaApp
from ita_tui.ui.screens.chooser import Chooser
from ita_tui.ui.screens.help import HelpScreen, page_lines
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import EVERY_DIALOG, bindings, checked, key_line, parts_of, with_keys
from ita_tui.words.said import help as help_words
from ita_tui.words.said import keys as words
from ita_tui.words.said.keys import DIALOGS, KEYS, WIDGETS, Letter
from tests import format_page
from tests.ui.driving import TODAY, opened

UI = Path(ita_tui.ui.__file__).parent
ALL = [key for keys in KEYS.values() for key in keys]


def write_own_keys(text: str | bytes) -> None:
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "ita-tui"
    folder.mkdir()
    (folder / "keys.toml").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_every_binding_is_made_from_the_table() -> None:
    used = []
    for path in UI.rglob("*.py"):
        if path == UI / "work/keys.py" or path.parent.name == "toolkit":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "Binding", path
                if node.func.id == "bindings":
                    assert isinstance(node.args[0], ast.Constant)
                    used.append(str(node.args[0].value))
    assert sorted([*used, EVERY_DIALOG]) == sorted(KEYS)  # that one stands in all dialogs


def test_every_dialog_that_has_the_help_key_is_explained() -> None:
    explained = {
        place
        for place in KEYS
        if any(getattr(it, "id", "") == "dialog.help" for it in bindings(place))
    }
    assert explained - {EVERY_DIALOG} <= set(help_words.TOPICS)
    assert DIALOGS - WIDGETS - {"help"} == explained


def test_an_id_names_one_action_of_its_place() -> None:
    assert [name for name, count in Counter(key.id for key in ALL).items() if count > 1] == []
    for where, keys in KEYS.items():
        assert all(key.id.startswith(f"{where}.") for key in keys)


@pytest.mark.parametrize("where", KEYS)
def test_no_key_does_two_things_in_a_place(where: str) -> None:
    names = Counter(name for key in KEYS[where] for name in key.keys.split(","))
    assert {name for name, count in names.items() if count > 1} == set()


def letters_of(where: str) -> set[str]:
    return {name for key in KEYS[where] for name in key.keys.split(",") if len(name) == 1}


def test_a_letter_means_the_same_wherever_it_does_something() -> None:
    """The table names each letter by what it means; no place binds a letter of its own."""
    path = Path(words.__file__)
    table = next(
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "KEYS"
    )
    entries = [node for node in ast.walk(table) if isinstance(node, ast.Call)]
    assert len(entries) == len(ALL)
    for entry in entries:
        written = [it.value for it in ast.walk(entry.args[1]) if isinstance(it, ast.Constant)]
        names = [name for text in written for name in str(text).split(",")]
        assert not [name for name in names if len(name) == 1], ast.unparse(entry)
    assert {letter for where in KEYS for letter in letters_of(where)} == set(Letter)


def test_a_letter_of_several_screens_is_explained() -> None:
    wholes = dict.fromkeys(KEYS)
    wholes.update({part: whole for whole, part in words.TOGETHER})
    screens: dict[str, set[str]] = {letter: set() for letter in Letter}
    for where, whole in wholes.items():
        for letter in letters_of(where):
            screens[letter].add(whole or where)
    several = {letter for letter, names in screens.items() if len(names) > 1}
    # "Y" stands in dialogs, where the keys of the app do not hold.
    assert several - {Letter.COPY_TABLE} <= set(words.LETTERS)
    page = "\n".join(line.text for line in page_lines("scores", {}))
    assert all(f"{letter} {meaning}" in page for letter, meaning in words.LETTERS.items())


def test_a_letter_is_one_with_the_thai_layout_too() -> None:
    thai = {us: thai for thai, us in KEDMANEE_TO_US.items()}
    assert [letter for letter in Letter if thai[letter].isascii()] == []


def test_a_letter_that_a_sentence_names_is_one_that_does_something() -> None:
    said = Path(words.__file__).parent
    named = {
        letter
        for path in said.glob("*.py")
        for letter in re.findall(r"กด ([A-Za-z])(?![A-Za-z0-9+])", path.read_text(encoding="utf-8"))
    }
    assert len(named) > 3
    assert named <= set(Letter)


def test_every_entry_of_a_line_of_keys_is_in_the_table() -> None:
    lines = [
        value
        for name, value in vars(words).items()
        if isinstance(value, tuple) and value and isinstance(value[0], words.Shown)
    ]
    assert len(lines) > 20
    for line in lines:
        assert all(label and action for _, label, action in key_line(line, {}))


def test_the_readme_lists_every_key_that_is_listed() -> None:
    page = format_page.README.read_text(encoding="utf-8")
    assert format_page.keys_renewed(page) == page, "run: python -m tests.format_page"


def test_what_the_help_says_of_a_key_is_of_a_listed_one() -> None:
    assert set(words.HELP) <= {key.id for key in ALL if key.is_listed}


# --- an officer's own keys ---------------------------------------------------------------


@pytest.mark.parametrize("pressed", ["n", "ื"], ids=["us", "thai"])
async def test_an_own_key_does_it_and_the_old_one_does_not(sample_path: Path, pressed: str) -> None:
    write_own_keys('"measures.add_measure" = "n"\n"app.measures" = ["f10"]\n')
    app = ItaApp(sample_path, today=TODAY)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("f10")
        assert app.current_mode == "measures"
        bar = app.screen.query_one(".own-keys", KeyBar)
        assert bar.entries[0] == ("n", "เพิ่ม", "screen.add_measure")
        assert app.screen.query_one(".footer", KeyBar).entries[4][0] == "F10"
        before = app.screen
        await pilot.press("a")
        assert app.screen is before
        await pilot.press(pressed)
        assert app.screen is not before


async def test_the_help_and_the_list_of_actions_show_own_keys(sample_path: Path) -> None:
    write_own_keys('scores.explain = "z"\n')
    app = ItaApp(sample_path, today=TODAY)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("f2", "f1")
        assert isinstance(app.screen, HelpScreen)
        assert "z ที่มาของคะแนน" in [line.text for line in page_lines("scores", app.own_keys)]
        await pilot.press("escape", "ctrl+p")
        assert isinstance(app.screen, Chooser)
        choice = app.screen._choices.matching("ที่มาของคะแนน")[0]
        assert choice.hint == "z"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"measures.dance": "n"}, "measures.dance"),
        ({"measures.add_measure": "hyper+n"}, "hyper+n"),
        ({"measures.add_measure": ""}, "ไม่รู้จักปุ่ม"),
        ({"measures.add_measure": 7.5}, "7.5"),
        ({"measures.add_measure": "i"}, "measures.add_step"),
        ({"measures.add_measure": "F2"}, "app.scores"),
        ({"app.find": "x"}, "ซ้ำกับ"),
        ({"steps.tick": "f"}, "measures.filter"),
    ],
)
def test_a_key_that_cannot_be_taken_is_told_in_thai(given: dict[str, object], says: str) -> None:
    own, wrong = checked(given)
    assert own == {}
    (told,) = wrong
    assert says in told
    assert "โปรด" in told


def test_two_keys_may_change_places() -> None:
    own, wrong = checked({"measures.open_log": "v", "measures.timeline": "ส"})
    assert wrong == []
    assert own == {"measures.open_log": "v", "measures.timeline": "l"}


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"= =", b"#" * 200_000], ids=["not utf-8", "not toml", "too large"]
)
async def test_a_file_that_cannot_be_read_is_told_and_the_app_works(
    sample_path: Path, content: bytes
) -> None:
    write_own_keys(content)
    given, refusal = read_own_keys()
    assert given == {}
    assert "keys.toml" in refusal
    app = ItaApp(sample_path, today=TODAY)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("f4")
        assert app.current_mode == "measures"
        assert [it.message for it in app._notifications if "keys.toml" in it.message] == [refusal]


@pytest.mark.parametrize("topic", help_words.TOPICS)
def test_the_help_names_every_listed_key_of_its_screen(topic: str) -> None:
    page = "\n".join(line.text for line in page_lines(topic, {}))
    is_dialog = topic in DIALOGS
    places = (topic, *parts_of(topic)) if is_dialog else (topic, "app", *parts_of(topic))
    listed = [key for place in places for key in KEYS[place] if key.is_listed]
    told = [with_keys(words.HELP.get(key.id, key.label), {}) for key in listed]
    assert [text for text in told if text not in page] == []
    assert "{" not in page
    own = page_lines(topic, {"app.help": "f12"})
    assert is_dialog or any(line.text.startswith("F12 ") for line in own[2:])


async def test_a_sentence_is_not_shown_beside_itself(sample_path: Path) -> None:
    app = ItaApp(sample_path, today=TODAY)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        app.notify("คัดลอกแล้ว")
        app.notify("บันทึกแล้ว")
        app.notify("คัดลอกแล้ว")
        await pilot.pause()
        assert sorted(it.message for it in app._notifications) == ["คัดลอกแล้ว", "บันทึกแล้ว"]


async def test_in_a_usual_window_every_screen_says_its_name_in_the_footer(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        footer = hands.shown.splitlines()[-1]
    for name in (
        "ภาพรวม",
        "คะแนน",
        "ช่องว่าง",
        "มาตรการ",
        "ตรวจ",
        "เอกสาร",
        "แฟ้ม",
        "คำสั่ง",
        "ออก",
        "…",
    ):
        assert name in footer


def test_a_sentence_names_the_key_of_the_officer_and_leaves_other_braces_alone() -> None:
    told = "กด {app.undo} เพื่อนำ {ข้อ} กลับ หรือ {no.such_key}"
    assert with_keys(told, {}) == "กด Ctrl+Z เพื่อนำ {ข้อ} กลับ หรือ {no.such_key}"
    assert with_keys(told, {"app.undo": "ctrl+u"}).startswith("กด Ctrl+U")
