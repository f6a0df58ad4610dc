"""``ita-tui new``."""

from pathlib import Path

import pytest

from tests.cli.running import run


@pytest.mark.parametrize("framework", ["ita-2567", "ita-2564"])
def test_a_new_record_loads(tmp_path: Path, framework: str) -> None:
    path = tmp_path / "ใหม่ ๒๕๖๗.toml"
    done = run("new", path, "--framework", framework, "--agency", "เทศบาล")
    assert (done.code, done.err) == (0, "")
    assert str(path) in done.out
    shown = run("show", path, "--json")
    assert (shown.code, shown.err) == (0, "")
    assert shown.json["agency"] == "เทศบาล"
    assert shown.json["framework"] == framework


def test_a_record_may_be_named_after_the_year(tmp_path: Path) -> None:
    path = tmp_path / "ita-2567.toml"
    run("new", path, "--framework", "ita-2567", "--agency", "ก")
    assert run("show", path).code == 0


@pytest.mark.parametrize(
    "name",
    ["คะแนน: แก้.toml", "con.toml", "LPT1.toml", "ถามอะไร?.toml", "แฟ้ม.toml.", "แฟ้ม\x07.toml"],
)
def test_a_name_that_windows_cannot_hold_is_refused_on_every_system(
    tmp_path: Path, name: str
) -> None:
    done = run("new", tmp_path / name, "--framework", "ita-2567", "--agency", "ก")
    assert (done.code, done.out) == (2, "")
    assert "ชื่อไฟล์ใช้ไม่ได้" in done.err
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_not_overwritten(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("new", sample_path, "--framework", "ita-2567", "--agency", "ก")
    assert (done.code, done.out) == (2, "")
    assert "อยู่แล้ว" in done.err
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize("framework", ["ita-2599", "../frameworks/ita-2567", "", "ita-2567.toml"])
def test_an_unknown_framework_is_refused_naming_those_there_are(
    tmp_path: Path, framework: str
) -> None:
    done = run("new", tmp_path / "r.toml", "--framework", framework, "--agency", "ก")
    assert (done.code, done.out) == (2, "")
    assert "ita-2567" in done.err
    assert "ita-2564" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = run("new", tmp_path / "none" / "r.toml", "--framework", "ita-2567", "--agency", "ก")
    assert done.code == 2
    assert "ไม่พบโฟลเดอร์" in done.err
    assert list(tmp_path.iterdir()) == []
