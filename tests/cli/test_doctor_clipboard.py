"""``ita-tui doctor --clipboard``: the test is the terminal that takes the copy, and the person."""

import base64
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ita_tui
from ita_tui.store.clipboard import copier, copy_to_system

pty = pytest.importorskip("pty")

ROOT = str(Path(ita_tui.__file__).parents[1])
COPY = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")


def paste(*, changed: bool = False) -> tuple[int, str]:
    """Exit code and output where the person pastes what was copied, or what else they had."""
    ours, theirs = pty.openpty()
    environment = {"LC_ALL": "C.UTF-8", "TERM": "xterm", "PYTHONPATH": ROOT, "PATH": "/nowhere"}
    command = [sys.executable, "-m", "ita_tui", "doctor", "--clipboard"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as program:
        os.close(theirs)
        sent = b""
        while b"Enter: " not in sent:
            sent += os.read(ours, 4096)
        found = COPY.search(sent)
        assert found
        text = base64.b64decode(found[1])
        assert text.decode() in sent.decode()
        os.write(ours, (b"1234" if changed else text) + b"\n")
        try:
            while more := os.read(ours, 4096):
                sent += more
        except OSError:  # the program has closed the other end
            pass
        code = program.wait()
    os.close(ours)
    return code, sent.decode()


def test_what_comes_back_is_confirmed_and_what_does_not_is_told_with_a_way_out() -> None:
    code, told = paste()
    assert (code, "วางได้" in told) == (0, True)
    code, told = paste(changed=True)
    assert (code, "F6" in told) == (1, True)


def test_without_a_terminal_nothing_is_copied() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ita_tui", "doctor", "--clipboard"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"\x1b" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="shells are the other systems'")
def test_the_command_of_the_desktop_comes_first_and_its_refusal_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("tmux", "xclip"):
        (tmp_path / name).touch(mode=0o755)
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "WSL_DISTRO_NAME", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert copier() is None
    monkeypatch.setenv("TMUX", "/tmp/tmux,1,0")
    assert copier() == ("tmux", "load-buffer", "-w", "-")
    (tmp_path / "clip.exe").touch(mode=0o755)
    monkeypatch.setenv("WSL_DISTRO_NAME", "Ubuntu")
    assert copier() == ("clip.exe",)  # Windows has the clipboard that everybody else looks into
    monkeypatch.setenv("DISPLAY", ":0")
    assert copier() == ("xclip", "-selection", "clipboard")
    assert not copy_to_system(("false",), "ก")
    assert not copy_to_system(("not-there",), "ก")
    monkeypatch.setenv("PATH", os.defpath)
    assert copy_to_system(("cat",), "ก")
