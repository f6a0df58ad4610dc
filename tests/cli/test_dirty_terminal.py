"""Names, arguments and streams as an attacker or an old terminal has them."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import ita_tui
from ita_tui.core.thai.clean import harmless, with_escapes
from ita_tui.store.records import load_record
from tests.cli.running import ROOT, environment, run

ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What no message may hold."""
NAME = "s\x1b]0;PWNED\x07\u202e\x9d0;x\x9c"


def test_what_is_shown_holds_nothing_that_a_terminal_obeys() -> None:
    every = " ".join(map(chr, [*range(0x3000), *range(0xD800, 0xE000), *range(0xFE00, 0x10000)]))
    assert not ORDERS.search(harmless(every))
    assert harmless(every).encode("utf-8")
    assert not ORDERS.search(with_escapes(json.dumps(every, ensure_ascii=False)))
    assert json.loads(with_escapes(json.dumps(every, ensure_ascii=False))) == every
    assert harmless("กล่อง\tก\r\nข") == "กล่อง\tก\nข"
    assert harmless("แฟ้ม\udca1") == "แฟ้ม\ufffd"


def test_everything_that_a_command_prints_goes_one_way() -> None:
    for path in (Path(ita_tui.__file__).parent / "cli").glob("*.py"):
        if path.name in ("terminal.py", "terminal_probe.py"):
            continue
        calls = [
            it for it in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(it, ast.Call)
        ]
        found = [it for it in calls if isinstance(it.func, ast.Name) and it.func.id == "print"]
        # The version is told before anything is loaded.
        assert len(found) == (path.name in ("main.py",)), path


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("is_broken", [False, True], ids=["record", "broken"])
def test_no_command_prints_a_name_that_a_terminal_obeys(
    tmp_path: Path, sample_path: Path, *, is_broken: bool
) -> None:
    record, slip = tmp_path / f"{NAME}.toml", tmp_path / f"{NAME}.slip.toml"
    shutil.copy(sample_path, record)
    if is_broken:
        record.write_bytes(b"format = [")
    slip.write_bytes(b"format = \x00")
    gone = tmp_path / f"gone{NAME}.toml"
    readers = (
        "show",
        "gaps",
        "check",
        "measures",
        "explain",
        "draft",
        "history",
        "slips",
        "rollup",
    )
    commands: list[Sequence[object]] = [
        *[[word, path] for word in readers for path in (record, gone)],
        ["log", record, f"m1{NAME}", "--text", "x"],
        ["log", record, "m1", "--text", f"x{NAME}", "--evidence", gone],
        ["slips", record, "-o", tmp_path / NAME],
        ["slips", record, "-o", tmp_path / NAME],
        ["merge", record, slip, gone],
        ["export", record, "--to", "csv"],
        ["export", record, "--to", "csv"],
        ["document", record, "memo", "--to", "html", "--anyway", "x"],
        ["document", record, "memo", "-o", gone / "x.html"],
        ["history", record],
        ["history", record, "--show", NAME],
        ["rollup", tmp_path],
        ["new", record, "--framework", "ita-2567", "--agency", NAME],
        ["import", gone, record],
        ["whatif", record, "--set", NAME],
        [NAME],
        ["show", f"--{NAME}"],
    ]
    for command in commands:
        for more in ([], ["--json"]):
            done = run(*command, *more)
            assert not ORDERS.search(done.out), (command, done.out)
            assert not ORDERS.search(done.err), (command, done.err)


needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
needs_shell = pytest.mark.skipif(os.name == "nt", reason="no such shell")


def process(
    *arguments: str | bytes | Path, redirect: str = ""
) -> "subprocess.CompletedProcess[bytes]":
    """The program as a process behind a shell's redirection."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirect}', "sh", sys.executable, "-m", "ita_tui", *arguments],
        capture_output=True,
        cwd=ROOT,
        env=environment(ROOT),
        check=False,
    )


@needs_full
@needs_shell
@pytest.mark.parametrize("redirect", [">/dev/full", ">&-"])
@pytest.mark.parametrize("more", [[], ["--json"]], ids=["plain", "json"])
def test_what_is_saved_is_told_as_saved_where_nothing_can_be_shown(
    sample_path: Path, redirect: str, more: list[str]
) -> None:
    before = load_record(sample_path).record
    told = process("log", sample_path, "m1", "--text", "x", *more, redirect=redirect)
    after = load_record(sample_path).record
    assert before
    assert after
    assert len(after.measures["m1"].log) == len(before.measures["m1"].log) + 1
    assert told.returncode == 2
    assert "บันทึกอยู่ในแฟ้มแล้ว" in told.stderr.decode()
    assert process("show", sample_path, redirect="2>&-").returncode in (0, 1)


@needs_shell
@pytest.mark.parametrize(
    "command",
    [
        ["doctor"],
        ["measures", "R"],
        ["gaps", "R"],
        ["rollup", "R", "--no-cache"],
        ["document", "R", "memo", "--to", "txt", "-o", "-", "--anyway", "x"],
    ],
    ids=lambda words: words[0],
)
def test_a_closed_stdout_is_told(sample_path: Path, command: list[str]) -> None:
    told = process(*(sample_path if it == "R" else it for it in command), redirect=">&-")
    assert told.returncode == 2
    assert "แสดงผลไม่ได้" in told.stderr.decode()


@needs_full
@needs_shell
def test_a_version_that_cannot_be_shown_is_told_in_thai() -> None:
    told = process("--version", redirect=">/dev/full")
    assert told.returncode == 2
    assert told.stderr.decode().startswith("แสดงผลไม่ได้")


@pytest.mark.skipif(os.name == "nt", reason="arguments are text there")
def test_an_argument_that_is_no_utf8_is_refused_and_nothing_of_it_dropped(
    tmp_path: Path, sample_path: Path
) -> None:
    before = sample_path.read_bytes()
    hostile: list[list[str | bytes]] = [
        ["--text", b"ok \xa1\xa2\xa3 12"],
        ["--text", "x", "--place", b"\xa1"],
    ]
    for arguments in hostile:
        told = process("log", sample_path, "m1", *arguments)
        assert told.returncode == 2
        assert "UTF-8" in told.stderr.decode()
    assert sample_path.read_bytes() == before
    named = os.fsencode(tmp_path) + b"/\xa1\xa2.toml"
    shutil.copy(os.fsencode(sample_path), named)
    assert process("show", named).returncode in (0, 1)  # the name of a file that is there
    assert process("slips", named).returncode in (0, 1)
    told = process("log", sample_path, "m1", "--text", "x", "--evidence", named)
    assert (told.returncode, sample_path.read_bytes()) == (2, before)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_no_record_is_begun_from_one_whose_name_no_record_can_hold(
    sample_path: Path, tmp_path: Path
) -> None:
    last = os.fsencode(tmp_path) + b"/\xa1\xc3.toml"
    shutil.copy(os.fsencode(sample_path), last)
    told = process("new", tmp_path / "2568.toml", "--from", last, "--framework", "ita-2568")
    assert told.returncode == 2
    assert "ไม่ใช่ UTF-8" in told.stderr.decode()
    assert not (tmp_path / "2568.toml").exists()


def test_what_is_no_utf8_on_stdin_is_not_taken_for_text(sample_path: Path) -> None:
    told = run("import", "-", sample_path, stdin=b"i1\t\xff\xfe\x00 90")
    assert told.code in (1, 2)
    assert told.err


def test_the_longest_name_of_a_record_works_in_every_command(
    tmp_path: Path, sample_path: Path
) -> None:
    record = tmp_path / f"{'ก' * 83}.toml"
    shutil.copy(sample_path, record)
    commands: list[Sequence[object]] = [
        ["slips", record],
        ["document", record, "measures", "--to", "html"],
        *[["export", record, "--to", form] for form in ("csv", "xlsx", "toml", "json")],
        ["log", record, "m1", "--text", "x"],
        ["history", record],
    ]
    for command in commands:
        assert run(*command).code in (0, 1), command
    long = run("document", sample_path, "memo", "--anyway", "x", "-o", f"{'x' * 300}.txt")
    assert (long.code, "ยาวเกินไป" in long.err) == (2, True)


@pytest.mark.parametrize(
    "name", ["../x/s.docx", "/dev/zero", "s.docx", "pipe.docx", "nul", "//host/share/t.docx", "~/t"]
)
def test_a_record_opens_no_template_outside_its_folder(
    tmp_path: Path, sample_path: Path, name: str
) -> None:
    office, outside = tmp_path / "office", tmp_path / "x"
    for folder in (office, outside):
        folder.mkdir()
    record = office / "r.toml"
    text = sample_path.read_text("utf-8")
    record.write_text(text.replace("[settings]", f'[settings]\ntemplate = "{name}"', 1), "utf-8")
    assert "template" in record.read_text("utf-8")
    (outside / "s.docx").write_bytes(b"TOPSECRET")
    if os.name != "nt":
        (office / "s.docx").symlink_to(outside / "s.docx")
        os.mkfifo(office / "pipe.docx")
    done = run("document", record, "memo", "-o", office / "o.docx", "--anyway", "x")
    assert (done.code, "โปรด" in done.err) == (2, True)
    assert not (office / "o.docx").exists()


def test_a_year_that_no_calendar_has_is_no_surprise(tmp_path: Path, sample_path: Path) -> None:
    text = sample_path.read_text("utf-8")
    for year in (2**63 - 1, -(2**63), 0, 99_999):
        changed = re.sub("fiscal_year_be = [0-9-]+", f"fiscal_year_be = {year}", text)
        sample_path.write_text(changed, "utf-8")
        for kind in ("memo", "measures", "followup", "scores"):
            output = tmp_path / f"{kind}.html"
            code = run("document", sample_path, kind, "-o", output, "--force", "--anyway", "x").code
            assert code in (0, 1)
