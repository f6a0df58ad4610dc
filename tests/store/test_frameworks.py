"""Finding frameworks: beside the record first, then shipped; an id is never a path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import ita_tui
from ita_tui.core.problem import Severity
from ita_tui.store.folders import data_folder, sample_record
from ita_tui.store.frameworks import find_framework, load_framework, shipped_framework_ids
from ita_tui.store.records import load_record
from tests.core.test_framework_toml import GOOD

SHIPPED = data_folder() / "frameworks" / "ita-2567.toml"


def test_the_shipped_ids_stand_newest_first() -> None:
    ids = shipped_framework_ids()
    assert {"ita-2567", "ita-2564"} <= set(ids)
    assert list(ids) == sorted(ids, reverse=True)


@pytest.mark.parametrize("place", [".", "frameworks"])
def test_a_framework_of_the_office_wins_over_the_shipped_one(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(exist_ok=True)
    own = tmp_path / place / "ita-2567.toml"
    own.write_text(GOOD.replace("own-2570", "ita-2567"), encoding="utf-8")
    framework, problems = load_framework("ita-2567", tmp_path)
    assert problems == ()
    assert framework is not None
    assert framework.title == "การประเมินของเราเอง"


def test_a_broken_framework_of_the_office_is_told_and_not_passed_over(tmp_path: Path) -> None:
    own = tmp_path / "ita-2567.toml"
    text = SHIPPED.read_text(encoding="utf-8")
    own.write_text(text.replace('parent = "9.1"', 'parent = "9.9"', 1), encoding="utf-8")
    framework, problems = load_framework("ita-2567", tmp_path)
    assert framework is None
    assert [(problem.rule, problem.at) for problem in problems] == [("unknown-parent", "framework")]
    assert str(own) in problems[0].message
    assert "items.o1" in problems[0].message


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"", "unknown-format"),
        (GOOD.encode("cp874"), "not-utf8"),
        (b'format = "ita-framework/1', "not-toml"),
    ],
)
def test_a_file_that_cannot_be_read_as_a_framework_is_told(
    tmp_path: Path, raw: bytes, rule: str
) -> None:
    (tmp_path / "own-2570.toml").write_bytes(raw)
    framework, problems = load_framework("own-2570", tmp_path)
    assert framework is None
    assert rule in {problem.rule for problem in problems}
    assert all("own-2570.toml" in problem.message for problem in problems)


def test_a_file_of_notepad_is_a_framework_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "own-2570.toml").write_bytes(GOOD.replace("\n", "\r\n").encode("utf-8-sig"))
    framework, problems = load_framework("own-2570", tmp_path)
    assert framework is not None
    assert {problem.severity for problem in problems} == {Severity.NOTE}


def test_a_file_that_names_another_id_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own-2599.toml").write_text(GOOD, encoding="utf-8")
    framework, problems = load_framework("own-2599", tmp_path)
    assert framework is None
    assert [problem.rule for problem in problems] == ["framework-id"]
    assert "own-2570" in problems[0].message


@pytest.mark.parametrize(
    "framework_id",
    [
        "",
        ".",
        "..",
        "../secret",
        "sub/secret",
        "sub\\secret",
        "secret.toml",
        "secret\n",
        "secret\0",
        "~",
        "-x",
        "ลับ",
        "๑",
        "a" * 65,
        "C:secret",
        "%2e%2e",
    ],
)
def test_an_id_that_is_more_than_a_name_is_never_followed(
    tmp_path: Path, framework_id: str
) -> None:
    folder = tmp_path / "records"
    (folder / "sub").mkdir(parents=True)
    for path in (tmp_path / "secret.toml", folder / "secret.toml", folder / "sub" / "secret.toml"):
        path.write_text(GOOD.replace("own-2570", "secret"), encoding="utf-8")
    assert find_framework(framework_id, folder) is None
    assert find_framework("secret", folder) == folder / "secret.toml"
    framework, problems = load_framework(framework_id, folder)
    assert framework is None
    assert [problem.rule for problem in problems] == ["missing-framework"]


def test_a_record_named_after_the_year_does_not_hide_the_framework(tmp_path: Path) -> None:
    path = tmp_path / "ita-2567.toml"
    shutil.copy(sample_record(), path)
    loaded = load_record(path)
    assert loaded.framework is not None
    assert loaded.problems == ()


def test_a_folder_named_like_a_framework_does_not_hide_it(tmp_path: Path) -> None:
    (tmp_path / "ita-2567.toml").mkdir()
    assert load_framework("ita-2567", tmp_path)[0] is not None


def test_a_folder_that_is_not_there_still_finds_the_shipped_one(tmp_path: Path) -> None:
    assert load_framework("ita-2567", tmp_path / "none")[0] is not None


# The shipped data, in a checkout and where it is installed.


@pytest.mark.skipif(data_folder().parent.name == "ita_tui", reason="an installed copy is tested")
def test_a_checkout_finds_its_data_beside_the_package() -> None:
    assert data_folder() == Path(ita_tui.__file__).parents[1] / "data"
    assert sample_record().is_file()


def test_an_installed_copy_finds_its_data_inside_the_package(tmp_path: Path) -> None:
    # As the wheel lays it out: hatch puts data into the package (see pyproject.toml).
    package = tmp_path / "site" / "ita_tui"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(ita_tui.__file__).parent, package, ignore=ignored)
    shutil.copytree(data_folder(), package / "data", dirs_exist_ok=True)
    home = tmp_path / "home"
    home.mkdir()
    environment = {"PYTHONPATH": str(tmp_path / "site"), "PYTHONUTF8": "1"}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    code = (
        "from pathlib import Path; from ita_tui.store.records import load_record;"
        "from ita_tui.store.folders import sample_record; import ita_tui;"
        "found = load_record(sample_record());"
        "print(Path(ita_tui.__file__).parent, sample_record(), found.problems,"
        " found.framework.id)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=home,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    sample = package / "data" / "examples" / sample_record().name
    assert done.stdout.split() == [str(package), str(sample), "()", "ita-2567"]
    assert list(home.iterdir()) == []
