"""``ita-tui new``: an empty record that loads."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ita_tui.cli.terminal import FINE, say
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import new_record
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_framework, shipped_framework_ids
from ita_tui.store.record_file import create_record
from ita_tui.words.said import cli as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=words.NEW_RECORD)
    parser.add_argument("--framework", metavar="ID", required=True, help=words.NEW_FRAMEWORK)
    parser.add_argument("--agency", metavar="NAME", required=True, help=words.NEW_AGENCY)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    path = Path(options.record)
    framework = usable_framework(options.framework, path.parent)
    create_record(path, new_record(framework, agency_name=options.agency), framework)
    say(words.created(path=path, framework=framework.title))
    return FINE


def usable_framework(framework_id: str, folder: Path) -> Framework:
    """The framework of that id. Raises StoreFault, naming those there are."""
    framework, problems = load_framework(framework_id, folder)
    if framework is None:
        reasons = "\n".join(problem.message for problem in problems)
        raise StoreFault(words.no_such_framework(reasons=reasons, shipped=shipped_framework_ids()))
    return framework
