"""``make package``: the wheel and the sdist, looked into and installed as a user would.

Each is installed by pipx and by uv into an empty home, and must then do a day's work.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_tui.store.folders import sample_record
from ita_tui.version import VERSION

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
WHEEL = DIST / f"ita_tui-{VERSION}-py3-none-any.whl"
SDIST = DIST / f"ita_tui-{VERSION}.tar.gz"
INSTALLERS = {"pipx": ("pipx", "install"), "uv": ("uv", "tool", "install")}
_WANTED = (
    *("Name", "Version", "Summary", "Keywords", "License-Expression", "License-File"),
    *("Classifier", "Requires-Python", "Requires-Dist", "Provides-Extra", "Project-URL"),
    "Description-Content-Type",
)


def main(folders: list[str]) -> int:
    """Build both, check them, install both; ``folders`` are where else installers may be."""
    hatch = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel"]
    subprocess.run([*hatch, "-d", str(DIST)], cwd=ROOT, check=True)
    with zipfile.ZipFile(WHEEL) as wheel:
        check(Parser().parsestr(wheel.read(f"ita_tui-{VERSION}.dist-info/METADATA").decode()))
    with tarfile.open(SDIST) as sdist:
        held = sdist.extractfile(f"ita_tui-{VERSION}/PKG-INFO")
        assert held is not None
        check(Parser().parsestr(held.read().decode()))
    path = os.pathsep.join([*folders, os.environ["PATH"]])
    for name, command in INSTALLERS.items():
        program = shutil.which(name, path=path)
        if program is None:
            print(f"{name} is not here: skipped")
            continue
        for package in (WHEEL, SDIST):
            try_out(program, *command[1:], package=package)
            print(f"{name}: {package.name} installed, and the program works")
    return 0


def check(told: Message) -> None:
    """Raise AssertionError where a field that an index shows is missing."""
    missing = [name for name in _WANTED if not told[name]]
    assert not missing, missing
    readme = told.get_payload()
    assert isinstance(readme, str)
    assert readme.strip() == (ROOT / "README.md").read_text(encoding="utf-8").strip()


def try_out(*command: str, package: Path) -> None:
    """Install a package into an empty home, and run the program that is there then."""
    with TemporaryDirectory() as name:
        home = Path(name)
        places = {"PIPX_HOME": "pipx", "PIPX_BIN_DIR": "bin", "PIPX_MAN_DIR": "man"}
        places |= {"UV_TOOL_DIR": "uv", "UV_TOOL_BIN_DIR": "bin"}
        own = {name: str(home / place) for name, place in places.items()}
        # An installer of Pythons takes the one that runs this, and fetches none.
        own |= {"PIPX_DEFAULT_PYTHON": sys.executable, "UV_PYTHON": sys.executable}
        environment = {**os.environ, **own, "UV_PYTHON_DOWNLOADS": "never"}
        subprocess.run([*command, f"{package}[office]"], env=environment, check=True)
        program = str(home / "bin" / "ita-tui")
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
        assert said.stdout.strip() == f"ita-tui {VERSION}", said.stdout
        record = Path(shutil.copy(sample_record(), home / "คะแนน.toml"))
        for words in (("gaps", "--json"), ("export", "--to", "xlsx", "-o", str(home / "a.xlsx"))):
            word, *options = words
            done = subprocess.run([program, word, str(record), *options], check=False)
            assert done.returncode in (0, 1), words
        assert (home / "a.xlsx").stat().st_size > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
