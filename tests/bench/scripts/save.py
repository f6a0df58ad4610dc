"""Save a record again and again, and write the same bytes durably with nothing else done.

Runs in the environment where the program is installed; prints pairs of milliseconds as JSON.
"""

import json
import os
import sys
import time
import tomllib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import tomli_w

from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import ScoreKind
from ita_tui.store.record_file import RecordFile
from ita_tui.store.records import load_record


def write_plainly(path: Path, content: dict[str, object]) -> None:
    """What any program must do that loses nothing: dump, flush to the disk, put in place."""
    temporary = path.with_suffix(".tmp")
    with temporary.open("wb") as file:
        file.write(tomli_w.dumps(content).encode())
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def main() -> None:
    """Measure so many pairs."""
    path, times = Path(sys.argv[1]), int(sys.argv[2])
    loaded = load_record(path)
    assert loaded.record is not None
    file, record, beside = RecordFile(loaded), loaded.record, path.with_name("beside.toml")
    file.hold(datetime.now())  # as the app does from the opening on
    pairs = []
    for turn in range(times + 1):
        begun = time.perf_counter()
        record = set_score(record, "i1", ScoreKind.OWN, Decimal(turn % 100))
        file.save(record, date(2024, 11, 1))
        saved = time.perf_counter()
        content = tomllib.loads(path.read_text("utf-8"))
        parsed = time.perf_counter()
        write_plainly(beside, content)
        written = time.perf_counter()
        if turn:  # the first save of a day keeps the version before it
            pairs.append(((saved - begun) * 1000, (written - parsed) * 1000))
    print(json.dumps(pairs))


if __name__ == "__main__":
    main()
