"""The pages that people read say what the program does."""

import re
import shlex
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from ita_tui.cli.commands import APP, COMMANDS
from ita_tui.cli.parser import ThaiParser
from ita_tui.core.checks.fit import misfits
from ita_tui.core.framework import format as framework_toml
from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.maps import read_map
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.format import RECORD, read_record
from ita_tui.core.record.model import Claim, Digits, Recurrence
from ita_tui.core.toml.shape import Shape
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from ita_tui.version import VERSION
from tests import format_page

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
RECORD_PAGE = (ROOT / "data/record-format.md").read_text(encoding="utf-8")
PROMISES_PAGE = (ROOT / "data/promises.md").read_text(encoding="utf-8")
FRAMEWORK_PAGE = (ROOT / "data/framework-format.md").read_text(encoding="utf-8")


def blocks(page: str, *languages: str) -> list[str]:
    """The fenced blocks of a page in some languages."""
    found = re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [text for language, text in found if language in languages]


def first_cells(page: str, heading: str) -> list[str]:
    """What stands in backticks in the first column, below a heading of a table."""
    _, found, below = page.partition(f"\n{heading}\n")
    assert found, heading
    rows = re.match(r"\|[-|]+\|\n((?:\|.*\n)*)", below)
    assert rows is not None, heading
    return re.findall(r"^\| `([^`]+)` \|", rows[1], re.MULTILINE)


def shapes_of(module: ModuleType) -> dict[object, Shape]:
    """The shapes that a module declares, by the class each becomes."""
    return {value.make: value for value in vars(module).values() if isinstance(value, Shape)}


def test_the_table_of_the_record_page_is_what_the_format_says() -> None:
    assert format_page.renewed(RECORD_PAGE) == RECORD_PAGE, "run: python -m tests.format_page"
    assert all(kind.about for _, kind in format_page.kinds(RECORD))


def test_the_record_page_names_every_word_that_a_key_may_hold() -> None:
    for word in (*Digits, *Claim, *Recurrence):
        assert f"`{word}`" in RECORD_PAGE


@pytest.mark.parametrize("text", blocks(RECORD_PAGE, "toml"), ids=len)
def test_every_example_of_the_record_page_loads_without_a_problem(
    text: str, ita_2567: Framework
) -> None:
    record, problems = read_record(text)
    assert problems == ()
    assert record is not None
    assert misfits(record, ita_2567) == ()


def test_the_record_pages_example_uses_every_key() -> None:
    whole = max(blocks(RECORD_PAGE, "toml"), key=len)
    for key, _ in format_page.kinds(RECORD):
        assert re.search(rf"^{key.rpartition('.')[2]} = ", whole, re.MULTILINE), key


def test_the_framework_page_names_every_key_and_no_other() -> None:
    told = first_cells(FRAMEWORK_PAGE, "| key | type | unit, range, default | meaning |")
    of_entries = first_cells(
        FRAMEWORK_PAGE, "| key of an entry | type | unit, range, default | meaning |"
    )
    shapes = shapes_of(framework_toml).values()
    (file,) = (shape for shape in shapes if "instruments" in shape.keys)
    entry = file.keys["items"].inner
    assert entry is not None
    assert [key.partition(".")[0] for key in told] == ["format", *file.keys]
    assert of_entries == list(entry.keys)


@pytest.mark.parametrize("text", blocks(FRAMEWORK_PAGE, "toml"), ids=len)
def test_every_example_of_the_framework_page_is_a_framework(text: str) -> None:
    if "ita-map/1" in text:
        before, after = (load_framework(f"ita-{year}", ROOT)[0] for year in (2567, 2568))
        assert before
        assert after
        assert read_map(text, before, after)[1] == ()
        return
    framework, problems = parse_framework(text)
    assert framework is not None
    assert all(problem.severity is not Severity.ERROR for problem in problems)


def test_every_page_has_examples() -> None:
    assert blocks(README, "sh")
    assert blocks(README, "powershell")
    assert blocks(RECORD_PAGE, "toml")
    assert blocks(FRAMEWORK_PAGE, "toml")


def test_the_readme_names_both_commands_and_they_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("run", "test", "check", "fix", "snap", "crash", "fuzz"):
        assert f"make {target}" in README
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def program_lines() -> list[list[str]]:
    """What follows ``ita-tui`` in the shell blocks and the commands of the pages."""
    shown = "\n".join(blocks(README, "sh", "powershell")).replace("\\", "/").splitlines()
    told = re.findall(r"`(ita-tui new [^`]+)`", FRAMEWORK_PAGE)
    split = [shlex.split(line, comments=True) for line in [*shown, *told]]
    return [words[1:] for words in split if words and words[0].split("/")[-1] == "ita-tui"]


@pytest.mark.parametrize("arguments", program_lines(), ids=lambda words: words[0][:8])
def test_every_command_that_is_shown_is_understood(arguments: list[str]) -> None:
    command = arguments[0] if arguments[0] in COMMANDS else None
    parser = ThaiParser(prog="ita-tui")
    import_module(COMMANDS[command] if command else APP).add_arguments(parser)
    parser.parse_args(arguments[1:] if command else arguments)


def test_the_readme_shows_every_command() -> None:
    assert set(COMMANDS) <= {arguments[0] for arguments in program_lines()}


def test_the_readme_names_the_frameworks_that_there_are() -> None:
    for framework_id in shipped_framework_ids():
        assert f"`{framework_id}`" in README


def glossary() -> list[str]:
    """The identifiers of the glossary."""
    _, _, below = README.partition("| Thai | identifier | meaning |\n")
    rows = re.findall(r"^\| [^|`]+ \| ([^|]+) \|", below, re.MULTILINE)
    return [name for cell in rows for name in re.findall(r"`(\w+)`", cell)]


def test_every_identifier_of_the_glossary_is_in_the_code() -> None:
    assert len(glossary()) > 25
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "ita_tui").rglob("*.py"))
    )
    assert [name for name in glossary() if not re.search(rf"\b{name}\b", code)] == []


def test_the_readme_lists_every_folder_of_the_program() -> None:
    packages = {
        path.parent.relative_to(ROOT).as_posix()
        for path in (ROOT / "ita_tui").rglob("__init__.py")
        if path.parent.name != "ita_tui"
    }
    assert packages <= set(first_cells(README, "| folder | holds |"))


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CHANGELOG.md",
        "data/record-format.md",
        "data/framework-format.md",
        "data/promises.md",
    ],
)
def test_every_link_leads_to_a_file(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def promises() -> list[tuple[str, str]]:
    """(file, test) of every test that the page of promises names."""
    return re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PROMISES_PAGE)


def test_every_promise_names_its_tests_and_they_are_there() -> None:
    rows = [
        row for row in re.findall(r"^\|(.*)\|$", PROMISES_PAGE, re.MULTILINE) if "---" not in row
    ]
    told = [row for row in rows if "การทดสอบ |" not in f"{row}|"]
    assert len(told) > 15
    assert [row for row in told if "::test_" not in row] == []
    missing = [
        f"{file}::{test}"
        for file, test in promises()
        if not (ROOT / file).is_file()
        or not re.search(
            rf"^(?:async )?def {test}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE
        )
    ]
    assert missing == []


def test_the_changelog_knows_this_version() -> None:
    assert f"## {VERSION} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
