"""The long run: ``python -m tests.fuzz.long_run [INPUTS] [SEED] [TARGET]``.

An input is made from the seed, its target and its number alone, so that each can be made again.
What fails is told, and its input is written to ``.fuzz``; the exit code is then 1.
"""

import collections
import contextlib
import gc
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from ita_tui.store.fault import StoreFault
from tests.fuzz.targets import TARGETS, Target
from tests.fuzz.workspace import Workspace

MOST_SECONDS = 10
"""For one input; what takes longer counts as hanging."""
MOST_GROWTH = 1.25
"""Memory at the end against that after a fifth of the run."""
FOUND = Path(".fuzz").resolve()
"""Where inputs that fail are kept."""


class Hangs(BaseException):
    """One input took too long."""


def main() -> int:
    """Run as many inputs as were asked for; the exit code."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    only = sys.argv[3] if len(sys.argv) > 3 else None
    print(f"{count} inputs, seed {seed}", flush=True)
    signal.signal(signal.SIGALRM, _alarm)
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, ITA_TUI_HOME=f"{home}/work/ITA")
        workspace = Workspace(Path(home))
        os.chdir(workspace.folder)
        tempfile.tempdir = str(workspace.folder)  # where a library lays what it works on
        return _run(workspace, count, seed, only)


def _run(workspace: Workspace, count: int, seed: int, only: str | None) -> int:
    names = [only] if only else list(TARGETS)
    shares = [TARGETS[name].share for name in names]
    order = random.Random(seed)
    began, slowest, early = time.monotonic(), (0.0, ""), 0
    outside = workspace.outside()
    findings: dict[str, str] = {}
    done: collections.Counter[str] = collections.Counter()
    spent: collections.defaultdict[str, float] = collections.defaultdict(float)
    for number in range(count):
        name = order.choices(names, shares)[0]
        done[name] += 1
        started = time.monotonic()
        failed = one(workspace, TARGETS[name], f"{seed}-{name}-{number}")
        spent[name] += time.monotonic() - started
        slowest = max(slowest, (time.monotonic() - started, f"{name} {number}"))
        if failed and failed not in findings:
            findings[failed] = f"{name} {number}"
            print(f"{name} {number}: {failed}", flush=True)
        if number % 200 == 0:
            workspace.clear()
            gc.collect()
            assert workspace.outside() == outside, workspace.outside()
        if number == count // 5:
            early = _memory_mb()
        if number % 5000 == 4999:
            print(f"{number + 1} inputs, {_memory_mb()} MB", flush=True)
    late = _memory_mb()
    seconds = time.monotonic() - began
    print(f"{count} inputs, seed {seed}, {seconds:.0f} s")
    for name, inputs in done.most_common():
        print(f"  {name}: {inputs} inputs, {1000 * spent[name] / inputs:.1f} ms each")
    print(f"memory: {early} MB after a fifth, {late} MB at the end")
    print(f"slowest: {slowest[0]:.1f} s, {slowest[1]}")
    print(f"{len(findings)} findings; outside the workspace: nothing touched")
    return 1 if findings or late > early * MOST_GROWTH else 0


def one(workspace: Workspace, target: Target, seed: str) -> str:
    """Run one input; how it failed, empty where it did not."""
    chance = random.Random(seed)
    raw = target.make(chance)
    try:
        with workspace.watched(), _at_most(MOST_SECONDS):
            target.run(workspace, raw, chance)
    except StoreFault:
        return ""
    except KeyboardInterrupt:
        raise
    except BaseException as wrong:
        frames = traceback.extract_tb(wrong.__traceback__)
        place = next((it for it in reversed(frames) if "ita_tui" in it.filename), frames[-1])
        FOUND.mkdir(exist_ok=True)
        (FOUND / seed.replace(" ", "-")).write_bytes(raw)
        told = f"{type(wrong).__name__} at {Path(place.filename).name}:{place.lineno}: {wrong}"
        return told[:300].encode("ascii", "backslashreplace").decode()
    return ""


@contextlib.contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _alarm(_number: int, _frame: FrameType | None) -> None:
    raise Hangs(f"more than {MOST_SECONDS} seconds")


def _memory_mb() -> int:
    """Memory in use now, in megabytes; the most there was where the system does not tell."""
    with contextlib.suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() // 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
