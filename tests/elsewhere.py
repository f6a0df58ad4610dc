"""Another program that has a record open: a process of its own, as one program shares its lock."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from ita_tui.store.lock import take_lock
taken = take_lock(Path(sys.argv[1]), datetime(2024, 11, 1, 9, 30))
print("taken", flush=True)
sys.stdin.read()
taken.release()
"""


@contextmanager
def held_elsewhere(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has the record open; gone at the end at the latest."""
    arguments = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "taken\n"
        try:
            yield other
        finally:
            other.kill()
