"""The record of a later year begun from that of an earlier one; what became of all that it held.

Nothing of the earlier year's results, narratives and log comes along; what a measure had achieved
stays in the earlier record, which the later one names.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.maps import CodeMap, Trust
from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.measures.standing import MeasureState, progress_of
from ita_tui.core.record.model import (
    Measure,
    Memo,
    NodeScores,
    Opinion,
    PublicLink,
    Record,
    ScoreKind,
    Step,
    answered_items,
)
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.rollup import NodeResult
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass, replace


class Succession(StrEnum):
    """What became of a score, measure or link of the earlier year; of each exactly one."""

    CARRIED = "carried"
    """An own score that is the previous one of its counterpart; a link of what its item became."""
    CONTINUED = "continued"
    """A measure that goes on, with its steps open again."""
    DROPPED = "dropped"
    """What is done with: a measure that was finished, scores that are not the agency's own."""
    LISTED = "listed"
    """What has no place and is for somebody to decide: named, and left behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextYear:
    """The later record, and what became of each score and measure of the earlier one."""

    record: Record
    """The later record."""
    scores: Mapping[str, Succession]
    """By code of the earlier framework, every node for which something was typed."""
    measures: Mapping[str, Succession]
    """By key of the earlier record."""
    public_links: Mapping[str, Succession]
    """By key of the earlier record."""
    lost_items: Mapping[str, tuple[str, ...]]
    """By key of the earlier record: the items of a continued measure that have no counterpart."""


def offered(last: Record, today: date) -> tuple[str, ...]:
    """Keys of the measures that may go on: those unfinished on ``today``, those that come round."""
    return tuple(
        key
        for key, measure in last.measures.items()
        if measure.recurrence is not None
        or progress_of(measure, today).state is not MeasureState.DONE
    )


def next_year(
    last: Record,
    before: Framework,
    after: Framework,
    links: CodeMap,
    *,
    keep: Collection[str],
    today: date,
    file_name: str = "",
) -> NextYear:
    """Begin a record under ``after`` from ``last``, which is under ``before``.

    ``keep`` are keys of measures to continue. The previous score of a node is what was typed for
    its counterpart, else what was computed; what was joined, split or is doubtful has none.
    """
    kept = [key for key in last.measures if key in keep]
    return NextYear(
        record=_begun(last, before, after, links, kept=kept, file_name=file_name),
        scores={code: _fate_of_score(last.scores[code], code, links) for code in last.scores},
        measures=_fates_of_measures(last, keep, today),
        public_links={
            key: Succession.CARRIED if _new(it.item, links) else Succession.LISTED
            for key, it in last.links.items()
        },
        lost_items=dict(_lost_items(last, kept, links)),
    )


def _begun(
    last: Record,
    before: Framework,
    after: Framework,
    links: CodeMap,
    *,
    kept: Sequence[str],
    file_name: str,
) -> Record:
    """The record of the next year, in which the ``kept`` measures go on."""
    years = after.fiscal_year_be - last.fiscal_year_be
    scores = _scores(last, before, links)
    return Record(
        framework=after.id,
        fiscal_year_be=after.fiscal_year_be,
        previous_record=file_name,
        agency=replace(last.agency, rest={}),
        settings=replace(
            last.settings,
            reference_name="",
            publish_measures_on=_later(last.settings.publish_measures_on, years),
            publish_report_on=_later(last.settings.publish_report_on, years),
            rest={},
        ),
        memo=_posts(last.memo),
        scores={code: NodeScores(previous=score) for code, score in scores},
        links={f"l{at}": it for at, it in enumerate(_public_links(last, links), 1)},
        measures={
            f"m{number}": _continued(key, last.measures[key], years, before, after, links)
            for number, key in enumerate(kept, 1)
        },
    )


def _fates_of_measures(last: Record, keep: Collection[str], today: date) -> dict[str, Succession]:
    may_go_on = offered(last, today)
    left = {
        key: Succession.LISTED if key in may_go_on else Succession.DROPPED for key in last.measures
    }
    return {key: Succession.CONTINUED if key in keep else fate for key, fate in left.items()}


def _lost_items(
    last: Record, kept: Sequence[str], links: CodeMap
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The items of each kept measure that have no counterpart."""
    for key in kept:
        lost = tuple(it for it in answered_items(last.measures[key]) if not _new(it, links))
        if lost:
            yield key, lost


def announced_scores(
    last: Record, before: Framework, links: CodeMap
) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """(code, announced, computed) of each score taken as announced that its items give otherwise.

    The code is that of the later year.
    """
    return tuple(
        (later, it.typed, it.computed)
        for code, it in assess(before, last).results.items()
        if (later := links.counterpart(code)) is not None
        and it.typed is not None
        and it.computed is not None
        and it.is_announced_otherwise
    )


def _scores(last: Record, before: Framework, links: CodeMap) -> Iterator[tuple[str, Decimal]]:
    results = assess(before, last).results
    for code, result in results.items():
        later, score = links.counterpart(code), _figure(result)
        if later is not None and score is not None:
            yield later, score


def _figure(result: NodeResult) -> Decimal | None:
    return result.computed if result.typed is None else result.typed


def _fate_of_score(scores: NodeScores, code: str, links: CodeMap) -> Succession:
    if scores.of(ScoreKind.OWN) is None:
        return Succession.DROPPED
    return Succession.LISTED if links.counterpart(code) is None else Succession.CARRIED


def _posts(memo: Memo) -> Memo:
    """Who writes to whom; number, day, subject and opinions are of their year."""
    opinions = {key: Opinion(post=it.post) for key, it in memo.opinions.items() if it.post}
    return Memo(unit=memo.unit, to=memo.to, signer=memo.signer, opinions=opinions)


def _continued(
    key: str, measure: Measure, years: int, before: Framework, after: Framework, links: CodeMap
) -> Measure:
    """A measure as it is planned anew: nothing done, its days as many years later.

    A figure to reach and a budget are of their year; so is an expected result that has a number.
    """
    has_number = any(letter.isdigit() for letter in measure.expected_result)
    return Measure(
        title=measure.title,
        issue=_issue(measure.issue, before, after),
        items=_news(measure.items, links),
        owners=measure.owners,
        start=_later(measure.start, years),
        end=_later(measure.end, years),
        recurrence=measure.recurrence,
        expected_result="" if has_number else measure.expected_result,
        continues=clean_line(key),
        steps={
            name: Step(
                text=step.text,
                items=_news(step.items, links),
                owners=step.owners,
                due=_later(step.due, years),
            )
            for name, step in measure.steps.items()
        },
    )


def _public_links(last: Record, links: CodeMap) -> Iterator[PublicLink]:
    """Every link at each item that its own became, to be looked at anew and without its note."""
    for it in last.links.values():
        for item in _new(it.item, links):
            yield PublicLink(item=item, label=it.label, url=it.url, owner_unit=it.owner_unit)


def _new(code: str, links: CodeMap) -> tuple[str, ...]:
    """What an item that is answered became: joined and split ones too, if there is no doubt."""
    return links.became(code) if links.trust(code) is not Trust.DOUBTFUL else ()


def _news(codes: tuple[str, ...], links: CodeMap) -> tuple[str, ...]:
    return tuple(dict.fromkeys(later for code in codes for later in _new(code, links)))


def _issue(code: str, before: Framework, after: Framework) -> str:
    """The issue of the same title; empty where there is none."""
    if code not in before.issues:
        return ""
    wanted = letter_key(before.issues[code].title)
    same = (it.code for it in after.issues.values() if letter_key(it.title) == wanted)
    return next(same, "")


def _later(day: date | None, years: int) -> date | None:
    """The same day of a later year; the last of February for its 29th."""
    if day is None:
        return None
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    try:
        return day.replace(year=day.year + years, day=last)
    except ValueError:  # a year that no calendar has
        return None
