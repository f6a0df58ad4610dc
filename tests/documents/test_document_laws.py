"""Whatever a record holds, every document of it can be made in every form."""

import io
import re
from dataclasses import replace

import docx
import pytest
from hypothesis import HealthCheck, given, settings

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Digits, Record
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.docx_file import render_docx
from ita_tui.documents.html_page import render_html
from ita_tui.documents.markdown import render_markdown
from ita_tui.documents.paper import plain
from ita_tui.documents.text_page import render_text
from ita_tui.render.cells import width_of
from tests.core.built_records import records
from tests.documents.built import built, whole
from tests.documents.outline import Outline
from tests.documents.test_text_page import sheet


@pytest.mark.parametrize("kind", DOCUMENTS)
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(record=records)
def test_any_record_can_be_printed(ita_2567: Framework, kind: str, record: Record) -> None:
    document = built(replace(record, framework="ita-2567"), ita_2567, kind, months=6)
    docx.Document(io.BytesIO(render_docx(document)))
    Outline(render_html(document))
    text = render_text(document, sheet(60))
    assert max(map(width_of, text.split("\n"))) <= 60
    for page in (text, render_markdown(document), render_html(document)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", page)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_no_code_beside_thai_digits_reads_as_a_zero(
    kind: str, sample: Record, ita_2567: Framework
) -> None:
    text = whole(built(sample, ita_2567, kind, digits=Digits.THAI))
    assert not re.search("(?<![A-Za-z])o[๐-๙]", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ก\r\nข\rค", "ก\nข\nค"),
        ("a\tb", "a b"),
        ("\x00\x1b\x7f\x9f\ufffe\uffff\ufdd0\ud800", ""),
        ("\u202eก\u2066", "ก"),
        ("น้ำ E-Service & <b>", "น้ำ E-Service & <b>"),
    ],
)
def test_plain_text_is_what_every_file_can_hold(text: str, shown: str) -> None:
    assert plain(text) == shown
