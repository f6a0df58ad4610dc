"""A Windows of our own under wine: Thai code page, Thai user name, nothing shared with the user's.

``python -m tests.windows.wine`` says what is missing here for that.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.windows.wheels import ROOT

PLACE = ROOT / ".windows"
USER = "สมหญิง ใจดี"
LOCALE = "th_TH.UTF-8"
"""What makes wine take code page 874, as a Thai Windows does."""

DEBIAN = "apt-get install --no-install-recommends wine wine64 locales"
_NEEDED = ("wine", "localedef")


def missing() -> list[str]:
    """The programs that are needed and not here."""
    return [name for name in _NEEDED if shutil.which(name) is None]


def run_in_wine(*command: str, folder: Path, log: Path | None = None) -> tuple[int, str]:
    """Run a Windows program in a folder: its exit code, and what it said on both streams.

    ``log`` is where that can be read while it runs. The streams are pipes: Python 3.13 cannot ask
    wine 8 about a file that it is handed.
    """
    said: list[str] = []
    with (
        subprocess.Popen(
            ["wine", *command],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as process,
        (log or Path(os.devnull)).open("w", encoding="utf-8") as written,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        for line in process.stdout:
            said.append(line)
            print(line, end="", file=written, flush=True)
    return process.returncode, "".join(said)


def windows_path(path: Path) -> str:
    """How a program under wine calls a file of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def _environment() -> dict[str, str]:
    locales = PLACE / "locales"
    if not locales.exists():
        locales.mkdir(parents=True)
        command = ["localedef", "-i", "th_TH", "-f", "UTF-8", str(locales / LOCALE)]
        subprocess.run(command, check=True)
    home = PLACE / "home"
    home.mkdir(exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "CI") if name in os.environ}
    own = {"HOME": str(home), "USER": USER, "LOGNAME": USER, "WINEPREFIX": str(PLACE / "wine")}
    return {**kept, **own, "LOCPATH": str(locales), "LC_ALL": LOCALE, "WINEDEBUG": "-all"}


def main() -> int:
    """Say what to install; 0 where nothing is missing."""
    if not missing():
        print("windows-test: everything it needs is here")
        return 0
    print(f"windows-test needs {', '.join(missing())}; on Debian: {DEBIAN}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
