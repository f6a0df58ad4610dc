"""The report of the analysis and the measures: everything in it, once and in its place."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import (
    Digits,
    IssueText,
    Measure,
    NodeScores,
    Record,
    Recurrence,
    Step,
)
from ita_tui.documents.blocks import Heading, RowKind, Table, text_of
from ita_tui.documents.kind import Script
from tests.documents.built import blocks, built, cells, tables, whole


@pytest.fixture(name="analysis")
def analysis_of_sample(sample: Record, ita_2567: Framework) -> Table:
    return tables(built(sample, ita_2567, "measures"))[0]


@pytest.fixture(name="plan")
def plan_of_sample(sample: Record, ita_2567: Framework) -> Table:
    return tables(built(sample, ita_2567, "measures"))[1]


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
        texts = cells(row)
        at = next(index for index, text in enumerate(texts) if text[:1] in "ieo")
        shown.append((issue, texts[at], texts[at + 1]))
    wanted = [
        (
            script.text(f"ประเด็นที่ {one.code} {one.title}"),
            script.text(f"{code} {ita_2567.nodes[code].title}"),
            script.score(sample.score(code)),
        )
        for one in ita_2567.issues.values()
        for code in one.items
    ]
    assert len(wanted) == 59
    assert shown == wanted


def test_codes_keep_the_letter_o(analysis: Table) -> None:
    texts = [text for row in analysis.body for text in cells(row)]
    assert "o๙ รายงานผลการดำเนินงานประจำปี" in texts
    assert not any(text.startswith("๐") for text in texts)


def test_the_narrative_stands_beside_all_items_of_its_issue(
    analysis: Table, sample: Record, ita_2567: Framework
) -> None:
    spans = [row.cells[-1] for row in analysis.body if len(row.cells) == 4]
    assert [cell.rows for cell in spans] == [len(one.items) for one in ita_2567.issues.values()]
    for cell, issue in zip(spans, sample.issues.values(), strict=True):
        assert text_of(cell.paragraphs) == Script(Digits.THAI).text(issue.narrative)


def test_the_instrument_stands_once_beside_its_items(analysis: Table) -> None:
    spans = [
        (text_of(cell.paragraphs), cell.rows)
        for row in analysis.body
        for cell in row.cells[:1]
        if text_of(cell.paragraphs) in ("IIT", "EIT", "OIT")
    ]
    assert spans[:4] == [("IIT", 3), ("OIT", 4), ("EIT", 6), ("OIT", 4)]
    assert sum(rows for _, rows in spans) == 59


def test_every_measure_and_every_step_stands_once(plan: Table, sample: Record) -> None:
    script = Script(Digits.THAI)
    rows = [cells(row) for row in plan.body if row.kind is RowKind.BODY]
    assert len(rows) == 9
    for row, measure in zip(rows, sample.measures.values(), strict=True):
        assert row[0].split("\n")[0] == script.text(measure.title)
        steps = [step.text for step in measure.steps.values()]
        numbered = [script.text(f"{at}. {text}") for at, text in enumerate(steps, 1)]
        assert row[2].split("\n") == numbered
    assert sum(len(row[2].split("\n")) for row in rows) == 44


def test_periods_are_months_and_what_is_missing_is_a_line_to_write_on(plan: Table) -> None:
    periods = [cells(row)[3] for row in plan.body if row.kind is RowKind.BODY]
    assert periods[0] == "ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘"
    assert periods[2] == "มกราคม – กันยายน ๒๕๖๘"
    assert periods[6] == "ตุลาคม ๒๕๖๗ (ทุกไตรมาส)"
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
    table = tables(built(record, ita_2567, "measures"))[1]
    (row,) = [row for row in table.body if "ชื่อ" in cells(row)[0]]
    assert cells(row)[0].split("\n") == [
        "ชื่อ",
        "รองรับข้อ: o๑๓ e๙",
        "ผลที่คาดว่าจะได้รับ: ดีขึ้น",
        "ค่าเป้าหมาย: ร้อยละ ๘๕",
        "งบประมาณ: ๑๕,๐๐๐.๐๐ บาท",
    ]
    assert cells(row)[2] == "๑. ทำ (กองคลัง, ภายใน ๓๑ ธ.ค. ๖๗)"


def test_a_measure_of_no_issue_is_printed_too(sample: Record, ita_2567: Framework) -> None:
    stray = Measure(title="มาตรการพลัดหลง", issue="99")
    record = replace(sample, measures={**sample.measures, "m10": stray})
    table = tables(built(record, ita_2567, "measures"))[1]
    assert [cells(row)[0] for row in table.body][-2:] == [
        "มาตรการอื่นที่ไม่อยู่ในประเด็นใด",
        "มาตรการพลัดหลง",
    ]


def test_a_year_without_issues_prints_every_leaf(ita_2564: Framework) -> None:
    record = Record(
        framework="ita-2564", fiscal_year_be=2564, scores={"1": NodeScores(own=Decimal(90))}
    )
    table = tables(built(record, ita_2564, "measures"))[0]
    assert len(table.body) == len(ita_2564.leaves)
    assert cells(table.body[0])[1:3] == ["๑ การปฏิบัติหน้าที่", "๙๐.๐๐"]


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
