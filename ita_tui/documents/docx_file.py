"""A document as a Word file, by python-docx: the only modules that import it begin with ``docx_``.

Give an office's own file as template and its styles, letterhead and emblem are kept: the document
follows whatever stands in it.
"""

import io
from collections.abc import Callable, Iterator
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section as WordSection

from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    Title,
    Together,
)
from ita_tui.documents.docx_page import (
    copy_of,
    lay,
    number_pages,
    own_section,
    set_digits,
    text_width_of,
)
from ita_tui.documents.docx_styles import HEADING, TABLE, TITLE, Styles
from ita_tui.documents.docx_table import column_widths, table_frame, table_rows
from ita_tui.documents.docx_text import (
    Look,
    Set,
    paragraph_xml,
    run_look,
    run_xml,
    text_paragraph,
    twips,
)
from ita_tui.documents.paper import HEADING_PT, TITLE_PT, text_width_mm
from ita_tui.documents.plain import plain

Progress = Callable[[int, int], None]
"""Told (done, total) now and then: rows of tables, and blocks."""


class UnusableTemplate(Exception):
    """The template is not a Word document that can be read."""


def render_docx(
    document: Document, *, template: bytes | None = None, progress: Progress | None = None
) -> bytes:
    """The Word file. Raises UnusableTemplate."""
    return _Writer(document, template, progress or _ignored).written()


def _ignored(done: int, total: int) -> None:
    pass


class _Writer:
    """One Word document in the making."""

    def __init__(self, document: Document, template: bytes | None, progress: Progress) -> None:
        self._document = document
        self._is_office = template is not None
        self._word = _opened(template)
        self._styles = Styles(self._word.styles.element, is_office=self._is_office)
        self._look = Look(names_font=not self._styles.names_thai_font)
        self._progress = progress
        self._total = sum(_size(block) for one in document.sections for block in one.blocks)
        self._done = 0
        self._begins_page = False

    def written(self) -> bytes:
        self._describe()
        last = own_section(self._word)
        first = WordSection(last, self._word.part)
        number_pages(first, self._look, thai=self._document.thai_digits, is_office=self._is_office)
        for index, section in enumerate(self._document.sections):
            is_last = index == len(self._document.sections) - 1
            place = last if is_last else copy_of(last, is_first=index == 0)
            if is_last and index:
                _drop_first_page(last)
            set_digits(place, thai=self._document.thai_digits)
            self._write_section(section, place)
            if not is_last:
                self._append(_section_end())
                self._word.element.body[-2].pPr.append(place)
        out = io.BytesIO()
        self._word.save(out)
        return out.getvalue()

    def _describe(self) -> None:
        about = self._word.core_properties
        about.title, about.author = plain(self._document.title), plain(self._document.author)[:255]
        about.comments, about.language = "", "th-TH"

    def _write_section(self, section: Section, place: BaseOxmlElement) -> None:
        laid = WordSection(place, self._word.part)  # type: ignore[arg-type]
        lay(laid, section.orientation, is_office=self._is_office)
        self._width_mm = text_width_of(laid)
        self._scale = self._width_mm / text_width_mm(section.orientation)
        for block in section.blocks:
            self._write(block)

    def _write(self, block: Block, *, keep_next: bool = False) -> None:
        if isinstance(block, PageBreak):
            self._begins_page = True
        elif isinstance(block, Together):
            for index, one in enumerate(block.blocks):
                self._write(one, keep_next=keep_next or index < len(block.blocks) - 1)
        elif isinstance(block, Table):
            self._write_table(block)
        else:
            for paragraph in self._paragraphs(block, keep_next=keep_next):
                self._append(paragraph)
            self._step()

    def _write_table(self, table: Table) -> None:
        if self._begins_page:
            self._append(text_paragraph(Paragraph(runs=()), self._set(), self._look))
        widths = column_widths(table, self._scale)
        frame = table_frame(widths, self._styles.id_of(TABLE))
        made = self._append(f"<w:tbl>{frame}</w:tbl>")
        for row in table_rows(table, widths, self._look):
            made.append(_element(row))
            self._step()

    def _paragraphs(self, block: Block, *, keep_next: bool) -> Iterator[str]:
        match block:
            case Title():
                look = Look(names_font=self._look.names_font, size_pt=TITLE_PT)
                style = self._styles.id_of(TITLE)
                runs = (Run("\n".join(block.lines), bold=True),)
                setting = self._set(style=style, space_before_mm=block.space_before_mm)
                yield text_paragraph(Paragraph(runs=runs, align=Align.CENTER), setting, look)
            case Heading():
                look = Look(names_font=self._look.names_font, size_pt=HEADING_PT[block.level])
                style = self._styles.id_of(HEADING.format(level=block.level))
                runs = (Run("\n".join(block.lines), bold=True),)
                align = Align.CENTER if block.level == 1 else Align.START
                setting = self._set(style=style, keep_next=True)
                yield text_paragraph(Paragraph(runs=runs, align=align), setting, look)
            case Fields():
                yield self._fields(block)
            case BlankLines():
                yield from self._blank_lines(block, keep_next=keep_next)
            case Signature():
                yield from self._signature(block, keep_next=keep_next)
            case Paragraph():
                yield text_paragraph(block, self._set(keep_next=keep_next), self._look)

    def _fields(self, block: Fields) -> str:
        """Labels and values over a dotted line that reaches from each label to the next."""
        each = self._width_mm / len(block.fields)
        tabs = tuple(
            f'<w:tab w:val="left" w:pos="{twips(each * at)}"/>'
            for at in range(1, len(block.fields) + 1)
        )
        parts = []
        for label, value in block.fields:
            parts.append(run_xml(Run(f"{label} ", bold=True), self._look))
            parts.append(run_xml(Run(value), self._look, dotted=True))
            parts.append(f"<w:r>{run_look(self._look, dotted=True)}<w:tab/></w:r>")
        setting = self._set(tabs=tabs)
        return paragraph_xml("".join(parts), setting, self._look, Paragraph(runs=()))

    def _blank_lines(self, block: BlankLines, *, keep_next: bool) -> Iterator[str]:
        stop = f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(self._width_mm)}"/>'
        for _ in range(block.count):
            content = f"<w:r>{run_look(self._look)}<w:tab/></w:r>"
            setting = self._set(keep_next=keep_next, tabs=(stop,))
            yield paragraph_xml(content, setting, self._look, Paragraph(runs=()))

    def _signature(self, block: Signature, *, keep_next: bool) -> Iterator[str]:
        for index, text in enumerate(block.lines):
            is_last = index == len(block.lines) - 1
            setting = self._set(
                keep_next=keep_next or not is_last,
                space_before_mm=8 if not index else 0,
                left_mm=self._width_mm * 0.4,
            )
            paragraph = Paragraph(runs=(Run(text),), align=Align.CENTER)
            yield text_paragraph(paragraph, setting, self._look)

    def _set(
        self,
        *,
        style: str = "",
        keep_next: bool = False,
        space_before_mm: int = 0,
        left_mm: float = 0,
        tabs: tuple[str, ...] = (),
    ) -> Set:
        """How the next paragraph is set: it begins a page where one was asked for."""
        new_page, self._begins_page = self._begins_page, False
        return Set(
            style=style,
            keep_next=keep_next,
            new_page=new_page,
            space_before_mm=space_before_mm,
            left_mm=left_mm,
            tabs=tabs,
        )

    def _append(self, xml: str) -> BaseOxmlElement:
        element = _element(xml)
        self._word.element.body.sectPr.addprevious(element)
        return element

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, self._total)


def _opened(template: bytes | None) -> WordDocument:
    if template is None:
        return docx.Document()
    try:
        word = docx.Document(io.BytesIO(template))
        _ = word.styles, word.element.body
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError, OSError) as error:
        raise UnusableTemplate(str(error)) from error
    return word


def _size(block: Block) -> int:
    if isinstance(block, Table):
        return len(block.head) + len(block.body)
    if isinstance(block, Together):
        return sum(map(_size, block.blocks))
    return 0 if isinstance(block, PageBreak) else 1


def _element(xml: str) -> BaseOxmlElement:
    """The element of our own XML; it names its namespace once, at its start."""
    tag, rest = xml[1:].split(">", 1)
    return parse_xml(f"<{tag} {nsdecls('w')}>{rest}")  # type: ignore[return-value]


def _section_end() -> str:
    """A paragraph of next to no height, which the section's properties are put into."""
    return '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'


def _drop_first_page(section: BaseOxmlElement) -> None:
    found = section.find(qn("w:titlePg"))
    if found is not None:
        section.remove(found)
