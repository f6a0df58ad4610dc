"""A document as a Word file, by python-docx: the only modules that import it begin with ``docx_``.

Give an office's own file as template and its styles, letterhead and emblem are kept: the document
follows whatever stands in it.
"""

import io
from collections.abc import Callable
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section as WordSection

from ita_tui.core.printing import UnusableTemplate
from ita_tui.documents.blocks import (
    Block,
    Document,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Together,
)
from ita_tui.documents.docx_frame import (
    TABLE,
    Styles,
    copy_of,
    fit_settings,
    lay,
    number_pages,
    own_section,
    set_digits,
    text_width_of,
)
from ita_tui.documents.docx_text import (
    Look,
    Set,
    block_paragraphs,
    table_frame,
    table_rows,
    text_paragraph,
    twips,
)
from ita_tui.documents.paper import plain, text_width_mm

HYPERLINK = RELATIONSHIP_TYPE.HYPERLINK
_MOST_PROPERTY = 255
"""Characters that a property of the file may have."""


def render_docx(
    document: Document,
    *,
    template: bytes | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> bytes:
    """The Word file; ``progress`` is told (done, total) now and then. Raises UnusableTemplate."""
    return _Writer(document, template, progress).written()


class _Writer:
    """One Word document in the making."""

    def __init__(
        self, document: Document, template: bytes | None, progress: Callable[[int, int], None]
    ) -> None:
        self._document = document
        self._is_office = template is not None
        self._word = _opened(template)
        styles = Styles(self._word.styles.element, is_office=self._is_office)
        self._styles = styles.ids
        self._look = Look(names_font=not styles.names_thai_font)
        self._progress = progress
        self._total = sum(_size(block) for one in document.sections for block in one.blocks)
        self._done = 0
        self._begins_page = False
        self._width_mm = 0.0
        self._scale = 1.0

    def written(self) -> bytes:
        self._describe()
        last = own_section(self._word)
        thai = self._document.thai_digits
        first = WordSection(last, self._word.part)
        number_pages(first, self._look, thai=thai, is_office=self._is_office)
        for index, section in enumerate(self._document.sections[:-1]):
            place = copy_of(last, is_first=index == 0)
            self._write_section(section, place)
            self._end_section(place)
        if len(self._document.sections) > 1:
            last.titlePg_val = None
        self._write_section(self._document.sections[-1], last)
        out = io.BytesIO()
        self._word.save(out)
        return out.getvalue()

    def _describe(self) -> None:
        about = self._word.core_properties
        about.title = plain(self._document.title)[:_MOST_PROPERTY]
        about.author = plain(self._document.author)[:_MOST_PROPERTY]
        about.comments, about.language = "", "th-TH"

    def _write_section(self, section: Section, place: CT_SectPr) -> None:
        laid = WordSection(place, self._word.part)
        lay(laid, section.orientation, is_office=self._is_office)
        set_digits(place, thai=self._document.thai_digits)
        self._width_mm = text_width_of(laid)
        self._scale = self._width_mm / text_width_mm(section.orientation)
        for block in section.blocks:
            self._write(block)

    def _end_section(self, place: CT_SectPr) -> None:
        """The properties of a section stand in its last paragraph, here one of no height."""
        end = self._append(
            '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
            "</w:pPr></w:p>"
        )
        end[0].append(place)

    def _write(self, block: Block, *, keep_next: bool = False) -> None:
        if isinstance(block, PageBreak):
            self._begins_page = True
        elif isinstance(block, Together):
            for index, one in enumerate(block.blocks):
                self._write(one, keep_next=keep_next or index < len(block.blocks) - 1)
        elif isinstance(block, Table):
            self._write_table(block)
        else:
            setting = Set(keep_next=keep_next, new_page=self._takes_page())
            for paragraph in block_paragraphs(
                block, self._look, setting, self._styles, self._width_mm
            ):
                self._append(paragraph)
            self._step()

    def _write_table(self, table: Table) -> None:
        if self._takes_page():
            self._append(text_paragraph(Paragraph(runs=()), Set(new_page=True), self._look))
        # The page may be wider or narrower than the one that was planned for.
        widths = tuple(twips(width * self._scale) for width in table.widths_mm)
        made = self._append(f"<w:tbl>{table_frame(widths, self._styles[TABLE])}</w:tbl>")
        for row in table_rows(table, widths, self._look):
            made.append(self._linked(_element(row)))
            self._step()

    def _takes_page(self) -> bool:
        """Whether what comes now begins a page; asked for once."""
        begins, self._begins_page = self._begins_page, False
        return begins

    def _append(self, xml: str) -> BaseOxmlElement:
        element = self._linked(_element(xml))
        own_section(self._word).addprevious(element)
        return element

    def _linked(self, element: BaseOxmlElement) -> BaseOxmlElement:
        """What leads somewhere does so by the file's relations."""
        for link in element.iter(qn("w:hyperlink")):
            address = link.attrib.pop(qn("w:anchor"))
            link.set(qn("r:id"), self._word.part.relate_to(address, HYPERLINK, is_external=True))
        return element

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, self._total)


def _opened(template: bytes | None) -> WordDocument:
    if template is None:
        word = docx.Document()
        fit_settings(word.settings.element)
        return word
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
    """The element of our own XML, which names its namespace nowhere."""
    tag, rest = xml[1:].split(">", 1)
    return parse_xml(f"<{tag} {nsdecls('w')}>{rest}")
