"""What is wrong in a log is mended by a further entry, and then told no more."""

from datetime import date

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.values import replace


def test_a_fix_leaves_the_entry_and_adds_one(ita_2567: Framework, put_right: Record) -> None:
    measure = put_right.measures["m1"]
    entry = LogEntry(date=date(2025, 1, 5), text="ขออนุญาติจัดอบรม")
    measures = {**put_right.measures, "m1": replace(measure, log={"l1": entry})}
    record = replace(put_right, measures=measures)
    found = [it for it in check_record(ita_2567, record).open if ".log.l1." in it.at and it.fix]
    assert found
    fix = found[0].fix
    assert fix is not None
    mended = fix.edit(record)
    log = mended.measures["m1"].log
    assert log["l1"] == entry
    assert [it.corrects for it in log.values()] == ["", "l1"]
    assert not [it for it in check_record(ita_2567, mended).open if ".log." in it.at]
