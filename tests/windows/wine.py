"""A Windows of our own under wine: Thai code page, Thai user name, nothing shared with the user's.

``python -m tests.windows.wine`` says what is missing here for that.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from tests.windows.embedded_python import MINOR, same_python
from tests.windows.wheels import ROOT

PLACE = ROOT / ".windows"
USER = "สมหญิง ใจดี"
LOCALE = "th_TH.UTF-8"
"""What makes wine take code page 874, as a Thai Windows does."""

DEBIAN = "apt-get install --no-install-recommends wine wine64 locales"
_NEEDED = ("wine", "wineserver", "localedef")
_PREFIX = PLACE / "wine"
_MADE = _PREFIX / "made"
"""Says that all of the prefix is there."""
_OF_WINE = "wine client error:"
"""Begins what wine says of itself, on a busy machine, as a program of ours ends."""
_BOOT_SECONDS = 300
_STOP_SECONDS = 60


def missing() -> list[str]:
    """The programs that are needed and not here."""
    programs = [name for name in _NEEDED if shutil.which(name) is None]
    return programs if same_python() else [*programs, f"python{MINOR}"]


@contextmanager
def begun_windows() -> Iterator[None]:
    """Our Windows, made where it is not there yet; whatever ran in it has ended afterwards.

    Raises subprocess.TimeoutExpired, subprocess.CalledProcessError where wine cannot make one.
    """
    try:
        if not _MADE.exists():
            shutil.rmtree(_PREFIX, ignore_errors=True)
            _tell(["wine", "wineboot", "--init"], _BOOT_SECONDS)
            _tell(["wineserver", "--wait"], _BOOT_SECONDS)
            _MADE.touch()
        yield
    finally:
        _end_all()


def _end_all() -> None:
    with suppress(subprocess.SubprocessError):
        _tell(["wineserver", "--kill"], _STOP_SECONDS)


def _tell(command: list[str], seconds: int) -> None:
    subprocess.run(
        command,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=seconds,
        check=True,
    )


def run_in_wine(
    *command: str, folder: Path, log: Path | None = None, most_seconds: int = 300
) -> tuple[int, str]:
    """Run a Windows program in a folder: its exit code, and what it said on both streams.

    ``log`` is where that can be read while it runs. After ``most_seconds`` everything that runs in
    our Windows is ended. The streams are pipes: Python 3.13 cannot ask
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
        ) as process,
        (log or Path(os.devnull)).open("w", encoding="utf-8") as written,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        end = Timer(most_seconds, _end_all)
        end.start()
        for line in map(_decoded, process.stdout):
            if not line.startswith(_OF_WINE):
                said.append(line)
            print(line, end="", file=written, flush=True)
        end.cancel()
    return process.returncode, "".join(said)


def _decoded(line: bytes) -> str:
    """What the program says is UTF-8; what others say there is in the code page."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp874", "replace")


def windows_path(path: Path) -> str:
    """How a program under wine calls a file of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def _environment() -> dict[str, str]:
    locales = PLACE / "locales"
    if not (locales / LOCALE).exists():
        locales.mkdir(parents=True, exist_ok=True)
        command = ["localedef", "-i", "th_TH", "-f", "UTF-8", str(locales / LOCALE)]
        subprocess.run(command, check=True)
    home = PLACE / "home"
    home.mkdir(exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "CI") if name in os.environ}
    user = {"HOME": str(home), "USER": USER, "LOGNAME": USER}
    # It would ask to fetch a browser and .NET, and put menus on the desktop.
    without = "mscoree,mshtml=;winemenubuilder.exe=d"
    own = {"WINEPREFIX": str(_PREFIX), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": without}
    return {**kept, **user, **own, "LOCPATH": str(locales), "LC_ALL": LOCALE}


def main() -> int:
    """Say what to install; 0 where nothing is missing."""
    if not missing():
        print("windows-test: everything it needs is here")
        return 0
    print(f"windows-test needs {', '.join(missing())}; on Debian: {DEBIAN}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
