"""TOML that is not TOML, and TOML that no office wrote."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.toml.parsing import MAX_DEPTH, parse_toml

BROKEN = [
    ("x = 1\nx = 2", "duplicate-key", 2),
    ("[a]\n[b]\n[a]", "duplicate-key", 3),
    ("a.b = 1\n[a]", "duplicate-key", 2),
    ("a = {b = 1}\na.c = 2", "duplicate-key", 2),
    ("a = {b = 1, b = 2}", "duplicate-key", 1),
    ("[[a]]\n[a]", "duplicate-key", 2),
    ("\n\nd = 2024-13-01", "broken-date", 3),
    ("d = 2024-02-30", "broken-date", 1),
    ("d = 2024-10-1", "broken-date", 1),
    ("d = 22-10-2567", "broken-date", 1),
    ("d = 2024-10-22T25:00:00", "broken-date", 1),
    ("s = ๙๔.๕๙", "thai-digits", 1),
    ("ok = 1\nคะแนน = 94", "thai-key", 2),
    ('s = "สำนักปลัด', "not-toml", 1),
    ('s = "สำนักปลัด\nt = 1', "not-toml", 1),
    ("s = 94,59", "not-toml", 1),
    ("s =", "not-toml", 1),
    ("[a", "not-toml", 1),
    ("s = 1 2", "not-toml", 1),
    ("s = \x00", "not-toml", 1),
    ('s = "\\ud800"', "not-toml", 1),
    ("a = [1,\n2", "not-toml", 2),
]


@pytest.mark.parametrize(("text", "rule", "line"), BROKEN)
def test_what_is_not_toml_is_told_in_thai_with_its_line(text: str, rule: str, line: int) -> None:
    found, problem = parse_toml(text)
    assert found == {}
    assert problem is not None
    assert (problem.rule, problem.line) == (rule, line)
    assert "โปรด" in problem.message or "เช่น" in problem.message


def test_the_sentence_quotes_the_line_short_and_without_controls() -> None:
    _, problem = parse_toml("x = \x1b[31m" + "ก" * 500)
    assert problem is not None
    assert problem.message.isprintable()
    assert len(problem.message) < 250


TOO_MUCH = [
    "x = " + "[" * 10_000 + "]" * 10_000,
    "x = " + "[" * 200 + "]" * 200,
    ".".join(["a"] * 3000) + " = 1",
    "x = 1e99999999999999999999",
    "x = 1e-99999999999999999999",
    "x = 0." + "1" * 5000,
    "x = " + "9" * 5000,
    "x = 0x" + "F" * 5000,
    "x = [{y = [9223372036854775808]}]",
]


@pytest.mark.parametrize("text", TOO_MUCH)
def test_endless_nesting_and_endless_numbers_are_refused(text: str) -> None:
    found, problem = parse_toml(text)
    assert found == {}
    assert problem is not None
    assert "โปรด" in problem.message


def test_what_toml_promises_is_read() -> None:
    deep = "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2)
    found, problem = parse_toml(f"a = 9223372036854775807\nb = -9223372036854775808\nc = {deep}")
    assert problem is None
    assert (found["a"], found["b"]) == (2**63 - 1, -(2**63))


def test_numbers_are_exact() -> None:
    assert parse_toml("x = 94.50")[0]["x"].as_tuple() == Decimal("94.50").as_tuple()


@given(st.text())
def test_no_text_at_all_raises(text: str) -> None:
    parse_toml(text)


@given(st.from_regex(r"[+-]?[0-9_]{1,40}(\.[0-9_]{1,40})?([eE][+-]?[0-9]{1,25})?", fullmatch=True))
def test_no_number_raises(number: str) -> None:
    parse_toml(f"x = {number}")
