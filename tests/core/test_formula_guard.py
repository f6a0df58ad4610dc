"""Texts that a spreadsheet would run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.tables_out.csv_text import could_run, guarded, unguarded

RUNS = [
    '=HYPERLINK("http://x","y")',
    "+1+2",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    '"=1',
    "'=1",
    "\u200b=1",
    "\xa0=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
    "- ประชุมคณะทำงาน",
]


@pytest.mark.parametrize("text", RUNS)
def test_what_could_run_gets_an_apostrophe_and_stays_readable(text: str) -> None:
    assert could_run(text)
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "สำนักปลัด", "a=b", "95", "'ก", '"ก"', "(-1)", "ก -1", "'"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


texts = st.text() | st.text("'\"=+-@\t\r\n ก0＝|", max_size=6)


@given(texts)
def test_a_guard_is_taken_off_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(texts)
def test_no_guarded_text_begins_as_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠|%")
