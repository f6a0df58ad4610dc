"""The day's edits outlast the program, and never undo what they were not made on."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.store.folders import state_folder
from ita_tui.store.typed import TypedText
from ita_tui.store.undo_log import MOST_STEPS, UndoLog, _step

TODAY = date(2024, 11, 1)


def log(path: Path, content: bytes, day: date = TODAY) -> UndoLog:
    return UndoLog(path, content, day, is_kept=True)


def test_edits_are_undone_in_a_later_run_one_by_one(sample_path: Path) -> None:
    first = log(sample_path, b"abc")
    first.add("one", b"abc", b"abXc")
    first.add("two", b"abXc", "abXก".encode())
    later = log(sample_path, "abXก".encode())
    assert later.last("abXก".encode()) == ("two", b"abXc")
    later.take_back("abXก".encode(), b"abXc")
    assert log(sample_path, b"abXc").last(b"abXc") == ("one", b"abc")


def test_undo_to_another_spelling_ends_the_log(sample_path: Path) -> None:
    kept = log(sample_path, b"a")
    kept.add("one", b"a", b"ab")
    kept.add("two", b"ab", b"abc")
    kept.take_back(b"abc", b"a b")
    assert kept.last(b"a b") is None


def test_an_edit_whose_save_never_came_about_is_passed_over(sample_path: Path) -> None:
    first = log(sample_path, b"a")
    first.add("one", b"a", b"ab")
    first.add("two", b"ab", b"abc")
    assert log(sample_path, b"ab").last(b"ab") == ("one", b"a")
    first.withdraw()
    first.add("three", b"ab", b"abd")
    assert log(sample_path, b"abd").last(b"abd") == ("three", b"ab")


def test_a_file_that_was_changed_outside_is_not_undone(sample_path: Path) -> None:
    log(sample_path, b"abc").add("one", b"abc", b"abXc")
    assert log(sample_path, b"abYc").last(b"abYc") is None


def test_the_edits_of_another_day_are_gone(sample_path: Path) -> None:
    log(sample_path, b"abc").add("one", b"abc", b"abXc")
    assert log(sample_path, b"abXc", TODAY + timedelta(1)).last(b"abXc") is None


def test_a_line_that_was_cut_off_costs_only_itself(sample_path: Path) -> None:
    first = log(sample_path, b"a")
    first.add("one", b"a", b"ab")
    first.add("two", b"ab", b"abc")
    (file,) = state_folder().rglob("*.jsonl")
    file.write_bytes(file.read_bytes()[:-20])
    second = log(sample_path, b"ab")
    assert second.last(b"ab") == ("one", b"a")
    second.add("three", b"ab", b"abd")
    assert log(sample_path, b"abd").last(b"abd") == ("three", b"ab")


def test_a_record_that_is_only_shown_has_no_log(sample_path: Path) -> None:
    shown = UndoLog(sample_path, b"a", TODAY, is_kept=False)
    shown.add("one", b"a", b"ab")
    assert shown.last(b"ab") is None
    assert not list(state_folder().rglob("*.jsonl"))


def test_the_log_stays_bounded(sample_path: Path) -> None:
    kept = log(sample_path, b"0")
    for number in range(2 * MOST_STEPS):
        kept.add("x", str(number).encode(), str(number + 1).encode())
    (file,) = state_folder().rglob("*.jsonl")
    assert len(file.read_bytes().splitlines()) <= MOST_STEPS


@given(st.binary(max_size=30), st.binary(max_size=30))
def test_every_step_gives_back_what_was_before(before: bytes, after: bytes) -> None:
    assert _step("x", before, after).undone(after) == before


def test_what_never_was_is_not_brought_in(sample_path: Path) -> None:
    log(sample_path, b"i=95.43").add("one", b"i=95.43", b"i=12.00")
    (file,) = (state_folder() / "undo").iterdir()
    forged = file.read_bytes().replace(b'"95.43"', b'"99.99"')
    assert forged != file.read_bytes()
    file.write_bytes(forged)
    assert log(sample_path, b"i=12.00").last(b"i=12.00") is None


@pytest.mark.parametrize("part", ["undo", "typing"])
@pytest.mark.parametrize(
    "damage", [b"[1, 2]", b'{"start": Infinity}', b"\xff", b"", b"[" * 99_999, b"0" * 99, None]
)
def test_a_damaged_file_of_the_state_is_worth_nothing(
    sample_path: Path, part: str, damage: bytes | None
) -> None:
    day = TODAY.isoformat()
    log(sample_path, b"a").add("one", b"a", b"ab")
    typed = TypedText(sample_path, TODAY, is_kept=True)
    typed.keep("place", {"field": "x"})
    (file,) = (state_folder() / part).iterdir()
    if damage is None:
        if not hasattr(os, "mkfifo"):
            pytest.skip("no pipes here")
        file.unlink()
        os.mkfifo(file)
    else:
        line = json.loads(file.read_text().splitlines()[0]) if part == "undo" else {}
        more = json.dumps(line | {"start": 1e999, "day": day}).encode()
        file.write_bytes(damage + b"\n" + more)
    undo = log(sample_path, b"ab")
    typed = TypedText(sample_path, TODAY, is_kept=True)
    assert undo.last(b"ab") is None or part != "undo"
    assert typed.places == () or part != "typing"
    assert (undo.is_damaged, typed.is_damaged) == (part == "undo", part == "typing")
    assert not log(sample_path, b"ab").is_damaged, "it is told of once"
    assert not TypedText(sample_path, TODAY, is_kept=True).is_damaged
