"""Hypothesis strategies for records, as values that a file can hold."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from ita_tui.core.record import model as r
from ita_tui.core.thai.clean import clean, clean_line

T = TypeVar("T")

_LETTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from("กำน้ที่ๆ๑\"'\\\n\t#=[]")


def _hundredths(least: int, most: int) -> st.SearchStrategy[Decimal]:
    return st.integers(least, most).map(lambda whole: Decimal(whole).scaleb(-2))


def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


scores = _hundredths(0, 100_00)
"""Every score there is: 0.00 to 100.00."""
baht = _hundredths(0, 10**14)
_USUAL = st.sampled_from(["", "o9", "กองช่าง", "น้ำ ๑ # [ก]", '"ที่" = \\'])
"""A record has a hundred texts: many are of these, so that there is room for any of the rest."""
lines = _USUAL | st.text(_LETTERS, max_size=20).map(clean_line)
texts = _USUAL | st.text(_LETTERS, max_size=40).map(clean)
_PRINTABLE = st.characters(exclude_categories=["C", "Z"], include_characters=" ")
keys = st.sampled_from(["m1", "s2", "l9", "a10", "x42"]) | st.text(_PRINTABLE, max_size=8)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
lists = st.lists(lines, max_size=3).map(tuple)

agencies = st.builds(
    r.Agency,
    name=lines,
    kind=lines,
    district=lines,
    province=lines,
    postal_code=lines,
    units=lists,
)
settings = st.builds(
    r.Settings,
    pass_mark=scores,
    target=scores,
    near_points=scores,
    reference_name=lines,
    digits=st.sampled_from(r.Digits),
    template=lines,
)
claims = st.builds(
    r.RankingClaim,
    place=_maybe(st.integers(-5, 70)),
    claim=_maybe(st.sampled_from(r.Claim)),
    node=lines,
    score=_maybe(scores),
    wording=lines,
)
set_asides = st.builds(
    r.SetAside,
    rule=lines,
    at=lines,
    about=lines,
    finding=texts,
    reason=texts,
    date=_maybe(days),
)
printings = st.builds(r.Printing, document=lines, date=_maybe(days), reason=texts, findings=lists)
results = st.builds(
    r.Results,
    announced_on=_maybe(days),
    level=lines,
    ranking=st.dictionaries(keys, claims, max_size=2),
)
node_scores = st.builds(
    r.NodeScores, own=_maybe(scores), reference=_maybe(scores), previous=_maybe(scores), note=texts
)
steps = st.builds(
    r.Step,
    text=lines,
    items=lists,
    owners=lists,
    due=_maybe(days),
    done_on=_maybe(days),
    result=texts,
    evidence=lists,
    obstacle=texts,
)
log_entries = st.builds(
    r.LogEntry,
    date=_maybe(days),
    step=lines,
    corrects=lines,
    text=texts,
    unit=lines,
    place=lines,
    participants=_maybe(st.integers(-5, 10**9)),
    evidence=lists,
    obstacle=texts,
)
measures = st.builds(
    r.Measure,
    title=lines,
    issue=lines,
    items=lists,
    owners=lists,
    start=_maybe(days),
    end=_maybe(days),
    recurrence=_maybe(st.sampled_from(r.Recurrence)),
    expected_result=texts,
    target=lines,
    budget_baht=_maybe(baht),
    spent_baht=_maybe(baht),
    steps=st.dictionaries(keys, steps, max_size=3),
    log=st.dictionaries(keys, log_entries, max_size=2),
)
public_links = st.builds(
    r.PublicLink,
    item=lines,
    label=lines,
    url=lines,
    owner_unit=lines,
    checked_on=_maybe(days),
    note=texts,
)
memos = st.builds(
    r.Memo,
    unit=lines,
    number=lines,
    date=_maybe(days),
    subject=lines,
    to=lists,
    signer=lines,
    opinions=st.dictionaries(keys, st.builds(r.Opinion, post=lines, text=texts), max_size=2),
)
records = st.builds(
    r.Record,
    framework=lines,
    fiscal_year_be=st.integers(0, 3000),
    agency=agencies,
    settings=settings,
    results=results,
    scores=st.dictionaries(keys | st.sampled_from(["total", "9.1", "o9"]), node_scores, max_size=4),
    issues=st.dictionaries(
        keys, st.builds(r.IssueText, narrative=texts, drafted=lines), max_size=3
    ),
    measures=st.dictionaries(keys, measures, max_size=3),
    evidence=st.dictionaries(
        keys,
        st.builds(r.EvidenceFile, sha256=lines, copied_on=_maybe(days), original=lines),
        max_size=2,
    ),
    links=st.dictionaries(keys, public_links, max_size=2),
    memo=memos,
    set_aside=st.dictionaries(keys, set_asides, max_size=2),
    printed=st.dictionaries(keys, printings, max_size=2),
)
"""Whole records, every field filled or empty."""
