"""The corpus of right and wrong records: most slips are found, nothing else is, fixes mend.

What is found in the slips of an office is found once, for all these tests.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.figured import State
from ita_tui.core.checks.finding import Finding
from ita_tui.core.checks.texts import texts_of
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import record_tables
from ita_tui.core.record.model import Record
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.store.word_list import load_segmenter
from tests.claims.counted import Counted, checked, count_office, slips_found
from tests.claims.offices import office

SHARES = {"narratives": 0.92, "measures": 0.92, "memo": 0.96, "fields": 1.0}
"""The part of the slips that is found, at least; ``python -m tests.claims`` tells of all."""

COUNTED = (0, 5)
"""Offices whose slips are counted: a municipality, and a university that writes Thai digits."""
MENDED = 1
"""An office whose slips are mended by what is offered."""


@pytest.fixture(scope="module")
def counted(ita_2567: Framework) -> Counted:
    found = Counted()
    for number in COUNTED:
        count_office(ita_2567, found, number)
    return found


@pytest.mark.parametrize("group", SHARES)
def test_most_of_what_is_wrong_is_found(group: str, counted: Counted) -> None:
    found, planted = counted.share(group)
    assert found >= SHARES[group] * planted


def test_nothing_is_found_in_what_is_right(counted: Counted) -> None:
    assert counted.right.total() > 200
    assert [
        line for title, lines in counted.lines.items() if "false" in title for line in lines
    ] == []


def _identity(found: Finding) -> tuple[str, str, tuple[str, ...]]:
    return found.rule, found.at, found.about


def test_a_fix_takes_its_finding_away_and_changes_nothing_but_its_place(
    ita_2567: Framework,
) -> None:
    tried = 0
    for slip, before in slips_found(ita_2567, MENDED):
        known = {(it.rule, it.at) for it in before}
        for found in before:
            if found.fix is None:
                continue
            tried += 1
            mended = found.fix.edit(slip.record)
            after = checked(ita_2567, mended)
            assert _identity(found) not in map(_identity, after), (found, slip.told)
            assert [it for it in after if (it.rule, it.at) not in known] == [], (found, slip.told)
            _assert_only_its_place(ita_2567, slip.record, mended, found)
    assert tried > 100


def _assert_only_its_place(
    framework: Framework, record: Record, mended: Record, found: Finding
) -> None:
    one, other = (dict(_values(record_tables(it, framework))) for it in (record, mended))
    (changed,) = [at for at in one.keys() | other.keys() if one.get(at) != other.get(at)]
    assert changed.startswith(found.at)
    old, new = one.get(changed), other.get(changed)
    if not isinstance(old, str) or not isinstance(new, str):
        return
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    taken = to_latin_digits(old[start : len(old) - end])
    told = to_latin_digits(" ".join((found.message, *found.about)))
    assert taken in told, (found, taken)


@pytest.mark.parametrize("number", [*COUNTED, MENDED])
def test_what_a_finding_quotes_begins_and_ends_with_a_word(
    number: int, ita_2567: Framework
) -> None:
    agency = office(number, ita_2567).agency
    words = load_segmenter([agency.name]).words
    wrong = []
    for slip, every in slips_found(ita_2567, number):
        for piece, text in _quoted(every, slip.record) if slip.group == "narratives" else ():
            before, _, after = text.partition(piece)
            ends = {0, *accumulate(map(len, words(text)))}
            if not {len(before), len(text) - len(after)} <= ends:
                wrong.append((piece, before[-20:], after[:20]))
    assert wrong == [], wrong


def test_a_finding_quotes_the_words_that_are_contradicted(ita_2567: Framework) -> None:
    tried = 0
    for slip, _ in slips_found(ita_2567, MENDED)[::3]:
        every = check_record(ita_2567, slip.record)
        words = defaultdict[tuple[str, str], list[str]](list)
        for text in every.figured:
            for it in text.weighed:
                if it.state is State.FALSE:
                    told = text.text[it.claim.start : it.claim.end]
                    words[text.at, it.claim.said.name].append(told)
        for found in every.open:
            told_here = words[found.at, "".join(found.about[:1])]
            tried += bool(told_here)
            assert not told_here or any(it in found.message for it in told_here), found
    assert tried > 50


def _quoted(every: Iterable[Finding], record: Record) -> list[tuple[str, str]]:
    """What findings of a record quote, each with the text that it stands in."""
    texts = {it.at: it.text for it in texts_of(record)}
    return [
        (piece.strip("…"), text)
        for found in every
        for piece in re.findall("“([^”]+)”", found.message)
        if piece.strip("…") in (text := texts.get(found.at, ""))
    ]


def _values(tables: object, at: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(tables, dict):
        for key, value in tables.items():
            yield from _values(value, f"{at}.{key}" if at else key)
    else:
        yield at, tables
