"""The record: one agency's one fiscal year, as one immutable value.

Field names are the TOML keys of record format 1. What a field holds is what was typed; nothing
computed is ever stored. ``rest`` keeps what the file holds and this version does not know.
"""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ita_tui.core.values import dataclass, field

ALL_UNITS = "ทุกสำนัก/กอง"
"""The owner that stands for every unit named in the record."""


class ScoreKind(StrEnum):
    """Whose score it is; the three are never mixed."""

    OWN = "own"
    REFERENCE = "reference"
    PREVIOUS = "previous"


class Claim(StrEnum):
    """What a ranking says of a node."""

    HIGHEST = "highest"
    LOWEST = "lowest"
    PLACE = "place"


class Recurrence(StrEnum):
    """How often a measure comes round."""

    MONTH = "month"
    QUARTER = "quarter"


class Digits(StrEnum):
    """The script of digits on the screen and on paper."""

    THAI = "thai"
    LATIN = "latin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """The agency that was assessed."""

    name: str = ""
    """Official name."""
    kind: str = ""
    """Kind of agency, such as เทศบาลตำบล."""
    district: str = ""
    """District (อำเภอ), without the word."""
    province: str = ""
    """Province, without the word."""
    postal_code: str = ""
    """Five digits, as text."""
    units: tuple[str, ...] = ()
    """The agency's units, which own measures."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The office's own rules and tastes."""

    pass_mark: Decimal = Decimal("85.00")
    """An item below this falls short; 0–100. The office's own rule, not the NACC's."""
    target: Decimal = Decimal("85.00")
    """The national target for the total; 0–100."""
    near_points: Decimal = Decimal("3.00")
    """A passing item less than this many points above the pass mark is near it."""
    reference_name: str = ""
    """What the reference scores are an average of."""
    digits: Digits = Digits.THAI
    """Script of digits on paper."""
    template: str = ""
    """Path of the office's own Word file with its letterhead; relative to the record's folder."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingClaim:
    """One sentence of the memo's ranking."""

    place: int | None = None
    """The rank it claims, from 1."""
    claim: Claim | None = None
    """Highest, lowest, or a plain place."""
    node: str = ""
    """Code of the node it speaks of."""
    score: Decimal | None = None
    """The score it quotes, 0–100."""
    wording: str = ""
    """What it calls the node."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What was announced, as the office wrote it down."""

    announced_on: datetime.date | None = None
    """Day of the announcement."""
    level: str = ""
    """The level as declared."""
    ranking: Mapping[str, RankingClaim] = field(default_factory=dict)
    """Ranking claims by key."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeScores:
    """What was typed for one node of the tree."""

    own: Decimal | None = None
    """The agency's own score, 0–100, two decimals."""
    reference: Decimal | None = None
    """Some average, named in the settings."""
    previous: Decimal | None = None
    """The agency's own score of the year before."""
    note: str = ""
    """A remark, such as the parts of an EIT score."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""

    def of(self, kind: ScoreKind) -> Decimal | None:
        """The score of one kind; None where nothing was typed."""
        score: Decimal | None = getattr(self, kind.value)
        return score


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueText:
    """What the officer wrote about one issue."""

    narrative: str = ""
    """The analysis of the issue in words."""
    drafted: str = ""
    """Fingerprint of the draft that the narrative was begun from; empty where it was not."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a measure."""

    text: str = ""
    """What is to be done."""
    items: tuple[str, ...] = ()
    """Codes of the items that this very step answers."""
    owners: tuple[str, ...] = ()
    """Units, where they differ from the measure's."""
    due: datetime.date | None = None
    """Last day for it."""
    done_on: datetime.date | None = None
    """The day it was done; None while it is open."""
    result: str = ""
    """What came of it."""
    evidence: tuple[str, ...] = ()
    """Paths or links."""
    obstacle: str = ""
    """What stood in the way."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One entry of a measure's log: corrected by a further entry, never changed."""

    date: datetime.date | None = None
    """The day it was done."""
    step: str = ""
    """Key of the step it is about; empty where it is about the whole measure."""
    corrects: str = ""
    """Key of the earlier entry that this one stands for; empty where it is a new one."""
    text: str = ""
    """What was done."""
    unit: str = ""
    """The unit that did it."""
    place: str = ""
    """Where."""
    participants: int | None = None
    """How many took part, 0 or more."""
    evidence: tuple[str, ...] = ()
    """Paths or links."""
    obstacle: str = ""
    """What stood in the way."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What the agency will do about an issue."""

    title: str = ""
    """Its name."""
    issue: str = ""
    """Code of the issue it belongs to."""
    items: tuple[str, ...] = ()
    """Codes of the items it answers."""
    owners: tuple[str, ...] = ()
    """Units that carry it out; ``ALL_UNITS`` stands for each unit of the agency."""
    start: datetime.date | None = None
    """First day."""
    end: datetime.date | None = None
    """Last day, inclusive."""
    recurrence: Recurrence | None = None
    """How often it comes round; None where it happens once."""
    expected_result: str = ""
    """What it should lead to."""
    target: str = ""
    """The figure to reach, in words or number."""
    budget_baht: Decimal | None = None
    """Planned budget in baht."""
    spent_baht: Decimal | None = None
    """Spent so far, in baht."""
    steps: Mapping[str, Step] = field(default_factory=dict)
    """Steps by key, in order."""
    log: Mapping[str, LogEntry] = field(default_factory=dict)
    """What was done, by key, oldest first."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """What was noted of an evidence file when it was copied beside the record."""

    sha256: str = ""
    """SHA-256 of its bytes, 64 hexadecimal digits."""
    copied_on: datetime.date | None = None
    """The day it was copied."""
    original: str = ""
    """Name of the file it was copied from, without its folder."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A finding of the checks that the office decided to let stand, with its reason."""

    rule: str = ""
    """Name of the rule."""
    at: str = ""
    """Dotted key of the place it was found at."""
    about: str = ""
    """Fingerprint of what it was about; where that changes, the finding comes back."""
    finding: str = ""
    """What was found, in the words of that day."""
    reason: str = ""
    """Why it may stand."""
    date: datetime.date | None = None
    """The day it was set aside."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A document that was printed although it was not ready, with the reason."""

    document: str = ""
    """Which document, by its name in the command ``document``."""
    date: datetime.date | None = None
    """The day it was printed."""
    reason: str = ""
    """Why it was printed all the same."""
    findings: tuple[str, ...] = ()
    """What was wrong in it: the rule, a blank and the dotted key of the place."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """One superior's opinion on the memo."""

    post: str = ""
    """The superior's post."""
    text: str = ""
    """The opinion; left blank for the superior to write."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """The memo (บันทึกข้อความ) that takes the analysis up the line."""

    unit: str = ""
    """The unit that writes, with its address."""
    number: str = ""
    """Document number."""
    date: datetime.date | None = None
    """Day of the memo."""
    subject: str = ""
    """Subject line."""
    to: tuple[str, ...] = ()
    """Posts it is addressed to, in order."""
    signer: str = ""
    """Post of the signer."""
    opinions: Mapping[str, Opinion] = field(default_factory=dict)
    """Opinions by key, in order."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One agency's one fiscal year."""

    framework: str = ""
    """Id of the framework it was scored under."""
    fiscal_year_be: int = 0
    """The fiscal year that was assessed, Buddhist era; measures fall in the year after it."""
    agency: Agency = Agency()
    """Who was assessed."""
    settings: Settings = Settings()
    """The office's own rules."""
    results: Results = Results()
    """What was announced."""
    scores: Mapping[str, NodeScores] = field(default_factory=dict)
    """Typed scores by node code."""
    issues: Mapping[str, IssueText] = field(default_factory=dict)
    """The officer's words by issue code."""
    measures: Mapping[str, Measure] = field(default_factory=dict)
    """Measures by key, in order."""
    evidence: Mapping[str, EvidenceFile] = field(default_factory=dict)
    """Copied evidence files by their path beside the record."""
    memo: Memo = Memo()
    """The memo."""
    set_aside: Mapping[str, SetAside] = field(default_factory=dict)
    """Findings of the checks that may stand, by key."""
    printed: Mapping[str, Printing] = field(default_factory=dict)
    """Documents that were printed before they were ready, by key, oldest first."""
    rest: Mapping[str, Any] = field(default_factory=dict)
    """What this version does not know."""

    def score(self, code: str, kind: ScoreKind = ScoreKind.OWN) -> Decimal | None:
        """What was typed for a node; None where nothing was."""
        scores = self.scores.get(code)
        return scores.of(kind) if scores else None

    @property
    def measures_year_be(self) -> int:
        """The fiscal year in which the measures are carried out, Buddhist era."""
        return self.fiscal_year_be + 1
