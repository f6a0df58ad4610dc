"""The answers that are known for a key of the record: what its field offers as one types.

Each answer stands as it is typed, with what else it is called; a list takes several of them.
"""

from collections.abc import Callable, Mapping

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import ALL_UNITS, Record
from ita_tui.core.record.names import kind_in, known_units
from ita_tui.core.record.typed import called
from ita_tui.core.thai.dates import format_period, parse_period
from ita_tui.core.toml.shape import Kind
from ita_tui.words.said import agencies
from ita_tui.words.said import screens as words
from ita_tui.words.said.screens import PERIODS
from ita_tui.words.understood.agencies import FULL_KINDS

Offers = Mapping[str, str]
"""Answer as it is typed → what else it is called, which may be empty."""


def offered(kind: Kind, record: Record | None, framework: Framework | None) -> Offers:
    """What a key of this kind can hold, where that is known; empty where it is not."""
    if kind.options:
        return dict.fromkeys(called(kind).values(), "")
    if kind.holds in _OF_ANY:
        return dict.fromkeys(_OF_ANY[kind.holds], "")
    if kind.holds in _OF_FRAMEWORK and framework is not None:
        return _OF_FRAMEWORK[kind.holds](framework)
    if kind.holds in ("unit", "units") and record is not None:
        units = known_units(record)
        if not units and kind_in(record.agency.name) in FULL_KINDS.values():
            units = agencies.UNITS
        return dict.fromkeys((*units, ALL_UNITS) if kind.holds == "units" else units, "")
    return {}


def unlikely(kind: Kind, text: str) -> str:
    """Why a text is hardly an answer to a key of this kind, in Thai; empty where it may be one."""
    if kind.holds in _CLOSED and text and text not in _OF_ANY[kind.holds]:
        near = [it for it in _OF_ANY[kind.holds] if text[:2] in it][:_MOST_NEAR]
        return words.not_among_known(text=text, near=near)
    if kind.holds == "district" and text.startswith(agencies.KINDS):
        return words.kind_for_district(text=text)
    return ""


def offered_periods(fiscal_year_be: int) -> Offers:
    """Ways to write a period, with the months that each means in a fiscal year."""
    found: dict[str, str] = {}
    for text in PERIODS:
        try:
            found[text] = format_period(*parse_period(text, fiscal_year_be=fiscal_year_be))
        except Unreadable:  # a year that no calendar has
            return {}
    return found


_MOST_NEAR = 3
"""Answers that are named where none was given."""
_CLOSED = frozenset({"agency-kind", "province"})
"""Whose known answers are all there are, as good as always."""
_OF_ANY: Mapping[str, tuple[str, ...]] = {
    "agency-kind": agencies.KINDS,
    "province": agencies.PROVINCES,
    "names": agencies.UNITS,
}
_OF_FRAMEWORK: Mapping[str, Callable[[Framework], Offers]] = {
    "items": lambda it: {node.code: node.title for node in it.leaves},
    "node": lambda it: {node.code: node.title for node in it.nodes.values()},
    "issue": lambda it: {issue.code: issue.title for issue in it.issues.values()},
    "level": lambda it: dict.fromkeys((level.title for level in it.levels), ""),
}
