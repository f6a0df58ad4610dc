"""The slip on paper."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from ita_tui.core.record.format import LOG_ENTRY, MEASURE, STEP
from ita_tui.core.record.model import Digits, Record, Settings
from ita_tui.core.slips.form import BLANK_ROWS, KEYS, form_rows
from ita_tui.core.slips.model import asked, make_slip
from ita_tui.documents.blocks import Table, Together
from ita_tui.documents.html_page import render_html
from ita_tui.documents.slip_sheet import slip_document
from ita_tui.words.said.fields import label
from tests.cases import cases
from tests.core.built_slips import MADE_ON, STEM, UNIT, records
from tests.core.test_slip import MEASURES, RECORD
from tests.documents.outline import Outline


def page(record: Record = RECORD, unit: str = UNIT) -> str:
    slip = make_slip(record, unit, stem=STEM, made_on=MADE_ON)
    due = date(2025, 4, 15)
    return render_html(slip_document(slip, record, file="แฟ้ม.slip.toml", return_by=due))


def test_the_page_is_thai_prints_on_a4_and_needs_nothing_from_outside() -> None:
    found = page()
    assert found.startswith('<!DOCTYPE html>\n<html lang="th">')
    assert '<meta charset="utf-8">' in found
    assert "size: A4" in found
    assert '"TH Sarabun New"' in found
    for outside in ("http:", "https:", "url(", "@import", "src=", "href="):
        assert outside not in found


def test_it_says_when_to_send_it_back_and_who_signs() -> None:
    words = Outline(page()).text
    assert "โปรดส่งคืนภายในวันที่ ๑๕ เมษายน ๒๕๖๘" in words
    assert "ผู้กรอก" in words
    assert "หัวหน้าหน่วยงาน" in words


def test_steps_are_numbered_as_people_count_and_keys_are_on_no_paper() -> None:
    words = Outline(page()).text
    assert "s1" not in words
    assert "m1" not in words


def test_it_holds_the_units_measures_and_steps_only() -> None:
    words = Outline(page()).text
    assert "งานของกองคลัง" in words
    assert "ขั้นของมาตรการ" in words
    assert "ขั้นของสำนักปลัด" not in words
    assert "แฟ้ม.slip.toml" in words


def test_it_has_room_for_each_field_that_a_unit_fills_in() -> None:
    heads = Outline(page()).words
    of_measure = [label(("measures", key)) for key in asked(MEASURE)]
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
    blank = "<td><p></p></td>" * len(KEYS["log"])
    assert page(record).count(f"{blank}</tr>") == BLANK_ROWS


def test_no_column_of_a_log_is_empty_its_rows_are_numbered() -> None:
    slip = make_slip(RECORD, UNIT, stem=STEM, made_on=MADE_ON)
    for key in slip.measures:
        log = [row.number for row in form_rows(key, slip, RECORD) if row.table == "log"]
        assert log == [*range(1, len(slip.measures[key].log) + BLANK_ROWS + 1)]


def test_what_stands_in_a_record_never_becomes_markup() -> None:
    evil = "<script>alert(1)</script>&amp;\"'"
    step = replace(MEASURES["m1"].steps["s1"], text=evil, result=evil)
    measure = replace(MEASURES["m1"], title=evil, target=evil, steps={'"><u>': step})
    record = replace(RECORD, agency=replace(RECORD.agency, name=evil), measures={"<i>": measure})
    record = replace(record, settings=Settings(digits=Digits.LATIN))
    found = Outline(page(record))
    assert not {"script", "u", "i"} & set(found.tags)
    assert found.text.count(evil) == 6  # one is the hidden caption of a table


@cases(0.4, is_slow=True)
@given(records)
def test_any_record_gives_a_page_whose_tags_close_and_hold_no_values(record: Record) -> None:
    found = Outline(page(record))
    allowed = {"lang", "charset", "name", "content", "class", "colspan", "scope", "tabindex"}
    assert {name for name, _ in found.attributes} <= allowed


def test_the_places_to_sign_stay_with_the_blank_rows_of_the_last_log() -> None:
    slip = make_slip(RECORD, UNIT, stem=STEM, made_on=MADE_ON)
    *_, last, closing = slip_document(slip, RECORD).sections[0].blocks
    assert isinstance(last, Table)
    assert isinstance(closing, Together)
    assert (len(last.body), last.is_whole) == (BLANK_ROWS, True)
    assert last.stays(BLANK_ROWS - 1)
