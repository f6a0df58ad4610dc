"""Whole commands, from their start to their end, beside bare Python."""

import os
import subprocess
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from tests.bench.programs import Programs
from tests.bench.records import REPORT, SAMPLE
from tests.bench.samples import Figure, Pairs

_BARE = "bare Python"
_COMMANDS = {
    Figure(name="ita-tui --version", floor=_BARE, budget=1.4): ("--version",),
    Figure(name="gaps --json", floor=_BARE, budget=4.5): ("gaps", SAMPLE, "--json"),
    Figure(name="check --json", floor=_BARE, budget=5.5): ("check", SAMPLE, "--json"),
    Figure(name="import of the source document", floor=_BARE, budget=8): (
        *("import", REPORT, SAMPLE, "--dry-run", "--json"),
    ),
    Figure(name="docx of the measures report", floor=_BARE, budget=25): (
        *("document", SAMPLE, "measures", "--force", "-o", "OUT.docx"),
    ),
}


def measure(programs: Programs, runs: int) -> dict[Figure, Pairs]:
    """Time every command, and bare Python before each."""
    measured: dict[Figure, Pairs] = defaultdict(Pairs)
    with tempfile.TemporaryDirectory(prefix="ita-bench-") as folder:
        for turn in range(runs + 1):
            for figure, arguments in _COMMANDS.items():
                floor = seconds_of([programs.python, "-c", "pass"], programs, folder)
                ours = seconds_of(programs.program(*arguments), programs, folder)
                if turn:  # the first turn writes .pyc files and fills the system's cache
                    measured[figure].add(ours * 1000, floor * 1000)
    return measured


def seconds_of(command: list[str], programs: Programs, folder: str | Path) -> float:
    """Run a command in a folder to its end; raises RuntimeError where it was refused."""
    return cost_of(command, programs, folder)[0]


def cost_of(command: list[str], programs: Programs, folder: str | Path) -> tuple[float, float]:
    """(seconds, peak MiB of the largest process) of a command; see ``seconds_of``."""
    with tempfile.TemporaryFile() as told:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=programs.environment,
            stdout=subprocess.DEVNULL,
            stderr=told,
        )
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            told.seek(0)
            raise RuntimeError(f"{command}: {told.read().decode()}")
    return took, used.ru_maxrss / 1024
