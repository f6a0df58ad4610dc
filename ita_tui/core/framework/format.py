"""Framework files: one year's rules from TOML, refused as a whole where they are not consistent."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ita_tui.core.framework.model import (
    TOTAL,
    Framework,
    Issue,
    Level,
    NationalMean,
    Node,
    NodeKind,
    Status,
)
from ita_tui.core.problem import Problem, Severity, error
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import (
    INTEGER,
    LINE,
    SCORE,
    TEXTS,
    TomlTable,
    choice,
    join,
    keyed,
    known,
    read_table,
    shape_of,
    texts_by_key,
)
from ita_tui.core.values import dataclass
from ita_tui.words.said import frameworks as words

FORMAT = "ita-framework/1"

_TABLES = (
    ("instruments", NodeKind.INSTRUMENT),
    ("indicators", NodeKind.INDICATOR),
    ("sub_indicators", NodeKind.SUB_INDICATOR),
    ("items", NodeKind.ITEM),
)
"""The tables of nodes, from the root down; a parent stands in an earlier one than its children."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry(TomlTable):
    """One line of a framework file, as typed; which fields matter depends on its table."""

    title: str = known(LINE)
    parent: str = known(LINE)
    share: Decimal | None = known(SCORE)
    aliases: tuple[str, ...] = known(TEXTS)
    items: tuple[str, ...] = known(TEXTS)
    min_total: Decimal | None = known(SCORE)
    min_instrument: Decimal | None = known(SCORE)
    total: Decimal | None = known(SCORE)
    status: Status = known(choice(Status), default=Status.INFERRED)
    source: str = known(LINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _File(TomlTable):
    """A framework file, as typed."""

    id: str = known(LINE)
    title: str = known(LINE)
    fiscal_year_be: int = known(INTEGER, default=0)
    status: Status = known(choice(Status), default=Status.INFERRED)
    source: str = known(LINE)
    sources: Mapping[str, str] = known(texts_by_key())
    instruments: Mapping[str, _Entry] = known(keyed(_Entry))
    indicators: Mapping[str, _Entry] = known(keyed(_Entry))
    sub_indicators: Mapping[str, _Entry] = known(keyed(_Entry))
    items: Mapping[str, _Entry] = known(keyed(_Entry))
    issues: Mapping[str, _Entry] = known(keyed(_Entry))
    levels: Mapping[str, _Entry] = known(keyed(_Entry))
    national_means: Mapping[str, _Entry] = known(keyed(_Entry))


_FILE = shape_of(_File)


def parse_framework(text: str) -> tuple[Framework | None, tuple[Problem, ...]]:
    """Read a framework from TOML text; see ``read_framework``."""
    found, problem = parse_toml(text)
    return (None, (problem,)) if problem else read_framework(found)


def read_framework(found: Mapping[str, Any]) -> tuple[Framework | None, tuple[Problem, ...]]:
    """Read a framework from parsed TOML; never raises for what it holds.

    The framework is None where any error is found: half a tree would compute wrong totals.
    """
    table = dict(found)
    if table.pop("format", None) != FORMAT:
        return None, (error("unknown-format", words.not_a_framework(known=FORMAT), "format"),)
    problems: list[Problem] = []
    file: _File = read_table(_FILE, table, "", problems)
    problems += _inconsistencies(file)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, tuple(problems)
    return _build(file), tuple(problems)


def _inconsistencies(file: _File) -> list[Problem]:
    problems: list[Problem] = []

    def report(rule: str, message: str, at: str) -> None:
        problems.append(error(rule, message, at))

    if not file.id:
        report("framework-incomplete", words.WITHOUT_ID, "id")
    if not 2500 <= file.fiscal_year_be < 2700:
        report("framework-incomplete", words.WITHOUT_FISCAL_YEAR, "fiscal_year_be")
    if not file.instruments:
        report("framework-incomplete", words.WITHOUT_INSTRUMENTS, "instruments")
    _check_tree(file, report)
    _check_issues(file, report)
    _check_levels(file, report)
    for year, mean in file.national_means.items():
        at = join("national_means", year)
        if mean.total is None or not (year.isascii() and year.isdigit() and len(year) == 4):
            report("framework-incomplete", words.BROKEN_NATIONAL_MEAN, at)
    return problems


Report = Callable[[str, str, str], None]
"""(rule, message, dotted key) → None."""


def _check_tree(file: _File, report: Report) -> None:
    """Parents stand in an earlier table, so a cycle cannot be written; shares sum to 1."""
    above: set[str] = {TOTAL}
    for name, kind in _TABLES:
        here: Mapping[str, _Entry] = getattr(file, name)
        for code, entry in here.items():
            at = join(name, code)
            if code in above:
                report("code-twice", words.code_twice(code=code), at)
            if not entry.title:
                report("framework-incomplete", words.WITHOUT_TITLE, at)
            if kind is NodeKind.INSTRUMENT and entry.parent:
                report("unknown-parent", words.INSTRUMENT_HAS_NO_PARENT, at)
            if kind is not NodeKind.INSTRUMENT and entry.parent not in above - {TOTAL}:
                report("unknown-parent", words.unknown_parent(parent=entry.parent), at)
            if entry.share == 0:
                report("weights-do-not-sum", words.SHARE_IS_ZERO, at)
        above |= here.keys()
    shares = [entry.share for entry in file.instruments.values()]
    if any(share is None or share <= 0 for share in shares) or (
        sum(share or Decimal(0) for share in shares) != 1
    ):
        report("weights-do-not-sum", words.WEIGHTS_DO_NOT_SUM, "instruments")


def _check_issues(file: _File, report: Report) -> None:
    entries = {code: entry for name, _ in _TABLES for code, entry in getattr(file, name).items()}
    leaves = entries.keys() - {entry.parent for entry in entries.values()}
    seen: dict[str, str] = {}
    for code, issue in file.issues.items():
        at = join("issues", code)
        if not issue.title:
            report("framework-incomplete", words.WITHOUT_TITLE, at)
        for item in issue.items:
            if item not in leaves:
                report("unknown-item", words.unknown_item(code=item), at)
            elif item in seen:
                report("item-twice", words.item_twice(code=item, other=seen[item]), at)
            seen[item] = code


def _check_levels(file: _File, report: Report) -> None:
    if not file.levels:
        report("framework-incomplete", words.WITHOUT_LEVELS, "levels")
        return
    for code, level in file.levels.items():
        if not level.title or level.min_total is None:
            report("framework-incomplete", words.BROKEN_LEVEL, join("levels", code))
    last = list(file.levels.values())[-1]
    if last.min_total or last.min_instrument:
        report("framework-incomplete", words.LAST_LEVEL_HAS_CONDITION, "levels")


def _build(file: _File) -> Framework:
    return Framework(
        id=file.id,
        title=file.title,
        fiscal_year_be=file.fiscal_year_be,
        nodes=_nodes(file),
        issues={code: _issue(file, code, entry) for code, entry in file.issues.items()},
        levels=tuple(_level(file, entry) for entry in file.levels.values()),
        national_means={
            int(year): _national_mean(file, int(year), entry)
            for year, entry in file.national_means.items()
        },
        status=file.status,
        source=_source(file, file),
    )


def _source(file: _File, entry: _Entry | _File) -> str:
    return file.sources.get(entry.source, entry.source)


def _nodes(file: _File) -> dict[str, Node]:
    """Every node in tree order, the total first."""
    kinds = {code: kind for name, kind in _TABLES for code in getattr(file, name)}
    entries: dict[str, _Entry] = {
        code: entry for name, _ in _TABLES for code, entry in getattr(file, name).items()
    }
    issue_of = {item: code for code, issue in file.issues.items() for item in issue.items}
    children: dict[str, list[str]] = {code: [] for code in (TOTAL, *entries)}
    for code, entry in entries.items():
        children[entry.parent or TOTAL].append(code)
    nodes = {TOTAL: _total(file, children[TOTAL])}
    below = list(reversed(children[TOTAL]))
    while below:
        code = below.pop()
        entry = entries[code]
        nodes[code] = Node(
            code=code,
            kind=kinds[code],
            title=entry.title,
            parent=entry.parent or TOTAL,
            children=tuple(children[code]),
            share=Decimal(1) if entry.share is None else entry.share,
            aliases=entry.aliases,
            issue=issue_of.get(code),
            status=entry.status,
            source=_source(file, entry),
        )
        below += reversed(children[code])
    return nodes


def _total(file: _File, children: list[str]) -> Node:
    return Node(
        code=TOTAL,
        kind=NodeKind.TOTAL,
        title=words.TOTAL_TITLE,
        parent=None,
        children=tuple(children),
        share=Decimal(1),
        status=file.status,
        source=_source(file, file),
    )


def _issue(file: _File, code: str, entry: _Entry) -> Issue:
    return Issue(
        code=code,
        title=entry.title,
        items=entry.items,
        status=entry.status,
        source=_source(file, entry),
    )


def _level(file: _File, entry: _Entry) -> Level:
    return Level(
        title=entry.title,
        min_total=entry.min_total or Decimal(0),
        min_instrument=entry.min_instrument,
        status=entry.status,
        source=_source(file, entry),
    )


def _national_mean(file: _File, year: int, entry: _Entry) -> NationalMean:
    return NationalMean(
        fiscal_year_be=year,
        total=entry.total or Decimal(0),
        status=entry.status,
        source=_source(file, entry),
    )
