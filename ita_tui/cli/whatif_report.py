"""What ``ita-tui whatif`` tells: total, instruments, level, what was changed and what was saved."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from ita_tui.cli.terminal import print_json, print_table, say, warn
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.rollup import effective_weight
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.whatif.plan import NoPlan, Plan
from ita_tui.core.whatif.sheet import WhatIfSheet, assessed, gains, most_gain_first
from ita_tui.core.whatif.targets import target_in_words
from ita_tui.render.whatif import figure_of, standing_lines
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import whatif as words
from ita_tui.words.said.measures import saved as saved_words


def report(
    path: Path,
    sheet: WhatIfSheet,
    plan: Plan | NoPlan | None,
    *,
    saved: Record | None,
    options: Namespace,
) -> None:
    """Tell what the sheet gives; without a level and without changes, what each item could give."""
    is_looking = options.to is None and not options.changes
    if options.json:
        document = _document(sheet, plan)
        if is_looking:
            document["gains"] = _gains(sheet)
        if saved is not None:
            document["targets"] = _targets(sheet.record, saved)
        print_json(document)
        return
    record = sheet.record
    say(cli_words.heading(agency=record.agency.name, year=record.fiscal_year_be))
    _print_table(sheet, is_looking=is_looking)
    for line in standing_lines(sheet):
        say(line)
    if isinstance(plan, Plan):
        _print_plan(plan)
    if saved is not None:
        _print_saved(path, record, saved)
    elif sheet.changes:
        say(words.NOT_SAVED)


def _document(sheet: WhatIfSheet, plan: Plan | NoPlan | None) -> dict[str, Any]:
    found = assessed(sheet)
    document = {
        **_standing(sheet, found),
        "possible": [level.title for level in found.possible],
        "changes": [_change(sheet, code) for code in sheet.changes],
        "before": _standing(sheet, assessed(sheet.cleared())),
    }
    if isinstance(plan, Plan):
        document["raised_points"] = plan.raised_points
        document["least_points"] = plan.least_points
    return document


def _standing(sheet: WhatIfSheet, found: Assessment) -> dict[str, Any]:
    return {
        "total": found.total.computed,
        "instruments": {
            node.code: figure_of(found, node.code) for node in sheet.framework.instruments
        },
        "level": found.level.title if found.level else None,
    }


def _change(sheet: WhatIfSheet, code: str) -> dict[str, Any]:
    before, after = sheet.before(code), sheet.changes[code]
    weight = effective_weight(sheet.framework, code)
    return {
        "code": code,
        "from": before,
        "to": after,
        "gain_points": None if before is None else (after - before) * weight,
    }


def _gains(sheet: WhatIfSheet) -> list[dict[str, Any]]:
    return [
        {
            "code": gain.code,
            "from": gain.score,
            "to_pass": gain.to_pass,
            "to_100": gain.to_100,
        }
        for gain in most_gain_first(gains(sheet))
    ]


def _targets(before: Record, saved: Record) -> list[dict[str, str]]:
    return [
        {"measure": key, "target": measure.target}
        for key, measure in saved.measures.items()
        if measure != before.measures.get(key)
    ]


def _print_table(sheet: WhatIfSheet, *, is_looking: bool) -> None:
    from ita_tui.render.whatif import changes_table, gains_table

    if is_looking:
        print_table(gains_table(sheet, most_gain_first(gains(sheet))))
    elif sheet.changes:
        print_table(changes_table(sheet))


def _print_plan(plan: Plan) -> None:
    if not plan.scores:
        say(words.level_reached(level=plan.level.title))
        return
    say(
        words.planned(
            level=plan.level.title,
            objective=plan.objective.value,
            count=len(plan.scores),
            points=format_score(plan.raised_points),
        )
    )
    if plan.least_points < plan.raised_points:
        say(words.perhaps_less(points=format_score(plan.raised_points - plan.least_points)))


def _print_saved(path: Path, before: Record, saved: Record) -> None:
    changed = _targets(before, saved)
    if not changed:
        warn(words.NOTHING_TO_SAVE)
        return
    for entry in changed:
        say(words.target_saved(measure=entry["measure"], target=target_in_words(entry["target"])))
    say(saved_words(path=path))
