"""Whether a record fits its framework: codes, items and issues that the framework does not have."""

from collections.abc import Iterator

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.faults import faults
from ita_tui.core.problem import Problem, Severity, Unreadable
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import join
from ita_tui.words.said import records as words


def misfits(record: Record, framework: Framework) -> tuple[Problem, ...]:
    """Everything in the record that its framework cannot place, in the order of the file."""
    return (
        *_scores(record, framework),
        *_issues(record, framework),
        *faults(record, framework),
        *_ranking(record, framework),
    )


def _error(rule: str, message: str, at: str) -> Problem:
    return Problem(rule=rule, severity=Severity.ERROR, message=message, at=at)


def _scores(record: Record, framework: Framework) -> Iterator[Problem]:
    for code in record.scores:
        if code not in framework.nodes:
            yield _unknown_code(code, framework, join("scores", code))


def _unknown_code(code: str, framework: Framework, at: str) -> Problem:
    from ita_tui.core.thai.codes import parse_code

    try:
        suggestion = parse_code(code, framework.nodes)
    except Unreadable:
        suggestion = None
    message = words.unknown_code(code=code, framework=framework.id, suggestion=suggestion)
    return _error("unknown-code", message, at)


def _issues(record: Record, framework: Framework) -> Iterator[Problem]:
    for code in record.issues:
        if code not in framework.narrated:
            message = words.unknown_issue(code=code, framework=framework.id)
            yield _error("unknown-issue", message, join("issues", code))


def _ranking(record: Record, framework: Framework) -> Iterator[Problem]:
    for key, claim in record.results.ranking.items():
        if claim.node and claim.node not in framework.nodes:
            at = join(join("results.ranking", key), "node")
            yield _unknown_code(claim.node, framework, at)
