"""Measures written as sheets and read back: the same record, to the letter."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record import model as r
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.core.tables_out.measures import measures_sheet, steps_sheet
from tests.cases import cases
from tests.core import built_records as built
from tests.core.measure_grids import as_grid, taken

TODAY = date(2025, 2, 1)
KEYS = st.from_regex(r"[a-z][0-9]{1,2}", fullmatch=True)


@st.composite
def records(draw: st.DrawFn) -> r.Record:
    """Records whose measures and steps have keys that are told apart when they are cleaned."""
    measures = draw(
        st.dictionaries(
            KEYS,
            built.measures.flatmap(
                lambda measure: st.dictionaries(KEYS, built.steps, max_size=3).map(
                    lambda steps: replace(measure, steps=steps)
                )
            ),
            max_size=3,
        )
    )
    return r.Record(framework="ita-2567", fiscal_year_be=2567, measures=measures)


@cases(0.5)
@given(records())
def test_an_own_export_read_back_changes_nothing(ita_2567: Framework, record: r.Record) -> None:
    sheets = (as_grid(measures_sheet(record, ita_2567, TODAY)), as_grid(steps_sheet(record, TODAY)))
    done = taken(record, ita_2567, *sheets)
    assert done.record is record
    assert all(result.status is ImportStatus.SAME for result in done.results)


def test_a_line_of_a_cell_that_looks_like_a_row_stays_in_its_cell(ita_2567: Framework) -> None:
    step = r.Step(text="ก", evidence=(";", "o9", "ก,00,"), obstacle="0")
    record = r.Record(
        framework="ita-2567",
        fiscal_year_be=2567,
        measures={"a": r.Measure(title="ก", steps={"s1": step})},
    )
    assert taken(record, ita_2567, as_grid(steps_sheet(record, TODAY))).record is record


def test_a_mark_for_the_same_is_itself_in_an_own_export(ita_2567: Framework) -> None:
    marked = {"a": r.Measure(title="ก", target="o9"), "b": r.Measure(title="ข", target='"')}
    record = r.Record(framework="ita-2567", fiscal_year_be=2567, measures=marked)
    assert (
        taken(record, ita_2567, as_grid(measures_sheet(record, ita_2567, TODAY))).record is record
    )


plain = st.text("กขคงจ -=+@'\",;\n0๑", min_size=1, max_size=8)
named = plain.map(lambda text: " ".join(("ก" + text).split()))
units = st.lists(named.filter(lambda t: ";" not in t), max_size=2, unique=True).map(tuple)
near = st.none() | st.dates(date(2023, 10, 1), date(2026, 9, 30))


steps = st.builds(
    r.Step,
    text=named,
    items=st.sampled_from([(), ("o9",), ("e9", "o17")]),
    owners=units,
    due=near,
    done_on=near,
    result=named,
    evidence=units,
    obstacle=named,
)
clear_measures = st.builds(
    r.Measure,
    issue=st.sampled_from(["", "1", "7"]),
    items=st.sampled_from([(), ("o9",), ("e9", "o17")]),
    owners=units,
    start=near,
    end=near,
    recurrence=st.none() | st.sampled_from(r.Recurrence),
    expected_result=named,
    target=named,
    budget_baht=st.none() | built.baht,
    spent_baht=st.none() | built.baht,
    steps=st.dictionaries(KEYS, steps, max_size=2),
)
"""Measures that an office could have: days near the year, known items; without a title."""


@given(st.dictionaries(KEYS, clear_measures, max_size=3))
def test_an_own_export_read_into_an_empty_record_gives_the_same_measures(
    ita_2567: Framework, untitled: dict[str, r.Measure]
) -> None:
    measures = {key: replace(one, title=f"มาตรการ {key}") for key, one in untitled.items()}
    record = r.Record(framework="ita-2567", fiscal_year_be=2567, measures=measures)
    sheets = (as_grid(measures_sheet(record, ita_2567, TODAY)), as_grid(steps_sheet(record, TODAY)))
    done = taken(replace(record, measures={}), ita_2567, *sheets)
    assert dict(done.record.measures) == measures
    assert list(done.record.measures) == list(measures)
