"""Many records as one table, whatever their frameworks."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.maps import CodeMap, identity
from ita_tui.core.framework.model import Framework
from ita_tui.core.many.agencies import agencies_sheet
from ita_tui.core.many.summary import Summary, summary_of
from ita_tui.core.record.model import Agency, NodeScores, Record
from ita_tui.documents.database import database_bytes
from tests.cases import cases
from tests.core.built_records import records

DAY = date(2025, 6, 1)


def summary(framework: Framework, edition: str, score: str, name: str = "ก") -> Summary:
    record = Record(
        framework=framework.id,
        fiscal_year_be=framework.fiscal_year_be,
        agency=Agency(name=name),
        scores={"1": NodeScores(own=Decimal(score))},
    )
    return summary_of(record, framework, edition=edition, faults=0)


def test_a_node_that_stays_the_same_has_one_column(ita_2567: Framework) -> None:
    frameworks = {("ita-2567", edition): ita_2567 for edition in ("a", "b")}
    found = {"x": summary(ita_2567, "a", "80"), "y": summary(ita_2567, "b", "90", "ข")}
    sheet = agencies_sheet(found, frameworks, [identity(ita_2567)], DAY)
    keys = [column.key for column in sheet.columns]
    assert keys[8:11] == ["total", "iit", "indicator_1"]
    at = keys.index("indicator_1")
    assert [row[at] for row in sheet.rows] == [Decimal(80), Decimal(90)]
    assert len(keys) == len(set(keys))


def test_nodes_without_a_counterpart_stand_in_columns_of_their_own(ita_2567: Framework) -> None:
    """Even where one year has three frameworks that name their nodes alike."""
    frameworks = {("ita-2567", edition): ita_2567 for edition in ("a", "b", "c")}
    nothing = CodeMap(before="ita-2567", after="ita-2567", links={})
    scores = {"a": "70", "b": "80", "c": "90"}
    found = {it: summary(ita_2567, it, score) for it, score in scores.items()}
    sheet = agencies_sheet(found, frameworks, [nothing] * 2, DAY)
    keys = [column.key for column in sheet.columns]
    ones = [at for at, key in enumerate(keys) if f"{key}_".startswith("indicator_1_")]
    assert [keys[at] for at in ones] == ["indicator_1", "indicator_1_2567", "indicator_1_2567_2"]
    assert [[row[at] for at in ones] for row in sheet.rows] == [
        [None, None, Decimal(70)],
        [None, Decimal(80), None],
        [Decimal(90), None, None],
    ]
    titles = [column.title for column in sheet.columns]
    assert len(titles) == len(set(titles))
    assert database_bytes([sheet])


@cases(0.25)
@given(st.lists(records, max_size=4))
def test_every_record_has_a_row_in_the_table_and_in_a_database(
    ita_2567: Framework, found: list[Record]
) -> None:
    told = {
        f"{at}.toml": summary_of(record, ita_2567, edition="a", faults=0)
        for at, record in enumerate(found)
    }
    editions = {(record.framework, "a"): ita_2567 for record in found}
    links = [identity(ita_2567)] * max(0, len(editions) - 1)
    sheet = agencies_sheet(told, editions, links, DAY)
    assert sorted(str(row[-1]) for row in sheet.rows) == sorted(told)
    assert database_bytes([sheet])
