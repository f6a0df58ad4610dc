"""The paper about many agencies."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ita_tui.core.many.years import is_of, main_of_years
from ita_tui.core.record.model import Digits
from ita_tui.documents.blocks import Chart, Document, Orientation
from ita_tui.documents.kind import Script
from ita_tui.documents.province import province_document
from ita_tui.documents.province_parts import Province
from ita_tui.store.many.gather import roll_up_folders
from ita_tui.words.said.province_report import NOBODY_MOVED
from tests.documents.built import cells, tables, whole
from tests.store.rollup.province import record_text

TOTALS = {
    2567: ("96.00", "90.00", "80.00", "60.00"),
    2568: ("94.00", "95.50", "80.00", ""),
}
"""Of agencies 1 to 4: ผ่านดีเยี่ยม at 95, ผ่านดี at 85, ต้องปรับปรุง at 70."""


def put(folder: Path, totals: Mapping[int, tuple[str, ...]] = TOTALS) -> Path:
    for year, found in totals.items():
        for number, total in enumerate(found, 1):
            scores = {str(code): Decimal(total) for code in range(1, 11)} if total else {}
            path = folder / f"{year}-{number}.toml"
            path.write_text(record_text(number, year, scores=scores), encoding="utf-8")
    return folder


def paper(folder: Path, digits: Digits = Digits.LATIN) -> Document:
    found = roll_up_folders(
        (folder,), None, state=None, jobs=1, progress=lambda *_: None, keeps_summaries=True
    )
    rollup = main_of_years(found.rollups)[-1]
    source = Province(
        rollup=rollup,
        framework=found.frameworks[rollup.framework, rollup.edition],
        agencies=[it for it in found.summaries.values() if is_of(it, rollup)],
        years=found.years,
        apart=2,
        unreadable=3,
        on=date(2025, 6, 1),
        script=Script(digits),
    )
    return province_document(source)


def charts(document: Document) -> list[Chart]:
    found = (block for section in document.sections for block in section.blocks)
    return [block for block in found if isinstance(block, Chart)]


def test_the_summary_reckoned_by_hand(tmp_path: Path) -> None:
    text = whole(paper(put(tmp_path)))
    assert "จังหวัดตัวอย่าง" in text
    assert "ปีงบประมาณ พ.ศ. 2568 มีข้อมูลผลการประเมินของหน่วยงาน 4 แห่ง" in text
    # 94.00, 95.50, 80.00: mean 89.83, in the middle 94.00; two of three reach 85
    assert "คะแนนรวมของ 3 แห่งที่ทราบผล เฉลี่ย 89.83 คะแนน มัธยฐาน 94.00 คะแนน" in text
    assert "มี 2 แห่ง คิดเป็นร้อยละ 66.67" in text
    # −2.00, +5.50, 0.00
    assert "ทั้งสองปี 3 แห่ง ดีขึ้น 1 แห่ง ลดลง 1 แห่ง เท่าเดิม 1 แห่ง" in text
    assert "เปลี่ยนแปลงเฉลี่ย +1.17 คะแนน" in text
    assert "อีก 2 แฟ้มใช้เกณฑ์อื่น" in text
    assert "อ่านไม่ได้ 3 แฟ้ม" in text


def test_levels_and_agencies_by_level(tmp_path: Path) -> None:
    document = paper(put(tmp_path))
    levels, _nodes, _below, movers, agencies = tables(document)
    assert [cells(row) for row in levels.body] == [
        ["ผ่านดีเยี่ยม", "1", "1", "25.00"],
        ["ผ่านดี", "1", "1", "25.00"],
        ["ผ่าน", "0", "0", "0.00"],
        ["ต้องปรับปรุง", "1", "1", "25.00"],
        ["ต้องปรับปรุงโดยด่วน", "1", "0", "0.00"],
        ["ยังไม่ทราบระดับ", "0", "1", "25.00"],
    ]
    assert [cells(row)[:4] for row in agencies.body] == [
        ["ผ่านดีเยี่ยม จำนวน 1 แห่ง"],
        ["1", "เทศบาลตำบลที่ 2", "อำเภอเมือง", "95.50"],
        ["ผ่านดี จำนวน 1 แห่ง"],
        ["2", "เทศบาลตำบลที่ 1", "อำเภอเมือง", "94.00"],
        ["ต้องปรับปรุง จำนวน 1 แห่ง"],
        ["3", "เทศบาลตำบลที่ 3", "อำเภอเมือง", "80.00"],
        ["ยังไม่ทราบระดับ จำนวน 1 แห่ง"],
        ["4", "เทศบาลตำบลที่ 4", "อำเภอเมือง", "–"],
    ]
    assert [cells(row)[4] for row in agencies.body if len(row.cells) > 1] == [
        *("+5.50", "−2.00", "0.00", "–")
    ]
    assert [cells(row)[-1] for row in movers.body] == ["ดีขึ้น", "+5.50", "ลดลง", "−2.00"]
    lies = [section.orientation for section in document.sections]
    assert lies == [Orientation.PORTRAIT, Orientation.LANDSCAPE]


def test_charts_of_levels_totals_and_indicators(tmp_path: Path) -> None:
    levels, trend, indicators = charts(paper(put(tmp_path)))
    assert [one.values[:2] for one in levels.series] == [(Decimal(25), Decimal(25))] * 2
    # 96, 90, 80, 60 and 94, 95.50, 80
    assert trend.series[0].values == (Decimal("81.50"), Decimal("89.83"))
    assert trend.series[1].name == "ค่าเฉลี่ยประเทศ"
    assert len(indicators.labels) == 10
    assert indicators.series[0].values[0] == Decimal("89.83")


def test_the_items_below_the_mark_stay_on_one_page(tmp_path: Path) -> None:
    """And a chart of few labels is high enough that none is folded over another."""
    document = paper(put(tmp_path))
    assert all(it.is_whole for it in tables(document)[:-1])
    charts = [it for it in document.sections[0].blocks if isinstance(it, Chart)]
    assert min(it.height_mm for it in charts) >= 60


def test_one_year_has_no_year_beside_it(tmp_path: Path) -> None:
    document = paper(put(tmp_path, {2568: TOTALS[2568]}), Digits.THAI)
    assert len(tables(document)) == 4
    assert len(charts(document)) == 2
    assert "เทียบกับ" not in whole(document)
    assert "เฉลี่ย ๘๙.๘๓ คะแนน" in whole(document)


def test_levels_of_other_rules_are_not_beside_one_another(tmp_path: Path) -> None:
    document = paper(put(tmp_path, {2565: TOTALS[2567], 2567: TOTALS[2568]}))
    assert cells(tables(document)[0].head[0]) == ["ระดับ", "จำนวน (แห่ง)", "ร้อยละ"]
    assert len(charts(document)[0].series) == 1
    assert "ไม่เทียบชื่อระดับ" in whole(document)


@pytest.mark.parametrize("totals", [("", ""), ("",)])
def test_agencies_without_a_score(tmp_path: Path, totals: tuple[str, ...]) -> None:
    text = whole(paper(put(tmp_path, {2567: totals, 2568: totals})))
    assert "ยังไม่ทราบคะแนนรวมของหน่วยงานใด" in text
    assert "ไม่มีข้อที่ต่ำกว่าเกณฑ์" in text


def test_where_nobody_rose_or_fell_a_sentence_says_so(tmp_path: Path) -> None:
    document = paper(put(tmp_path, {2567: ("96.00", "90.00"), 2568: ("96.00", "90.00")}))
    assert all(one.body for one in tables(document))
    assert NOBODY_MOVED in whole(document)
