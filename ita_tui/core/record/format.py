"""Record format 1: a record from TOML text and back; data/record-format.md explains it."""

from collections.abc import Mapping
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.record import model as r
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import (
    BAHT,
    DATE,
    INTEGER,
    LINE,
    SCORE,
    TEXT,
    TEXTS,
    Merge,
    Shape,
    choice,
    keyed,
    known,
    read_table,
    table,
    tell_kept,
    write_table,
)
from ita_tui.words.said import records as words

FORMAT = "ita-record/1"

AGENCY = Shape(
    r.Agency,
    {
        "name": known(LINE, "official name"),
        "kind": known(LINE, "kind of agency"),
        "district": known(LINE, "district, without the word อำเภอ"),
        "province": known(LINE, "province, without the word จังหวัด"),
        "postal_code": known(LINE, "postal code, as text", limits="five digits", holds="digits"),
        "units": known(TEXTS, "the agency's units, which own measures", holds="names"),
    },
)
"""The agency."""
SETTINGS = Shape(
    r.Settings,
    {
        "pass_mark": known(
            SCORE,
            "an item below this falls short; the office's own rule",
            limits="points, default 85.00",
        ),
        "target": known(SCORE, "the national target of the total", limits="points, default 85.00"),
        "near_points": known(
            SCORE,
            "an item that passes by less than this is near the mark",
            limits="points, default 3.00",
        ),
        "reference_name": known(LINE, "what the reference scores are an average of"),
        "digits": known(
            choice(r.Digits),
            "script of digits on paper",
            limits="`thai`, `latin`; default `thai`",
            is_asked=False,
        ),
        "template": known(
            LINE,
            "the office's own Word file: letterhead and styles of Word documents",
            limits="path, relative to the record's folder",
            is_asked=False,
        ),
    },
)
"""The settings."""
RANKING_CLAIM = Shape(
    r.RankingClaim,
    {
        "place": known(INTEGER, "the rank a report claims", limits="from 1", holds="rank"),
        "claim": known(
            choice(r.Claim),
            "what the report says of the node",
            limits="`highest`, `lowest`, `place`",
        ),
        "node": known(LINE, "the node it speaks of", limits="code of a node", holds="node"),
        "score": known(SCORE, "the score it quotes", limits="points"),
        "wording": known(LINE, "what it calls the node"),
    },
)
"""A ranking claim."""
RESULTS = Shape(
    r.Results,
    {
        "announced_on": known(DATE, "day of the announcement"),
        "level": known(LINE, "the level as declared, in the framework's words", holds="level"),
        "ranking": keyed(RANKING_CLAIM, Merge.ENTRIES),
    },
)
"""The results."""
_NODE_SCORES = Shape(
    r.NodeScores,
    {
        "own": known(SCORE, "the agency's own score, as typed", limits="points"),
        "reference": known(SCORE, "some average, named in the settings", limits="points"),
        "previous": known(SCORE, "the agency's own score of the year before", limits="points"),
        "note": known(TEXT, "a remark"),
    },
)
_ISSUE_TEXT = Shape(
    r.IssueText,
    {
        "narrative": known(TEXT, "the officer's analysis of the issue"),
        "drafted": known(
            LINE,
            "fingerprint of the draft that the narrative was begun from",
            limits="16 hexadecimal digits",
        ),
    },
)
STEP = Shape(
    r.Step,
    {
        "text": known(LINE, "what is to be done"),
        "items": known(
            TEXTS,
            "the items that this very step answers",
            limits="codes of items",
            holds="items",
            is_asked=False,
        ),
        "owners": known(TEXTS, "units, where they differ from the measure's", holds="units"),
        "due": known(DATE, "last day for it", limits="inclusive"),
        "done_on": known(DATE, "the day it was done; absent while it is open", by_unit=True),
        "result": known(TEXT, "what came of it", by_unit=True),
        "evidence": known(TEXTS, "paths or links", by_unit=True),
        "obstacle": known(TEXT, "what stood in the way", by_unit=True),
    },
)
"""A step."""
LOG_ENTRY = Shape(
    r.LogEntry,
    {
        "date": known(DATE, "the day it was done", by_unit=True),
        "step": known(
            LINE,
            "the step it is about; absent: the whole measure",
            limits="key of a step of the measure",
            by_unit=True,
            is_asked=False,
        ),
        "corrects": known(
            LINE,
            "the entry that this one stands for; absent: a new one",
            limits="key of an earlier entry",
            is_asked=False,
        ),
        "text": known(TEXT, "what was done", by_unit=True),
        "unit": known(LINE, "the unit that did it", holds="unit", by_unit=True),
        "place": known(LINE, "where", by_unit=True),
        "participants": known(INTEGER, "how many took part", limits="people, from 0", by_unit=True),
        "evidence": known(TEXTS, "paths or links", by_unit=True),
        "obstacle": known(TEXT, "what stood in the way", by_unit=True),
    },
)
"""An entry of a measure's log."""
_EVIDENCE_FILE = Shape(
    r.EvidenceFile,
    {
        "sha256": known(
            LINE,
            "SHA-256 of a copied evidence file; `KEY` is its path beside the record, in quotes",
            limits="64 hexadecimal digits",
        ),
        "copied_on": known(DATE, "the day it was copied"),
        "original": known(LINE, "name of the file it was copied from, without its folder"),
    },
)
MEASURE = Shape(
    r.Measure,
    {
        "title": known(LINE, "its name", limits="required to be useful"),
        "issue": known(LINE, "the issue it belongs to", limits="code of an issue", holds="issue"),
        "items": known(TEXTS, "the items it answers", limits="codes of items", holds="items"),
        "owners": known(
            TEXTS, "units that carry it out; `ทุกสำนัก/กอง` stands for each unit", holds="units"
        ),
        "start": known(DATE, "first day"),
        "end": known(DATE, "last day", limits="inclusive, not before `start`"),
        "recurrence": known(
            choice(r.Recurrence),
            "how often it comes round; absent: once",
            limits="`month`, `quarter`",
        ),
        "expected_result": known(TEXT, "what it should lead to"),
        "target": known(
            LINE,
            "the figure to reach, in words or number; "
            "a saved what-if plan writes `o17 ≥ 90.00` into it",
        ),
        "budget_baht": known(BAHT, "planned budget", limits="baht"),
        "spent_baht": known(BAHT, "spent so far", limits="baht", by_unit=True),
        "steps": keyed(STEP, Merge.ENTRIES),
        "log": keyed(LOG_ENTRY, Merge.LOG),
    },
)
"""A measure."""
_OPINION = Shape(
    r.Opinion,
    {
        "post": known(LINE, "a superior's post"),
        "text": known(TEXT, "the opinion; left blank for the superior to write"),
    },
)
MEMO = Shape(
    r.Memo,
    {
        "unit": known(LINE, "the unit that writes, with its address"),
        "number": known(LINE, "document number"),
        "date": known(DATE, "day of the memo"),
        "subject": known(LINE, "subject"),
        "to": known(TEXTS, "posts it is addressed to, in order"),
        "signer": known(LINE, "post of the signer"),
        "opinions": keyed(_OPINION, Merge.ENTRIES),
    },
)
"""The memo."""
_SET_ASIDE = Shape(
    r.SetAside,
    {
        "rule": known(LINE, "the check whose finding may stand", limits="name of a rule"),
        "at": known(LINE, "the place of the finding", limits="dotted key"),
        "about": known(
            LINE,
            "fingerprint of what the finding was about; where that changes it comes back",
            limits="16 hexadecimal digits",
        ),
        "finding": known(TEXT, "what was found, in the words of that day"),
        "reason": known(TEXT, "why it may stand"),
        "date": known(DATE, "the day it was set aside"),
    },
)
_PRINTING = Shape(
    r.Printing,
    {
        "document": known(
            LINE,
            "a document that was printed although it was not ready",
            limits="key of a kind of document, such as `memo`",
        ),
        "date": known(DATE, "the day it was printed"),
        "reason": known(TEXT, "why it was printed all the same"),
        "findings": known(TEXTS, "what was wrong in it", limits="rule, blank, dotted key"),
    },
)
RECORD = Shape(
    r.Record,
    {
        "framework": known(
            LINE, "the framework it is scored under", limits="id, such as `ita-2567`"
        ),
        "fiscal_year_be": known(
            INTEGER,
            "the fiscal year assessed; measures fall in the year after it",
            limits="year, Buddhist era",
        ),
        "agency": table(AGENCY),
        "settings": table(SETTINGS),
        "results": table(RESULTS),
        "scores": keyed(_NODE_SCORES),
        "issues": keyed(_ISSUE_TEXT),
        "measures": keyed(MEASURE, Merge.ENTRIES),
        "evidence": keyed(_EVIDENCE_FILE, Merge.ENTRIES),
        "memo": table(MEMO),
        "set_aside": keyed(_SET_ASIDE, Merge.ENTRIES),
        "printed": keyed(_PRINTING, Merge.LOG),
    },
)
"""The whole format, one line a key, in the order in which it is written."""


def read_record(text: str) -> tuple[r.Record | None, tuple[Problem, ...]]:
    """Read a record from TOML text; never raises for what the text holds.

    The record is None where the text is not TOML or not of a format that this version knows.
    """
    found, problem = parse_toml(text)
    if problem is not None:
        return None, (problem,)
    return record_of(found)


def record_of(found: dict[str, Any]) -> tuple[r.Record | None, tuple[Problem, ...]]:
    """Read a record from the tables of its text; never raises for what they hold."""
    refusal = _format_problem(found.pop("format", None))
    if refusal is not None:
        return None, (refusal,)
    problems: list[Problem] = []
    return read_table(RECORD, found, "", problems), tuple(problems)


def problems_of(record: r.Record) -> tuple[Problem, ...]:
    """The problems that reading gave and that still stand in the record."""
    problems: list[Problem] = []
    tell_kept(RECORD, record, "", problems)
    return tuple(problems)


def record_tables(record: r.Record, framework: Framework | None) -> dict[str, Any]:
    """Give the TOML tables of a record; scores stand in the framework's order where known."""
    found = {"format": FORMAT, **write_table(RECORD, record)}
    # What was refused stands in its place as it was found, be it no table at all.
    if isinstance(found.get("scores"), dict):
        found["scores"] = in_tree_order(found["scores"], framework)
    return found


def write_record(record: r.Record, framework: Framework | None) -> str:
    """Give the TOML text of a record, in the order of ``record_tables``."""
    return toml_text(record_tables(record, framework))


def toml_text(tables: Mapping[str, Any]) -> str:
    """Tables as TOML text."""
    import tomli_w

    # Multi-line strings would turn a carriage return that some unknown key holds into a newline.
    return tomli_w.dumps(tables, multiline_strings=not holds_carriage_return(tables))


def _format_problem(found: object) -> Problem | None:
    if found == FORMAT:
        return None
    if isinstance(found, str) and found.startswith("ita-record/"):
        message = words.unknown_format(found=found, known=FORMAT)
    else:
        message = words.not_a_record(known=FORMAT)
    return Problem(rule="unknown-format", severity=Severity.ERROR, message=message, at="format")


def in_tree_order(scores: Mapping[str, Any], framework: Framework | None) -> Mapping[str, Any]:
    """Scores in the framework's order, where it is known; those of no node come last."""
    if framework is None:
        return scores
    known = {code: scores[code] for code in framework.nodes if code in scores}
    return {**known, **{code: value for code, value in scores.items() if code not in known}}


def holds_carriage_return(value: object) -> bool:
    """Whether any text in a TOML value has a carriage return."""
    if isinstance(value, str):
        return "\r" in value
    if isinstance(value, Mapping):
        return any(holds_carriage_return(entry) for entry in value.values())
    return isinstance(value, list) and any(holds_carriage_return(entry) for entry in value)
