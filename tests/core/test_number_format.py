"""Numbers of workbooks: what their formats make of them."""

import pytest

from ita_tui.core.tables_in.source.grid import column_letter, column_place
from ita_tui.core.tables_in.source.number_format import (
    NumberKind,
    excel_day_text,
    kind_of_format,
    number_text,
    percent_text,
)


@pytest.mark.parametrize(
    ("number", "code", "kind"),
    [
        (0, "", NumberKind.PLAIN),
        (2, "", NumberKind.CENTS),
        (10, "", NumberKind.PERCENT_CENTS),
        (14, "", NumberKind.DAY),
        (71, "", NumberKind.DAY),
        (164, "0.00%", NumberKind.PERCENT_CENTS),
        (164, "[$-107041E]d mmm yyyy;@", NumberKind.DAY),
        (164, "d mmmm bbbb", NumberKind.DAY),
        (164, "#,##0.00", NumberKind.CENTS),
        (164, '0.00" %"', NumberKind.CENTS),
        (164, '0 "day"', NumberKind.PLAIN),
        (164, "[Red]0.00;[Blue]-0.00", NumberKind.CENTS),
        (164, "[h]:mm", NumberKind.PLAIN),
        (164, "General", NumberKind.PLAIN),
    ],
)
def test_the_kind_of_a_format(number: int, code: str, kind: NumberKind) -> None:
    assert kind_of_format(number, code) is kind


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("94.590000000000003", "94.59"),
        ("94", "94"),
        ("1E-2", "0.01"),
        ("15000000", "15000000"),
        ("x", "x"),
        ("1e999", "1e999"),
    ],
)
def test_a_number_is_shown_without_the_noise_of_binary(stored: str, shown: str) -> None:
    assert number_text(stored) == shown


def test_a_per_cent_is_shown_as_excel_shows_it() -> None:
    assert percent_text("0.94589999999999996") == "94.59%"
    assert percent_text("1") == "100%"


@pytest.mark.parametrize(
    ("stored", "since_1904", "day"),
    [
        ("45587", False, "2024-10-22"),
        ("45587.75", False, "2024-10-22"),
        ("44125", True, "2024-10-22"),
        ("1", False, "1900-01-01"),
        ("61", False, "1900-03-01"),
        ("0.5", False, "0.5"),
        ("99999999", False, "99999999"),
    ],
)
def test_a_day_is_an_iso_date(stored: str, since_1904: bool, day: str) -> None:
    assert excel_day_text(stored, since_1904=since_1904) == day


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_named_as_excel_names_them(place: int, letters: str) -> None:
    assert column_letter(place) == letters
    assert column_place(letters.lower()) == place


@pytest.mark.parametrize("letters", ["", "1", "ก", "A1", "ABCD"])
def test_what_is_no_column_has_no_place(letters: str) -> None:
    assert column_place(letters) is None
