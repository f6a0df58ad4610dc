"""The forms a document comes in, and what makes each into the bytes of a file.

A form is one entry of ``RENDERERS``, its words in ``words/said/document_command.py`` FORMS, and its
renderer, imported when it is asked for.
"""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path, PurePath

from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.text_page import TextSheet

PAPER_CELLS = 80
"""Width of text that goes to a file or to another program."""
PICTURED = ("docx", "html")
"""The forms that hold pictures."""
TEMPLATED = "docx"
"""The form that is written into an office's own file, and that no terminal can show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the forms of files are made with; each takes what it needs."""

    sheet: Callable[[], TextSheet]
    """The sheet that text is set on, asked for when it is made."""
    progress: Callable[[int, int], None]
    """Told (done, total) now and then: rows of tables, and blocks."""
    read_template: Callable[[Path, Path | None], bytes]
    """Reads the office's own Word file; the second is the record that names it, if one does."""
    read_picture: Callable[[Path, str], bytes | None] = lambda _record, _name: None
    """Reads a picture that a record names as evidence; None where there is none to be had."""
    is_absent: Callable[[Path, str], bool] = lambda _record, _name: False
    """Whether a file that a record names as evidence is not where it says."""
    tell: Callable[[str], None] = lambda _told: None
    """Told in a sentence what of the office's own file was not followed."""


Renderer = Callable[[Document, Means, bytes | None], bytes]
"""What makes a document into the bytes of a file, on the bytes of a template where there is one."""


def _word() -> Renderer:
    """What it gives raises UnusableTemplate; ImportError here without the ``office`` extra."""
    from ita_tui.documents.docx_file import render_docx

    return lambda it, means, template: render_docx(
        it, template=template, progress=means.progress, tell=means.tell
    )


def _html() -> Renderer:
    from ita_tui.documents.html_page import render_html

    return lambda it, _means, _template: render_html(it).encode("utf-8")


def _markdown() -> Renderer:
    from ita_tui.documents.markdown import render_markdown

    return lambda it, _means, _template: render_markdown(it).encode("utf-8")


def _text() -> Renderer:
    from ita_tui.documents.text_page import render_text

    return lambda it, means, _template: render_text(it, means.sheet()).encode("utf-8")


RENDERERS: Mapping[str, Callable[[], Renderer]] = {
    "docx": _word,
    "html": _html,
    "md": _markdown,
    "txt": _text,
}
"""What makes each form, by the ending of its files."""

FORMATS = tuple(RENDERERS)
"""The forms a document comes in, which are the endings of files too."""


def format_of_name(name: str, forms: Collection[str] = FORMATS) -> str | None:
    """The form that the ending of a file's name asks for; None where it says nothing."""
    ending = PurePath(name).suffix.casefold().removeprefix(".")
    ending = "html" if ending == "htm" else ending
    return ending if ending in forms else None
