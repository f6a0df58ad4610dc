"""``make bench``: measure, print the ratios, and keep them for the next run.

``python -m tests.bench VENV [PART…] [--runs N]``; the wheel must be installed in VENV.
"""

import argparse
import os
import platform
from functools import partial
from pathlib import Path

from tests.bench import commands, growth, report, saving, screens
from tests.bench.programs import Programs
from tests.bench.samples import Figure, Pairs

PARTS = {
    "commands": commands.measure,
    "screens": screens.measure,
    "saving": saving.measure,
    "growth": growth.measure,
    "agencies": growth.measure_agencies,
}
ON_DEMAND = {"agencies-83250": partial(growth.measure_agencies, most=83_250)}
"""Parts that take hours, run only where they are named."""

HELP = f"of {', '.join(PARTS)}; or all of these; only where it is named: {', '.join(ON_DEMAND)}"


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("venv", type=Path, help="where the wheel is installed")
    parser.add_argument("parts", nargs="*", metavar="PART", help=HELP)
    parser.add_argument("--runs", type=int, default=10, help="pairs of every figure (10)")
    options = parser.parse_args()
    folder = options.venv.absolute().parent
    home = folder / "home"
    home.mkdir(exist_ok=True)
    programs = Programs(options.venv.absolute(), home)
    last = report.last_run(folder)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]}")
    measured: dict[Figure, Pairs] = {}
    for name in options.parts or PARTS:
        found = (PARTS | ON_DEMAND)[name](programs, options.runs)
        print(f"\n{name}\n{report.table(found, last)}", flush=True)
        measured |= found
    print(f"\n{report.write(folder, measured, last)}")


main()
