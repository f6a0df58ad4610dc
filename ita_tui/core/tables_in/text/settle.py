"""All findings compared: each node read once, every contradiction told."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.text.finding import FoundScore, Rule
from ita_tui.core.tables_in.text.header import Header
from ita_tui.core.tables_in.text.kinds import Scope
from ita_tui.core.tables_in.text.pending import Group, Waiting, assign
from ita_tui.core.tables_in.text.result import ReadScore, TableProblem
from ita_tui.core.values import replace
from ita_tui.words.said import table as words

_MOST_RIVALS = 6
_SILENT_IF_READ = (Rule.MISSING, Rule.UNREADABLE, Rule.UNCLEAR, Rule.TWO_NUMBERS)
"""What does not matter once the score of the node stands somewhere else."""


def settle_groups(
    findings: Sequence[FoundScore], groups: Sequence[Group], scope: Scope, header: Header | None
) -> list[FoundScore]:
    """The findings, with those of the groups whose numbers have several possible owners.

    Owners whose score stands elsewhere drop out; where one is left, the numbers are its own.
    """
    found = list(findings)
    read = {finding.code for finding in findings if finding.score is not None}
    left = list(groups)
    while sure := [group for group in left if _has_one_owner(group, read)]:
        for group in sure:
            for owner in _open(group, read):
                found.append(assign(group, owner, scope, header))
                read.add(owner.row.code)
        left = [group for group in left if _open(group, read)]
    for group in left:
        found += _unclear(group, read)
    return sorted(found, key=lambda finding: finding.line)


def of_the_year(
    findings: Sequence[FoundScore], headers: Sequence[tuple[int, Header]], fiscal_year_be: int
) -> list[FoundScore]:
    """The findings without those of tables of other years, if a table of the year is there.

    ``headers`` come with the number of findings before each.
    """
    years = [header.score_year(fiscal_year_be) for _, header in headers]
    if fiscal_year_be not in years:
        return list(findings)
    found: list[FoundScore] = list(findings[: headers[0][0]])
    ends = [*(start for start, _ in headers[1:]), len(findings)]
    for (start, _), end, year in zip(headers, ends, years, strict=True):
        if year in (None, fiscal_year_be):
            found += findings[start:end]
    return found


def settle_columns(findings: Sequence[FoundScore]) -> list[FoundScore]:
    """The findings, with whole numbers left of the code taken where that column holds scores.

    It does where other rows have decimals in it. Where none has, the numbers may be the scores
    still, unless each is one more than the one above.
    """
    columns = {
        finding.before[0]
        for finding in findings
        if finding.before is not None and finding.score is not None
    }
    counts: dict[int, list[Decimal]] = {}
    for finding in findings:
        if finding.before is not None and finding.rule is Rule.MISSING:
            counts.setdefault(finding.before[0], []).append(finding.before[1])
    return [_with_left_number(finding, columns, counts) for finding in findings]


def _with_left_number(
    finding: FoundScore, columns: set[int], counts: Mapping[int, Sequence[Decimal]]
) -> FoundScore:
    """One finding with the number left of its code taken, in doubt, or left alone."""
    if finding.before is None or finding.rule is not Rule.MISSING:
        return finding
    column, score = finding.before
    if column in columns:
        return replace(finding, score=score, rule=None)
    if _is_ascending(counts[column]):
        return finding
    return replace(finding, rule=Rule.UNCLEAR, shown=(format(score.normalize(), "f"),))


def _is_ascending(numbers: Sequence[Decimal]) -> bool:
    """Whether numbers count rows, some of them perhaps left out."""
    return all(one < other for one, other in pairwise(numbers))


def settle_findings(
    findings: Sequence[FoundScore],
) -> tuple[tuple[ReadScore, ...], list[TableProblem], set[int]]:
    """The scores, the problems, and the lines that gave something."""
    by_code: dict[str, list[FoundScore]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    read: list[ReadScore] = []
    problems: list[TableProblem] = []
    lines: set[int] = set()
    for code, own in by_code.items():
        scores = [finding for finding in own if finding.score is not None]
        rivals = _rivals(scores, own)
        if len(rivals) > 1:
            problems.append(_conflict(code, rivals))
        elif scores:
            first = scores[0]
            assert first.score is not None
            read.append(ReadScore(line=first.line, code=code, score=first.score, title=first.title))
            lines.update(line for finding in scores for line in finding.lines)
        problems += _problems(own, is_settled=bool(scores))
    read.sort(key=lambda score: score.line)
    return tuple(read), problems, lines


def _has_one_owner(group: Group, read: set[str]) -> bool:
    """Whether the numbers of a group can only be one item's; of a long list nothing is sure."""
    return len(group.owners) <= _MOST_RIVALS and len(_open(group, read)) == 1


def _open(group: Group, read: set[str]) -> list[Waiting]:
    """The owners of a group whose score is not read elsewhere."""
    return [owner for owner in group.owners if owner.row.code not in read]


def _unclear(group: Group, read: set[str]) -> Iterable[FoundScore]:
    """A group whose numbers cannot be given to one item."""
    owners = _open(group, read)
    if not owners:
        return
    lines = tuple(number.line for number in group.numbers)
    yield FoundScore(
        code=owners[0].row.code,
        line=owners[0].line,
        lines=lines,
        rule=Rule.UNCLEAR,
        shown=tuple(dict.fromkeys(number.cell.text for number in group.numbers)),
        others=tuple(owner.row.code for owner in owners),
    )


def _rivals(scores: Sequence[FoundScore], own: Sequence[FoundScore]) -> list[tuple[int, str]]:
    """The different scores of one node with their lines; rows that deny all of them included."""
    first: dict[Decimal | None, tuple[int, str]] = {}
    for finding in scores:
        first.setdefault(finding.score, (finding.line, str(finding.score)))
    values = set(first)
    found = list(first.values())
    for finding in own:
        if values and finding.doubtful and not values & set(finding.doubtful):
            found.append((finding.line, " / ".join(finding.shown)))
    return found


def _conflict(code: str, rivals: Sequence[tuple[int, str]]) -> TableProblem:
    """The problem of different scores of one node."""
    return TableProblem(
        rule=Rule.CONFLICT,
        severity=Severity.ERROR,
        line=rivals[0][0],
        code=code,
        message=words.conflict(code=code, found=rivals),
    )


def _problems(own: Sequence[FoundScore], *, is_settled: bool) -> list[TableProblem]:
    """The problems of one node's findings, each sentence once.

    Where the score is read elsewhere, or told as a conflict, what is only missing is not told.
    """
    told: dict[tuple[Rule, tuple[str, ...]], TableProblem] = {}
    for finding in own:
        if finding.rule is None or (is_settled and finding.rule in _SILENT_IF_READ):
            continue
        told.setdefault((finding.rule, finding.shown + finding.others), _problem(finding))
    if any(finding.rule not in (None, Rule.MISSING) for finding in own):
        told = {key: told_one for key, told_one in told.items() if key[0] is not Rule.MISSING}
    return list(told.values())


def _problem(finding: FoundScore) -> TableProblem:
    """One finding as a problem."""
    assert finding.rule is not None
    missing = finding.rule is Rule.MISSING
    return TableProblem(
        rule=finding.rule,
        severity=Severity.WARNING if missing else Severity.ERROR,
        line=finding.line,
        code=finding.code,
        message=_message(finding, finding.rule),
    )


def _message(finding: FoundScore, rule: Rule) -> str:
    """The sentence of one finding."""
    line, code, shown, others = finding.line, finding.code, finding.shown, finding.others
    first = shown[0] if shown else ""
    match rule:
        case Rule.MISSING:
            return words.score_missing(line=line, code=code, shown=first)
        case Rule.UNREADABLE:
            return words.score_unreadable(line=line, code=code, shown=first)
        case Rule.TWO_NUMBERS:
            return words.two_numbers(line=line, code=code, shown=shown)
        case Rule.OTHER_TITLE:
            return words.other_title(line=line, code=code, title=first, other=others[0])
        case Rule.OTHER_INSTRUMENT:
            return words.other_instrument(line=line, code=code, instrument=others[0], own=others[1])
        case Rule.SEVERAL_CODES:
            return words.several_codes(line=line, codes=others)
        case Rule.SEVERAL_TITLES:
            return words.several_titles(line=line, title=finding.title, codes=others)
        case Rule.UNKNOWN:
            return words.code_unknown(line=line, code=code, shown=first)
        case _ if others:
            return words.unclear_owner(line=line, codes=others, shown=shown)
        case _:
            return words.unclear_number(line=line, code=code, shown=first)
