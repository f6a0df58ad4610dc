"""``ita-tui whatif``."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ita_tui.cli.commands import COMMANDS
from tests.cli.running import run
from tests.test_layers import HEAVY, command, loaded

CONTRACT = {"total", "instruments", "level", "possible", "changes"}


def on_disk(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def changes(document: Any) -> dict[str, tuple[float | None, float]]:
    return {change["code"]: (change["from"], change["to"]) for change in document["changes"]}


def test_the_json_that_other_programs_rely_on(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("whatif", sample_path, "--set", "e9=85", "--json")
    assert (done.code, done.err) == (0, "")
    document = done.json
    assert document.keys() >= CONTRACT
    assert document["total"] == 94.01
    assert document["instruments"] == {"IIT": 95.11, "EIT": 94.2, "OIT": 93.04}
    assert document["level"] == "ผ่านดี"
    assert document["possible"] == ["ผ่านดี"]
    assert document["changes"] == [
        {"code": "e9", "from": 68.28, "to": 85.0, "gain_points": 0.56},
    ]
    assert document["before"]["total"] == 93.45
    assert sample_path.read_bytes() == before


def test_without_a_level_and_a_change_it_lists_what_each_item_could_give(
    sample_path: Path,
) -> None:
    document = run("whatif", sample_path, "--json").json
    assert document["changes"] == []
    assert document["gains"][0] == {"code": "e9", "from": 68.28, "to_pass": 0.56, "to_100": 1.06}
    assert len(document["gains"]) == 59
    assert "gains" not in run("whatif", sample_path, "--to", "1", "--json").json
    rows = [line.split("\t") for line in run("whatif", sample_path).out.splitlines()]
    assert ["e9", "+0.56", "+1.06"] in [[row[0], *row[-2:]] for row in rows]


@pytest.mark.parametrize("level", ["ผ่านดีเยี่ยม", "1", "๑", " ผ่าน ดีเยี่ยม"])
def test_a_level_is_named_by_its_title_or_its_number(sample_path: Path, level: str) -> None:
    document = run("whatif", sample_path, "--to", level, "--json").json
    assert changes(document).keys() == {"e9", "o17", "o30", "o34"}
    assert document["level"] == "ผ่านดีเยี่ยม"
    assert document["raised_points"] == document["least_points"] == 75.21


def test_a_level_by_the_fewest_points(sample_path: Path) -> None:
    document = run("whatif", sample_path, "--to", "1", "--by", "points", "--json").json
    assert document["raised_points"] == 59.5
    assert document["level"] == "ผ่านดีเยี่ยม"


@pytest.mark.parametrize("level", ["9", "0", "ดีมาก", ""])
def test_a_level_that_is_not_there_is_refused_with_those_that_are(
    sample_path: Path, level: str
) -> None:
    done = run("whatif", sample_path, "--to", level)
    assert (done.code, done.out) == (2, "")
    assert "1 ผ่านดีเยี่ยม" in done.err
    assert "5 ต้องปรับปรุงโดยด่วน" in done.err


def test_a_plan_starts_from_what_was_set(sample_path: Path) -> None:
    document = run("whatif", sample_path, "--set", "e9=92.19", "--to", "1", "--json").json
    assert changes(document)["e9"] == (68.28, 92.19)
    assert document["raised_points"] == 51.3
    assert document["level"] == "ผ่านดีเยี่ยม"


@pytest.mark.parametrize("typed", ["o17=90", "O17=๙๐", "๐๑๗=90.00", "น๑๗=90"])
def test_codes_and_scores_are_read_as_people_type_them(sample_path: Path, typed: str) -> None:
    document = run("whatif", sample_path, "--set", typed, "--json").json
    assert changes(document) == {"o17": (70.16, 90.0)}


@pytest.mark.parametrize("typed", ["o17", "o99=90", "o17=", "o17=101", "o17=90.123", "9=90"])
def test_what_cannot_be_set_is_said(sample_path: Path, typed: str) -> None:
    done = run("whatif", sample_path, "--set", typed)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert "โปรด" in done.err or "เช่น" in done.err


def test_sentences_tell_before_and_after(sample_path: Path) -> None:
    done = run("whatif", sample_path, "--to", "1")
    assert done.code == 0
    assert "คะแนนรวม 93.45 → 95.03 (+1.58) · ระดับ ผ่านดี → ผ่านดีเยี่ยม" in done.out
    assert "IIT 95.11 · EIT 92.34 → 95.00 (+2.66)" in done.out
    assert "เพิ่ม 4 ข้อ รวม 75.21" in done.out
    assert "ยังไม่ได้แก้แฟ้ม" in done.out
    reached = run("whatif", sample_path, "--to", "ผ่าน")
    assert "อยู่แล้ว" in reached.out


def test_saving_writes_targets_and_nothing_else(sample_path: Path) -> None:
    before = on_disk(sample_path)
    arguments = ("whatif", sample_path, "--to", "1", "--save", "--json")
    document = run(*arguments).json
    after = on_disk(sample_path)
    assert after["scores"] == before["scores"]
    assert {it["measure"]: it["target"] for it in document["targets"]} == {
        key: measure["target"]
        for key, measure in after["measures"].items()
        if measure != before["measures"].get(key)
    }
    assert after["measures"]["m2"].pop("target").endswith("e9 ≥ 92.19")
    assert after["measures"]["m2"] == before["measures"]["m2"]
    begun = [it for it in after["measures"].values() if it["title"].startswith("ยกระดับคะแนน")]
    assert [it["items"] for it in begun] == [["o17"], ["o30"], ["o34"]]
    saved = sample_path.read_bytes()
    assert run(*arguments).json["targets"] == []
    assert sample_path.read_bytes() == saved


def test_saving_without_anything_to_save_is_said(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    assert run("whatif", sample_path, "--save").code == 2
    done = run("whatif", sample_path, "--to", "ผ่าน", "--save")
    assert done.code == 0
    assert "ไม่มีค่าเป้าหมายให้บันทึก" in done.err
    assert sample_path.read_bytes() == before


def test_where_scores_are_missing_there_is_no_plan_and_it_says_which(sample_path: Path) -> None:
    text = sample_path.read_text(encoding="utf-8").replace("own = 68.28", 'note = "?"')
    sample_path.write_text(text.replace("own = 87.84", 'note = "?"'), encoding="utf-8")
    before = sample_path.read_bytes()
    done = run("whatif", sample_path, "--to", "1", "--save", "--json")
    assert done.code == 1
    assert "e9" in done.err
    assert done.json["total"] is None
    assert done.json["level"] is None
    assert done.json["instruments"]["EIT"] is None
    assert done.json["possible"]
    assert sample_path.read_bytes() == before
    told = run("whatif", sample_path, "--set", "e9=68.28", "--to", "1", "--json").json
    assert told["level"] == "ผ่านดีเยี่ยม"
    assert changes(told)["e9"][0] is None


def test_an_empty_record_is_borne(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2567", "--agency", "ก")
    assert run("whatif", path).code == 0
    done = run("whatif", path, "--to", "1")
    assert done.code == 1
    assert "IIT" in done.err
    tried = run("whatif", path, "--set", "IIT=90", "--set", "EIT=90", "--set", "OIT=90", "--json")
    assert tried.json["level"] == "ผ่านดี"
    assert [change["gain_points"] for change in tried.json["changes"]] == [None] * 3


def test_it_loads_no_toolkit_in_a_pipe(tmp_path: Path, sample_path: Path) -> None:
    assert "whatif" in COMMANDS
    found = loaded(command("whatif", sample_path, "--to", "1"), tmp_path)
    assert found.isdisjoint(HEAVY)
