from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich._wrap import words as rich_words
from textual._wrap import chunks as textual_chunks

from ita_tui.core.thai.breaks import break_positions, chunks
from ita_tui.core.thai.segment import Segmenter

WORDS = """
ทุก สำนัก กอง คลัง การ จัด ซื้อ ต่าง ที่ ระบบ ของ ประจำ ปี และ ใน แก่ ท่าน อบต. พ.ศ. ม.ค. มี.ค.
ข้อ ดำเนิน งาน บึงกาฬ กรณี เดินทาง
"""
SEGMENTER = Segmenter.of([], common=WORDS.split())


def broken(text: str) -> str:
    return "|".join(chunk for _, _, chunk in chunks(text, SEGMENTER))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("การจัดซื้อ", "การ|จัด|ซื้อ"),
        ("การ จัดซื้อ", "การ |จัด|ซื้อ"),
        ("การ  จัด ", "การ  |จัด "),
        ("ต่างๆที่", "ต่างๆ|ที่"),
        ("ต่าง ๆ ที่", "ต่าง ๆ |ที่"),
        ("สำนักฯในปี", "สำนักฯ|ใน|ปี"),
        ("เดินทาง ฯลฯ ที่", "เดินทาง ฯลฯ |ที่"),
        ("เดินทางฯลฯ", "เดินทางฯลฯ"),
        ("แก่ฯพณฯท่าน", "แก่|ฯพณฯ|ท่าน"),
        ("แก่ ฯพณฯ ท่าน", "แก่ |ฯพณฯ |ท่าน"),
        ("ปีพ.ศ.๒๕๖๗และ", "ปี|พ.ศ.๒๕๖๗และ"),
        ("ของอบต.บึงกาฬ", "ของ|อบต.บึงกาฬ"),
        ("จ.บึงกาฬ", "จ.บึงกาฬ"),
        ("๙๔.๕๙ ๑,๒๓๔.๕๐ ๘๕%", "๙๔.๕๙ |๑,๒๓๔.๕๐ |๘๕%"),
        ("ที่ ๕๒๖๐๑/- ข้อ", "ที่ |๕๒๖๐๑/- |ข้อ"),
        ("๒๒/๑๐/๒๕๖๗", "๒๒/๑๐/๒๕๖๗"),
        ("ระบบ E-Service ของ", "ระบบ |E-Service |ของ"),
        ("ระบบE-Serviceของ", "ระบบ|E-Service|ของ"),
        ("ของ(E-Service)ใน", "ของ|(E-Service)|ใน"),
        ("ข้อ o๑๐ i๑ในปี", "ข้อ |o๑๐ |i๑ใน|ปี"),
        ("ทุกสำนัก/กองคลัง", "ทุก|สำนัก/|กอง|คลัง"),
        ("การ,งาน;ปี", "การ,|งาน;|ปี"),
        ("ม.ค.-มี.ค.", "ม.ค.-|มี.ค."),
        ("ม.ค. – มี.ค.", "ม.ค. |– |มี.ค."),
        ("( ITA ) ประจำปี", "( ITA ) |ประจำ|ปี"),
        ("“การงาน”และ", "“การ|งาน”|และ"),
        ("ดำเนินงาน...", "ดำเนิน|งาน..."),
        ("Q&A https://a.go.th/x-y", "Q&A |https://a.go.th/x-y"),
        ("ปี ่ที่", "ปี ่|ที่"),
    ],
)
def test_lines_break_where_thai_lets_them(text: str, expected: str) -> None:
    assert broken(text) == expected


def test_positions_are_the_starts_of_all_chunks_but_the_first() -> None:
    text = "  การจัดซื้อ ของกอง "
    starts = [start for start, _, _ in chunks(text, SEGMENTER)]
    assert starts == [0, *break_positions(text, SEGMENTER)]


def test_white_space_at_the_start_belongs_to_the_first_word_or_stands_apart() -> None:
    assert chunks("  การ", SEGMENTER) == [(0, 5, "  การ")]
    assert chunks("  การ", SEGMENTER, indent_apart=True) == [(0, 2, "  "), (2, 5, "การ")]


def test_white_space_alone_is_a_chunk_only_where_it_stands_apart() -> None:
    assert chunks("  ", SEGMENTER) == []
    assert chunks("  ", SEGMENTER, indent_apart=True) == [(0, 2, "  ")]
    assert chunks("", SEGMENTER) == chunks("", SEGMENTER, indent_apart=True) == []


@given(st.text(alphabet="aB1-/_๑๒é \t\n", max_size=40))
def test_text_without_thai_letters_is_cut_as_the_toolkits_cut_it(text: str) -> None:
    assert chunks(text, SEGMENTER) == list(rich_words(text))
    assert chunks(text, SEGMENTER, indent_apart=True) == list(textual_chunks(text))


MIXED = st.text(alphabet="กจดซทนปรองาะำเแไัิีื้่์ๆฯ.,:()[]“”/- ๑๒aZ%\t\u0301", max_size=50)


@given(MIXED, st.booleans())
def test_the_chunks_joined_are_the_text(text: str, indent_apart: bool) -> None:
    found = chunks(text, SEGMENTER, indent_apart=indent_apart)
    assert "".join(chunk for _, _, chunk in found) == (text if text.strip() or indent_apart else "")
    assert all(text[start:end] == chunk and chunk for start, end, chunk in found)


@given(MIXED)
def test_no_line_begins_or_ends_with_what_cannot_stand_there(text: str) -> None:
    for position in break_positions(text, SEGMENTER):
        first, before = text[position], text[:position]
        assert category(first) not in ("Mn", "Me")
        assert first not in "ะาำๅๆ)]”,.:%"
        assert not first.isspace()
        assert first != "ฯ" or text.startswith("ฯพณฯ", position)
        assert before[-1] not in "เแไ."
        assert before.rstrip()[-1] not in "([“"
