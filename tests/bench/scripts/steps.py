"""The steps between a file and a screen; prints milliseconds of CPU time as JSON."""

import gc
import json
import sys
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from ita_tui.core.checks.check import check_record
from ita_tui.core.record.format import write_record
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.gaps import gaps
from ita_tui.store.records import load_record
from ita_tui.ui.work.view import view_of


def main() -> None:
    """Time each step once, in the order in which they happen."""
    gc.disable()  # as the program does
    marks = [("", time.process_time())]
    path = Path(sys.argv[1])

    def mark(name: str) -> None:
        marks.append((name, time.process_time()))

    loaded = load_record(path)
    framework, record = loaded.framework, loaded.record
    assert framework is not None
    assert record is not None
    mark("loading")
    check_record(framework, record, loaded.problems)
    mark("checking")
    gaps(framework, record, ScoreKind.OWN)
    mark("gaps")
    view_of(path=path, framework=framework, record=record, today=date(2024, 11, 1))
    mark("viewing")
    write_record(record, framework)
    mark("writing")
    pairs = pairwise(marks)
    print(json.dumps({name: (end - begun) * 1000 for (_, begun), (name, end) in pairs}))


if __name__ == "__main__":
    main()
