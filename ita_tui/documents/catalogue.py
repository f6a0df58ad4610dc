"""The documents that there are: one entry each. A further one is an entry here and its builder.

An entry names its builder by a function that imports it when it is called, so that to list the
documents costs nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from ita_tui.core.checks.finding import Finding, Part
from ita_tui.core.framework.model import Framework
from ita_tui.core.printing.blanks import (
    followup_blanks,
    measure_blanks,
    memo_blanks,
    score_blanks,
)
from ita_tui.core.printing.readiness import Contents
from ita_tui.core.printing.rounds import ROUNDS
from ita_tui.core.record.model import Digits, Record
from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.script import Script
from ita_tui.words.said import followup_report, measures_report, memo, scores_report


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a document is wanted."""

    kind: str
    """Which document: a key of ``DOCUMENTS``."""
    today: date
    """The day it is made, which the follow-up goes by."""
    digits: Digits | None = None
    """Script of digits; None for the one of the record's settings."""
    months: int | None = None
    """Its round; None for how things stand today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSpec:
    """One kind of document."""

    name: str
    """As people call it."""
    build: Callable[[Record, Framework, Script, Wish], Document]
    """Makes its blocks."""
    blanks: Callable[[Record, Framework, date], Iterator[Finding]]
    """What it leaves blank on a day because the record does not hold it."""
    contents: Contents
    """What it prints: what is wrong there stands in its way."""
    file_name: str = ""
    """What its file is named after the record's name, where that is not ``name``."""
    long_name: str = ""
    """What the help of the command calls it, where that is not ``name``."""
    rounds: tuple[int, ...] = ()
    """Months of the rounds in which it can be had besides as of today."""


def _memo(record: Record, framework: Framework, script: Script, _wish: Wish) -> Document:
    from ita_tui.documents.memo import memo

    return memo(record, framework, script)


def _measures(record: Record, framework: Framework, script: Script, _wish: Wish) -> Document:
    from ita_tui.documents.measures import measures

    return measures(record, framework, script)


def _followup(record: Record, framework: Framework, script: Script, wish: Wish) -> Document:
    from ita_tui.documents.followup import followup

    return followup(record, framework, script, today=wish.today, months=wish.months)


def _scores(record: Record, framework: Framework, script: Script, _wish: Wish) -> Document:
    from ita_tui.documents.scores import scores

    return scores(record, framework, script)


DOCUMENTS: Mapping[str, DocumentSpec] = {
    "memo": DocumentSpec(
        name=memo.NAME,
        build=_memo,
        blanks=memo_blanks,
        contents=Contents(
            parts=frozenset({Part.FIGURES, Part.UPPER_SCORES, Part.MEMO}),
            leaves_out=frozenset({"issues", "measures", "evidence"}),
        ),
    ),
    "measures": DocumentSpec(
        name=measures_report.NAME,
        file_name=measures_report.FILE_NAME,
        build=_measures,
        blanks=measure_blanks,
        contents=Contents(
            parts=frozenset({Part.FIGURES, Part.ITEM_SCORES, Part.PLAN}),
            leaves_out=frozenset({"results", "memo", "evidence"}),
        ),
    ),
    "followup": DocumentSpec(
        name=followup_report.NAME,
        long_name=followup_report.LONG_NAME,
        rounds=ROUNDS,
        build=_followup,
        blanks=followup_blanks,
        contents=Contents(leaves_out=frozenset({"settings", "results", "memo", "issues"})),
    ),
    "scores": DocumentSpec(
        name=scores_report.NAME,
        build=_scores,
        blanks=score_blanks,
        contents=Contents(
            parts=frozenset({Part.FIGURES, Part.UPPER_SCORES, Part.ITEM_SCORES}),
            leaves_out=frozenset({"settings", "results", "memo", "issues", "measures", "evidence"}),
        ),
    ),
}
"""Every kind of document by its key, in the order in which an office needs it."""
