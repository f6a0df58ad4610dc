"""``ita-tui slips``."""

import tomllib
from pathlib import Path

from tests.cli.running import run


def folder_of(record: Path) -> Path:
    return record.parent / "ใบงาน"


def test_each_unit_gets_a_file_to_fill_in_and_one_to_print(sample_path: Path) -> None:
    done = run("slips", sample_path)
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in folder_of(sample_path).iterdir()) == [
        f"sample-{unit}.slip.{form}"
        for unit in ("กองคลัง", "สำนักปลัด")
        for form in ("docx", "html", "toml", "xlsx")
    ]


def test_paper_names_a_word_file_to_type_it_into(sample_path: Path) -> None:
    assert run("slips", str(sample_path)).code == 0
    for sheet in folder_of(sample_path).glob("*.html"):
        word_file = sheet.with_suffix(".docx")
        assert word_file.exists()
        assert word_file.name in sheet.read_text(encoding="utf-8")


def test_every_measure_and_step_of_the_sample_is_on_some_slip(sample_path: Path) -> None:
    made = run("slips", sample_path, "--json").json
    assert {key for slip in made["slips"] for key in slip["measures"]} == {
        f"m{number}" for number in range(1, 10)
    }
    assert made["without_owner"] == []
    found = set()
    for slip in made["slips"]:
        with Path(made["folder"], slip["toml"]).open("rb") as file:
            measures = tomllib.load(file)["measures"]
        steps = {(key, step) for key, measure in measures.items() for step in measure["steps"]}
        assert len(steps) == slip["steps"]
        found |= steps
    assert len(found) == 44


def test_one_unit_may_be_asked_for_by_its_name(sample_path: Path, tmp_path: Path) -> None:
    done = run("slips", sample_path, "--unit", " กองคลัง ", "-o", tmp_path / "a" / "b")
    assert done.code == 0
    assert len(list((tmp_path / "a" / "b").iterdir())) == 4


def test_a_unit_that_has_nothing_to_report_is_told_who_has(sample_path: Path) -> None:
    done = run("slips", sample_path, "--unit", "กองช่าง")
    assert done.code == 2
    assert "สำนักปลัด, กองคลัง" in done.err
    assert not folder_of(sample_path).exists()


def test_slips_that_are_there_stay_without_force(sample_path: Path) -> None:
    assert run("slips", sample_path, "--unit", "กองคลัง").code == 0
    slip = folder_of(sample_path) / "sample-กองคลัง.slip.toml"
    slip.write_text("กรอกแล้ว", encoding="utf-8")
    done = run("slips", sample_path)
    assert done.code == 2
    assert slip.name in done.err
    assert slip.read_text(encoding="utf-8") == "กรอกแล้ว"
    assert len(list(folder_of(sample_path).iterdir())) == 4
    assert run("slips", sample_path, "--force").code == 0
    assert slip.read_text(encoding="utf-8") != "กรอกแล้ว"


def test_a_record_without_owners_gives_no_slips(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2567", "--agency", "ก")
    done = run("slips", path)
    assert done.code == 1
    assert "ไม่มีใบงานให้ออก" in done.err
    assert not folder_of(path).exists()


def test_a_measure_that_nobody_owns_is_told(sample_path: Path) -> None:
    with sample_path.open("a", encoding="utf-8") as file:
        file.write('\n[measures.m99]\ntitle = "ไม่มีเจ้าของ"\n')
    done = run("slips", sample_path)
    assert done.code == 1
    assert "m99" in done.err


def test_making_slips_leaves_the_record_as_it_is(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    run("slips", sample_path)
    assert sample_path.read_bytes() == before


def test_a_day_to_send_back_before_the_slips_are_made_is_refused(sample_path: Path) -> None:
    done = run("slips", sample_path, "--due", "15 เม.ย. 2560")
    assert done.code == 2
    assert "15 เม.ย. 60" in done.err
    assert not folder_of(sample_path).exists()
