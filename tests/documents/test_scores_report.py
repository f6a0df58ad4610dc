"""The plain table of scores."""

from dataclasses import replace
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import NodeScores, Record
from tests.documents.built import built, cells, tables, whole


def test_every_node_of_the_tree_stands_once_in_official_order(
    sample: Record, ita_2567: Framework
) -> None:
    (table,) = tables(built(sample, ita_2567, "scores"))
    assert [cells(row)[1] for row in table.body] == [node.title for node in ita_2567.nodes.values()]
    rows = {cells(row)[0]: cells(row)[2:] for row in table.body}
    assert rows["รวม"] == ["๙๓.๐๕", "๙๓.๔๕"]
    assert rows["๙"] == ["๑๐๐.๐๐", "๙๑.๖๕"]
    assert rows["๙.๑"] == ["", "๙๘.๓๙"]
    assert rows["O๙"] == ["▼ ๗๗.๖๗", ""]


def test_what_falls_short_has_a_sign_and_no_name_of_a_group_ends_a_page(
    put_right: Record, ita_2567: Framework
) -> None:
    document = built(put_right, ita_2567, "scores")
    (table,) = tables(document)
    marked = [cells(row)[0] for row in table.body if cells(row)[2].startswith("▼")]
    assert marked == ["i๑๐", "e๙", "O๙", "๙.๓", "O๑๖", "O๑๗", "O๑๙"]
    assert "▼ ต่ำกว่าเกณฑ์ ๘๕.๐๐ คะแนน" in whole(document)
    kept = [row.keep_next for row in table.body]
    assert kept == [bool(node.children) for node in ita_2567.nodes.values()]


def test_other_kinds_of_score_have_a_column_where_any_was_typed(
    sample: Record, ita_2567: Framework
) -> None:
    (plain,) = tables(built(sample, ita_2567, "scores"))
    assert cells(plain.head[0]) == ["รหัส", "รายการ", "คะแนน", "คำนวณ"]
    scores = {**sample.scores, "i1": NodeScores(own=Decimal(90), reference=Decimal("91.5"))}
    document = built(replace(sample, scores=scores), ita_2567, "scores")
    (table,) = tables(document)
    assert cells(table.head[0])[4:] == ["อ้างอิง"]
    assert sum(table.widths_mm) == sum(plain.widths_mm)
    assert "คอลัมน์อ้างอิง: ค่าเฉลี่ย" in whole(document)


def test_last_year_has_a_difference_beside_it(sample: Record, ita_2567: Framework) -> None:
    scores = {
        **sample.scores,
        "o9": NodeScores(own=Decimal("77.67"), previous=Decimal("80.00")),
        "total": NodeScores(own=Decimal("93.05"), previous=Decimal("90.00")),
    }
    scores |= {code: NodeScores(own=Decimal(90), previous=Decimal(80)) for code in ("i1", "i2")}
    scores["i3"] = NodeScores(own=Decimal(90), previous=Decimal(86))
    document = built(replace(sample, scores=scores), ita_2567, "scores")
    (table,) = tables(document)
    assert cells(table.head[0])[4:] == ["ปีก่อน", "ผลต่าง"]
    assert all(len(cells(row)) == 6 for row in table.body)
    rows = {cells(row)[0]: cells(row)[4:] for row in table.body}
    assert rows["รวม"] == ["๙๐.๐๐", "+๓.๐๕"]
    assert rows["O๙"] == ["๘๐.๐๐", "−๒.๓๓"]
    assert rows["O๑"] == ["", "–"]
    # (80 + 80 + 86) / 3 was computed, 99.40 is declared
    assert rows["๑"] == ["๘๒.๐๐", "+๑๗.๔๐"]
    assert "คอลัมน์ผลต่าง" in whole(document)


def test_the_line_above_tells_total_level_and_how_many_fall_short(
    sample: Record, ita_2567: Framework
) -> None:
    text = whole(built(sample, ita_2567, "scores"))
    assert "คะแนนรวม ๙๓.๐๕ คะแนน ระดับ ผ่านดี" in text
    assert "จำนวน ๖ ข้อ" in text


def test_a_year_of_ten_indicators_has_rows_of_those_alone(
    put_right: Record, ita_2567: Framework
) -> None:
    known = {str(number): NodeScores(own=Decimal(90)) for number in range(1, 11)}
    known["8"] = NodeScores(own=Decimal(80))
    document = built(replace(put_right, scores=known), ita_2567, "scores")
    (table,) = tables(document)
    assert len(table.body) == 1 + 3 + 10
    assert "ตัวชี้วัดที่ต่ำกว่าเกณฑ์ ๘๕.๐๐ คะแนน" in whole(document)
    assert "จำนวน ๑ ตัวชี้วัด" in whole(document)
    assert "ยังไม่ทราบคะแนน" not in whole(document)


def test_a_score_that_is_not_known_is_a_dash_that_is_explained(
    put_right: Record, ita_2567: Framework
) -> None:
    scores = {code: it for code, it in put_right.scores.items() if code != "o9"}
    document = built(replace(put_right, scores=scores), ita_2567, "scores")
    (table,) = tables(document)
    rows = {cells(row)[0]: cells(row)[2:] for row in table.body}
    assert rows["O๙"] == ["–"]
    assert "– คือยังไม่ทราบคะแนน" in whole(document)


def test_what_is_computed_has_no_column_where_it_is_what_was_typed(
    put_right: Record, ita_2567: Framework
) -> None:
    document = built(put_right, ita_2567, "scores")
    (table,) = tables(document)
    assert cells(table.head[0]) == ["รหัส", "รายการ", "คะแนน"]
    rows = {cells(row)[0]: cells(row)[2] for row in table.body}
    assert (rows["รวม"], rows["๙.๑"]) == ("๙๓.๔๕", "๙๘.๓๙*")
    assert "* คำนวณจากคะแนนที่กรอกไว้ในระดับย่อย" in whole(document)
    assert "คอลัมน์คำนวณ" not in whole(document)
