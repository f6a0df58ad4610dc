"""The what-if sheet: the record's own scores with some of them different; the record stays as is.

A figure may be changed by hand, and by a plan on top of that. Both are kept, so that another plan
starts from what was changed by hand and not from the plan before it.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.core.scores.rollup import NodeResult, effective_weights
from ita_tui.core.values import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfSheet:
    """Scores of a record, and those that are different."""

    framework: Framework
    """The record's framework."""
    record: Record
    """The record; nothing here changes it."""
    by_hand: Mapping[str, Decimal] = field(default_factory=dict)
    """Scores that someone changed, by node code: 0–100, two decimals, not what the record has."""
    by_plan: Mapping[str, Decimal] = field(default_factory=dict)
    """Scores that a plan raises, by node code; they stand before those changed by hand."""

    @property
    def changes(self) -> dict[str, Decimal]:
        """Every changed score by node code, in tree order."""
        both = {**self.by_hand, **self.by_plan}
        return {code: both[code] for code in self.framework.nodes if code in both}

    def before(self, code: str) -> Decimal | None:
        """The record's own score of a node; None where there is none."""
        return self.record.score(code)

    def score(self, code: str) -> Decimal | None:
        """The score of a node on the sheet; None where there is none."""
        changed = self.by_plan.get(code, self.by_hand.get(code))
        return self.before(code) if changed is None else changed

    def with_score(self, code: str, score: Decimal | None) -> "WhatIfSheet":
        """Change a score by hand; None, or the record's own score, takes the change back."""
        others = {key: value for key, value in self.by_plan.items() if key != code}
        changed = {key: value for key, value in self.by_hand.items() if key != code}
        if score is not None and score != self.before(code):
            changed[code] = score
        return replace(self, by_hand=changed, by_plan=others)

    def with_scores(self, scores: Mapping[str, Decimal]) -> "WhatIfSheet":
        """Change several scores by hand."""
        sheet = self
        for code, score in scores.items():
            sheet = sheet.with_score(code, score)
        return sheet

    def with_plan(self, scores: Mapping[str, Decimal]) -> "WhatIfSheet":
        """Put a plan on top of what was changed by hand, in the place of the plan before it."""
        return replace(self, by_plan=dict(scores))

    def cleared(self) -> "WhatIfSheet":
        """Without any change."""
        return WhatIfSheet(framework=self.framework, record=self.record)

    def moved_to(self, framework: Framework, record: Record) -> "WhatIfSheet":
        """The same changes on the record as it now stands.

        Left out is what is no change any more, what a plan no longer raises, and what no longer
        counts, such as a code that another framework does not have.
        """
        sheet = WhatIfSheet(framework=framework, record=record).with_scores(
            {code: score for code, score in self.by_hand.items() if code in framework.nodes}
        )
        raised = {
            code: score
            for code, score in self.by_plan.items()
            if code in framework.nodes and ((now := sheet.score(code)) is None or score > now)
        }
        sheet = sheet.with_plan(raised)
        idle = set(uncounted(sheet))
        return replace(
            sheet,
            by_hand={code: score for code, score in sheet.by_hand.items() if code not in idle},
            by_plan={code: score for code, score in sheet.by_plan.items() if code not in idle},
        )


@dataclass(frozen=True, slots=True)
class Countable:
    """The nodes by which the total stands or falls, each in tree order."""

    adjustable: tuple[str, ...]
    """Codes of the deepest nodes with a known figure: the items, or a node that was typed and has
    not all of its children. What stands below such a node does not count."""
    missing: tuple[str, ...]
    """Codes of the highest nodes of which nothing is known; empty where the total is computed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What one node could give the total."""

    code: str
    """Node code."""
    score: Decimal
    """Its score on the sheet, 0–100."""
    to_pass: Decimal
    """Points of the total that reaching the pass mark gains, not rounded; 0 where it is passed."""
    to_100: Decimal
    """Points of the total that reaching 100 gains, not rounded."""


def assessed(sheet: WhatIfSheet) -> Assessment:
    """Everything that follows from the scores of the sheet.

    A total that was typed tells of the record, not of a sheet on which scores are different.
    """
    changes: dict[str, Decimal | None] = {**sheet.changes}
    if changes:
        changes[TOTAL] = None
    return assess(sheet.framework, set_scores(sheet.record, ScoreKind.OWN, changes))


def countable_of(sheet: WhatIfSheet) -> Countable:
    """What makes up the total of the sheet, and what is missing for it."""
    return countable(sheet.framework, assessed(sheet).results)


def countable(framework: Framework, results: Mapping[str, NodeResult]) -> Countable:
    """Sort the nodes of a roll-up. A typed total counts for nothing: the rest decides the level."""
    found = list(_below(framework, results, TOTAL))
    return Countable(
        tuple(code for code, is_known in found if is_known),
        tuple(code for code, is_known in found if not is_known),
    )


def _below(
    framework: Framework, results: Mapping[str, NodeResult], code: str
) -> Iterator[tuple[str, bool]]:
    for child in framework.nodes[code].children:
        result = results[child]
        if result.exact is not None:
            yield from _below(framework, results, child)
        elif result.typed is not None:
            yield child, True
        elif _is_anything_known(framework, results, child):
            yield from _below(framework, results, child)
        else:
            yield child, False


def _is_anything_known(framework: Framework, results: Mapping[str, NodeResult], code: str) -> bool:
    return any(
        results[child].typed is not None or _is_anything_known(framework, results, child)
        for child in framework.nodes[code].children
    )


def uncounted(sheet: WhatIfSheet) -> tuple[str, ...]:
    """Codes of the changes that change nothing: another node's figure counts in their place."""
    counted = countable_of(sheet).adjustable
    return tuple(code for code in sheet.changes if code not in counted)


def gains(sheet: WhatIfSheet) -> tuple[Gain, ...]:
    """What each node that counts could give the total, in tree order."""
    codes = countable_of(sheet).adjustable
    weights = effective_weights(sheet.framework)
    return tuple(gain for code in codes if (gain := gain_of(sheet, code, weights)) is not None)


def gain_of(
    sheet: WhatIfSheet, code: str, weights: Mapping[str, Decimal] | None = None
) -> Gain | None:
    """What one node could give the total; None where it has no score.

    The pass mark is the office's own rule for one item; a node above items is held to it as well.
    ``weights`` are the framework's, where many nodes are asked for.
    """
    score = sheet.score(code)
    if score is None:
        return None
    weight = (weights or effective_weights(sheet.framework))[code]
    lacking = max(Decimal(0), sheet.record.settings.pass_mark - score)
    return Gain(
        code=code, score=score, to_pass=lacking * weight, to_100=(Decimal(100) - score) * weight
    )


def most_gain_first(found: Iterable[Gain]) -> tuple[Gain, ...]:
    """Sorted by what the pass mark gains, then by what 100 gains; equal ones stay in order."""
    return tuple(sorted(found, key=lambda gain: (-gain.to_pass, -gain.to_100)))
