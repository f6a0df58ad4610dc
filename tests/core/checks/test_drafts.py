"""The second reader finds nothing wrong in what the program drafts itself."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.checks.check import check_record
from ita_tui.core.drafting.draft import draft, put_draft
from ita_tui.core.measures.effect import Effect
from ita_tui.core.measures.standing import progress_of
from ita_tui.core.record.model import Measure, NodeScores, Record, Step
from ita_tui.core.values import replace
from tests.cases import cases
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
