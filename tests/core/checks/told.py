"""A record with last year's scores and means, and what is found in a sentence about it."""

from dataclasses import replace
from decimal import Decimal

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.figured import State
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import NodeScores, Record

Saying = tuple[str, ...]
"""A sentence with a gap, what makes it true, what makes it false, and where not 2 its issue."""

FORMER = {
    "total": "92.20",
    "IIT": "96.00",
    "EIT": "90.00",
    "OIT": "94.00",
    "e1": "95.80",
    "e2": "94.10",
    "e3": "98.00",
    "e7": "95.00",
    "e8": "93.11",
    "e9": "70.00",
    "o11": "94.00",
    "o12": "92.57",
    "o13": "90.00",
    "o25": "95.00",
}
"""Scores of last year: of issue 2, five rose, four fell, one stayed; the total rose by 1.25."""

MEANS = {"e7": "93.00", "e8": "95.00"}
"""References; the items got 94.01 and 94.70."""


def told(record: Record) -> Record:
    """The sample with those scores."""
    scores = dict(record.scores)
    for code, score in FORMER.items():
        scores[code] = replace(scores.get(code, NodeScores()), previous=Decimal(score))
    for code, score in MEANS.items():
        scores[code] = replace(scores[code], reference=Decimal(score))
    settings = replace(record.settings, reference_name="ค่าเฉลี่ยของจังหวัดบึงกาฬ")
    return replace(record, scores=scores, settings=settings)


def states(framework: Framework, record: Record, issue: str, text: str) -> list[State]:
    """The states of the figures of a narrative."""
    checked = check_record(framework, set_narrative(record, issue, text))
    found = (it for it in checked.figured if it.at == f"issues.{issue}.narrative")
    return [it.state for figured in found for it in figured.weighed]


def faults(framework: Framework, record: Record, issue: str, text: str) -> list[str]:
    """What is found in a narrative, but what it does not speak of."""
    open_ = check_record(framework, set_narrative(record, issue, text)).open
    return [
        it.message
        for it in open_
        if it.at == f"issues.{issue}.narrative"
        and it.severity is not Severity.NOTE
        and "omits" not in it.rule
    ]


def assert_told(framework: Framework, record: Record, saying: Saying) -> None:
    """The sentence is verified with what is right, and blamed with what is wrong."""
    sentence, right, wrong, issue = (*saying, "2")[:4]
    told_of = told(record)
    assert State.TRUE in states(framework, told_of, issue, sentence.format(right))
    assert faults(framework, told_of, issue, sentence.format(right)) == []
    assert faults(framework, told_of, issue, sentence.format(wrong)) != []
