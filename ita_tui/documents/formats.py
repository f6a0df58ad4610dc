"""The forms a document comes in, and what makes each into the bytes of a file.

A form is one entry of ``RENDERERS``, its words in ``words/said/document_command.py`` FORMS, and its
renderer, imported when it is asked for.
"""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from ita_tui.documents.rendering import Means, Renderer


def _word(means: Means) -> Renderer:
    """What it gives raises UnusableTemplate; ImportError here without the ``office`` extra."""
    from ita_tui.documents.docx_file import render_docx

    return lambda it: render_docx(it, template=means.template, progress=means.progress)


def _html(_means: Means) -> Renderer:
    from ita_tui.documents.html_page import render_html

    return lambda it: render_html(it).encode("utf-8")


def _markdown(_means: Means) -> Renderer:
    from ita_tui.documents.markdown import render_markdown

    return lambda it: render_markdown(it).encode("utf-8")


def _text(means: Means) -> Renderer:
    from ita_tui.documents.text_page import render_text

    return lambda it: render_text(it, means.sheet()).encode("utf-8")


RENDERERS: Mapping[str, Callable[[Means], Renderer]] = {
    "docx": _word,
    "html": _html,
    "md": _markdown,
    "txt": _text,
}
"""What makes each form, by the ending of its files."""

FORMATS = tuple(RENDERERS)
"""The forms a document comes in, which are the endings of files too."""


def format_of_name(name: str) -> str | None:
    """The form that the ending of a file's name asks for; None where it says nothing."""
    ending = PurePath(name).suffix.casefold().removeprefix(".")
    ending = "html" if ending == "htm" else ending
    return ending if ending in FORMATS else None
