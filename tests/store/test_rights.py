"""Who may read and write: after a save the same as before, or the save is refused."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import ScoreKind
from ita_tui.store.evidence import copy_evidence
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import sample_record
from ita_tui.store.history import keep_version
from ita_tui.store.lock import lock_path, take_lock
from ita_tui.store.outputs import write_output
from ita_tui.store.record_file import RecordFile, create_record
from ita_tui.store.records import load_record
from tests.cli.running import python
from tests.store.test_lock import NOW

TODAY = date(2024, 11, 1)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has rights of its own")
OWNER, COLLEAGUE, GROUP = 61_001, 61_002, 61_010
"""Users and a group that no machine has; only an administrator may be one of them."""
as_users = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only an administrator can be two users"
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def acting_as(
    user: int, *, umask: int = 0o022, groups: tuple[int, ...] = (GROUP,)
) -> Iterator[None]:
    """What is done meanwhile, another user does, who is in the groups."""
    before = os.umask(umask)
    known = os.getgroups()
    os.setgroups(groups)
    os.setegid(user)
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(known)
        os.umask(before)


def edit(record: Path, today: date, score: str) -> None:
    loaded = load_record(record)
    assert loaded.record is not None
    changed = set_scores(loaded.record, ScoreKind.OWN, {"i1": Decimal(score)})
    RecordFile(loaded).save(changed, today)


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A record of one user's, in a folder that a group may write.

    Not below pytest's folder: each run that begins meanwhile closes that to all other users.
    """
    with TemporaryDirectory() as above:
        Path(above).chmod(0o711)
        yield _shared(Path(above) / "office", monkeypatch)


def _shared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder.mkdir()
    record = folder / "r.toml"
    record.write_bytes(sample_record().read_bytes())
    os.chown(record, OWNER, GROUP)
    record.chmod(0o660)
    os.chown(folder, OWNER, GROUP)
    folder.chmod(0o770)
    monkeypatch.setattr("ita_tui.store.rights._is_member", lambda user, group: group == GROUP)
    return record


@as_users
@pytest.mark.parametrize("folder_mode", [0o770, 0o2770], ids=["ordinary", "setgid"])
@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_two_users_share_a_record_for_a_week(shared: Path, folder_mode: int, umask: int) -> None:
    shared.parent.chmod(folder_mode)
    for day in range(7):
        for number, user in enumerate((COLLEAGUE, OWNER) if day % 2 else (OWNER, COLLEAGUE)):
            with acting_as(user, umask=umask):
                edit(shared, TODAY + timedelta(day), f"{80 + day}.{number}1")
                lock = take_lock(shared, NOW)
                assert (lock_path(shared).stat().st_gid, mode(lock_path(shared))) == (GROUP, 0o660)
                lock.release()
            assert (shared.stat().st_gid, mode(shared)) == (GROUP, 0o660)
    history = shared.parent / ".history"
    assert (history.stat().st_gid, mode(history)) == (GROUP, folder_mode)
    versions = list(history.iterdir())
    assert len(versions) == 7
    assert {(it.stat().st_gid, mode(it)) for it in versions} == {(GROUP, 0o660)}


@as_users
@pytest.mark.parametrize("folder_mode", [0o777, 0o2777], ids=["ordinary", "setgid"])
@pytest.mark.parametrize("groups", [(GROUP,), ()], ids=["of the group", "a stranger"])
def test_a_group_that_is_shut_out_stays_so(
    shared: Path, folder_mode: int, groups: tuple[int, ...]
) -> None:
    shared.chmod(0o606)
    shared.parent.chmod(folder_mode)
    with acting_as(COLLEAGUE, groups=groups), pytest.raises(StoreFault):
        edit(shared, TODAY, "81.11")
    known = shared.stat()
    assert (known.st_uid, known.st_gid, mode(shared)) == (OWNER, GROUP, 0o606)


@as_users
@pytest.mark.parametrize("folder_mode", [0o755, 0o1777], ids=["closed", "sticky"])
def test_a_folder_that_lets_nobody_replace_a_file_is_named(shared: Path, folder_mode: int) -> None:
    (shared.parent / ".history").mkdir(mode=0o777)
    (shared.parent / ".history").chmod(0o777)
    shared.parent.chmod(folder_mode)
    with acting_as(COLLEAGUE), pytest.raises(StoreFault, match=f"โฟลเดอร์ {shared.parent} "):
        edit(shared, TODAY, "81.11")


@as_users
@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o664), (0o002, 0o664), (0o077, 0o600)])
def test_a_new_record_in_an_office_s_folder_is_the_office_s(
    shared: Path, umask: int, expected: int
) -> None:
    new = shared.with_name("new.toml")
    loaded = load_record(shared)
    assert loaded.record is not None
    assert loaded.framework is not None
    shared.parent.chmod(0o2770)
    with acting_as(OWNER, umask=umask):
        create_record(new, loaded.record, loaded.framework)
    assert mode(new) == expected
    if expected & 0o020:
        with acting_as(COLLEAGUE, umask=umask):
            edit(new, TODAY, "81.11")
    new.unlink()
    shared.parent.chmod(0o2750)  # in which the group may only read
    with acting_as(OWNER, umask=umask):
        create_record(new, loaded.record, loaded.framework)
    assert mode(new) == 0o666 & ~umask


@as_users
@pytest.mark.parametrize(
    ("file_mode", "groups"),
    [(0o640, (GROUP,)), (0o660, ()), (0o606, ())],
    ids=["not writable", "not in the group", "the group may do less"],
)
def test_a_save_that_would_cost_somebody_his_access_is_refused(
    shared: Path, file_mode: int, groups: tuple[int, ...]
) -> None:
    shared.chmod(file_mode)
    shared.parent.chmod(0o777)
    before = shared.read_bytes()
    with acting_as(COLLEAGUE, groups=groups), pytest.raises(StoreFault, match="โปรด"):
        edit(shared, TODAY, "12.34")
    assert (shared.read_bytes(), mode(shared), shared.stat().st_uid) == (before, file_mode, OWNER)
    assert not [it for it in shared.parent.iterdir() if it.suffix == ".tmp"]


@as_users
def test_an_access_list_and_attributes_are_kept(shared: Path) -> None:
    # An entry for a user: version 2; owner rw, the user rw, group r, mask rw, others none.
    def entry(tag: int, rights: int, who: int = 0xFFFFFFFF) -> bytes:
        return tag.to_bytes(2, "little") + rights.to_bytes(2, "little") + who.to_bytes(4, "little")

    known = (
        b"\2\0\0\0"
        + entry(1, 6)
        + entry(2, 6, COLLEAGUE)
        + entry(4, 4)
        + entry(16, 6)
        + entry(32, 0)
    )
    try:
        os.setxattr(shared, "user.office", b"x")
        os.setxattr(shared, "system.posix_acl_access", known)
    except OSError:
        pytest.skip("this disk keeps no access lists")
    for user in (OWNER, 0):
        with acting_as(user) if user else acting_as(0):
            edit(shared, TODAY, "12.34" if user else "12.35")
        assert os.getxattr(shared, "system.posix_acl_access") == known
        assert os.getxattr(shared, "user.office") == b"x"
        assert shared.stat().st_uid == OWNER


def test_what_belongs_to_a_private_record_is_private(sample_path: Path, tmp_path: Path) -> None:
    sample_path.chmod(0o600)
    keep_version(sample_path, b"old", TODAY)
    (version,) = (sample_path.parent / ".history").iterdir()
    assert mode(version) == 0o600
    source = tmp_path / "secret.pdf"
    source.write_bytes(b"x")
    source.chmod(0o600)
    name, _ = copy_evidence(sample_path, source, TODAY, "m1")
    assert mode(sample_path.parent / name) == 0o600
    lock = take_lock(sample_path, NOW)
    assert mode(lock_path(sample_path)) == 0o600
    lock.release()


@pytest.mark.parametrize("planted", ["version", "folder", "evidence"])
def test_no_link_leads_a_write_out_of_the_folder(tmp_path: Path, planted: str) -> None:
    office, outside = tmp_path / "office", tmp_path / "outside"
    for folder in (office, outside):
        folder.mkdir()
    record = office / "r.toml"
    record.write_bytes(sample_record().read_bytes())
    if planted == "version":
        (office / ".history").mkdir()
        (office / ".history" / f"r.{TODAY}.toml").symlink_to(outside / "x")
    else:
        name = {"folder": ".history", "evidence": "r-evidence"}[planted]
        (office / name).symlink_to(outside)
    if planted == "evidence":
        with pytest.raises(StoreFault, match="โปรด"):
            copy_evidence(record, sample_record(), TODAY, "m1")
    elif planted == "folder":
        with pytest.raises(StoreFault, match="โปรด"):
            keep_version(record, b"old", TODAY)
    else:
        keep_version(record, b"old", TODAY)
        assert (office / ".history" / f"r.{TODAY}.toml").read_bytes() == b"old"
    assert list(outside.iterdir()) == []


def test_an_output_replaces_a_link_and_never_follows_it(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"x")
    (tmp_path / "o.html").symlink_to(victim)
    write_output(tmp_path / "o.html", b"new")
    assert (victim.read_bytes(), (tmp_path / "o.html").read_bytes()) == (b"x", b"new")


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    code = "import sys, pathlib; from ita_tui.store.text import read_bytes; "
    code += "read_bytes(pathlib.Path(sys.argv[1]))"
    for name in ("pipe", "/dev/zero"):
        if name == "pipe":
            os.mkfifo(tmp_path / name)
        done = python("-c", code, tmp_path / name, home=tmp_path)
        assert "StoreFault" in done.err
