"""Tables of many records in windows of every width."""

from ita_tui.render.rollup_tables import ROOMY_CELLS, narrowed
from ita_tui.render.table import number, table_of, text

TABLE = table_of(
    ["a", "b"], text("ชื่อ", str), number("จำนวน", lambda it: str(len(it))), text("ที่ตั้ง", str.upper)
)


def test_a_narrow_window_goes_without_what_matters_least() -> None:
    found = narrowed(TABLE, ROOMY_CELLS - 1, ("จำนวน", "ที่ตั้ง"))
    assert ([it.title for it in found.columns], found.rows) == (["ชื่อ"], (("a",), ("b",)))
    assert narrowed(TABLE, ROOMY_CELLS, ("จำนวน",)) == TABLE
    assert narrowed(TABLE, ROOMY_CELLS, ("จำนวน",), ROOMY_CELLS + 1) != TABLE
