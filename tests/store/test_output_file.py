"""Files that are made from a record never take the place of others unasked."""

import errno
from pathlib import Path
from unittest.mock import patch

import pytest

from ita_tui.store.fault import StoreFault
from ita_tui.store.output_file import InTheWay, write_output


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_output(tmp_path / "ก.csv", b"x", force=False)
    assert (tmp_path / "ก.csv").read_bytes() == b"x"
    assert [path.name for path in tmp_path.iterdir()] == ["ก.csv"]


def test_a_file_in_the_way_stays_unless_it_is_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    with pytest.raises(InTheWay, match="--force"):
        write_output(path, b"new", force=False)
    assert path.read_bytes() == b"old"
    write_output(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_a_link_that_leads_nowhere_is_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.symlink_to(tmp_path / "none")
    with pytest.raises(InTheWay):
        write_output(path, b"new", force=False)


@pytest.mark.parametrize(
    ("name", "mark", "program"),
    [
        ("a.xlsx", "~$a.xlsx", "Excel"),
        ("a.xlsx", ".~lock.a.xlsx#", "Excel"),
        ("a.docx", "~$a.docx", "Word"),
        ("บันทึกข้อความ.docx", "~$นทึกข้อความ.docx", "Word"),
    ],
)
def test_a_file_that_is_open_is_told_even_where_it_is_forced(
    tmp_path: Path, name: str, mark: str, program: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(StoreFault, match=f"เปิดอยู่ใน {program}"):
        write_output(path, b"new", force=True)
    assert path.read_bytes() == b"old"


def test_what_windows_says_of_an_open_file_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    refusal = PermissionError(errno.EACCES, "in use")
    with (
        patch.object(Path, "replace", side_effect=refusal),
        pytest.raises(StoreFault, match="เปิดอยู่ใน Excel"),
    ):
        write_output(path, b"new", force=True)
    assert [found.name for found in tmp_path.iterdir()] == ["a.xlsx"]


@pytest.mark.parametrize("name", ["", "none/a.csv", "a\0.csv"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreFault):
        write_output(tmp_path / name, b"x", force=True)
