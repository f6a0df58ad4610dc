"""Commands under a system that does everything by halves: ``python -m tests.crash.shims``.

A library is put between the program and the system (``shim.c``; needs a C compiler): reads and
writes are short, calls are broken off by signals, syncs and renames fail. What a command confirms
must be in the file, whole; what it refuses leaves the file as it was.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ita_tui.store.folders import sample_record
from ita_tui.store.records import load_record
from tests.cli.running import environment

SHIMS = (
    "short",
    "interrupted",
    "short,interrupted",
    "fsync",
    "folder",
    "short,folder",
    "rename",
    "rename,done",
    "interrupted,rename,done",
)
"""What goes wrong, one way after the other."""
COMMANDS = (
    ("log", "m1", "--text", "ประชุมครั้งที่ ๑", "--on", "2024-11-01"),
    ("document", "memo", "--anyway", "ทดสอบ"),
    ("history",),
)
REFUSALS = (1, 2)


def library(folder: Path) -> Path:
    """Compile the library. Raises CalledProcessError."""
    made = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", made, source, "-ldl"], check=True)
    return made


def try_one(shim: Path, wrong: str, command: tuple[str, ...]) -> str:
    """Run a command on a record of its own; what it came to."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "แฟ้ม"
        folder.mkdir()
        path = folder / "r.toml"
        path.write_bytes(sample_record().read_bytes())
        before = load_record(path).record
        word, *options = command
        done = subprocess.run(
            [sys.executable, "-m", "ita_tui", word, str(path), *options],
            env=environment(Path(home))
            | {"LD_PRELOAD": str(shim), "SHIM": wrong, "SHIM_FOLDER": str(folder)},
            capture_output=True,
            check=False,
            timeout=120,
        )
        said = (done.stdout + done.stderr).decode("utf-8")
        place = f"{wrong}: {' '.join(command)}"
        assert "Traceback" not in said, f"{place}: {said}"
        assert "คาดไว้" not in said, f"{place}: {said}"
        loaded = load_record(path)
        assert loaded.problems == (), f"{place}: {loaded.problems}"
        assert done.returncode in (0, *REFUSALS), f"{place}: {done.returncode} {said}"
        if word == "log":
            is_there = loaded.record != before
            assert is_there or done.returncode, f"{place}: confirmed, and not in the file"
        assert not [it.name for it in folder.rglob("*.tmp")], place
        return "refused with a sentence" if done.returncode else "done"


def main() -> int:
    """Try every command in every way."""
    if sys.platform != "linux" or shutil.which("cc") is None:
        print("no C compiler for Linux is here: left out")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        shim = library(Path(folder))
        for wrong in SHIMS:
            told = (f"{command[0]} {try_one(shim, wrong, command)}" for command in COMMANDS)
            print(f"{wrong}: {', '.join(told)}", flush=True)
    return 0


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
