"""The web pages against html-validate, an npm package: ``make pages`` puts it into ``.pages``."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.pages.drawn import documents, write
from tests.pages.records import RECORDS

CHECKER = Path(__file__).parents[2] / ".pages/npm/node_modules/.bin/html-validate"

pytestmark = pytest.mark.skipif(not CHECKER.exists(), reason=f"not here: {CHECKER}")


def _complaints(folder: Path) -> list[str]:
    """What it says of each page in a folder, by its recommended rules and those of access."""
    rules = {"root": True, "extends": ["html-validate:recommended", "html-validate:a11y"]}
    (folder / "rules.json").write_text(json.dumps(rules), encoding="utf-8")
    command = (CHECKER, "--config", folder / "rules.json", "--formatter", "json", folder)
    done = subprocess.run(command, check=False, capture_output=True, timeout=300)
    return [
        f"{Path(page['filePath']).name}:{one['line']} {one['ruleId']}: {one['message']}"
        for page in json.loads(done.stdout)
        for one in page["messages"]
    ]


@pytest.mark.parametrize("name", RECORDS)
def test_web_pages_break_no_rule(tmp_path: Path, name: str) -> None:
    write(dict(documents(name)), tmp_path)
    assert any(tmp_path.glob("*.html"))
    assert _complaints(tmp_path) == []


def test_what_breaks_a_rule_is_found(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<p style='color: red'>a", encoding="utf-8")
    assert any("no-inline-style" in one for one in _complaints(tmp_path))
