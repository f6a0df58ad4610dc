"""Charts: what they show, and where their words and figures stand."""

import io
import re
import zipfile
from decimal import Decimal
from itertools import pairwise

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.values import replace
from ita_tui.documents.blocks import Chart, ChartForm, Document, Section, Series
from ita_tui.documents.chart_svg import svg
from ita_tui.documents.docx_file import render_docx
from tests.documents.built import blocks, built, whole


def _trend(*totals: tuple[str, str]) -> Chart:
    series = (
        Series(f"แนว {at}", tuple(map(Decimal, one)), one) for at, one in enumerate(totals, 1)
    )
    return Chart(form=ChartForm.TREND, title="คะแนน", labels=("2566", "2567"), series=tuple(series))


def _written(chart: Chart) -> list[tuple[float, float, str]]:
    drawn = "".join(svg(chart, thai_digits=True))
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="\w+">([^<]+)', drawn)
    return [(float(x), float(y), text) for x, y, text in found]


def _in_word(chart: Chart) -> str:
    section = Section(blocks=(chart,))
    raw = render_docx(Document(title="", author="", sections=(section,), thai_digits=True))
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return file.read("word/charts/ita-chart1.xml").decode()


def test_years_have_a_scale_that_begins_not_far_below_the_least() -> None:
    chart = _trend(("91.20", "93.45"))
    assert [text for *_, text in _written(chart)][:3] == ["๘๐", "๙๐", "๑๐๐"]
    assert '<c:min val="80"' in _in_word(chart).replace("<min", "<c:min")
    assert _trend(("2.00", "5.00")).least == 0


def test_figures_of_a_year_stand_clear_of_one_another() -> None:
    chart = _trend(("93.45", "92.54"), ("93.05", "92.60"), ("93.04", "92.60"))
    figures = [(x, y) for x, y, text in _written(chart) if re.fullmatch(r"\d\d\.\d\d", text)]
    assert len(figures) == 6
    for across in {x for x, _ in figures}:
        tops = sorted(y for x, y in figures if x == across)
        assert all(after - before >= 4 for before, after in pairwise(tops))
    sides = re.findall(r'dLblPos val="(\w+)"', _in_word(chart))
    assert {"t", "b", "r"} <= set(sides)


def test_bars_lie_so_that_what_they_are_has_room_on_one_line(
    put_right: Record, ita_2567: Framework
) -> None:
    charts = [it for it in blocks(built(put_right, ita_2567, "measures")) if isinstance(it, Chart)]
    drawn = _in_word(charts[0])
    assert 'barDir val="bar"' in drawn
    assert 'majorUnit val="85' in drawn
    assert "เส้นตั้ง: เกณฑ์ ๘๕.๐๐ คะแนน" in drawn


def test_no_chart_is_drawn_of_what_is_not_known(put_right: Record, ita_2567: Framework) -> None:
    def shown(kept: int) -> tuple[list[ChartForm], str]:
        codes = [str(number) for number in range(1, 11)][:kept]
        scores = {code: put_right.scores[code] for code in codes}
        document = built(replace(put_right, scores=scores), ita_2567, "measures")
        charts = [it.form for it in blocks(document) if isinstance(it, Chart)]
        return charts, whole(document)

    assert shown(10)[0] == [ChartForm.BARS, ChartForm.RADAR]
    assert shown(9)[0] == [ChartForm.BARS]
    charts, text = shown(4)
    assert charts == []
    assert "ยังไม่แสดงแผนภูมิ เพราะทราบคะแนนเพียง ๔ จาก ๑๐ ตัวชี้วัด" in text
    assert "ภาคผนวก" not in text


def test_no_label_of_an_axis_is_left_out() -> None:
    axes = re.findall(
        r"<(?:c:)?(?:cat|val)Ax>.*?</(?:c:)?(?:cat|val)Ax>", _in_word(_trend(("9", "8")))
    )
    assert len(axes) == 2
    assert all('rot="0"' in axis for axis in axes)
