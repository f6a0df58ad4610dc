"""Fixtures: a workspace with a copy of the sample record."""

import shutil
from pathlib import Path

import pytest

from ita_tui.store.folders import sample_record


@pytest.fixture
def record_path(tmp_path: Path) -> Path:
    """A copy of the sample record, alone in a workspace."""
    folder = tmp_path / "w"
    folder.mkdir()
    return Path(shutil.copy(sample_record(), folder / "sample.toml"))


@pytest.fixture(autouse=True)
def _no_waiting_for_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw as soon as there is something to draw: 60 frames a second are for eyes."""
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 0.001)


@pytest.fixture(autouse=True)
def _no_copy_on_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests leave the clipboard of whoever runs them alone."""
    monkeypatch.setattr("ita_tui.store.clipboard.copier", lambda: None)


@pytest.fixture(autouse=True)
def _no_window_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests open no window on the desktop of whoever runs them."""
    monkeypatch.setattr("ita_tui.store.folder_opening.opener", lambda: None)


@pytest.fixture(autouse=True)
def _no_folders_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever folders the user who runs the tests has, none is offered."""
    for name in ("downloads", "desktop", "documents"):
        monkeypatch.setattr(f"platformdirs.user_{name}_path", lambda: tmp_path / "nowhere")
