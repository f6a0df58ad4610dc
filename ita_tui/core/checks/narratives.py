"""Rules about narratives: each names its own issue, and each item by its code and its wording."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Finding, Fix, finding
from ita_tui.core.checks.quoted_items import Judged
from ita_tui.core.checks.years import wrong_year
from ita_tui.core.edits import set_narrative
from ita_tui.core.framework import Issue
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.problem import Severity
from ita_tui.core.shape import join
from ita_tui.core.table.titles import letter_key
from ita_tui.words import checks_narratives as words
from ita_tui.words import narrative_cues as cues

SURE_PART = 0.4
LEAST_WORDING = 14
"""So much of a title, and at least so many letters of it, make it mentioned."""


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
        elif _is_strange(case, issue, narrative, quote.code):
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


def _is_strange(case: Case, issue: str, narrative: Narrative, code: str) -> bool:
    """Whether an item is of another issue, which the text does not name."""
    other = case.framework.nodes[code].issue
    return other not in (issue, None) and other not in _issues_named(narrative.letters.latin)


@lru_cache(maxsize=16)
def _issues_named(latin: str) -> frozenset[str]:
    """The numbers of the issues that a text names; read once, not for each code that it quotes."""
    return frozenset(match[1] for match in _issue_number().finditer(latin))


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
    """Items that fall short and are said to have passed, one by one or all of an instrument.

    Against "all passed" stand only items that the narrative does not itself call failing.
    """
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
        named = {judged.right_code or judged.quote.code for judged in case.judged[code]}
        for gap in case.gaps:
            if gap.issue != code or gap.code in named:
                continue
            if _says_title(case, code, narrative, gap.code):
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
    """A narrative that goes by the title or the number of another issue, and not by its own.

    A number with another issue's title behind it is one, too. Late in a text another issue is only
    spoken of.
    """
    for code, narrative in case.narratives.items():
        own = case.framework.issues[code]
        wrong = _misnamed(case, code, narrative)
        if wrong is not None:
            yield _wrong_title(code, own, *wrong, narrative)


def _misnamed(
    case: Case, code: str, narrative: Narrative
) -> tuple[Issue, tuple[int, int] | None] | None:
    """The other issue that a narrative goes by, and where its title stands."""
    letters = narrative.letters
    numbers = _numbers_told(narrative)
    titled = [
        (place, issue)
        for issue in case.framework.issues.values()
        if (place := letters.find(_sure_part(issue.title))) is not None
        and letters.letter_at(place[0]) <= cues.TOO_LATE
        and _stands_alone(letters.text, place[0])
    ]
    for number, end in numbers:
        # "ประเด็นที่ 6" with the title of issue 4 behind it.
        behind = [it for it in titled if letters.letter_at(it[0][0]) == letters.letter_at(end)]
        for place, issue in behind:
            if issue.code not in (code, number):
                return issue, _whole(narrative, place, issue)
    if code in [number for number, _ in numbers] or any(it.code == code for _, it in titled):
        return None
    for place, issue in sorted(titled, key=lambda it: it[0]):
        return issue, _whole(narrative, place, issue)
    for number, _ in numbers:
        if number in case.framework.issues:
            return case.framework.issues[number], None
    return None


def _stands_alone(text: str, start: int) -> bool:
    """Whether a title stands by itself, and is not spoken of as any words: "ควรเป็นกระบวนการ…"."""
    before = text[:start]
    return (
        not before
        or before[-1] in ' \n\t“"(:–-0123456789๐๑๒๓๔๕๖๗๘๙'
        or before.endswith(cues.BEFORE_A_TITLE)
    )


def _numbers_told(narrative: Narrative) -> list[tuple[str, int]]:
    """The issues that the beginning of a text goes by: (number, end of it)."""
    letters = narrative.letters
    return [
        (match[1], match.end())
        for match in _issue_number().finditer(letters.latin)
        if letters.letter_at(match.start()) <= cues.TOO_LATE
        and not letters.text[: match.start()].rstrip().endswith(cues.POINTING)
    ]


def _sure_part(title: str) -> str:
    """The beginning of a title, by which it is known: titles are cut short with ฯ."""
    return title[: max(24, int(len(title) * 0.6))]


def _whole(narrative: Narrative, place: tuple[int, int], issue: Issue) -> tuple[int, int]:
    """Where the whole title stands, if it does."""
    first = narrative.letters.letter_at(place[0])
    found = narrative.letters.find(issue.title, first)
    return found if found is not None and found[0] == place[0] else place


def _wrong_title(
    code: str, own: Issue, other: Issue, place: tuple[int, int] | None, narrative: Narrative
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
    year = case.record.fiscal_year_be
    for code, narrative in case.narratives.items():
        place = wrong_year(case, narrative.letters.latin)
        if place is not None:
            said = narrative.letters.latin[slice(*place)]
            yield finding(
                "narrative-wrong-year",
                Severity.WARNING,
                _at(code),
                words.wrong_year(said=int(said), year=year),
                said,
                year,
                fix=_replaced(code, narrative, place, str(year)),
            )


def _failing_among_all(case: Case, issue: str, narrative: Narrative) -> Iterator[str]:
    """Items that fall short although "all" of their instruments are said to have passed."""
    apart = narrative.failed | narrative.excepted
    spoken_of = {narrative.quotes[number].code for number in apart}
    # What is called by another's code is spoken of, too.
    spoken_of |= {judged.right_code for judged in case.judged[issue] if judged.right_code}
    for claim in narrative.every:
        for gap in case.gaps:
            instrument = case.framework.instrument_of(gap.code)
            in_scope = not claim.instruments or (
                instrument is not None and instrument.code in claim.instruments
            )
            if gap.issue == issue and in_scope and gap.code not in spoken_of:
                yield gap.code


def _says_title(case: Case, issue: str, narrative: Narrative, code: str) -> bool:
    """Whether a narrative mentions an item by a good part of its wording.

    The title of the issue itself is no mention of one of its items.
    """
    said = narrative.letters.key.replace(letter_key(case.framework.issues[issue].title), " ")
    for title in case.titles.keys[code]:
        length = min(len(title), max(LEAST_WORDING, int(len(title) * SURE_PART)))
        if any(title[at : at + length] in said for at in range(len(title) - length + 1)):
            return True
        if any(word in said for word in re.findall("[a-z]{6,}", title)):
            return True
    return False


def _judged(case: Case) -> Iterator[tuple[str, Narrative, Judged]]:
    for code, narrative in case.narratives.items():
        for judged in case.judged[code]:
            yield code, narrative, judged


def _at(issue: str) -> str:
    return f"{join('issues', issue)}.narrative"


def _replaced(issue: str, narrative: Narrative, place: tuple[int, int], text: str) -> Fix:
    """Put other words at a place of a narrative."""
    whole = narrative.letters.text
    # Put together only when the fix is taken: a text may have a thousand of them.
    return Fix(
        words.put_instead(old=whole[place[0] : place[1]], new=text),
        lambda record: set_narrative(record, issue, whole[: place[0]] + text + whole[place[1] :]),
    )


@cache
def _issue_number() -> re.Pattern[str]:
    """ประเด็นที่ 2, in Latin digits."""
    return re.compile(r"ประเด็น(?:ที่)? ?([0-9]{1,2})(?![0-9])")
