"""Commands that write leave a record alone that another program has open."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.elsewhere import held_elsewhere

WRITERS = [
    ("import", "-", "RECORD"),
    ("import", "-", "RECORD", "--what", "measures"),
    ("log", "RECORD", "m1", "--text", "x"),
    ("merge", "RECORD", "none.slip.toml"),
    ("draft", "RECORD", "--write"),
    ("whatif", "RECORD", "--set", "e9=85", "--save"),
]


@pytest.mark.parametrize("arguments", WRITERS, ids=" ".join)
def test_a_command_that_writes_is_refused_and_names_the_holder(
    sample_path: Path, arguments: tuple[str, ...]
) -> None:
    before = sample_path.read_bytes()
    named = [sample_path if argument == "RECORD" else argument for argument in arguments]
    with held_elsewhere(sample_path):
        outcome = run(*named, stdin=b"i1,5")
    assert outcome.code == 2
    assert "เปิดอยู่ในโปรแกรมอื่นโดย" in outcome.err
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "gaps", "check", "measures", "draft"])
def test_a_command_that_reads_minds_nobody(sample_path: Path, command: str) -> None:
    alone = run(command, sample_path)
    with held_elsewhere(sample_path):
        assert run(command, sample_path) == alone
