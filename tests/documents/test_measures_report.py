"""The report of the analysis and the measures: everything in it, once and in its place."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import (
    ALL_UNITS,
    Digits,
    IssueText,
    Measure,
    NodeScores,
    Record,
    Recurrence,
    Step,
)
from ita_tui.core.scores.gaps import known_framework
from ita_tui.documents.blocks import (
    Chart,
    ChartForm,
    Heading,
    Outline,
    Row,
    RowKind,
    Signature,
    Table,
    text_of,
)
from ita_tui.documents.grid import goes_on, laid_out
from ita_tui.documents.kind import Script
from ita_tui.documents.kinds.measures import LINES_TOGETHER
from tests.documents.built import blocks, built, cells, tables, whole


@pytest.fixture(name="analysis")
def analysis_of_sample(sample: Record, ita_2567: Framework) -> Table:
    return tables(built(sample, ita_2567, "measures"))[3]


@pytest.fixture(name="plan")
def plan_of_sample(sample: Record, ita_2567: Framework) -> Table:
    return tables(built(sample, ita_2567, "measures"))[4]


def test_every_item_stands_once_under_its_issue_with_its_score(
    analysis: Table, sample: Record, ita_2567: Framework
) -> None:
    script = Script(Digits.THAI)
    shown: list[tuple[str, str, str]] = []
    issue = ""
    for row in analysis.body:
        if row.kind is RowKind.GROUP:
            issue = cells(row)[0]
            continue
        if len(row.cells) == 3:
            _, item, score = cells(row)
            shown.append((issue, item, score))
    wanted = [
        (
            script.text(f"ประเด็นที่ {one.code} {one.title}"),
            script.text(f"{code} {ita_2567.nodes[code].title}"),
            below_is_marked(script, sample.score(code)),
        )
        for one in ita_2567.issues.values()
        for code in one.items
    ]
    assert len(wanted) == 59
    assert shown == wanted


def test_codes_keep_the_letter_o(analysis: Table) -> None:
    texts = [text for row in analysis.body for text in cells(row)]
    assert "O๙ รายงานผลการดำเนินงานประจำปี" in texts
    assert not any(text.startswith("๐") for text in texts)


def below_is_marked(script: Script, score: Decimal | None) -> str:
    """A score as it stands in the table: with a sign where it is below 85."""
    sign = "▼ " if score is not None and score < 85 else ""
    return sign + script.score(score)


def test_the_analysis_stands_below_the_items_of_its_issue_over_the_whole_width(
    analysis: Table, sample: Record
) -> None:
    found = [row for row in analysis.body if row.kind is RowKind.BODY and len(row.cells) == 1]
    assert [row.cells[0].columns for row in found] == [3] * 7
    for row, issue in zip(found, sample.issues.values(), strict=True):
        parts = [part for part in issue.narrative.split("\n") if part]
        text = Script(Digits.THAI).text("\n".join(parts))
        assert text_of(row.cells[0].paragraphs) == f"การวิเคราะห์ผลการประเมิน: {text}"


def test_the_instrument_stands_beside_each_item(analysis: Table) -> None:
    found = [cells(row)[0] for row in analysis.body if len(row.cells) == 3]
    assert found[:7] == ["IIT"] * 3 + ["OIT"] * 4
    assert len(found) == 59


def test_a_failing_item_is_marked_by_a_sign_and_by_weight(analysis: Table) -> None:
    marked = [row for row in analysis.body if cells(row)[-1].startswith("▼")]
    assert len(marked) == 6
    assert all(
        run.bold for row in marked for one in row.cells[1:] for run in one.paragraphs[0].runs
    )


def measure_rows(plan: Table) -> list[Row]:
    """The first row of each measure."""
    return [row for row in plan.body if row.kind is RowKind.BODY and len(row.cells) == 4]


def test_every_measure_and_every_step_stands_once(plan: Table, sample: Record) -> None:
    script = Script(Digits.THAI)
    steps = [cells(row)[2 if len(row.cells) == 4 else 0] for row in plan.body]
    steps = [text for text in steps if text[:1] in "๑๒๓๔๕๖๗๘๙"]
    wanted = [
        script.text(f"{at}. {step.text}")
        for measure in sample.measures.values()
        for at, step in enumerate(measure.steps.values(), 1)
    ]
    assert len(wanted) == 44
    assert steps == wanted
    titles = [cells(row)[0] for row in measure_rows(plan)]
    named = [title for title in titles if "(ขั้นตอนที่ " not in title]
    assert named == [script.text(measure.title) for measure in sample.measures.values()]


def test_a_measure_of_many_steps_is_named_again_and_never_taller_than_a_page(
    ita_2567: Framework,
) -> None:
    steps = {f"s{at}": Step(text=f"ขั้น {at}") for at in range(1, 31)}
    measure = Measure(title="ชื่อ", issue="1", steps=steps)
    record = Record(framework="ita-2567", fiscal_year_be=2567, measures={"m1": measure})
    rows = tables(built(record, ita_2567, "measures"))[-1].body
    named = [row for row in rows if cells(row)[0].startswith("ชื่อ")]
    assert [cells(row)[0] for row in named] == [
        "ชื่อ",
        "ชื่อ\n(ขั้นตอนที่ ๑๑–๒๐)",
        "ชื่อ\n(ขั้นตอนที่ ๒๑–๓๐)",
    ]
    assert {row.cells[0].rows for row in named} == {10}
    assert sum(row.keep_next for row in rows) == 27


def test_the_budget_is_added_up(put_right: Record, ita_2567: Framework) -> None:
    first, second, *_ = put_right.measures
    budgets = {first: Decimal("15000"), second: Decimal("2500.50")}
    measures = {
        key: replace(measure, budget_baht=budgets.get(key))
        for key, measure in put_right.measures.items()
    }
    plan = tables(built(replace(put_right, measures=measures), ita_2567, "measures"))[-1]
    assert cells(plan.body[-1]) == ["รวมงบประมาณ ๑๗,๕๐๐.๕๐ บาท จาก ๒ มาตรการที่ระบุงบประมาณ"]


def test_it_opens_with_the_result_and_closes_with_supervision_and_approval(
    put_right: Record, ita_2567: Framework
) -> None:
    found = list(blocks(built(put_right, ita_2567, "measures")))
    headings = [one.lines[0] for one in found if isinstance(one, Heading) and one.level == 1]
    assert headings == [
        "คำนำ",
        "สรุปผลการประเมิน",
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน",
        "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
        "การกำกับติดตามและการรายงานผล",
        "ภาคผนวก",
    ]
    (outline,) = [one for one in found if isinstance(one, Outline)]
    assert len(outline.headings) == 7
    assert all(one.anchor for one in outline.headings)
    charts = [one for one in found if isinstance(one, Chart)]
    assert [one.form for one in charts] == [ChartForm.BARS, ChartForm.RADAR]
    assert sum(isinstance(one, Signature) for one in found) == 3
    text = whole(built(put_right, ita_2567, "measures"))
    assert "๓๑ มีนาคม ๒๕๖๘ และรอบ ๑๒ เดือน ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘" in text


def test_the_foreword_promises_no_more_than_the_measures_say(
    put_right: Record, ita_2567: Framework
) -> None:
    promise = "พร้อมผู้รับผิดชอบและระยะเวลา"
    assert promise in whole(built(put_right, ita_2567, "measures"))
    first, *_ = put_right.measures
    short = {**put_right.measures, first: replace(put_right.measures[first], owners=())}
    assert promise not in whole(built(replace(put_right, measures=short), ita_2567, "measures"))
    none = whole(built(replace(put_right, measures={}, scores={}), ita_2567, "measures"))
    assert "๐ มาตรการ" not in none
    assert "(๑๐) การป้องกันการทุจริต (ยังไม่ทราบผล)" in none


def test_the_foreword_speaks_of_no_analysis_that_is_not_written(
    put_right: Record, ita_2567: Framework
) -> None:
    found = "ได้นำผลการวิเคราะห์ไปกำหนดมาตรการ"
    assert found in whole(built(put_right, ita_2567, "measures"))
    text = whole(built(set_narrative(put_right, "1", ""), ita_2567, "measures"))
    assert found not in text
    assert "ได้กำหนดมาตรการประจำปีงบประมาณ" in text
    whole_year = replace(ita_2567, issues={})
    assert found not in whole(built(replace(put_right, issues={}), whole_year, "measures"))


def test_last_years_scores_bring_a_difference_and_a_trend(
    put_right: Record, ita_2567: Framework
) -> None:
    scores = {
        **put_right.scores,
        "1": replace(put_right.scores["1"], previous=Decimal("97.00")),
        "total": replace(put_right.scores["total"], previous=Decimal("90.00")),
    }
    document = built(replace(put_right, scores=scores), ita_2567, "measures")
    box, table = tables(document)[:2]
    assert "ปีก่อน: ๙๐.๐๐ (+๓.๔๕)" in [text for row in box.body for text in cells(row)]
    assert cells(table.body[0]) == ["๑ การปฏิบัติหน้าที่", "๙๖.๔๕", "๙๗.๐๐", "−๐.๕๕", "๒"]
    charts = [one for one in blocks(document) if isinstance(one, Chart)]
    assert [one.form for one in charts] == [ChartForm.BARS, ChartForm.RADAR, ChartForm.TREND]
    assert len(charts[0].series) == 2


def test_periods_are_months_and_what_is_missing_is_a_line_to_write_on(plan: Table) -> None:
    rows = [row for row in measure_rows(plan) if "(ขั้นตอนที่ " not in cells(row)[0]]
    periods = [cells(row)[3] for row in rows]
    assert periods[0] == "ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘"
    assert periods[2] == "มกราคม – กันยายน ๒๕๖๘"
    assert periods[6] == "ตุลาคม ๒๕๖๗\n(ทุกไตรมาส)"
    assert set(periods[7]) == {"."}


def test_cover_and_foreword_name_agency_place_year_and_all_ten_scores(
    sample: Record, ita_2567: Framework
) -> None:
    document = built(sample, ita_2567, "measures")
    titles = [one for one in blocks(document) if isinstance(one, Heading) and not one.level]
    covers = [line for one in titles for line in one.lines]
    assert covers[1:] == [
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "เทศบาลตำบลศรีพนา",
        "อำเภอเซกา จังหวัดบึงกาฬ",
    ]
    foreword = whole(document)
    for number in ("๑", "๕", "๑๐"):
        assert f"({number}) " in foreword
    assert "(๘) การปรับปรุงระบบการทำงาน ๘๗.๘๔ คะแนน" in foreword


def test_a_step_tells_its_own_owner_and_day_and_a_measure_what_it_is_for(
    ita_2567: Framework,
) -> None:
    step = Step(text="ทำ", items=("e9",), owners=("กองคลัง",), due=date(2024, 12, 31))
    measure = Measure(
        title="ชื่อ",
        issue="2",
        items=("o13",),
        steps={"s1": step},
        budget_baht=Decimal("15000"),
        target="ร้อยละ 85",
        expected_result="ดีขึ้น",
        recurrence=Recurrence.MONTH,
    )
    record = Record(framework="ita-2567", fiscal_year_be=2567, measures={"m1": measure})
    table = tables(built(record, ita_2567, "measures"))[-1]
    at, row = next((at, row) for at, row in enumerate(table.body) if cells(row)[0] == "ชื่อ")
    assert cells(table.body[at + 1])[0].split("\n") == [
        "ข้อที่มุ่งแก้ไข: O๑๓, e๙",
        "ผลที่คาดว่าจะได้รับ: ดีขึ้น",
        "ค่าเป้าหมาย: ร้อยละ ๘๕",
        "งบประมาณ: ๑๕,๐๐๐ บาท",
    ]
    assert cells(row)[2] == "๑. ทำ (กองคลัง, ภายใน ๓๑ ธ.ค. ๖๗)"


def test_a_measure_of_no_issue_is_printed_too(sample: Record, ita_2567: Framework) -> None:
    stray = Measure(title="มาตรการพลัดหลง", issue="99")
    record = replace(sample, measures={**sample.measures, "m10": stray})
    table = tables(built(record, ita_2567, "measures"))[-1]
    assert [cells(row)[0] for row in table.body][-2:] == [
        "มาตรการอื่นที่ไม่อยู่ในประเด็นใด",
        "มาตรการพลัดหลง",
    ]


def test_a_year_without_issues_prints_every_leaf(ita_2564: Framework) -> None:
    record = Record(
        framework="ita-2564", fiscal_year_be=2564, scores={"1": NodeScores(own=Decimal(90))}
    )
    whole = replace(record, issues={"total": IssueText(narrative="ควรปรับปรุง")})
    table = tables(built(whole, ita_2564, "measures"))[-2]
    assert len(table.body) == len(known_framework(ita_2564, whole).leaves) + 1
    assert cells(table.body[0])[1:3] == ["๑ การปฏิบัติหน้าที่", "๙๐.๐๐"]
    assert cells(table.body[-1]) == ["การวิเคราะห์ผลการประเมิน: ควรปรับปรุง"]


def test_fingerprints_and_what_is_no_text_are_not_printed(
    sample: Record, ita_2567: Framework
) -> None:
    issues = {"1": IssueText(narrative="บรรทัดหนึ่ง\nบรรทัดสอง", drafted="5d41402abc4b2a76")}
    text = whole(built(replace(sample, issues=issues), ita_2567, "measures"))
    assert "5d41" not in text
    assert "๕d๔๑" not in text
    assert "บรรทัดหนึ่ง\nบรรทัดสอง" in text
    assert "None" not in text


def test_links_in_somebodys_words_keep_their_digits() -> None:
    script = Script(Digits.THAI)
    assert script.text("ดู https://x.go.th/2567 ข้อ 9") == "ดู https://x.go.th/2567 ข้อ ๙"
    assert Script(Digits.LATIN).text("o๙ ปี ๒๕๖๗") == "o9 ปี 2567"


def test_only_what_is_longer_than_a_third_of_a_page_goes_on_over_it(
    put_right: Record, ita_2567: Framework
) -> None:
    first, *_ = put_right.measures
    long = replace(put_right.measures[first], expected_result="ประชาชนได้รับบริการที่ดี " * 50)
    record = replace(put_right, measures={**put_right.measures, first: long})
    [longer] = [
        cells(row)[0]
        for table in tables(built(record, ita_2567, "measures"))
        for row, slots in zip(table.body, laid_out(table.body, len(table.widths_mm)), strict=True)
        if row.cells[0].columns > 1 and goes_on(slots, table.widths_mm)
    ]
    assert "ประชาชนได้รับบริการที่ดี" in longer


def test_no_step_is_left_over_alone(put_right: Record, ita_2567: Framework) -> None:
    measure = next(iter(put_right.measures.values()))
    steps = {f"s{at}": Step(text="ทำตามแผน") for at in range(LINES_TOGETHER + 1)}
    record = replace(put_right, measures={"m1": replace(measure, steps=steps)})
    *_, plan = tables(built(record, ita_2567, "measures"))
    named = [row.cells[0].rows for row in plan.body if len(row.cells) > 2]
    assert [rows for rows in named if rows > 1] == [LINES_TOGETHER - 1, 2]


def test_what_a_measure_is_for_stays_with_its_last_step(
    put_right: Record, ita_2567: Framework
) -> None:
    *_, plan = tables(built(put_right, ita_2567, "measures"))
    purposes = [at for at, row in enumerate(plan.body) if "ผลที่คาดว่าจะได้รับ" in cells(row)[0]]
    assert len(purposes) == len(put_right.measures)
    assert all(plan.body[at - 1].keep_next for at in purposes)


def test_the_name_of_an_analysis_is_never_left_at_the_foot_of_a_page(analysis: Table) -> None:
    named = [row for row in analysis.body if "การวิเคราะห์" in cells(row)[0]]
    firsts = [row.cells[0].paragraphs[0].runs for row in named]
    assert [(runs[0].bold, len(runs)) for runs in firsts] == [(True, 2)] * 7


def test_a_year_of_ten_indicators_is_told_of_in_indicators(
    put_right: Record, ita_2567: Framework
) -> None:
    known = {str(number): NodeScores(own=Decimal(90)) for number in range(1, 11)}
    known["8"] = NodeScores(own=Decimal(80))
    first, *_ = put_right.measures
    kept = replace(put_right.measures[first], items=("8",), target="8 ≥ 90.00")
    record = replace(put_right, scores=known, measures={first: kept}, issues={})
    text = whole(built(record, ita_2567, "measures"))
    assert "โดยแยกคะแนนรายตัวชี้วัดออกเป็นประเด็น" in text
    assert "ตัวชี้วัดที่มุ่งแก้ไข: ๘ การปรับปรุงระบบการทำงาน" in text
    assert "ตัวชี้วัดที่ ๘ ไม่น้อยกว่า ๙๐.๐๐ คะแนน" in text
    assert "ตัวชี้วัดที่ต่ำกว่าเกณฑ์" in text
    assert "ข้อคำถาม" not in text


def test_a_year_of_items_and_indicators_is_told_of_in_both(
    put_right: Record, ita_2567: Framework
) -> None:
    # Of some years only the indicators of the surveys are published, and the items of the web site.
    surveys = {str(number): NodeScores(own=Decimal(80)) for number in range(1, 9)}
    items = {it.code: NodeScores(own=Decimal(80)) for it in ita_2567.public_items}
    first, *_ = put_right.measures
    kept = replace(put_right.measures[first], items=("o9", "8"))
    record = replace(put_right, scores=surveys | items, measures={first: kept}, issues={})
    text = whole(built(record, ita_2567, "measures"))
    assert "โดยแยกคะแนนรายข้อ/ตัวชี้วัดออกเป็นประเด็น" in text
    assert "ข้อ/ตัวชี้วัดที่มุ่งแก้ไข: O๙, ๘ การปรับปรุงระบบการทำงาน" in text
    assert "ข้อ/ตัวชี้วัดที่ต่ำกว่าเกณฑ์" in text
    assert "ข้อคำถาม" not in text


def test_long_names_of_units_have_room_among_what_falls_short(
    put_right: Record, ita_2567: Framework
) -> None:
    units = ("กลุ่มงานประกันสุขภาพ ยุทธศาสตร์และสารสนเทศทางการแพทย์",)
    named = {key: replace(it, owners=units) for key, it in put_right.measures.items()}
    failing = [
        tables(built(one, ita_2567, "memo"))[2]
        for one in (put_right, replace(put_right, measures=named))
    ]
    short, long = (it.widths_mm for it in failing)
    assert long[-1] > short[-1]
    assert sum(long) == sum(short)


def test_a_hospital_has_no_divisions_of_a_municipality(sample: Record, ita_2567: Framework) -> None:
    hospital = replace(
        sample, agency=replace(sample.agency, name="โรงพยาบาลเซกา", kind="โรงพยาบาล")
    )
    for kind in ("memo", "measures", "followup"):
        assert ALL_UNITS in whole(built(sample, ita_2567, kind)), kind
        text = whole(built(hospital, ita_2567, kind))
        assert ALL_UNITS not in text, kind
        assert "ทุกหน่วยงาน" in text, kind


def test_nothing_parts_a_heading_from_its_table(put_right: Record, ita_2567: Framework) -> None:
    # LibreOffice leaves the heading on a page whose last line it takes.
    found = list(blocks(built(put_right, ita_2567, "measures")))
    below = {
        one.lines[0]: next_one for one, next_one in pairwise(found) if isinstance(one, Heading)
    }
    analysis = below["การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"]
    assert isinstance(analysis, Table)
    assert whole(built(put_right, ita_2567, "measures")).count("▼ ต่ำกว่าเกณฑ์") == 1
    high = {code: replace(it, own=Decimal(99)) for code, it in put_right.scores.items()}
    passed = replace(put_right, scores=high)
    assert "▼" not in whole(built(passed, ita_2567, "measures"))


def test_whoever_approves_signs_last(put_right: Record, ita_2567: Framework) -> None:
    signers = [
        it for it in blocks(built(put_right, ita_2567, "measures")) if isinstance(it, Signature)
    ]
    assert "นายกเทศมนตรี" in signers[-1].lines[-1]
    assert whole(built(put_right, ita_2567, "measures")).rfind("ผู้อนุมัติ") > 0


def test_the_surname_of_a_long_name_stands_on_a_line_of_its_own_where_three_sign(
    put_right: Record, ita_2567: Framework
) -> None:
    memo = replace(put_right.memo, signer_name="นางสาวกาญจนาภรณ์ สุวรรณประเสริฐ")
    found = blocks(built(replace(put_right, memo=memo), ita_2567, "measures"))
    first = next(one for one in found if isinstance(one, Signature))
    assert first.lines[:2] == ("(นางสาวกาญจนาภรณ์", "สุวรรณประเสริฐ)")


def test_an_indicator_below_the_mark_is_marked_and_the_mark_explained(
    put_right: Record, ita_2567: Framework
) -> None:
    low = replace(put_right, scores={"1": NodeScores(own=Decimal("84.99"))})
    document = built(low, ita_2567, "measures")
    assert cells(tables(document)[1].body[0])[1] == "▼ ๘๔.๙๙"
    note = "▼ ต่ำกว่าเกณฑ์ ๘๕.๐๐ คะแนน"
    assert whole(document).count(note) == 1 + whole(built(put_right, ita_2567, "measures")).count(
        note
    )
