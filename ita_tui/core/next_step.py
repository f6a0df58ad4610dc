"""The next step: where the officer stands in the year's circle, and what comes there.

The circle is that of ``design.md``: scores, measures for what falls short, words on it, the memo,
the papers, then the measures through their year, and the rounds of follow-up.
"""

from datetime import date, timedelta
from enum import StrEnum

from ita_tui.core.framework.model import Framework, Node
from ita_tui.core.measures.coverage import coverage
from ita_tui.core.measures.groups import MeasureStanding, standings
from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.record.model import IssueText, Record
from ita_tui.core.scores.gaps import known_framework
from ita_tui.core.thai.dates import fiscal_year_days
from ita_tui.core.toml.shape import join
from ita_tui.core.values import dataclass

DUE_SOON_DAYS = 30
"""What is due within so many days from today, today included, is due soon."""


class Stage(StrEnum):
    """Where in the circle of the year the record stands; in the order of the circle."""

    NO_SCORES = "no-scores"
    SOME_SCORES = "some-scores"
    HOLES = "holes"
    NARRATIVES = "narratives"
    MEMO = "memo"
    PRINT = "print"
    LATE = "late"
    DUE_SOON = "due-soon"
    ROUND = "round"
    FOLLOW = "follow"
    NEXT_YEAR = "next-year"


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is to be done next."""

    stage: Stage
    """Where the record stands."""
    at: str
    """Dotted key of the place where it is done, or the name of a screen."""
    count: int = 0
    """How many there are of what is to be done; months of a round."""


def next_step(framework: Framework, record: Record, today: date) -> NextStep:
    """The first thing of the circle that is not done on ``today``."""
    return (
        _of_scores(framework, record)
        or _of_measures(framework, record)
        or _of_narratives(framework, record)
        or _of_memo(record)
        or _of_year(record, today)
    )


def missing_scores(framework: Framework, record: Record) -> tuple[Node, ...]:
    """The items, or what stands for them while no more is known, that have no own score."""
    leaves = known_framework(framework, record).leaves
    return tuple(node for node in leaves if record.score(node.code) is None)


def due_soon(record: Record, today: date) -> tuple[MeasureStanding, ...]:
    """The measures that are open and due within ``DUE_SOON_DAYS``, what is late left out."""
    last = today + timedelta(days=DUE_SOON_DAYS)
    found = (
        it
        for it in standings(record, today)
        if it.progress.next_due is not None and today <= it.progress.next_due <= last
    )
    return tuple(sorted(found, key=lambda it: it.progress.next_due or last))


def _of_scores(framework: Framework, record: Record) -> NextStep | None:
    missing = missing_scores(framework, record)
    if not any(scores.own is not None for scores in record.scores.values()):
        return NextStep(Stage.NO_SCORES, "scores", len(missing))
    if missing:
        return NextStep(Stage.SOME_SCORES, join("scores", missing[0].code), len(missing))
    return None


def _of_measures(framework: Framework, record: Record) -> NextStep | None:
    holes = coverage(framework, record).holes
    return NextStep(Stage.HOLES, "coverage", len(holes)) if holes else None


def _of_narratives(framework: Framework, record: Record) -> NextStep | None:
    blank = [
        code
        for code in framework.narrated
        if not record.issues.get(code, IssueText()).narrative.strip()
    ]
    return NextStep(Stage.NARRATIVES, join("issues", blank[0]), len(blank)) if blank else None


def _of_memo(record: Record) -> NextStep | None:
    memo = record.memo
    asked = (memo.unit, memo.date, memo.subject, memo.to, memo.signer)
    blank = sum(not value for value in asked)
    return NextStep(Stage.MEMO, "memo", blank) if blank else None


def _of_year(record: Record, today: date) -> NextStep:
    """What the measures ask for; before anything is done of them, the papers."""
    found = standings(record, today)
    if not any(it.progress.steps_done or it.measure.log for it in found) and not _has_begun(
        record, today
    ):
        return NextStep(Stage.PRINT, "documents")
    late = [it for it in found if it.progress.state is MeasureState.LATE]
    soon = due_soon(record, today)
    months = _round_of(record, today)
    is_open = any(it.progress.state is not MeasureState.DONE for it in found)
    if months == 12:
        return NextStep(Stage.ROUND if is_open else Stage.NEXT_YEAR, "documents", months)
    if late:
        worst = max(late, key=lambda it: it.progress.late_days)
        return NextStep(Stage.LATE, join("measures", worst.key), len(late))
    if soon:
        return NextStep(Stage.DUE_SOON, join("measures", soon[0].key), len(soon))
    return (
        NextStep(Stage.ROUND, "documents", months) if months else NextStep(Stage.FOLLOW, "measures")
    )


def _has_begun(record: Record, today: date) -> bool:
    """Whether the second month of the measures' year has come: the papers are out by then."""
    try:
        first, _ = fiscal_year_days(record.measures_year_be)
    except ValueError:
        return False  # a year that no calendar has
    return today >= first + timedelta(days=DUE_SOON_DAYS)


def _round_of(record: Record, today: date) -> int:
    """The round of follow-up that is due: 6 in April, 12 after the fiscal year; 0 for none."""
    try:
        _, last = fiscal_year_days(record.measures_year_be)
    except ValueError:
        return 0
    if today > last:
        return 12
    return 6 if (today.year, today.month) == (last.year, 4) else 0
