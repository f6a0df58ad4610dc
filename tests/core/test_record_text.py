"""The text that is written part by part is the text that is written whole."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_score
from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.record.text import RecordText
from ita_tui.core.values import replace
from ita_tui.store.folders import sample_record
from tests.cases import cases
from tests.core.built_records import records


@cases(0.5)
@given(st.lists(records, min_size=1, max_size=4))
def test_whatever_was_written_before(ita_2567: Framework, several: list[Record]) -> None:
    text = RecordText(ita_2567)
    for record in several:
        assert text.of(record) == write_record(record, ita_2567)


@cases(0.5)
@given(records, records)
def test_whatever_part_was_changed(before: Record, other: Record) -> None:
    text = RecordText(None)
    assert text.of(before) == write_record(before, None)
    for key in ("agency", "scores", "measures", "memo", "results", "printed", "set_aside"):
        before = replace(before, **{key: getattr(other, key)})
        assert text.of(before) == write_record(before, None)


def test_an_edit_and_its_undoing(ita_2567: Framework) -> None:
    sample_text = sample_record().read_text(encoding="utf-8")
    record = read_record(sample_text)[0]
    assert record is not None
    text = RecordText(ita_2567)
    assert text.of(record) == sample_text
    edited = set_score(record, "i1", ScoreKind.OWN, Decimal("12.34"))
    assert text.of(edited) == write_record(edited, ita_2567) != sample_text
    assert text.of(record) == sample_text


def test_what_no_key_knows_and_carriage_returns() -> None:
    whole = 'format = "ita-record/1"\nmine = 1\n\n[scores]\nx = 5\n\n[scores.i1]\nown = 1.00\n'
    returns = 'format = "ita-record/1"\n\n[measures.m1]\ntitle = "a"\nmine = "b\\r\\nc"\n'
    long = returns + '\n[measures.m2]\nexpected_result = """\nd\ne"""\n'
    for content in (whole, returns, long):
        record = read_record(content)[0]
        assert record is not None
        text = RecordText(None)
        assert text.of(record) == text.of(record) == write_record(record, None)
