"""``ita-tui`` alone opens the record that was open last."""

from pathlib import Path

import pytest

from ita_tui.cli import open_app
from ita_tui.store.last_record import remember_record
from tests.cli.running import run


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the app is begun with."""
    paths: list[Path] = []

    def begin(path: Path, **_: object) -> int:
        paths.append(path)
        return 0

    monkeypatch.setattr(open_app, "is_terminal", lambda: True)
    monkeypatch.setattr(open_app, "stdout_draws", lambda: True)
    monkeypatch.setattr("ita_tui.ui.start.run_app", begin)
    return paths


def test_alone_it_opens_the_last_record_of_the_workspace(
    monkeypatch: pytest.MonkeyPatch, sample_path: Path, begun: list[Path]
) -> None:
    folder = sample_path.parent
    monkeypatch.setenv("ITA_TUI_HOME", str(folder))
    run()
    remember_record(sample_path)
    run()
    run(folder)  # a folder that is named is shown as a list
    sample_path.unlink()
    run()
    assert begun == [folder, sample_path, folder, folder]
