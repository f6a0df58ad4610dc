"""One edit made durable, beside writing the same bytes durably with nothing else done."""

import json
import subprocess

from tests.bench.programs import HERE, Programs
from tests.bench.records import SAMPLE, copy_of
from tests.bench.samples import Figure, Pairs

SAVING = Figure(name="one edit made durable", floor="dumps, fsync, rename", budget=1.3)


def measure(programs: Programs, runs: int) -> dict[Figure, Pairs]:
    """Save so many edits of the sample, and write the same bytes after each."""
    with copy_of(SAMPLE) as record:
        script = HERE / "scripts" / "save.py"
        command = [programs.python, str(script), str(record), str(runs * 10)]
        done = subprocess.run(command, env=programs.environment, stdout=subprocess.PIPE, check=True)
    pairs = Pairs()
    for ours, floor in json.loads(done.stdout):
        pairs.add(ours, floor)
    return {SAVING: pairs}
