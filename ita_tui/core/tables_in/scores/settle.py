"""All claims of a table compared: each node is read once, every contradiction is told."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from ita_tui.core.framework.model import TOTAL, Node, NodeKind
from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.scores.choose import Reason, ScoreReading, one_of
from ita_tui.core.tables_in.scores.header import Header
from ita_tui.core.tables_in.scores.mention import other_instrument, other_number, other_title
from ita_tui.core.tables_in.scores.result import ReadScore, TableProblem
from ita_tui.core.tables_in.scores.scope import Scope
from ita_tui.core.tables_in.scores.walk import Candidate
from ita_tui.core.thai.numbers import format_score, to_latin_digits
from ita_tui.core.values import replace
from ita_tui.words.said import table as words

_FEWEST_TO_JUDGE = 3
"""Scores by which a scale is told."""
_SCALES = (1, 5, 10)
"""Full marks of other scales: no agency has only scores of 0 to 10 out of 100."""
_ROUNDED = Decimal("0.5")
"""Twice what rounding a part to two decimals can move a score out of 100, by its weight."""
_SHARE = "0[.][0-9]{3,15}"
_SILENT_IF_READ = (Reason.MISSING, Reason.UNREADABLE, Reason.UNCLEAR, Reason.TWO_NUMBERS)
"""What does not matter once the score of the node stands somewhere else."""


def settle(
    claims: Iterable[Candidate], scope: Scope
) -> tuple[tuple[ReadScore, ...], list[TableProblem], set[int]]:
    """The scores, the problems, and the lines that gave something."""
    found = _with_left_numbers(list(claims))
    found = [_checked(claim, scope) for claim in _of_one_column(_with_one_owner(found))]
    found = [_of_one_title(claim, found, scope) for claim in found]
    by_code: dict[str, list[Candidate]] = {}
    for claim in sorted(found, key=lambda claim: claim.line):
        by_code.setdefault(claim.code, []).append(claim)
    read: list[ReadScore] = []
    problems: list[TableProblem] = []
    lines: set[int] = set()
    for code, own in by_code.items():
        scores = [claim for claim in own if claim.choice.score is not None]
        rivals = _rivals(own)
        if len(rivals) > 1:
            message = words.conflict(code=code, found=rivals)
            conflict = _problem(own[0], Reason.CONFLICT, rivals[0][0], message)
            problems.append(replace(conflict, lines=tuple(line for line, _ in rivals)))
        elif scores and (score := scores[0].choice.score) is not None:
            title = scores[0].owners[0].title
            read.append(ReadScore(line=scores[0].line, code=code, score=score, title=title))
            lines.update(line for claim in scores for line in claim.lines)
        problems += _problems(own, scope, is_settled=bool(scores))
    read.sort(key=lambda score: score.line)
    if small := _of_another_scale(read, found):
        return (), [*problems, small], set()
    parts = _weighted(read, by_code, scope)
    if parts and all(whole := [_beside(part, by_code[part.code], scope) for part in parts]):
        found_beside = {one.code: one for one in whole if one is not None}
        read, parts = [found_beside.get(one.code, one) for one in read], []
    if parts:
        problems.append(_weighted_problem(parts, scope))
        lines -= {part.line for part in parts}
    return tuple(one for one in read if one not in parts), problems, lines


def _of_another_scale(
    read: Sequence[ReadScore], claims: Sequence[Candidate]
) -> TableProblem | None:
    """Several numbers, all near nothing: they are shares, or of another scale.

    Shares have more decimals than a score, so that those beside 1.00 were not read.
    """
    unread = [
        Decimal(shown)
        for claim in claims
        if claim.choice.rule is Reason.UNREADABLE
        for shown in claim.choice.shown
        if re.fullmatch(_SHARE, shown)
    ]
    numbers = [*(one.score for one in read), *unread]
    highest = max(numbers, default=Decimal(0))
    full = next((full for full in _SCALES if highest <= full), None)
    if full is None or not read or not highest or len(numbers) < _FEWEST_TO_JUDGE:
        return None
    return TableProblem(
        rule=Reason.SCALE,
        line=read[0].line,
        message=words.another_scale(highest=str(highest), most=full),
        lines=tuple(one.line for one in read),
    )


def _weighted(
    read: Sequence[ReadScore], by_code: Mapping[str, Sequence[Candidate]], scope: Scope
) -> list[ReadScore]:
    """The scores of the instruments, where they are parts of the total by their weights.

    That is where none is above its weight and all are there, or the weight stands in the row. Under
    a header that says so, everything but the total is a part.
    """
    named = [
        one
        for one in read
        if one.code != TOTAL
        and any(
            claim.line == one.line and claim.header and claim.header.is_weighted(scope.asked)
            for claim in by_code[one.code]
        )
    ]
    if named:
        return named
    nodes = scope.framework.nodes.values()
    for kind in (NodeKind.INSTRUMENT, NodeKind.INDICATOR):
        most = {node.code: _weight(node, scope) for node in nodes if node.kind is kind}
        if parts := _parts(read, most, by_code):
            return parts
    return []


def _parts(
    read: Sequence[ReadScore],
    most: Mapping[str, Decimal],
    by_code: Mapping[str, Sequence[Candidate]],
) -> list[ReadScore]:
    """The scores of nodes, where they are parts of the total; ``most`` are their weights."""
    parts = [one for one in read if one.code in most]
    if not any(one.score for one in parts) or any(one.score > most[one.code] for one in parts):
        return []
    beside = [
        any(cell.score == most[one.code] for cell in claim.owners[0].cells)
        for one in parts
        for claim in by_code[one.code]
        if claim.line == one.line and one.score != most[one.code]
    ]
    return parts if len(parts) == len(most) > 1 or any(beside) else []


def _beside(part: ReadScore, own: Sequence[Candidate], scope: Scope) -> ReadScore | None:
    """The score out of 100 that the row of a part of the total says as well; None without one."""
    most = _weight(scope.framework.nodes[part.code], scope)
    wanted = part.score * 100 / most
    cells = (cell for it in own if it.line == part.line for cell in it.owners[0].cells)
    found = {it.score for it in cells if it.score and abs(it.score - wanted) <= _ROUNDED / most}
    return replace(part, score=found.pop()) if len(found) == 1 else None


def _weighted_problem(parts: Sequence[ReadScore], scope: Scope) -> TableProblem:
    """The parts, with the scores that they come from where the weight is known."""
    found = []
    for one in parts:
        node = scope.framework.nodes[one.code]
        most = _weight(node, scope) if node.kind is NodeKind.INSTRUMENT else Decimal(0)
        is_part = one.score <= most
        score = format_score(one.score * 100 / most) if is_part else ""
        weight = f"{most.normalize():f}" if is_part else ""
        found.append((one.code, str(one.score), weight, score))
    return TableProblem(
        rule=Reason.WEIGHTED,
        line=parts[0].line,
        code=parts[0].code,
        lines=tuple(one.line for one in parts),
        message=words.weighted_points(line=parts[0].line, found=found),
    )


def _weight(node: Node, scope: Scope) -> Decimal:
    """The most points that a node can bring to the total."""
    nodes = scope.framework.nodes
    if node.parent is None:
        return Decimal(100)
    parent = nodes[node.parent]
    return _weight(parent, scope) * node.share / sum(nodes[it].share for it in parent.children)


def _with_left_numbers(claims: Sequence[Candidate]) -> list[Candidate]:
    """The claims, with whole numbers left of the code taken where that column holds scores.

    It does where other rows have decimals in it. Where none has, the numbers may be the scores
    still, unless each is one more than the one above.
    """
    columns = {c.choice.before[0] for c in claims if c.choice.before and c.choice.score is not None}
    counts: dict[int, list[Decimal]] = {}
    for claim in claims:
        if claim.choice.before is not None and claim.choice.rule is Reason.MISSING:
            counts.setdefault(claim.choice.before[0], []).append(claim.choice.before[1])
    found = []
    for claim in claims:
        choice = claim.choice
        if choice.before is not None and choice.rule is Reason.MISSING:
            column, score = choice.before
            if column in columns:
                choice = replace(choice, score=score, rule=None)
            elif not all(one < other for one, other in pairwise(counts[column])):
                choice = replace(choice, rule=Reason.UNCLEAR, shown=(f"{score.normalize():f}",))
        found.append(replace(claim, choice=choice))
    return found


def _with_one_owner(claims: Sequence[Candidate]) -> list[Candidate]:
    """The claims, each of one node: owners whose score stands elsewhere drop out.

    Where several are left, or the list was too long to be sure, the owner is unclear.
    """
    found = [claim for claim in claims if len(claim.owners) == 1]
    read = {claim.code for claim in found if claim.choice.score is not None}
    left = [claim for claim in claims if len(claim.owners) > 1]
    while True:
        left = [
            replace(claim, owners=owners)
            for claim in left
            if (owners := tuple(owner for owner in claim.owners if owner.code not in read))
        ]
        sure = [claim for claim in left if len(claim.owners) == 1]
        if not sure:
            break
        for claim in sure:
            found.append(replace(claim, lines=(claim.line, *claim.lines[1:])))
            read.add(claim.code)
        left = [claim for claim in left if len(claim.owners) > 1]
    for claim in left:
        others = tuple(owner.code for owner in claim.owners)
        choice = ScoreReading(rule=Reason.UNCLEAR, shown=claim.choice.shown, others=others)
        found.append(replace(claim, choice=choice))
    return found


def _of_one_column(claims: Sequence[Candidate]) -> list[Candidate]:
    """The claims; where columns of numbers differ in a row, they are in doubt in every row.

    Where they are equal by chance, the score would be that of either.
    """
    doubted = {_columns(it) for it in claims if it.choice.rule is Reason.TWO_NUMBERS}
    return [
        replace(it, choice=one_of(it.owners[0].cells))
        if _is_by_chance(it) and _columns(it) in doubted
        else it
        for it in claims
    ]


def _columns(claim: Candidate) -> tuple[Header | None, tuple[int, ...]]:
    """The header of a claim and the places in its row where numbers stand."""
    cells = claim.owners[0].cells
    return claim.header, tuple(at for at, cell in enumerate(cells) if cell.is_numeric)


def _is_by_chance(claim: Candidate) -> bool:
    """Whether a score stands in every one of several columns of numbers."""
    numbers = [cell.score for cell in claim.owners[0].cells if cell.is_numeric]
    return len(numbers) > 1 and set(numbers) == {claim.choice.score}


def _of_one_title(claim: Candidate, claims: Sequence[Candidate], scope: Scope) -> Candidate:
    """The claim of a title that several nodes have, if its number or its neighbours say which.

    The neighbours are the other nodes below the same one: ten indicators, or three instruments.
    """
    choice, [owner, *_] = claim.choice, claim.owners
    if choice.rule is not Reason.SEVERAL_TITLES or not choice.doubtful:
        return claim
    parts = to_latin_digits(" ".join(cell.text for cell in owner.cells[: owner.at + 1])).split()
    numbers = {word.strip(".)(") for word in parts}
    # Behind its instrument a number is that of an item: OIT 28 is o28.
    numbers |= {
        f"{of[0]}{word}".lower()
        for of, word in pairwise(parts)
        if of.casefold() in scope.instruments
    }
    codes = [code for code in choice.others if code in numbers]
    if not codes:
        read = {other.code for other in claims if other.choice.score is not None}
        codes = [code for code in choice.others if _siblings(code, scope) & read]
    if len(codes) != 1 or any(
        other.code == codes[0] and other.choice.score is not None for other in claims
    ):
        return claim
    owner = replace(owner, codes=(codes[0],))
    return replace(claim, owners=(owner,), choice=ScoreReading(score=choice.doubtful[0]))


def _siblings(code: str, scope: Scope) -> set[str]:
    """The nodes of the same kind as a node."""
    nodes = scope.framework.nodes
    return {other for other, node in nodes.items() if node.kind is nodes[code].kind} - {code}


def _checked(claim: Candidate, scope: Scope) -> Candidate:
    """The claim, unless the codes, the title or the instrument of its row contradict it."""
    choice, [owner, *_] = claim.choice, claim.owners
    if choice.score is None and not choice.doubtful and choice.before is None:
        return claim
    refusal = None
    if set(owner.rivals) - {owner.code}:
        refusal = ScoreReading(rule=Reason.SEVERAL_CODES, others=(*owner.rivals, owner.code))
    elif named := other_instrument(owner, scope):
        own = scope.framework.instrument_of(owner.code)
        refusal = ScoreReading(
            rule=Reason.OTHER_INSTRUMENT, others=(named, own.code if own else "")
        )
    elif number := other_number(owner, scope):
        refusal = ScoreReading(rule=Reason.SEVERAL_TITLES, others=(number, owner.code))
    elif other := other_title(owner, scope):
        refusal = ScoreReading(rule=Reason.OTHER_TITLE, shown=other[:1], others=other[1:])
    return claim if refusal is None else replace(claim, choice=refusal)


def _rivals(own: Sequence[Candidate]) -> list[tuple[int, str]]:
    """The different scores of one node with their lines; rows that deny all of them included."""
    first: dict[Decimal, tuple[int, str]] = {}
    for claim in own:
        if claim.choice.score is not None:
            first.setdefault(claim.choice.score, (claim.line, str(claim.choice.score)))
    denied = [
        (claim.line, " / ".join(claim.choice.shown))
        for claim in own
        if first and claim.choice.doubtful and not set(first) & set(claim.choice.doubtful)
    ]
    return [*first.values(), *denied]


def _problems(own: Sequence[Candidate], scope: Scope, *, is_settled: bool) -> list[TableProblem]:
    """The problems of one node's claims, each sentence once.

    Where the score is read elsewhere, or told as a conflict, what is only missing is not told.
    """
    rules = {claim.choice.rule for claim in own} - {None}
    told: dict[tuple[Reason, tuple[str, ...]], TableProblem] = {}
    for claim in own:
        choice = claim.choice
        if choice.rule is None or (is_settled and choice.rule in _SILENT_IF_READ):
            continue
        if choice.rule is Reason.MISSING and len(rules) > 1:
            continue
        problem = _problem(claim, choice.rule, claim.line, _message(claim, choice.rule, scope))
        first = told.setdefault((choice.rule, choice.shown + choice.others), problem)
        lines = tuple(dict.fromkeys(first.lines + problem.lines))
        told[choice.rule, choice.shown + choice.others] = replace(first, lines=lines)
    return list(told.values())


def _problem(claim: Candidate, rule: Reason, line: int, message: str) -> TableProblem:
    """One claim as a problem; that a score is missing is only a warning."""
    is_missing = rule is Reason.MISSING
    return TableProblem(
        rule=rule,
        severity=Severity.WARNING if is_missing else Severity.ERROR,
        line=line,
        code=claim.code,
        message=message,
        lines=() if is_missing else claim.lines,
    )


def _message(claim: Candidate, rule: Reason, scope: Scope) -> str:
    """The sentence of one claim."""
    line, code, shown, others = claim.line, claim.code, claim.choice.shown, claim.choice.others
    first = shown[0] if shown else ""
    match rule:
        case Reason.MISSING:
            owner = claim.owners[0]
            is_empty = not all(cell.text for cell in owner.behind)
            text = "" if is_empty else owner.row.text
            return words.score_missing(line=line, code=code, shown=first, text=text)
        case Reason.UNREADABLE:
            return words.score_unreadable(line=line, code=code, shown=first)
        case Reason.TWO_NUMBERS:
            pool = claim.header.pool(scope.asked) if claim.header else ()
            columns = [claim.header.names[at] for at in pool] if claim.header and pool[1:] else []
            return words.two_numbers(line=line, code=code, shown=shown, columns=columns)
        case Reason.OTHER_TITLE:
            return words.other_title(line=line, code=code, title=first, other=others[0])
        case Reason.OTHER_INSTRUMENT:
            return words.other_instrument(line=line, code=code, instrument=others[0], own=others[1])
        case Reason.SEVERAL_CODES:
            return words.several_codes(line=line, codes=others)
        case Reason.SEVERAL_TITLES:
            return words.several_titles(line=line, title=claim.owners[0].title, codes=others)
        case Reason.UNKNOWN if others:
            return words.items_unknown(line=line, code=code, instrument=others[0], shown=first)
        case Reason.UNKNOWN:
            return words.code_unknown(line=line, code=code, shown=first)
        case _ if others:
            return words.unclear_owner(line=line, codes=others, shown=shown)
        case _:
            return words.unclear_number(line=line, code=code, shown=first)
