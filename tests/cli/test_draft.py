"""``ita-tui draft``."""

import re
from pathlib import Path

import pytest

from ita_tui.core.fingerprint import fingerprint
from tests.cli.running import run
from tests.ui.driving import on_disk


def without_narratives(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\[issues\.\d\]\nnarrative = .*\n", "", text), encoding="utf-8")


def narrative(path: Path, issue: str) -> str:
    return str(on_disk(path)["issues"][issue]["narrative"])


def test_drafts_are_printed_and_nothing_is_written(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("draft", sample_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.count("ประเด็นที่ ") == 14
    assert run("draft", sample_path, "5").out.startswith("ประเด็นที่ 5 กระบวนการสร้าง")
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize("asked", ["5", "๕", "ประเด็นที่ 5"])
def test_the_json_that_other_programs_rely_on(sample_path: Path, asked: str) -> None:
    (entry,) = run("draft", sample_path, asked, "--json").json["drafts"]
    assert entry.keys() == {"issue", "text", "written", "differs"}
    assert (entry["issue"], entry["written"], entry["differs"]) == (5, False, True)
    assert "o17" in entry["text"]


def test_empty_narratives_are_filled_and_a_second_run_changes_nothing(sample_path: Path) -> None:
    without_narratives(sample_path)
    done = run("draft", sample_path, "--write", "--json")
    assert done.code == 0
    assert all(it["written"] and not it["differs"] for it in done.json["drafts"])
    for code, text in on_disk(sample_path)["issues"].items():
        assert text["drafted"] == fingerprint(text["narrative"]), code
    before = sample_path.read_bytes()
    again = run("draft", sample_path, "--write")
    assert again.code == 0
    assert "ไม่มีสิ่งที่ต้องเปลี่ยน" in again.out
    assert sample_path.read_bytes() == before


def test_an_untouched_draft_follows_the_figures(sample_path: Path) -> None:
    without_narratives(sample_path)
    run("draft", sample_path, "--write")
    run("import", "-", sample_path, stdin=b"o17\t90.00\n")
    done = run("draft", sample_path, "5", "--write")
    assert done.code == 0
    assert "o17" not in narrative(sample_path, "5").split("o16")[1]


def test_the_officers_words_are_not_touched_and_the_difference_is_shown(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("draft", sample_path, "3", "4", "--write")
    assert done.code == 1
    assert sample_path.read_bytes() == before
    assert "[−" in done.out
    assert "[+" in done.out
    assert "--replace" in done.err


def test_replace_takes_the_drafts_and_keeps_the_old_file(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("draft", sample_path, "3", "--write", "--replace")
    assert (done.code, done.err) == (0, "")
    assert "e4" in narrative(sample_path, "3")
    (kept,) = (sample_path.parent / ".history").iterdir()
    assert kept.read_bytes() == before


@pytest.mark.parametrize("options", [["9"], ["--replace"], ["ก"]])
def test_what_cannot_be_done_is_told_in_thai(sample_path: Path, options: list[str]) -> None:
    done = run("draft", sample_path, *options)
    assert (done.code, done.out) == (2, "")
    assert "โปรด" in done.err


def test_a_year_without_issues_has_a_draft_of_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2564", "--agency", "ก")
    (entry,) = run("draft", path, "--json").json["drafts"]
    assert entry["issue"] == "total"
    assert run("draft", path).out.startswith("ภาพรวม\n")
    assert "โดยไม่ระบุประเด็น" in run("draft", path, "5").err
    assert run("draft", path, "--write").code == 0
    assert narrative(path, "total") == entry["text"]


def test_broken_phrases_of_the_office_are_told_and_passed_over(sample_path: Path) -> None:
    (sample_path.parent / "narratives.toml").write_text("ก", encoding="utf-8")
    done = run("draft", sample_path, "5")
    assert done.code == 0
    assert "narratives.toml" in done.err
    assert "o17" in done.out
