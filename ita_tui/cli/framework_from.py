"""``ita-tui framework from``: a year's framework file out of an office's own table."""

from argparse import Namespace
from pathlib import Path

from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say, warn
from ita_tui.core.framework.model import Framework
from ita_tui.core.framework.writing import write_framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.years.draft import YearDraft, doubts_of, framework_of, told_of
from ita_tui.store.fault import StoreFault
from ita_tui.store.year_file import draft_from_file, free_framework_path, write_new_framework
from ita_tui.words.said import framework_command as words


def run_from(options: Namespace, like: Framework | None) -> int:
    """Carry the command out, after the framework of another year where one was named.

    The exit code is 1 where something is to be looked at.
    """
    if len(options.frameworks) != 1:
        raise StoreFault(words.WANT_TABLE)
    source, folder = Path(options.frameworks[0]), Path()
    wanted = options.output.stem if options.output else None
    try:
        table, draft = draft_from_file(
            source, folder, like=like, year_be=options.year, framework_id=wanted
        )
    except Unreadable as refusal:
        raise StoreFault(str(refusal)) from refusal
    path = options.output or free_framework_path(folder, draft.id)
    write_new_framework(path, write_framework(framework_of(draft), draft.doubtful))
    doubts = list(doubts_of(table, draft))
    if options.json:
        print_json(_document(path, draft))
        return PROBLEMS if doubts else FINE
    say("\n".join(told_of(table, draft)))
    for doubt in doubts:
        warn(doubt)
    say(words.written(path=path, framework=draft.id))
    return PROBLEMS if doubts else FINE


def _document(path: Path, draft: YearDraft) -> dict[str, object]:
    return {
        "file": str(path),
        "framework": draft.id,
        "like": draft.like.id,
        "fiscal_year_be": draft.fiscal_year_be,
        "items": [
            {
                "code": item.code,
                "title": item.title,
                "parent": item.parent,
                "parent_from": item.parent_from.value,
                "issue": item.issue or None,
            }
            for item in draft.items
        ],
    }
