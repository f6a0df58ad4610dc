"""Fixtures: the shipped frameworks and the sample record, and a copy of it to change."""

import os
import shutil
import sys
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from hypothesis import settings

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework
from ita_tui.store.records import load_record

# A busy office machine is slow; only what a test says counts, not how long it took.
# Elsewhere each run looks at new cases; CI looks at the same ones, so that main does not turn red
# by chance on a change that has nothing to do with it.
settings.register_profile("ita-tui", deadline=None, derandomize=bool(os.environ.get("CI")))
# While one works a few cases are enough: `make quick`.
settings.register_profile("quick", settings.get_profile("ita-tui"), max_examples=20)
# Under wine a system is tried, not laws.
settings.register_profile("few", settings.get_profile("ita-tui"), max_examples=5)
settings.load_profile("ita-tui")


_LONGEST_ID = 300
_LONGEST_PART_OF_ID = 80


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A long text or file that is tried is named by its length, not by all that is in it."""
    if not isinstance(val, str | bytes):
        return None
    is_long = len(val) > _LONGEST_PART_OF_ID or len(ascii(val)) > _LONGEST_PART_OF_ID
    return f"{argname} of {len(val)}" if is_long else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test's name is read by people: what is tried on it has a name of its own (``ids=``)."""
    long = [item.nodeid[:_LONGEST_ID] for item in items if len(item.nodeid) > _LONGEST_ID]
    if long:
        raise pytest.UsageError(f"names over {_LONGEST_ID} characters: {long}")


@pytest.fixture(autouse=True, scope="session")
def _one_line_end() -> Iterator[None]:
    """The files that tests write are the same on Windows, where texts get line ends of their own.

    What the program itself writes goes out as bytes, or is read by nobody else.
    """
    with pytest.MonkeyPatch.context() as patched:
        if sys.platform == "win32":
            way = partialmethod(Path.write_text, newline="\n")
            patched.setattr(Path, "write_text", way)
        yield


@pytest.fixture(scope="session")
def ita_2567() -> Framework:
    """The framework of the year of the source document."""
    return _shipped("ita-2567")


@pytest.fixture(scope="session")
def ita_2568() -> Framework:
    """A framework whose indicators 1 to 8 have no known items."""
    return _shipped("ita-2568")


@pytest.fixture(scope="session")
def ita_2564() -> Framework:
    """A framework whose indicators 1 to 8 have no known items, with levels by letter."""
    return _shipped("ita-2564")


@pytest.fixture(scope="session")
def sample() -> Record:
    """The sample record, as it is printed in the real document."""
    loaded = load_record(sample_record())
    assert loaded.record is not None
    assert loaded.problems == ()
    return loaded.record


@pytest.fixture(scope="session")
def put_right() -> Record:
    """The sample record put right."""
    loaded = load_record(sample_record().with_name("sriphana-2567.toml"))
    assert loaded.record is not None
    assert loaded.problems == ()
    return loaded.record


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of the test's own for what the program keeps beside records."""
    folder = str(tmp_path_factory.mktemp("state"))
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, folder)


@pytest.fixture(autouse=True)
def _a_terminal_with_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever terminal the tests are run in, and whatever it can show."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    """A copy of the sample record in an empty folder."""
    return Path(shutil.copy(sample_record(), tmp_path / "sample.toml"))


def _shipped(framework_id: str) -> Framework:
    framework, problems = load_framework(framework_id, sample_record().parent)
    assert framework is not None
    assert problems == ()
    return framework
