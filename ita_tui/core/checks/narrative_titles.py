"""The rule about what a narrative goes by: the title and the number of its issue."""

from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.texts import issues_named, place_of, replaced
from ita_tui.core.framework.model import Issue
from ita_tui.core.matching.titles import letter_key
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.problem import Severity
from ita_tui.words.said import checks_narratives as words
from ita_tui.words.understood import narrative_cues as cues

LONGEST_TITLE = 200
"""Letters that are looked at on either side of the number of an issue."""


def narrative_wrong_issue_title(case: Case) -> Iterator[Remark]:
    """A narrative that goes by the title or the number of another issue, and not by its own.

    A number with another issue's title behind it is one, too. Late in a text another issue is only
    spoken of.
    """
    for code, narrative in case.narratives.items():
        own = case.narrated[code]
        wrong = _misnamed(case, code, narrative)
        if wrong is not None:
            other, place, right = wrong
            yield _wrong_title(code, own, other, place, right, narrative)


def _misnamed(
    case: Case, code: str, narrative: Narrative
) -> tuple[Issue, tuple[int, int] | None, str] | None:
    """The other issue that a narrative goes by, where it names it, and what belongs there."""
    title = case.narrated[code].title
    letters = narrative.letters
    beside = _beside_a_number(case, code, narrative)
    if beside is not None:
        return beside
    numbers = _numbers_told(narrative)
    titled = [
        (place, issue)
        for issue in case.framework.issues.values()
        if (place := letters.find(_sure_part(issue.title))) is not None
        and letters.letter_at(place[0]) <= cues.TOO_LATE
        and _stands_alone(letters.text, place[0])
        and not _points(letters.text, place[0])
    ]
    if code in [number for number, _ in numbers] or any(it.code == code for _, it in titled):
        return None
    for place, issue in sorted(titled, key=lambda it: it[0]):
        return issue, _whole(narrative, place, issue), title
    for number, _ in numbers:
        if number in case.framework.issues:
            return case.framework.issues[number], None, code
    return None


def _beside_a_number(
    case: Case, code: str, narrative: Narrative
) -> tuple[Issue, tuple[int, int] | None, str] | None:
    """The other issue where a number and a title stand beside each other that are of two issues.

    That is a slip wherever it stands. Where one of them is the narrative's own, the other is wrong.
    """
    issues, letters = case.framework.issues, narrative.letters
    for match in issues_named(letters.latin):
        number = match[1]
        issue = _titled_at(case, narrative, match.start(), match.end())
        if issue is None or issue.code == number or number not in issues:
            continue
        if issue.code == code:
            return issues[number], match.span(1), code
        place = letters.find(
            _sure_part(issue.title), max(0, letters.letter_at(match.start()) - 200)
        )
        if number == code and place is not None:
            return issue, _whole(narrative, place, issue), issues[code].title
    return None


def _titled_at(case: Case, narrative: Narrative, start: int, end: int) -> Issue | None:
    """The issue whose title stands beside a number: "ประเด็นที่ 3 เรื่อง…", "… ซึ่งเป็นประเด็นที่ 3"."""
    letters = narrative.letters
    behind = letters.key[letters.letter_at(end) :][:LONGEST_TITLE]
    before = letters.key[: letters.letter_at(start)][-LONGEST_TITLE:]
    for word in map(letter_key, cues.TO_A_TITLE):
        behind = behind.removeprefix(word)
    is_joined = letters.text[:start].rstrip().endswith("(")
    for word in map(letter_key, cues.FROM_A_TITLE):
        is_joined = is_joined or before.endswith(word)
        before = before.removesuffix(word)
    for issue in case.framework.issues.values():
        if behind.startswith(letter_key(_sure_part(issue.title))):
            return issue
        if is_joined and before.endswith(letter_key(issue.title)):
            return issue
    return None


def _points(text: str, start: int) -> bool:
    """Whether an issue is only pointed at before its title: "สอดคล้องกับประเด็นที่ 3 …"."""
    before = text[max(0, start - 40) : start].rstrip(" 0123456789๐๑๒๓๔๕๖๗๘๙")
    before = before.removesuffix("ที่").removesuffix("ประเด็น").rstrip()
    return before.endswith(cues.BESIDE_OTHERS)


def _stands_alone(text: str, start: int) -> bool:
    """Whether a title stands by itself, and is not spoken of as any words: "ควรเป็นกระบวนการ…"."""
    before = text[:start]
    return (
        not before
        or before[-1] in ' \n\t“"(:–-0123456789๐๑๒๓๔๕๖๗๘๙'
        or before.endswith(cues.BEFORE_A_TITLE)
    )


def _numbers_told(narrative: Narrative) -> list[tuple[str, int]]:
    """The issues that the beginning of a text goes by: (number, end of it)."""
    letters = narrative.letters
    return [
        (match[1], match.end())
        for match in issues_named(letters.latin)
        if letters.letter_at(match.start()) <= cues.TOO_LATE
        and not letters.text[: match.start()].rstrip().endswith(cues.POINTING)
    ]


def _sure_part(title: str) -> str:
    """The beginning of a title, by which it is known: titles are cut short with ฯ."""
    return title[: max(24, int(len(title) * 0.6))]


def _whole(narrative: Narrative, place: tuple[int, int], issue: Issue) -> tuple[int, int]:
    """Where the whole title stands, if it does."""
    first = narrative.letters.letter_at(place[0])
    found = narrative.letters.find(issue.title, first)
    return found if found is not None and found[0] == place[0] else place


def _wrong_title(
    code: str,
    own: Issue,
    other: Issue,
    place: tuple[int, int] | None,
    right: str,
    narrative: Narrative,
) -> Remark:
    said = narrative.letters.text[slice(*place)] if place else ""
    return tell(
        place_of(code),
        words.wrong_issue_title(issue=code, title=own.title, other=other.code, said=said),
        other.code,
        narrative.letters.text,
        fix=replaced(code, narrative, place, right) if place else None,
    )


RULES = (
    Rule("narrative-wrong-issue-title", Severity.ERROR, narrative_wrong_issue_title, Part.PLACE),
)
"""The rules of this topic."""
