"""``ita-tui check``."""

import re
import tomllib
from pathlib import Path

import pytest

from ita_tui.core.checks.check import check_record, put_aside
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import Record
from ita_tui.store.folders import data_folder
from ita_tui.words.said.checks import READING_RULES, RULES
from tests.cli.running import run
from tests.ui.driving import TODAY


def test_the_printed_record_has_problems_and_the_one_put_right_has_none(
    sample_path: Path,
) -> None:
    assert run("check", sample_path).code == 1
    right = run("check", data_folder() / "examples/sriphana-2567.toml")
    assert (right.code, right.err) == (0, "")
    assert "ไม่พบสิ่งที่ผิด" in right.out


def test_the_json_that_other_programs_rely_on(sample_path: Path) -> None:
    done = run("check", sample_path, "--json")
    assert (done.code, done.err) == (1, "")
    for problem in done.json["problems"]:
        assert {"rule", "severity", "at", "message"} <= problem.keys()
        assert problem["rule"] in RULES
        assert problem["severity"] in ("error", "warning", "note")
    severities = [problem["severity"] for problem in done.json["problems"]]
    assert severities == sorted(severities, key=("error", "warning", "note").index)
    assert done.json["set_aside"] == []


def test_what_was_set_aside_is_shown_with_its_reason_and_does_not_count(
    tmp_path: Path, ita_2567: Framework, sample: Record
) -> None:
    record = sample
    for found in check_record(ita_2567, sample).open:
        record = put_aside(record, found, "ตรวจแล้ว", TODAY)
    path = tmp_path / "r.toml"
    path.write_text(write_record(record, ita_2567), encoding="utf-8")
    done = run("check", path, "--json")
    assert done.code == 0
    assert done.json["problems"] == []
    assert {it["reason"] for it in done.json["set_aside"]} == {"ตรวจแล้ว"}
    assert "ให้คงไว้ พร้อมเหตุผล" in run("check", path).out


def test_what_cannot_be_used_in_the_file_is_told_with_the_rest(sample_path: Path) -> None:
    text = sample_path.read_text(encoding="utf-8").replace("own = 93.05", "own = 930.5")
    sample_path.write_text(text, encoding="utf-8")
    done = run("check", sample_path, "--json")
    assert done.err == ""
    assert "score-out-of-range" in [it["rule"] for it in done.json["problems"]]


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_text("format =", encoding="utf-8")
    done = run("check", path, "--json")
    assert done.code == 2
    assert [it["rule"] for it in done.json["problems"]] == ["not-toml"]
    assert run("check", tmp_path / "none.toml").code == 2
    assert run("check").code == 2


def test_every_rule_is_listed_and_explained() -> None:
    listed = [line.split("\t")[0] for line in run("check", "--rules").out.splitlines()]
    assert listed == [*RULES, *READING_RULES]
    assert [it["rule"] for it in run("check", "--rules", "--json").json["rules"]] == listed
    for name in listed:
        done = run("check", "--explain", name)
        assert done.code == 0
        assert name in done.out
    assert run("check", "--explain", "no-such-rule").code == 2


@pytest.mark.parametrize("table", [RULES, READING_RULES])
def test_names_of_rules_are_kebab_case(table: dict[str, object]) -> None:
    for name in table:
        assert name.replace("-", "").isalnum()
        assert name == name.lower()


def test_every_rule_that_reading_tells_by_has_a_name_in_thai() -> None:
    folder = Path(__file__).parents[2] / "ita_tui"
    files = ("toml/shape", "checks/fit", "measures/faults", "record/format", "toml/parsing")
    pattern = r'(?:rule=|Refused\(|_error\(|_warning\(|_note\(|_problem\()\s*"([a-z0-9-]+)"'
    for name in (*(f"core/{name}" for name in files), "store/text", "store/frameworks"):
        source = (folder / f"{name}.py").read_text(encoding="utf-8")
        assert set(re.findall(pattern, source)) <= {*READING_RULES, *RULES}, name


def test_every_figure_of_a_text_has_its_place_and_its_state(tmp_path: Path) -> None:
    text = (data_folder() / "examples/sriphana-2567.toml").read_text(encoding="utf-8")
    path = tmp_path / "r.toml"
    path.write_text(text.replace("(87.30 คะแนน)", "(87.03 คะแนน)"), encoding="utf-8")
    done = run("check", path, "--json").json
    texts = {it["at"]: it for it in done["texts"]}
    told = texts["issues.1.narrative"]
    assert [it["state"] for it in told["claims"]].count("verified") == told["of"] - 1
    narrative = tomllib.loads(path.read_text(encoding="utf-8"))["issues"]["1"]["narrative"]
    assert [
        narrative[it["start"] : it["end"]]
        for it in told["claims"]
        if it["says"] in ("named", "fate")
    ] == ["ผ่านเกณฑ์ทุกข้อ", "i1", "ผ่านเกณฑ์", "o9", "ไม่ผ่านเกณฑ์", "o8", "ผ่านเกณฑ์"]
    (wrong,) = (it for it in told["claims"] if it["state"] == "contradicted")
    assert narrative[wrong["start"] : wrong["end"]] == "87.03"
    assert wrong["right"] == ["87.30"]
    assert done["figures"]["of"] == sum(it["of"] for it in texts.values())
    assert (
        f"ตรวจแล้ว {done['figures']['checked']} จาก {done['figures']['of']}"
        in run("check", path).out
    )
