"""Writing: at every instant the old or the new file is there, whole."""

import errno
import os
import stat
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ita_tui.store.atomic import remove_left_over, when_free, write_atomically
from ita_tui.store.fault import StoreFault

OLD, NEW = "เดิม".encode(), "ใหม่".encode() * 1000


def fails(number: int) -> Any:
    def failing(*_arguments: Any, **_options: Any) -> Any:
        raise OSError(number, os.strerror(number))

    return failing


def test_a_new_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "แฟ้ม.toml"
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("call", ["replace", "fsync"])
@pytest.mark.parametrize("there", [True, False])
def test_where_writing_fails_the_old_file_stands_and_nothing_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, there: bool
) -> None:
    path = tmp_path / "a.toml"
    if there:
        path.write_bytes(OLD)
    monkeypatch.setattr(os, call, fails(number))
    with pytest.raises(StoreFault, match="โปรด"):
        write_atomically(path, NEW)
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == (
        [("a.toml", OLD)] if there else []
    )


def test_a_write_that_breaks_off_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    opened = Path.open

    def full_disk(self: Path, *arguments: Any, **options: Any) -> Any:
        file = opened(self, *arguments, **options)
        if self.suffix == ".tmp":
            file.write(NEW[:10])
            file.close()
            fails(errno.ENOSPC)()
        return file

    monkeypatch.setattr(Path, "open", full_disk)
    with pytest.raises(StoreFault, match="ดิสก์เต็ม"):
        write_atomically(path, NEW)
    monkeypatch.undo()
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_the_new_file_is_complete_before_it_takes_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    told: list[str] = []
    real_sync, real_replace = os.fsync, os.replace

    def sync(handle: int) -> None:
        told.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_sync(handle)

    def replace(source: Path, target: Path) -> None:
        told.append("replace")
        assert source.read_bytes() == NEW
        assert path.read_bytes() == OLD
        assert source.parent == target.parent
        real_replace(source, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "replace", replace)
    write_atomically(path, NEW)
    assert told == ["file", "replace", *([] if os.name == "nt" else ["folder"])]


def test_a_folder_that_cannot_be_synced_is_no_reason_to_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    real_sync = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            fails(errno.EINVAL)()
        real_sync(handle)

    monkeypatch.setattr(os, "fsync", sync)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    path.chmod(mode)
    write_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "shared" / "a.toml", tmp_path / "link.toml"
    real.parent.mkdir()
    real.write_bytes(OLD)
    link.symlink_to(real)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW
    assert list(real.parent.iterdir()) == [real]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    link = tmp_path / "a.toml"
    link.symlink_to(link)
    with pytest.raises(StoreFault, match="โปรด"):
        write_atomically(link, NEW)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no-such-folder/a.toml", "ไม่พบ"),
        ("a\0b.toml", "ชื่อไฟล์ใช้ไม่ได้"),
        ("ก" * 300, "ยาวเกินไป"),
        ("there.txt/a.toml", "ไม่พบ" if os.name == "nt" else "ไม่ใช่โฟลเดอร์"),
        ("folder", "เป็นโฟลเดอร์"),
    ],
)
def test_a_name_that_cannot_be_written_is_told(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "there.txt").write_bytes(OLD)
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreFault, match=sentence):
        write_atomically(tmp_path / name, NEW)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["folder", "there.txt"]


@pytest.mark.skipif(os.name == "nt", reason="names are counted in letters on Windows")
def test_the_longest_thai_name_that_the_system_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ก" * 83 + ".toml")
    assert len(path.name.encode()) == 254
    write_atomically(path, NEW)
    write_atomically(path, OLD)
    assert path.read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_a_file_that_is_not_there_yet_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "a.toml"
    link.symlink_to(tmp_path / "real.toml")
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "real.toml").read_bytes() == NEW


def test_a_file_that_is_marked_read_only_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    path.chmod(0o444)
    with pytest.raises(StoreFault, match="อ่านอย่างเดียว"):
        write_atomically(path, NEW)
    assert path.read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    os.mkfifo(path)
    with pytest.raises(StoreFault, match="ไม่ใช่ไฟล์ธรรมดา"):
        write_atomically(path, NEW)
    assert path.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no folders to be synced")
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_a_name_that_may_be_lost_is_told_and_the_new_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    real_sync = os.fsync

    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            fails(number)()
        real_sync(handle)

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(StoreFault, match="โปรด"):
        write_atomically(path, NEW)
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("a.toml", NEW)]


def test_an_interruption_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.toml", NEW)
    assert list(tmp_path.iterdir()) == []


def test_what_lies_in_the_way_of_a_temporary_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)
    victim = tmp_path / "victim"
    victim.write_bytes(OLD)
    laid = tmp_path / f".a.toml.{os.getpid()}-00000000.tmp"
    laid.symlink_to(victim)
    with pytest.raises(StoreFault, match="โปรด"):
        write_atomically(tmp_path / "a.toml", NEW)
    assert victim.read_bytes() == OLD


def test_only_old_temporary_files_of_ours_for_that_name_are_removed(tmp_path: Path) -> None:
    names = [
        ".a.toml.12-0123abcd.tmp",  # old and ours
        ".a.toml.13-0123abcd.tmp",  # young
        ".b.toml.12-0123abcd.tmp",
        ".a.toml.tmp",
        "a.toml",
        "a.toml.12-0123abcd.tmp",
    ]
    for name in names:
        (tmp_path / name).write_bytes(OLD)
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / names[1])
    remove_left_over(tmp_path, "a.toml", older_than_seconds=3600)
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(names[1:])
    remove_left_over(tmp_path / "none", "a.toml", older_than_seconds=0)


def test_on_windows_a_file_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(OLD)
    tries: list[int] = []
    real_replace = os.replace

    def held(source: Path, target: Path) -> None:
        tries.append(1)
        if len(tries) < 3:
            fails(errno.EACCES)()
        real_replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    monkeypatch.setattr("ita_tui.store.atomic._ON_WINDOWS", True)
    when_free(partial(path.replace, tmp_path / "b.toml"))
    assert len(tries) == 3
