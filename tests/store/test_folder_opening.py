"""Showing a folder in the system's own window."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ita_tui.store import folder_opening
from ita_tui.store.fault import StoreFault


def test_without_a_desktop_there_is_no_opener(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert folder_opening.opener() is None


def test_windows_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("shutil.which", lambda name: f"C:\\Windows\\{name}.exe")
    assert folder_opening.opener() == "C:\\Windows\\explorer.exe"


def test_where_it_cannot_be_shown_its_path_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_opening, "opener", lambda: None)
    with pytest.raises(StoreFault, match=tmp_path.name):
        folder_opening.open_folder(tmp_path)


def test_the_opener_is_given_the_folder_and_nothing_of_our_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Any] = []

    def start(command: list[str], **options: Any) -> None:
        started.append((command, options["stdin"], options["stdout"], options["stderr"]))

    monkeypatch.setattr(folder_opening, "opener", lambda: "/usr/bin/opener")
    monkeypatch.setattr(subprocess, "Popen", start)
    folder_opening.open_folder(tmp_path)
    nothing = subprocess.DEVNULL
    assert started == [(["/usr/bin/opener", str(tmp_path)], nothing, nothing, nothing)]


def test_an_opener_that_cannot_be_started_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_opening, "opener", lambda: str(tmp_path / "gone"))
    with pytest.raises(StoreFault, match=tmp_path.name):
        folder_opening.open_folder(tmp_path)
