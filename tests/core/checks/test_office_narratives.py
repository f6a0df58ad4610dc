"""Narratives in many styles: nothing is found in the right ones, the slip in the wrong ones."""

import tomllib
from pathlib import Path

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record
from ita_tui.store.records import load_record

DATA = Path(__file__).parents[2] / "data"
NARRATIVES = tomllib.loads((DATA / "narratives.toml").read_text(encoding="utf-8"))
RIGHT, WRONG = NARRATIVES["right"], NARRATIVES["wrong"]


@pytest.fixture(scope="module")
def office() -> Record:
    """The record of another office, in which there is nothing to find."""
    loaded = load_record(DATA / "other-office.toml")
    assert loaded.record is not None
    return loaded.record


def test_the_office_has_nothing_to_find(ita_2567: Framework, office: Record) -> None:
    assert check_record(ita_2567, office).open == ()


@pytest.mark.parametrize(("issue", "text"), RIGHT, ids=range(len(RIGHT)))
def test_a_right_narrative_has_nothing_to_find(
    issue: str, text: str, ita_2567: Framework, office: Record
) -> None:
    found = check_record(ita_2567, set_narrative(office, issue, text)).open
    assert [(it.rule, it.message) for it in found] == []


@pytest.mark.parametrize(("issue", "text", "rule"), WRONG, ids=range(len(WRONG)))
def test_the_slip_of_a_wrong_narrative_is_found(
    issue: str, text: str, rule: str, ita_2567: Framework, office: Record
) -> None:
    found = check_record(ita_2567, set_narrative(office, issue, text)).open
    assert rule in [it.rule for it in found]
