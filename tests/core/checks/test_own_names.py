"""An agency's own name is never taken for another one's, however it is made."""

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.values import replace


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("โรงพยาบาล", "โรงพยาบาลสมเด็จพระยุพราช ๖๐ พรรษา และศูนย์แพทยศาสตร์"),
        ("สถาบันอุดมศึกษา", "มหาวิทยาลัยเทคโนโลยีราชมงคล อีสาน"),
        ("เทศบาลตำบล", "เทศบาลตำบลบ้านใหม่ หนองไทร"),
    ],
)
def test_a_name_of_several_words_is_the_agency_s_own(
    kind: str, name: str, put_right: Record, ita_2567: Framework
) -> None:
    agency = replace(put_right.agency, name=name, kind=kind)
    memo = replace(put_right.memo, subject=f"รายงานผลการประเมินของ{name} ปีงบประมาณ พ.ศ. 2567")
    record = replace(put_right, agency=agency, memo=memo, issues={}, measures={})
    found = [
        it
        for it in check_record(ita_2567, record).open
        if it.at.startswith(("memo.subject", "agency"))
    ]
    assert [(it.rule, it.message) for it in found] == []
