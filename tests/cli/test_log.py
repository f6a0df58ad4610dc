"""``ita-tui log``."""

import hashlib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ita_tui.core.measures.standing import MeasureState
from tests.cli.running import Outcome, run


def saved(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def log(path: Path, measure: str = "m1") -> dict[str, Any]:
    found: dict[str, Any] = saved(path)["measures"][measure].get("log", {})
    return found


def add(path: Path, place: str, *options: object, text: str = "ประชุม") -> Outcome:
    done = run("log", path, place, "--text", text, *options)
    assert (done.code, done.err) == (0, "")
    return done


def refused(path: Path, place: str, *options: object) -> str:
    """Run what must be refused with nothing written; gives what was said."""
    before = {found: found.read_bytes() for found in path.parent.rglob("*") if found.is_file()}
    done = run("log", path, place, *options)
    assert (done.code, done.out) == (2, "")
    after = {found: found.read_bytes() for found in path.parent.rglob("*") if found.is_file()}
    assert after == before
    assert "โปรด" in done.err or "--help" in done.err
    return done.err


def test_an_entry_is_written_with_everything_that_was_said(sample_path: Path) -> None:
    (sample_path.parent / "ภาพ.jpg").write_bytes(b"jpg")
    done = add(
        sample_path,
        "m1/s2",
        *("--on", "๒๒ ต.ค. ๖๗", "--unit", "กอง คลัง", "--place", " ห้องประชุม  ใหญ่ "),
        *("--participants", "๑,๒๐๐", "--obstacle", "ฝนตก"),
        *("--evidence", "ภาพ.jpg", "--evidence", "https://www.example.go.th/x"),
    )
    assert log(sample_path) == {
        "l1": {
            "date": date(2024, 10, 22),
            "step": "s2",
            "text": "ประชุม",
            "unit": "กองคลัง",
            "place": "ห้องประชุม ใหญ่",
            "participants": 1200,
            "evidence": ["ภาพ.jpg", "https://www.example.go.th/x"],
            "obstacle": "ฝนตก",
        }
    }
    for told in ("l1", "m1/s2", "22 ต.ค. 67", "ประชุม", "กองคลัง", "1200", "ฝนตก", "พบไฟล์", "ลิงก์"):
        assert told in done.out
    assert str(sample_path) in done.out
    assert "done_on" not in saved(sample_path)["measures"]["m1"]["steps"]["s2"]


def test_entries_are_appended_and_nothing_else_changes(sample_path: Path) -> None:
    before = saved(sample_path)
    add(sample_path, "m1", "--on", "2024-10-22", text="หนึ่ง")
    add(sample_path, "m1", "--on", "2024-10-21", text="สอง\nบรรทัด")
    found = log(sample_path)
    assert [entry["text"] for entry in found.values()] == ["หนึ่ง", "สอง\nบรรทัด"]
    assert list(found) == ["l1", "l2"]
    after = saved(sample_path)
    del after["measures"]["m1"]["log"]
    assert after == before


def test_the_json(sample_path: Path) -> None:
    done = add(sample_path, "m1/s1", "--on", "2024-10-22", "--done", "--json")
    assert done.json == {
        "measure": "m1",
        "step": "s1",
        "entry": "l1",
        "corrects": None,
        "date": "2024-10-22",
        "text": "ประชุม",
        "unit": None,
        "place": None,
        "participants": None,
        "evidence": [],
        "obstacle": None,
        "done_on": "2024-10-22",
    }


def test_without_a_day_it_is_today(sample_path: Path) -> None:
    assert run("log", sample_path, "m1", "--text", "ก").code == 0
    assert log(sample_path)["l1"]["date"] == date.today()


def test_done_ticks_the_step_and_moves_the_measure_on(sample_path: Path) -> None:
    for step in ("s1", "s2", "s3", "s4"):
        done = add(sample_path, f"m1/{step}", "--on", "2024-12-20", "--done")
        assert "20 ธ.ค. 67" in done.out
    (m1, *_) = run("measures", sample_path, "--on", "2025-01-01", "--json").json["measures"]
    assert (m1["state"], m1["steps_done"]) == (MeasureState.DONE.value, 4)
    assert [entry["step"] for entry in log(sample_path).values()] == ["s1", "s2", "s3", "s4"]


def test_done_needs_a_step_and_does_not_rewrite_another_day(sample_path: Path) -> None:
    assert "m1/s2" in refused(sample_path, "m1", "--text", "ก", "--done")
    add(sample_path, "m1/s1", "--on", "2024-10-22", "--done")
    add(sample_path, "m1/s1", "--on", "2024-10-22", "--done")
    options = ("--text", "ก", "--on", "2024-10-23", "--done")
    assert "22 ต.ค. 67" in refused(sample_path, "m1/s1", *options)
    add(sample_path, "m1", "--on", "2024-10-23", "--done", "--corrects", "l2")
    assert saved(sample_path)["measures"]["m1"]["steps"]["s1"]["done_on"] == date(2024, 10, 23)


# Corrections.


def test_a_correction_keeps_what_was_not_said_anew_and_the_old_entry(sample_path: Path) -> None:
    options = ("--on", "2024-10-22", "--place", "ศาลา", "--participants", "10", "--unit", "กองคลัง")
    add(sample_path, "m1/s1", *options)
    old = log(sample_path)["l1"]
    done = add(
        sample_path, "m1", "--corrects", "l1", "--participants", "12", "--unit", "", text="ข"
    )
    assert log(sample_path) == {
        "l1": old,
        "l2": {
            "date": date(2024, 10, 22),
            "step": "s1",
            "corrects": "l1",
            "text": "ข",
            "place": "ศาลา",
            "participants": 12,
        },
    }
    assert "l2 ใช้แทน l1" in done.out


def test_what_was_corrected_is_corrected_by_way_of_its_correction(sample_path: Path) -> None:
    add(sample_path, "m1", "--on", "2024-10-22")
    add(sample_path, "m1", "--corrects", "l1")
    assert "--corrects l2" in refused(sample_path, "m1", "--text", "ก", "--corrects", "l1")
    add(sample_path, "m1", "--corrects", "l๒")
    assert log(sample_path)["l3"]["corrects"] == "l2"


# What is refused.


def test_what_is_not_in_the_record_is_told_with_what_is(sample_path: Path) -> None:
    add(sample_path, "m1", "--on", "2024-10-22")
    said = refused(sample_path, "m99", "--text", "ก")
    assert "m99" in said
    assert "m1 m2 m3" in said
    assert "m1 m2 m3" in refused(sample_path, "m99/s1", "--text", "ก")
    assert "s1 s2 s3 s4" in refused(sample_path, "m1/s9", "--text", "ก")
    assert "s1 s2 s3 s4" in refused(sample_path, "m1/", "--text", "ก")
    assert "l1" in refused(sample_path, "m1", "--text", "ก", "--corrects", "l9")
    said = refused(sample_path, "m1", "--text", "ก", "--unit", "กองช่าง")
    assert "สำนักปลัด" in said
    assert "กองคลัง" in said


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--text", ""),
        ("--text", " \u200b\n"),
        ("--text", "ก", "--on", "31 ก.พ. 68"),
        ("--text", "ก", "--participants", "-1"),
        ("--text", "ก", "--participants", "สิบ"),
        ("--text", "ก", "--participants", "١٢"),
        ("--text", "ก", "--participants", "1.5"),
        ("--text", "ก", "--evidence", "http:/example.go.th"),
        ("--text", "ก", "--evidence", "ไม่มี.pdf", "--copy"),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    sample_path: Path, options: tuple[str, ...]
) -> None:
    refused(sample_path, "m1", *options)


def test_a_record_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_bytes(b"x = [\n")
    refused(path, "m1", "--text", "ก")


def test_a_measure_may_have_a_slash_in_its_key_and_thai_digits_do(sample_path: Path) -> None:
    with sample_path.open("a", encoding="utf-8", newline="\n") as file:
        file.write('\n[measures."a/b"]\ntitle = "ก"\n[measures."a/b".steps.s1]\ntext = "ข"\n')
    add(sample_path, "a/b", "--on", "2024-10-22")
    add(sample_path, "a/b/s๑", "--on", "2024-10-22")
    assert [entry.get("step") for entry in log(sample_path, "a/b").values()] == [None, "s1"]
    add(sample_path, "M๑", "--on", "2024-10-22")
    assert list(log(sample_path)) == ["l1"]


# Evidence.


def test_evidence_that_is_not_there_or_elsewhere_is_written_and_told(
    sample_path: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path.parent / "อื่น.pdf"
    options = ("--on", "2024-10-22", "--evidence", "ไม่มี.pdf", "--evidence", str(elsewhere))
    done = run("log", sample_path, "m1", "--text", "ก", *options, "--json")
    assert done.code == 0
    assert [one["state"] for one in done.json["evidence"]] == ["missing", "outside"]
    assert len(done.err.splitlines()) == 2
    assert all("โปรด" in line for line in done.err.splitlines())
    assert log(sample_path)["l1"]["evidence"] == ["ไม่มี.pdf", str(elsewhere)]


def test_a_copy_is_put_beside_the_record_and_noted(
    sample_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    source = tmp_path_factory.mktemp("อื่น") / "ภาพ ถ่าย.jpg"
    source.write_bytes(b"jpg")
    options = ("--on", "2024-10-22", "--copy", "--evidence", source, "--evidence", "https://a.th")
    run("log", sample_path, "m1/s1", "--text", "ก", *options)
    path = "sample-evidence/m1-s1-ภาพ ถ่าย.jpg"
    assert (sample_path.parent / path).read_bytes() == b"jpg"
    assert log(sample_path)["l1"]["evidence"] == [path, "https://a.th"]
    assert saved(sample_path)["evidence"] == {
        path: {
            "sha256": hashlib.sha256(b"jpg").hexdigest(),
            "copied_on": date.today(),
            "original": "ภาพ ถ่าย.jpg",
        }
    }
    again = run("log", sample_path, "m1", "--text", "ข", "--copy", "--evidence", path)
    assert again.code == 0
    assert len(list((sample_path.parent / "sample-evidence").iterdir())) == 1
    assert log(sample_path)["l2"]["evidence"] == [path]


def test_copies_of_an_entry_that_is_not_saved_are_taken_away(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ita_tui.store import record_file
    from ita_tui.store.fault import StoreFault

    def full(path: Path, content: bytes, **_: object) -> None:
        raise StoreFault("ดิสก์เต็ม โปรดลองใหม่")

    monkeypatch.setattr(record_file, "write_atomically", full)
    picture = sample_path.parent / "ภาพ.jpg"
    picture.write_bytes(b"jpg")
    before = sample_path.read_bytes()
    done = run("log", sample_path, "m1", "--text", "ก", "--copy", "--evidence", picture)
    assert (done.code, done.out) == (2, "")
    assert sample_path.read_bytes() == before
    assert picture.exists()
    assert list((sample_path.parent / "sample-evidence").iterdir()) == []


def test_a_path_seen_from_elsewhere_is_written_as_seen_from_the_record(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sample_path.parent / "ภาพ.jpg").write_bytes(b"jpg")
    monkeypatch.chdir(sample_path.parent.parent)
    name = f"{sample_path.parent.name}/ภาพ.jpg"
    add(sample_path, "m1", "--on", "2024-10-22", "--evidence", name)
    assert log(sample_path)["l1"]["evidence"] == ["ภาพ.jpg"]


# What is told besides.


def test_a_day_outside_the_year_is_written_and_told(sample_path: Path) -> None:
    done = run("log", sample_path, "m1", "--text", "ก", "--on", "2026-01-01")
    assert done.code == 0
    assert "[measures.m1.log.l1.date]" in done.err
    assert "2568" in done.err
    assert log(sample_path)["l1"]["date"] == date(2026, 1, 1)


def test_errors_of_the_record_are_told_and_the_entry_is_written(sample_path: Path) -> None:
    text = sample_path.read_text(encoding="utf-8").replace("own = 94.59", "own = 940.59")
    sample_path.write_text(text, encoding="utf-8")
    done = run("log", sample_path, "m1", "--text", "ก", "--on", "2024-10-22")
    assert done.code == 1
    assert "scores.i1.own" in done.err
    assert log(sample_path)["l1"]["text"] == "ก"
    assert "940.59" in sample_path.read_text(encoding="utf-8")


def test_nothing_that_was_typed_acts_on_the_terminal(sample_path: Path) -> None:
    bad = "\x1b[2J\u202e\x07ก"
    options = ("--place", bad, "--obstacle", bad, "--evidence", bad)
    done = run("log", sample_path, "m1", "--text", bad, "--on", "2024-10-22", *options)
    assert done.code == 0
    assert not {"\x1b", "\x07", "\u202e"} & {*done.out, *done.err}
    entry = log(sample_path)["l1"]
    assert (entry["text"], entry["place"]) == ("[2Jก", "[2Jก")
    for arguments in (("m\x1b[2J",), ("m1/\x1b[2J",), ("m1", "--unit", "\x1b[2J")):
        said = run("log", sample_path, *arguments, "--text", "ก").err
        assert "\x1b" not in said


def test_the_note_on_line_ends_is_true_before_and_after_the_save(sample_path: Path) -> None:
    sample_path.write_bytes(sample_path.read_bytes().replace(b"\n", b"\r\n"))
    done = run("log", sample_path, "m1", "--text", "ประชุม")
    assert b"\r" not in sample_path.read_bytes()
    assert "CRLF" in done.err
    assert "ครั้งต่อไป" not in done.err
