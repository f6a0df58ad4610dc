"""A chart in a Word file: its drawing, and a small workbook in which Word changes its figures."""

import io

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from openpyxl import Workbook
from openpyxl.xml.functions import tostring

from ita_tui.documents.blocks import Chart
from ita_tui.documents.office_chart import office_chart, put_data
from ita_tui.documents.paper import plain

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_EMU_OF_MM = 36_000
_EXTERNAL = (
    f'<c:externalData xmlns:c="{_DRAWING}/chart" xmlns:r="{_OFFICE}/relationships" r:id="{{0}}">'
    '<c:autoUpdate val="0"/></c:externalData>'
)


def add_chart(part: DocumentPart, chart: Chart, *, thai_digits: bool, width_mm: float) -> str:
    """Put a chart into the file; what comes back is the run that shows it, as finished XML."""
    book = Workbook()
    sheet = book.worksheets[0]
    put_data(chart, sheet)
    raw = io.BytesIO()
    book.save(raw)
    number = 1 + sum(one.partname.startswith("/word/charts/") for one in part.package.iter_parts())
    data = Part(
        PackURI(f"/word/embeddings/ita-chart{number}.xlsx"),
        _BOOK_TYPE,
        raw.getvalue(),
        part.package,
    )
    made = Part(PackURI(f"/word/charts/ita-chart{number}.xml"), _CHART_TYPE, b"", part.package)
    data_id = made.relate_to(data, f"{_OFFICE}/relationships/package")
    drawn = office_chart(chart, sheet, thai_digits=thai_digits)
    # The data stand last in their element.
    drawing = tostring(drawn._write()).decode("utf-8")
    head, end = drawing.rsplit("</", 1)
    made._blob = f"{head}{_EXTERNAL.format(data_id)}</{end}".encode()
    chart_id = part.relate_to(made, f"{_OFFICE}/relationships/chart")
    return _run(chart, chart_id, number, width_mm)


def _run(chart: Chart, chart_id: str, number: int, width_mm: float) -> str:
    words = plain(chart.alternative).replace("&", "&amp;").replace("<", "&lt;")
    words = words.replace('"', "&quot;").replace("\n", " ")
    across, down = round(width_mm * _EMU_OF_MM), chart.height_mm * _EMU_OF_MM
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr id="{1000 + number}" name="Chart {number}" descr="{words}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart" '
        f'xmlns:r="{_OFFICE}/relationships" r:id="{chart_id}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
