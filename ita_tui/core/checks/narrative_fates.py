"""Rules about what a narrative says of its items: passed, or fell short."""

from collections.abc import Iterator
from itertools import islice

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.grading import worst
from ita_tui.core.checks.texts import indicators_named, place_of
from ita_tui.core.narratives.claims import EveryClaim, Narrative
from ita_tui.core.problem import Severity
from ita_tui.words.said import checks_narratives as words
from ita_tui.words.understood.narrative_cues import TAKEN_OUT


def says_pass_but_fails(case: Case) -> Iterator[Remark]:
    """Items that fall short and are said to have passed, one by one or all of an instrument.

    Against "all passed" stand only items that the narrative does not itself call failing.
    """
    pass_mark = case.record.settings.pass_mark
    for issue, narrative in case.narratives.items():
        grading = case.gradings[issue]
        said = [
            (
                code,
                narrative.said_at[number],
                grading.of_fate(narrative.quotes[number], narrative.said_at[number]),
            )
            for number in sorted(narrative.passed)
            if (score := case.typed.get(code := narrative.quotes[number].code)) is not None
            and score < pass_mark
        ]
        said += [
            (code, place, grading.severity(place))
            for code, place in failing_among_all(case, issue, narrative)
        ]
        if said:
            codes = tuple(dict.fromkeys(code for code, _, _ in said))
            places = (narrative.letters.text[slice(*place)] for _, place, _ in said)
            yield tell(
                place_of(issue),
                words.says_pass(
                    words=tuple(dict.fromkeys(places)),
                    items=[(code, case.typed[code]) for code in codes],
                    pass_mark=pass_mark,
                ),
                *codes,
                narrative.letters.text,
                severity=worst(severity for _, _, severity in said),
            )


def says_fail_but_passes(case: Case) -> Iterator[Remark]:
    """Items that pass and are said to fall short, under their right code and wording."""
    pass_mark = case.record.settings.pass_mark
    for issue, narrative, judged in case.judged_quotes():
        code, grading = judged.quote.code, case.gradings[issue]
        score = case.typed.get(code)
        is_meant = judged.is_failed and judged.right_code is None
        if is_meant and score is not None and score >= pass_mark:
            yield tell(
                place_of(issue),
                words.says_fail(
                    words=narrative.letters.text[slice(*judged.failed_at)],
                    code=code,
                    score=score,
                    pass_mark=pass_mark,
                ),
                code,
                score,
                narrative.letters.text,
                severity=grading.of_fate(judged.quote, judged.failed_at),
            )
    for issue, narrative in case.narratives.items():
        for code, place in islice(passing_among_none(case, issue, narrative), 1):
            yield tell(
                place_of(issue),
                words.says_fail(
                    words=narrative.letters.text[slice(*place)],
                    code=code,
                    score=case.typed[code],
                    pass_mark=pass_mark,
                ),
                code,
                case.typed[code],
                narrative.letters.text,
                severity=case.gradings[issue].severity(place),
            )


def failing_among_all(
    case: Case, issue: str, narrative: Narrative
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Items that fall short although "all" are said to have passed, and where that is said."""
    apart = narrative.failed | narrative.excepted
    spoken_of = {narrative.quotes[number].code for number in apart}
    # What is called by another's code is spoken of, too.
    spoken_of |= {judged.right_code for judged in case.judged[issue] if judged.right_code}
    spoken_of |= {*indicators_named(narrative.letters.latin)}
    for claim in narrative.every:
        for gap in case.gaps if claim.passes else ():
            is_own = case.framework.part_of(gap.issue) == issue
            is_meant = is_own and is_in_scope(case, claim, gap.code)
            if is_meant and (gap.code not in spoken_of or _was_denied(narrative, claim, gap.code)):
                yield gap.code, claim.place


def passing_among_none(
    case: Case, issue: str, narrative: Narrative
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Items that pass although "none" is said to pass, and where that is said."""
    apart = {narrative.quotes[it].code for it in narrative.passed | narrative.excepted}
    for claim in narrative.every:
        if claim.passes or not claim.is_sure:
            continue
        for code in case.narrated[issue].items:
            score = case.typed.get(code)
            passes = score is not None and score >= case.record.settings.pass_mark
            if passes and code not in apart and is_in_scope(case, claim, code):
                yield code, claim.place


def is_in_scope(case: Case, claim: EveryClaim, code: str) -> bool:
    """Whether what is said of every item is said of one."""
    instrument = case.framework.instrument_of(code)
    return not claim.instruments or (
        instrument is not None and instrument.code in claim.instruments
    )


def _was_denied(narrative: Narrative, claim: EveryClaim, code: str) -> bool:
    """Whether an item was called failing before all were said to pass, and not taken out."""
    start = claim.place[0]
    before = [
        it
        for it in narrative.failed
        if narrative.quotes[it].code == code and narrative.quotes[it].start < start
    ]
    if not before:
        return False
    last = max(before)
    quote = narrative.quotes[last]
    if last in narrative.excepted and (
        narrative.said_at[last][1] <= quote.end or not claim.instruments
    ):
        return False  # taken out of what is said of all
    between = "".join(narrative.letters.latin[quote.end : start].split())
    return not any(it in between for it in TAKEN_OUT)


RULES = (
    Rule("narrative-says-pass-but-fails", Severity.ERROR, says_pass_but_fails, Part.PLACE),
    Rule("narrative-says-fail-but-passes", Severity.ERROR, says_fail_but_passes, Part.PLACE),
)
"""The rules of this topic."""
