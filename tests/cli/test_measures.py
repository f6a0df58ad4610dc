"""``ita-tui measures``."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import in_terminal, run

CONTRACT = [
    *("id", "title", "issue", "items", "owners", "start", "end", "state"),
    *("progress_percent", "steps_done", "steps_total", "late_days", "next_due"),
]


def measures(path: Path, *options: object) -> list[dict[str, Any]]:
    done = run("measures", path, *options, "--json")
    assert (done.code, done.err) == (0, "")
    found: list[dict[str, Any]] = done.json["measures"]
    return found


def keys(path: Path, *options: object) -> list[str]:
    return [one["id"] for one in measures(path, *options)]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_json_that_other_programs_rely_on(sample_path: Path) -> None:
    done = run("measures", sample_path, "--on", "2025-03-31", "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json["on"] == "2025-03-31"
    assert set(done.json) == {"on", "measures"}
    found = {one["id"]: one for one in done.json["measures"]}
    assert list(found) == [f"m{n}" for n in range(1, 10)]
    assert {key: found["m2"][key] for key in CONTRACT} == {
        "id": "m2",
        "title": "การพัฒนาระบบ E-Service ให้รองรับทุกกลุ่มผู้ใช้",
        "issue": 2,
        "items": ["e9"],
        "owners": ["ทุกสำนัก/กอง"],
        "start": "2024-10-01",
        "end": "2025-09-30",
        "state": "not-started",
        "progress_percent": 0,
        "steps_done": 0,
        "steps_total": 4,
        "late_days": 0,
        "next_due": "2025-09-30",
    }
    assert found["m2"]["units"] == ["สำนักปลัด", "กองคลัง"]
    assert [found["m8"][key] for key in ("start", "end", "state", "next_due")] == [
        *(None, None),
        "no-dates",
        None,
    ]
    assert (found["m7"]["state"], found["m7"]["late_days"]) == ("late", 151)
    assert sum(one["steps_total"] for one in found.values()) == 44


@pytest.mark.parametrize(
    "text", ["31 มี.ค. 68", "๓๑ มีนาคม ๒๕๖๘", "31/3/2568", "2025-03-31", "2568-03-31"]
)
def test_a_day_is_read_as_people_write_it(sample_path: Path, text: str) -> None:
    assert run("measures", sample_path, "--on", text, "--json").json["on"] == "2025-03-31"


@pytest.mark.parametrize("text", ["31 ก.พ. 68", "มี.ค. 68", "เมื่อวาน", ""])
def test_a_day_that_cannot_be_is_told(sample_path: Path, text: str) -> None:
    done = run("measures", sample_path, "--on", text)
    assert (done.code, done.out) == (2, "")
    assert "--on" in done.err
    assert "โปรด" in done.err


def test_without_a_day_it_is_today(sample_path: Path) -> None:
    from datetime import date

    assert run("measures", sample_path, "--json").json["on"] == date.today().isoformat()


def test_only_what_is_late(sample_path: Path) -> None:
    assert keys(sample_path, "--late", "--on", "2024-10-01") == []
    assert keys(sample_path, "--late", "--on", "2025-03-31") == ["m7"]
    assert keys(sample_path, "--late", "--on", "2025-09-30") == ["m1", "m7"]
    assert len(keys(sample_path, "--late", "--on", "2025-10-01")) == 8


def test_only_what_one_unit_has_to_do_with(sample_path: Path) -> None:
    assert keys(sample_path, "--owner", "กองคลัง") == ["m1", "m2", "m6"]
    assert keys(sample_path, "--owner", "กอง คลัง.") == ["m1", "m2", "m6"]
    assert keys(sample_path, "--owner", "ทุกสำนัก/กอง") == ["m1", "m2"]
    assert "m6" not in keys(sample_path, "--owner", "สำนักปลัด")
    step = "[measures.m9.steps.s1]\n"
    change(sample_path, step, f'{step}owners = ["กองคลัง"]\n')
    assert keys(sample_path, "--owner", "กองคลัง") == ["m1", "m2", "m6", "m9"]
    assert keys(sample_path, "--owner", "กองคลัง", "--late", "--on", "2025-09-30") == ["m1"]


def test_a_unit_that_the_record_does_not_name_is_told_with_those_it_does(
    sample_path: Path,
) -> None:
    done = run("measures", sample_path, "--owner", "กองช่าง")
    assert (done.code, done.out) == (2, "")
    for name in ("กองช่าง", "สำนักปลัด", "กองคลัง", "ทุกสำนัก/กอง"):
        assert name in done.err


def test_groups_are_told_where_they_are_asked_for(sample_path: Path) -> None:
    def groups(by: str) -> dict[str | None, list[str]]:
        document = run("measures", sample_path, "--by", by, "--on", "2025-03-31", "--json").json
        return {group["name"]: group["measures"] for group in document["groups"]}

    in_order = [["m1"], ["m2", "m3"], ["m4"], ["m5"], ["m6"], ["m7", "m8"], ["m9"]]
    assert groups("issue") == {str(n): keys for n, keys in enumerate(in_order, 1)}
    assert groups("owner") == {
        "สำนักปลัด": ["m1", "m2", "m3", "m4", "m5", "m7", "m8", "m9"],
        "กองคลัง": ["m1", "m2", "m6"],
    }
    assert groups("state") == {
        "late": ["m7"],
        "at-risk": ["m1"],
        "no-dates": ["m8"],
        "not-started": ["m2", "m3", "m4", "m5", "m6", "m9"],
    }


def test_an_issue_that_is_no_number_or_none_at_all(sample_path: Path) -> None:
    change(sample_path, 'issue = "1"', 'issue = "ก"')
    change(sample_path, 'issue = "3"\n', "")
    done = run("measures", sample_path, "--json")
    assert done.code == 1
    found = {one["id"]: one["issue"] for one in done.json["measures"]}
    assert (found["m1"], found["m4"], found["m9"]) == ("ก", None, 7)


def test_what_a_step_answers_its_measure_answers(sample_path: Path) -> None:
    step = "[measures.m1.steps.s1]\n"
    change(sample_path, step, f'{step}items = ["o9"]\n')
    assert measures(sample_path)[0]["items"] == ["o9"]


def test_in_a_pipe_it_is_tab_separated_with_the_group_in_every_row(sample_path: Path) -> None:
    done = run("measures", sample_path, "--by", "owner", "--on", "2025-03-31")
    assert (done.code, done.err) == (0, "")
    assert not {"\x1b", "█", "░"} & set(done.out)
    rows = [line.split("\t") for line in done.out.splitlines() if "\t" in line]
    assert len({len(row) for row in rows}) == 1
    assert [row[:2] for row in rows if row[1] == "m1"] == [["สำนักปลัด", "m1"], ["กองคลัง", "m1"]]
    late = next(row for row in rows if row[1] == "m7")
    assert late[4:] == ["ต.ค. 67", "✗ เลยกำหนด", "0%", "0/4", "151", "31 ต.ค. 67"]
    assert "9 มาตรการ" in done.out.splitlines()[-1]
    assert "31 มีนาคม 2568" in done.out.splitlines()[0]


def test_where_nothing_is_left_it_says_so(sample_path: Path) -> None:
    done = run("measures", sample_path, "--late", "--on", "2024-10-01")
    assert done.code == 0
    assert "ไม่มีมาตรการ" in done.out


def test_a_record_with_errors_is_shown_and_told(sample_path: Path) -> None:
    change(sample_path, "end = 2025-03-31", "end = 2023-03-31")
    done = run("measures", sample_path, "--json")
    assert done.code == 1
    assert len(done.json["measures"]) == 9
    assert "[measures.m1.end]" in done.err


def test_warnings_alone_are_no_error(sample_path: Path) -> None:
    change(sample_path, '"กองคลัง",\n]\nstart', '"กองช่าง",\n]\nstart')
    done = run("measures", sample_path, "--owner", "กองช่าง", "--json")
    assert done.code == 0
    assert "[measures.m6.owners]" in done.err
    assert [one["id"] for one in done.json["measures"]] == ["m6"]


def test_nothing_of_a_record_acts_on_the_terminal(sample_path: Path) -> None:
    with sample_path.open("a", encoding="utf-8") as file:
        file.write('\n[measures."\\u001b]0;x"]\ntitle = "x"\n')
        file.write(
            '\n[measures.x]\ntitle = "\\u001b[2J\\tก"\nowners = ["\\u0007"]\nissue="\\u202e"\n'
        )
    for options in ([], ["--json"], ["--by", "owner"]):
        done = run("measures", sample_path, *options)
        assert not {"\x1b", "\x07", "\u202e"} & {*done.out, *done.err}


def test_the_help_has_the_rule_of_each_state() -> None:
    shown = run("measures", "--help").out
    for state in ("เสร็จแล้ว", "เลยกำหนด", "ไม่มีกำหนดเวลา", "ใกล้ครบกำหนด", "ยังไม่เริ่ม", "กำลังทำ"):
        assert f"  {state}: " in shown


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_gets_bars_and_every_cell_whole(
    tmp_path: Path, sample_path: Path, columns: int
) -> None:
    change(
        sample_path, "[measures.m1.steps.s1]\n", "[measures.m1.steps.s1]\ndone_on = 2024-11-01\n"
    )
    shown = in_terminal(
        "measures", sample_path, "--on", "2025-03-31", home=tmp_path, columns=columns
    )
    assert (shown.code, shown.err) == (0, "")
    out = shown.out
    assert ("██░░░░░░░░ 1/4" if columns == 120 else "█░░░░ 1/4") in out
    assert out.count("30 ก.ย. 68") == 6
    assert "31 ต.ค. 67" in out


def test_many_measures_are_listed_without_delay(tmp_path: Path, sample_path: Path) -> None:
    steps = "".join(f'[measures.n{{0}}.steps.s{n}]\ntext = "ก"\n' for n in range(10))
    with sample_path.open("a", encoding="utf-8") as file:
        for number in range(200):
            file.write(f'\n[measures.n{number}]\ntitle = "ก"\nowners = ["กอง คลัง"]\n')
            file.write(steps.format(number))
    assert (
        len(json.loads(run("measures", sample_path, "--owner", "กองคลัง", "--json").out)["measures"])
        == 203
    )
