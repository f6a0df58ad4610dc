"""Rules about what a narrative says of its items: passed, or fell short."""

from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.texts import place_of
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.problem import Severity
from ita_tui.words.said import checks_narratives as words


def says_pass_but_fails(case: Case) -> Iterator[Remark]:
    """Items that fall short and are said to have passed, one by one or all of an instrument.

    Against "all passed" stand only items that the narrative does not itself call failing.
    """
    pass_mark = case.record.settings.pass_mark
    for issue, narrative in case.narratives.items():
        said = [
            (narrative.quotes[number].code, narrative.said_at[number])
            for number in sorted(narrative.passed)
            if (score := case.typed.get(narrative.quotes[number].code)) is not None
            and score < pass_mark
        ]
        said += failing_among_all(case, issue, narrative)
        if said:
            codes = tuple(dict.fromkeys(code for code, _ in said))
            places = (narrative.letters.text[slice(*place)] for _, place in said)
            yield tell(
                place_of(issue),
                words.says_pass(
                    words=tuple(dict.fromkeys(places)),
                    items=[(code, case.typed[code]) for code in codes],
                    pass_mark=pass_mark,
                ),
                *codes,
                narrative.letters.text,
            )


def says_fail_but_passes(case: Case) -> Iterator[Remark]:
    """Items that pass and are said to fall short, under their right code and wording."""
    pass_mark = case.record.settings.pass_mark
    for issue, narrative, judged in case.judged_quotes():
        code = judged.quote.code
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
            )


def failing_among_all(
    case: Case, issue: str, narrative: Narrative
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Items that fall short although "all" are said to have passed, and where that is said."""
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
                yield gap.code, claim.place


RULES = (
    Rule("narrative-says-pass-but-fails", Severity.ERROR, says_pass_but_fails, Part.PLACE),
    Rule("narrative-says-fail-but-passes", Severity.ERROR, says_fail_but_passes, Part.PLACE),
)
"""The rules of this topic."""
