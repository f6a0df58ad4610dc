"""Whole reports of offices, read from rows."""

from ita_tui.core.framework.model import Framework
from ita_tui.core.tables_in.report import read_report
from ita_tui.core.tables_in.source.rows import split_rows

BESIDE = (
    "ประเด็น\tข้อ\tคะแนน\tบทวิเคราะห์\n"
    "ประเด็นที่ ๑ กระบวนการ\ti1\t95.11\tผ่านทุกข้อ\n\ti2\t94.22\t\n"
    "ประเด็นที่ ๔ การกำกับ\ti10\t81.11\tข้อ i10 ต่ำกว่าเกณฑ์\n\ti11\t93.33\t\n"
)


def test_an_issue_in_a_column_of_its_own_says_whose_analysis_it_is(ita_2567: Framework) -> None:
    narratives = read_report(split_rows(BESIDE), ita_2567).narratives
    assert narratives == {"1": "ผ่านทุกข้อ", "4": "ข้อ i10 ต่ำกว่าเกณฑ์"}
