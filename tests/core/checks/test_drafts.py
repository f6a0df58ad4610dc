"""The second reader finds nothing wrong in what the program drafts itself."""

from collections import Counter
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.checks.check import check_record
from ita_tui.core.drafting.draft import LONGEST, draft, put_draft
from ita_tui.core.measures.effect import Effect
from ita_tui.core.measures.standing import progress_of
from ita_tui.core.record.model import Agency, Measure, NodeScores, Record, Step
from ita_tui.core.values import replace
from tests.cases import cases
from tests.claims.offices import OFFICES, office
from tests.core.built_records import scores
from tests.core.test_draft import FRAMEWORK, PHRASES, measures, records

outcomes = st.builds(
    lambda measure, done, item, before: Effect(
        key="m1",
        measure=measure,
        progress=progress_of(
            Measure(steps={"s1": Step(text="ก", done_on=date(2024, 1, 1) if done else None)}),
            date(2025, 1, 1),
        ),
        item=item,
        measured_at=(item, item),
        own_before=before,
        later_year_be=2568,
        before=before,
        after=Decimal("80.00"),
    ),
    measures,
    st.booleans(),
    st.sampled_from(["e9", "o9", "o17", "i1"]),
    scores,
)


@given(records, st.lists(outcomes, max_size=4, unique_by=lambda it: it.item))
@cases(0.6)
def test_a_drafted_narrative_has_nothing_to_find(record: Record, effects: list[Effect]) -> None:
    assert FRAMEWORK is not None
    measured = {it.item: NodeScores(own=it.after, previous=it.before) for it in effects}
    record = replace(record, scores={**record.scores, **measured})
    for issue in FRAMEWORK.issues:
        record = put_draft(record, issue, draft(FRAMEWORK, record, issue, PHRASES, effects))
    found = [
        (it.rule, it.at, it.message)
        for it in check_record(FRAMEWORK, record).open
        if it.at.startswith("issues.")
    ]
    assert found == []


@given(records, st.sampled_from(OFFICES))
@cases(0.4)
def test_a_draft_of_any_kind_of_agency_has_nothing_to_find_and_fits_its_cell(
    record: Record, agency: tuple[str, ...]
) -> None:
    assert FRAMEWORK is not None
    name, kind, *_ = agency
    units = (f"สำนักปลัด{kind}", "กองคลัง")
    record = replace(record, agency=Agency(name=name, kind=kind, units=units))
    for issue in FRAMEWORK.issues:
        text = draft(FRAMEWORK, record, issue, PHRASES)
        assert len(text) <= LONGEST
        record = put_draft(record, issue, text)
    found = [it.message for it in check_record(FRAMEWORK, record).open if "issues." in it.at]
    assert found == []


def test_the_drafts_of_a_report_do_not_all_begin_alike() -> None:
    assert FRAMEWORK is not None
    for number in range(len(OFFICES)):
        record = office(number, FRAMEWORK)
        texts = [draft(FRAMEWORK, record, issue, PHRASES) for issue in FRAMEWORK.issues]
        assert max(Counter(text[:12] for text in texts).values()) <= 2
