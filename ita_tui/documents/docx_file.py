"""A document as a Word file, by python-docx: the only modules that import it begin with ``docx_``.

Give an office's own file as template and its styles, letterhead and emblem are kept: the document
follows whatever stands in it.
"""

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONSHIP
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.image import ImagePart
from docx.section import Section as WordSection

from ita_tui.core.measures.evidence import is_link
from ita_tui.core.printing import UnusableTemplate
from ita_tui.core.values import replace
from ita_tui.documents.blocks import (
    Align,
    Beside,
    Block,
    Catchword,
    Chart,
    Document,
    Emblem,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Section,
    Table,
    Together,
)
from ita_tui.documents.docx_frame import (
    Styles,
    copy_of,
    drop_leftovers,
    drop_second_styles,
    first_foot,
    fit_settings,
    lay,
    number_pages,
    own_section,
    set_digits,
    text_height_of,
    text_width_of,
)
from ita_tui.documents.docx_text import (
    BODY,
    NOTE,
    TABLE,
    Lettering,
    Set,
    block_paragraphs,
    bookmark,
    outline_paragraphs,
    paragraph_xml,
    picture_run,
    side_by_side,
    table_frame,
    table_rows,
    text_paragraph,
    twips,
    unseen,
)
from ita_tui.documents.grid import roomy
from ita_tui.documents.paper import (
    BELOW_EMBLEM_MM,
    EMBLEM_MM,
    FONT,
    LONG_MM,
    plain,
    text_height_mm,
    text_width_mm,
)
from ita_tui.documents.picture import picture_shape
from ita_tui.words.said import document_command as words
from ita_tui.words.said import documents as shared

_MARGIN_TEXT_MM = 18
"""From the foot of a page to the top of what stands in its lower margin."""
_THIN = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/></w:pPr></w:p>'
)
"""A paragraph so many twentieths of a point high."""
_FIRST_PICTURE = 2000
"""Numbers of what is drawn: those of charts are lower."""
_MOST_PROPERTY = 255
"""Characters that a property of the file may have."""


def render_docx(
    document: Document,
    *,
    template: bytes | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    tell: Callable[[str], None] = lambda _told: None,
) -> bytes:
    """The Word file; ``progress`` is told (done, total) now and then. Raises UnusableTemplate.

    ``tell`` is told in a sentence what of a template was overruled.
    """
    return _Writer(document, template, progress).written(tell)


class _Writer:
    """One Word document in the making."""

    def __init__(
        self, document: Document, template: bytes | None, progress: Callable[[int, int], None]
    ) -> None:
        self._document = document
        self._is_office = template is not None
        self._word = _opened(template)
        self._has_picture = _shows_picture(self._word)
        self._styles = Styles(self._word.styles.element, is_office=self._is_office)
        self._letters = Lettering(self._styles.ids, (*document.names, *shared.TORN_WORDS))
        self._body = self._styles.ids[BODY]
        self._progress = progress
        self._total = sum(_size(block) for one in document.sections for block in one.blocks)
        self._done = 0
        self._begins_page = False
        self._pictures: dict[str, str] = {}
        self._shown = 0
        self._width_mm = self._height_mm = 0.0
        self._above_mm = 0
        self._scale = 1.0

    def written(self, tell: Callable[[str], None]) -> bytes:
        self._describe()
        last = own_section(self._word)
        thai = self._document.thai_digits
        first = WordSection(last, self._word.part)
        is_numbered = number_pages(first, self._body, thai=thai, is_office=self._is_office)
        for index, section in enumerate(self._document.sections[:-1]):
            place = copy_of(last, is_first=index == 0)
            self._write_section(section, place, is_first=index == 0)
            self._end_section(place)
        if len(self._document.sections) > 1:
            last.titlePg_val = None
        self._write_section(
            self._document.sections[-1], last, is_first=len(self._document.sections) == 1
        )
        if self._document.carried:
            self._append(paragraph_xml(unseen(self._document.carried), Set(), Paragraph(runs=())))
        if self._is_office and (told := self._overruled(is_numbered)):
            tell(told)
        out = io.BytesIO()
        self._word.save(out)
        return out.getvalue()

    def _overruled(self, is_numbered: bool) -> str:
        return words.overruled(
            headings=self._styles.has_own_headings,
            font="" if self._styles.font else FONT,
            numbered=is_numbered,
        )

    def _describe(self) -> None:
        about, document = self._word.core_properties, self._document
        about.title = plain(document.title)[:_MOST_PROPERTY]
        about.subject = plain(document.subject)[:_MOST_PROPERTY]
        about.author = about.last_modified_by = plain(document.author)[:_MOST_PROPERTY]
        about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
        about.comments, about.keywords, about.language, about.revision = "", "", "th-TH", 1

    def _write_section(self, section: Section, place: CT_SectPr, *, is_first: bool) -> None:
        laid = WordSection(place, self._word.part)
        lay(laid, section.orientation, is_office=self._is_office)
        set_digits(place, thai=self._document.thai_digits)
        self._width_mm = text_width_of(laid)
        self._scale = self._width_mm / text_width_mm(section.orientation)
        self._height_mm = laid.page_height.mm if laid.page_height is not None else LONG_MM
        self._above_mm = round(laid.top_margin.mm) if laid.top_margin is not None else 0
        if is_first and self._document.note:
            self._write_note(first_foot(laid))
        blocks = section.blocks
        if text_height_of(laid) < text_height_mm(section.orientation):
            blocks = _unplanned(blocks)
        for block, below in zip(blocks, (*blocks[1:], None), strict=True):
            # What is said right above a table introduces it.
            introduces = isinstance(block, Paragraph) and isinstance(below, Table)
            self._write(block, keep_next=introduces)

    def _write_note(self, foot: BaseOxmlElement | None) -> None:
        """The note in the foot of the first page; where that is no page's own, above the text."""
        setting = Set(style=self._styles.ids[NOTE])
        note = Paragraph(runs=(Run(self._document.note),))
        written = text_paragraph(note, setting, self._letters)
        if foot is None:
            self._append(written)
        else:
            foot.append(_element(written))

    def _write_catchword(self, text: str) -> None:
        """The word in the lower margin of the page before, in a frame."""
        frame = (
            f'<w:framePr w:w="{twips(self._width_mm)}" w:wrap="around" w:vAnchor="page" '
            f'w:hAnchor="margin" w:x="1" w:y="{twips(self._height_mm - _MARGIN_TEXT_MM)}"/>'
        )
        paragraph = Paragraph(runs=(Run(text),), align=Align.END)
        setting = Set(style=self._body, frame=frame)
        word = self._append(text_paragraph(paragraph, setting, self._letters))
        # A frame stands on the page of what follows it.
        if (last := word.getprevious()) is not None:
            last.addprevious(word)

    def _write_emblem(self, height_mm: int = 0) -> None:
        """The emblem in the middle, or its place where there is no picture.

        Without a height it stands beside the title, 1.5 cm high and from the edge. An office's own
        file that shows a picture has its emblem already.
        """
        if self._has_picture:
            return
        side = twips(EMBLEM_MM)
        shown = ""
        if shape := picture_shape(self._document.emblem or b""):
            wide_mm = self._width_mm if height_mm else EMBLEM_MM
            shown = picture_run(
                Picture(
                    name="",
                    shape=shape,
                    alternative=shared.EMBLEM,
                    wide_mm=round(wide_mm),
                    high_mm=height_mm or EMBLEM_MM,
                )
            )
        frame = (
            f'<w:framePr w:w="{side}" w:h="{side}" w:hRule="exact" w:wrap="around" '
            f'w:vAnchor="page" w:hAnchor="margin" w:x="1" w:y="{side}"/>'
        )
        setting = Set(
            style=self._body,
            frame="" if height_mm else frame,
            new_page=self._takes_page(),
            space_before_mm=0 if shown else height_mm,
        )
        self._append(paragraph_xml(shown, setting, Paragraph(runs=(), align=Align.CENTER)))

    def _end_section(self, place: CT_SectPr) -> None:
        """The properties of a section stand in its last paragraph, here one of no height."""
        end = self._append(_THIN.format(20))
        end[0].append(place)

    def _write(self, block: Block, *, keep_next: bool = False) -> None:
        if isinstance(block, PageBreak):
            self._begins_page = True
        elif isinstance(block, Together):
            for index, one in enumerate(block.blocks):
                self._write(one, keep_next=keep_next or index < len(block.blocks) - 1)
        elif isinstance(block, Table):
            self._write_table(block, keep_next=keep_next)
        elif isinstance(block, Chart):
            self._write_chart(block, keep_next=keep_next)
        elif isinstance(block, Beside):
            room = self._width_mm
            self._append(side_by_side(block, self._letters, room, keep_next=keep_next))
            self._step()
        elif isinstance(block, Catchword):
            if not self._document.note:  # which has the foot of the page
                self._write_catchword(block.text)
            self._step()
        elif isinstance(block, Emblem):
            self._write_emblem(block.height_mm)
            self._step()
        elif isinstance(block, Outline):
            self._write_outline(block)
        else:
            if isinstance(block, Heading) and block.has_emblem and not self._has_picture:
                self._write_emblem()
                block = replace(block, space_before_mm=max(0, BELOW_EMBLEM_MM - self._above_mm))
            setting = Set(style=self._body, keep_next=keep_next, new_page=self._takes_page())
            made = [
                self._append(paragraph)
                for paragraph in block_paragraphs(block, self._letters, setting, self._width_mm)
            ]
            if isinstance(block, Heading) and block.anchor:
                bookmark(made[0], block.anchor)
            self._step()

    def _write_table(self, table: Table, *, keep_next: bool) -> None:
        table = roomy(table)
        if self._takes_page():
            self._append(paragraph_xml("", Set(new_page=True), Paragraph(runs=())))
        elif (last := own_section(self._word).getprevious()) is not None and last.tag == qn(
            "w:tbl"
        ):
            self._append(_THIN.format(120))  # else Word takes two tables for one
        # The page may be wider or narrower than the one that was planned for.
        widths = tuple(twips(width * self._scale) for width in table.widths_mm)
        frame = table_frame(widths, self._styles.ids[TABLE])
        made = self._append(f"<w:tbl>{frame}</w:tbl>")
        for row in table_rows(table, widths, self._letters, keep_next=keep_next):
            made.append(self._linked(_element(row)))
            self._step()

    def _write_chart(self, chart: Chart, *, keep_next: bool) -> None:
        from ita_tui.documents.docx_chart import add_chart

        run = add_chart(
            self._word.part,
            chart,
            thai_digits=self._document.thai_digits,
            width_mm=self._width_mm,
        )
        setting = Set(style=self._body, keep_next=keep_next, new_page=self._takes_page())
        middle = Paragraph(runs=(), align=Align.CENTER, space_before_mm=2)
        self._append(paragraph_xml(run, setting, middle))
        self._step()

    def _write_outline(self, block: Outline) -> None:
        lines = outline_paragraphs(block.headings, self._letters, self._body, self._width_mm)
        for paragraph in lines:
            self._append(paragraph)
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
        """What leads to an address of the web does so by the file's relations."""
        for link in element.iter(qn("w:hyperlink")):
            if is_link(address := link.get(qn("w:anchor"), "")):
                del link.attrib[qn("w:anchor")]
                key = self._word.part.relate_to(address, RELATIONSHIP.HYPERLINK, is_external=True)
                link.set(qn("r:id"), key)
        for blip in element.iter(qn("a:blip")):
            blip.set(qn("r:embed"), self._picture(*blip.get(qn("r:embed"), "").split("/", 1)))
        for about in element.iter(qn("wp:docPr")):
            if about.get("id") == "0":
                self._shown += 1
                about.set("id", str(_FIRST_PICTURE + self._shown))
        return element

    def _picture(self, kind: str, name: str) -> str:
        """The relation of a picture of the document, the one without a name being the emblem.

        Its bytes are in the file once.
        """
        if name not in self._pictures:
            raw = self._document.pictures[name] if name else self._document.emblem or b""
            place = PackURI(f"/word/media/picture{len(self._pictures) + 1}.{kind}")
            part = ImagePart(place, f"image/{kind}", raw)
            self._pictures[name] = self._word.part.relate_to(part, RELATIONSHIP.IMAGE)
        return self._pictures[name]

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, self._total)


def _opened(template: bytes | None) -> WordDocument:
    if template is None:
        word = docx.Document()
        fit_settings(word.settings.element)
        drop_leftovers(word.part.package)
        return word
    try:
        word = docx.Document(io.BytesIO(template))
        _ = word.styles, word.element.body
        drop_second_styles(word.part.package)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError, OSError) as error:
        raise UnusableTemplate(str(error)) from error
    return word


def _shows_picture(word: WordDocument) -> bool:
    """Whether a file has a picture in its text or in a header, as a letterhead has."""
    places = [word.element.body, *(section.header._element for section in word.sections)]
    return any(
        next(place.iter(qn("w:drawing"), qn("w:pict")), None) is not None for place in places
    )


def _unplanned(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the ends of pages that were foreseen for taller pages."""
    return tuple(
        block
        for above, block in zip((None, *blocks), blocks, strict=False)
        if not isinstance(block, Catchword)
        and not (isinstance(block, PageBreak) and isinstance(above, Catchword))
    )


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
