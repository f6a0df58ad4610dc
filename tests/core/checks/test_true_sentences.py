"""True sentences in other writers' words, for the sample: nothing is found in them."""

from decimal import Decimal

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.texts import like
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative, set_score
from ita_tui.core.record.model import Record, ScoreKind

TRUE = [
    ("1", "ไม่ผ่าน 1 ข้อ คือ o9 (77.67) นอกนั้นผ่าน"),
    ("1", "ไม่ผ่าน 1 ข้อ คือ ข้อ o9 (77.67 คะแนน) อีก 6 ข้อผ่านเกณฑ์"),
    ("1", "ข้อ o9 มิได้อยู่ในระดับที่ผ่านเกณฑ์"),
    ("1", "ข้อ o9 ยังห่างไกลจากการผ่านเกณฑ์"),
    ("1", "ข้อ o9 ไม่อาจถือว่าผ่านเกณฑ์"),
    ("1", "ข้อ o9 เกณฑ์ผ่าน 85 คะแนน ได้ 77.67"),
    ("1", "ข้อ o8 มิใช่ข้อที่ไม่ผ่านเกณฑ์ ข้อ o9 ไม่ผ่าน"),
    ("1", "ข้อ 9 ของ OIT ไม่ผ่าน นอกนั้นไม่มีข้อใดต่ำกว่าเกณฑ์"),
    ("5", "ข้อที่ไม่ผ่าน คือ o16-17"),
    ("5", "ข้อที่ไม่ผ่าน คือ o16/o17"),
    ("5", "ข้อที่ไม่ผ่าน คือ o16, 17"),
    ("5", "ข้อที่ไม่ผ่าน คือ ๐๑๖ และ๐๑๗"),
    ("5", "ข้อ OIT ข้อ 16 และข้อ 17 ไม่ผ่านเกณฑ์"),
    ("1", "ข้อที่ไม่ผ่าน คือ เรื่องรายงานผลการดำเนินงานประจำปี\nเครื่องมือ IIT ได้ 95.11 คะแนน"),
    ("3", "ประเด็นนี้ผ่านทุกข้อ เผยแพร่แผนปฏิบัติการป้องกันการทุจริตบนเว็บไซต์"),
    ("1", "ข้อ o9 ไม่ผ่าน (ผู้รับผิดชอบ: สำนักปลัดเทศบาลตำบล ระยะเวลา: ต.ค. 2567)"),
    ("1", "ข้อ o9 ไม่ผ่าน เช่นเดียวกับเทศบาลตำบลทั่วประเทศ"),
    ("1", "ข้อ o9 ไม่ผ่าน หน่วยงานยังห่างจากระดับผ่านดีเยี่ยม (95 คะแนน)"),
    ("1", "ข้อ o9 ไม่ผ่าน ข้อ o8 ได้มากกว่าข้อ o9 อยู่ 9.63 คะแนน"),
    ("3", "ในประเด็นนี้ ทั้ง 6 ข้อของ OIT ผ่านเกณฑ์ทั้งหมด"),
    ("1", "ข้อ o9 ต่ำกว่าค่าอ้างอิง OIT ของหน่วยงานได้ 93.04 คะแนน"),
    ("1", "มีข้อที่ต่ำกว่าเกณฑ์ 1 ข้อ คือ ข้อ o9 ข้อที่ทำได้ดีที่สุดคือข้อ i3 ได้ 99.34 คะแนน"),
    (
        "1",
        "ข้อที่ไม่ผ่านเกณฑ์ คือ ข้อ o9 ได้กำหนดมาตรการ เร่งรัดคู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่",
    ),
]


@pytest.mark.parametrize(("issue", "text"), TRUE, ids=range(len(TRUE)))
def test_nothing_is_found_in_a_true_sentence(
    issue: str, text: str, ita_2567: Framework, put_right: Record
) -> None:
    found = check_record(ita_2567, set_narrative(put_right, issue, text)).open
    assert [it.message for it in found if it.at == f"issues.{issue}.narrative"] == []


BESIDE_YEARS = "ข้อ o9 ไม่ผ่าน\n- ข้อ i1: 94.59 (ปี {year}: 81.25)"


@pytest.mark.parametrize(("year", "wrong"), [(2566, 0), (2565, 1)])
def test_a_year_before_a_score_of_last_year_is_last_year(
    year: int, wrong: int, ita_2567: Framework, put_right: Record
) -> None:
    known = set_score(put_right, "i1", ScoreKind.PREVIOUS, Decimal("81.25"))
    told = set_narrative(known, "1", BESIDE_YEARS.format(year=year))
    found = [it for it in check_record(ita_2567, told).open if it.at == "issues.1.narrative"]
    assert [it.rule for it in found] == ["narrative-wrong-year"] * wrong
    assert all(it.fix is not None and "2566" in it.fix.label for it in found)


@pytest.mark.parametrize(
    "text",
    [
        "ข้อ o9 ไม่ผ่าน ข้อ o8 ได้มากกว่าข้อ o9 อยู่ 9.36 คะแนน",
        "ข้อ o9 ไม่ผ่าน ข้อ o9 ได้มากกว่าข้อ o8",
        "ข้อ o9 ไม่ผ่าน ทั้ง 5 ข้อของ OIT",
    ],
)
def test_what_is_told_of_two_items_or_of_an_instrument_is_held_against_both(
    text: str, ita_2567: Framework, put_right: Record
) -> None:
    found = check_record(ita_2567, set_narrative(put_right, "1", text)).open
    assert [it.at for it in found if it.at == "issues.1.narrative"] == ["issues.1.narrative"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ข้อ o9 ผ่านการประเมิน", "“ผ่านการประเมิน”"),
        ("ผ่านเกณฑ์ทุกข้อ", "“ผ่านเกณฑ์ทุกข้อ”"),
        ("ข้อ o9 และ o8 ตกเกณฑ์", "“ตกเกณฑ์”"),
        ("ผ่านเกณฑ์ทุกข้อ ยกเว้น o8 และ o9", "“ผ่านเกณฑ์ทุกข้อ ยกเว้น”"),
    ],
)
def test_what_is_said_of_passing_is_told_in_the_words_of_the_text(
    text: str, said: str, ita_2567: Framework, put_right: Record
) -> None:
    found = check_record(ita_2567, set_narrative(put_right, "1", text)).open
    told = [it.message for it in found if it.at == "issues.1.narrative" and "says" in it.rule]
    assert told
    assert all(said in message for message in told)


@pytest.mark.parametrize(("old", "new"), [("032", "033"), ("๐๓๒", "๐๓๓"), ("09", "033")])
def test_a_code_without_its_letter_keeps_its_nought(old: str, new: str) -> None:
    assert like(old, "o33") == new


def test_two_declared_figures_that_are_swapped_do_not_move_the_items(
    ita_2567: Framework, put_right: Record
) -> None:
    first, second = (str(put_right.score(code)) for code in ("IIT", "EIT"))
    swapped = set_score(put_right, "IIT", ScoreKind.OWN, Decimal(second))
    swapped = set_score(swapped, "EIT", ScoreKind.OWN, Decimal(first))
    rules = {it.rule for it in check_record(ita_2567, swapped).open}
    assert "declared-differs-from-items" in rules
    assert "items-may-be-average" not in rules


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("ข้อ o9 ไม่ผ่านเกณฑ์", {"o9": "verified", "ไม่ผ่านเกณฑ์": "verified"}),
        ("ข้อ o9 ผ่านเกณฑ์", {"o9": "verified", "ผ่านเกณฑ์": "contradicted"}),
        ("ข้อที่ได้คะแนนสูงสุดคือ o9", {"สูงสุด": "contradicted", "o9": "contradicted"}),
        ("ข้อ o99 และ o16", {"o99": "contradicted", "o16": "contradicted"}),
        ("เพื่อให้ข้อ o9 ผ่านเกณฑ์", {"o9": "verified", "ผ่านเกณฑ์": "not_understood"}),
        ("ข้อ o9 ไม่ผ่าน 1 ข้อ", {"o9": "verified", "ไม่ผ่าน": "verified", "1": "verified"}),
    ],
)
def test_each_code_and_word_of_passing_has_one_state(
    text: str, states: dict[str, str], ita_2567: Framework, put_right: Record
) -> None:
    checked = check_record(ita_2567, set_narrative(put_right, "1", text))
    (told,) = (it for it in checked.figured if it.at == "issues.1.narrative")
    found = {text[it.claim.start : it.claim.end]: it.state.value for it in told.weighed}
    assert found == states
