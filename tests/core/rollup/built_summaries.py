"""Hypothesis strategies for summaries of records of one framework."""

from hypothesis import strategies as st

from ita_tui.core.many.late_days import DayRange, joined
from ita_tui.core.many.summary import LateMeasure, LevelBasis, Summary

NODES = 4
"""Nodes of the framework that these summaries speak of."""

_names = st.sampled_from(["", "กองคลัง", "สำนักปลัด", "แม่สาย"])
_cents = st.none() | st.integers(0, 100_00)


def _range(first: int, days: int | None) -> DayRange:
    return first, None if days is None else first + days


ranges = st.builds(_range, st.integers(700_000, 700_050), st.none() | st.integers(0, 30))
late = st.builds(
    LateMeasure,
    units=st.lists(_names.filter(bool), max_size=2, unique=True).map(tuple),
    days=st.lists(ranges, min_size=1, max_size=3).map(joined),
)
summaries = st.builds(
    Summary,
    framework=st.just("ita-2567"),
    edition=st.just("a"),
    fiscal_year_be=st.sampled_from([2565, 2566, 2567]),
    agency=_names,
    kind=_names,
    district=_names,
    province=_names,
    level=st.sampled_from(["", "ผ่าน", "ผ่านดี"]),
    basis=st.sampled_from(LevelBasis),
    cents=st.lists(_cents, min_size=NODES, max_size=NODES).map(tuple),
    target_cents=st.sampled_from([85_00, 90_00]),
    below=st.lists(st.sampled_from(["i1", "e9", "o9"]), max_size=3, unique=True).map(tuple),
    late=st.lists(late, max_size=2).map(tuple),
    faults=st.integers(0, 3),
)
