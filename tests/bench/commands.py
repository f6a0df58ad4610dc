"""Whole commands, from their start to their end, beside bare Python."""

import subprocess
import time
from collections import defaultdict

from tests.bench.programs import Programs
from tests.bench.records import SAMPLE
from tests.bench.samples import Figure, Pairs

_BARE = "bare Python"
_COMMANDS = {
    Figure(name="ita-tui --version", floor=_BARE, budget=1.5): ("--version",),
    Figure(name="gaps --json", floor=_BARE, budget=6): ("gaps", SAMPLE, "--json"),
    Figure(name="check --json", floor=_BARE, budget=6): ("check", SAMPLE, "--json"),
}


def measure(programs: Programs, runs: int) -> dict[Figure, Pairs]:
    """Time every command, and bare Python before each."""
    measured: dict[Figure, Pairs] = defaultdict(Pairs)
    for turn in range(runs + 1):
        for figure, arguments in _COMMANDS.items():
            floor = _milliseconds(programs, [programs.python, "-c", "pass"])
            ours = _milliseconds(programs, programs.program(*arguments))
            if turn:  # the first turn writes .pyc files and fills the system's cache
                measured[figure].add(ours, floor)
    return measured


def _milliseconds(programs: Programs, command: list[str]) -> float:
    begun = time.perf_counter()
    done = subprocess.run(
        command,
        env=programs.environment,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    took = time.perf_counter() - begun
    if done.returncode > 1:
        raise RuntimeError(f"{command}: {done.stderr.decode()}")
    return took * 1000
