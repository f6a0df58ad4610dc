"""Two versions of one record: what each changed, where they clash, and both in one."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.record.format import RECORD
from ita_tui.core.record.three_way import Side, changes_between, differences, merged_tables
from ita_tui.core.toml.shape import Kind, Merge, Shape

BASE: dict[str, Any] = {
    "agency": {"name": "ก"},
    "scores": {"i1": {"own": 1}, "i2": {"own": 2, "note": "x"}},
    "measures": {
        "m1": {
            "title": "ก",
            "steps": {"s1": {"text": "หนึ่ง"}, "s2": {"text": "สอง"}},
            "log": {"l1": {"text": "แรก"}},
        }
    },
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """The base with one place changed, or taken away."""
    import copy

    tables = copy.deepcopy(BASE)
    *owners, last = path.split(".")
    table = tables
    for key in owners:
        table = table.setdefault(key, {})
    if value is None:
        del table[last]
    else:
        table[last] = value
    return tables


def sides(base: Any, mine: Any, theirs: Any) -> list[tuple[str, Side]]:
    return [(".".join(it.parts), it.side) for it in changes_between(base, mine, theirs)]


def test_changes_of_different_fields_do_not_clash() -> None:
    mine, theirs = changed("scores.i1.own", 5), changed("scores.i2.own", 6)
    assert sides(BASE, mine, theirs) == [
        ("scores.i1.own", Side.MINE),
        ("scores.i2.own", Side.THEIRS),
    ]
    both = merged_tables(BASE, mine, theirs)
    assert both["scores"] == {"i1": {"own": 5}, "i2": {"own": 6, "note": "x"}}


def test_a_field_that_both_changed_is_a_conflict_that_is_chosen() -> None:
    mine, theirs = changed("agency.name", "ข"), changed("agency.name", "ค")
    assert sides(BASE, mine, theirs) == [("agency.name", Side.CONFLICT)]
    assert merged_tables(BASE, mine, theirs)["agency"] == {"name": "ข"}
    assert merged_tables(BASE, mine, theirs, [("agency", "name")])["agency"] == {"name": "ค"}


def test_a_step_that_one_deleted_and_the_other_changed_is_one_conflict() -> None:
    mine = changed("measures.m1.steps.s1", None)
    theirs = changed("measures.m1.steps.s1.text", "ใหม่")
    assert sides(BASE, mine, theirs) == [("measures.m1.steps.s1", Side.CONFLICT)]
    assert "s1" not in merged_tables(BASE, mine, theirs)["measures"]["m1"]["steps"]
    taken = merged_tables(BASE, mine, theirs, [("measures", "m1", "steps", "s1")])
    assert taken["measures"]["m1"]["steps"]["s1"] == {"text": "ใหม่"}


def test_two_new_measures_under_one_key_are_one_conflict() -> None:
    mine, theirs = changed("measures.m2", {"title": "ข"}), changed("measures.m2", {"title": "ค"})
    assert sides(BASE, mine, theirs) == [("measures.m2", Side.CONFLICT)]


def test_two_new_entries_of_a_log_are_both_kept_and_references_follow() -> None:
    mine = changed("measures.m1.log.l2", {"text": "ของเรา"})
    theirs = changed("measures.m1.log.l2", {"text": "ของเขา"})
    theirs["measures"]["m1"]["log"]["l3"] = {"text": "แก้", "corrects": "l2"}
    assert Side.CONFLICT not in {side for _, side in sides(BASE, mine, theirs)}
    assert merged_tables(BASE, mine, theirs)["measures"]["m1"]["log"] == {
        "l1": {"text": "แรก"},
        "l2": {"text": "ของเรา"},
        "l4": {"text": "ของเขา"},
        "l3": {"text": "แก้", "corrects": "l4"},
    }


def test_a_fresh_key_is_none_that_an_entry_corrects() -> None:
    mine = changed("measures.m1.log.l2", {"text": "ของเรา", "corrects": "l9"})
    theirs = changed("measures.m1.log.l2", {"text": "ของเขา"})
    assert list(merged_tables(BASE, mine, theirs)["measures"]["m1"]["log"]) == ["l1", "l2", "l10"]


def test_the_order_is_that_of_the_side_that_changed_it() -> None:
    steps = BASE["measures"]["m1"]["steps"]
    turned = changed("measures.m1.steps", dict(reversed(steps.items())))
    other = changed("scores.i1.own", 5)
    for one, two in ((turned, other), (other, turned)):
        assert list(merged_tables(BASE, one, two)["measures"]["m1"]["steps"]) == ["s2", "s1"]


def test_what_one_side_took_away_is_away() -> None:
    assert "scores" not in merged_tables(BASE, changed("scores", None), BASE)
    assert "i1" not in merged_tables(BASE, BASE, changed("scores.i1", None))["scores"]


def test_differences_tell_what_was_and_what_is() -> None:
    (only,) = differences(BASE, changed("scores.i1.own", 5))
    assert (only.parts, only.base, only.mine) == (("scores", "i1", "own"), 1, 5)


names = st.sampled_from(["measures", "m1", "steps", "log", "l1", "l2", "scores"])
values: st.SearchStrategy[Any] = st.recursive(
    st.integers(0, 2), lambda inner: st.dictionaries(names, inner, max_size=3), max_leaves=8
)
tables = st.dictionaries(names, values, max_size=3)


@given(tables, tables)
def test_where_only_one_side_changed_its_version_comes_out(
    base: dict[str, Any], other: dict[str, Any]
) -> None:
    assert merged_tables(base, base, other) == other
    assert merged_tables(base, other, base) == other
    assert merged_tables(base, other, other) == other


@given(tables, tables, tables)
def test_every_conflict_can_be_decided_either_way(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    changes = changes_between(base, mine, theirs)
    clashes = [change for change in changes if change.side is Side.CONFLICT]
    own = merged_tables(base, mine, theirs)
    other = merged_tables(base, mine, theirs, [change.parts for change in clashes])
    for change in clashes:
        assert _at(own, change.parts) == change.mine
        assert _at(other, change.parts) == change.theirs


def _at(found: Any, parts: tuple[str, ...]) -> Any:
    for key in parts:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def keyed_tables(shape: Shape, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Kind]]:
    """Every keyed table of the format, at a place with keys ``k``; inner ones too."""
    for key, kind in shape.keys.items():
        if kind.inner is None:
            continue
        here = (*at, key)
        if kind.is_keyed:
            yield here, kind
            here = (*here, "k")
        yield from keyed_tables(kind.inner, here)


def test_every_keyed_table_says_how_two_versions_of_it_come_together() -> None:
    found = {".".join(at): kind.merge for at, kind in keyed_tables(RECORD)}
    assert [at for at, merge in found.items() if merge is Merge.FIELDS] == ["scores", "issues"]
    assert [at for at, merge in found.items() if merge is Merge.LOG] == [
        "measures.k.log",
        "links",
        "printed",
    ]


def holding(at: tuple[str, ...], entries: dict[str, Any]) -> dict[str, Any]:
    """Tables that hold entries at a place, and nothing else."""
    for part in reversed(at):
        entries = {part: entries}
    return entries


@pytest.mark.parametrize(
    ("at", "kind"), keyed_tables(RECORD), ids=lambda it: getattr(it, "name", 0)
)
def test_what_two_sides_add_to_a_keyed_table_is_never_half_of_each(
    at: tuple[str, ...], kind: Kind
) -> None:
    assert kind.inner is not None
    texts = [key for key, inner in kind.inner.keys.items() if inner.inner is None]
    base = holding(at, {})
    mine = holding(at, {"a": dict.fromkeys(texts, "mine")})
    theirs = holding(at, {"a": dict.fromkeys(texts, "theirs")})
    conflicts = [it for it in changes_between(base, mine, theirs) if it.side is Side.CONFLICT]
    for take in ([], [it.parts for it in conflicts]):
        both: Any = merged_tables(base, mine, theirs, take)
        for part in at:
            both = both[part]
        said = [set(entry.values()) for entry in both.values()]
        assert all(len(words) == 1 for words in said)
        if kind.merge is Merge.LOG:
            assert not conflicts
            assert said == [{"mine"}, {"theirs"}]
        elif kind.merge is Merge.ENTRIES:
            assert len(conflicts) == 1
