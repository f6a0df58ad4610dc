"""The Windows wheels that travel with the program: which ones, by hash, and where they lie.

``python -m tests.windows.wheels`` takes the newest that ``pyproject.toml`` allows and writes
``wheels.txt`` anew.
"""

import hashlib
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from tests.windows.embedded_python import MINOR

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".windows" / "downloads"
PINNED = Path(__file__).with_name("wheels.txt")
EXTRAS = ("office", "pdf")
"""The extras that an officer wants, as far as ``pyproject.toml`` has them."""

_HEAD = "# Written by: python -m tests.windows.wheels\n"
_FOR_WINDOWS = ("--platform", "win_amd64", "--python-version", MINOR, "--implementation", "cp")


def requirements(*extras: str) -> list[str]:
    """What the program and some of its extras need, from ``pyproject.toml``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    wanted = [line for extra in extras for line in optional.get(extra, ())]
    return [*project["dependencies"], *wanted]


def pinned_wheels() -> list[Path]:
    """The wheels of ``wheels.txt``, fetched where they are not in the cache yet."""
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = {
        line.partition("--hash=sha256:")[2].strip()
        for line in PINNED.read_text(encoding="utf-8").splitlines()
        if "--hash" in line
    }
    if wanted - _held().keys():
        _download(CACHE, "--no-deps", "--require-hashes", "-r", str(PINNED))
    held = _held()
    return sorted(held[digest] for digest in wanted)


def _held() -> dict[str, Path]:
    return {_sha256(path): path for path in CACHE.glob("*.whl")}


def _download(folder: Path, *wanted: str) -> None:
    fetch_wheels("download", "-d", str(folder), *wanted)


def fetch_wheels(command: str, *arguments: str) -> None:
    """Let pip ``download`` or ``install`` wheels for the Windows Python."""
    pip = [sys.executable, "-m", "pip", command, "--quiet", "--disable-pip-version-check"]
    options = ["--only-binary=:all:", *_FOR_WINDOWS]
    subprocess.run([*pip, *options, *arguments], check=True)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _pins(wheels: Sequence[Path]) -> str:
    split = ((*wheel.name.split("-")[:2], _sha256(wheel)) for wheel in sorted(wheels))
    return "".join(
        f"{name.replace('_', '-')}=={version} --hash=sha256:{digest}\n"
        for name, version, digest in split
    )


def main() -> None:
    """Pin the newest wheels that the program allows."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as name:
        _download(Path(name), *requirements(*EXTRAS))
        PINNED.write_text(_HEAD + _pins(list(Path(name).glob("*.whl"))), encoding="utf-8")
    print(PINNED.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
