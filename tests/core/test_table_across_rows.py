"""Rows of agencies: what stands beside the scores says where, how good and of which year."""

import pytest

from ita_tui.core.tables_in.scores.across import Across, read_across
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_2567

OWN, OTHER = "เทศบาลตำบลหนองบัว", "อบต.ศรีพนา"


def _read(text: str) -> Across:
    table = read_across(split_rows(text), scope_of(framework_2567()))
    assert table is not None
    assert table.has_agencies
    return table


def _totals(table: Across) -> dict[str, str]:
    return {row.label: str(row.scores["total"]) for row in table.rows if row.scores}


@pytest.mark.parametrize("head", ["จังหวัด", "ชื่อจังหวัด", "Province"])
def test_a_column_of_provinces_is_read(head: str) -> None:
    table = _read(f"{head}\tหน่วยงาน\tคะแนนรวม\nจังหวัดเลย\t{OWN}\t91.20\nเลย\t{OTHER}\t88.35\n")
    assert [row.province for row in table.rows] == ["เลย", "เลย"]
    assert _totals(table) == {OWN: "91.20", OTHER: "88.35"}


@pytest.mark.parametrize("head", ["ผลการประเมิน", "ผลประเมิน", "Level", "ระดับ", "ผล"])
def test_the_levels_are_known_by_what_they_are_called(head: str) -> None:
    table = _read(f"หน่วยงาน\tคะแนนรวม\t{head}\n{OWN}\t91.20\tผ่านดี\n{OTHER}\t76.40\tต้องปรับปรุง\n")
    assert [row.level for row in table.rows] == ["ผ่านดี", "ต้องปรับปรุง"]


@pytest.mark.parametrize("again", [OWN, ""])
def test_of_two_rows_of_an_agency_that_of_the_year_is_read(again: str) -> None:
    table = _read(f"หน่วยงาน\tปี\tคะแนนรวม\n{OWN}\t2566\t81.20\n{again}\t2567\t91.20\n")
    assert _totals(table) == {OWN: "91.20"}
    assert [row.year_be for row in table.beside] == [2566]


def test_a_year_behind_a_name_is_that_of_its_row_and_no_part_of_it() -> None:
    table = _read(f"หน่วยงาน\tคะแนนรวม\n{OWN} (ปี 2567)\t91.20\n{OTHER} (ปี 2566)\t88.35\n")
    assert _totals(table) == {OWN: "91.20"}
    assert [row.label for row in table.beside] == [OTHER]


def test_an_agency_over_rows_of_several_things_is_not_read_and_told() -> None:
    rows = f"{OWN}\tIIT\t90.10\n\tEIT\t80.10\n\tรวม\t76.40\n{OTHER}\tIIT\t91.10\n\tEIT\t81.10\n"
    table = _read(f"หน่วยงาน\tรายการ\tคะแนน\n{rows}")
    assert not {OWN, OTHER} & _totals(table).keys()
    assert all(row.refused for row in table.rows if row.label)


def test_a_kind_of_agency_names_their_column() -> None:
    table = _read("กรม/หน่วยงาน\tคะแนนรวม\nกรมที่ดิน\t91.20\nการยางแห่งประเทศไทย\t88.35\n")
    assert _totals(table) == {"กรมที่ดิน": "91.20", "การยางแห่งประเทศไทย": "88.35"}


def test_a_short_list_without_districts_is_of_the_same_agencies() -> None:
    top = f"อันดับ\tอปท.\tคะแนน\n1\t{OTHER}\t95.60\n"
    whole = f"ที่\tอปท.\tอำเภอ\tคะแนน\n1\t{OWN}\tเมือง\t91.20\n2\t{OTHER}\tดอนแก้ว\t95.60\n"
    for text in (f"{top}\n{whole}", f"{whole}\n{top}"):
        table = _read(text)
        assert _totals(table) == {OWN: "91.20", OTHER: "95.60"}
        assert sorted(row.district for row in table.rows) == ["ดอนแก้ว", "เมือง"]
