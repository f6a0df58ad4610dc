"""``ita-tui explain``."""

from pathlib import Path

import pytest

from tests.cli.running import run


def test_the_json_that_other_programs_rely_on(sample_path: Path) -> None:
    done = run("explain", sample_path, "OIT", "--json")
    assert (done.code, done.err) == (0, "")
    first = done.json["lines"][0]
    assert first == {
        "depth": 0,
        "code": "OIT",
        "title": "แบบวัดการเปิดเผยข้อมูลสาธารณะ",
        "typed": None,
        "computed": 93.04,
        "low": 93.04,
        "high": 93.04,
        "formula": "(91.65 + 94.42) ÷ 2 = 93.04",
        "remarks": ["น้ำหนัก 40.00% ของคะแนนรวม"],
        "confirmed": True,
        "source": first["source"],
    }
    assert (done.json["node"], done.json["kind"]) == ("OIT", "own")
    assert len(done.json["lines"]) == 1 + 2 + 7 + 35


@pytest.mark.parametrize(
    ("asked", "code"), [("๐๑๐", "o10"), ("IIT", "IIT"), ("รวม", "total"), ("9.1", "9.1")]
)
def test_a_node_is_asked_for_in_any_spelling(sample_path: Path, asked: str, code: str) -> None:
    assert run("explain", sample_path, asked, "--json").json["node"] == code


def test_without_a_node_the_total_is_explained_down_to_the_items(sample_path: Path) -> None:
    done = run("explain", sample_path)
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[1] == "คะแนนรวม 93.45"
    assert "  IIT แบบวัด" in lines[5]
    assert sum(line.strip().startswith("ข้อ ") for line in lines) == 59
    assert sum("ปัดเป็นทศนิยม 2 ตำแหน่งครั้งเดียว" in line for line in lines) == 1


@pytest.mark.parametrize("word", ["level", "ระดับ", " LEVEL "])
def test_the_level_is_explained_by_its_conditions(sample_path: Path, word: str) -> None:
    done = run("explain", sample_path, word)
    assert done.code == 0
    assert "ผ่านดี ← ระดับที่ได้" in done.out
    assert "✗ EIT ตั้งแต่ 95.00 · ได้ 92.34 · ขาดอีก 2.66 คะแนน" in done.out
    document = run("explain", sample_path, word, "--json").json
    assert (document["level"], document["next_better"]) == ("ผ่านดี", "ผ่านดีเยี่ยม")
    assert [it["code"] for it in document["held_back_by"]] == ["total", "EIT", "OIT"]
    assert document["levels"][0]["conditions"][1]["holds"] is True


def test_an_unknown_node_is_told_in_thai(sample_path: Path) -> None:
    done = run("explain", sample_path, "o99")
    assert (done.code, done.out) == (2, "")
    assert "โปรด" in done.err
