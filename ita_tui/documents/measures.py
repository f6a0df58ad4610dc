"""The report of the analysis and the measures: cover, foreword, and two tables by issue."""

from collections.abc import Iterator

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import assess
from ita_tui.documents.analysis_table import analysis_table
from ita_tui.documents.blocks import (
    Block,
    Document,
    Heading,
    PageBreak,
    Section,
    Title,
)
from ita_tui.documents.cells import body
from ita_tui.documents.figures import Figure, upper_figures
from ita_tui.documents.implementation_table import implementation_table
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import measures_report as words

COVER_SPACE_MM = 50
"""From the top of the cover to its title."""
AGENCY_SPACE_MM = 90
"""From the title on the cover to the name of the agency."""


def measures(record: Record, framework: Framework, script: Script) -> Document:
    """Build the report; what the record does not say is a dotted line or a dash."""
    agency = script.text(record.agency.name) or shared.AGENCY_BLANK
    where = script.text(
        shared.place(district=record.agency.district, province=record.agency.province)
    )
    next_year = shared.fiscal_year(year=script.year(record.measures_year_be))
    year = shared.fiscal_year(year=script.year(record.fiscal_year_be))
    blocks: tuple[Block, ...] = (
        Title(lines=(words.TITLE, next_year), space_before_mm=COVER_SPACE_MM),
        Title(lines=_filled(agency, where), space_before_mm=AGENCY_SPACE_MM),
        PageBreak(),
        Heading(lines=(words.FOREWORD,), level=1),
        *_foreword(record, framework, script, agency),
        PageBreak(),
        Heading(lines=_filled(words.ANALYSIS, f"{agency} {where}".strip(), year), level=1),
        analysis_table(record, framework, script),
        PageBreak(),
        Heading(
            lines=_filled(words.IMPLEMENTATION, f"{agency} {where}".strip(), next_year), level=1
        ),
        implementation_table(record, framework, script),
    )
    return Document(
        title=words.TITLE,
        author=record.agency.name,
        sections=(Section(blocks=blocks),),
        thai_digits=script.is_thai,
    )


def _filled(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _foreword(record: Record, framework: Framework, script: Script, agency: str) -> Iterator[Block]:
    year = script.year(record.fiscal_year_be)
    figures = [
        figure
        for figure in upper_figures(framework, assess(framework, record))
        if figure.node.kind is NodeKind.INDICATOR
    ]
    yield body(words.why(year=year))
    yield body(
        words.what(
            agency=agency,
            year=year,
            indicators=tuple(_indicator(figure, script) for figure in figures),
            count=script.number(len(figures)),
        )
    )
    yield body(
        words.then(
            agency=agency,
            next_year=script.year(record.measures_year_be),
            measures=script.number(len(record.measures)),
            steps=script.number(sum(len(one.steps) for one in record.measures.values())),
        )
    )


def _indicator(figure: Figure, script: Script) -> str:
    number, title = script.text(figure.node.code), script.text(figure.node.title)
    if figure.score is None:
        return words.indicator_unknown(number=number, title=title)
    return words.indicator(number=number, title=title, score=script.score(figure.score))
