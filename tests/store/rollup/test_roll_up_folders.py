"""Folders rolled up: which files count, what is remembered, and when it is not believed."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ita_tui.core.many.report import RollupBy
from ita_tui.store import folders
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import sample_record
from ita_tui.store.many import gather, memory, remembered
from ita_tui.store.many.gather import RolledUp, roll_up_folders
from ita_tui.store.many.read import read_many

OLD = 1_700_000_000
SHIPPED = folders.data_folder() / "frameworks" / "ita-2567.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two records, one in a folder inside, as they were left long ago."""
    root = tmp_path / "แฟ้ม"
    (root / "บึงกาฬ").mkdir(parents=True)
    for path in (root / "a.toml", root / "บึงกาฬ" / "b.toml"):
        shutil.copy(sample_record(), path)
        leave_alone(path)
    return root


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The files that are really read."""
    read: list[str] = []
    real = read_many

    def watched(paths: list[str], *rest: object, **options: object) -> object:
        read.extend(Path(path).name for path in paths)
        return real(paths, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(gather, "read_many", watched)
    return iter([read])


def leave_alone(path: Path, since: int = OLD) -> None:
    os.utime(path, (since, since))


def roll_up(*roots: Path, state: Path | None = None, jobs: int = 1) -> RolledUp:
    return roll_up_folders(roots, None, state=state, jobs=jobs, progress=lambda *_: None)


def records(found: RolledUp) -> list[int]:
    return [rollup.whole.records for rollup in found.rollups]


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_folders_inside_count_and_hidden_ones_do_not(folder: Path) -> None:
    for name in (".history", "frameworks"):
        (folder / name).mkdir()
    shutil.copy(folder / "a.toml", folder / ".history" / "a.toml")
    shutil.copy(folder / "a.toml", folder / ".hidden.toml")
    shutil.copy(SHIPPED, folder / "frameworks" / "ita-2567.toml")
    (folder / "x.slip.toml").write_text('format = "ita-slip/1"\n', encoding="utf-8")
    found = roll_up(folder, folder / "บึงกาฬ", folder / "a.toml")
    assert records(found) == [2]
    assert found.unreadable == {}


def test_what_cannot_be_read_is_told_and_the_rest_counts(folder: Path) -> None:
    broken = {
        "broken.toml": b"x = [",
        "bytes.toml": b"\xff\xfe",
        "newer.toml": b'format = "ita-record/9"\n',
        "other.toml": b'format = "ita-record/1"\nframework = "ita-1"\n',
    }
    for name, content in broken.items():
        (folder / name).write_bytes(content)
    found = roll_up(folder)
    assert records(found) == [2]
    assert {Path(path).name for path in found.unreadable} == set(broken)
    assert all(found.unreadable.values())


def test_values_that_cannot_be_taken_are_counted(folder: Path) -> None:
    change(folder / "a.toml", "own = 94.59", "own = 194.59")
    assert list(roll_up(folder).faulty.values()) == [1]


def test_a_root_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(StoreFault):
        roll_up(tmp_path / "none")


def test_an_offices_own_text_of_a_framework_is_kept_apart(folder: Path) -> None:
    own = folder / "บึงกาฬ" / "ita-2567.toml"
    own.write_bytes(SHIPPED.read_bytes() + b"# ours\n")
    found = roll_up(folder)
    assert records(found) == [1, 1]
    assert len(found.frameworks) == 2


def test_what_did_not_change_is_not_read_again(
    folder: Path, tmp_path: Path, reads: Iterator[list[str]]
) -> None:
    read = next(reads)
    first = roll_up(folder, state=tmp_path / "state")
    assert sorted(read) == ["a.toml", "b.toml"]
    read.clear()
    second = roll_up(folder, state=tmp_path / "state")
    assert read == []
    assert second == first
    change(folder / "a.toml", "own = 94.59", "own = 14.59")
    third = roll_up(folder, state=tmp_path / "state")
    assert read == ["a.toml"]
    assert third != first
    assert third == roll_up(folder)


def test_a_file_that_was_only_touched_is_known_by_its_content(
    folder: Path, tmp_path: Path, reads: Iterator[list[str]]
) -> None:
    read = next(reads)
    first = roll_up(folder, state=tmp_path / "state")
    leave_alone(folder / "a.toml", OLD + 1000)
    read.clear()
    assert roll_up(folder, state=tmp_path / "state") == first
    assert read == []


def test_a_change_within_one_tick_of_the_clock_is_noticed(folder: Path, tmp_path: Path) -> None:
    path = folder / "a.toml"
    path.touch()
    status = path.stat()
    first = roll_up(folder, state=tmp_path / "state")
    change(path, "own = 94.59", "own = 14.59")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size
    second = roll_up(folder, state=tmp_path / "state")
    assert second != first
    assert second == roll_up(folder)


def test_another_text_of_the_framework_makes_every_record_be_read_again(
    folder: Path, tmp_path: Path
) -> None:
    first = roll_up(folder, state=tmp_path / "state")
    (folder / "ita-2567.toml").write_bytes(SHIPPED.read_bytes() + b"# ours\n")
    second = roll_up(folder, state=tmp_path / "state")
    assert second != first
    assert second == roll_up(folder)


def test_a_memory_may_be_deleted_cut_or_overwritten(folder: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    first = roll_up(folder, state=state)
    files = sorted((state / "rollup").iterdir())
    assert len(files) == 2
    whole = [path.read_bytes() for path in files]
    for damage in (b"", b"\xff", whole[0][:-1], whole[0].replace(b"1", b"2"), whole[1]):
        for path in files:
            path.write_bytes(damage)
        assert roll_up(folder, state=state) == first
    shutil.rmtree(state)
    assert roll_up(folder, state=state) == first
    assert not [path for path in folder.rglob("*") if path.suffix == ".json"]


def test_a_memory_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way", encoding="utf-8")
    assert records(roll_up(folder, state=tmp_path / "state")) == [2]


def test_memories_are_few_and_small(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "MOST_FILES", 3)
    for by in RollupBy:
        roll_up_folders([folder], by, state=tmp_path / "state", jobs=1, progress=lambda *_: None)
    assert len(list((tmp_path / "state" / "rollup").iterdir())) == 3
    monkeypatch.setattr(memory, "MOST_BYTES", 10)
    roll_up(folder, state=tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_several_processes_give_what_one_gives(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        shutil.copy(folder / "a.toml", folder / f"copy-{number:02}.toml")
    (folder / "broken.toml").write_bytes(b"x = [")
    monkeypatch.setattr("ita_tui.store.many.read.FEWEST_FOR_PROCESSES", 10)
    assert roll_up(folder, jobs=2) == roll_up(folder, jobs=1)


def test_a_file_counts_as_settled_two_seconds_after_its_last_change() -> None:
    assert remembered.SETTLED_NS == 2_000_000_000


def test_a_file_that_took_the_place_of_one_of_the_same_size_and_time_is_read(
    tmp_path: Path,
) -> None:
    root, state = tmp_path / "records", tmp_path / "state"
    root.mkdir()
    path = root / "r.toml"
    text = folders.sample_record().read_text("utf-8")

    def put(text: str) -> None:
        new = tmp_path / "new"
        new.write_text(text, "utf-8")
        os.utime(new, (1_600_000_000, 1_600_000_000))
        new.replace(path)

    def total() -> object:
        done = roll_up_folders([root], None, state=state, jobs=1, progress=lambda *_: None)
        return done.rollups[0].whole.spreads

    put(text)
    before = total()
    changed = text.replace("own = 9", "own = 1")
    assert len(changed) == len(text)
    put(changed)
    assert total() != before
