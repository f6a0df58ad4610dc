"""Which unit a written name means."""

import pytest
from hypothesis import given

from ita_tui.core.record.model import ALL_UNITS, Agency, Measure, Record, Step
from ita_tui.core.record.names import find_unit, is_agency_unit, known_units, spelt_out
from tests.core.built_records import lists, records

RECORD = Record(
    agency=Agency(units=("สำนักปลัด", "กองคลัง")),
    measures={
        "m1": Measure(owners=(ALL_UNITS,), steps={"s1": Step(owners=("กองช่าง", "กอง คลัง"))}),
        "m2": Measure(owners=("สถานีอนามัย 2", "")),
    },
)


def test_the_units_are_those_of_the_agency_then_those_that_measures_and_steps_name() -> None:
    assert known_units(RECORD) == ("สำนักปลัด", "กองคลัง", "กองช่าง", "สถานีอนามัย 2")
    assert known_units(Record()) == ()


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("กองคลัง", "กองคลัง"),
        ("กอง คลัง.", "กองคลัง"),
        ("สถานีอนามัย๒", "สถานีอนามัย 2"),
        ("ทุกสำนัก / กอง", ALL_UNITS),
        ("กอง", None),
        ("", None),
    ],
)
def test_a_unit_is_found_however_it_is_spaced(name: str, unit: str | None) -> None:
    assert find_unit(RECORD, name) == unit


def test_only_the_agencys_own_list_makes_an_agency_unit() -> None:
    assert is_agency_unit(RECORD, "กอง คลัง")
    assert is_agency_unit(RECORD, ALL_UNITS)
    assert not is_agency_unit(RECORD, "กองช่าง")


@given(records, lists)
def test_units_that_are_spelt_out_stand_once_and_stay_as_they_are(
    record: Record, owners: tuple[str, ...]
) -> None:
    units = spelt_out(record, owners)
    assert len(set(units)) == len(units)
    assert spelt_out(record, units) == units
