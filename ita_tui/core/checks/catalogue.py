"""The rules, in the order in which their findings are told: that of their words."""

from ita_tui.core.checks import (
    addresses,
    agencies,
    coverage,
    dates,
    declared,
    figures,
    lacking,
    links,
    memo,
    names,
    narrative_fates,
    narrative_titles,
    narratives,
    owners,
    plan,
    progress,
    ranking,
    schedule,
    scores,
    spelling,
)
from ita_tui.core.checks.case import Rule
from ita_tui.words.said.checks import RULES as WORDS

_TOPICS = (
    addresses,
    agencies,
    coverage,
    dates,
    declared,
    figures,
    lacking,
    links,
    memo,
    names,
    narrative_fates,
    narrative_titles,
    narratives,
    owners,
    plan,
    progress,
    ranking,
    schedule,
    scores,
    spelling,
)
_ORDER = list(WORDS)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for topic in _TOPICS for rule in topic.RULES),
        key=lambda rule: _ORDER.index(rule.name),
    )
)
"""Every rule about what a record says; what its values are is told when it is read."""

PARTS = {rule.name: rule.part for rule in RULES}
"""The part of a document that each rule's findings stand in the way of."""
