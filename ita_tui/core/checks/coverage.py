"""Rules about gaps and measures: each failing item is answered, each measure answers something."""

from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part, put
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import answered_items
from ita_tui.core.scores.gaps import near_misses
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_measures as words


def gap_without_measure(case: Case) -> Iterator[Remark]:
    """An item below the pass mark that no measure answers."""
    for gap in case.gaps:
        if not gap.measures:
            yield tell(
                join("scores", gap.code),
                words.gap_without_measure(
                    code=gap.code,
                    title=case.framework.nodes[gap.code].title,
                    score=gap.score,
                    gap_points=gap.gap_points,
                ),
                gap.score,
                case.record.settings.pass_mark,
            )


def measure_without_gap(case: Case) -> Iterator[Remark]:
    """A measure whose items all pass with room, or that names none where gaps are unanswered.

    A measure without items in an issue whose gaps are answered keeps a standard up, and may.
    """
    if not case.has_scores:
        return
    failing = {gap.code for gap in case.gaps}
    near = {gap.code for gap in near_misses(case.framework, case.record)}
    for key, measure in case.record.measures.items():
        items = [it for it in answered_items(measure) if it in case.framework.nodes]
        at = join("measures", key)
        if items:
            scored = [it for it in items if case.record.score(it) is not None]
            if scored == items and not failing.union(near).intersection(items):
                message = words.items_all_pass(key=key, items=items)
                yield tell(f"{at}.items", message, *items)
            continue
        issue = case.framework.issues.get(measure.issue)
        unanswered = [
            gap.code for gap in case.gaps if issue and gap.code in issue.items and not gap.measures
        ]
        if unanswered:
            yield tell(
                f"{at}.items",
                words.names_no_item(key=key, items=unanswered),
                *unanswered,
                fix=put(
                    words.name_items(key=key, items=unanswered),
                    (*measure.items, *unanswered),
                    *("measures", key, "items"),
                ),
            )


RULES = (
    Rule("gap-without-measure", Severity.ERROR, gap_without_measure, Part.PLAN),
    Rule("measure-without-gap", Severity.NOTE, measure_without_gap, Part.PLAN),
)
"""The rules of this topic."""
