"""Rules about the figures of texts: what the record contradicts, with what is right."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.figured import State, Weighed
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.scores_told import FIGURES
from ita_tui.core.checks.texts import Text
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import JOINT, RANKS, Said
from ita_tui.core.problem import Severity
from ita_tui.core.values import replace
from ita_tui.words.said import checks_narratives as words
from ita_tui.words.understood.figure_cues import BY_THE_WAY, ISSUE, PROPOSING, WILL
from ita_tui.words.understood.narrative_cues import EXCEPT
from ita_tui.words.understood.values import ITEM

_COMPARISONS = (
    *(Said.HIGHEST, Said.LOWEST, Said.PLACE, Said.ROSE, Said.FELL, Said.OVER_MEAN, Said.UNDER_MEAN),
    *(
        Said.LEVEL,
        Said.INSIDE,
        Said.OF_INDICATOR,
        Said.OF_ISSUE,
        Said.ABOVE,
        Said.BELOW,
        Said.ROSE_MOST,
        Said.FELL_MOST,
    ),
    *(
        Said.FLOOR,
        Said.CEILING,
        Said.ALL_ROSE,
        Said.ALL_FELL,
        Said.ALL_OVER,
        Said.ALL_UNDER,
        Said.RANKED,
        Said.OVER_NATION,
        Said.UNDER_NATION,
    ),
    *(Said.OVER_MARK, Said.UNDER_MARK, Said.PASSES, Said.FAILS, Said.WAS_PASSING),
    *(Said.WAS_FAILING, Said.CALLED, Said.WITHIN),
    *(Said.OVER_OTHER, Said.UNDER_OTHER),
    *(Said.FULL, Said.MOSTLY_PASSING, Said.MOSTLY_FAILING),
)
_NUMBERS = (
    *(Said.NOWHERE, Said.SCORE, *FIGURES[:6], Said.PASSING, Said.FAILING, Said.ITEMS),
    *(Said.RISING, Said.FALLING),
    *(Said.BAHT, Said.PEOPLE),
    *(Said.STAYING, Said.REACHING, Said.OVER, Said.UNDER, Said.FORMERLY_FAILING),
    *(Said.SHARE_PASSING, Said.LEAST, Said.MOST, Said.SPREAD, Said.MEAN, Said.APART),
    *(Said.DIFFERENCE, Said.WEIGHTED, Said.RELATIVE, Said.SIGNED, Said.ABOUT, Said.EACH),
    *(
        Said.INDICATORS,
        Said.MEASURES,
        Said.MEASURE_TITLE,
        Said.OWNER,
        Said.STEPS,
        Said.STEP_NUMBER,
        Said.MEASURE_NUMBER,
        Said.QUANTITY,
        Said.ROUND,
        Said.TARGET,
        Said.AIM,
    ),
    *(Said.DISTRICT, Said.PROVINCE),
    *(Said.NATION, Said.SHARE_FAILING, Said.MARGIN, Said.SHORT, Said.BETWEEN),
    *(Said.PASS_MARK, Said.LEVEL_FLOOR, *JOINT),
)
_YEARS = (
    *(Said.YEAR, Said.RESULTS_OF, Said.MEASURES_OF),
    *(Said.ASSESSED, Said.BEFORE, Said.PLANNED, Said.SPAN_START, Said.SPAN_END),
)
_DAYS = (Said.ANNOUNCED, Said.MONTH, Said.PERIOD)
_MENDED = (
    *(Said.SCORE, Said.PREVIOUS, Said.CHANGE, Said.DISTANCE, Said.WEIGHT, Said.DIFFERENCE),
    *(Said.LEVEL, *_YEARS),
)


def _is_narrative(text: Text) -> bool:
    return text.is_narrative


def _is_of_measure(text: Text) -> bool:
    return text.is_of_measure


def _is_memo(text: Text) -> bool:
    return text.parts[0] == "memo"


def _false(
    kinds: tuple[Said, ...], is_meant: Callable[[Text], bool]
) -> Callable[[Case], Iterator[Remark]]:
    """A rule about some kinds of claims in some of the texts."""

    def found(case: Case) -> Iterator[Remark]:
        for text, weighed in case.weighed.items():
            if is_meant(text):
                causes = _causes(weighed, _told_of_codes(case, text))
                yield from (_remark(text, it) for it in causes if it.claim.said in kinds)

    return found


def _causes(weighed: tuple[Weighed, ...], told: Iterable[str]) -> Iterator[Weighed]:
    """The contradicted figures, the first of each node: what follows of it may only follow from it.

    Where several contradict the record together, the record may be what is wrong. ``told`` are the
    codes that another rule tells of. What is told of no node is told each time.
    """
    false = [it for it in weighed if it.state is State.FALSE]
    times = Counter(it.claim.subject for it in false)
    seen = {*told}
    for it in false:
        subject = it.claim.subject
        if subject in seen:
            continue
        if subject:
            seen.add(subject)
        yield replace(it, is_doubtful=True) if subject and times[subject] > 1 else it


def _told_of_codes(case: Case, text: Text) -> Iterator[str]:
    """Codes that are wrong, or whose scores are, as other rules tell."""
    for it in case.judged.get(str(text.parts[1]), ()) if text.is_narrative else ():
        if it.right_code is not None or it.wrong_score is not None:
            yield it.quote.code


def _remark(text: Text, it: Weighed) -> Remark:
    claim = it.claim
    begin, stop = min(claim.begin, claim.start), max(claim.stop, claim.end)
    quoted = text.words_at(begin, stop)
    # Of a place among others, it may be the node that is wrong.
    kept = (begin, stop) if claim.said in RANKS else (claim.start, claim.end)
    can_mend = claim.said in _MENDED and len(it.right) == 1 and not it.is_doubtful
    return tell(
        text.at,
        words.wrong_claim(
            said=claim.said.name,
            words=quoted,
            figure=text.place_in(quoted, begin, kept),
            subject=claim.subject,
            right=it.right,
            is_narrative=text.is_narrative,
        ),
        claim.said.name,
        quoted,
        *it.right,
        fix=text.with_words((claim.start, claim.end), it.right[0]) if can_mend else None,
        severity=None if claim.said in _YEARS else it.severity,
    )


def _is_wish(before: str) -> bool:
    """Whether words right before what is said make it wished for."""
    near = "".join(before[-40:].split()).replace(PROPOSING, "")
    return any(it in near for it in WILL)


def _misnamed(case: Case, is_meant: Callable[[Text], bool]) -> Iterator[Remark]:
    """Codes beside which the title of another item stands."""
    for text, (start, end), right in case.misnamed():
        if is_meant(text):
            code, behind = text.text[start:end], text.text[end:].lstrip(" “")
            said = behind[: len(case.framework.nodes[right].title)]
            message = words.misnamed(code=code, said=said, right=right)
            yield tell(text.at, message, code, said, right)


def _wrong_fates(case: Case, text: Text, narrative: Narrative) -> Iterator[Remark]:
    """Items that a text says passed, or fell short, and did not; in a measure, by the way."""
    mark = case.record.settings.pass_mark
    for number, place in narrative.said_at.items():
        code = narrative.quotes[number].code
        score = case.typed.get(code)
        before = text.text[: place[0]]
        by_the_way = next((it for it in BY_THE_WAY if before.endswith(it)), "")
        if text.is_of_measure and not by_the_way:
            continue
        if score is not None and (score >= mark) is not (number in narrative.passed):
            said = by_the_way + text.text[slice(*place)]
            message = words.wrong_fate(words=said, code=code, score=score, pass_mark=mark)
            yield tell(text.at, message, code, said)


def _all_said_to_pass(case: Case, text: Text, narrative: Narrative) -> Iterator[Remark]:
    """That the memo says of all items that they passed, where some did not."""
    said = [
        text.text[slice(*it.place)]
        for it in narrative.every
        if not it.instruments and not _is_wish(text.text[: it.place[0]])
    ]
    # Whoever names an item, an issue or an exception does not speak of all.
    is_of_some = narrative.quotes or any(it in text.text for it in (ISSUE, *EXCEPT))
    if said and ITEM in said[0] and case.gaps and not is_of_some:
        count, worst = len(case.gaps), case.gaps[0]
        message = words.all_pass(words=said[0], failing=count, code=worst.code, score=worst.score)
        yield tell(text.at, message, said[0], count)


def memo_wrong_code(case: Case) -> Iterator[Remark]:
    """Codes of the memo that stand beside the title of another node."""
    return _misnamed(case, _is_memo)


def memo_wrong_comparison(case: Case) -> Iterator[Remark]:
    """What the memo compares, and of which it tells that it passed, or fell short."""
    yield from _false(_COMPARISONS, _is_memo)(case)
    for text, narrative in case.read.items():
        if _is_memo(text):
            yield from _wrong_fates(case, text, narrative)
            yield from _all_said_to_pass(case, text, narrative)


def measure_wrong(case: Case) -> Iterator[Remark]:
    """What a text of a measure tells that is not so."""
    yield from _false((*_YEARS, *_DAYS, *_NUMBERS, *_COMPARISONS), _is_of_measure)(case)
    yield from _misnamed(case, _is_of_measure)
    for text, narrative in case.read.items():
        if text.is_of_measure:
            yield from _wrong_fates(case, text, narrative)


wrong_figure = _false(_NUMBERS, _is_narrative)
wrong_comparison = _false(_COMPARISONS, _is_narrative)
wrong_date = _false(_DAYS, _is_narrative)
wrong_year = _false(_YEARS, _is_narrative)
memo_wrong_year = _false((*_YEARS, *_DAYS), _is_memo)
memo_wrong_figure = _false(_NUMBERS, _is_memo)

RULES = (
    Rule("narrative-wrong-figure", Severity.ERROR, wrong_figure, Part.PLACE),
    Rule("narrative-wrong-comparison", Severity.ERROR, wrong_comparison, Part.PLACE),
    Rule("narrative-wrong-date", Severity.ERROR, wrong_date, Part.PLACE),
    Rule("narrative-wrong-year", Severity.WARNING, wrong_year, Part.PLACE),
    Rule("memo-wrong-year", Severity.WARNING, memo_wrong_year, Part.PLACE),
    Rule("memo-wrong-figure", Severity.WARNING, memo_wrong_figure, Part.PLACE),
    Rule("memo-wrong-comparison", Severity.WARNING, memo_wrong_comparison, Part.PLACE),
    Rule("memo-wrong-code", Severity.WARNING, memo_wrong_code, Part.PLACE),
    Rule("measure-text-differs", Severity.WARNING, measure_wrong, Part.PLACE),
)
"""The rules of this topic."""
