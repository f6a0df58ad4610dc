"""Copying, renaming and throwing away: nothing is ever lost by it."""

import errno
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from ita_tui.store.fault import StoreFault
from ita_tui.store.file_care import bring_back, copy_beside, in_bin, put_in_bin, rename_record
from ita_tui.store.history import keep_version, versions_of
from ita_tui.store.lock import HeldByOther
from ita_tui.store.typed import TypedText
from ita_tui.store.undo_log import UndoLog
from tests.elsewhere import held_elsewhere

TODAY = date(2024, 11, 1)
NOW = datetime(2024, 11, 1, 9, 30)
LATER = datetime(2024, 11, 1, 9, 31)


def test_a_copy_has_a_name_of_its_own(sample_path: Path) -> None:
    one, other = copy_beside(sample_path), copy_beside(sample_path)
    assert [one.name, other.name] == [f"{sample_path.stem} ({n}).toml" for n in (2, 3)]
    assert copy_beside(one).name == f"{sample_path.stem} (4).toml"
    assert one.read_bytes() == other.read_bytes() == sample_path.read_bytes()


def test_a_record_that_another_program_holds_for_a_moment_is_renamed_on_windows(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    real_rename = Path.rename

    def held(path: Path, new: Path) -> Path:
        tries.append(1)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "held")
        return real_rename(path, new)

    monkeypatch.setattr(Path, "rename", held)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    monkeypatch.setattr("ita_tui.store.atomic._ON_WINDOWS", True)
    rename_record(sample_path, sample_path.with_name("ใหม่.toml"), TODAY, NOW)
    assert sample_path.with_name("ใหม่.toml").exists()


def test_a_renamed_record_keeps_its_versions_and_its_next_year(sample_path: Path) -> None:
    content = sample_path.read_bytes()
    keep_version(sample_path, b"first", TODAY)
    keep_version(sample_path, b"second", TODAY, always=True)
    later = sample_path.with_name("later.toml")
    later.write_text(
        'format = "ita-record/1"\nframework = "ita-2568"\n'
        f'previous_record = "{sample_path.name}"\n',
        encoding="utf-8",
    )
    new = sample_path.with_name("ใหม่.toml")
    rename_record(sample_path, new, TODAY, NOW)
    assert not sample_path.exists()
    assert new.read_bytes() == content
    assert [it.path.read_bytes() for it in versions_of(new)] == [b"second", b"first"]
    assert versions_of(sample_path) == ()
    assert tomllib.loads(later.read_text(encoding="utf-8"))["previous_record"] == "ใหม่.toml"


def test_the_case_of_a_name_can_be_changed_on_every_system(sample_path: Path) -> None:
    content = sample_path.read_bytes()
    keep_version(sample_path, b"first", TODAY)
    new = sample_path.with_name("SAMPLE.toml")
    rename_record(sample_path, new, TODAY, NOW)
    assert [it.name for it in sample_path.parent.glob("*.toml")] == ["SAMPLE.toml"]
    assert new.read_bytes() == content
    assert [it.path.name for it in versions_of(new)] == ["SAMPLE.2024-11-01.toml"]


def test_what_can_be_undone_and_what_is_being_typed_follows_a_name(sample_path: Path) -> None:
    content = sample_path.read_bytes()
    UndoLog(sample_path, content, TODAY, is_kept=True).add("one", b"", content)
    TypedText(sample_path, TODAY, is_kept=True).keep("i1", {"own": "9"})
    new = sample_path.with_name("ใหม่.toml")
    rename_record(sample_path, new, TODAY, NOW)
    assert UndoLog(new, content, TODAY, is_kept=True).last(content) == ("one", b"")
    assert TypedText(new, TODAY, is_kept=True).left("i1") == {"own": "9"}
    assert TypedText(sample_path, TODAY, is_kept=True).places == ()


def test_no_file_is_overwritten_by_a_name(sample_path: Path) -> None:
    other = sample_path.with_name("other.toml")
    other.write_bytes(b"x")
    with pytest.raises(StoreFault):
        rename_record(sample_path, other, TODAY, NOW)
    assert other.read_bytes() == b"x"
    assert sample_path.exists()


def test_what_is_in_the_bin_comes_back(sample_path: Path) -> None:
    folder, content = sample_path.parent, sample_path.read_bytes()
    put_in_bin(sample_path, NOW)
    sample_path.write_bytes(b"another of the same name")
    put_in_bin(sample_path, LATER)
    assert not sample_path.exists()
    assert [it.at for it in in_bin(folder)] == [LATER, NOW]
    first = in_bin(folder)[1]
    assert bring_back(first.path, LATER) == sample_path
    assert sample_path.read_bytes() == content
    back = bring_back(in_bin(folder)[0].path, LATER)
    assert back.name == f"{sample_path.stem} (2).toml"
    assert back.read_bytes() == b"another of the same name"
    assert in_bin(folder) == ()


def test_what_is_open_elsewhere_stays(sample_path: Path) -> None:
    with held_elsewhere(sample_path):
        with pytest.raises(HeldByOther):
            put_in_bin(sample_path, NOW)
        with pytest.raises(HeldByOther):
            rename_record(sample_path, sample_path.with_name("x.toml"), TODAY, NOW)
    assert sample_path.exists()


def test_the_versions_of_a_record_go_into_the_bin_and_back_with_it(sample_path: Path) -> None:
    keep_version(sample_path, b"of the first", TODAY)
    gone = put_in_bin(sample_path, NOW)
    sample_path.write_bytes(gone.read_bytes())
    assert versions_of(sample_path) == ()
    keep_version(sample_path, b"of the second", TODAY)
    back = bring_back(gone, NOW)
    assert back != sample_path
    assert [it.path.read_bytes() for it in versions_of(back)] == [b"of the first"]
    assert [it.path.read_bytes() for it in versions_of(sample_path)] == [b"of the second"]
    assert not gone.parent.exists()
