"""``ita-tui import``."""

from pathlib import Path

import pytest

from ita_tui.store.history import FOLDER
from tests.cli.running import python, run

TABLE = "รหัส\tคะแนน\nหมายเหตุ\ni1\t๙๐.๕๐\n๐๙\t77.67\n".encode()


def empty(tmp_path: Path) -> Path:
    path = tmp_path / "r.toml"
    assert run("new", path, "--framework", "ita-2567", "--agency", "ก").code == 0
    return path


def owned(path: Path, kind: str = "own") -> dict[str, float]:
    nodes = run("show", path, "--json").json["nodes"]
    return {code: node[kind] for code, node in nodes.items() if node[kind] is not None}


def test_the_json_that_other_programs_rely_on(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = tmp_path / "table.tsv"
    table.write_bytes(TABLE)
    done = run("import", table, path, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json == {
        "read": [
            {"line": 3, "code": "i1", "score": 90.5},
            {"line": 4, "code": "o9", "score": 77.67},
        ],
        "unread": [],
        "ignored": 2,
        "problems": [],
    }
    assert owned(path) == {"i1": 90.5, "o9": 77.67}


def test_a_dash_reads_stdin(tmp_path: Path) -> None:
    path = empty(tmp_path)
    assert run("import", "-", path, stdin=TABLE).code == 0
    assert owned(path) == {"i1": 90.5, "o9": 77.67}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_stdin_may_be_in_any_encoding_of_an_office(tmp_path: Path, encoding: str) -> None:
    path = empty(tmp_path)
    table = TABLE.decode().encode(encoding)
    done = python("-m", "ita_tui", "import", "-", path, "--json", home=tmp_path, stdin=table)
    assert (done.code, done.err) == (0, "")
    assert [row["code"] for row in done.json["read"]] == ["i1", "o9"]


def test_a_dry_run_writes_nothing(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    done = run("import", "-", sample_path, "--dry-run", "--json", stdin=TABLE)
    assert done.code == 0
    assert len(done.json["read"]) == 2
    assert sample_path.read_bytes() == before
    assert [path.name for path in sample_path.parent.iterdir()] == [sample_path.name]
    plain = run("import", "-", sample_path, "--dry-run", stdin=TABLE)
    assert "ยังไม่ได้บันทึก" in plain.out


def test_a_dry_run_reads_what_the_real_run_reads(sample_path: Path) -> None:
    dry = run("import", "-", sample_path, "--dry-run", "--json", stdin=TABLE)
    assert dry == run("import", "-", sample_path, "--json", stdin=TABLE)


def test_each_kind_goes_to_its_own_column(sample_path: Path) -> None:
    before = owned(sample_path)
    run("import", "-", sample_path, "--kind", "reference", stdin=TABLE)
    run("import", "-", sample_path, "--kind", "previous", stdin=b"i2\t1.00\n")
    assert owned(sample_path) == before
    assert owned(sample_path, "reference") == {"i1": 90.5, "o9": 77.67}
    assert owned(sample_path, "previous") == {"i2": 1.0}


def test_the_version_before_is_kept(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    run("import", "-", sample_path, stdin=TABLE)
    (kept,) = (sample_path.parent / FOLDER).iterdir()
    assert kept.read_bytes() == before


def test_scores_that_are_there_already_touch_nothing(sample_path: Path) -> None:
    before = sample_path.stat().st_mtime_ns, sample_path.stat().st_ino
    done = run("import", "-", sample_path, stdin=b"o9\t77.67\ni1\t94.59\n")
    assert done.code == 0
    assert (sample_path.stat().st_mtime_ns, sample_path.stat().st_ino) == before
    assert not (sample_path.parent / FOLDER).exists()


def test_what_is_in_doubt_is_told_and_not_taken(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = b"i1\t90.00\no9\t77.67\no9\t78.67\ni2\t194.59\n"
    done = run("import", "-", path, "--json", stdin=table)
    assert done.code == 1
    assert [row["code"] for row in done.json["read"]] == ["i1"]
    assert {problem["code"] for problem in done.json["problems"]} == {"o9", "i2"}
    for problem in done.json["problems"]:
        assert {"rule", "line", "code", "message"} <= problem.keys()
        assert any("ก" <= character <= "๛" for character in problem["message"])
    assert owned(path) == {"i1": 90.0}
    plain = run("import", "-", path, stdin=table)
    assert plain.code == 1
    assert plain.err


@pytest.mark.parametrize(
    "raw", [b"", b"PK\x03\x04\0\0\0", b"%PDF-1.4\n", b"\0\1\2\xff", "ไม่มีคะแนน".encode()]
)
def test_what_is_no_table_is_told_in_thai_and_changes_nothing(
    sample_path: Path, raw: bytes
) -> None:
    before = sample_path.read_bytes()
    done = run("import", "-", sample_path, stdin=raw)
    assert done.code in (1, 2)
    assert any("ก" <= character <= "๛" for character in done.err)
    assert sample_path.read_bytes() == before


def test_a_table_that_is_not_there_is_told(tmp_path: Path, sample_path: Path) -> None:
    done = run("import", tmp_path / "none.csv", sample_path)
    assert (done.code, done.out) == (2, "")
    assert "ไม่พบไฟล์" in done.err


def test_a_record_that_cannot_be_used_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_bytes(b'format = "ita-record/2"\n')
    done = run("import", "-", path, stdin=TABLE)
    assert (done.code, done.out) == (2, "")
    assert path.read_bytes() == b'format = "ita-record/2"\n'


def test_plain_text_in_a_pipe_shows_before_and_after_without_escapes(sample_path: Path) -> None:
    done = run("import", "-", sample_path, stdin=TABLE)
    assert done.code == 0
    assert "\x1b" not in done.out
    rows = [line.split("\t") for line in done.out.splitlines() if "\t" in line]
    assert [(row[1], *row[-2:]) for row in rows[1:]] == [
        ("i1", "94.59", "90.50"),
        ("o9", "77.67", "77.67"),
    ]


def test_rows_that_were_not_read_are_named_and_nothing_is_said_to_be_stored(tmp_path: Path) -> None:
    path = empty(tmp_path)
    before = path.read_bytes()
    done = run("import", "-", path, "--json", stdin=b"X7\t80\n")
    assert done.code == 1
    assert [(row["line"], row["text"]) for row in done.json["unread"]] == [(1, "X7 80")]
    assert "80" in done.json["unread"][0]["reason"]
    plain = run("import", "-", path, stdin=b"X7\t80\n")
    assert plain.code == 1
    assert "X7 80" in plain.err
    for untrue in ("บันทึกลง", "บรรทัดที่ไม่มีคะแนน"):
        assert untrue not in plain.out
    assert path.read_bytes() == before


def test_a_table_of_another_year_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = empty(tmp_path)
    table = "".join(f"o{number}\t100\n" for number in range(1, 29)).encode()
    done = run("import", "-", path, stdin=table)
    assert done.code == 1
    assert "--framework ita-2568" in done.err
    assert owned(path) == {}


def test_an_import_that_takes_nothing_is_no_success(tmp_path: Path) -> None:
    rows = "ตัวชี้วัด\tคะแนน ปี 2566\n1 การปฏิบัติหน้าที่\t90.11\n"
    means = "ตัวชี้วัด\tค่าเฉลี่ยประเทศ\n1 การปฏิบัติหน้าที่\t92.22\n"
    done = run("import", "-", empty(tmp_path), stdin=f"{means}{rows}".encode())
    assert done.code == 1
    assert owned(tmp_path / "r.toml") == {}
