"""``ita-tui explain``: a figure down to its items, or a level by its conditions."""

from argparse import ArgumentParser, Namespace
from typing import Any

from ita_tui.cli.reading import Opened, open_record
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say
from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.explain import ExplainedLine, explain
from ita_tui.core.scores.explain_level import Condition, LevelExplanation, explain_level
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import parse_code
from ita_tui.store.fault import StoreFault
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import explain as words

INDENT = "  "


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    parser.add_argument("node", metavar="NODE", nargs="?", default=TOTAL, help=words.NODE)
    kinds = [kind.value for kind in ScoreKind]
    parser.add_argument("--kind", choices=kinds, default="own", help=cli_words.KIND)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    opened = open_record(options.record)
    kind = ScoreKind(options.kind)
    if clean_line(options.node).casefold() in words.LEVEL_WORDS:
        _tell_level(opened, kind, as_json=options.json)
    else:
        _tell_node(opened, _code(options.node, opened.framework), kind, as_json=options.json)
    return PROBLEMS if opened.has_errors else FINE


def _code(text: str, framework: Framework) -> str:
    """The code that was meant. Raises StoreFault."""
    try:
        return parse_code(text, framework.nodes)
    except Unreadable as refusal:
        raise StoreFault(str(refusal)) from refusal


def _tell_node(opened: Opened, code: str, kind: ScoreKind, *, as_json: bool) -> None:
    lines = explain(opened.framework, opened.record, code, kind=kind)
    if as_json:
        print_json(
            {
                "node": code,
                "kind": kind.value,
                "lines": [_entry(line) for line in lines],
                "notes": [words.ROUNDING],
            }
        )
        return
    _print_heading(opened)
    for line in lines:
        say("\n".join(plain_lines(line)))
    if lines[0].result.exact is not None or len(lines) > 1:
        say(words.ROUNDING)


def plain_lines(line: ExplainedLine) -> list[str]:
    """A line of an explanation as indented text: the node, its arithmetic, what else there is."""
    indent = INDENT * line.depth
    if not line.formula:
        return [indent + " · ".join((line.heading, *line.remarks))]
    further = (line.formula, *(f"· {remark}" for remark in line.remarks))
    return [indent + line.heading, *(indent + INDENT + text for text in further)]


def _entry(line: ExplainedLine) -> dict[str, Any]:
    return {
        "depth": line.depth,
        "code": line.code,
        "title": line.title,
        "typed": line.result.typed,
        "computed": line.result.computed,
        "low": line.result.low,
        "high": line.result.high,
        "formula": line.formula,
        "remarks": list(line.remarks),
        "confirmed": line.is_confirmed,
        "source": line.source,
    }


def _tell_level(opened: Opened, kind: ScoreKind, *, as_json: bool) -> None:
    told = explain_level(opened.framework, opened.record, kind)
    if as_json:
        print_json({"node": "level", "kind": kind.value, **_level_document(told)})
        return
    _print_heading(opened)
    say("\n".join(told.sentences))
    for line in told.lines:
        mark = words.REACHED if line.is_reached else line.verdict
        say(f"{line.level.title} {mark}".rstrip())
        for text in [it.text for it in line.conditions] or [words.NO_CONDITION]:
            say(INDENT + text)
        if line.unconfirmed:
            say(f"{INDENT}· {line.unconfirmed}")


def _level_document(told: LevelExplanation) -> dict[str, Any]:
    reached = next((line.level.title for line in told.lines if line.is_reached), None)
    return {
        "level": reached,
        "possible": [line.level.title for line in told.lines if line.is_possible],
        "next_better": told.next_better.title if told.next_better else None,
        "held_back_by": [_condition(it) for it in told.held_back_by],
        "levels": [
            {
                "title": line.level.title,
                "reached": line.is_reached,
                "possible": line.is_possible,
                "conditions": [_condition(it) for it in line.conditions],
                "confirmed": not line.unconfirmed,
                "source": line.level.source,
            }
            for line in told.lines
        ],
        "sentences": list(told.sentences),
    }


def _condition(condition: Condition) -> dict[str, Any]:
    return {
        "code": condition.code,
        "needed": condition.needed,
        "low": condition.low,
        "high": condition.high,
        "holds": condition.holds,
        "missing_points": condition.missing_points,
    }


def _print_heading(opened: Opened) -> None:
    record = opened.record
    say(cli_words.heading(agency=record.agency.name, year=record.fiscal_year_be))
