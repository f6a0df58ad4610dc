"""Plain TOML is read as the standard parser reads it; what is not plain is left to that."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.toml.plain import parse_plain
from ita_tui.store.folders import data_folder, sample_record
from tests.cases import cases

LINES = (
    "",
    "# ข้อสังเกต",
    "[a]",
    "[a.b]",
    "  [a.c] # ตาราง",
    "[d.e.f]",
    "[[g]]",
    "[ h ]",
    '["9.1"]',
    'ชื่อ = "ก"',
    'a = "ก"',
    'b = "ก \\"ข\\" \\\\ ค" # ท้ายบรรทัด',
    'b = "\\u0e01"',
    "b = 'ก'",
    'b = "ก" "ข"',
    '"9.1" = 1',
    '"" = 1',
    "9.1 = 1",
    "c = 94.59",
    "c = -0.50",
    "c = 1e3",
    "c = 01",
    "c = 1_000",
    "c = 99999999999999999999",
    "d=true",
    "d = false ",
    "d = falsely",
    "e = 2024-10-22",
    "e = 2024-02-31",
    "e = 2024-10-22 07:30:00",
    "f = []",
    'f = ["ก", 1, 2.50, [true]]',
    'f = [\n    "ก",\n    "ข",\n]',
    'f = ["ก" "ข"]',
    "f = [1, # หนึ่ง\n2]",
    "f = [[[[[[1]]]]]]",
    'g = { a = 1, "b" = ["ก"], c = { d = 2.00 } }',
    "g = { a = 1, a = 2 }",
    "g = { a.b = 1 }",
    "g = { a = 1, }",
    "g = {}",
    'h = """\nก\n  ข \\" " "" \\\\ # ค\n"""',
    'h = """ก"""',
    'h = """ก"" """',
    'h = """ก""""',
    'h = """ก\\\n  ข"""',
    'h = """ก',
    '"""',
    'i = "',
    "k\t= 1",
    "k = 1\r",
    "k =",
    "k = 1 m = 2",
    "\u200bm = 1",
)


def typed(value: object) -> object:
    """A value with the types, the order and the digits that comparing passes over."""
    if isinstance(value, dict):
        return [(key, typed(inner)) for key, inner in value.items()]
    return [typed(it) for it in value] if isinstance(value, list) else repr(value)


def standard(text: str) -> object:
    """What the standard parser reads; None where it refuses."""
    try:
        return typed(tomllib.loads(text, parse_float=Decimal))
    except tomllib.TOMLDecodeError:
        return None


@given(st.lists(st.sampled_from(LINES), max_size=9))
@cases(5)
def test_plain_lines_are_read_as_the_standard_parser_reads_them(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = parse_plain(text)
    assert found is None or typed(found) == standard(text)


@given(st.text("ก1ab\\\"'[]{}=,.#- \n", max_size=40))
@cases(5)
def test_so_is_any_text(text: str) -> None:
    found = parse_plain(text)
    assert found is None or typed(found) == standard(text)


@pytest.mark.parametrize("line", LINES)
def test_what_one_line_says_is_never_read_otherwise(line: str) -> None:
    for text in (line, f"{line}\n", f"[t]\n{line}\nz = 1\n"):
        found = parse_plain(text)
        assert found is None or typed(found) == standard(text)


@pytest.mark.parametrize(
    "path",
    [sample_record(), *sorted((data_folder() / "frameworks").glob("*.toml"))],
    ids=lambda it: it.name,
)
def test_what_the_program_writes_and_ships_is_plain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert typed(parse_plain(text)) == standard(text)


@pytest.mark.parametrize("unit", ['\\"', '""', "a", "[", "{a=", "# ", "a = 1\n", "[a]\n"])
def test_a_long_text_of_anything_is_read_or_left_at_once(unit: str) -> None:
    for head in ("", 'a = "', 'a = """', "a = [", "a = {"):
        parse_plain(head + unit * 100_000)
