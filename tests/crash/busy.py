"""A program that edits and saves without a rest, killed at random instants: ``kill -9``.

``python -m tests.crash.busy [TRIES] [SEED]``. The busy one tells each edit through a pipe once the
session says that it is saved; what was told before the kill must be in the file.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import ScoreKind
from ita_tui.store.folders import sample_record
from ita_tui.store.records import load_record
from ita_tui.ui.work.session import Session

TODAY = date(2024, 11, 1)
LONGEST_LIFE_SECONDS = 0.12
"""Some tens of edits."""


@dataclass
class Told:
    """What a series of kills came to."""

    tries: int = 0
    """How many programs were killed."""
    edits: int = 0
    """Edits that were confirmed before the kills."""
    in_flight: int = 0
    """Kills after which the file held the edit that was not confirmed yet."""


def edits(codes: list[str], start: int) -> Iterator[tuple[str, Decimal]]:
    """Scores to type one after the other, for ever, from number ``start`` on."""
    number = start
    while True:
        yield codes[number % len(codes)], Decimal(number % 10_000).scaleb(-2)
        number += 1


def work(path: Path, codes: list[str], start: int, pipe: int) -> None:
    """Edit and save, and tell each edit that is saved, until killed."""
    loaded = load_record(path)
    assert loaded.record is not None
    assert loaded.framework is not None
    session = Session(loaded, loaded.record, loaded.framework, TODAY)
    for code, score in edits(codes, start):
        session.edit(lambda record: set_score(record, code, ScoreKind.OWN, score), code)  # noqa: B023
        if session.view.fault:
            os.write(pipe, f"! {session.view.fault}\n".encode())
            os._exit(1)
        os.write(pipe, b".")


def kill_one(path: Path, codes: list[str], start: int, seconds: float) -> str:
    """Let one work for a while, and kill it; everything that it told."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        work(path, codes, start, writer)
    os.close(writer)
    # The clock begins when the first edit is told, so that kills fall into the work.
    told = os.read(reader, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as rest:
        return (told + rest.read()).decode()


def scores_on_disk(path: Path) -> Mapping[str, Decimal]:
    """The scores in the file, which must be a whole record without a problem."""
    loaded = load_record(path)
    assert loaded.record is not None, loaded.problems
    assert loaded.problems == ()
    return {code: it.own for code, it in loaded.record.scores.items() if it.own is not None}


def kill_many(path: Path, tries: int, seed: int) -> Told:
    """Kill one after the other on the same file, and hold the file against what was told."""
    chance = random.Random(seed)
    codes = list(scores_on_disk(path))
    expected = dict(scores_on_disk(path))
    told, start = Told(), 0
    for _ in range(tries):
        said = kill_one(path, codes, start, chance.random() * LONGEST_LIFE_SECONDS)
        assert set(said) == {"."}, said
        coming = edits(codes, start)
        for _ in said:
            code, score = next(coming)
            expected[code] = score
        found = scores_on_disk(path)
        start += len(said)
        if found != expected:
            code, score = next(coming)
            assert found == {**expected, code: score}, f"seed {seed}, try {told.tries}"
            expected[code] = score
            told.in_flight += 1
            start += 1
        told.tries += 1
        told.edits += len(said)
    return told


def main() -> int:
    """Kill as often as was asked for, and tell what came of it."""
    tries = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    began = time.monotonic()
    print(f"kill -9 at random instants, {tries} tries, seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "แฟ้ม.toml"
        path.write_bytes(sample_record().read_bytes())
        told = kill_many(path, tries, seed)
        left = [it.name for it in Path(folder).iterdir() if it.suffix == ".tmp"]
    print(
        f"{told.tries} kills, {told.edits} confirmed edits, none lost; {told.in_flight} kills left "
        f"the edit in flight as well; {len(left)} temporary files left; "
        f"{time.monotonic() - began:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
