"""Framework files: the shipped ones, and each way to write one that cannot be used."""

from decimal import Decimal
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.model import TOTAL, Framework, NodeKind, Status
from ita_tui.core.problem import Severity
from ita_tui.store.folders import data_folder
from ita_tui.store.text import read_text

GOOD = """
format = "ita-framework/1"
id = "own-2570"
title = "การประเมินของเราเอง"
fiscal_year_be = 2570
source = "a"
[sources]
a = "ประกาศของเรา"
[instruments]
IIT = { title = "ภายใน", share = 0.60 }
OIT = { title = "เปิดเผย", share = 0.40, status = "confirmed", source = "a" }
[indicators]
1 = { parent = "IIT", title = "หนึ่ง" }
2 = { parent = "OIT", title = "สอง", share = 2 }
3 = { parent = "OIT", title = "สาม" }
[sub_indicators]
"2.1" = { parent = "2", title = "สองจุดหนึ่ง" }
[items]
i1 = { parent = "1", title = "ก" }
o1 = { parent = "2.1", title = "ข", aliases = ["ค"] }
o2 = { parent = "3", title = "ง" }
[issues]
1 = { title = "ประเด็น", items = ["o2", "i1"] }
[levels]
a = { title = "ผ่าน", min_total = 85.00, min_instrument = 80.00 }
b = { title = "ไม่ผ่าน", min_total = 0.00 }
[national_means]
2569 = { total = 90.00, source = "a" }
"""


def test_a_good_file_gives_the_tree_as_written() -> None:
    framework, problems = parse_framework(GOOD)
    assert problems == ()
    assert framework is not None
    assert list(framework.nodes) == [
        *(TOTAL, "IIT", "1", "i1", "OIT", "2", "2.1", "o1", "3", "o2"),
    ]
    assert [node.code for node in framework.instruments] == ["IIT", "OIT"]
    assert [node.code for node in framework.items] == ["i1", "o1", "o2"]
    assert framework.issues["1"].items == ("o2", "i1")
    assert framework.nodes["o2"].issue == "1"
    assert framework.nodes["o1"].issue is None
    assert framework.nodes["o1"].aliases == ("ค",)
    assert (framework.nodes["2"].share, framework.nodes["3"].share) == (Decimal(2), Decimal(1))
    assert framework.nodes["OIT"].status is Status.CONFIRMED
    assert framework.nodes["OIT"].source == "ประกาศของเรา"
    assert framework.nodes["i1"].status is Status.INFERRED
    assert framework.national_means[2569].source == "ประกาศของเรา"


def test_the_instrument_of_a_node_is_the_one_above_it() -> None:
    framework, _ = parse_framework(GOOD)
    assert framework is not None
    assert framework.instrument_of(TOTAL) is None
    for code, above in (("o1", "OIT"), ("i1", "IIT"), ("IIT", "IIT"), ("2.1", "OIT")):
        found = framework.instrument_of(code)
        assert found is not None
        assert found.code == above
    with pytest.raises(KeyError):
        framework.instrument_of("zz")


# (what is replaced, with what, rule, dotted key)
BROKEN = [
    ('format = "ita-framework/1"', "", "unknown-format", "format"),
    ("ita-framework/1", "ita-framework/2", "unknown-format", "format"),
    ("ita-framework/1", "ita-record/1", "unknown-format", "format"),
    ('id = "own-2570"', "", "framework-incomplete", "id"),
    ("fiscal_year_be = 2570", "", "framework-incomplete", "fiscal_year_be"),
    ("fiscal_year_be = 2570", "fiscal_year_be = 2027", "framework-incomplete", "fiscal_year_be"),
    ("share = 0.60", "share = 0.50", "weights-do-not-sum", "instruments"),
    ("share = 0.60", "share = 0.61", "weights-do-not-sum", "instruments"),
    (", share = 0.60", "", "weights-do-not-sum", "instruments"),
    ("share = 0.60", "share = 60", "weights-do-not-sum", "instruments"),
    ("share = 0.60", 'share = "60%"', "wrong-type", "instruments.IIT.share"),
    ("share = 2", "share = 0.00", "weights-do-not-sum", "indicators.2"),
    ('title = "หนึ่ง"', 'title = ""', "framework-incomplete", "indicators.1"),
    ('{ parent = "IIT"', '{ parent = "XIT"', "unknown-parent", "indicators.1"),
    ('{ parent = "IIT"', '{ parent = ""', "unknown-parent", "indicators.1"),
    ('{ parent = "IIT"', '{ parent = "total"', "unknown-parent", "indicators.1"),
    ('{ parent = "IIT"', '{ parent = "1"', "unknown-parent", "indicators.1"),
    ('{ parent = "IIT"', '{ parent = "3"', "unknown-parent", "indicators.1"),
    ('{ parent = "IIT"', '{ parent = "o2"', "unknown-parent", "indicators.1"),
    ('"ภายใน"', '"ภายใน", parent = "OIT"', "unknown-parent", "instruments.IIT"),
    ('"ภายใน"', '"ภายใน", parent = "IIT"', "unknown-parent", "instruments.IIT"),
    ('"ภายใน"', '"ภายใน", parent = "nowhere"', "unknown-parent", "instruments.IIT"),
    ("\ni1 =", "\n1 =", "code-twice", "items.1"),
    ("\ni1 =", "\ntotal =", "code-twice", "items.total"),
    ("\ni1 =", '\n"\\u001b[2J" =', "unreadable-key", 'items."\\U0000001B[2J"'),
    ('["o2", "i1"]', '["o2", "i9"]', "unknown-item", "issues.1"),
    ('["o2", "i1"]', '["o2", "o2"]', "item-twice", "issues.1"),
    ('["o2", "i1"]', '["1"]', "unknown-item", "issues.1"),
    ('title = "ประเด็น"', 'title = ""', "framework-incomplete", "issues.1"),
    ('title = "ผ่าน",', "", "framework-incomplete", "levels.a"),
    ("min_total = 85.00, ", "", "framework-incomplete", "levels.a"),
    ("min_total = 0.00", "min_total = 1.00", "framework-incomplete", "levels"),
    (
        "min_total = 0.00",
        "min_total = 0.00, min_instrument = 1",
        "framework-incomplete",
        "levels",
    ),
    ("2569 = { total = 90.00", "2569 = { total = 190", "score-out-of-range", None),
    ("2569 = { total = 90.00, ", "2569 = { ", "framework-incomplete", "national_means.2569"),
    ("2569 =", "69 =", "framework-incomplete", "national_means.69"),
    ("2569 =", '"๒๕๖๙" =', "framework-incomplete", 'national_means."๒๕๖๙"'),
    ('status = "confirmed"', 'status = "maybe"', "unknown-word", "instruments.OIT.status"),
    ('id = "own-2570"', 'id = "own-2570', "not-toml", ""),
    ("\n3 =", "\n2 =", "duplicate-key", ""),
    ('[sources]\na = "ประกาศของเรา"', "sources = 5", "wrong-type", "sources"),
    ('a = "ประกาศของเรา"', "a = 5", "wrong-type", "sources"),
    ("fiscal_year_be = 2570", 'fiscal_year_be = "2570"', "wrong-type", "fiscal_year_be"),
]


@pytest.mark.parametrize(("old", "new", "rule", "at"), BROKEN)
def test_a_file_that_is_not_consistent_is_refused_whole_and_told_why(
    old: str, new: str, rule: str, at: str | None
) -> None:
    assert old in GOOD
    framework, problems = parse_framework(GOOD.replace(old, new, 1))
    assert framework is None
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert rule in {problem.rule for problem in errors}
    if at is not None:
        assert (rule, at) in {(problem.rule, problem.at) for problem in errors}
    for problem in errors:
        assert any("ก" <= character <= "๛" for character in problem.message)
        assert problem.message.isprintable()


@pytest.mark.parametrize("name", ["instruments", "levels"])
def test_a_file_without_instruments_or_levels_is_refused(name: str) -> None:
    start = GOOD.index(f"[{name}]")
    end = GOOD.index("\n[", start)
    framework, problems = parse_framework(GOOD[:start] + GOOD[end:])
    assert framework is None
    assert ("framework-incomplete", name) in {(problem.rule, problem.at) for problem in problems}


def test_an_item_in_two_issues_is_refused() -> None:
    twice = GOOD.replace("[levels]", '2 = { title = "อีก", items = ["i1"] }\n[levels]')
    framework, problems = parse_framework(twice)
    assert framework is None
    assert [(problem.rule, problem.at) for problem in problems] == [("item-twice", "issues.2")]


def test_an_unknown_key_is_no_reason_to_refuse() -> None:
    framework, problems = parse_framework(GOOD.replace("share = 2", 'share = 2, colour = "แดง"'))
    assert framework is not None
    assert [problem.severity for problem in problems] == [Severity.NOTE]


@given(st.dictionaries(st.text(max_size=3), st.text(max_size=3)), st.text(max_size=30))
def test_nothing_raises(table: dict[str, str], text: str) -> None:
    parse_framework(text)
    for name in ("instruments", "items", "issues", "levels", "national_means", "sources"):
        parse_framework(tomli_w.dumps({"format": "ita-framework/1", name: table}))


@given(st.integers(0, len(GOOD)), st.integers(0, 40))
def test_a_damaged_file_never_raises(at: int, length: int) -> None:
    framework, problems = parse_framework(GOOD[:at] + GOOD[at + length :])
    assert framework is not None or problems


# The shipped files.


@pytest.mark.parametrize(
    "path", sorted((data_folder() / "frameworks").glob("*.toml")), ids=lambda path: path.stem
)
def test_every_shipped_file_loads_without_problems_and_is_named_after_its_id(path: Path) -> None:
    text, problems = read_text(path)
    assert text is not None
    framework, found = parse_framework(text)
    assert (*problems, *found) == ()
    assert framework is not None
    assert framework.id == path.stem
    assert all(node.source for node in framework.nodes.values())


def counts(framework: Framework) -> dict[NodeKind, int]:
    kinds = [node.kind for node in framework.nodes.values()]
    return {kind: kinds.count(kind) for kind in NodeKind if kind in kinds}


def test_2567_has_the_counts_of_the_year(ita_2567: Framework) -> None:
    assert counts(ita_2567) == {
        NodeKind.TOTAL: 1,
        NodeKind.INSTRUMENT: 3,
        NodeKind.INDICATOR: 10,
        NodeKind.SUB_INDICATOR: 7,
        NodeKind.ITEM: 59,
    }
    assert len(ita_2567.issues) == 7
    assert len(ita_2567.leaves) == 59
    assert sum(len(issue.items) for issue in ita_2567.issues.values()) == 59
    assert all(node.issue for node in ita_2567.items)


def test_2564_ends_at_the_indicator_where_items_are_not_known(ita_2564: Framework) -> None:
    assert counts(ita_2564) == {
        NodeKind.TOTAL: 1,
        NodeKind.INSTRUMENT: 3,
        NodeKind.INDICATOR: 10,
        NodeKind.SUB_INDICATOR: 7,
        NodeKind.ITEM: 73,
    }
    typed = [node.code for node in ita_2564.leaves if node.kind is NodeKind.INDICATOR]
    assert typed == ["6", "7", "8"]
    assert [len(ita_2564.nodes[code].children) for code in "12345"] == [6, 6, 6, 6, 6]
    assert [level.title for level in ita_2564.levels] == ["AA", "A", "B", "C", "D", "E", "F"]


def test_2567_has_the_tree_of_the_published_rules(ita_2567: Framework) -> None:
    children = {code: node.children for code, node in ita_2567.nodes.items()}
    assert children["IIT"] == ("1", "2", "3", "4", "5")
    assert children["EIT"] == ("6", "7", "8")
    assert children["OIT"] == ("9", "10")
    assert children["9"] == ("9.1", "9.2", "9.3", "9.4", "9.5")
    assert children["10"] == ("10.1", "10.2")
    assert children["8"] == ("e7", "e8", "e9")
    assert children["9.3"] == ("o14", "o15", "o16", "o17")
    assert children["10.2"] == ("o32", "o33", "o34", "o35")
    assert [str(node.share) for node in ita_2567.instruments] == ["0.30", "0.30", "0.40"]


def test_2567_issues_stand_in_print_order(ita_2567: Framework) -> None:
    assert list(ita_2567.issues) == ["1", "2", "3", "4", "5", "6", "7"]
    assert ita_2567.issues["2"].items == (
        *("e1", "e2", "e3", "e7", "e8", "e9"),
        *("o11", "o12", "o13", "o25"),
    )
    assert ita_2567.issues["4"].items == ("i10", "i11", "i12")


def test_national_means_say_which_are_not_confirmed(ita_2567: Framework) -> None:
    means = {year: str(mean.total) for year, mean in ita_2567.national_means.items()}
    assert means == {2564: "81.25", 2565: "87.57", 2566: "90.19", 2567: "93.05", 2568: "93.82"}
    assert ita_2567.national_means[2567].status is Status.INFERRED
    assert ita_2567.levels[3].status is Status.INFERRED
