"""Which measures, steps and entries a unit's slip holds, and how it is written and read."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from ita_tui.core.record.model import ALL_UNITS, Agency, LogEntry, Measure, Record, Step
from ita_tui.core.slips.format import read_slip
from ita_tui.core.slips.model import Slip, make_slip, measures_without_owner, slip_units
from ita_tui.core.slips.writing import write_slip
from tests.cases import cases
from tests.core.built_slips import MADE_ON, STEM, UNIT, records, slip_of

MEASURES = {
    "m1": Measure(
        title="งานของกองคลัง",
        owners=("กองคลัง",),
        spent_baht=Decimal("500.00"),
        steps={
            "s1": Step(text="ขั้นของมาตรการ", due=date(2024, 12, 31)),
            "s2": Step(text="ขั้นของสำนักปลัด", owners=("สำนักปลัด",)),
        },
        log={
            "l1": LogEntry(date=date(2024, 11, 1), text="เดิม", unit="กองคลัง"),
            "l2": LogEntry(date=date(2024, 11, 1), text="แก้แล้ว", unit="กองคลัง", corrects="l1"),
            "l3": LogEntry(date=date(2024, 11, 2), text="ของสำนักปลัด", unit="สำนักปลัด"),
        },
    ),
    "m2": Measure(title="ทุกหน่วย", owners=(ALL_UNITS,), steps={"s1": Step(text="ทำ")}),
    "m3": Measure(title="ไม่มีเจ้าของ", steps={"s1": Step(text="ทำ")}),
}
RECORD = Record(
    framework="ita-2567",
    fiscal_year_be=2567,
    agency=Agency(name="เทศบาลตำบลตัวอย่าง", units=("สำนักปลัด", "กองคลัง", "กองช่าง")),
    measures=MEASURES,
)


def slip(unit: str) -> Slip:
    return make_slip(RECORD, unit, stem=STEM, made_on=MADE_ON)


def text(unit: str = UNIT) -> str:
    return write_slip(slip(unit), RECORD)


def read(found: str) -> Slip:
    """A slip that is fine."""
    read_back, problems = read_slip(found)
    assert problems == ()
    assert read_back is not None
    return read_back


def refused(found: str) -> dict[str, str]:
    """Rules by dotted key of a slip that has problems."""
    return {problem.at: problem.rule for problem in read_slip(found)[1]}


def test_every_unit_gets_the_measures_of_all_units() -> None:
    assert slip_units(RECORD) == ("สำนักปลัด", "กองคลัง", "กองช่าง")
    assert list(slip("กองช่าง").measures) == ["m2"]


def test_a_step_with_its_own_owner_is_on_that_units_slip_only() -> None:
    assert list(slip("กองคลัง").measures["m1"].steps) == ["s1"]
    assert list(slip("สำนักปลัด").measures["m1"].steps) == ["s2"]


def test_only_an_owner_is_asked_what_was_spent() -> None:
    assert "spent_baht" in tomllib.loads(text("กองคลัง"))["measures"]["m1"]
    assert "spent_baht" not in tomllib.loads(text("สำนักปลัด"))["measures"]["m1"]


def test_a_slip_holds_the_units_own_entries_as_they_stand_after_correction() -> None:
    assert list(slip("กองคลัง").measures["m1"].log) == ["l2"]


def test_all_units_means_whoever_is_named_where_the_agency_lists_none() -> None:
    record = replace(RECORD, agency=replace(RECORD.agency, units=()))
    assert slip_units(record) == ("กองคลัง", "สำนักปลัด")
    assert "m2" in make_slip(record, "สำนักปลัด", stem=STEM, made_on=MADE_ON).measures


def test_measures_that_nobody_owns_are_named() -> None:
    assert measures_without_owner(RECORD) == ("m3",)
    owned = replace(MEASURES["m3"], steps={"s1": Step(text="ทำ", owners=("กองช่าง",))})
    record = replace(RECORD, measures={"m3": owned})
    assert measures_without_owner(record) == ()
    assert measures_without_owner(replace(RECORD, measures={"m": Measure(title="ก")})) == ("m",)


@cases(0.6, is_slow=True)
@given(records)
def test_a_slip_comes_back_from_its_file(record: Record) -> None:
    made = make_slip(record, UNIT, stem=STEM, made_on=MADE_ON)
    found = tomllib.loads(write_slip(made, record))
    assert found["format"] == "ita-slip/1"
    back = slip_of(record)
    assert (back.unit, back.made_on, back.record) == (UNIT, MADE_ON, STEM)
    assert list(back.measures) == list(made.measures)


def test_what_stands_in_a_record_does_not_end_its_comment() -> None:
    title = 'ชื่อ "มาตรการ"\n[measures.m9]\nspent_baht = 5'
    record = replace(RECORD, measures={"m1": replace(MEASURES["m1"], title=title)})
    made = make_slip(record, UNIT, stem=STEM, made_on=MADE_ON)
    assert list(tomllib.loads(write_slip(made, record))["measures"]) == ["m1"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ('"20 ธ.ค. 2567"', date(2024, 12, 20)),
        ('"๒๐/๑๒/๒๕๖๗"', date(2024, 12, 20)),
        ("2024-12-20", date(2024, 12, 20)),
        ("2567-12-20", date(2024, 12, 20)),
        ('""', None),
    ],
)
def test_a_day_may_be_typed_in_many_ways(typed: str, day: date | None) -> None:
    found = text().replace('done_on = ""', f"done_on = {typed}", 1)
    assert read(found).measures["m1"].steps["s1"].done_on == day


@pytest.mark.parametrize(
    ("typed", "amount"),
    [('"๑๒,๕๐๐"', Decimal(12500)), ("12500", Decimal(12500)), ('"99.5 บาท"', Decimal("99.5"))],
)
def test_an_amount_may_be_typed_in_many_ways(typed: str, amount: Decimal) -> None:
    found = text().replace("spent_baht = 500.00", f"spent_baht = {typed}", 1)
    assert read(found).measures["m1"].spent_baht == amount


@pytest.mark.parametrize(("typed", "count"), [('"๑๒๐ คน"', 120), ("0", 0), ('"1,000"', 1000)])
def test_a_number_of_people_may_be_typed_in_many_ways(typed: str, count: int) -> None:
    found = text().replace('participants = ""', f"participants = {typed}", 1)
    assert read(found).measures["m1"].log["l2"].participants == count


def test_one_path_may_stand_without_brackets() -> None:
    found = text().replace("evidence = []", "evidence = 'D:\\งาน\\รูป.jpg'", 1)
    assert read(found).measures["m1"].steps["s1"].evidence == ("D:\\งาน\\รูป.jpg",)


def test_an_emptied_field_is_empty_and_a_line_taken_out_is_as_it_was() -> None:
    emptied = text().replace("spent_baht = 500.00", 'spent_baht = ""', 1)
    assert read(emptied).measures["m1"].spent_baht is None
    gone = text().replace("spent_baht = 500.00", "#", 1)
    assert read(gone).measures["m1"].spent_baht == Decimal(500)


@pytest.mark.parametrize(
    ("old", "new", "at", "rule"),
    [
        ('done_on = ""', 'done_on = "เมื่อวาน"', "measures.m1.steps.s1.done_on", "unreadable-date"),
        ('done_on = ""', "done_on = 5", "measures.m1.steps.s1.done_on", "wrong-type"),
        ("spent_baht = 500.00", "spent_baht = -5", "measures.m1.spent_baht", "baht-out-of-range"),
        ("spent_baht = 500.00", 'spent_baht = "-5"', "measures.m1.spent_baht", "unreadable-baht"),
        (
            'participants = ""',
            "participants = -1",
            "measures.m1.log.l2.participants",
            "count-out-of-range",
        ),
        (
            'participants = ""',
            'participants = "มาก"',
            "measures.m1.log.l2.participants",
            "unreadable-count",
        ),
        ('result = ""', 'resutl = "ก"', "measures.m1.steps.s1.resutl", "unknown-key"),
        ("[measures.m1.steps.s1]", "[measures.m1.step.s1]", "measures.m1.step", "unknown-key"),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_key(old: str, new: str, at: str, rule: str) -> None:
    assert refused(text().replace(old, new, 1)) == {at: rule}


def test_what_the_record_held_wrongly_is_not_the_units_fault() -> None:
    log = {"l1": LogEntry(text="ก", unit=UNIT, participants=-4)}
    record = replace(RECORD, measures={"m1": replace(MEASURES["m1"], log=log)})
    assert (
        read_slip(write_slip(make_slip(record, UNIT, stem=STEM, made_on=MADE_ON), record))[1] == ()
    )


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        ("", "unknown-format"),
        ('format = "ita-record/1"', "unknown-format"),
        ('format = "ita-slip/2"', "unknown-format"),
        ('format = "ita-slip/1"', "base-changed"),
        ('format = "ita-slip/1"\nbase = 3', "base-changed"),
        ('format = "ita-slip/1"\n[base]\ncheck = "0"\nmeasures = 3', "base-changed"),
        ('format = "ita-slip/1', "not-toml"),
        ("done_on = ๑", "thai-digits"),
    ],
)
def test_what_is_no_slip_is_refused_with_a_sentence(found: str, rule: str) -> None:
    slip_read, problems = read_slip(found)
    assert slip_read is None
    assert [problem.rule for problem in problems] == [rule]
    assert all("ก" <= problem.message[0] <= "๛" for problem in problems)


def test_a_slip_that_was_filled_in_below_its_base_is_refused() -> None:
    whole = text()
    top, base = whole.split("[base]")
    changed = f"{top}[base]{base.replace('500.00', '700.00')}"
    assert refused(changed) == {"base": "base-changed"}


def test_windows_line_ends_are_fine() -> None:
    filled = text().replace('result = ""', "result = '''ก\nข'''", 1).replace("\n", "\r\n")
    assert read(filled).measures["m1"].steps["s1"].result == "ก\nข"
