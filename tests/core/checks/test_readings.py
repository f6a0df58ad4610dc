"""Sentences of many offices: nothing is found in the right one, something in the wrong one."""

import tomllib
from pathlib import Path

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record

KINDS = tomllib.loads(
    (Path(__file__).parents[2] / "data/readings.toml").read_text(encoding="utf-8")
)["kind"]
RIGHT = [(it["issue"], right + it["tail"]) for it in KINDS for right, _ in it["pairs"]]
WRONG = [(it["issue"], wrong + it["tail"]) for it in KINDS for _, wrong in it["pairs"] if wrong]


def _found(framework: Framework, record: Record, issue: str, text: str) -> list[str]:
    found = check_record(framework, set_narrative(record, issue, text)).open
    return [it.message for it in found if it.at == f"issues.{issue}.narrative"]


@pytest.mark.parametrize(("issue", "text"), RIGHT, ids=range(len(RIGHT)))
def test_nothing_is_found_in_a_right_sentence(
    issue: str, text: str, ita_2567: Framework, put_right: Record
) -> None:
    assert _found(ita_2567, put_right, issue, text) == []


@pytest.mark.parametrize(("issue", "text"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_sentence_is_found(
    issue: str, text: str, ita_2567: Framework, put_right: Record
) -> None:
    assert _found(ita_2567, put_right, issue, text)
