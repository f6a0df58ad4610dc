"""Documents on disk."""

from pathlib import Path

import pytest

from ita_tui.store import outputs
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import (
    are_one_file,
    is_free,
    is_in_the_way,
    path_beside,
    read_template,
    refuse_what_is_open,
    write_output,
)


@pytest.mark.parametrize("name", ["ab:c.docx", "nul.docx", "ก?.html", "รายงาน. ", "a\tb.docx"])
def test_a_name_that_windows_cannot_hold_is_refused(tmp_path: Path, name: str) -> None:
    for attempt in (is_free, lambda path: write_output(path, b"x")):
        with pytest.raises(StoreFault, match="ชื่อไฟล์ใช้ไม่ได้"):
            attempt(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_only_begins_like_a_device_is_fine(tmp_path: Path) -> None:
    assert is_free(tmp_path / "console.docx")
    assert is_free(tmp_path / "รายงาน น้ำ (1).docx")


def test_a_document_is_named_after_its_record_and_lies_beside_it(tmp_path: Path) -> None:
    record = tmp_path / "คะแนน-2567.toml"
    assert path_beside(record, "-มาตรการ.docx") == tmp_path / "คะแนน-2567-มาตรการ.docx"


def test_a_long_name_stays_short_enough_for_every_system(tmp_path: Path) -> None:
    found = path_beside(tmp_path / f"{'ก' * 80}.toml", "-บันทึกข้อความ.docx")
    assert len(found.name.encode("utf-8")) < 255
    write_output(found, b"x")
    assert found.read_bytes() == b"x"


def test_writing_puts_the_whole_file_in_place_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    write_output(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("รายงานผล-2568.docx", "~$ยงานผล-2568.docx"),
        ("abcdefg.docx", "~$bcdefg.docx"),
        ("abc.docx", "~$abc.docx"),
        ("รายงาน.docx", ".~lock.รายงาน.docx#"),
    ],
)
def test_a_file_open_in_word_or_libreoffice_is_told_and_left(
    tmp_path: Path, name: str, mark: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(StoreFault, match="เปิดอยู่ใน Word") as told:
        write_output(path, b"new")
    assert mark in str(told.value)
    assert path.read_bytes() == b"old"


def test_a_left_over_mark_is_no_reason_not_to_write_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "~$abc.docx").write_bytes(b"")
    refuse_what_is_open(tmp_path / "abc.docx")
    write_output(tmp_path / "abc.docx", b"x")


def test_a_file_that_windows_holds_open_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "in use")

    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreFault, match="อาจเปิดอยู่ใน Word"):
        write_output(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="ไม่พบโฟลเดอร์"):
        write_output(tmp_path / "ไม่มี" / "a.docx", b"x")


def test_a_broken_link_is_in_the_way_too(tmp_path: Path) -> None:
    link = tmp_path / "a.docx"
    assert not is_in_the_way(link)
    link.symlink_to(tmp_path / "nothing")
    assert is_in_the_way(link)


def test_one_file_by_two_names_is_one_file(tmp_path: Path) -> None:
    one, other = tmp_path / "a.toml", tmp_path / "b.toml"
    one.write_bytes(b"")
    assert not are_one_file(one, other)
    other.symlink_to(one)
    assert are_one_file(one, other)


def test_a_template_must_be_there_and_no_larger_than_a_letterhead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.docx"
    with pytest.raises(StoreFault, match="ไม่พบไฟล์"):
        read_template(path)
    path.write_bytes(b"12345")
    assert read_template(path) == b"12345"
    monkeypatch.setattr(outputs, "MOST_TEMPLATE_BYTES", 4)
    with pytest.raises(StoreFault, match="แม่แบบ"):
        read_template(path)
