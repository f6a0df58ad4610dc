"""Blocks as WordprocessingML: titles, headings, fields, signatures and lines to write on."""

from collections.abc import Iterator

from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Fields,
    Heading,
    Paragraph,
    Run,
    Signature,
    Title,
)
from ita_tui.documents.docx_text import (
    Look,
    Set,
    paragraph_xml,
    run_look,
    run_xml,
    text_paragraph,
    twips,
)
from ita_tui.documents.paper import HEADING_PT, TITLE_PT

_SIGNATURE_LEFT = 0.4
"""Where signatures begin, as a share of the width of the text."""
_SIGNATURE_SPACE_MM = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DocxPlace:
    """What paragraphs must know of where they stand."""

    width_mm: float
    """Between the margins."""
    keep_next: bool
    """Whether all of them stay on the page of what follows."""
    new_page: bool
    """Whether the first begins a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleIds:
    """Ids of the styles, as the document at hand spells them."""

    title: str
    """Of the document's name."""
    headings: tuple[str, ...]
    """Of headings, level 1 first."""
    table: str
    """Of ruled tables."""


def block_paragraphs(block: Block, styles: StyleIds, look: Look, place: DocxPlace) -> Iterator[str]:
    """The paragraphs of any block but tables, page breaks and groups, as finished XML."""
    setting = Set(keep_next=place.keep_next, new_page=place.new_page)
    match block:
        case Title():
            setting = replace(setting, style=styles.title, space_before_mm=block.space_before_mm)
            runs = (Run("\n".join(block.lines), bold=True),)
            paragraph = Paragraph(runs=runs, align=Align.CENTER)
            yield text_paragraph(paragraph, setting, replace(look, size_pt=TITLE_PT))
        case Heading():
            yield _heading(block, styles, look, setting)
        case Fields():
            yield _fields(block, look, setting, place.width_mm)
        case BlankLines():
            yield from _blank_lines(block, look, setting, place.width_mm)
        case Signature():
            yield from _signature(block, look, setting, place.width_mm)
        case Paragraph():
            yield text_paragraph(block, setting, look)
        case _:
            raise TypeError(type(block).__name__)


def _heading(block: Heading, styles: StyleIds, look: Look, setting: Set) -> str:
    runs = (Run("\n".join(block.lines), bold=True),)
    align = Align.CENTER if block.level == 1 else Align.START
    setting = replace(setting, style=styles.headings[block.level - 1], keep_next=True)
    look = replace(look, size_pt=HEADING_PT[block.level])
    return text_paragraph(Paragraph(runs=runs, align=align), setting, look)


def _fields(block: Fields, look: Look, setting: Set, width_mm: float) -> str:
    """Labels and values over a dotted line that reaches from each label to the next."""
    each = width_mm / len(block.fields)
    stops = (twips(each * at) for at in range(1, len(block.fields) + 1))
    tabs = tuple(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    parts = []
    for label, value in block.fields:
        parts.append(run_xml(Run(f"{label} ", bold=True), look))
        parts.append(run_xml(Run(value), look, dotted=True))
        parts.append(f"<w:r>{run_look(look, dotted=True)}<w:tab/></w:r>")
    return paragraph_xml("".join(parts), replace(setting, tabs=tabs), look, Paragraph(runs=()))


def _blank_lines(block: BlankLines, look: Look, setting: Set, width_mm: float) -> Iterator[str]:
    stop = f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(width_mm)}"/>'
    content = f"<w:r>{run_look(look)}<w:tab/></w:r>"
    for index in range(block.count):
        one = replace(setting, tabs=(stop,), new_page=setting.new_page and not index)
        yield paragraph_xml(content, one, look, Paragraph(runs=()))


def _signature(block: Signature, look: Look, setting: Set, width_mm: float) -> Iterator[str]:
    for index, text in enumerate(block.lines):
        one = replace(
            setting,
            keep_next=setting.keep_next or index < len(block.lines) - 1,
            new_page=setting.new_page and not index,
            space_before_mm=0 if index else _SIGNATURE_SPACE_MM,
            left_mm=width_mm * _SIGNATURE_LEFT,
        )
        yield text_paragraph(Paragraph(runs=(Run(text),), align=Align.CENTER), one, look)
