"""``ita-tui draft``: narratives drafted from the figures, printed or put into the record."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.reading import Opened, open_record, refuse_where_held
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say, warn
from ita_tui.core.drafting.compare import compare, marked_parts
from ita_tui.core.drafting.draft import draft, may_replace, put_draft
from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.effect import Effect
from ita_tui.core.record.model import IssueText, Record
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.store.fault import StoreFault
from ita_tui.store.phrases import load_phrases
from ita_tui.store.record_file import RecordFile
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import drafting as words
from ita_tui.words.said.screens import issue_heading


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("issues", metavar="ISSUE", nargs="*", help=words.ISSUES)
    parser.add_argument("--write", action="store_true", help=words.WRITE)
    parser.add_argument("--replace", action="store_true", help=words.REPLACE)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; the exit code is 1 where words of the officer's kept a draft out."""
    if options.replace and not options.write:
        raise StoreFault(words.REPLACE_NEEDS_WRITE)
    opened = open_record(options.record)
    if options.write:
        refuse_where_held(opened)
    drafts = _drafts(opened, options.issues)
    record = _written(opened.record, drafts, options) if options.write else opened.record
    kept = [code for code in drafts if options.write and _differs(record, code, drafts[code])]
    put = [code for code in drafts if record is not opened.record and _is_new(opened, record, code)]
    if record is not opened.record:
        RecordFile(opened.loaded).save(record, date.today())
    if options.json:
        print_json({"drafts": [_entry(record, code, drafts[code], code in put) for code in drafts]})
    elif options.write:
        _report(opened, record, drafts, kept, put)
    else:
        _print(opened.framework, drafts)
    return PROBLEMS if opened.has_errors or kept else FINE


def _drafts(opened: Opened, asked: list[str]) -> dict[str, str]:
    """The drafts by issue. Raises StoreFault for an issue that there is not."""
    framework = opened.framework
    codes = [_issue(text, framework) for text in asked] or list(framework.narrated)
    phrases, problems = load_phrases(opened.loaded.path.parent)
    for problem in problems:
        warn(problem.message)
    effects = _effects(opened)
    return {code: draft(framework, opened.record, code, phrases, effects) for code in codes}


def _effects(opened: Opened) -> tuple[Effect, ...]:
    """What the measures of the year before achieved, if the record names its record."""
    from ita_tui.store.years import effects_beside

    try:
        return effects_beside(opened.loaded.path, opened.record, -1, date.today())
    except StoreFault as fault:
        warn(fault)
        return ()


def _issue(text: str, framework: Framework) -> str:
    line = to_latin_digits(clean_line(text)).removeprefix(words.ISSUE_WORD).strip()
    if line not in framework.narrated:
        raise StoreFault(words.unknown_issue(shown=clean_line(text), known=framework.narrated))
    return line


def _written(record: Record, drafts: dict[str, str], options: Namespace) -> Record:
    for code, text in drafts.items():
        if options.replace or may_replace(record, code):
            record = put_draft(record, code, text)
    return record


def _narrative(record: Record, code: str) -> str:
    return record.issues.get(code, IssueText()).narrative


def _differs(record: Record, code: str, text: str) -> bool:
    """Whether the record holds other words than the draft."""
    return _narrative(record, code) not in ("", text)


def _is_new(opened: Opened, record: Record, code: str) -> bool:
    return _narrative(opened.record, code) != _narrative(record, code)


def _entry(record: Record, code: str, text: str, written: bool) -> dict[str, object]:
    return {
        "issue": int(code) if code.isascii() and code.isdigit() and len(code) < 10 else code,
        "text": text,
        "written": written,
        "differs": _differs(record, code, text),
    }


def _print(framework: Framework, drafts: dict[str, str]) -> None:
    parts = [
        f"{issue_heading(code=code, title=framework.narrated[code].title)}\n{text}"
        for code, text in drafts.items()
    ]
    say("\n\n".join(parts))


def _report(
    opened: Opened, record: Record, drafts: dict[str, str], kept: list[str], put: list[str]
) -> None:
    path: Path = opened.loaded.path
    say(words.written(count=len(put), path=path))
    if not kept:
        return
    from ita_tui.store.word_list import load_segmenter

    split = load_segmenter().words
    for code in kept:
        say(f"\n{words.kept_officers_words(code=code)}")
        runs = compare(_narrative(record, code), drafts[code], split)
        say("".join(text for _, text in marked_parts(runs)))
    say(f"\n{words.DIFFERENCE_LEGEND}")
    warn(words.use_replace(count=len(kept)))
