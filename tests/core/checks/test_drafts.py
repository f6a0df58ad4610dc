"""The second reader finds nothing wrong in what the program drafts itself."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.checks.check import check_record
from ita_tui.core.drafting.draft import LONGEST, draft, put_draft
from ita_tui.core.measures.effect import Effect
from ita_tui.core.measures.standing import progress_of
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Agency, Measure, NodeScores, Record, Step
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.values import replace
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework
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


WHOLE = load_framework("ita-2569", sample_record().parent)[0]
INDICATORS = [str(number) for number in range(1, 11)]
SHOWN = ["91.20", "84.11", "93.37", "79.56", "88.04", "90.83", "82.69", "86.42", "97.50", "71.88"]
LEAVES = [*INDICATORS[:8], *(f"o{number}" for number in range(1, 27))]


@st.composite
def wholes(draw: st.DrawFn) -> Record:
    """Records of a year without issues: ten typed indicators, or eight and the items of OIT."""
    codes = draw(st.sampled_from([INDICATORS, LEAVES]))
    typed = {code: NodeScores(own=draw(scores), previous=draw(scores)) for code in codes}
    answers = st.lists(st.sampled_from(codes), max_size=3, unique=True).map(tuple)
    plans = draw(st.lists(st.builds(Measure, title=st.just("จัดอบรม"), items=answers), max_size=3))
    return Record(
        framework="ita-2569",
        fiscal_year_be=2569,
        agency=Agency(name="เทศบาลตำบลตัวอย่าง"),
        scores=typed,
        measures={f"m{number}": it for number, it in enumerate(plans, 1)},
    )


def found_in_whole(record: Record) -> list[str]:
    assert WHOLE is not None
    return [it.message for it in check_record(WHOLE, record).open if it.at.startswith("issues.")]


@given(wholes())
@cases(0.4)
def test_a_draft_of_the_whole_fits_and_has_nothing_to_find(record: Record) -> None:
    assert WHOLE is not None
    text = draft(WHOLE, record, "total", PHRASES)
    assert len(text) <= LONGEST
    assert found_in_whole(put_draft(record, "total", text)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("84.11", "87.11"),
        ("คะแนนรวม 86.05", "คะแนนรวม 91.05"),
        ("เกณฑ์ 4 ข้อ", "เกณฑ์ 5 ข้อ"),
        ("ระดับผ่าน", "ระดับผ่านดีเยี่ยม"),
        ("ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (82.69 คะแนน) ", ""),
        ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (97.50 คะแนน)", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (91.20 คะแนน)"),
    ],
)
def test_the_analysis_of_the_whole_is_held_against_the_record(old: str, new: str) -> None:
    typed = zip(INDICATORS, SHOWN, strict=True)
    own = {code: NodeScores(own=Decimal(score)) for code, score in typed}
    record = Record(framework="ita-2569", fiscal_year_be=2569, scores=own)
    failing = "ตัวชี้วัดที่ 2 การใช้งบประมาณ (84.11 คะแนน) ตัวชี้วัดที่ 4 (79.56 คะแนน) "
    failing += "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (82.69 คะแนน) และตัวชี้วัดที่ 10 (71.88 คะแนน)"
    best = "ข้อที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (97.50 คะแนน)"
    text = f"คะแนนรวม 86.05 คะแนน อยู่ในระดับผ่าน\nไม่ผ่านเกณฑ์ 4 ข้อ จากทั้งหมด 10 ข้อ ได้แก่ {failing}\n{best}"
    assert found_in_whole(set_narrative(record, "total", text)) == []
    assert old in text
    assert found_in_whole(set_narrative(record, "total", text.replace(old, new))) != []


def test_a_count_of_the_unchanged_says_nothing_of_the_item_before_it() -> None:
    own = dict.fromkeys(INDICATORS, Decimal("90.00")) | {"6": Decimal("96.00")}
    before = dict.fromkeys(INDICATORS, Decimal("93.00")) | {"2": own["2"], "4": own["4"]}
    record = Record(
        framework="ita-2569",
        fiscal_year_be=2569,
        scores={code: NodeScores(own=own[code], previous=before[code]) for code in INDICATORS},
    )
    text = "คะแนนเพิ่มขึ้น 1 ข้อ คือ ตัวชี้วัดที่ 6 (+3.00 คะแนน) คะแนนลดลง 7 ข้อ และคะแนนเท่าเดิม 2 ข้อ"
    assert found_in_whole(set_narrative(record, "total", text)) == []
    wrong = text.replace("คือ ตัวชี้วัดที่ 6 (+3.00 คะแนน)", "คือ ตัวชี้วัดที่ 7")
    assert found_in_whole(set_narrative(record, "total", wrong)) != []


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


@pytest.mark.parametrize(
    ("rule", "lacking"),
    [
        ("narrative-says-no-measure", {"measures": {}}),
        ("narrative-says-no-score", {"scores": {}}),
    ],
)
def test_a_draft_of_before_something_was_entered_is_told_until_it_is_drafted_again(
    rule: str, lacking: Mapping[str, Any], put_right: Record
) -> None:
    assert FRAMEWORK is not None
    issues = list(FRAMEWORK.issues)
    early = replace(put_right, **lacking)
    for code in issues:
        early = put_draft(early, code, draft(FRAMEWORK, early, code, PHRASES))
    late = replace(put_right, issues=early.issues)
    told = {it.at for it in check_record(FRAMEWORK, late).open if it.rule == rule}
    failing = {gap.issue for gap in gaps(FRAMEWORK, put_right)}
    assert told == {
        f"issues.{code}.narrative" for code in (issues if "scores" in lacking else failing)
    }
    for code in issues:
        late = put_draft(late, code, draft(FRAMEWORK, late, code, PHRASES))
    assert rule not in {it.rule for it in check_record(FRAMEWORK, late).open}
