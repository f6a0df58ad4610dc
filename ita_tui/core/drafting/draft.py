"""The draft of a narrative: the facts of its part in the office's phrases; what it may replace."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from ita_tui.core.drafting.effects import about_effects
from ita_tui.core.drafting.facts import (
    InstrumentFacts,
    IssueFacts,
    IssueStanding,
    ItemFacts,
    issue_facts,
)
from ita_tui.core.drafting.measures import about_measures
from ita_tui.core.drafting.phrases import Phrases
from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.measures.effect import Effect
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText, Record
from ita_tui.core.scores.assessment import assess
from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import replace
from ita_tui.words.said import drafting as words
from ita_tui.words.said.records import named

LONGEST = 1800
"""Characters that fit in a cell of the printed table, which is less than a page long. A longer text
tells items without their titles, then measures without their owners and days, and at last without
how far each item is from the mark and which ones moved, or what is nearest, best and worst."""

MOST_IN_A_LINE = 4
"""So many failing items of an instrument are told in a sentence; more stand in a list."""

MOST_NAMED = 5
"""So many items that rose, or fell, are named; of more, how many they are."""


def draft(
    framework: Framework,
    record: Record,
    issue: str,
    phrases: Phrases,
    effects: Sequence[Effect] = (),
) -> str:
    """The draft for an issue, or for the whole: a few paragraphs, digits Latin, bare at both ends.

    ``effects`` are of the measures of the year before. Raises KeyError for an unknown issue.
    """
    facts = issue_facts(framework, record, issue)
    turn = list(framework.narrated).index(issue)
    phrases = replace(phrases, turn=turn, is_whole=issue == TOTAL)

    def told(phrases: Phrases, *, is_short: bool, is_bare: bool = False) -> str:
        figures = [_standing(facts, record, phrases), _result(framework, record, phrases)]
        if not is_bare:
            figures += [
                _near(facts, phrases),
                _extremes(facts, phrases),
                *_moved(facts, record, phrases),
                *about_effects(facts, effects, phrases),
            ]
        return _whole(facts, [*figures, *about_measures(facts, record, phrases, is_short=is_short)])

    text = told(phrases, is_short=False)
    if len(text) > LONGEST:
        text = _without_titles(facts, text)
    if len(text) > LONGEST:
        text = _without_titles(facts, told(phrases, is_short=True))
    if len(text) > LONGEST:
        text = _without_titles(facts, told(phrases.sparing, is_short=True))
    if len(text) > LONGEST:
        text = _without_titles(facts, told(phrases.sparing, is_short=True, is_bare=True))
    return text


def _whole(facts: IssueFacts, paragraphs: Iterable[str]) -> str:
    """The paragraphs; an item is told with its title and its score once, then by its code."""
    text = clean("\n".join(it for it in paragraphs if it)).strip().replace(" \n", "\n")
    for item in facts.items:
        first, told, rest = text.partition(item.text)
        text = first + told + rest.replace(item.text, named(item.code))
    return text


def _without_titles(facts: IssueFacts, text: str) -> str:
    for item in facts.items:
        if item.score is None:
            titled = words.unscored_item(code=item.code, title=item.title)
            text = text.replace(titled, named(item.code))
        else:
            bare = words.bare_item(code=item.code, score=format_score(item.score))
            text = text.replace(item.text, bare)
    return text


def _standing(facts: IssueFacts, record: Record, phrases: Phrases) -> str:
    """The opening and what passes and fails, by instrument."""
    mark = record.settings.pass_mark
    opening = phrases.say(
        f"opening.{facts.standing.value}",
        agency=record.agency.name or words.AGENCY,
        year=str(record.fiscal_year_be),
        issue=facts.issue.code,
        title=facts.issue.title,
        pass_mark=str(int(mark)) if mark == int(mark) else format_score(mark),
        count=str(len(facts.failing)),
        total=str(len(facts.items)),
    )
    said = _instruments(facts, phrases)
    if facts.standing is IssueStanding.NEAR:
        said += " " + phrases.say("near.alone", items=_narrowly(facts.near, phrases))
    return f"{opening}\n{said}" if facts.standing is IssueStanding.UNSCORED else f"{opening} {said}"


def _result(framework: Framework, record: Record, phrases: Phrases) -> str:
    """The total and its level where the whole is told of and both are known."""
    found = assess(framework, record)
    typed = record.score(TOTAL)
    score = found.total.computed if typed is None else typed
    level = record.results.level or (found.level.title if found.level else "")
    if not phrases.is_whole or score is None or not level:
        return ""
    return phrases.say("whole.result", score=format_score(score), level=level)


def _instruments(facts: IssueFacts, phrases: Phrases) -> str:
    """The instruments: those of which all items pass together and first."""
    whole = [it for it in facts.instruments if not it.failing and not it.unscored]
    others = [_instrument(it, phrases) for it in facts.instruments if it not in whole]
    if not whole:
        return "\n".join(others)
    names = words.joined([words.instrument(code=it.code) for it in whole])
    text = phrases.say("instruments.all_pass", instruments=names)
    if others:
        text += words.also_instrument(sentence="\n".join(others))
    return text


def _instrument(facts: InstrumentFacts, phrases: Phrases) -> str:
    """One instrument of which not all items pass."""
    name = words.instrument(code=facts.code)
    passing, failing, unscored = facts.passing, facts.failing, facts.unscored
    is_listed = len(failing) > MOST_IN_A_LINE
    join = words.in_lines if is_listed else words.joined
    below = join([_failing(item, phrases) for item in failing])
    sentences = []
    if failing and not unscored and not is_listed and len(passing) > len(failing):
        sentences.append(phrases.say("instruments.except", instruments=name, items=below))
    else:
        if passing:
            listed = words.joined([item.text for item in passing])
            sentences.append(phrases.say("instruments.some_pass", instruments=name, items=listed))
        if failing:
            key = "instruments.fail" if passing else "instruments.all_fail"
            sentences.append(phrases.say(key, instruments=name, items=below))
    text = " ".join(sentences)
    if unscored:
        listed = words.joined(
            [words.unscored_item(code=item.code, title=item.title) for item in unscored]
        )
        missing = phrases.say("instruments.unscored", instruments=name, items=listed)
        text = f"{text}\n{missing}" if text else missing
    return text


def _failing(item: ItemFacts, phrases: Phrases) -> str:
    """An item that fails, with how far below the mark it is."""
    points = format_score(-item.margin_points)
    return phrases.say("items.below", item=item.text, points=points)


def _narrowly(items: Iterable[ItemFacts], phrases: Phrases) -> str:
    """Items that pass narrowly, with by how much."""
    return words.joined([_narrow(item, phrases) for item in items])


def _narrow(item: ItemFacts, phrases: Phrases) -> str:
    if not item.margin_points:
        return phrases.say("items.at", item=item.text)
    points = format_score(item.margin_points)
    return phrases.say("items.above", item=item.text, points=points)


def _near(facts: IssueFacts, phrases: Phrases) -> str:
    """The items that are near, where something else comes first."""
    if not facts.near or facts.standing is IssueStanding.NEAR:
        return ""
    return phrases.say("near.also", items=_narrowly(facts.near, phrases))


def _extremes(facts: IssueFacts, phrases: Phrases) -> str:
    """The strongest and the weakest item, where nothing fails and every score is known."""
    if facts.failing or facts.unscored or len(facts.scored) < 2:
        return ""
    scores = [item.score for item in facts.scored if item.score is not None]
    high, low = max(scores), min(scores)
    if high == low:
        return phrases.say("extremes.even", score=format_score(high))
    best = _with_score(facts.scored, high)
    if facts.near:
        return phrases.say("extremes.best", best=best)
    return phrases.say("extremes.both", best=best, worst=_with_score(facts.scored, low))


def _with_score(items: Sequence[ItemFacts], score: Decimal) -> str:
    return words.joined([item.text for item in items if item.score == score])


def _moved(facts: IssueFacts, record: Record, phrases: Phrases) -> list[str]:
    """How the scores stand to the year before and to the reference, where those were typed."""
    name = record.settings.reference_name or words.REFERENCE
    told = []
    if before := _compared(facts, [it.previous for it in facts.items]):
        changes = _counted(before, ("moved.up", "moved.down", "moved.same"), phrases)
        told.append(phrases.say("moved.previous", changes=changes))
    if beside := _compared(facts, [it.reference for it in facts.items]):
        changes = _counted(beside, ("moved.higher", "moved.lower", "moved.level"), phrases)
        told.append(phrases.say("moved.reference", changes=changes, reference=name))
    return told


def _compared(
    facts: IssueFacts, others: Sequence[Decimal | None]
) -> list[tuple[ItemFacts, Decimal]]:
    """The items that can be compared, each with its score less the other."""
    pairs = zip(facts.items, others, strict=True)
    return [
        (item, item.score - other)
        for item, other in pairs
        if item.score is not None and other is not None
    ]


def _counted(
    compared: Sequence[tuple[ItemFacts, Decimal]], keys: tuple[str, str, str], phrases: Phrases
) -> str:
    """How many items lie above, below and level; by name where they are few."""
    groups = (
        [(item, points) for item, points in compared if points > 0],
        [(item, points) for item, points in compared if points < 0],
        [(item, points) for item, points in compared if not points],
    )
    changes = []
    for key, group in zip(keys, groups, strict=True):
        change = phrases.say(key, count=str(len(group)))
        if 0 < len(group) <= MOST_NAMED and phrases.has("moved.named"):
            is_change = key in ("moved.up", "moved.down")
            items = words.joined(
                [
                    _changed(item, points if is_change else Decimal(0), phrases)
                    for item, points in group
                ]
            )
            change = phrases.say("moved.named", change=change, items=items)
        changes += [change] if group else []
    return " ".join(changes)  # each may be a list that ends with "and": another "and" would join it


def _changed(item: ItemFacts, points: Decimal, phrases: Phrases) -> str:
    """An item, and by how much it moved."""
    key = "items.rose" if points > 0 else "items.fell"
    name = named(item.code)
    return phrases.say(key, item=name, points=format_score(abs(points))) if points else name


def is_untouched(text: IssueText) -> bool:
    """Whether a narrative is still the draft that was put in: nobody's words are in it."""
    return bool(text.narrative) and fingerprint(text.narrative) == text.drafted


def may_replace(record: Record, issue: str) -> bool:
    """Whether a draft may be put in without asking: there is no narrative, or an untouched one."""
    text = record.issues.get(issue, IssueText())
    return not text.narrative.strip() or is_untouched(text)


def put_draft(record: Record, issue: str, text: str) -> Record:
    """Make a draft the narrative of an issue, and note that it is one.

    The same record where the narrative is this very draft already, noted or not.
    """
    if record.issues.get(issue, IssueText()).narrative == text:
        return record
    written = set_narrative(record, issue, text)
    if issue not in written.issues:
        return written
    drafted = replace(written.issues[issue], drafted=fingerprint(text))
    return replace(written, issues={**written.issues, issue: drafted})


def put_drafts(record: Record, drafts: Mapping[str, str]) -> Record:
    """Put drafts in wherever that may be done without asking; the others stay as they are."""
    for issue, text in drafts.items():
        if may_replace(record, issue):
            record = put_draft(record, issue, text)
    return record
