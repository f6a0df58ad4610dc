"""A whole report of an office: its analysis by issue, its memo and what the memo claims."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile, zip_longest
from typing import Any

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.matching.titles import Titles, index_titles, letter_key
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.edits import set_narrative, set_scores
from ita_tui.core.record.model import Claim, Opinion, RankingClaim, Record, ScoreKind
from ita_tui.core.record.names import agency_key
from ita_tui.core.tables_in.agency import agency_in
from ita_tui.core.tables_in.source.headings import issue_heading, issue_of_row
from ita_tui.core.tables_in.source.rows import TextRow
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import split_item_code
from ita_tui.core.thai.dates import parse_date
from ita_tui.core.thai.numbers import parse_score, to_latin_digits
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.said import table as words
from ita_tui.words.understood import reports as marks

_FEWEST_COLUMNS = 3
_MOST_MEMO_LINES = 60
"""Lines with words among which the memo stands."""
_MOST_SIGNING = 8
"""Lines between the last sentence and the signer's name, or of an opinion."""
_MOST_OF_POST = 3
_LONGEST_LINE = 4000
_LONGEST_BEHIND = 80
"""Letters behind the total in which its level stands."""
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
    doubts: tuple[str, ...] = ()
    """What stands in it and could not be read for sure, a Thai sentence each."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Fields by name, and what of them could not be read for sure."""

    values: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a sentence that may be the total."""

    score: str
    level: str
    """The title of the level behind it; empty without one."""
    text: str
    """The sentence."""
    is_named: bool
    """Whether the sentence calls it the total."""


def read_report(every: Sequence[TextRow], framework: Framework) -> Report:
    """Read a report; what is not there, or cannot be read for sure, is left out."""
    rows = [row for row in every if row.cells and not row.cells[0].startswith(marks.SIGNS)]
    lines = [clean_line(" ".join(row.cells))[:_LONGEST_LINE] for row in rows if _is_alone(row)]
    latin = list(map(to_latin_digits, lines))
    claims = _claims(latin, framework)
    stated = [to_latin_digits(clean_line(" ".join(row.cells))) for row in rows if _states(row)]
    total = _stated([*latin, *stated], framework)
    memo, announced = _memo(lines[:_MOST_MEMO_LINES]), _announced(latin)
    results: dict[str, Any] = {**total.values, **announced.values}
    declared = _score("total", results.pop("total", ""))
    if claims:
        results["ranking"] = claims
    return Report(
        narratives=_by_issue(_narratives(rows), framework)
        or _by_issue(_paragraphs(rows), framework),
        memo=memo.values,
        results=results,
        agency=agency_in(lines),
        declared={**declared, **_scores_of(claims)},
        doubts=(*total.doubts, *memo.doubts, *announced.doubts),
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
        said = record.issues[issue].narrative if issue in record.issues else ""
        after = after if said else set_narrative(after, issue, narrative)
        kept += [f"issues.{issue}.narrative"] if said not in ("", narrative) else []
    parts = {"memo": report.memo, "results": report.results}
    if _is_of(record, report.agency):
        named = {"name": record.agency.name} if record.agency.name else {}
        parts["agency"] = {**report.agency, **named}
    else:
        kept.append("agency.name")
    for part, values in parts.items():
        before = getattr(after, part)
        own = {name: getattr(before, name) for name in values}
        kept += (f"{part}.{it}" for it, value in values.items() if own[it] and own[it] != value)
        free = {name: value for name, value in values.items() if not own[name]}
        changes: dict[str, Any] = {part: replace(before, **free)}
        after = replace(after, **changes) if free else after
    there = {code: record.score(code) for code in report.declared}
    scores = {code: score for code, score in report.declared.items() if there[code] is None}
    kept += (
        f"scores.{code}.own"
        for code, it in there.items()
        if it not in (None, report.declared[code])
    )
    return set_scores(after, ScoreKind.OWN, scores), tuple(kept)


def _is_of(record: Record, agency: Mapping[str, str]) -> bool:
    """Whether a report is of the record's agency, however it is spelt, or says of none."""
    own, theirs = record.agency.name, agency.get("name", "")
    return not own or not theirs or agency_key(own) == agency_key(theirs)


def _by_issue(found: Iterator[tuple[str, str]], framework: Framework) -> dict[str, str]:
    """The texts of each issue of the year, pages joined."""
    texts: dict[str, list[str]] = {}
    for issue, text in found:
        if issue in framework.issues and text.strip(" .…"):
            texts.setdefault(issue, []).append(text)
    return {issue: " ".join(parts) for issue, parts in texts.items()}


def _narratives(rows: Sequence[TextRow]) -> Iterator[tuple[str, str]]:
    """The texts of the column of the analysis, each with the issue whose heading is above it."""
    place, issue = -1, ""
    for row in rows:
        cells = [clean_line(cell) for cell in row.cells]
        if len(cells) >= _FEWEST_COLUMNS and (header := _analysis_column(cells)) is not None:
            place = header
        elif heading := issue_of_row(cells):
            issue = heading
        elif _ends_analysis(cells) and len(list(filter(None, cells))) > 1:
            place = -1
        elif 0 <= place < len(cells):
            beside = (issue_heading(cell)[0] for at, cell in enumerate(cells) if at != place)
            issue = next(filter(None, beside), issue)
            if cells[place]:
                yield issue, _analysis(cells[place])


def _paragraphs(rows: Sequence[TextRow]) -> Iterator[tuple[str, str]]:
    """The texts that stand as paragraphs below the heading of each issue, tables between left out.

    A short line goes on with the one above, unless it is the heading of the table below it. The
    headings in a table of measures are over no analysis.
    """
    issue, goes_on, is_plan = "", False, False
    for row, below in zip_longest(rows, rows[1:]):
        text = clean_line(" ".join(row.cells))
        is_alone = _is_alone(row)
        if is_alone and (heading := issue_of_row([text])):
            is_plan = is_plan and below is not None and not (_is_alone(below) or _of_items(below))
            issue, goes_on = "" if is_plan else heading, False
        elif text.startswith((marks.MEMO, *marks.CLOSING)):
            issue = ""
        elif (not is_alone and _ends_analysis(row.cells)) or (
            not _is_long(text) and text.startswith(marks.PLAN)
        ):
            issue, is_plan = "", True
        elif not is_alone or (below is not None and not _is_alone(below) and not _is_long(text)):
            goes_on = False
        elif goes_on or _is_long(text):
            yield issue, text if goes_on else _analysis(text)
            goes_on = True


def _of_items(row: TextRow) -> bool:
    """Whether a row of a table is of an item, or names the column of the scores."""
    return any(split_item_code(cell) or marks.SCORE in cell for cell in row.cells)


def _analysis(text: str) -> str:
    """The text of an analysis without the heading that its first line begins with."""
    return re.sub(marks.ANALYSIS_HEADING, "", text, count=1)


def _ends_analysis(cells: Sequence[str]) -> bool:
    """Whether a row is the header of the measures."""
    return any(cell.startswith(marks.ENDS_ANALYSIS) for cell in cells)


def _states(row: TextRow) -> bool:
    """Whether a row of a table says the total in words: its name, a colon, and more."""
    return not _is_alone(row) and re.match(marks.STATES_TOTAL, clean_line(row.cells[0])) is not None


def _is_alone(row: TextRow) -> bool:
    """Whether a row is a line, not a row of a table; one that ends with a number is none."""
    return row.loose or len(row.cells) == 1


def _is_long(text: str) -> bool:
    return len(text) > marks.LONGEST_HEADING


def _analysis_column(cells: Sequence[str]) -> int | None:
    """The place of the analysis where a row is a header that names it."""
    named = [place for place, cell in enumerate(cells) if cell.startswith(marks.ANALYSIS)]
    is_short = all(len(cell) <= marks.LONGEST_HEADING for cell in cells)
    return named[0] if len(named) == 1 and is_short else None


def _memo(lines: Sequence[str]) -> _Found:
    """The fields of a memo, from the lines that begin with their names."""
    if not any(marks.MEMO in line for line in lines):
        return _Found()
    found: dict[str, Any] = {}
    for line in lines:
        for name, word in marks.MEMO_FIELDS.items():
            if name not in found and line.startswith(f"{word} "):
                found[name] = line.removeprefix(word).strip()
    day = _day("date", found.pop("date"), words.MEMO_DAY) if "date" in found else _Found()
    if "to" in found:
        found["to"] = tuple(filter(None, (post.strip() for post in found["to"].split("/"))))
    closing = next((at for at, line in enumerate(lines) if line.startswith(marks.CLOSING)), None)
    signed = {} if closing is None else _signed(lines[closing + 1 :])
    return _Found({**found, **day.values, **signed}, day.doubts)


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


def _day(name: str, text: str, called: str) -> _Found:
    try:
        return _Found({name: parse_date(text)})
    except Unreadable as error:
        return _Found({}, (words.day_unreadable(field=called, why=str(error)),))


def _score(code: str, text: str) -> dict[str, Decimal]:
    try:
        return {code: parse_score(text)}
    except Unreadable:
        return {}


def _stated(lines: Sequence[str], framework: Framework) -> _Found:
    """The total that the memo states, and the level behind it; in doubt where it states several."""
    titles = index_titles(framework)
    every = [figure for line in lines for figure in _figures(line, framework, titles)]
    figures = [figure for figure in every if figure.is_named] or every
    scores = list(dict.fromkeys(figure.score for figure in figures))
    if len(scores) > 1:
        texts = dict.fromkeys(figure.text for figure in figures)
        return _Found({}, tuple(words.total_unclear(text=text) for text in texts))
    levels = {figure.level for figure in figures} - {""}
    level = {"level": levels.pop()} if len(levels) == 1 else {}
    return _Found({**level, "total": scores[0]}) if scores else _Found()


def _figures(line: str, framework: Framework, titles: Titles) -> Iterator[_Figure]:
    """The figures of a line whose role there, by the words before each, is that of the total."""
    level_titles = sorted((level.title for level in framework.levels), key=len, reverse=True)
    level = rf"ระดับ ?:? ?[“\"]?({'|'.join(map(re.escape, level_titles))})(?![ก-๙A-Za-z])"
    found, results = list(re.finditer(marks.FIGURE, line)), re.search(marks.RESULTS, line)
    starts, ends = [it.start() for it in found], [it.end() for it in found]
    for at, figure in enumerate(found):
        before = line[ends[at - 1] if at else 0 : starts[at]]
        named = list(re.finditer(marks.TOTAL_NAMES, before))
        own = before[named[-1].end() :] if named else before.rpartition(marks.RESULT)[2]
        years = re.findall(marks.YEAR_OF_FIGURE, before)
        is_other = (
            re.search(marks.OTHER_FIGURE, own)
            or (named and re.search(marks.OTHER_TOTAL, before[: named[-1].start()]))
            or (years and 2500 + int(years[-1]) != framework.fiscal_year_be)
        )
        is_named = bool(named) and re.fullmatch("[^0-9]{0,40}", own) is not None
        is_total = is_named or (
            results is not None
            and results.end() <= starts[at]
            and re.search(marks.BEFORE_TOTAL, before)
            and not _node_of(before, framework, titles)
        )
        if is_total and not is_other and figure["score"]:
            behind = line[ends[at] : starts[at + 1] if at + 1 < len(found) else None]
            said = re.search(level, behind[:_LONGEST_BEHIND])
            yield _Figure(figure["score"], said[1] if said else "", line, is_named)


def _announced(lines: Sequence[str]) -> _Found:
    days = [found[1] for line in lines for found in re.finditer(marks.ANNOUNCED, line)]
    return _day("announced_on", days[0], words.ANNOUNCED_DAY) if days else _Found()


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
