"""The second reader finds nothing wrong in what the program drafts itself."""

from hypothesis import given, settings

from ita_tui.core.checks.check import check_record
from ita_tui.core.drafting.draft import draft, put_draft
from ita_tui.core.record.model import Record
from tests.core.test_draft import FRAMEWORK, PHRASES, records


@given(records)
@settings(max_examples=60)
def test_a_drafted_narrative_has_nothing_to_find(record: Record) -> None:
    assert FRAMEWORK is not None
    for issue in FRAMEWORK.issues:
        record = put_draft(record, issue, draft(FRAMEWORK, record, issue, PHRASES))
    found = [
        (it.rule, it.at, it.message)
        for it in check_record(FRAMEWORK, record).open
        if it.at.startswith("issues.")
    ]
    assert found == []
