"""The check of a whole record: what is wrong now, and what the office let stand."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.catalogue import RULES
from ita_tui.core.checks.figured import Figured
from ita_tui.core.checks.finding import Finding
from ita_tui.core.checks.stated import stated_texts
from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record.edits import free_key
from ita_tui.core.record.model import Record, SetAside
from ita_tui.core.values import dataclass, replace

MOST_OF_A_RULE = 3000
"""Findings of one rule that are told: more than one a measure in the largest record. What comes
behind is told when these are mended; no file can make the list grow without end."""

_ORDER = list(Severity)

FOLDED = {
    "steps-disagree": "due-outside-period",
    "other-agency": "post-of-another-kind",
}
"""Rules → the rule whose finding at the same place has the same cause, and tells it better."""

FORMER_NAMES = dict.fromkeys(
    ("memo-wrong-figure", "memo-wrong-comparison", "memo-wrong-code"), "memo-wrong-year"
)
"""Rules → the name under which they told the same before: what was set aside then still stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks found."""

    open: tuple[Finding, ...]
    """What is to be looked at, worst first."""
    set_aside: tuple[tuple[str, Finding], ...]
    """What the office let stand, each with its key in ``Record.set_aside``."""
    figured: tuple[Figured, ...] = ()
    """The texts with figures, and the state of each figure."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing is open but notes."""
        return all(it.severity is Severity.NOTE for it in self.open)


def check_record(framework: Framework, record: Record, problems: Iterable[Problem] = ()) -> Checked:
    """Check a record; ``problems`` are what reading it told, and are listed with the rest."""
    case = Case(record, framework)
    found = [
        *map(as_finding, problems),
        *(it for rule in RULES for it in islice(rule.find(case), MOST_OF_A_RULE)),
    ]
    told = {(it.rule, it.at) for it in found}
    found = [it for it in found if (FOLDED.get(it.rule), it.at) not in told]
    found.sort(key=lambda it: _ORDER.index(it.severity))
    figured = tuple(stated_texts(case))
    if not record.set_aside:
        return Checked(open=tuple(found), set_aside=(), figured=figured)
    still_open, stand = [], []
    for it in found:
        key = _key_of(record, it)
        if key is None:
            still_open.append(it)
        else:
            stand.append((key, it))
    return Checked(open=tuple(still_open), set_aside=tuple(stand), figured=figured)


def as_finding(problem: Problem) -> Finding:
    """A problem of reading as a finding; it is about what its sentence says."""
    if isinstance(problem, Finding):
        return problem
    return Finding(
        rule=problem.rule,
        severity=problem.severity,
        message=problem.message,
        at=problem.at,
        line=problem.line,
        about=(problem.message,),
    )


def put_aside(record: Record, found: Finding, reason: str, today: date) -> Record:
    """Let a finding stand, with the reason; it comes back when what it is about changes."""
    entry = SetAside(
        rule=found.rule,
        at=found.at,
        about=_about(found),
        finding=found.message,
        reason=reason,
        date=today,
    )
    kept = {
        key: it
        for key, it in record.set_aside.items()
        if (it.rule, it.at, it.about) != (entry.rule, entry.at, entry.about)
    }
    key = free_key("a", (*record.set_aside, *_unread(record)))
    return replace(record, set_aside={**kept, key: entry})


def bring_back(record: Record, key: str) -> Record:
    """Take back that a finding may stand; a key that is not there changes nothing."""
    kept = {other: it for other, it in record.set_aside.items() if other != key}
    return record if len(kept) == len(record.set_aside) else replace(record, set_aside=kept)


def _unread(record: Record) -> Iterable[str]:
    """Keys of the file's table whose entries could not be read."""
    unread = record.rest.get("set_aside")
    return unread if isinstance(unread, dict) else ()


def _key_of(record: Record, found: Finding) -> str | None:
    """Key under which a finding was set aside, if what it is about is still the same."""
    rules = (found.rule, FORMER_NAMES.get(found.rule))
    for key, it in record.set_aside.items():
        is_same_place = it.rule in rules and it.at == found.at and it.reason.strip()
        if is_same_place and it.about == _about(found, it.rule):
            return key
    return None


def _about(found: Finding, rule: str = "") -> str:
    return fingerprint(rule or found.rule, found.at, *found.about)
