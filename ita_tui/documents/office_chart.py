"""A chart as Word and Excel draw it themselves, so that it can be changed there.

Needs openpyxl, which the ``office`` extra brings.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from openpyxl.chart import BarChart, LineChart, RadarChart, Reference
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.series import Series as BookSeries
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import title_maker
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RichTextProperties,
)
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from ita_tui.documents.blocks import Chart, ChartForm, Series
from ita_tui.documents.paper import (
    FIGURE_COLOURS,
    FONT,
    INSIDE,
    MARK_COLOUR,
    SERIES_COLOURS,
)
from ita_tui.words.said import result as words

_TEXT_PT, _FIGURE_PT = 12, 10
_SHEET_PT = 14
"""Of a chart in a workbook, which is printed smaller."""
_THAI = "[$-D00041E]0.00"
"""Two decimals in Thai digits."""
_LATIN = "0.00"


def put_data(chart: Chart, sheet: Worksheet, *, row: int = 1, column: int = 1) -> None:
    """Write the figures of a chart into cells: a row of names, then a row for each label."""
    for at, label in enumerate(chart.labels, 1):
        sheet.cell(row + at, column, label)
    for beside, series in enumerate(_every(chart), 1):
        sheet.cell(row, column + beside, series.name)
        for at, value in enumerate(series.values, 1):
            sheet.cell(row + at, column + beside, value)


def office_chart(
    chart: Chart, sheet: Worksheet, *, thai_digits: bool, row: int = 1, column: int = 1
) -> Any:
    """The chart of the figures that ``put_data`` wrote there."""
    made: Any = {
        ChartForm.BARS: BarChart,
        ChartForm.RADAR: RadarChart,
        ChartForm.TREND: LineChart,
    }[chart.form]()
    is_bars = chart.form is ChartForm.BARS
    places = _Places(sheet, row, column, len(chart.labels))
    number_format = _THAI if thai_digits else _LATIN
    for index, series in enumerate(chart.series):
        one = _series(chart, series, index, places, number_format)
        made.series.append(one)
        _colour(one, chart.form, SERIES_COLOURS[index % len(SERIES_COLOURS)])
        if is_bars:
            one.dLbls = _in_bars(chart, index, number_format)
        elif chart.form is ChartForm.TREND:
            one.dLbls = _labels(number_format, "t", _sides(chart, index))
    _axes(made, number_format, least=chart.least)
    mark = chart.mark
    if is_bars:
        _lay_down(made, mark.values[0] if mark else None)
    elif mark is not None:
        _put_mark(made, chart, mark, places, number_format)
    # A line at the mark is no series, which the legend would name.
    told = f"{chart.title} ({words.mark_line(mark=mark.name)})" if is_bars and mark else chart.title
    made.title = title_maker(told)
    made.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_letters(_TEXT_PT + 2, bold=True))
    made.title.overlay = False
    if is_bars and len(chart.series) == 1:
        made.legend = None
    else:
        made.legend.position = "b"
        made.legend.txPr = _text(_TEXT_PT)
    made.height = chart.height_mm / 10
    return made


def chart_of_cells(
    sheet: Worksheet, title: str, *, first: int, last: int, labels: int, values: int
) -> Any:
    """Bars of cells that hold the figures already: rows and columns from 1, the last included."""
    made: Any = BarChart()
    made.add_data(Reference(sheet, min_col=values, min_row=first, max_row=last))
    made.set_categories(Reference(sheet, min_col=labels, min_row=first, max_row=last))
    _colour(made.series[0], ChartForm.BARS, SERIES_COLOURS[0])
    made.series[0].dLbls = _labels(_LATIN, "outEnd", size_pt=_SHEET_PT)
    _axes(made, _LATIN, size_pt=_SHEET_PT)
    _lay_down(made, None)
    made.title, made.legend = title, None
    made.width, made.height = 26, 9
    return made


class _Places:
    """Where the figures of a chart stand in their sheet."""

    def __init__(self, sheet: Worksheet, row: int, column: int, count: int) -> None:
        self._sheet = quote_sheetname(sheet.title)
        self._row, self._column, self._count = row, column, count

    def name(self, series: int) -> str:
        return f"{self._sheet}!${self._letter(series)}${self._row}"

    def column(self, series: int) -> str:
        letter = self._letter(series)
        first, last = self._row + 1, self._row + self._count
        return f"{self._sheet}!${letter}${first}:${letter}${last}"

    def _letter(self, series: int) -> str:
        return get_column_letter(self._column + series)


def _every(chart: Chart) -> tuple[Series, ...]:
    return (*chart.series, *((chart.mark,) if chart.mark else ()))


def _series(
    chart: Chart, series: Series, index: int, places: _Places, number_format: str
) -> BookSeries:
    """One series with what its cells hold, which Word and LibreOffice show without opening them."""
    values = [
        NumVal(idx=at, v=str(value)) for at, value in enumerate(series.values) if value is not None
    ]
    labels = [StrVal(idx=at, v=label) for at, label in enumerate(chart.labels)]
    count = len(chart.labels)
    numbers = NumData(formatCode=number_format, ptCount=count, pt=values)
    return BookSeries(
        idx=index,
        order=index,
        tx=SeriesLabel(
            strRef=StrRef(
                f=places.name(index + 1),
                strCache=StrData(ptCount=1, pt=[StrVal(idx=0, v=series.name)]),
            )
        ),
        cat=AxDataSource(
            strRef=StrRef(f=places.column(0), strCache=StrData(ptCount=count, pt=labels))
        ),
        val=NumDataSource(numRef=NumRef(f=places.column(index + 1), numCache=numbers)),
    )


def _colour(series: BookSeries, form: ChartForm, colour: str) -> None:
    look = GraphicalProperties()
    if form is ChartForm.BARS:
        look.solidFill = colour
    else:
        look.line = LineProperties(solidFill=colour, w=25_400)
        series.smooth = False
    series.graphicalProperties = look


def _put_mark(made: Any, chart: Chart, mark: Series, places: _Places, number_format: str) -> None:
    one = _series(chart, mark, len(chart.series), places, number_format)
    one.graphicalProperties = GraphicalProperties(
        ln=LineProperties(solidFill=MARK_COLOUR, w=19_050, prstDash="dash")
    )
    one.smooth = False
    made.series.append(one)


def _lay_down(made: Any, mark: Decimal | None) -> None:
    """Bars from left to right, what they are beside them in full; a line across them at the mark.

    The line is one of the scale: no program draws another across bars that lie.
    """
    made.type, made.gapWidth = "bar", 60
    made.x_axis.tickLblSkip = 1
    made.y_axis.scaling.max = 110  # room for the figures
    made.x_axis.scaling.orientation = "maxMin"
    made.y_axis.crosses = "max"
    if mark:
        line = LineProperties(solidFill=MARK_COLOUR, w=19_050)
        made.y_axis.majorUnit = float(mark)
        made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=line)
        # The scale has a line at nought, too: that of the axis lies over it.
        made.x_axis.spPr = GraphicalProperties(ln=LineProperties(solidFill="000000", w=25_400))


def _sides(chart: Chart, index: int) -> list[str]:
    """Where the figures of a series stand: over the best of a year, below the least of it."""
    sides = []
    for at, value in enumerate(chart.series[index].values):
        found = (one.values[at] for one in chart.series)
        others = sorted((it for it in found if it is not None), reverse=True)
        place = others.index(value) if value is not None else 0
        is_least = place and place == len(others) - 1
        sides.append("b" if is_least else "r" if place else "t")
    return sides


def _axes(made: Any, number_format: str, *, least: int = 0, size_pt: int = _TEXT_PT) -> None:
    made.x_axis.delete = made.y_axis.delete = False
    made.x_axis.txPr = made.y_axis.txPr = _text(size_pt)
    made.y_axis.scaling.min, made.y_axis.scaling.max = least, 100
    made.y_axis.majorUnit = 20 if least < 50 else 10
    made.y_axis.number_format = number_format.replace(".00", "")
    made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="D9D9D9"))


_VALUE_ALONE = {
    "showVal": True,
    **dict.fromkeys(
        ("showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize"), False
    ),
}


def _labels(
    number_format: str, side: str, sides: Sequence[str] = (), size_pt: int = _FIGURE_PT
) -> DataLabelList:
    """The figures beside what is drawn; ``sides`` says it of each where they differ."""
    look: dict[str, Any] = {"numFmt": number_format, "txPr": _text(size_pt), **_VALUE_ALONE}
    each = [DataLabel(idx=at, dLblPos=one, **look) for at, one in enumerate(sides)]
    return DataLabelList(dLbl=each, dLblPos=side, **look)


def _in_bars(chart: Chart, index: int, number_format: str) -> DataLabelList:
    """The figures at the feet of the bars of a series, or at the ends where no mark can strike."""
    made = _labels(number_format, "outEnd")
    values = chart.series[index].values if chart.mark else ()
    inside = _text(_FIGURE_PT, FIGURE_COLOURS[index % len(FIGURE_COLOURS)])
    made.dLbl = [
        DataLabel(idx=at, dLblPos="inBase", numFmt=number_format, txPr=inside, **_VALUE_ALONE)
        for at, value in enumerate(values)
        if value is not None and value >= INSIDE
    ]
    return made


def _letters(size_pt: int, colour: str = "", *, bold: bool = False) -> CharacterProperties:
    font = Font(typeface=FONT)
    return CharacterProperties(
        sz=100 * size_pt, b=bold, solidFill=colour or None, latin=font, cs=font, ea=font
    )


def _text(size_pt: int, colour: str = "") -> RichText:
    end = CharacterProperties(lang="th-TH")
    look = ParagraphProperties(defRPr=_letters(size_pt, colour))
    # Without a turn LibreOffice leaves labels out rather than let them come close.
    return RichText(bodyPr=RichTextProperties(rot=0), p=[Paragraph(pPr=look, endParaRPr=end)])
