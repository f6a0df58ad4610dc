"""Finding phrases: an office's own file first; what cannot be used is told and passed over."""

import shutil
from pathlib import Path

import pytest

from ita_tui.core.problem import Severity
from ita_tui.store.folders import data_folder, sample_record
from ita_tui.store.phrases import find_phrases, load_phrases
from ita_tui.store.summaries import summaries

SHIPPED = data_folder() / "phrases/narratives.toml"
OWN = SHIPPED.read_text(encoding="utf-8").replace("ซึ่งต่ำกว่าเกณฑ์", "อันต่ำกว่าเกณฑ์")


def test_without_a_file_of_its_own_an_office_has_the_shipped_phrases(tmp_path: Path) -> None:
    phrases, problems = load_phrases(tmp_path)
    assert problems == ()
    assert "ซึ่งต่ำกว่าเกณฑ์" in phrases.ways["items.below"][0]


@pytest.mark.parametrize("place", [".", "phrases"])
def test_an_offices_own_phrases_win(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(exist_ok=True)
    (tmp_path / place / "narratives.toml").write_text(OWN, encoding="utf-8")
    phrases, problems = load_phrases(tmp_path)
    assert problems == ()
    assert "อันต่ำกว่าเกณฑ์" in phrases.ways["items.below"][0]


def test_a_file_of_notepad_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "narratives.toml"
    path.write_bytes(OWN.replace("\n", "\r\n").encode("utf-8-sig"))
    phrases, problems = load_phrases(tmp_path)
    assert "อันต่ำกว่าเกณฑ์" in phrases.ways["items.below"][0]
    assert {problem.severity for problem in problems} == {Severity.NOTE}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        OWN.encode("cp874", "replace"),
        OWN.replace("{points}", "{x.__class__}").encode(),
        b'format = "ita-phrases/1"',
        b"\x00\xff",
        b"[" * 100_000,
    ],
    ids=["empty", "old encoding", "names", "incomplete", "bytes", "deep"],
)
def test_a_broken_file_is_told_and_the_shipped_phrases_are_used(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "narratives.toml"
    path.write_bytes(raw)
    phrases, problems = load_phrases(tmp_path)
    assert "ซึ่งต่ำกว่าเกณฑ์" in phrases.ways["items.below"][0]
    assert any(problem.severity is Severity.ERROR for problem in problems)
    assert str(path) in problems[0].message
    assert "ถ้อยคำที่มาพร้อมโปรแกรม" in problems[-1].message


def test_a_record_or_a_folder_of_that_name_is_passed_over(tmp_path: Path) -> None:
    shutil.copy(sample_record(), tmp_path / "narratives.toml")
    (tmp_path / "phrases" / "narratives.toml").mkdir(parents=True)
    assert find_phrases(tmp_path) is None
    assert load_phrases(tmp_path)[1] == ()


def test_a_phrase_file_is_not_listed_as_a_record(tmp_path: Path) -> None:
    (tmp_path / "narratives.toml").write_text(OWN, encoding="utf-8")
    assert summaries(tmp_path) == ()
