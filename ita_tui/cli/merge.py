"""``ita-tui merge``: returned slips into their record; nothing is overwritten silently."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.merge_report import (
    Merged,
    changes_table,
    document,
    shown,
    sides_table,
    summary,
)
from ita_tui.cli.reading import Opened, open_record, refuse_where_held, told
from ita_tui.cli.terminal import (
    FINE,
    PROBLEMS,
    UNUSABLE,
    ask,
    is_terminal,
    print_json,
    print_table,
    say,
    warn,
)
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.model import Record
from ita_tui.core.record.three_way import FieldChange, Parts, Side
from ita_tui.core.slips.merge import SlipMerge, apply_merge, belongs_to, merge_slip
from ita_tui.core.slips.model import Slip
from ita_tui.core.thai.clean import harmless
from ita_tui.core.toml.shape import dotted
from ita_tui.store.record_file import RecordFile
from ita_tui.store.slips import LoadedSlip, load_slip
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import measures as measure_words
from ita_tui.words.said import slips as words

_KEEP, _TAKE, _SKIP = "1", "2", "3"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("slips", metavar="SLIP", nargs="+", help=words.SLIP_FILE)
    parser.add_argument("--dry-run", action="store_true", help=words.DRY_RUN)
    parser.add_argument("--take-clear", action="store_true", help=words.TAKE_CLEAR)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; the exit code is 1 where something is left open.

    Where something is left open, nothing is saved without ``--take-clear`` or a yes on the
    terminal. One slip that cannot be used ends the command before any is merged.
    """
    opened = open_record(options.record)
    if not options.dry_run:
        refuse_where_held(opened)
    usable = _usable([load_slip(Path(name)) for name in options.slips], opened)
    if usable is None:
        warn(words.unusable(path=opened.loaded.path))
        return UNUSABLE
    asker = None if options.json or options.dry_run or not is_terminal() else Asker()
    record, results = _merge_all(opened, usable, asker)
    open_count = sum(result.open_count for result in results)
    _tell_open(results)
    if not options.json:
        _print(results, record)
    is_new = record != opened.record
    saves = is_new and not options.dry_run and _may_save(open_count, options, asker)
    if saves:
        RecordFile(opened.loaded).save(record, date.today())
    if options.json:
        print_json(document(results, saved=saves))
    else:
        say(_end(opened.loaded.path, open_count, is_new=is_new, saved=saves, options=options))
    return PROBLEMS if open_count or opened.has_errors else FINE


class Asker:
    """Asks about one conflict after the other, until the user skips the rest."""

    def __init__(self) -> None:
        self._is_skipping = False

    def answers(self, merge: SlipMerge, path: Path, record: Record) -> dict[Parts, bool]:
        """The conflicts that were answered: whether the slip's side is taken."""
        answers: dict[Parts, bool] = {}
        for conflict in merge.of(Side.CONFLICT):
            if self._is_skipping:
                break
            print_table(sides_table(conflict, path, record))
            answer = ask(words.QUESTION, (_KEEP, _TAKE, _SKIP), words.ASK_AGAIN, or_else=_SKIP)
            self._is_skipping = answer == _SKIP
            if not self._is_skipping:
                answers[conflict.parts] = answer == _TAKE
        return answers

    def wants_the_rest(self) -> bool:
        """Whether to save what is clear although something is left open."""
        return ask(words.SAVE_REST, ("1", "2"), words.ASK_SAVE_AGAIN, or_else="2") == "1"


def _usable(files: list[LoadedSlip], opened: Opened) -> list[tuple[LoadedSlip, Slip]] | None:
    """The slips, all of them; None, with every reason told, where one cannot be used."""
    usable = []
    for file in files:
        others: tuple[Problem, ...] = ()
        if file.slip is not None:
            others = belongs_to(file.slip, opened.record, stem=harmless(opened.loaded.path.stem))
            if not others:
                usable.append((file, file.slip))
        for problem in (*file.problems, *others):
            warn(told(file.path, problem))
    return usable if len(usable) == len(files) else None


def _merge_all(
    opened: Opened, slips: list[tuple[LoadedSlip, Slip]], asker: Asker | None
) -> tuple[Record, list[Merged]]:
    """The slips one after the other: where two differ, the second meets what the first brought."""
    record = opened.record
    results = []
    for file, slip in slips:
        merge = merge_slip(record, slip)
        result = Merged(
            path=file.path,
            slip=slip,
            merge=merge,
            told=file.problems,
            answers=asker.answers(merge, file.path, record) if asker else {},
        )
        record = apply_merge(record, merge, result.theirs)
        results.append(result)
    return record, results


def _tell_open(results: list[Merged]) -> None:
    """On stderr, what found no way into the record, and what looks odd."""
    for result in results:
        conflicts = tuple(map(_as_problem, result.open_conflicts))
        for problem in (*result.merge.problems, *conflicts):
            warn(told(result.path, problem))


def _as_problem(conflict: FieldChange) -> Problem:
    message = words.conflict(
        ours=shown(conflict.mine), theirs=shown(conflict.theirs), base=shown(conflict.base)
    )
    at = dotted(conflict.parts)
    return Problem(rule="conflict", severity=Severity.ERROR, message=message, at=at)


def _print(results: list[Merged], record: Record) -> None:
    table = changes_table(results, record)
    if table.rows:
        print_table(table)
    for result in results:
        say(summary(result))


def _may_save(open_count: int, options: Namespace, asker: Asker | None) -> bool:
    """Whether to save: with something left open only what was asked for."""
    if not open_count or options.take_clear:
        return True
    return asker is not None and asker.wants_the_rest()


def _end(path: Path, open_count: int, *, is_new: bool, saved: bool, options: Namespace) -> str:
    if saved:
        return measure_words.saved(path=path)
    if options.dry_run:
        return words.ONLY_SHOWN
    if open_count and not options.take_clear:
        return words.refused(path=path, open_=open_count)
    return words.nothing_to_save(path=path)
