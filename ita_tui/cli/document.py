"""``ita-tui document``: a memo, a report or a table out of a record, as a file."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ita_tui.cli.exit_codes import FINE, PROBLEMS
from ita_tui.cli.measures import day
from ita_tui.cli.output_file import STDOUT, may_write, office_extra, put_stdout
from ita_tui.cli.reading import open_record
from ita_tui.core.record import Digits
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.kinds import ROUNDS, DocumentKind, Wish, build
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import path_beside, write_output
from ita_tui.words import cli as cli_words
from ita_tui.words import document_command as words
from ita_tui.words import output_files as file_words

FORMATS = ("docx", "html", "md", "txt")
"""The forms a document comes in, which are the endings of files too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What was asked for, found to be possible."""

    wish: Wish
    form: str
    """One of ``FORMATS``."""
    path: Path | None
    """Where it goes; None for stdout."""
    template: Path | None


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    kinds = [kind.value for kind in DocumentKind]
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("kind", choices=kinds, help=words.KIND)
    parser.add_argument("--to", choices=FORMATS, help=words.TO)
    parser.add_argument("-o", "--output", metavar="FILE", help=words.OUTPUT)
    digits = [script.value for script in Digits]
    parser.add_argument("--digits", choices=digits, help=words.DIGITS)
    parser.add_argument("--template", metavar="FILE", help=words.TEMPLATE)
    parser.add_argument("--round", type=int, choices=ROUNDS, help=words.ROUND)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    parser.add_argument("--force", action="store_true", help=words.FORCE)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    order = _order(options, opened.loaded.path)
    render = _renderer(order)
    sources = (opened.loaded.path, *([order.template] if order.template else []))
    if order.path is not None and not may_write(order.path, *sources, force=options.force):
        print(file_words.left_alone(path=order.path), file=sys.stderr)
        return FINE
    made = render(build(opened.record, opened.framework, order.wish))
    if order.path is None:
        put_stdout(made)
    else:
        write_output(order.path, made)
        print(file_words.written(path=order.path))
    return PROBLEMS if opened.has_errors else FINE


def _order(options: Namespace, record: Path) -> _Order:
    """What the options ask for. Raises StoreFault where they contradict one another."""
    kind = DocumentKind(options.kind)
    if options.round and kind is not DocumentKind.FOLLOWUP:
        raise StoreFault(words.only_for_followup())
    form = options.to or _form_of(options.output)
    if options.template and form != "docx":
        raise StoreFault(words.only_for_word())
    on_screen = options.output == STDOUT or (form == "txt" and not options.output)
    if on_screen and form == "docx":
        raise StoreFault(words.not_on_screen())
    wish = Wish(
        kind=kind,
        today=options.on or date.today(),
        digits=Digits(options.digits) if options.digits else None,
        months=options.round,
    )
    path = None if on_screen else _path(options.output, record, wish, form)
    template = Path(options.template) if options.template else None
    return _Order(wish=wish, form=form, path=path, template=template)


def _form_of(output: str | None) -> str:
    """The form that the name of the output asks for."""
    if output == STDOUT:
        return "txt"
    if output is None or Path(output).is_dir():
        return "docx"
    ending = Path(output).suffix.casefold().removeprefix(".")
    ending = "html" if ending == "htm" else ending
    if ending not in FORMATS:
        endings = tuple(f".{form}" for form in FORMATS)
        raise StoreFault(words.unknown_ending(name=output, known=endings))
    return ending


def _path(output: str | None, record: Path, wish: Wish, form: str) -> Path:
    """The named file; else one beside the record, or in the named folder."""
    name = words.file_name(kind=wish.kind.value, months=wish.months)
    beside = path_beside(record, name, form)
    if output is None:
        return beside
    path = Path(output)
    return path / beside.name if path.is_dir() else path


def _renderer(order: _Order) -> Callable[[Document], bytes]:
    """What makes the file, loaded before anything is asked. Raises StoreFault."""
    if order.form == "docx":
        return _word(order.template)
    if order.form == "html":
        from ita_tui.documents.html_page import render_html

        return lambda document: render_html(document).encode("utf-8")
    if order.form == "md":
        from ita_tui.documents.markdown import render_markdown

        return lambda document: render_markdown(document).encode("utf-8")
    from ita_tui.cli.document_text import text_of

    return lambda document: text_of(document, on_screen=order.path is None).encode("utf-8")


def _word(template: Path | None) -> Callable[[Document], bytes]:
    with office_extra(html=True):
        from ita_tui.documents.docx_file import UnusableTemplate, render_docx
    from ita_tui.cli.progress import ProgressBar
    from ita_tui.store.outputs import read_template

    raw = read_template(template) if template else None

    def render(document: Document) -> bytes:
        try:
            return render_docx(document, template=raw, progress=ProgressBar())
        except UnusableTemplate as error:
            raise StoreFault(words.bad_template(name=str(template))) from error

    return render
