"""Rules about what a measure aims at: its items, its issue, its target; how often it is done."""

from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.schedule import MONTHS, recurrence_said
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import Said
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_fields as words
from ita_tui.words.understood.figure_cues import POINTS

SURE_TITLE = 14
"""Letters of an item's title that tell the item, and are not just words of the trade."""

AIMS = (Said.SCORE, Said.ABOVE, Said.MARK, Said.NOTHING)
"""What a number of a target may be read as, where it is the score to reach."""


def target_too_low(case: Case) -> Iterator[Remark]:
    """A target below the score that there is, or below the pass mark."""
    for key, measure in case.record.measures.items():
        text = case.by_place.get(("measures", key, "target"))
        if text is None:
            continue
        for claim in text.figures:
            behind = text.letters.latin[claim.end : claim.end + 10].lstrip()
            is_score = claim.subject or "." in claim.value or behind.startswith(POINTS)
            if claim.said not in AIMS or not is_score or not claim.value.replace(".", "").isdigit():
                continue
            item, bar = _bar(case, measure, claim.subject)
            if bar is not None and Decimal(claim.value) < bar:
                said = text.letters.text[claim.begin : claim.end]
                message = words.target_below(
                    target=measure.target, item=item, score=bar, is_own=bool(item)
                )
                yield tell(f"{join('measures', key)}.target", message, said, bar)


def _bar(case: Case, measure: Measure, subject: str) -> tuple[str, Decimal | None]:
    """What a target must not fall below: (item whose score it is, or none for the mark)."""
    codes = (subject,) if subject in case.typed else answered_items(measure)
    known = [(case.typed[code], code) for code in codes if code in case.typed]
    mark = case.record.settings.pass_mark
    if not known:
        return "", None
    own, item = min(known)
    return (item, own) if own >= mark else ("", mark)


def of_another_item(case: Case) -> Iterator[Remark]:
    """A title or a target that is another item's, and an issue that holds none of the items."""
    for key, measure in case.record.measures.items():
        items, at = answered_items(measure), join("measures", key)
        if not items:
            continue
        yield from _other_issue(case, measure, items, at)
        for name in ("title", "target"):
            text = case.by_place.get(("measures", key, name))
            found = _coded(case, text, items) if text else None
            severity = Severity.WARNING
            if found is None and name == "title":
                found = _titled(case, measure.title, items)
                # A document's name may be only what a measure is about.
                is_document = found is not None and found[0].startswith("o")
                severity = Severity.NOTE if is_document else Severity.WARNING
            if found is not None:
                item, said = found
                message = words.of_another_item(item=item, said=said, items=items)
                yield tell(f"{at}.{name}", message, item, said, *items, severity=severity)


def _other_issue(case: Case, measure: Measure, items: tuple[str, ...], at: str) -> Iterator[Remark]:
    nodes = case.framework.nodes
    issues = [nodes[code].issue for code in items if code in nodes]
    right = list(dict.fromkeys(it for it in issues if it))
    if measure.issue in case.framework.issues and right and measure.issue not in right:
        message = words.items_of_other_issue(issue=measure.issue, items=items, right=right)
        yield tell(f"{at}.issue", message, measure.issue, *items)


def _coded(case: Case, text: Narrative, items: tuple[str, ...]) -> tuple[str, str] | None:
    """An item that a text names by its code, where it names none of the measure's."""
    codes = [quote for quote in text.quotes if quote.code in case.framework.nodes]
    if not codes or any(quote.code in items for quote in codes):
        return None
    quote = next((it for it in codes if it.end > it.start), None)
    return (quote.code, text.letters.text[quote.start : quote.end]) if quote else None


def _titled(case: Case, title: str, items: tuple[str, ...]) -> tuple[str, str] | None:
    """An item whose whole title is in a measure's title, where no item's of the measure is."""
    key = letter_key(title)
    own = [it for code in items for it in case.titles.keys.get(code, ())]
    if len(key) < SURE_TITLE or any(it in key for it in own):
        return None
    for code in case.titles.items:
        for known in case.titles.keys[code]:
            is_sure = len(known) >= SURE_TITLE and known in key
            if is_sure and code not in items and not any(known in it for it in own):
                return code, case.framework.nodes[code].title
    return None


def recurrence_differs(case: Case) -> Iterator[Remark]:
    """A title that says another recurrence than the field."""
    for key, measure in case.record.measures.items():
        if measure.recurrence is None:
            continue
        months, said = recurrence_said((measure.title,)), measure.title
        own = MONTHS[measure.recurrence]
        if months is not None and months[0] != own:
            message = words.recurrence_differs(said=said, said_months=months[0], months=own)
            yield tell(f"{join('measures', key)}.recurrence", message, said, own)


RULES = (
    Rule("target-too-low", Severity.WARNING, target_too_low, Part.PLACE),
    Rule("measure-of-another-item", Severity.WARNING, of_another_item, Part.PLACE),
    Rule("recurrence-differs", Severity.WARNING, recurrence_differs, Part.PLACE),
)
"""The rules of this topic."""
