"""Names that no word list has."""

import pytest

from ita_tui.core.record.model import Agency, Record
from ita_tui.core.record.names import proper_names


def named(name: str = "", kind: str = "", district: str = "", province: str = "") -> Record:
    return Record(agency=Agency(name=name, kind=kind, district=district, province=province))


def test_the_bare_names_of_the_sample_are_known(sample: Record) -> None:
    assert proper_names(sample) == ("ศรีพนา", "เซกา", "บึงกาฬ")


@pytest.mark.parametrize(
    ("name", "kind", "bare"),
    [
        ("เทศบาลตำบลศรีพนา", "", "ศรีพนา"),
        ("เทศบาลตำบล ศรีพนา ", "เทศบาลตำบล", "ศรีพนา"),
        ("ทต.ศรีพนา", "เทศบาลตำบล", "ศรีพนา"),
        ("องค์การบริหารส่วนตำบลท่ากกแดง", "องค์การบริหารส่วนตำบล", "ท่ากกแดง"),
        ("อบต.ท่ากกแดง", "", "ท่ากกแดง"),
        ("ศรีพนา", "", "ศรีพนา"),
    ],
)
def test_the_kind_before_a_name_is_left_off(name: str, kind: str, bare: str) -> None:
    assert proper_names(named(name, kind)) == (bare,)


@pytest.mark.parametrize(
    "record",
    [
        named(),
        named("เทศบาลตำบล", "เทศบาลตำบล"),
        named("  ", district=" อำเภอ "),
        named("กรม ทดสอบ งาน"),
    ],
)
def test_nothing_is_not_a_name_and_neither_are_several_words(record: Record) -> None:
    assert proper_names(record) == ()


def test_each_name_is_given_once() -> None:
    record = named("ทน.ระยอง", "เทศบาลนคร", "อำเภอเมืองระยอง", "จังหวัดระยอง")
    assert set(proper_names(record)) <= {"ระยอง", "เมืองระยอง"}
    assert len(proper_names(record)) == len(set(proper_names(record)))
    assert "ระยอง" in proper_names(record)
