"""Earlier versions: many of these days, few of long ago, never too much."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.store.history import (
    KEEP_ALL_DAYS,
    MOST_BYTES,
    MOST_VERSIONS,
    KeptVersion,
    superfluous,
)

TODAY = date(2024, 11, 1)


def version(days_ago: int, number: int = 1, size_bytes: int = 100) -> KeptVersion:
    return KeptVersion(day=TODAY - timedelta(days_ago), number=number, size_bytes=size_bytes)


def test_of_the_last_days_every_version_is_kept() -> None:
    assert superfluous([version(days, n) for days in range(7) for n in (1, 2, 3)], TODAY) == ()


def test_of_earlier_days_the_first_is_kept_and_of_earlier_months_the_first_of_each() -> None:
    found = [version(days, number) for days in (7, 59) for number in (1, 2)]
    assert superfluous(found, TODAY) == (version(59, 2), version(7, 2))
    # 60 to 62 days before 1 November are the last of August and the first days of September.
    assert superfluous([version(days) for days in (60, 61, 62)], TODAY) == (version(60),)


def test_when_there_is_too_much_the_oldest_goes() -> None:
    large = [version(days, size_bytes=MOST_BYTES // 2) for days in (0, 1, 2)]
    assert superfluous(large, TODAY) == (large[2],)
    one = [version(0, size_bytes=MOST_BYTES + 1)]
    assert superfluous(one, TODAY) == ()


def test_after_a_clock_was_set_back_nothing_of_these_days_goes() -> None:
    assert superfluous([version(-400), version(-400, 2), version(0)], TODAY) == ()


versions = st.lists(
    st.builds(
        version,
        st.integers(-500, 3000),
        st.integers(1, 5),
        st.integers(0, MOST_BYTES // 3),
    ),
    max_size=300,
    unique_by=lambda it: (it.day, it.number),
)


@given(versions)
def test_what_is_left_is_bounded_and_holds_the_newest(found: list[KeptVersion]) -> None:
    gone = superfluous(found, TODAY)
    left = [one for one in found if one not in gone]
    assert len(left) <= MOST_VERSIONS
    assert sum(one.size_bytes for one in left) <= MOST_BYTES
    if found:
        assert max(found) not in gone or (TODAY - max(found).day).days >= KEEP_ALL_DAYS
    assert superfluous(left, TODAY) == ()
