"""The border between TOML and values, on a shape of the tests' own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.format import RECORD
from ita_tui.core.settings import PROGRAM
from ita_tui.core.toml import shape as s
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import names_at
from ita_tui.words.said import fields
from tests import format_page


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    score: Decimal | None = None
    rest: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    line: str = ""
    text: str = ""
    score: Decimal = Decimal("85.00")
    baht: Decimal | None = None
    integer: int = 0
    day: date | None = None
    texts: tuple[str, ...] = ()
    colour: Colour | None = None
    leaf: Leaf = Leaf()
    leaves: Mapping[str, Leaf] = field(default_factory=dict)
    rest: Mapping[str, Any] = field(default_factory=dict)


LEAF = s.Shape(Leaf, {"score": s.SCORE})
TREE = s.Shape(
    Tree,
    {
        "line": s.LINE,
        "text": s.TEXT,
        "score": s.SCORE,
        "baht": s.BAHT,
        "integer": s.INTEGER,
        "day": s.DATE,
        "texts": s.TEXTS,
        "colour": s.choice(Colour),
        "leaf": s.table(LEAF),
        "leaves": s.keyed(LEAF),
    },
)


def read(table: dict[str, Any]) -> tuple[Tree, list[Problem]]:
    problems: list[Problem] = []
    tree: Tree = s.read_table(TREE, table, "", problems)
    return tree, problems


ACCEPTED = [
    ("line", "  สำนัก \n ปลัด ", "สำนัก ปลัด"),
    ("text", "บรรทัดหนึ่ง\r\nบรรทัดสอง", "บรรทัดหนึ่ง\nบรรทัดสอง"),
    ("score", Decimal("94.5"), Decimal("94.50")),
    ("score", 0, Decimal("0.00")),
    ("score", 100, Decimal("100.00")),
    ("score", Decimal("100.000"), Decimal("100.00")),
    ("baht", Decimal("0.5"), Decimal("0.50")),
    ("baht", 10**12, Decimal("1000000000000.00")),
    ("integer", -3, -3),
    ("day", date(2024, 10, 22), date(2024, 10, 22)),
    ("texts", ["ก  ข", ""], ("ก ข", "")),
    ("colour", "blue", Colour.BLUE),
]


@pytest.mark.parametrize(("key", "value", "expected"), ACCEPTED)
def test_what_fits_is_taken(key: str, value: object, expected: object) -> None:
    tree, problems = read({key: value})
    assert getattr(tree, key) == expected
    assert problems == []
    assert tree.rest == {}


def test_a_score_always_has_two_decimals() -> None:
    assert str(read({"score": 7})[0].score) == "7.00"


def test_minus_zero_is_zero() -> None:
    assert str(read({"score": Decimal("-0.0")})[0].score) == "0.00"
    assert str(read({"baht": Decimal("-0.0")})[0].baht) == "0.00"


REFUSED = [
    ("line", 5, "wrong-type"),
    ("line", True, "wrong-type"),
    ("text", ["ก"], "wrong-type"),
    ("score", True, "wrong-type"),
    ("score", False, "wrong-type"),
    ("score", "94.59", "wrong-type"),
    ("score", Decimal("nan"), "wrong-type"),
    ("score", Decimal("inf"), "wrong-type"),
    ("score", date(2024, 1, 1), "wrong-type"),
    ("score", Decimal("-0.01"), "score-out-of-range"),
    ("score", Decimal("100.01"), "score-out-of-range"),
    ("score", 101, "score-out-of-range"),
    ("score", Decimal("9459"), "score-out-of-range"),
    ("score", Decimal("94.591"), "too-many-decimals"),
    ("score", Decimal("1e-999999999"), "too-many-decimals"),
    ("baht", Decimal("-1"), "baht-out-of-range"),
    ("baht", 10**12 + 1, "baht-out-of-range"),
    ("baht", Decimal("0.001"), "too-many-decimals"),
    ("baht", "15,000", "wrong-type"),
    ("baht", True, "wrong-type"),
    ("integer", True, "wrong-type"),
    ("integer", Decimal("2567.0"), "wrong-type"),
    ("day", "2024-10-22", "wrong-type"),
    ("day", datetime(2024, 10, 22, 8, 0), "wrong-type"),
    ("texts", "สำนักปลัด", "wrong-type"),
    ("texts", ["สำนักปลัด", 5], "wrong-type"),
    ("colour", "green", "unknown-word"),
    ("colour", 5, "wrong-type"),
    ("leaf", "x", "wrong-type"),
    ("leaves", [{"score": 1}], "wrong-type"),
]


@pytest.mark.parametrize(("key", "value", "rule"), REFUSED)
def test_what_does_not_fit_is_told_and_kept(key: str, value: object, rule: str) -> None:
    tree, problems = read({key: value})
    assert [(problem.rule, problem.at) for problem in problems] == [(rule, key)]
    assert problems[0].severity is Severity.ERROR
    assert tree == Tree(rest={key: value})
    assert s.write_table(TREE, tree)[key] is value


def test_an_unknown_key_is_a_note_and_is_kept() -> None:
    tree, problems = read({"ใหม่": {"ก": 1}})
    assert [(problem.rule, problem.severity) for problem in problems] == [
        ("unknown-key", Severity.NOTE)
    ]
    assert s.write_table(TREE, tree)["ใหม่"] == {"ก": 1}


def test_a_key_named_rest_is_an_unknown_key_like_any_other() -> None:
    tree, _ = read({"rest": 5, "leaves": {"a": {"rest": 6}}})
    written = s.write_table(TREE, tree)
    assert written["rest"] == 5
    assert written["leaves"] == {"a": {"rest": 6}}


def test_one_broken_entry_of_a_keyed_table_leaves_the_others() -> None:
    tree, problems = read({"leaves": {"a": {"score": 5}, "b": 7, "c": {"score": "x"}}})
    assert tree.leaves["a"].score == Decimal("5.00")
    assert [problem.at for problem in problems] == ["leaves.b", "leaves.c.score"]
    written = s.write_table(TREE, tree)
    assert written["leaves"] == {"a": {"score": Decimal("5.00")}, "c": {"score": "x"}, "b": 7}


def test_a_key_that_could_act_on_a_terminal_is_refused_spelt_out_and_kept() -> None:
    table = {"leaves": {"\x1b[31m": {"score": 5}}}
    tree, problems = read(table)
    assert tree.leaves == {}
    assert [(problem.rule, problem.at) for problem in problems] == [
        ("unreadable-key", 'leaves."\\U0000001B[31m"')
    ]
    assert s.write_table(TREE, tree)["leaves"] == table["leaves"]


def test_a_typed_value_takes_the_place_of_the_refused_one() -> None:
    tree = Tree(score=Decimal("90.00"), rest={"score": "แปดสิบห้า"})
    assert s.write_table(TREE, tree)["score"] == Decimal("90.00")


def test_a_table_takes_the_place_of_a_refused_value_that_is_none() -> None:
    tree = Tree(leaves={"a": Leaf(score=Decimal("5.00"))}, rest={"leaves": 5})
    assert s.write_table(TREE, tree)["leaves"] == {"a": {"score": Decimal("5.00")}}


def test_a_default_never_takes_the_place_of_a_refused_value() -> None:
    tree, _ = read({"score": "แปดสิบห้า", "integer": "2567"})
    assert s.write_table(TREE, tree) == {"score": "แปดสิบห้า", "integer": "2567"}


def test_writing_changes_neither_the_value_nor_its_rest() -> None:
    rest = {"leaves": {"b": 7}, "x": {"y": 1}}
    tree = Tree(leaves={"a": Leaf(score=Decimal("5.00"))}, rest=rest)
    s.write_table(TREE, tree)
    assert rest == {"leaves": {"b": 7}, "x": {"y": 1}}
    assert set(tree.leaves) == {"a"}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("i1", "scores.i1"),
        ("a_b-c", "scores.a_b-c"),
        ("9.1", 'scores."9.1"'),
        ("ก", 'scores."ก"'),
        ("", 'scores.""'),
        ('a"b\\', 'scores."a\\"b\\\\"'),
    ],
)
def test_a_key_is_quoted_where_toml_needs_it(key: str, expected: str) -> None:
    assert s.join("scores", key) == expected


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=3))
def test_a_dotted_key_is_toml_for_the_same_place_and_shows_only_what_can_be_seen(
    keys: list[str],
) -> None:
    at = ""
    for key in keys:
        at = s.join(at, key)
    assert at.isprintable()
    found: Any = parse_toml(f"{at} = 1")[0]
    for key in keys:
        assert list(found) == [key]
        found = found[key]
    assert found == 1


def test_every_key_of_the_record_has_a_label_and_no_other_has() -> None:
    known = {
        ".".join(names_at(RECORD, key.split("."))[-2:]) for key, _ in format_page.kinds(RECORD)
    }
    known |= {f"program.{key}" for key in PROGRAM.keys}
    assert set(fields.LABELS) == known
    assert {*fields.HINTS, *fields.SLIP_HINTS, *fields.HEADINGS} <= known


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_a_dotted_key_taken_apart_gives_the_keys_it_was_joined_of(keys: list[str]) -> None:
    assert s.parts_of(reduce(s.join, keys, "")) == tuple(keys)
