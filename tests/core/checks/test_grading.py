"""How much a contradiction matters: an error only where the clause itself tells all of it."""

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record
from tests.core.checks.told import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("ข้อ e8 ได้ 91.11 คะแนน", ERROR),
        # the figure is right for another item that is named
        ("ข้อ e7 ได้ 94.01 คะแนน ข้อ e8 ได้ 94.01 คะแนน", WARNING),
        # nothing but the value tells what it is
        ("เรื่องนี้ปีก่อนได้ 95.00 ปีนี้ได้ 94.01 แปลว่าเราดีขึ้น", WARNING),
        # an item that is not spoken of
        ("ประเด็นนี้มีข้อที่ต้องเร่งปรับปรุง", ERROR),
        ("ประเด็นนี้มีข้อที่ต้องเร่งปรับปรุงในรอบ 99", WARNING),
    ],
)
def test_only_what_is_fully_told_is_an_error(
    text: str, severity: Severity, ita_2567: Framework, sample: Record
) -> None:
    if "e9" not in text and "เร่ง" not in text:
        text += "\nข้อ e9 ไม่ผ่านเกณฑ์"
    checked = check_record(ita_2567, set_narrative(told(sample), "2", text))
    found = [it.severity for it in checked.open if it.at == "issues.2.narrative"]
    assert set(found) == {severity}
