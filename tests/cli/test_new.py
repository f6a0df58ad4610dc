"""``ita-tui new``."""

import tomllib
from pathlib import Path

import pytest

from ita_tui.store.folders import data_folder
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


def test_letterhead_and_emblem_go_with_a_record_into_the_folder_of_another_year(
    sample_path: Path, tmp_path: Path
) -> None:
    named = 'template = "หัว.docx"\nemblem = "ตรา.png"\n'
    text = sample_path.read_text(encoding="utf-8").replace("[settings]\n", f"[settings]\n{named}")
    sample_path.write_text(text, encoding="utf-8")
    files = {"หัว.docx": b"1", "ตรา.png": b"2"}
    for name, content in files.items():
        (sample_path.parent / name).write_bytes(content)
    later = tmp_path / "2568" / "a.toml"
    later.parent.mkdir()
    assert run("new", later, "--from", sample_path).code == 0
    assert {name: (later.parent / name).read_bytes() for name in files} == files


def test_a_year_is_begun_from_the_last_and_says_what_has_no_place(
    sample_path: Path, tmp_path: Path
) -> None:
    before = sample_path.read_bytes()
    phrases = sample_path.with_name("narratives.toml")
    phrases.write_bytes((data_folder() / "phrases" / "narratives.toml").read_bytes())
    path = tmp_path / "ใหม่" / "คะแนน-2568.toml"
    path.parent.mkdir()
    done = run("new", path, "--from", sample_path, "--continue", "m1 m5")
    assert done.code == 0
    assert "o6 98.49 ไม่มีในเกณฑ์ปีหลัง · Q&A" in done.out
    assert "o14 89.54" in done.out
    assert "m5 จัดอบรมเกี่ยวกับการใช้ทรัพย์สินของราชการ → m2" in done.out
    record = tomllib.loads(path.read_text("utf-8"))
    assert (record["framework"], record["previous_record"]) == ("ita-2568", sample_path.name)
    assert record["scores"]["o10"] == {"previous": 92.4}
    assert [it["continues"] for it in record["measures"].values()] == ["m1", "m5"]
    assert path.with_name("narratives.toml").read_bytes() == phrases.read_bytes()
    assert sample_path.read_bytes() == before
    assert run("check", path).code in (0, 1)
    told = run("new", path.with_name("b.toml"), "--from", sample_path, "--json").json
    assert set(told["measures"].values()) == {"listed"}
    assert told["scores"]["o13"] == "carried"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--continue", "m99"), "ไม่มีมาตรการ m99"),
        (("--framework", "ita-2566"), "ไม่ใช่ปีหลังจาก พ.ศ. 2567"),
        (("--agency", "ก"), "--from"),
    ],
)
def test_a_year_cannot_be_begun_so(
    sample_path: Path, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    path = tmp_path / "ใหม่.toml"
    done = run("new", path, "--from", sample_path, *arguments)
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert not path.exists()
