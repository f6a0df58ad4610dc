"""``ita-tui history``: earlier versions listed, compared and brought back."""

from datetime import date
from pathlib import Path

import pytest

from ita_tui.store.history import FOLDER, keep_version
from tests.cli.running import run
from tests.elsewhere import held_elsewhere

DAY = date(2024, 10, 21)


@pytest.fixture
def first(sample_path: Path) -> bytes:
    """The sample as it was before one score was changed, kept as the day's version."""
    before = sample_path.read_bytes()
    keep_version(sample_path, before, DAY)
    sample_path.write_bytes(before.replace(b"own = 94.59", b"own = 12.34"))
    return before


def test_a_record_without_versions_says_so(sample_path: Path) -> None:
    outcome = run("history", sample_path)
    assert (outcome.code, outcome.out) == (0, "")
    assert "ยังไม่มีฉบับก่อน" in outcome.err
    assert run("history", sample_path, "--json").json == {"versions": []}


@pytest.mark.parametrize("name", ["none.toml", "ก" * 300, "a\0b.toml", "folder"])
def test_a_record_that_cannot_be_there_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    for option in ((), ("--restore", "2024-10-21")):
        outcome = run("history", tmp_path / name, *option)
        assert outcome.code == 2
        assert "โปรด" in outcome.err or "ไม่มีฉบับก่อน" in outcome.err


def test_versions_are_listed_with_the_name_that_brings_them_back(
    sample_path: Path, first: bytes
) -> None:
    assert "2024-10-21" in run("history", sample_path).out
    (only,) = run("history", sample_path, "--json").json["versions"]
    assert (only["version"], only["size_bytes"]) == ("2024-10-21", len(first))


def test_a_version_is_compared_field_by_field(sample_path: Path, first: bytes) -> None:
    outcome = run("history", sample_path, "--compare", "2024-10-21")
    assert "คะแนน i1 คะแนนของเรา: 12.34 → 94.59" in outcome.out
    document = run("history", sample_path, "--compare", "๒๐๒๔-๑๐-๒๑", "--json").json
    (change,) = document["changes"]
    assert (change["at"], change["now"], change["version"]) == ("scores.i1.own", "12.34", "94.59")


def test_a_version_is_shown_as_it_is(sample_path: Path, first: bytes) -> None:
    assert run("history", sample_path, "--show", "2024-10-21").out.encode() == first


@pytest.mark.parametrize("left", [None, b"", b"x = ["], ids=["whole", "empty", "broken"])
def test_a_version_is_brought_back_and_what_stood_there_is_kept(
    sample_path: Path, first: bytes, left: bytes | None
) -> None:
    if left is not None:
        sample_path.write_bytes(left)
    stood = sample_path.read_bytes()
    assert run("history", sample_path, "--restore", "2024-10-21").code == 0
    assert sample_path.read_bytes() == first
    kept = [found.read_bytes() for found in (sample_path.parent / FOLDER).iterdir()]
    assert stood in kept


def test_a_record_that_is_gone_is_brought_back(sample_path: Path, first: bytes) -> None:
    sample_path.unlink()
    assert run("history", sample_path, "--restore", "2024-10-21").code == 0
    assert sample_path.read_bytes() == first


@pytest.mark.parametrize("option", ["--show", "--compare", "--restore"])
def test_a_version_that_there_is_not_is_told(sample_path: Path, first: bytes, option: str) -> None:
    outcome = run("history", sample_path, option, "2024-10-22")
    assert outcome.code == 2
    assert "ที่มีคือ 2024-10-21" in outcome.err


def test_what_is_no_record_is_not_brought_back(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    keep_version(sample_path, b"x = [", DAY)
    outcome = run("history", sample_path, "--restore", "2024-10-21")
    assert (outcome.code, sample_path.read_bytes()) == (2, before)


def test_a_record_that_is_open_elsewhere_is_left_alone(sample_path: Path, first: bytes) -> None:
    before = sample_path.read_bytes()
    with held_elsewhere(sample_path):
        assert run("history", sample_path, "--restore", "2024-10-21").code == 2
        assert run("history", sample_path).code == 0
    assert sample_path.read_bytes() == before
