"""The zip for Windows: what can be said of it without building it."""

import re
import zipfile
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.windows import bundle
from tests.windows.embedded_python import content_sha256
from tests.windows.under_wine import cannot
from tests.windows.wheels import EXTRAS, PINNED, ROOT, requirements

SCRIPTS = sorted(bundle.START.glob("*.cmd"))


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_come(tmp_path: Path) -> None:
    files = {"ita-tui/b.py": b"2", "ita-tui/เปิด.cmd": b"1", "ita-tui/a/c.pyc": b"3"}
    bundle.write_zip(tmp_path / "1.zip", files)
    bundle.write_zip(tmp_path / "2.zip", dict(reversed(files.items())))
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_the_pin_of_python_changes_with_a_name_or_a_byte() -> None:
    files = {"python.exe": b"1", "LICENSE.txt": b"2"}
    assert content_sha256(files) == content_sha256(dict(reversed(files.items())))
    assert content_sha256(files) != content_sha256({**files, "python.exe": b"3"})
    assert content_sha256(files) != content_sha256({**files, "more.dll": b""})


def test_every_package_that_the_program_needs_is_pinned_in_a_version_that_it_takes() -> None:
    pins = [line.split() for line in PINNED.read_text(encoding="utf-8").splitlines()[1:]]
    assert all(digest.startswith("--hash=sha256:") for _, digest in pins)
    pinned = dict(name.split("==") for name, _ in pins)
    for needed in map(Requirement, requirements(*EXTRAS)):
        version = pinned[canonicalize_name(needed.name)]
        assert needed.specifier.contains(version), "run: python -m tests.windows.wheels"


def test_the_scripts_are_plain_ascii_until_the_console_is_told_to_read_utf_8() -> None:
    assert [path.name for path in SCRIPTS] == ["ita-tui.cmd", f"{bundle.OPENS}.cmd"]
    for script in SCRIPTS:
        text = script.read_text(encoding="utf-8")
        assert text.partition("chcp 65001")[0].isascii()
        assert "%*" in text


def test_the_first_page_names_what_there_is_to_open() -> None:
    page = (bundle.START / "อ่านก่อน.txt").read_text(encoding="utf-8")
    for name in (f"{bundle.OPENS}.cmd", "ita-tui.cmd", "licences", "คู่มือ.html"):
        assert name in page


def test_what_wine_cannot_run_is_named_with_a_reason_and_is_there() -> None:
    for name, reason in cannot().items():
        file, _, test = name.partition("::")
        page = (ROOT / file).read_text(encoding="utf-8")
        assert not test or re.search(rf"^(?:async )?def {test}\(", page, re.MULTILINE), name
        assert len(reason.split()) > 3, name
