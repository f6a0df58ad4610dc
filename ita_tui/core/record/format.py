"""Record format 1: a record from TOML text and back; data/record-format.md explains it."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, error
from ita_tui.core.record import model as r
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import read_table, shape_of, tell_kept, write_table
from ita_tui.words.said import records as words

FORMAT = "ita-record/1"
_NO_TEXTS = (int, float, Decimal, date, time)
"""Values of TOML without letters; a day with its time is a day."""

AGENCY = shape_of(r.Agency)
SETTINGS = shape_of(r.Settings)
RESULTS = shape_of(r.Results)
RANKING_CLAIM = shape_of(r.RankingClaim)
STEP = shape_of(r.Step)
LOG_ENTRY = shape_of(r.LogEntry)
MEASURE = shape_of(r.Measure)
LINK = shape_of(r.PublicLink)
MEMO = shape_of(r.Memo)
RECORD = shape_of(r.Record)
"""The whole format, in the order in which it is written."""


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

    lined = lined_text(tables)
    return tomli_w.dumps(tables) if lined is None else lined


def lined_text(tables: Mapping[str, Any]) -> str | None:
    """Tables as TOML text in which the lines of a text are lines of the file.

    None where a text, be it that of an unknown key, has a carriage return: it would be lost.
    """
    import tomli_w

    return None if _holds_carriage_return(tables) else tomli_w.dumps(tables, multiline_strings=True)


def _format_problem(found: object) -> Problem | None:
    if found == FORMAT:
        return None
    if isinstance(found, str) and found.startswith("ita-record/"):
        message = words.unknown_format(found=found, known=FORMAT)
    else:
        message = words.not_a_record(known=FORMAT)
    return error("unknown-format", message, "format")


def in_tree_order(scores: Mapping[str, Any], framework: Framework | None) -> Mapping[str, Any]:
    """Scores in the framework's order, where it is known; those of no node come last."""
    if framework is None:
        return scores
    known = {code: scores[code] for code in framework.nodes if code in scores}
    return {**known, **{code: value for code, value in scores.items() if code not in known}}


def _holds_carriage_return(value: object) -> bool:
    """Whether any text in a TOML value has a carriage return."""
    values = [value]
    for it in values:
        if isinstance(it, str):
            if "\r" in it:
                return True
        elif isinstance(it, _NO_TEXTS):
            continue
        elif isinstance(it, list):
            values.extend(it)
        elif isinstance(it, Mapping):
            values.extend(it.values())
    return False
