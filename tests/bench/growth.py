"""What time and memory do as a record grows: ten times as much may cost ten times as much."""

import json
import statistics
import subprocess
from collections import defaultdict
from pathlib import Path

from tests.bench.programs import HERE, Programs
from tests.bench.records import grown
from tests.bench.samples import Figure, Pairs
from tests.bench.terminal import Terminal

_SIZES = (1, 10, 100)
_LINEAR = 10
"""The most that ten times as much may cost."""
_PROCESSES = 3
_SCREENS = {"f2": "scores", "f3": "gaps", "f4": "measures", "f5": "problems"}


def measure(programs: Programs, runs: int) -> dict[Figure, Pairs]:
    """Grow the items, then the measures; each figure is of one step of ten."""
    measured: dict[Figure, Pairs] = defaultdict(Pairs)
    for what, name in (("items", "items"), ("measures", "measures")):
        for _ in range(max(1, runs // 5)):
            before: dict[str, tuple[str, float]] = {}
            for times in _SIZES:
                with grown(**{what: times}) as record:
                    costs = _commands(programs, record) | _screens(programs, record)
                for cost, (unit, value) in costs.items():
                    if before.get(cost, ("", 0))[1]:  # a key may have nothing to draw
                        label = f"{cost}, {name} x{times // 10} to x{times}"
                        figure = Figure(name=label, floor="a tenth", budget=_LINEAR, unit=unit)
                        measured[figure].add(value, before[cost][1])
                before = costs
    return measured


def _commands(programs: Programs, record: Path) -> dict[str, tuple[str, float]]:
    """Loading, checking and viewing in one process; milliseconds, the median of some runs."""
    command = [programs.python, str(HERE / "scripts" / "steps.py"), str(record)]
    runs: list[dict[str, float]] = []
    for _ in range(_PROCESSES):
        done = subprocess.run(command, env=programs.environment, stdout=subprocess.PIPE, check=True)
        runs.append(json.loads(done.stdout))
    return {name: ("ms", statistics.median(run[name] for run in runs)) for name in runs[0]}


def _screens(programs: Programs, record: Path) -> dict[str, tuple[str, float]]:
    """Drawing each screen the second time, a cursor key on each, and the memory of it all."""
    terminal = Terminal(programs.program(record), programs.environment)
    costs: dict[str, tuple[str, float]] = {}
    try:
        costs["ready"] = ("ms", terminal.wait_until_it_stands() * 1000)
        for key, name in _SCREENS.items():
            if name != "scores":
                costs[f"{name}, first time"] = ("ms", terminal.press(key).seconds * 1000)
            keys = [terminal.press(one).seconds for one in ("down", "up") * 3]
            costs[f"a key in {name}"] = ("ms", statistics.median(keys) * 1000)
        costs["memory"] = ("MiB", terminal.peak_bytes() / 2**20)
        terminal.leave()
    except BaseException:
        terminal.stop()
        raise
    return costs
