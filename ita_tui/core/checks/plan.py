"""Rules about what a measure aims at: its items, its issue, its target; how often it is done."""

import re
from collections.abc import Iterator, Set
from decimal import Decimal
from itertools import pairwise

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.schedule import recurrence_said
from ita_tui.core.checks.texts import indicators_named, issues_named
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Measure, answered_items
from ita_tui.core.thai.number_words import amounts_in_words
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.toml.shape import HUNDRED, join
from ita_tui.words.said import checks_fields as words
from ita_tui.words.understood.agencies import OF
from ita_tui.words.understood.figure_cues import (
    AT_LEAST,
    BARE_SHARES,
    LISTED,
    NOW_HAS,
)
from ita_tui.words.understood.progress_words import TOLD_SELDOM
from ita_tui.words.understood.topics import LAWS, TOPICS
from ita_tui.words.understood.values import INDICATOR, PER_CENT, POINTS

SURE_TITLE = 14
"""Letters of an item's title that tell the item, and are not just words of the trade."""

SAME_MATTER = 8
"""Letters in a row that two texts of one matter have in common."""

ISSUE = "ประเด็น"
"""The word for an issue; a text without it names none."""

AIMS = (Said.SCORE, Said.ABOVE, Said.MARK, Said.NOTHING)
"""What a number of a target may be read as, where it is the score to reach."""


def target_too_low(case: Case) -> Iterator[Remark]:
    """A target below the score that there is, or below the pass mark."""
    for key, measure in case.record.measures.items():
        text = case.by_place.get(("measures", key, "target"))
        if text is None:
            continue
        at = f"{join('measures', key)}.target"
        shares = re.findall(f"{PER_CENT} ?([0-9]{{3,6}})", text.letters.latin)
        if any(int(it) > HUNDRED for it in shares):
            yield tell(at, words.target_above(target=measure.target), measure.target)
        for claim in text.figures:
            if claim.said not in AIMS or not _is_aim(text, claim):
                continue
            item, bar = _bar(case, measure, claim.subject)
            aim, said = Decimal(claim.value), text.letters.text[claim.begin : claim.end]
            if bar is not None and aim < bar:
                message = words.target_below(
                    target=measure.target, item=item, score=bar, is_own=bool(item)
                )
                yield tell(at, message, said, bar)


def _is_aim(text: Narrative, claim: FigureClaim) -> bool:
    """Whether a number of a target is the score to reach, not a share of people or a count."""
    latin = text.letters.latin
    behind = latin[claim.end : claim.end + 10].lstrip()
    before = "".join(latin[max(0, claim.start - 24) : claim.start].split())
    if before.removesuffix(PER_CENT).endswith(NOW_HAS):
        return False
    # A share of people or of work says whose it is; a bare one is the score.
    is_share = "".join(latin[: claim.start].split()) in BARE_SHARES and not behind.startswith(OF)
    is_share = is_share or before.rpartition(POINTS)[2] in AT_LEAST
    is_score = claim.subject or "." in claim.value or behind.startswith(POINTS) or is_share
    return bool(is_score) and claim.value.replace(".", "").isdigit()


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
        yield from _other_issue(case, measure, items, at)
        yield from _names_other_issue(case, key, measure)
        yield from _of_other_topic(case, key, measure)
        # What answers no item by its code may speak of any of its issue.
        issue = case.framework.issues.get(measure.issue)
        items = items or (issue.items if issue is not None else ())
        if not items:
            continue
        for name in ("title", "target", "expected_result"):
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
    if measure.issue not in case.framework.issues or {*right} <= {measure.issue}:
        return
    # One measure may answer items of several issues, when it stands under one of them.
    is_among = measure.issue in right
    strays = [it for it in items if it in nodes and nodes[it].issue not in ("", measure.issue)]
    message = words.items_of_other_issue(
        issue=measure.issue, items=strays, right=[it for it in right if it != measure.issue]
    )
    severity = Severity.NOTE if is_among else Severity.WARNING
    yield tell(f"{at}.issue", message, measure.issue, *strays, severity=severity)


def _names_other_issue(case: Case, key: str, measure: Measure) -> Iterator[Remark]:
    """A text of a measure that names an issue, and it is not the measure's."""
    own = case.framework.issues.get(measure.issue)
    for name in ("title", "expected_result", "target"):
        said = getattr(measure, name)
        if own is None or ISSUE not in said:
            continue
        letters = letter_key(said)
        numbers = {it[1] for it in issues_named(to_latin_digits(said))} & {*case.framework.issues}
        titled = {
            code
            for code, issue in case.framework.issues.items()
            if letter_key(issue.title) in letters
        }
        others = sorted((numbers | titled) - {measure.issue})
        if others and not (measure.issue in titled or (measure.issue in numbers and not titled)):
            message = words.names_other_issue(issue=measure.issue, others=others)
            yield tell(f"{join('measures', key)}.{name}", message, measure.issue, *others)


def _of_other_topic(case: Case, key: str, measure: Measure) -> Iterator[Remark]:
    """A title about what only another issue is about, and about nothing of its own."""
    said = letter_key(measure.title)
    own = case.titles_of_issues.get(measure.issue, "")
    is_law = any(letter_key(it) in said for it in LAWS)
    for ways in TOPICS if own and not is_law else ():
        topics = tuple(map(letter_key, ways))
        if not any(it in said for it in topics):
            continue
        others = [
            code
            for code, titles in case.titles_of_issues.items()
            if any(it in titles for it in topics)
        ]
        if not others or measure.issue in others or _shares(said, own):
            return
        message = words.names_other_issue(issue=measure.issue, others=others)
        yield tell(f"{join('measures', key)}.title", message, measure.title, *others)
        return


def _shares(one: str, other: str) -> bool:
    """Whether two texts have so many letters in a row in common that they are of one matter."""
    parts = (one[at : at + SAME_MATTER] for at in range(len(one) - SAME_MATTER + 1))
    return any(it in other for it in parts)


def _coded(case: Case, text: Narrative, items: tuple[str, ...]) -> tuple[str, str] | None:
    """An item, or an indicator, that a text names by its code, where it names none of its own."""
    nodes = case.framework.nodes
    near = {it for code in items if code in nodes for it in _line_of(case, code)}
    if any(it.code in near for it in text.quotes):
        return _strayed(text, near) if len(text.quotes) <= len(items) else None
    for quote in text.quotes:
        if quote.code in nodes and quote.end > quote.start:
            return quote.code, text.letters.text[quote.start : quote.end]
    for code in indicators_named(text.letters.latin):
        if code in nodes and code not in near:
            return code, f"{INDICATOR}ที่ {code}"
    return None


def _strayed(text: Narrative, near: Set[str]) -> tuple[str, str] | None:
    """A code in one list with the measure's own that stands in the place of one of them."""
    for one, other in pairwise(text.quotes):
        between = "".join(text.letters.latin[one.end : other.start].split())
        if between in LISTED and (one.code in near) is not (other.code in near):
            stray = other if one.code in near else one
            return stray.code, text.letters.text[stray.start : stray.end]
    return None


def _line_of(case: Case, code: str) -> Iterator[str]:
    """A node, what stands above it, and what stands below."""
    yield from (it.code for it in case.leaves_below(code))
    while code in case.framework.nodes:
        yield code
        code = case.framework.nodes[code].parent or ""


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
    """A title, or a step, that says another recurrence than the field."""
    for key, measure in case.record.measures.items():
        if measure.recurrence is None:
            continue
        at, own = join("measures", key), measure.recurrence.months
        texts = {f"{at}.recurrence": measure.title}
        texts |= {
            f"{join(f'{at}.steps', it)}.text": step.text for it, step in measure.steps.items()
        }
        for place, said in texts.items():
            months = recurrence_said((said,))
            if months is not None and months[0] != own:
                message = words.recurrence_differs(said=said, said_months=months[0], months=own)
                # A step may come round more often than its measure, and what is told more seldom.
                is_slower = months[0] > own and not said.startswith(TOLD_SELDOM)
                is_sure = said == measure.title or is_slower
                severity = Severity.WARNING if is_sure else Severity.NOTE
                yield tell(place, message, said, own, severity=severity)


def amount_differs(case: Case) -> Iterator[Remark]:
    """Baht in words that are neither the budget of a measure nor what was spent of it."""
    for text in case.texts if _has_budget(case) else ():
        if not text.is_of_measure:
            continue
        measure = case.record.measures[str(text.parts[1])]
        known = [it for it in (measure.budget_baht, measure.spent_baht) if it is not None]
        for amount, said in amounts_in_words(text.text):
            if known and amount not in known:
                message = words.amount_differs(said=said, amount=amount, budget=known[0])
                yield tell(text.at, message, said, known[0])


def _has_budget(case: Case) -> bool:
    """Whether any measure has a budget: else no amount can differ from it."""
    return any(it.budget_baht or it.spent_baht for it in case.record.measures.values())


RULES = (
    Rule("target-too-low", Severity.WARNING, target_too_low, Part.PLACE),
    Rule("measure-of-another-item", Severity.WARNING, of_another_item, Part.PLACE),
    Rule("recurrence-differs", Severity.WARNING, recurrence_differs, Part.PLACE),
    Rule("amount-in-words-differs", Severity.WARNING, amount_differs, Part.PLACE),
)
"""The rules of this topic."""
