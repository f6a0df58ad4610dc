"""``ita-tui agenda``."""

from pathlib import Path

from icalendar import Calendar

from tests.cli.running import run
from tests.core.test_compare_years import FOLDER

RECORD = FOLDER / "2567.toml"


def test_the_list_and_what_is_overdue_for_whom() -> None:
    done = run("agenda", RECORD, "--on", "2025-05-10")
    assert (done.code, done.err) == (0, "")
    assert "30 เม.ย. 68\t10\tจัดทำรายงาน\tกองคลัง\tรายงานพัสดุ" in done.out
    assert "กองคลัง: 1 ขั้นตอน นานที่สุด 10 วัน" in done.out
    told = run("agenda", RECORD, "--on", "2025-05-10", "--json").json
    assert told["overdue"] == {"กองคลัง": ["measures.m2.steps.s1"]}
    assert [it["kind"] for it in told["entries"]] == ["report", "step", "report"]


def test_the_calendar_is_written_and_read_by_another(tmp_path: Path) -> None:
    path = tmp_path / "ปฏิทิน.ics"
    assert run("agenda", RECORD, "--on", "2025-05-10", "--ics", path).code == 0
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 3
    assert run("agenda", RECORD, "--ics", path).code == 2  # it is in the way
    done = run("agenda", FOLDER / "2568.toml", "--ics", "-")
    assert Calendar.from_ical(done.out).walk("VEVENT") == []
    assert run("agenda", FOLDER / "2568.toml").out.strip() == "ไม่มีกำหนดการที่ค้างอยู่"
