"""``ita-tui compare``: two to six years side by side."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from ita_tui.cli.measures import day
from ita_tui.cli.reading import told
from ita_tui.cli.sheets_out import add_file_arguments, means, print_sheets, put_made, wanted_form
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, warn
from ita_tui.core.measures.effect import Effect
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.scores.years import Comparison, change_of
from ita_tui.core.tables_out.years import all_effects, year_sheets
from ita_tui.store.records import load_record
from ita_tui.store.years import of_one_agency, side_by_side
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import years as words

FORMS = ("xlsx", "csv", "docx", "html", "md", "txt")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("records", metavar="RECORD", nargs="+", help=words.RECORDS)
    parser.add_argument("--on", metavar="DATE", type=day, help=words.ON)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)
    add_file_arguments(parser, FORMS, words.TO)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    form = wanted_form(options, FORMS)
    paths = [Path(name) for name in options.records]
    if len(paths) == 1:
        paths = list(of_one_agency(paths[0]))
    loaded = [load_record(path) for path in paths]
    problems: list[Problem] = []
    for one in loaded:
        problems += one.problems
        for problem in one.problems:
            warn(told(one.path, problem))
    found, of_maps = side_by_side(loaded)
    for problem in of_maps:
        warn(told(paths[-1], problem))
    on = options.on or date.today()
    if options.json:
        print_json(document(found, on))
    elif form:
        _write(options, form, found, on, *paths)
    else:
        print_sheets(year_sheets(found, on))
    is_wrong = any(it.severity is Severity.ERROR for it in (*problems, *of_maps))
    return PROBLEMS if is_wrong else FINE


def _write(options: Namespace, form: str, found: Comparison, on: date, *paths: Path) -> None:
    from ita_tui.documents.formats import RENDERERS
    from ita_tui.documents.kind import Script
    from ita_tui.documents.sheets import sheets_bytes
    from ita_tui.documents.years_paper import years_document
    from ita_tui.store.outputs import office_extra, path_beside

    with office_extra():
        if form in RENDERERS:  # papers to read
            script = Script(found.years[-1].record.settings.digits)
            content = RENDERERS[form]()(years_document(found, on, script), means(), None)
        else:
            content = sheets_bytes(form, year_sheets(found, on))
    put_made(options, content, path_beside(paths[-1], f"-{words.FILE_NAME}.{form}"), *paths)


def document(found: Comparison, on: date) -> dict[str, Any]:
    """The comparison as JSON: years, a row a node, what is lost, what measures achieved."""
    return {
        "years": [
            {
                "file": year.name,
                "agency": year.record.agency.name,
                "fiscal_year_be": year.record.fiscal_year_be,
                "framework": year.framework.id,
                "total": year.figures.get("total"),
                "level": year.level,
            }
            for year in found.years
        ],
        "differences": [sorted(kinds) for kinds in found.differences],
        "nodes": [
            {
                "code": row.node.code,
                "kind": row.node.kind,
                "codes": list(row.codes),
                "scores": list(row.scores),
                "changes": list(row.changes_points),
                "words": [change_of(points) for points in row.changes_points],
                "crossings": list(row.crossings),
                "trend": found.trend(row),
            }
            for row in found.rows
        ],
        "lost": [
            {
                "fiscal_year_be": found.years[it.year].record.fiscal_year_be,
                "code": it.node.code,
                "score": it.score,
                "became": list(it.became),
            }
            for it in found.lost
        ],
        "effects": [_effect(it) for it in all_effects(found, on)],
    }


def _effect(found: Effect) -> dict[str, Any]:
    return {
        "measure": found.key,
        "item": found.item,
        "measured_at": list(found.measured_at or ()),
        "before": found.before,
        "after": found.after,
        "change": found.change_points,
        "state": found.progress.state,
        "verdict": found.verdict,
    }
