"""How the list of findings is arranged: what its groups are, what is shown, what is marked."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from ita_tui.core.checks.finding import Finding
from ita_tui.core.toml.shape import dotted, parts_of
from ita_tui.core.values import dataclass
from ita_tui.ui.work.choice import Choice
from ita_tui.words.said import checks as rules
from ita_tui.words.said import findings as words
from ita_tui.words.said.fields import place_name

Keyed = Mapping[str, tuple[Finding, str]]
"""Findings by key, each with its key in ``set_aside``; empty for one that is open."""


class FindingGrouping(StrEnum):
    """What the groups of the list are."""

    SEVERITY = "severity"
    RULE = "rule"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class FindingArrangement:
    """How the list of findings is arranged, and which are marked."""

    grouping: FindingGrouping = FindingGrouping.SEVERITY
    """What the groups are."""
    wanted: str = ""
    """Only those of one group (``rule:NAME``), or that can be fixed (``fix:``); empty for all."""
    marked: frozenset[str] = frozenset()
    """Keys of the findings that are marked to be set aside together."""


def _severity(found: Finding, set_aside_key: str) -> str:
    return "set-aside" if set_aside_key else found.severity.value


def _place(found: Finding, _: str) -> str:
    return dotted(parts_of(found.at)[:2])


_GROUP_OF: Mapping[FindingGrouping, Callable[[Finding, str], str]] = {
    FindingGrouping.SEVERITY: _severity,
    FindingGrouping.RULE: lambda found, _: found.rule,
    FindingGrouping.PLACE: _place,
}


def group_title(grouping: FindingGrouping, name: str) -> str:
    """What a group is called."""
    if grouping is FindingGrouping.RULE:
        return rules.EVERY_RULE[name].title if name in rules.EVERY_RULE else words.READING
    if grouping is FindingGrouping.PLACE:
        return place_name(parts_of(name))
    sign = words.SIGNS.get(name, words.SET_ASIDE_SIGN)
    return f"{sign} {words.SEVERITIES.get(name, words.SET_ASIDE)}"


def grouped(keyed: Keyed, grouping: FindingGrouping) -> dict[str, list[str]]:
    """Keys of the findings by the name of their group, the groups as their first finding comes."""
    groups: dict[str, list[str]] = {}
    for key, (found, set_aside_key) in keyed.items():
        groups.setdefault(_GROUP_OF[grouping](found, set_aside_key), []).append(key)
    return groups


def wanted_of(keyed: Keyed, wanted: str) -> dict[str, tuple[Finding, str]]:
    """The findings that the list is narrowed to."""
    kind, _, name = wanted.partition(":")
    if not kind:
        return dict(keyed)
    if kind == _FIXABLE:
        return {key: it for key, it in keyed.items() if it[0].fix is not None and not it[1]}
    group_of = _GROUP_OF[FindingGrouping(kind)]
    return {key: it for key, it in keyed.items() if group_of(*it) == name}


def filter_choices(keyed: Keyed) -> list[Choice]:
    """Everything that the list can be narrowed to, each with how many findings that are."""
    found = [Choice("", words.EVERYTHING, words.count(count=len(keyed)))]
    fixable = len(wanted_of(keyed, f"{_FIXABLE}:"))
    if fixable:
        found.append(Choice(f"{_FIXABLE}:", words.FIXABLE, words.count(count=fixable)))
    for grouping in FindingGrouping:
        found += (
            Choice(
                f"{grouping.value}:{name}",
                group_title(grouping, name),
                words.count(count=len(members)),
            )
            for name, members in grouped(keyed, grouping).items()
        )
    return found


def wanted_title(wanted: str) -> str:
    """What the list is narrowed to; empty where it shows all."""
    kind, _, name = wanted.partition(":")
    if kind == _FIXABLE:
        return words.FIXABLE
    return group_title(FindingGrouping(kind), name) if kind else ""


def still_there(marked: Iterable[str], keyed: Keyed) -> list[str]:
    """The marked findings that are there and open, in the order of the list."""
    wanted = frozenset(marked)
    return [key for key, (_, set_aside_key) in keyed.items() if key in wanted and not set_aside_key]


_FIXABLE = "fix"
