"""``make windows-test``: the zip as an officer unpacks it, and the tests on its Python.

The program does a year's main job by command line, and must say to the letter what it says here.
Then every test of the project runs, but those that ``wine_cannot.toml`` names with a reason.
"""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path

from packaging.requirements import Requirement

from tests.windows import wine
from tests.windows.bundle import BUNDLE, FOLDER
from tests.windows.embedded_python import COMPACT
from tests.windows.wheels import ROOT, fetch_wheels, requirements

STICK = wine.PLACE / "ยูเอสบี แฟลชไดรฟ์"
PROGRAM = STICK / FOLDER
SITE = wine.PLACE / "site"
CANNOT = Path(__file__).with_name("wine_cannot.toml")
RECORD = "คะแนน ปี 2567.toml"
REPORT = ROOT / "tests" / "data" / "report-2567.txt"
JOB = (
    ("new", RECORD, "--framework", "ita-2567", "--agency", "เทศบาลตำบลศรีพนา"),
    ("import", "REPORT", RECORD),
    ("show", RECORD, "--json"),
    ("gaps", RECORD, "--json"),
    ("check", RECORD, "--json"),
    ("document", RECORD, "memo", "--to", "txt", "-o", "-", "--anyway", "ทดลอง"),
    ("document", RECORD, "measures", "--to", "docx", "-o", "รายงาน.docx", "--anyway", "ทดลอง"),
    ("export", RECORD, "--to", "xlsx", "-o", "คะแนน.xlsx"),
    ("rollup", "."),
)
"""Each must end alike and say the same here and under wine."""

NOT_THERE = {"hatchling", "import-linter", "mypy", "ruff", "types-openpyxl"} | {
    "ita-tui",  # lies in the zip
    "python-calamine",  # its DLL does not load in wine 8
}
"""What ``dev`` has and the tests there do without."""
ON_WINDOWS = ("colorama", "tzdata")
"""What pytest asks for on Windows alone, and what knows the hours of the world there."""
TESTS = ("tests",)
MOST_SECONDS = 2400
"""What all tests may take, on a machine that is busy."""
MOST_TRIED_AGAIN = 3
"""Failed tests that may be tried once more; where more fail, something is wrong."""


def main() -> int:
    """Unpack, do the job, run the tests; 0 where all is well."""
    if wine.missing():
        wine.main()
        return 1
    unpack()
    with wine.begun_windows():
        faults = [*job_faults_twice(), *test_faults(sys.argv[1:])]
    print("\n".join(faults))
    return 1 if faults else 0


def unpack() -> None:
    """The zip into a folder with a Thai name, on a disk that takes no writing."""
    if STICK.exists():
        _allow_writing(STICK, True)
        shutil.rmtree(STICK)
    with zipfile.ZipFile(BUNDLE) as archive:
        archive.extractall(STICK)
    _allow_writing(STICK, False)


def _allow_writing(folder: Path, allowed: bool) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if allowed else 0o555)


def job_faults_twice() -> list[str]:
    """The faults of the job, which is done anew where it has some: told, as wine fails at times."""
    faults = job_faults()
    if faults:
        print("under wine, the job is done again:", *faults, sep="\n")
        faults = job_faults()
    return faults


def job_faults() -> list[str]:
    """Where the program under wine ends otherwise, or says something else, than it does here."""
    here, there = _fresh(wine.PLACE / "job here"), _fresh(wine.PLACE / "งาน ITA")
    command = wine.windows_path(PROGRAM / "ita-tui.cmd")
    faults = []
    for words in JOB:
        ours = [str(REPORT) if word == "REPORT" else word for word in words]
        theirs = [wine.windows_path(REPORT) if word == "REPORT" else word for word in words]
        expected = subprocess.run(
            [sys.executable, "-m", "ita_tui", *ours],
            cwd=here,
            env={"PYTHONPATH": str(ROOT), "HOME": str(here)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        code, said = wine.run_in_wine("cmd", "/c", "call", command, *theirs, folder=there)
        if (expected.returncode, expected.stdout) != (code, _plain(said)):
            faults.append(f"{words}: {code}\n{said}\nhere:\n{expected.stdout}")
    made, made_there = _names_in(here), _names_in(there)
    if made != made_there:
        faults.append(f"under wine the files {made_there} instead of {made}")
    return faults


def _names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def test_faults(only: list[str]) -> list[str]:
    """What pytest says where not all tests passed; ``only`` narrows them.

    Emulated, a story may starve for once: the files of a few that failed are tried again, and told.
    """
    _prepare_tests()
    code, said = _pytest(only or TESTS)
    failed = [line.split()[1] for line in said.splitlines() if line.startswith("FAILED ")]
    if 0 < len(failed) <= MOST_TRIED_AGAIN and "\nERROR " not in said:
        files = sorted({name.partition("::")[0] for name in failed})
        print(f"under wine, tried again: {' '.join(failed)}")
        code, said = _pytest(files)
    return [said] if code else []


def _pytest(tests: Sequence[str]) -> tuple[int, str]:
    options = ["-p", "tests.windows.wine_plugin", "-p", "no:cacheprovider", "--tb=short"]
    options += ["-v", "-n", "auto", "--dist", "loadfile", "--hypothesis-profile", "few"]
    # The snapshot plugin reads the clock in a way that 3.13 warns of.
    options += ["-W", "ignore:datetime.datetime.utcnow:DeprecationWarning", "-o", "addopts="]
    python = wine.windows_path(PROGRAM / "python" / "python.exe")
    code, said = wine.run_in_wine(
        *(python, "-m", "pytest", *options, *tests),
        folder=ROOT,
        log=wine.PLACE / "tests.log",
        most_seconds=MOST_SECONDS,
    )
    print(f"under wine: {said.strip().splitlines()[-1]}")
    return code, said


def _prepare_tests() -> None:
    """Let the unpacked Python see the tests and what runs them."""
    wanted = [*ON_WINDOWS, *_testers()]
    fetched = SITE / "fetched.txt"
    if not fetched.exists() or fetched.read_text(encoding="utf-8").split("\n") != wanted:
        shutil.rmtree(SITE, ignore_errors=True)
        fetch_wheels("install", "--target", str(SITE), *wanted)
        fetched.write_text("\n".join(wanted), encoding="utf-8")
    # Tests copy the sample, and with it that it may not be written.
    _allow_writing(STICK, True)
    python = PROGRAM / "python"
    # platform.machine() asks Windows by this module, and wine 8 ends a program that does.
    (python / "_wmi.pyd").unlink()
    with (python / f"python{COMPACT}._pth").open("a", encoding="ascii") as search_path:
        search_path.writelines(f"{wine.windows_path(path)}\r\n" for path in (SITE, ROOT))


def _testers() -> list[str]:
    return [line for line in requirements("dev") if Requirement(line).name not in NOT_THERE]


def cannot() -> dict[str, str]:
    """The reason why wine cannot run a test, or a file of tests, by its name."""
    reasons: dict[str, str] = tomllib.loads(CANNOT.read_text(encoding="utf-8"))
    return reasons


if __name__ == "__main__":
    sys.exit(main())
