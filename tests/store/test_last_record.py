"""The record that was open last, by its workspace."""

from pathlib import Path

import pytest

from ita_tui.store.folders import state_file
from ita_tui.store.last_record import last_record, remember_record


def test_each_folder_has_its_own_last_record(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    for folder in (one, other):
        folder.mkdir()
        for name in ("x.toml", "y.toml"):
            (folder / name).touch()
    assert last_record(one) is None
    remember_record(one / "x.toml")
    remember_record(other / "y.toml")
    assert last_record(one) == one / "x.toml"
    assert last_record(other) == other / "y.toml"
    remember_record(one / "y.toml")
    assert last_record(one) == one / "y.toml"
    (one / "y.toml").unlink()
    assert last_record(one) is None


@pytest.mark.parametrize("name", ["../x.toml", "a/b.toml", "", "\x00.toml", "x.txt", "ก" * 900])
def test_what_is_no_record_of_the_folder_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.toml").touch()
    (tmp_path / "x.txt").touch()
    folder = tmp_path / "a"
    folder.mkdir()
    file = state_file("last", folder, ".txt")
    assert file is not None
    file.write_text(name, encoding="utf-8")
    assert last_record(folder) is None
