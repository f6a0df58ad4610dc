"""What importing does: nothing; and what each command loads: only what it needs."""

import ast
import json
import pkgutil
from pathlib import Path

import pytest

import ita_tui
from tests.cli.running import python, run

PACKAGE = Path(ita_tui.__file__).parent
HEAVY = ("textual", "rich", "tomli_w", "importlib.metadata", "importlib.resources", "openpyxl")


def modules() -> list[str]:
    return [found.name for found in pkgutil.walk_packages([str(PACKAGE)], "ita_tui.")]


def loaded(code: str, home: Path) -> set[str]:
    done = python(
        "-c", f"{code}\nimport sys, json; print(json.dumps(list(sys.modules)))", home=home
    )
    assert (done.code, done.err) == (0, "")
    return set(json.loads(done.out.splitlines()[-1]))


def command(*arguments: object) -> str:
    told = [str(argument) for argument in arguments]
    return f"from ita_tui.cli.main import main\ntry: main({told!r})\nexcept SystemExit: pass\n"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["gaps", "--help"]], ids=" ".join)
def test_version_and_help_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert loaded(command(*arguments), tmp_path).isdisjoint(HEAVY)


def test_the_version_loads_next_to_nothing(tmp_path: Path) -> None:
    ours = loaded(command("--version"), tmp_path)
    extra = ours - loaded("", tmp_path)
    assert {name for name in extra if not name.startswith("ita_tui")} == set()
    assert {name for name in extra if name.startswith("ita_tui")} <= {
        *("ita_tui", "ita_tui.cli", "ita_tui.cli.main"),
        "ita_tui.version",
    }


@pytest.mark.parametrize("name", ["gaps", "show"])
@pytest.mark.parametrize("options", [[], ["--json"]], ids=["plain", "json"])
def test_a_command_in_a_pipe_loads_neither_textual_nor_rich(
    tmp_path: Path, sample_path: Path, name: str, options: list[str]
) -> None:
    found = loaded(command(name, sample_path, *options), tmp_path)
    assert found.isdisjoint(HEAVY)


def test_an_import_loads_no_toolkit(tmp_path: Path, sample_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_bytes(b"i1\t90.00\n")
    found = loaded(command("import", table, sample_path), tmp_path)
    assert found.isdisjoint({"textual", "rich"})
    assert run("show", sample_path, "--json").json["nodes"]["i1"]["own"] == 90.0


def test_the_app_loads_no_encryption_and_leaves_it_to_whoever_asks(tmp_path: Path) -> None:
    unused = {"ssl", "_ssl", "_hashlib"}
    start = """
from ita_tui.ui.toolkit.left_out import left_out
with left_out():
    import ita_tui.ui.app
"""
    assert loaded(start, tmp_path).isdisjoint(unused)
    assert unused <= loaded(f"{start}import ssl, _hashlib", tmp_path)


def test_the_first_screen_loads_no_rule_of_the_checks_and_no_document(tmp_path: Path) -> None:
    found = loaded("import ita_tui.ui.app, ita_tui.ui.screens.overview", tmp_path)
    later = {
        "ita_tui.core.checks.catalogue",
        "ita_tui.documents.catalogue",
        "ita_tui.render.tables",
    }
    assert found.isdisjoint(later)


def test_importing_every_module_says_nothing_and_writes_nothing(tmp_path: Path) -> None:
    names = [name for name in modules() if not name.startswith("ita_tui.ui")]
    assert len(names) > 40
    before = {path: path.stat().st_mtime_ns for path in PACKAGE.rglob("*")}
    code = f"import importlib\nfor name in {modules()!r}: importlib.import_module(name)"
    done = python("-c", code, home=tmp_path)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert list(tmp_path.iterdir()) == []
    after = {path: path.stat().st_mtime_ns for path in PACKAGE.rglob("*")}
    assert {path for path in after if path not in before} == set()


def test_a_package_holds_a_docstring_and_nothing_else() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert [type(node) for node in tree.body] == [ast.Expr], path
        assert ast.get_docstring(tree), path


def test_every_module_says_what_it_is_for() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_the_core_loads_no_files_no_clock_and_no_toolkit(tmp_path: Path) -> None:
    names = [name for name in modules() if name.startswith(("ita_tui.core", "ita_tui.words"))]
    assert names
    for name in names:
        source = Path(PACKAGE.parent, *name.split("."))
        path = source.with_suffix(".py") if source.with_suffix(".py").is_file() else source
        if path.is_dir():
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in {"today", "now", "utcnow"}, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                # values.py writes initialisers from the names of fields, as dataclasses do.
                forbidden = {"open", "print", "input", "eval", "exec"}
                allowed = {"exec"} if name == "ita_tui.core.values" else set()
                assert node.func.id not in forbidden - allowed, path
    code = f"import importlib\nfor name in {names!r}: importlib.import_module(name)"
    assert loaded(code, tmp_path).isdisjoint({"textual", "rich", "tomli_w", "tempfile", "shutil"})
