"""What anybody may make long is worked through once: twice the input, twice the work."""

from collections.abc import Callable

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import free_key
from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.record.model import LogEntry, Measure, Record
from ita_tui.core.slips.format import read_slip
from ita_tui.core.slips.merge import apply_merge, merge_slip
from ita_tui.core.slips.model import make_slip, slip_units
from ita_tui.core.slips.writing import write_slip
from ita_tui.core.tables_in.measures.opened import take_measures
from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.number_format import kind_of_format
from ita_tui.core.values import replace
from ita_tui.documents.html_page import render_html
from ita_tui.documents.job import Wish, build
from ita_tui.documents.text_page import TextSheet
from ita_tui.store.folders import data_folder, sample_record
from ita_tui.store.records import load_record
from ita_tui.store.word_list import load_segmenter
from tests.core.built_slips import MADE_ON
from tests.core.counting import calls


def sample() -> tuple[Framework, Record]:
    loaded = load_record(sample_record())
    assert loaded.record is not None
    assert loaded.framework is not None
    return loaded.framework, loaded.record


Work = Callable[[int], Callable[[], object]]
"""Makes, of a number, what works on so much."""


def check(number: int) -> Callable[[], object]:
    framework, record = sample()
    more = {f"q{it}": Measure(title=f"มาตรการ {it}") for it in range(number)}
    same = {f"s{it}": Measure(title="มาตรการ") for it in range(number)}
    record = replace(record, measures={**record.measures, **more, **same})
    return lambda: check_record(framework, record, ())


def merge(number: int) -> Callable[[], object]:
    _, record = sample()
    unit = slip_units(record)[0]
    slip = make_slip(record, unit, stem="r", made_on=MADE_ON)
    key, measure = next(iter(slip.measures.items()))
    log = {f"x{it}": LogEntry(date=MADE_ON, text=f"งาน {it}") for it in range(number)}
    slip = replace(slip, measures={**slip.measures, key: replace(measure, log=log)})
    return lambda: apply_merge(record, merge_slip(record, slip))


def table(text: str) -> Work:
    """A text of so many pieces, read as a table of scores."""
    framework, _ = sample()
    return lambda number: lambda: read_text_table(text * number, framework, fiscal_year_be=2567)


def cells(number: int) -> Callable[[], object]:
    return lambda: csv_grid("ก,85.00\n" * number)


def plan(first: str, further: str) -> Work:
    """A plan with so many rows below its first, read as measures."""
    framework, record = sample()
    head = f"มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\n{first}"

    def make(number: int) -> Callable[[], object]:
        rows = (further.format(number=it) for it in range(2, number + 2))
        grid = csv_grid(head + "".join(rows))
        return lambda: take_measures(record, framework, (grid,), {}, is_text=True)

    return make


def record_file(number: int) -> Callable[[], object]:
    framework, record = sample()
    more = {f"q{it}": Measure(title=f"มาตรการ {it}") for it in range(number)}
    text = write_record(replace(record, measures={**record.measures, **more}), framework)
    return lambda: read_record(text)


def framework_file(number: int) -> Callable[[], object]:
    known = data_folder() / "frameworks" / "ita-2567.toml"
    more = "".join(
        f'[nodes.x{it}]\ntitle = "ข้อ {it}"\nparent = "9"\nlevel = "item"\n' for it in range(number)
    )
    text = known.read_text(encoding="utf-8") + "\n" + more
    return lambda: parse_framework(text)


def slip_file(number: int) -> Callable[[], object]:
    _, record = sample()
    unit = slip_units(record)[0]
    text = write_slip(make_slip(record, unit, stem="r", made_on=MADE_ON), record)
    more = "".join(
        f'[measures.m1.log.x{it}]\ndate = 2024-11-01\ntext = "งาน"\n' for it in range(number)
    )
    return lambda: read_slip(text + "\n" + more)


def paper(number: int) -> Callable[[], object]:
    framework, record = sample()
    more = {f"q{it}": Measure(title=f"มาตรการ {it}", issue="1") for it in range(number)}
    record = replace(record, measures={**record.measures, **more})
    wish = Wish(kind="measures", today=MADE_ON)
    return lambda: render_html(build(record, framework, wish))


@pytest.mark.parametrize(
    "make",
    [
        check,
        merge,
        cells,
        record_file,
        framework_file,
        slip_file,
        paper,
        plan("จัดทำ\t1. ตั้ง\tกองคลัง\tต.ค. 67\n", "\t{number}. ทำ\tกอง {number}\tธ.ค. 67\n"),
        plan("", "จัดทำ {number}\t1. ตั้ง 2. ทำ\tกองคลัง\tต.ค. 67\n\n"),
        table("o9\tรายงาน\t85.00\n"),
        table("o9  "),
        table("85.00 "),
        table("ก"),
        table("a  "),
        table("การใช้งบ   85.00\nประมาณ\n"),
        table("IIT\ti1\tx\t94.50\n\ti2\ty\t\n"),
    ],
    ids=lambda made: made.__qualname__,
)
def test_twice_as_much_takes_twice_as_many_calls(
    make: Work,
) -> None:
    none, some, more = (calls(make(number)) for number in (0, 300, 600))
    assert more - none <= 2.3 * (some - none)


@pytest.mark.parametrize("text", ["1", "ฯ ", "e1,", "ก", "a"])
def test_a_text_without_a_break_is_measured_once(text: str) -> None:
    def letters(number: int) -> int:
        measured = 0

        def cell_len(part: str) -> int:
            nonlocal measured
            measured += len(part)
            return len(part)

        sheet = TextSheet(width_cells=80, cell_len=cell_len, segmenter=load_segmenter())
        found = sheet.lines((text * number)[:number])
        assert "".join(found).replace(" ", "") == (text * number)[:number].replace(" ", "")
        return measured

    assert letters(16_000) <= 2.3 * letters(8_000)


def test_brackets_in_a_format_of_numbers_are_passed_over_at_once() -> None:
    assert kind_of_format(200, "[" * 4_000_000) is kind_of_format(200, "")


def test_a_key_of_more_digits_than_a_number_may_have_is_a_name() -> None:
    assert free_key("m", ["m2", f"m{'9' * 5_000}"]) == "m3"
