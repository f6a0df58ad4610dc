"""Evidence on disk: found or missing, copied beside the record, never anywhere else."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.toml.shape import join
from ita_tui.store import evidence
from ita_tui.store.evidence import (
    EvidenceState,
    check_evidence,
    copy_evidence,
    copy_name,
    discard_copy,
    find_source,
    named_from_record,
)
from ita_tui.store.fault import StoreFault

TODAY = date(2025, 1, 15)
POSIX = pytest.mark.skipif(os.name == "nt", reason="no symbolic links without a right of one's own")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record in a folder of its own, with one file of evidence beside it."""
    folder = tmp_path / "งาน"
    (folder / "หลักฐาน").mkdir(parents=True)
    (folder / "หลักฐาน" / "ภาพ 1.jpg").write_bytes(b"jpg")
    path = folder / "ศรีพนา-2567.toml"
    path.write_bytes(b"")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file somewhere else."""
    path = tmp_path / "ที่อื่น" / "รายงาน.pdf"
    path.parent.mkdir()
    path.write_bytes(b"pdf")
    return path


# Checking.


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("หลักฐาน/ภาพ 1.jpg", EvidenceState.FOUND),
        ("หลักฐาน\\ภาพ 1.jpg", EvidenceState.FOUND),
        ("./หลักฐาน/ภาพ 1.jpg", EvidenceState.FOUND),
        ("หลักฐาน", EvidenceState.MISSING),
        ("ภาพ 1.jpg", EvidenceState.MISSING),
        ("หลักฐาน/ภาพ 1.jpg/x", EvidenceState.MISSING),
        ("ก" * 400, EvidenceState.MISSING),
        ("https://www.example.go.th/x", EvidenceState.LINK),
        ("http:/www.example.go.th", EvidenceState.BAD_LINK),
        ("../ที่อื่น/รายงาน.pdf", EvidenceState.OUTSIDE),
        ("/etc/passwd", EvidenceState.OUTSIDE),
        ("\\\\server\\share\\x", EvidenceState.OUTSIDE),
        ("", EvidenceState.OUTSIDE),
        ("a\0b", EvidenceState.OUTSIDE),
    ],
)
def test_what_is_known_of_evidence(
    record: Path, source: Path, text: str, state: EvidenceState
) -> None:
    assert source.exists()
    assert check_evidence(record, text) is state


@POSIX
def test_a_link_out_of_the_folder_is_outside(record: Path, source: Path) -> None:
    (record.parent / "ทางลัด.pdf").symlink_to(source)
    (record.parent / "วน").symlink_to("วน")
    assert check_evidence(record, "ทางลัด.pdf") is EvidenceState.OUTSIDE
    assert check_evidence(record, "วน") is EvidenceState.MISSING


def test_what_the_user_names_from_elsewhere_is_named_from_the_record(
    record: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = "หลักฐาน/ภาพ 1.jpg"
    monkeypatch.chdir(record.parent.parent)
    assert named_from_record(record, f"งาน/{inside}") == inside
    assert named_from_record(record, str(record.parent / inside)) == inside
    assert named_from_record(record, inside) == inside
    for text in ("ที่อื่น/รายงาน.pdf", str(source), "ไม่มี.pdf", "https://a.th/x", "http:/a", "a\0b"):
        assert named_from_record(record, text) == clean_line(text)


def test_a_source_is_looked_for_where_the_user_is_then_beside_the_record(
    record: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(source.parent)
    assert find_source(record, "รายงาน.pdf").resolve() == source
    assert find_source(record, "หลักฐาน/ภาพ 1.jpg").read_bytes() == b"jpg"
    assert find_source(record, "ไม่มี.pdf") == Path("ไม่มี.pdf")


# Copying.


def test_a_copy_lies_beside_the_record_with_its_checksum(record: Path, source: Path) -> None:
    path, note = copy_evidence(record, source, TODAY, "m1-s2")
    assert path == "ศรีพนา-2567-evidence/m1-s2-รายงาน.pdf"
    assert (record.parent / path).read_bytes() == b"pdf"
    assert note.sha256 == hashlib.sha256(b"pdf").hexdigest()
    assert (note.copied_on, note.original) == (TODAY, "รายงาน.pdf")
    assert check_evidence(record, path) is EvidenceState.FOUND
    assert source.read_bytes() == b"pdf"


def test_no_copy_overwrites_another(record: Path, source: Path) -> None:
    first, _ = copy_evidence(record, source, TODAY, "m1")
    source.write_bytes(b"new")
    second, _ = copy_evidence(record, source, TODAY, "m1")
    third, _ = copy_evidence(record, source, TODAY, "m1")
    assert second == "ศรีพนา-2567-evidence/m1-รายงาน (2).pdf"
    assert third == "ศรีพนา-2567-evidence/m1-รายงาน (3).pdf"
    assert (record.parent / first).read_bytes() == b"pdf"
    assert (record.parent / second).read_bytes() == b"new"


def test_a_name_without_an_ending_gets_its_number_at_the_end(record: Path, source: Path) -> None:
    plain = source.rename(source.with_name("บันทึก"))
    copy_evidence(record, plain, TODAY, "m1")
    assert copy_evidence(record, plain, TODAY, "m1")[0].endswith("/m1-บันทึก (2)")


def test_a_copy_can_be_taken_away_again(record: Path, source: Path) -> None:
    path, _ = copy_evidence(record, source, TODAY, "m1")
    discard_copy(record, path)
    discard_copy(record, path)
    assert check_evidence(record, path) is EvidenceState.MISSING


@pytest.mark.parametrize("name", ["ไม่มี.pdf", ".", "ก" * 400, "a\0b"])
def test_what_cannot_be_copied_is_told_and_leaves_nothing(
    record: Path, source: Path, name: str
) -> None:
    before = sorted(record.parent.rglob("*"))
    with pytest.raises(StoreFault, match="โปรด"):
        copy_evidence(record, source.parent / name, TODAY, "m1")
    assert sorted(record.parent.rglob("*")) == before


def test_a_film_is_not_copied(record: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "MOST_BYTES", 2)
    with pytest.raises(StoreFault, match="โปรด"):
        copy_evidence(record, source, TODAY, "m1")


@POSIX
def test_what_is_no_ordinary_file_is_not_waited_for(record: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ท่อ")
    with pytest.raises(StoreFault, match="โปรด"):
        copy_evidence(record, tmp_path / "ท่อ", TODAY, "m1")


def test_a_file_in_the_place_of_the_folder_is_left_alone(record: Path, source: Path) -> None:
    in_the_way = record.parent / "ศรีพนา-2567-evidence"
    in_the_way.write_bytes(b"x")
    with pytest.raises(StoreFault, match="โปรด"):
        copy_evidence(record, source, TODAY, "m1")
    assert in_the_way.read_bytes() == b"x"


@POSIX
def test_a_folder_that_leads_elsewhere_gets_nothing(record: Path, source: Path) -> None:
    (record.parent / "ศรีพนา-2567-evidence").symlink_to(source.parent)
    with pytest.raises(StoreFault, match="โปรด"):
        copy_evidence(record, source, TODAY, "m1")
    assert sorted(source.parent.iterdir()) == [source]


@POSIX
def test_a_dangling_link_in_the_folder_is_not_followed(record: Path, source: Path) -> None:
    folder = record.parent / "ศรีพนา-2567-evidence"
    folder.mkdir()
    (folder / "m1-รายงาน.pdf").symlink_to(source.parent / "ใหม่.pdf")
    path, _ = copy_evidence(record, source, TODAY, "m1")
    assert path.endswith("(2).pdf")
    assert not (source.parent / "ใหม่.pdf").exists()


def test_a_copy_that_cannot_be_written_leaves_no_empty_file(
    record: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes, **_: object) -> None:
        raise StoreFault("เต็ม")

    monkeypatch.setattr(evidence, "write_atomically", full)
    with pytest.raises(StoreFault, match="เต็ม"):
        copy_evidence(record, source, TODAY, "m1")
    assert list((record.parent / "ศรีพนา-2567-evidence").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "key", "expected"),
    [
        ("ภาพ.JPG", "m1", "m1-ภาพ.JPG"),
        (".hidden", "m1", "m1-hidden"),
        ("..", "m1", "m1"),
        ("a:b*c?.pdf", "m1/s2", "m1-s2-a-b-c-.pdf"),
        ("CON.txt", "m1", "m1-CON.txt"),
        ("a\u202egpj.exe\x1b", "m1", "m1-agpj.exe"),
        ("ก" * 200 + ".pdf", "m1", "m1-" + "ก" * 36 + ".pdf"),
        ("a." + "b" * 50, "m1", "m1-a." + "b" * 34),
        ("", "", "evidence"),
        ("", "00000000000.0", "00000000000"),
        ("", "0\n\ud7a4\n0", "0 0"),
    ],
)
def test_the_name_of_a_copy(name: str, key: str, expected: str) -> None:
    assert copy_name(name, key) == expected


@given(st.text(max_size=300), st.text(max_size=60))
def test_every_name_of_a_copy_is_one_that_every_system_takes(name: str, key: str) -> None:
    made = copy_name(name, key)
    assert made == clean_line(made)
    assert made.isprintable()
    assert not set(made) & set('/\\:*?"<>|')
    assert made.strip(". ") == made
    assert 0 < len(f".{made} (99)".encode()) < 255
    assert join("evidence", made)
