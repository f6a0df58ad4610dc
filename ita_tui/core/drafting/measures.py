"""What a draft says of measures: those that answer what fails, and what none answers yet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from ita_tui.core.drafting.facts import IssueFacts, IssueStanding, ItemFacts
from ita_tui.core.drafting.phrases import Phrases
from ita_tui.core.record.model import Record
from ita_tui.core.thai.dates import format_period
from ita_tui.core.values import dataclass
from ita_tui.words.said import drafting as words
from ita_tui.words.said.records import quoted

MOST_IN_A_LINE = 3
"""So many measures are told in a sentence; more stand in a list."""

MOST_MEASURES = 5
"""So many are told by their titles where the text has to be short; of the others, how many."""


MOST_ITEMS = 3
"""So many that no measure answers are named where the text has to be short."""


def about_measures(
    facts: IssueFacts, record: Record, phrases: Phrases, *, is_short: bool = False
) -> list[str]:
    """The paragraphs on measures, in order; none where the issue has no score.

    ``is_short`` tells them by their titles alone, and of many only the first.
    """
    if facts.standing is IssueStanding.UNSCORED:
        return []
    tell = _Teller(record, phrases, is_short)
    answering = [key for item in facts.failing for key in item.measures]
    others = [key for key in facts.measures if key not in answering]
    if not facts.failing:
        return [tell.say("keep", others)] if others else []
    if not answering:
        return [tell.say("none_despite" if others else "none", others)]
    told = _answers(facts, tell)
    if others:
        told.append(tell.say("also", others))
    return told


def _answers(facts: IssueFacts, tell: "_Teller") -> list[str]:
    """The measures that answer what fails, and last what none answers."""
    groups: dict[tuple[str, ...], list[ItemFacts]] = {}
    for item in facts.failing:
        groups.setdefault(item.measures, []).append(item)
    unanswered = groups.pop((), [])
    if len(groups) > 1:
        answered: dict[str, list[ItemFacts]] = {}
        for item in facts.failing:
            for key in item.measures:
                answered.setdefault(key, []).append(item)
        told = [tell.say("answer_all", answered, answered)]
    else:
        ((keys, items),) = groups.items()
        told = [
            tell.say("answer", keys, items=_items(items))
            if unanswered
            else tell.say("answer_all", keys)
        ]
    if unanswered:
        told.append(tell.say("none_for", (), items=tell.first(unanswered)))
    return told


def _items(items: Iterable[ItemFacts]) -> str:
    return words.joined([item.text for item in items])


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of measures."""

    record: Record
    phrases: Phrases
    is_short: bool

    def say(
        self,
        phrase: str,
        keys: Collection[str],
        answered: Mapping[str, Iterable[ItemFacts]] = MappingProxyType({}),
        **values: str,
    ) -> str:
        """A phrase with measures, each with the items that it answers where these differ."""
        shown = list(keys)[:MOST_MEASURES] if self.is_short else list(keys)
        listed = [self._measure(key, answered.get(key, ())) for key in shown]
        more = [words.more_measures(count=len(keys) - len(shown))] if len(keys) > len(shown) else []
        join = words.joined_titles if len(listed) <= MOST_IN_A_LINE else words.in_lines
        return self.phrases.say(
            f"measures.{phrase}",
            agency=self.record.agency.name or words.AGENCY,
            measures=join([*listed, *more]),
            number=str(len(keys)),
            **values,
        )

    def first(self, items: Sequence[ItemFacts]) -> str:
        """Items that no measure answers; of many only the first where the text has to be short."""
        most = MOST_ITEMS if self.is_short else len(items)
        more = [words.OTHER_ITEMS] if len(items) > most else []
        return words.joined([*(it.text for it in items[:most]), *more])

    def _measure(self, key: str, items: Iterable[ItemFacts]) -> str:
        measure, phrases = self.record.measures[key], self.phrases
        if self.is_short:
            return quoted(measure.title or key)
        has_days = measure.start is not None or measure.end is not None
        told = phrases.say(
            "measures.one",
            title=measure.title or key,
            owners=words.joined(measure.owners) or phrases.say("measures.without_owners"),
            period=format_period(measure.start, measure.end)
            if has_days
            else phrases.say("measures.without_period"),
        )
        if not items or not phrases.has("measures.one_for"):
            return told
        return phrases.say("measures.one_for", measure=told, items=_items(items))
