"""Measures the roll-up of many records against the standard parser on the same files.

    python -m tests.bench.rollup [--count 8325] [--rounds 3]

Four ways take turns, each as a process of its own: the floor (tomllib alone, on one core),
``rollup --no-cache`` (cold), ``rollup`` with everything remembered (warm), and the cold one of
three years of the same agencies. Medians and their ratios are printed; nothing is asserted.
"""

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ita_tui.store.many.read import cores
from tests.bench.make_records import ALL_AGENCIES, make_records

YEARS = 3
"""So many years of every agency, the second time."""


def floor(folder: Path) -> None:
    """What every program must do at the least: parse each file."""
    import tomllib

    for path in folder.glob("*.toml"):
        tomllib.loads(path.read_text(encoding="utf-8"))


def measure(folder: Path, longer: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of each way, in turn."""
    program = [sys.executable, "-m", "ita_tui"]
    ways = {
        "floor": [sys.executable, "-m", "tests.bench.rollup", "--floor", str(folder)],
        "cold": [*program, "rollup", str(folder), "--no-cache", "--json"],
        "warm": [*program, "rollup", str(folder), "--json"],
        "years": [*program, "rollup", str(longer), "--no-cache", "--json"],
    }
    found: dict[str, list[float]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as state:
        environment = {**os.environ, "XDG_STATE_HOME": state}
        subprocess.run(ways["warm"], env=environment, check=False, stdout=subprocess.DEVNULL)
        for _ in range(rounds):
            for way, command in ways.items():
                # The warm way is so short that one run of it says little.
                for _ in range(5 if way == "warm" else 1):
                    begun = time.perf_counter()
                    subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)
                    found[way].append(time.perf_counter() - begun)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floor", type=Path)
    parser.add_argument("--count", type=int, default=ALL_AGENCIES)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if options.floor:
        floor(options.floor)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder, longer = Path(temporary, "one"), Path(temporary, "three")
        make_records(folder, options.count)
        make_records(longer, options.count, YEARS)
        time.sleep(2.5)  # what was just written is not believed by its time
        found = measure(folder, longer, options.rounds)
    base = statistics.median(found["floor"])
    cold = statistics.median(found["cold"])
    has_rtoml = importlib.util.find_spec("rtoml") is not None
    print(f"{options.count} records, {cores()} processes, rtoml {'yes' if has_rtoml else 'no'}")
    for way, seconds in found.items():
        middle = statistics.median(seconds)
        print(
            f"{way:6} {middle:8.3f} s  {min(seconds):8.3f}–{max(seconds):.3f}"
            f"  {middle / base:7.4f} of the floor  {middle / cold:7.4f} of cold"
        )


if __name__ == "__main__":
    main()
