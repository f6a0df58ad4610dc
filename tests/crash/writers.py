"""Programs that write one record at once, where the lock's name is taken: no edit may be lost.

``python -m tests.crash.writers [EDITS]``. Each raises one item's score again and again and saves;
who is refused reads the file anew. What was confirmed must be in the file. Where an administrator
starts it, each is another user of one group.
"""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.thai.numbers import parse_score
from ita_tui.store import rights
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import sample_record
from ita_tui.store.lock import lock_path
from ita_tui.store.record_file import RecordFile
from ita_tui.store.records import load_record

TODAY = date(2024, 11, 1)
OBSTACLES = ("none", "folder", "link", "pipe")
"""What has the name of the lock."""


def share(folder: Path) -> None:
    """Make a folder and what is in it the group's, where this is an administrator."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, GROUP + 1, GROUP)
            path.chmod(0o2770 if path.is_dir() else 0o660)


def put_obstacle(path: Path, obstacle: str) -> None:
    """Put something where the lock of a record would be."""
    lock = lock_path(path)
    if obstacle == "folder":
        lock.mkdir()
    elif obstacle == "link":
        lock.symlink_to(path.with_name("nowhere"))
    elif obstacle == "pipe":
        os.mkfifo(lock)


GROUP = 61_010
"""A group that no machine has; its members are users that no machine has."""


def become_a_user(number: int) -> None:
    """Be another user of the group from now on, where this is an administrator."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.setgroups([GROUP])
        os.setgid(GROUP + number)
        os.setuid(GROUP + number)
        rights._is_member = lambda user, group: group == GROUP


def work(path: Path, code: str, edits: int) -> None:
    """Raise the score of one item by one hundredth after the other, each time on what is there."""
    for number in range(1, edits + 1):
        while True:
            loaded = load_record(path)
            assert loaded.record is not None
            score = parse_score(f"{number // 100}.{number % 100:02}")
            changed = set_score(loaded.record, code, ScoreKind.OWN, score)
            try:
                RecordFile(loaded).save(changed, TODAY)
            except StoreFault:
                continue
            break
        # A confirmed edit must be there whenever anybody looks, until its own writer goes on.
        found = load_record(path).record
        assert found is not None
        if found.scores[code].own != score:
            os._exit(1)
    os._exit(0)


def write_at_once(path: Path, writers: int, edits: int, *, as_users: bool = False) -> bool:
    """Whether every confirmed edit of every writer stayed in the file."""
    record = load_record(path).record
    assert record is not None
    children = []
    for number, code in enumerate(list(record.scores)[:writers], 1):
        child = os.fork()
        if not child:
            try:
                if as_users:
                    become_a_user(number)
                work(path, code, edits)
            finally:
                os._exit(2)
        children.append(child)
    ends = [os.waitpid(child, 0)[1] for child in children]
    return not any(ends)


def main() -> int:
    """Let four write at once for each obstacle, and tell what came of it."""
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for obstacle in OBSTACLES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "แฟ้ม.toml"
            path.write_bytes(sample_record().read_bytes())
            share(Path(folder))
            put_obstacle(path, obstacle)
            is_well = write_at_once(path, 4, edits, as_users=True)
            print(
                f"4 writers, lock's name taken by {obstacle}: {4 * edits} confirmed edits, "
                f"{'none lost' if is_well else 'SOME LOST'}",
                flush=True,
            )
            if not is_well:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
