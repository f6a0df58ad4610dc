"""What a document leaves blank because the record does not hold it."""

from collections.abc import Iterator
from datetime import date

from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.measures.log import current_entries
from ita_tui.core.measures.standing import StepState, is_done, step_late_days, step_state
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Measure, Record, ScoreKind, Step
from ita_tui.core.scores.assessment import assess
from ita_tui.core.toml.shape import join
from ita_tui.words.said import readiness as words

BY_HAND = ("number", "date")
"""Parts of a memo that many offices write in by hand when it is signed."""


def agency_blanks(record: Record) -> Iterator[Finding]:
    """The blank that every document has where nobody said whose it is."""
    if not record.agency.name:
        yield finding("blank-agency", Severity.ERROR, "agency.name", words.AGENCY)


def memo_blanks(record: Record, framework: Framework, _as_of: date) -> Iterator[Finding]:
    """The blanks of the memo and of the figures that it stands on."""
    memo = record.memo
    for name, sentence in words.MEMO.items():
        if not getattr(memo, name):
            severity = Severity.NOTE if name in BY_HAND else Severity.ERROR
            yield finding(f"blank-{name}", severity, f"memo.{name}", sentence)
    superiors = [post for post in memo.to if post != memo.signer]
    if memo.to and not memo.opinions and not superiors:
        yield finding("blank-opinions", Severity.WARNING, "memo.to", words.OPINIONS)
    for key, opinion in memo.opinions.items():
        if not opinion.post:
            at = f"{join('memo.opinions', key)}.post"
            told = words.opinion_without_post(key=key)
            yield finding("blank-post", Severity.WARNING, at, told)
    yield from _announced(record, framework)


def _announced(record: Record, framework: Framework) -> Iterator[Finding]:
    """The figures that the memo stands on."""
    own = assess(framework, record)
    typed = record.score(TOTAL)
    if typed is None and own.results[TOTAL].computed is None:
        yield finding("blank-total", Severity.ERROR, f"scores.{TOTAL}", words.TOTAL)
    if not record.results.level and own.level is None:
        yield finding("blank-level", Severity.WARNING, "results.level", words.LEVEL)
    if record.results.announced_on is None:
        at = "results.announced_on"
        yield finding("blank-announced", Severity.WARNING, at, words.ANNOUNCED_ON)


def score_blanks(record: Record, _framework: Framework, _as_of: date) -> Iterator[Finding]:
    """A table of scores without a score."""
    if not any(scores.of(ScoreKind.OWN) is not None for scores in record.scores.values()):
        yield finding("blank-scores", Severity.ERROR, f"scores.{TOTAL}", words.NO_SCORES)


def measure_blanks(record: Record, _framework: Framework, _as_of: date) -> Iterator[Finding]:
    """Measures that are not there, or say nothing of how."""
    if not record.measures:
        yield finding("blank-measures", Severity.ERROR, "measures", words.NO_MEASURES)
    for key, measure in record.measures.items():
        if not measure.steps:
            told = words.without_steps(key=key)
            yield finding("blank-steps", Severity.WARNING, join("measures", key), told)


def followup_blanks(record: Record, framework: Framework, as_of: date) -> Iterator[Finding]:
    """The blanks of the measures, and of their steps on the day that the follow-up speaks of."""
    yield from measure_blanks(record, framework, as_of)
    yield from _steps(record, as_of)


def _steps(record: Record, as_of: date) -> Iterator[Finding]:
    """Steps that were done and show nothing for it, and late ones that nobody explains."""
    for key, measure in record.measures.items():
        for step_key, step in measure.steps.items():
            at = join(f"{join('measures', key)}.steps", step_key)
            if is_done(step, as_of):
                missing = tuple(_missing(measure, step_key, step))
                if missing:
                    told = words.done_without(key=key, step=step_key, missing=missing)
                    yield finding("blank-result", Severity.WARNING, at, told)
            elif step_state(step, measure, as_of) is StepState.LATE and not step.obstacle:
                days = step_late_days(step, measure, as_of)
                told = words.late_without_reason(key=key, step=step_key, days=days)
                yield finding("blank-obstacle", Severity.WARNING, at, told)


def _missing(measure: Measure, step_key: str, step: Step) -> Iterator[str]:
    """What a done step lacks; its log may hold it."""
    log = [it for it in current_entries(measure).values() if it.step == step_key]
    if not step.result and not any(entry.text for entry in log):
        yield words.RESULT
    if not step.evidence and not any(entry.evidence for entry in log):
        yield words.EVIDENCE
