"""Rules about narratives: each names its own issue, and each item by its code and its wording."""

import re
from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.figured import State
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.narrative_fates import is_in_scope
from ita_tui.core.checks.quoted_items import Because, Judged
from ita_tui.core.checks.texts import (
    Text,
    indicators_named,
    issues_named,
    place_of,
    replaced,
)
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.narratives.figures import Said
from ita_tui.core.problem import Severity
from ita_tui.words.said import checks_narratives as words
from ita_tui.words.understood.closed_counts import REST_FAILS
from ita_tui.words.understood.pruning import compiled

SURE_PART = 0.4
LEAST_WORDING = 14
"""So much of a title, and at least so many letters of it, make it mentioned."""


def missing(case: Case) -> Iterator[Remark]:
    """An issue with scores and without a narrative."""
    for code, issue in case.known.narrated.items():
        if code not in case.narratives and any(item in case.typed for item in issue.items):
            yield tell(
                place_of(code),
                words.missing(issue=code, title=issue.title),
                code,
            )


def wrong_code(case: Case) -> Iterator[Remark]:
    """A code whose wording, score or issue is another item's, or that the framework lacks."""
    for issue, narrative, judged in case.judged_quotes():
        quote = judged.quote
        if judged.right_code is not None:
            yield tell(
                place_of(issue),
                words.wrong_code(
                    code=quote.code,
                    right=judged.right_code,
                    score=case.record.score(quote.code),
                    right_score=case.record.score(judged.right_code),
                    by=judged.because,
                ),
                quote.code,
                judged.right_code,
                narrative.letters.text,
                # Without its wording, it is not known whether the code is what is wrong.
                fix=None
                if judged.because is not Because.WORDING
                else replaced(issue, narrative, (quote.start, quote.end), judged.right_code),
            )
        elif quote.code not in case.framework.nodes:
            yield tell(
                place_of(issue),
                words.unknown_code(code=quote.code, framework=case.framework.id),
                quote.code,
                narrative.letters.text,
            )
        elif quote.end == quote.start and quote.code.startswith("o"):
            continue  # a document's name is a plain noun, too
        elif is_strange(case, issue, narrative, quote.code):
            yield tell(
                place_of(issue),
                words.other_issues_code(
                    code=quote.code, issue=issue, other=case.framework.nodes[quote.code].issue
                ),
                quote.code,
                issue,
                severity=Severity.WARNING,
            )


def is_strange(case: Case, issue: str, narrative: Narrative, code: str) -> bool:
    """Whether an item is of another issue, which the text does not name."""
    other = case.framework.nodes[code].issue
    if other in (issue, None):
        return False
    return all(match[1] != other for match in issues_named(narrative.letters.latin))


def wrong_score(case: Case) -> Iterator[Remark]:
    """A score quoted for an item that is not its own."""
    for issue, narrative, judged in case.judged_quotes():
        is_meant = judged.right_code is None and not narrative.is_denied(judged.quote.start)
        if is_meant and judged.wrong_score is not None:
            code, score = judged.quote.code, case.record.score(judged.quote.code)
            place, value = judged.score_place, str(judged.wrong_score)
            yield tell(
                place_of(issue),
                words.wrong_score(code=judged.quote.code, quoted=judged.wrong_score, score=score),
                judged.quote.code,
                judged.wrong_score,
                score,
                fix=None
                if _is_doubtful(case, issue, narrative, judged)
                else replaced(issue, narrative, judged.score_place, str(score)),
                severity=case.gradings[issue].severity(place, code, value=value),
            )


def _is_doubtful(case: Case, issue: str, narrative: Narrative, judged: Judged) -> bool:
    """Whether a score may be right all the same: as another item's, or as other figures have it."""
    if any(case.typed.get(it.code) == judged.wrong_score for it in narrative.quotes):
        return True
    weighed = case.weighed[Text(("issues", issue, "narrative"), narrative.letters.text)]
    code, place = judged.quote.code, judged.score_place[0]
    return any(
        it.state is State.FALSE and it.claim.subject == code and it.claim.start != place
        for it in weighed
    )


def omits_failing_item(case: Case) -> Iterator[Remark]:
    """An item below the pass mark that the narrative of its issue does not speak of."""
    for code, narrative in case.narratives.items():
        named = {judged.right_code or judged.quote.code for judged in case.judged[code]}
        text = Text(("issues", code, "narrative"), narrative.letters.text)
        named |= {it.claim.subject for it in case.weighed.get(text, ())}
        named |= {*indicators_named(narrative.letters.latin)}
        for gap in case.gaps:
            if case.framework.part_of(gap.issue) != code or gap.code in named:
                continue
            if _says_title(case, code, narrative, gap.code) or _tells_number(case, code):
                continue
            if any(not it.passes and is_in_scope(case, it, gap.code) for it in narrative.every):
                continue
            if _tells_rest(case, code, narrative, named):
                break
            yield tell(
                place_of(code),
                words.omits(
                    code=gap.code, title=case.framework.nodes[gap.code].title, score=gap.score
                ),
                gap.code,
                gap.score,
                severity=case.gradings[code].of_silence(gap.score),
            )


def _tells_rest(case: Case, issue: str, narrative: Narrative, named: set[str]) -> bool:
    """Whether a narrative says that all items which it does not name fall short, and they do."""
    rest = [it for it in case.narrated[issue].items if it not in named]
    failing = {it.code for it in case.gaps}
    is_told = compiled(REST_FAILS).search(narrative.letters.latin) is not None
    return is_told and len(rest) < len(case.narrated[issue].items) and failing.issuperset(rest)


def _tells_number(case: Case, issue: str) -> bool:
    """Whether a narrative says that all fall short, or how many without a list behind that."""
    text = Text(("issues", issue, "narrative"), case.record.issues[issue].narrative)
    for it in case.weighed.get(text, ()):
        if it.state is State.TRUE and it.claim.said is Said.CEILING:
            return True
        if it.state is State.TRUE and it.claim.said is Said.FAILING and not it.claim.scope:
            behind = text.text[it.claim.stop :].partition("\n")[0].strip(" .")
            return not behind
    return False


def _says_title(case: Case, issue: str, narrative: Narrative, code: str) -> bool:
    """Whether a narrative mentions an item by a good part of its wording.

    The title of the issue itself is no mention of one of its items.
    """
    said = narrative.letters.key.replace(letter_key(case.narrated[issue].title), " ")
    for title in case.titles.keys[code]:
        length = min(len(title), max(LEAST_WORDING, int(len(title) * SURE_PART)))
        if any(title[at : at + length] in said for at in range(len(title) - length + 1)):
            return True
        if any(word in said for word in re.findall("[a-z]{6,}", title)):
            return True
    return False


RULES = (
    Rule("narrative-wrong-code", Severity.ERROR, wrong_code, Part.PLACE),
    Rule("narrative-wrong-score", Severity.ERROR, wrong_score, Part.PLACE),
    Rule("narrative-omits-failing-item", Severity.ERROR, omits_failing_item, Part.PLACE),
    Rule("narrative-missing", Severity.WARNING, missing, Part.PLACE),
)
"""The rules of this topic."""
