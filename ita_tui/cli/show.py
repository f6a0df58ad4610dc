"""``ita-tui show``: every figure of a record, typed and computed."""

from argparse import ArgumentParser, Namespace
from typing import Any

from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, print_table, say
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.words.said import cli as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=words.RECORD)
    parser.add_argument("--json", action="store_true", help=words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    assessment = assess(opened.framework, opened.record)
    if options.json:
        print_json(_document(opened, assessment))
    else:
        _print(opened, assessment)
    return PROBLEMS if opened.has_errors else FINE


def _document(opened: Opened, assessment: Assessment) -> dict[str, Any]:
    record = opened.record
    return {
        "agency": record.agency.name,
        "fiscal_year_be": record.fiscal_year_be,
        "framework": record.framework,
        "nodes": {
            code: {
                "own": result.typed,
                "reference": record.score(code, ScoreKind.REFERENCE),
                "previous": record.score(code, ScoreKind.PREVIOUS),
                "computed": result.computed,
                "low": result.below.low,
                "high": result.below.high,
            }
            for code, result in assessment.results.items()
        },
        "level": {
            "declared": record.results.level or None,
            "computed": assessment.level.title if assessment.level else None,
            "possible": [level.title for level in assessment.possible],
        },
    }


def _print(opened: Opened, assessment: Assessment) -> None:
    from ita_tui.render.tables import score_table

    say(words.heading(agency=opened.record.agency.name, year=opened.record.fiscal_year_be))
    print_table(score_table(opened.framework, opened.record, assessment))
    say(
        words.levels(
            declared=opened.record.results.level,
            computed=assessment.level.title if assessment.level else None,
            possible=[level.title for level in assessment.possible],
        )
    )
