"""What a table says of itself before there is a record."""

from pathlib import Path

import openpyxl
import pytest

from ita_tui.store.frameworks import known_frameworks
from ita_tui.store.other_years import said_by_table

ROWS = (
    ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568",),
    ("เทศบาลตำบลท่าทอง อำเภอเมือง จังหวัดเลย",),
    ("ที่", "รายการประเมิน", "คะแนน 2568", "คะแนน 2567"),
    ("ตัวชี้วัดที่ 1", "การปฏิบัติหน้าที่", "91.20", "89.20"),
    ("ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "84.50", "82.50"),
)


@pytest.mark.parametrize("likely", [2567, 2568, 2569])
@pytest.mark.parametrize("ending", ["xlsx", "tsv"])
def test_a_table_says_its_year_and_whose_it_is(tmp_path: Path, ending: str, likely: int) -> None:
    path = tmp_path / f"t.{ending}"
    if ending == "xlsx":
        book = openpyxl.Workbook()
        for row in ROWS:
            book.worksheets[0].append(row)
        book.save(path)
    else:
        path.write_text("\n".join(map("\t".join, ROWS)), encoding="utf-8")
    frameworks = {it.fiscal_year_be: it for it in known_frameworks(tmp_path)}
    framework, agency = said_by_table(path, frameworks[likely], tmp_path)
    assert framework is not None
    assert framework.fiscal_year_be == 2568
    assert (agency["name"], agency["province"]) == ("เทศบาลตำบลท่าทอง", "เลย")
