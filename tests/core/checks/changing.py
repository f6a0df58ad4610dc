"""Small changes to a record, for tests that plant one error."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from ita_tui.core.record import edits
from ita_tui.core.record.model import (
    IssueText,
    LogEntry,
    Memo,
    NodeScores,
    PublicLink,
    RankingClaim,
    Record,
    ScoreKind,
    Step,
)

Change = Callable[[Record], Record]
"""A function record → record."""

DAY = date(2024, 11, 1)


def scores(**own: str | None) -> Change:
    """Type own scores; ``n9`` is indicator 9, None clears."""
    typed = {
        code.removeprefix("n"): None if score is None else Decimal(score)
        for code, score in own.items()
    }
    return lambda record: edits.set_scores(record, ScoreKind.OWN, typed)


def only(**own: str) -> Change:
    """These own scores and no others."""
    typed = {code.removeprefix("n"): NodeScores(own=Decimal(it)) for code, it in own.items()}
    return lambda record: replace(record, scores=typed)


def column(kind: ScoreKind, **other: str) -> Change:
    """Copy the own scores into another column, but for some."""

    def change(record: Record) -> Record:
        copied = {code: it.own for code, it in record.scores.items()}
        return edits.set_scores(
            record, kind, {**copied, **{code: Decimal(it) for code, it in other.items()}}
        )

    return change


def says(issue: str, text: str) -> Change:
    """Write the narrative of an issue."""
    return lambda record: edits.set_narrative(record, issue, text)


def adds(issue: str, text: str) -> Change:
    """Go on with the narrative of an issue."""
    return lambda record: edits.set_narrative(
        record, issue, record.issues.get(issue, IssueText()).narrative + text
    )


def instead(issue: str, old: str, new: str) -> Change:
    """Put other words into the narrative of an issue."""

    def change(record: Record) -> Record:
        text = record.issues[issue].narrative
        assert old in text, old
        return edits.set_narrative(record, issue, text.replace(old, new))

    return change


def measure(key: str, **changes: Any) -> Change:
    """Change a measure."""
    return lambda record: edits.put_measure(record, key, replace(record.measures[key], **changes))


def step(key: str, step_key: str, **changes: Any) -> Change:
    """Change a step."""

    def change(record: Record) -> Record:
        before = record.measures[key].steps.get(step_key, Step())
        return edits.put_step(record, key, step_key, replace(before, **changes))

    return change


def links(*given: tuple[str, str], label: str = "") -> Change:
    """Public links by item and address, and for every other OIT item one of its own."""
    others = [f"o{number}" for number in range(1, 36) if f"o{number}" not in dict(given)]
    every = [*given, *((item, f"https://www.sriphana.go.th/{item}") for item in others)]
    made = {
        f"l{number}": PublicLink(item=item, url=url, label=label if number == 1 else "")
        for number, (item, url) in enumerate(every, 1)
    }
    return lambda record: replace(record, links=made)


def without_links(item: str) -> Change:
    """A public link for every OIT item but one."""

    def change(record: Record) -> Record:
        full = links()(record)
        return replace(full, links={k: it for k, it in full.links.items() if it.item != item})

    return change


def memo(**changes: Any) -> Change:
    """Change the memo."""
    return lambda record: replace(record, memo=replace(record.memo, **changes))


def opinion(key: str, text: str) -> Change:
    """Write a superior's opinion."""
    return lambda record: edits.put_at(record, ("memo", "opinions", key, "text"), text)


def giver(key: str, post: str) -> Change:
    """Let another post give an opinion."""
    return lambda record: edits.put_at(record, ("memo", "opinions", key, "post"), post)


def logged(key: str, **changes: Any) -> Change:
    """Write an entry ``l1`` into the log of a measure."""
    entry = replace(LogEntry(date=DAY, text="จัดประชุม"), **changes)
    return measure(key, log={"l1": entry})


def no_memo(record: Record) -> Record:
    """Take the whole memo out."""
    return replace(record, memo=Memo())


def results(**changes: Any) -> Change:
    """Change what was announced."""
    return lambda record: replace(record, results=replace(record.results, **changes))


def claim(key: str, **changes: Any) -> Change:
    """Change a ranking claim, or add one."""

    def change(record: Record) -> Record:
        before = record.results.ranking.get(key, RankingClaim())
        ranking = {**record.results.ranking, key: replace(before, **changes)}
        return replace(record, results=replace(record.results, ranking=ranking))

    return change


def agency(**changes: Any) -> Change:
    """Change the agency."""
    return lambda record: replace(record, agency=replace(record.agency, **changes))


def settings(**changes: Any) -> Change:
    """Change the settings."""
    return lambda record: replace(record, settings=replace(record.settings, **changes))


def year(fiscal_year_be: int) -> Change:
    """Change the year that was assessed."""
    return lambda record: replace(record, fiscal_year_be=fiscal_year_be)


def nothing(record: Record) -> Record:
    """Leave the record as it is."""
    return record


def all_of(*changes: Change) -> Change:
    """Make several changes."""

    def change(record: Record) -> Record:
        for one in changes:
            record = one(record)
        return record

    return change
