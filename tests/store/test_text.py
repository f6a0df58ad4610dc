"""Text files as offices have them."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.problem import Severity
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.text import MOST_BYTES, declared_format, decode, read_bytes, read_text

TEXT = 'name = "เทศบาล"\nkind = "ตำบล"\n'


def rules(raw: bytes) -> list[str]:
    return [problem.rule for problem in decode(raw)[1]]


def test_plain_utf8_is_read_without_a_word() -> None:
    assert decode(TEXT.encode()) == (TEXT, ())


def test_a_byte_order_mark_is_a_note() -> None:
    text, problems = decode(TEXT.encode("utf-8-sig"))
    assert text == TEXT
    assert [(problem.rule, problem.severity, problem.line) for problem in problems] == [
        ("byte-order-mark", Severity.NOTE, 1)
    ]
    assert "Notepad" in problems[0].message


def test_windows_line_ends_are_a_note() -> None:
    raw = TEXT.replace("\n", "\r\n").encode()
    assert rules(raw) == ["carriage-returns"]


def test_a_file_of_notepad_has_both() -> None:
    assert rules(TEXT.replace("\n", "\r\n").encode("utf-8-sig")) == [
        "byte-order-mark",
        "carriage-returns",
    ]


def test_windows_874_is_told_with_its_line_and_the_way_out() -> None:
    text, problems = decode(('format = "ita-record/1"\n' + TEXT).encode("cp874"))
    assert text is None
    assert [(problem.rule, problem.line) for problem in problems] == [("not-utf8", 2)]
    assert "Windows-874" in problems[0].message
    assert "UTF-8" in problems[0].message


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode("utf-16"),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\x06\0\xff\xfe\0\0",
        b"\xff\xff\xff",
        "เทศบาล".encode()[:-1],
    ],
)
def test_other_bytes_are_told_without_blaming_an_encoding(raw: bytes) -> None:
    text, problems = decode(raw)
    assert text is None
    assert problems[-1].rule == "not-utf8"
    assert "โปรด" in problems[-1].message
    assert "Windows-874" not in problems[-1].message


@given(st.binary())
def test_no_bytes_raise(raw: bytes) -> None:
    text, problems = decode(raw)
    assert text is not None or problems


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="ไม่พบไฟล์"):
        read_bytes(tmp_path / "none.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="เป็นโฟลเดอร์"):
        read_bytes(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_refused_before_it_blocks(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(StoreFault, match="ไม่ใช่ไฟล์ธรรมดา"):
        read_bytes(tmp_path / "pipe.toml")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.toml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(StoreFault, match="8 MB"):
        read_bytes(path)


def test_a_name_that_cannot_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="ชื่อไฟล์ใช้ไม่ได้"):
        read_bytes(tmp_path / "a\0b")
    with pytest.raises(StoreFault, match="ยาวเกินไป"):
        read_bytes(tmp_path / ("ก" * 300))


def test_an_empty_file_is_empty_text(tmp_path: Path) -> None:
    (tmp_path / "empty.toml").touch()
    assert read_text(tmp_path / "empty.toml") == ("", ())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('format = "ita-record/1"\n', "ita-record/1"),
        ("\ufeffformat='ita-record/1'", "ita-record/1"),
        ("# หมายเหตุ\n" * 500 + '\t format\t=\t"ita-framework/1"\r\n', "ita-framework/1"),
        ('# format = "ita-record/1"\nformat = "ita-framework/2"', "ita-framework/2"),
        ('name = "ก"\nmyformat = "ita-record/1"', ""),
        ("", ""),
        ("\0\0\0", ""),
    ],
)
def test_what_a_file_says_that_it_is(tmp_path: Path, content: str, expected: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(content, encoding="utf-8", newline="")
    assert declared_format(path) == expected


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        *((19, "เขียนไม่ได้"), (39, "ดิสก์เต็ม"), (206, "ยาวเกินไป"), (225, "ไม่มีสิทธิ์")),
        *((number, "ไม่ตอบสนอง") for number in (21, 23, 31, 55, 59, 64, 121, 362, 433)),
        *((number, "ไม่ตอบสนอง") for number in (1117, 1167, 1231, 1392, 22, 52, 1112, 2250)),
        *((number, "ไม่มีสิทธิ์") for number in (226, 1326)),
        *((number, "โปรแกรมอื่นเปิด") for number in (32, 33, 170, 1224)),
        *((123, "ชื่อไฟล์ใช้ไม่ได้"), (1395, "ตรวจดิสก์"), (99_999, "ตรวจดิสก์")),
    ],
)
def test_what_windows_says_in_numbers_of_its_own_is_told_right(number: int, sentence: str) -> None:
    error = OSError(errno.EINVAL, "x")
    error.winerror = number  # type: ignore[attr-defined]  # Windows has it, and mypy looks at Linux
    assert sentence in str(fault_of(error, Path("แฟ้ม.toml")))


def test_windows_refuses_a_letter_that_no_name_may_hold_without_a_number() -> None:
    error = OSError("_getfinalpathname: embedded null character in path")
    assert "ชื่อไฟล์ใช้ไม่ได้" in str(fault_of(error, Path("a\0b.toml")))


def test_a_name_that_cannot_be_is_told_in_its_own_letters() -> None:
    told = str(fault_of(OSError(errno.EINVAL, "x"), Path("โฟลเดอร์") / "น้ำ\x07.toml"))
    assert "น้ำ\\x07.toml" in told


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_whatever_the_system_says_becomes_a_thai_sentence(number: int) -> None:
    told = str(fault_of(OSError(number, os.strerror(number)), Path("แฟ้ม.toml")))
    assert "แฟ้ม" in told or "ชื่อไฟล์" in told
    assert "โปรด" in told
