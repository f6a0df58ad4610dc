"""A law of fixes: each takes its finding away, adds none, and changes only what it told."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import record_tables
from ita_tui.core.record.model import Record
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.store.folders import sample_record
from ita_tui.store.records import load_record
from tests.cases import cases
from tests.core.checks.test_rules import CASES, Case

MENDING = {
    *("address-differs", "addressee-is-signer", "date-in-buddhist-era", "items-may-be-average"),
    *("likely-typing-slip", "link-twice", "measure-text-differs", "measure-without-gap"),
    *(
        "memo-wrong-comparison",
        "memo-wrong-figure",
        "memo-wrong-year",
        "name-variant",
        "narrative-other-agency",
        "narrative-wrong-code",
    ),
    *("narrative-wrong-comparison", "narrative-wrong-figure", "narrative-wrong-issue-title"),
    *("narrative-wrong-score", "narrative-wrong-year", "other-agency"),
    *("ranking-contradicts-scores", "ranking-tie", "starts-before-approval"),
}
"""The rules that offer a fix: those of whose findings only one repair is possible.

What was announced has none: who announced it knows it, not the program.
"""

WIDE = {
    "items-may-be-average": ("scores", "settings"),
    "link-twice": ("links",),
    "name-variant": ("",),
}
"""Rules whose fix changes more than the place of the finding, and where; it says so."""

FOLLOWING = {
    "items-may-be-average": ("scores.", "results."),
    "date-in-buddhist-era": ("memo.", "measures.", "settings.", "results."),
    "narrative-wrong-year": ("issues.",),
}
"""Rules after whose fix more is told, and where: what followed from the wrong figure (figures above
it, places of the ranking, gaps), and whether a day is likely, or a figure of a text that named
another year is true, of which nothing could be said."""

TOGETHER = [number for number, case in enumerate(CASES) if case.rule != "mark-unlikely"]
"""Numbers of the cases that are put together; a wrong mark makes every word of passing doubtful."""

SAMPLE = load_record(sample_record().with_name("sriphana-2567.toml"))
"""The sample put right: a fixture would be shown whole where a case fails."""


def check(framework: Framework, record: Record) -> tuple[Finding, ...]:
    return check_record(framework, record).open


def identity(found: Finding) -> tuple[str, str, tuple[str, ...]]:
    return found.rule, found.at, found.about


@cache
def found_in(case: Case) -> tuple[Record, tuple[Finding, ...]]:
    """The bad record of a case, and what is found in it."""
    assert SAMPLE.framework is not None
    assert SAMPLE.record is not None
    record = case.bad(SAMPLE.record)
    return record, check(SAMPLE.framework, record)


def test_every_rule_that_offers_a_fix_is_tried() -> None:
    found = (it for case in CASES for it in found_in(case)[1])
    assert {it.rule for it in found if it.fix is not None} == MENDING


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fix_mends_what_it_told_and_nothing_else(case: Case, ita_2567: Framework) -> None:
    assert_law(ita_2567, *found_in(case))


@given(st.lists(st.sampled_from(TOGETHER), min_size=2, max_size=3, unique=True))
@cases(0.3, is_slow=True)
def test_it_does_so_where_several_things_are_wrong(chosen: list[int]) -> None:
    framework, record = SAMPLE.framework, SAMPLE.record
    assert framework is not None
    assert record is not None
    try:
        for number in chosen:
            record = CASES[number].bad(record)
    except (KeyError, AssertionError):  # one took away what the other changes
        reject()
    assert_law(framework, record, check(framework, record))


def assert_law(framework: Framework, record: Record, before: tuple[Finding, ...]) -> None:
    """That each fix of what was found in a record before does what it says."""
    known = {(it.rule, it.at) for it in before}
    for found in before:
        if found.fix is None:
            continue
        mended = found.fix.edit(record)
        after = check(framework, mended)
        assert identity(found) not in map(identity, after)
        new = [it for it in after if (it.rule, it.at) not in known]
        new = [it for it in new if not it.at.startswith(FOLLOWING.get(found.rule, ("\0",)))]
        assert new == [], found
        assert_only_its_place(framework, record, mended, found)


def assert_only_its_place(
    framework: Framework, record: Record, mended: Record, found: Finding
) -> None:
    one, other = (dict(values(record_tables(it, framework))) for it in (record, mended))
    changed = [at for at in one.keys() | other.keys() if one.get(at) != other.get(at)]
    assert changed
    for at in changed:
        assert at.startswith(WIDE.get(found.rule, (found.at,))), (found, at)
        old, new = one.get(at), other.get(at)
        if isinstance(old, str) and isinstance(new, str):
            told = to_latin_digits(" ".join((found.message, *found.about)))
            assert to_latin_digits(taken(old, new)) in told, found


def taken(old: str, new: str) -> str:
    """What of an old text is not in the new one."""
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end]


def values(tables: object, at: str = "") -> Iterator[tuple[str, object]]:
    """Every value of a record's tables by its dotted key."""
    if isinstance(tables, dict):
        for key, value in tables.items():
            yield from values(value, f"{at}.{key}" if at else key)
    else:
        yield at, tables
