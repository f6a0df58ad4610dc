"""The bytes of table files."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.source.decode import decode_table

TEXT = "รหัส\tคะแนน\ni๑\t๙๔.๕๙\r\n"


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp874", "cp874")],
)
def test_what_programs_write_is_read(codec: str, encoding: str) -> None:
    assert decode_table(TEXT.encode(codec)) == (TEXT, encoding)


def test_utf_16_is_read_in_both_byte_orders() -> None:
    assert decode_table(b"\xfe\xff" + TEXT.encode("utf-16-be"))[0] == TEXT


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_newline_of_one_byte_behind_utf_16_is_left_out(codec: str) -> None:
    assert decode_table(TEXT.encode(codec) + b"\n")[0] == TEXT


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_known_by_its_letters(codec: str) -> None:
    assert decode_table(TEXT.encode(codec)) == (TEXT, codec)


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode_table(b"") == ("", "utf-8")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel"),
        (b"%PDF-1.7\n", "PDF"),
        (b"i1\x00\x94", "ไม่ใช่ไฟล์ข้อความ"),
        (b"\xff\xfei\x001\x00\x94", "ไม่ใช่ไฟล์ข้อความ"),
        (b"\x01\x02\x03abc", "ไม่ใช่ไฟล์ข้อความ"),
        (b"i1 \xdb\xfc\xff", "ไม่ใช่ไฟล์ข้อความ"),
        (TEXT.encode()[:-4] + b"\xb9", "ชำรุด"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        decode_table(raw)


@given(st.binary())
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    with suppress(Unreadable):
        assert "\0" not in decode_table(raw)[0]
