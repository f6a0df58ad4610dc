"""Which items of one year are which of another's."""

from itertools import chain, product

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.years import counterparts
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from ita_tui.store.shipped import sample_record

IDS = shipped_framework_ids()


def framework_of(framework_id: str) -> Framework:
    framework, problems = load_framework(framework_id, sample_record().parent)
    assert framework is not None
    assert problems == ()
    return framework


def test_seven_years_are_shipped() -> None:
    assert tuple(f"ita-{year}" for year in range(2569, 2562, -1)) == IDS


@pytest.mark.parametrize("framework_id", IDS)
def test_a_year_is_its_own_counterpart(framework_id: str) -> None:
    framework = framework_of(framework_id)
    for found in counterparts(framework, framework):
        assert found.before == found.after
        assert found.is_sure


@pytest.mark.parametrize(("earlier", "later"), product(IDS, IDS))
def test_every_node_is_told_of_once(earlier: str, later: str) -> None:
    before, after = framework_of(earlier), framework_of(later)
    found = counterparts(before, after)
    for codes, framework in (
        (list(chain.from_iterable(it.before for it in found)), before),
        (list(chain.from_iterable(it.after for it in found)), after),
    ):
        assert len(codes) == len(set(codes))
        assert set(codes) == set(framework.nodes) - {"total"}
    assert all(len(it.before) == len(it.after) == 1 for it in found if it.is_sure)


@pytest.mark.parametrize(
    ("earlier", "later", "before", "after", "is_sure"),
    [
        ("ita-2567", "ita-2568", ("o1", "o3"), ("o1",), False),
        ("ita-2567", "ita-2568", ("o14", "o16"), ("o12",), False),
        ("ita-2567", "ita-2568", ("o34",), ("o27",), True),
        ("ita-2567", "ita-2568", ("o35",), ("o28",), True),
        ("ita-2568", "ita-2569", ("o28",), ("o26",), True),
        ("ita-2566", "ita-2567", ("o42",), ("o34",), True),
        ("ita-2566", "ita-2567", ("o43",), ("o35",), False),
        ("ita-2567", "ita-2568", ("i1",), (), False),
    ],
)
def test_what_became_of_an_item(
    earlier: str, later: str, before: tuple[str, ...], after: tuple[str, ...], is_sure: bool
) -> None:
    found = counterparts(framework_of(earlier), framework_of(later))
    assert [(it.after, it.is_sure) for it in found if it.before == before] == [(after, is_sure)]
