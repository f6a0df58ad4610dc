"""``ita-tui gaps``: the items below the pass mark, worst first."""

from argparse import ArgumentParser, Namespace
from typing import Any

from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, print_table, say
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.gaps import Gap, gaps, near_misses
from ita_tui.words.said import cli as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=words.RECORD)
    parser.add_argument(
        "--kind", choices=[kind.value for kind in ScoreKind], default="own", help=words.KIND
    )
    parser.add_argument("--json", action="store_true", help=words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    kind = ScoreKind(options.kind)
    found = gaps(opened.framework, opened.record, kind)
    near = near_misses(opened.framework, opened.record, kind)
    if options.json:
        print_json(
            {
                "pass_mark": opened.record.settings.pass_mark,
                "kind": kind.value,
                "gaps": [_entry(gap) for gap in found],
                "near": [_entry(gap) for gap in near],
            }
        )
    else:
        _print(opened, found, near)
    return PROBLEMS if opened.has_errors else FINE


def _entry(gap: Gap) -> dict[str, Any]:
    issue = gap.issue
    return {
        "code": gap.code,
        "score": gap.score,
        "gap_points": gap.gap_points,
        "cost_points": gap.cost_points,
        "issue": int(issue) if issue and issue.isascii() and issue.isdigit() else issue,
        "measures": list(gap.measures),
    }


def _print(opened: Opened, found: tuple[Gap, ...], near: tuple[Gap, ...]) -> None:
    from ita_tui.render.tables import gap_table

    record = opened.record
    say(words.heading(agency=record.agency.name, year=record.fiscal_year_be))
    if not found:
        say(words.no_gaps(pass_mark=record.settings.pass_mark))
    for title, rows in ((words.GAPS, found), (words.NEAR, near)):
        if rows:
            print_table(gap_table(opened.framework, rows, title))
