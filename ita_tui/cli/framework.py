"""``ita-tui framework``: a year's file checked, two years held against each other."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say, warn
from ita_tui.core.framework.maps import FORMAT, CodeMap
from ita_tui.core.framework.model import Framework, NodeKind, Status
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.matching.years import Counterpart, counterparts
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.toml.shape import join
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_framework, load_framework_file, load_map
from ita_tui.words.said import cli as cli_words
from ita_tui.words.said import framework_command as words

_KINDS = tuple(kind for kind in NodeKind if kind is not NodeKind.TOTAL)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=("check", "diff", "map", "from"), help=words.ACTION)
    parser.add_argument("frameworks", metavar="FRAMEWORK", nargs="+", help=words.FILES)
    parser.add_argument("--like", metavar="ID", help=words.LIKE)
    parser.add_argument("--year", metavar="YEAR", type=int, help=words.YEAR)
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=words.OUTPUT)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; returns the exit code."""
    if options.action == "from":
        from ita_tui.cli.framework_from import run_from

        return run_from(options, _usable(options.like) if options.like else None)
    if options.action == "check":
        if len(options.frameworks) != 1:
            raise StoreFault(words.WANT_ONE)
        return _check(options.frameworks[0], as_json=options.json)
    if len(options.frameworks) != 2:
        raise StoreFault(words.WANT_TWO)
    before, after = map(_usable, options.frameworks)
    links, problems = load_map(before, after, Path())
    for problem in problems:
        warn(_told(Path(), problem))
    found = counterparts(links, before, after)
    if options.json:
        print_json({"before": before.id, "after": after.id, "nodes": list(map(_entry, found))})
    elif options.action == "map":
        say("\n".join(_map_lines(links)))
    else:
        say("\n".join(_differences(before, after, found)) or words.SAME)
    return FINE


def _load(name: str) -> tuple[Path, Framework | None, tuple[Problem, ...]]:
    """A framework by its file or its id."""
    path = Path(name)
    if path.suffix == ".toml":
        return path, *load_framework_file(path)
    return path, *load_framework(name, Path())


def _usable(name: str) -> Framework:
    """The framework of that name. Raises StoreFault where it cannot be used."""
    path, framework, problems = _load(name)
    if framework is None:
        raise StoreFault("\n".join(_told(path, problem) for problem in problems))
    return framework


def _told(path: Path, problem: Problem) -> str:
    return cli_words.problem_line(
        path=path,
        line=problem.line,
        at=problem.at,
        severity=problem.severity.value,
        message=problem.message,
    )


def _check(name: str, *, as_json: bool) -> int:
    path, framework, problems = _load(name)
    is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
    if as_json:
        print_json(
            {
                "framework": framework and framework.id,
                "problems": [
                    {"rule": it.rule, "severity": it.severity, "at": it.at, "message": it.message}
                    for it in problems
                ],
                "nodes": framework
                and [
                    {"code": it.code, "kind": it.kind, "title": it.title, "status": it.status}
                    for it in framework.nodes.values()
                ],
            }
        )
        return PROBLEMS if is_wrong else FINE
    for problem in problems:
        warn(_told(path, problem))
    if framework is not None:
        nodes = framework.nodes.values()
        kinds = [
            (
                kind.value,
                sum(node.kind is kind for node in nodes),
                sum(node.kind is kind and node.status is Status.INFERRED for node in nodes),
            )
            for kind in _KINDS
        ]
        say(
            words.counted(
                framework=framework.id,
                title=framework.title,
                kinds=kinds,
                issues=len(framework.issues),
            )
        )
        say(words.sound(path=path))
    return PROBLEMS if is_wrong else FINE


def _entry(found: Counterpart) -> dict[str, Any]:
    return {"before": list(found.before), "after": list(found.after), "sure": found.is_sure}


def _map_lines(found: CodeMap) -> Iterator[str]:
    """A map as the TOML that is read again: what each earlier code became."""
    yield words.MAP_HEAD
    yield f'format = "{FORMAT}"\nbefore = "{found.before}"\nafter = "{found.after}"\n\n[nodes]'
    for code, link in found.links.items():
        codes = ", ".join(f'"{after}"' for after in link.after)
        # A JSON text is a TOML text too.
        source = json.dumps(link.source, ensure_ascii=False)
        yield (
            f'{join("", code)} = {{ after = [{codes}], status = "{link.status}", '
            f"source = {source} }}"
        )


def _differences(
    before: Framework, after: Framework, found: tuple[Counterpart, ...]
) -> Iterator[str]:
    """What is not as in the earlier year, a line each."""
    for one in found:
        if not one.before:
            for code in one.after:
                yield words.new(code=code, title=after.nodes[code].title)
        elif not one.after:
            for code in one.before:
                yield words.gone(code=code, title=before.nodes[code].title)
        elif one.before != one.after:
            yield words.moved(
                before=" ".join(one.before),
                after=" ".join(one.after),
                title=after.nodes[one.after[0]].title,
                mark="" if one.is_sure else words.UNSURE,
            )
        else:
            (code,) = one.after
            old, new = before.nodes[code].title, after.nodes[code].title
            if letter_key(old) != letter_key(new):
                yield words.same_code_other_title(code=code, before=old, after=new)
    for code in {**before.issues, **after.issues}:
        titles = [
            framework.issues[code].title if code in framework.issues else words.NOTHING
            for framework in (before, after)
        ]
        if titles[0] != titles[1]:
            yield words.issue_changed(code=code, before=titles[0], after=titles[1])
    rules = [
        " ".join(f"{level.title} {level.min_total}" for level in framework.levels)
        for framework in (before, after)
    ]
    if rules[0] != rules[1]:
        yield words.levels_changed(before=rules[0], after=rules[1])
