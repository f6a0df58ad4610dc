"""Rules about the figures of narratives: what the record contradicts, with what is right."""

from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.evaluation import FIGURES, State
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.texts import like, place_of, replaced
from ita_tui.core.narratives.figures import Said
from ita_tui.core.problem import Severity
from ita_tui.words.said import checks_narratives as words

_COMPARISONS = (
    *(Said.HIGHEST, Said.LOWEST, Said.ROSE, Said.FELL, Said.OVER_MEAN, Said.UNDER_MEAN),
    *(Said.LEVEL, Said.INSIDE, Said.ABOVE, Said.BELOW),
)
_YEARS = (Said.YEAR, Said.RESULTS_OF, Said.MEASURES_OF)


def _false(case: Case, kinds: tuple[Said, ...]) -> Iterator[Remark]:
    for issue, narrative in case.narratives.items():
        told = {(it.quote.code, str(it.wrong_score)) for it in case.judged[issue]}
        for it in case.weighed[issue]:
            claim = it.claim
            if it.state is not State.FALSE or claim.said not in kinds:
                continue
            if (claim.subject, claim.value) in told and claim.said is Said.SCORE:
                continue
            quoted = narrative.letters.text[claim.begin : claim.stop]
            text = narrative.letters.text[claim.start : claim.end]
            can_mend = claim.said in _MENDED and len(it.right) == 1
            yield tell(
                place_of(issue),
                words.wrong_claim(
                    said=claim.said.name, words=quoted, subject=claim.subject, right=it.right
                ),
                claim.said.name,
                quoted,
                *it.right,
                fix=replaced(issue, narrative, (claim.start, claim.end), like(text, it.right[0]))
                if can_mend
                else None,
            )


_MENDED = (
    *(Said.SCORE, Said.PREVIOUS, Said.CHANGE, Said.DISTANCE, Said.WEIGHT),
    *(Said.LEVEL, *_YEARS),
)


def wrong_figure(case: Case) -> Iterator[Remark]:
    """A number of a narrative that is not what the record has."""
    numbers = (Said.SCORE, *FIGURES[:6], Said.PASSING, Said.FAILING, Said.ITEMS)
    return _false(case, numbers)


def wrong_comparison(case: Case) -> Iterator[Remark]:
    """Words that compare, and say it the wrong way round."""
    return _false(case, _COMPARISONS)


def wrong_date(case: Case) -> Iterator[Remark]:
    """A day that is not that of the announcement."""
    return _false(case, (Said.ANNOUNCED,))


def wrong_year(case: Case) -> Iterator[Remark]:
    """A fiscal year that is neither that of the results nor, of measures, the next."""
    return _false(case, _YEARS)


RULES = (
    Rule("narrative-wrong-figure", Severity.ERROR, wrong_figure, Part.PLACE),
    Rule("narrative-wrong-comparison", Severity.ERROR, wrong_comparison, Part.PLACE),
    Rule("narrative-wrong-date", Severity.ERROR, wrong_date, Part.PLACE),
    Rule("narrative-wrong-year", Severity.WARNING, wrong_year, Part.PLACE),
)
"""The rules of this topic."""
