"""Which items of one year are which of another's."""

from itertools import chain, combinations, product
from pathlib import Path

import pytest

from ita_tui.core.framework.maps import CodeMap, Trust, composed, identity
from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.years import Counterpart, counterparts, proposed_map
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework, load_map, shipped_framework_ids

IDS = shipped_framework_ids()


def framework_of(framework_id: str) -> Framework:
    framework, problems = load_framework(framework_id, sample_record().parent)
    assert framework is not None
    assert problems == ()
    return framework


def by_title(before: Framework, after: Framework) -> tuple[Counterpart, ...]:
    return counterparts(proposed_map(before, after), before, after)


def map_of(earlier: str, later: str, folder: Path | None = None) -> CodeMap:
    before, after = framework_of(earlier), framework_of(later)
    found, problems = load_map(before, after, folder or sample_record().parent)
    assert problems == ()
    return found


def test_seven_years_are_shipped() -> None:
    assert tuple(f"ita-{year}" for year in range(2569, 2562, -1)) == IDS


@pytest.mark.parametrize("framework_id", IDS)
def test_a_year_is_its_own_counterpart(framework_id: str) -> None:
    framework = framework_of(framework_id)
    for found in by_title(framework, framework):
        assert found.before == found.after
        assert found.is_sure


@pytest.mark.parametrize(("earlier", "later"), product(IDS, IDS))
def test_every_node_is_told_of_once(earlier: str, later: str) -> None:
    before, after = framework_of(earlier), framework_of(later)
    found = by_title(before, after)
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
    found = by_title(framework_of(earlier), framework_of(later))
    assert [(it.after, it.is_sure) for it in found if it.before == before] == [(after, is_sure)]


@pytest.mark.parametrize(("later", "earlier"), combinations(IDS, 2))
def test_a_map_tells_of_every_code_and_its_counterparts_are_one_to_one(
    earlier: str, later: str
) -> None:
    found = map_of(earlier, later)
    before, after = framework_of(earlier), framework_of(later)
    assert set(found.links) == set(before.nodes) - {"total"}
    for code, link in found.links.items():
        assert all(after.nodes[new].kind is before.nodes[code].kind for new in link.after)
        assert link.source
    pairs = [(code, new) for code in before.nodes if (new := found.counterpart(code))]
    assert len({new for _, new in pairs}) == len(pairs)
    assert ("total", "total") in pairs
    assert {"IIT", "EIT", "OIT", "1", "8"} <= {code for code, _ in pairs}


def test_the_measures_document_is_followed_over_four_years() -> None:
    found = map_of("ita-2566", "ita-2569")
    assert (found.counterpart("o42"), found.counterpart("o43")) == ("o25", "o26")


@pytest.mark.parametrize(
    ("code", "became", "counterpart"),
    [
        ("o1", ("o1",), None),  # joined with o3
        ("o15", ("o12",), None),  # and doubtful
        ("9.5", ("9.5", "9.6"), None),  # split
        ("o6", (), None),  # gone
        ("o13", ("o10",), "o10"),
        ("o99", (), None),
    ],
)
def test_what_was_joined_or_split_has_no_counterpart(
    code: str, became: tuple[str, ...], counterpart: str | None
) -> None:
    found = map_of("ita-2567", "ita-2568")
    assert (found.became(code), found.counterpart(code)) == (became, counterpart)


def test_maps_compose_to_what_is_as_sure_as_the_worst_of_them() -> None:
    whole = map_of("ita-2566", "ita-2568")
    parts = map_of("ita-2566", "ita-2567"), map_of("ita-2567", "ita-2568")
    assert whole.links == composed(*parts).links
    assert whole.trust("o34") is Trust.DOUBTFUL  # o34 → o30 is a guess, o30 → o23 is not
    assert whole.became("o34") == ("o23",)
    for one in parts:
        same = identity(framework_of(one.before))
        assert {code: link.after for code, link in composed(same, one).links.items()} == {
            code: link.after for code, link in one.links.items()
        }


def test_an_offices_own_map_wins_and_a_broken_one_is_told(tmp_path: Path) -> None:
    own = tmp_path / "frameworks" / "maps" / "2567-2568.toml"
    own.parent.mkdir(parents=True)
    head = 'format = "ita-map/1"\nbefore = "ita-2567"\nafter = "ita-2568"\n[nodes]\n'
    own.write_text(head + 'o15 = { after = ["o13"], status = "confirmed" }\n', "utf-8")
    assert map_of("ita-2567", "ita-2568", tmp_path).became("o15") == ("o13",)
    assert map_of("ita-2566", "ita-2568", tmp_path).became("o20") == ("o13",)
    own.write_text(head + 'o15 = { after = ["o99"] }\n', "utf-8")
    before, after = framework_of("ita-2567"), framework_of("ita-2568")
    found, problems = load_map(before, after, tmp_path)
    assert found.became("o15") == ("o12",)
    assert [problem.rule for problem in problems] == ["unknown-code"]
    assert "nodes.o15" in problems[0].message
