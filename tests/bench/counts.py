"""What the main journeys cost, in numbers that nothing else on the machine can change.

Calls of functions and modules loaded, each in a process of its own. ``python -m
tests.bench.counts`` counts anew, says what changed and writes ``counts.toml``; ``test_counts.py``
allows a tenth more than that. Counts are of one Python and one toolkit, which the file names.
"""

import json
import platform
import subprocess
import sys
import tempfile
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import tomli_w

from ita_tui.store.folders import sample_record
from tests.cli.running import ROOT, environment

FILE = Path(__file__).with_name("counts.toml")
SCRIPTS = Path(__file__).with_name("scripts")
COMMANDS = {
    "version": ("--version",),
    "gaps": ("gaps", "RECORD", "--json"),
    "check": ("check", "RECORD", "--json"),
    "import": ("import", "REPORT", "RECORD", "--json"),
    "document": ("document", "RECORD", "measures", "--to", "html", "-o", "-", "--anyway", "x"),
}
"""Command lines, from their first import to their end."""


def conditions() -> dict[str, str]:
    """What the counts depend on."""
    return {"python": ".".join(platform.python_version_tuple()[:2]), "textual": version("textual")}


def counted() -> dict[str, int]:
    """Every figure, by its name."""
    found: dict[str, int] = {}
    for name, words in COMMANDS.items():
        calls, modules, code = _counted("count_command.py", *words)
        assert code in (0, 1), (name, code)
        found |= {f"{name}: calls": calls, f"{name}: modules": modules}
    keys = _counted("count_keys.py", "RECORD")
    return found | {f"{name}: calls": calls for name, calls in keys.items()}


def _counted(script: str, *words: str) -> Any:
    """What a script wrote of a record of its own, the second time: the first compiles."""
    with tempfile.TemporaryDirectory() as folder:
        told, record = Path(folder, "told.json"), Path(folder, "r.toml")
        places = {"RECORD": str(record), "REPORT": str(ROOT / "tests/data/report-2567.txt")}
        given = [places.get(word, word) for word in words]
        for _ in range(2):
            record.write_bytes(sample_record().read_bytes())
            subprocess.run(
                [sys.executable, SCRIPTS / script, told, *given],
                env=_environment(Path(folder)),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=True,
            )
        return json.loads(told.read_text())


def _environment(home: Path) -> dict[str, str]:
    kept = environment(home) | {"PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": str(home / "pyc")}
    return {name: value for name, value in kept.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Count anew and say what changed."""
    before = tomllib.loads(FILE.read_text()).get("counts", {}) if FILE.exists() else {}
    now = counted()
    for name, count in now.items():
        known = before.get(name)
        change = f"{100 * (count / known - 1):+.1f} %" if known else "new"
        print(f"{name:40} {count:9} {change}")
    FILE.write_text(tomli_w.dumps({**conditions(), "counts": now}))


if __name__ == "__main__":
    main()
