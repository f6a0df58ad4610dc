"""``ita-tui import --what links`` as somebody types it."""

from pathlib import Path

import openpyxl

from ita_tui.core.record.model import PublicLink
from tests.cli.running import run
from tests.cli.test_import_measures import record_of

LIST = "o7\tแผนพัฒนา\thttps://a.go.th/7\n๐๘\t\thttps://a.go.th/8\nhttps://a.go.th/9x\t\t\n"


def test_a_pasted_list_is_read_and_what_has_no_item_is_told(sample_path: Path) -> None:
    dry = run("import", "-", sample_path, "--what", "links", "--dry-run", stdin=LIST.encode())
    assert dry.code == 0
    assert "เพิ่มใหม่ o7 https://a.go.th/7 (แผนพัฒนา)" in dry.out
    assert not record_of(sample_path).links
    other = f"o36\t\thttps://a.go.th/x\n{LIST}".encode()
    done = run("import", "-", sample_path, "--what", "links", "--json", stdin=other)
    assert done.code == 1
    assert [it["item"] for it in done.json["links"]] == ["o7", "o8", "o8"]
    assert [it["rule"] for it in done.json["problems"]] == ["link-item-unreadable"]
    assert record_of(sample_path).links["l1"] == PublicLink(
        item="o7", label="แผนพัฒนา", url="https://a.go.th/7"
    )


def test_a_list_filled_in_in_excel_comes_back(sample_path: Path) -> None:
    table = sample_path.with_name("t.xlsx")
    assert run("export", sample_path, "--to", "xlsx", "-o", table).code == 0
    made = openpyxl.load_workbook(table)
    sheet = made["ลิงก์ OIT"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "o9")
    row[3].value = "https://a.go.th/9"
    made.save(table)
    done = run("import", table, sample_path, "--what", "links")
    assert (done.code, done.err) == (0, "")
    assert "เพิ่มใหม่ 1" in done.out
    assert record_of(sample_path).links == {"l1": PublicLink(item="o9", url="https://a.go.th/9")}
    again = run("import", table, sample_path, "--what", "links")
    assert "แฟ้มไม่เปลี่ยน" in again.out


def test_a_table_without_links_says_what_is_expected(sample_path: Path) -> None:
    done = run("import", "-", sample_path, "--what", "links", stdin=b"o1\t90\n")
    assert done.code == 1
    assert "https://" in done.out
