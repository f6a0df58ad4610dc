"""A chart as Word and Excel draw it themselves, so that it can be changed there.

Needs openpyxl, which the ``office`` extra brings.
"""

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
from openpyxl.chart.label import DataLabelList
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
from ita_tui.documents.paper import FONT, MARK_COLOUR, SERIES_COLOURS

_TEXT_PT = 12
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
    places = _Places(sheet, row, column, len(chart.labels))
    number_format = _THAI if thai_digits else _LATIN
    for index, series in enumerate(chart.series):
        one = _series(chart, series, index, places, number_format)
        made.series.append(one)
        _colour(one, chart.form, SERIES_COLOURS[index % len(SERIES_COLOURS)])
        # Two years' figures over bars side by side would cover one another.
        if chart.form is ChartForm.TREND or (chart.form is ChartForm.BARS and not index):
            one.dLbls = _labels(number_format, above=chart.form is ChartForm.TREND)
    _axes(made, number_format)
    if chart.mark is not None:
        _put_mark(made, chart, chart.mark, places, number_format)
    made.title = title_maker(chart.title)
    made.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_letters(_TEXT_PT + 2, bold=True))
    made.title.overlay = False
    made.legend.position = "b"
    made.legend.txPr = _text(_TEXT_PT)
    made.height = chart.height_mm / 10
    if chart.form is ChartForm.BARS:
        made.gapWidth = 60
    return made


def chart_of_cells(
    sheet: Worksheet, title: str, *, first: int, last: int, labels: int, values: int
) -> Any:
    """Bars of cells that hold the figures already: rows and columns from 1, the last included."""
    made: Any = BarChart()
    made.add_data(Reference(sheet, min_col=values, min_row=first, max_row=last))
    made.set_categories(Reference(sheet, min_col=labels, min_row=first, max_row=last))
    _colour(made.series[0], ChartForm.BARS, SERIES_COLOURS[0])
    made.series[0].dLbls = _labels(_LATIN, above=False)
    _axes(made, _LATIN)
    made.title, made.legend, made.gapWidth = title, None, 60
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
    if chart.form is not ChartForm.BARS:
        made.series.append(one)
        return
    line = LineChart()
    line.series.append(one)
    made += line  # on the same axes


def _axes(made: Any, number_format: str) -> None:
    made.x_axis.delete = made.y_axis.delete = False
    made.x_axis.txPr = made.y_axis.txPr = _text(_TEXT_PT)
    made.y_axis.scaling.min, made.y_axis.scaling.max = 0, 100
    made.y_axis.majorUnit = 20
    made.y_axis.number_format = number_format.replace(".00", "")
    made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="D9D9D9"))


def _labels(number_format: str, *, above: bool) -> DataLabelList:
    return DataLabelList(
        numFmt=number_format,
        txPr=_text(_TEXT_PT),
        dLblPos="t" if above else "outEnd",
        showVal=True,
        showSerName=False,
        showCatName=False,
        showLegendKey=False,
        showPercent=False,
        showBubbleSize=False,
    )


def _letters(size_pt: int, *, bold: bool = False) -> CharacterProperties:
    font = Font(typeface=FONT)
    return CharacterProperties(sz=100 * size_pt, b=bold, latin=font, cs=font, ea=font)


def _text(size_pt: int) -> RichText:
    end = CharacterProperties(lang="th-TH")
    look = ParagraphProperties(defRPr=_letters(size_pt))
    return RichText(bodyPr=RichTextProperties(), p=[Paragraph(pPr=look, endParaRPr=end)])
