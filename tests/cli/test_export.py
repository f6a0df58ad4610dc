"""``ita-tui export``."""

import csv
import json
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from python_calamine import CalamineWorkbook

from ita_tui.core.record.format import read_record
from ita_tui.words.said.tables_out import SHEETS
from tests.cli.running import python, run


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_scores_are_the_default_sheet_and_stand_beside_the_record(sample_path: Path) -> None:
    done = run("export", sample_path, "--to", "csv")
    assert (done.code, done.err) == (0, "")
    path = sample_path.with_name("sample-scores.csv")
    assert str(path) in done.out
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    found = {row["รหัส"]: row for row in rows(raw.decode("utf-8"))}
    assert found["o9"]["คะแนนของเรา"] == "77.67"


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_goes_to_stdout(sample_path: Path, sheet: str) -> None:
    done = run("export", sample_path, "--to", "csv", "--sheet", sheet, "-o", "-")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("\ufeff")
    assert [path.name for path in sample_path.parent.iterdir()] == [sample_path.name]


def test_a_pipe_gets_the_very_bytes_of_the_file(sample_path: Path, tmp_path: Path) -> None:
    run("export", sample_path, "--to", "csv", "-o", tmp_path / "t.csv")
    done = python("-m", "ita_tui", "export", sample_path, "--to", "csv", "-o", "-", home=tmp_path)
    assert done.out.encode() == (tmp_path / "t.csv").read_bytes()


def test_states_are_of_the_day_that_was_asked_for(sample_path: Path) -> None:
    for day, state in (("2024-10-02", "ยังไม่เริ่ม"), ("1 พ.ค. 68", "เลยกำหนด")):
        done = run("export", sample_path, "--to=csv", "--sheet=measures", "-o", "-", "--on", day)
        assert rows(done.out)[0]["สถานะ"] == state


def test_the_checks_are_what_is_wrong_in_the_file(sample_path: Path) -> None:
    text = sample_path.read_text(encoding="utf-8").replace("[scores.o9]", "[scores.o99]")
    sample_path.write_text(text, encoding="utf-8")
    done = run("export", sample_path, "--to", "csv", "--sheet", "checks", "-o", "-")
    assert done.code == 1
    found = [(row["ระดับ"], row["ตำแหน่งในแฟ้ม"]) for row in rows(done.out)]
    assert ("ผิด", "scores.o99") in found
    assert ("เตือน", "scores.o9") in found


def test_a_workbook_has_all_sheets_or_the_one_asked_for(sample_path: Path) -> None:
    done = run("export", sample_path, "--to", "xlsx")
    assert (done.code, done.err) == (0, "")
    book = CalamineWorkbook.from_path(sample_path.with_suffix(".xlsx"))
    assert book.sheet_names == list(SHEETS.values())
    assert run("export", sample_path, "--to", "xlsx", "--sheet", "log").code == 0
    one = CalamineWorkbook.from_path(sample_path.with_name("sample-log.xlsx"))
    assert one.sheet_names == [SHEETS["log"]]


def test_the_whole_as_toml_is_the_record_again(sample_path: Path) -> None:
    done = run("export", sample_path, "--to", "toml", "-o", "-")
    assert done.out.encode() == sample_path.read_bytes()


def test_a_part_as_toml_is_a_record_of_that_part(sample_path: Path) -> None:
    assert run("export", sample_path, "--to", "toml", "--part", "measures").code == 0
    text = sample_path.with_name("sample-measures.toml").read_text(encoding="utf-8")
    record, problems = read_record(text)
    assert problems == ()
    assert record is not None
    assert (len(record.measures), len(record.scores)) == (9, 0)


def test_json_has_the_keys_of_the_record_format(sample_path: Path) -> None:
    done = run("export", sample_path, "--to", "json", "-o", "-")
    document = json.loads(done.out)
    assert document["format"] == "ita-record/1"
    assert document["scores"]["o9"]["own"] == 77.67
    assert document["measures"]["m1"]["start"] == "2024-10-01"
    part = run("export", sample_path, "--to", "json", "--part", "scores.o9", "-o", "-").json
    assert part["scores"] == {"o9": {"own": 77.67}}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--to", "toml", "--part", "nothing", "-o", "-"),
        ("--to", "toml", "--sheet", "scores"),
        ("--to", "csv", "--part", "scores"),
        ("--to", "xlsx", "-o", "-"),
        ("--to", "pdf"),
        ("--to", "csv", "-o", "none/t.csv"),
        (),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_told_in_thai(sample_path: Path, arguments: tuple[str, ...]) -> None:
    done = run("export", sample_path, *arguments)
    assert (done.code, done.out) == (2, "")
    assert any("ก" <= letter <= "๛" for letter in done.err)
    assert len(list(sample_path.parent.iterdir())) == 1


@pytest.mark.parametrize("to", ["csv", "xlsx", "json", "toml"])
def test_a_file_in_the_way_stays_without_force(sample_path: Path, to: str) -> None:
    path = sample_path.with_name(f"t.{to}")
    path.write_bytes(b"old")
    done = run("export", sample_path, "--to", to, "-o", path)
    assert (done.code, done.out) == (2, "")
    assert "--force" in done.err
    assert path.read_bytes() == b"old"
    assert run("export", sample_path, "--to", to, "-o", path, "--force").code == 0
    assert path.read_bytes() != b"old"


@pytest.mark.parametrize(
    ("answer", "stays"), [("๑", False), ("2", True), ("x\n1", False), ("", True)]
)
def test_on_a_terminal_the_user_is_asked(sample_path: Path, answer: str, stays: bool) -> None:
    path = sample_path.with_name("t.csv")
    path.write_bytes(b"old")
    answers = iter(answer.split("\n")) if answer else iter(())

    def typed(_: str) -> str:
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    with (
        patch("ita_tui.cli.output_file.is_terminal", return_value=True),
        patch("builtins.input", typed),
    ):
        done = run("export", sample_path, "--to", "csv", "-o", path)
    assert done.code == 0
    assert (path.read_bytes() == b"old") is stays


def test_the_record_itself_is_never_overwritten(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("export", sample_path, "--to", "toml", "-o", sample_path, "--force")
    assert done.code == 2
    assert sample_path.read_bytes() == before


def test_without_the_extra_one_line_says_how_to_install_it(sample_path: Path) -> None:
    code = (
        "import sys\nsys.modules['openpyxl'] = None\nfrom ita_tui.cli.main import main\n"
        f"sys.exit(main(['export', {str(sample_path)!r}, '--to', 'xlsx']))"
    )
    done = python("-c", code, home=sample_path.parent)
    assert (done.code, done.out) == (2, "")
    assert '"ita-tui[office]"' in done.err
    assert "--no-index --find-links" in done.err
    assert not sample_path.with_suffix(".xlsx").exists()


def test_a_csv_loads_no_office_packages(sample_path: Path, tmp_path: Path) -> None:
    code = (
        "from ita_tui.cli.main import main\n"
        f"main(['export', {str(sample_path)!r}, '--to', 'csv', '-o', '-'])\n"
        "import sys\nassert not {'openpyxl', 'rich', 'textual', 'docx'} & set(sys.modules)"
    )
    assert python("-c", code, home=tmp_path).code == 0


@pytest.mark.parametrize("form", ["json", "toml"])
def test_an_export_to_the_screen_orders_no_terminal_about(sample_path: Path, form: str) -> None:
    key = "a\x9d0;P\x9cb\u202e\x7f"
    with sample_path.open("a", encoding="utf-8") as file:
        file.write(f"\n[scores.{json.dumps(key)}]\nown = 85.00\n")
    done = run("export", sample_path, "--to", form, "-o", "-")
    assert not set("\x9d\x9c\u202e\x7f") & set(done.out)
