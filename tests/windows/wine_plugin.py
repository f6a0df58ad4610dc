"""What pytest leaves out under wine: the tests that ``wine_cannot.toml`` names, with its reason."""

import sys
from pathlib import Path

import pytest

from tests.windows.under_wine import cannot
from tests.windows.wheels import ROOT

REASONS = cannot()

if sys.platform == "win32":
    import _winapi

    # shutil.copy2 calls it where it is; wine 8 ends a program that does.
    del _winapi.CopyFile2


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out a file that cannot even be imported."""
    name = collection_path.relative_to(ROOT).as_posix()
    return True if name in REASONS else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each of the other tests with its reason, whatever is tried on it."""
    for item in items:
        reason = REASONS.get(item.nodeid.partition("[")[0])
        if reason is not None:
            item.add_marker(pytest.mark.skip(reason=reason))
