"""What time and memory do as things grow: the exponent of the cost, 1 where it is linear."""

import json
import math
import statistics
import subprocess
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.commands import cost_of
from tests.bench.make_records import ALL_AGENCIES, make_records
from tests.bench.programs import HERE, Programs
from tests.bench.records import grown, years_of_sample
from tests.bench.samples import Figure, Pairs
from tests.bench.terminal import Terminal

_TIMES = {"items": (1, 10, 100), "measures": (1, 22, 222)}
"""59, 590 and 5,900 items; 9, 198 and 1,998 measures."""
_YEARS = (2, 10, 100)
_AGENCIES = 833
_MOST = 1.1
_PROCESSES = 3
_SCREENS = {"f2": "scores", "f3": "gaps", "f4": "measures", "f5": "problems"}

Costs = dict[str, tuple[str, float]]
"""(unit, value) of each thing that costs."""


def measure(programs: Programs, runs: int) -> dict[Figure, Pairs]:
    """Grow the items, the measures, the years."""
    measured: dict[Figure, Pairs] = defaultdict(Pairs)
    for _ in range(max(1, runs // 5)):
        for what, sizes in _TIMES.items():
            points: dict[int, Costs] = {}
            for times in sizes:
                with grown(**{what: times}) as record:
                    points[times] = _steps(programs, record) | _screens(programs, record)
            add_exponents(measured, what, points)
        add_exponents(measured, "years", {n: _years(programs, n) for n in _YEARS})
    return measured


def measure_agencies(
    programs: Programs, runs: int, *, most: int = ALL_AGENCIES
) -> dict[Figure, Pairs]:
    """Grow the agencies of a roll-up."""
    measured: dict[Figure, Pairs] = defaultdict(Pairs)
    for _ in range(max(1, runs // 5)):
        points = {count: _agencies(programs, count) for count in (1, _AGENCIES, most)}
        add_exponents(measured, "agencies", points)
    return measured


def add_exponents(measured: dict[Figure, Pairs], what: str, points: Mapping[int, Costs]) -> None:
    """Add, of every cost, the exponent fitted to its points, with its value at the largest.

    A part that does not grow would hide what does: it is taken off, as the smallest point has it.
    """
    smallest, *_, largest = sorted(points)
    for cost, (unit, value) in points[largest].items():
        fixed = points[smallest][cost][1]
        logs = [
            (math.log(times - smallest), math.log(found[cost][1] - fixed))
            for times, found in points.items()
            if found[cost][1] > fixed * 1.05
        ]
        if len(logs) > 1:
            slope = statistics.linear_regression(*zip(*logs, strict=True)).slope
            told = f"{value:.3g} {unit} at x{largest}"
            figure = Figure(name=f"{cost}, {what}", floor=told, budget=_MOST, unit="")
            measured[figure].add(max(0.0, slope))


def _steps(programs: Programs, record: Path) -> dict[str, tuple[str, float]]:
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
            costs[f"{name}, first time"] = ("ms", terminal.press(key).seconds * 1000)
            keys = [terminal.press(one).seconds for one in ("down", "up") * 3]
            costs[f"a key in {name}"] = ("ms", statistics.median(keys) * 1000)
        costs["memory"] = ("MiB", terminal.peak_bytes() / 2**20)
        terminal.leave()
    except BaseException:
        terminal.stop()
        raise
    return costs


def _years(programs: Programs, years: int) -> Costs:
    """One agency's years: the last of them beside one another, all of them rolled up."""
    with years_of_sample(years) as records:
        folder = records[0].parent
        compared = _command(programs, folder, "comparing", "compare", folder, "--json")
        return compared | _command(programs, folder, "roll-up", *_rollup(folder), "--no-cache")


def _agencies(programs: Programs, agencies: int) -> Costs:
    """One year of so many agencies rolled up: nothing remembered, then everything."""
    with TemporaryDirectory(prefix="ita-bench-") as made:
        folder = Path(made)
        make_records(folder, agencies)
        time.sleep(2.5)  # what was just written is not believed by its time
        cold = _command(programs, folder, "cold", *_rollup(folder), "--no-cache", times=1)
        cost_of(programs.program(*_rollup(folder)), programs, folder)
        return cold | _command(programs, folder, "warm", *_rollup(folder))


def _rollup(folder: Path) -> tuple[str | Path, ...]:
    return ("rollup", folder, "--json")


def _command(
    programs: Programs, folder: Path, name: str, *words: str | Path, times: int = _PROCESSES
) -> Costs:
    """Time and memory of a command line, the medians of some runs."""
    found = [cost_of(programs.program(*words), programs, folder) for _ in range(times)]
    seconds, peaks = (statistics.median(each) for each in zip(*found, strict=True))
    return {name: ("ms", seconds * 1000), f"{name}: memory": ("MiB", peaks)}
