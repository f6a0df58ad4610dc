"""``ita-tui gaps``."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.cli.running import run

CONTRACT = {"code", "score", "gap_points", "issue", "measures"}


def test_the_json_that_other_programs_rely_on(sample_path: Path) -> None:
    done = run("gaps", sample_path, "--json")
    assert (done.code, done.err) == (0, "")
    document = done.json
    assert document["pass_mark"] == 85.0
    found = [{key: gap[key] for key in CONTRACT} for gap in document["gaps"]]
    expected = [
        ("e9", 68.28, 16.72, 2, ["m2", "m3"]),
        ("o17", 70.16, 14.84, 5, []),
        ("o9", 77.67, 7.33, 1, []),
        ("o19", 80.12, 4.88, 6, []),
        ("o16", 81.18, 3.82, 5, []),
        ("i10", 82.71, 2.29, 4, ["m5"]),
    ]
    keys = ("code", "score", "gap_points", "issue", "measures")
    assert found == [dict(zip(keys, row, strict=True)) for row in expected]


def test_numbers_are_json_numbers_with_two_decimals_at_most(sample_path: Path) -> None:
    for line in run("gaps", sample_path, "--json").out.splitlines():
        _, _, value = line.strip().rstrip(",").partition(": ")
        if value.replace(".", "").isdigit() and "." in value:
            assert -int(Decimal(value).as_tuple().exponent) <= 2


def test_each_kind_has_gaps_of_its_own(sample_path: Path) -> None:
    table = b"i1\t70.00\n"
    run("import", "-", sample_path, "--kind", "previous", stdin=table)
    assert run("gaps", sample_path, "--json", "--kind", "reference").json["gaps"] == []
    found = run("gaps", sample_path, "--json", "--kind", "previous").json["gaps"]
    assert [(gap["code"], gap["gap_points"]) for gap in found] == [("i1", 15.0)]
    own = run("gaps", sample_path, "--json", "--kind", "own")
    assert own.out == run("gaps", sample_path, "--json").out


def test_the_issue_of_an_item_that_has_none_is_null(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2564", "--agency", "ก")
    run("import", "-", path, stdin=b"o1\t70.00\n")
    (gap,) = run("gaps", path, "--json").json["gaps"]
    assert gap["issue"] is None


def test_plain_text_in_a_pipe_is_tab_separated_without_escapes(sample_path: Path) -> None:
    done = run("gaps", sample_path)
    assert done.code == 0
    assert "\x1b" not in done.out
    rows = [line.split("\t") for line in done.out.splitlines() if "\t" in line]
    assert [row[0] for row in rows if row[0].isascii()] == [
        *("e9", "o17", "o9", "o19", "o16", "i10"),
        *("o30", "o8"),
    ]
    assert len({len(row) for row in rows}) == 1


def test_where_nothing_is_below_the_mark_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2567", "--agency", "ก")
    done = run("gaps", path)
    assert done.code == 0
    assert "ไม่มีข้อที่ต่ำกว่าเกณฑ์" in done.out


@pytest.mark.parametrize("command", ["gaps", "show"])
def test_a_record_with_errors_is_shown_and_told_with_file_and_place(
    sample_path: Path, command: str
) -> None:
    text = sample_path.read_text(encoding="utf-8").replace("own = 94.59", "own = 940.59")
    sample_path.write_text(text, encoding="utf-8")
    done = run(command, sample_path, "--json")
    assert done.code == 1
    assert done.json
    (line,) = done.err.splitlines()
    assert line.startswith(f"{sample_path} [scores.i1.own]")
    assert "โปรด" in line


@pytest.mark.parametrize("command", ["gaps", "show"])
def test_notes_alone_are_no_problem(sample_path: Path, command: str) -> None:
    sample_path.write_bytes(b"\xef\xbb\xbf" + sample_path.read_bytes())
    done = run(command, sample_path, "--json")
    assert done.code == 0
    assert "BOM" in done.err


def test_nothing_of_a_record_acts_on_the_terminal(sample_path: Path) -> None:
    text = sample_path.read_text(encoding="utf-8")
    text = text.replace('name = "เทศบาลตำบลศรีพนา"', 'name = "\\u001b[31mแดง\\u0007\\u202e"')
    text += '\n[measures."\\u001b]0;x\\u0007"]\ntitle = "\\u001b[2J"\nitems = ["i10"]\n'
    text += '["\\u001b[5m"]\n'
    sample_path.write_text(text, encoding="utf-8")
    for command in ("gaps", "show"):
        for options in ([], ["--json"]):
            done = run(command, sample_path, *options)
            assert not {"\x1b", "\x07", "\u202e"} & {*done.out, *done.err}
