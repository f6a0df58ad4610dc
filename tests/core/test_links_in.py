"""Lists of public links: whatever form they have, each row is read, or told of."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Agency, PublicLink, Record
from ita_tui.core.tables_in.links import LinkImport, import_links
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_out.links import links_sheet
from ita_tui.core.values import replace
from tests.core.measure_grids import as_grid

RECORD = Record(
    framework="ita-2567",
    fiscal_year_be=2567,
    agency=Agency(units=("สำนักปลัด", "กองคลัง")),
    links={"l3": PublicLink(item="o7", url="https://www.a.go.th/plan/", label="แผน")},
)


def read(text: str, framework: Framework, record: Record = RECORD) -> LinkImport:
    return import_links(record, framework, [csv_grid(text)])


def new(text: str, framework: Framework) -> list[tuple[str, str, str]]:
    found = read(text, framework)
    assert not found.problems
    return [(it.link.item, it.link.url, it.link.label) for it in found.results]


def test_a_table_with_headings_gives_every_field(ita_2567: Framework) -> None:
    text = (
        "รายการลิงก์ OIT ปี 2567\n"
        "ลำดับ\tข้อ\tชื่อเอกสาร\tลิงก์\tผู้รับผิดชอบ\tวันที่ตรวจ\tหมายเหตุ\n"
        "1\t๐๑\tผังองค์กร\thttps://a.go.th/1\tกอง คลัง\t31 พ.ค. 67\tเผยแพร่แล้ว\n"
        "2\tO2\t\thttps://a.go.th/2\t\t\t\n"
    )
    found = read(text, ita_2567)
    assert not found.problems
    assert found.record.links["l4"] == PublicLink(
        item="o1",
        label="ผังองค์กร",
        url="https://a.go.th/1",
        owner_unit="กองคลัง",
        checked_on=date(2024, 5, 31),
        note="เผยแพร่แล้ว",
    )
    assert found.record.links["l5"] == PublicLink(item="o2", url="https://a.go.th/2")
    assert [it.line for it in found.results] == [3, 4]


def test_an_item_without_an_address_is_told_where_no_address_comes_under_it(
    ita_2567: Framework,
) -> None:
    text = "o1\thttps://a.go.th/1\no2\tไม่มี\no7 แผน\nhttps://a.go.th/7\no9 example\n"
    found = read(text, ita_2567)
    assert [it.link.item for it in found.results] == ["o1", "o7"]
    assert [it.line for it in found.problems] == [2, 5]
    assert "o2" in found.problems[0].message
    assert not read("o2\tไม่มี\n", ita_2567).problems  # it is no list of links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("o1\thttps://a.go.th/1", [("o1", "https://a.go.th/1", "")]),
        ("o1 https://a.go.th/1", [("o1", "https://a.go.th/1", "")]),
        ("o1 ผังองค์กร https://a.go.th/1", [("o1", "https://a.go.th/1", "ผังองค์กร")]),
        # The item's own title says nothing new.
        ("o1 โครงสร้าง\tHTTPS://a.go.th/1.", [("o1", "HTTPS://a.go.th/1", "")]),
        ("o1\twww.a.go.th/1", [("o1", "https://www.a.go.th/1", "")]),
        (
            "ข้อ\tรายการเอกสาร\tหมวด\tลิงก์เอกสาร\no1\tผังองค์กร\tก\thttps://a.go.th/1",
            [("o1", "https://a.go.th/1", "ผังองค์กร")],
        ),
        (
            "o1\thttps://a.go.th/1\n\thttps://a.go.th/2\no2\thttps://a.go.th/3",
            [
                ("o1", "https://a.go.th/1", ""),
                ("o1", "https://a.go.th/2", ""),
                ("o2", "https://a.go.th/3", ""),
            ],
        ),
        (
            'o1\t"https://a.go.th/1\nhttps://a.go.th/2"',
            [("o1", "https://a.go.th/1", ""), ("o1", "https://a.go.th/2", "")],
        ),
        ("o1,ผัง,https://a.go.th/1\no2,,", [("o1", "https://a.go.th/1", "ผัง")]),
    ],
)
def test_a_list_without_headings_is_read_by_its_addresses(
    text: str, links: list[tuple[str, str, str]], ita_2567: Framework
) -> None:
    assert new(text, ita_2567) == links


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("https://a.go.th/1", ["link-without-item"]),
        ("ข้อ\tลิงก์\n1\thttps://a.go.th/1", ["link-item-unreadable"]),
        ("ข้อ\tลิงก์\no36\thttps://a.go.th/1", ["link-item-unreadable"]),
        ("o36\thttps://a.go.th/1", ["link-item-unreadable"]),
        ("i1\thttps://a.go.th/1", ["link-item-unreadable"]),
        ("ข้อ\tลิงก์\no1\tอยู่หน้าแรก", ["link-without-address"]),
        ("ข้อ\tลิงก์\tวันที่\no1\thttps://a.go.th\tเมื่อวาน", ["link-field-unreadable"]),
        # The item above is another one than that which could not be read.
        (
            "o1\thttps://a.go.th/1\no36\thttps://a.go.th/2\n\thttps://a.go.th/3",
            ["link-item-unreadable", "link-without-item"],
        ),
    ],
)
def test_what_cannot_be_read_is_told_and_not_stored(
    text: str, rules: list[str], ita_2567: Framework
) -> None:
    found = read(text, ita_2567)
    assert [problem.rule for problem in found.problems] == rules
    assert "https://a.go.th/2" not in [link.url for link in found.record.links.values()]


def test_the_same_item_and_address_is_the_same_link(ita_2567: Framework) -> None:
    text = "ข้อ\tลิงก์\tชื่อ\no7\thttp://A.go.th/plan\t\no7\thttps://a.go.th/plan\tแผนพัฒนา\n"
    found = read(text, ita_2567)
    assert [str(it.status) for it in found.results] == ["same", "changed"]
    assert found.record.links == {
        "l3": PublicLink(item="o7", url="https://www.a.go.th/plan/", label="แผนพัฒนา")
    }
    again = read(text, ita_2567, found.record)
    assert again.record is found.record


@given(st.lists(st.lists(st.sampled_from(["o1", "i1", "ข้อ", "ลิงก์", "", "http://a.b", "x"]))))
def test_no_address_is_lost_and_none_invented(rows: list[list[str]]) -> None:
    from pathlib import Path

    from ita_tui.store.frameworks import load_framework

    framework, _ = load_framework("ita-2567", Path())
    assert framework is not None
    text = "\n".join("\t".join(row) for row in rows)
    found = read(text, framework, Record())
    for link in found.record.links.values():
        assert (link.item, link.url) == ("o1", "http://a.b")
    told = {problem.line for problem in found.problems} | {it.line for it in found.results}
    header = {n for n, row in enumerate(rows, 1) if "ลิงก์" in row}
    with_address = {n for n, row in enumerate(rows, 1) if "http://a.b" in row}
    if not header:
        assert with_address <= told


def test_the_sheet_that_goes_out_comes_back_as_it_was(ita_2567: Framework) -> None:
    links = {
        "l1": PublicLink(
            item="o2",
            label="=ผู้บริหาร",
            url="https://a.go.th/2?a=1,2",
            owner_unit="กองคลัง",
            checked_on=date(2024, 5, 31),
            note="บรรทัดหนึ่ง\nบรรทัดสอง",
        ),
        "l2": PublicLink(item="o1", url="https://a.go.th/1"),
    }
    full = replace(RECORD, links=links)
    grid = as_grid(links_sheet(full, ita_2567))
    assert len(grid.rows) == 1 + len(ita_2567.public_items)
    assert import_links(full, ita_2567, [grid]).record is full
    empty = replace(RECORD, links={})
    back = import_links(empty, ita_2567, [grid])
    assert not back.problems
    assert sorted(map(repr, back.record.links.values())) == sorted(map(repr, links.values()))
