"""The slip on paper."""

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings

from ita_tui.core.record.format import LOG_ENTRY, MEASURE, STEP
from ita_tui.core.record.model import Digits, Record, Settings
from ita_tui.core.slips.model import asked, make_slip
from ita_tui.documents.slip_html import BLANK_ROWS, slip_html
from ita_tui.words.said.fields import label
from tests.core.built_slips import MADE_ON, STEM, UNIT, records
from tests.core.test_slip import MEASURES, RECORD

VOID = {"meta", "br", "col"}


class Outline(HTMLParser):
    """What a page is made of; fails where tags do not close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page(record: Record = RECORD, unit: str = UNIT) -> str:
    slip = make_slip(record, unit, stem=STEM, made_on=MADE_ON)
    return slip_html(slip, record, file="แฟ้ม.slip.toml")


def test_the_page_is_thai_prints_on_a4_and_needs_nothing_from_outside() -> None:
    found = page()
    assert found.startswith('<!DOCTYPE html>\n<html lang="th">')
    assert '<meta charset="utf-8">' in found
    assert "size: A4" in found
    assert '"TH Sarabun New"' in found
    for outside in ("http:", "https:", "url(", "@import", "src=", "href="):
        assert outside not in found


def test_it_holds_the_units_measures_and_steps_only() -> None:
    words = Outline(page()).text
    assert "งานของกองคลัง" in words
    assert "ขั้นของมาตรการ" in words
    assert "ขั้นของสำนักปลัด" not in words
    assert "แฟ้ม.slip.toml" in words


def test_it_has_room_for_each_field_that_a_unit_fills_in() -> None:
    heads = Outline(page()).words
    of_measure = [f"{label(('measures', key))}:" for key in asked(MEASURE)]
    of_step = [label(("steps", key)) for key in asked(STEP)]
    of_entry = [label(("log", key)) for key in asked(LOG_ENTRY) if key != "unit"]
    assert {*of_measure, *of_step, *of_entry} <= set(heads)


def test_dates_are_in_the_buddhist_era_and_digits_as_the_record_wants_them() -> None:
    assert "๓๑ ธ.ค. ๖๗" in page()
    latin = replace(RECORD, settings=Settings(digits=Digits.LATIN))
    assert "31 ธ.ค. 67" in page(latin)
    assert "500" in page(latin)


def test_each_measure_has_blank_rows_for_its_log() -> None:
    record = replace(RECORD, measures={"m2": MEASURES["m2"]})
    assert page(record).count(f"<tr>{'<td></td>' * 7}</tr>") == BLANK_ROWS


def test_what_stands_in_a_record_never_becomes_markup() -> None:
    evil = "<script>alert(1)</script>&amp;\"'"
    step = replace(MEASURES["m1"].steps["s1"], text=evil, result=evil)
    measure = replace(MEASURES["m1"], title=evil, target=evil, steps={'"><b>': step})
    record = replace(RECORD, agency=replace(RECORD.agency, name=evil), measures={"<i>": measure})
    found = Outline(page(record))
    assert not {"script", "b", "i"} & set(found.tags)
    assert found.text.count(evil) == 5


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_any_record_gives_a_page_whose_tags_close_and_hold_no_values(record: Record) -> None:
    found = Outline(page(record))
    allowed = {"lang", "charset", "name", "content", "class"}
    assert {name for name, _ in found.attributes} <= allowed
