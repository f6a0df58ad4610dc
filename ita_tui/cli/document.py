"""``ita-tui document``: a memo, a report or a table out of a record, as a file."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from ita_tui.cli.measures import day
from ita_tui.cli.output_file import may_write, refuse_in_the_way
from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal import (
    FINE,
    PROBLEMS,
    STDOUT,
    ask_line,
    is_shown,
    is_terminal,
    put_stdout,
    say,
    warn,
)
from ita_tui.core.checks.finding import Finding
from ita_tui.core.measures.effect import Effect
from ita_tui.core.printing import ROUNDS, day_of_round
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Digits
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import replace
from ita_tui.documents.blocks import Document
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.formats import FORMATS, PAPER_CELLS, TEMPLATED, Means, format_of_name
from ita_tui.documents.job import PrintJob, Wish, prepared, ready
from ita_tui.documents.text_page import TextSheet
from ita_tui.store.evidence import is_absent, read_picture
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import (
    is_folder,
    office_extra,
    path_beside,
    read_template,
    refuse_without_folder,
    write_output,
)
from ita_tui.store.record_file import RecordFile
from ita_tui.store.settings import own_template, read_settings
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import document_command as words
from ita_tui.words.said import output_files as file_words
from ita_tui.words.said.fields import place_name
from ita_tui.words.said.findings import SIGNS

_LEAST_CELLS = 40
"""A narrower terminal folds the lines itself."""


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
    parser.add_argument("--with", metavar="RECORD", dest="other", help=words.WITH)
    parser.add_argument("--anyway", metavar="REASON", help=words.ANYWAY)
    parser.add_argument("--force", action="store_true", help=words.FORCE)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    job = _job(options, opened)
    make = _maker(job)
    if job.is_only_shown:
        _tell_unready(job)
        put_stdout(make())
        return PROBLEMS if opened.has_errors else FINE
    refuse_without_folder(job.path)
    refuse_in_the_way(job.path, *job.sources, force=options.force)
    _tell_warnings(job)
    if job.needs_reason:
        reason = _reason(job, options.anyway)
        if reason is None:
            return PROBLEMS
        job = replace(job, reason=reason)
    if not may_write(job.path, *job.sources, force=options.force):
        warn(file_words.left_alone(path=job.path))
        return FINE
    made = make()
    if job.reason:
        today = date.today()
        RecordFile(opened.loaded).save(job.noted(opened.record, today), today)
        warn(words.REASON_KEPT)
    write_output(job.path, made)
    say(file_words.written(path=job.path))
    return PROBLEMS if opened.has_errors or job.needs_reason else FINE


def _job(options: Namespace, opened: Opened) -> PrintJob:
    """What the options ask for. Raises StoreFault where they contradict one another."""
    from ita_tui.core.checks.check import check_record

    if options.round and options.round not in DOCUMENTS[options.kind].rounds:
        raise StoreFault(words.ONLY_FOR_FOLLOWUP)
    form = options.to or _form_of(options.output)
    _refuse_another_ending(options.output, form)
    if options.template and form != TEMPLATED:
        raise StoreFault(words.ONLY_FOR_WORD)
    on_screen = options.output == STDOUT or (form == "txt" and not options.output)
    if on_screen and form == TEMPLATED:
        raise StoreFault(words.NOT_ON_SCREEN)
    wish = Wish(
        kind=options.kind,
        today=_today(options),
        recorded_on=date.today(),
        digits=Digits(options.digits) if options.digits else None,
        months=options.round,
        effects=_effects(options, opened),
    )
    record_path = opened.loaded.path
    named = Path(options.template) if options.template else None
    if named is None and not opened.record.settings.template:
        named = own_template(read_settings())
    found = check_record(opened.framework, opened.record, opened.loaded.problems).open
    return PrintJob(
        record=opened.record,
        framework=opened.framework,
        record_path=record_path,
        wish=wish,
        form=form,
        path=_path(None if on_screen else options.output, record_path, wish, form),
        is_only_shown=on_screen,
        unready=ready(opened.record, opened.framework, wish, found),
        given_template=named,
    )


def _today(options: Namespace) -> date:
    day_asked: date | None = options.on
    return day_asked or date.today()


def _effects(options: Namespace, opened: Opened) -> tuple[Effect, ...]:
    """What measures achieved between the record and that of another year.

    Without ``--with`` that of the year before, if the analysis names one, or of the year after, if
    one lies beside the record of a follow-up. Raises StoreFault.
    """
    path, record = opened.loaded.path, opened.record
    years = DOCUMENTS[options.kind].other_year
    if not (years or options.other):
        return ()
    from ita_tui.core.tables_out.years import all_effects
    from ita_tui.store.records import load_record
    from ita_tui.store.years import effects_beside, side_by_side

    on = day_of_round(record, _today(options), options.round)
    if options.other:
        other = load_record(Path(options.other))
        return all_effects(side_by_side((opened.loaded, other))[0], on)
    try:
        return effects_beside(path, record, years, on)
    except StoreFault as fault:
        warn(fault)
        return ()


def _form_of(output: str | None) -> str:
    """The form that the name of the output asks for."""
    if output == STDOUT:
        return "txt"
    if output is None or is_folder(Path(output)):
        return "docx"
    form = format_of_name(output)
    if form is None:
        endings = tuple(f".{form}" for form in FORMATS)
        raise StoreFault(words.unknown_ending(name=output, known=endings))
    return form


def _refuse_another_ending(output: str | None, form: str) -> None:
    """Raises StoreFault where the name of the output asks for another form than ``--to``."""
    named = None if output in (None, STDOUT) else format_of_name(output or "")
    if named is not None and named != form and not is_folder(Path(output or "")):
        raise StoreFault(words.ending_contradicts(name=output or "", form=form))


def _path(output: str | None, record: Path, wish: Wish, form: str) -> Path:
    """The named file; else one beside the record, or in the named folder."""
    beside = path_beside(record, f"-{wish.file_name}.{form}")
    if output is None:
        return beside
    path = Path(output)
    return path / beside.name if is_folder(path) else path


def _maker(job: PrintJob) -> Callable[[], bytes]:
    """What makes the file, loaded before anything is asked. Raises StoreFault, as what it gives."""
    from ita_tui.cli.terminal import ProgressBar

    if job.form == "txt" and job.is_only_shown:
        return lambda: _text_on_screen(job.build()).encode("utf-8")
    trouble = partial(office_extra, instead=file_words.HTML_INSTEAD, template=job.template)
    means = Means(
        sheet=text_sheet,
        progress=ProgressBar(words.MAKING),
        read_template=read_template,
        read_picture=read_picture,
        is_absent=is_absent,
        tell=warn,
    )
    with trouble():
        make = prepared(job, means)

    def made() -> bytes:
        with trouble():
            return make()

    return made


def text_sheet(width_cells: int = PAPER_CELLS) -> TextSheet:
    """What text is set on; only that needs the widths of letters."""
    from ita_tui.render.cells import width_of
    from ita_tui.store.word_list import load_segmenter

    return TextSheet(width_cells=width_cells, cell_len=width_of, segmenter=load_segmenter())


def _text_on_screen(document: Document) -> str:
    """The document as text for stdout, as wide as the terminal that it goes to."""
    from ita_tui.core.thai.marks import decomposed, wants_wide_marks
    from ita_tui.documents.text_page import render_text

    if not is_shown():
        return render_text(document, text_sheet())
    has_wide_marks = wants_wide_marks(os.environ)
    if has_wide_marks:
        from ita_tui.ui.toolkit.rich_thai import count_marks_as_cells

        count_marks_as_cells()
    text = render_text(document, text_sheet(_terminal_cells()))
    return text if has_wide_marks else decomposed(text)


def _terminal_cells() -> int:
    try:
        return max(_LEAST_CELLS, os.get_terminal_size().columns)
    except OSError:
        return PAPER_CELLS


def _tell_warnings(job: PrintJob) -> None:
    """What does not stand in the way of printing, but should be known."""
    for found in job.unready.findings:
        if found.severity is Severity.WARNING:
            _tell_finding(found)


def _tell_finding(found: Finding) -> None:
    sign, place = SIGNS[found.severity.value], place_name(parts_of(found.at))
    warn(f"  {sign} {place}: {found.message}")


def _tell_unready(job: PrintJob) -> None:
    if not job.unready.is_ready:
        count = len(job.unready.blocking)
        told = words.not_ready(document=DOCUMENTS[job.wish.kind].name, blocking=count)
        warn(told)


def _reason(job: PrintJob, given: str | None) -> str | None:
    """Why the document is printed all the same; None where it is not to be.

    Empty where nobody can be asked: what is wrong is told, and the exit code says so. Raises
    StoreFault for a reason without a letter.
    """
    if given is not None:
        if not (reason := clean_line(given)):
            raise StoreFault(words.REASON_EMPTY)
        return reason
    _tell_unready(job)
    for found in job.unready.blocking:
        _tell_finding(found)
    if not is_terminal():
        warn(words.HOW_TO_PRINT_ANYWAY)
        return ""
    reason = ask_line(words.ASK_REASON)
    if not reason:
        warn(words.NOT_PRINTED)
    return reason or None
