"""Explaining a figure: the arithmetic that is shown works out, and nothing is left unsaid."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from ita_tui.core.framework.model import TOTAL, Framework, Status
from ita_tui.core.record.edits import set_score
from ita_tui.core.record.model import NodeScores, Record, ScoreKind
from ita_tui.core.scores.arithmetic import Operand, arithmetic
from ita_tui.core.scores.explain import ExplainedLine, explain
from ita_tui.core.scores.rollup import roll_up
from ita_tui.core.thai.numbers import round_score
from tests.core.built_trees import even, framework_of, trees_with_scores

D = Decimal
OWN = ScoreKind.OWN


def line_of(lines: tuple[ExplainedLine, ...], code: str) -> ExplainedLine:
    return next(line for line in lines if line.code == code)


def worked_out(text: str) -> tuple[Decimal, Decimal]:
    """What the shown arithmetic gives, and what it says that it gives."""
    shown, _, figure = text.rpartition(" = ")
    body, _, divisor = shown.partition(") ÷ ") if ") ÷ " in shown else (shown, "", "1")
    products = re.findall(r"([\d.]+) × \S+ ([\d.]+)", body)
    if products:
        total = sum((D(share) * D(number) for share, number in products), D(0))
    else:
        total = sum(map(D, re.findall(r"[\d.]+", body)), D(0))
    return total / D(divisor), D(figure)


def formulas(line: ExplainedLine) -> list[str]:
    """The formulas of a parent: one, or those of both ends."""
    return [re.sub(r"^(อย่างน้อย|อย่างมาก) ", "", part) for part in line.formula.split(" · ")]


def record_of(typed: dict[str, Decimal]) -> Record:
    return Record(scores={code: NodeScores(own=score) for code, score in typed.items()})


@given(trees_with_scores())
def test_the_arithmetic_that_is_shown_gives_the_figure_that_is_shown(
    built: tuple[Framework, dict[str, Decimal]],
) -> None:
    framework, typed = built
    results = roll_up(framework, typed)
    for line in explain(framework, record_of(typed), TOTAL):
        if not framework.nodes[line.code].children:
            continue
        ends = {results[line.code].low, results[line.code].high}
        assert {worked_out(text)[1] for text in formulas(line)} == ends
        if any("ก่อนปัดเศษ" in remark for remark in line.remarks):
            continue
        for text in formulas(line):
            given_figure, figure = worked_out(text)
            assert round_score(given_figure) == figure, text


@given(trees_with_scores())
def test_every_node_below_is_told_once_in_tree_order(
    built: tuple[Framework, dict[str, Decimal]],
) -> None:
    framework, typed = built
    lines = explain(framework, record_of(typed), TOTAL)
    assert [line.code for line in lines] == list(framework.nodes)
    shallow = explain(framework, record_of(typed), TOTAL, most_depth=1)
    assert [line.code for line in shallow] == [TOTAL, *framework.nodes[TOTAL].children]


def test_the_total_of_the_sample(ita_2567: Framework, sample: Record) -> None:
    lines = explain(ita_2567, sample, TOTAL)
    assert lines[0].heading == "คะแนนรวม 93.45"
    assert lines[0].formula == (
        "(0.30 × IIT 95.11) + (0.30 × EIT 92.34) + (0.40 × OIT 93.04) = 93.45"
    )
    assert line_of(lines, "OIT").formula == "(91.65 + 94.42) ÷ 2 = 93.04"
    assert line_of(lines, "9").remarks == (
        "≠ แจ้งไว้ 100.00 แต่คำนวณจากรายการด้านล่างได้ 91.65 (ต่าง +8.35) โปรแกรมนับด้วยค่าที่คำนวณ",
    )
    assert "93.05" in lines[0].remarks[0]
    assert "−0.40" in lines[0].remarks[0]


def test_what_no_source_confirms_is_said_with_its_source_once(
    ita_2567: Framework, sample: Record
) -> None:
    lines = explain(ita_2567, sample, TOTAL)
    for line in lines:
        assert line.is_confirmed == (ita_2567.nodes[line.code].status is Status.CONFIRMED)
        assert line.is_confirmed != any("ยังไม่ยืนยัน" in remark for remark in line.remarks)
    told = [remark for line in lines for remark in line.remarks if "ยังไม่ยืนยัน: " in remark]
    assert len(told) == len(set(told))
    assert line_of(lines, "i2").remarks == ("ยังไม่ยืนยัน (เหตุผลเดียวกับ i1)",)


def test_a_missing_child_gives_both_ends_and_is_named(ita_2567: Framework, sample: Record) -> None:
    record = set_score(sample, "i2", OWN, None)
    record = set_score(record, "1", OWN, None)
    lines = explain(ita_2567, record, "IIT")
    one = line_of(lines, "1")
    assert one.figure == "อยู่ระหว่าง 64.64 ถึง 97.98"
    assert one.formula.startswith("อย่างน้อย (94.59 + 0.00 + 99.34) ÷ 3 = 64.64")
    assert "ยังขาดคะแนนของ i2" in one.remarks
    assert "ยังขาดคะแนนของ 1" in lines[0].remarks


def test_a_typed_parent_that_stands_in_for_missing_children_says_so(
    ita_2567: Framework, sample: Record
) -> None:
    record = set_score(sample, "i2", OWN, None)
    lines = explain(ita_2567, record, "IIT")
    one = line_of(lines, "1")
    assert one.figure == "99.40"
    assert any("นับด้วยตัวเลขที่กรอกไว้ คือ 99.40" in remark for remark in one.remarks)
    # 99.40 is more than i1 and i3 with a perfect i2 allow.
    assert any("เป็นไปได้เฉพาะ 64.64 ถึง 97.98" in remark for remark in one.remarks)
    assert "99.40 + " in lines[0].formula


def test_weights_of_any_sum_are_divided_by_it() -> None:
    leaf = (D("1.50"), ()), (D("0.50"), ())
    framework = framework_of([(D(1), leaf)])
    lines = explain(framework, record_of({"a1": D("90.00"), "a2": D("80.00")}), "a")
    assert lines[0].formula == "((1.50 × a1 90.00) + (0.50 × a2 80.00)) ÷ 2.00 = 87.50"


def test_operands_get_as_many_decimals_as_it_takes() -> None:
    thirds = [Operand(str(n), D(1), D(100) / 3) for n in range(2)]
    assert arithmetic([Operand("a", D(2), D("66.66499")), *thirds]).text.count("66.66499") == 0
    near = [Operand("a", D(1), D("90.0049")), Operand("b", D(1), D("80.0047"))]
    assert arithmetic(near).text == "(90.00 + 80.00) ÷ 2 = 85.00"
    off = [Operand("a", D(1), D("90.0051")), Operand("b", D(1), D("80.0041"))]
    assert arithmetic(off).text == "(90.005 + 80.004) ÷ 2 = 85.00"


def test_where_four_decimals_are_not_enough_the_exact_figure_is_told() -> None:
    told = arithmetic([Operand("a", D(1), D("90.00496")), Operand("b", D(1), D("90.005"))])
    assert "90.00498" in told.remark
    assert told.text.endswith("= 90.00")


def test_an_item_alone_says_that_it_was_typed(ita_2567: Framework, sample: Record) -> None:
    (line,) = explain(ita_2567, sample, "o17")
    assert line.heading.startswith("ข้อ o17 รายงานสรุปผล")
    assert line.formula == "คะแนนที่กรอกไว้"
    assert any("น้ำหนัก 1.00%" in remark for remark in line.remarks)


def test_an_unknown_node_is_a_key_error(ita_2567: Framework, sample: Record) -> None:
    with pytest.raises(KeyError):
        explain(ita_2567, sample, "zz")


def test_a_parent_of_one_child_is_that_child() -> None:
    framework = framework_of(even(1, 1))
    lines = explain(framework, record_of({"a1": D("90.00")}), TOTAL)
    assert lines[0].formula == "90.00 = 90.00"


def test_another_kind_of_score_is_explained_by_its_own_figures(
    ita_2567: Framework, sample: Record
) -> None:
    record = replace(sample, scores={"i1": NodeScores(previous=D("80.00"))})
    lines = explain(ita_2567, record, "1", kind=ScoreKind.PREVIOUS)
    assert line_of(lines, "i1").figure == "80.00"
