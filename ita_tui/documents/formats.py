"""The forms a document comes in, and what makes each into the bytes of a file."""

from collections.abc import Callable
from pathlib import PurePath

from ita_tui.documents.blocks import Document
from ita_tui.documents.text_lines import TextSheet

FORMATS = ("docx", "html", "md", "txt")
"""The forms a document comes in, which are the endings of files too."""

Progress = Callable[[int, int], None]
"""Told (done, total) now and then: rows of tables, and blocks."""


class UnusableTemplate(Exception):
    """The template is not a Word document that can be read."""


def format_of_name(name: str) -> str | None:
    """The form that the ending of a file's name asks for; None where it says nothing."""
    ending = PurePath(name).suffix.casefold().removeprefix(".")
    ending = "html" if ending == "htm" else ending
    return ending if ending in FORMATS else None


def word_renderer(template: bytes | None, progress: Progress) -> Callable[[Document], bytes]:
    """What makes a Word file.

    Raises ImportError here where the ``office`` extra is missing. What it gives raises
    UnusableTemplate.
    """
    from ita_tui.documents.docx_file import render_docx

    return lambda document: render_docx(document, template=template, progress=progress)


def page_renderer(form: str) -> Callable[[Document], bytes]:
    """What makes a page for a browser (``html``) or for a web site (``md``)."""
    if form == "html":
        from ita_tui.documents.html_page import render_html

        return lambda document: render_html(document).encode("utf-8")
    from ita_tui.documents.markdown import render_markdown

    return lambda document: render_markdown(document).encode("utf-8")


def text_renderer(sheet: Callable[[], TextSheet]) -> Callable[[Document], bytes]:
    """What makes a file of text; ``sheet`` is asked for when it is made."""
    from ita_tui.documents.text_page import render_text

    return lambda document: render_text(document, sheet()).encode("utf-8")
