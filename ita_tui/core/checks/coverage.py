"""Rules about gaps and measures: each failing item is answered, each measure answers something."""

import re
from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part, put
from ita_tui.core.checks.texts import place_of
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import answered_items
from ita_tui.core.scores.gaps import near_misses
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_measures as words
from ita_tui.words.understood import measures_told as understood


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


def says_no_measure(case: Case) -> Iterator[Remark]:
    """A narrative that says of gaps which are answered that no measure answers them.

    A draft says so until it is drafted again after the measures were made.
    """
    for issue, narrative in case.narratives.items():
        gaps = [it for it in case.gaps if case.framework.part_of(it.issue) == issue]
        for said, named in _said_unanswered(narrative):
            meant = [it for it in gaps if it.code in named] or gaps
            if meant and all(it.measures for it in meant):
                codes = [it.code for it in meant]
                measures = dict.fromkeys(key for it in meant for key in it.measures)
                message = words.says_no_measure(said=said, items=codes, measures=[*measures])
                yield tell(place_of(issue), message, said, *codes)


def _said_unanswered(narrative: Narrative) -> Iterator[tuple[str, set[str]]]:
    """The words that say that there is no measure yet, and the items named just before them."""
    text, start = narrative.letters.text, 0
    for found in re.finditer(understood.NO_MEASURE_YET, text):
        end = found.start()
        turns = [text.rfind(it, start, end) for it in ("\n", *understood.TURNS)]
        begin, start = max(start, *turns), found.end()
        if not any(it in text[begin:end] for it in understood.NOT_OF_NOW):
            yield found[0], {it.code for it in narrative.quotes if begin <= it.start < end}


RULES = (
    Rule("gap-without-measure", Severity.ERROR, gap_without_measure, Part.PLAN),
    Rule("narrative-says-no-measure", Severity.ERROR, says_no_measure, Part.PLACE),
    Rule("measure-without-gap", Severity.NOTE, measure_without_gap, Part.PLAN),
)
"""The rules of this topic."""
