"""Running the program: inside the test's own process, and as a process of its own."""

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import ita_tui
from ita_tui.cli.main import main

ROOT = Path(ita_tui.__file__).parents[1]


@dataclass(frozen=True)
class Outcome:
    """What a command line did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The document on stdout."""
        return json.loads(self.out)


def run(*arguments: object, stdin: bytes = b"") -> Outcome:
    """Run a command line in this process, with its output captured as a pipe would."""
    out, err = io.StringIO(), io.StringIO()
    source = io.TextIOWrapper(io.BytesIO(stdin), encoding="ascii")
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.object(sys, "stdin", source),
    ):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 99
    assert "คาดไว้" not in err.getvalue(), err.getvalue()
    return Outcome(code, out.getvalue(), err.getvalue())


def environment(home: Path) -> dict[str, str]:
    """The environment of an office: no colour asked for, a home of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def python(*arguments: object, home: Path, stdin: bytes = b"") -> Outcome:
    """Run Python in a process of its own, in an empty home."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=home,
        env=environment(home),
        timeout=600,
        check=False,
    )
    out, err = (
        said.decode("utf-8").replace(os.linesep, "\n") for said in (done.stdout, done.stderr)
    )
    return Outcome(done.returncode, out, err)


def in_terminal(*arguments: object, home: Path, columns: int) -> Outcome:
    """Run as a program whose output is a terminal of so many cells."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "ita_tui", *map(str, arguments)],
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**environment(home), "TERM": "xterm", "COLUMNS": str(columns)},
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        assert process.stderr is not None
        told = process.stderr.read().decode("utf-8")
    os.close(ours)
    return Outcome(process.returncode, shown.decode("utf-8"), told)
