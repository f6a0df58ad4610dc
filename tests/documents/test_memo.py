"""The memo, before anything decides how it looks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework, Status
from ita_tui.core.record.model import (
    Claim,
    Digits,
    IssueText,
    NodeScores,
    Opinion,
    RankingClaim,
    Record,
)
from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.documents.blocks import (
    Beside,
    BlankLines,
    Catchword,
    Fields,
    Heading,
    PageBreak,
    Signature,
    Together,
)
from ita_tui.documents.figures import Rank, places, ranking, upper_figures
from ita_tui.documents.job import Wish, ready
from tests.documents.built import TODAY, blocks, built, cells, source_of, tables, whole


def memo(record: Record, framework: Framework, digits: Digits | None = None) -> str:
    return whole(built(record, framework, "memo", digits=digits))


def indicators(record: Record, framework: Framework) -> dict[str, list[str]]:
    """What stands beside each indicator in the memo."""
    table = tables(built(record, framework, "memo"))[1]
    rows = [cells(row) for row in table.body]
    halves = [*(row[:3] for row in rows), *(row[3:] for row in rows)]
    return {name: beside for name, *beside in halves}


def test_its_head_is_that_of_an_official_memo(sample: Record, ita_2567: Framework) -> None:
    found = list(blocks(built(sample, ita_2567, "memo")))
    labels = [label for one in found if isinstance(one, Fields) for label, _ in one.fields]
    assert labels == ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง"]
    values = [value for one in found if isinstance(one, Fields) for _, value in one.fields]
    assert values[1:3] == ["บก ๕๒๖๐๑/-", "๒๒ ตุลาคม ๒๕๖๗"]
    to = "เรียน  หัวหน้าสำนักปลัด/ปลัดเทศบาลตำบลศรีพนา/นายกเทศมนตรีตำบลศรีพนา"
    assert to in memo(sample, ita_2567).split("\n")
    (title,) = [one for one in found if isinstance(one, Heading) and one.level == 0]
    assert title.has_emblem


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
    assert text.index("จึงเรียนมาเพื่อโปรดพิจารณา") < text.index("รักษาการแทน\nหัวหน้าสำนักปลัด")
    assert text.index("/ข้อที่ได้คะแนนต่ำกว่าเกณฑ์...") < text.index("มี ๖ ข้อ และมาตรการที่รองรับ")


def test_it_asks_for_approval_circulation_and_publishing(
    sample: Record, ita_2567: Framework
) -> None:
    text = memo(sample, ita_2567)
    for asked in ("อนุมัติมาตรการ", "แจ้งเวียนทุกหน่วยงาน", "เผยแพร่บนเว็บไซต์"):
        assert asked in text
    assert "อนุมัติมาตรการ" not in memo(replace(sample, measures={}), ita_2567)


def test_names_stand_in_brackets_over_full_posts(sample: Record, ita_2567: Framework) -> None:
    opinions = {"1": Opinion(post="ปลัดเทศบาล", name="นางสาวตัวอย่าง ที่สอง")}
    signed = replace(sample.memo, signer_name="นายตัวอย่าง ที่หนึ่ง", opinions=opinions)
    found = blocks(built(replace(sample, memo=signed), ita_2567, "memo"))
    assert [one.lines for one in found if isinstance(one, Signature)] == [
        ("(นายตัวอย่าง ที่หนึ่ง)", "หัวหน้าฝ่ายปกครอง รักษาการแทน", "หัวหน้าสำนักปลัด"),
        ("(นางสาวตัวอย่าง ที่สอง)", "ปลัดเทศบาลตำบลศรีพนา"),
    ]


def test_the_failing_items_stand_with_their_distance_measure_unit_and_day(
    put_right: Record, ita_2567: Framework
) -> None:
    _, _, failing = tables(built(put_right, ita_2567, "memo"))
    rows = [cells(row) for row in failing.body]
    assert len(rows) == 6
    assert rows[0][0].startswith("e๙ ")
    assert rows[0][1] == "๖๘.๒๘\n(๑๖.๗๒)"
    assert rows[1][3] == "กองคลัง\n๓๐ ก.ย. ๖๘"
    assert failing.is_whole


def test_the_box_tells_total_level_target_nation_and_the_way_to_the_next_level(
    put_right: Record, ita_2567: Framework
) -> None:
    box = tables(built(put_right, ita_2567, "memo"))[0]
    told = [text for row in box.body for text in cells(row)]
    assert told[0] == "คะแนนรวม: ๙๓.๔๕ คะแนน"
    assert "เกณฑ์ผ่าน: ๘๕.๐๐ (+๘.๔๕)" in told
    assert "เครื่องมือ: IIT ๙๕.๑๑ EIT ๙๒.๓๔ OIT ๙๓.๐๔" in told
    assert told[-1].startswith("สู่ระดับถัดไป: ผ่านดีเยี่ยม: คะแนนรวม ขาดอีก ๑.๕๕")


def test_the_next_level_is_as_far_as_the_total_beside_it(
    put_right: Record, ita_2567: Framework
) -> None:
    total = {"total": NodeScores(own=Decimal("93.05"))}
    record = replace(put_right, scores={**put_right.scores, **total})
    assert "คะแนนรวม ขาดอีก ๑.๙๕" in memo(record, ita_2567)
    total = {"total": NodeScores(own=Decimal("99.00"))}
    record = replace(put_right, scores={**put_right.scores, **total})
    assert "ขาดอีก ๑.๕๕" not in memo(record, ita_2567)


def test_an_instrument_agrees_with_the_indicators_beside_it(
    sample: Record, ita_2567: Framework
) -> None:
    text = memo(sample, ita_2567)
    assert "OIT ๙๓.๐๔" not in text
    assert "OIT ๑๐๐.๐๐*" in text
    assert "* คำนวณจาก" in text


def test_what_no_source_confirms_is_told(put_right: Record, ita_2567: Framework) -> None:
    assert "๙๓.๐๕ (+๐.๔๐) (ยังไม่ยืนยัน)" in memo(put_right, ita_2567)
    guessed = tuple(replace(it, status=Status.INFERRED) for it in ita_2567.levels)
    framework = replace(ita_2567, levels=guessed)
    ten = {str(number): Decimal(90) for number in range(1, 11)}
    record = _with_indicators(put_right, {**ten})
    scores = {code: one for code, one in record.scores.items() if code != "total"}
    results = replace(record.results, level="", announced_on=None)
    text = memo(replace(record, scores=scores, results=results), framework)
    assert "ได้คะแนนรวม ๙๐.๐๐ คะแนน ซึ่งคำนวณจากคะแนนระดับย่อย" in text
    assert "อยู่ในระดับ ผ่านดี (ยังไม่ยืนยัน)" in text
    assert "ผ่านดีเยี่ยม (ยังไม่ยืนยัน): คะแนนรวม ขาดอีก ๕.๐๐" in text
    assert "ประกาศผลการประเมินแล้ว" not in text


def test_no_issues_are_spoken_of_where_the_year_has_none(
    put_right: Record, ita_2567: Framework
) -> None:
    said = {code: IssueText(narrative="บทวิเคราะห์") for code in (*ita_2567.issues, "total")}
    record = replace(put_right, issues=said)
    assert "รายประเด็น" in memo(record, ita_2567)
    assert "รายประเด็น" not in memo(record, replace(ita_2567, issues={}))


def test_measures_of_another_time_than_the_memo_proposes_are_told(
    put_right: Record, ita_2567: Framework
) -> None:
    key, measure = next(iter(put_right.measures.items()))
    early = replace(measure, start=date(2023, 10, 1), end=date(2024, 3, 31))
    record = replace(put_right, measures={key: early})
    found = check_record(ita_2567, record).open
    wish = Wish(kind="memo", today=TODAY)
    told = {it.rule for it in ready(record, ita_2567, wish, found).findings}
    assert {"outside-fiscal-year", "starts-before-approval"} <= told


def _with_indicators(record: Record, scores: dict[str, Decimal | None]) -> Record:
    typed = {code: NodeScores(own=score) for code, score in scores.items() if score is not None}
    ranking = replace(record.results, ranking={})
    return replace(record, results=ranking, scores={"total": NodeScores(own=Decimal(90)), **typed})


_SCORE = st.integers(0, 400).map(lambda quarter: Decimal(quarter) / 4)


@given(
    known=st.lists(st.one_of(st.none(), _SCORE), min_size=10, max_size=10),
    rest=st.lists(_SCORE, min_size=10, max_size=10),
)
def test_no_unknown_figure_can_overturn_a_sentence(
    put_right: Record,
    ita_2567: Framework,
    known: list[Decimal | None],
    rest: list[Decimal],
) -> None:
    codes = [str(number) for number in range(1, 11)]
    before = _with_indicators(put_right, dict(zip(codes, known, strict=True)))
    completed = [one if one is not None else other for one, other in zip(known, rest, strict=True)]
    after = _with_indicators(put_right, dict(zip(codes, completed, strict=True)))

    def said(record: Record) -> tuple[tuple[Rank, ...], dict[str, int]]:
        source = source_of(record, ita_2567)
        figures = upper_figures(source)
        return ranking(source, figures), places(source, figures)

    (told, place_of), (then, place_then) = said(before), said(after)
    assert set(told) <= set(then)
    assert place_of.items() <= place_then.items()


def test_what_was_announced_stands_as_it_was_typed(sample: Record, ita_2567: Framework) -> None:
    text = memo(sample, ita_2567)
    assert "ได้คะแนนรวม ๙๓.๐๕ คะแนน อยู่ในระดับ ผ่านดี" in text
    assert "ถึงเกณฑ์ผ่าน ๘๕.๐๐ คะแนน" in text
    assert "๓๐ กรกฎาคม ๒๕๖๗" in text


def test_what_was_not_typed_is_computed_and_says_so(sample: Record, ita_2567: Framework) -> None:
    rows = indicators(sample, ita_2567)
    assert len(rows) == 10
    assert rows["๑ การปฏิบัติหน้าที่"] == ["๙๙.๔๐", "๓"]
    assert rows["๒ การใช้งบประมาณ"] == ["๙๖.๒๖*", "๖"]


def test_equal_scores_share_a_place(sample: Record, ita_2567: Framework) -> None:
    text = memo(sample, ita_2567)
    assert "(อันดับที่ ๑)" in text
    assert "อันดับที่ ๒" not in text
    assert "๑๐๐.๐๐ คะแนนเท่ากัน อันดับที่ ๓ คือ" in text
    assert "คะแนนน้อยที่สุด คือ" in text
    found = indicators(sample, ita_2567)
    assert [found[name][1] for name in list(found)[-2:]] == ["๑", "๑"]


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


def test_whatever_shares_the_score_of_a_typed_rank_is_named_with_it(
    put_right: Record, ita_2567: Framework
) -> None:
    claim = RankingClaim(place=2, claim=Claim.PLACE, node="1", score=Decimal("96.45"))
    record = replace(put_right, results=replace(put_right.results, ranking={"r1": claim}))
    told = "อันดับที่ ๒ คือ การปฏิบัติหน้าที่ และคุณภาพการดำเนินงาน ๙๖.๔๕ คะแนนเท่ากัน"
    assert told in memo(record, ita_2567)


def test_a_target_is_the_offices_own_only_where_it_set_another_than_the_mark(
    put_right: Record, ita_2567: Framework
) -> None:
    own = replace(put_right, settings=replace(put_right.settings, target=Decimal("90.00")))
    told, untold = memo(own, ita_2567), memo(put_right, ita_2567)
    assert "ถึงค่าเป้าหมาย ๙๐.๐๐ คะแนน" in told
    assert "ค่าเป้าหมาย" not in untold


def test_a_total_below_the_target_is_not_said_to_reach_it(
    sample: Record, ita_2567: Framework
) -> None:
    low = replace(sample, scores={"total": NodeScores(own=Decimal("84.99"))})
    assert "ยังไม่ถึงเกณฑ์ผ่าน" in memo(low, ita_2567)


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


def test_nothing_is_proposed_that_is_not_so(put_right: Record, ita_2567: Framework) -> None:
    told = memo(put_right, ita_2567)
    assert "รายประเด็น" in told
    assert "ให้ทุกหน่วยดำเนินการ" in told
    told = memo(replace(put_right, issues={}), ita_2567)
    assert "วิเคราะห์ผลการประเมินของ" not in told
    nobody = {key: replace(it, owners=(), end=None) for key, it in put_right.measures.items()}
    assert "กำหนดผู้รับผิดชอบและระยะเวลาให้ครบ" in memo(replace(put_right, measures=nobody), ita_2567)


def test_a_unit_of_several_words_is_named_whole(put_right: Record, ita_2567: Framework) -> None:
    unit = "กลุ่มงานประกันสุขภาพ ยุทธศาสตร์ และสารสนเทศ"
    agency = replace(put_right.agency, units=(*put_right.agency.units, unit))
    head = replace(put_right.memo, unit=f"{unit} โรงพยาบาลบางรัก โทร. 0 0000 0000")
    assert f"{unit}ได้วิเคราะห์" in memo(replace(put_right, agency=agency, memo=head), ita_2567)


def test_what_is_not_known_yet_is_not_counted_as_passed(
    put_right: Record, ita_2567: Framework
) -> None:
    some = {code: it for code, it in put_right.scores.items() if code != "o1"}
    assert "ข้อที่ทราบผลแล้ว" in memo(replace(put_right, scores=some), ita_2567)
    assert "ข้อที่ทราบผลแล้ว" not in memo(put_right, ita_2567)


def test_what_the_second_page_does_not_hold_goes_on_after_a_catchword(
    put_right: Record, ita_2567: Framework
) -> None:
    def catchwords(count: int) -> list[str]:
        owners = tuple(f"กลุ่มงานบริหารทั่วไปและอำนวยการที่ {at}" for at in range(count))
        every = {key: replace(it, owners=owners) for key, it in put_right.measures.items()}
        document = built(replace(put_right, measures=every), ita_2567, "memo")
        return [block.text for block in blocks(document) if isinstance(block, Catchword)]

    first = "/ข้อที่ได้คะแนนต่ำกว่าเกณฑ์..."
    assert catchwords(2) == [first, "/จึงเรียนมาเพื่อโปรดพิจารณา..."]
    # Where a table that goes on over the pages ends nobody foresees, and no page is ended there.
    assert catchwords(6) == [first]


def test_a_memo_whose_first_page_goes_on_ends_no_page_that_nobody_foresees(
    put_right: Record, ita_2567: Framework
) -> None:
    subject = f"{put_right.memo.subject} " * 6
    long = replace(put_right, memo=replace(put_right.memo, subject=subject))
    document = built(long, ita_2567, "memo")
    assert not any(isinstance(block, Catchword | PageBreak) for block in blocks(document))


def test_of_many_that_fall_short_the_memo_names_the_worst(
    put_right: Record, ita_2567: Framework
) -> None:
    leaves = [it.code for it in ita_2567.leaves[:40]]
    low = {code: NodeScores(own=Decimal(40 + at)) for at, code in enumerate(leaves)}
    record = replace(put_right, scores=low, results=replace(put_right.results, ranking={}))
    text = memo(record, ita_2567)
    assert "มี ๔๐ ข้อ ตามเอกสารแนบ โดย ๑๐ ข้อที่ห่างเกณฑ์มากที่สุด" in text
    failing = tables(built(record, ita_2567, "memo"))[2]
    assert [cells(row)[1].split("\n")[0] for row in failing.body] == [
        f"{score}.๐๐" for score in map(to_thai_digits, map(str, range(40, 50)))
    ]


def test_without_measures_no_column_is_empty(put_right: Record, ita_2567: Framework) -> None:
    failing = tables(built(replace(put_right, measures={}), ita_2567, "memo"))[2]
    assert {len(row.cells) for row in (*failing.head, *failing.body)} == {3}
    assert sum(failing.widths_mm) == 160


def test_no_page_begins_with_nothing_but_opinions(put_right: Record, ita_2567: Framework) -> None:
    (section,) = built(put_right, ita_2567, "memo").sections
    asked = next(
        one
        for one in section.blocks
        if isinstance(one, Together) and any(isinstance(it, Signature) for it in one.blocks)
    )
    assert isinstance(asked.blocks[-1], Beside)


def test_a_ranking_that_was_typed_is_told_as_the_one_announced(
    put_right: Record, ita_2567: Framework
) -> None:
    assert "ตามการจัดอันดับที่ประกาศ" in whole(built(put_right, ita_2567, "memo"))
    own = replace(put_right, results=replace(put_right.results, ranking={}))
    assert "ตามการจัดอันดับที่ประกาศ" not in whole(built(own, ita_2567, "memo"))


def test_whoever_signs_is_on_the_page_of_the_opinions(
    put_right: Record, ita_2567: Framework
) -> None:
    posts = {
        str(at): Opinion(post=f"รองปลัดเทศบาลตำบลศรีพนา คนที่ {at} รักษาราชการแทน") for at in (1, 2, 3)
    }
    record = replace(put_right, memo=replace(put_right.memo, opinions=posts))
    found = list(blocks(built(record, ita_2567, "memo")))
    last, word = [(at, it.text) for at, it in enumerate(found) if isinstance(it, Catchword)][-1]
    assert word == "/จึงเรียนมาเพื่อโปรดพิจารณา..."
    assert sum(isinstance(one, Signature) for one in found[last:]) == len(posts) + 1
