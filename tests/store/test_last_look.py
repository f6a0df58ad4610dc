"""The figures of the last look at a record."""

import os
from datetime import date
from pathlib import Path

import pytest

from ita_tui.store.folders import state_file
from ita_tui.store.last_look import keep_look, last_look

DAY = date(2024, 11, 1)


def test_they_are_of_one_file_as_it_lay_and_of_one_day(tmp_path: Path) -> None:
    path, other = tmp_path / "a.toml", tmp_path / "b.toml"
    for one in (path, other):
        one.write_bytes(b"x = 1")
    assert last_look(path, DAY) == ()
    keep_look(path, DAY, (1, 20, 0))
    assert last_look(path, DAY) == (1, 20, 0)
    assert last_look(other, DAY) == ()
    assert last_look(path, date(2024, 11, 2)) == ()
    os.utime(path, ns=(0, 5))
    assert last_look(path, DAY) == ()
    keep_look(path, DAY, (2,))
    path.write_bytes(b"x = 12")
    os.utime(path, ns=(0, 5))
    assert last_look(path, DAY) == ()


def test_a_record_that_is_gone_has_none(tmp_path: Path) -> None:
    keep_look(tmp_path / "gone.toml", DAY, (1,))
    assert last_look(tmp_path / "gone.toml", DAY) == ()


@pytest.mark.parametrize("told", [b"", b"\xff", b"2024-11-01 5 5 a", b"9" * 9999, b"2024-11-01 5"])
def test_a_file_that_says_something_else_says_nothing(tmp_path: Path, told: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"x = 1")
    os.utime(path, ns=(0, 5))
    file = state_file("found", path, ".txt")
    assert file is not None
    file.write_bytes(told)
    assert last_look(path, DAY) == ()
