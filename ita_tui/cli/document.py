"""``ita-tui document``: a memo, a report or a table out of a record, as a file."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.asking import ask_line
from ita_tui.cli.exit_codes import FINE, PROBLEMS
from ita_tui.cli.measures import day
from ita_tui.cli.output_file import STDOUT, may_write, put_stdout
from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal_environment import is_terminal
from ita_tui.core.printing.printed import note_printing
from ita_tui.core.printing.readiness import Readiness
from ita_tui.core.printing.rounds import ROUNDS
from ita_tui.core.record.model import Digits
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import dataclass
from ita_tui.documents.catalogue import DOCUMENTS, Wish
from ita_tui.documents.formats import FORMATS, RENDERERS, format_of_name
from ita_tui.documents.job import build, file_name, own_template, ready
from ita_tui.documents.rendering import Means, Renderer
from ita_tui.documents.text_lines import TextSheet
from ita_tui.store.fault import StoreFault
from ita_tui.store.office_extra import office_extra, usable_template
from ita_tui.store.outputs import path_beside, read_template, refuse_without_folder, write_output
from ita_tui.store.record_file import RecordFile
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import document_command as words
from ita_tui.words.said import output_files as file_words
from ita_tui.words.said.fields import place_name


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
    names = [(key, spec.long_name or spec.name) for key, spec in DOCUMENTS.items()]
    forms = [(ending, words.FORMS[ending][1]) for ending in FORMATS]
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("kind", choices=[*DOCUMENTS], help=words.kind(names=names))
    parser.add_argument("--to", choices=FORMATS, help=words.to(forms=forms))
    parser.add_argument("-o", "--output", metavar="FILE", help=words.OUTPUT)
    digits = [script.value for script in Digits]
    parser.add_argument("--digits", choices=digits, help=words.DIGITS)
    parser.add_argument("--template", metavar="FILE", help=words.TEMPLATE)
    parser.add_argument("--round", type=int, choices=ROUNDS, help=words.ROUND)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    parser.add_argument("--anyway", metavar="REASON", help=words.ANYWAY)
    parser.add_argument("--force", action="store_true", help=words.FORCE)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    order = _order(options, opened)
    render = _renderer(order)

    def make() -> bytes:
        with usable_template(order.template):
            return render(build(opened.record, opened.framework, order.wish))

    unready = _unready(opened, order.wish)
    if order.path is None:
        _tell_unready(order.wish.kind, unready)
        put_stdout(make())
        return PROBLEMS if opened.has_errors else FINE
    refuse_without_folder(order.path)
    reason = "" if unready.is_ready else _reason(order.wish.kind, unready, options.anyway)
    if reason is None:
        return PROBLEMS
    sources = (opened.loaded.path, *([order.template] if order.template else []))
    if not may_write(order.path, *sources, force=options.force):
        print(file_words.left_alone(path=order.path), file=sys.stderr)
        return FINE
    made = make()
    if reason:
        _keep_reason(opened, order.wish.kind, unready, reason)
    write_output(order.path, made)
    print(file_words.written(path=order.path))
    is_unasked = not unready.is_ready and not reason
    return PROBLEMS if opened.has_errors or is_unasked else FINE


def _unready(opened: Opened, wish: Wish) -> Readiness:
    """What is blank or wrong in the document that is wished for."""
    from ita_tui.core.checks.check import check_record

    found = check_record(opened.framework, opened.record, opened.loaded.problems).open
    return ready(opened.record, opened.framework, wish, found)


def _tell_unready(kind: str, unready: Readiness) -> None:
    if not unready.is_ready:
        count = len(unready.blocking)
        told = words.not_ready(document=DOCUMENTS[kind].name, blocking=count)
        print(told, file=sys.stderr)


def _reason(kind: str, unready: Readiness, given: str | None) -> str | None:
    """Why the document is printed all the same; None where it is not to be.

    Empty where nobody can be asked: what is wrong is told, and the exit code says so. Raises
    StoreFault for a reason without a letter.
    """
    if given is not None:
        if not (reason := clean_line(given)):
            raise StoreFault(words.REASON_EMPTY)
        return reason
    _tell_unready(kind, unready)
    for found in unready.blocking:
        place = place_name(parts_of(found.at))
        print(f"  ✗ {place}: {found.message}", file=sys.stderr)
    if not is_terminal():
        print(words.HOW_TO_PRINT_ANYWAY, file=sys.stderr)
        return ""
    reason = ask_line(words.ASK_REASON)
    if not reason:
        print(words.NOT_PRINTED, file=sys.stderr)
    return reason or None


def _keep_reason(opened: Opened, kind: str, unready: Readiness, reason: str) -> None:
    """Write down why it is printed, before it is. Raises StoreFault."""
    today = date.today()
    record = note_printing(opened.record, kind, unready, reason=reason, today=today)
    RecordFile(opened.loaded).save(record, today)
    print(words.REASON_KEPT, file=sys.stderr)


def _order(options: Namespace, opened: Opened) -> _Order:
    """What the options ask for. Raises StoreFault where they contradict one another."""
    if options.round and options.round not in DOCUMENTS[options.kind].rounds:
        raise StoreFault(words.ONLY_FOR_FOLLOWUP)
    form = options.to or _form_of(options.output)
    if options.template and form != "docx":
        raise StoreFault(words.ONLY_FOR_WORD)
    on_screen = options.output == STDOUT or (form == "txt" and not options.output)
    if on_screen and form == "docx":
        raise StoreFault(words.NOT_ON_SCREEN)
    wish = Wish(
        kind=options.kind,
        today=options.on or date.today(),
        digits=Digits(options.digits) if options.digits else None,
        months=options.round,
    )
    record = opened.loaded.path
    path = None if on_screen else _path(options.output, record, wish, form)
    template = Path(options.template) if options.template else None
    template = template or own_template(opened.record, record, form)
    return _Order(wish=wish, form=form, path=path, template=template)


def _form_of(output: str | None) -> str:
    """The form that the name of the output asks for."""
    if output == STDOUT:
        return "txt"
    if output is None or Path(output).is_dir():
        return "docx"
    form = format_of_name(output)
    if form is None:
        endings = tuple(f".{form}" for form in FORMATS)
        raise StoreFault(words.unknown_ending(name=output, known=endings))
    return form


def _path(output: str | None, record: Path, wish: Wish, form: str) -> Path:
    """The named file; else one beside the record, or in the named folder."""
    beside = path_beside(record, file_name(wish.kind, wish.months), form)
    if output is None:
        return beside
    path = Path(output)
    return path / beside.name if path.is_dir() else path


def _renderer(order: _Order) -> Renderer:
    """What makes the file, loaded before anything is asked. Raises StoreFault."""
    from ita_tui.cli.progress import ProgressBar

    if order.form == "txt" and order.path is None:
        from ita_tui.cli.document_text import text_on_screen

        return lambda document: text_on_screen(document).encode("utf-8")
    raw = read_template(order.template) if order.template else None
    with office_extra(instead=file_words.HTML_INSTEAD):
        means = Means(sheet=_paper, progress=ProgressBar(), template=raw)
        return RENDERERS[order.form](means)


def _paper() -> TextSheet:
    """What a file of text is set on; only that needs the widths of letters."""
    from ita_tui.cli.document_text import paper

    return paper()
