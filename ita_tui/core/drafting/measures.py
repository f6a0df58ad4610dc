"""What a draft says of measures: those that answer what fails, and what none answers yet."""

from collections.abc import Collection, Iterable

from ita_tui.core.drafting.facts import IssueFacts, IssueStanding, ItemFacts
from ita_tui.core.drafting.phrases import Phrases
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.thai.dates import format_period
from ita_tui.words.said import drafting as words


def about_measures(facts: IssueFacts, record: Record, phrases: Phrases) -> list[str]:
    """The paragraphs on measures, in order; none where the issue has no score."""
    if facts.standing is IssueStanding.UNSCORED:
        return []
    answering = {key for item in facts.failing for key in item.measures}
    others = [
        key
        for key, measure in record.measures.items()
        if measure.issue == facts.issue.code and key not in answering
    ]
    if not facts.failing:
        return [_say("keep", others, record, phrases)] if others else []
    if not answering:
        return [_say("none_despite" if others else "none", others, record, phrases)]
    told = _answers(facts, record, phrases)
    if others:
        told.append(_say("also", others, record, phrases))
    return told


def _answers(facts: IssueFacts, record: Record, phrases: Phrases) -> list[str]:
    """For the items that the same measures answer, those measures; last what none answers."""
    groups: dict[tuple[str, ...], list[ItemFacts]] = {}
    for item in facts.failing:
        groups.setdefault(item.measures, []).append(item)
    if len(groups) == 1:
        (keys,) = groups
        return [_say("answer_all", keys, record, phrases)]
    told = [
        _say("answer", keys, record, phrases, items=_items(items))
        for keys, items in groups.items()
        if keys
    ]
    if () in groups:
        told.append(_say("none_for", (), record, phrases, items=_items(groups[()])))
    return told


def _say(
    phrase: str, keys: Collection[str], record: Record, phrases: Phrases, **values: str
) -> str:
    listed = [_measure(key, record.measures[key], phrases) for key in keys]
    return phrases.say(
        f"measures.{phrase}",
        agency=record.agency.name or words.AGENCY,
        measures=words.joined_titles(listed),
        number=str(len(listed)),
        **values,
    )


def _items(items: Iterable[ItemFacts]) -> str:
    return words.joined([item.text for item in items])


def _measure(key: str, measure: Measure, phrases: Phrases) -> str:
    has_days = measure.start is not None or measure.end is not None
    return phrases.say(
        "measures.one",
        title=measure.title or key,
        owners=words.joined(measure.owners) or phrases.say("measures.without_owners"),
        period=format_period(measure.start, measure.end)
        if has_days
        else phrases.say("measures.without_period"),
    )
