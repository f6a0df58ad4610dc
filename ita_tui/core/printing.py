"""Whether a document can be printed as it stands, and why one was printed all the same.

What the checks found open is held against what each document prints; the blanks of the document
are added. Errors block the printing, warnings and notes are shown.
"""

from collections.abc import Iterable
from datetime import date

from ita_tui.core.checks.figured import Figured, checked_of_all
from ita_tui.core.checks.finding import Finding, Part
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import free_key, unread_keys
from ita_tui.core.record.model import Printing, Record
from ita_tui.core.thai.dates import fiscal_year_days
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import dataclass, replace

_REASONS_APART = " · "
ROUNDS = (6, 12)
"""Months after which a round of follow-up is due."""

_IN_NONE = frozenset({"set_aside", "printed"})
"""Tables of the record that no document prints."""


class UnusableTemplate(Exception):
    """The office's own file, which a document is written into, is no Word file that can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a document prints, so that what is wrong elsewhere does not stand in its way."""

    parts: frozenset[Part] = frozenset()
    """The parts that rules name."""
    leaves_out: frozenset[str] = frozenset()
    """Tables of the record that it does not print; one that nobody named is in it."""
    told_as_blanks: frozenset[tuple[str, str]] = frozenset()
    """(rule, table): what that rule finds in that table is told by the blanks, one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """What stands between a document and its printing."""

    findings: tuple[Finding, ...] = ()
    """What is blank or wrong in the document, worst first."""
    figures: tuple[int, int] = (0, 0)
    """How many figures of its texts were held against the record, and how many there are."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What is to be put right before it is printed, or needs a reason."""
        return tuple(it for it in self.findings if it.severity is Severity.ERROR)

    @property
    def is_ready(self) -> bool:
        """Whether it may be printed at once."""
        return not self.blocking


def readiness(
    contents: Contents,
    framework: Framework,
    *,
    found: Iterable[Finding],
    blanks: Iterable[Finding],
    figured: Iterable[Figured] = (),
) -> Readiness:
    """Hold a document against ``found``, what the checks have open, and against its ``blanks``.

    ``figured`` are the texts of the record with what is known of their figures.
    """
    listed = [*(it for it in found if concerns(contents, it, framework)), *blanks]
    order = list(Severity)
    listed.sort(key=lambda it: order.index(it.severity))
    printed = [it for it in figured if parts_of(it.at)[0] not in contents.leaves_out]
    return Readiness(findings=tuple(listed), figures=checked_of_all(printed))


def concerns(contents: Contents, found: Finding, framework: Framework) -> bool:
    """Whether a finding of the checks matters to a document, and its blanks do not tell it."""
    from ita_tui.core.checks.catalogue import PARTS

    part = PARTS.get(found.rule, Part.PLACE)
    table, *below = parts_of(found.at) or ("",)
    if (found.rule, table) in contents.told_as_blanks:
        return False
    if part is not Part.PLACE:
        return part in contents.parts
    if table == "scores":
        return _part_of_node(below[0] if below else "", framework) in contents.parts
    return table not in _IN_NONE and table not in contents.leaves_out


def _part_of_node(code: str, framework: Framework) -> Part:
    node = framework.nodes.get(code)
    if node is None:
        return Part.FIGURES
    return Part.UPPER_SCORES if node.children else Part.ITEM_SCORES


def note_printing(
    record: Record, kind: str, unready: Readiness, *, reason: str, today: date
) -> Record:
    """Keep why a document is printed although it is ``unready``, and what is wrong in it.

    A document has one entry a day: a further reason stands in it behind the first.
    """
    entry = Printing(document=kind, date=today, reason=reason, findings=_told(unready))
    key = _entry_of(record, kind, today)
    if key is None:
        key = free_key("p", (*record.printed, *unread_keys(record.rest, "printed")))
    else:
        before = record.printed[key]
        reasons = dict.fromkeys((*before.reason.split(_REASONS_APART), reason))
        found = dict.fromkeys((*before.findings, *entry.findings))
        entry = replace(before, reason=_REASONS_APART.join(reasons), findings=tuple(found))
    return replace(record, printed={**record.printed, key: entry})


def kept_reason(record: Record, kind: str, unready: Readiness, today: date) -> str:
    """The reason given today for all that is wrong in a document; empty where there is none."""
    key = _entry_of(record, kind, today)
    if key is None or not set(_told(unready)) <= set(record.printed[key].findings):
        return ""
    return record.printed[key].reason


def _told(unready: Readiness) -> tuple[str, ...]:
    return tuple(f"{it.rule} {it.at}".rstrip() for it in unready.blocking)


def _entry_of(record: Record, kind: str, today: date) -> str | None:
    entries = record.printed.items()
    found = (key for key, it in entries if it.document == kind and it.date == today)
    return next(found, None)


def day_of_round(record: Record, today: date, months: int | None) -> date:
    """The day a round speaks of: its last day, or today where that has not come yet.

    The round of six months ends on 31 March of the year of the measures, that of twelve with the
    fiscal year.
    """
    try:
        _, last = fiscal_year_days(record.measures_year_be)
    except ValueError:
        return today  # a year that no calendar has
    if months == 6:
        last = date(last.year, 3, 31)
    return min(today, last) if months else today
