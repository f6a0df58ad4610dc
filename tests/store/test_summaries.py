"""The list of records: what is shown of each, and in which order."""

from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import new_record
from ita_tui.store.record_file import create_record
from ita_tui.store.summaries import summaries


def test_records_stand_in_the_order_of_the_thai_dictionary(
    tmp_path: Path, ita_2567: Framework
) -> None:
    for number, agency in enumerate(["แม่สาย", "มหาสารคาม", "เซกา", "ซำสูง"]):
        record = new_record(ita_2567, agency_name=agency)
        create_record(tmp_path / f"{number}.toml", record, ita_2567)
    found = [summary.agency for summary in summaries(tmp_path)]
    assert found == ["ซำสูง", "เซกา", "มหาสารคาม", "แม่สาย"]


def test_a_file_that_cannot_be_read_is_listed_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe = ")
    (summary,) = summaries(tmp_path)
    assert (summary.name, summary.agency, summary.fiscal_year_be) == ("x.toml", "", 0)
