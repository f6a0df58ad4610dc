"""The memo, before anything decides how it looks."""

from dataclasses import replace
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Claim, Digits, NodeScores, Opinion, RankingClaim, Record
from ita_tui.documents.blocks import BlankLines, Fields, Heading
from tests.documents.built import blocks, built, cells, tables, whole


def memo(record: Record, framework: Framework, digits: Digits | None = None) -> str:
    return whole(built(record, framework, "memo", digits=digits))


def test_its_head_is_that_of_an_official_memo(sample: Record, ita_2567: Framework) -> None:
    found = list(blocks(built(sample, ita_2567, "memo")))
    labels = [label for one in found if isinstance(one, Fields) for label, _ in one.fields]
    assert labels == ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน"]
    values = [value for one in found if isinstance(one, Fields) for _, value in one.fields]
    assert values[1:3] == ["บก ๕๒๖๐๑/-", "๒๒ ตุลาคม ๒๕๖๗"]
    assert values[4] == "หัวหน้าสำนักปลัด/ปลัดเทศบาลตำบลศรีพนา/นายกเทศมนตรีตำบลศรีพนา"


def test_its_parts_stand_in_the_order_of_the_form(sample: Record, ita_2567: Framework) -> None:
    found = blocks(built(sample, ita_2567, "memo"))
    headings = [one.lines[0] for one in found if isinstance(one, Heading) and one.level]
    assert headings == [
        "เรื่องเดิม",
        "ข้อเท็จจริง",
        "ข้อเสนอแนะ",
        "ความเห็นปลัดเทศบาล",
        "ความเห็นนายกเทศมนตรี",
    ]
    text = memo(sample, ita_2567)
    assert text.index("ขั้นตอน ตามเอกสารแนบ") < text.index("จึงเรียนมาเพื่อโปรดพิจารณา")
    assert text.index("จึงเรียนมาเพื่อโปรดพิจารณา") < text.index("รักษาการแทนหัวหน้าสำนักปลัด")


def test_what_was_announced_stands_as_it_was_typed(sample: Record, ita_2567: Framework) -> None:
    text = memo(sample, ita_2567)
    assert "ได้คะแนนรวม ๙๓.๐๕ คะแนน อยู่ในระดับ ผ่านดี" in text
    assert "ถึงค่าเป้าหมายของคะแนนรวมที่กำหนดไว้ ๘๕.๐๐ คะแนน" in text
    assert "๓๐ กรกฎาคม ๒๕๖๗" in text


def test_what_was_not_typed_is_computed_and_says_so(sample: Record, ita_2567: Framework) -> None:
    (table,) = tables(built(sample, ita_2567, "memo"))
    rows = {cells(row)[0]: cells(row)[1:] for row in table.body}
    assert len(rows) == 13
    assert rows["๑ การปฏิบัติหน้าที่"] == ["๙๙.๔๐", "๓"]
    assert rows["IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน"] == ["๙๕.๑๑*", ""]
    assert rows["๒ การใช้งบประมาณ"] == ["๙๖.๒๖*", "๖"]


def test_equal_scores_share_a_place(sample: Record, ita_2567: Framework) -> None:
    text = memo(sample, ita_2567)
    assert "(อันดับที่ ๑)" in text
    assert "อันดับที่ ๒" not in text
    assert "๑๐๐.๐๐ คะแนนเท่ากัน อันดับที่ ๓ คือ" in text
    assert "คะแนนน้อยที่สุด คือ" in text
    (table,) = tables(built(sample, ita_2567, "memo"))
    assert [cells(row)[2] for row in table.body][-2:] == ["๑", "๑"]


def test_without_a_typed_ranking_the_indicators_are_ranked(
    sample: Record, ita_2567: Framework
) -> None:
    plain = replace(sample, results=replace(sample.results, ranking={}))
    text = memo(plain, ita_2567)
    assert "(อันดับที่ ๑) คือ การเปิดเผยข้อมูล และการป้องกันการทุจริต ๑๐๐.๐๐ คะแนนเท่ากัน" in text
    assert "คะแนนน้อยที่สุด คือ การปรับปรุงระบบการทำงาน ๘๗.๘๔ คะแนน" in text


def test_a_claim_without_wording_is_called_by_its_nodes_title(
    sample: Record, ita_2567: Framework
) -> None:
    claim = RankingClaim(place=1, claim=Claim.HIGHEST, node="9", score=Decimal("99.00"))
    record = replace(sample, results=replace(sample.results, ranking={"r1": claim}))
    assert "(อันดับที่ ๑) คือ การเปิดเผยข้อมูล ๙๙.๐๐ คะแนน" in memo(record, ita_2567)


def test_a_total_below_the_target_is_not_said_to_reach_it(
    sample: Record, ita_2567: Framework
) -> None:
    low = replace(sample, scores={"total": NodeScores(own=Decimal("84.99"))})
    assert "ยังไม่ถึงค่าเป้าหมาย" in memo(low, ita_2567)


def test_opinions_are_blank_lines_until_somebody_writes_one(
    sample: Record, ita_2567: Framework
) -> None:
    found = list(blocks(built(sample, ita_2567, "memo")))
    assert sum(isinstance(one, BlankLines) for one in found) == 2
    opinions = {"1": Opinion(post="ปลัดเทศบาล", text="เห็นชอบ\nให้เผยแพร่ 1 ครั้ง")}
    written = replace(sample, memo=replace(sample.memo, opinions=opinions))
    assert "ให้เผยแพร่ ๑ ครั้ง" in memo(written, ita_2567)


def test_without_opinions_everyone_it_is_addressed_to_has_a_place(
    sample: Record, ita_2567: Framework
) -> None:
    record = replace(sample, memo=replace(sample.memo, opinions={}))
    found = blocks(built(record, ita_2567, "memo"))
    headings = [one.lines[0] for one in found if isinstance(one, Heading) and one.level]
    assert headings[3:] == [f"ความเห็น{post}" for post in sample.memo.to]


def test_what_is_missing_is_a_dotted_line_and_never_none(ita_2567: Framework) -> None:
    text = memo(Record(framework="ita-2567", fiscal_year_be=2567), ita_2567)
    assert "None" not in text
    assert "ได้คะแนนรวม ......" in text
    assert "อยู่ในระดับ ......" in text


def test_digits_are_latin_where_wanted(sample: Record, ita_2567: Framework) -> None:
    text = memo(sample, ita_2567, Digits.LATIN)
    assert "93.05" in text
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set(text)
    assert not set("0123456789") & set(memo(sample, ita_2567))
