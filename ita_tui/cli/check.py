"""``ita-tui check``: what is wrong or contradictory in a record."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ita_tui.cli.reading import told
from ita_tui.cli.terminal import FINE, PROBLEMS, UNUSABLE, print_json, say, warn
from ita_tui.core.checks.check import Checked, as_finding, check_record
from ita_tui.core.checks.figured import Figured, checked_of_all
from ita_tui.core.checks.finding import Finding
from ita_tui.core.problem import Severity
from ita_tui.store.fault import StoreFault
from ita_tui.store.records import LoadedRecord, load_record
from ita_tui.words.said import checks as rules
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import findings as words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = words.EXIT_CODES
    parser.add_argument("record", metavar="RECORD", nargs="?", help=cli_words.RECORD)
    parser.add_argument("--rules", action="store_true", help=words.RULES)
    parser.add_argument("--explain", metavar="RULE", help=words.EXPLAIN)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    if options.rules:
        _tell_rules(as_json=options.json)
        return FINE
    if options.explain is not None:
        say(_explanation(options.explain))
        return FINE
    if options.record is None:
        raise StoreFault(words.RECORD_MISSING)
    loaded = load_record(Path(options.record))
    if loaded.record is None or loaded.framework is None:
        return _refuse(loaded, as_json=options.json)
    checked = check_record(loaded.framework, loaded.record, loaded.problems)
    if options.json:
        print_json(_document(loaded, checked))
    else:
        _print(loaded, checked)
    return FINE if checked.is_clean else PROBLEMS


def _tell_rules(*, as_json: bool) -> None:
    titles = {name: it.title for name, it in rules.EVERY_RULE.items()}
    if as_json:
        print_json({"rules": [{"rule": name, "title": title} for name, title in titles.items()]})
        return
    for name, title in titles.items():
        say(f"{name}\t{title}")


def _explanation(name: str) -> str:
    """What a rule looks for. Raises StoreFault for a name that is no rule's."""
    if name not in rules.EVERY_RULE:
        raise StoreFault(words.unknown_rule(name=name))
    return words.explained(name=name, rule=rules.EVERY_RULE[name])


def _refuse(loaded: LoadedRecord, *, as_json: bool) -> int:
    """A file that cannot be read as a record."""
    if as_json:
        print_json({"problems": [_entry(as_finding(problem)) for problem in loaded.problems]})
    for problem in loaded.problems:
        warn(told(loaded.path, problem))
    warn(cli_words.cannot_use(path=loaded.path))
    return UNUSABLE


def _document(loaded: LoadedRecord, checked: Checked) -> dict[str, Any]:
    assert loaded.record is not None
    standing = loaded.record.set_aside
    return {
        "problems": [_entry(found) for found in checked.open],
        "set_aside": [
            {**_entry(found), "key": key, "reason": standing[key].reason}
            for key, found in checked.set_aside
        ],
        "figures": dict(zip(("checked", "of"), checked_of_all(checked.figured), strict=True)),
        "texts": [_text(it) for it in checked.figured],
    }


def _text(figured: Figured) -> dict[str, Any]:
    """A text with its figures; offsets are characters of the text as it stands in the file."""
    known, every = checked_of_all((figured,))
    return {
        "at": figured.at,
        "checked": known,
        "of": every,
        "claims": [
            {
                "start": it.claim.start,
                "end": it.claim.end,
                "words": figured.text[it.claim.begin : it.claim.stop],
                "says": it.claim.said.name.lower(),
                "of": it.claim.subject or None,
                "state": it.state.value,
                "right": list(it.right),
            }
            for it in figured.weighed
        ],
    }


def _entry(found: Finding) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "at": found.at,
        "message": found.message,
        "line": found.line,
        "fix": found.fix.label if found.fix else None,
    }


def _print(loaded: LoadedRecord, checked: Checked) -> None:
    from ita_tui.cli.terminal import print_table
    from ita_tui.render.tables import finding_table, set_aside_table

    assert loaded.record is not None
    record = loaded.record
    say(cli_words.heading(agency=record.agency.name, year=record.fiscal_year_be))
    say(words.heading(**_counts(checked.open), set_aside=len(checked.set_aside)))
    known, every = checked_of_all(checked.figured)
    if every:
        say(words.figures_checked(known=known, every=every))
    if checked.open:
        print_table(finding_table(checked.open))
    if checked.set_aside:
        say(f"{words.REASON_TITLE}:")
        print_table(set_aside_table(checked.set_aside, record))


def _counts(found: Iterable[Finding]) -> dict[str, int]:
    severities = [it.severity for it in found]
    return {
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "notes": severities.count(Severity.NOTE),
    }
