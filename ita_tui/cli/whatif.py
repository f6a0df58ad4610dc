"""``ita-tui whatif``: what other scores would give, and the least that reaches a level."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ita_tui.cli.reading import Opened, open_record, refuse_where_held
from ita_tui.cli.terminal import FINE, PROBLEMS, warn
from ita_tui.cli.whatif_report import report
from ita_tui.core.framework.model import Framework, Level
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Record
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.numbers import parse_score, to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.whatif.plan import NoPlan, Objective, Plan, plan_to
from ita_tui.core.whatif.sheet import WhatIfSheet, uncounted
from ita_tui.core.whatif.targets import set_targets
from ita_tui.store.fault import StoreFault
from ita_tui.store.record_file import RecordFile
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import whatif as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("--to", metavar="LEVEL", help=words.TO_LEVEL)
    parser.add_argument(
        "--by", choices=[it.value for it in Objective], default="items", help=words.BY
    )
    parser.add_argument(
        "--set", metavar="CODE=SCORE", action="append", default=[], dest="changes", help=words.SET
    )
    parser.add_argument("--save", action="store_true", help=words.SAVE)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; the exit code is 1 where there is no plan to the level."""
    if options.save and options.to is None and not options.changes:
        raise StoreFault(words.SAVE_NEEDS_CHANGES)
    opened = open_record(options.record)
    if options.save:
        refuse_where_held(opened)
    sheet = _changed(opened, options.changes)
    plan: Plan | NoPlan | None = None
    if options.to is not None:
        level = level_named(opened.framework, options.to)
        plan = plan_to(sheet, level, Objective(options.by))
    if isinstance(plan, Plan):
        sheet = sheet.with_plan(plan.scores)
    saved = _save(opened, sheet) if options.save and not isinstance(plan, NoPlan) else None
    report(opened.loaded.path, sheet, plan, saved=saved, options=options)
    if isinstance(plan, NoPlan):
        warn(plan.reason)
    return PROBLEMS if isinstance(plan, NoPlan) or opened.has_errors else FINE


def _changed(opened: Opened, changes: Iterable[str]) -> WhatIfSheet:
    """The sheet with what was set. Raises StoreFault for what cannot be set, or has no effect."""
    scores = dict(_change(text, opened.framework) for text in changes)
    sheet = WhatIfSheet(framework=opened.framework, record=opened.record).with_scores(scores)
    for code in uncounted(sheet):
        raise StoreFault(words.without_effect(code=code))
    return sheet


def _change(text: str, framework: Framework) -> tuple[str, Decimal]:
    code, equals, score = text.partition("=")
    if not equals:
        raise StoreFault(words.set_expected(shown=clean_line(text)))
    try:
        return parse_code(code, framework.nodes), parse_score(score)
    except Unreadable as refusal:
        raise StoreFault(f"--set {clean_line(text)}: {refusal}") from None


def level_named(framework: Framework, name: str) -> Level:
    """The level with this title, or this number in the order of the framework's file, from 1.

    Raises StoreFault with the levels there are.
    """
    wanted = search_key(clean_line(name))
    for level in framework.levels:
        if search_key(level.title) == wanted:
            return level
    number = to_latin_digits(clean_line(name))
    if number.isascii() and number.isdigit() and 1 <= int(number) <= len(framework.levels):
        return framework.levels[int(number) - 1]
    known = [level.title for level in framework.levels]
    raise StoreFault(words.unknown_level(shown=clean_line(name), known=known))


def _save(opened: Opened, sheet: WhatIfSheet) -> Record:
    """Write the plan as targets, where that changes anything; gives the record that is on disk."""
    record = set_targets(opened.record, opened.framework, sheet.changes)
    if record is not opened.record:
        RecordFile(opened.loaded).save(record, date.today())
    return record
