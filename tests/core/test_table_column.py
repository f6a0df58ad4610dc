"""A pasted column of scores."""

from decimal import Decimal

import pytest

from ita_tui.core.tables_in.scores.paste import read_column
from ita_tui.core.tables_in.scores.result import TableProblem


def _values(text: str) -> list[Decimal | str | None]:
    return [entry.rule if isinstance(entry, TableProblem) else entry for entry in read_column(text)]


def test_blank_lines_inside_keep_their_place() -> None:
    assert _values("94.59\n\n๙๕.๔๓\n") == [Decimal("94.59"), None, Decimal("95.43")]


def test_a_blank_first_cell_keeps_its_place() -> None:
    assert _values("\r\n94.59\r\n") == [None, Decimal("94.59")]


def test_a_sign_for_nothing_is_a_blank() -> None:
    assert _values("94.59\n-\n95") == [Decimal("94.59"), None, Decimal(95)]


@pytest.mark.parametrize(
    "header", ["คะแนน", "คะแนน ปี ๒๕๖๗", "score", '"คะแนน\nปี 2567"', "<b>คะแนน</b>", "ปี 2567"]
)
def test_a_header_on_the_first_line_is_skipped(header: str) -> None:
    assert _values(f"{header}\n94.59\n95.43\n") == [Decimal("94.59"), Decimal("95.43")]


def test_a_second_header_is_no_header() -> None:
    assert _values("คะแนน\nคะแนน\n95") == ["score-unreadable", Decimal(95)]


@pytest.mark.parametrize("stands", ["194.59", "94.591", "1e2", "nan", "٩٤.٥٩", "2567", "94.59\t85"])
def test_an_unreadable_line_is_reported_with_its_number(stands: str) -> None:
    first, second = read_column(f"94.59\n{stands}\n")
    assert first == Decimal("94.59")
    assert isinstance(second, TableProblem)
    assert second.line == 2
    assert stands[:5] in second.message


def test_an_unreadable_first_line_is_no_header() -> None:
    assert _values("194.59\n95") == ["score-unreadable", Decimal(95)]


def test_nothing_is_nothing() -> None:
    assert read_column("") == ()
    assert read_column("\n \n") == ()
