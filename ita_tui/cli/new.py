"""``ita-tui new``: an empty record that loads, or one begun from that of the year before."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.reading import open_record, told
from ita_tui.cli.terminal import FINE, print_json, say, warn
from ita_tui.core.framework.model import Framework
from ita_tui.core.settings import begun_record
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from ita_tui.store.record_file import create_record
from ita_tui.store.settings import read_settings
from ita_tui.words.said import cli as words
from ita_tui.words.said import next_year as year_words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=words.NEW_RECORD)
    parser.add_argument("--framework", metavar="ID", help=words.NEW_FRAMEWORK)
    parser.add_argument("--agency", metavar="NAME", help=words.NEW_AGENCY)
    parser.add_argument("--from", metavar="LAST", dest="last", help=year_words.FROM)
    parser.add_argument("--continue", metavar="KEYS", dest="keep", help=year_words.CONTINUE)
    parser.add_argument("--json", action="store_true", help=words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    path = Path(options.record)
    if options.last is not None and options.agency is None:
        return _from_last(options, path)
    if options.framework is None or options.agency is None or options.last is not None:
        raise StoreFault(year_words.AGENCY_OR_FROM)
    framework = usable_framework(options.framework, path.parent)
    create_record(
        path, begun_record(framework, read_settings(), agency_name=options.agency), framework
    )
    say(words.created(path=path, framework=framework.title))
    return FINE


def usable_framework(framework_id: str, folder: Path) -> Framework:
    """The framework of that id. Raises StoreFault, naming those there are."""
    framework, problems = load_framework(framework_id, folder)
    if framework is None:
        reasons = "\n".join(problem.message for problem in problems)
        raise StoreFault(words.no_such_framework(reasons=reasons, shipped=shipped_framework_ids()))
    return framework


def _from_last(options: Namespace, path: Path) -> int:
    from ita_tui.core.measures.next_year import offered
    from ita_tui.store.next_year import account, beginning, create_next_year

    opened = open_record(options.last)
    framework_id = options.framework or f"ita-{opened.record.fiscal_year_be + 1}"
    begun = beginning(opened.loaded, usable_framework(framework_id, path.parent))
    for problem in begun.problems:
        warn(told(opened.loaded.path, problem))
    today = date.today()
    may_go_on = offered(begun.last, today)
    asked = (options.keep or "").replace(",", " ").split()
    keep = may_go_on if asked == [year_words.ALL] else tuple(asked)
    if unknown := [key for key in keep if key not in may_go_on]:
        raise StoreFault(year_words.no_such_measure(keys=unknown, known=may_go_on))
    found = begun.record(keep, today)
    create_next_year(path, begun, found)
    if options.json:
        print_json(
            {
                "record": str(path),
                "framework": begun.after.id,
                "scores": dict(found.scores),
                "measures": dict(found.measures),
                "lost_items": {key: list(items) for key, items in found.lost_items.items()},
            }
        )
    else:
        say(words.created(path=path, framework=begun.after.title))
        say("\n".join(account(begun, found)))
    return FINE
