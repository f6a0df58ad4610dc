"""The workspace: which folder it is, and which of its files are records."""

import os
import shutil
from pathlib import Path

import pytest

from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import (
    FOLDER_VARIABLE,
    copy_sample,
    data_folder,
    make_folder,
    sample_record,
    workspace_folder,
)
from ita_tui.store.summaries import summaries


def test_the_folder_asked_for_goes_before_the_variable_and_that_before_the_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "variable"))
    assert workspace_folder(str(tmp_path / "asked")) == tmp_path / "asked"
    assert workspace_folder(None) == tmp_path / "variable"
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "OneDrive/เอกสาร")
    assert workspace_folder(None) == tmp_path / "OneDrive" / "เอกสาร" / "ITA"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no list of users to look into")
def test_a_tilde_of_nobody_is_a_plain_name() -> None:
    assert workspace_folder("~no-such-user-here/x") == Path("~no-such-user-here/x")


def test_a_folder_that_is_not_there_has_no_records(tmp_path: Path) -> None:
    assert summaries(tmp_path / "none") == ()


def test_records_stand_by_name_and_what_is_none_is_left_out(tmp_path: Path) -> None:
    for name in ("ข.toml", "ก.toml", "a.toml"):
        shutil.copy(sample_record(), tmp_path / name)
    for path in (data_folder() / "frameworks").glob("*.toml"):
        shutil.copy(path, tmp_path / path.name)
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / ".history").mkdir()
    shutil.copy(sample_record(), tmp_path / ".history" / "old.toml")
    (tmp_path / "._ก.toml").write_bytes(b"\0\5\x16\7")
    (tmp_path / "note.txt").touch()
    assert [it.name for it in summaries(tmp_path)] == ["a.toml", "ก.toml", "ข.toml"]


def test_a_broken_record_is_listed_so_that_its_owner_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_bytes(b"\xff\xff")
    (tmp_path / "empty.toml").touch()
    assert len(summaries(tmp_path)) == 2


def test_the_sample_is_copied_once_and_an_edited_copy_is_never_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    copy = copy_sample(folder)
    assert copy.read_bytes() == sample_record().read_bytes()
    copy.write_bytes(b"edited")
    assert copy_sample(folder) == copy
    assert copy.read_bytes() == b"edited"
    assert list(folder.iterdir()) == [copy]


def test_a_workspace_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "x", tmp_path / "a\0b"):
        with pytest.raises(StoreFault, match="โปรด"):
            make_folder(folder)
