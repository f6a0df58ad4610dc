"""A slip in what the main journeys cost is seen the day it is made; no time is measured."""

import tomllib

import pytest

from tests.bench.counts import FILE, conditions, counted

MARGIN = 1.1
KNOWN = tomllib.loads(FILE.read_text())


@pytest.fixture(scope="module")
def now() -> dict[str, int]:
    """The figures of this tree."""
    return counted()


@pytest.mark.skipif(
    {name: KNOWN[name] for name in conditions()} != conditions(),
    reason="counted on another Python or toolkit",
)
@pytest.mark.parametrize("name", KNOWN["counts"])
def test_no_journey_costs_a_tenth_more_than_it_did(name: str, now: dict[str, int]) -> None:
    assert now[name] <= MARGIN * KNOWN["counts"][name], "see tests/bench/counts.py"
