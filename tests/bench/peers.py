"""``make bench-peers``: other programs for the terminal, each in its own environment, and ours.

``python -m tests.bench.peers VENV [NAME…] [--runs N]`` installs what is missing under the folder
of VENV, where our own wheel is, measures, writes ``peers.toml`` with the day, and puts the table
made from it into README.
"""

import argparse
import contextlib
import platform
import statistics
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import tomli_w

from tests.bench.commands import seconds_of
from tests.bench.peers_table import FILE, README, put_into, table
from tests.bench.programs import Programs
from tests.bench.records import SAMPLE, copy_of
from tests.bench.terminal import ProgramFailed, Terminal

_TIMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A program to measure."""

    program: str
    """Its command."""
    options: Sequence[str] = ()
    """What it is started with, so that no dialog of a first start stands before it."""
    opens: str = ""
    """Name of the file that it is opened on, with its ending; empty where it needs none."""
    needs: Sequence[str] = ()
    """What must be installed with it, where the newest of all does not run together."""
    before: Sequence[str] = ()
    """The keys that lead to where the cursor moves."""
    keys: Sequence[str] = ("down", "up")
    """Keys that move the cursor."""
    leave: str = "ctrl+q"
    """The key that ends it."""


OURS = "ita-tui"
PEERS = {
    "posting": Peer(program="posting", needs=("tree-sitter<0.26",), leave="ctrl+c"),
    "harlequin": Peer(program="harlequin", options=("--locale", "C")),
    "peplum": Peer(program="peplum"),
    "toolong": Peer(program="tl", opens="lines.log", keys=("up", "down"), leave="ctrl+c"),
    "visidata": Peer(program="vd", opens="rows.csv", leave="gq"),
}
"""By the name of the package."""
_OUR_OWN = Peer(program=OURS, before=("f2",))
_FLOOR = Peer(program="")


def installed(name: str, folder: Path) -> str:
    """The version that is installed in an environment of its own; empty where it cannot be."""
    venv = folder / name
    pip = [str(venv / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    if not (venv / "bin" / PEERS[name].program).exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        if subprocess.run([*pip, "install", name, *PEERS[name].needs], check=False).returncode:
            return ""
        subprocess.run([venv / "bin/python", "-m", "compileall", "-q", venv / "lib"], check=False)
    asked = f"from importlib.metadata import version; print(version({name!r}))"
    done = subprocess.run([venv / "bin/python", "-c", asked], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().strip()


def figures_of(
    command: Sequence[str], peer: Peer, programs: Programs, folder: Path
) -> dict[str, float]:
    """What one run of a program in a terminal costs; milliseconds and MiB.

    What it does not answer to is left out: a key that draws nothing, an unknown ``--version``.
    Raises ProgramFailed where it does not run or does not end.
    """
    terminal = Terminal(command, programs.environment)
    try:
        found = {"ready": terminal.wait_until_it_stands() * 1000}
        for key in peer.before:
            terminal.press(key)
        answers = [terminal.press(key) for key in [*peer.keys] * _TIMES]
        drawn = [answer.seconds for answer in answers if answer.written_bytes]
        if len(drawn) > len(answers) / 2:
            found["key"] = statistics.median(drawn) * 1000
        found["memory"] = terminal.peak_bytes() / 2**20
        found["leaving"] = terminal.leave(peer.leave) * 1000
    except BaseException:
        terminal.stop()
        raise
    with contextlib.suppress(RuntimeError):
        found["version"] = seconds_of([command[0], "--version"], programs, folder) * 1000
    return found


def floors_of(programs: Programs, folder: Path) -> dict[str, float]:
    """The same of the programs that do as little as can be done."""
    found = figures_of(programs.floor("bare"), _FLOOR, programs, folder)
    table = figures_of(programs.floor("table"), _FLOOR, programs, folder)
    python = seconds_of([programs.python, "-c", "pass"], programs, folder) * 1000
    return found | {"key": table["key"], "version": python}


def measure(programs: Programs, folder: Path, names: Sequence[str], runs: int) -> dict[str, Any]:
    """The median ratio of every figure of every program; none of one that cannot be driven."""
    versions = {name: installed(name, folder) for name in names}
    told: dict[str, dict[str, Any]] = {OURS: {"version_of": ""}}
    with copy_of(SAMPLE) as record:
        beside = record.parent
        (beside / "lines.log").write_text("2024-11-01 10:00:00 a line\n" * 5000)
        (beside / "rows.csv").write_text("a,b,c\n" + "1,2,3\n" * 5000)
        told[OURS] |= _ratios(programs.program(record), _OUR_OWN, programs, beside, runs)
        for name, version in versions.items():
            told[name] = {"version_of": version}
            if not version:
                print(f"{name}: cannot be installed here", file=sys.stderr)
                continue
            peer = PEERS[name]
            opened = [str(beside / peer.opens)] if peer.opens else []
            command = [str(folder / name / "bin" / peer.program), *peer.options, *opened]
            try:
                told[name] |= _ratios(command, peer, programs, beside, runs)
            except ProgramFailed as failure:
                print(f"{name}: {failure}", file=sys.stderr)
    return told


def _ratios(
    command: Sequence[str], peer: Peer, programs: Programs, folder: Path, runs: int
) -> dict[str, float]:
    """The median ratio of every figure to its floor, measured in turn."""
    ratios: dict[str, list[float]] = defaultdict(list)
    for turn in range(runs + 1):
        floors = floors_of(programs, folder)
        found = figures_of(command, peer, programs, folder)
        for figure, value in found.items() if turn else ():  # the first turn fills caches
            ratios[figure].append(value / floors[figure])
    return {figure: round(statistics.median(them), 2) for figure, them in ratios.items()}


def main() -> None:
    """Measure, write the file, and put the table into README."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers")
    parser.add_argument("venv", type=Path)
    parser.add_argument("names", nargs="*", default=[*PEERS])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    folder = options.venv.absolute().parent
    for made in (folder / "home", folder / "peers"):
        made.mkdir(exist_ok=True)
    programs = Programs(options.venv.absolute(), folder / "home")
    measured = measure(programs, folder / "peers", options.names, options.runs)
    found = {
        "day": f"{date.today():%Y-%m-%d}",
        "python": f"Python {platform.python_version()}",
        "programs": measured,
    }
    FILE.write_text(tomli_w.dumps(found), "utf-8")
    README.write_text(put_into(README.read_text("utf-8"), table(found)), "utf-8")
    print(table(tomllib.loads(FILE.read_text("utf-8"))))


if __name__ == "__main__":
    main()
