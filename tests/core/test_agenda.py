"""The officer's year: what is due, for whom, and as other calendars read it."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from icalendar import Calendar

from ita_tui.core.measures.agenda import AgendaKind, agenda, overdue_by_unit
from ita_tui.core.measures.icalendar import calendar_text
from ita_tui.core.record.model import Agency, Measure, Record, Settings, Step
from tests.cases import cases
from tests.core.built_records import days, records

NOW = datetime(2025, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=7)))
RECORD = Record(
    fiscal_year_be=2567,
    agency=Agency(name="เทศบาล; ก, ข", units=("กองคลัง", "กองช่าง")),
    settings=Settings(publish_measures_on=date(2024, 10, 31)),
    measures={
        "m1": Measure(
            title="พัสดุ",
            owners=("กองคลัง",),
            end=date(2025, 2, 28),
            steps={
                "s1": Step(text="ทำแล้ว", due=date(2024, 12, 1), done_on=date(2024, 12, 1)),
                "s2": Step(text="จัดทำรายงาน, สรุป; และเผยแพร่" * 5, due=date(2025, 1, 31)),
                "s3": Step(text="ตามวันของมาตรการ", owners=("กองช่าง",)),
            },
        ),
        "m2": Measure(title="ไม่มีวัน", steps={"s1": Step(text="ไม่มีกำหนด")}),
    },
)


def read_back(text: str | bytes) -> list[Any]:
    """The events, as the other library has them."""
    calendar: Any = Calendar.from_ical(text)
    return list(calendar.walk("VEVENT"))


def test_what_is_due_reckoned_by_hand() -> None:
    found = agenda(RECORD, date(2025, 3, 1))
    assert [(it.due, it.kind, it.at) for it in found] == [
        (date(2024, 10, 31), AgendaKind.PUBLICATION, "settings.publish_measures_on"),
        (date(2025, 1, 31), AgendaKind.STEP, "measures.m1.steps.s2"),
        (date(2025, 2, 28), AgendaKind.STEP, "measures.m1.steps.s3"),
        (date(2025, 3, 31), AgendaKind.REPORT, "report.6"),
        (date(2025, 9, 30), AgendaKind.REPORT, "report.12"),
    ]
    late = overdue_by_unit(found, date(2025, 3, 1))
    assert {unit: [it.late_days(date(2025, 3, 1)) for it in its] for unit, its in late.items()} == {
        "กองคลัง": [29],
        "กองช่าง": [1],
    }


def test_another_library_reads_the_calendar() -> None:
    found = agenda(RECORD, date(2025, 3, 1))
    text = calendar_text(RECORD, found, NOW)
    events = read_back(text)
    assert [event["DTSTART"].dt for event in events] == [it.due for it in found]
    assert [str(event["SUMMARY"]) for event in events] == [it.title for it in found]
    assert str(events[1]["DESCRIPTION"]) == "มาตรการ: พัสดุ\nผู้รับผิดชอบ: กองคลัง"
    assert events[1]["DTSTAMP"].dt == datetime(2025, 3, 1, 2, 30, tzinfo=UTC)
    assert events[1]["CATEGORIES"].cats == ["ITA", "กองคลัง"]
    again = read_back(calendar_text(RECORD, found, NOW + timedelta(days=9)))
    uids = [event["UID"] for event in events]
    assert uids == [event["UID"] for event in again]
    assert len(set(uids)) == len(uids)


@cases(0.5)
@given(records, days)
def test_every_calendar_is_whole_and_no_line_too_long(record: Record, today: date) -> None:
    found = agenda(record, today)
    content = calendar_text(record, found, NOW).encode("utf-8")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    events = read_back(content)
    assert [event["DTSTART"].dt for event in events] == [it.due for it in found]
