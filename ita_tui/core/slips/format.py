"""Slip format 1: a slip from TOML text and back; data/slip-format.md explains it."""

from collections.abc import Mapping
from typing import Any
from zlib import crc32

from ita_tui.core.problem import Problem, error
from ita_tui.core.record import format as record
from ita_tui.core.record.model import Measure, Step
from ita_tui.core.slips import model as s
from ita_tui.core.slips.kinds import as_typed
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import (
    DATE,
    INTEGER,
    LINE,
    Kind,
    Shape,
    keyed,
    read_table,
    write_table,
)
from ita_tui.core.values import replace
from ita_tui.words.said import slips as words

FORMAT = "ita-slip/1"


def _asked(shape: Shape) -> Shape:
    """The fields of a table of the record that a unit fills in, as a slip reads them."""
    return Shape(shape.make, {key: as_typed(shape.keys[key]) for key in s.asked(shape)})


STEP = _asked(record.STEP)
"""What is filled in of a step."""
ENTRY = _asked(record.LOG_ENTRY)
"""A log entry; its unit is the slip's where none is given."""
MEASURE = Shape(Measure, {**_asked(record.MEASURE).keys, "steps": keyed(STEP), "log": keyed(ENTRY)})
"""What is filled in of a measure."""
SLIP = Shape(
    s.Slip,
    {
        "record": LINE,
        "agency": LINE,
        "fiscal_year_be": INTEGER,
        "unit": LINE,
        "made_on": DATE,
        "measures": keyed(MEASURE),
    },
)
"""The format without its base, one line a key, in the order in which it is written."""


def _base_steps(steps: Mapping[str, Step]) -> dict[str, Any]:
    return {
        key: ({"title": step.text} if step.text else {}) | write_table(STEP, step)
        for key, step in steps.items()
    }


_STEP = Shape(
    lambda title="", **filled_in: Step(text=title, **filled_in), {"title": LINE, **STEP.keys}
)
_STEPS = Kind(keyed(_STEP).read, lambda steps: _base_steps(steps) or None)
BASE_MEASURE = Shape(Measure, {"title": LINE, **MEASURE.keys, "steps": _STEPS})
"""A measure as it was; what was to be done in a step stands there as ``title``."""


def read_slip(text: str) -> tuple[s.Slip | None, tuple[Problem, ...]]:
    """Read a slip from TOML text; never raises for what the text holds.

    A field whose line is gone is as it was when the slip was made. The slip is None where the text
    is no slip of this format, or where its base is not the one that was written.
    """
    found, problem = parse_toml(text)
    return take_slip(found) if problem is None else (None, (problem,))


def take_slip(found: dict[str, Any]) -> tuple[s.Slip | None, tuple[Problem, ...]]:
    """The same of a table that was read already, and is used up."""
    problem = _format_problem(found.pop("format", None))
    if problem is not None:
        return None, (problem,)
    before = _base_of(found.pop("base", None))
    if before is None:
        return None, (error("base-changed", words.BASE_CHANGED, "base"),)
    # What the record held and could not be read was told when the record was opened.
    known: list[Problem] = []
    base = keyed(BASE_MEASURE).read(before, "measures", known)[0]
    given = found.get("measures", {})
    found["measures"] = _filled_in(given, before) if isinstance(given, dict) else given
    told: list[Problem] = []
    slip: s.Slip = read_table(SLIP, found, "", told)
    problems = tuple(_as_error(problem) for problem in told if problem not in known)
    return replace(slip, base=base), problems


def check_of(base: Mapping[str, Any]) -> str:
    """What tells that ``[base.measures]`` is as it was written: eight hexadecimal digits."""
    return f"{crc32(ascii(base).encode('ascii')):08x}"


def _base_of(found: object) -> dict[str, Any] | None:
    """``[base.measures]`` as it was written; None where somebody changed it."""
    if not isinstance(found, dict):
        return None
    measures = found.get("measures")
    if not isinstance(measures, dict) or found.get("check") != check_of(measures):
        return None
    return measures


def _filled_in(given: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """``given`` over the base; a line or table that was taken out is as in the base."""
    whole = dict(given)
    for key, before in base.items():
        after = given.get(key, {} if isinstance(before, dict) else before)
        if isinstance(before, dict) and isinstance(after, dict):
            whole[key] = _filled_in(after, before)
        elif key != "title" or key in given:
            whole[key] = after
    return whole


def _as_error(problem: Problem) -> Problem:
    """What is unknown in a slip was filled in by somebody, and arrives nowhere."""
    if problem.rule != "unknown-key":
        return problem
    return error(problem.rule, words.UNKNOWN_FIELD, problem.at)


def _format_problem(found: object) -> Problem | None:
    if found == FORMAT:
        return None
    if isinstance(found, str) and found.startswith("ita-slip/"):
        return error("unknown-format", words.unknown_format(found=found, known=FORMAT), "format")
    return error("unknown-format", words.not_a_slip(known=FORMAT), "format")
