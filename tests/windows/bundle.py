"""``make windows-zip``: the program, its Python and all it needs, in one zip that runs on Windows.

Two builds of one checkout give the same bytes. The zip is unpacked into any folder, also on a
stick that cannot be written, and started by a double click: nothing is installed.
"""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from email.parser import Parser
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_tui.version import VERSION
from tests.manual.page import whole_page
from tests.windows import embedded_python
from tests.windows.wheels import CACHE, ROOT, pinned_wheels

FOLDER = "ita-tui"
BUNDLE = ROOT / "dist" / f"ita-tui-{VERSION}-windows.zip"
MOST_BYTES = 32_000_000
START = Path(__file__).with_name("start")
OPENS = "เปิดโปรแกรม"
OPENS_SAMPLE = "เปิดแฟ้มตัวอย่าง"
_DAY = (2020, 2, 2, 0, 0, 0)
"""The time that every file in the zip has: the one that the wheel's builder uses."""
_UNIX = 3
"""Names marked so are UTF-8 to every program that unpacks, Windows' own included."""

_READABLE = 0o100644 << 16


def main() -> None:
    """Build the zip and say where it is."""
    with TemporaryDirectory() as name:
        files = bundle_files(Path(name))
    BUNDLE.parent.mkdir(exist_ok=True)
    write_zip(BUNDLE, files)
    size = BUNDLE.stat().st_size
    assert size <= MOST_BYTES, f"{size} bytes are too many for a small stick"
    print(f"{BUNDLE.relative_to(ROOT)}: {size:,} bytes, {len(files)} files")


def bundle_files(work: Path) -> dict[str, bytes]:
    """Every file of the zip by its name inside; ``work`` is an empty folder."""
    wheels = [*pinned_wheels(), _own_wheel(work)]
    _unpack(wheels, work / "app")
    _compile(work)
    files = {f"app/{name}": content for name, content in _tree(work / "app")}
    python = embedded_python.python_files(CACHE)
    python[f"python{embedded_python.COMPACT}._pth"] = _search_path()
    files |= {f"python/{name}": content for name, content in python.items()}
    files |= {f"licences/{name}": content for name, content in _licences(wheels, python)}
    files |= dict(_starters())
    files["คู่มือ.html"] = whole_page().encode("utf-8")
    return {f"{FOLDER}/{name}": content for name, content in files.items()}


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """A zip whose bytes depend on the files' names and contents alone."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, files[name])


def _own_wheel(work: Path) -> Path:
    hatch = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work / "own")]
    subprocess.run(hatch, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (wheel,) = (work / "own").glob("*.whl")
    return wheel


def _unpack(wheels: list[Path], folder: Path) -> None:
    """What pip does with a wheel that brings no data files of its own; its scripts stay out."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if ".data/scripts/" not in name]
            assert not any(".data/" in name for name in names), wheel.name
            archive.extractall(folder, names)


def _compile(work: Path) -> None:
    """Leave the bytecode beside each module: a stick is slow, and may not be written.

    Raises LookupError where no Python is here to do it.
    """
    options = ["-q", "--invalidation-mode", "unchecked-hash", "-s", str(work)]
    python = embedded_python.same_python()
    if python is None:
        raise LookupError(f"Python {embedded_python.MINOR} is needed to compile for Windows")
    command = [python, "-m", "compileall", *options, str(work / "app")]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})


def _tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _search_path() -> bytes:
    r"""Python's own library and extension modules, then the folder ``app`` beside its folder."""
    return f"python{embedded_python.COMPACT}.zip\r\n.\r\n..\\app\r\n".encode("ascii")


def _starters() -> Iterator[tuple[str, bytes]]:
    """What the officer sees: the files of ``start``, with the line ends of Windows."""
    for path in START.iterdir():
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        # Notepad of an older Windows takes a text without this mark for cp874.
        mark = "\ufeff" if path.suffix == ".txt" else ""
        yield path.name, (mark + text).encode("utf-8")
        if path.stem == OPENS:
            yield f"{OPENS_SAMPLE}.cmd", text.replace("%*", "--sample").encode("utf-8")


def _licences(wheels: list[Path], python: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The licence of everything inside, and a list of them. Raises ValueError where one lacks."""
    origin = f"{embedded_python.URL} or {embedded_python.FALLBACK}"
    lines = [f"Python {embedded_python.VERSION}: PSF-2.0, {origin}"]
    yield "python/LICENSE.txt", python["LICENSE.txt"]
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            texts = [name for name in archive.namelist() if _is_licence(name)]
            (about,) = (name for name in archive.namelist() if name.endswith("info/METADATA"))
            told = Parser().parsestr(archive.read(about).decode("utf-8"))
            if not texts:
                raise ValueError(f"{wheel.name} holds no licence")
            for text in texts:
                yield f"{told['Name']}/{_short(text)}", archive.read(text)
        licence = told["License-Expression"] or told["License"] or "see its folder"
        lines.append(f"{told['Name']} {told['Version']}: {licence.splitlines()[0]}")
    yield "LICENCES.txt", "\r\n".join(lines).encode("utf-8")


def _is_licence(name: str) -> bool:
    return name.rpartition("/")[2].upper().startswith(("LICEN", "COPYING", "AUTHORS"))


def _short(name: str) -> str:
    """The place of a licence without the folders that every wheel has."""
    return name.partition(".dist-info/")[2].removeprefix("licenses/") or name


if __name__ == "__main__":
    main()
