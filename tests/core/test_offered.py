"""What a field offers can be taken as it stands."""

from decimal import Decimal

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import (
    AGENCY,
    LOG_ENTRY,
    MEASURE,
    MEMO,
    RANKING_CLAIM,
    RESULTS,
    SETTINGS,
    STEP,
)
from ita_tui.core.record.model import ALL_UNITS, Agency, Record, Recurrence
from ita_tui.core.record.offered import offered, offered_periods
from ita_tui.core.record.typed import parsed, separator, typed_keys
from ita_tui.core.thai.dates import parse_period
from ita_tui.core.toml.shape import Shape


@pytest.mark.parametrize("shape", [AGENCY, LOG_ENTRY, MEASURE, RANKING_CLAIM, RESULTS, STEP])
def test_every_answer_that_is_offered_is_taken(
    shape: Shape, sample: Record, ita_2567: Framework
) -> None:
    for key in typed_keys(shape):
        kind = shape.keys[key]
        offers = offered(kind, sample, ita_2567)
        for answer in offers:
            taken = parsed(kind, answer, ita_2567)
            assert taken, (key, answer)
        if separator(kind) and offers:
            assert len(parsed(kind, separator(kind).join(offers), ita_2567)) == len(offers)


def test_what_is_offered_follows_from_what_a_key_holds(sample: Record, ita_2567: Framework) -> None:
    def of(shape: Shape, key: str) -> list[str]:
        return list(offered(shape.keys[key], sample, ita_2567))

    assert of(MEASURE, "issue") == list(ita_2567.issues)
    assert of(MEASURE, "items") == [item.code for item in ita_2567.items]
    assert of(MEASURE, "recurrence") == ["ทุกเดือน", "ทุกไตรมาส"]
    assert of(MEASURE, "owners") == [*sample.agency.units, ALL_UNITS]
    assert ALL_UNITS not in of(LOG_ENTRY, "unit")
    assert of(RESULTS, "level") == [level.title for level in ita_2567.levels]
    assert len(of(AGENCY, "province")) == 77
    assert of(MEASURE, "title") == []


def test_every_period_that_is_offered_can_be_read() -> None:
    for text, months in offered_periods(2568).items():
        start, end = parse_period(text, fiscal_year_be=2568)
        assert start < end, text
        assert months


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("สำนักปลัด, กองคลัง และ กองช่าง", ("สำนักปลัด", "กองคลัง", "กองช่าง")),
        ("กองคลังและกองช่าง", ("กองคลัง", "กองช่าง")),
        ("กองวิชาการและแผนงาน", ("กองวิชาการและแผนงาน",)),
        ("กองการศึกษา ศาสนา และวัฒนธรรม", ("กองการศึกษา ศาสนา และวัฒนธรรม",)),
        ("กองคลัง และ กองคลัง,", ("กองคลัง",)),
    ],
)
def test_units_are_parted_by_commas_and_by_and_before_a_unit(
    typed: str, units: tuple[str, ...]
) -> None:
    assert parsed(MEASURE.keys["owners"], typed) == units


@pytest.mark.parametrize(("typed", "score"), [("90.", "90.00"), (".5", "0.50"), ("๘๕.", "85.00")])
def test_a_form_takes_a_score_as_a_cell_takes_it(typed: str, score: str) -> None:
    assert parsed(SETTINGS.keys["pass_mark"], typed) == Decimal(score)


@pytest.mark.parametrize("typed", ["ทุกไตรมาส", "ทุก 3 เดือน", "รายไตรมาส", "quarter"])
def test_how_often_is_read_as_tables_read_it(typed: str) -> None:
    assert parsed(MEASURE.keys["recurrence"], typed) is Recurrence.QUARTER


def test_a_new_local_office_is_offered_the_units_that_most_have(ita_2567: Framework) -> None:
    def owners(name: str, *units: str) -> list[str]:
        record = Record(agency=Agency(name=name, units=units))
        return list(offered(MEASURE.keys["owners"], record, ita_2567))

    assert "กองคลัง" in owners("อบต.น่า")
    assert owners("อบต.น่า", "สำนักปลัด") == ["สำนักปลัด", ALL_UNITS]
    assert owners("โรงพยาบาลน่า") == [ALL_UNITS]


@pytest.mark.parametrize(
    ("shape", "key", "typed", "value"),
    [
        (LOG_ENTRY, "participants", "๑๒ คน", 12),
        (LOG_ENTRY, "evidence", r'"C:\งาน\คำสั่ง 1.pdf"; ภาพ.jpg', (r"C:\งาน\คำสั่ง 1.pdf", "ภาพ.jpg")),
        (LOG_ENTRY, "evidence", '"ก" และ "ข"', ('"ก" และ "ข"',)),
        (MEMO, "to", "ปลัด อบต. และ นายก อบต.", ("ปลัด อบต.", "นายก อบต.")),
        (MEMO, "to", "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", ("ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม",)),
    ],
)
def test_answers_are_read_as_they_are_written(
    shape: Shape, key: str, typed: str, value: object
) -> None:
    assert parsed(shape.keys[key], typed) == value
