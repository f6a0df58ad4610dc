"""The follow-up report: how each measure and each step stood on a day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.effect import Effect
from ita_tui.core.measures.outcome import silent_rounds
from ita_tui.core.measures.standing import progress_of
from ita_tui.core.printing import day_of_round
from ita_tui.core.record.model import Digits, LogEntry, Measure, Record, Recurrence
from ita_tui.documents.blocks import (
    Beside,
    Heading,
    Orientation,
    Paragraph,
    RowKind,
    Table,
    Together,
    cell,
    row,
    table,
    text_of,
)
from ita_tui.documents.effects import effect_table
from ita_tui.documents.job import Wish, build, ready
from ita_tui.documents.kind import Script
from ita_tui.words.said import followup_report as words
from tests.documents.built import TODAY, built, cells, tables, whole


@pytest.fixture(name="followed")
def followed_sample(sample: Record) -> Record:
    """The sample with something done: m1 whole, one step of m2 in time and one after March."""
    m1, m2 = sample.measures["m1"], sample.measures["m2"]
    done = {key: replace(step, done_on=date(2025, 2, 1)) for key, step in m1.steps.items()}
    first = replace(
        m2.steps["s1"],
        done_on=date(2025, 3, 31),
        result="ได้ผล 3 ข้อ",
        evidence=("หลักฐาน/รายงาน2.pdf", "https://x.go.th/9"),
        obstacle="ฝนตก",
    )
    later = replace(m2.steps["s2"], done_on=date(2025, 4, 1), result="ผลที่ยังไม่รู้")
    log = {
        "l1": LogEntry(date=date(2025, 1, 5), step="s1", text="ประชุม", participants=1200),
        "l2": LogEntry(
            date=date(2025, 1, 6), step="s1", text="ประชุมแก้", corrects="l1", unit="กองคลัง"
        ),
        "l3": LogEntry(date=date(2025, 4, 2), text="หลังรอบ"),
    }
    m2 = replace(
        m2, steps={**m2.steps, "s1": first, "s2": later}, log=log, spent_baht=Decimal("4250.5")
    )
    return replace(sample, measures={**sample.measures, "m1": replace(m1, steps=done), "m2": m2})


def detail(
    record: Record, framework: Framework, months: int | None = 6, today: date = TODAY
) -> Table:
    """The tables of each measure with its steps as one, each below the name of its measure."""
    found = tables(built(record, framework, "followup", months=months, today=today))
    of_measures = [one for one in found if len(one.head) > 1]
    rows = (
        row for one in of_measures for row in (replace(one.head[0], kind=RowKind.GROUP), *one.body)
    )
    return replace(of_measures[0], head=of_measures[0].head[1:], body=tuple(rows))


def test_every_measure_and_every_step_stands_once(sample: Record, ita_2567: Framework) -> None:
    table = detail(sample, ita_2567)
    steps = [cells(row) for row in table.body if len(row.cells) > 1]
    assert [row[1] for row in steps] == [
        step.text for measure in sample.measures.values() for step in measure.steps.values()
    ]
    assert len(steps) == 44
    titles = [cells(row)[0] for row in table.body if row.kind is RowKind.GROUP]
    assert [title.partition(". ")[2].partition(" (ประเด็นที่ ")[0] for title in titles] == [
        measure.title for measure in sample.measures.values()
    ]


def test_a_step_tells_whether_and_when_it_was_done_and_what_came_of_it(
    followed: Record, ita_2567: Framework
) -> None:
    rows = [cells(row) for row in detail(followed, ita_2567).body if len(row.cells) > 1]
    assert rows[4][2:] == [
        "กำหนด ๓๐ ก.ย. ๖๘\nดำเนินการแล้วเสร็จ ๓๑ มี.ค. ๖๘",
        "ได้ผล ๓ ข้อ\n๖ ม.ค. ๖๘ ประชุมแก้ โดยกองคลัง",
        "๑, ๒",
        "ฝนตก",
    ]
    assert rows[6][2:] == ["กำหนด ๓๐ ก.ย. ๖๘\nยังไม่ได้ดำเนินการ", "–", "–", "–"]


def test_what_only_the_log_says_of_a_step_stands_in_its_row(
    sample: Record, ita_2567: Framework
) -> None:
    m1 = sample.measures["m1"]
    entry = LogEntry(
        date=date(2025, 2, 1), step="s2", text="ร่างแล้ว", evidence=("a.pdf",), obstacle="คนน้อย"
    )
    record = replace(sample, measures={**sample.measures, "m1": replace(m1, log={"l1": entry})})
    rows = [cells(row) for row in detail(record, ita_2567).body if len(row.cells) > 1]
    assert rows[1][3:] == ["๑ ก.พ. ๖๘ ร่างแล้ว", "๑", "๑ ก.พ. ๖๘ คนน้อย"]
    assert rows[1][2].endswith("ไม่แล้วเสร็จตามกำหนด")
    early = whole(built(record, ita_2567, "followup", today=date(2025, 2, 2)))
    assert "อยู่ระหว่างดำเนินการ" in early


def test_what_the_log_says_of_a_whole_measure_tells_its_evidence_and_obstacle(
    sample: Record, ita_2567: Framework
) -> None:
    entry = LogEntry(
        date=date(2025, 2, 1), text="ประชุมร่วม", evidence=("a.pdf",), obstacle="ห้องประชุมเต็ม"
    )
    m1 = replace(sample.measures["m1"], log={"l1": entry})
    m1 = replace(m1, steps={k: replace(it, done_on=entry.date) for k, it in m1.steps.items()})
    table = detail(replace(sample, measures={"m1": m1}), ita_2567)
    told = cells(table.body[-1])[0]
    assert told.endswith("๑ ก.พ. ๖๘ ประชุมร่วม (เอกสารแนบ ๑) ปัญหาอุปสรรค: ห้องประชุมเต็ม")


def test_a_column_that_nobody_filled_is_a_sentence_instead(
    sample: Record, ita_2567: Framework
) -> None:
    table = detail(sample, ita_2567)
    assert cells(table.head[0]) == list(words.STEP_TITLES)
    text = whole(built(sample, ita_2567, "followup", months=6))
    assert "ยังไม่ได้บันทึกผลการดำเนินงาน เอกสารแนบ และปัญหาอุปสรรคของขั้นตอนใด" in text


def test_what_happened_after_the_round_is_not_in_it(followed: Record, ita_2567: Framework) -> None:
    six = whole(built(followed, ita_2567, "followup", months=6))
    assert "ผลที่ยังไม่รู้" not in six
    assert "หลังรอบ" not in six
    now = whole(built(followed, ita_2567, "followup"))
    assert "ผลที่ยังไม่รู้" in now
    assert "หลังรอบ" in now


def test_the_log_stands_beside_its_steps_without_what_was_corrected(
    followed: Record, ita_2567: Framework
) -> None:
    text = whole(built(followed, ita_2567, "followup", months=6))
    assert "๖ ม.ค. ๖๘ ประชุมแก้ โดยกองคลัง" in text
    assert "๑,๒๐๐" not in text
    # Nobody wrote down until when it was spent: not that it was by the day of the report.
    assert "จ่ายจริงที่บันทึก ณ ๒ เม.ย. ๖๘ (บาท): ๔,๒๕๐.๕๐" in text


def test_an_entry_corrected_after_the_round_stands_as_it_was(
    followed: Record, ita_2567: Framework
) -> None:
    m2 = followed.measures["m2"]
    late = LogEntry(date=date(2025, 4, 1), text="แก้ทีหลัง", corrects="l2")
    measures = {**followed.measures, "m2": replace(m2, log={**m2.log, "l9": late})}
    record = replace(followed, measures=measures)
    six = whole(built(record, ita_2567, "followup", months=6))
    assert "ประชุมแก้" in six
    assert "แก้ทีหลัง" not in six


def test_totals_by_unit_count_shared_steps_for_each_and_once_in_all(
    followed: Record, ita_2567: Framework
) -> None:
    table = tables(built(followed, ita_2567, "followup", months=6))[0]
    rows = {cells(row)[0]: cells(row)[1:] for row in table.body}
    assert rows == {
        "สำนักปลัด": ["๓๘", "๕", "๐", "๒๙", "๔", "๑๓.๑๖"],
        "กองคลัง": ["๑๔", "๕", "๐", "๙", "๐", "๓๕.๗๑"],
        "รวม": ["๔๔", "๕", "๐", "๓๕", "๔", "๑๑.๓๖"],
    }


def test_the_summary_counts_measures_and_steps(followed: Record, ita_2567: Framework) -> None:
    text = whole(built(followed, ita_2567, "followup", months=6))
    assert "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๖ เดือน" in text
    assert "ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๘" in text
    assert "๙ มาตรการ ๔๔ ขั้นตอน ดำเนินการแล้วเสร็จ ๕ จาก ๔๔ ขั้นตอน คิดเป็นร้อยละ ๑๑.๓๖" in text
    assert "ดำเนินการแล้วเสร็จ ๑ มาตรการ" in text
    assert "ยังไม่ได้ดำเนินการ ๖ มาตรการ และไม่แล้วเสร็จตามกำหนด ๑ มาตรการ" in text


@pytest.mark.parametrize(
    ("today", "months", "as_of"),
    [
        (date(2025, 4, 2), 6, date(2025, 3, 31)),
        (date(2025, 3, 1), 6, date(2025, 3, 1)),
        (date(2025, 8, 1), 12, date(2025, 8, 1)),
        (date(2026, 1, 1), 12, date(2025, 9, 30)),
        (date(2026, 1, 1), None, date(2026, 1, 1)),
    ],
)
def test_a_round_ends_in_march_or_with_the_year_or_today(
    sample: Record, today: date, months: int | None, as_of: date
) -> None:
    assert day_of_round(sample, today, months) == as_of


def test_a_year_that_no_calendar_has_is_no_reason_to_fail(sample: Record) -> None:
    today = date(2025, 4, 2)
    assert day_of_round(replace(sample, fiscal_year_be=0), today, 6) == today


def test_the_report_lies_on_landscape_pages_and_its_annex_on_upright_ones(
    sample: Record, followed: Record, ita_2567: Framework
) -> None:
    wide, upright = Orientation.LANDSCAPE, Orientation.PORTRAIT
    for record, wanted in ((sample, [wide]), (followed, [wide, upright])):
        document = built(record, ita_2567, "followup")
        assert [one.orientation for one in document.sections] == wanted


def test_evidence_has_a_number_in_the_row_and_its_name_in_the_annex(
    followed: Record, ita_2567: Framework
) -> None:
    annex = tables(built(followed, ita_2567, "followup", months=6))[-1]
    assert [cells(row) for row in annex.body] == [
        ["๑", "มาตรการที่ ๒ ขั้นตอนที่ ๑", "รายงาน2.pdf (โฟลเดอร์ หลักฐาน)"],
        ["๒", "มาตรการที่ ๒ ขั้นตอนที่ ๑", "https://x.go.th/9"],
    ]
    (run,) = annex.body[1].cells[2].paragraphs[0].runs
    assert run.link == run.text


@pytest.mark.parametrize("path", ["C:\\Users\\สมชาย\\ก.jpg", "/home/x/ก.jpg", "../x/ก.jpg"])
def test_no_paper_tells_of_folders_outside_the_records_own(
    sample: Record, ita_2567: Framework, path: str
) -> None:
    m1 = sample.measures["m1"]
    entry = LogEntry(date=date(2025, 3, 1), step="s1", text="ทำแล้ว", evidence=(path,))
    measures = {**sample.measures, "m1": replace(m1, log={"l1": entry})}
    annex = tables(built(replace(sample, measures=measures), ita_2567, "followup"))[-1]
    assert cells(annex.body[0])[-1] == "ก.jpg"


@pytest.mark.parametrize(("months", "state"), [(12, "ไม่แล้วเสร็จตามกำหนด"), (6, "ยังไม่ได้ดำเนินการ")])
def test_what_is_open_when_the_year_ends_was_missed(
    sample: Record, ita_2567: Framework, months: int, state: str
) -> None:
    last = date(2025, 9, 30)
    table = detail(sample, ita_2567, months, last)
    *_, step = [cells(row) for row in table.body if len(row.cells) > 1]
    assert step[2].endswith(state)


def test_budgets_are_summed_by_the_units_that_share_them(
    followed: Record, ita_2567: Framework
) -> None:
    m1 = replace(followed.measures["m1"], budget_baht=Decimal(9000), spent_baht=Decimal(8000))
    record = replace(followed, measures={**followed.measures, "m1": m1})
    document = built(record, ita_2567, "followup", months=6)
    money = next(one for one in tables(document) if words.PLANNED in cells(one.head[0]))
    assert cells(money.body[-1])[1:3] == ["๙,๐๐๐", "๑๒,๒๕๐.๕๐"]


@pytest.mark.parametrize(
    ("months", "recorded_on", "told"),
    [
        (None, None, "จ่ายจริง (บาท)"),
        (6, None, "จ่ายจริงที่บันทึก ณ ๒ เม.ย. ๖๘ (บาท)"),
        (None, date(2025, 8, 9), "จ่ายจริงที่บันทึก ณ ๙ ส.ค. ๖๘ (บาท)"),
    ],
)
def test_money_is_told_as_of_the_day_on_which_the_record_tells_it(
    followed: Record,
    ita_2567: Framework,
    months: int | None,
    recorded_on: date | None,
    told: str,
) -> None:
    m1 = replace(followed.measures["m1"], budget_baht=Decimal(9000), spent_baht=Decimal(8000))
    record = replace(followed, measures={**followed.measures, "m1": m1})
    wish = Wish(kind="followup", today=TODAY, months=months, recorded_on=recorded_on)
    document = build(record, ita_2567, wish)
    assert (
        next(
            cells(one.head[0])[2] for one in tables(document) if words.PLANNED in cells(one.head[0])
        )
        == told
    )
    assert f"{told}: ๘,๐๐๐" in whole(document)
    assert "...... (บาท)" not in whole(document)


def test_money_that_nobody_said_was_spent_is_not_told_as_none_spent(
    followed: Record, ita_2567: Framework
) -> None:
    measures = {key: replace(it, spent_baht=None) for key, it in followed.measures.items()}
    measures["m1"] = replace(measures["m1"], budget_baht=Decimal(9000))
    document = built(replace(followed, measures=measures), ita_2567, "followup", months=6)
    money = next(one for one in tables(document) if words.PLANNED in cells(one.head[0]))
    assert cells(money.body[-1])[1:] == ["๙,๐๐๐", "–", "–", "–"]


def test_three_people_sign_beside_what_is_left_to_do(sample: Record, ita_2567: Framework) -> None:
    *_, last = built(sample, ita_2567, "followup").sections[0].blocks
    assert isinstance(last, Together)
    assert isinstance(last.blocks[0], Heading)
    signers = last.blocks[-1]
    assert isinstance(signers, Beside)
    assert len(signers.groups) == len(words.SIGNERS)


def test_the_row_of_the_sum_stays_with_the_row_before_it(
    followed: Record, ita_2567: Framework
) -> None:
    units = tables(built(followed, ita_2567, "followup"))[0]
    *_, before, total = range(len(units.body))
    assert (cells(units.body[total])[0], units.body[total].kind) == ("รวม", RowKind.TOTAL)
    assert units.stays(before)


def test_the_last_row_of_a_table_is_never_left_over_alone() -> None:
    three = [row(cell(text), cell("")) for text in "กขค"]
    made = table((10, 10), ("ก", "ข"), three)
    assert [made.stays(at) for at in range(3)] == [False, True, False]
    assert not table((10, 10), ("ก", "ข"), three[:1]).stays(0)
    said = [*three, row(cell("ง", columns=2))]
    assert not any(table((10, 10), ("ก", "ข"), said).stays(at) for at in range(4))


def test_where_nothing_was_written_down_day_and_state_stand_in_one_line(
    sample: Record, ita_2567: Framework
) -> None:
    rows = [cells(row) for row in detail(sample, ita_2567).body if len(row.cells) > 1]
    assert {len(row) for row in rows} == {3}
    assert all("\n" not in row[2] for row in rows)


def test_late_steps_stand_below_the_name_of_their_measure(
    sample: Record, ita_2567: Framework
) -> None:
    document = built(sample, ita_2567, "followup", months=12, today=date(2025, 9, 30))
    late = next(one for one in tables(document) if words.DUE in cells(one.head[0]))
    done_on = words.LATE_TITLES[4]
    assert cells(late.head[0]) == [one for one in words.LATE_TITLES if one != done_on]  # of none
    named = [cells(row)[0] for row in late.body if row.kind is RowKind.GROUP]
    assert [one.partition(".")[0] for one in named] == list("๑๒๓๔๕๖๗๙")
    steps = [
        cells(row)
        for row in detail(sample, ita_2567, 12, date(2025, 9, 30)).body
        if len(row.cells) > 1
    ]
    # One measure has no last day.
    missed = [step[1] for step in steps if step[2].endswith("ไม่แล้วเสร็จตามกำหนด")]
    assert [cells(row)[1] for row in late.body if len(row.cells) > 1] == missed


def test_evidence_whose_file_is_not_there_is_told(followed: Record, ita_2567: Framework) -> None:
    wish = Wish(kind="followup", today=TODAY, months=6)
    text = whole(build(followed, ita_2567, wish, absent=frozenset(("หลักฐาน/รายงาน2.pdf",))))
    assert "ซึ่งยังไม่พบไฟล์ ๑ รายการ" in text
    assert "รายงาน2.pdf (โฟลเดอร์ หลักฐาน) – ไม่พบไฟล์" in text
    assert "ไม่พบไฟล์" not in whole(build(followed, ita_2567, wish))


def test_an_item_that_the_next_year_lacks_keeps_its_own_score(ita_2567: Framework) -> None:
    effect = Effect(
        key="m1",
        measure=Measure(title="ก"),
        progress=progress_of(Measure(), TODAY),
        item="e9",
        measured_at=("8", "8"),
        own_before=Decimal("68.28"),
        later_year_be=2568,
        before=Decimal("85.66"),
        after=Decimal("90.00"),
    )
    script = Script(Digits.THAI)
    row, renamed = effect_table(
        (effect, replace(effect, item="o9", measured_at=("o9", "o7"))),
        script,
        Orientation.LANDSCAPE,
    ).body
    told = "e๙ ได้ ๖๘.๒๘\nข้อนี้ไม่มีในปี ๒๕๖๘ จึงเทียบด้วยตัวชี้วัดที่ ๘"
    assert cells(row)[1:3] == [told, "๘๕.๖๖"]
    assert cells(renamed)[1] == "O๙\nในปี ๒๕๖๘ คือข้อ O๗"


def test_how_the_units_are_counted_is_told_right_below_their_table(
    followed: Record, ita_2567: Framework
) -> None:
    m1 = replace(followed.measures["m1"], budget_baht=Decimal(9000), spent_baht=Decimal(8000))
    record = replace(followed, measures={**followed.measures, "m1": m1})
    found = built(record, ita_2567, "followup", months=6).sections[0].blocks
    at = next(at for at, one in enumerate(found) if isinstance(one, Table))
    note = found[at + 1]
    assert isinstance(note, Paragraph)
    assert text_of((note,)) == words.COUNTED_ONCE


def test_a_step_that_was_done_late_is_in_the_list_with_its_day(
    sample: Record, ita_2567: Framework
) -> None:
    m1 = sample.measures["m1"]
    late = replace(m1.steps["s1"], due=date(2025, 1, 10), done_on=date(2025, 1, 13))
    m1 = replace(m1, steps={**m1.steps, "s1": late}, end=date(2025, 9, 30))
    record = replace(sample, measures={"m1": m1})
    document = built(record, ita_2567, "followup", months=6)
    found = next(one for one in tables(document) if words.DUE in cells(one.head[0]))
    assert [cells(row)[-3:] for row in found.body[1:]] == [["๑๐ ม.ค. ๖๘", "๑๓ ม.ค. ๖๘", "๓"]]
    assert "ขั้นตอนที่แล้วเสร็จหลังกำหนดมี ๑ ขั้นตอน ตามรายการ" in whole(document)


def test_where_nothing_is_planned_nothing_is_counted(sample: Record, ita_2567: Framework) -> None:
    document = built(replace(sample, measures={}), ita_2567, "followup", months=6)
    text = whole(document)
    assert words.NOTHING_PLANNED in text
    assert not tables(document)
    for counted in ("ร้อยละ", words.NOTHING_LATE, words.BY_MEASURE):
        assert counted not in text


def test_no_steps_are_counted_of_a_measure_without_steps(
    put_right: Record, ita_2567: Framework
) -> None:
    m1 = replace(put_right.measures["m1"], steps={})
    text = whole(built(replace(put_right, measures={"m1": m1}), ita_2567, "followup", months=6))
    assert text.count(words.NO_STEPS) == 2
    for counted in ("ร้อยละ", "๐ ขั้นตอน", words.BY_UNIT, words.LATE):
        assert counted not in text


def test_what_has_no_last_day_is_not_told_to_be_in_time(
    put_right: Record, ita_2567: Framework
) -> None:
    m1 = replace(put_right.measures["m1"], end=None)
    text = whole(built(replace(put_right, measures={"m1": m1}), ita_2567, "followup", months=6))
    assert "ขั้นตอนที่ยังไม่มีกำหนดแล้วเสร็จมี ๔ ขั้นตอน" in text
    dated = whole(built(put_right, ita_2567, "followup", months=6))
    assert "ขั้นตอนที่ยังไม่มีกำหนดแล้วเสร็จ" not in dated


def test_numbers_that_follow_one_another_are_told_by_the_first_and_the_last() -> None:
    assert words.numbered_from(("๒",)) == "๒"
    assert words.numbered_from(("๒", "๓")) == "๒ และ ๓"
    assert words.numbered_from(("๒", "๓", "๔")) == "๒ ถึง ๔"
    assert words.numbered_from(("2", "3", "4", "6")) == "2 3 4 และ 6"
    assert words.numbered_from(("๙๙๙", "๑,๐๐๐", "๑,๐๐๑")) == "๙๙๙ ถึง ๑,๐๐๑"


def test_every_measure_that_is_not_finished_tells_what_comes_next(
    sample: Record, ita_2567: Framework
) -> None:
    m9 = replace(sample.measures["m9"], steps={})
    record = replace(sample, measures={**sample.measures, "m9": m9})
    document = built(record, ita_2567, "followup", months=12, today=date(2025, 9, 30))
    left = next(one for one in tables(document) if cells(one.head[0]) == [*words.UNFINISHED_TITLES])
    rows = [cells(row) for row in left.body]
    assert [row[1] for row in rows] == [one.title for one in record.measures.values()]
    assert {row[2] for row in rows} == {words.NO_OBSTACLE}
    assert rows[0][3].startswith("เร่งดำเนินการขั้นตอนที่ ๑ ")
    assert rows[0][3].endswith("ซึ่งครบกำหนดแล้วเมื่อ ๓๑ มี.ค. ๖๘ ให้แล้วเสร็จ และดำเนินการขั้นตอนที่ ๒ ถึง ๔")
    assert rows[-1][3] == words.STEPS_TO_SET


def test_those_who_sign_stand_with_their_posts(sample: Record, ita_2567: Framework) -> None:
    text = whole(built(sample, ita_2567, "followup"))
    *_, last = sample.memo.to
    for role in words.SIGNERS:
        assert f"(ลงชื่อ) .............................. {role}" in text
    assert last in text


def test_a_quarter_of_which_nothing_is_known_is_told(sample: Record, ita_2567: Framework) -> None:
    m1 = replace(
        sample.measures["m1"],
        start=date(2024, 11, 1),
        end=date(2025, 9, 30),
        recurrence=Recurrence.QUARTER,
        log={"l1": LogEntry(date=date(2025, 1, 5), text="ทำแล้ว")},
    )
    record = replace(sample, measures={"m1": m1})
    text = whole(built(record, ita_2567, "followup", months=6))
    assert "รอบที่ไม่มีบันทึกการดำเนินงาน: พฤศจิกายน – ธันวาคม ๒๕๖๗" in text
    assert "มกราคม – มีนาคม ๒๕๖๘" not in text
    assert len(silent_rounds(m1, date(2025, 9, 30))) == 3


def test_a_last_day_between_the_round_and_the_day_it_is_printed_is_said_to_be_over(
    sample: Record, ita_2567: Framework
) -> None:
    m2 = sample.measures["m2"]
    soon = replace(m2.steps["s1"], due=date(2025, 4, 1))
    record = replace(sample, measures={"m2": replace(m2, steps={"s1": soon})})
    for today, told in ((date(2025, 4, 2), " ก่อนวันจัดทำรายงาน)"), (date(2025, 3, 31), ")")):
        text = whole(built(record, ita_2567, "followup", months=6, today=today))
        assert f"(กำหนดแล้วเสร็จ ๑ เม.ย. ๖๘{told}" in text


@pytest.mark.parametrize(
    ("months", "last", "is_told"),
    [
        (6, date(2025, 3, 30), True),
        (6, date(2025, 3, 31), False),
        (12, date(2025, 9, 29), True),
        (12, date(2025, 9, 30), False),
        (None, date(2024, 12, 1), False),
    ],
)
def test_a_round_that_is_not_over_is_not_ready(
    ita_2567: Framework, followed: Record, months: int | None, last: date, is_told: bool
) -> None:
    wish = Wish(kind="followup", today=last, months=months)
    blocking = ready(followed, ita_2567, wish, ()).blocking
    assert ("round-not-over" in {it.rule for it in blocking}) is is_told
