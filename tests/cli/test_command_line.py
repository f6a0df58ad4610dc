"""The command line as a whole: help and errors in Thai, exit codes, never a traceback."""

import errno
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.cli.commands import COMMANDS
from ita_tui.cli.main import main
from ita_tui.core.tables_in.measures.columns import FIELDS
from ita_tui.store.folders import sample_record
from ita_tui.version import VERSION
from tests.cases import cases
from tests.cli.running import environment, in_terminal, python, run

OURS = {*COMMANDS, "Excel", "Outlook", "score", *FIELDS}
"""Commands, programs, columns that can be named; what is all capitals stands for a value."""


def english(text: str) -> set[str]:
    """English words that are neither options nor names."""
    values = set(re.findall(r"[a-z]+", " ".join(re.findall(r"\{[a-z,-]+\}", text))))
    text = re.sub(r"--?[a-z-]+|ita-[a-z0-9]+|\S+/\S+|(\.[a-z]+)+", " ", text)
    words = re.findall(r"[A-Za-z_]{4,}", text)
    return {word for word in words if not word.isupper() and word not in OURS | values}


HELP = [["--help"], ["-h"], *([command, "--help"] for command in COMMANDS)]


@pytest.mark.parametrize("arguments", HELP, ids=" ".join)
def test_help_is_thai(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "วิธีใช้" in done.out
    assert english(done.out) == set()


def test_the_help_of_the_program_names_every_command() -> None:
    for command in COMMANDS:
        assert f"  {command} " in run("--help").out


WRONG = [
    ["gaps"],
    ["gaps", "a", "b"],
    ["gaps", "a", "--kind"],
    ["gaps", "a", "--kind", "mine"],
    ["gaps", "a", "--json=1"],
    ["gaps", "a", "--kin", "own"],
    ["gaps", "a", "--zz"],
    ["show"],
    ["import", "a"],
    ["new", "a"],
    ["new", "a", "--framework"],
    ["new", "a", "--framework", "ita-2567"],
    ["new", "a", "--agency", "ก"],
    ["--folder"],
    ["--zz"],
    ["a", "b"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_told_in_thai_with_the_way_out(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "--help" in done.err
    assert english(done.err) <= {"mine"}


@pytest.mark.parametrize("arguments", [["--version"], ["-V"], ["--version", "--folder", "x"]])
def test_the_version(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out, done.err) == (0, f"ita-tui {VERSION}\n", "")


@pytest.mark.parametrize("command", ["gaps", "show"])
@pytest.mark.parametrize("name", ["none.toml", "", ".", "a\0b", "ก" * 300, "none/r.toml"])
def test_what_cannot_be_read_is_told_in_thai(tmp_path: Path, command: str, name: str) -> None:
    done = run(command, tmp_path / name)
    assert (done.code, done.out) == (2, "")
    assert "โปรด" in done.err


@pytest.mark.parametrize("name", ["none.toml", "chek", "a\0b", "ก" * 300])
def test_a_path_that_is_not_there_is_told_with_what_to_do(tmp_path: Path, name: str) -> None:
    done = run(tmp_path / name)
    assert (done.code, done.out) == (2, "")
    assert "ita-tui new" in done.err


def test_the_app_needs_a_terminal(tmp_path: Path, sample_path: Path) -> None:
    for arguments in ([sample_path], ["--folder", tmp_path / "none"], ["--folder", "~nobody-here"]):
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert "เทอร์มินัล" in done.err
    assert not (tmp_path / "none").exists()


def test_the_sample_is_copied_into_the_workspace_and_its_place_told(tmp_path: Path) -> None:
    folder = tmp_path / "งาน"
    done = run("--folder", folder, "--sample")
    (copy,) = folder.iterdir()
    assert copy.read_bytes() == sample_record().read_bytes()
    assert str(copy) in done.out
    assert done.code == 2


# Garbage.

GARBAGE = [
    b"",
    b"\0" * 100,
    b"\xff\xfe\0",
    b"format",
    b'format = "ita-record/1"\nframework = 5',
    b'format = "ita-record/1"\nframework = "ita-2567"\nscores = [1]\nmeasures = 5\nmemo = true\n',
    b'format = "ita-record/1"\nframework = "ita-2567"\n[scores]\ni1 = "x"\n[measures]\nm1 = []\n',
    b'format = "ita-record/1"\nframework = "ita-2567"\n[settings]\npass_mark = "x"\n',
    b'format = "ita-record/1"\nframework = "ita-2567"\nx = ' + b"[" * 5000,
    b'format = "ita-record/1"\nframework = "ita-2567"\nfiscal_year_be = 0x' + b"F" * 9000,
    b'format = "ita-record/1"\nframework = "ita-2567"\n[scores.i1]\nown = 1e999999\n',
    b'format = "ita-framework/1"\n',
]


@pytest.mark.parametrize("raw", GARBAGE, ids=lambda raw: repr(raw[:20]))
@pytest.mark.parametrize("command", ["gaps", "show"])
def test_a_garbage_record_never_ends_in_a_traceback(
    tmp_path: Path, command: str, raw: bytes
) -> None:
    path = tmp_path / "r.toml"
    path.write_bytes(raw)
    for options in ([], ["--json"]):
        done = run(command, path, *options)
        assert done.code in (1, 2)
        assert "Traceback" not in done.err
        assert "โปรด" in done.err
    assert path.read_bytes() == raw


PIECES = ["", "\n", '"', "[", "]", "= ", "๙", "-", "9", "[scores.i1]\n", "\x1b", "true"]
pieces = st.sampled_from(PIECES)
damage = st.tuples(
    st.integers(0, 8_000),
    st.integers(0, 60),
    pieces.map(str.encode) | st.binary(max_size=4),
)


@given(st.lists(damage, max_size=3))
@cases(0.25)
def test_a_damaged_sample_never_ends_in_a_traceback(damages: list[tuple[int, int, bytes]]) -> None:
    text = sample_record().read_text(encoding="utf-8")
    raw = text.encode()
    for at, length, put in damages:
        start, end = (len(text[:place].encode()) for place in (at, at + length))
        raw = raw[:start] + put + raw[end:]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "r.toml")
        path.write_bytes(raw)
        for command in (["gaps", path], ["show", path, "--json"], ["import", "-", path]):
            assert run(*command, stdin=b"i1\t90.00\n").code in (0, 1, 2)
        assert run("show", path).code in (0, 1, 2)


# As a process of its own.


def test_exit_codes_and_streams_of_the_process(tmp_path: Path, sample_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    fine = python("-m", "ita_tui", "gaps", sample_path, "--json", home=home)
    assert (fine.code, fine.err) == (0, "")
    assert fine == run("gaps", sample_path, "--json")
    none = python("-m", "ita_tui", "gaps", home / "none.toml", home=home)
    assert (none.code, none.out) == (2, "")
    assert "ไม่พบไฟล์" in none.err
    assert list(home.iterdir()) == []


def test_thai_comes_out_whole_where_the_system_speaks_ascii(
    tmp_path: Path, sample_path: Path
) -> None:
    asked = {**environment(tmp_path), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "ita_tui", "show", str(sample_path)],
        capture_output=True,
        env=asked,
        check=True,
    )
    assert "เทศบาลตำบลศรีพนา" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, sample_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "ita_tui", "show", str(sample_path)],
        stdout=write_end,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
        check=False,
    )
    os.close(write_end)
    assert done.stderr == b""


def test_help_that_nobody_reads_any_more_is_no_error(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "ita_tui", "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_windows_calls_a_reader_that_goes_away_an_invalid_argument(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def writes(_arguments: list[str]) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("ita_tui.cli.commands.run", writes)
    monkeypatch.setattr(sys, "platform", "win32")
    assert main(["show"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_a_terminal_gets_a_table_and_nothing_of_the_record_is_markup(
    tmp_path: Path, sample_path: Path
) -> None:
    text = sample_path.read_text(encoding="utf-8")
    named = text.replace('name = "เทศบาลตำบลศรีพนา"', 'name = "[red]เทศบาล[/red] :smile:"')
    sample_path.write_text(named + '\n[measures."[b]m[/b]"]\ntitle = "x"\nitems = ["o17"]\n')
    shown = in_terminal("gaps", sample_path, home=tmp_path, columns=120)
    assert (shown.code, shown.err) == (0, "")
    assert "[red]เทศบาล[/red] :smile:" in shown.out
    assert "[b]m[/b]" in shown.out
    assert "─" in shown.out
