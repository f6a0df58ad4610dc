"""A plan kept in the record: what each item is to reach, as targets of the measures."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.edits import fresh_measure_key, put_measure
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.scores.gaps import measures_by_item
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.numbers import format_score, parse_typed_score
from ita_tui.core.values import replace
from ita_tui.words.said import measures_report as report_words
from ita_tui.words.said import whatif as words
from ita_tui.words.understood import column_names


def targets_of(record: Record, changes: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """The changes that are targets: a score that is to rise, or that the record does not have."""
    return {
        code: score
        for code, score in changes.items()
        if (before := record.score(code)) is None or score > before
    }


def set_targets(record: Record, framework: Framework, changes: Mapping[str, Decimal]) -> Record:
    """Write each raised score as a target of every measure that answers its item.

    An earlier target of the same item gives way; other words stay. For an item that no measure
    answers a measure is begun: title, issue, item, target, and nothing that would be a guess.
    """
    answers = measures_by_item(record)
    for code, score in targets_of(record, changes).items():
        keys = _answering(framework, code, answers)
        for key in keys:
            measure = record.measures[key]
            target = with_target(measure.target, code, score)
            record = put_measure(record, key, replace(measure, target=target))
        if not keys:
            new = _begun(framework, code, score)
            record = put_measure(record, fresh_measure_key(record), new)
    return record


def with_target(text: str, code: str, score: Decimal) -> str:
    """A measure's target with what ``code`` is to reach, in the place of what it was to reach."""
    wanted = words.target(code=code, score=format_score(score))
    lead = re.escape(words.target(code=code, score=""))
    earlier = re.compile(rf"(?<![\w.]){lead}\d{{1,3}}(?:\.\d{{1,2}})?(?![\w.]*\d)")
    replaced, count = earlier.subn(wanted, text)
    if count:
        return replaced
    return words.SEPARATOR.join(part for part in (text, wanted) if part)


def target_in_words(text: str) -> str:
    """A measure's target to be read: the signs of a saved plan in words."""
    return re.sub(
        r"(\w+(?:\.\w+)?) ≥ ([0-9๐-๙.]+)",
        lambda found: report_words.at_least(code=found[1], score=found[2]),
        text,
    )


def typed_target(text: str, items: Sequence[str]) -> str:
    """A measure's target as it was typed; a bare bound, ">= 90", as the score of its one item.

    Raises Unreadable where the bound is no score, or where several items or none could be meant.
    """
    found = re.fullmatch(rf"(?:{column_names.AT_LEAST}) ?([0-9๐-๙.,]+)", clean_line(text))
    if found is None:
        return text
    score = parse_typed_score(found[1])
    if len(items) != 1:
        raise Unreadable(words.target_of_which(score=format_score(score), items=items))
    return words.target(code=items[0], score=format_score(score))


def _answering(
    framework: Framework, code: str, answers: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The measures that answer a node, or any item below it where it is no item."""
    keys = list(answers.get(code, ()))
    for child in framework.nodes[code].children:
        keys += _answering(framework, child, answers)
    return tuple(dict.fromkeys(keys))


def _begun(framework: Framework, code: str, score: Decimal) -> Measure:
    node = framework.nodes[code]
    return Measure(
        title=words.measure_title(code=code, title=node.title),
        issue=node.issue or "",
        items=(code,),
        target=with_target("", code, score),
    )
