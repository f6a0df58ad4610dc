"""Run one command line, and write to a file how many calls and modules it took, and its code."""

import json
import sys
from pathlib import Path
from types import FrameType
from typing import Any

calls = 0


def count(_frame: FrameType, event: str, _more: Any) -> None:
    """One more call."""
    global calls  # noqa: PLW0603
    calls += event in ("call", "c_call")


def command(words: list[str]) -> int:
    """The command line, imports and all; its exit code."""
    from ita_tui.cli.main import main

    try:
        return main(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)


if __name__ == "__main__":
    before = len(sys.modules)
    sys.setprofile(count)
    code = command(sys.argv[2:])
    sys.setprofile(None)
    Path(sys.argv[1]).write_text(json.dumps([calls, len(sys.modules) - before, code]))
