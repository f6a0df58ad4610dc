"""``ita-tui rollup``: the records of many agencies from the command line."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import python, run

YEARS = Path(__file__).parents[1] / "data" / "years"


@pytest.fixture
def folder(tmp_path: Path, sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two agencies, and a home to remember things in."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    root = tmp_path / "records"
    root.mkdir()
    text = sample_path.read_text(encoding="utf-8")
    (root / "a.toml").write_text(text, encoding="utf-8")
    other = text.replace('province = "บึงกาฬ"', 'province = "เชียงราย"')
    other = other.replace("เทศบาลตำบลศรีพนา", "เทศบาลตำบลตัวอย่าง").replace(
        "own = 94.59", "own = 74.59"
    )
    (root / "b.toml").write_text(other, encoding="utf-8")
    return root


def test_json_counts_levels_scores_items_and_lateness(folder: Path) -> None:
    done = run("rollup", folder, "--json", "--on", "2025-06-01", "--by", "province")
    assert (done.code, done.err) == (0, "")
    found = done.json
    assert (found["on"], found["by"]) == ("2025-06-01", "province")
    (rollup,) = found["rollups"]
    assert (rollup["framework"], rollup["fiscal_year_be"], rollup["records"]) == (
        "ita-2567",
        2567,
        2,
    )
    assert rollup["levels"] == [{"level": "ผ่านดี", "basis": "computed", "records": 2}]
    assert rollup["total"] == rollup["nodes"]["total"]
    assert rollup["nodes"]["i1"] == {
        "count": 2,
        "mean": 84.59,
        "sd": 10.0,
        "min": 74.59,
        "q1": 79.59,
        "median": 84.59,
        "q3": 89.59,
        "max": 94.59,
    }
    below = {one["code"]: (one["records"], one["scored"]) for one in rollup["below"]}
    assert below["o17"] == (2, 2)
    assert below["i1"] == (1, 2)
    counts = [one["records"] for one in rollup["below"]]
    assert counts == sorted(counts, reverse=True)
    assert rollup["late"]["records"] == 2
    assert [group["name"] for group in rollup["groups"]] == ["เชียงราย", "บึงกาฬ"]
    assert [group["total"]["count"] for group in rollup["groups"]] == [1, 1]


def test_late_measures_are_those_that_the_list_of_measures_calls_late(
    folder: Path,
) -> None:
    for day in ("2024-11-01", "2025-03-15", "2025-10-01"):
        rolled = run("rollup", folder / "a.toml", "--json", "--on", day).json["rollups"][0]
        listed = run("measures", folder / "a.toml", "--json", "--on", day, "--late").json
        assert rolled["late"]["measures"] == len(listed["measures"])
        units = {unit["unit"]: unit["measures"] for unit in rolled["late"]["units"]}
        for unit, count in units.items():
            assert count == sum(unit in one["units"] for one in listed["measures"])


def test_tables_are_tab_separated_in_a_pipe(folder: Path) -> None:
    done = run("rollup", folder, "--by", "kind")
    assert done.code == 0
    assert "ita-2567 · ปีงบประมาณ พ.ศ. 2567 · 2 แฟ้ม" in done.out
    assert "ผ่านดี\t2\t0\t2\t100.00" in done.out
    assert "เทศบาลตำบล\t2\t" in done.out


def test_files_that_cannot_be_read_are_listed_and_the_exit_code_is_1(folder: Path) -> None:
    (folder / "broken.toml").write_bytes(b"x = [")
    done = run("rollup", folder)
    assert done.code == 1
    assert "2 แฟ้ม" in done.out
    assert "broken.toml" in done.err
    found = run("rollup", folder, "--json")
    assert found.code == 1
    assert [Path(one["path"]).name for one in found.json["unreadable"]] == ["broken.toml"]


def test_a_copy_of_a_record_is_told(folder: Path) -> None:
    shutil.copy(folder / "a.toml", folder / "c.toml")
    done = run("rollup", folder)
    assert done.code == 0
    assert "เทศบาลตำบลศรีพนา จังหวัดบึงกาฬ มี 2 แฟ้ม" in done.err


def test_nothing_is_kept_where_it_was_not_wanted(folder: Path, tmp_path: Path) -> None:
    run("rollup", folder, "--no-cache")
    assert not (tmp_path / "state").exists()
    run("rollup", folder)
    assert (tmp_path / "state" / "ita-tui" / "rollup").is_dir()
    assert sorted(path.name for path in folder.iterdir()) == ["a.toml", "b.toml"]


def test_wrong_usage_is_told_in_thai(folder: Path, tmp_path: Path) -> None:
    assert run("rollup").code == 2
    assert run("rollup", folder, "--jobs", "0").code == 2
    gone = run("rollup", tmp_path / "none")
    assert gone.code == 2
    assert "ไม่พบ" in gone.err
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "ไม่พบแฟ้มใน" in run("rollup", empty).out


def test_years_and_frameworks_are_kept_apart(folder: Path) -> None:
    (folder / "old.toml").write_text(
        'format = "ita-record/1"\nframework = "ita-2564"\nfiscal_year_be = 2564\n', encoding="utf-8"
    )
    found = run("rollup", folder, "--json").json["rollups"]
    assert [(one["framework"], one["records"]) for one in found] == [
        ("ita-2567", 2),
        ("ita-2564", 1),
    ]
    assert found[1]["levels"] == [{"level": None, "basis": "unknown", "records": 1}]
    assert found[1]["total"] is None


def test_years_side_by_side_tell_trends_and_movers() -> None:
    done = run("rollup", YEARS, "--no-cache", "--on", "2025-10-01")
    assert "เทียบหลายปี · ปีงบประมาณ พ.ศ. 2566 ถึง 2568" in done.out
    # 0.3 × 78.80 + 0.3 × 81.33… + 0.4 × 91.50 = 84.64, and so on
    assert "total\tคะแนนรวม\t84.64\t89.97\t91.17\t+5.33 ดีขึ้น\t+1.20 ดีขึ้น\t▄▅▅" in done.out
    assert "ต้องปรับปรุง\t1\t0\t0\n" in done.out
    assert "66→67\tเทศบาลตำบลสามปี\tอำเภอเมือง จังหวัดตัวอย่าง\t84.64\t89.97\t+5.33 ดีขึ้น" in done.out
    assert "2566 กับ 2567: รายการข้อต่างกัน" in done.out


def test_years_as_json() -> None:
    found = run("rollup", YEARS, "--no-cache", "--json").json["years"]
    assert found["years"] == [2566, 2567, 2568]
    assert found["differences"] == [["items"], ["items"]]
    total = found["nodes"][0]
    assert (total["means"], total["changes"]) == ([84.64, 89.97, 91.17], [5.33, 1.2])
    (mover,) = found["steps"][0]["movers"]
    assert mover == {
        "agency": "เทศบาลตำบลสามปี",
        "district": "เมือง",
        "province": "ตัวอย่าง",
        "before": 84.64,
        "after": 89.97,
        "change": 5.33,
        "word": "rose",
        "levels": ["ต้องปรับปรุง", "ผ่าน"],
        "level_change": "rose",
        "crossing": "up",
    }


def test_one_year_has_nothing_beside_it(folder: Path) -> None:
    assert run("rollup", folder, "--json").json["years"] is None
    assert "เทียบหลายปี" not in run("rollup", folder).out


def test_a_broken_map_of_the_office_is_told(folder: Path) -> None:
    for year in (2566, 2567):
        shutil.copy(YEARS / f"{year}.toml", folder)
    (folder / "maps").mkdir()
    (folder / "maps" / "2566-2567.toml").write_text('format = "ita-map/1"\n', encoding="utf-8")
    done = run("rollup", folder)
    assert done.code == 1
    assert "2566-2567.toml" in done.err
    assert "เทียบหลายปี" in done.out


def test_a_roll_up_loads_neither_textual_nor_rich(folder: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from ita_tui.cli.main import main; "
        f"main(['rollup', {str(folder)!r}, '--json', '--no-cache']); "
        "print([m for m in ('textual', 'rich', 'concurrent.futures') if m in sys.modules], "
        "file=sys.stderr)"
    )
    done = python("-c", program, home=tmp_path)
    assert done.err.strip() == "[]"
