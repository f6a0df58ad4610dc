"""The command ``framework``: a year's file checked, two years held against each other."""

from pathlib import Path

import pytest

from ita_tui.store.folders import data_folder
from ita_tui.words.said import framework_command as words
from tests.cli.running import run


def test_a_shipped_framework_is_sound_and_says_what_is_not_confirmed() -> None:
    done = run("framework", "check", "ita-2569")
    assert done.code == 0
    assert "ข้อ 26 (ยังไม่ยืนยัน 14)" in done.out


def test_a_broken_file_is_told_at_its_place(tmp_path: Path) -> None:
    text = (data_folder() / "frameworks" / "ita-2567.toml").read_text("utf-8")
    path = tmp_path / "เกณฑ์ ของเรา.toml"
    path.write_text(text.replace('items = ["i10"', 'items = ["i99"'), "utf-8")
    done = run("framework", "check", str(path))
    assert done.code == 1
    assert "[issues.4]" in done.err
    assert "i99" in done.err
    told = run("framework", "check", str(path), "--json").json
    assert told["framework"] is None
    assert [it["rule"] for it in told["problems"]] == ["unknown-item"]


def test_the_differences_of_two_years() -> None:
    lines = run("framework", "diff", "ita-2567", "ita-2568").out.splitlines()
    assert "~ o34 → o27 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน" in lines
    assert "- o6 Q&A" in lines
    assert run("framework", "diff", "ita-2567", "ita-2567").out.strip() == words.SAME


def test_a_map_is_toml_with_the_doubtful_ones_marked() -> None:
    import tomllib

    text = run("framework", "map", "ita-2567", "ita-2568").out
    found = tomllib.loads(text)
    assert found["o35"] == ["o28"]
    assert found["o3"] == ["o1"]
    assert found["o6"] == []
    assert 'o3 = ["o1"]  # ?' in text
    told = run("framework", "map", "ita-2567", "ita-2568", "--json").json
    assert {"before": ["o35"], "after": ["o28"], "sure": True} in told["nodes"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(("check", "a", "b"), words.WANT_ONE), (("diff", "ita-2567"), words.WANT_TWO)],
)
def test_too_many_or_too_few_names(arguments: tuple[str, ...], sentence: str) -> None:
    done = run("framework", *arguments)
    assert (done.code, done.err.strip()) == (2, sentence)


# --- from a table ------------------------------------------------------------------------

OIT = "การประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2570\no1\tโครงสร้าง\t100\no2\tข้อมูลผู้บริหาร\t100\n"


def test_a_framework_comes_out_of_a_table_and_serves_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "รายการ.txt").write_text(OIT, "utf-8")
    done = run("framework", "from", "รายการ.txt")
    assert (done.code, done.err) == (0, "")
    assert "ปี 2570 (ตามที่เอกสารบอก) · OIT 2 ข้อ" in done.out
    assert "ita-2569 (ข้อสันนิษฐาน)" in done.out
    assert run("framework", "check", "ita-2570.toml").code == 0
    assert run("new", "ก.toml", "--framework", "ita-2570", "--agency", "ก").code == 0
    assert run("import", "รายการ.txt", "ก.toml", "--json").json["read"][0]["code"] == "o1"
    again = run("framework", "from", "รายการ.txt", "--json")
    assert again.json["file"] == "ita-2570-2.toml"
    assert again.json["items"][1]["parent"] == "9.1"


def test_a_table_without_a_year_asks_for_it_and_no_file_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text("o1,โครงสร้าง,100\n", "utf-8")
    done = run("framework", "from", "t.csv")
    assert (done.code, done.err.strip()) == (2, words.NO_YEAR_IN_TABLE)
    told = ("--year", "2570", "--like", "ita-2567", "-o")
    assert run("framework", "from", "t.csv", *told, "own.toml").code == 0
    assert "own.toml" in run("framework", "from", "t.csv", *told, "own.toml").err
    assert "เกณฑ์.toml" in run("framework", "from", "t.csv", *told, "เกณฑ์.toml").err
    assert run("framework", "from").code == 2
