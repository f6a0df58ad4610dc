"""The commands of every day, each on a copy of the sample record: for a Python without pytest."""

import contextlib
import io
import shutil
import sys
import tempfile
from pathlib import Path

from ita_tui.cli.main import main as program
from ita_tui.store.folders import sample_record

COMMANDS = (
    ("--version",),
    ("show",),
    ("check",),
    ("gaps",),
    ("measures",),
    ("log", "m1", "--text", "ประชุม"),
    ("explain",),
    ("history",),
    ("document", "memo", "--to", "txt", "-o", "-"),
)
"""Each is given the record, but the first."""


def main() -> None:
    """Run them all, each on a fresh copy; raises AssertionError where one ends badly."""
    print(sys.version)
    for name, *rest in COMMANDS:
        record = shutil.copy(sample_record(), tempfile.mkdtemp())
        given = [name, *rest] if name.startswith("-") else [name, str(Path(record)), *rest]
        out, told = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
            try:
                code = program(given)
            except SystemExit as leaving:
                code = leaving.code if isinstance(leaving.code, int) else 99
        print(code, *given[:1], len(out.getvalue()))
        assert "คาดไว้" not in told.getvalue(), (given, told.getvalue())
        assert code in (0, 1), (given, told.getvalue())


if __name__ == "__main__":
    main()
