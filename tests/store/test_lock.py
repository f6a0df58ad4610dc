"""One program at a time writes a record; no lock outlives its holder."""

import errno
import json
import os
import socket
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ita_tui.store import lock
from ita_tui.store.lock import HeldByOther, Holder, LockingUnknown, holder_of, lock_path, take_lock
from tests.elsewhere import held_elsewhere

NOW = datetime(2024, 11, 1, 9, 30)


def test_a_lock_is_taken_and_leaves_nothing_behind(sample_path: Path) -> None:
    taken = take_lock(sample_path, NOW)
    assert taken.is_exclusive
    assert lock_path(sample_path).exists()
    taken.release()
    taken.release()
    assert list(sample_path.parent.iterdir()) == [sample_path]


def test_who_holds_a_record_is_told(sample_path: Path) -> None:
    with held_elsewhere(sample_path) as other:
        with pytest.raises(HeldByOther, match="เวลา 09:30 น") as held:
            take_lock(sample_path, NOW)
        assert held.value.holder.pid == other.pid
        assert held.value.holder.machine == socket.gethostname()
        assert holder_of(sample_path, NOW) == held.value.holder


def test_a_lock_is_free_when_its_holder_leaves_or_is_killed(sample_path: Path) -> None:
    with held_elsewhere(sample_path) as other:
        other.communicate()
        assert not lock_path(sample_path).exists()
        assert holder_of(sample_path, NOW) is None
    with held_elsewhere(sample_path) as other:
        other.kill()
        other.wait()
        assert lock_path(sample_path).exists()
        assert holder_of(sample_path, NOW) is None
    assert list(sample_path.parent.iterdir()) == [sample_path]


def test_parts_of_one_program_share_the_lock(sample_path: Path) -> None:
    first, second = take_lock(sample_path, NOW), take_lock(sample_path, NOW)
    first.release()
    assert lock_path(sample_path).exists()
    second.release()
    assert not lock_path(sample_path).exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_record_and_a_link_to_it_have_one_lock(tmp_path: Path, sample_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(sample_path)
    with held_elsewhere(sample_path), pytest.raises(HeldByOther):
        take_lock(link, NOW)


def test_long_names_that_begin_alike_have_locks_of_their_own(tmp_path: Path) -> None:
    one, other = (lock_path(tmp_path / f"{'ก' * 75}{end}.toml") for end in "12")
    assert one != other
    assert len(one.name.encode()) < 255


@pytest.mark.parametrize("left", [b"", b"[" * 5000, b"x", b'{"user": 3}', b"\xff\xfe"])
def test_whatever_lies_in_the_lock_keeps_nobody_out(sample_path: Path, left: bytes) -> None:
    lock_path(sample_path).write_bytes(left)
    take_lock(sample_path, NOW).release()


@pytest.mark.parametrize("locks_folders", [True, False], ids=["folder", "second name"])
def test_where_something_has_the_name_of_the_lock_another_way_keeps_others_out(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch, locks_folders: bool
) -> None:
    lock_path(sample_path).mkdir()
    real = os.open

    def no_folders(path: Path, flags: int, mode: int = 0o777) -> int:
        if path.is_dir():
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, flags, mode)

    if not locks_folders:
        monkeypatch.setattr("ita_tui.store.lock.os.open", no_folders)
    taken = take_lock(sample_path, NOW)
    assert taken.is_exclusive
    assert taken.stands_in == lock_path(sample_path)
    again = take_lock(sample_path, NOW)
    again.release()
    assert taken.is_exclusive
    taken.release()
    assert [it.name for it in sample_path.parent.iterdir() if it.is_file()] == [sample_path.name]


def test_without_a_place_for_a_lock_the_record_can_still_be_opened(tmp_path: Path) -> None:
    taken = take_lock(tmp_path / "none" / "a.toml", NOW)
    assert not taken.is_exclusive
    taken.release()


@pytest.mark.parametrize("call", ["open", "close", "write", "ftruncate", "fstat", "unlink"])
def test_a_disk_that_fails_while_locking_keeps_nobody_out(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def failing(*_arguments: Any, **_options: Any) -> Any:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr(os, call, failing)
        try:
            take_lock(sample_path, NOW).release()
        except HeldByOther:
            assert call == "fstat"  # it cannot be told whose the lock is
    take_lock(sample_path, NOW).release()


# Where the system knows no locks.


@pytest.fixture
def _no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_handle: int) -> bool:
        raise LockingUnknown

    monkeypatch.setattr(lock, "lock_handle", unknown)


def told(path: Path, *, machine: str, pid: int, age_seconds: float) -> None:
    """A lock file as another machine's program left it."""
    file = lock_path(path)
    file.write_text(
        json.dumps({"user": "a", "machine": machine, "since": "2024-11-01T08:00", "pid": pid})
    )
    stamp = file.stat().st_mtime - age_seconds
    os.utime(file, (stamp, stamp))


@pytest.mark.usefixtures("_no_locks")
def test_a_holder_on_another_machine_that_lives_keeps_others_out(sample_path: Path) -> None:
    told(sample_path, machine="elsewhere", pid=1, age_seconds=60)
    with pytest.raises(HeldByOther, match="a ที่เครื่อง elsewhere"):
        take_lock(sample_path, NOW)


@pytest.mark.usefixtures("_no_locks")
@pytest.mark.parametrize(
    ("machine", "pid", "age_seconds"),
    [
        ("elsewhere", 1, 600),
        (socket.gethostname(), 2**22 + 1, 600 if os.name == "nt" else 0),
        ("elsewhere", 0, 0),
    ],
)
def test_a_holder_that_is_gone_keeps_nobody_out(
    sample_path: Path, machine: str, pid: int, age_seconds: float
) -> None:
    told(sample_path, machine=machine, pid=pid, age_seconds=age_seconds)
    taken = take_lock(sample_path, NOW)
    assert not taken.is_exclusive
    os.utime(lock_path(sample_path), (0, 0))
    taken.beat()
    assert lock_path(sample_path).stat().st_mtime > 0
    taken.release()
    assert list(sample_path.parent.iterdir()) == [sample_path]


def test_a_holder_of_whom_nothing_is_known_is_somebody() -> None:
    assert str(Holder()) == "ผู้ใช้อื่น"
