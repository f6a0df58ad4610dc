"""``ita-tui import``: scores, measures, links or a whole report, into one record or many."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ita_tui.core.record.model import ScoreKind
from ita_tui.words.said import cli as words
from ita_tui.words.said import import_tables as table_words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("table", metavar="TABLE", help=words.TABLE)
    parser.add_argument("record", metavar="RECORD", help=words.RECORD)
    parser.add_argument(
        "--what",
        choices=("scores", "measures", "links", "all"),
        default="scores",
        help=table_words.WHAT,
    )
    parser.add_argument(
        "--kind", choices=[kind.value for kind in ScoreKind], default="own", help=words.KIND
    )
    parser.add_argument("--sheet", metavar="NAME", help=table_words.SHEET)
    parser.add_argument("--column", metavar="FIELD=C", action="append", help=table_words.COLUMN)
    parser.add_argument("--framework", metavar="ID", help=table_words.FRAMEWORK)
    parser.add_argument("--yes", action="store_true", help=table_words.YES)
    parser.add_argument("--dry-run", action="store_true", help=words.DRY_RUN)
    parser.add_argument("--json", action="store_true", help=words.JSON)


def run(options: Namespace) -> int:
    """Carry out what was asked for; returns the exit code."""
    if _is_folder(Path(options.record), is_begun=bool(options.framework)):
        from ita_tui.cli.import_folder import run_folder

        return run_folder(options)
    if options.what == "measures":
        from ita_tui.cli.import_measures import run_measures

        return run_measures(options)
    if options.what == "links":
        from ita_tui.cli.import_links import run_links

        return run_links(options)
    if options.what == "all":
        from ita_tui.cli.import_report import run_report

        return run_report(options)
    from ita_tui.cli.import_scores import run_scores

    return run_scores(options)


def _is_folder(path: Path, *, is_begun: bool) -> bool:
    """Whether records of many agencies are meant: a folder, or one that is begun with a year."""
    return path.is_dir() or (is_begun and path.suffix != ".toml" and not path.exists())
