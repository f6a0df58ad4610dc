"""A slip as the TOML file that a unit fills in: each field has its line and says what it takes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ita_tui.core.record.edits import free_key
from ita_tui.core.record.model import LogEntry, Measure, Record, Step
from ita_tui.core.slips.format import BASE_MEASURE, ENTRY, FORMAT, MEASURE, SLIP, STEP, check_of
from ita_tui.core.slips.model import Slip, owns
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.core.toml.shape import Shape, join, write_table
from ita_tui.words.said import slips as words
from ita_tui.words.said.fields import slip_hint


def write_slip(slip: Slip, record: Record) -> str:
    """The TOML text of a slip that was made of ``record``: fields to fill in, then the base."""
    lines = [
        *_comments(words.how_to_fill_in(unit=slip.unit, agency=slip.agency)),
        *_header(slip),
    ]
    for key, filled in slip.measures.items():
        measure = record.measures[key]
        is_owner = owns(record, measure, slip.unit)
        lines += _measure(join("measures", key), filled, measure, is_owner=is_owner)
    lines += ["", *_comments(words.ABOUT_BASE), *_base(slip.base)]
    return "\n".join(lines) + "\n"


def _header(slip: Slip) -> list[str]:
    values = {key: getattr(slip, key) for key in SLIP.keys if key != "measures"}
    lines = [_line(key, value) for key, value in values.items() if value is not None]
    return [_line("format", FORMAT), *lines]


def _measure(at: str, filled: Measure, measure: Measure, *, is_owner: bool) -> Iterator[str]:
    period = format_period(measure.start, measure.end)
    yield ""
    yield from _comments(words.measure_comment(title=measure.title, period=period))
    if is_owner:
        yield f"[{at}]"
        yield from _fields("measures", MEASURE, filled)
    places = {key: number for number, key in enumerate(measure.steps, 1)}
    for key, step in filled.steps.items():
        yield ""
        yield from _comments(_step_comment(places[key], measure.steps[key]))
        yield f"[{join(f'{at}.steps', key)}]"
        yield from _fields("steps", STEP, step)
    for key, entry in filled.log.items():
        yield ""
        yield from _comments(words.ENTRY_COMMENT)
        yield f"[{join(f'{at}.log', key)}]"
        for field in ENTRY.keys:
            yield _line(field, _written(ENTRY, entry, field))
    yield ""
    yield from _comments(words.new_entry_comment(steps=tuple(filled.steps)))
    yield f"[{join(f'{at}.log', free_key('new', measure.log))}]"
    yield from _fields("log", ENTRY, LogEntry(), without=("unit",))


def _step_comment(number: int, step: Step) -> str:
    due = format_date(step.due) if step.due else ""
    return words.step_comment(number=number, text=step.text, due=due)


def _fields(table: str, shape: Shape, value: Any, without: Sequence[str] = ()) -> Iterator[str]:
    """A line for each field, filled in or not, with a comment that says what it takes."""
    for key, kind in shape.keys.items():
        if kind.inner is None and key not in without:
            yield f"{_line(key, _written(shape, value, key))}  # {slip_hint((table, key))}"


def _written(shape: Shape, value: Any, key: str) -> Any:
    """What stands behind a key; where there is no value, room for one."""
    written = shape.keys[key].write(getattr(value, key))
    if written is None:
        return [] if shape.keys[key].name == "lines" else ""
    return written


def _base(base: Mapping[str, Measure]) -> Iterator[str]:
    import tomli_w

    measures = {key: write_table(BASE_MEASURE, measure) for key, measure in base.items()}
    table = {"base": {"check": check_of(measures), "measures": measures}}
    yield tomli_w.dumps(table, multiline_strings=True).rstrip("\n")


def _line(key: str, value: Any) -> str:
    import tomli_w

    written: str = tomli_w.dumps({key: value}, multiline_strings=True)
    return written.rstrip("\n")


def _comments(text: str) -> Iterator[str]:
    """``text`` as comment lines; what stands in a record never ends its comment."""
    for line in text.split("\n"):
        yield f"# {clean_line(line)}".rstrip()
