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
    Shape,
    choice,
    keyed,
    read_table,
    table,
    tell_kept,
    write_table,
)
from ita_tui.words.said import records as words

FORMAT = "ita-record/1"

_AGENCY = Shape(
    r.Agency,
    {
        "name": LINE,
        "kind": LINE,
        "district": LINE,
        "province": LINE,
        "postal_code": LINE,
        "units": TEXTS,
    },
)
_SETTINGS = Shape(
    r.Settings,
    {
        "pass_mark": SCORE,
        "target": SCORE,
        "near_points": SCORE,
        "reference_name": LINE,
        "digits": choice(r.Digits),
        "template": LINE,
    },
)
_RANKING_CLAIM = Shape(
    r.RankingClaim,
    {
        "place": INTEGER,
        "claim": choice(r.Claim),
        "node": LINE,
        "score": SCORE,
        "wording": LINE,
    },
)
_RESULTS = Shape(r.Results, {"announced_on": DATE, "level": LINE, "ranking": keyed(_RANKING_CLAIM)})
_NODE_SCORES = Shape(
    r.NodeScores, {"own": SCORE, "reference": SCORE, "previous": SCORE, "note": TEXT}
)
_ISSUE_TEXT = Shape(r.IssueText, {"narrative": TEXT, "drafted": LINE})
_STEP = Shape(
    r.Step,
    {
        "text": LINE,
        "items": TEXTS,
        "owners": TEXTS,
        "due": DATE,
        "done_on": DATE,
        "result": TEXT,
        "evidence": TEXTS,
        "obstacle": TEXT,
    },
)
_LOG_ENTRY = Shape(
    r.LogEntry,
    {
        "date": DATE,
        "step": LINE,
        "corrects": LINE,
        "text": TEXT,
        "unit": LINE,
        "place": LINE,
        "participants": INTEGER,
        "evidence": TEXTS,
        "obstacle": TEXT,
    },
)
_EVIDENCE_FILE = Shape(r.EvidenceFile, {"sha256": LINE, "copied_on": DATE, "original": LINE})
_MEASURE = Shape(
    r.Measure,
    {
        "title": LINE,
        "issue": LINE,
        "items": TEXTS,
        "owners": TEXTS,
        "start": DATE,
        "end": DATE,
        "recurrence": choice(r.Recurrence),
        "expected_result": TEXT,
        "target": LINE,
        "budget_baht": BAHT,
        "spent_baht": BAHT,
        "steps": keyed(_STEP),
        "log": keyed(_LOG_ENTRY),
    },
)
_OPINION = Shape(r.Opinion, {"post": LINE, "text": TEXT})
_MEMO = Shape(
    r.Memo,
    {
        "unit": LINE,
        "number": LINE,
        "date": DATE,
        "subject": LINE,
        "to": TEXTS,
        "signer": LINE,
        "opinions": keyed(_OPINION),
    },
)
_SET_ASIDE = Shape(
    r.SetAside,
    {
        "rule": LINE,
        "at": LINE,
        "about": LINE,
        "finding": TEXT,
        "reason": TEXT,
        "date": DATE,
    },
)
_PRINTING = Shape(r.Printing, {"document": LINE, "date": DATE, "reason": TEXT, "findings": TEXTS})
RECORD = Shape(
    r.Record,
    {
        "framework": LINE,
        "fiscal_year_be": INTEGER,
        "agency": table(_AGENCY),
        "settings": table(_SETTINGS),
        "results": table(_RESULTS),
        "scores": keyed(_NODE_SCORES),
        "issues": keyed(_ISSUE_TEXT),
        "measures": keyed(_MEASURE),
        "evidence": keyed(_EVIDENCE_FILE),
        "memo": table(_MEMO),
        "set_aside": keyed(_SET_ASIDE),
        "printed": keyed(_PRINTING),
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
