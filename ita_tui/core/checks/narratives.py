"""Rules about narratives: each names its own issue, and each item by its code and its wording."""

import re
from collections.abc import Iterator
from functools import cache, partial

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Finding, Fix, finding
from ita_tui.core.checks.quoted_items import Judged, judged_quotes
from ita_tui.core.edits import set_narrative
from ita_tui.core.framework import Issue
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.problem import Severity
from ita_tui.core.shape import join
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.words import checks_narratives as words
from ita_tui.words import narrative_cues as cues

SURE_PART = 0.6
"""So much of the beginning of a title makes it mentioned."""


def narrative_missing(case: Case) -> Iterator[Finding]:
    """An issue with scores and without a narrative."""
    for code, issue in case.framework.issues.items():
        if code not in case.narratives and any(item in case.typed for item in issue.items):
            yield finding(
                "narrative-missing",
                Severity.WARNING,
                _at(code),
                words.missing(issue=code, title=issue.title),
                code,
            )


def narrative_wrong_code(case: Case) -> Iterator[Finding]:
    """A code whose wording, score or issue is another item's, or that the framework lacks."""
    for issue, narrative, judged in _judged(case):
        quote = judged.quote
        if judged.right_code is not None:
            yield finding(
                "narrative-wrong-code",
                Severity.ERROR,
                _at(issue),
                words.wrong_code(
                    code=quote.code,
                    right=judged.right_code,
                    score=case.record.score(quote.code),
                    right_score=case.record.score(judged.right_code),
                    by=judged.because,
                ),
                quote.code,
                judged.right_code,
                narrative.letters.text,
                fix=_replaced(issue, narrative, (quote.start, quote.end), judged.right_code),
            )
        elif quote.code not in case.framework.nodes:
            yield finding(
                "narrative-wrong-code",
                Severity.ERROR,
                _at(issue),
                words.unknown_code(code=quote.code, framework=case.framework.id),
                quote.code,
                narrative.letters.text,
            )
        elif case.framework.nodes[quote.code].issue not in (issue, None):
            yield finding(
                "narrative-wrong-code",
                Severity.WARNING,
                _at(issue),
                words.other_issues_code(
                    code=quote.code, issue=issue, other=case.framework.nodes[quote.code].issue
                ),
                quote.code,
                issue,
            )


def narrative_wrong_score(case: Case) -> Iterator[Finding]:
    """A score quoted for an item that is not its own."""
    for issue, narrative, judged in _judged(case):
        if judged.right_code is None and judged.wrong_score is not None:
            score = case.record.score(judged.quote.code)
            yield finding(
                "narrative-wrong-score",
                Severity.ERROR,
                _at(issue),
                words.wrong_score(code=judged.quote.code, quoted=judged.wrong_score, score=score),
                judged.quote.code,
                judged.wrong_score,
                score,
                fix=_replaced(issue, narrative, judged.score_place, str(score)),
            )


def narrative_says_pass_but_fails(case: Case) -> Iterator[Finding]:
    """Items that fall short and are said to have passed, one by one or all of an instrument."""
    pass_mark = case.record.settings.pass_mark
    for issue, narrative in case.narratives.items():
        said = [
            narrative.quotes[number].code
            for number in sorted(narrative.passed)
            if (score := case.typed.get(narrative.quotes[number].code)) is not None
            and score < pass_mark
        ]
        said += _failing_among_all(case, issue, narrative)
        if said:
            codes = tuple(dict.fromkeys(said))
            yield finding(
                "narrative-says-pass-but-fails",
                Severity.ERROR,
                _at(issue),
                words.says_pass(
                    items=[(code, case.typed[code]) for code in codes], pass_mark=pass_mark
                ),
                *codes,
                narrative.letters.text,
            )


def narrative_says_fail_but_passes(case: Case) -> Iterator[Finding]:
    """Items that pass and are said to fall short, under their right code and wording."""
    pass_mark = case.record.settings.pass_mark
    for issue, narrative, judged in _judged(case):
        code = judged.quote.code
        score = case.typed.get(code)
        is_meant = judged.is_failed and judged.right_code is None
        if is_meant and score is not None and score >= pass_mark:
            yield finding(
                "narrative-says-fail-but-passes",
                Severity.ERROR,
                _at(issue),
                words.says_fail(code=code, score=score, pass_mark=pass_mark),
                code,
                score,
                narrative.letters.text,
            )


def narrative_omits_failing_item(case: Case) -> Iterator[Finding]:
    """An item below the pass mark that the narrative of its issue does not speak of."""
    for code, narrative in case.narratives.items():
        named = {judged.right_code or judged.quote.code for judged in _of(case, code)}
        for gap in case.gaps:
            if gap.issue != code or gap.code in named:
                continue
            if _says_title(case, narrative, gap.code):
                continue
            yield finding(
                "narrative-omits-failing-item",
                Severity.ERROR,
                _at(code),
                words.omits(
                    code=gap.code, title=case.framework.nodes[gap.code].title, score=gap.score
                ),
                gap.code,
                gap.score,
            )


def narrative_wrong_issue_title(case: Case) -> Iterator[Finding]:
    """A narrative that goes by the title or the number of another issue, and not by its own."""
    for code, narrative in case.narratives.items():
        own = case.framework.issues[code]
        numbers = [match[1] for match in _issue_number().finditer(_latin(narrative))]
        if narrative.letters.find(own.title) or code in numbers:
            continue
        for other in case.framework.issues.values():
            place = narrative.letters.find(other.title)
            if other.code != code and (place or other.code in numbers):
                yield _wrong_title(code, own, other, narrative, place)
                break


def _wrong_title(
    code: str, own: Issue, other: Issue, narrative: Narrative, place: tuple[int, int] | None
) -> Finding:
    return finding(
        "narrative-wrong-issue-title",
        Severity.ERROR,
        _at(code),
        words.wrong_issue_title(issue=code, title=own.title, other=other.code),
        other.code,
        narrative.letters.text,
        fix=_replaced(code, narrative, place, own.title) if place else None,
    )


def narrative_wrong_year(case: Case) -> Iterator[Finding]:
    """A narrative that speaks of a fiscal year other than the one assessed and the next."""
    years = {case.record.fiscal_year_be, case.record.measures_year_be}
    if not case.record.fiscal_year_be:
        return
    for code, narrative in case.narratives.items():
        for match in _fiscal_year().finditer(_latin(narrative)):
            # A comparison with the year before is no slip where the year itself is named, too.
            if int(match[1]) not in years and not any(str(y) in _latin(narrative) for y in years):
                yield finding(
                    "narrative-wrong-year",
                    Severity.WARNING,
                    _at(code),
                    words.wrong_year(said=int(match[1]), year=case.record.fiscal_year_be),
                    match[1],
                    case.record.fiscal_year_be,
                    fix=_replaced(code, narrative, match.span(1), str(case.record.fiscal_year_be)),
                )
                break


def _failing_among_all(case: Case, issue: str, narrative: Narrative) -> Iterator[str]:
    """Items that fall short although "all" of their instruments are said to have passed."""
    mistaken_for = {judged.right_code for judged in _of(case, issue)}
    for claim in narrative.every:
        for gap in case.gaps:
            instrument = case.framework.instrument_of(gap.code)
            in_scope = not claim.instruments or (
                instrument is not None and instrument.code in claim.instruments
            )
            is_excepted = gap.code in claim.excepted or gap.code in mistaken_for
            if gap.issue == issue and in_scope and not is_excepted:
                yield gap.code


def _says_title(case: Case, narrative: Narrative, code: str) -> bool:
    """Whether a narrative mentions an item by its wording, or by the most of it."""
    for title in case.titles.keys[code]:
        if title[: max(8, int(len(title) * SURE_PART))] in narrative.letters.key:
            return True
    return False


def _judged(case: Case) -> Iterator[tuple[str, Narrative, Judged]]:
    for code, narrative in case.narratives.items():
        for judged in _of(case, code):
            yield code, narrative, judged


def _of(case: Case, issue: str) -> tuple[Judged, ...]:
    return judged_quotes(case, issue)


def _at(issue: str) -> str:
    return f"{join('issues', issue)}.narrative"


def _latin(narrative: Narrative) -> str:
    return to_latin_digits(narrative.letters.text)


def _replaced(issue: str, narrative: Narrative, place: tuple[int, int], text: str) -> Fix:
    """Put other words at a place of a narrative."""
    whole = narrative.letters.text
    after = whole[: place[0]] + text + whole[place[1] :]
    return Fix(
        words.put_instead(old=whole[place[0] : place[1]], new=text),
        partial(set_narrative, issue=issue, narrative=after),
    )


@cache
def _issue_number() -> re.Pattern[str]:
    """ประเด็นที่ 2, in Latin digits."""
    return re.compile(r"ประเด็นที่ ?([0-9]{1,2})")


@cache
def _fiscal_year() -> re.Pattern[str]:
    """ปีงบประมาณ พ.ศ. 2567, in Latin digits."""
    return re.compile(cues.FISCAL_YEAR + r" ?(?:พ\.ศ\. ?)?(25[0-9]{2})(?![0-9])")
