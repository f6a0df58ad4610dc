"""Parts of a record as plain tables."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import read_record, toml_text, write_record
from ita_tui.core.record.model import NodeScores, Record
from ita_tui.core.tables_out.part import json_of, part_of
from tests.core.built_records import records


@given(records)
def test_the_whole_is_what_is_saved(record: Record) -> None:
    assert toml_text(part_of(record, None, "")) == write_record(record, None)


def test_a_part_is_a_record_of_its_own_that_says_its_year(
    sample: Record, ita_2567: Framework
) -> None:
    text = toml_text(part_of(sample, ita_2567, "measures.m1"))
    record, problems = read_record(text)
    assert problems == ()
    assert record is not None
    assert (record.framework, record.fiscal_year_be) == ("ita-2567", 2567)
    assert record.measures == {"m1": sample.measures["m1"]}
    assert record.scores == {}


def test_a_code_with_a_point_is_quoted(ita_2567: Framework) -> None:
    record = Record(scores={"9.1": NodeScores(own=Decimal("90.00"))})
    found = part_of(record, ita_2567, 'scores."9.1".own')
    assert found["scores"] == {"9.1": {"own": Decimal("90.00")}}


@pytest.mark.parametrize("part", ["x", "scores.zz", "a = 1\nb", "scores.total.own.x", ".", "[x]"])
def test_a_part_that_is_not_there_is_told_with_those_that_are(
    sample: Record, ita_2567: Framework, part: str
) -> None:
    with pytest.raises(Unreadable, match="ที่มีคือ"):
        part_of(sample, ita_2567, part)


def test_json_has_numbers_as_numbers_and_days_as_text() -> None:
    value = {"a": [Decimal("94.50"), date(2024, 10, 22)], "b": Decimal("nan"), "c": True, "d": 1}
    assert json_of(value) == {"a": [94.5, "2024-10-22"], "b": "NaN", "c": True, "d": 1}
