"""A little of the long run, and everything that it has found, in the normal suite."""

import os
import random
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.tables_in.source.number_format import percent_text
from ita_tui.store.fault import StoreFault
from tests.fuzz.inputs import SMALL
from tests.fuzz.targets import TARGETS, assert_literal, known
from tests.fuzz.workspace import Touched, Workspace

CASES = {"documents": 3, "command": 4, "import": 4, "hostile record": 4}
"""Examples of the slower targets; the others have more."""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    made = Workspace(tmp_path / "home")
    monkeypatch.chdir(made.folder)
    monkeypatch.setattr("tempfile.tempdir", str(made.folder))
    yield made
    assert made.outside() == ["secret.toml", "work"]


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_breaks_what_reads_it(name: str, workspace: Workspace) -> None:
    target = TARGETS[name]

    @settings(
        max_examples=CASES.get(name, 8),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(number=st.integers(0, 10**9))
    def try_one(number: int) -> None:
        chance = random.Random(f"{number}-{name}")
        raw = target.make(chance)
        with workspace.watched():
            try:
                target.run(workspace, raw, chance)
            except StoreFault as refusal:
                assert_literal(str(refusal))

    try_one()


# --- what the long run found -------------------------------------------------------------


@pytest.mark.parametrize("scores", ["true", "1.5", '"ก"', "[]", "[1]", "2024-10-01"])
def test_scores_that_are_no_table_are_told_and_kept(scores: str) -> None:
    # Saving such a record ended with TypeError or AttributeError.
    text = f'format = "ita-record/1"\nframework = "ita-2567"\nscores = {scores}\n'
    record, problems = read_record(text)
    assert record is not None
    assert [problem.rule for problem in problems] == ["wrong-type"]
    written = tomllib.loads(write_record(record, known().framework))
    assert written["scores"] == tomllib.loads(text)["scores"]


@pytest.mark.parametrize("stored", ["1e999999", "-1e999999", "1e99", "nan", "1e999999999999999999"])
def test_a_per_cent_cell_with_no_number_that_can_be_written_out_stays_as_it_is(stored: str) -> None:
    # decimal.Overflow in a workbook whose cell is shown as a per cent.
    assert percent_text(stored) == stored
    assert percent_text("0.9459") == "94.59%"


# --- what holds the fuzzer itself --------------------------------------------------------


def test_the_watch_sees_what_lies_outside(workspace: Workspace) -> None:
    with workspace.watched():
        workspace.put("a", b"")
        with pytest.raises(Touched, match="reads"):
            workspace.secret.read_bytes()
        with pytest.raises(Touched, match="writes"):
            (workspace.home / "b").write_bytes(b"")
        with pytest.raises(Touched, match="system"):
            os.system("true")
    assert workspace.secret.read_bytes()


@pytest.mark.parametrize("text", ["\x1b[31m", "a\x07", "\u202eก", "\x9b", "a\rb"])
def test_what_acts_on_a_terminal_is_not_literal(text: str) -> None:
    with pytest.raises(AssertionError):
        assert_literal(text)
    assert_literal("[bold]ก\n\tน้ำ", SMALL, str(Decimal("1.5")))
