"""The manual's pictures show the program as it is."""

import re
from pathlib import Path

import pytest

from tests.manual.page import whole_page
from tests.manual.pictures import PAGE, PICTURES, taken_screens
from tests.manual.scenes import SCENES, SIZE, fingerprint, play, workspace
from tests.ui.driving import opened


@pytest.mark.parametrize("name", SCENES)
async def test_a_picture_is_as_new_as_its_screen(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace(tmp_path, name)
    monkeypatch.chdir(tmp_path)
    async with opened(path, SIZE) as hands:
        await play(hands, name)
        assert fingerprint(hands) == taken_screens().get(name), f"make pictures SCENES={name}"


def test_the_page_shows_each_picture_and_needs_no_other_file() -> None:
    shown = re.findall(r'<img src="pictures/([\w-]+)\.png" alt="\w', PAGE.read_text("utf-8"))
    assert sorted(shown) == sorted(SCENES)
    whole = whole_page()
    assert whole.count("data:image/png;base64,iVBOR") == len(SCENES)
    assert re.findall(r'(?:src|href)="(?!data:|#)', whole) == []


def test_there_is_a_picture_of_each_scene_and_no_other() -> None:
    assert {path.stem for path in PICTURES.glob("*.png")} == set(SCENES)
