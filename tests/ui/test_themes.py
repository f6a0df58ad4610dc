"""The colours of the screen: readable in every theme, on every screen, and remembered."""

import asyncio
import os
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from ita_tui.core.settings import Theme
from ita_tui.render.bars import MARKS, QUIET
from ita_tui.store.folders import sample_record
from ita_tui.store.settings import read_settings
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.score_grid import ScoreGrid
from ita_tui.ui.work.themes import COLOURS
from tests.ui.driving import Hands, opened
from tests.ui.survey import DIALOGS, PLACES, go_to

LEAST_OF_TEXT = 4.5
LEAST_OF_PICTURES = 3.0
"""What WCAG asks of text, and of bars that say what a figure beside them says too."""
LINES = range(0x2500, 0x2580)
"""Box drawing: borders, which say nothing."""
BLOCKS = range(0x2580, 0x25A0)
HEAVY = {QUIET, *MARKS.values()}
"""Box drawing that bars are drawn with."""
PALETTES = (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT)
"""The colours that terminals have which show our own; of 256, the nearest one is shown."""
Pair = tuple[Color | None, Color | None]


def _luminance(color: Color) -> float:
    parts = (part / 255 for part in color.get_truecolor())
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Color, second: Color) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _pair(style: Style) -> Pair:
    return (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)


def test_the_contrast_of_known_colours() -> None:
    white, black, grey = map(Color.parse, ("#ffffff", "#000000", "#767676"))
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)


def _strips(screen: Screen[object]) -> Iterator[Strip]:
    """What is drawn of a screen; of a dialog without the dimmed screen behind it."""
    strips = screen._compositor.render_strips()
    boxes = [child.region for child in screen.children] if screen.is_modal else [screen.region]
    for box in filter(None, boxes):
        yield from (strips[y].crop(box.x, box.right) for y in box.line_range if y < len(strips))


def seen(hands: Hands) -> dict[tuple[Style, bool], str]:
    """Each style on the screen, for text and for pictures, with something that is drawn in it."""
    found = {}
    for strip in _strips(hands.app.screen):
        for segment in strip:
            for character in segment.text:
                is_text = ord(character) not in BLOCKS and character not in HEAVY
                is_line = ord(character) in LINES and character not in HEAVY
                is_drawn = not character.isspace() and not is_line
                is_mark = unicodedata.category(character)[0] == "M"
                if is_drawn and not is_mark and segment.style is not None:
                    found[segment.style, is_text] = segment.text.strip()
    return found


class Look(NamedTuple):
    """A place in a theme."""

    styles: Mapping[tuple[Style, bool], str]
    """What ``seen`` gives."""
    marks: tuple[tuple[Style, Color | None], ...]
    """How the row under the cursor is drawn, or what is typed into, on which ground."""


@cache
def looks() -> Mapping[tuple[str, Theme], Look]:
    """Every place in every theme, in one walk; all helps look alike."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(sample_record(), Path(folder) / "sample.toml"))
        return asyncio.run(_looks(path))


async def _looks(path: Path) -> Mapping[tuple[str, Theme], Look]:
    found = {}
    helps = [name for name in DIALOGS if name.startswith("help of")][1:]
    async with opened(path) as hands:
        for name, keys in {**PLACES, **DIALOGS}.items():
            if name in helps:
                continue
            await go_to(hands, keys)
            for theme in Theme:
                hands.app.wear(theme)  # the settings are left in the colours that are set
                await hands.settle()
                found[name, theme] = Look(seen(hands), tuple(_marks(hands.app.focused)))
    return found


def _marks(focused: Widget | None) -> Iterator[tuple[Style, Color | None]]:
    if isinstance(focused, LineList) and focused.highlighted is not None:
        line = focused.line(focused.span(focused.highlighted)[0])
        assert line is not None
        styles = [it.style for it in line if it.style is not None]
    elif isinstance(focused, Input):
        names = ("input--cursor", "input--selection")
        styles = [focused.get_component_rich_style(it) for it in names]
    else:
        return
    yield from ((style, focused.rich_style.bgcolor) for style in styles)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda it: it.name)
def test_every_text_is_readable_in_every_theme(palette: ColorSystem) -> None:
    faint = {}
    for (name, theme), look in looks().items():
        for (style, is_text), text in look.styles.items() if theme is not Theme.TERMINAL else ():
            color, ground = _pair(style)
            assert color is not None, (name, text)
            assert ground is not None, (name, text)
            assert not style.dim, (name, text)
            least = LEAST_OF_TEXT if is_text else LEAST_OF_PICTURES
            found = contrast(color.downgrade(palette), ground.downgrade(palette))
            if found < least:
                faint[theme.value, color.name, ground.name] = (round(found, 2), name, text)
    assert not faint, "\n".join(f"{key} {found}" for key, found in faint.items())


def test_the_terminals_own_colours_are_left_as_they_are() -> None:
    """But for what falls short."""
    for (name, theme), look in looks().items():
        for (style, _), text in look.styles.items() if theme is Theme.TERMINAL else ():
            color, ground = (it.name if it else "" for it in (style.color, style.bgcolor))
            is_plain = color in ("", "default", "color(1)") and ground in ("", "default")
            assert is_plain, (name, text, color, ground)


@pytest.mark.parametrize(
    "environment",
    [
        {"NO_COLOR": ""},
        pytest.param(
            {"TERM": "xterm", "COLORTERM": ""},
            marks=pytest.mark.skipif(os.name == "nt", reason="a console there has every colour"),
        ),
        {"TERM": "dumb"},
    ],
)
async def test_few_colours_are_the_terminals_own(
    environment: dict[str, str], record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    async with opened(record_path) as hands:
        assert hands.app.theme == Theme.TERMINAL
        hands.app.wear(Theme.OFFICE)
        assert hands.app.theme == Theme.TERMINAL
        await hands.press("f3")
        hues = {it.name for style, _ in seen(hands) for it in _pair(style) if it is not None}
        assert hues <= ({"default"} if "NO_COLOR" in environment else {"default", "color(1)"})
        assert "▼" in hands.shown


async def test_a_theme_is_seen_as_it_is_typed_and_remembered_when_saved(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f12")
        await hands.fill("theme", "สว่าง")
        assert hands.app.theme == Theme.LIGHT
        await hands.fill("theme", "สีชมพู")
        assert hands.app.theme == Theme.LIGHT
        await hands.press("escape", "escape")
        assert hands.app.theme == Theme.DARK
        await hands.press("f12", "down", "down")
        assert hands.app.theme != Theme.DARK
        await hands.press("escape")
        assert hands.app.theme == Theme.DARK
        await hands.press("down", "down", "escape", "escape", "f12")
        assert hands.app.theme == Theme.DARK
        await hands.fill("theme", "สำนักงาน")
        await hands.fill("pass_mark", "80")
        await hands.press("ctrl+s")
        assert hands.screen != "SettingsForm"
    assert read_settings().theme is Theme.OFFICE
    assert read_settings().pass_mark == 80
    async with opened(record_path) as hands:
        assert hands.app.theme == Theme.OFFICE


async def test_a_form_refuses_a_folder_that_is_not_there(record_path: Path, tmp_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f12")
        await hands.fill("folder", str(tmp_path / "ไม่มี"))
        await hands.press("ctrl+s")
        assert hands.screen == "SettingsForm"
        assert "ไม่พบ" in hands.shown
        await hands.fill("folder", str(tmp_path))
        await hands.press("ctrl+s")
    assert read_settings().folder == str(tmp_path)


async def test_what_is_wrong_in_the_settings_is_told_and_stays(record_path: Path) -> None:
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "ita-tui"
    folder.mkdir(parents=True)
    file = folder / "settings.toml"
    file.write_text('theme = "pink"\nlater = 1\npass_mark = 80.0\n', "utf-8")
    async with opened(record_path) as hands:
        assert hands.app.theme == Theme.DARK
        assert any("settings.toml: theme" in it.message for it in hands.app._notifications)
        await hands.press("f12")
        await hands.fill("digits", "เลขอารบิก")
        await hands.press("ctrl+s")
    kept = file.read_text("utf-8")
    assert "later = 1" in kept
    assert 'digits = "latin"' in kept
    assert "pass_mark = 80.0" in kept


async def test_an_emptied_choice_is_the_usual_one(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f12")
        await hands.fill("theme", "")
        await hands.press("ctrl+s")
        assert hands.app.settings.theme is Theme.DARK
        assert hands.screen == "ScoresScreen"


def _ground(style: Style) -> tuple[Color | None, bool]:
    """What lies behind a text, whether by a colour or by reversing it."""
    return (style.color, True) if style.reverse else (style.bgcolor, False)


@pytest.mark.parametrize("theme", COLOURS)
def test_the_grounds_are_told_apart_where_there_are_256_colours(theme: Theme) -> None:
    it = COLOURS[theme]
    grounds = (it.ground, it.band, it.field, it.left, it.cursor)
    shown = [Color.parse(each).downgrade(ColorSystem.EIGHT_BIT) for each in grounds]
    assert len(set(shown)) == len(grounds)


@pytest.mark.parametrize("theme", Theme)
def test_the_row_under_the_cursor_and_what_is_typed_into_are_seen_in_every_theme(
    theme: Theme,
) -> None:
    """By more than a colour where the terminal's own are worn: NO_COLOR takes every colour away."""
    marks = [
        (name, it) for (name, worn), look in looks().items() if worn is theme for it in look.marks
    ]
    assert len({name for name, _ in marks}) > len(PLACES)
    for name, (style, ground) in marks:
        if theme is Theme.TERMINAL:
            assert style.reverse, name
        else:
            assert _ground(style)[0] != ground, name


@pytest.mark.parametrize("theme", Theme)
async def test_a_selection_is_seen_on_a_score_that_falls_short_as_on_any_other(
    theme: Theme, record_path: Path
) -> None:
    async with opened(record_path) as hands:
        hands.app.wear(theme)
        await hands.press("ctrl+f", *"o16", "enter", *["shift+down"] * 3)
        grid = hands.find("#grid", ScoreGrid)
        grounds = {}
        for row in range(grid.highlighted or 0, len(grid.rows)):
            line = grid.line(row)
            assert line is not None
            found = next((it for it in line if it.text.strip(" ▼≈") in ("70.16", "88.61")), None)
            if found is not None and found.style is not None:
                ground, is_reversed = _ground(found.style)
                grounds[found.text.strip(" ▼≈")] = is_reversed or ground
        assert len(grounds) == 2
        assert len(set(grounds.values())) == 1
