"""A whole report of an office: its analysis by issue, its memo and what the memo claims."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import takewhile
from typing import Any

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.matching.titles import Titles, index_titles, letter_key
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.edits import set_narrative, set_scores
from ita_tui.core.record.model import Claim, Opinion, RankingClaim, Record, ScoreKind
from ita_tui.core.record.names import agency_key
from ita_tui.core.tables_in.agency import agency_in
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.numbers import parse_score, to_latin_digits
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.understood import reports as marks
from ita_tui.words.understood.tables import ISSUE

_ISSUE = re.compile(rf"{ISSUE} ?([0-9]{{1,2}})(?![0-9])")
_FEWEST_COLUMNS = 3
_MOST_MEMO_LINES = 60
"""Lines with words among which the memo stands."""
_MOST_SIGNING = 8
"""Lines between the last sentence and the signer's name, or of an opinion."""
_MOST_OF_POST = 3
_LONGEST_LINE = 4000
_MOST_CLAIMS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report says beside its tables of scores and measures."""

    narratives: Mapping[str, str] = field(default_factory=dict)
    """The analysis by code of issue."""
    memo: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the memo by name."""
    results: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the results by name: level, day, ranking."""
    agency: Mapping[str, str] = field(default_factory=dict)
    """Fields of the agency by name."""
    declared: Mapping[str, Decimal] = field(default_factory=dict)
    """Scores that the memo states, by code of the node."""
    left: tuple[str, ...] = ()
    """What stands in it and is not taken: names of parts, as in ``LEFT``."""


def read_report(every: Sequence[TextRow], framework: Framework) -> Report:
    """Read a report; what is not there, or cannot be read for sure, is left out."""
    rows = [row for row in every if row.cells]
    # A line that ends with a number is no row of a table.
    alone = (row for row in rows if row.loose or len(row.cells) == 1)
    lines = [clean_line(" ".join(row.cells))[:_LONGEST_LINE] for row in alone]
    latin = list(map(to_latin_digits, lines))
    claims = _claims(latin, framework)
    results: dict[str, Any] = {**_declared_level(latin, framework), **_announced(latin)}
    if claims:
        results["ranking"] = claims
    return Report(
        narratives=_narratives(rows, framework),
        memo=_memo(lines[:_MOST_MEMO_LINES]),
        results=results,
        agency=agency_in(lines),
        declared={**_total(latin), **_scores_of(claims)},
        left=tuple(name for name, pattern in marks.LEFT.items() if _any_line(pattern, lines)),
    )


def _any_line(pattern: str, lines: Sequence[str]) -> bool:
    return any(re.match(pattern, line) for line in lines)


def take_report(record: Record, report: Report) -> tuple[Record, tuple[str, ...]]:
    """The record with what a report says where it says nothing itself.

    Also the dotted places where the record says something else, and keeps it.
    """
    kept: list[str] = []
    after = record
    for issue, narrative in report.narratives.items():
        there = record.issues[issue].narrative if issue in record.issues else ""
        if not there:
            after = set_narrative(after, issue, narrative)
        elif there != narrative:
            kept.append(f"issues.{issue}.narrative")
    parts: list[tuple[str, Mapping[str, Any]]] = [
        ("memo", report.memo),
        ("results", report.results),
    ]
    if _is_of(record, report.agency):
        named = {"name": record.agency.name} if record.agency.name else {}
        parts.append(("agency", {**report.agency, **named}))
    else:
        kept.append("agency.name")
    for part, values in parts:
        before = getattr(after, part)
        free = {name: value for name, value in values.items() if not getattr(before, name)}
        kept += (
            f"{part}.{name}"
            for name, value in values.items()
            if name not in free and getattr(before, name) != value
        )
        changes: dict[str, Any] = {part: replace(before, **free)}
        after = replace(after, **changes) if free else after
    scores = {code: score for code, score in report.declared.items() if record.score(code) is None}
    kept += (
        f"scores.{code}.own"
        for code, score in report.declared.items()
        if code not in scores and record.score(code) != score
    )
    return set_scores(after, ScoreKind.OWN, scores), tuple(kept)


def _is_of(record: Record, agency: Mapping[str, str]) -> bool:
    """Whether a report is of the record's agency, however it is spelt, or says of none."""
    own, theirs = record.agency.name, agency.get("name", "")
    return not own or not theirs or agency_key(own) == agency_key(theirs)


def _narratives(rows: Sequence[TextRow], framework: Framework) -> dict[str, str]:
    """The texts of the column of the analysis below the heading of each issue, pages joined."""
    place, issue = -1, ""
    found: dict[str, list[str]] = {}
    for row in rows:
        cells = [clean_line(cell) for cell in row.cells]
        if len(cells) >= _FEWEST_COLUMNS and (header := _analysis_column(cells)) is not None:
            place = header
            continue
        filled = list(filter(None, cells))
        heading = _ISSUE.match(to_latin_digits(filled[0])) if len(filled) == 1 else None
        if heading:
            issue = str(int(heading[1]))
        elif any(cell.startswith(marks.ENDS_ANALYSIS) for cell in cells) and len(filled) > 1:
            place = -1
        elif 0 <= place < len(cells):
            issue = _issue_beside(cells, place) or issue
            if cells[place] and issue in framework.issues:
                found.setdefault(issue, []).append(cells[place])
    return {issue: " ".join(parts) for issue, parts in found.items()}


def _issue_beside(cells: Sequence[str], place: int) -> str:
    """The issue that a column of its own names, beside the analysis; empty where none does."""
    beside = (to_latin_digits(cell) for at, cell in enumerate(cells) if at != place)
    found = next(filter(None, map(_ISSUE.match, beside)), None)
    return str(int(found[1])) if found else ""


def _analysis_column(cells: Sequence[str]) -> int | None:
    """The place of the analysis where a row is a header that names it."""
    named = [place for place, cell in enumerate(cells) if cell.startswith(marks.ANALYSIS)]
    is_short = all(len(cell) <= marks.LONGEST_HEADING for cell in cells)
    return named[0] if len(named) == 1 and is_short else None


def _memo(lines: Sequence[str]) -> dict[str, Any]:
    """The fields of a memo, from the lines that begin with their names."""
    if not any(marks.MEMO in line for line in lines):
        return {}
    found: dict[str, Any] = {}
    for line in lines:
        for name, word in marks.MEMO_FIELDS.items():
            if name not in found and line.startswith(f"{word} "):
                found[name] = line.removeprefix(word).strip()
    if "date" in found:
        found |= _day("date", found.pop("date"))
    if "to" in found:
        found["to"] = tuple(filter(None, (post.strip() for post in found["to"].split("/"))))
    closing = next((at for at, line in enumerate(lines) if line.startswith(marks.CLOSING)), None)
    return found if closing is None else found | _signed(lines[closing + 1 :])


def _signed(lines: Sequence[str]) -> dict[str, Any]:
    """Who signs the memo and gives an opinion, by post: the lines below its last sentence.

    Names in brackets part them; they are written by hand each time.
    """
    found: dict[str, Any] = {}
    name = next((at for at, line in enumerate(lines[:_MOST_SIGNING]) if _is_name(line)), None)
    signer = _upto_next(lines[name + 1 :] if name is not None else (), _MOST_OF_POST)
    if signer:
        found["signer"] = "".join(
            line if line.endswith(marks.IN_PLACE_OF) else f"{line} " for line in signer
        ).strip()
    opinions: dict[str, Opinion] = {}
    for at, line in enumerate(lines):
        post = line.removeprefix(marks.OPINION).strip(" .:")
        if line.startswith(marks.OPINION) and 0 < len(post) <= marks.LONGEST_HEADING:
            text = "\n".join(_upto_next(lines[at + 1 :], _MOST_SIGNING))
            opinions[str(len(opinions) + 1)] = Opinion(post=post, text=text)
    return {**found, "opinions": opinions} if opinions else found


def _is_name(line: str) -> bool:
    return re.fullmatch("[(].{2,80}[)]", line) is not None


def _upto_next(lines: Sequence[str], most: int) -> list[str]:
    """The lines up to the next name or opinion, without dots to write on."""
    parts = takewhile(
        lambda line: not (_is_name(line) or line.lstrip("/ ").startswith(marks.OPINION)),
        lines[:most],
    )
    return [line for line in parts if line.strip(" .…")]


def _day(name: str, text: str) -> dict[str, date]:
    try:
        return {name: parse_date(text)}
    except Unreadable:
        return {}


def _total(lines: Sequence[str]) -> dict[str, Decimal]:
    """The total that the memo states; nothing where it states several."""
    found = {score for line in lines for score in re.findall(marks.STATED_TOTAL, line)}
    return _score("total", found.pop()) if len(found) == 1 else {}


def _score(code: str, text: str) -> dict[str, Decimal]:
    try:
        return {code: parse_score(text)}
    except Unreadable:
        return {}


def _declared_level(lines: Sequence[str], framework: Framework) -> dict[str, str]:
    """The level that stands behind the total."""
    titles = sorted((level.title for level in framework.levels), key=len, reverse=True)
    named = "|".join(map(re.escape, titles))
    pattern = rf"{marks.STATED_TOTAL}.{{0,40}}?ระดับ ?[“\"]?({named})(?![ก-๙A-Za-z])"
    found = {match[2] for line in lines for match in re.finditer(pattern, line)}
    return {"level": found.pop()} if len(found) == 1 else {}


def _announced(lines: Sequence[str]) -> dict[str, date]:
    days = [found[1] for line in lines for found in re.finditer(marks.ANNOUNCED, line)]
    return _day("announced_on", days[0]) if days else {}


def _claims(lines: Sequence[str], framework: Framework) -> dict[str, RankingClaim]:
    """The sentences that rank nodes, in order."""
    titles = index_titles(framework)
    found = [claim for line in lines for claim in _ranked(line, framework, titles)]
    return {f"r{number}": claim for number, claim in enumerate(found[:_MOST_CLAIMS], 1)}


def _ranked(line: str, framework: Framework, titles: Titles) -> Iterator[RankingClaim]:
    for match in re.finditer(marks.RANKED, line):
        node = _node_of(match["wording"], framework, titles)
        score = _score(node, match["score"])
        if not node or not score:
            continue
        place = int(match["place"]) if match["place"] else None
        claim = Claim.PLACE
        if place is None:
            claim = Claim.LOWEST if match["rank"].startswith(marks.LOWEST) else Claim.HIGHEST
        if claim is Claim.HIGHEST:
            place = 1
        wording = match["wording"].strip()
        yield RankingClaim(place=place, claim=claim, node=node, score=score[node], wording=wording)


def _node_of(wording: str, framework: Framework, titles: Titles) -> str:
    """The indicator whose title stands in the words, else the part of an instrument by number."""
    key = letter_key(wording)
    named = [
        code
        for code, node in framework.nodes.items()
        if node.kind is NodeKind.INDICATOR and any(own in key for own in titles.keys[code])
    ]
    if len(named) == 1:
        return named[0]
    part = re.search(marks.PART, wording)
    children = framework.nodes[part[1]].children if part and part[1] in framework.nodes else ()
    number = int(part[2]) if part else 0
    return children[number - 1] if 0 < number <= len(children) else ""


def _scores_of(claims: Mapping[str, RankingClaim]) -> dict[str, Decimal]:
    """The scores that claims quote, but of nodes for which they quote several."""
    quoted: dict[str, set[Decimal]] = {}
    for claim in claims.values():
        if claim.score is not None:
            quoted.setdefault(claim.node, set()).add(claim.score)
    return {code: scores.pop() for code, scores in quoted.items() if len(scores) == 1}
