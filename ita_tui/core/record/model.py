"""The record: one agency's one fiscal year, as one immutable value.

Field names are the TOML keys of record format 1, in the order in which they are written. What a
field holds is what was typed; nothing computed is ever stored. Each line says once what the key is:
its kind, what it means, and all that forms, tables, slips, merges and pages are made from.
"""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from ita_tui.core.toml.shape import (
    BAHT,
    DATE,
    INTEGER,
    LINE,
    SCORE,
    TEXT,
    TEXTS,
    Merge,
    TomlTable,
    choice,
    keyed,
    known,
    table,
)
from ita_tui.core.values import dataclass

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

    @property
    def months(self) -> int:
        """Months from one time to the next: 1 or 3."""
        return 1 if self is Recurrence.MONTH else 3


class Digits(StrEnum):
    """The script of digits on paper; the screen has Arabic ones."""

    THAI = "thai"
    LATIN = "latin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(TomlTable):
    """The agency that was assessed."""

    name: str = known(LINE, "official name")
    kind: str = known(LINE, "kind of agency", holds="agency-kind")
    district: str = known(LINE, "district, without the word อำเภอ", holds="district")
    province: str = known(LINE, "province, without the word จังหวัด", holds="province")
    postal_code: str = known(LINE, "postal code, as text", limits="five digits", holds="digits")
    units: tuple[str, ...] = known(TEXTS, "the agency's units, which own measures", holds="names")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(TomlTable):
    """The office's own rules and tastes."""

    pass_mark: Decimal = known(
        SCORE,
        "an item below this falls short; the office's own rule",
        default=Decimal("85.00"),
        limits="points, default 85.00",
    )
    target: Decimal = known(
        SCORE,
        "the national target of the total",
        default=Decimal("85.00"),
        limits="points, default 85.00",
    )
    near_points: Decimal = known(
        SCORE,
        "an item that passes by less than this is near the mark",
        default=Decimal("3.00"),
        limits="points, default 3.00",
    )
    reference_name: str = known(LINE, "what the reference scores are an average of")
    publish_measures_on: datetime.date | None = known(
        DATE, "the last day to publish the measures on the web site"
    )
    publish_report_on: datetime.date | None = known(
        DATE, "the last day to publish the report on the measures"
    )
    digits: Digits = known(
        choice(Digits),
        "script of digits on paper",
        default=Digits.THAI,
        limits="`thai`, `latin`; default `thai`",
        is_asked=False,
    )
    emblem: str = known(
        LINE,
        "picture of the agency's emblem (garuda), for the head of the memo",
        limits="path, relative to the record's folder",
        is_asked=False,
    )
    template: str = known(
        LINE,
        "the office's own Word file: letterhead and styles of Word documents",
        limits="path, relative to the record's folder",
        is_asked=False,
    )

    @property
    def has_own_target(self) -> bool:
        """Whether the office set a target of its own; else it is the mark for everyone."""
        return self.target != Settings().target


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingClaim(TomlTable):
    """One sentence of the memo's ranking."""

    place: int | None = known(INTEGER, "the rank a report claims", limits="from 1", holds="rank")
    claim: Claim | None = known(
        choice(Claim), "what the report says of the node", limits="`highest`, `lowest`, `place`"
    )
    node: str = known(LINE, "the node it speaks of", limits="code of a node", holds="node")
    score: Decimal | None = known(SCORE, "the score it quotes", limits="points")
    wording: str = known(LINE, "what it calls the node")


@dataclass(frozen=True, slots=True, kw_only=True)
class Results(TomlTable):
    """What was announced, as the office wrote it down."""

    announced_on: datetime.date | None = known(DATE, "day of the announcement")
    level: str = known(LINE, "the level as declared, in the framework's words", holds="level")
    ranking: Mapping[str, RankingClaim] = known(keyed(RankingClaim, Merge.ENTRIES))


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeScores(TomlTable):
    """What was typed for one node of the tree."""

    own: Decimal | None = known(SCORE, "the agency's own score, as typed", limits="points")
    reference: Decimal | None = known(SCORE, "some average, named in the settings", limits="points")
    previous: Decimal | None = known(
        SCORE, "the agency's own score of the year before", limits="points"
    )
    note: str = known(TEXT, "a remark")

    def of(self, kind: ScoreKind) -> Decimal | None:
        """The score of one kind; None where nothing was typed."""
        score: Decimal | None = getattr(self, kind.value)
        return score


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueText(TomlTable):
    """What the officer wrote about one issue."""

    narrative: str = known(TEXT, "the officer's analysis of the issue")
    drafted: str = known(
        LINE,
        "fingerprint of the draft that the narrative was begun from",
        limits="16 hexadecimal digits",
        is_asked=False,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(TomlTable):
    """One step of a measure."""

    text: str = known(LINE, "what is to be done")
    items: tuple[str, ...] = known(
        TEXTS,
        "the items that this very step answers",
        limits="codes of items",
        holds="items",
        is_asked=False,
    )
    owners: tuple[str, ...] = known(
        TEXTS, "units, where they differ from the measure's", holds="units"
    )
    due: datetime.date | None = known(DATE, "last day for it", limits="inclusive")
    done_on: datetime.date | None = known(
        DATE, "the day it was done; absent while it is open", by_unit=True
    )
    result: str = known(TEXT, "what came of it", by_unit=True)
    evidence: tuple[str, ...] = known(TEXTS, "paths or links", by_unit=True)
    obstacle: str = known(TEXT, "what stood in the way", by_unit=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry(TomlTable):
    """One entry of a measure's log: corrected by a further entry, never changed."""

    date: datetime.date | None = known(DATE, "the day it was done", by_unit=True)
    step: str = known(
        LINE,
        "the step it is about; absent: the whole measure",
        limits="key of a step of the measure",
        by_unit=True,
        is_asked=False,
    )
    corrects: str = known(
        LINE,
        "the entry that this one stands for; absent: a new one",
        limits="key of an earlier entry",
        is_asked=False,
    )
    text: str = known(TEXT, "what was done", by_unit=True)
    unit: str = known(LINE, "the unit that did it", holds="unit", by_unit=True)
    place: str = known(LINE, "where", by_unit=True)
    participants: int | None = known(
        INTEGER, "how many took part", limits="people, from 0", by_unit=True
    )
    evidence: tuple[str, ...] = known(TEXTS, "paths or links", by_unit=True)
    obstacle: str = known(TEXT, "what stood in the way", by_unit=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(TomlTable):
    """What the agency will do about an issue."""

    title: str = known(LINE, "its name", limits="required to be useful")
    issue: str = known(LINE, "the issue it belongs to", limits="code of an issue", holds="issue")
    items: tuple[str, ...] = known(
        TEXTS, "the items it answers", limits="codes of items", holds="items"
    )
    owners: tuple[str, ...] = known(
        TEXTS, "units that carry it out; `ทุกสำนัก/กอง` stands for each unit", holds="units"
    )
    start: datetime.date | None = known(DATE, "first day")
    end: datetime.date | None = known(DATE, "last day", limits="inclusive, not before `start`")
    recurrence: Recurrence | None = known(
        choice(Recurrence), "how often it comes round; absent: once", limits="`month`, `quarter`"
    )
    expected_result: str = known(TEXT, "what it should lead to")
    target: str = known(
        LINE,
        "the figure to reach, in words or number; "
        "a saved what-if plan writes `o17 ≥ 90.00` into it",
    )
    budget_baht: Decimal | None = known(BAHT, "planned budget", limits="baht")
    spent_baht: Decimal | None = known(BAHT, "spent so far", limits="baht", by_unit=True)
    continues: str = known(
        LINE,
        "the measure of the year before that it goes on with; its history stands there",
        limits="key of a measure in `previous_record`",
        is_asked=False,
    )
    steps: Mapping[str, Step] = known(keyed(Step, Merge.ENTRIES))
    log: Mapping[str, LogEntry] = known(keyed(LogEntry, Merge.LOG))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLink(TomlTable):
    """Where the agency's web site shows what an item asks for."""

    item: str = known(LINE, "the item it answers", limits="code of an OIT item", holds="node")
    label: str = known(LINE, "what the page calls it")
    url: str = known(LINE, "address of the page or file", limits="`https://` or `http://`")
    owner_unit: str = known(LINE, "the unit that keeps it up to date", holds="unit")
    checked_on: datetime.date | None = known(DATE, "the day it was last seen to open")
    note: str = known(TEXT, "a remark; printed on the clarification sheet")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile(TomlTable):
    """What was noted of an evidence file when it was copied beside the record."""

    sha256: str = known(
        LINE,
        "SHA-256 of a copied evidence file; `KEY` is its path beside the record, in quotes",
        limits="64 hexadecimal digits",
    )
    copied_on: datetime.date | None = known(DATE, "the day it was copied")
    original: str = known(LINE, "name of the file it was copied from, without its folder")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside(TomlTable):
    """A finding of the checks that the office decided to let stand, with its reason."""

    rule: str = known(LINE, "the check whose finding may stand", limits="name of a rule")
    at: str = known(LINE, "the place of the finding", limits="dotted key")
    about: str = known(
        LINE,
        "fingerprint of what the finding was about; where that changes it comes back",
        limits="16 hexadecimal digits",
    )
    finding: str = known(TEXT, "what was found, in the words of that day")
    reason: str = known(TEXT, "why it may stand")
    date: datetime.date | None = known(DATE, "the day it was set aside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing(TomlTable):
    """A document that was printed although it was not ready, with the reason."""

    document: str = known(
        LINE,
        "a document that was printed although it was not ready",
        limits="key of a kind of document, such as `memo`",
    )
    date: datetime.date | None = known(DATE, "the day it was printed")
    reason: str = known(TEXT, "why it was printed all the same")
    findings: tuple[str, ...] = known(
        TEXTS, "what was wrong in it", limits="rule, blank, dotted key"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(TomlTable):
    """One superior's opinion on the memo."""

    post: str = known(LINE, "a superior's post")
    name: str = known(LINE, "the superior's name, printed in brackets; absent: written by hand")
    text: str = known(TEXT, "the opinion; left blank for the superior to write")


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo(TomlTable):
    """The memo (บันทึกข้อความ) that takes the analysis up the line."""

    unit: str = known(LINE, "the unit that writes, with its address")
    number: str = known(LINE, "document number")
    date: datetime.date | None = known(DATE, "day of the memo")
    subject: str = known(LINE, "subject")
    to: tuple[str, ...] = known(TEXTS, "posts it is addressed to, in order", holds="posts")
    signer: str = known(LINE, "post of the signer")
    signer_name: str = known(LINE, "the signer's name, printed in brackets; absent: by hand")
    opinions: Mapping[str, Opinion] = known(keyed(Opinion, Merge.ENTRIES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(TomlTable):
    """One agency's one fiscal year."""

    framework: str = known(
        LINE, "the framework it is scored under", limits="id, such as `ita-2567`"
    )
    fiscal_year_be: int = known(
        INTEGER,
        "the fiscal year assessed; measures fall in the year after it",
        default=0,
        limits="year, Buddhist era",
    )
    previous_record: str = known(
        LINE,
        "the record of the year before that this one was begun from",
        limits="name of a file beside this one",
        is_asked=False,
    )
    agency: Agency = known(table(Agency))
    settings: Settings = known(table(Settings))
    results: Results = known(table(Results))
    scores: Mapping[str, NodeScores] = known(keyed(NodeScores))
    issues: Mapping[str, IssueText] = known(keyed(IssueText))
    measures: Mapping[str, Measure] = known(keyed(Measure, Merge.ENTRIES))
    evidence: Mapping[str, EvidenceFile] = known(keyed(EvidenceFile, Merge.ENTRIES))
    links: Mapping[str, PublicLink] = known(keyed(PublicLink, Merge.LOG))
    memo: Memo = known(table(Memo))
    set_aside: Mapping[str, SetAside] = known(keyed(SetAside, Merge.ENTRIES))
    printed: Mapping[str, Printing] = known(keyed(Printing, Merge.LOG))

    def score(self, code: str, kind: ScoreKind = ScoreKind.OWN) -> Decimal | None:
        """What was typed for a node; None where nothing was."""
        scores = self.scores.get(code)
        return scores.of(kind) if scores else None

    @property
    def known_kinds(self) -> tuple[ScoreKind, ...]:
        """The kinds of which a score is typed, and always the agency's own."""
        typed = self.scores.values()
        return tuple(
            kind
            for kind in ScoreKind
            if kind is ScoreKind.OWN or any(scores.of(kind) is not None for scores in typed)
        )

    @property
    def measures_year_be(self) -> int:
        """The fiscal year in which the measures are carried out, Buddhist era."""
        return self.fiscal_year_be + 1


def answered_items(measure: Measure) -> tuple[str, ...]:
    """Codes of the items that a measure answers, itself or by one of its steps, each once."""
    of_steps = (code for step in measure.steps.values() for code in step.items)
    return tuple(dict.fromkeys((*measure.items, *of_steps)))


def superiors(record: Record) -> tuple[Opinion, ...]:
    """Who gives an opinion on the memo: as listed, else whoever it is addressed to."""
    memo = record.memo
    addressed = (Opinion(post=post) for post in memo.to if post != memo.signer)
    return tuple(memo.opinions.values()) or tuple(addressed)
