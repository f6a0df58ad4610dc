"""``ita-tui [RECORD|FOLDER]``: the app."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from ita_tui.cli.terminal import FINE, UNUSABLE, is_terminal, say, warn
from ita_tui.cli.windows_console import stdout_draws
from ita_tui.store.folders import copy_sample, workspace_folder
from ita_tui.store.last_record import last_record
from ita_tui.version import VERSION
from ita_tui.words.said import cli as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("path", metavar="RECORD|FOLDER", nargs="?", help=words.PATH)
    parser.add_argument("--folder", metavar="FOLDER", help=words.FOLDER)
    parser.add_argument("--sample", action="store_true", help=words.SAMPLE)
    parser.add_argument("-V", "--version", action="store_true", help=words.VERSION)


def run(options: Namespace) -> int:
    """Open the app on a record, the last one where none is named, or on a folder's list of them.

    Returns the exit code.
    """
    if options.version:
        say(f"ita-tui {VERSION}")
        return FINE
    from ita_tui.store.settings import read_settings
    from ita_tui.ui.toolkit.left_out import left_out

    folder = workspace_folder(options.folder, read_settings().folder)
    with left_out():
        path = Path(options.path) if options.path else last_record(folder) or folder
    if options.sample:
        path = copy_sample(folder)
        say(words.sample_opened(path=path.resolve()))
    if options.path and not _is_there(path):
        warn(words.no_such_path(path=path))
        return UNUSABLE
    if not is_terminal():
        warn(words.NEEDS_TERMINAL)
        return UNUSABLE
    if not stdout_draws():
        warn(words.CONSOLE_TOO_OLD)
        return UNUSABLE
    from ita_tui.ui.start import run_app

    code = run_app(path, today=date.today())
    # 1 would say that the record has problems; signals keep their own number.
    return UNUSABLE if code == 1 else code


def _is_there(path: Path) -> bool:
    """Whether the path exists; a name that the system cannot even look up does not."""
    try:
        return path.exists()
    except OSError:
        return False
