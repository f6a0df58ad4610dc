"""What is run: the installed program and its floors, with one Python and one environment."""

import os
from pathlib import Path

HERE = Path(__file__).parent

_KEPT = ("PATH", "LANG", "TMPDIR")


class Programs:
    """The commands of one benchmark, in the environment where the program is installed."""

    def __init__(self, venv: Path, home: Path) -> None:
        self.python = str(venv / "bin" / "python")
        self._program = str(venv / "bin" / "ita-tui")
        # Nothing of the caller's: above all not what keeps Python from writing .pyc files.
        self.environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }

    def program(self, *arguments: str | Path) -> list[str]:
        """Our own program."""
        return [self._program, *map(str, arguments)]

    def floor(self, name: str, *arguments: str) -> list[str]:
        """One of the floors."""
        return [self.python, str(HERE / "floors" / f"{name}.py"), *arguments]
