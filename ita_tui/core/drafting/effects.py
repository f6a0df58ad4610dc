"""What a draft says of the measures of the year before: which helped, and which did not."""

from collections.abc import Iterator, Sequence

from ita_tui.core.drafting.facts import IssueFacts
from ita_tui.core.drafting.phrases import Phrases
from ita_tui.core.measures.effect import Effect, Verdict
from ita_tui.words.said import drafting as words
from ita_tui.words.said.records import quoted

_PHRASES = {
    Verdict.DONE_ROSE: "effects.rose",
    Verdict.DONE_NOT: "effects.not_rose",
    Verdict.NOT_DONE: "effects.not_done",
}
"""Phrase by what became of an item; where the scores cannot be compared nothing is said."""


def about_effects(facts: IssueFacts, effects: Sequence[Effect], phrases: Phrases) -> Iterator[str]:
    """A sentence for each outcome that measures of the year before had for items of the issue."""
    titles = {item.code: item.title for item in facts.items}
    for verdict, phrase in _PHRASES.items():
        found = [
            it
            for it in effects
            if it.verdict is verdict and it.measured_at and it.measured_at[1] in titles
        ]
        if found:
            measures = dict.fromkeys(it.measure.title or it.key for it in found)
            items = dict.fromkeys(it.measured_at[1] for it in found if it.measured_at)
            yield phrases.say(
                phrase,
                measures=words.joined_titles([quoted(title) for title in measures]),
                items=words.joined(
                    [words.unscored_item(code=code, title=titles[code]) for code in items]
                ),
            )
