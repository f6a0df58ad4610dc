"""Whatever a sheet holds, reading it gives scores, measures and problems, and never raises."""

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.tables_in.measures.apply import import_measures
from ita_tui.core.tables_in.measures.columns import FIELDS, measure_columns
from ita_tui.core.tables_in.measures.rows import measures_in
from ita_tui.core.tables_in.scores.opened import read_sheet
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.grid import Grid, GridRow, MergedCells, Odd
from ita_tui.core.tables_out.scores import SCORE_COLUMNS
from ita_tui.words.said.tables_out import heading
from ita_tui.words.understood.column_names import HEADINGS

RECORD = Record(framework="ita-2567", fiscal_year_be=2567)

words = st.sampled_from(
    [
        *map(heading, FIELDS),
        *(name for names in HEADINGS.values() for name in names),
        *(column.title for column in SCORE_COLUMNS),
        *("i1", "๐๙", "o99", "94.59", "๙๔", "94.59%", "0.5%", "#N/A", "ประเด็นที่ ๑", "ประเด็นที่"),
        *("m1", "s1", "1. ก 2. ข", "ต.ค. 67", "ทุกไตรมาส", "-", "total", '"', "'=1", "คะแนนปี 2567"),
    ]
)
cells = st.text(max_size=6) | words | words | words


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    rows = []
    for number in sorted(draw(st.sets(st.integers(1, 12), max_size=6))):
        texts = tuple(draw(st.lists(cells, max_size=6)))
        odd = [(place, draw(st.sampled_from(Odd))) for place in range(len(texts)) if draw(_seldom)]
        hidden = draw(_seldom)
        rows.append(GridRow(number=number, cells=texts, odd=tuple(odd), is_hidden=hidden))
    places = st.integers(1, 12)
    merges = draw(st.lists(st.builds(MergedCells, places, places, places, places), max_size=2))
    return Grid(name="ก", rows=tuple(rows), merges=tuple(merges), hidden_columns=(1,))


_seldom = st.sampled_from([False, False, False, True])


@given(grids(), st.sampled_from(ScoreKind), st.none() | st.integers(0, 9))
def test_any_sheet_of_scores(
    ita_2567: Framework, grid: Grid, kind: ScoreKind, told: int | None
) -> None:
    found = read_sheet(grid, scope_of(ita_2567, 2567, kind, column=told))
    assert {row.code for row in found.reading.read} <= set(ita_2567.nodes)
    assert len({row.code for row in found.reading.read}) == len(found.reading.read)
    assert found.reading.read or found.reading.problems
    assert all(0 <= row.score <= 100 for row in found.reading.read)


@given(grids(), st.dictionaries(st.sampled_from(FIELDS), st.integers(0, 9), max_size=2))
def test_any_sheet_of_measures(ita_2567: Framework, grid: Grid, told: dict[str, int]) -> None:
    columns = measure_columns(grid, told)
    if columns is None:
        return
    drafts, _ = measures_in([(grid, columns)])
    once = import_measures(RECORD, ita_2567, drafts)
    assert all(measure.title for measure in once.record.measures.values())
    assert len({result.key for result in once.results}) == len(once.results)


@given(st.text() | st.lists(st.lists(cells, max_size=4).map(",".join)).map("\r\n".join))
def test_any_text_is_a_grid_or_refused(text: str) -> None:
    try:
        grid = csv_grid(text)
    except Unreadable:
        return
    assert all(row.cells for row in grid.rows)
    numbers = [row.number for row in grid.rows]
    assert numbers == sorted(numbers)
